"""Brackets: how an open conflict stands in a merged text, held by the authors of either answer."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from operator import itemgetter
from typing import cast

from peaceterms.differ.decisions import Change, Decision, Says
from peaceterms.differ.edits import BranchFacets, Place, Said
from peaceterms.positions.contingency import Bracket, Condition, Requirement
from peaceterms.positions.issue import Issue
from peaceterms.positions.statement import Citation, Facets, StatedValue
from peaceterms.terms import kind_of


def in_brackets(
    place: Place, decisions: list[Decision], holders: tuple[tuple[str, ...], tuple[str, ...]]
) -> Iterator[tuple[Place, Said]]:
    """Yield what both answers agree on, where it can stand alone, and what either says instead of the other."""
    issue, condition = place
    agreed = facets_of((d.aspect, d.merged) for d in decisions if d.change is not Change.CONFLICT)
    conflicts = [d for d in decisions if d.change is Change.CONFLICT]
    stands = conflicts[0].aspect is not None and _stands_alone(issue.kind, agreed, conflicts)
    if stands:
        yield place, Said((agreed,), cited(decisions))
    for holder, side in zip(holders, ("first", "second"), strict=True):
        if branch := _side(issue.kind, agreed, conflicts, side, whole=not stands):
            yield (issue, _held(condition, issue, holder)), Said(branch, ())


def _stands_alone(kind: str, agreed: Facets, conflicts: Iterable[Decision]) -> bool:
    """Whether what is agreed is a term, which a bracket on the same issue adds to."""
    qualifiers = kind_of(kind).declaration.qualifiers
    return _is_complete(kind, agreed) and all(decision.aspect not in qualifiers for decision in conflicts)


def _is_complete(kind: str, facets: Facets) -> bool:
    declaration, stated = kind_of(kind).declaration, {name for name, _ in facets}
    needed = {field.name for field in declaration.aspects if field.required}
    return needed <= stated and (not declaration.at_least_one_of or not stated.isdisjoint(declaration.at_least_one_of))


def _side(kind: str, agreed: Facets, conflicts: list[Decision], side: str, *, whole: bool) -> BranchFacets:
    """What one answer says in its bracket: only what differs, if that can be a term beside what is agreed."""
    says: list[Says] = [getattr(decision, side) for decision in conflicts]
    if conflicts[0].aspect is None:
        return cast("BranchFacets", says[0])
    differing = [(decision.aspect, value) for decision, value in zip(conflicts, says, strict=True)]
    qualifiers = kind_of(kind).declaration.qualifiers
    shared = [(name, value) for name, value in agreed if name in qualifiers or value.value is None]
    own = facets_of([*differing, *shared])
    if not whole and all(value is None for _, value in differing):
        return ()
    return (own,) if not whole and _is_complete(kind, own) else (facets_of([*differing, *agreed]),)


def _held(condition: Condition, issue: Issue, holder: tuple[str, ...]) -> Condition:
    others = (requirement for requirement in condition if not isinstance(requirement.contingency, Bracket))
    return tuple(sorted((*others, Requirement(Bracket(issue), holder))))


def facets_of(says: Iterable[tuple[str | None, Says]]) -> Facets:
    """Return what is said of some aspects as facets, without those of which nothing is."""
    stated = [(aspect, value) for aspect, value in says if aspect and isinstance(value, StatedValue)]
    return tuple(sorted(stated, key=itemgetter(0)))


def cited(decisions: Iterable[Decision]) -> tuple[Citation, ...]:
    """Return where all that the decisions take over is said."""
    return tuple(dict.fromkeys(citation for decision in decisions for citation in decision.citations))


def beside(known: Said, more: Said) -> Said:
    """Return what two say in one bracket, each thing once."""
    return Said(tuple(dict.fromkeys((*known.branch, *more.branch))), (*known.citations, *more.citations))
