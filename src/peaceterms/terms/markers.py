"""How two values of one field differ. This is the only place that knows.

A field of a term carries one marker in its annotation. A marker reads two values of that field: it
names the effect of going from the one to the other, and how far they are apart. It never sees a
term or a proposal.
"""

from __future__ import annotations

from collections.abc import Hashable
from enum import Enum
from fractions import Fraction
from functools import cache
from typing import Any, ClassVar, cast

from peaceterms.terms.effects import Effect
from peaceterms.values import Details, Explicit

NEAR, HALF, FAR = Fraction(0), Fraction(1, 2), Fraction(1)


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

    `unstated` is what a package outside calls the field, in its language, where it is not stated: `whoever breaks it`.
    """

    measured: ClassVar[bool] = False
    reads: ClassVar[tuple[type, ...]] = (str, tuple)

    def __init__(self, *, unstated: str | None = None) -> None:
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


def jaccard(some: frozenset[Any], others: frozenset[Any]) -> Fraction:
    """Return the share of members that only one of two sets has."""
    either = some | others
    return FAR - Fraction(len(some & others), len(either)) if either else NEAR


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
        return NEAR if before == after else jaccard(frozenset(before or ()), frozenset(after or ()))


class Free(Marker):
    """Free-form details without declared semantics: the share of single values in which they differ."""

    reads: ClassVar[tuple[type, ...]] = (Details,)

    def _effect(self, before: Any, after: Any) -> Effect:
        return Effect.SHIFTS

    def _distance(self, before: Any, after: Any) -> Fraction:
        if isinstance(before, Explicit) or isinstance(after, Explicit):
            return FAR
        return jaccard(before.leaves(), after.leaves())
