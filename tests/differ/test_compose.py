from typing import Any

import pytest

from peaceterms.differ.compose import compose
from peaceterms.differ.edits import BranchFacets, Edit, Edits, Question, QuestionEdit
from peaceterms.errors import DoesNotFit
from peaceterms.positions.contingency import Event
from peaceterms.positions.issue import Issue
from peaceterms.positions.statement import Citation, StatedValue

UA, RU = (Issue("neutrality", (state,)) for state in ("UA", "RU"))
ONE, TWO, THREE = map(StatedValue, ("one", "two", "three"))
A, B, C = ((Citation(text, None, None),) for text in "abc")


def aspect(name: str, before: Any, after: Any, issue: Issue = UA, first: Any = A, second: Any = B) -> Edit:
    return Edit(issue, (), name, before, after, first, second)


def whole(before: BranchFacets, after: BranchFacets, first: Any = A, second: Any = B) -> Edit:
    return Edit(UA, (), None, before, after, first, second)


def model(value: StatedValue, **more: StatedValue) -> BranchFacets:
    return (tuple(sorted({"model": value, **more}.items())),)


def composed(first: list[Edit], second: list[Edit]) -> list[Edit]:
    found = compose(Edits(tuple(first), ()), Edits(tuple(second), ()))
    assert found.questions == ()
    return list(found.statements)


def asked(first: QuestionEdit, second: QuestionEdit) -> tuple[QuestionEdit, ...]:
    return compose(Edits((), (first,)), Edits((), (second,))).questions


def test_what_only_one_of_them_edits_stays_in_order() -> None:
    first, second = aspect("model", ONE, TWO), aspect("model", ONE, TWO, RU)
    assert composed([first], [second]) == composed([second], [first]) == [second, first]
    assert composed([first], []) == composed([], [first]) == [first]
    assert composed([], []) == []


def test_two_edits_of_one_aspect_are_one_that_cites_both_ends() -> None:
    (edit,) = composed([aspect("model", ONE, TWO)], [aspect("model", TWO, THREE, first=B, second=C)])
    assert edit == aspect("model", ONE, THREE)
    assert (edit.first, edit.second) == (A, C)


def test_what_cancels_is_gone() -> None:
    assert composed([aspect("model", ONE, TWO)], [aspect("model", TWO, ONE)]) == []
    edits = [aspect("by", ONE, TWO), aspect("model", ONE, TWO)]
    assert composed(edits, [aspect("by", TWO, ONE)]) == [edits[1]]


def test_aspects_of_one_branch_stand_side_by_side_and_cite_both_ends() -> None:
    found = composed([aspect("model", ONE, TWO)], [aspect("by", ONE, TWO, first=B, second=C)])
    assert found == [aspect("by", ONE, TWO), aspect("model", ONE, TWO)]
    assert {(edit.first, edit.second) for edit in found} == {(A, C)}


def test_edits_that_do_not_follow_each_other_are_refused_and_named() -> None:
    later = aspect("model", THREE, ONE)
    with pytest.raises(DoesNotFit) as refused:
        composed([aspect("model", ONE, TWO)], [later])
    assert [(misfit.edit, misfit.there) for misfit in refused.value.misfits] == [(later, TWO)]


def test_a_branch_that_was_added_as_a_whole_takes_later_edits_in() -> None:
    added = whole((), model(ONE))
    (edit,) = composed([added], [aspect("model", ONE, TWO, first=B, second=C)])
    assert edit == whole((), model(TWO))
    assert (edit.first, edit.second) == (A, C)


def test_a_branch_that_is_dropped_as_a_whole_takes_earlier_edits_in() -> None:
    dropped = whole(model(TWO, by=ONE), (), B, C)
    (edit,) = composed([aspect("by", None, ONE), aspect("model", ONE, TWO)], [dropped])
    assert edit == whole(model(ONE), ())
    assert (edit.first, edit.second) == (A, C)


def test_two_edits_of_a_whole_branch_are_one_or_edits_of_its_aspects() -> None:
    both = (*model(ONE), *model(TWO))
    assert composed([whole(both, model(ONE))], [whole(model(ONE), ())]) == [whole(both, ())]
    assert composed([whole(model(ONE), both)], [whole(both, model(THREE))]) == [aspect("model", ONE, THREE)]
    assert composed([whole((), model(ONE))], [whole(model(ONE), ())]) == []
    assert composed([whole(model(ONE), both)], [whole(both, model(ONE))]) == []


@pytest.mark.parametrize(
    ("earlier", "later"),
    [
        (whole((), model(ONE)), aspect("model", TWO, THREE)),
        (whole((), model(ONE)), whole(model(TWO), ())),
        (whole((), ()), aspect("model", None, ONE)),
    ],
)
def test_edits_of_a_whole_branch_that_do_not_follow_each_other_are_refused(earlier: Edit, later: Edit) -> None:
    with pytest.raises(DoesNotFit) as refused:
        composed([earlier], [later])
    assert [(misfit.edit, misfit.there) for misfit in refused.value.misfits] == [(later, earlier.after)]


def test_an_aspect_that_a_dropped_branch_has_otherwise_is_refused() -> None:
    earlier = aspect("model", ONE, TWO)
    with pytest.raises(DoesNotFit) as refused:
        composed([earlier], [whole(model(THREE), ())])
    assert [(misfit.edit, misfit.there) for misfit in refused.value.misfits] == [(earlier.inverse, model(THREE))]


def test_conditions_are_told_apart() -> None:
    other = Edit(UA, (), "model", ONE, TWO)
    under = Edit(UA, ((Event("x"), ("y",)),), "model", ONE, TWO)  # type: ignore[arg-type]
    assert composed([other], [under]) == [other, under]


# Questions

X, Y, Z = (Question("Winter?", answers) for answers in (("a", "b"), ("a", "c"), ("b", "c")))
WINTER, FALL = Event("winter"), Event("fall")


def test_edits_of_questions_are_composed_alike() -> None:
    assert asked(QuestionEdit(WINTER, X, Y), QuestionEdit(WINTER, Y, Z)) == (QuestionEdit(WINTER, X, Z),)
    assert asked(QuestionEdit(WINTER, X, Y), QuestionEdit(WINTER, Y, X)) == ()
    assert asked(QuestionEdit(WINTER, None, Y), QuestionEdit(WINTER, Y, None)) == ()
    one, other = QuestionEdit(WINTER, X, Y), QuestionEdit(FALL, None, Z)
    assert asked(one, other) == asked(other, one) == (other, one)


def test_edits_of_a_question_that_do_not_follow_each_other_are_refused_and_named() -> None:
    later = QuestionEdit(WINTER, Z, None)
    with pytest.raises(DoesNotFit) as refused:
        asked(QuestionEdit(WINTER, X, Y), later)
    assert [(misfit.edit, misfit.there) for misfit in refused.value.misfits] == [(later, Y)]
