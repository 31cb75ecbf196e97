"""Markers of what can be measured: amounts, sets, and points and lengths of time."""

from __future__ import annotations

from fractions import Fraction
from typing import Any, ClassVar

from peaceterms.terms.effects import Effect
from peaceterms.terms.markers import FAR, HALF, NEAR, Marker, jaccard
from peaceterms.values import Bound, Duration, Explicit, Money, Offset, PartialDate, Quantity

DAYS_HALFWAY = 365
"""Days apart at which two points in time, or two lengths of time, are at distance one half."""


def _by_size(size: Fraction | float, other: Fraction | float, less: Effect, more: Effect) -> Effect:
    return Effect.SHIFTS if size == other else more if other > size else less


class Amount(Marker):
    """A number with a unit, or money. Amounts of different dimensions or currencies are only different.

    So are a least and a most, which are at least half apart; a plain number stands between them.
    """

    reads: ClassVar[tuple[type, ...]] = (Quantity, Money)

    def _effect(self, before: Any, after: Any) -> Effect:
        if not _comparable(before, after) or _bounds_apart(before, after) == HALF:
            return Effect.SHIFTS
        return _by_size(_size(before), _size(after), Effect.LOWERS, Effect.RAISES)

    def _distance(self, before: Any, after: Any) -> Fraction:
        if not _comparable(before, after) or isinstance(before, Explicit) or isinstance(after, Explicit):
            return FAR
        low, high = sorted((_size(before), _size(after)))
        apart = NEAR if low == high else Fraction(high - low) / Fraction(high)
        return max(apart, _bounds_apart(before, after))

    def is_nothing(self, value: Any) -> bool:  # noqa: D102
        return _size(value) == 0


_BOUND_PLACES = {Bound.AT_MOST: Fraction(-1, 4), Bound.AT_LEAST: Fraction(1, 4)}
"""Where bounds stand beside a number that is meant exactly or about so."""


def _bounds_apart(before: Any, after: Any) -> Fraction:
    was, now = (_BOUND_PLACES.get(getattr(value, "bound", Bound.EXACTLY), NEAR) for value in (before, after))
    return abs(now - was)


def _comparable(before: Any, after: Any) -> bool:
    dimensions = {getattr(value, "dimension", None) for value in (before, after)} - {None}
    return len(dimensions) <= 1


def _size(value: Any) -> Fraction | float:
    if isinstance(value, Explicit):
        return float("inf") if value is Explicit.UNLIMITED else NEAR
    size: Fraction = value.in_base
    return size


class Members(Marker):
    """A set of actors, places or words; `none` is the empty set, `unlimited` the set of all."""

    reads: ClassVar[tuple[type, ...]] = (tuple,)

    def _effect(self, before: Any, after: Any) -> Effect:
        if Explicit.UNLIMITED in (before, after):
            return Effect.WIDENS if after is Explicit.UNLIMITED else Effect.NARROWS
        was, now = _members(before), _members(after)
        return Effect.WIDENS if was < now else Effect.NARROWS if now < was else Effect.SHIFTS

    def _distance(self, before: Any, after: Any) -> Fraction:
        return FAR if Explicit.UNLIMITED in (before, after) else jaccard(_members(before), _members(after))


def _members(value: Any) -> frozenset[Any]:
    return frozenset() if isinstance(value, Explicit) else frozenset(value)


class When(Marker):
    """A point in time (a partial date, an offset from an event) or a length of time."""

    reads: ClassVar[tuple[type, ...]] = (PartialDate, Offset, Duration)

    def _effect(self, before: Any, after: Any) -> Effect:
        if not _on_one_timeline(before, after) or _open_ends(before) != _open_ends(after):
            return Effect.SHIFTS
        if isinstance(before, _POINTS) or isinstance(after, _POINTS):
            return _by_size(_days(before), _days(after), Effect.BRINGS_FORWARD, Effect.DELAYS)
        return _by_size(_days(before), _days(after), Effect.SHORTENS, Effect.LENGTHENS)

    def _distance(self, before: Any, after: Any) -> Fraction:
        if not _on_one_timeline(before, after) or Explicit.UNLIMITED in (before, after):
            return FAR
        days = abs(Fraction(_days(after)) - Fraction(_days(before)))
        apart = days / (days + DAYS_HALFWAY)
        return apart if _open_ends(before) == _open_ends(after) else max(apart, HALF)

    def is_nothing(self, value: Any) -> bool:  # noqa: D102
        return not isinstance(value, _POINTS) and _days(value) == 0


_POINTS = (PartialDate, Offset)


def _on_one_timeline(before: Any, after: Any) -> bool:
    if isinstance(before, Explicit) and isinstance(after, Explicit):
        return False
    return Explicit.UNLIMITED in (before, after) or _timeline(before) == _timeline(after)


def _open_ends(value: Any) -> tuple[bool, bool]:
    """Whether a date is open at its start or its end; such dates have no order."""
    if not isinstance(value, PartialDate):
        return False, False
    return value.earliest is None, value.latest is None


def _timeline(value: Any) -> tuple[type, object]:
    if isinstance(value, Offset):
        return Offset, value.anchor
    return (PartialDate if isinstance(value, PartialDate) else Duration), None


def _days(value: Any) -> Fraction | float:
    match value:
        case Explicit.UNLIMITED:
            return float("inf")
        case Explicit():
            return NEAR
        case PartialDate():
            return value.middle
        case _:
            days: Fraction = value.days
            return days
