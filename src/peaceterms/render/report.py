"""What a rendering of a comparison shows, in order: the same for plain text, Markdown and HTML."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from typing import NamedTuple

from peaceterms.compare import ComparedOutcomes, Comparison, Contribution, Counts, Distance, Issue
from peaceterms.compare.outcomes import Share
from peaceterms.proposal import Proposal
from peaceterms.render.attribution import byline, deniers, link_brief, link_words, standing_words
from peaceterms.render.entries import Entry, entries
from peaceterms.render.naming import issue_names, open_questions
from peaceterms.render.sentences import harms, helps, questions_of
from peaceterms.render.values import capitalised, counted
from peaceterms.sources import LinkAct, Source
from peaceterms.terms import kind_of


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


class Measures(NamedTuple):
    """Overlap and distance, with what each kind contributes to the distance."""

    overlap: float
    shared: int
    issues: int
    distance: Distance
    by_kind: tuple[KindShare, ...]
    """Those that can contribute most first."""


class KindShare(NamedTuple):
    """What the issues of one kind contribute to the distance."""

    kind: str
    weight: float
    low: float
    high: float


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
        return tuple(_measured(self.measures))


def report(comparison: Comparison) -> Report:
    """Lay a comparison out: first what is shared, kind by kind, agreements before departures."""
    first, second = comparison.context.names
    return Report(
        title=f"Departures of {second} from {first}",
        texts=(_text(first, comparison.first), _text(second, comparison.second)),
        summary=tuple(_summary(comparison)),
        is_older=_is_older(comparison.second, comparison.first),
        counts=_counts(comparison),
        parties=tuple(_parties(comparison)),
        sections=tuple(_sections(comparison)),
        open=_open(comparison),
        outcomes=tuple(_outcomes(comparison)),
        measures=_measures(comparison),
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
    """Whether all of the one's date lies before the other's."""
    if one.date is None or other.date is None or one.date.latest is None or other.date.earliest is None:
        return False
    return one.date.latest < other.date.earliest


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
            yield Section(kind_of(kind).declaration.noun, _per_kind(counts[kind], comparison), found)


def _per_kind(counts: Counts, comparison: Comparison) -> str:
    shared = f"{_issues(counts.shared)} in both (agree on {counts.agree}, depart on {counts.depart})"
    hanging = f"{counts.contingent} of them on conditions"
    only = [
        f"{_issues(number)} only in {name}"
        for number, name in zip((counts.only_first, counts.only_second), comparison.context.names, strict=True)
        if number
    ]
    return "; ".join([*([shared] if counts.shared else []), *([hanging] if counts.contingent else []), *only])


def _issues(number: int) -> str:
    return counted(number, "issue")


def _outcomes(comparison: Comparison) -> Iterable[str]:
    found = comparison.outcomes
    if not found.contingencies or not comparison.shared:
        return
    yield _share("On all issues that both address", found)
    yield f"What is open: {'; '.join(_open(comparison))}"
    kinds = sorted({issue.kind for issue, share in found.by_issue.items() if share.total > 1})
    for kind in kinds:
        yield _share(f"On {kind_of(kind).declaration.noun}", comparison.outcomes_on(kind))
        yield from _each_alone(kind, found, comparison)


def _open(comparison: Comparison) -> tuple[str, ...]:
    context = comparison.context
    return open_questions(comparison.outcomes.contingencies, context.vocabulary, questions_of(context))


def _each_alone(kind: str, found: ComparedOutcomes, comparison: Comparison) -> Iterable[str]:
    alike: dict[Share, list[Issue]] = {}
    for issue, share in found.by_issue.items():
        if issue.kind == kind and share.total > 1:
            alike.setdefault(share, []).append(issue)
    for share, issues in alike.items():
        names = capitalised(issue_names(tuple(issues), comparison.context.vocabulary))
        each = "each taken" if len(issues) > 1 else "taken"
        if share.same is not None:
            yield f"{names}, {each} alone: the same in {share.same} of {share.total}"


def _share(what: str, found: ComparedOutcomes) -> str:
    if found.same is None:
        return f"{what}: not counted, since too many of the {counted(found.total, 'outcome')} hang together"
    return f"{what}, the two come to the same settlement in {found.same} of {counted(found.total, 'outcome')}"


def _measures(comparison: Comparison) -> Measures:
    distance = comparison.distance()
    return Measures(
        comparison.overlap,
        len(comparison.shared),
        len(comparison.issues),
        distance,
        tuple(sorted(_by_kind(distance), key=lambda share: (-share.high, -share.low, share.kind))),
    )


def _by_kind(distance: Distance) -> Iterable[KindShare]:
    kinds: dict[str, list[Contribution]] = {}
    for contribution in distance.contributions:
        kinds.setdefault(contribution.issue.kind, []).append(contribution)
    for kind, several in kinds.items():
        noun = kind_of(kind).declaration.noun
        yield KindShare(
            noun, *(float(sum(part)) for part in zip(*((c.weight, c.low, c.high) for c in several), strict=True))
        )


def _measured(found: Measures) -> Iterable[str]:
    yield f"Overlap {found.overlap:.2f}: {found.shared} of {_issues(found.issues)}"
    if not found.shared:
        yield "Distance: nothing to measure, since they share no issue"
        return
    on = f"on the {counted(found.shared, 'shared issue')}, from 0 (the same) to 1 (as far apart as can be)"
    yield f"Distance {found.distance} {on}{'' if found.distance.is_exact else '; the true interval may be narrower'}"
    yield "Low end: every open question turns out so that the two come closest; high end: so that they are furthest"
    yield f"The distance is the sum of: {'; '.join(map(_share_words, found.by_kind))}"


def _share_words(share: KindShare) -> str:
    return f"{share.kind} {between(share.low, share.high)}"


def between(low: float, high: float) -> str:
    """An interval: `0.00 to 0.50`."""
    return f"{low:.2f}" if low == high else f"{low:.2f} to {high:.2f}"
