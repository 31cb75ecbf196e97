"""How two values of one field differ. This is the only place that knows.

A field of a term carries one marker in its annotation. A marker reads two values of that field: it
names the effect of going from the one to the other, and how far they are apart. It never sees a
term or a proposal.
"""

from __future__ import annotations

from collections.abc import Hashable
from enum import Enum, StrEnum
from fractions import Fraction
from functools import cache
from typing import Any, ClassVar, cast

from peaceterms.values import Bound, Details, Duration, Explicit, Money, Offset, PartialDate, Quantity

NEAR, HALF, FAR = Fraction(0), Fraction(1, 2), Fraction(1)
DAYS_HALFWAY = 365
"""Days apart at which two points in time, or two lengths of time, are at distance one half."""


class Effect(StrEnum):
    """What sort of departure it is. The enum is closed; the values are never renamed."""

    done: str
    """The past participle, as codes and sentences use it: `softened`."""
    growth: int
    """1 where the value has grown, -1 where it has shrunk, 0 where it has done neither."""

    AGREES = "agrees", "agreed", 0
    ADDS = "adds", "added", 0
    DROPS = "drops", "dropped", 0
    HARDENS = "hardens", "hardened", 1
    SOFTENS = "softens", "softened", -1
    WIDENS = "widens", "widened", 1
    NARROWS = "narrows", "narrowed", -1
    RAISES = "raises", "raised", 1
    LOWERS = "lowers", "lowered", -1
    BRINGS_FORWARD = "brings-forward", "brought-forward", -1
    DELAYS = "delays", "delayed", 1
    LENGTHENS = "lengthens", "lengthened", 1
    SHORTENS = "shortens", "shortened", -1
    MAKES_CONDITIONAL = "makes-conditional", "made-conditional", 0
    MAKES_UNCONDITIONAL = "makes-unconditional", "made-unconditional", 0
    SHIFTS = "shifts", "shifted", 0
    REVERSES = "reverses", "reversed", 0
    LEAVES_OPEN = "leaves-open", "left-open", 0
    SETTLES = "settles", "settled", 0
    RESEQUENCES = "resequences", "resequenced", 0
    REWORDS = "rewords", "reworded", 0

    def __new__(cls, value: str, done: str, growth: int) -> Effect:
        """Make a member that is the string `value`."""
        member = str.__new__(cls, value)
        member._value_ = value
        member.done = done
        member.growth = growth
        return member

    @property
    def mirror(self) -> Effect:
        """The effect of going the other way round."""
        return _MIRRORS.get(self, self)


_OPPOSITES = (
    (Effect.ADDS, Effect.DROPS),
    (Effect.HARDENS, Effect.SOFTENS),
    (Effect.WIDENS, Effect.NARROWS),
    (Effect.RAISES, Effect.LOWERS),
    (Effect.DELAYS, Effect.BRINGS_FORWARD),
    (Effect.LENGTHENS, Effect.SHORTENS),
    (Effect.MAKES_CONDITIONAL, Effect.MAKES_UNCONDITIONAL),
    (Effect.SETTLES, Effect.LEAVES_OPEN),
)
_MIRRORS = {one: other for pair in _OPPOSITES for one, other in (pair, pair[::-1])}
"""Effects that are not here are their own mirror."""


def is_open(value: object) -> bool:
    """Whether the question is still open: the text does not say, leaves it blank or for later."""
    return value is None or (isinstance(value, Explicit) and value.is_open)


