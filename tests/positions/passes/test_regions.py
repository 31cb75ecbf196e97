"""A region in one text and a part of it in another."""

from __future__ import annotations

from typing import Any

import pytest
from tests.differ.texts import Data, text

import peaceterms as pt
from peaceterms.positions.passes.regions import on_the_same_places
from peaceterms.positions.resolve import resolve
from peaceterms.vocabulary import bundled_vocabulary


def leaves(places: str, **more: Any) -> Data:
    return {"kind": "withdrawal", "places": places, "forces": "UA", **more}


def held(places: str, **said: Any) -> Data:
    return {"kind": "territory", "places": places, **said}


def codes(first: pt.Proposal, second: pt.Proposal) -> list[tuple[str, str]]:
    return [(d.code, str(issue)) for d in pt.compare(first, second).departures for issue in d.issues]


WHOLE, PART = text("whole", leaves("donetsk")), text("part", leaves("donetsk-west"))


def test_what_is_said_of_a_region_is_said_of_its_parts_where_the_other_text_speaks_of_one() -> None:
    assert codes(WHOLE, PART) == [("withdrawal.dropped", "withdrawal/donetsk-east/UA")]
    assert codes(PART, WHOLE) == [("withdrawal.added", "withdrawal/donetsk-east/UA")]


def test_two_texts_on_the_whole_region_are_compared_as_such() -> None:
    assert [str(issue) for issue in pt.compare(WHOLE, WHOLE).shared] == ["withdrawal/donetsk/UA"]


def test_other_kinds_and_regions_stay_whole() -> None:
    first = text("first", leaves("donetsk"), leaves("luhansk"), held("donetsk", control="RU"))
    issues = {str(issue) for issue in pt.compare(first, PART).issues}
    assert {"withdrawal/luhansk/UA", "territory/donetsk"} <= issues


def test_a_vote_in_a_region_is_one_vote() -> None:
    vote = {"kind": "referendum", "places": "donetsk"}
    parts = {"kind": "referendum", "places": "donetsk-west"}
    issues = {str(issue) for issue in pt.compare(text("a", vote), text("b", parts)).issues}
    assert issues == {"referendum/donetsk/status", "referendum/donetsk-west/status"}


def test_what_is_said_of_the_part_prevails_and_is_completed_by_what_is_said_of_the_region() -> None:
    first = text("first", held("donetsk", control="RU", sovereignty="RU"), held("donetsk-west", control="UA"))
    second = text("second", held("donetsk-west", control="UA", sovereignty="RU"))
    assert codes(first, second) == [("territory.dropped", "territory/donetsk-east")]


def test_what_the_region_is_said_to_be_under_another_condition_holds_of_the_part_as_well() -> None:
    question = {"id": "truce", "type": "event", "question": "Is there a truce?", "answers": ["yes", "no"]}
    given = {"on": "truce", "answer": "yes"}
    first = text("first", held("donetsk-west", control="UA"))
    first = first.model_copy(
        update={
            "contingencies": [question],
            "terms": [*first.terms, {"id": "x", **held("donetsk", control="RU", given=given)}],
        }
    )
    assert pt.compare(first, first).departures == ()
    second = text("second", held("donetsk-west", control="UA"))
    taken = pt.compare(first, second).context.positions[0].by_issue
    assert {str(i): len(p.branches) for i, p in taken.items()} == {
        "territory/donetsk-east": 1,
        "territory/donetsk-west": 2,
    }


@pytest.mark.parametrize(("first", "second"), [(WHOLE, PART), (PART, WHOLE), (WHOLE, WHOLE), (PART, PART)])
def test_a_distance_is_symmetric(first: pt.Proposal, second: pt.Proposal) -> None:
    one, other = pt.compare(first, second).distance(), pt.compare(second, first).distance()
    assert (one.low, one.high) == (other.low, other.high)


# What the pass makes of positions


PLACES = [("a", "donetsk"), ("b", "luhansk"), ("c", "donetsk-east")]
QUESTION = {"id": "truce", "type": "event", "question": "Truce?", "answers": ["yes", "no"]}


def taken(first: pt.Proposal, second: pt.Proposal) -> dict[str, list[dict[str, Any]]]:
    """What the first text says on each issue beside the second."""
    positions = pt.compare(first, second).context.positions[0]
    return {
        str(issue): [s.content for held in position.branches.values() for s in held]
        for issue, position in positions.by_issue.items()
    }


def test_issues_stand_in_their_order_after_being_taken_apart() -> None:
    first = text("first", held("donetsk", control="RU"), held("crimea", control="RU"), held("luhansk", control="RU"))
    found = taken(first, text("second", held("donetsk-west", control="UA")))
    assert list(found) == [f"territory/{place}" for place in ("crimea", "donetsk-east", "donetsk-west", "luhansk")]
    assert found["territory/donetsk-east"] == found["territory/donetsk-west"] == [{"control": ("RU",)}]


def test_what_is_carried_to_a_part_says_by_which_rule_and_of_what() -> None:
    context = pt.compare(
        text("a", held("donetsk", control="RU")), text("b", held("donetsk-west", control="UA"))
    ).context
    (statement,) = context.positions[0].by_issue[pt.Issue.of("territory/donetsk-west")].branches[()]
    assert [(rule.name, str(rule.of)) for rule in statement.rules.values()] == [("region", "territory/donetsk")]
    (own,) = context.positions[1].by_issue[pt.Issue.of("territory/donetsk-west")].branches[()]
    assert own.rules == {}


def test_what_is_completed_says_so_only_of_what_was_added() -> None:
    first = text("a", held("donetsk", control="RU", sovereignty="RU"), held("donetsk-west", control="UA"))
    context = pt.compare(first, text("b", held("donetsk-east", control="UA"))).context
    (statement,) = context.positions[0].by_issue[pt.Issue.of("territory/donetsk-west")].branches[()]
    assert statement.content == {"control": ("UA",), "sovereignty": ("RU",)}
    assert {aspect: str(rule.of) for aspect, rule in statement.rules.items()} == {"sovereignty": "territory/donetsk"}


def test_what_is_said_of_the_region_under_another_condition_is_carried_by_the_rule() -> None:
    first = text("a", held("donetsk-west", control="UA"))
    first = first.model_copy(
        update={
            "contingencies": [QUESTION],
            "terms": [*first.terms, {"id": "x", **held("donetsk", use="RU", given={"on": "truce", "answer": "yes"})}],
        }
    )
    position = pt.compare(first, first).context.positions[0].by_issue[pt.Issue.of("territory/donetsk-west")]
    own, carried = (statements[0] for statements in position.branches.values())
    assert (own.content, own.rules) == ({"control": ("UA",)}, {})
    assert (carried.content, list(carried.rules)) == ({"use": ("RU",)}, ["use"])
    assert position.canonical[1][1] == (carried.items,)


def test_a_key_with_two_places_is_taken_apart_in_the_place_alone() -> None:
    first = text("first", leaves("donetsk"), {"kind": "withdrawal", "places": "donetsk", "forces": "RU"})
    assert list(taken(first, PART)) == [
        "withdrawal/donetsk-east/RU",
        "withdrawal/donetsk-east/UA",
        "withdrawal/donetsk-west/RU",
        "withdrawal/donetsk-west/UA",
    ]


def test_three_texts_are_set_beside_each_other_at_once() -> None:
    found = [resolve(text(id, held(place, control="RU"))) for id, place in PLACES]
    one, other, part = on_the_same_places(found, bundled_vocabulary())
    assert [len(positions.by_issue) for positions in (one, other, part)] == [2, 1, 1]
    assert other is found[1]
