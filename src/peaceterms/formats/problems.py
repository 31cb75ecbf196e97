"""From what validation found to problems that people can mend: path, line, what was found, what is allowed."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from typing import Any

from pydantic import ValidationError
from pydantic_core import ErrorDetails

from peaceterms.checks import UNKNOWN
from peaceterms.errors import Problem, shown
from peaceterms.formats.lines import lines_of
from peaceterms.proposal import Proposal

Path = tuple[str | int, ...]
Error = tuple[Path, ErrorDetails]
_CONSISTENCY = (UNKNOWN, "inconsistent")
_ROUNDS = 3


def problems(data: dict[str, Any], source: str = "") -> tuple[Problem, ...]:
    """Everything wrong with a proposal in plain data. `source` is the text of a TOML file, to find lines in."""
    lines = lines_of(source)
    return tuple(_problem(path, messages, data, lines) for path, messages in _by_path(_all_errors(data)).items())


def _all_errors(data: dict[str, Any]) -> list[Error]:
    """What is wrong in itself; then, with that taken out, what does not fit together."""
    sound = _Sound(data)
    found = _errors(data)
    errors = list(found)
    for _ in range(_ROUNDS):
        if not found or all(error["type"] in _CONSISTENCY for _, error in found):
            break
        sound.take_out([path for path, error in found if error["type"] not in _CONSISTENCY])
        found = [(sound.original(path), error) for path, error in _errors(sound.data)]
    return [*errors, *(error for error in found if error not in errors and not sound.accounts_for(error[1]))]


def _errors(data: dict[str, Any]) -> list[Error]:
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


class _Sound:
    """Data from which what is wrong is taken out, so that the rest can be checked, and the way back to the original."""

    def __init__(self, data: dict[str, Any]) -> None:
        self.data = {name: list(held) if isinstance(held, list) else held for name, held in data.items()}
        self._stood = {name: list(range(len(held))) for name, held in data.items() if isinstance(held, list)}
        self._gone: set[str] = set()

    def take_out(self, paths: list[Path]) -> None:
        """Take out the single fields that are wrong, and entries that are wrong as a whole."""
        for path in sorted(set(paths), key=repr, reverse=True):
            match path:
                case (str(name), int(stood), *rest) if name in self._stood and stood in self._stood[name]:
                    self._take_from_entry(name, self._stood[name].index(stood), rest)
                case (str(name), *_):
                    self.data.pop(name, None)
                    self._stood.pop(name, None)
        self.data = {"id": "unnamed", "title": "unnamed", **self.data}

    def _take_from_entry(self, name: str, index: int, rest: list[str | int]) -> None:
        entry = self.data[name][index]
        if rest and isinstance(entry, dict) and rest[0] in entry and rest[0] not in ("id", "kind"):
            self.data[name][index] = {field: held for field, held in entry.items() if field != rest[0]}
            return
        if isinstance(entry, dict):
            self._gone.add(repr(entry.get("id")))
        del self.data[name][index]
        del self._stood[name][index]

    def original(self, path: Path) -> Path:
        """Where something stood before anything was taken out."""
        match path:
            case (str(name), int(index), *rest) if name in self._stood:
                return (name, self._stood[name][index], *rest)
        return path

    def accounts_for(self, error: ErrorDetails) -> bool:
        """Whether an error only shows because something else was taken out."""
        return error["type"] not in _CONSISTENCY or any(gone in error["msg"] for gone in self._gone)


def _by_path(errors: Iterable[Error]) -> dict[Path, list[str]]:
    found: dict[Path, list[str]] = {}
    for path, error in errors:
        messages = found.setdefault(path, [])
        if (message := _message(error)) not in messages:
            messages.append(message)
    return found


_MESSAGES = {
    "extra_forbidden": "unknown field",
    "missing": "is required",
    "tuple_type": "must be a list",
    "model_type": "must be a table of named fields",
    "dict_type": "must be a table of named fields",
    "string_type": "must be text",
    "too_short": "must have at least {min_length} entries",
    "string_too_short": "must not be empty",
    "string_too_long": "must have at most {max_length} characters",
    "string_pattern_mismatch": "must be of the form {pattern}",
    "literal_error": "must be {expected}",
    "enum": "must be {expected}",
    "int_parsing_size": "must be a smaller number",
}


def _message(error: ErrorDetails) -> str:
    """What is allowed, in plain words."""
    if template := _MESSAGES.get(error["type"]):
        return template.format(**error.get("ctx", {}))
    return re.sub(
        r"^(?:Input should|Value error,) ", lambda found: "must " if "should" in found[0] else "", error["msg"]
    )


def _problem(path: Path, messages: list[str], data: dict[str, Any], lines: dict[Path, int]) -> Problem:
    return Problem("; or ".join(messages), _path_words(path), _line(path, lines), _found(path, data))


def _path_words(path: Path) -> str:
    return "".join(_steps(path)).removeprefix(".")


def _steps(path: Path) -> Iterator[str]:
    for step in path:
        if isinstance(step, int):
            yield f"[{step}]"
        else:
            yield f".{step}" if re.fullmatch(r"[\w-]{1,60}", step, re.ASCII) else f".{shown(step)}"


def _line(path: Path, lines: dict[Path, int]) -> int | None:
    """The line of the innermost part of the path that can be found."""
    return next((lines[path[:end]] for end in range(len(path), 0, -1) if path[:end] in lines), None)


def _found(path: Path, data: Any) -> str | None:
    for step in path:
        if isinstance(data, dict) and step not in data:
            return None
        data = data[step]
    return None if isinstance(data, (dict, list)) else shown(data)
