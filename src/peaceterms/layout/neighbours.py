"""Neighbours as blocks: texts with their distance from one text, and the overlap with it."""

from __future__ import annotations

from collections.abc import Sequence

from peaceterms.analysis.neighbours import Neighbour
from peaceterms.layout.blocks import Document, Paragraph, words
from peaceterms.layout.measures import SCALE
from peaceterms.layout.tables import table
from peaceterms.words.language import Language

_HEADS = ("Text", "Date", "Distance", "Overlap", "Shared")
_LEAD = f"By the middle of the distance, {SCALE}. Overlap is the share of issues that both address."
_NO_DATE = "no date"


def neighbour_document(neighbour: Neighbour, say: Language) -> Document:
    """Lay one neighbour out in one line."""
    name, date, *_ = _cells(neighbour, say)
    line = f"{name}, {date}: distance {neighbour.distance}, overlap {neighbour.overlap:.2f}"
    return Document("", (Paragraph(words(line)),), sentence=line)


def neighbours_document(neighbours: Sequence[Neighbour], say: Language) -> Document:
    """Lay neighbours out in rows."""
    title = f"Texts nearest to {neighbours[0].to.name}, nearest first"
    rows = (_cells(neighbour, say) for neighbour in neighbours)
    return Document(title, (table(_HEADS, [("", rows)], "", title, say),), (_LEAD,))


def _cells(neighbour: Neighbour, say: Language) -> tuple[str, ...]:
    proposal, shared = neighbour.proposal, say.counted(neighbour.shared, "issue")
    date = say.when(proposal.date) if proposal.date else _NO_DATE
    return say.capitalised(proposal.name), date, str(neighbour.distance), f"{neighbour.overlap:.2f}", shared
