"""Inputs from outside: each pair stands for a kind of fault, with the codes, values and sides of a right answer."""

from __future__ import annotations

import json
from typing import Any

import pytest
from pydantic import ValidationError

import peaceterms as pt
from peaceterms import interop
from peaceterms.differ.findings import Departure
from peaceterms.positions.doubts import warnings_of
from peaceterms.testing import TermData, text

THREE = {"kind": "security-guarantee", "beneficiary": "CY", "guarantors": ["GB", "GR", "TR"]}
LIMIT = {"kind": "force-limit", "state": "UA", "category": "personnel"}
NATO_BARRED = {"kind": "membership", "state": "UA", "organisation": "NATO", "prospect": "barred"}


def compared(first: TermData | list[TermData], second: TermData | list[TermData], **both: Any) -> pt.Comparison:
    return pt.compare(_text("first", first, **both), _text("second", second, **both))


def _text(id: str, terms: TermData | list[TermData], **fields: Any) -> pt.Proposal:
    return text(*(terms if isinstance(terms, list) else [terms]), id=id, **fields)


def told(comparison: pt.Comparison) -> list[str]:
    return [departure.code for departure in comparison.departures]


def only(comparison: pt.Comparison) -> Departure:
    (departure,) = comparison.departures
    return departure


# Contraries and refusals


@pytest.mark.parametrize(
    ("no", "yes"),
    [
        ({**THREE, "guarantors": "none"}, THREE),
        ({"kind": "amnesty", "extent": "none"}, {"kind": "amnesty", "extent": "full"}),
        ({"kind": "amnesty", "refused": True}, {"kind": "amnesty", "extent": "full"}),
        ({"kind": "prisoners", "category": "hostages", "refused": True}, {"kind": "prisoners", "category": "hostages"}),
    ],
)
def test_what_one_refuses_and_the_other_grants_is_one_departure_and_no_agreement(no: TermData, yes: TermData) -> None:
    comparison = compared(no, yes)
    assert [code.rpartition(".")[2] for code in told(comparison)] == ["reversed"]
    assert not comparison.agreements
    assert (comparison.distance().low, comparison.distance().high) == (1, 1)


# Whole and part


def test_less_of_the_same_is_narrower() -> None:
    whole = {"kind": "withdrawal", "places": "ukraine", "forces": "RU"}
    comparison = compared(whole, {**whole, "places": ["donetsk", "luhansk"]})
    rest = only(comparison)
    assert (rest.code, rest.gains, rest.loses) == ("withdrawal.narrowed", ("RU",), ())
    assert [issue.key[0] for agreed in comparison.agreements for issue in agreed.issues] == ["donetsk", "luhansk"]
    assert comparison.overlap == 2 / 3


def test_a_narrower_ban_is_a_relief() -> None:
    ban = {"kind": "weapons-ban", "state": "UA", "weapons": "weapons of any sort"}
    narrowed = only(compared(ban, {**ban, "weapons": "nuclear weapons"}))
    assert (narrowed.code, narrowed.gains, narrowed.loses) == ("weapons-ban.narrowed", ("UA",), ())


def test_a_list_of_places_widens_to_the_country_that_holds_them() -> None:
    truce = {"kind": "ceasefire", "scope": "fighting in single places", "places": ["donetsk", "luhansk"]}
    comparison = compared(truce, {**truce, "places": ["ukraine"]})
    assert told(comparison) == ["ceasefire.places.widened"]
    assert 0 < comparison.distance().high < 1


def test_an_alliance_is_narrowed_to_some_of_its_members_as_of_a_date() -> None:
    guarantee = {"kind": "security-guarantee", "beneficiary": "UA", "guarantors": ["NATO"]}
    some = {**guarantee, "guarantors": ["US", "GB", "FR", "DE"]}
    assert told(compared(guarantee, some)) == ["security-guarantee.guarantors.narrowed"]
    swedish = _text("first", guarantee), _text("second", {**guarantee, "guarantors": ["SE"]})
    assert told(pt.compare(*swedish, settings=pt.Settings(as_of="2024-06-01"))) == [
        "security-guarantee.guarantors.narrowed"
    ]
    assert told(pt.compare(*swedish, settings=pt.Settings(as_of="2020-06-01"))) == [
        "security-guarantee.guarantors.shifted"
    ]


# One fact in two fields


