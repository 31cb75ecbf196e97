"""What gives its data as a table: rows with fixed columns, for frames, for files, and for JSON."""

from __future__ import annotations

import json
import os
import re
from collections.abc import Iterable, Mapping, Sequence
from io import StringIO
from typing import TYPE_CHECKING, Any, Literal, overload

from peaceterms.columns import Column, columns_of, row_of
from peaceterms.disk import put
from peaceterms.frames import Library, arrow, frame, parquet

if TYPE_CHECKING:
    import pandas
    import polars
    import pyarrow


class Tabular:
    """What gives its data as a table. The columns are the same, with the same types, whatever it holds."""

    __slots__ = ()

    def to_records(self) -> Sequence[Mapping[str, Any]]:
        """Return the rows; what stands in them is declared by the typed dict that the method is annotated with."""
        raise NotImplementedError

    @property
    def row_type(self) -> type | None:
        """The typed dict that declares the rows."""
        return row_of(type(self).to_records)

    @property
    def columns(self) -> Mapping[str, Column]:
        """The columns by their names: what each means, its type and its unit."""
        return columns_of(self.row_type) if self.row_type else {}

    @overload
    def to_frame(self, library: Literal["pandas"]) -> pandas.DataFrame: ...
    @overload
    def to_frame(self, library: Literal["polars"]) -> polars.DataFrame: ...
    @overload
    def to_frame(self, library: None = None) -> Any: ...
    def to_frame(self, library: Library | None = None) -> Any:
        """Return the rows as a frame of `"pandas"` or `"polars"`; of the one that is installed, pandas where both are.

        Lists are lists. Raises `MissingExtra` where the library is not installed, `InvalidArgument` for another one.
        """
        return frame(self.columns.values(), self.to_records(), library)

    def to_arrow(self) -> pyarrow.Table:
        """Return the rows as a table of Arrow, whose fields say what they mean. Raises `MissingExtra`."""
        return arrow(self.columns.values(), self.to_records())

    def to_parquet(self, path: str | os.PathLike[str]) -> None:
        """Write the rows into a Parquet file. Raises `MissingExtra`, or `UnreadableFile` where it cannot be written."""
        put(path, parquet(self.columns.values(), self.to_records()))

    def to_csv(self, path: str | os.PathLike[str] | None = None) -> str:
        """Return the rows as CSV, and put them into a file if one is named; lists have `; ` between their members.

        What a spreadsheet would take for a formula has a `'` before it. A file begins with a byte order mark, by which
        Excel knows that it is UTF-8. Raises `UnreadableFile` where the file cannot be written.
        """
        text = csv_text(self.columns, self.to_records())
        if path is not None:
            put(path, f"\ufeff{text}")
        return text


def json_text(data: Any) -> str:
    """Return plain data as JSON that may also stand in a script element of a page."""
    return for_script(json.dumps(data, indent=2, ensure_ascii=False, allow_nan=False)) + "\n"


def for_script(text: str) -> str:
    """Return JSON in which nothing can end a script element: what could is written as an escape, and means the same."""
    return text.replace("<", "\\u003c").replace("\u2028", "\\u2028").replace("\u2029", "\\u2029")


_FORMULA = re.compile(r"(^|[;\t\r\n])([\s\"]*)([=+\-@＝＋－＠])")
"""What begins a formula at the start of a cell, and behind what is a separator or a quotation mark to some programs."""


def csv_text(columns: Iterable[str], rows: Iterable[Mapping[str, Any]]) -> str:
    """Return rows as CSV in which no cell is a formula."""
    import csv  # few need it

    written = StringIO()
    writer = csv.writer(written, lineterminator="\n")
    names = list(columns)
    writer.writerow(names)
    writer.writerows([_harmless(row[name]) for name in names] for row in rows)
    return written.getvalue()


def _harmless(value: object) -> object:
    said = "; ".join(map(str, value)) if isinstance(value, list) else value
    return _FORMULA.sub(r"\1\2'\3", said) if isinstance(said, str) else said
