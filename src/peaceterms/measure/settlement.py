"""What a position comes to under one outcome, and how far two such settlements are apart."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from fractions import Fraction
from itertools import groupby, product, zip_longest
from typing import Any, NamedTuple

from peaceterms.positions.contingency import Answer, AnyContingency, Condition
from peaceterms.positions.issue import Issue
from peaceterms.positions.position import Position
from peaceterms.positions.statement import Content, Statement, merge
from peaceterms.terms import kind_of
from peaceterms.terms.markers import FAR, NEAR, Marker, is_open

Outcome = Mapping[AnyContingency, Answer]
"""One answer to every contingency."""

Settled = tuple[Content, ...]
"""What holds on an issue under an outcome; empty: the text says nothing then."""


class Interval(NamedTuple):
    """The least and the most that something can be."""

    low: Fraction
    high: Fraction


SAME = Interval(NEAR, NEAR)
APART = Interval(FAR, FAR)
UNKNOWN = Interval(NEAR, FAR)


def holds(condition: Condition, outcome: Outcome) -> bool:
    """Whether a condition is met."""
    return all(outcome[part.contingency] in part.answers for part in condition)


def settle(position: Position | None, outcome: Outcome) -> Settled:
    """What holds under an outcome. What is said for the special case prevails over what is said for all."""
    if position is None:
        return ()
    met = sorted((c for c in position.branches if holds(c, outcome)), key=len)
    settled: list[Content] = []
    for _, conditions in groupby(met, key=len):
        statements = [statement for condition in conditions for statement in position.branches[condition]]
        settled = [{**general, **special} for general, special in product(settled or [{}], _contents(statements))]
    return tuple(settled)


def _contents(statements: list[Statement]) -> list[Content]:
    return [statement.content for statement in merge(statements)]


def contingencies(*found: Position | None) -> tuple[AnyContingency, ...]:
    """The contingencies that the positions hang on."""
    return tuple(sorted({part.contingency for p in found if p for condition in p.branches for part in condition}))


def coincide(issue: Issue, first: Settled, second: Settled) -> bool:
    """Whether two settlements come to the same thing: nothing that both state differs, and they share something.

    An aspect that only one of them states stands open and does not keep them apart.
    """
    if first == second:
        return True
    if not first or not second:
        return False
    shared = kind_of(issue.kind).declaration.says_something_bare
    for one, other in zip_longest(first, second):
        if one is None or other is None:
            return False
        both = [(was, now) for _, was, now in _measured(issue, one, other) if not is_open(was) and not is_open(now)]
        if any(was != now for was, now in both):
            return False
        shared = shared or bool(both)
    return shared


def apart(issue: Issue, first: Settled, second: Settled, silent: Interval, tolerance: float = 0.0) -> Interval:
    """Return how far two settlements are apart.

    `silent` is how far a thing said is from a thing not said; what is no further apart than `tolerance` counts as one.
    """
    if not first or not second:
        return SAME if not first and not second else silent
    each = [_statements_apart(issue, one, other, silent, tolerance) for one, other in zip_longest(first, second)]
    return _mean(each)


def _statements_apart(
    issue: Issue, one: Content | None, other: Content | None, silent: Interval, tolerance: float
) -> Interval:
    if one is None or other is None:
        return silent
    distances = [marker.distance(was, now) for marker, was, now in _measured(issue, one, other)]
    if tolerance:
        distances = [NEAR if distance is not None and distance <= tolerance else distance for distance in distances]
    return _mean(silent if distance is None else Interval(distance, distance) for distance in distances)


def _measured(issue: Issue, one: Content, other: Content) -> Iterator[tuple[Marker, Any, Any]]:
    """Each aspect that has a distance and that either states, with both values: where one is unsaid, as it is read."""
    fields = kind_of(issue.kind).declaration.by_name
    for name in dict.fromkeys((*one, *other)):
        marker = fields[name].marker
        if marker.measured:
            yield marker, one.get(name, marker.unsaid), other.get(name, marker.unsaid)


def _mean(intervals: Iterable[Interval]) -> Interval:
    several = list(intervals)
    if not several:
        return SAME
    return Interval(
        sum((i.low for i in several), NEAR) / len(several), sum((i.high for i in several), NEAR) / len(several)
    )
