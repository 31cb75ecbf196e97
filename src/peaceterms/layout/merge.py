"""A merge as blocks: open conflicts first, then what either answer changed; what nobody changed is counted."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from peaceterms.differ.decisions import Change, Decision
from peaceterms.differ.merging import Merge
from peaceterms.layout.blocks import Document
from peaceterms.layout.facets import FacetWords
from peaceterms.layout.tables import table
from peaceterms.positions.resolve import positions_of
from peaceterms.words.language import Language

_FACET = "Facet"
_GROUPS = (
    (Change.CONFLICT, "Open: both changed it, differently"),
    (Change.RESOLVED, "Both changed it, differently; decided since"),
    (Change.BOTH, "Both changed it alike"),
    (Change.ONE, "One changed it"),
)


def merge_document(merge: Merge, say: Language) -> Document:
    """Lay a merge out."""
    names = tuple(say.capitalised(text.name) for text in (merge.draft, merge.first, merge.second))
    title = f"{names[0]}, with the answers of {merge.first.name} and {merge.second.name}"
    facets = _words(merge, say)
    groups = [
        (
            heading,
            [row for decision in merge.decisions if decision.change is change for row in [_row(decision, facets)]],
        )
        for change, heading in _GROUPS
    ]
    shown = [(heading, rows) for heading, rows in groups if rows]
    blocks = (table((_FACET, *names), shown, "", title, say),) if shown else ()
    return Document(title, blocks, tuple(_lead(merge, say)))


def _words(merge: Merge, say: Language) -> FacetWords:
    texts = (merge.draft, merge.first, merge.second)
    vocabulary = merge.draft.vocabulary.merged(merge.first.vocabulary).merged(merge.second.vocabulary)
    questions = {c: question for text in texts for c, question in positions_of(text).questions.items()}
    return FacetWords(vocabulary, questions, say)


def _row(decision: Decision, facets: FacetWords) -> tuple[str, ...]:
    three = (decision.draft, decision.first, decision.second)
    head = facets.facet(decision.issue, decision.condition, decision.aspect)
    return (head, *(facets.says(decision.issue, decision.aspect, says) for says in three))


def _lead(merge: Merge, say: Language) -> Iterator[str]:
    counts = Counter(decision.outcome for decision in merge.decisions)
    both, unchanged = counts[Change.BOTH.value], counts[Change.UNCHANGED.value]
    alone = (f"{counts[text.id]} changed by {text.name} alone" for text in (merge.first, merge.second))
    parts = (f"{len(merge.conflicts)} open", *alone, f"{both} changed by both alike", f"{unchanged} by neither")
    yield f"{say.counted(len(merge.decisions), 'facet')}: {', '.join(parts)}."
