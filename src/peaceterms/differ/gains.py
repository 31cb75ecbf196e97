"""In whose favour a difference is, as far as the declarations name who gains and who loses. Never a guess."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import lru_cache
from typing import NamedTuple

from peaceterms.differ.differences import Difference
from peaceterms.positions.issue import NOT_STATED, Issue
from peaceterms.positions.statement import Statement
from peaceterms.terms import Modality, kind_of
from peaceterms.terms.declaration import Declaration
from peaceterms.terms.effects import Effect
from peaceterms.values import Explicit

_KEPT = 10_000
"""For how many statements it is kept whom adding them touches, since the same texts are compared again and again."""

Parties = frozenset[str]
NOBODY: Parties = frozenset()


class Gains(NamedTuple):
    """Who gains and who loses by a departure: ids of actors or places."""

    gains: Parties
    loses: Parties


NO_GAINS = Gains(NOBODY, NOBODY)


def gains_of(difference: Difference) -> Gains:
    """Who gains and who loses by a difference. Whoever would do both does neither."""
    declaration = kind_of(difference.issue.kind).declaration
    if difference.cases:
        found = _of_cases(difference.cases)
    else:
        found = _of_aspect(difference, declaration) if difference.aspect else _of_whole(difference, declaration)
    return found if found is NO_GAINS else Gains(found.gains - found.loses, found.loses - found.gains)


def _of_cases(cases: Iterable[Difference]) -> Gains:
    """A condition helps and harms those whom it may help and harm, in one case or another."""
    helped = harmed = NOBODY
    for case in cases:
        more, less = gains_of(case)
        helped, harmed = helped | more, harmed | less
    return Gains(helped, harmed)


def _of_whole(difference: Difference, declaration: Declaration) -> Gains:
    """A term that is dropped relieves those it burdens and takes from those it benefits; one that is added does not."""
    if difference.effect is Effect.ADDS:
        return _of_adding(difference.second[0], difference.issue)
    if difference.effect is Effect.DROPS:
        gains, losses = _of_adding(difference.first[0], difference.issue)
        return Gains(losses, gains)
    return NO_GAINS


@lru_cache(_KEPT)
def _of_adding(statement: Statement, issue: Issue) -> Gains:
    """Who gains and who loses where a text says it of an issue."""
    declaration = kind_of(issue.kind).declaration
    if _obliges_nobody(declaration, statement):
        return NO_GAINS
    freed = list(_lifted(declaration, statement))
    burdens, benefits = ((), (*declaration.benefits, *freed)) if freed else (declaration.burdens, declaration.benefits)
    benefited = _parties(declaration, benefits, issue, (statement,))
    return Gains(benefited, _parties(declaration, burdens, issue, (statement,)))


def _obliges_nobody(declaration: Declaration, statement: Statement) -> bool:
    """Whether a term only permits, or says that there is none of what would help or burden somebody."""
    content = statement.content
    if content.get("modality") is Modality.PERMITS:
        return True
    weighing = declaration.weighing & content.keys()
    return bool(weighing) and any([declaration.by_name[name].marker.is_nothing(content[name]) for name in weighing])


def _lifted(declaration: Declaration, statement: Statement) -> Iterator[str]:
    """The fields with those who gain by it where a term says that there is no limit: it burdens nobody."""
    for name in sorted(declaration.limiting & statement.content.keys()):
        benefits = declaration.by_name[name].marker.benefits
        if benefits and statement.content[name] is Explicit.UNLIMITED:
            yield benefits


def _of_aspect(difference: Difference, declaration: Declaration) -> Gains:
    marker = declaration.by_name[difference.aspect or ""].marker
    if holder := getattr(marker, "holder", None):
        now = _parties(declaration, (holder,), difference.issue, difference.second)
        was = _parties(declaration, (holder,), difference.issue, difference.first)
        return Gains(now, was)
    if not marker.burdens and not marker.benefits:
        return NO_GAINS
    growth = marker.growth(difference.effect, difference.before, difference.after)
    if not growth:
        return NO_GAINS
    statements = (*difference.first, *difference.second)
    burdened = _parties(declaration, _named(marker.burdens), difference.issue, statements)
    benefited = _parties(declaration, _named(marker.benefits), difference.issue, statements)
    return Gains(benefited, burdened) if growth > 0 else Gains(burdened, benefited)


def _named(field: str | None) -> tuple[str, ...]:
    return (field,) if field else ()


def _parties(declaration: Declaration, names: Iterable[str], issue: Issue, statements: Iterable[Statement]) -> Parties:
    """Those whom the fields name. A key field names whom the issue is about, not all whom the term is about."""
    found: list[str] = []
    for name in names:
        if name in declaration.key_index:
            if (party := issue.key[declaration.key_index[name]]) != NOT_STATED:
                found.append(party)
            continue
        for statement in statements:
            if isinstance(value := statement.content.get(name), tuple):
                found.extend(value)
    return frozenset(found)
