from typing import Any

import pytest
from tests.analysis.texts import held, neutral
from tests.differ.texts import said

import peaceterms as pt
from peaceterms.differ.edits import NOTHING, Question, Said, questions, spoken
from peaceterms.differ.rewrite import rewritten
from peaceterms.errors import DoesNotFit
from peaceterms.positions.contingency import AnyContingency, Choice, Event, Requirement
from peaceterms.positions.issue import Issue
from peaceterms.positions.resolve import positions_of
from peaceterms.positions.statement import StatedValue
from peaceterms.terms.scales import Permanence

UA = Issue("neutrality", ("UA",))
LUHANSK = Issue("territory", ("luhansk",))
RUSSIAN = Said(((("control", StatedValue(("RU",))),),), ())
BARE = Said(((),), ())
WINTER = {"id": "cold-winter", "type": "event", "question": "A cold winter?", "answers": ["yes", "no"]}


def model(*models: str) -> Said:
    return Said(tuple((("model", StatedValue(one)),) for one in models), ())


def write(
    text: pt.Proposal, changed: dict[Any, Said], asked: dict[AnyContingency, Question] | None = None, **more: Any
) -> pt.Proposal:
    """The text with some branches changed; those that hold nothing are gone."""
    branches = {**spoken(positions_of(text)), **changed}
    known = questions(positions_of(text)) if asked is None else asked
    return rewritten(text, {at: said for at, said in branches.items() if said.branch}, known, {}, **more)


def test_a_term_all_of_whose_branches_stay_is_kept_and_stands_where_it_did() -> None:
    text = said("a", held("crimea", control="UA", summary="Words"), neutral(model="a"), held("kherson", control="UA"))
    result = write(text, {(UA, ()): model("b"), (LUHANSK, ()): RUSSIAN})
    assert [term.id for term in result.terms] == ["term-0", "term-2", "neutrality-ua", "territory-luhansk"]
    assert (result.terms[0], result.terms[1]) == (text.terms[0], text.terms[2])


def test_a_term_of_which_one_branch_is_touched_is_written_anew() -> None:
    text = said("a", held(["luhansk", "crimea"], control="UA", summary="Words"))
    result = write(text, {(LUHANSK, ()): RUSSIAN})
    assert {term.id for term in result.terms} == {"territory-luhansk", "territory-crimea"}
    assert all(term.summary is None for term in result.terms)


def test_what_shared_a_branch_with_a_touched_term_is_written_anew_as_well() -> None:
    text = said(
        "a", held(["luhansk", "crimea"], control="UA"), held(["crimea", "kherson"], use="RU"), neutral(model="a")
    )
    result = write(text, {(LUHANSK, ()): NOTHING})
    assert [term.id for term in result.terms if term.id.startswith("term-")] == ["term-2"]
    assert spoken(positions_of(result)).keys() == spoken(positions_of(text)).keys() - {(LUHANSK, ())}


def test_what_hangs_on_a_vote_that_is_written_anew_is_written_anew_as_well() -> None:
    vote = {"kind": "referendum", "places": ["luhansk"], "date": "2025"}
    text = said("a", vote, held("luhansk", control="RU", given={"on": "term-0", "answer": "x"}), neutral())
    at = Issue("referendum", ("luhansk", "status")), ()
    result = write(text, {at: BARE})
    assert [term.id for term in result.terms] == ["term-2", "referendum-luhansk-status", "territory-luhansk"]
    assert result.terms[2].given[0].on == "referendum-luhansk-status"


def test_fields_of_the_head_are_those_that_are_given() -> None:
    text = said("a", neutral(), by=["UA"])
    result = rewritten(text, spoken(positions_of(text)), {}, {"id": "b", "by": None})
    assert (result.id, result.by, result.title, result.terms) == ("b", None, "a", text.terms)


def test_nothing_is_written_as_nothing() -> None:
    assert rewritten(said("a", neutral()), {}, {}, {}).terms == ()


# Questions


