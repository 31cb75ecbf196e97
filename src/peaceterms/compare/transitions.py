"""Named transitions: several raw differences with one cause, told once.

A transition claims the differences that it explains. What none claims is reported as it is, so that
an unknown pattern is told at length and never lost.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

from peaceterms.compare.departures import Context, Departure
from peaceterms.compare.differences import Difference
from peaceterms.compare.gains import Gains, gains
from peaceterms.compare.grouping import departure, grouped, shape, voted_in
from peaceterms.semantics import Effect


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
        favour = gains(reporter)
        brought = [d for vote in sorted(_votes(reporter)) for d in _within(favour, free, vote)]
        if brought:
            obligor = [replaced[reporter.issue]] if reporter.issue in replaced else []
            yield Claim(transition, (reporter, *obligor, *brought))


def _within(favour: Gains, free: dict[str, list[Difference]], vote: str) -> list[Difference]:
    """What a transition may speak for: nothing that helps or harms anybody whom the transition does not name so."""
    claimed: list[Difference] = []
    left: list[Difference] = []
    for difference in free.get(vote, ()):
        more = gains(difference)
        spoken_for = more.gains <= favour.gains and more.loses <= favour.loses
        (claimed if spoken_for else left).append(difference)
    free[vote] = left
    return claimed


def _by_vote(candidates: Iterable[Difference]) -> dict[str, list[Difference]]:
    """The votes themselves, and what hangs on nothing but one vote and is about the same place."""
    found: dict[str, list[Difference]] = {}
    for difference in candidates:
        hangs_on = {part.contingency for part in difference.under}
        if difference.issue.kind == "referendum" and not hangs_on:
            found.setdefault(str(difference.issue), []).append(difference)
        elif len(hangs_on) == 1 and voted_in(vote := next(iter(hangs_on))) in difference.issue.key:
            found.setdefault(vote, []).append(difference)
    return found


def _votes(reporter: Difference) -> set[str]:
    branches = (*reporter.before, *reporter.after)
    named = {part.contingency for branch in branches for part in branch.condition}
    return {contingency for contingency in named if voted_in(contingency)}


def _told(claims: Iterable[Claim], context: Context) -> Iterator[Departure]:
    alike: dict[object, list[Claim]] = {}
    for claim in claims:
        alike.setdefault((claim.transition, tuple(shape(d) for d in claim.claimed)), []).append(claim)
    for group in alike.values():
        reporters = [claim.claimed[0] for claim in group]
        explained = grouped((d for claim in group for d in claim.claimed), context)
        code = f"{reporters[0].issue.kind}.{group[0].transition.name}"
        yield departure(shape(reporters[0]), reporters, context, code, explained)
