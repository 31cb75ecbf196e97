"""Markers of what can be measured: amounts, sets, and points and lengths of time."""

from __future__ import annotations

from fractions import Fraction
from typing import Any, ClassVar

from peaceterms.terms.effects import Effect
from peaceterms.terms.markers import FAR, HALF, NEAR, Marker, jaccard
from peaceterms.values import Bound, Duration, Explicit, Money, Offset, PartialDate, Quantity
from peaceterms.vocabulary.containment import NOTHING_KNOWN, Containment

CLOSE = Fraction(1, 100)
"""How far apart, doubled, two values are at the least of which one is more exact."""

DAYS_HALFWAY = 365
"""Days apart at which two points in time, or two lengths of time, are at distance one half."""


class Amount(Marker):
    """A number with a unit, or money. Amounts of different dimensions or currencies are stated otherwise, in no order.

    An amount that lies within another (605,000 within about 600,000) is only more exact. `floor`: the value is the
    least that there is, as with `ceiling` it is the most; the bound is then part of the field, and `at most` in a
    ceiling says nothing more.
    """

    reads: ClassVar[tuple[type, ...]] = (Quantity, Money)

    def __init__(
        self, *, burdens: str | None = None, benefits: str | None = None, ceiling: bool = False, floor: bool = False
    ) -> None:
        """Say who loses or gains as the amount grows, and whether it is the most or the least that there is."""
        super().__init__(burdens=burdens, benefits=benefits, ceiling=ceiling)
        self.floor = floor

    def read(self, value: Any) -> Any:  # noqa: D102
        if not isinstance(value, (Quantity, Money)):
            return value
        if value.in_base == 0 and value.bound in (Bound.EXACTLY, Bound.AT_MOST):
            return Explicit.NONE
        own = Bound.AT_MOST if self.ceiling else Bound.AT_LEAST if self.floor else None
        return value.exactly if value.bound is own else value

    def _effect(self, before: Any, after: Any, known: Containment) -> Effect:
        if not _comparable(before, after):
            return Effect.RESTATES
        was, now = _range(before), _range(after)
        is_wider = _bound(before) is not _bound(after) or was[2] != now[2]
        if is_wider and (effect := _overlapping(was, now)):
            return effect
        return _by_size(_size(before), _size(after), Effect.LOWERS, Effect.RAISES)

    def _distance(self, before: Any, after: Any, known: Containment) -> Fraction:
        if not _comparable(before, after) or isinstance(before, Explicit) or isinstance(after, Explicit):
            return FAR
        low, high = sorted((_size(before), _size(after)))
        apart = NEAR if low == high else Fraction(high - low) / Fraction(high)
        if self._effect(before, after, known) not in _WITHIN:
            return apart
        wider: Any = abs(_range(before)[2] - _range(after)[2])
        return (apart or max(Fraction(wider) / Fraction(high) if high else NEAR, CLOSE)) / 2

    def is_nothing(self, value: Any) -> bool:  # noqa: D102
        return _size(value) == 0


_WITHIN = (Effect.SPECIFIES, Effect.GENERALISES, Effect.RESTATES)
"""Effects of values of which one can be what the other says: they are taken to be half as far apart as they look."""

Range = tuple[Fraction | float, Fraction | float, Fraction | float]
"""The least and the most that a value can be, and how far it reaches around its middle."""

ABOUT = Fraction(1, 20)
"""How far, as a share of it, a number may lie beside one that is `about` so."""


def _by_size(size: Fraction | float, other: Fraction | float, less: Effect, more: Effect) -> Effect:
    return Effect.RESTATES if size == other else more if other > size else less


def _bound(value: Any) -> Bound:
    return getattr(value, "bound", Bound.EXACTLY)


