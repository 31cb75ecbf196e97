"""Neighbours as blocks: texts with their distance from one text, and the overlap with it."""

from __future__ import annotations

from collections.abc import Sequence

from peaceterms.analysis.neighbours import NEAR, Neighbour, Neighbours
from peaceterms.layout.blocks import Document, Paragraph, words
from peaceterms.layout.measures import settings_lines
from peaceterms.layout.tables import heads, table
from peaceterms.words.language import Language

SHOWN = 3
"""How many subjects are named on which two texts say something alike."""
_HEADS = ("text", "date", "alike", "distance", "overlap", "agreed")


def neighbour_document(neighbour: Neighbour, say: Language) -> Document:
    """Lay one neighbour out in one line."""
    name, date, alike, distance, overlap, agreed = _cells(neighbour, say)
    line = say.phrase(
        "neighbours.line", name=name, date=date, alike=alike, distance=distance, overlap=overlap, agreed=agreed
    )
    return Document("", (Paragraph(words(line)),), sentence=line)


def nearest_document(neighbours: Neighbours, say: Language) -> Document:
    """Lay the neighbours of a text out in rows, and say so where none is near."""
    title = say.phrase("neighbours.title", text=say.inside(neighbours.to.name))
    looked_at = say.counted(neighbours.looked_at, "text")
    if not neighbours:
        return Document(title, (), (say.phrase("neighbours.nothing", texts=looked_at),))
    near = sum(neighbour.is_near for neighbour in neighbours)
    key = "neighbours.near" if near else "neighbours.none_near"
    found = say.phrase(key, near=near, texts=looked_at, least=say.decimal(NEAR))
    return neighbours_document(neighbours, say, (found,))


def neighbours_document(neighbours: Sequence[Neighbour], say: Language, lead: tuple[str, ...] = ()) -> Document:
    """Lay neighbours out in rows."""
    title = say.phrase("neighbours.title", text=say.inside(neighbours[0].to.name))
    set_by_caller = settings_lines(neighbours[0].distance.settings, say)
    rows = (_cells(neighbour, say) for neighbour in neighbours)
    told = (*lead, say.phrase("neighbours.lead", scale=say.phrase("measures.scale")), *set_by_caller)
    return Document(title, (table(heads(_HEADS, say), [("", rows)], "", title, say),), told)


def _cells(neighbour: Neighbour, say: Language) -> tuple[str, ...]:
    proposal = neighbour.proposal
    agreed = (say.phrase("neighbours.agreed", subject=say.subject(on), number=n) for on, n in neighbour.agreed[:SHOWN])
    date = say.when(proposal.date) if proposal.date else say.phrase("proposal.no_date")
    distance = say.interval(neighbour.distance.low, neighbour.distance.high)
    measures = say.decimal(neighbour.evidence), distance, say.decimal(neighbour.overlap)
    return say.capitalised(proposal.name), date, *measures, "; ".join(agreed) or say.phrase("says.nothing")
