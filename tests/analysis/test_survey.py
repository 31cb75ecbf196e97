"""What many texts say on one kind: a row a clause, on common scales, with how many state what."""

from __future__ import annotations

from typing import Any

import pytest
from tests.analysis.texts import neutral

import peaceterms as pt
from peaceterms.analysis.scaled import THE_TEXT, Scale, scaled
from peaceterms.positions.resolve import positions_of
from peaceterms.terms import kinds
from peaceterms.testing import text
from peaceterms.values import Duration, Explicit, Money, Offset, PartialDate, Quantity

DATED = PartialDate("2020-01-01")
VOTE: dict[str, Any] = {"kind": "referendum", "places": "crimea"}
NATO: dict[str, Any] = {"kind": "membership", "state": "UA", "organisation": "NATO"}


def of_votes(*fields: dict[str, Any], **given: Any) -> pt.Survey:
    return pt.survey("referendum", [text(VOTE | one, id=f"text-{n}", **given) for n, one in enumerate(fields)])


# Rows


@pytest.mark.parametrize("kind", sorted(kinds()))
def test_every_stated_position_is_in_a_clause_and_nothing_else_is(kind: str) -> None:
    found = pt.survey(kind)
    told = {(clause.number, issue) for clause in found.clauses for issue in clause.issues}
    held = {(n, issue) for n, one in enumerate(found.proposals) for issue in positions_of(one).by_issue}
    assert told == {(number, issue) for number, issue in held if issue.kind == kind}


def test_what_a_text_says_on_several_places_alike_is_one_clause() -> None:
    (clause,) = pt.survey("referendum", ["musk-tweet-2022"]).clauses
    assert clause.labels == {"places": ("donetsk", "kherson", "luhansk", "zaporizhzhia")}
    assert clause.categories == {"subject": "status"}


def test_categories_part_clauses_that_are_otherwise_alike() -> None:
    terms = [VOTE | {"subject": subject, "binding": True} for subject in ("status", "agreement")]
    assert [one.categories["subject"] for one in pt.survey("referendum", [text(*terms)]).clauses] == [
        "agreement",
        "status",
    ]


def test_terms_that_differ_in_what_comes_first_alone_are_one_clause() -> None:
    left = {"kind": "withdrawal", "id": "out", "places": "crimea", "forces": "RU"}
    (clause,) = pt.survey("referendum", [text(left, VOTE | {"binding": True}, VOTE | {"after": ["out"]})]).clauses
    assert {"binding", "after"} <= clause.values.keys()


def test_two_values_of_one_aspect_are_two_clauses() -> None:
    assert len(pt.survey("referendum", [text(VOTE | {"binding": True}, VOTE | {"binding": False})]).clauses) == 2


def test_a_condition_is_kept_and_a_vote_in_the_place_is_the_vote_there() -> None:
    clauses = pt.survey("territory", ["musk-tweet-2022"]).clauses
    conditions = {str(part.contingency) for clause in clauses for part in clause.condition}
    assert "referendum/*/status" in conditions


def test_clauses_stand_by_conflict_and_then_by_date() -> None:
    places = [(one.proposal.conflict, one.proposal.date) for one in pt.survey("referendum").clauses]
    assert places == sorted(places, key=lambda place: (place[0], place[1].middle if place[1] else 0))


def test_who_must_act_is_not_told_twice() -> None:
    guarantee = {"kind": "security-guarantee", "beneficiary": "UA", "guarantors": "US"}
    same, other = (text(guarantee | {"by": by}, id=by.lower()) for by in ("US", "PL"))
    held = {one.proposal.id: one.values for one in pt.survey("security-guarantee", [same, other]).clauses}
    assert ("by" in held["us"], "by" in held["pl"]) == ("by" in held["us"], True)


# Scales


