"""Outcomes: counted without being listed, and in which two texts come to the same."""

from __future__ import annotations

from typing import Any

import pytest

import peaceterms as pt
from peaceterms.measure.outcome import knots
from peaceterms.positions.contingency import Bracket, Event
from peaceterms.positions.issue import Issue
from peaceterms.testing import text


def on(question: str, answer: str = "yes") -> dict[str, str]:
    return {"on": question, "answer": answer}


def ask(id: str, type: str = "event", **more: Any) -> dict[str, Any]:
    return {"id": id, "type": type, "question": f"{id}?", "answers": ["yes", "no"], **more}


def test_a_proposal_without_conditions_has_one_outcome() -> None:
    found = pt.outcomes(text({"kind": "neutrality", "state": "UA"}))
    assert (found.total, len(found), list(found)) == (1, 1, [{}])


def test_a_hundred_independent_votes_are_counted_at_once() -> None:
    places = [{"id": f"p{n}", "name": f"P {n}"} for n in range(100)]
    ids = [place["id"] for place in places]
    vote = {"kind": "referendum", "id": "vote", "places": ids}
    for_one = {"kind": "territory", "places": ids, "control": "RU", "given": on("vote")}
    against = {"kind": "territory", "places": ids, "control": "UA", "given": on("vote", "no")}
    voted = text(vote, for_one, against, places=places)
    ceded = text({"kind": "territory", "places": ids, "control": "RU"}, places=places)
    assert pt.outcomes(voted).total == 2**100
    compared = pt.compare(ceded, voted).outcomes
    assert (compared.same, compared.total) == (1, 2**100)


def test_a_settlement_is_what_holds_under_an_outcome() -> None:
    held = text(
        {"kind": "neutrality", "state": "UA", "permanence": "permanent", "given": on("peace")},
        {"kind": "talks", "party": "RU"},
        contingencies=[ask("peace")],
    )
    found = pt.outcomes(held)
    settled = [{str(issue) for issue in found.settlement(outcome)} for outcome in found]
    assert settled == [{"talks/RU/a settlement"}, {"neutrality/UA", "talks/RU/a settlement"}]


@pytest.mark.parametrize("outcome", [{}, {"event/peace": "perhaps"}])
def test_an_outcome_must_answer_every_contingency(outcome: dict[str, str]) -> None:
    held = text({"kind": "neutrality", "state": "UA", "given": on("peace")}, contingencies=[ask("peace")])
    with pytest.raises(pt.InvalidArgument, match="gives no possible answer to event/peace: no, yes"):
        pt.outcomes(held).settlement(outcome)


@pytest.mark.parametrize(
    ("first", "second", "total"),
    [
        (ask("peace"), ask("peace"), 2),
        (ask("peace"), ask("calm"), 4),
        (ask("peace"), {**ask("calm"), "question": "Peace?"}, 2),
        (ask("peace"), {**ask("peace"), "question": "Does the senate reject it?"}, 4),
        (ask("peace", decides="ceasefire"), ask("calm", decides="ceasefire"), 2),
        (ask("option", "choice"), ask("option", "choice"), 4),
        (ask("option", "choice", decides="option"), ask("option", "choice", decides="option"), 2),
    ],
    ids=[
        "the same event",
        "two events",
        "one question by two ids",
        "two questions by one id",
        "one event by two names",
        "two texts' own choices",
        "a choice they share",
    ],
)
def test_a_contingency_is_known_by_what_is_decided(first: dict[str, Any], second: dict[str, Any], total: int) -> None:
    def neutral(id: str, question: dict[str, Any]) -> pt.Proposal:
        term = {"kind": "neutrality", "state": "UA", "given": on(question["id"])}
        return text(term, id=id, contingencies=[question])

    assert pt.compare(neutral("one", first), neutral("two", second)).outcomes.total == total


def test_silence_under_an_outcome_is_not_the_same_as_a_statement() -> None:
    sometimes = text({"kind": "neutrality", "state": "UA", "given": on("peace")}, contingencies=[ask("peace")])
    outcomes = pt.compare(text({"kind": "neutrality", "state": "UA"}), sometimes).outcomes
    assert (outcomes.same, outcomes.total, list(outcomes.coinciding())) == (1, 2, [{Event("peace"): "yes"}])


def test_an_aspect_that_only_one_states_does_not_keep_them_apart_but_something_must_be_shared() -> None:
    def held(**aspects: str) -> pt.Proposal:
        return text({"kind": "territory", "places": "crimea", **aspects})

    assert pt.compare(held(control="RU"), held(control="RU", sovereignty="UA")).outcomes.same == 1
    assert pt.compare(held(control="RU"), held(sovereignty="UA")).outcomes.same == 0


@pytest.mark.parametrize(
    ("first", "second", "same"),
    [
        ({}, {"modality": "permits"}, 0),
        ({}, {"modality": "undertakes"}, 1),
        ({"permanence": "to be agreed"}, {"permanence": "permanent"}, 1),
        ({"permanence": "temporary"}, {"permanence": "permanent"}, 0),
    ],
)
def test_what_is_unsaid_or_open_counts_as_what_it_is_read_to_mean(
    first: dict[str, str], second: dict[str, str], same: int
) -> None:
    texts = (text({"kind": "neutrality", "state": "UA", **held}) for held in (first, second))
    assert pt.compare(*texts).outcomes.same == same


def test_a_contingency_on_which_nothing_shared_hangs_leaves_the_share_as_it_is() -> None:
    first = text(
        {"kind": "neutrality", "state": "UA"},
        {"kind": "talks", "party": "RU", "given": on("peace")},
        contingencies=[ask("peace")],
    )
    outcomes = pt.compare(first, text({"kind": "neutrality", "state": "UA"})).outcomes
    assert (outcomes.same, outcomes.total) == (2, 2)


def test_brackets_are_a_contingency_of_their_issue() -> None:
    def bracket(side: str, permanence: str) -> dict[str, Any]:
        return {"kind": "neutrality", "state": "UA", "permanence": permanence, "held_by": side}

    draft = text(bracket("UA", "temporary"), bracket("RU", "permanent"))
    plain = text({"kind": "neutrality", "state": "UA", "permanence": "permanent"})
    assert pt.outcomes(draft).contingencies == {Bracket(Issue("neutrality", ("UA",))): ("RU", "UA")}
    assert pt.compare(plain, draft).outcomes.same == 1
    assert pt.compare(plain, draft.position_of("RU")).departures == ()


def test_issues_are_tied_by_any_contingency_they_share() -> None:
    a, b, c, d = (Issue("talks", (name,)) for name in "abcd")
    one, two, three = map(Event, "123")
    found = knots({a: (one,), b: (one, two), c: (three,), d: ()})
    assert [(knot.contingencies, knot.issues) for knot in found] == [((one, two), (a, b)), ((three,), (c,)), ((), (d,))]


def test_texts_with_more_or_fewer_statements_do_not_coincide() -> None:
    def held(*permanence: str) -> pt.Proposal:
        return text(*({"kind": "neutrality", "state": "UA", "permanence": one} for one in permanence))

    assert pt.compare(held("permanent", "temporary"), held("permanent")).outcomes.same == 0
    assert pt.compare(held("permanent"), held("permanent", "temporary")).outcomes.same == 0
    assert pt.compare(held("permanent", "temporary"), held("temporary", "permanent")).outcomes.same == 1
