"""What a rendering of a comparison shows, in order: the same for plain text, Markdown and HTML."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from typing import NamedTuple

from peaceterms.comparison.comparison import Comparison, Counts
from peaceterms.layout.entries import Entry, entries
from peaceterms.layout.measures import Measures, measured, measures, open_to_decide, outcome_words
from peaceterms.proposal import LinkAct, Proposal, Source
from peaceterms.words.attribution import byline, deniers, link_brief, link_words, standing_words
from peaceterms.words.language import language
from peaceterms.words.sentences import harms, helps
from peaceterms.words.values import capitalised, counted


class ChainLink(NamedTuple):
    """One link of the chain from the author to the text that was seen."""

    brief: str
    """Who did what: `Vladimir Putin told Elon Musk (alleged)`."""
    words: str
    """The same with date and note."""
    act: LinkAct
    denied_by: tuple[str, ...]
    """Who denies it."""


class Text(NamedTuple):
    """One of the two texts: its name, and who put it forward, how firmly that is known."""

    name: str
    title: str
    byline: str
    standing: str
    state: str
    """The standing in a word: `contested`."""
    chain: tuple[ChainLink, ...]
    sources: tuple[Source, ...]


class Party(NamedTuple):
    """How many departures help and harm somebody whom the texts name."""

    name: str
    helped: int
    harmed: int


class Section(NamedTuple):
    """All findings on one kind of term."""

    kind: str
    counts: str
    entries: tuple[Entry, ...]


class Report(NamedTuple):
    """A whole comparison, ready to be set in any form."""

    title: str
    texts: tuple[Text, Text]
    summary: tuple[str, ...]
    """The plain counts: what is shared, how many agreements and departures, and in whose favour."""
    is_older: bool
    """Whether the second text is older than the first."""
    counts: str
    """How many agreements and departures."""
    parties: tuple[Party, ...]
    """Whom departures help or harm; those whom most concern first."""
    sections: tuple[Section, ...]
    open: tuple[str, ...]
    """The contingencies with their possible answers."""
    outcomes: tuple[str, ...]
    measures: Measures

    @property
    def measured(self) -> tuple[str, ...]:
        """The measures in words."""
        return tuple(measured(self.measures))


def report(comparison: Comparison) -> Report:
    """Lay a comparison out: first what is shared, kind by kind, agreements before departures."""
    first, second = language().texts(comparison.context)
    return Report(
        title=f"Departures of {second} from {first}",
        texts=(_text(first, comparison.first), _text(second, comparison.second)),
        summary=tuple(_summary(comparison)),
        is_older=_is_older(comparison.second, comparison.first),
        counts=_counts(comparison),
        parties=tuple(_parties(comparison)),
        sections=tuple(_sections(comparison)),
        open=open_to_decide(comparison),
        outcomes=tuple(outcome_words(comparison)),
        measures=measures(comparison),
    )


def _text(name: str, proposal: Proposal) -> Text:
    standing = proposal.standing
    chain = tuple(
        ChainLink(link_brief(link, proposal), link_words(link, proposal), link.act, tuple(deniers(link, proposal)))
        for link in proposal.chain
    )
    return Text(
        capitalised(name),
        proposal.title,
        byline(proposal),
        standing_words(proposal),
        standing.state,
        chain,
        proposal.sources,
    )


def _summary(comparison: Comparison) -> Iterable[str]:
    shared, issues = len(comparison.shared), len(comparison.issues)
    departures = comparison.departures
    yield f"Both address {shared} of the {_issues(issues)} that either addresses"
    if _is_older(comparison.second, comparison.first):
        yield "The second text is older than the first"
    yield _counts(comparison)
    for words, parties in (("in favour of", helps), ("to the disadvantage of", harms)):
        counts = Counter(party for departure in departures if (party := parties(departure)))
        if counts:
            yield f"Departures {words} {'; of '.join(f'{party}: {counts[party]}' for party in sorted(counts))}"
    if neither := sum(not departure.gains and not departure.loses for departure in departures):
        yield f"Departures that help or harm nobody whom the texts name: {neither}"


def _counts(comparison: Comparison) -> str:
    agreements, departures = len(comparison.agreements), len(comparison.departures)
    return f"{counted(agreements, 'agreement')}, {counted(departures, 'departure')}"


def _is_older(one: Proposal, other: Proposal) -> bool:
    """Whether one text is older than the other, where both have a date."""
    return one.date is not None and other.date is not None and one.date.is_before(other.date)


def _parties(comparison: Comparison) -> Iterable[Party]:
    name = comparison.context.vocabulary.name
    helped = Counter(party for departure in comparison.departures for party in departure.gains)
    harmed = Counter(party for departure in comparison.departures for party in departure.loses)
    for party in sorted({*helped, *harmed}, key=lambda party: (-helped[party] - harmed[party], name(party))):
        yield Party(name(party), helped[party], harmed[party])


def _sections(comparison: Comparison) -> Iterable[Section]:
    counts = comparison.counts
    for kind in sorted(counts, key=lambda kind: (not counts[kind].shared, kind)):
        if found := entries(comparison, kind):
            yield Section(language().kind(kind), _per_kind(counts[kind], comparison), found)


def _per_kind(counts: Counts, comparison: Comparison) -> str:
    shared = f"{_issues(counts.shared)} in both (agree on {counts.agree}, depart on {counts.depart})"
    hanging = f"{counts.contingent} of them on conditions"
    only = [
        f"{_issues(number)} only in {name}"
        for number, name in zip(
            (counts.only_first, counts.only_second), language().texts(comparison.context), strict=True
        )
        if number
    ]
    return "; ".join([*([shared] if counts.shared else []), *([hanging] if counts.contingent else []), *only])


def _issues(number: int) -> str:
    return counted(number, "issue")