class Marker:
    """Base of the markers. `burdens` and `benefits` name the field that holds who loses or gains as the value grows."""

    reads: ClassVar[tuple[type, ...]] = ()
    """Types of values that the marker can tell apart."""
    measured: ClassVar[bool] = True
    """Whether it has a distance."""

    def __init__(
        self, *, burdens: str | None = None, benefits: str | None = None, ceiling: bool = False, unsaid: object = None
    ) -> None:
        """Say who loses or gains as the value grows.

        `ceiling`: the value limits something, so that saying nothing is like the most, and stating it counts as
        lowering it. `unsaid`: the value that a text is read to mean when it says nothing; it is not itself reported.
        """
        self.burdens = burdens
        self.benefits = benefits
        self.ceiling = ceiling
        self.unsaid: Any = unsaid

    def effect(self, before: Any, after: Any) -> Effect:
        """The effect of going from one value to a different one; either may be open (`None`: not stated)."""
        was, now = _openness(before), _openness(after)
        if was != now:
            return Effect.SETTLES if now > was else Effect.LEAVES_OPEN
        return Effect.SHIFTS if was < 2 else self._effect(before, after)

    def firmness(self, before: Any, after: Any) -> int:
        """1 if `after` asks more of those whom it binds than `before`, -1 if less, 0 if neither can be said.

        It can be said of two values that are both stated, on a scale or where the field names who gains or loses.
        """
        if before == after or is_open(before) or is_open(after) or not (self.burdens or self.benefits):
            return 0
        growth = self.growth(self.effect(before, after), before, after)
        return -growth if self.ceiling else growth

    def contradicts(self, before: Any, after: Any) -> bool:
        """Whether two values, both stated, are the contrary of each other: yes and no, something and nothing."""
        if before == after or is_open(before) or is_open(after):
            return False
        reversed_ = self.effect(before, after) is Effect.REVERSES
        return reversed_ or self.is_nothing(before) != self.is_nothing(after)

    def growth(self, effect: Effect, before: Any, after: Any) -> int:
        """1 if the value grows from `before` to `after`, with that effect, -1 if it shrinks, 0 if it does neither."""
        if effect is Effect.SETTLES:
            return self._growth_of_stating(after)
        if effect is Effect.LEAVES_OPEN:
            return -self._growth_of_stating(before)
        return effect.growth

    def _growth_of_stating(self, value: Any) -> int:
        """A ceiling is lowered by stating it, anything else raised; to state nothing at all changes nothing."""
        if is_open(value) or (value in (Explicit.UNLIMITED, Explicit.NONE) if self.ceiling else self.is_nothing(value)):
            return 0
        return -1 if self.ceiling else 1

    def is_nothing(self, value: Any) -> bool:
        """Whether the value says that there is none of it."""
        return value is False or value == Explicit.NONE

    def distance(self, before: Any, after: Any) -> Fraction | None:
        """How far two values are apart, in [0, 1]; `None` if either is still open and they differ."""
        if before == after:
            return NEAR
        return None if is_open(before) or is_open(after) else self._distance(before, after)

    def _effect(self, before: Any, after: Any) -> Effect:
        raise NotImplementedError

    def _distance(self, before: Any, after: Any) -> Fraction:
        return FAR


def _openness(value: object) -> int:
    return 0 if value is None else 1 if is_open(value) else 2


class Key(Marker):
    """The field says what the term is about; it aligns terms and is not itself compared.

    `unstated` is how to name an issue where the field is not stated: `whoever breaks it`.
    """

    measured: ClassVar[bool] = False
    reads: ClassVar[tuple[type, ...]] = (str, tuple)

    def __init__(self, *, unstated: str = "something not named") -> None:
        super().__init__()
        self.unstated = unstated


class Note(Marker):
    """The field is about the encoding (an id, a reference), not about what is proposed; it is not compared."""

    measured: ClassVar[bool] = False
    reads: ClassVar[tuple[type, ...]] = (object,)


class Nominal(Marker):
    """Unordered choices. `holder` names the field that holds who has the thing; it may be this field itself."""

    reads: ClassVar[tuple[type, ...]] = (str, tuple, bool)

    def __init__(self, *, holder: str | None = None) -> None:
        super().__init__()
        self.holder = holder

    def contradicts(self, before: Any, after: Any) -> bool:  # noqa: D102
        apart = isinstance(before, tuple) and isinstance(after, tuple) and set(before).isdisjoint(after)
        return super().contradicts(before, after) or (self.holder is not None and apart)

    def _effect(self, before: Any, after: Any) -> Effect:
        return Effect.REVERSES if _is_yes_or_no(before) and _is_yes_or_no(after) else Effect.SHIFTS


def _is_yes_or_no(value: object) -> bool:
    return isinstance(value, bool) or (
        isinstance(value, Enum) and not isinstance(value, Explicit) and len(type(value)) == 2
    )