def test_a_pace_and_a_number_of_days_are_one_change_of_time() -> None:
    truce = {"kind": "ceasefire", "scope": "all fighting", "by": ["RU", "UA"]}
    later = only(
        compared({**truce, "timing": {"pace": "at once"}}, {**truce, "timing": {"deadline": "signature+P30D"}})
    )
    assert (later.code, later.touched) == ("ceasefire.timing.delayed", ())


def test_a_share_and_an_area_are_one_departure_without_direction() -> None:
    held = {"kind": "territory", "places": "ukraine", "control": "RU"}
    assert told(compared({**held, "area": "20 percent"}, {**held, "area": "116000 km2"})) == [
        "territory.area.stated-otherwise"
    ]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ({**LIMIT, "ceiling": "0 count"}, {**LIMIT, "ceiling": "none"}),
        ({**LIMIT, "ceiling": "600000 count"}, {**LIMIT, "ceiling": "at most 600000 count"}),
        (
            {"kind": "neutrality", "state": "UA", "permanence": "permanent"},
            {"kind": "neutrality", "state": "UA", "permanence": "permanent", "by": "UA"},
        ),
        (
            {"kind": "normalisation", "party": "AM", "partner": "AZ", "extent": "complete"},
            {"kind": "normalisation", "party": "AZ", "partner": "AM", "extent": "complete"},
        ),
        (
            {"kind": "autonomy", "places": "donetsk", "powers": ["police", "taxes"]},
            {"kind": "autonomy", "places": "donetsk", "powers": ["Police", "Taxes"]},
        ),
    ],
)
def test_one_fact_written_in_two_ways_is_no_departure(one: TermData, other: TermData) -> None:
    comparison = compared(one, other)
    assert not comparison.departures
    assert comparison.distance().high == 0


# More exact


def test_a_more_exact_date_is_not_an_earlier_one() -> None:
    vote = {"kind": "election", "places": "ukraine"}
    comparison = compared({**vote, "date": "2026"}, {**vote, "date": "2026-03-01"})
    assert told(comparison) == ["election.date.made-more-exact"]
    assert comparison.distance().high <= 0.5


def test_about_includes_what_is_near() -> None:
    first, second = {**LIMIT, "ceiling": "about 600000 count"}, {**LIMIT, "ceiling": "605000 count"}
    exact = only(compared(first, second))
    assert (exact.code, exact.touched) == ("force-limit.ceiling.made-more-exact", ())
    tolerant = pt.compare(_text("a", first), _text("b", second), settings=pt.Settings(tolerance=0.05))
    assert not tolerant.departures


# Identity by spelling


def test_an_acronym_that_is_a_country_is_warned_of() -> None:
    talks = _text("first", {"kind": "mediation", "mediator": "AU", "between": ["SD"]})
    (warning,) = warnings_of(talks)
    assert (warning.code, warning.about) == ("acronym-is-country", "AU")
    assert "AFRICAN-UNION" in warning.values[0]


def test_numbers_that_move_up_mean_nothing() -> None:
    neutral = {"kind": "neutrality", "state": "UA", "permanence": "permanent"}
    union = {"kind": "membership", "state": "UA", "organisation": "EU", "prospect": "open"}
    truce = {"kind": "ceasefire", "scope": "all fighting"}
    first = _text("first", [{**neutral, "id": "art-3", "ref": "3"}, {**union, "id": "art-4", "ref": "4"}])
    numbered = [(truce, "3"), (neutral, "4"), (union, "5")]
    second = _text("second", [{**term, "id": f"art-{ref}", "ref": ref} for term, ref in numbered], derived_from="first")
    found = {(c.fate.value, c.earlier and c.earlier.id, c.later and c.later.id) for c in pt.clauses(first, second)}
    assert found == {("kept", "art-3", "art-4"), ("kept", "art-4", "art-5"), ("added", None, "art-3")}


# Conditions


def test_what_every_option_says_is_unconditional() -> None:
    option = {"id": "option", "type": "choice", "question": "Which option is taken?", "answers": ["A", "B"]}
    sizes = [
        {**LIMIT, "ceiling": f"{size} count", "given": {"on": "option", "answer": answer}}
        for size, answer in ((600000, "A"), (800000, "B"))
    ]
    bars = [{**NATO_BARRED, "given": {"on": "option", "answer": answer}} for answer in "AB"]
    first = _text("first", [*sizes, *bars], contingencies=[option])
    comparison = pt.compare(first, _text("second", [{**LIMIT, "ceiling": "600000 count"}, NATO_BARRED]))
    assert told(comparison) == ["force-limit.made-unconditional"]
    assert "membership.prospect.agreed" in [agreed.code for agreed in comparison.agreements]