SCALED = [
    (Quantity("1 m3/s"), None, 31_556_952, Scale("m3/year")),
    (Quantity("3 MCM/year"), None, 3_000_000, Scale("m3/year")),
    (Quantity("at most 40 percent"), "output", 40, Scale("percent", "output")),
    (Quantity("100 ha"), None, 1, Scale("km2")),
    (Money("USD 5"), None, 5, Scale("USD")),
    (Duration("P3W"), None, 21, Scale("days")),
    (Offset("signature-P2D"), None, -2, Scale("days", "signature")),
    (PartialDate("2020-01-31"), None, 30, Scale("days", THE_TEXT)),
]


@pytest.mark.parametrize(("value", "base", "number", "scale"), SCALED, ids=lambda one: str(one))
def test_values_on_their_scales(value: Any, base: str | None, number: float, scale: Scale) -> None:
    found = scaled(value, base, DATED)
    assert found is not None
    assert found.number == pytest.approx(number)
    assert found.scale == scale


@pytest.mark.parametrize(("season", "unit"), [(None, "m3/year"), ("all-year", "m3/year"), ("april", "m3/s")])
def test_what_flows_for_a_season_is_no_amount_a_year(season: str | None, unit: str) -> None:
    term = {"kind": "water-share", "source": "sutlej", "user": "IN", "volume": "10 m3/s"}
    [clause] = pt.survey("water-share", [text(term | ({"season": season} if season else {}))]).clauses
    on_scale = clause.values["volume"].scaled
    assert on_scale is not None
    assert on_scale.scale.unit == unit


@pytest.mark.parametrize("value", [Offset("signature+left blank"), Explicit.TO_BE_AGREED, "words", True, None])
def test_what_has_no_scale(value: Any) -> None:
    assert scaled(value, None, DATED) is None


def test_a_date_has_no_scale_where_the_text_has_no_date() -> None:
    assert scaled(PartialDate("2020"), None, None) is None


def test_the_spread_counts_what_one_text_says_in_several_clauses_once() -> None:
    votes = [VOTE | {"subject": one, "residence": "P1Y"} for one in ("status", "agreement")]
    texts = [text(*votes, id="a"), text(VOTE | {"residence": "P3Y"}, id="b")]
    (spread,) = pt.survey("referendum", texts).aspect("residence").spreads
    assert [(round(held.number), held.text) for held in spread.values] == [(365, 0), (1096, 1)]


def test_points_in_time_stand_by_their_event() -> None:
    found = of_votes(
        *({"timing": {"deadline": one}} for one in ("signature+P1D", "signature+P3D", "ceasefire+P1D"))
    ).aspect("timing.deadline")
    assert [(one.scale.of, one.smallest, one.middle, one.largest) for one in found.spreads] == [
        ("signature", 1, 2, 3),
        ("ceasefire", 1, 1, 1),
    ]


def test_amounts_of_two_sorts_have_no_middle() -> None:
    limit: dict[str, Any] = {"kind": "force-limit", "state": "UA"}
    limits = [limit | {"category": one, "ceiling": f"{n} count"} for n, one in enumerate(("tanks", "personnel"), 5)]
    spreads = pt.survey("force-limit", [text(*limits)]).aspect("ceiling").spreads
    assert {(one.scale.of, one.middle) for one in spreads} == {("tanks", 5), ("personnel", 6)}


# How many state what


def test_how_many_texts_state_an_aspect_and_have_each_choice() -> None:
    found = of_votes({"supervisor": ["UN", "OSCE"]}, {"supervisor": "UN"}, {"binding": True}).aspect("supervisor")
    assert (found.texts, found.of, found.counts) == ((0, 1), 3, {"UN": 2, "OSCE": 1})


def test_what_is_read_into_a_text_is_counted_apart() -> None:
    found = of_votes({"supervisor": "UN", "implied": ["supervisor"]}, {"supervisor": "UN"}).aspect("supervisor")
    assert (found.texts, found.as_read) == ((0, 1), (0,))


