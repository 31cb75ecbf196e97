"""The rows of a file: CSV, a spreadsheet, or a list of tables in JSON. A cell holds text, or a list of texts."""

from __future__ import annotations

import csv
import json
import os
from collections.abc import Callable, Iterable, Iterator, Mapping
from datetime import date, datetime
from io import BytesIO, StringIO
from pathlib import Path
from typing import Any

from peaceterms.disk import shown_path, take
from peaceterms.errors import MissingExtra, UnreadableFile
from peaceterms.limits import limits

Cell = str | tuple[str, ...]
Row = dict[str, Cell]
MOST_UNPACKED = 20
"""How many times as much as the limit of a file a spreadsheet may take once it is unpacked."""
_SEPARATORS = ",;\t"


def rows_of_file(path: str | os.PathLike[str]) -> list[Row]:
    """Return the rows of a file, each a table of columns. Raises `UnreadableFile` for what is no table."""
    readers: dict[str, Callable[[bytes], Iterable[Mapping[str, Any]]]]
    readers = {".csv": _of_csv, ".tsv": _of_csv, ".xlsx": _of_workbook, ".json": _of_json}
    name, ending = shown_path(path), Path(path).suffix.lower()
    if ending not in readers:
        raise UnreadableFile(f"{name}: a table is read from {', '.join(readers)}; found {ending or 'no ending'!r}")
    data = take(path)
    try:
        return plain_rows(readers[ending](data))
    except (csv.Error, ValueError, KeyError, RecursionError) as error:
        raise UnreadableFile(f"{name}: cannot be read as a table: {error}") from None


def plain_rows(rows: Iterable[Mapping[str, Any]]) -> list[Row]:
    """Return rows whose cells are text, or tuples of texts; nothing is empty text, and blanks around text go."""
    return [{str(name): _plain(value) for name, value in row.items() if name is not None} for row in rows]


def as_text(value: Cell) -> str:
    """Return what a cell holds in one line of text."""
    return value if isinstance(value, str) else "; ".join(value)


def _plain(value: Any) -> Cell:
    if isinstance(value, (list, tuple)):
        return tuple(_text(one) for one in value)
    return _text(value)


def _text(value: Any) -> str:
    if value is None:
        return ""
    if isinstance(value, datetime):
        return value.date().isoformat() if not (value.hour or value.minute) else value.isoformat(" ")
    if isinstance(value, date):
        return value.isoformat()
    if isinstance(value, float) and value.is_integer():
        return str(int(value))
    return str(value).strip()


def _of_csv(data: bytes) -> Iterable[Mapping[str, Any]]:
    text = data.decode("utf-8-sig")
    first = text.partition("\n")[0]
    separator = max(_SEPARATORS, key=first.count)
    return list(csv.DictReader(StringIO(text, newline=""), delimiter=separator, strict=False))


def _of_json(data: bytes) -> Iterable[Mapping[str, Any]]:
    held = json.loads(data.decode("utf-8-sig"))
    if not isinstance(held, list) or not all(isinstance(one, dict) for one in held):
        raise ValueError("it has to be a list of tables")
    return held


def _of_workbook(data: bytes) -> Iterable[Mapping[str, Any]]:
    """Return the rows of the first sheet that has any."""
    try:
        from openpyxl import load_workbook
    except ImportError:
        raise MissingExtra("reading a spreadsheet", "interop") from None
    from zipfile import BadZipFile, ZipFile

    try:
        if sum(part.file_size for part in ZipFile(BytesIO(data)).infolist()) > MOST_UNPACKED * limits().bytes:
            raise ValueError(f"unpacked, it takes more than {MOST_UNPACKED} times what a file may hold")
        book = load_workbook(BytesIO(data), read_only=True, data_only=True)
    except (BadZipFile, OSError) as error:
        raise ValueError(str(error)) from None
    return next((rows for sheet in book if (rows := list(_of_sheet(sheet.iter_rows(values_only=True))))), [])


def _of_sheet(lines: Iterable[tuple[Any, ...]]) -> Iterator[dict[str, Any]]:
    heads: tuple[Any, ...] | None = None
    for line in lines:
        if heads is None:
            heads = line if any(line) else None
        elif any(cell is not None for cell in line):
            yield {str(head): cell for head, cell in zip(heads, line, strict=False) if head is not None}
