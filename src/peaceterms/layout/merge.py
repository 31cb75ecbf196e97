"""A merge as blocks: open conflicts first, then what either answer changed; what nobody changed is counted."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from peaceterms.differ.decisions import Change, Decision
from peaceterms.differ.merging import Merge
from peaceterms.layout.blocks import Document
from peaceterms.layout.facets import FacetWords
from peaceterms.layout.tables import table
from peaceterms.positions.contingency import AnyContingency, Choice
from peaceterms.positions.resolve import positions_of
from peaceterms.words.language import Language

_GROUPS = {
    "merge.conflict": Change.CONFLICT,
    "merge.resolved": Change.RESOLVED,
    "merge.both": Change.BOTH,
    "merge.one": Change.ONE,
}
"""Which headings stand over the facets, in this order."""


def merge_document(merge: Merge, say: Language) -> Document:
    """Lay a merge out."""
    names = tuple(say.capitalised(text.name) for text in (merge.draft, merge.first, merge.second))
    title = say.phrase("merge.title", draft=names[0], first=merge.first.name, second=merge.second.name)
    groups, columns = _groups(merge, say), (say.phrase("head.facet"), *names)
    blocks = (table(columns, groups, "", title, say),) if groups else ()
    return Document(title, blocks, tuple(_lead(merge, say)))


def _groups(merge: Merge, say: Language) -> list[tuple[str, list[tuple[str, ...]]]]:
    """Return the decisions in rows, those that were taken alike under one heading."""
    facets = _words(merge, say)
    groups = [
        (say.phrase(key), [_row(decision, facets) for decision in merge.decisions if decision.change is change])
        for key, change in _GROUPS.items()
    ]
    return [(heading, rows) for heading, rows in groups if rows]


def _words(merge: Merge, say: Language) -> FacetWords:
    vocabulary = merge.draft.vocabulary.merged(merge.first.vocabulary).merged(merge.second.vocabulary)
    return FacetWords(vocabulary, _questions(merge), say)


def _questions(merge: Merge) -> dict[AnyContingency, str]:
    """Return what is asked, in the words of the draft where it asks; a choice of one text is one of the merged text."""
    texts = (merge.second, merge.first, merge.draft)
    asked = {c: question for text in texts for c, question in positions_of(text).questions.items()}
    named = {contingency.name: question for contingency, question in asked.items() if isinstance(contingency, Choice)}
    hung_on = {part.contingency for decision in merge.decisions for part in decision.condition}
    return asked | {c: named[c.name] for c in hung_on if isinstance(c, Choice) and c.name in named}


def _row(decision: Decision, facets: FacetWords) -> tuple[str, ...]:
    three = (decision.draft, decision.first, decision.second)
    head = facets.facet(decision.issue, decision.condition, decision.aspect)
    return (head, *(facets.says(decision.issue, decision.aspect, says) for says in three))


def _lead(merge: Merge, say: Language) -> Iterator[str]:
    counts = Counter(decision.outcome for decision in merge.decisions)
    yield say.phrase(
        "merge.counts",
        facets=say.counted(len(merge.decisions), "facet"),
        open=len(merge.conflicts),
        first=merge.first.name,
        by_first=counts[merge.first.id],
        second=merge.second.name,
        by_second=counts[merge.second.id],
        both=counts[Change.BOTH.value],
        neither=counts[Change.UNCHANGED.value],
    )