def test_of_a_refusal_only_the_value_counts_that_refuses() -> None:
    guarantee = {"kind": "security-guarantee", "beneficiary": "UA", "guarantors": "US"}
    found = pt.survey("security-guarantee", [text(guarantee | {"refused": True}, id="no"), text(guarantee, id="yes")])
    assert [clause.is_refused for clause in found.clauses] == [True, False]
    assert (found.aspect("guarantors").texts, found.aspect("guarantors").of) == ((1,), 1)
    barred = pt.survey("membership", [text(NATO | {"prospect": "barred"}, id="a")])
    assert (barred.aspect("prospect").texts, barred.clauses[0].is_refused) == ((0,), True)


def test_what_one_text_alone_states_and_what_it_lacks() -> None:
    plain = {"supervisor": "UN"}
    found = of_votes(plain, plain, plain, {"binding": True})
    assert [one.aspect for one in found.alone("text-3")] == ["binding"]
    assert [one.aspect for one in found.lacks("text-3")] == ["supervisor"]
    assert found.alone("text-0") == found.lacks("text-0") == ()


def test_a_text_of_single_points_lacks_nothing_that_is_known() -> None:
    found = of_votes(*[{"supervisor": "UN"}] * 3, {"binding": True}, coverage="single points")
    assert found.lacks("text-3") == ()


def test_own_words_are_no_findings() -> None:
    found = of_votes(*[{"procedure": "by hand"}] * 3, {"binding": True})
    assert found.lacks("text-3") == ()


# What is surveyed


def test_a_subject_has_its_kinds_by_the_subject_of_each_issue() -> None:
    texts = [text(NATO, NATO | {"organisation": "EU"}, neutral())]
    found = [[str(one.issues[0]) for one in pt.survey(of, texts).clauses] for of in ("alliances", "integration")]
    assert found == [["membership/UA/NATO", "neutrality/UA"], ["membership/UA/EU"]]


@pytest.mark.parametrize(
    ("asked", "of"), [("water share", "water-share"), ("water", "plants, waters, resources"), ("Land", "land")]
)
def test_what_goes_by_a_name(asked: str, of: str) -> None:
    assert pt.survey(asked, []).of == of


@pytest.mark.parametrize("asked", ["referendem", "", "plan for"])
def test_what_is_neither_a_kind_nor_a_subject_is_refused(asked: str) -> None:
    with pytest.raises(pt.NotFound, match="unknown kind or subject"):
        pt.survey(asked)


def test_the_nearest_is_named() -> None:
    with pytest.raises(pt.NotFound, match="referendum"):
        pt.survey("referendem")


def test_an_unknown_text_or_aspect_is_refused() -> None:
    found = of_votes({"binding": True})
    with pytest.raises(pt.NotFound, match="text of the survey"):
        found.lacks("text-9")
    with pytest.raises(pt.NotFound, match="aspect"):
        found.aspect("bindin")


def test_texts_without_such_a_clause() -> None:
    found = pt.survey("referendum", [text(id="a"), text(VOTE, id="b")])
    assert (found.silent, len(found.clauses)) == ((0,), 1)


# Records


def test_a_clause_has_a_row_for_each_label_category_and_aspect_on_its_scale() -> None:
    rows = of_votes({"residence": "at least P3W", "subject": "status", "ref": "1"}).to_records()
    held = {row["field"]: row for row in rows}
    assert [(held[name]["sort"], held[name]["value"]) for name in ("places", "subject", "residence")] == [
        ("label", ["crimea"]),
        ("category", ["status"]),
        ("aspect", ["at least P3W"]),
    ]
    residence = held["residence"]
    assert (residence["number"], residence["unit"], residence["bound"]) == (21.0, "days", "at least")
    assert {row["clause"] for row in rows} == {1}


def test_a_clause_that_says_no_more_than_that_a_thing_is_there_has_a_row() -> None:
    (row,) = pt.survey("amnesty", [text({"kind": "amnesty"}, id="a")]).to_records()
    assert (row["kind"], row["field"], row["value"]) == ("amnesty", None, [])
