"""Two sources on the same agreements: which belong together, and what is asked of each topic."""

from __future__ import annotations

import json
from typing import Any

import pytest
from tests.interop.synthetic import pam_row, pax_row, ucdp_row

import peaceterms as pt
from peaceterms import interop
from peaceterms.interop import Alike, Topic

Row = dict[str, Any]


def matched(first: list[Row], second: list[Row]) -> interop.Matching:
    return interop.match(interop.read_table(first), interop.read_table(second))


def pairs(first: list[Row], second: list[Row]) -> list[tuple[str, str]]:
    return [(pair.first.id, pair.second.id) for pair in matched(first, second).pairs]


# Which agreements belong together


def test_ids_that_one_source_holds_of_the_other_come_first() -> None:
    first = [pax_row("1", UcdpAgr="900"), pax_row("2")]
    second = [ucdp_row("900", pa_date="1999-01-01"), ucdp_row("901")]
    assert pairs(first, second) == [("1", "900")]
    assert pairs(second, first) == [("900", "1")]


def test_of_several_with_one_link_the_nearest_in_time_is_taken() -> None:
    follow_up = pax_row("2", PamAgr="7", Dat="2021-01-01")
    assert pairs([follow_up, pax_row("1", PamAgr="7")], [pam_row("7")]) == [("1", "7")]


@pytest.mark.parametrize(
    ("fields", "found"),
    [
        ({}, True),
        ({"pa_date": "2001-02-10"}, True),
        ({"pa_date": "2001-02-11"}, False),
        ({"conflict_name": "Southland: Government", "pa_name": "Another treaty"}, False),
        ({"conflict_name": "Southland: Government", "pa_name": "Accord 7, Feb 03 2001"}, True),
    ],
)
def test_without_ids_dates_and_names_tell(fields: Row, found: bool) -> None:
    matching = matched([ucdp_row(**fields)], [pam_row("7")])
    assert (len(matching.pairs), matching.by) == (found, "dates")


def test_an_id_that_leads_nowhere_is_told() -> None:
    matching = matched([pax_row("1", UcdpAgr="900"), pax_row("2", UcdpAgr="999")], [ucdp_row("900")])
    assert [agreement.id for agreement in matching.dangling] == ["2"]
    assert "none of its agreements here: 1" in matching.to_text()
    assert "lead to none" not in matched([pax_row("1", UcdpAgr="900")], [ucdp_row("900")]).to_text()


def test_two_releases_of_one_source_are_matched_by_its_own_ids() -> None:
    assert pairs([pax_row("1"), pax_row("2")], [pax_row("2", 10), pax_row("3", 10)]) == [("2", "2")]


# What is asked of a topic


@pytest.mark.parametrize(
    ("first", "second", "topic"),
    [
        ("2", "1", Topic.CONFIRMED),
        ("1", "0", Topic.ONLY_FIRST),
        ("0", "1", Topic.ONLY_SECOND),
        ("0", "0", Topic.NEITHER),
    ],
)
def test_a_topic_is_confirmed_or_found_by_one(first: str, second: str, topic: Topic) -> None:
    matching = matched([pax_row(UcdpAgr="900", TjPrire=first)], [ucdp_row(pris=second)])
    (found,) = (match for match in matching.of(topic) if match.concept == "prisoners.release")
    both = topic is Topic.CONFIRMED
    assert (found.direction, found.detail) == ((Alike.NOT_CODED, Alike.NOT_CODED) if both else (None, None))


def test_what_one_did_not_code_is_not_counted() -> None:
    matching = matched([pax_row(UcdpAgr="900", Ele="")], [ucdp_row(elections="1")])
    assert "elections" not in [one.concept for one in matching.concepts]


@pytest.mark.parametrize(
    ("fields", "topic", "direction"),
    [
        ({"TjAmPro": "1"}, Topic.CONFIRMED, Alike.SAME),
        ({"TjAmBan": "1"}, Topic.CONFLICT, Alike.DIFFERS),
        ({"TjAmBan": "1", "TjAmPro": "1"}, Topic.CONFIRMED, Alike.DIFFERS),
        ({"TjSan": "1"}, Topic.CONFIRMED, Alike.NOT_CODED),
    ],
)
def test_a_ban_and_a_grant_are_in_conflict(fields: Row, topic: Topic, direction: Alike) -> None:
    matching = matched([pax_row(UcdpAgr="900", TjAm="2", **fields)], [ucdp_row(amn="1")])
    (found,) = (match for one in matching.concepts for match in one.matches if one.concept == "justice.amnesty")
    assert (found.topic, found.direction) == (topic, direction)


def test_how_much_was_found_is_held_against_each_other_within_one_source_only() -> None:
    (found,) = matched([pax_row(Tax="1")], [pax_row("1", 10, Tax="3")]).of("confirmed")
    assert (found.concept, found.detail) == ("economy.tax", Alike.DIFFERS)
    assert matched([pax_row(Tax="1")], [pax_row("1", 10, Tax="1")]).of("confirmed")[0].detail is Alike.SAME


def test_measures_are_those_of_the_statistics() -> None:
    found = [("1", "1"), ("1", "0"), ("0", "0"), ("0", "0")]
    first = [pax_row(str(at), UcdpAgr=str(900 + at), GeWom=one) for at, (one, _) in enumerate(found, 1)]
    second = [ucdp_row(str(900 + at), gender=other) for at, (_, other) in enumerate(found, 1)]
    (women,) = (one for one in matched(first, second).concepts if one.concept == "gender.women")
    assert women.rates == (0.5, 0.25)
    assert (women.equal, women.kappa) == (0.75, 0.5)
    assert women.ac1 == pytest.approx((0.75 - 0.46875) / (1 - 0.46875))
    assert women.alpha == pytest.approx(1 - 2 * 7 / (2 * 3 * 5))


def test_the_report_is_data() -> None:
    matching = matched([pax_row(UcdpAgr="900", TjPrire="1")], [ucdp_row(pris="1")])
    data = json.loads(matching.to_json())
    assert (data["agreements"], data["by"], data["total"]["confirmed"]) == (1, "ids", 1)
    assert data["concepts"] == matching.to_records()


def test_an_unknown_topic_is_refused() -> None:
    with pytest.raises(pt.InvalidArgument, match="there are confirmed"):
        matched([pax_row()], [ucdp_row()]).of("agreed")
