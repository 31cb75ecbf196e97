from typing import Any

import pytest

from peaceterms.differ.decisions import Change, Decision, ThreeTexts
from peaceterms.differ.edits import Said
from peaceterms.positions.contingency import Event, Requirement
from peaceterms.positions.issue import Issue
from peaceterms.positions.statement import Citation, Facets, StatedValue

UA = Issue("neutrality", ("UA",))
COLD = (Requirement(Event("winter"), ("cold",)),)
CITED = {text: (Citation(text, None, None),) for text in ("draft", "first", "second")}


def facets(**said: Any) -> Facets:
    return tuple((name, StatedValue(value)) for name, value in said.items())


def decisions(draft: Any, first: Any, second: Any, condition: Any = ()) -> list[Decision]:
    """What is decided of one branch; `None` is a text that does not have it."""
    three = {"draft": draft, "first": first, "second": second}
    texts = {
        name: {} if branch is None else {(UA, condition): Said(branch, CITED[name])} for name, branch in three.items()
    }
    return list(ThreeTexts(("one", "other"), **texts).decisions())


A, B, C = (facets(model=value) for value in "abc")
a, b, c = map(StatedValue, "abc")


@pytest.mark.parametrize(
    ("draft", "first", "second", "outcome", "merged", "cited"),
    [
        (A, A, A, "unchanged", a, "first"),
        (A, B, A, "one", b, "first"),
        (A, A, B, "other", b, "second"),
        (A, B, B, "both", b, "first"),
        (A, B, C, "conflict", a, "draft"),
    ],
)
def test_of_each_aspect_it_is_decided_who_changed_it(
    draft: Facets, first: Facets, second: Facets, outcome: str, merged: Any, cited: str
) -> None:
    (decision,) = decisions((draft,), (first,), (second,))
    assert (decision.aspect, decision.outcome, decision.merged) == ("model", outcome, merged)
    assert decision.citations == CITED[cited]
    assert (decision.draft, decision.first, decision.second) == tuple(dict(f)["model"] for f in (draft, first, second))
    assert (decision.text is None) is (outcome in ("unchanged", "both", "conflict"))


def test_what_is_added_or_struck_is_a_change_like_any_other() -> None:
    (added,) = decisions(((),), (A,), ((),))
    assert (added.outcome, added.draft, added.merged) == ("one", None, a)
    (struck,) = decisions((A,), (A,), ((),))
    assert (struck.outcome, struck.second, struck.merged) == ("other", None, None)
    (both,) = decisions((A,), ((),), ((),))
    assert (both.change, both.merged) == (Change.BOTH, None)


def test_aspects_are_decided_one_by_one_in_order() -> None:
    found = decisions((facets(by=1, model="a"),), (facets(by=1, model="b"),), (facets(by=2, model="a"),))
    assert [(d.aspect, d.outcome) for d in found] == [("by", "other"), ("model", "one")]


def test_where_the_draft_is_silent_and_both_answers_say_one_thing_aspects_are_decided() -> None:
    found = decisions(None, (facets(by=1, model="a"),), (facets(by=1, model="b"),))
    assert [(d.aspect, d.outcome) for d in found] == [("by", "both"), ("model", "conflict")]


@pytest.mark.parametrize(
    ("draft", "first", "second", "outcome", "merged"),
    [
        ((A,), None, (A,), "one", ()),
        ((A,), (A,), None, "other", ()),
        ((A,), None, None, "both", ()),
        (None, (A,), None, "one", (A,)),
        ((A,), (A, B), (A,), "one", (A, B)),
        ((A,), (A,), (A, B), "other", (A, B)),
        ((A, B), (A,), (A,), "both", (A,)),
        ((A,), (B,), None, "conflict", (A,)),
        (((),), ((),), ((),), "unchanged", ((),)),
        (None, ((),), ((),), "both", ((),)),
    ],
)
def test_a_branch_that_a_text_lacks_or_that_holds_several_statements_is_decided_as_a_whole(
    draft: Any, first: Any, second: Any, outcome: str, merged: Any
) -> None:
    (decision,) = decisions(draft, first, second)
    assert (decision.aspect, decision.outcome, decision.merged) == (None, outcome, merged)


def test_branches_stand_in_order_with_those_of_all_texts() -> None:
    places = [(UA, COLD), (UA, ()), (Issue("amnesty", ()), ())]
    draft, first, second = ({place: Said(((),), ())} for place in places)
    found = list(ThreeTexts(("one", "other"), draft, first, second).decisions())
    assert [(str(d.issue), d.condition, d.outcome) for d in found] == [
        ("amnesty", (), "other"),
        ("neutrality/UA", (), "one"),
        ("neutrality/UA", COLD, "both"),
    ]


@pytest.mark.parametrize(
    ("condition", "aspect", "id"),
    [
        ((), "model", "neutrality/UA:model"),
        ((), None, "neutrality/UA"),
        (COLD, "model", "neutrality/UA if event/winter=cold:model"),
        (COLD * 2, None, "neutrality/UA if event/winter=cold and event/winter=cold"),
    ],
)
def test_a_decision_is_named_by_issue_condition_and_aspect(condition: Any, aspect: str | None, id: str) -> None:
    decision = Decision(UA, condition, aspect, a, b, c, Change.CONFLICT, None, a)
    assert decision.id == id
    assert decision.place == (UA, condition)


def test_a_decision_that_somebody_resolved_says_so() -> None:
    taken = Decision(UA, (), "model", a, b, c, Change.CONFLICT, None, a).taking("one", b)
    assert (taken.change, taken.text, taken.merged, taken.outcome) == (Change.RESOLVED, "one", b, "resolved")
    assert (taken.draft, taken.first, taken.second) == (a, b, c)


def test_a_value_that_one_states_and_the_other_implies_is_no_conflict_and_stands_as_stated() -> None:
    implied = (("model", StatedValue("b", True)),)
    for one, other in ((B, implied), (implied, B)):
        (decision,) = decisions((A,), (one,), (other,))
        assert (decision.outcome, decision.merged) == ("both", b)
    (decision,) = decisions((A,), (A,), (implied,))
    assert (decision.outcome, decision.merged) == ("other", StatedValue("b", True))
