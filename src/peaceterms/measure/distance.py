"""How far two proposals are apart on the issues compared: an interval, and the exact sum of its contributions.

Kinds weigh equally unless the caller weighs them; the issues of a kind share its weight; the
aspects of an issue share the issue's. What is open makes the interval: its low end if every open
question turns out so that the two come closest, its high end if furthest.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from fractions import Fraction
from math import isfinite, prod
from typing import Any, NamedTuple

from typing_extensions import TypedDict

from peaceterms.columns import Share
from peaceterms.display import Result
from peaceterms.errors import InvalidArgument
from peaceterms.measure.budget import Budget, alternatives, size
from peaceterms.measure.outcome import Knot, each_outcome, knots
from peaceterms.measure.settlement import (
    APART,
    UNKNOWN,
    Interval,
    Outcome,
    Scale,
    Settled,
    apart,
    contingencies,
    settle,
)
from peaceterms.positions.contingency import Answer, AnyContingency, answer_of
from peaceterms.positions.issue import Issue
from peaceterms.positions.position import Answers, Position, Positions, all_answers
from peaceterms.positions.resolve import positions_of
from peaceterms.positions.settings import DEFAULT, Beliefs, Settings, Silence
from peaceterms.proposal import Proposal
from peaceterms.vocabulary.containment import NOTHING_KNOWN, Containment


@dataclass(frozen=True, slots=True)
class Contribution:
    """What one issue contributes to a distance."""

    issue: Issue
    weight: Fraction
    """The issue's share of the whole; all weights add up to 1."""
    low: Fraction
    """The least that it can contribute: the weight times how close the texts can come on it."""
    high: Fraction
    """The most that it can contribute."""
    at_low: Fraction
    """Its part of the distance's low end, in the outcome in which the texts as a whole come closest."""
    at_high: Fraction
    """Its part of the high end."""


class ContributionRow(TypedDict):
    """What an issue contributes to the distance of two texts."""

    issue: str
    """The issue."""
    kind: str
    """The kind of term that it is about."""
    weight: Share
    """The most that it can contribute; all weights come to 1."""
    low: Share
    """The least that it contributes, whatever the other issues do."""
    high: Share
    """The most."""
    at_low: Share
    """What it contributes to the low end of the distance; these come to that end."""
    at_high: Share
    """What it contributes to the high end."""


@dataclass(frozen=True, slots=True, repr=False)
class Distance(Result):
    """An interval in [0, 1]: 0 where two texts come to the same, 1 where they are as far apart as can be."""

    contributions: tuple[Contribution, ...]
    is_exact: bool = True
    """False where too many outcomes hang together: the interval then holds the distance, and may be wider."""
    settings: Settings = field(default=DEFAULT, repr=False)
    """What the caller had set."""
    closest: Outcome = field(default_factory=dict, repr=False)
    """The outcome that gives the low end, of the questions that the issues compared hang on."""
    furthest: Outcome = field(default_factory=dict, repr=False)
    """The outcome that gives the high end."""

    def __hash__(self) -> int:
        return hash(self.contributions)

    @property
    def low(self) -> float:
        """If every open question turns out so that the two come closest."""
        return float(sum((c.at_low for c in self.contributions), Fraction(0)))

    @property
    def high(self) -> float:
        """If every open question turns out so that the two are furthest apart; 1 where nothing is compared."""
        return float(sum((c.at_high for c in self.contributions), Fraction(0))) if self.contributions else 1.0

    @property
    def mid(self) -> Fraction:
        """The middle between the two ends, exactly: `float(distance.mid)`; one half where nothing is compared."""
        if not self.contributions:
            return Fraction(1, 2)
        return sum((c.at_low + c.at_high for c in self.contributions), Fraction(0)) / 2

    @property
    def is_measurable(self) -> bool:
        """Whether anything is compared that is pinned down; if not, every distance from 0 to 1 can be true."""
        return any(c.low > 0 or c.high < c.weight for c in self.contributions)

    def to_records(self) -> list[ContributionRow]:
        """Return a row for what each issue contributes."""
        return [
            {
                "issue": str(one.issue),
                "kind": one.issue.kind,
                "weight": float(one.weight),
                "low": float(one.low),
                "high": float(one.high),
                "at_low": float(one.at_low),
                "at_high": float(one.at_high),
            }
            for one in self.contributions
        ]

    def _in_short(self) -> str:
        return str(self)

    def __str__(self) -> str:
        if not self.is_measurable:
            return "not measurable"
        low, high = (_written(end) for end in (self.low, self.high))
        return low if low == high else f"{low} to {high}"


def _written(end: float) -> str:
    """Return a number with two places; what is not nothing is never written as 0.00, nor what is not all as 1.00."""
    return "<0.01" if 0 < end < SMALLEST else f"{end:.2f}"


SMALLEST = 0.005
"""What is smaller would be written as nothing."""


