"""What a comparison comes to subject by subject, in the order in which people compare."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Collection, Iterable, Mapping
from dataclasses import dataclass, field
from functools import cached_property
from typing import Annotated, NamedTuple, Protocol, TypeVar

from typing_extensions import TypedDict

from peaceterms.columns import In
from peaceterms.comparison.counts import Counted, Counts, counts_of
from peaceterms.comparison.ranking import rank_of
from peaceterms.differ.context import Context
from peaceterms.differ.findings import Agreement, Departure
from peaceterms.differ.picking import FindingResults
from peaceterms.differ.touched import Side
from peaceterms.display import Result, Results
from peaceterms.measure.settlement import contingencies
from peaceterms.measure.verdict import Verdict
from peaceterms.positions.issue import Issue
from peaceterms.positions.subjects import Cut
from peaceterms.vocabulary import Vocabulary

Finding = TypeVar("Finding", Agreement, Departure)


class Compared(Counted, Protocol):
    """What is read of a comparison."""

    @property
    def issues(self) -> tuple[Issue, ...]:
        """The issues that either addresses."""

    @property
    def departures(self) -> FindingResults[Departure]:
        """Every way in which the second departs from the first."""

    def verdict_on(self, issues: Collection[Issue]) -> Verdict:
        """What the two come to on exactly these issues, in one word."""


class Facet(NamedTuple):
    """One part of a subject: issues of one kind about one place with its parts, one state, one organisation."""

    kind: str
    about: str
    """The first part of the key, a place as the region it lies in; empty for a kind without a key."""
    issues: tuple[Issue, ...]


def facets(issues: Iterable[Issue], vocabulary: Vocabulary) -> tuple[Facet, ...]:
    """Return issues parted into facets, in the order of their first issue."""
    found: dict[tuple[str, str], list[Issue]] = {}
    for issue in issues:
        found.setdefault((issue.kind, _about(issue, vocabulary)), []).append(issue)
    return tuple(Facet(kind, about, tuple(held)) for (kind, about), held in found.items())


def _about(issue: Issue, vocabulary: Vocabulary) -> str:
    """Return what an issue is about before all: of places the largest one below the country."""
    first = str(issue.key[0]) if issue.key else ""
    if first not in vocabulary.places:
        return first
    chain = list(vocabulary.within(first))
    return chain[-2] if len(chain) > 1 else first


Issues = Annotated[int, In("issues")]
Departures = Annotated[list[int], In("departures")]


class SubjectRow(TypedDict):
    """What two texts come to on one subject."""

    subject: str
    """The subject: what people compare by."""
    verdict: str
    """What the two come to on it, in one word."""
    issues: Issues
    """How many issues of it either text addresses."""
    agreements: Annotated[int, In("agreements")]
    """How many things both say."""
    departures: Annotated[int, In("departures")]
    """In how many ways the second text departs from the first."""
    only_first: Issues
    """How many issues only the first text addresses."""
    only_second: Issues
    """How many issues only the second text addresses."""
    conditional: Issues
    """On how many issues something hangs on a vote, an event or a choice."""
    gains: list[str]
    """Ids of those whom departures help."""
    gains_by: Departures
    """How many departures help each of them, in the same order."""
    loses: list[str]
    """Ids of those to whose disadvantage departures are."""
    loses_by: Departures
    """How many departures are to the disadvantage of each of them."""
    bound: list[str]
    """Ids of those who have a duty more."""
    bound_by: Departures
    """By how many departures each of them has."""
    relieved: list[str]
    """Ids of those who have a duty less."""
    relieved_by: Departures
    """By how many departures each of them has."""
    headline: str | None
    """The code of the finding that is told first; missing where there is none."""
    headline_issues: list[str]
    """The issues of that finding."""


@dataclass(frozen=True, repr=False)
class SubjectFindings(Result):
    """What two texts come to on one subject."""

    subject: str
    """A name of `Subject`, or one of the caller's own."""
    issues: tuple[Issue, ...]
    """Those that either text addresses."""
    agreements: FindingResults[Agreement]
    departures: FindingResults[Departure]
    """Those that weigh most first."""
    as_found: tuple[Departure, ...] = field(repr=False)
    """The same in the order in which they were found."""
    comparison: Compared = field(repr=False, compare=False)

    @property
    def context(self) -> Context:
        """The two texts, set beside each other."""
        return self.comparison.context

    @property
    def headline(self) -> Departure | Agreement | None:
        """What is told first: the departure that weighs most, or else what both say; `None` where there is neither."""
        if self.departures:
            return self.departures[0]
        return self.agreements[0] if self.agreements else None

    @cached_property
    def facets(self) -> tuple[Facet, ...]:
        """The parts of the subject: by kind, and by place, state or organisation."""
        return facets(self.issues, self.context.vocabulary)

    @cached_property
    def counts(self) -> Mapping[str, Counts]:
        """The plain counts, by kind."""
        return counts_of(self.comparison, self.issues)

    @cached_property
    def verdict(self) -> Verdict:
        """What the two come to, in one word; see `Comparison.verdict`."""
        cut = self.context.settings.cut
        held = (issue for positions in self.context.positions for issue in positions.by_issue)
        return self.comparison.verdict_on({issue for issue in held if cut.of(issue) == self.subject})

    @cached_property
    def favour(self) -> Mapping[str, int]:
        """The direction: on how many more issues each party gains than loses."""
        return favour_of(self.departures)

    def touched(self, side: Side) -> Mapping[str, int]:
        """How many departures touch each party in that way."""
        return dict(sorted(Counter(party for one in self.departures for party in one.on(side)).items()))

    @cached_property
    def only_first(self) -> tuple[Issue, ...]:
        """The issues that only the first text addresses."""
        return self._only(0)

    @cached_property
    def only_second(self) -> tuple[Issue, ...]:
        """The issues that only the second text addresses."""
        return self._only(1)

    def _only(self, which: int) -> tuple[Issue, ...]:
        own, other = (self.context.positions[n].by_issue for n in (which, 1 - which))
        return tuple(issue for issue in self.issues if issue in own and issue not in other)

    @cached_property
    def conditional(self) -> tuple[Issue, ...]:
        """The issues on which what one of the texts says hangs on a vote, an event or a choice."""
        held = [positions.by_issue for positions in self.context.positions]
        return tuple(issue for issue in self.issues if contingencies(*(by_issue.get(issue) for by_issue in held)))

    def to_records(self) -> list[SubjectRow]:
        """Return one row."""
        gains, loses, bound, relieved = map(self.touched, (Side.GAINS, Side.LOSES, Side.BOUND, Side.RELIEVED))
        headline = self.headline
        return [
            {
                "subject": str(self.subject),
                "verdict": self.verdict.value,
                "issues": len(self.issues),
                "agreements": len(self.agreements),
                "departures": len(self.departures),
                "only_first": len(self.only_first),
                "only_second": len(self.only_second),
                "conditional": len(self.conditional),
                "gains": list(gains),
                "gains_by": list(gains.values()),
                "loses": list(loses),
                "loses_by": list(loses.values()),
                "bound": list(bound),
                "bound_by": list(bound.values()),
                "relieved": list(relieved),
                "relieved_by": list(relieved.values()),
                "headline": headline.code if headline else None,
                "headline_issues": [str(issue) for issue in headline.issues] if headline else [],
            }
        ]

    def _in_short(self) -> str:
        return f"on {self.subject}: {len(self.departures)} departures, {len(self.agreements)} agreements"


