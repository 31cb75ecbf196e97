"""From what validation found to problems that people can mend: path, line, what was found, what is allowed."""

from __future__ import annotations

import re
from collections.abc import Hashable, Iterator, Mapping
from datetime import date, time
from itertools import islice
from typing import Any, NamedTuple

from pydantic import ValidationError
from pydantic_core import ErrorDetails

from peaceterms.errors import Problem, shown
from peaceterms.formats.lines import lines_of
from peaceterms.limits import limits
from peaceterms.proposal import Proposal
from peaceterms.proposal.hints import Hints
from peaceterms.proposal.refusals import (
    CONSISTENCY,
    OVER_LIMIT,
    Error,
    Path,
    messages_by_path,
    path_words,
    real_path,
)

MOST_ALIKE = 3
"""So many problems of one sort are told one by one; of more than that the first stands for all."""


class Told(NamedTuple):
    """The problems that are told, and how many there are."""

    problems: tuple[Problem, ...]
    total: int


def problems(data: dict[str, Any], source: str = "", format: str = "toml") -> Told:
    """Return what is wrong with a proposal in plain data. `source` is the text of the file, to find lines in.

    Of many of one sort the first stands for all, and no more than the limit are told.
    """
    lines = lines_of(source, format) if source else {}
    errors = _all_errors(data)
    over = {path for path, error in errors if error["type"] == OVER_LIMIT}
    found = messages_by_path(errors, Hints(data, Proposal))
    told = [
        _problem(path, found[path], data, lines)._replace(more=more, is_over_limit=path in over)
        for path, more in _folded(found)
    ]
    return Told(tuple(told[: limits().problems]), len(found))


def _folded(found: Mapping[Path, list[str]]) -> Iterator[tuple[Path, int]]:
    """The paths of the problems to tell, each with how many more there are of its sort that are not told."""
    alike: dict[Hashable, list[Path]] = {}
    for path, messages in found.items():
        alike.setdefault((*messages, *("" if isinstance(step, int) else step for step in path)), []).append(path)
    for paths in islice(alike.values(), limits().problems):
        few = len(paths) <= MOST_ALIKE
        yield from ((path, 0) for path in paths) if few else [(paths[0], len(paths) - 1)]


def _all_errors(data: dict[str, Any]) -> list[Error]:
    errors = _errors(data)
    return [*errors, *_behind(errors, data)]


def _behind(found: list[Error], data: dict[str, Any]) -> Iterator[Error]:
    """What does not fit together, which only shows once what is wrong in itself is taken out."""
    wrong: set[Path] = set()
    # Twice: without a wrong field an entry may lack what it must have, so that it must go as a whole.
    for _ in range(2):
        wrong |= {_to_take_out(path, wrong, data) for path, error in found if error["type"] not in CONSISTENCY}
        if not wrong:
            return
        sound = _Sound(data, wrong)
        found = [sound.original_error(path, error) for path, error in _errors(sound.data)]
    yield from (error for error in found if not sound.accounts_for(error[1]))


def _errors(data: dict[str, Any]) -> list[Error]:
    try:
        Proposal.model_validate(data)
    except ValidationError as error:
        return [(real_path(details, data), details) for details in error.errors(include_url=False)]
    return []


def _to_take_out(path: Path, gone: set[Path], data: dict[str, Any]) -> Path:
    """What must go where something is wrong: the field of an entry, the entry as a whole, or the field at the top."""
    match path:
        case (str(name), int(index), str(field), *_) if field in data[name][index] and field not in ("id", "kind"):
            return path[:3] if path[:3] not in gone else path[:2]
        case (str(), int(), *_):
            return path[:2]
    return path[:1]


class _Sound:
    """Data from which what is wrong is taken out, so that the rest can be checked, and the way back to the original."""

    def __init__(self, data: dict[str, Any], wrong: set[Path]) -> None:
        self._wrong = wrong
        self._stood: dict[str, list[int]] = {}
        self._gone: set[str] = set()
        self.data: dict[str, Any] = {"id": "unnamed", "title": "unnamed"}
        for name, held in data.items():
            if (name,) in wrong:
                self._note_gone(held)
            else:
                self.data[name] = self._entries(name, held) if isinstance(held, list) else held

    def _entries(self, name: str, held: list[Any]) -> list[Any]:
        self._stood[name] = [index for index in range(len(held)) if (name, index) not in self._wrong]
        for index, entry in enumerate(held):
            if (name, index) in self._wrong:
                self._note_gone(entry)
        return [self._fields((name, index), held[index]) for index in self._stood[name]]

    def _fields(self, place: Path, entry: Any) -> Any:
        if not isinstance(entry, dict):
            return entry
        return {field: held for field, held in entry.items() if (*place, field) not in self._wrong}

    def _note_gone(self, held: Any) -> None:
        if isinstance(held, dict) and isinstance(held.get("id"), str):
            self._gone.add(repr(held["id"]))

    def original_error(self, path: Path, error: ErrorDetails) -> Error:
        """The error with its path, and the place that its message may end in, as in the original."""
        message = re.sub(
            r"(?<= at )(\w+)\[(\d+)\]$",
            lambda place: path_words(self.original((place[1], int(place[2])))),
            error["msg"],
        )
        return self.original(path), {**error, "msg": message}

    def original(self, path: Path) -> Path:
        """Where something stood before anything was taken out."""
        match path:
            case (str(name), int(index), *rest) if name in self._stood:
                return (name, self._stood[name][index], *rest)
        return path

    def accounts_for(self, error: ErrorDetails) -> bool:
        """Whether an error only shows because something else was taken out."""
        return error["type"] not in CONSISTENCY or not self._gone.isdisjoint(re.findall("'[^']*'", error["msg"]))


def _problem(path: Path, messages: list[str], data: dict[str, Any], lines: dict[Path, int]) -> Problem:
    return Problem("; or ".join(messages), path_words(path), _line(path, lines), _found(path, data))


def _line(path: Path, lines: dict[Path, int]) -> int | None:
    """The line of the innermost part of the path that can be found."""
    if not lines:
        return None
    return next((lines[path[:end]] for end in range(len(path), 0, -1) if path[:end] in lines), None)


def _found(path: Path, data: Any) -> str | None:
    """What stands at a path, as a file has it."""
    for step in path:
        if isinstance(data, dict) and step not in data:
            return None
        data = data[step]
    match data:
        case dict() | list():
            return None
        case bool() | None:
            return {True: "true", False: "false", None: "null"}[data]
        case date() | time():
            return data.isoformat()
        case _:
            return shown(data)