Believed = Mapping[AnyContingency, Mapping[Answer, Fraction]]
"""Beliefs that were checked."""


class Measure(NamedTuple):
    """Two texts and a policy, ready to be measured under any outcome."""

    pairs: Mapping[Issue, tuple[Position | None, Position | None]]
    baseline: Positions | None
    scale: Scale
    answers: Answers
    believed: Believed
    hangs_on: Mapping[Issue, tuple[AnyContingency, ...]]
    """The contingencies that each issue hangs on."""

    def apart(self, issue: Issue, outcome: Outcome) -> Interval:
        """Return how far the two are apart on an issue under an outcome."""
        first, second = (self._filled(issue, position, outcome) for position in self.pairs[issue])
        return apart(issue, first, second, self.scale)

    def steps(self, issue: Issue) -> int:
        """Return how often at most statements are held against each other under one outcome."""
        filling = alternatives(self.baseline.by_issue.get(issue)) if self.baseline else 1
        return prod(alternatives(position) * filling for position in self.pairs[issue])

    def needs(self, knot: Knot) -> tuple[int, int]:
        """Return how many outcomes a knot has, and how many steps each of them takes."""
        return size(knot.contingencies, self.answers), sum(map(self.steps, knot.issues))

    def _filled(self, issue: Issue, position: Position | None, outcome: Outcome) -> Settled:
        settled = settle(position, outcome)
        if self.baseline is None or issue not in self.baseline.by_issue:
            return settled
        filling = settle(self.baseline.by_issue[issue], outcome)
        return tuple({**base, **said} for said in settled or ({},) for base in filling or ({},))


def measure_distance(
    first: Positions, second: Positions, settings: Settings = DEFAULT, known: Containment = NOTHING_KNOWN
) -> Distance:
    """Measure how far two proposals are apart; see `Comparison.distance`."""
    measure = ready(first, second, settings, known, baseline_of(settings))
    shares = _shares(measure.pairs, settings.weights)
    every = knots(measure.hangs_on)
    tied, left_open = _within_budget(every, measure)
    measured = [_measured(knot, measure, shares) for knot in tied]
    measured += [_Ends((_unknown(issue, measure, shares[issue]),), {}, {}) for issue in left_open]
    return Distance(
        tuple(sorted((c for one in measured for c in one.contributions), key=lambda c: c.issue)),
        is_exact=not left_open and len(tied) == len(every),
        settings=settings,
        closest={name: answer for one in measured for name, answer in one.closest.items()},
        furthest={name: answer for one in measured for name, answer in one.furthest.items()},
    )


def baseline_of(settings: Settings) -> Positions | None:
    """Return the positions that hold where a text is silent, if the caller has named such a text."""
    return positions_of(settings.silence) if isinstance(settings.silence, Proposal) else None


def scale_of(settings: Settings, known: Containment = NOTHING_KNOWN) -> Scale:
    """Return how settlements are held against each other."""
    silent = APART if settings.silence == "departure" else UNKNOWN
    return Scale(silent, settings.tolerance, settings.core, known)


def ready(
    first: Positions, second: Positions, settings: Settings, known: Containment, baseline: Positions | None
) -> Measure:
    """Return two texts ready to be measured. Raises `InvalidArgument` for beliefs that fit no question of theirs."""
    pairs = _pairs(first, second, settings.silence, baseline)
    answers = all_answers(first, second, *([baseline] if baseline else []))
    hangs_on = {
        issue: contingencies(*pair, baseline.by_issue.get(issue) if baseline else None) for issue, pair in pairs.items()
    }
    believed = checked(settings.beliefs, answers)
    return Measure(pairs, baseline, scale_of(settings, known), answers, believed, hangs_on)


def _pairs(
    first: Positions, second: Positions, silence: Silence, baseline: Positions | None
) -> dict[Issue, tuple[Position | None, Position | None]]:
    was, now = first.by_issue, second.by_issue
    if silence == "shared":
        issues = {issue for issue in was if issue in now}
    else:
        issues = {*was, *now, *(baseline.by_issue if baseline else ())}
    return {issue: (was.get(issue), now.get(issue)) for issue in sorted(issues)}


def _within_budget(tied: Iterable[Knot], measure: Measure) -> tuple[list[Knot], list[Issue]]:
    """Return the knots that can be gone through, the smallest first, and the issues that are left open.

    A knot too large to go through is taken issue by issue, which can only widen the interval.
    """
    budget = Budget()
    small: list[Knot] = []
    large: list[Issue] = []
    sized = [(measure.needs(knot), knot) for knot in tied]
    for needs, knot in sorted(sized, key=lambda one: (prod(one[0]), one[1].issues)):
        if budget.allows(*needs):
            small.append(knot)
        else:
            large += knot.issues
    alone = [Knot(measure.hangs_on[issue], (issue,)) for issue in sorted(large)]
    within = [knot for knot in alone if budget.allows(*measure.needs(knot))]
    return [*small, *within], [knot.issues[0] for knot in alone if knot not in within]


