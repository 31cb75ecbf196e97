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
from peaceterms.values import Details, Explicit, Offset
from peaceterms.vocabulary.containment import NOTHING_KNOWN, Containment

NEAR, HALF, FAR = Fraction(0), Fraction(1, 2), Fraction(1)


def is_open(value: object) -> bool:
    """Whether the question is still open: the text does not say, leaves it blank or for later."""
    return value is None or (isinstance(value, (Explicit, Offset)) and value.is_open)


class Marker:
    """Base of the markers. `burdens` and `benefits` name the field that holds who loses or gains as the value grows."""

    reads: ClassVar[tuple[type, ...]] = ()
    """Types of values that the marker can tell apart."""
    measured: ClassVar[bool] = True
    """Whether it has a distance."""
    links: ClassVar[bool] = False
    """Whether its values name other terms of the same text: in positions, the issues that these are about."""

    def __init__(
        self,
        *,
        burdens: str | None = None,
        benefits: str | None = None,
        ceiling: bool = False,
        unsaid: object = None,
        strengthens: int = 0,
        facet: str | None = None,
    ) -> None:
        """Say who loses or gains as the value grows.

        `ceiling`: the value limits something, so that saying nothing is like the most, and stating it counts as
        lowering it. `unsaid`: the value that a text is read to mean when it says nothing; it is not itself reported.
        `strengthens`: 1 where the term as a whole grows with the value, -1 where it shrinks, so that whom the term
        helps or harms gains or loses by it. `facet`: the one fact that this field states together with others.
        """
        self.burdens = burdens
        self.benefits = benefits
        self.ceiling = ceiling
        self.unsaid: Any = unsaid
        self.strengthens = strengthens
        self.facet = facet

    def __eq__(self, other: object) -> bool:
        return type(other) is type(self) and vars(self) == vars(other)

    def __hash__(self) -> int:
        return hash((type(self), repr(vars(self))))

    def read(self, value: Any) -> Any:
        """Return the value as it is read, where several ways of writing it mean the same."""
        return value

    def same(self, before: Any, after: Any, known: Containment = NOTHING_KNOWN) -> bool:
        """Whether two values come to the same, as far as it is known what contains what."""
        return bool(before == after)

    def effect(self, before: Any, after: Any, known: Containment = NOTHING_KNOWN) -> Effect:
        """The effect of going from one value to a different one; either may be open (`None`: not stated)."""
        was, now = _openness(before), _openness(after)
        if was != now:
            return Effect.SETTLES if now > was else Effect.LEAVES_OPEN
        return Effect.SHIFTS if was < 2 else self._effect(before, after, known)

    def firmness(self, before: Any, after: Any) -> int:
        """1 if `after` asks more of those whom it binds than `before`, -1 if less, 0 if neither can be said.

        It can be said of two values that are both stated, on a scale or where the field names who gains or loses.
        """
        directed = self.burdens or self.benefits or self.strengthens
        if before == after or is_open(before) or is_open(after) or not directed:
            return 0
        growth = self.growth(self.effect(before, after), before, after)
        return growth * self.strengthens if self.strengthens else -growth if self.ceiling else growth

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
        """A ceiling is lowered by stating it, all else raised; to state what silence amounts to changes nothing."""
        if is_open(value) or (value == Explicit.UNLIMITED if self.ceiling else self.is_nothing(value)):
            return 0
        return -1 if self.ceiling else 1

    def is_nothing(self, value: Any) -> bool:
        """Whether the value says that there is none of it."""
        return value is False or value == Explicit.NONE

    def distance(self, before: Any, after: Any, known: Containment = NOTHING_KNOWN) -> Fraction | None:
        """How far two values are apart, in [0, 1]; `None` if either is still open and they differ."""
        if self.same(before, after, known):
            return NEAR
        return None if is_open(before) or is_open(after) else self._distance(before, after, known)

    def _effect(self, before: Any, after: Any, known: Containment) -> Effect:
        raise NotImplementedError

    def _distance(self, before: Any, after: Any, known: Containment) -> Fraction:
        return FAR


def _openness(value: object) -> int:
    return 0 if value is None else 1 if is_open(value) else 2


class Key(Marker):
    """The field says what the term is about; it aligns terms and is not itself compared.

    `unstated` is what a package outside calls the field, in its language, where it is not stated: `whoever breaks it`.
    `whole` is the choice that holds all others, or those that a table names under each. `distributes`: what is said of
    a whole holds of each of its parts; if it is not given, of a place it does and of an actor it does not. `mutual` is
    the other key of a relation that has no first side.
    """

    measured: ClassVar[bool] = False
    reads: ClassVar[tuple[type, ...]] = (str, tuple)

    def __init__(
        self,
        *,
        unstated: str | None = None,
        whole: object = None,
        distributes: bool | None = None,
        mutual: str | None = None,
    ) -> None:
        super().__init__()
        self.unstated = unstated
        self.whole = whole
        self.distributes = distributes
        self.mutual = mutual

    def covers(self, whole: str, part: str) -> bool:
        """Whether one choice of the field holds another."""
        if isinstance(self.whole, dict):
            return part in self.whole.get(whole, ())
        return self.whole is not None and whole == self.whole and part != whole


class Note(Marker):
    """The field is about the encoding (an id, a reference), not about what is proposed; it is not compared."""

    measured: ClassVar[bool] = False
    reads: ClassVar[tuple[type, ...]] = (object,)


