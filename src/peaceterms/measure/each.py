"""What two proposals come to under each outcome, where there are few enough to be gone through one by one."""

from __future__ import annotations

from fractions import Fraction
from typing import NamedTuple

from peaceterms.measure.budget import size
from peaceterms.measure.distance import Distance
from peaceterms.measure.outcome import each_outcome
from peaceterms.measure.settlement import Interval, Outcome, Scale, apart, coincide, contingencies, settle
from peaceterms.positions.contingency import Answer, AnyContingency
from peaceterms.positions.issue import Issue
from peaceterms.positions.position import Position, Positions, all_answers
from peaceterms.vocabulary.containment import NOTHING_KNOWN, Containment

MOST = 64
"""How many outcomes are gone through at most."""


class Under(NamedTuple):
    """What two proposals come to under one outcome, on the issues that both address."""

    outcome: Outcome
    low: float
    """The distance, if what is not stated turns out so that the two come closest."""
    high: float
    same: tuple[Issue, ...]
    """On which they come to the same settlement."""
    different: tuple[Issue, ...]
    """On which they do not; an issue on which both then say nothing is in neither."""


def under_each(
    first: Positions, second: Positions, distance: Distance, known: Containment = NOTHING_KNOWN
) -> tuple[Under, ...]:
    """Return what two proposals come to under each outcome; nothing where nothing is open, or more than `MOST` are.

    `distance` gives each issue its weight, and holds the settings.
    """
    answers = all_answers(first, second)
    weights = {contribution.issue: contribution.weight for contribution in distance.contributions}
    if not answers or size(answers, answers) > MOST:
        return ()
    scale = Scale(tolerance=distance.settings.tolerance, core=distance.settings.core, known=known)
    pairs = {i: (p, second.by_issue[i]) for i, p in first.by_issue.items() if i in second.by_issue}
    measured = _Each(pairs, scale)
    return tuple(measured.under(outcome, weights) for outcome in each_outcome(tuple(answers), answers))


class _Found(NamedTuple):
    is_same: bool | None
    """`None`: both say nothing then."""
    apart: Interval


class _Each:
    """Issues, each worked out once for the answers that it hangs on."""

    def __init__(self, pairs: dict[Issue, tuple[Position, Position]], scale: Scale) -> None:
        self._pairs = pairs
        self._scale = scale
        self._known: dict[tuple[Issue, tuple[tuple[AnyContingency, Answer], ...]], _Found] = {}

    def under(self, outcome: Outcome, weights: dict[Issue, Fraction]) -> Under:
        found = {issue: self._found(issue, outcome) for issue in self._pairs}
        low = sum((weights.get(i, Fraction(0)) * one.apart.low for i, one in found.items()), Fraction(0))
        high = sum((weights.get(i, Fraction(0)) * one.apart.high for i, one in found.items()), Fraction(0))
        same = tuple(issue for issue, one in found.items() if one.is_same)
        different = tuple(issue for issue, one in found.items() if one.is_same is False)
        return Under(outcome, float(low), float(high), same, different)

    def _found(self, issue: Issue, outcome: Outcome) -> _Found:
        hangs = tuple((name, outcome[name]) for name in contingencies(*self._pairs[issue]))
        known = self._known.get((issue, hangs))
        if known is None:
            was, now = (settle(position, outcome) for position in self._pairs[issue])
            is_same = coincide(issue, was, now, self._scale.known) if was or now else None
            known = self._known[issue, hangs] = _Found(is_same, apart(issue, was, now, self._scale))
        return known