def test_a_question_that_is_asked_already_keeps_its_id() -> None:
    text = said("a", contingencies=[WINTER])
    more = Question("A cold winter?", ("no", "partly", "yes"))
    (record,) = write(text, {}, {Event("a-cold-winter"): more}).contingencies
    assert (record.id, record.type, record.answers, record.decides) == ("cold-winter", "event", more.answers, None)


@pytest.mark.parametrize(
    ("contingency", "question", "expected"),
    [
        (Event("is-it-cold"), "Is it cold?", ("is-it-cold", "event", None)),
        (Event("winter"), "Is it cold?", ("winter", "event", "winter")),
        (Choice("winter"), "Is it cold?", ("winter", "choice", "winter")),
        (Choice("is-it-cold"), "Is it cold?", ("is-it-cold", "choice", "is-it-cold")),
        (Choice("is-it-cold", "a"), "Is it cold?", ("a-is-it-cold", "choice", None)),
        (Event("зима"), "Зима?", ("question", "event", None)),
    ],
)
def test_a_new_question_gets_an_id_and_is_named_for_what_it_decides(
    contingency: AnyContingency, question: str, expected: tuple[str, str, str | None]
) -> None:
    (record,) = write(said("a"), {}, {contingency: Question(question, ("1", "2"))}).contingencies
    assert (record.id, record.type, record.decides) == expected
    assert (record.question, record.answers) == (question, ("1", "2"))


def test_an_id_of_a_question_is_that_of_no_term_and_of_no_other_question() -> None:
    text = said("a", contingencies=[{**WINTER, "id": "winter"}])
    text = text.model_copy(update={"terms": ({"id": "winter-2", **neutral()},)})
    asked: dict[AnyContingency, Question] = {
        **questions(positions_of(text)),
        Event("winter"): Question("Is it?", ("1", "2")),
        Choice("winter"): Question("Is it?", ("1", "2")),
    }
    assert [record.id for record in write(text, {}, asked).contingencies] == ["winter", "winter-3", "winter-4"]


def test_the_second_of_an_id_is_numbered_two() -> None:
    text = said("a", contingencies=[{**WINTER, "id": "winter"}])
    asked: dict[AnyContingency, Question] = {
        **questions(positions_of(text)),
        Event("winter"): Question("Is it?", ("1", "2")),
    }
    assert [record.id for record in write(text, {}, asked).contingencies] == ["winter", "winter-2"]


def test_what_hangs_on_a_vote_that_stays_is_kept_and_what_is_new_is_joined_beside_it() -> None:
    hangs = neutral(given={"on": "term-0", "answer": "x"}, summary="Words")
    text = said("a", {"kind": "referendum", "places": "luhansk"}, hangs)
    result = write(text, {(LUHANSK, ()): RUSSIAN, (Issue("territory", ("crimea",)), ()): RUSSIAN})
    assert result.terms[:2] == text.terms
    assert [term.id for term in result.terms[2:]] == ["territory"]


def test_a_long_question_gets_an_id_that_is_short_enough() -> None:
    words = "-".join(["very"] * 30)
    (record,) = write(said("a"), {}, {Event(words): Question(words, ("1", "2"))}).contingencies
    assert record.id == words[:70].strip("-")


def test_what_hangs_on_a_question_that_is_no_longer_asked_cannot_be_written() -> None:
    text = said("a", neutral(given={"on": "cold-winter", "answer": "yes"}), contingencies=[WINTER])
    with pytest.raises(DoesNotFit) as refused:
        write(text, {}, {})
    assert refused.value.misfits == ()


def test_what_hangs_on_a_question_names_it() -> None:
    cold = (Requirement(Event("winter"), ("cold",)),)
    asked: dict[AnyContingency, Question] = {Event("winter"): Question("Winter?", ("cold", "mild"))}
    result = write(said("a"), {(UA, cold): BARE}, asked)
    assert [(given.on, given.answer) for given in result.terms[0].given] == [("winter", ("cold",))]


# Exactly


def test_several_statements_of_a_branch_are_several_terms() -> None:
    two = tuple((("permanence", StatedValue(one)),) for one in (Permanence.PERMANENT, Permanence.TEMPORARY))
    result = write(said("a"), {(UA, ()): Said(two, ())})
    assert [(term.id, getattr(term, "permanence", None)) for term in result.terms] == [
        ("neutrality-ua", "permanent"),
        ("neutrality-ua-2", "temporary"),
    ]