class Nominal(Marker):
    """Unordered choices. `holder` names the field that holds who has the thing; it may be this field itself."""

    reads: ClassVar[tuple[type, ...]] = (str, tuple, bool)

    def __init__(self, *, holder: str | None = None, identity: bool = False) -> None:
        """Say who has the thing, or that the field says which thing it is: two that differ are two things."""
        super().__init__()
        self.holder = holder
        self.identity = identity

    def contradicts(self, before: Any, after: Any) -> bool:  # noqa: D102
        apart = isinstance(before, tuple) and isinstance(after, tuple) and set(before).isdisjoint(after)
        return super().contradicts(before, after) or (self.holder is not None and apart)

    def _effect(self, before: Any, after: Any, known: Containment) -> Effect:
        return Effect.REVERSES if _is_yes_or_no(before) and _is_yes_or_no(after) else Effect.SHIFTS


def _is_yes_or_no(value: object) -> bool:
    return isinstance(value, bool) or (
        isinstance(value, Enum) and not isinstance(value, Explicit) and len(type(value)) == 2
    )


class Ordinal(Marker):
    """An ordered scale: an enum in the order of its members, or no and yes.

    `unranked` members stand apart from it. `duty` is a member at its upper end that is a duty of those who may do the
    thing, and no gain of theirs. `neutral` is the member that binds nobody, if that is not the lowest: a
    value hardens as it moves away from it to either side. Saying nothing amounts to it, or to the lowest; with
    `ceiling` to the highest. `usual` is what such a term means where it says no more: to state that, or more, changes
    nothing.
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
        duty: object = None,
        usual: object = None,
        ceiling: bool = False,
        strengthens: int = 0,
        facet: str | None = None,
    ) -> None:
        super().__init__(
            burdens=burdens, benefits=benefits, unsaid=unsaid, ceiling=ceiling, strengthens=strengthens, facet=facet
        )
        self.unranked = unranked
        self.neutral: Any = neutral
        self.duty: Any = duty
        self.usual: Any = usual

    def _rank(self, value: Any) -> int | None:
        if value is None:
            return None
        return _ranks(_scale(value), self.unranked).get(value)

    def _effect(self, before: Any, after: Any, known: Containment) -> Effect:
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
        if self.duty is not None and self.duty in (before, after):
            return 0
        return super().growth(effect, before, after) if was is None or now is None else _sign(now - was)

    def contradicts(self, before: Any, after: Any) -> bool:  # noqa: D102
        return super().contradicts(before, after) or self._is_across(self._rank(before), self._rank(after))

    def _growth_of_stating(self, value: Any) -> int:
        if (rank := self._rank(value)) is None:
            return 0 if self.neutral is not None else super()._growth_of_stating(value)
        if self.usual is not None:
            return min(_sign(rank - (self._rank(self.usual) or 0)), 0)
        return _sign(rank - (self._steps(value) if self.ceiling else self._zero))

    def is_above(self, value: Any, other: Any) -> bool:
        """Whether a value stands higher on the scale than another one, both stated."""
        rank, than = self._rank(value), self._rank(other)
        return rank is not None and than is not None and rank > than

    def is_highest(self, value: Any) -> bool:
        """Whether a value is the upper end of the scale."""
        return self._rank(value) == self._steps(value)

    def is_lowest(self, value: Any) -> bool:
        """Whether a value is the lower end of the scale."""
        return self._rank(value) == 0

    def are_ends(self, one: Any, other: Any) -> bool:
        """Whether two values are the two ends of a scale of three steps or more."""
        ranks = {self._rank(one), self._rank(other)}
        return self._steps(one) > 1 and ranks == {0, self._steps(one)}

    def side(self, value: Any) -> int:
        """1 if a value lies above what binds nobody, -1 if below it, 0 where it is that or stands on no scale."""
        rank = self._rank(value)
        return 0 if rank is None else _sign(rank - self._zero)

    def _distance(self, before: Any, after: Any, known: Containment) -> Fraction:
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

    def _effect(self, before: Any, after: Any, known: Containment) -> Effect:
        return Effect.SHIFTS if Explicit.NONE in (before, after) else Effect.REWORDS


class Related(Marker):
    """Other terms of the text that the term stands in a relation with."""

    reads: ClassVar[tuple[type, ...]] = (tuple,)
    links: ClassVar[bool] = True

    def _effect(self, before: Any, after: Any, known: Containment) -> Effect:
        gone, new = set(before) - set(after), set(after) - set(before)
        return Effect.SHIFTS if gone and new else Effect.WIDENS if new else Effect.NARROWS

    def _distance(self, before: Any, after: Any, known: Containment) -> Fraction:
        return jaccard(frozenset(before), frozenset(after))


class Order(Marker):
    """What has to come first."""

    reads: ClassVar[tuple[type, ...]] = (tuple,)
    links: ClassVar[bool] = True

    def effect(self, before: Any, after: Any, known: Containment = NOTHING_KNOWN) -> Effect:  # noqa: D102
        return Effect.RESEQUENCES

    def distance(self, before: Any, after: Any, known: Containment = NOTHING_KNOWN) -> Fraction | None:  # noqa: D102
        return NEAR if before == after else jaccard(frozenset(before or ()), frozenset(after or ()))


class Free(Marker):
    """Free-form details without declared semantics: the share of single values in which they differ."""

    reads: ClassVar[tuple[type, ...]] = (Details,)

    def _effect(self, before: Any, after: Any, known: Containment) -> Effect:
        return Effect.SHIFTS

    def _distance(self, before: Any, after: Any, known: Containment) -> Fraction:
        if isinstance(before, Explicit) or isinstance(after, Explicit):
            return FAR
        return jaccard(before.leaves(), after.leaves())
