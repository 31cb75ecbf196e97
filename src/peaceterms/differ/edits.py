"""Edits: each elementary difference between the stated positions of two texts. Complete, and without opinion.

A branch is what a text says on one issue under one condition. Where both texts make one statement there, each aspect is
an edit; otherwise the branch is edited as a whole. So edits are the same whatever way led from the one text to the
other: they can be applied, inverted and composed.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from operator import itemgetter
from typing import NamedTuple, cast

from peaceterms.positions.contingency import Answer, AnyContingency, Condition
from peaceterms.positions.issue import Issue
from peaceterms.positions.plain import flat
from peaceterms.positions.position import Positions
from peaceterms.positions.statement import Citation, Facets, StatedValue, Statement

BranchFacets = tuple[Facets, ...]
"""What one text says on an issue under one condition: one statement, or several that differ, in a fixed order."""

Place = tuple[Issue, Condition]
"""Where a branch stands."""


@dataclass(frozen=True, slots=True)
class Edit:
    """One elementary difference: an aspect that has another value, or a branch that holds other statements."""

    issue: Issue
    condition: Condition
    aspect: str | None
    """The aspect that differs; `None`: the branch as a whole."""
    before: StatedValue | BranchFacets | None
    """What the first says: of an aspect its value or `None`, of a branch its statements."""
    after: StatedValue | BranchFacets | None
    """What the second says."""
    first: tuple[Citation, ...] = field(default=(), compare=False)
    """Where the first text says it."""
    second: tuple[Citation, ...] = field(default=(), compare=False)
    """Where the second text says it."""

    @property
    def inverse(self) -> Edit:
        """The edit that undoes this one."""
        return replace(self, before=self.after, after=self.before, first=self.second, second=self.first)


class Question(NamedTuple):
    """What a text asks of a contingency that it lists, and the possible answers."""

    text: str
    answers: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class QuestionEdit:
    """A contingency that two texts list differently, or only one of them."""

    contingency: AnyContingency
    before: Question | None
    after: Question | None

    @property
    def inverse(self) -> QuestionEdit:
        """The edit that undoes this one."""
        return replace(self, before=self.after, after=self.before)


class Edits(NamedTuple):
    """All edits from one text to another."""

    statements: tuple[Edit, ...]
    questions: tuple[QuestionEdit, ...]


class Said(NamedTuple):
    """The statements of a branch, and where the text makes them."""

    branch: BranchFacets
    citations: tuple[Citation, ...]


Spoken = Mapping[Place, Said]
"""All branches of a text."""

NOTHING = Said((), ())


def spoken(positions: Positions) -> dict[Place, Said]:
    """Return all branches of a text as values."""
    return {
        (issue, condition): said(statements)
        for issue, position in positions.by_issue.items()
        for condition, statements in position.branches.items()
    }


def said(statements: Iterable[Statement]) -> Said:
    """Return some statements as values, with where they are made."""
    several = tuple(statements)
    citations = dict.fromkeys(citation for statement in several for citation in statement.citations)
    return Said(tuple(statement.facets for statement in several), tuple(citations))


def questions(positions: Positions) -> dict[AnyContingency, Question]:
    """Return what a text asks of each contingency that it lists."""
    return {
        contingency: Question(text, tuple(map(str, _listed(positions.answers[contingency]))))
        for contingency, text in positions.questions.items()
    }


def _listed(answers: Iterable[Answer]) -> Iterator[str]:
    return (answer for answer in answers if isinstance(answer, str))


def find_edits(first: Positions, second: Positions) -> Edits:
    """Return the edits that turn the stated positions of one text into those of another."""
    return Edits(
        edits_between(spoken(first), spoken(second)),
        _question_edits(questions(first), questions(second)),
    )


def edits_between(was: Spoken, now: Spoken) -> tuple[Edit, ...]:
    """Return the edits that turn some branches into others."""
    changed = (place for place in {**was, **now} if was.get(place) != now.get(place))
    return tuple(
        edit for place in sorted(changed) for edit in of_branch(place, was.get(place, NOTHING), now.get(place, NOTHING))
    )


def of_branch(place: Place, was: Said, now: Said) -> Iterator[Edit]:
    """Yield the edits that turn one branch into another: aspect by aspect where each is one statement."""
    if was.branch == now.branch:
        return
    if len(was.branch) != 1 or len(now.branch) != 1:
        yield Edit(*place, None, was.branch, now.branch, was.citations, now.citations)
        return
    before, after = dict(was.branch[0]), dict(now.branch[0])
    for aspect in sorted({**before, **after}):
        if before.get(aspect) != after.get(aspect):
            yield Edit(*place, aspect, before.get(aspect), after.get(aspect), was.citations, now.citations)


def _question_edits(
    was: Mapping[AnyContingency, Question], now: Mapping[AnyContingency, Question]
) -> tuple[QuestionEdit, ...]:
    changed = sorted(contingency for contingency in {**was, **now} if was.get(contingency) != now.get(contingency))
    return tuple(QuestionEdit(contingency, was.get(contingency), now.get(contingency)) for contingency in changed)


def invert(edits: Edits) -> Edits:
    """Return the edits that undo some edits."""
    return Edits(tuple(edit.inverse for edit in edits.statements), tuple(edit.inverse for edit in edits.questions))


class Misfit(NamedTuple):
    """An edit that does not fit a text, or the edits before it, and what is there instead."""

    edit: Edit | QuestionEdit
    there: StatedValue | BranchFacets | Question | None

    def __str__(self) -> str:
        edit, expected = self.edit, _shown(self.edit.before)
        if isinstance(edit, Edit) and edit.before is None and self.there == ():
            expected = f"something on {edit.issue}"
        return f"{_where(edit)}: expected {expected}; found {_shown(self.there)}"


_LONGEST_SHOWN = 100


def _where(edit: Edit | QuestionEdit) -> str:
    if isinstance(edit, QuestionEdit):
        return str(edit.contingency)
    under = f" if {' and '.join(map(str, edit.condition))}" if edit.condition else ""
    return f"{edit.issue}{f' {edit.aspect}' if edit.aspect else ''}{under}"


def _shown(value: StatedValue | BranchFacets | Question | None) -> str:
    words = flat(value if not isinstance(value, Question) else (value.text, *value.answers))
    return (words if len(words) <= _LONGEST_SHOWN else f"{words[:_LONGEST_SHOWN]}...") if words else "nothing"


def apply_edits(edits: Iterable[Edit], to: Spoken) -> tuple[dict[Place, Said], tuple[Misfit, ...]]:
    """Return the branches with some edits applied, and the edits that do not fit.

    An edit fits where the text says what the edit has before it. Nothing is to be made of the branches where an edit
    does not fit.
    """
    result, misfits = dict(to), list[Misfit]()
    for edit in edits:
        place = edit.issue, edit.condition
        there = result.get(place, NOTHING)
        if not fits(edit, there.branch):
            misfits.append(Misfit(edit, _there(edit, there.branch)))
        elif changed := applied(edit, there.branch):
            result[place] = Said(changed, edit.second or there.citations)
        else:
            result.pop(place, None)
    return result, tuple(misfits)


def fits(edit: Edit, branch: BranchFacets) -> bool:
    """Whether a branch says what the edit has before it."""
    if edit.aspect is None:
        return edit.before == branch
    return len(branch) == 1 and dict(branch[0]).get(edit.aspect) == edit.before


def _there(edit: Edit, branch: BranchFacets) -> StatedValue | BranchFacets | None:
    """What a branch says where an edit is to be applied."""
    if edit.aspect is None:
        return branch
    return dict(branch[0]).get(edit.aspect) if len(branch) == 1 else branch


def applied(edit: Edit, branch: BranchFacets) -> BranchFacets:
    """Return a branch with an edit applied that fits it."""
    if edit.aspect is None:
        return cast("BranchFacets", edit.after)
    facets = {name: value for name, value in branch[0] if name != edit.aspect}
    if edit.after is not None:
        facets[edit.aspect] = cast("StatedValue", edit.after)
    return (tuple(sorted(facets.items(), key=itemgetter(0))),)


def apply_question_edits(
    edits: Iterable[QuestionEdit], to: Mapping[AnyContingency, Question]
) -> tuple[dict[AnyContingency, Question], tuple[Misfit, ...]]:
    """Return the questions with some edits applied, and the edits that do not fit."""
    result, misfits = dict(to), list[Misfit]()
    for edit in edits:
        if result.get(edit.contingency) != edit.before:
            misfits.append(Misfit(edit, result.get(edit.contingency)))
        elif edit.after is None:
            del result[edit.contingency]
        else:
            result[edit.contingency] = edit.after
    return result, tuple(misfits)
