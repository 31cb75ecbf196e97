"""Distances as blocks: of all pairs of texts, and of one pair kind by kind."""

from __future__ import annotations

from collections.abc import Iterator

from peaceterms.analysis.pairs import Distances
from peaceterms.layout.blocks import Document, Items, words
from peaceterms.layout.measures import kind_shares, noise_lines, settings_lines, share_item
from peaceterms.layout.tables import table
from peaceterms.measure.distance import Distance
from peaceterms.words.language import Language


def distances_document(distances: Distances, say: Language) -> Document:
    """Lay the distances of all pairs out: texts by texts, and in brackets the overlap."""
    names = tuple(map(say.capitalised, distances.names))
    numbers = range(len(names))
    rows = tuple((name, *(_cell(distances, row, column, say) for column in numbers)) for row, name in enumerate(names))
    title = say.phrase("distances.title", texts=say.counted(len(names), "text"))
    lead = say.phrase("distances.lead", scale=say.phrase("measures.scale"))
    columns, none = (say.phrase("head.text"), *names), say.phrase("distances.none_shared")
    measured = [pair.high for pair in distances.pairs.values() if pair.high is not None]
    noise = (say.phrase("distance.noise", noise=line) for line in noise_lines(measured, say))
    leads = lead, *noise, *settings_lines(distances.settings, say)
    return Document(title, (table(columns, [("", rows)], none, title, say),), leads)


def _cell(distances: Distances, row: int, column: int, say: Language) -> str:
    if row == column:
        return say.phrase("distances.itself")
    pair = distances.between(row, column)
    if pair.low is None or pair.high is None:
        return ""
    distance = say.interval(pair.low, pair.high)
    return say.phrase("distances.pair", distance=distance, overlap=say.decimal(pair.overlap))


def distance_document(distance: Distance, say: Language) -> Document:
    """Lay one distance out: what each kind of term contributes to it."""
    shares = kind_shares(distance, say)
    if not shares:
        return Document(say.phrase("distance.not_measurable"), (), (say.phrase("distance.nothing"),))
    items = Items(tuple(words(say.capitalised(share_item(share, say))) for share in shares))
    title = say.phrase("distance.title", distance=say.interval(distance.low, distance.high))
    return Document(title, (items,), tuple(_lead(distance, say)))


def _lead(distance: Distance, say: Language) -> Iterator[str]:
    yield say.phrase("distance.scale", scale=say.capitalised(say.phrase("measures.scale")))
    if not distance.is_exact:
        yield say.phrase("distance.wider")
    yield from (say.phrase("distance.noise", noise=line) for line in noise_lines([distance.high], say))
    yield from settings_lines(distance.settings, say)
    yield say.phrase("distance.sum")
