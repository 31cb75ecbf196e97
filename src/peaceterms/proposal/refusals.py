"""From what validation found to words: where something is wrong, and what is allowed there."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from functools import lru_cache
from typing import Any, LiteralString

from pydantic_core import ErrorDetails

from peaceterms.errors import shown

Path = tuple[str | int, ...]
Error = tuple[Path, ErrorDetails]
Hint = Callable[[Path, ErrorDetails], str]
"""What may have been meant, as the end of a message."""
UNKNOWN: LiteralString = "unknown_name"
"""Code of the errors for actors and places that are not known."""
INCONSISTENT: LiteralString = "inconsistent"
"""Code of the errors for what does not fit together."""
OVER_LIMIT: LiteralString = "over_limit"
"""Code of the errors for more than the limits allow."""
CONSISTENCY = (UNKNOWN, INCONSISTENT, OVER_LIMIT)
NO_VOTE = "'{id}' is a term that is not voted on: to come after it, write after = [\"{id}\"]"
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


def messages_by_path(errors: list[Error], hint: Hint) -> dict[Path, list[str]]:
    """Return what is allowed at each place where something is wrong, and what may have been meant there."""
    found: dict[Path, list[str]] = {}
    hinted: dict[Path, str] = {}
    around = {path[:-1] for path, _ in errors}
    single = {path for path, _ in errors} - {path for path, error in errors if not _is_list_for_one(error)}
    for path, error in errors:
        if error["type"] == "enum" and path in around:
            continue  # a list with a wrong entry is not meant for one of the words that could stand in its place
        messages = found.setdefault(path, [])
        if messages and path in single:
            continue  # it is told once that a list is too much
        if (message := _visible(_message(error, no_list=path in single))) not in messages:
            messages.append(message)
        hinted[path] = hinted.get(path) or hint(path, error)
    for path, told in hinted.items():
        found[path][-1] += _visible(told)
    return found


def _is_list_for_one(error: ErrorDetails) -> bool:
    return error["type"] in ("enum", "literal_error") and isinstance(error["input"], (list, tuple))


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


_PATTERNS = {
    r"^[a-z0-9]+(-[a-z0-9]+)*$": "must be lower-case words and digits joined by hyphens",
    r"^[A-Za-z0-9]+(-[A-Za-z0-9]+)*$": "must be words and digits joined by hyphens",
    r"^https?://\S+$": "must be a web address that begins with https:// or http://",
    r"^Q[1-9]\d{0,9}$": "must be an id of Wikidata such as 'Q212'",
    r"^[A-Z]{2}$": "must be two capital letters, such as 'UA'",
    r"^[A-Z]{2}-[A-Z0-9]{1,3}$": "must be a code of ISO 3166-2 such as 'UA-09'",
}
"""What the patterns of text fields ask for, in words."""


def _message(error: ErrorDetails, *, no_list: bool) -> str:
    """What is allowed, in plain words; `no_list`: a list stands where one word is needed."""
    context = error.get("ctx", {})
    if no_list:
        return f"must be one of {_bare(context['expected'])}, and no list"
    match error["type"]:
        case "too_long" if context.get("field_type") in ("List", "Tuple"):
            return f"must have at most {context['max_length']} entries"
        case "string_pattern_mismatch" if context["pattern"] in _PATTERNS:
            return _PATTERNS[context["pattern"]]
    template = _MESSAGES.get(error["type"])
    return template.format(**_plain(context)) if template else _in_plain_words(error["msg"])


def _plain(context: dict[str, Any]) -> dict[str, Any]:
    return {**context, "expected": _bare(context["expected"])} if "expected" in context else context


def _bare(expected: str) -> str:
    """Return choices as a file has them, and not as Python shows them."""
    return re.sub(r"<[\w.]+: ('[^']*')>", r"\1", expected)


def _visible(words: str) -> str:
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
