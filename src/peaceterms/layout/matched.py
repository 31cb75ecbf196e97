"""Two sources on the same agreements as blocks: how many they share, then topic by topic what either found."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from peaceterms.interop.matching import ConceptMatch, Match, Matching, Topic
from peaceterms.interop.reading import TableReading
from peaceterms.layout.blocks import Document, Paragraph, words
from peaceterms.layout.tables import heads, table
from peaceterms.words.language import Language

_HEADS = ("concept", "both", "found_first", "found_second", "neither", "equal", "kappa", "ac1")


def matching_document(matching: Matching, say: Language) -> Document:
    """Lay out what two sources have on the same agreements."""
    title = say.phrase("matched.title", first=_source(matching.first, say), second=_source(matching.second, say))
    rows = [_row(concept, say) for concept in matching.concepts]
    made = replace(table(heads(_HEADS, say), [("", rows)], "", title, say), is_wrapped=True)
    return Document(title, (made,) if rows else (), tuple(_lead(matching, say)))


def _source(reading: TableReading, say: Language) -> str:
    return say.phrase("imported.release", source=reading.source.origin.name, release=reading.source.release)


def _lead(matching: Matching, say: Language) -> Iterator[str]:
    alone = [len(one) - len(matching.pairs) for one in (matching.first, matching.second)]
    shared = say.counted(len(matching.pairs), "coded_agreement")
    by = say.phrase(f"matched.by_{matching.by}")
    yield say.phrase("matched.pairs", agreements=shared, by=by, first=say.number(alone[0]), second=say.number(alone[1]))
    if matching.dangling:
        yield say.phrase("matched.dangling", number=say.number(len(matching.dangling)))
    counts = {topic.name.lower(): say.number(number) for topic, number in matching.counts.items()}
    if matching.concepts:
        yield say.phrase("matched.counts", **counts)
        yield say.phrase("matched.how")


def _row(concept: ConceptMatch, say: Language) -> tuple[str, ...]:
    counts = concept.counts
    both = counts[Topic.CONFIRMED] + counts[Topic.CONFLICT]
    numbers = both, counts[Topic.ONLY_FIRST], counts[Topic.ONLY_SECOND], counts[Topic.NEITHER]
    measures = concept.equal, concept.kappa, concept.ac1
    return concept.concept, *map(say.number, numbers), *(_decimal(one, say) for one in measures)


def _decimal(number: float | None, say: Language) -> str:
    if number is None:
        return ""
    return say.phrase("reliability.negative", number=say.decimal(-number)) if number < 0 else say.decimal(number)


def concept_document(concept: ConceptMatch, say: Language) -> Document:
    """Lay one topic out in a line."""
    name, both, first, second, neither, equal, kappa, ac1 = _row(concept, say)
    about = say.phrase("matched.concept", concept=name, first=concept.coded_in[0], second=concept.coded_in[1])
    counts = {"both": both, "first": first, "second": second, "neither": neither}
    line = say.phrase("matched.line", about=about, **counts, equal=equal, kappa=kappa or "–", ac1=ac1)
    return Document("", (Paragraph(words(line)),), sentence=line)


def match_document(match: Match, say: Language) -> Document:
    """Lay one topic of one agreement out in a line."""
    told = {"first": match.pair.first.title, "second": match.pair.second.title, "concept": match.concept}
    line = say.phrase("matched.match", **told, topic=say.word(match.topic))
    return Document("", (Paragraph(words(line)),), sentence=line)
