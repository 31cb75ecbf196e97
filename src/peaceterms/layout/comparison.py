"""A comparison as blocks: what is shared, kind by kind, agreements before departures; then outcomes and measures."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from peaceterms.comparison.comparison import Comparison
from peaceterms.comparison.records import Counts
from peaceterms.layout.attribution import standing_run
from peaceterms.layout.blocks import Block, Document, Findings, Introduced, Items, Section, Texts, words
from peaceterms.layout.findings import entries_on, set_together
from peaceterms.layout.measures import measure_lines, measures, outcome_lines
from peaceterms.proposal import Proposal
from peaceterms.words.language import Language

IN_SHORT, OUTCOMES, MEASURES = "In short", "Outcomes", "Measures"
OLDER = "The second text is older than the first"
_NUMBERS = "First", "Second"
_STANDING = "Standing"


def comparison_document(comparison: Comparison, say: Language) -> Document:
    """Lay a comparison out."""
    return Document(title(comparison, say), tuple(_blocks(comparison, say)))


def title(comparison: Comparison, say: Language) -> str:
    """Return which text departs from which."""
    first, second = say.texts(comparison.context)
    return f"Departures of {second} from {first}"


def _blocks(comparison: Comparison, say: Language) -> Iterator[Block]:
    names, proposals = say.texts(comparison.context), (comparison.first, comparison.second)
    introduced = zip(_NUMBERS, names, proposals, strict=True)
    yield Texts(tuple(_introduced(number, name, proposal, say) for number, name, proposal in introduced))
    yield _listed(IN_SHORT, "summary", _summary(comparison, say))
    yield from sections(comparison, say)
    if lines := tuple(outcome_lines(comparison, say)):
        yield _listed(OUTCOMES, "outcomes", lines)
    yield _listed(MEASURES, "measures", measure_lines(measures(comparison, say), say))


def _introduced(number: str, name: str, proposal: Proposal, say: Language) -> Introduced:
    standing = standing_run(proposal, say)
    return Introduced(number, say.capitalised(name), proposal.title, say.byline(proposal), _STANDING, standing)


def _listed(title: str, name: str, lines: Iterator[str] | tuple[str, ...]) -> Section:
    return Section(words(title), (Items(tuple(map(words, lines)), bulleted=False),), name)


# In short


def _summary(comparison: Comparison, say: Language) -> Iterator[str]:
    shared, departures = len(comparison.shared), comparison.departures
    yield f"Both address {shared} of the {say.counted(len(comparison.issues), 'issue')} that either addresses"
    if is_older(comparison.second, comparison.first):
        yield OLDER
    yield counts_words(comparison, say)
    for phrase, parties in (("in favour of", say.helps), ("to the disadvantage of", say.harms)):
        counts = Counter(party for departure in departures if (party := parties(departure)))
        if counts:
            yield f"Departures {phrase} {'; of '.join(f'{party}: {counts[party]}' for party in sorted(counts))}"
    if neither := sum(not departure.gains and not departure.loses for departure in departures):
        yield f"Departures that help or harm nobody whom the texts name: {neither}"


def counts_words(comparison: Comparison, say: Language) -> str:
    """Return how many agreements and departures there are."""
    agreements, departures = len(comparison.agreements), len(comparison.departures)
    return f"{say.counted(agreements, 'agreement')}, {say.counted(departures, 'departure')}"


def is_older(one: Proposal, other: Proposal) -> bool:
    """Return whether one text is older than the other, where both have a date."""
    return one.date is not None and other.date is not None and one.date.is_before(other.date)


# Kind by kind


def sections(comparison: Comparison, say: Language) -> Iterator[Findings]:
    """Return all findings, kind by kind; kinds that both address come first."""
    counts = comparison.counts
    for kind in sorted(counts, key=lambda kind: (not counts[kind].shared, kind)):
        if entries := entries_on(kind, comparison, say):
            lines = _kind_counts(counts[kind], comparison, say)
            yield set_together(entries, title=say.capitalised(say.kind(kind)), counts=lines)


def _kind_counts(counts: Counts, comparison: Comparison, say: Language) -> str:
    both = say.counted(counts.shared, "issue")
    shared = f"{both} in both (agree on {counts.agree}, depart on {counts.depart})" if counts.shared else ""
    hanging = f"{counts.contingent} of them on conditions" if counts.contingent else ""
    only = [
        f"{say.counted(number, 'issue')} only in {name}"
        for number, name in zip((counts.only_first, counts.only_second), say.texts(comparison.context), strict=True)
        if number
    ]
    return "; ".join(filter(None, (shared, hanging, *only)))
