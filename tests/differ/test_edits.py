from typing import Any

import pytest
from tests.analysis.texts import held, neutral
from tests.differ.texts import said

import peaceterms as pt
from peaceterms.differ.edits import (
    NOTHING,
    Edit,
    Misfit,
    Question,
    QuestionEdit,
    Said,
    applied,
    apply_edits,
    apply_question_edits,
    edits_between,
    find_edits,
    fits,
    invert,
    of_branch,
    questions,
    spoken,
)
from peaceterms.differ.edits import (
    said as said_by,
)
from peaceterms.positions.contingency import Event, Requirement
from peaceterms.positions.issue import Issue
from peaceterms.positions.resolve import resolve
from peaceterms.positions.statement import Citation, Facets, StatedValue

UA = Issue("neutrality", ("UA",))
WINTER = Event("winter")
COLD = (Requirement(WINTER, ("cold",)),)
ONE, TWO = StatedValue("one"), StatedValue("two")
HERE, THERE = (Citation("a", "1", None),), (Citation("b", "2", None),)


def facets(**said: Any) -> Facets:
    return tuple((name, StatedValue(value)) for name, value in said.items())


def between(first: pt.Proposal, second: pt.Proposal) -> list[tuple[Any, ...]]:
    edits = find_edits(resolve(first), resolve(second))
    return [(str(e.issue), e.aspect, e.before, e.after) for e in edits.statements]


def asking(*answers: str, question: str = "Winter?") -> pt.Proposal:
    return said("q", contingencies=[{"id": "q", "type": "event", "question": question, "answers": list(answers)}])


# Finding


def test_an_aspect_that_differs_is_an_edit_of_its_own() -> None:
    first, second = said("a", neutral(model="a", bars="NATO")), said("b", neutral(model="b", bars="NATO", by="GB"))
    assert between(first, second) == [
        ("neutrality/UA", "by", None, StatedValue(("GB",))),
        ("neutrality/UA", "model", StatedValue("a"), StatedValue("b")),
    ]


def test_texts_that_say_the_same_have_no_edits() -> None:
    assert find_edits(resolve(said("a", neutral())), resolve(said("b", neutral()))) == ((), ())


def test_an_obligor_who_only_repeats_the_key_is_no_edit() -> None:
    assert find_edits(resolve(said("a", neutral())), resolve(said("b", neutral(by="UA")))) == ((), ())


def test_what_only_one_text_says_is_edited_as_a_whole() -> None:
    silent, speaks = said("a"), said("b", neutral(model="a"))
    assert between(silent, speaks) == [("neutrality/UA", None, (), (facets(model="a"),))]
    assert between(speaks, silent) == [("neutrality/UA", None, (facets(model="a"),), ())]
    assert between(silent, said("b", neutral())) == [("neutrality/UA", None, (), ((),))]


def test_where_a_text_contradicts_itself_the_branch_is_edited_as_a_whole() -> None:
    first, second = said("a", neutral(bars="NATO"), neutral(bars="unlimited")), said("b", neutral(bars="NATO"))
    both = facets(bars=("NATO",)), facets(bars="unlimited")
    assert between(first, second) == [("neutrality/UA", None, both, (facets(bars=("NATO",)),))]
    assert between(second, first) == [("neutrality/UA", None, (facets(bars=("NATO",)),), both)]
    assert between(first, first) == []


def test_that_something_is_only_read_into_a_text_is_an_edit() -> None:
    first, second = said("a", neutral(model="a")), said("b", neutral(model="a", implied=["model"]))
    assert between(first, second) == [("neutrality/UA", "model", StatedValue("a"), StatedValue("a", True))]


def test_another_condition_is_another_branch() -> None:
    question = {"id": "q", "type": "event", "question": "Winter", "answers": ["cold", "mild"]}
    first = said("a", neutral(), contingencies=[question])
    second = said("b", neutral(given={"on": "q", "answer": "cold"}), contingencies=[question])
    edits = find_edits(resolve(first), resolve(second)).statements
    assert [(e.condition, e.before, e.after) for e in edits] == [((), ((),), ()), (COLD, (), ((),))]


def test_edits_stand_in_the_order_of_issues_conditions_and_aspects() -> None:
    was: dict[Any, Said] = {(UA, COLD): Said((facets(x=1),), ()), (UA, ()): Said((facets(b=1, a=1),), ())}
    now: dict[Any, Said] = {(Issue("amnesty", ()), ()): Said(((),), ())}
    found = edits_between({**was, (UA, COLD): NOTHING}, {**was, **now, (UA, ()): Said((facets(a=2, b=2),), ())})
    assert [(str(e.issue), e.condition, e.aspect) for e in found] == [
        ("amnesty", (), None),
        ("neutrality/UA", (), "a"),
        ("neutrality/UA", (), "b"),
        ("neutrality/UA", COLD, None),
    ]


