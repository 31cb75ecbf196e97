"""The columns of every table that a result gives, as their rows declare them."""

from __future__ import annotations

from collections.abc import Iterator

import peaceterms as pt
from making.setting import cell, code, table
from peaceterms.columns import Column, columns_of, row_of
from peaceterms.tables import Tabular

HEADS = ("column", "type", "meaning", "unit", "can be missing")


def columns() -> str:
    """Every table with its columns; results that have the same stand together."""
    for name in pt.__all__:
        getattr(pt, name)
    found: dict[type, list[str]] = {}
    sorts = {sort.__name__: sort for sort in _below(Tabular) if not sort.__name__.startswith("_")}
    for name, sort in sorted(sorts.items()):
        if (row := _row(sort)) is not None:
            found.setdefault(row, []).append(name)
    return "\n\n".join(_section(names, row) for row, names in found.items())


def _below(sort: type[Tabular]) -> Iterator[type[Tabular]]:
    below: list[type[Tabular]] = sort.__subclasses__()
    for one in below:
        if one.__module__.startswith("peaceterms."):
            yield one
            yield from _below(one)


def _row(sort: type[Tabular]) -> type | None:
    """The typed dict that declares the rows of a sort of result; nothing where it has the rows of its members."""
    row = row_of(sort.to_records)
    return row if isinstance(getattr(row, "__required_keys__", None), frozenset) else None


def _section(names: list[str], row: type) -> str:
    rows = (_line(column) for column in columns_of(row).values())
    return f"## {', '.join(names)}\n\n{' '.join((row.__doc__ or '').split())}\n\n{table(HEADS, rows)}"


def _line(column: Column) -> tuple[str, ...]:
    missing = "yes" if column.can_be_missing else ""
    return code(column.name), column.type.value, cell(column.meaning), column.unit or "", missing
