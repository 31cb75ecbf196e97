"""Columns: the fixed names and types of a table, read off the typed dict that declares its rows."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from enum import StrEnum
from functools import cache
from typing import Annotated, Any, NamedTuple, NotRequired, Union, get_args, get_origin, get_type_hints

from peaceterms.docstrings import descriptions


class ColumnType(StrEnum):
    """What the cells of a column hold."""

    TEXT = "text"
    NUMBER = "number"
    WHOLE = "integer"
    BOOLEAN = "boolean"
    TEXTS = "list[text]"
    WHOLES = "list[integer]"


_TYPES = {
    str: ColumnType.TEXT,
    float: ColumnType.NUMBER,
    int: ColumnType.WHOLE,
    bool: ColumnType.BOOLEAN,
    list[str]: ColumnType.TEXTS,
    list[int]: ColumnType.WHOLES,
}


@dataclass(frozen=True, slots=True)
class In:
    """In what unit a column is: `Annotated[float, In("days")]`.

    A `share` is from 0 to 1, a `coefficient` 1 for the same and 0 for what chance would give; `unit` is told by the
    column of that name.
    """

    unit: str


Share = Annotated[float, In("share")]


class Column(NamedTuple):
    """One column of a table."""

    name: str
    type: ColumnType
    can_be_missing: bool
    """Whether a cell can be without a value; a list is never missing, but can be empty."""
    meaning: str
    unit: str | None


@cache
def columns_of(row: type) -> Mapping[str, Column]:
    """Return the columns that a typed dict declares, by their names; its own come before those that it inherits.

    A field that is not required is no column: it stands in rows only where somebody has asked for it.
    """
    hints, meanings = get_type_hints(row, include_extras=True), descriptions(row)
    return {name: _column(name, hints[name], meanings.get(name, "")) for name in _names(row) if _is_fixed(hints[name])}


@cache
def row_of(to_records: Callable[..., Any]) -> type:
    """Return the typed dict of which a method gives a list, as it is annotated."""
    (row,) = get_args(get_type_hints(to_records)["return"])
    found: type = row
    return found


def _names(row: type) -> list[str]:
    inherited = [name for base in getattr(row, "__orig_bases__", ()) for name in getattr(base, "__annotations__", ())]
    return [*(name for name in row.__annotations__ if name not in inherited), *inherited]


def _is_fixed(hint: Any) -> bool:
    return get_origin(hint) is not NotRequired


def _column(name: str, hint: Any, meaning: str) -> Column:
    members = get_args(hint) if get_origin(hint) is Union or isinstance(hint, type(int | None)) else (hint,)
    (held,) = (one for one in members if one is not type(None))
    annotated = get_origin(held) is Annotated
    unit = next((one.unit for one in getattr(held, "__metadata__", ()) if isinstance(one, In)), None)
    plain = get_args(held)[0] if annotated else held
    return Column(name, _TYPES[plain], len(members) > 1, " ".join(meaning.split()), unit)
