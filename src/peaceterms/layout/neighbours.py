"""Neighbours as blocks: texts with their distance from one text, and the overlap with it."""

from __future__ import annotations

from collections.abc import Sequence

from peaceterms.analysis.neighbours import Neighbour
from peaceterms.layout.blocks import Document, Paragraph, words
from peaceterms.layout.measures import settings_lines
from peaceterms.layout.tables import heads, table
from peaceterms.words.language import Language

_HEADS = ("text", "date", "distance", "overlap", "shared")


def neighbour_document(neighbour: Neighbour, say: Language) -> Document:
    """Lay one neighbour out in one line."""
    name, date, distance, overlap, _ = _cells(neighbour, say)
    line = say.phrase("neighbours.line", name=name, date=date, distance=distance, overlap=overlap)
    return Document("", (Paragraph(words(line)),), sentence=line)


def neighbours_document(neighbours: Sequence[Neighbour], say: Language) -> Document:
    """Lay neighbours out in rows."""
    title = say.phrase("neighbours.title", text=neighbours[0].to.name)
    lead = say.phrase("neighbours.lead", scale=say.phrase("measures.scale"))
    set_by_caller = settings_lines(neighbours[0].distance.settings, say)
    rows = (_cells(neighbour, say) for neighbour in neighbours)
    return Document(title, (table(heads(_HEADS, say), [("", rows)], "", title, say),), (lead, *set_by_caller))


def _cells(neighbour: Neighbour, say: Language) -> tuple[str, ...]:
    proposal, shared = neighbour.proposal, say.counted(neighbour.shared, "issue")
    date = say.when(proposal.date) if proposal.date else say.phrase("proposal.no_date")
    distance = say.interval(neighbour.distance.low, neighbour.distance.high)
    return say.capitalised(proposal.name), date, distance, say.decimal(neighbour.overlap), shared
