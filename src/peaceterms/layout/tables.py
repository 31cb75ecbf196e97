"""Tables with cells that may be empty."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from peaceterms.layout.blocks import Group, Table
from peaceterms.words.language import Language

Rows = Iterable[tuple[str, ...]]


def table(columns: Sequence[str], groups: Iterable[tuple[str, Rows]], empty: str, label: str, say: Language) -> Table:
    """Return a table; `empty` is what an empty cell means, `label` what the table is called without a heading."""
    made = tuple(_group(title, tuple(rows), columns, empty, say) for title, rows in groups)
    return Table(tuple(columns), made, empty, label)


def _group(title: str, rows: tuple[tuple[str, ...], ...], columns: Sequence[str], empty: str, say: Language) -> Group:
    return Group(title, rows, tuple(_blanks(row, columns, empty, say) for row in rows))


def _blanks(row: tuple[str, ...], columns: Sequence[str], empty: str, say: Language) -> str:
    """Return which columns of a row are empty: `Silent: the tweet and the draft`."""
    blank = [column for column, cell in zip(columns[1:], row[1:], strict=True) if not cell]
    if not (empty and blank):
        return ""
    return say.phrase("says.blank", empty=say.capitalised(empty), columns=say.joined(blank))


def heads(names: Iterable[str], say: Language) -> tuple[str, ...]:
    """Return what stands over columns."""
    return tuple(say.phrase(f"head.{name}") for name in names)