class _Ends(NamedTuple):
    """What the issues that hang together contribute, and the outcomes that give the two ends."""

    contributions: tuple[Contribution, ...]
    closest: Outcome
    furthest: Outcome


def under_each(knot: Knot, measure: Measure) -> list[tuple[Outcome, dict[Issue, Interval]]]:
    """Return how far apart the texts are on each issue of a knot, for each outcome of what is open."""
    fixed_by = each_outcome([name for name in knot.contingencies if name not in measure.believed], measure.answers)
    return [(fixed, _expected(knot, fixed, measure)) for fixed in fixed_by]


def _measured(knot: Knot, measure: Measure, shares: Mapping[Issue, Fraction]) -> _Ends:
    found = under_each(knot, measure)
    closest = min(found, key=lambda one: sum(shares[i] * one[1][i].low for i in knot.issues))
    furthest = max(found, key=lambda one: sum(shares[i] * one[1][i].high for i in knot.issues))
    contributions = tuple(
        Contribution(
            issue,
            shares[issue],
            shares[issue] * min(by_issue[issue].low for _, by_issue in found),
            shares[issue] * max(by_issue[issue].high for _, by_issue in found),
            shares[issue] * closest[1][issue].low,
            shares[issue] * furthest[1][issue].high,
        )
        for issue in knot.issues
    )
    return _Ends(contributions, closest[0], furthest[0])


def _unknown(issue: Issue, measure: Measure, share: Fraction) -> Contribution:
    """What an issue contributes that hangs on too much to be gone through; nothing where the two say the same."""
    first, second = measure.pairs[issue]
    same = first is not None and second is not None and first.canonical == second.canonical
    most = Fraction(0) if same else share
    return Contribution(issue, share, Fraction(0), most, Fraction(0), most)


def _expected(knot: Knot, fixed: Outcome, measure: Measure) -> dict[Issue, Interval]:
    """How far apart on each issue, weighted by how likely the believed outcomes are."""
    believed = measure.believed
    names = [name for name in knot.contingencies if name in believed]
    total = {issue: Interval(Fraction(0), Fraction(0)) for issue in knot.issues}
    for outcome in each_outcome(names, measure.answers):
        likely = prod((believed[name].get(answer, Fraction(0)) for name, answer in outcome.items()), start=Fraction(1))
        if not likely:
            continue
        for issue, so_far in total.items():
            found = measure.apart(issue, {**fixed, **outcome})
            total[issue] = Interval(so_far.low + likely * found.low, so_far.high + likely * found.high)
    return total


def checked(beliefs: Beliefs, answers: Answers) -> Believed:
    """Return beliefs about the questions that there are. Raises `InvalidArgument` for others."""
    known = {str(contingency): contingency for contingency in answers}
    found: dict[AnyContingency, dict[Answer, Fraction]] = {}
    for name, likely in beliefs.items():
        if str(name) not in known:
            raise InvalidArgument(f"beliefs: no contingency {str(name)!r}; there are: {', '.join(known) or 'none'}")
        contingency = known[str(name)]
        found[contingency] = _likelihoods(str(name), likely, answers[contingency])
    return found


def _likelihoods(
    name: str, likely: Mapping[Any, float | Fraction], possible: tuple[Answer, ...]
) -> dict[Answer, Fraction]:
    checked: dict[Answer, Fraction] = {}
    for word, value in likely.items():
        if (answer := answer_of(str(word), possible)) is None:
            there_are = ", ".join(map(str, possible))
            raise InvalidArgument(f"beliefs: {name} has no answer {str(word)!r}; it has: {there_are}")
        checked[answer] = number(f"beliefs: {name}", value)
    if (total := sum(checked.values())) != 1:
        raise InvalidArgument(f"beliefs: the likelihoods of {name} add up to {float(total):g}, not to 1")
    return checked


def number(where: str, value: float | Fraction) -> Fraction:
    """Return a number from 0 up, exactly. Raises `InvalidArgument` for anything else."""
    if not isinstance(value, (int, float, Fraction)) or not isfinite(value) or value < 0:
        raise InvalidArgument(f"{where}: {value!r} is no number from 0 up")
    return value if isinstance(value, Fraction) else Fraction(str(value))


NOTHING_WEIGHS = "weights: every kind that is compared weighs nothing"


def _shares(issues: Mapping[Issue, object], weights: Mapping[str, float]) -> dict[Issue, Fraction]:
    """The weight of each issue: its kind's weight, shared among the issues of the kind."""
    counts = Counter(issue.kind for issue in issues)
    by_kind = {kind: number(f"weights: {kind}", weights.get(kind, 1)) for kind in counts}
    total = sum(by_kind.values())
    if counts and not total:
        raise InvalidArgument(NOTHING_WEIGHS)
    return {issue: by_kind[issue.kind] / counts[issue.kind] / total for issue in issues}
