"""What a vocabulary knows of wholes and parts, as of a date."""

from __future__ import annotations

from collections.abc import Collection
from functools import cached_property, lru_cache

from peaceterms.values import PartialDate
from peaceterms.vocabulary.containment import Containment
from peaceterms.vocabulary.lookup import Vocabulary, rolls
from peaceterms.vocabulary.models import ActorType, StandsFor

_KEPT = 2_000


class KnownWholes(Containment):
    """What a vocabulary knows of wholes and parts on a day."""

    def __init__(
        self, vocabulary: Vocabulary, date: str | None, parties: Collection[str], *, members: bool = True
    ) -> None:
        """Take the day at which memberships count, as an ISO date, and the parties, whom "other states" leave out."""
        self._members = members
        self._vocabulary = vocabulary
        self._date = date
        self._parties = frozenset(parties)

    def __eq__(self, other: object) -> bool:
        return self is other or (isinstance(other, KnownWholes) and self._as_value() == other._as_value())

    def __hash__(self) -> int:
        return hash((self._members, self._date, self._parties))

    def _as_value(self) -> tuple[object, ...]:
        return self._members, self._date, self._parties, self._vocabulary

    def covers(self, whole: str, part: str) -> bool:  # noqa: D102
        if whole == part:
            return False
        if part in self._vocabulary.places:
            return whole in self._vocabulary.larger(part)
        is_member = self._members and part in members_of(whole, self._date)
        return is_member or _stands_for(whole, part, self._vocabulary, self._parties)

    @cached_property
    def without_members(self) -> Containment:  # noqa: D102
        return KnownWholes(self._vocabulary, self._date, self._parties, members=False)

    def count(self, whole: str) -> int | None:  # noqa: D102
        return None if whole in self._vocabulary.places else len(members_of(whole, self._date)) or None

    def wholes_of(self, part: str, among: Collection[str]) -> list[str]:  # noqa: D102
        if part in self._vocabulary.places:
            return [whole for whole in self._vocabulary.larger(part) if whole in among]
        return [whole for whole in among if self._can_hold(whole) and self.covers(whole, part)]

    def _can_hold(self, whole: str) -> bool:
        """Whether an actor has members at all, which few have."""
        actor = self._vocabulary.actors.get(whole)
        return whole in rolls() or (actor is not None and actor.stands_for is not None)


def containment(vocabulary: Vocabulary, as_of: PartialDate | None = None, parties: Collection[str] = ()) -> Containment:
    """Return what contains what: places their parts, organisations and groups their members, "all states" any state.

    `as_of` is the date at which memberships count; without it those count that there ever were. `parties` are those
    whom "other states" leave out.
    """
    day = (as_of.latest or as_of.earliest) if as_of else None
    return KnownWholes(vocabulary, day.isoformat() if day else None, parties)


@lru_cache(_KEPT)
def members_of(organisation: str, date: str | None) -> frozenset[str]:
    """Return the members of an organisation on a day, as an ISO date, or all that there ever were."""
    roll = rolls().get(organisation)
    if roll is None:
        return frozenset()
    return frozenset(actor for actor, period in roll.members.items() if date is None or _is_within(period, date))


def _is_within(period: str, date: str) -> bool:
    """Whether a day lies in a period such as `1949` or `1973-01-01/2020-01-31`; a year counts from its start."""
    since, _, until = period.partition("/")
    return since <= date and (not until or date <= until or until.startswith(date))


def _stands_for(whole: str, part: str, vocabulary: Vocabulary, parties: Collection[str]) -> bool:
    """Whether a collective without a list means an actor: any state, or another collective of any states."""
    one, other = vocabulary.actors.get(whole), vocabulary.actors.get(part)
    everybody = (roll := rolls().get(whole)) is not None and roll.everybody
    if other is None or not (everybody or (one and one.stands_for)):
        return False
    if everybody or (one and one.stands_for is StandsFor.EVERYBODY):
        return other.type is ActorType.STATE or other.stands_for is not None
    return other.stands_for is not None or (other.type is ActorType.STATE and part not in parties)