def test_an_edit_cites_both_texts_and_is_the_same_without() -> None:
    was, now = Said((facets(x=1),), HERE), Said((facets(x=2),), THERE)
    for before, after in ((was, now), (was, NOTHING), (NOTHING, now)):
        (edit,) = of_branch((UA, ()), before, after)
        assert (edit.first, edit.second) == (before.citations, after.citations)
    (bare,) = of_branch((UA, ()), Said(was.branch, ()), Said(now.branch, ()))
    assert bare == next(iter(of_branch((UA, ()), was, now)))


def test_what_is_said_is_told_with_every_place_once() -> None:
    draft = said("draft", neutral(bars="NATO", ref="1"), neutral(bars="unlimited", ref="2"))
    found = spoken(resolve(draft))
    assert list(found) == [(UA, ())]
    assert found[UA, ()].branch == (facets(bars=("NATO",)), facets(bars="unlimited"))
    assert [citation.ref for citation in found[UA, ()].citations] == ["1", "2"]
    statements = resolve(draft).by_issue[UA].branches[()]
    assert said_by([*statements, *statements]).citations == found[UA, ()].citations


# Questions


def test_a_question_is_known_with_the_answers_that_can_be_listed() -> None:
    assert questions(resolve(asking("mild", "cold"))) == {WINTER: Question("Winter?", ("cold", "mild"))}
    assert questions(resolve(said("a"))) == {}


def test_questions_that_differ_are_edits() -> None:
    two, three = asking("cold", "mild"), asking("cold", "mild", "wet")
    known, more = Question("Winter?", ("cold", "mild")), Question("Winter?", ("cold", "mild", "wet"))
    for first, second, expected in (
        (two, three, (known, more)),
        (said("a"), two, (None, known)),
        (two, said("a"), (known, None)),
    ):
        edits = find_edits(resolve(first), resolve(second))
        assert edits == ((), (QuestionEdit(WINTER, *expected),))
    assert find_edits(resolve(two), resolve(two)) == ((), ())


def test_edits_of_questions_stand_in_order() -> None:
    found = find_edits(resolve(asking("1", "2", question="Zeal")), resolve(asking("1", "2", question="Air"))).questions
    assert [str(edit.contingency) for edit in found] == ["event/air", "event/zeal"]


# Inverting


def test_an_edit_is_undone_by_its_inverse() -> None:
    edit = Edit(UA, COLD, "model", ONE, TWO, HERE, THERE)
    back = edit.inverse
    assert (back.issue, back.condition, back.aspect, back.before, back.after) == (UA, COLD, "model", TWO, ONE)
    assert (back.first, back.second) == (THERE, HERE)
    asked = QuestionEdit(WINTER, None, Question("Winter?", ("a", "b")))
    assert asked.inverse == QuestionEdit(WINTER, Question("Winter?", ("a", "b")), None)
    both = find_edits(resolve(said("a", neutral(model="a"))), resolve(asking("cold", "mild")))
    assert invert(both) == (tuple(e.inverse for e in both.statements), tuple(e.inverse for e in both.questions))
    assert invert(invert(both)) == both
    assert all(map(len, both))


# Applying


def branch(*statements: Facets) -> dict[Any, Said]:
    return {(UA, ()): Said(statements, HERE)}


MODEL = Edit(UA, (), "model", ONE, TWO, HERE, THERE)
WHOLE = Edit(UA, (), None, (facets(model="one"),), (facets(model="two"), facets(model="three")), HERE, THERE)


def test_an_edit_that_fits_is_applied() -> None:
    said_, misfits = apply_edits([MODEL], branch(facets(by="UA", model="one", to="RU")))
    assert misfits == ()
    assert said_ == {(UA, ()): Said((facets(by="UA", model="two", to="RU"),), THERE)}
    assert apply_edits([WHOLE], branch(facets(model="one")))[0] == {(UA, ()): Said(WHOLE.after, THERE)}  # type: ignore[arg-type]


def test_what_is_added_stands_in_its_place_and_what_is_struck_is_gone() -> None:
    added, struck = Edit(UA, (), "model", None, TWO), Edit(UA, (), "model", ONE, None)
    assert applied(added, (facets(by="UA", to="RU"),)) == (facets(by="UA", model="two", to="RU"),)
    assert applied(struck, (facets(by="UA", model="one"),)) == (facets(by="UA"),)
    assert applied(struck, (facets(model="one"),)) == ((),)
    assert apply_edits([struck], branch(facets(model="one")))[0] == branch(())


