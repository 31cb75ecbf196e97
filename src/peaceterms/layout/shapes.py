"""The two shapes in which most things are laid out before they are set as text, Markdown or HTML."""

from __future__ import annotations

from typing import NamedTuple


class Outline(NamedTuple):
    """Sections with entries, one below the other."""

    title: str
    lead: tuple[str, ...]
    sections: tuple[tuple[str, tuple[str, ...]], ...]
    """Titles with their entries; only those that have any."""


class Grid(NamedTuple):
    """Rows and columns."""

    title: str
    lead: tuple[str, ...]
    columns: tuple[str, ...]
    """The heads of the columns; the first stands over the heads of the rows."""
    groups: tuple[tuple[str, tuple[tuple[str, ...], ...]], ...]
    """Headings, which may be empty, with the rows below them."""
    empty: str = ""
    """What an empty cell means, in a word."""

    @property
    def rows(self) -> tuple[tuple[str, ...], ...]:
        """All rows, whatever the group."""
        return tuple(row for _, rows in self.groups for row in rows)
