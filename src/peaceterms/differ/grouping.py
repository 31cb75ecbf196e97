"""From single differences to records: what is alike on several issues is told once."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from math import prod
from typing import Any

from peaceterms.differ.context import Context
from peaceterms.differ.contrary import are_contrary
from peaceterms.differ.difference import Difference
from peaceterms.differ.differences import pairs
from peaceterms.differ.findings import Agreement, Departure, Statements
from peaceterms.positions.contingency import Condition, relative
from peaceterms.positions.issue import Issue
from peaceterms.positions.position import Branch, Position
from peaceterms.positions.silences import is_unknown, leaves_something_unknown
from peaceterms.positions.statement import Content, Statement
from peaceterms.terms import kind_of
from peaceterms.terms.declaration import Declaration
from peaceterms.terms.effects import CONDITIONAL, Effect
from peaceterms.vocabulary.containment import Containment

Shape = tuple[str, Effect, str | None, Any, Any, Condition]


def grouped(found: Iterable[Difference], context: Context) -> tuple[Departure, ...]:
    """Differences that are alike on several issues as one departure each."""
    alike: dict[tuple[Shape, bool, str], list[Difference]] = {}
    cut = context.settings.cut
    is_partly_known = leaves_something_unknown(context.first) or leaves_something_unknown(context.second)
    for difference in found:
        unknown = is_partly_known and is_not_known(difference, context)
        alike.setdefault((shape(difference), unknown, cut.of(difference.issue)), []).append(difference)
    return tuple(
        [
            departure(form, group, context, unknown=unknown)
            for (form, unknown, _), several in alike.items()
            for group in _combining(several)
        ]
    )


def _combining(alike: list[Difference]) -> list[list[Difference]]:
    """Differences whose issues can be named together: those alike in all that stands behind the first part of the key.

    Issues that are all combinations of their parts are named together as they are.
    """
    if len(alike) == 1 or len(alike[0].issue.key) < 2:
        return [alike]
    parts = [set(part) for part in zip(*(difference.issue.key for difference in alike), strict=True)]
    if prod(map(len, parts)) == len({difference.issue for difference in alike}):
        return [alike]
    groups: dict[tuple[str, ...], list[Difference]] = {}
    for difference in alike:
        groups.setdefault(difference.issue.key[1:], []).append(difference)
    return list(groups.values())


def shape(difference: Difference) -> Shape:
    """What makes two differences alike: everything but the issue and the places in the texts."""
    issue, effect, aspect, before, after, under, *_ = difference
    if effect in CONDITIONAL:
        before, after = _relative_branches(before, issue), _relative_branches(after, issue)
    elif aspect == "given":
        before, after = relative(before, issue), relative(after, issue)
    return issue.kind, effect, aspect, before, after, relative(under, issue) if under else under


def departure(
    form: Shape,
    alike: Sequence[Difference],
    context: Context,
    *,
    unknown: bool = False,
    transition: str = "",
    claims: tuple[Departure, ...] = (),
) -> Departure:
    """Return one departure for differences of one shape."""
    kind, effect, aspect, before, after, under = form
    return Departure.made(
        kind=kind,
        aspect=aspect,
        issues=tuple([difference.issue for difference in alike]),
        under=under,
        context=context,
        _first=_all([difference.first for difference in alike]),
        _second=_all([difference.second for difference in alike]),
        effect=effect,
        before=before,
        after=after,
        unknown=unknown,
        transition=transition,
        claims=claims,
        _alike=tuple(alike),
    )


def _all(statements: list[Statements]) -> Statements:
    return statements[0] if len(statements) == 1 else tuple([s for several in statements for s in several])


_ONLY_SECOND, _ONLY_FIRST = (Effect.ADDS, Effect.SETTLES), (Effect.DROPS, Effect.LEAVES_OPEN)


def is_not_known(difference: Difference, context: Context) -> bool:
    """Whether it is not known what the text says that does not have the term or the aspect."""
    _, effect, _, before, after, *_ = difference
    if effect in _ONLY_SECOND and before is None:
        return is_unknown((difference.issue,), context.first)
    return effect in _ONLY_FIRST and after is None and is_unknown((difference.issue,), context.second)


def _relative_branches(branches: tuple[Branch, ...], issue: Issue) -> tuple[Branch, ...]:
    return tuple(Branch(relative(branch.condition, issue), branch.held) for branch in branches)


def agreements(context: Context) -> tuple[Agreement, ...]:
    """Return what two proposals say alike, by issue and aspect; alike agreements on several issues are one."""
    was, now = (p.by_issue for p in context.positions)
    alike: dict[tuple[Any, ...], list[tuple[Issue, Statement, Statement]]] = {}
    cut = context.settings.cut
    for issue, first in was.items():
        if second := now.get(issue):
            for form, one, other in _alike(issue, first, second, context.known):
                alike.setdefault((form, cut.of(issue)), []).append((issue, one, other))
    return tuple([_agreement(form, group, context) for (form, _), group in alike.items()])


def _alike(
    issue: Issue, first: Position, second: Position, known: Containment
) -> Iterator[tuple[tuple[Any, ...], Statement, Statement]]:
    declaration = kind_of(issue.kind).declaration
    for condition, one, other in pairs(first, second):
        if one is None or other is None or are_contrary(declaration, one.content, other.content):
            continue
        under = relative(condition, issue) if condition else condition
        weights = declaration.weight_of(one.content), declaration.weight_of(other.content)
        if declaration.is_signed and weights[0] != weights[1]:
            continue
        if declaration.says_something_bare and _have_it(declaration, one.content, other.content, known):
            yield (issue.kind, None, None, under), one, other
        content = other.content
        for aspect, value in one.declared_items:
            if aspect in content and declaration.by_name[aspect].marker.same(value, content[aspect], known):
                yield (issue.kind, aspect, value, under), one, other


def _have_it(declaration: Declaration, one: Content, other: Content, known: Containment) -> bool:
    """Whether two texts have the same thing: neither refuses it, and nothing of their own that both state differs."""
    weights = declaration.weight_of(one), declaration.weight_of(other)
    if not declaration.bare or min(weights) <= 0:
        return False
    both = [declaration.by_name[name] for name in one if name in other]
    return all(f.marker.same(one[f.name], other[f.name], known) for f in both if f.is_own)


def _agreement(form: tuple[Any, ...], alike: list[tuple[Issue, Statement, Statement]], context: Context) -> Agreement:
    kind, aspect, value, under = form
    return Agreement.made(
        kind=kind,
        aspect=aspect,
        issues=tuple([issue for issue, _, _ in alike]),
        under=under,
        context=context,
        _first=tuple([one for _, one, _ in alike]),
        _second=tuple([other for _, _, other in alike]),
        value=value,
    )