def test_a_vote_struck_out_takes_along_what_waited_for_it() -> None:
    vote = {"id": "vote", "kind": "referendum", "places": "crimea", "options": ["Ukraine", "Russia"]}
    land = {"kind": "territory", "places": "crimea", "sovereignty": "RU"}
    lifted = {"kind": "sanctions", "on": "RU", "action": "lifted"}
    first: list[dict[str, Any]] = [
        vote,
        {**land, "given": {"on": "vote", "answer": "Russia"}},
        {**lifted, "after": ["vote"]},
    ]
    struck = only(compared(first, [land, lifted]))
    assert struck.code == "territory.made-unconditional-of-vote"
    assert "sanctions.after.resequenced" in [claimed.code for claimed in struck.claims]


# Ladders, contradictions, stages


def test_self_rule_and_independence_are_rungs_of_one_ladder() -> None:
    self_rule = {"kind": "autonomy", "places": "kosovo", "degree": "all but reserved powers"}
    step = only(compared(self_rule, {"kind": "territory", "places": "kosovo", "status": "independent"}))
    assert (step.code, step.loses) == ("territory.stepped-up", ())


def test_two_figures_in_one_text_are_warned_of() -> None:
    first = [{**LIMIT, "ceiling": "600000 count"}, {**LIMIT, "ceiling": "800000 count"}]
    comparison = compared(first, {**LIMIT, "ceiling": "700000 count"})
    assert [(warning.code, warning.text) for warning in comparison.warnings] == [("two-values", "first")]
    assert all(not departure.gains for departure in comparison.departures)


def test_stages_of_one_issue_are_told_by_stage() -> None:
    truce = {"kind": "ceasefire", "id": "truce", "permanence": "temporary", "timing": {"duration": "P3M"}}
    for_good = {"kind": "ceasefire", "permanence": "permanent", "after": ["truce"]}
    assert told(compared([truce, for_good], truce)) == ["ceasefire.softened"]


# Shared core, may, words that look like ids


def test_what_two_texts_share_weighs() -> None:
    neutral = {"kind": "neutrality", "state": "BY"}
    wish = compared(neutral, {**neutral, "modality": "aspires"}).distance().high
    alliance = {"kind": "membership", "state": "BY", "organisation": "NATO"}
    bar = compared({**alliance, "prospect": "barred"}, {**alliance, "prospect": "promised"}).distance().high
    assert wish < 0.5 < bar


def test_a_duty_that_becomes_an_option_is_softened() -> None:
    leave = {"kind": "withdrawal", "places": "donetsk", "forces": "RU", "by": "RU", "modality": "undertakes"}
    option = only(compared(leave, {**leave, "modality": "permits"}))
    assert (option.code, option.gains) == ("withdrawal.modality.softened", ("RU",))


def test_words_that_equal_an_id_come_out_as_they_went_in() -> None:
    vote = {"kind": "referendum", "places": "crimea"}
    comparison = compared({**vote, "options": ["YES", "NO"]}, {**vote, "options": ["YES", "NO", "ABSTAIN"]})
    for form in (comparison.to_text(), comparison.to_markdown(), comparison.to_html(), only(comparison).explain()):
        assert "NO" in form
        assert "Norway" not in form


# Links between terms, numbers, times


def test_two_steps_can_go_together() -> None:
    a: TermData = {"id": "a", "kind": "ceasefire"}
    b: TermData = {"id": "b", "kind": "prisoners", "category": "hostages"}
    said_by_one: list[TermData] = [{**a, "together_with": ["b"]}, b]
    assert not compared(said_by_one, [a, {**b, "together_with": ["a"]}]).departures
    assert told(compared(said_by_one, [a, b])) == [
        "ceasefire.together_with.left-open",
        "prisoners.together_with.left-open",
    ]


def test_a_duty_to_deploy_has_a_number() -> None:
    deploy = {"kind": "force-measure", "state": "LB", "measure": "deploy"}
    more = only(compared({**deploy, "number": "5000 count"}, {**deploy, "number": "10000 count"}))
    assert more.code == "force-measure.number.raised"
    assert compared({**deploy, "number": "5000 count"}, {**deploy, "number": "10000 count"}).distance().low > 0


