"""Texts that say things like one as blocks: how alike, what both say, what is not in them."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from math import log

from peaceterms.analysis.features import Feature
from peaceterms.analysis.likeness import ClauseNeighbour, ClauseNeighbours, Weighed
from peaceterms.layout.blocks import Document, Paragraph, words
from peaceterms.layout.measures import settings_lines
from peaceterms.layout.tables import heads, table
from peaceterms.proposal import Coverage
from peaceterms.terms import kind_of
from peaceterms.terms.base import LINKS
from peaceterms.vocabulary import Vocabulary
from peaceterms.vocabulary.models import ActorType
from peaceterms.words.language import Language

KINDS, DETAILS = 4, 3
"""How many kinds of term are named, and how many details of each."""
TELLING = log(2)
"""What a detail weighs that half of the texts with the kind have; what more of them have says nothing of two texts."""
_HEADS = ("text", "date", "alike", "in_common", "lacks", "contrary")
_NOBODY = Vocabulary({}, {}, {})
"""A feature names nobody and no place."""


def clause_neighbour_document(neighbour: ClauseNeighbour, say: Language) -> Document:
    """Lay one text that says things like another out in a line."""
    name, date, alike, shared, lacks, contrary = _cells(neighbour, say)
    line = say.phrase("likeness.line", name=name, date=date, alike=alike, shared=shared)
    line = say.phrase("likeness.without", line=line, lacks=lacks) if lacks else line
    line = say.phrase("likeness.opposed", line=line, contrary=contrary) if contrary else line
    return Document("", (Paragraph(words(line)),), sentence=line)


def clause_neighbours_document(neighbours: ClauseNeighbours, say: Language) -> Document:
    """Lay the texts that say things like one out in rows."""
    title = say.phrase("likeness.title", text=say.inside(neighbours.to.name))
    looked_at = say.counted(neighbours.looked_at, "text")
    if not neighbours:
        return Document(title, (), (say.phrase("likeness.nothing", texts=looked_at),))
    rows = [_cells(neighbour, say) for neighbour in neighbours]
    lead = (say.phrase("likeness.lead"), *_partly(neighbours, say), *settings_lines(neighbours[0].settings, say))
    return Document(title, (table(heads(_HEADS, say), [("", rows)], "", title, say),), lead)


def _partly(neighbours: Sequence[ClauseNeighbour], say: Language) -> Iterator[str]:
    partly = [one for one in neighbours if one.proposal.coverage in (Coverage.POINTS, Coverage.SINGLE_POINTS)]
    if partly:
        yield say.phrase("likeness.partly", texts=say.counted(len(partly), "text"))


def _cells(neighbour: ClauseNeighbour, say: Language) -> tuple[str, ...]:
    proposal = neighbour.proposal
    date = say.when(proposal.date) if proposal.date else say.phrase("proposal.no_date")
    contrary = say.joined([say.kind(kind) for kind in neighbour.contrary])
    reasons = reasons_of(neighbour.shared, say), reasons_of(neighbour.lacks, say, are_lacking=True)
    return say.capitalised(proposal.name), date, say.decimal(neighbour.likeness), *reasons, contrary


def reasons_of(features: Weighed, say: Language, *, are_lacking: bool = False) -> str:
    """Return the kinds of term that weigh most among some features, each with the details that weigh most.

    A kind that is lacking as a whole is told without details.
    """
    kinds: dict[Feature, list[tuple[Feature, float]]] = {}
    for feature, weight in features:
        kinds.setdefault(feature.whole, []).append((feature, weight))
    heaviest = sorted(kinds, key=lambda whole: (-sum(weight for _, weight in kinds[whole]), str(whole)))[:KINDS]
    return "; ".join(_reason(whole, kinds[whole], say, are_lacking) for whole in heaviest)


def _reason(whole: Feature, held: Sequence[tuple[Feature, float]], say: Language, is_lacking: bool) -> str:
    kind = say.kind(whole.kind)
    kind = say.phrase("likeness.refused", kind=kind) if whole.refused else kind
    if is_lacking and whole in dict(held):
        return kind
    aspects: dict[str, list[Feature]] = {}
    for feature in [one for one, weight in held if one.aspect and (weight >= TELLING or is_lacking)][:DETAILS]:
        aspects.setdefault(feature.aspect, []).append(feature)
    details = [_detail(alike, say) for alike in aspects.values()]
    return say.phrase("likeness.reason", kind=kind, details=", ".join(details)) if details else kind


def _detail(alike: Sequence[Feature], say: Language) -> str:
    """Return what some features say of one aspect; what is so, and not how, is told by the name of the aspect."""
    aspect = say.aspect(alike[0].kind, alike[0].aspect)
    if all(feature.value is True for feature in alike):
        return aspect
    return say.phrase("likeness.detail", aspect=aspect, value=say.joined([value_of(one, say) for one in alike]))


def value_of(feature: Feature, say: Language) -> str:
    """Return what a feature says of its aspect, in words."""
    value = feature.value
    if isinstance(value, ActorType):
        return say.phrase(f"sort.{value}")
    if feature.aspect in LINKS:
        return say.kind(str(value))
    if feature.aspect in kind_of(feature.kind).declaration.key_index:
        return say.category(feature.kind, feature.aspect, str(value))
    return say.value(value, _NOBODY)
