from typing import Any

import pytest
from tests.analysis.texts import held, neutral
from tests.differ.texts import said

import peaceterms as pt
from peaceterms.differ.edits import Edit, QuestionEdit
from peaceterms.positions.settings import Settings

WINTER = {"id": "winter", "type": "event", "question": "Winter?", "answers": ["cold", "mild"]}


def unclaimed(first: pt.Proposal, second: pt.Proposal) -> list[str]:
    """The edits that no finding tells, both ways round the same ones."""
    found = pt.compare(first, second).unclaimed
    back = {edit.inverse for edit in pt.compare(second, first).unclaimed}  # type: ignore[union-attr]
    assert back == set(found)
    return [f"{edit.issue}:{edit.aspect}" if isinstance(edit, Edit) else str(edit.contingency) for edit in found]


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ([neutral(model="a")], [neutral(model="b")]),
        ([neutral()], [neutral(model="b")]),
        ([neutral()], []),
        ([neutral(model="a"), neutral(model="b")], [neutral(model="c")]),
        ([held("donetsk", control="RU")], [held("donetsk-west", control="UA")]),
        ([neutral(timing={"start": "2025"})], [neutral(timing={"start": "2026"})]),
    ],
    ids=["an aspect", "an aspect of one", "an issue of one", "a branch", "a part", "a date"],
)
def test_what_findings_tell_is_claimed(first: list[Any], second: list[Any]) -> None:
    assert unclaimed(said("a", *first), said("b", *second)) == []


def test_a_text_has_no_edits_to_itself_that_could_be_unclaimed() -> None:
    assert unclaimed(said("a", neutral(), contingencies=[WINTER]), said("b", neutral(), contingencies=[WINTER])) == []


def test_what_is_only_read_into_a_text_is_listed() -> None:
    first, second = said("a", neutral(model="a")), said("b", neutral(model="a", implied=["model"]))
    assert unclaimed(first, second) == ["neutrality/UA:model"]
    assert unclaimed(said("a", neutral(model="a")), said("b", neutral(model="a", implied=["state"]))) == [
        "neutrality/UA:state"
    ]


def test_it_is_listed_also_where_another_aspect_is_told() -> None:
    first, second = said("a", neutral(model="a", by="UA")), said("b", neutral(model="a", by="RU", implied=["model"]))
    assert unclaimed(first, second) == ["neutrality/UA:model"]


def test_edits_of_questions_are_listed() -> None:
    first, second = said("a", neutral()), said("b", neutral(model="a"), contingencies=[WINTER])
    assert unclaimed(first, second) == ["event/winter"]
    (edit,) = pt.compare(first, second).unclaimed
    assert isinstance(edit, QuestionEdit)


def test_what_is_told_of_the_whole_claims_the_edits_of_its_condition() -> None:
    given = {"on": "winter", "answer": "cold"}
    first = said("a", neutral(model="a"), contingencies=[WINTER])
    second = said("b", neutral(model="a", given=given), contingencies=[WINTER])
    assert len(pt.compare(first, second).edits.statements) == 2
    assert unclaimed(first, second) == []


def test_what_a_part_prevails_over_in_both_texts_is_listed() -> None:
    parts = [held(f"donetsk-{side}", control="UA") for side in ("west", "east")]
    first = said("a", held("donetsk", control="RU"), *parts)
    second = said("b", held("donetsk", control="UN"), *parts)
    assert pt.compare(first, second).departures == ()
    assert unclaimed(first, second) == ["territory/donetsk:control"]


def test_what_a_part_says_like_the_region_of_the_other_text_is_listed() -> None:
    first, second = said("a", held("donetsk", control="RU")), said("b", held("donetsk-west", control="RU"))
    assert unclaimed(first, second) == ["territory/donetsk-west:None"]


def test_what_is_below_the_tolerance_is_listed() -> None:
    limit = {"kind": "force-limit", "state": "UA", "category": "personnel"}
    first, second = said("a", {**limit, "ceiling": "600 count"}), said("b", {**limit, "ceiling": "601 count"})
    assert unclaimed(first, second) == []
    within = pt.compare(first, second, settings=Settings(tolerance=0.5))
    assert within.departures == ()
    assert within.unclaimed == within.edits.statements != ()