def test_an_edit_without_citations_keeps_those_that_are_there() -> None:
    said_, _ = apply_edits([Edit(UA, (), "model", ONE, TWO)], branch(facets(model="one")))
    assert said_[UA, ()].citations == HERE


def test_a_branch_of_which_nothing_is_left_is_gone() -> None:
    gone = Edit(UA, (), None, (facets(model="one"),), ())
    assert apply_edits([gone], branch(facets(model="one"))) == ({}, ())


def test_a_branch_that_is_not_there_can_be_made_and_other_branches_stay() -> None:
    made = Edit(UA, COLD, None, (), ((),))
    said_, misfits = apply_edits([made], branch(facets(model="one")))
    assert (said_, misfits) == ({**branch(facets(model="one")), (UA, COLD): Said(((),), ())}, ())
    assert apply_edits([], branch(())) == (branch(()), ())


def test_what_edits_are_applied_to_stays_as_it_is() -> None:
    there = branch(facets(model="one"))
    apply_edits([MODEL], there)
    assert there == branch(facets(model="one"))


@pytest.mark.parametrize(
    ("edit", "statements", "found"),
    [
        (MODEL, (facets(model="two"),), TWO),
        (MODEL, (facets(by="UA"),), None),
        (MODEL, (facets(model="one"), facets(model="two")), (facets(model="one"), facets(model="two"))),
        (MODEL, (), ()),
        (WHOLE, (facets(model="two"),), (facets(model="two"),)),
        (Edit(UA, (), "model", None, ONE), (facets(model="two"),), TWO),
        (Edit(UA, (), "model", None, ONE), (), ()),
    ],
)
def test_an_edit_that_does_not_fit_is_named_with_what_is_there(
    edit: Edit, statements: tuple[Facets, ...], found: Any
) -> None:
    there = branch(*statements) if statements else {}
    result, misfits = apply_edits([edit], there)
    assert misfits == (Misfit(edit, found),)
    assert result == there
    assert not fits(edit, statements)


def test_every_misfit_is_named_and_the_others_are_tried() -> None:
    other = Edit(UA, (), "by", ONE, TWO)
    _, misfits = apply_edits([other, MODEL, other], branch(facets(model="one")))
    assert [misfit.edit for misfit in misfits] == [other, other]


def test_edits_of_questions_are_applied_or_named() -> None:
    known, more = Question("Winter?", ("a", "b")), Question("Winter?", ("a", "b", "c"))
    asked: dict[Any, Question] = {WINTER: known, Event("spring"): known}
    assert apply_question_edits([QuestionEdit(WINTER, known, more)], asked) == ({**asked, WINTER: more}, ())
    assert apply_question_edits([QuestionEdit(WINTER, known, None)], asked) == ({Event("spring"): known}, ())
    added = QuestionEdit(Event("fall"), None, known)
    assert apply_question_edits([added], asked) == ({**asked, Event("fall"): known}, ())
    wrong, gone = QuestionEdit(WINTER, more, None), QuestionEdit(Event("fall"), known, None)
    assert apply_question_edits([wrong, gone], asked) == (asked, (Misfit(wrong, known), Misfit(gone, None)))
    assert len(asked) == 2


# Telling


@pytest.mark.parametrize(
    ("misfit", "parts"),
    [
        (Misfit(MODEL, TWO), ["neutrality/UA model: ", "one", "two"]),
        (
            Misfit(Edit(UA, (), "model", None, StatedValue("x")), ()),
            ["neutrality/UA model: expected something on neutrality/UA"],
        ),
        (Misfit(Edit(UA, COLD, None, (), ((),)), ()), ["neutrality/UA if event/winter=cold: "]),
        (Misfit(QuestionEdit(WINTER, None, None), Question("Winter?", ())), ["event/winter: ", "Winter?"]),
    ],
)
def test_a_misfit_tells_where_it_is_and_both_values(misfit: Misfit, parts: list[str]) -> None:
    assert str(misfit).startswith(parts[0])
    assert all(part in str(misfit) for part in parts)


def test_what_is_not_there_is_told_as_nothing() -> None:
    assert str(Misfit(MODEL, None)).endswith("nothing")
    assert str(Misfit(MODEL, ())).endswith("nothing")
    assert not str(Misfit(MODEL, TWO)).endswith("nothing")
    condition = (*COLD, Requirement(Event("spring"), ("late",)))
    assert " if event/winter=cold and event/spring=late: " in str(Misfit(Edit(UA, condition, "x", ONE, TWO), None))


def test_a_comparison_has_its_edits() -> None:
    first, second = said("a", held("luhansk", control="RU")), said("b", held("luhansk", control="UA"))
    assert pt.compare(first, second).edits == find_edits(resolve(first), resolve(second))