def _range(value: Any) -> Range:
    size: Any = _size(value)
    match _bound(value):
        case Bound.AT_MOST:
            return NEAR, size, NEAR
        case Bound.AT_LEAST:
            return size, float("inf"), NEAR
        case bound:
            around = ABOUT * Fraction(size) if bound is Bound.ABOUT else NEAR
            reach: Fraction = getattr(value, "reach", NEAR) + around
            return size - reach, size + reach, reach


def _holds(wide: Range, narrow: Range) -> bool:
    return wide[:2] != narrow[:2] and wide[0] <= narrow[0] and narrow[1] <= wide[1]


def _overlapping(was: Range, now: Range) -> Effect | None:
    """The effect of going from one range to another, one of which holds the other or a part of it; `None`: apart."""
    if _holds(was, now):
        return Effect.SPECIFIES
    if _holds(now, was):
        return Effect.GENERALISES
    return None if was[1] < now[0] or now[1] < was[0] else Effect.RESTATES


def _comparable(before: Any, after: Any) -> bool:
    dimensions = {getattr(value, "dimension", None) for value in (before, after)} - {None}
    return len(dimensions) <= 1


def _size(value: Any) -> Fraction | float:
    if isinstance(value, Explicit):
        return float("inf") if value is Explicit.UNLIMITED else NEAR
    size: Fraction = value.in_base
    return size


class Members(Marker):
    """A set of actors, places or words; `none` is the empty set, `unlimited` the set of all.

    `ceiling`: the set narrows something that is whole where nothing is said. `distributes`: what an organisation is in
    it for, each of its members is in it for, too.
    """

    reads: ClassVar[tuple[type, ...]] = (tuple,)

    def __init__(
        self,
        *,
        burdens: str | None = None,
        benefits: str | None = None,
        ceiling: bool = False,
        distributes: bool = False,
    ) -> None:
        """Say who loses or gains as the set grows, and whether an organisation in it stands for its members."""
        super().__init__(burdens=burdens, benefits=benefits, ceiling=ceiling)
        self.distributes = distributes

    def _known(self, known: Containment) -> Containment:
        return known if self.distributes else known.without_members

    def same(self, before: Any, after: Any, known: Containment = NOTHING_KNOWN) -> bool:  # noqa: D102
        if before == after:
            return True
        if not isinstance(before, tuple) or not isinstance(after, tuple):
            return False
        known = self._known(known)
        return not known.beyond(before, after) and not known.beyond(after, before)

    def _effect(self, before: Any, after: Any, known: Containment) -> Effect:
        if Explicit.UNLIMITED in (before, after):
            return Effect.WIDENS if after is Explicit.UNLIMITED else Effect.NARROWS
        was, now, known = _members(before), _members(after), self._known(known)
        gone, new = known.beyond(was, now), known.beyond(now, was)
        return Effect.SHIFTS if gone and new else Effect.WIDENS if new else Effect.NARROWS

    def _distance(self, before: Any, after: Any, known: Containment) -> Fraction:
        if Explicit.UNLIMITED in (before, after):
            return FAR
        was, now, known = _members(before), _members(after), self._known(known)
        return jaccard(known.taken_apart(was, now), known.taken_apart(now, was))


def _members(value: Any) -> frozenset[Any]:
    return frozenset() if isinstance(value, Explicit) else frozenset(value)


