"""Distances as blocks: of all pairs of texts, and of one pair kind by kind."""

from __future__ import annotations

from peaceterms.analysis.pairs import Distances
from peaceterms.layout.blocks import Document, Items, words
from peaceterms.layout.measures import SCALE, kind_shares, share_words
from peaceterms.layout.tables import table
from peaceterms.measure.distance import Distance
from peaceterms.words.language import Language

_TEXT, _ITSELF, _NO_ISSUE = "Text", "itself", "no issue shared"
_NOTHING = "Nothing was compared, so that there is no distance."
_WIDER = "Too many outcomes hang together to be gone through: the true interval may be narrower."
_SUM = "It is the sum of what each kind of term contributes:"


def distances_document(distances: Distances, say: Language) -> Document:
    """Lay the distances of all pairs out: texts by texts, and in brackets the overlap."""
    names = tuple(map(say.capitalised, distances.names))
    numbers = range(len(names))
    rows = tuple((name, *(_cell(distances, row, column) for column in numbers)) for row, name in enumerate(names))
    title = f"How far {say.counted(len(names), 'text')} are apart"
    lead = f"Distance {SCALE}; in brackets the overlap, the share of issues that both address."
    return Document(title, (table((_TEXT, *names), [("", rows)], _NO_ISSUE, title, say),), (lead,))


def _cell(distances: Distances, row: int, column: int) -> str:
    if row == column:
        return _ITSELF
    pair = distances.between(row, column)
    return f"{pair.distance} ({pair.overlap:.2f})" if pair.distance else ""


def distance_document(distance: Distance, say: Language) -> Document:
    """Lay one distance out: what each kind of term contributes to it."""
    shares = kind_shares(distance, say)
    if not shares:
        return Document("Distance: not measurable", (), (_NOTHING,))
    lead = (f"{say.capitalised(SCALE)}.", *(() if distance.is_exact else (_WIDER,)), _SUM)
    items = Items(tuple(words(say.capitalised(share_words(share, ":"))) for share in shares))
    return Document(f"Distance {distance}", (items,), lead)
