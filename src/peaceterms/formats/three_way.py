"""Merging two new versions of a file: entry by entry, and within an entry field by field.

What was changed on one side only is taken from there; what both changed differently is a conflict. The plain data of
the files is merged, so that nothing depends on the order of entries or on how a file is laid out.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Any, NamedTuple

from peaceterms.errors import is_plain, shown

GONE: Any = type("Gone", (), {"__repr__": lambda _: "nothing"})()
"""Stands for what is not there."""


class Entry(str):
    """The id of an entry in a list; of an entry without an id all of what it says."""

    __slots__ = ()


Versions = tuple[Any, Any, Any]
"""Of one thing the common version, ours and theirs."""
Entries = dict[Entry, Any]
Path = tuple[str, ...]
"""Names of fields, and entries of lists: `("terms", Entry("crimea"), "control")`."""


class Edit(NamedTuple):
    """What is to be done to one version so that it has what was changed in the other."""

    path: Path
    value: Any
    """What is put there; `GONE` where it is taken away."""
    after: Entry | None = None
    """Behind which entry a new one comes; the first otherwise."""


@dataclass(frozen=True)
class Conflict:
    """What both versions changed, each in another way."""

    path: Path
    base: Any
    ours: Any
    theirs: Any

    def __str__(self) -> str:
        return ".".join(step if is_plain(step) else shown(step) for step in self.path)


def changes(versions: Versions, path: Path = ()) -> Iterator[Edit | Conflict]:
    """Yield what has to be done to our version so that it has what theirs changed, and where both changed the same."""
    base, ours, theirs = versions
    if _same(theirs, base) or _same(theirs, ours):
        return
    if _are(dict, ours, theirs):
        for name in dict.fromkeys([*ours, *theirs]):
            held = (_get(base, name), _get(ours, name), _get(theirs, name))
            yield from changes(held, (*path, name))
    elif len(path) == 1 and _are(list, ours, theirs) and (lists := _by_entry(versions)):
        yield from _entries(lists, path)
    elif _same(ours, base):
        yield Edit(path, theirs)
    else:
        yield Conflict(path, base, ours, theirs)


def _are(kind: type, *values: Any) -> bool:
    return all(isinstance(value, kind) for value in values)


def _get(version: Any, name: str) -> Any:
    return version.get(name, GONE) if isinstance(version, dict) else GONE


def _entries(lists: tuple[Entries, Entries, Entries], path: Path) -> Iterator[Edit | Conflict]:
    base, ours, theirs = lists
    before: Entry | None = None
    for entry in dict.fromkeys([*theirs, *ours]):
        held = (base.get(entry, GONE), ours.get(entry, GONE), theirs.get(entry, GONE))
        for change in changes(held, (*path, entry)):
            is_new = isinstance(change, Edit) and entry not in ours
            yield change._replace(after=before) if is_new and isinstance(change, Edit) else change
        before = entry if entry in theirs else before


def _by_entry(versions: Versions) -> tuple[Entries, Entries, Entries] | None:
    """Return three lists by their entries; nothing where one of them holds an entry twice."""
    base, ours, theirs = ({entry_of(one): one for one in _list(version)} for version in versions)
    is_each_once = [len(base), len(ours), len(theirs)] == [len(_list(version)) for version in versions]
    return (base, ours, theirs) if is_each_once else None


def _list(version: Any) -> list[Any]:
    return version if isinstance(version, list) else []


def entry_of(value: Any) -> Entry:
    """Return how an entry of a list is known."""
    named = value.get("id") if isinstance(value, dict) else None
    return Entry(named if isinstance(named, str) else _all_of(value))


def _all_of(value: Any) -> str:
    """Return all that a value says, whatever the order of its fields."""
    plain = value.unwrap() if hasattr(value, "unwrap") else value  # what a document that keeps its layout holds
    return json.dumps(plain, sort_keys=True, default=repr)


def _same(one: Any, other: Any) -> bool:
    """Whether two values are the same, and not only equal as 1 and true are."""
    return one is other or (GONE not in (one, other) and _all_of(one) == _all_of(other))


def apply(held: Any, edits: Iterable[Edit]) -> None:
    """Apply edits to plain data, or to a document that behaves like it, in place."""
    for edit in edits:
        *above, last = edit.path
        inner = held
        for step in above:
            inner = inner[_index(inner, step)] if isinstance(step, Entry) else inner[step]
        if isinstance(last, Entry):
            _apply_to_list(inner, last, edit)
        elif edit.value is GONE:
            del inner[last]
        else:
            inner[last] = edit.value


def _apply_to_list(held: Any, entry: Entry, edit: Edit) -> None:
    at = _index(held, entry)
    if edit.value is GONE:
        del held[at]
    elif at is None:
        behind = _index(held, edit.after) if edit.after is not None else None
        held.insert(len(held) if behind is None else behind + 1, edit.value)
    else:
        held[at] = edit.value


def _index(held: Any, entry: Entry | str) -> Any:
    return next((place for place, one in enumerate(held) if entry_of(one) == entry), None)
