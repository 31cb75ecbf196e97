"""How positions moved over time: from each text of a party or a lineage to the next, and over all."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum
from functools import cached_property
from itertools import combinations, pairwise
from typing import Any, NamedTuple

from typing_extensions import TypedDict

from peaceterms.analysis.alongside import Alongside, likeness_of
from peaceterms.comparison.comparison import Comparison, compare
from peaceterms.differ.findings import Departure
from peaceterms.display import Result
from peaceterms.errors import InvalidArgument
from peaceterms.positions.contingency import UNCONDITIONAL, Condition
from peaceterms.positions.issue import Issue
from peaceterms.positions.plain import texts
from peaceterms.positions.position import Branch
from peaceterms.positions.silences import is_unknown, silences_on
from peaceterms.proposal import Manner, Proposal
from peaceterms.terms.effects import Effect
from peaceterms.vocabulary import Vocabulary
from peaceterms.vocabulary.models import ActorType


class Movement(StrEnum):
    """What a step does to a position; between texts of different authors nobody moves, and they only differ."""

    CONCEDED = "conceded"
    EASED = "eased"
    HARDENED = "hardened"
    ADDED = "added"
    DROPPED = "dropped"
    FAVOURS = "in favour"
    HARMS = "to the disadvantage"
    ASKS_MORE = "asks more"
    ASKS_LESS = "asks less"
    ONLY_LATER = "only in the later text"
    ONLY_EARLIER = "only in the earlier text"
    DEFERRED = "deferred"
    CHANGED = "changed"
    DIFFERENT = "different"
    NOT_KNOWN = "not known"


BETWEEN = {
    Movement.CONCEDED: Movement.HARMS,
    Movement.EASED: Movement.ASKS_LESS,
    Movement.ADDED: Movement.ONLY_LATER,
    Movement.DROPPED: Movement.ONLY_EARLIER,
    Movement.CHANGED: Movement.DIFFERENT,
}
"""What the movements of one author are between texts of different authors; `hardened` hangs on the party."""


class Move(NamedTuple):
    """One departure of a text from the one before it, and what it does to the position that is followed."""

    movement: Movement
    departure: Departure


class StepRow(TypedDict):
    """A departure of a text from the one before it, on one of its issues."""

    first: str
    """The id of the earlier text."""
    second: str
    """The id of the later text."""
    movement: str
    """What it does to the position that is followed."""
    effect: str
    """What the later text does to what the earlier one says."""
    code: str
    """The stable code of the departure."""
    issue: str
    """The issue."""
    before: list[str]
    """What the earlier text says; empty where it is silent."""
    after: list[str]
    """What the later text says."""


class TrackRow(StepRow):
    """A departure of a step of a track, on one of its issues."""

    step: int
    """The number of the step, from 1."""


@dataclass(frozen=True, repr=False)
class Step(Result):
    """From one text to the next."""

    comparison: Comparison
    party: str | None

    @cached_property
    def moves(self) -> tuple[Move, ...]:
        """Every departure of the later text, those alike together, in the order of `Movement`."""
        moves = (Move(self._movement(departure), departure) for departure in self.comparison.departures)
        order = list(Movement)
        return tuple(sorted(moves, key=lambda move: order.index(move.movement)))

    @property
    def is_one_author(self) -> bool:
        """Whether the party that is followed put forward both texts; without a party, whether the same authors did.

        Texts that name no author are taken for those of the party.
        """
        first, second = self.comparison.context.authors
        if self.party is None or not (first or second):
            return first == second
        return self.party in first and self.party in second

    def _movement(self, departure: Departure) -> Movement:
        found = movement(departure, self.party)
        if self.is_one_author:
            return found
        if found is Movement.HARDENED:
            return Movement.ASKS_MORE if self.party is None else Movement.FAVOURS
        return BETWEEN.get(found, found)

    @cached_property
    def counts(self) -> dict[Movement, int]:
        """How many issues of each movement; those that there are none of stand with 0."""
        issues = {(move.movement, issue) for move in self.moves for issue in move.departure.issues}
        found = Counter(movement for movement, _ in issues)
        return {movement: found[movement] for movement in Movement}

    def to_records(self) -> list[StepRow]:
        """Return a row for each departure on each issue."""
        return [record for move in self.moves for record in _records(move)]

    def _in_short(self) -> str:
        return f"from {self.comparison.first.id} to {self.comparison.second.id}"


@dataclass(frozen=True, slots=True)
class Return:
    """A change that cancels out: a text says again what an earlier one said, and those between them did not."""

    issues: tuple[Issue, ...]
    aspect: str | None
    """The aspect that came back to its value; `None`: the term as a whole went and came back, or came and went."""
    under: Condition
    """For an aspect: the condition under which it is said; `*` is the place of the issue."""
    value: Any
    """What is said again: a value, for a whole term its branches; `None`: again nothing."""
    earlier: int
    """The number of the last text, from 0, that said it before."""
    between: tuple[int, ...]
    """The numbers of the texts between the two that say otherwise; those of which that is not known are left out."""
    later: int
    """The number of the first text that says it again."""


@dataclass(frozen=True, repr=False)
class Track(Result):
    """Texts in the order of time, with what became of the positions from each to the next."""

    proposals: tuple[Proposal, ...]
    party: str | None
    """The actor whose gains and losses are followed; `None`: the texts are followed without taking a side."""

    @property
    def names(self) -> tuple[str, ...]:
        """How the proposals are called."""
        return self.alongside.names

    @cached_property
    def alongside(self) -> Alongside:
        """The issues by the texts."""
        return Alongside(self.proposals)

    @cached_property
    def steps(self) -> tuple[Step, ...]:
        """From each text to the next."""
        return tuple(Step(compare(first, second), self.party) for first, second in pairwise(self.proposals))

    @cached_property
    def whole(self) -> Step:
        """From the first text to the last, whatever lies between them."""
        return Step(compare(self.proposals[0], self.proposals[-1]), self.party)

    @cached_property
    def returns(self) -> tuple[Return, ...]:
        """The changes that cancel out; alike ones on several issues are one. What is not known is passed over."""
        alike: dict[tuple[Any, ...], list[Issue]] = {}
        for issue in sorted({issue for held in self.alongside.positions for issue in held.by_issue}):
            for form in _returns(self._said(issue)):
                alike.setdefault((issue.kind, *form), []).append(issue)
        return tuple(Return(tuple(issues), *form) for (_, *form), issues in alike.items())

    def _said(self, issue: Issue) -> Held:
        """What each text says on an issue, without those of which that is not known."""
        held = enumerate(zip(self.proposals, self.alongside.positions, strict=True))
        return [
            (number, likeness_of(positions.by_issue.get(issue), issue))
            for number, (proposal, positions) in held
            if issue in positions.by_issue or not is_unknown((issue,), proposal)
        ]

    def to_records(self) -> list[TrackRow]:
        """Return a row for each departure of each step on each issue."""
        return [{"step": number, **row} for number, step in enumerate(self.steps, 1) for row in step.to_records()]

    def _in_short(self) -> str:
        return f"of {', '.join(proposal.id for proposal in self.proposals)}"


def track(proposals: Iterable[Proposal], *, party: str | None = None) -> Track:
    """How positions moved over some texts, in the order given, which has to be that of their dates.

    `party` is the actor whose position is followed; without it, the author of all, if there is exactly one. Raises
    `InvalidArgument` for fewer than two texts or texts that are not in the order of their dates, `NotFound` for a party
    that no text knows.
    """
    texts = tuple(proposals)
    if len(texts) < 2:
        raise InvalidArgument(f"a track needs two texts at least; found {len(texts)}")
    for first, second in combinations(texts, 2):
        if first.date and second.date and second.date.is_before(first.date):
            raise InvalidArgument(f"{second.id!r} ({second.date}) comes before {first.id!r} ({first.date})")
    known = Alongside(texts).vocabulary
    return Track(texts, known.actor(party) if party is not None else _author(texts, known))


def _author(texts: Iterable[Proposal], known: Vocabulary) -> str | None:
    """The one that put forward all of them; a person does so for those for whom that person speaks."""
    common = set.intersection(*({_spoken_for(str(actor), known) for actor in text.by or ()} for text in texts))
    return next(iter(common)) if len(common) == 1 else None


def _spoken_for(actor: str, known: Vocabulary) -> str:
    found = known.actors.get(actor)
    return str(found.of) if found and found.of and found.type is ActorType.PERSON else actor


def movement(departure: Departure, party: str | None) -> Movement:
    """What a departure does to the position of a party, or without one to what the text asks."""
    if departure.unknown:
        return Movement.NOT_KNOWN
    if departure.effect is Effect.DROPS and _is_deferred(departure):
        return Movement.DEFERRED
    favour = _favour(departure, party) if party is not None else departure.firmness
    if favour:
        less = Movement.EASED if party is None else Movement.CONCEDED
        return Movement.HARDENED if favour > 0 else less
    plain = {
        Effect.ADDS: Movement.ADDED,
        Effect.DROPS: Movement.DROPPED,
        Effect.SETTLES: Movement.ADDED,
        Effect.LEAVES_OPEN: Movement.DROPPED,
    }
    return plain.get(departure.effect, Movement.CHANGED)


def _is_deferred(departure: Departure) -> bool:
    """Whether the text without the term leaves all of it for later."""
    silences = silences_on(departure.issues, departure.context.second)
    return bool(silences) and all(silence.manner is Manner.DEFERRED for silence in silences)


def _favour(departure: Departure, party: str) -> int:
    """1 where a party gains, -1 where it loses, 0 where it does neither, or both."""
    known = departure.context.vocabulary
    side = {_spoken_for(party, known), *known.members(party, {})}
    gains = not side.isdisjoint((*departure.gains, *departure.gains_as_holder))
    loses = not side.isdisjoint((*departure.loses, *departure.loses_as_holder))
    return gains - loses


Held = list[tuple[int, tuple[Branch, ...] | None]]
"""For the number of a text: what it says on an issue; `None` where it is silent."""
Form = tuple[str | None, Condition, Any, int, tuple[int, ...], int]
"""A return without its issues."""

_OTHERWISE = object()
"""Stands for what a text says of an aspect where it cannot be set beside what others say of it alone."""


def _returns(said: Held) -> Iterator[Form]:
    """What is said again: whole terms first, then aspects where the whole does not come back as well."""
    whole = list(_again(said))
    yield from ((None, UNCONDITIONAL, *back) for back in whole)
    told = {later for *_, later in whole}
    silent = {number for number, branches in said if branches is None}
    for under, aspect in dict.fromkeys(key for _, branches in said for key in _aspects(branches)):
        values = [(number, _value(branches, under, aspect)) for number, branches in said]
        for value, earlier, between, later in _again(values):
            if later not in told and (value is not None or not silent.issuperset(between)):
                yield aspect, under, value, earlier, between, later


def _aspects(branches: tuple[Branch, ...] | None) -> Iterator[tuple[Condition, str]]:
    return ((branch.condition, aspect) for branch in branches or () for held in branch.held for aspect, _ in held)


def _value(branches: tuple[Branch, ...] | None, under: Condition, aspect: str) -> Any:
    """The value of an aspect under a condition; `None` where a text that has the term does not state it at all."""
    if branches is None or any(len(branch.held) > 1 for branch in branches):
        return _OTHERWISE
    values = {b.condition: said.value for b in branches for said in b.held[0] if said.aspect == aspect}
    return values.get(under, _OTHERWISE) if values else None


def _again(values: Sequence[tuple[int, Any]]) -> Iterator[tuple[Any, int, tuple[int, ...], int]]:
    """Values that come back: the last text that had it, those between, the first that has it again."""
    last: dict[Any, int] = {}
    for place, (number, value) in enumerate(values):
        before = last.get(value, place - 1)
        if before < place - 1 and value is not _OTHERWISE:
            yield value, values[before][0], tuple(n for n, _ in values[before + 1 : place]), number
        last[value] = place


def _records(move: Move) -> Iterator[StepRow]:
    departure = move.departure
    for issue in departure.issues:
        yield {
            "first": departure.context.first.id,
            "second": departure.context.second.id,
            "movement": move.movement.value,
            "effect": departure.effect.value,
            "code": departure.code,
            "issue": str(issue),
            "before": texts(departure.before),
            "after": texts(departure.after),
        }
