"""On which line of a text each name and each entry stands. The standard parsers of TOML and JSON do not tell."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from itertools import islice
from typing import Any

from peaceterms.formats import plain_yaml

Path = tuple[str | int, ...]

_DEEPEST = 20
"""Parts of a name that are looked at; no field of a proposal lies as deep, and hostile names have millions."""

_PART = r"""(?:[\w-]++|"(?:[^"\\]|\\.)*+"|'[^']*+')"""
_NAME = rf"{_PART}(?:\s*+\.\s*+{_PART})*+"
_ARRAY = re.compile(rf"\s*\[\[\s*({_NAME})\s*\]\]")
_TABLE = re.compile(rf"\s*\[\s*({_NAME})\s*\]")
_KEY = re.compile(rf"\s*({_NAME})\s*=")
_WORDS = re.compile(
    r"""
    (?P<long> "{3} (?: [^"\\]++ | \\. | "{1,2}(?!") )*+ "{3,5} | '{3} (?: [^']++ | '{1,2}(?!') )*+ '{3,5} )
    | " (?: [^"\\\n]++ | \\. )*+ " | ' [^'\n]*+ ' | \# [^\n]*+
    """,
    re.DOTALL | re.VERBOSE,
)
"""What may hold brackets and equal signs that are only words: texts and remarks."""


def lines_of(source: str, format: str = "toml") -> dict[Path, int]:
    """Return the first line of each path in a text that could be parsed."""
    match format:
        case "json":
            return _json_lines(source)
        case "yaml":
            return plain_yaml.lines_of(source)
        case _:
            return _toml_lines(source)


_JSON_PARTS = re.compile(r'"(?:[^"\\]++|\\.)*+"|[\[\]{},\n]|[^\s\[\]{},:"]++')


def _json_lines(source: str) -> dict[Path, int]:
    found: dict[Path, int] = {}
    for line, path, _ in json_parts(source):
        found.setdefault(path, line)
    return found


def json_parts(source: str) -> Iterator[tuple[int, Path, str]]:
    """Return the line and the path of every name (`:`) and every value of a JSON text, of tables the bracket."""
    path: list[Any] = []  # a name or an index for each table and list that is open; no name yet is None
    line = 1
    for part in _JSON_PARTS.findall(source):
        if part == "\n":
            line += 1
        elif part in "]}":
            path.pop()
        elif part == ",":
            path[-1] = path[-1] + 1 if isinstance(path[-1], int) else None
        elif path and path[-1] is None:
            path[-1] = json.loads(part)
            yield line, tuple(path), ":"
        else:
            yield line, tuple(path), part
            if part in "[{":
                path.append(0 if part == "[" else None)


def _toml_lines(source: str) -> dict[Path, int]:
    found: dict[Path, int] = {}
    for number, path in _paths(source):
        for end in range(1, len(path) + 1):
            found.setdefault(path[:end], number)
    return found


def _paths(source: str) -> Iterator[tuple[int, Path]]:
    last: dict[Path, int] = {}
    table: Path = ()
    for number, line in _outside_values(source):
        if array := _ARRAY.match(line):
            table = _next_entry(_parts(array[1]), last)
            yield number, table
        elif plain := _TABLE.match(line):
            table = _placed(_parts(plain[1]), last)
            yield number, table
        elif key := _KEY.match(line):
            yield number, (*table, *_parts(key[1]))


def _outside_values(source: str) -> Iterator[tuple[int, str]]:
    """The lines on which no text and no list goes on that began on an earlier one."""
    depth = 0
    for number, line in enumerate(_WORDS.sub(_without_long_text, source).split("\n"), 1):
        if depth == 0:
            yield number, line
        bare = _WORDS.sub("", line)
        depth += bare.count("[") + bare.count("{") - bare.count("]") - bare.count("}")


def _without_long_text(words: re.Match[str]) -> str:
    """Only the line ends of a text of several lines, so that the lines below keep their numbers."""
    return "\n" * words[0].count("\n") if words["long"] else words[0]


def _parts(name: str) -> tuple[str, ...]:
    found = (part[0] for part in islice(re.finditer(_PART, name), _DEEPEST))
    return tuple(part[1:-1] if part[0] in "\"'" else part for part in found)


def _next_entry(name: tuple[str, ...], last: dict[Path, int]) -> Path:
    """The path of a new entry of an array of tables. `last` holds the index of the last entry of each."""
    array = (*_placed(name[:-1], last), name[-1])
    last[array] = last.get(array, -1) + 1
    return (*array, last[array])


def _placed(name: tuple[str, ...], last: dict[Path, int]) -> Path:
    """The path of a table, with the index of each array of tables that it is in."""
    path: Path = ()
    for part in name:
        path = (*path, part)
        if path in last:
            path = (*path, last[path])
    return path
