"""Whether rows are as their columns declare them."""

from __future__ import annotations

from typing import Any

from peaceterms.columns import Column, ColumnType
from peaceterms.tables import Tabular

MEMBERS = {ColumnType.TEXTS: str, ColumnType.WHOLES: int}
CELLS = {ColumnType.TEXT: str, ColumnType.NUMBER: float, ColumnType.WHOLE: int, ColumnType.BOOLEAN: bool}


def fits(value: Any, column: Column) -> bool:
    """Whether a cell holds exactly what its column declares: no `True` for a number, no `None` for a list."""
    if column.type in MEMBERS:
        return type(value) is list and all(_is(member, MEMBERS[column.type]) for member in value)
    return (value is None and column.can_be_missing) or _is(value, CELLS[column.type])


def _is(value: Any, wanted: type) -> bool:
    return isinstance(value, str) if wanted is str else type(value) is wanted  # an id is a string, `True` no number


def misfits(result: Tabular) -> list[tuple[str, Any]]:
    """The cells of a table that are not as their column declares them, and rows with other columns."""
    columns, rows = result.columns, result.to_records()
    other = [("columns", tuple(row)) for row in rows if set(row) != set(columns)]
    return other or [(name, row[name]) for row in rows for name in columns if not fits(row[name], columns[name])]
