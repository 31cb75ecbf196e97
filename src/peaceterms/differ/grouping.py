"""From single differences to records: what is alike on several issues is told once."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import Any

from peaceterms.differ.context import Context
from peaceterms.differ.differences import Difference, pairs
from peaceterms.differ.findings import Agreement, Departure
from peaceterms.differ.gains import gains_of
from peaceterms.positions.contingency import Condition, relative
from peaceterms.positions.issue import Issue
from peaceterms.positions.position import Branch, Position
from peaceterms.positions.silences import is_unknown
from peaceterms.positions.statement import Citation, Statement
from peaceterms.terms import kind_of
from peaceterms.terms.effects import Effect

_CONDITIONAL = (Effect.MAKES_CONDITIONAL, Effect.MAKES_UNCONDITIONAL)
Shape = tuple[str, Effect, str | None, Any, Any, Condition]


def grouped(found: Iterable[Difference], context: Context) -> tuple[Departure, ...]:
    """Differences that are alike on several issues as one departure each."""
    alike: dict[tuple[Shape, bool], list[Difference]] = {}
    for difference in found:
        alike.setdefault((shape(difference), _is_unknown(difference, context)), []).append(difference)
    return tuple(departure(form, group, context) for (form, _), group in alike.items())


def shape(difference: Difference) -> Shape:
    """What makes two differences alike: everything but the issue and the places in the texts."""
    issue, effect, aspect, before, after, under, *_ = difference
    if effect in _CONDITIONAL:
        before, after = _relative_branches(before, issue), _relative_branches(after, issue)
    elif aspect == "given":
        before, after = relative(before, issue), relative(after, issue)
    return issue.kind, effect, aspect, before, after, relative(under, issue)


def departure(
    form: Shape, alike: Sequence[Difference], context: Context, code: str = "", claims: tuple[Departure, ...] = ()
) -> Departure:
    """One departure for differences of one shape."""
    kind, effect, aspect, before, after, under = form
    first = [statement for difference in alike for statement in difference.first]
    second = [statement for difference in alike for statement in difference.second]
    issues = tuple([difference.issue for difference in alike])
    unknown = _is_unknown(alike[0], context)
    helped, harmed = ((), ()) if unknown else _parties(alike)
    return Departure(
        code=code or (f"{kind}.{aspect}.{effect.done}" if aspect else f"{kind}.{effect.done}"),
        effect=effect,
        kind=kind,
        aspect=aspect,
        issues=issues,
        before=before,
        after=after,
        under=under,
        gains=helped,
        loses=harmed,
        gains_as_holder=_holders(helped, context),
        loses_as_holder=_holders(harmed, context),
        implied=_is_implied(aspect, first) or _is_implied(aspect, second),
        ambiguous=_is_ambiguous(first) or _is_ambiguous(second),
        unknown=unknown,
        first=_citations(first),
        second=_citations(second),
        context=context,
        claims=claims,
    )


_ONLY_SECOND, _ONLY_FIRST = (Effect.ADDS, Effect.SETTLES), (Effect.DROPS, Effect.LEAVES_OPEN)


def _is_unknown(difference: Difference, context: Context) -> bool:
    """Whether it is not known what the text says that does not have the term or the aspect."""
    _, effect, _, before, after, *_ = difference
    if effect in _ONLY_SECOND and before is None:
        return is_unknown((difference.issue,), context.first)
    return effect in _ONLY_FIRST and after is None and is_unknown((difference.issue,), context.second)


def _parties(alike: Sequence[Difference]) -> tuple[tuple[str, ...], tuple[str, ...]]:
    helped, harmed = gains_of(alike[0])
    for difference in alike[1:]:
        more, less = gains_of(difference)
        helped, harmed = helped | more, harmed | less
    return tuple(sorted(helped - harmed)), tuple(sorted(harmed - helped))


def _is_implied(aspect: str | None, statements: Iterable[Statement]) -> bool:
    """Whether an aspect, or what the term is about, rests on an implied reading."""
    return any([s.implied and (aspect is None or aspect in s.implied or s.has_implied_key) for s in statements])


def _is_ambiguous(statements: Iterable[Statement]) -> bool:
    return any([statement.ambiguous for statement in statements])


def _holders(helped: tuple[str, ...], context: Context) -> tuple[str, ...]:
    if not helped:
        return ()
    first, second = context.positions[0].holders, context.positions[1].holders
    holders: set[str] = set()
    for party in helped:
        was, now = first.get(party), second.get(party)
        if was == now or was is None or now is None:
            holders.update(now or was or ())
    return tuple(sorted(holders))


def _citations(statements: Sequence[Statement]) -> tuple[Citation, ...]:
    if len(statements) == 1:
        return statements[0].citations
    return tuple(dict.fromkeys([citation for statement in statements for citation in statement.citations]))


def _relative_branches(branches: tuple[Branch, ...], issue: Issue) -> tuple[Branch, ...]:
    return tuple(Branch(relative(branch.condition, issue), branch.held) for branch in branches)


def agreements(context: Context) -> tuple[Agreement, ...]:
    """What two proposals say alike, by issue and aspect; alike agreements on several issues are one."""
    was, now = (p.by_issue for p in context.positions)
    found: dict[tuple[Any, ...], list[tuple[Issue, Statement, Statement]]] = {}
    for issue, first in was.items():
        if second := now.get(issue):
            for form, one, other in _alike(issue, first, second):
                found.setdefault(form, []).append((issue, one, other))
    return tuple(_agreement(form, alike, context) for form, alike in found.items())


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


def _agreement(form: tuple[Any, ...], alike: list[tuple[Issue, Statement, Statement]], context: Context) -> Agreement:
    kind, aspect, value, under = form
    first, second = [one for _, one, _ in alike], [other for _, _, other in alike]
    return Agreement(
        kind=kind,
        aspect=aspect,
        issues=tuple(issue for issue, _, _ in alike),
        value=value,
        under=under,
        implied=aspect is not None and (_is_implied(aspect, first) or _is_implied(aspect, second)),
        ambiguous=_is_ambiguous(first) or _is_ambiguous(second),
        first=_citations(first),
        second=_citations(second),
        context=context,
    )
