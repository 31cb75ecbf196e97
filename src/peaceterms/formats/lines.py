"""On which line of a TOML text each table and each key stands. The standard parser does not tell."""

from __future__ import annotations

import re
from collections.abc import Iterator

Path = tuple[str | int, ...]

_PART = r"""(?:[\w-]+|"[^"]*"|'[^']*')"""
_NAME = rf"{_PART}(?:\s*\.\s*{_PART})*"
_ARRAY = re.compile(rf"\s*\[\[\s*({_NAME})\s*\]\]")
_TABLE = re.compile(rf"\s*\[\s*({_NAME})\s*\]")
_KEY = re.compile(rf"\s*({_NAME})\s*=")
_LONG = re.compile(r'"""|\'\'\'')


def lines_of(source: str) -> dict[Path, int]:
    """The first line of each path in a TOML text, as far as a look at each line by itself can tell."""
    found: dict[Path, int] = {}
    for number, path in _paths(source):
        found.setdefault(path, number)
    return found


def _paths(source: str) -> Iterator[tuple[int, Path]]:
    counts: dict[tuple[str, ...], int] = {}
    table: Path = ()
    for number, line in _outside_long_strings(source):
        if array := _ARRAY.match(line):
            name = _parts(array[1])
            counts[name] = counts.get(name, -1) + 1
            table = _placed(name, counts)
            yield number, table
        elif plain := _TABLE.match(line):
            table = _placed(_parts(plain[1]), counts)
            yield number, table
        elif key := _KEY.match(line):
            yield number, (*table, *_parts(key[1]))


def _outside_long_strings(source: str) -> Iterator[tuple[int, str]]:
    inside = ""
    for number, line in enumerate(source.split("\n"), 1):
        if not inside:
            yield number, line
        for mark in _LONG.findall(line):
            inside = mark if not inside else "" if mark == inside else inside


def _parts(name: str) -> tuple[str, ...]:
    return tuple(part.strip("\"'") for part in re.findall(_PART, name))


def _placed(name: tuple[str, ...], counts: dict[tuple[str, ...], int]) -> Path:
    """The path of a table, with the index of each array of tables that it is in."""
    path: list[str | int] = []
    for end, part in enumerate(name, 1):
        path.append(part)
        if name[:end] in counts:
            path.append(counts[name[:end]])
    return tuple(path)
