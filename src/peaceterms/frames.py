"""Frames: a table for pandas, polars and Arrow, with the types that its columns declare, whatever it holds."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from importlib import import_module
from importlib.util import find_spec
from io import BytesIO
from typing import TYPE_CHECKING, Any, Literal

from peaceterms.columns import Column, ColumnType
from peaceterms.errors import InvalidArgument, MissingExtra, shown

if TYPE_CHECKING:
    import pyarrow

Rows = Sequence[Mapping[str, Any]]
Library = Literal["pandas", "polars"]
LIBRARIES: tuple[Library, ...] = ("pandas", "polars")
_PANDAS = {
    ColumnType.TEXT: ("string", "string"),
    ColumnType.NUMBER: ("float64", "float64"),
    ColumnType.WHOLE: ("int64", "Int64"),
    ColumnType.BOOLEAN: ("bool", "boolean"),
    ColumnType.TEXTS: ("object", "object"),
    ColumnType.WHOLES: ("object", "object"),
}
"""The type of a column in which every cell has a value, and of one in which some may have none."""


def frame(columns: Iterable[Column], rows: Rows, library: Library | None) -> Any:
    """Return a frame of the library asked for, or of the one that is there; of pandas where both are.

    Raises `MissingExtra` where it is not installed, `InvalidArgument` for any other library.
    """
    if library is not None and library not in LIBRARIES:
        raise InvalidArgument(f"library={shown(library)}: it is one of {', '.join(map(repr, LIBRARIES))}")
    found = library or next((one for one in LIBRARIES if find_spec(one)), "pandas")
    return (_pandas if found == "pandas" else _polars)(columns, rows)


def arrow(columns: Iterable[Column], rows: Rows) -> pyarrow.Table:
    """Return a table of Arrow, whose fields say what they mean and their unit. Raises `MissingExtra`."""
    pa = _library("pyarrow")
    types = {
        ColumnType.TEXT: pa.string(),
        ColumnType.NUMBER: pa.float64(),
        ColumnType.WHOLE: pa.int64(),
        ColumnType.BOOLEAN: pa.bool_(),
        ColumnType.TEXTS: pa.list_(pa.string()),
        ColumnType.WHOLES: pa.list_(pa.int64()),
    }
    fields = [pa.field(c.name, types[c.type], c.can_be_missing, _told(c)) for c in columns]
    table: pyarrow.Table = pa.Table.from_pylist(list(rows), schema=pa.schema(fields))
    return table


def parquet(columns: Iterable[Column], rows: Rows) -> bytes:
    """Return a table as the bytes of a Parquet file. Raises `MissingExtra`."""
    table, held = arrow(columns, rows), BytesIO()
    _library("pyarrow.parquet").write_table(table, held)
    return held.getvalue()


def _told(column: Column) -> dict[str, str]:
    return {"description": column.meaning} | ({"unit": column.unit} if column.unit else {})


def _pandas(columns: Iterable[Column], rows: Rows) -> Any:
    pandas = _library("pandas")
    series = {
        c.name: pandas.Series([row[c.name] for row in rows], dtype=_PANDAS[c.type][c.can_be_missing]) for c in columns
    }
    return pandas.DataFrame(series)


def _polars(columns: Iterable[Column], rows: Rows) -> Any:
    polars = _library("polars")
    types = {
        ColumnType.TEXT: polars.String,
        ColumnType.NUMBER: polars.Float64,
        ColumnType.WHOLE: polars.Int64,
        ColumnType.BOOLEAN: polars.Boolean,
        ColumnType.TEXTS: polars.List(polars.String),
        ColumnType.WHOLES: polars.List(polars.Int64),
    }
    return polars.DataFrame(rows, schema={column.name: types[column.type] for column in columns})


def _library(name: str) -> Any:
    try:
        return import_module(name)
    except ImportError:
        raise MissingExtra(f"a table for {name.partition('.')[0]}", "frames") from None
