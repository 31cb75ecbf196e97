"""What holds under every answer, and brackets that ask once."""

from __future__ import annotations

from typing import Any

import pytest
from tests.analysis.texts import neutral
from tests.differ.texts import Data, said

from peaceterms.positions.issue import Issue
from peaceterms.positions.passes.outcomes import one_bracket_a_place, unconditional_where_alike
from peaceterms.positions.resolve import resolve

NEUTRAL = Issue("neutrality", ("UA",))
WINTER = {"id": "winter", "type": "event", "question": "Winter?", "answers": ["cold", "mild"]}
TRUCE = {"id": "truce", "type": "event", "question": "Truce?", "answers": ["no", "yes"]}


def on(answer: str, question: str = "winter") -> Data:
    return {"on": question, "answer": answer}


def conditions(*terms: Data) -> list[str]:
    """The conditions under which something is said of the neutrality of Ukraine."""
    found = resolve(said("draft", *terms, contingencies=[WINTER, TRUCE]))
    after = unconditional_where_alike(found)
    return [" and ".join(map(str, condition)) for condition in after.by_issue[NEUTRAL].branches]


# What holds under every answer


def test_what_is_said_alike_under_every_answer_is_unconditional() -> None:
    assert conditions(neutral(bars="NATO", given=on("cold")), neutral(bars="NATO", given=on("mild"))) == [""]


@pytest.mark.parametrize(
    "terms",
    [
        [neutral(bars="NATO", given=on("cold")), neutral(bars="EU", given=on("mild"))],
        [neutral(bars="NATO", given=on("cold"))],
    ],
    ids=["otherwise", "under one answer only"],
)
def test_what_differs_with_the_answer_stays_conditional(terms: list[Data]) -> None:
    assert conditions(*terms) == [f"event/winter={term['given']['answer']}" for term in terms]


def test_the_answers_need_not_stand_in_one_term() -> None:
    terms = [neutral(bars="NATO", given=on(answer)) for answer in ("mild", "cold")]
    assert conditions(*terms) == conditions(*reversed(terms)) == [""]


def test_of_two_conditions_the_idle_one_goes() -> None:
    terms = [neutral(bars="NATO", given=[on(answer), on("yes", "truce")]) for answer in ("cold", "mild")]
    assert conditions(*terms) == ["event/truce=yes"]


def test_two_idle_questions_both_go() -> None:
    terms = [
        neutral(bars="NATO", given=[on(one), on(other, "truce")]) for one in ("cold", "mild") for other in ("yes", "no")
    ]
    assert conditions(*terms) == [""]


def test_a_vote_without_options_always_has_another_answer() -> None:
    vote = {"kind": "referendum", "places": "luhansk", "id": "vote"}
    terms = [neutral(bars="NATO", given=on(answer, "vote")) for answer in ("yes", "no")]
    assert len(conditions({**vote, "options": ["yes", "no"]}, *terms)) == 1
    assert conditions({**vote, "options": ["yes", "no", "both"]}, *terms) == [
        "referendum/luhansk/status=no",
        "referendum/luhansk/status=yes",
    ]


def test_a_text_without_questions_stays_as_it_is() -> None:
    found = resolve(said("draft", neutral(bars="NATO")))
    assert unconditional_where_alike(found) is found


# Brackets


def bracketed(**more: Any) -> list[str]:
    """The questions of a draft in which two issues stand in brackets."""
    limit = {"kind": "force-limit", "state": "UA", "category": "tanks", "ceiling": "5 count"}
    terms = [neutral(bars="NATO", held_by="RU", ref="5"), {**limit, "held_by": "RU", "ref": "5", **more}]
    after = one_bracket_a_place(resolve(said("draft", *terms)))
    named = {str(part.contingency) for p in after.by_issue.values() for held in p.branches for part in held}
    assert sorted(named) == sorted(map(str, after.answers))
    return sorted(named)


def test_brackets_at_one_place_of_a_text_are_one_question() -> None:
    assert bracketed() == ["bracket/force-limit/UA/tanks"]


def test_brackets_at_two_places_are_two_questions() -> None:
    assert bracketed(ref="6") == ["bracket/force-limit/UA/tanks", "bracket/neutrality/UA"]


def test_brackets_whose_place_is_not_known_are_questions_of_their_own() -> None:
    assert bracketed(ref=None) == ["bracket/force-limit/UA/tanks", "bracket/neutrality/UA"]


def test_one_question_has_the_answers_of_each_bracket() -> None:
    terms = [neutral(bars="NATO", held_by="RU", ref="5"), neutral(state="BY", bars="NATO", held_by="UA", ref="5")]
    after = one_bracket_a_place(resolve(said("draft", *terms)))
    ((question, answers),) = after.answers.items()
    assert str(question) == "bracket/neutrality/BY"
    assert {"RU", "UA"} <= set(map(str, answers))
