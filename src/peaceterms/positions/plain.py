"""What positions hold, as plain data: nested for JSON, flat for the cell of a table."""

from __future__ import annotations

from enum import Enum
from typing import Any

from peaceterms.positions.contingency import Requirement
from peaceterms.positions.issue import Issue
from peaceterms.positions.position import Branch
from peaceterms.positions.statement import AspectValue, Citation, StatedValue
from peaceterms.values import Details
from peaceterms.values.notation import Notation


def plain(value: Any, *, normal: bool = False) -> Any:
    """Return a value as dicts, lists, strings, numbers and booleans: as written, or with equal values alike."""
    match value:
        case Enum():
            return value.value
        case Notation():
            return value.normal if normal else value.text
        case Details():
            return value.to_dict()
        case Issue():
            return str(value)
        case tuple():
            return [plain(member, normal=normal) for member in value]
        case _:
            return value


def texts(value: Any) -> list[str]:
    """Return a value as the strings of a cell that holds a list; none for what is not there."""
    if isinstance(value, StatedValue):
        return [f"{text}{_implied(value)}" for text in texts(value.value) or ["it"]]
    members = value if type(value) is tuple else (value,)  # a named tuple is one thing
    return [text for text in map(flat, members) if text is not None]


def _implied(stated: StatedValue) -> str:
    return " (implied)" if stated.implied else ""


def flat(value: Any) -> str | None:
    """Return a value in one string, for the cell of a table; nothing for what is not there."""
    match value:
        case None | ():
            return None
        case Requirement() | Issue():
            return str(value)
        case Citation():
            return value.ref or value.term
        case Branch():
            return f"{flat(value.condition) or 'always'}: {' | '.join(filter(None, map(flat, value.held)))}"
        case AspectValue():
            return f"{value.aspect}={flat(value.value)}"
        case StatedValue():
            return f"{flat(value.value) or 'it'}{_implied(value)}"
        case (str(name), StatedValue() as stated):
            return f"{name}={flat(stated)}"
        case tuple():
            return "; ".join(filter(None, (flat(member) for member in value)))
        case bool():
            return "yes" if value else "no"
        case _:
            return str(plain(value))
