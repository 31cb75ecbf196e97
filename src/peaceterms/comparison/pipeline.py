"""The pipeline: from two proposals to findings."""

from __future__ import annotations

from typing import NamedTuple

from peaceterms.differ.context import Context, authors_of
from peaceterms.differ.difference import Difference
from peaceterms.differ.differences import differences_between
from peaceterms.differ.findings import Departure
from peaceterms.differ.picking import FindingResults
from peaceterms.differ.transitions import Told, tell
from peaceterms.positions.issue import Issue
from peaceterms.positions.passes.aligned import aligned
from peaceterms.positions.settings import Settings
from peaceterms.proposal import Proposal
from peaceterms.proposal.analogy import NO_ROLES, Roles, under_same_ids
from peaceterms.terms.effects import ONE_SIDED
from peaceterms.values import PartialDate
from peaceterms.vocabulary.wholes import containment


class Findings(NamedTuple):
    """What was found between two texts."""

    differences: tuple[Difference, ...]
    """What differs between their aligned positions, issue by issue."""
    departures: FindingResults[Departure]
    """What is told of it: alike differences together, those with one cause as one."""
    answered: frozenset[Issue] = frozenset()
    """Issues that a text answers in another kind of term than the other text: they enter no count."""

    outside: frozenset[Issue] = frozenset()
    """Issues of an agreement that lie outside the scope of a part of it: they enter no count."""

    @property
    def told(self) -> tuple[Difference, ...]:
        """The differences that are told: those without what a text answers in another kind of term."""
        return tuple(d for d in self.differences if d.issue not in self.answered or d.effect not in ONE_SIDED)


def align(first: Proposal, second: Proposal, settings: Settings, roles: Roles = NO_ROLES) -> Context:
    """Resolve two texts to stated positions, and set these beside each other; `roles` are those of an analogy."""
    ids: tuple[str, ...] = ()
    if roles:
        first, second, vocabulary, ids = under_same_ids(first, second, roles)
    else:
        vocabulary = first.vocabulary.merged(second.vocabulary)
    authors = authors_of(first), authors_of(second)
    known = containment(vocabulary, as_of(first, second, settings), parties_to(first) | parties_to(second))
    one, other = aligned((first, second), vocabulary, settings, known)
    apart = are_apart(first, second, settings)
    return Context(first, second, (one, other), vocabulary, settings, known, authors, apart, roles, ids)


def parties_to(text: Proposal) -> frozenset[str]:
    """Return who put a text forward, for whom they speak, and to whom it was put."""
    return authors_of(text) | frozenset(map(str, text.to or ()))


def as_of(first: Proposal, second: Proposal, settings: Settings) -> PartialDate | None:
    """Return the day at which memberships count."""
    if settings.as_of is not None:
        return PartialDate(settings.as_of)
    dates = [text.date for text in (first, second) if text.date is not None]
    return max(dates, key=lambda date: date.middle) if dates else None


def are_apart(first: Proposal, second: Proposal, settings: Settings) -> bool:
    """Return whether two texts say that they are about different conflicts."""
    named = {text.conflict for text in (first, second)}
    return len(named) > 1 and None not in named and not settings.as_versions


def find(context: Context) -> Findings:
    """Find what differs between aligned positions, recognise transitions, and tell what is alike together."""
    differences = differences_between(*context.positions, context.settings, context.known)
    if context.is_across_conflicts:
        differences = tuple(d for d in differences if d.effect not in ONE_SIDED)
    told = tell(differences, context)
    if outside := _outside(told, context):
        differences = tuple(d for d in differences if d.issue not in outside)
        told = tell(differences, context)
    return Findings(differences, FindingResults(told.departures), told.answered, outside)


def _outside(told: Told, context: Context) -> frozenset[Issue]:
    """Return the issues outside the scope of a part of an agreement, without those that it answers in another way."""
    claimed = {issue for d in told.departures if d.transition for one in d.claims for issue in one.issues}
    return context.outside_scope - claimed - told.answered
