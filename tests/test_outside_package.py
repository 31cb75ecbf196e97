"""A kind that another package declares does everything that a bundled one does, with no change here."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import Phase, find, settings
from jsonschema import Draft202012Validator

import peaceterms as pt
from peaceterms.terms.registry import temporary_kinds


@pytest.fixture(autouse=True)
def _fishing() -> Iterator[None]:
    with temporary_kinds():
        sys.modules.pop("peaceterms_fishing", None)
        import peaceterms_fishing  # noqa: F401 - declares its kind

        yield


def proposal(**stated: object) -> pt.Proposal:
    term = {"id": "fish", "kind": "fishing-rights", "water": "azov", "ref": "article 7", **stated}
    place = {"id": "azov", "name": "the Sea of Azov"}
    return pt.Proposal.model_validate({"id": "draft", "title": "A draft", "places": [place], "terms": [term]})


def test_it_validates() -> None:
    with pytest.raises(ValueError, match="not a number with a unit"):
        proposal(catch="a lot")


@pytest.mark.parametrize("name", ["plan.json", "plan.toml"])
def test_it_round_trips(tmp_path: Path, name: str) -> None:
    held = proposal(holder="UA", catch="5000 count")
    pt.write(held, tmp_path / name)
    assert pt.read(tmp_path / name) == held


def test_it_compares_and_says_whom_a_departure_helps() -> None:
    comparison = pt.compare(proposal(holder="UA", catch="5000 count"), proposal(holder="UA", catch="8000 count"))
    (departure,) = comparison.departures
    assert (departure.code, departure.gains) == ("fishing-rights.catch.raised", ("UA",))


def test_it_says_whom_it_binds_helps_and_harms() -> None:
    silent = pt.Proposal.model_validate({"id": "silent", "title": "Silent"})
    stated = proposal(holder="UA", excluded="RU", wardens="UN", by="DE", catch="5000 count")
    (departure,) = pt.compare(silent, stated).departures
    assert (departure.gains, departure.loses, departure.bound) == (("UA",), ("RU",), ("DE",))
    (back,) = pt.compare(stated, silent).departures
    assert (back.gains, back.loses, back.relieved) == (("RU",), ("UA",), ("DE",))


def test_it_is_refused_in_either_way() -> None:
    assert pt.compare(proposal(refused=True), proposal(catch="none")).departures == ()
    with pytest.raises(ValueError, match="catch = 'none' already refuses it"):
        proposal(refused=True, catch="none")


def test_it_reads_well() -> None:
    comparison = pt.compare(proposal(holder="UA"), proposal(holder="RU"))
    assert comparison.departures[0].explain() == (
        "On the fishing rights in the Sea of Azov, holder: shifted in the second text, from Ukraine to Russia, "
        "in favour of Russia, to the disadvantage of Ukraine."
    )
    assert "OTHER\nFishing rights: 1 issue in both" in comparison.full.to_text()


def test_it_appears_in_the_schema_with_its_descriptions() -> None:
    schema = pt.json_schema()
    field = schema["$defs"]["fishing-rights"]["properties"]["catch"]
    assert field["description"] == "How much may be caught in a year."
    data = {"id": "x", "title": "x", "terms": [{"id": "fish", "kind": "fishing-rights", "water": ["crimea"]}]}
    Draft202012Validator(schema).validate(data)


def test_test_data_is_generated_for_it() -> None:
    from peaceterms.testing import terms

    search = settings(phases=[Phase.generate], database=None)
    found = find(
        terms(pt.kind_of("fishing-rights")), lambda term: getattr(term, "catch", None) is not None, settings=search
    )
    assert found.kind == "fishing-rights"
