"""A region in one text and a part of it in another."""

from __future__ import annotations

from typing import Any

import pytest

import peaceterms as pt
from peaceterms.testing import TermData, text


def leaves(places: str, **more: Any) -> TermData:
    return {"kind": "withdrawal", "places": places, "forces": "UA", **more}


def held(places: str, **said: Any) -> TermData:
    return {"kind": "territory", "places": places, **said}


def codes(first: pt.Proposal, second: pt.Proposal) -> list[tuple[str, str]]:
    return [(d.code, str(issue)) for d in pt.compare(first, second).departures for issue in d.issues]


WHOLE, PART = text(leaves("donetsk"), id="whole"), text(leaves("donetsk-west"), id="part")


def test_what_is_said_of_a_region_is_said_of_its_parts_where_the_other_text_speaks_of_one() -> None:
    assert codes(WHOLE, PART) == [("withdrawal.dropped", "withdrawal/donetsk-east/UA")]
    assert codes(PART, WHOLE) == [("withdrawal.added", "withdrawal/donetsk-east/UA")]


def test_two_texts_on_the_whole_region_are_compared_as_such() -> None:
    assert [str(issue) for issue in pt.compare(WHOLE, WHOLE).shared] == ["withdrawal/donetsk/UA"]


def test_other_kinds_and_regions_stay_whole() -> None:
    first = text(leaves("donetsk"), leaves("luhansk"), held("donetsk", control="RU"), id="first")
    issues = {str(issue) for issue in pt.compare(first, PART).issues}
    assert {"withdrawal/luhansk/UA", "territory/donetsk"} <= issues


def test_a_vote_in_a_region_is_one_vote() -> None:
    vote = {"kind": "referendum", "places": "donetsk"}
    parts = {"kind": "referendum", "places": "donetsk-west"}
    issues = {str(issue) for issue in pt.compare(text(vote, id="a"), text(parts, id="b")).issues}
    assert issues == {"referendum/donetsk/status", "referendum/donetsk-west/status"}


def test_what_is_said_of_the_part_prevails_and_is_completed_by_what_is_said_of_the_region() -> None:
    first = text(held("donetsk", control="RU", sovereignty="RU"), held("donetsk-west", control="UA"), id="first")
    second = text(held("donetsk-west", control="UA", sovereignty="RU"), id="second")
    assert codes(first, second) == [("territory.dropped", "territory/donetsk-east")]


def test_what_the_region_is_said_to_be_under_another_condition_holds_of_the_part_as_well() -> None:
    question = {"id": "truce", "type": "event", "question": "Is there a truce?", "answers": ["yes", "no"]}
    given = {"on": "truce", "answer": "yes"}
    first = text(held("donetsk-west", control="UA"), id="first")
    first = first.model_copy(
        update={
            "contingencies": [question],
            "terms": [*first.terms, {"id": "x", **held("donetsk", control="RU", given=given)}],
        }
    )
    assert pt.compare(first, first).departures == ()
    second = text(held("donetsk-west", control="UA"), id="second")
    taken = pt.compare(first, second).context.positions[0].by_issue
    assert {str(i): len(p.branches) for i, p in taken.items()} == {
        "territory/donetsk-east": 1,
        "territory/donetsk-west": 2,
    }


@pytest.mark.parametrize(("first", "second"), [(WHOLE, PART), (PART, WHOLE), (WHOLE, WHOLE), (PART, PART)])
def test_a_distance_is_symmetric(first: pt.Proposal, second: pt.Proposal) -> None:
    one, other = pt.compare(first, second).distance(), pt.compare(second, first).distance()
    assert (one.low, one.high) == (other.low, other.high)
