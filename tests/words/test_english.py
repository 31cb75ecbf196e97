"""No English stands outside `words/` but in errors, in what explains the program, and in what is data."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from pathlib import Path

import pytest

import peaceterms

ROOT = Path(peaceterms.__file__).parent
EXPLAINING = (
    "cli",
    "serving",
    "errors.py",
    "limits.py",
    "disk.py",
    "testing",
    "formats",
    "proposal/checks.py",
    "proposal/hints.py",
    "proposal/refusals.py",
)
"""What speaks to whoever runs or writes: help, and what is wrong with a file."""
WORDS = "words"
SHOWING = ("layout", "render")
ERRORS = {
    "PydanticCustomError",
    "InvalidArgument",
    "InvalidDeclaration",
    "NotFound",
    "ValueError",
    "_refuse",
    "shown",
    "TypeVar",
}
NOTATION: dict[str, set[str]] = {
    "comparison/structural.py": {" and "},
    "differ/decisions.py": {" if ", " and "},
    "measure/distance.py": {" to ", "not measurable"},
    "positions/contingency.py": {"not ", " or "},
    "values/amounts.py": {
        " to ",
        "(?: to ",
        "(?:(at most|at least|about) )?",
        "at least EUR 5000000",
        "at most 600000 count",
    },
    "values/durations.py": {
        *(" days", "at least P10Y", "(?:(at most|at least) )?P", "signature+left blank"),
        "([a-z][a-z0-9]*(?:-[a-z0-9]+)*)(?:([+-])(P.+|left blank|to be agreed))?",
    },
    "vocabulary/containment.py": {"the rest of"},
    "vocabulary/names.py": {"the "},
}
"""Ids and notations, which are the same in every language: `str` gives a distance as quantities are noted."""
WRITTEN = {
    "analysis/one_name.py": {"the "},
    "terms/forces.py": {"line of contact"},
    "terms/process.py": {"withdrawal of troops"},
}
"""What texts write in fields for words, where one kind of term answers for another, and before names."""
SYNTAX = {
    "render/charts/track.py": {"datum.reach "},
    "render/html.py": {
        '<input type="search" id="words" autocomplete="off">',
        "peaceterms tex2jax_ignore mathjax_ignore",
        "state ",
    },
    "render/page.py": {
        ' style="',
        '<!doctype html>\n<html lang="',
        '<meta charset="utf-8">',
        '<meta http-equiv="Content-Security-Policy" content="',
        '<meta name="color-scheme" content="light dark">',
        '<meta name="viewport" content="width=device-width, initial-scale=1">',
    },
    "render/terminal.py": {"bold green", "bold red", "bold yellow"},
}
"""What a browser, a chart or a terminal is told, and nobody reads."""
REFUSED = {
    "terms/registry.py": {"; see `peaceterms kinds`"},
    "differ/compose.py": {"these edits do not follow each other"},
    "differ/edits.py": {" if ", " and ", ": expected ", "; found ", "something on "},
    "measure/distance.py": {"weights: every kind that is compared weighs nothing"},
    "proposal/replacing.py": {"; or "},
    "differ/rewrite.py": {"something else would be said"},
    "values/notation.py": {" or "},
    "vocabulary/references.py": {"an actor"},
}
"""Parts of errors that are put together elsewhere."""


def is_prose(text: str) -> bool:
    return bool(re.search(r"[a-z]{2,} [a-z]{2,}|[a-z]{2,} $|^ [a-z]{2,}", text))


def is_head(text: str) -> bool:
    return bool(re.fullmatch(r"[A-Z][a-z]+\W*", text))


def is_passed_over(node: ast.AST) -> bool:
    """Errors, docstrings, what programmers see, and the choices of enums, which are words of the file format."""
    match node:
        case ast.FunctionDef(name="_in_short" | "__repr__"):
            return True
        case ast.Raise() | ast.Expr(value=ast.Constant()):
            return True
        case ast.AnnAssign(target=ast.Name(id="also_called" | "use_when" | "use_not" | "example")):
            return True  # the codebook, which explains a kind to who writes a file, like its docstring
        case ast.Call(func=ast.Name(id=name) | ast.Attribute(attr=name)):
            return name in ERRORS
        case ast.ClassDef(bases=[ast.Name(id="StrEnum")]) | ast.FunctionDef(name="__repr__" | "_in_short"):
            return True
        case _:
            return False


def strings(node: ast.AST) -> Iterator[str]:
    if is_passed_over(node):
        return
    if isinstance(node, ast.Constant) and isinstance(node.value, str):
        yield node.value
    for child in ast.iter_child_nodes(node):
        yield from strings(child)


def prose(node: ast.AST) -> Iterator[str]:
    return filter(is_prose, strings(node))


def modules() -> list[str]:
    return [name for name in _modules() if not name.startswith((*EXPLAINING, WORDS))]


def _modules() -> list[str]:
    return [path.relative_to(ROOT).as_posix() for path in sorted(ROOT.rglob("*.py"))]


@pytest.mark.parametrize("module", modules())
def test_a_module_holds_no_english(module: str) -> None:
    found = set(prose(ast.parse((ROOT / module).read_text(encoding="utf-8"))))
    known = [names.get(module, set()) for names in (NOTATION, WRITTEN, SYNTAX, REFUSED)]
    assert found == set().union(*known)


@pytest.mark.parametrize("module", [name for name in _modules() if name.startswith(SHOWING)])
def test_what_shows_things_holds_no_heading(module: str) -> None:
    assert list(filter(is_head, strings(ast.parse((ROOT / module).read_text(encoding="utf-8"))))) == []


@pytest.mark.parametrize(
    ("code", "found"),
    [
        ('"""The first text."""\nx = "the second text"', ["the second text"]),
        ("x = f'{a} and {b}'", [" and "]),
        ("raise NotFound('no such text')", []),
        ("x = 'referendum/luhansk/status'", []),
        ("class Colour(StrEnum):\n    RED = 'dark red'", []),
        ("x = told('of the text')", ["of the text"]),
    ],
)
def test_english_is_found_where_it_would_be_told(code: str, found: list[str]) -> None:
    assert list(prose(ast.parse(code))) == found


def test_a_heading_of_one_word_is_found() -> None:
    assert [text for text in ("Date", "Standing:", "head.date", "TypeVar", "date") if is_head(text)] == [
        "Date",
        "Standing:",
    ]
