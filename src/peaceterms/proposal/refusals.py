"""From what validation found to words: where something is wrong, and what is allowed there."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache
from typing import Any, LiteralString

from pydantic_core import ErrorDetails

from peaceterms.errors import shown

Path = tuple[str | int, ...]
Error = tuple[Path, ErrorDetails]
UNKNOWN: LiteralString = "unknown_name"
"""Code of the errors for actors and places that are not known."""
INCONSISTENT: LiteralString = "inconsistent"
"""Code of the errors for what does not fit together."""
CONSISTENCY = (UNKNOWN, INCONSISTENT)
_NAMES_KEPT = 1_000


def real_path(error: ErrorDetails, data: Any) -> Path:
    """Return where an error is, without the names that validation puts in for the choices of a union."""
    path: list[str | int] = []
    leads_on = False
    for step in error["loc"]:
        if leads_on := _leads_on(step, data):
            data = data[step]
            path.append(step)
    if not leads_on and isinstance(data, dict) and error["type"] in ("missing", *CONSISTENCY):
        path += error["loc"][-1:]
    return tuple(path)


def _leads_on(step: str | int, data: Any) -> bool:
    if isinstance(data, list):
        return isinstance(step, int) and 0 <= step < len(data)
    return isinstance(data, dict) and step in data


def messages_by_path(errors: list[Error]) -> dict[Path, list[str]]:
    """Return what is allowed at each place where something is wrong."""
    found: dict[Path, list[str]] = {}
    around = {path[:-1] for path, _ in errors}
    for path, error in errors:
        if error["type"] == "enum" and path in around:
            continue  # a list with a wrong entry is not meant for one of the words that could stand in its place
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
    "string_unicode": "may not hold half of a character (a lone surrogate)",
    "too_short": "must have {min_length} or more entries",
    "too_long": "must have at most {max_length} characters",
    "bool_type": "must be true or false",
    "bool_parsing": "must be true or false",
    "int_type": "must be a whole number",
    "int_parsing": "must be a whole number",
    "int_from_float": "must be a whole number",
    "string_too_short": "must not be empty",
    "string_too_long": "must have at most {max_length} characters",
    "string_pattern_mismatch": "must be of the form {pattern}",
    "literal_error": "must be {expected}",
    "enum": "must be {expected}",
    "int_parsing_size": "must be a smaller number",
}


def _message(error: ErrorDetails) -> str:
    """What is allowed, in plain words and on one line, with nothing hidden in it."""
    template = _MESSAGES.get(error["type"])
    words = template.format(**error.get("ctx", {})) if template else _in_plain_words(error["msg"])
    return words if words.isprintable() else "".join(c if c.isprintable() else ascii(c)[1:-1] for c in words)


@lru_cache(_NAMES_KEPT)
def _in_plain_words(message: str) -> str:
    return re.sub(r"^(?:Input should|Value error,) ", lambda found: "must " if "should" in found[0] else "", message)


def path_words(path: Path) -> str:
    """Return a path in words: `terms[2].places`."""
    return "".join(_steps(path)).removeprefix(".")


def _steps(path: Path) -> Iterator[str]:
    for step in path:
        yield f"[{step}]" if isinstance(step, int) else _named(step)


@lru_cache(_NAMES_KEPT)
def _named(step: str) -> str:
    return f".{step}" if re.fullmatch(r"[\w-]{1,60}", step, re.ASCII) else f".{shown(step)}"
