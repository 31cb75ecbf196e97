"""The records of a comparison: departures and agreements, each over all the issues where it is the same."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from typing import Any, NamedTuple

from peaceterms.compare.differences import Branch, Difference, pairs
from peaceterms.compare.gains import NOBODY, gains
from peaceterms.compare.positions import Citation, Condition, Issue, Part, Position, Positions, Statement
from peaceterms.proposal import Proposal
from peaceterms.semantics import Effect
from peaceterms.telling import told
from peaceterms.terms import kind_of
from peaceterms.vocabulary import Vocabulary

THERE = "*"
"""Stands for the place of the issue itself: a condition on the vote there."""


class Context(NamedTuple):
    """The two texts that a record is about, and the names it needs."""

    first: Proposal
    second: Proposal
    positions: tuple[Positions, Positions]
    vocabulary: Vocabulary


@dataclass(frozen=True, slots=True)
class Departure:
    """One way in which the second proposal departs from the first, on one issue or on several alike."""

    code: str
    """Stable: `neutrality.permanence.left-open`."""
    effect: Effect
    kind: str
    aspect: str | None
    """The aspect that differs; `None`: the term as a whole."""
    issues: tuple[Issue, ...]
    before: Any
    """What the first says: a value, for a whole term its content, `None` where it is silent."""
    after: Any
    """What the second says."""
    under: Condition
    """The condition under which it shows; `*` is the place of the issue."""
    gains: tuple[str, ...]
    """Ids of those whom it helps, as far as the texts name them."""
    loses: tuple[str, ...]
    """Ids of those to whose disadvantage it is."""
    gains_as_holder: tuple[str, ...]
    """Who gains because they hold a place that gains, where the texts do not disagree on who holds it."""
    implied: bool
    """Whether it rests on an implied reading."""
    ambiguous: bool
    """Whether it rests on one of several readings of a group term."""
    first: tuple[Citation, ...]
    """Where the first text says it."""
    second: tuple[Citation, ...]
    """Where the second text says it."""
    context: Context = field(repr=False, compare=False)
    claims: tuple[Departure, ...] = ()
    """For a transition: the raw departures that it explains, itself included."""

    def explain(self) -> str:
        """The departure in one English sentence."""
        return told(self, "sentence")

    def __str__(self) -> str:
        return self.explain()


@dataclass(frozen=True, slots=True)
class Agreement:
    """Something that both proposals say alike, on one issue or on several."""

    kind: str
    aspect: str | None
    """The aspect on which they agree; `None`: that there is such a term at all."""
    issues: tuple[Issue, ...]
    value: Any
    under: Condition
    implied: bool
    ambiguous: bool
    first: tuple[Citation, ...]
    second: tuple[Citation, ...]
    context: Context = field(repr=False, compare=False)

    @property
    def code(self) -> str:
        """Stable: `territory.control.agreed`."""
        return ".".join(filter(None, (self.kind, self.aspect, Effect.AGREES.done)))

    def explain(self) -> str:
        """The agreement in one English sentence."""
        return told(self, "sentence")

    def __str__(self) -> str:
        return self.explain()


def agreements(context: Context) -> tuple[Agreement, ...]:
    """What two proposals say alike, by issue and aspect; alike agreements on several issues are one."""
    was, now = (p.by_issue for p in context.positions)
    found: dict[tuple[Any, ...], list[tuple[Issue, Statement, Statement]]] = {}
    for issue, first in was.items():
        if second := now.get(issue):
            for shape, one, other in _alike(issue, first, second):
                found.setdefault(shape, []).append((issue, one, other))
    return tuple(_agreement(shape, alike, context) for shape, alike in found.items())


def _alike(issue: Issue, first: Position, second: Position) -> Iterator[tuple[tuple[Any, ...], Statement, Statement]]:
    declaration = kind_of(issue.kind).declaration
    for condition, one, other in pairs(first, second):
        if one is None or other is None:
            continue
        under = relative(condition, issue)
        if declaration.says_something_bare:
            yield (issue.kind, None, None, under), one, other
        for aspect in declaration.aspects:
            value = one.content.get(aspect.name)
            if value is not None and value == other.content.get(aspect.name):
                yield (issue.kind, aspect.name, value, under), one, other


def _agreement(shape: tuple[Any, ...], alike: list[tuple[Issue, Statement, Statement]], context: Context) -> Agreement:
    kind, aspect, value, under = shape
    statements = [statement for _, one, other in alike for statement in (one, other)]
    return Agreement(
        kind=kind,
        aspect=aspect,
        issues=tuple(issue for issue, _, _ in alike),
        value=value,
        under=under,
        implied=any(aspect in statement.implied for statement in statements),
        ambiguous=any(statement.ambiguous for statement in statements),
        first=_citations(one for _, one, _ in alike),
        second=_citations(other for _, _, other in alike),
        context=context,
    )


def grouped(found: Iterable[Difference], context: Context) -> tuple[Departure, ...]:
    """Differences that are alike on several issues as one departure each."""
    alike: dict[tuple[Any, ...], list[Difference]] = {}
    for difference in found:
        alike.setdefault(shape(difference), []).append(difference)
    return tuple(departure(group, context) for group in alike.values())


def shape(difference: Difference) -> tuple[Any, ...]:
    """What makes two differences alike: everything but the issue and the places in the texts."""
    issue, effect, aspect, before, after, under, _, _ = difference
    if effect in (Effect.MAKES_CONDITIONAL, Effect.MAKES_UNCONDITIONAL):
        before, after = (_relative_branches(value, issue) for value in (before, after))
    elif aspect == "given":
        before, after = relative(before, issue), relative(after, issue)
    return issue.kind, effect, aspect, before, after, relative(under, issue)


def departure(
    alike: list[Difference], context: Context, code: str | None = None, claims: tuple[Departure, ...] = ()
) -> Departure:
    """One departure for differences of one shape."""
    kind, effect, aspect, before, after, under = shape(alike[0])
    helped, harmed = _parties(alike)
    return Departure(
        code=code or ".".join(filter(None, (kind, aspect, effect.done))),
        effect=effect,
        kind=kind,
        aspect=aspect,
        issues=tuple(difference.issue for difference in alike),
        before=before,
        after=after,
        under=under,
        gains=helped,
        loses=harmed,
        gains_as_holder=_holders(helped, context) if helped else (),
        implied=any(_is_implied(difference) for difference in alike),
        ambiguous=any(s.ambiguous for difference in alike for s in (*difference.first, *difference.second)),
        first=_citations(s for difference in alike for s in difference.first),
        second=_citations(s for difference in alike for s in difference.second),
        context=context,
        claims=claims,
    )


def _parties(alike: list[Difference]) -> tuple[tuple[str, ...], tuple[str, ...]]:
    helped = harmed = NOBODY
    for difference in alike:
        more, less = gains(difference)
        helped, harmed = helped | more, harmed | less
    return tuple(sorted(helped - harmed)), tuple(sorted(harmed - helped))


def _is_implied(difference: Difference) -> bool:
    statements = (*difference.first, *difference.second)
    if difference.aspect is None:
        return any(statement.implied for statement in statements)
    return any(difference.aspect in statement.implied for statement in statements)


def _holders(helped: tuple[str, ...], context: Context) -> tuple[str, ...]:
    holders: set[str] = set()
    for party in helped:
        said = [p.holders[party] for p in context.positions if party in p.holders]
        if said and all(holder == said[0] for holder in said):
            holders.update(said[0])
    return tuple(sorted(holders))


def _citations(statements: Iterable[Statement]) -> tuple[Citation, ...]:
    found = dict.fromkeys(citation for statement in statements for citation in statement.citations)
    return tuple(found)


def relative(condition: Condition, issue: Issue) -> Condition:
    """The condition with the issue's own place left open, so that the vote there is the same vote everywhere."""
    if not condition:
        return condition
    own = {f"referendum/{part}": f"referendum/{THERE}" for part in issue.key}
    own[f"bracket/{issue}"] = f"bracket/{THERE}"
    return tuple(Part(own.get(part.contingency, part.contingency), part.answers) for part in condition)


def _relative_branches(branches: tuple[Branch, ...], issue: Issue) -> tuple[Branch, ...]:
    return tuple(Branch(relative(branch.condition, issue), branch.held) for branch in branches)
