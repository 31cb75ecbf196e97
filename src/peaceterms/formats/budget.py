"""Whether a text is within the limits: looked at before it is parsed, in time that grows no faster than the text."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

from peaceterms.limits import limits
from peaceterms.proposal.refusals import Path

_STRINGS = {
    "json": re.compile(r'"(?:[^"\\]++|\\.)*+"', re.DOTALL),
    "toml": re.compile(
        r"""
        "{3} (?: [^"\\]++ | \\. | "{1,2}(?!") )*+ "{3,5} | '{3} (?: [^']++ | '{1,2}(?!') )*+ '{3,5}
        | " (?: [^"\\\n]++ | \\. )*+ " | ' [^'\n]*+ ' | \# [^\n]*+
        """,
        re.DOTALL | re.VERBOSE,
    ),
}
"""What may hold separators that are only words: texts and remarks."""
_SEPARATORS = {"json": ",[{", "toml": ",[{="}
"""What stands before each entry of a list or a table."""


def excess_before_parsing(text: str, format: str) -> str | None:
    """Say which limit a text exceeds; `None` where it is within them, or where its parser looks for itself (YAML)."""
    if format == "yaml":
        return None
    bare = None
    if _separators(text, format) > limits().entries:
        bare = _STRINGS[format].sub("x", text)
        if _separators(bare, format) > limits().entries:
            return limits().excess("entries")
    if format == "toml" and text.count(".") >= limits().name_parts:
        bare = _STRINGS[format].sub("x", text) if bare is None else bare
        if re.search(rf"[\w-](?:\s*+\.\s*+[\w-]++){{{limits().name_parts}}}", bare):
            return limits().excess("name_parts")
    return None


def _separators(text: str, format: str) -> int:
    return sum(map(text.count, _SEPARATORS[format]))


def walk(found: Any) -> Iterator[tuple[Path, Any]]:
    """Every name and value of parsed data with its path, one level after the other; deep data needs no deep stack."""
    level: list[tuple[Path, Any]] = [((), found)]
    while level:
        yield from level
        level = [below for path, value in level for below in _inside(path, value)]


def _inside(path: Path, value: Any) -> Iterator[tuple[Path, Any]]:
    if isinstance(value, dict):
        yield from (((*path, name), held) for name, held in value.items())
    elif isinstance(value, list):
        yield from (((*path, index), held) for index, held in enumerate(value))
