"""What a position comes to under one outcome, and how far two such settlements are apart."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from fractions import Fraction
from itertools import groupby, product
from typing import Any, NamedTuple

from peaceterms.differ.contrary import are_contrary, is_refused_by_one
from peaceterms.differ.facets import stated_otherwise, stating
from peaceterms.errors import InvalidArgument
from peaceterms.measure.budget import LIMIT, alternatives
from peaceterms.positions.contingency import Answer, AnyContingency, Condition
from peaceterms.positions.issue import Issue
from peaceterms.positions.position import Position
from peaceterms.positions.statement import Content, Statement, merge, unlike
from peaceterms.terms import kind_of
from peaceterms.terms.declaration import Declaration
from peaceterms.terms.markers import FAR, NEAR, Marker, is_open
from peaceterms.vocabulary.containment import NOTHING_KNOWN, Containment

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
    """Return what holds under an outcome. What is said for the special case prevails over what is said for all.

    Raises `InvalidArgument` where a text contradicts itself in more ways than can be gone through.
    """
    if position is None:
        return ()
    if alternatives(position) > LIMIT:
        raise InvalidArgument(f"on {position.issue} the text contradicts itself in more than {LIMIT:,} ways")
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


class Scale(NamedTuple):
    """How settlements are held against each other."""

    silent: Interval = UNKNOWN
    """How far a thing said is from a thing not said."""
    tolerance: float = 0.0
    """What is no further apart counts as one."""
    core: float = 1.0
    """What it weighs, beside one aspect, that both texts have the same thing at all."""
    known: Containment = NOTHING_KNOWN


PLAIN = Scale()


def coincide(issue: Issue, first: Settled, second: Settled, known: Containment = NOTHING_KNOWN) -> bool:
    """Whether two settlements come to the same thing: nothing that both state differs, and they share something.

    An aspect that only one of them states stands open and does not keep them apart.
    """
    if first == second:
        return True
    if not first or not second:
        return False
    declaration = kind_of(issue.kind).declaration
    shared = declaration.says_something_bare
    for one, other in side_by_side(first, second):
        if one is None or other is None or are_contrary(declaration, one, other):
            return False
        both = [f for f in _measured(declaration, one, other) if not is_open(f.before) and not is_open(f.after)]
        if any(not f.marker.same(f.before, f.after, known) for f in both):
            return False
        shared = shared or bool(both)
    return shared


def apart(issue: Issue, first: Settled, second: Settled, scale: Scale = PLAIN) -> Interval:
    """Return how far two settlements are apart."""
    if not first or not second:
        return SAME if not first and not second else scale.silent
    declaration = kind_of(issue.kind).declaration
    each = [_statements_apart(declaration, one, other, scale) for one, other in side_by_side(first, second)]
    return _mean([(interval, 1.0) for interval in each])


def side_by_side(first: Settled, second: Settled) -> Iterator[tuple[Content | None, Content | None]]:
    """Each content beside the one of the other settlement that it has most in common with, then those left over."""
    if len(first) == len(second) == 1:
        yield first[0], second[0]
        return
    left, right = dict(enumerate(first)), dict(enumerate(second))
    for i, j in sorted(product(left, right), key=lambda pair: (*unlike(first[pair[0]], second[pair[1]]), *pair)):
        if i in left and j in right:
            yield left.pop(i), right.pop(j)
    yield from ((one, None) for one in left.values())
    yield from ((None, other) for other in right.values())


def _statements_apart(declaration: Declaration, one: Content | None, other: Content | None, scale: Scale) -> Interval:
    if one is None or other is None:
        return scale.silent
    if one == other:
        return SAME
    if is_refused_by_one(declaration, one, other):
        return APART
    facets = stated_otherwise(declaration, one, other)
    told = stating(facets)
    found = [(_far(f, scale), 1.0) for f in _measured(declaration, one, other) if f.name not in told]
    found += [(scale.silent, 1.0) for _ in facets]
    if declaration.says_something_bare:
        found.append((APART if are_contrary(declaration, one, other) else SAME, scale.core))
    return _mean(found)


def _far(measured: _Measured, scale: Scale) -> Interval:
    distance = measured.marker.distance(measured.before, measured.after, scale.known)
    if distance is None:
        return scale.silent
    return SAME if distance <= scale.tolerance else Interval(distance, distance)


class _Measured(NamedTuple):
    """An aspect that has a distance and that either text states, with both values: what is unsaid as it is read."""

    name: str
    marker: Marker
    before: Any
    after: Any


def _measured(declaration: Declaration, one: Content, other: Content) -> Iterator[_Measured]:
    for name in dict.fromkeys((*one, *other)):
        marker = declaration.by_name[name].marker
        if marker.measured:
            yield _Measured(name, marker, one.get(name, marker.unsaid), other.get(name, marker.unsaid))


def _mean(intervals: Iterable[tuple[Interval, float]]) -> Interval:
    """Return the mean of intervals, each with its weight."""
    several = list(intervals)
    total = sum((Fraction(weight) for _, weight in several), NEAR)
    if not total:
        return SAME
    low, high = (_weighed([(interval[end], weight) for interval, weight in several]) for end in (0, 1))
    return Interval(low / total, high / total)


def _weighed(several: Iterable[tuple[Fraction, float]]) -> Fraction:
    """Add numbers up, each with its weight; most are nothing, and weigh as much as any other."""
    found = (number if weight == 1 else number * Fraction(weight) for number, weight in several if number)
    return sum(found, NEAR)
