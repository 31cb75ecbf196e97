"""Named transitions: several raw differences with one cause, told once.

A transition claims the differences that it explains. What none claims is reported as it is, so that
an unknown pattern is told at length and never lost.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

from peaceterms.differ.context import Context
from peaceterms.differ.differences import Difference
from peaceterms.differ.findings import Departure
from peaceterms.differ.gains import Gains, gains_of
from peaceterms.differ.grouping import departure, grouped, is_not_known, shape
from peaceterms.positions.contingency import Vote
from peaceterms.terms import Referendum
from peaceterms.terms.effects import Effect

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


class Claim(NamedTuple):
    """A transition found, with the differences that it explains; the first of them reports it."""

    transition: Transition
    claimed: tuple[Difference, ...]


def departures(found: Sequence[Difference], context: Context) -> tuple[Departure, ...]:
    """All departures: the transitions, then what they leave unclaimed."""
    claims = [claim for transition in TRANSITIONS for claim in _claims(transition, found)]
    if not claims:
        return grouped(found, context)
    taken = {id(difference) for claim in claims for difference in claim.claimed}
    return (*_told(claims, context), *grouped((d for d in found if id(d) not in taken), context))


def _claims(transition: Transition, found: Sequence[Difference]) -> Iterator[Claim]:
    reporters = [difference for difference in found if difference.effect is transition.reports]
    if not reporters:
        return
    free = _by_vote(d for d in found if d.effect is transition.brings)
    replaced = {d.issue: d for d in found if d.aspect == "by" and d.effect is transition.replaces}
    for reporter in reporters:
        favour = gains_of(reporter)
        brought = [d for vote in sorted(_votes(reporter)) for d in _within(favour, free, vote)]
        if brought:
            obligor = [replaced[reporter.issue]] if reporter.issue in replaced else []
            yield Claim(transition, (reporter, *obligor, *brought))


def _within(favour: Gains, free: dict[Vote, list[Difference]], vote: Vote) -> list[Difference]:
    """What a transition may speak for: nothing that helps or harms anybody whom the transition does not name so."""
    claimed: list[Difference] = []
    left: list[Difference] = []
    for difference in free.get(vote, ()):
        more = gains_of(difference)
        spoken_for = more.gains <= favour.gains and more.loses <= favour.loses
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
    for claim in claims:
        alike.setdefault((claim.transition, tuple(shape(d) for d in claim.claimed)), []).append(claim)
    for group in alike.values():
        reporters = [claim.claimed[0] for claim in group]
        explained = grouped((d for claim in group for d in claim.claimed), context)
        unknown = is_not_known(reporters[0], context)
        name = group[0].transition.name
        yield departure(shape(reporters[0]), reporters, context, unknown=unknown, transition=name, claims=explained)
