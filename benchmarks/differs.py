"""Run general differs on two proposals in plain data, and read what their reports say of issues and aspects."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import Any, NamedTuple

import dictdiffer
import jsondiff
import jsonpatch
from deepdiff import DeepDiff
from jsonpointer import JsonPointer

import peaceterms as pt
from benchmarks.inside import aligned, issues_of_terms
from benchmarks.pairs import as_data

Path = tuple[Any, ...]
"""Keys and indexes that lead to what a differ reports."""
Fact = tuple[str, str | None]
"""An issue, and the field in which it differs; `None`: the issue as a whole."""
Reports = Iterable[tuple[Path, bool]]
"""Where a differ reports something, and whether the path is one into the second text."""


CONDITIONS = ("given", "held_by")
"""Fields of a term that make it conditional; what differs in them is told of the issue as a whole."""


class Differ(NamedTuple):
    """A tool: how it is run, and where its result reports something."""

    name: str
    run: Callable[[Any, Any], Any]
    reports: Callable[[Any, Any], Reports]


class Input(NamedTuple):
    """Two texts in plain data, in one form."""

    name: str
    first: Any
    second: Any
    facts: Callable[[Path, bool], set[Fact]]
    """What a path into this form is about."""


def _deepdiff(result: Any, _: Any) -> Reports:
    for kind, found in result.tree.items():
        for level in found:
            is_new = kind.endswith("_added")
            yield tuple(level.path(output_format="list", use_t2=is_new)), is_new


def _dictdiffer(result: Any, _: Any) -> Reports:
    for action, path, changes in result:
        where = tuple(path) if isinstance(path, (list, tuple)) else (path,) if path != "" else ()
        for inner in [()] if action == "change" else [(key,) for key, _value in changes]:
            yield (*where, *inner), action == "add"


def _jsonpatch(result: Any, _: Any) -> Reports:
    for operation in result:
        yield _parts(operation["path"]), operation["op"] == "add"


def _parts(pointer: str) -> Path:
    return tuple(int(part) if part.isdigit() else part for part in JsonPointer(pointer).parts)


def _jsondiff(result: Any, first: Any) -> Reports:
    """Read its compact form, in which a new value stands for whatever is not further compared."""
    return _within((), result, first)


def _within(where: Path, result: Any, first: Any) -> Reports:
    if not isinstance(result, dict) or not isinstance(first, (dict, list)):
        yield where, not isinstance(first, (dict, list)) and first is None
        return
    for key, value in result.items():
        if key in (jsondiff.delete, jsondiff.discard):
            yield from (((*where, gone), False) for gone in value)
        elif key in (jsondiff.insert, jsondiff.add):
            yield from (((*where, new[0] if isinstance(new, tuple) else new), True) for new in value)
        elif key is jsondiff.replace:
            yield where, False
        else:
            yield from _within((*where, key), value, _at(first, key))


def _at(held: Any, key: Any) -> Any:
    try:
        return held[key]
    except (KeyError, IndexError, TypeError):
        return None


DEEPDIFF = Differ("DeepDiff, ignore_order", lambda a, b: DeepDiff(a, b, ignore_order=True), _deepdiff)
DEEPER = DEEPDIFF._replace(run=lambda a, b: DeepDiff(a, b, ignore_order=True, threshold_to_diff_deeper=0))
"""The same without giving up where two mappings share few keys, as two texts share few issues."""
OTHERS = (
    Differ("jsondiff", jsondiff.diff, _jsondiff),
    Differ("dictdiffer", lambda a, b: list(dictdiffer.diff(a, b, dot_notation=False)), _dictdiffer),
    Differ("jsonpatch", lambda a, b: jsonpatch.make_patch(a, b), _jsonpatch),
)


def tools(comparison: pt.Comparison) -> dict[str, tuple[Differ, Input]]:
    """Return every differ on every form of two texts, by a name for both."""
    terms, by_issue = inputs(comparison)
    given = [(tool, terms) for tool in (DEEPDIFF, *OTHERS)] + [(tool, by_issue) for tool in (DEEPER, *OTHERS)]
    return {f"{tool.name}, {one.name}": (tool, one) for tool, one in given}


def inputs(comparison: pt.Comparison) -> tuple[Input, Input]:
    """Return two texts as lists of terms, and by issue as our alignment has them.

    A differ that says no more than that all is replaced is taken to say so of each issue of either text.
    """
    owners = issues_of_terms(comparison)
    whole: set[Fact] = {(issue, None) for several in (*owners[0], *owners[1]) for issue in several}
    first, second = as_data(comparison.first), as_data(comparison.second)
    return (
        Input("terms", first, second, lambda path, new: _of_term(path, owners[new]) if path else whole),
        Input("by issue", *aligned(comparison), lambda path, _: _of_issue(path) if path else whole),
    )


def _of_term(path: Path, owners: list[list[str]]) -> set[Fact]:
    if not isinstance(path[0], int) or path[0] >= len(owners):
        return set()
    field = str(path[1]) if len(path) > 1 and path[1] not in CONDITIONS else None
    return {(issue, field) for issue in owners[path[0]]}


def _of_issue(path: Path) -> set[Fact]:
    inner = [part for part in path[1:] if not isinstance(part, int)]
    return {(str(path[0]), str(inner[1]).partition(".")[0] if len(inner) > 1 else None)}


def truth(comparison: pt.Comparison) -> set[Fact]:
    """Return what really differs, before any transition is recognised: by issue and field."""
    return {
        (str(issue), departure.aspect.partition(".")[0] if departure.aspect else None)
        for departure in comparison.raw
        for issue in departure.issues
    }


class Claims(NamedTuple):
    """How many places a differ reports, and how many true findings are among what they are about."""

    reports: int
    true: int


def claims(differ: Differ, given: Input, true: set[Fact]) -> Claims:
    """Count what a differ reports of two texts, and what of it is true."""
    found = list(differ.reports(differ.run(given.first, given.second), given.first))
    about = {fact for path, new in found for fact in given.facts(path, new)}
    return Claims(len(found), len(about & true))
