"""Named transitions: several raw differences with one cause, told once.

A transition claims the differences that it explains. What none claims is reported as it is, so that
an unknown pattern is told at length and never lost.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

from peaceterms.differ.context import Context
from peaceterms.differ.difference import Difference
from peaceterms.differ.findings import Departure
from peaceterms.differ.grouping import departure, grouped, is_not_known, shape
from peaceterms.differ.ladders import answered
from peaceterms.differ.touched import Side, Touched, touched_by
from peaceterms.positions.contingency import Vote
from peaceterms.positions.issue import Issue
from peaceterms.terms.base import LINKS
from peaceterms.terms.effects import ONE_SIDED, Effect
from peaceterms.terms.votes import Referendum

_VOTE = Referendum.declaration.kind


class Transition(NamedTuple):
    """A pattern: where a vote comes to decide what somebody was to do, or no longer decides it."""

    reports: Effect
    """The effect on the position that hangs on the vote."""
    brings: Effect
    """The effect on the vote itself and on what else hangs on it alone."""
    replaces: Effect
    """The effect on the obligor, in whose place the voters decide."""
    name: str


TRANSITIONS = (
    Transition(Effect.MAKES_CONDITIONAL, Effect.ADDS, Effect.LEAVES_OPEN, "made-conditional-on-vote"),
    Transition(Effect.MAKES_UNCONDITIONAL, Effect.DROPS, Effect.SETTLES, "made-unconditional-of-vote"),
)
"""Each mirrors the other: what the one adds the other drops."""


STEPS = {True: "stepped-up", False: "stepped-down"}
"""Names of the steps on a ladder of kinds, up and down."""


class Claim(NamedTuple):
    """A transition found, with the differences that it explains; the first of them reports it."""

    name: str
    """Empty: what is reported only takes along what waited for it."""
    claimed: tuple[Difference, ...]


class Told(NamedTuple):
    """What is told of the differences between two texts."""

    departures: tuple[Departure, ...]
    answered: frozenset[Issue]
    """Issues of which one text says nothing in their kind, but which it answers in another kind."""


def tell(found: Sequence[Difference], context: Context) -> Told:
    """Return all that is told of the differences between two texts."""
    claims = [claim for transition in TRANSITIONS for claim in _claims(transition, found, context)]
    taken = {id(difference) for claim in claims for difference in claim.claimed}
    free = [d for d in found if id(d) not in taken]
    rungs = answered(free, context)
    claims += [Claim(STEPS[step.is_up], step.all) for step in rungs.steps]
    return Told(_departures(claims, rungs.left, context), rungs.issues(free))


def _departures(claims: list[Claim], left: Sequence[Difference], context: Context) -> tuple[Departure, ...]:
    """All departures: the transitions, then what they leave unclaimed."""
    claims = [*claims, *_with_what_waited(left)]
    if not claims:
        return grouped(left, context)
    taken = {id(difference) for claim in claims for difference in claim.claimed}
    return (*_told(claims, context), *grouped((d for d in left if id(d) not in taken), context))


def _claims(transition: Transition, found: Sequence[Difference], context: Context) -> Iterator[Claim]:
    reporters = [difference for difference in found if difference.effect is transition.reports]
    if not reporters:
        return
    free = _by_vote(d for d in found if d.effect is transition.brings)
    replaced = {d.issue: d for d in found if d.aspect == "by" and d.effect is transition.replaces}
    for reporter in reporters:
        favour = touched_by(reporter, context)
        brought = [d for vote in sorted(_votes(reporter)) for d in _within(favour, free, vote, context)]
        if brought:
            obligor = [replaced[reporter.issue]] if reporter.issue in replaced else []
            waited = _waited({vote.issue for vote in _votes(reporter)}, found)
            yield Claim(transition.name, (reporter, *obligor, *brought, *waited))


def _waited(gone: set[Issue], found: Iterable[Difference]) -> list[Difference]:
    """What only no longer waits, or comes to wait, for what is gone or new."""
    return [d for d in found if d.aspect in LINKS and set(d.before or ()) ^ set(d.after or ()) <= gone]


def _with_what_waited(found: Sequence[Difference]) -> Iterator[Claim]:
    """What is added or dropped, with what comes to wait for it or no longer waits."""
    waiting = [d for d in found if d.aspect in LINKS]
    for difference in found if waiting else ():
        if difference.effect in ONE_SIDED and (took := _waited({difference.issue}, waiting)):
            waiting = [d for d in waiting if all(d is not other for other in took)]
            yield Claim("", (difference, *took))


def _within(favour: Touched, free: dict[Vote, list[Difference]], vote: Vote, context: Context) -> list[Difference]:
    """What a transition may speak for: nothing that helps or harms anybody whom the transition does not name so."""
    claimed: list[Difference] = []
    left: list[Difference] = []
    for difference in free.get(vote, ()):
        more = touched_by(difference, context)
        spoken_for = all(more.on(side) <= favour.on(side) for side in (Side.GAINS, Side.LOSES))
        (claimed if spoken_for else left).append(difference)
    free[vote] = left
    return claimed


def _by_vote(candidates: Iterable[Difference]) -> dict[Vote, list[Difference]]:
    """The votes themselves, and what hangs on nothing but one vote and is about the same place."""
    by_vote: dict[Vote, list[Difference]] = {}
    for difference in candidates:
        hangs_on = {part.contingency for part in difference.under}
        if difference.issue.kind == _VOTE and not hangs_on:
            by_vote.setdefault(Vote(*difference.issue.key), []).append(difference)
        elif len(hangs_on) == 1:
            vote = next(iter(hangs_on))
            if isinstance(vote, Vote) and vote.place in difference.issue.key:
                by_vote.setdefault(vote, []).append(difference)
    return by_vote


def _votes(reporter: Difference) -> set[Vote]:
    branches = (*reporter.before, *reporter.after)
    named = (part.contingency for branch in branches for part in branch.condition)
    return {contingency for contingency in named if isinstance(contingency, Vote)}


def _told(claims: Iterable[Claim], context: Context) -> Iterator[Departure]:
    alike: dict[object, list[Claim]] = {}
    cut = context.settings.cut
    for claim in claims:
        form = claim.name, tuple(shape(d) for d in claim.claimed), cut.of(claim.claimed[0].issue)
        alike.setdefault(form, []).append(claim)
    for group in alike.values():
        reporters = [claim.claimed[0] for claim in group]
        claimed = {id(d): d for claim in group for d in claim.claimed}
        explained = grouped(claimed.values(), context)
        unknown = is_not_known(reporters[0], context)
        name = group[0].name
        yield departure(shape(reporters[0]), reporters, context, unknown=unknown, transition=name, claims=explained)
