"""Composing edits: those from a first text to a second and from the second to a third, as those from first to third."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace
from typing import cast

from peaceterms.differ.edits import (
    BranchFacets,
    Edit,
    Edits,
    Misfit,
    Place,
    QuestionEdit,
    Said,
    applied,
    fits,
    of_branch,
)
from peaceterms.errors import DoesNotFit
from peaceterms.positions.contingency import AnyContingency

_LATER = "these edits do not follow each other"


def compose(first: Edits, second: Edits) -> Edits:
    """Return the edits that do what some edits and then others do; what cancels is gone. Raises `DoesNotFit`."""
    earlier, later = _by_place(first.statements), _by_place(second.statements)
    statements = [
        edit
        for place in sorted({**earlier, **later})
        for edit in _composed(place, earlier.get(place, []), later.get(place, []))
    ]
    return Edits(tuple(statements), tuple(_questions(first.questions, second.questions)))


def _by_place(edits: Iterable[Edit]) -> dict[Place, list[Edit]]:
    by_place: dict[Place, list[Edit]] = {}
    for edit in edits:
        by_place.setdefault((edit.issue, edit.condition), []).append(edit)
    return by_place


def _composed(place: Place, earlier: list[Edit], later: list[Edit]) -> Iterable[Edit]:
    if not earlier or not later:
        return earlier or later
    whole = (edit for edit in (*earlier, *later) if edit.aspect is None)
    if next(whole, None) is None:
        return _by_aspect(earlier, later)
    before, after = _ends(earlier, later)
    return of_branch(place, Said(before, earlier[0].first), Said(after, later[0].second))


def _by_aspect(earlier: list[Edit], later: list[Edit]) -> Iterator[Edit]:
    """Edits of single aspects on both sides."""
    was = {edit.aspect: edit for edit in earlier}
    now = {edit.aspect: edit for edit in later}
    for aspect in sorted({**was, **now}, key=str):
        one, other = was.get(aspect), now.get(aspect)
        if one is None or other is None:
            edit = cast("Edit", one or other)
            yield replace(edit, first=earlier[0].first, second=later[0].second)
            continue
        if one.after != other.before:
            raise DoesNotFit(_LATER, (Misfit(other, one.after),))
        if one.before != other.after:
            yield replace(one, after=other.after, second=other.second)


def _ends(earlier: list[Edit], later: list[Edit]) -> tuple[BranchFacets, BranchFacets]:
    """What a branch holds before all edits and after them, where some of them edit it as a whole."""
    if earlier[0].aspect is None:
        before, middle = cast("BranchFacets", earlier[0].before), cast("BranchFacets", earlier[0].after)
    else:
        middle = cast("BranchFacets", later[0].before)
        before = _through((edit.inverse for edit in reversed(earlier)), middle)
    return before, _through(later, middle)


def _through(edits: Iterable[Edit], branch: BranchFacets) -> BranchFacets:
    for edit in edits:
        if not fits(edit, branch):
            raise DoesNotFit(_LATER, (Misfit(edit, branch),))
        branch = applied(edit, branch)
    return branch


def _questions(first: Iterable[QuestionEdit], second: Iterable[QuestionEdit]) -> Iterator[QuestionEdit]:
    earlier: dict[AnyContingency, QuestionEdit] = {edit.contingency: edit for edit in first}
    later: dict[AnyContingency, QuestionEdit] = {edit.contingency: edit for edit in second}
    for contingency in sorted({**earlier, **later}):
        one, other = earlier.get(contingency), later.get(contingency)
        if one is None or other is None:
            yield cast("QuestionEdit", one or other)
            continue
        if one.after != other.before:
            raise DoesNotFit(_LATER, (Misfit(other, one.after),))
        if one.before != other.after:
            yield replace(one, after=other.after)
