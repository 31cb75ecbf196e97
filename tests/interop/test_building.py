"""Coded agreements as proposals: whose word it is, what kind carries what, what is not known."""

from __future__ import annotations

from typing import Any

import pytest
from tests.interop.synthetic import pam_row, pax_row, ucdp_row

import peaceterms as pt
from peaceterms import interop
from peaceterms.interop.crosswalk import ORIGINS, Column, codes, shared_concepts
from peaceterms.proposal import Coverage, Manner
from peaceterms.terms import Basis


def built(row: dict[str, Any]) -> pt.Proposal:
    (proposal,) = interop.read_table([row])
    return proposal


def terms(row: dict[str, Any]) -> dict[str, pt.Term]:
    return {term.id: term for term in built(row).terms}


def test_a_proposal_says_who_coded_it() -> None:
    proposal = built(pax_row("12", Wat="1"))
    assert (proposal.id, proposal.standing.state, proposal.coverage) == ("pax-12", "reported", Coverage.SINGLE_POINTS)
    assert proposal.sources[0].grade == "scholarly"
    assert proposal.notes[0].startswith("Coded by PA-X release 9, not the text")
    assert {term.basis for term in proposal.terms} == {Basis.CODED}
    assert {term.sources for term in proposal.terms} == {("coded",)}


def test_who_is_listed_is_a_note_and_no_signature() -> None:
    proposal = built(pax_row("12", Wat="1", Part="Not signed, but stated to be by: Northland"))
    assert proposal.status == ()
    assert proposal.notes[1].endswith("as PA-X lists them: Not signed, but stated to be by: Northland")


def test_what_no_kind_carries_keeps_its_topic_and_its_level() -> None:
    (term,) = terms(pax_row(TjRep="2", TjRMa="1")).values()
    assert (term.kind, term.topic) == ("other", "reparations")  # type: ignore[attr-defined]
    assert term.details.to_dict() == {"level": 2, "with": ["material reparations or compensation"]}  # type: ignore[attr-defined]


def test_a_detail_of_something_else_is_a_term_of_its_own() -> None:
    assert set(terms(pax_row(Dev="1", DevHum="1"))) == {"devhum"}
    assert set(terms(pax_row(Dev="1", DevHum="1", DevSoc="1"))) == {"dev", "devhum"}


def test_a_code_on_the_state_is_about_the_only_country() -> None:
    (term,) = terms(pax_row(Cons="1", Con="Mali/(Azawad)")).values()
    assert (term.kind, term.state, term.implied) == ("reform", ("ML",), ("state",))  # type: ignore[attr-defined]
    (term,) = terms(pax_row(Cons="1", Con="Mali/Niger")).values()
    assert term.kind == "other"


def test_a_country_that_is_not_known_is_defined() -> None:
    proposal = built(pax_row(Cons="1", TpsAut="1", Terps="1"))
    assert {actor.id for actor in proposal.actors} == {"pax", "northland-state"}
    assert {place.id for place in proposal.places} == {"northland-country", "the-lakes-area"}


# Amnesty: which way it goes


@pytest.mark.parametrize(
    ("codes_", "refused"),
    [
        ({"TjAm": "2", "TjAmPro": "1"}, [None]),
        ({"TjAm": "2"}, [None]),
        ({"TjAm": "2", "TjAmBan": "1"}, [True]),
        ({"TjAm": "2", "TjAmBan": "1", "TjAmPro": "1"}, [None]),
        ({"TjAm": "2", "TjSan": "1"}, []),
        ({"TjAm": "2", "TjPower": "1"}, []),
    ],
)
def test_a_ban_on_amnesty_is_no_amnesty(codes_: dict[str, Any], refused: list[bool | None]) -> None:
    held = terms(pax_row(**codes_)).values()
    assert [term.refused for term in held if term.kind == "amnesty"] == refused


def test_without_the_column_of_bans_only_the_topic_is_known() -> None:
    (term,) = terms(pax_row(release=1, TjAm="2", TjAmPro="0")).values()
    assert (term.kind, term.topic) == ("other", "justice-amnesty")  # type: ignore[attr-defined]


def test_media_are_no_mediation_and_security_words_no_guarantee() -> None:
    held = terms(pax_row(Med="1", SsrGua="1"))
    assert {term.kind for term in held.values()} == {"other"}


# What was not found


def test_a_zero_is_silence_and_a_blank_is_not_known() -> None:
    (silence,) = built(pax_row(TjAm="0", Ele="", Wat="1")).silences
    assert silence.manner is Manner.NOT_REPORTED
    patterns = set(map(str, silence.issues or ()))
    assert {"amnesty", "other/justice-amnesty"} <= patterns
    assert patterns.isdisjoint({"election", "other/elections", "other/water"})


def test_nothing_follows_from_what_is_not_coded() -> None:
    first, second = built(pax_row("1", Ce="2", CeProv="1")), built(pax_row("2", Ce=""))
    assert pt.compare(first, second).departures[0].unknown
    dropped = pt.compare(first, built(pax_row("2"))).departures
    assert [(one.code, bool(one.unknown)) for one in dropped] == [("ceasefire.dropped", False)]


def test_sources_meet_where_they_code_the_same() -> None:
    pax, ucdp, pam = built(pax_row(TjPrire="1")), built(ucdp_row(pris="1")), built(pam_row(prisr_prov="1"))
    assert {term.topic for text in (pax, ucdp, pam) for term in text.terms} == {"prisoners-release"}  # type: ignore[attr-defined]


# The crosswalk


@pytest.mark.parametrize("column", [column for column in codes("pax") if column.kind], ids=lambda column: column.name)
def test_nobody_gains_or_loses_by_what_is_coded(column: Column) -> None:
    head: dict[str, Any] = {"Con": "Mali/(Azawad)"}
    first, second = built(pax_row("1", **head)), built(pax_row("2", **{**head, column.name: "1"}))
    (added,) = pt.compare(first, second).departures
    assert added.code == f"{column.kind}.added"
    assert (added.gains, added.loses, added.bound, added.relieved) == ((), (), (), ())


@pytest.mark.parametrize("origin", [origin.id for origin in ORIGINS])
def test_every_code_gives_a_valid_term(origin: str) -> None:
    row = {"pax": pax_row, "ucdp": ucdp_row, "pam": pam_row}[origin]
    ending = "_prov" if origin == "pam" else ""
    for column in codes(origin):
        head = {"ref": "ref ", "return": "return "}.get(column.name, column.name) if origin == "ucdp" else column.name
        proposal = built(row(**{f"{head}{ending}": "1"}))
        assert len(proposal.terms) == 1, column
        assert proposal.terms[0].kind == column.kind or not column.kind or column.name == "TjAm"


@pytest.mark.parametrize("pair", [("pax", "ucdp"), ("pax", "pam"), ("ucdp", "pam")])
def test_shared_concepts_name_columns_that_are_coded(pair: tuple[str, str]) -> None:
    known = [{column.name for column in codes(origin)} for origin in pair]
    assert len(shared_concepts(*pair)) > 10
    for _, *columns in shared_concepts(*pair):
        assert [column in held for column, held in zip(columns, known, strict=True)] == [True, True]