class Ordinal(Marker):
    """An ordered scale: an enum in the order of its members, or no and yes.

    `unranked` members stand apart from it. `neutral` is the member that binds nobody, if that is not the lowest: a
    value hardens as it moves away from it to either side.
    """

    reads: ClassVar[tuple[type, ...]] = (Enum, bool)

    def __init__(
        self,
        *,
        burdens: str | None = None,
        benefits: str | None = None,
        unranked: tuple[Any, ...] = (),
        unsaid: object = None,
        neutral: object = None,
    ) -> None:
        super().__init__(burdens=burdens, benefits=benefits, unsaid=unsaid)
        self.unranked = unranked
        self.neutral: Any = neutral

    def _rank(self, value: Any) -> int | None:
        if value is None:
            return None
        return _ranks(_scale(value), self.unranked).get(value)

    def _effect(self, before: Any, after: Any) -> Effect:
        return {1: Effect.HARDENS, -1: Effect.SOFTENS, 0: Effect.SHIFTS}[self.firmness(before, after)]

    def firmness(self, before: Any, after: Any) -> int:  # noqa: D102
        was, now = self._rank(before), self._rank(after)
        if was is None or now is None:
            return 0
        if self._is_across(was, now):
            return 0
        return _sign(abs(now - self._zero) - abs(was - self._zero))

    @property
    def _zero(self) -> int:
        return self._rank(self.neutral) or 0

    def _is_across(self, was: int | None, now: int | None) -> bool:
        """Whether two ranks lie on either side of what binds nobody."""
        return was is not None and now is not None and (was - self._zero) * (now - self._zero) < 0

    def growth(self, effect: Effect, before: Any, after: Any) -> int:  # noqa: D102
        was, now = self._rank(before), self._rank(after)
        return super().growth(effect, before, after) if was is None or now is None else _sign(now - was)

    def contradicts(self, before: Any, after: Any) -> bool:  # noqa: D102
        return super().contradicts(before, after) or self._is_across(self._rank(before), self._rank(after))

    def _growth_of_stating(self, value: Any) -> int:
        if self.neutral is None or self._rank(value) is None:
            return super()._growth_of_stating(value)
        return _sign((self._rank(value) or 0) - self._zero)

    def _distance(self, before: Any, after: Any) -> Fraction:
        was, now = self._rank(before), self._rank(after)
        return FAR if was is None or now is None else Fraction(abs(now - was), self._steps(before))

    def _steps(self, value: Any) -> int:
        return max(len(_ranks(_scale(value), self.unranked)) - 1, 1)


def _sign(number: int) -> int:
    return (number > 0) - (number < 0)


def _scale(value: object) -> Hashable:
    return cast("Hashable", type(value))


@cache
def _ranks(scale: Hashable, unranked: tuple[Any, ...]) -> dict[Any, int]:
    if scale is Explicit:
        return {}
    members: tuple[Any, ...] = (False, True) if scale is bool else tuple(cast("type[Enum]", scale))
    return {member: rank for rank, member in enumerate(m for m in members if m not in unranked)}


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
        return FAR if Explicit.UNLIMITED in (before, after) else _jaccard(_members(before), _members(after))


def _members(value: Any) -> frozenset[Any]:
    return frozenset() if isinstance(value, Explicit) else frozenset(value)


def _jaccard(some: frozenset[Any], others: frozenset[Any]) -> Fraction:
    either = some | others
    return FAR - Fraction(len(some & others), len(either)) if either else NEAR


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


class Text(Marker):
    """Words. That they differ is reported, without an opinion on how far."""

    measured: ClassVar[bool] = False
    reads: ClassVar[tuple[type, ...]] = (str,)

    def _effect(self, before: Any, after: Any) -> Effect:
        return Effect.REWORDS


class Order(Marker):
    """What has to come first."""

    reads: ClassVar[tuple[type, ...]] = (tuple,)

    def effect(self, before: Any, after: Any) -> Effect:  # noqa: D102
        return Effect.RESEQUENCES

    def distance(self, before: Any, after: Any) -> Fraction | None:  # noqa: D102
        return NEAR if before == after else _jaccard(frozenset(before or ()), frozenset(after or ()))


class Free(Marker):
    """Free-form details without declared semantics: the share of single values in which they differ."""

    reads: ClassVar[tuple[type, ...]] = (Details,)

    def _effect(self, before: Any, after: Any) -> Effect:
        return Effect.SHIFTS

    def _distance(self, before: Any, after: Any) -> Fraction:
        if isinstance(before, Explicit) or isinstance(after, Explicit):
            return FAR
        return _jaccard(before.leaves(), after.leaves())