def test_statements_that_would_be_read_as_one_are_written_only_where_that_will_do() -> None:
    two = Said(((("bars", StatedValue(("NATO",))),), (("model", StatedValue("a")),)), ())
    with pytest.raises(DoesNotFit):
        write(said("a"), {(UA, ()): two})
    with pytest.raises(DoesNotFit):
        write(said("a"), {(UA, ()): two}, exact=True)
    result = write(said("a"), {(UA, ()): two}, exact=False)
    assert spoken(positions_of(result))[UA, ()].branch == (
        (("bars", StatedValue(("NATO",))), ("model", StatedValue("a"))),
    )


def test_what_the_kind_does_not_allow_cannot_be_written() -> None:
    for exact in (True, False):
        with pytest.raises(DoesNotFit) as refused:
            write(said("draft"), {(LUHANSK, ()): BARE}, exact=exact)
        assert refused.value.misfits == ()
        assert "draft" in str(refused.value)


def test_a_term_waits_for_what_it_waited_for_after_that_is_written_anew() -> None:
    text = said("a", held("luhansk", control="UA"), neutral(after=["term-0"]))
    result = write(text, {(LUHANSK, ()): RUSSIAN})
    assert [(term.id, term.after) for term in result.terms] == [
        ("term-1", ("territory-luhansk",)),
        ("territory-luhansk", ()),
    ]


def test_a_kept_term_waits_for_the_very_terms_that_it_waited_for() -> None:
    text = said(
        "a",
        held("luhansk", control="UA"),
        held("luhansk", control="UA"),
        neutral(after=["term-1"]),
        held("crimea", control="UA"),
    )
    result = write(text, {(Issue("territory", ("crimea",)), ()): NOTHING})
    assert result.terms == text.terms[:3]


def test_terms_are_joined_where_that_says_the_same_and_not_where_it_does_not() -> None:
    result = write(said("a"), {(LUHANSK, ()): RUSSIAN, (Issue("territory", ("crimea",)), ()): RUSSIAN})
    assert [term.id for term in result.terms] == ["territory"]
    waits = Said(((("after", StatedValue((LUHANSK,))),),), ())
    result = write(said("a"), {(LUHANSK, ()): RUSSIAN, (Issue("territory", ("crimea",)), ()): RUSSIAN, (UA, ()): waits})
    assert [(term.id, term.after) for term in result.terms] == [
        ("territory-luhansk", ()),
        ("territory-crimea", ()),
        ("neutrality-ua", ("territory-luhansk",)),
    ]


def test_what_several_terms_on_one_vote_come_to_is_written_so_that_all_that_hangs_on_it_does() -> None:
    vote = {"kind": "referendum", "places": ["luhansk"]}
    text = said(
        "a",
        {**vote, "options": ["x", "y"]},
        {**vote, "date": "2025"},
        neutral(given={"on": "term-0", "answer": "x"}),
        neutral(state="RU", given={"on": "term-1", "answer": ["x", "y"]}),
        {**vote, "places": ["crimea"], "given": {"on": "term-1", "answer": "z", "place": "luhansk"}},
    )
    result = rewritten(said("b"), spoken(positions_of(text)), {}, {})
    assert spoken(positions_of(result)).keys() == spoken(positions_of(text)).keys()
    assert positions_of(result).answers == positions_of(text).answers


def test_of_several_terms_on_one_issue_only_that_names_another_which_did() -> None:
    barred = {"kind": "principle", "principle": "sovereignty", "of": "UA", "id": "rule"}
    first = {"kind": "autonomy", "places": "crimea", "powers": ["taxes"], "exception_to": ["rule"]}
    second = {"kind": "autonomy", "places": "crimea", "reserved": ["defence"]}
    for implied in ([], ["exception_to"]):
        text = said("a", barred, {**first, "implied": implied}, second)
        assert rewritten(text, spoken(positions_of(text)), {}, {}).terms == text.terms