def test_a_truce_can_be_renewed() -> None:
    truce = {"kind": "ceasefire", "timing": {"duration": "P2M", "renewal": "unless a party objects"}}
    by_consent = {"kind": "ceasefire", "timing": {"duration": "P2M", "renewal": "by consent"}}
    assert told(compared(truce, by_consent)) == ["ceasefire.timing.renewal.softened"]


def test_a_volume_can_be_given_by_the_week() -> None:
    relief = {"kind": "humanitarian-aid", "volume": "2 count/week"}
    assert told(compared(relief, {**relief, "volume": "3 count/week"})) == ["humanitarian-aid.volume.raised"]


def test_a_blank_number_of_days_keeps_its_anchor() -> None:
    blank = {"kind": "ceasefire", "timing": {"deadline": "signature+left blank"}}
    assert told(compared(blank, {"kind": "ceasefire", "timing": {"deadline": "signature+P30D"}})) == [
        "ceasefire.timing.deadline.settled"
    ]
    assert not compared(blank, blank).departures
    assert told(compared(blank, {"kind": "ceasefire", "timing": {"deadline": "ratification+left blank"}})) == [
        "ceasefire.timing.deadline.shifted"
    ]


def test_one_term_can_be_denied() -> None:
    terms: list[TermData] = [{"id": "m", "kind": "ceasefire"}, {"id": "n", "kind": "prisoners", "category": "hostages"}]
    rejected = _text("first", terms, reactions=[{"actor": "IN", "stance": "rejects", "terms": ["m"]}])
    full = pt.compare(rejected, _text("second", terms)).full.to_text()
    assert full.count("On this point, India rejects it") == 1
    with pytest.raises(ValidationError, match="there is no term 'x'"):
        _text("first", terms, reactions=[{"actor": "IN", "stance": "rejects", "terms": ["x"]}])


def test_a_ceasefire_can_hold_in_cyberspace() -> None:
    text({"kind": "ceasefire", "domains": ["in cyberspace"]})


def test_a_model_text_can_leave_parties_blank() -> None:
    model = text({"kind": "ceasefire", "by": ["party-a"], "domains": ["in cyberspace"]})
    real = text({"kind": "ceasefire", "by": ["UA"], "domains": ["in cyberspace"]})
    assert pt.compare(model, real).departures
    assert not pt.compare(model.filled({"party-a": "UA"}), real).departures


def test_one_thing_under_two_ids_is_no_departure() -> None:
    def lake(place: str, army: str) -> pt.Proposal:
        return text(
            {"kind": "territory", "places": place, "control": army},
            id=place,
            places=[{"id": place, "name": "the Lake", "wikidata": "Q99999901"}],
            actors=[{"id": army, "name": "Northern Army", "type": "armed-group", "wikidata": "Q99999902"}],
        )

    comparison = pt.compare(lake("lake-area", "northern-army"), lake("lake", "na"))
    assert {warning.code for warning in comparison.warnings} == {"one-identity"}
    assert not comparison.departures


def test_rows_of_a_table_can_be_read(tmp_path: Any) -> None:
    rows = tmp_path / "rows.csv"
    head = "id,date,parties,mediator,ceasefire,ddr,amnesty\n"
    rows.write_text(f'{head}X1,2025-03-01,"Northland; Southland",AU,3,2,0\n', encoding="utf-8")
    with pytest.raises(pt.UnreadableFile, match=r"interop\.read_table"):
        pt.read(rows)
    reading = interop.read_table(rows)
    (text,) = reading
    assert reading.not_understood == ()
    assert [term.kind for term in text.terms] == ["ceasefire", "mediation", "other"]
    assert [actor.name for actor in text.actors][:3] == ["AU", "Northland", "Southland"]  # and not Australia
    assert "amnesty" in (text.silences[0].issues or ())
    assert {note.reason.value for note in reading.notes} == {"ambiguous-name", "value-not-explained"}


def test_a_list_of_talks_can_be_read(tmp_path: Any) -> None:
    talks = tmp_path / "talks.json"
    one = {"id": "t1", "parties": ["Northland", "Southland"], "mediator": "AU", "phase": 2, "phase_max": 5}
    talks.write_text(json.dumps([{**one, "notes": "Territory is left to phase 3"}]), encoding="utf-8")
    reading = interop.read_table(talks)
    assert (reading.understood, reading.not_understood) == (
        ("mediator", "id", "parties", "notes"),
        ("phase", "phase_max"),
    )
    assert reading["t1"].by == ("northland-actor", "southland-actor")
    assert reading["t1"].notes[-1] == "Territory is left to phase 3"
