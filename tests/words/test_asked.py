"""Every phrase and noun that the program asks for by name is in the catalogue, whether or not it was ever told."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from pathlib import Path

from tests.words.languages import ENGLISH

import peaceterms

ROOT = Path(peaceterms.__file__).parent


def calls(name: str) -> Iterator[ast.Call]:
    for path in sorted(ROOT.rglob("*.py")):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute) and node.func.attr == name:
                yield node


def literals(name: str, place: int) -> set[str]:
    """What stands in that place of all calls of that name, either way of a choice between two."""
    placed = [node.args[place] for node in calls(name) if len(node.args) > place]
    either = [part for arg in placed for part in ((arg.body, arg.orelse) if isinstance(arg, ast.IfExp) else (arg,))]
    return {part.value for part in either if isinstance(part, ast.Constant) and isinstance(part.value, str)}


def test_every_phrase_that_is_asked_for_is_there() -> None:
    asked = literals("phrase", 0)
    assert len(asked) > 200
    assert asked - set(ENGLISH.catalogue.phrases) == set()


def test_every_noun_that_is_counted_is_there() -> None:
    asked = literals("counted", 1)
    assert "issue" in asked
    assert asked - set(ENGLISH.catalogue.tables["nouns"]) == set()
