"""What two texts come to on issues that hang together, and how that is measured: as a comparison does."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from fractions import Fraction
from typing import NamedTuple

from peaceterms.analysis.encoded.texts import Read
from peaceterms.measure.budget import alternatives
from peaceterms.measure.distance import Measure, under_each
from peaceterms.measure.outcome import Knot
from peaceterms.measure.settlement import Scale, apart, settle
from peaceterms.positions.contingency import Answer, AnyContingency
from peaceterms.positions.issue import Issue

Pair = tuple[Read, Read]


class Open(NamedTuple):
    """How far two texts are apart on issues that hang on the same questions, for each way in which these turn out."""

    questions: tuple[AnyContingency, ...]
    answers: tuple[tuple[Answer, ...], ...]
    low: Mapping[tuple[Answer, ...], float]
    """By the answers to the questions, in their order."""
    high: Mapping[tuple[Answer, ...], float]


class Entry(NamedTuple):
    """What two texts come to on issues that hang together."""

    compared: int
    """How many of the issues are compared."""
    low: float
    """Both ends of the distances, added up; without what is open."""
    high: float
    shared: int
    """How many of the issues both address."""
    merged: int
    """By how many the issues of both are fewer than those of each, counted as each says them alone."""
    open: tuple[Open, ...] = ()
    is_within: bool = True
    """Whether all outcomes could be gone through."""


def simple_entry(issue: Issue, pair: Pair, scale: Scale, most: int) -> Entry:
    """Measure two texts on an issue on which nothing else has a bearing."""
    first, second = (text.found.by_issue[issue] for text in pair)
    if alternatives(first) * alternatives(second) > most:
        return Entry(1, 0.0, 0.0, 1, 1, is_within=False)
    found = apart(issue, settle(first, {}), settle(second, {}), scale)
    return Entry(1, float(found.low), float(found.high), 1, 1)


def added_up(every: Iterable[Knot], measure: Measure, counts: tuple[int, int]) -> Entry:
    """Return what all knots come to: what hangs on nothing added up, and what is open."""
    low = high = Fraction(0)
    open: list[Open] = []
    for knot in every:
        found = under_each(knot, measure)
        lows, highs = (
            {
                tuple(outcome.values()): sum((getattr(one, end) for one in by_issue.values()), Fraction(0))
                for outcome, by_issue in found
            }
            for end in ("low", "high")
        )
        if len({*lows.values()}) == len({*highs.values()}) == 1:
            low, high = low + min(lows.values()), high + max(highs.values())
        else:
            names = tuple(found[0][0])
            answers = tuple(measure.answers[name] for name in names)
            open.append(Open(names, answers, _floats(lows), _floats(highs)))
    return Entry(len(measure.pairs), float(low), float(high), *counts, tuple(open))


def _floats(ends: Mapping[tuple[Answer, ...], Fraction]) -> dict[tuple[Answer, ...], float]:
    return {answers: float(end) for answers, end in ends.items()}