class When(Marker):
    """A point in time (a partial date, an offset from an event) or a length of time."""

    reads: ClassVar[tuple[type, ...]] = (PartialDate, Offset, Duration)

    def _effect(self, before: Any, after: Any, known: Containment) -> Effect:
        if not _on_one_timeline(before, after):
            return Effect.RESTATES
        less, more = Effect.SHORTENS, Effect.LENGTHENS
        if isinstance(before, _POINTS) or isinstance(after, _POINTS):
            less, more = Effect.BRINGS_FORWARD, Effect.DELAYS
        was, now = span(before), span(after)
        if _are_bounds(before, after) or _are_hours(before, after):
            return less if _days(after) < _days(before) else more
        if _has_hour(before) != _has_hour(after) and was == now:
            return Effect.SPECIFIES if _has_hour(after) else Effect.GENERALISES
        return _overlapping(was, now) or (less if now[0] < was[0] else more)

    def _distance(self, before: Any, after: Any, known: Containment) -> Fraction:
        if not _on_one_timeline(before, after) or Explicit.UNLIMITED in (before, after):
            return FAR
        days = abs(Fraction(_days(after)) - Fraction(_days(before)))
        apart = days / (days + DAYS_HALFWAY)
        if _open_ends(before) != _open_ends(after):
            is_within = isinstance(before, Duration) and self._effect(before, after, known) in _WITHIN
            return max(apart, CLOSE) / 2 if is_within else max(apart, HALF)
        if self._effect(before, after, known) not in _WITHIN:
            return apart
        wider = abs(Fraction(_reach(before)) - Fraction(_reach(after)))
        return (apart or max(wider / (wider + DAYS_HALFWAY), CLOSE)) / 2

    def is_nothing(self, value: Any) -> bool:  # noqa: D102
        return not isinstance(value, _POINTS) and _days(value) == 0


_POINTS = (PartialDate, Offset)


def _on_one_timeline(before: Any, after: Any) -> bool:
    if isinstance(before, Explicit) and isinstance(after, Explicit):
        return False
    return Explicit.UNLIMITED in (before, after) or _timeline(before) == _timeline(after)


def _open_ends(value: Any) -> tuple[bool, bool]:
    """Whether a date is open at its start or its end, or a length of time is the most or the least that there is."""
    if isinstance(value, PartialDate):
        return value.earliest is None, value.latest is None
    bound = _bound(value) if isinstance(value, Duration) else Bound.EXACTLY
    return bound is Bound.AT_MOST, bound is Bound.AT_LEAST


def _timeline(value: Any) -> tuple[type, object]:
    if isinstance(value, Offset):
        return Offset, value.anchor
    return (PartialDate if isinstance(value, PartialDate) else Duration), None


def _are_bounds(before: Any, after: Any) -> bool:
    """Whether two different lengths of time are both the most, or both the least, that there is."""
    ends = _open_ends(before)
    are_lengths = isinstance(before, Duration) and isinstance(after, Duration)
    return are_lengths and ends == _open_ends(after) != (False, False) and before.days != after.days


def _has_hour(value: Any) -> bool:
    return isinstance(value, PartialDate) and value.minutes is not None


def _are_hours(before: Any, after: Any) -> bool:
    """Whether two different times of day are said."""
    return _has_hour(before) and _has_hour(after) and bool(_days(before) != _days(after))


MINUTES_A_DAY = 1440

ABOUT_DAYS = 15
"""How many days a date may lie beside one that is approximate."""


def span(value: Any) -> Range:
    """Return the first and the last day that a value can mean, on its own timeline, and how far it reaches."""
    if isinstance(value, PartialDate):
        about = ABOUT_DAYS if value.qualifier else 0
        start = value.earliest.toordinal() - about if value.earliest else float("-inf")
        end = value.latest.toordinal() + about if value.latest else float("inf")
        return start, end, NEAR
    days: Any = _days(value)
    if _open_ends(value) != (False, False):
        return (NEAR, days, NEAR) if _bound(value) is Bound.AT_MOST else (days, float("inf"), NEAR)
    reach = ABOUT * abs(days) if getattr(value, "approximate", False) else NEAR
    return days - reach, days + reach, reach


def _reach(value: Any) -> Fraction | float:
    """How far a point or length of time reaches to either side of its middle, in days."""
    start, end, _ = span(value)
    return (end - start) / 2 if _open_ends(value) == (False, False) else NEAR


def _days(value: Any) -> Fraction | float:
    match value:
        case Explicit.UNLIMITED:
            return float("inf")
        case Explicit():
            return NEAR
        case PartialDate():
            return value.middle if value.minutes is None else value.middle + Fraction(value.minutes, MINUTES_A_DAY)
        case _:
            days: Fraction = value.days
            return days
