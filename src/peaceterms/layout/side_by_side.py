"""A table of several texts as blocks: subjects, facets or issues down, texts across, a few words in each cell."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from itertools import groupby

from peaceterms.analysis.alongside import Row
from peaceterms.analysis.side_by_side import Against, Cell, Mark, Said, Table, TableRow
from peaceterms.layout.blocks import Document
from peaceterms.layout.tables import heads, table
from peaceterms.positions.contingency import relative
from peaceterms.proposal import Proposal
from peaceterms.words.language import Language

SHOWN = {"subject": 3, "facet": 4, "issue": 4}
"""How many things that a text says are told in one cell, by what stands in a row."""
ROOM = 50
"""How many characters the aspects may take that are told of each."""


def table_document(found: Table, say: Language) -> Document:
    """Lay a table out."""
    title = table_title(found, say)
    rows = replace(table(_columns(found, say), _groups(found, say), "", title, say), is_wrapped=True)
    return Document(title, (rows,) if rows.rows else (), tuple(_lead(found, say)))


def table_title(found: Table, say: Language) -> str:
    """Return which texts stand side by side."""
    if not found.names:
        return say.phrase("table.nothing")
    return say.capitalised(say.phrase("table.title", texts=say.joined([say.inside(name) for name in found.names])))


def _columns(found: Table, say: Language) -> tuple[str, ...]:
    return (*heads((found.by,), say), *map(say.capitalised, found.names))


def _groups(found: Table, say: Language) -> Iterator[tuple[str, list[tuple[str, ...]]]]:
    """Return the rows; those by facets and by issues stand below the name of their subject."""
    if found.by == "subject":
        yield "", [cells(row, found, say) for row in found.rows]
        return
    for subject, rows in groupby(found.rows, key=lambda row: row.subject):
        yield say.subject(subject), [cells(row, found, say) for row in rows]


def _lead(found: Table, say: Language) -> Iterator[str]:
    for name, proposal in zip(found.names, found.proposals, strict=True):
        yield say.phrase("table.text", name=say.capitalised(name), byline=say.byline_brief(proposal))
    if found.rows:
        yield say.phrase("table.legend" if len(found.names) > 1 else "table.legend_alone")
        yield from [say.phrase("settings.set", settings=line) for line in _set(found, say)]


def _set(found: Table, say: Language) -> Iterator[str]:
    return (say.phrase(f"settings.{name}", value=value) for name, value in found.settings.stated.items())


def introduction(name: str, proposal: Proposal, say: Language) -> str:
    """Return who put a text forward, and how firmly that is known."""
    byline, standing = say.byline(proposal), say.standing(proposal)
    return say.phrase("proposal.introduction", name=say.capitalised(name), byline=byline, standing=standing)


# Cells


def cells(row: TableRow, found: Table, say: Language) -> tuple[str, ...]:
    """Return what a row is about, and what each text says there."""
    return (heading(row, found, say), *(cell_words(cell, row, found, say) for cell in row.cells))


def heading(row: TableRow, found: Table, say: Language) -> str:
    """Return what a row is about."""
    if found.by == "subject":
        return say.subject(row.subject)
    return say.capitalised(say.brief_issues(row.issues, found.vocabulary))


def cell_words(cell: Cell, row: TableRow, found: Table, say: Language) -> str:
    """Return what a text says in a few words, with its marks: `≠ barred [7] (UA +)`."""
    if not cell.said:
        silent = say.phrase(f"table.mark_{cell.mark.name.lower()}")
        manner = say.silent_brief(cell.silences) if cell.silences else ""
        return " ".join(filter(None, (manner or silent, _touched(cell, found, say))))
    said = list(dict.fromkeys(_said(one, row, found, say) for one in cell.said))
    shown = said[: SHOWN[found.by]]
    more = [say.phrase("brief.more", number=len(said) - len(shown))] if len(said) > len(shown) else []
    words = say.phrase("table.next").join([*shown, *more])
    return " ".join(filter(None, (_sign(cell, say), words, _touched(cell, found, say))))


def _said(one: Said, row: TableRow, found: Table, say: Language) -> str:
    """Return what is said of issues, and where; the issues only where they are not those of the row."""
    vocabulary, position = found.vocabulary, one.position
    branches = [
        (relative(condition, position.issue), [statement.items for statement in statements])
        for condition, statements in position.branches.items()
    ]
    words = say.brief_branches(position.issue.kind, branches, vocabulary, ROOM)
    refs = dict.fromkeys(str(c.ref or c.term) for s in position.branches.values() for x in s for c in x.citations)
    where = say.phrase("table.where", refs=", ".join(refs)) if refs else ""
    if one.issues == row.issues and found.by != "subject":
        return f"{words}{where}"
    about = say.capitalised(say.brief_issues(one.issues, vocabulary))
    return say.phrase("table.said", about=about, says=words, where=where)


def _sign(cell: Cell, say: Language) -> str:
    """Return the marks of a cell: whether it differs from the first text, is refused, conditional or weak."""
    signs = []
    if cell.against in (Against.DIFFERENT, Against.ADDED, Against.SAME):
        signs.append(say.phrase(f"table.against_{cell.against.name.lower()}"))
    if cell.mark in (Mark.REFUSED, Mark.CONDITIONAL):
        signs.append(say.phrase(f"table.mark_{cell.mark.name.lower()}"))
    if cell.is_weak:
        signs.append(say.phrase("table.weak"))
    return "".join(signs)


def _touched(cell: Cell, found: Table, say: Language) -> str:
    """Return who gains and loses by it, against the first text."""
    told = [
        say.phrase(f"brief.{side}", parties=say.phrase("brief.next").join(map(found.vocabulary.name, parties)))
        for side, parties in (("gains", cell.gains), ("loses", cell.loses))
        if parties
    ]
    return say.phrase("table.touched", touched=say.phrase("brief.next").join(told)) if told else ""


def letters(row: Row) -> dict[int, str]:
    """Return for the numbers of the texts that address a row: A, B, ... , one letter for those that say the same."""
    return {number: _letter(place) for place, group in enumerate(row.alike, 1) for number in group}


def _letter(place: int) -> str:
    return chr(64 + place) if place <= 26 else str(place)
