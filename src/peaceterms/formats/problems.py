"""From what validation found to problems that people can mend: path, line, what was found, what is allowed."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from typing import Any

from pydantic import ValidationError
from pydantic_core import ErrorDetails

from peaceterms.checks import UNKNOWN
from peaceterms.errors import Problem
from peaceterms.proposal import Proposal

Path = tuple[str | int, ...]
_SHOWN = 60


def problems(data: dict[str, Any], source: str = "") -> tuple[Problem, ...]:
    """Everything wrong with a proposal in plain data. `source` is the text of a TOML file, to find lines in."""
    found = _errors(data)
    sound = _without(data, {path[:2] for path, _ in found})
    unknown = [error for error in _errors(sound.data) if error[1]["type"] == UNKNOWN] if found else []
    errors = [*found, *((sound.original(path), error) for path, error in unknown)]
    return tuple(_problem(path, messages, data, source) for path, messages in _by_path(errors).items())


def _errors(data: dict[str, Any]) -> list[tuple[Path, ErrorDetails]]:
    try:
        Proposal.model_validate(data)
    except ValidationError as error:
        return [(_real(details["loc"], data), details) for details in error.errors(include_url=False)]
    return []


def _real(loc: Path, data: Any) -> Path:
    """The location without the names that validation puts in for the choices of a union."""
    path: list[str | int] = []
    for step in loc:
        if isinstance(data, dict) and step in data:
            data = data[step]
        elif isinstance(data, list) and isinstance(step, int) and step < len(data):
            data = data[step]
        elif step != loc[-1] or not isinstance(data, dict):
            continue
        path.append(step)
    return tuple(path)


def _by_path(errors: Iterable[tuple[Path, ErrorDetails]]) -> dict[Path, list[str]]:
    found: dict[Path, list[str]] = {}
    for path, error in errors:
        messages = found.setdefault(path, [])
        if (message := _message(error)) not in messages:
            messages.append(message)
    return found


_MESSAGES = {"extra_forbidden": "unknown field", "missing": "is required"}


def _message(error: ErrorDetails) -> str:
    message = _MESSAGES.get(error["type"], error["msg"])
    return re.sub(r"^Input should", "should", message)


def _problem(path: Path, messages: list[str], data: dict[str, Any], source: str) -> Problem:
    return Problem("; or ".join(messages), _path_words(path), _line(path, source), _found(path, data))


def _path_words(path: Path) -> str:
    words = "".join(f"[{step}]" if isinstance(step, int) else f".{step}" for step in path)
    return words.removeprefix(".")


def _found(path: Path, data: Any) -> str | None:
    for step in path:
        if isinstance(data, dict) and step not in data:
            return None
        data = data[step]
    if isinstance(data, (dict, list)):
        return None
    shown = repr(data[: _SHOWN + 1] if isinstance(data, str) else data)
    return shown if len(shown) <= _SHOWN else f"{shown[:_SHOWN]}..."


class _Sound:
    """Data with its unsound entries taken out, and the way back to where the others stood."""

    def __init__(self, data: dict[str, Any], kept: dict[str, list[int]]) -> None:
        self.data = data
        self._kept = kept

    def original(self, path: Path) -> Path:
        match path:
            case (str() as field, int() as index, *rest) if field in self._kept:
                return (field, self._kept[field][index], *rest)
        return path


def _without(data: dict[str, Any], unsound: set[Path]) -> _Sound:
    """Leave out what is wrong, so that names elsewhere can still be checked."""
    kept: dict[str, list[int]] = {}
    sound: dict[str, Any] = {}
    for field, held in data.items():
        if isinstance(held, list):
            kept[field] = [
                index for index in range(len(held)) if (field, index) not in unsound and (field,) not in unsound
            ]
            sound[field] = [held[index] for index in kept[field]]
        elif not any(path[:1] == (field,) for path in unsound):
            sound[field] = held
    return _Sound({"id": "x", "title": "x", **sound}, kept)


def _line(path: Path, source: str) -> int | None:
    """The line of a TOML text on which the innermost part of the path that can be found stands."""
    if not source or not path:
        return None
    best = None
    for number, at in _lines(source):
        if path[: len(at)] == at:
            best = number
    return best


def _lines(source: str) -> Iterator[tuple[int, Path]]:
    """The path that each line of a TOML text begins, for tables, arrays of tables and keys."""
    counts: dict[str, int] = {}
    table: Path = ()
    for number, line in enumerate(source.splitlines(), 1):
        if array := re.match(r"\s*\[\[\s*([\w.-]+)\s*\]\]", line):
            counts[array[1]] = counts.get(array[1], -1) + 1
            table = _table(array[1], counts)
            yield number, table
        elif plain := re.match(r"\s*\[\s*([\w.-]+)\s*\]", line):
            table = _table(plain[1], counts)
            yield number, table
        elif key := re.match(r"\s*([\w-]+)\s*=", line):
            yield number, (*table, key[1])


def _table(name: str, counts: dict[str, int]) -> Path:
    path: list[str | int] = []
    dotted = ""
    for step in name.split("."):
        dotted = f"{dotted}.{step}".removeprefix(".")
        path.append(step)
        if dotted in counts:
            path.append(counts[dotted])
    return tuple(path)