def favour_of(
    departures: Iterable[Departure], among: Callable[[tuple[Issue, ...]], Iterable[Issue]] = tuple
) -> Mapping[str, int]:
    """Return for each party on how many more issues departures help than harm it; `among` picks issues that count."""
    by_issue: Counter[tuple[Issue, str]] = Counter()
    for departure in departures:
        for issue in among(departure.issues):
            by_issue.update((issue, party) for party in (*departure.gains, *departure.gains_as_holder))
            by_issue.subtract((issue, party) for party in (*departure.loses, *departure.loses_as_holder))
    net: Counter[str] = Counter()
    for (_, party), number in by_issue.items():
        net[party] += (number > 0) - (number < 0)
    return {party: number for party, number in sorted(net.items()) if number}


def by_subject(comparison: Compared) -> Results[SubjectFindings]:
    """Return what a comparison found, subject by subject, in the order of its cut."""
    cut = comparison.context.settings.cut
    issues: dict[str, list[Issue]] = {}
    for issue in comparison.issues:
        issues.setdefault(cut.of(issue), []).append(issue)
    departures, agreements = _parted(comparison.departures, cut), _parted(comparison.agreements, cut)
    found = (
        SubjectFindings(
            subject,
            tuple(issues.get(subject, ())),
            FindingResults(agreements.get(subject, ())),
            FindingResults(sorted(departures.get(subject, ()), key=rank_of)),
            tuple(departures.get(subject, ())),
            comparison,
        )
        for subject in sorted({*issues, *departures, *agreements}, key=cut.place)
    )
    return Results(found, SubjectFindings)


def _parted(findings: Iterable[Finding], cut: Cut) -> dict[str, list[Finding]]:
    parted: dict[str, list[Finding]] = {}
    for finding in findings:
        parted.setdefault(cut.of(finding.issues[0]), []).append(finding)
    return parted
