"""Records and JSON, to the letter."""

from __future__ import annotations

import json
from typing import Any

import peaceterms as pt
from peaceterms.comparison.records import as_data
from peaceterms.testing import text


def water(**held: Any) -> pt.Proposal:
    term = {"id": "water", "kind": "water-supply", "recipient": "crimea", "ref": "point 3", "basis": "primary", **held}
    crimea = {"id": "crimea", "kind": "territory", "places": "crimea", "control": "RU"}
    return text(term, crimea, id="x", title="X", short_title=held.get("summary"))


FIRST = water(summary="the draft", volume="10 m3/s", assured=True)
SECOND = water(summary="the reply", volume="20 m3/s", assured=True, implied=["volume"], source="none")


def test_a_departure_in_data() -> None:
    (volume,) = [found for found in as_data(pt.compare(FIRST, SECOND))["departures"] if found["aspect"] == "volume"]
    assert volume == {
        "code": "water-supply.volume.raised",
        "effect": "raises",
        "kind": "water-supply",
        "aspect": "volume",
        "issues": ["water-supply/crimea"],
        "before": "10 m3/s",
        "after": "20 m3/s",
        "under": [],
        "gains": ["crimea"],
        "loses": [],
        "bound": [],
        "relieved": [],
        "touched": [
            {
                "party": "crimea",
                "side": "gains",
                "kind": "water-supply",
                "aspect": "volume",
                "field": "recipient",
                "declared": "benefits",
            }
        ],
        "offer": None,
        "offered_by": [],
        "as_read": True,
        "gains_as_holder": ["RU"],
        "loses_as_holder": [],
        "implied": True,
        "ambiguous": False,
        "unknown": False,
        "first": [{"term": "water", "ref": "point 3", "basis": "primary"}],
        "second": [{"term": "water", "ref": "point 3", "basis": "primary"}],
        "claims": [],
    }


def test_an_agreement_in_data() -> None:
    (assured,) = [found for found in as_data(pt.compare(FIRST, SECOND))["agreements"] if found["aspect"] == "assured"]
    assert assured == {
        "code": "water-supply.assured.agreed",
        "kind": "water-supply",
        "aspect": "assured",
        "issues": ["water-supply/crimea"],
        "value": True,
        "under": [],
        "implied": False,
        "ambiguous": False,
        "first": [{"term": "water", "ref": "point 3", "basis": "primary"}],
        "second": [{"term": "water", "ref": "point 3", "basis": "primary"}],
    }


def test_everything_else_in_data() -> None:
    found = as_data(pt.compare(FIRST, SECOND))
    assert {name: held for name, held in found.items() if name not in ("departures", "agreements")} == {
        "counts": {
            "territory": {"shared": 1, "agree": 1, "depart": 0, "contingent": 0, "only_first": 0, "only_second": 0},
            "water-supply": {"shared": 1, "agree": 1, "depart": 1, "contingent": 0, "only_first": 0, "only_second": 0},
        },
        "overlap": 1.0,
        "distance": {"low": 0.0625, "high": 0.1875, "is_exact": True},
        "outcomes": {"total": 1, "same": 0},
        "settings": {},
        "warnings": [],
        "coverage": {"first": None, "second": None},
        "standing": {"first": "unattributed", "second": "unattributed"},
    }


def test_rows_to_the_letter() -> None:
    rows = pt.compare(FIRST, SECOND).to_records()
    assert [(row["number"], row["code"]) for row in rows] == [
        (1, "territory.control.agreed"),
        (2, "water-supply.assured.agreed"),
        (3, "water-supply.source.settled"),
        (4, "water-supply.volume.raised"),
    ]
    assert rows[3] == {
        "number": 4,
        "first": FIRST.id,
        "second": SECOND.id,
        "code": "water-supply.volume.raised",
        "effect": "raises",
        "kind": "water-supply",
        "aspect": "volume",
        "issue": "water-supply/crimea",
        "before": ["10 m3/s"],
        "after": ["20 m3/s"],
        "under": [],
        "gains": ["crimea", "RU"],
        "loses": [],
        "bound": [],
        "relieved": [],
        "offer": None,
        "implied": True,
        "ambiguous": False,
        "unknown": False,
        "first_refs": ["point 3"],
        "second_refs": ["point 3"],
        "analogy": [],
    }
    assert (rows[1]["before"], rows[1]["after"], rows[1]["gains"]) == (["yes"], ["yes"], [])
    assert (rows[2]["before"], rows[2]["after"]) == ([], ["none"])


def test_sentences_stand_in_data_only_where_they_are_asked_for() -> None:
    comparison = pt.compare(FIRST, SECOND)
    sentences = {d.explain() for d in comparison.departures} | {a.explain() for a in comparison.agreements}
    assert "sentence" not in comparison.to_json()
    assert all("sentence" not in row for row in comparison.to_records())
    assert {row["sentence"] for row in comparison.to_records(sentences=True)} == sentences
    findings = json.loads(comparison.to_json(sentences=True))["findings"]
    assert {found["sentence"] for found in (*findings["departures"], *findings["agreements"])} == sentences
    assert pt.Comparison.model_validate_json(comparison.to_json(sentences=True)) == comparison
