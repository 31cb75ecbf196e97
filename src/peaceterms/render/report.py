"""What a rendering of a comparison shows, in order: the same for plain text, Markdown and HTML."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from typing import NamedTuple

from peaceterms.compare import ComparedOutcomes, Comparison, Counts, Issue
from peaceterms.compare.outcomes import Share
from peaceterms.proposal import Proposal
from peaceterms.render.attribution import byline, standing_words
from peaceterms.render.entries import Entry, entries
from peaceterms.render.naming import issue_names
from peaceterms.render.sentences import harms, helps
from peaceterms.render.values import capitalised
from peaceterms.terms import kind_of


class Text(NamedTuple):
    """One of the two texts: its name, and who put it forward, how firmly that is known."""

    name: str
    title: str
    byline: str
    standing: str


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
    sections: tuple[Section, ...]
    outcomes: tuple[str, ...]
    measures: tuple[str, ...]


def report(comparison: Comparison) -> Report:
    """Lay a comparison out: first what is shared, kind by kind, agreements before departures."""
    first, second = comparison.context.names
    return Report(
        title=f"Departures of {second} from {first}",
        texts=(_text(first, comparison.first), _text(second, comparison.second)),
        summary=tuple(_summary(comparison)),
        sections=tuple(_sections(comparison)),
        outcomes=tuple(_outcomes(comparison)),
        measures=tuple(_measures(comparison)),
    )


def _text(name: str, proposal: Proposal) -> Text:
    return Text(capitalised(name), proposal.title, byline(proposal), standing_words(proposal))


def _summary(comparison: Comparison) -> Iterable[str]:
    shared, issues = len(comparison.shared), len(comparison.issues)
    agreements, departures = len(comparison.agreements), comparison.departures
    yield f"Both address {shared} of the {_issues(issues)} that either addresses"
    yield f"{_counted(agreements, 'agreement')}, {_counted(len(departures), 'departure')}"
    for words, parties in (("in favour of", helps), ("to the disadvantage of", harms)):
        counts = Counter(party for departure in departures if (party := parties(departure)))
        if counts:
            yield f"Departures {words} {'; of '.join(f'{party}: {counts[party]}' for party in sorted(counts))}"
    if neither := sum(not departure.gains and not departure.loses for departure in departures):
        yield f"Departures that help or harm nobody whom the texts name: {neither}"


def _counted(number: int, noun: str) -> str:
    return f"{number} {noun}" if number == 1 else f"{number} {noun}s"


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
    return _counted(number, "issue")


def _outcomes(comparison: Comparison) -> Iterable[str]:
    found = comparison.outcomes
    if not found.contingencies:
        return
    yield _share("On all issues that both address", found)
    kinds = sorted({issue.kind for issue, share in found.by_issue.items() if share.total > 1})
    for kind in kinds:
        yield _share(f"On {kind_of(kind).declaration.noun}", comparison.outcomes_on(kind))
        yield from _each_alone(kind, found, comparison)


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
        return f"{what}: not counted, since too many of the {found.total} outcomes hang together"
    return f"{what}, the two come to the same settlement in {found.same} of {_counted(found.total, 'outcome')}"


def _measures(comparison: Comparison) -> Iterable[str]:
    shared, issues = len(comparison.shared), len(comparison.issues)
    yield f"Overlap {comparison.overlap:.2f}: {shared} of {_issues(issues)}"
    if shared:
        on = f"on the {_counted(shared, 'shared issue')}, from 0 (the same) to 1 (as far apart as can be)"
        distance = comparison.distance()
        yield f"Distance {distance} {on}{'' if distance.is_exact else '; the true interval may be narrower'}"
        yield "Low end: every open question turns out so that the two come closest; high end: so that they are furthest"
    else:
        yield "Distance: nothing to measure, since they share no issue"
