from __future__ import annotations

import json
from typing import Any

import pytest
from jsonschema import Draft202012Validator

import peaceterms as pt
from peaceterms.docstrings import descriptions


@pytest.fixture(scope="module")
def schema() -> dict[str, Any]:
    return pt.json_schema()


@pytest.fixture(scope="module")
def validator(schema: dict[str, Any]) -> Draft202012Validator:
    return Draft202012Validator(schema)


def test_the_schema_is_a_valid_one_of_its_dialect(schema: dict[str, Any]) -> None:
    assert schema["$schema"] == "https://json-schema.org/draft/2020-12/schema"
    assert schema["$id"] == "peaceterms/1"
    Draft202012Validator.check_schema(schema)


def test_the_schema_is_the_same_each_time(schema: dict[str, Any]) -> None:
    assert json.dumps(pt.json_schema()) == json.dumps(schema)


def test_the_schema_is_closed_to_unknown_fields(validator: Draft202012Validator) -> None:
    assert validator.is_valid({"id": "x", "title": "X"})
    assert not validator.is_valid({"id": "x", "title": "X", "colour": "red"})


def kinds_in(schema: dict[str, Any]) -> list[str]:
    found = []
    for choice in schema["properties"]["terms"]["items"]["oneOf"]:
        held = schema["$defs"][choice["$ref"].rpartition("/")[2]] if "$ref" in choice else choice
        found.append(held["properties"]["kind"]["const"])
    return found


def test_every_kind_is_in_the_schema_once(schema: dict[str, Any]) -> None:
    assert sorted(kinds_in(schema)) == list(pt.kinds())


TERMS = [
    pytest.param({"id": "a", "kind": "neutrality", "state": ["UA"]}, True, id="neutrality"),
    pytest.param({"id": "a", "kind": "neutrality", "state": "UA"}, True, id="single-actor-without-a-list"),
    pytest.param({"id": "a", "kind": "territory", "places": "crimea", "control": "RU"}, True, id="single-place"),
    pytest.param(
        {"id": "a", "kind": "territory", "places": ["crimea"], "control": "to be agreed"}, True, id="explicit"
    ),
    pytest.param({"id": "a", "kind": "neutrality"}, False, id="no-key"),
    pytest.param({"id": "a", "state": "UA"}, False, id="no-kind"),
    pytest.param({"id": "a", "kind": "nothing", "state": "UA"}, False, id="unknown-kind"),
    pytest.param({"id": "a", "kind": "neutrality", "state": ["UA"], "colour": 1}, False, id="unknown-field"),
    pytest.param({"id": "a", "kind": "neutrality", "state": ["UA"], "permanence": "x"}, False, id="unknown-choice"),
    pytest.param({"id": "a", "kind": "neutrality", "state": []}, False, id="empty-list"),
    pytest.param({"id": "a", "kind": "neutrality", "state": ["U A"]}, False, id="no-id"),
    pytest.param({"id": "a", "kind": "neutrality", "state": ["UA"], "quote": "x" * 301}, False, id="long-quote"),
    pytest.param(
        {"id": "a", "kind": "neutrality", "state": ["UA"], "given": {"on": "v", "answer": "yes"}},
        True,
        id="single-condition",
    ),
    pytest.param(
        {"id": "a", "kind": "neutrality", "state": ["UA"], "given": [{"on": "v", "answer": ["yes", "no"]}]},
        True,
        id="list-of-conditions",
    ),
    pytest.param({"id": "a", "kind": "other", "topic": "t", "details": {}}, False, id="empty-details"),
]


@pytest.mark.parametrize(("term", "valid"), TERMS)
def test_the_schema_takes_and_refuses_what_reading_does(
    validator: Draft202012Validator, term: dict[str, Any], valid: bool
) -> None:
    assert validator.is_valid({"id": "x", "title": "X", "terms": [term]}) is valid


RIGHT = [
    pytest.param({"by": None, "notes": [], "readings": {}}, id="nothing-said"),
    pytest.param({"by": "RU", "to": ["UA", "RU"]}, id="actors"),
    pytest.param({"readings": {"annexed-regions": "with-crimea"}}, id="reading"),
    pytest.param({"title": " X ", "summary": "x" * 20_000}, id="words"),
    pytest.param({"places": [{"id": "p", "name": "P", "iso_3166_2": "UA-9"}]}, id="place"),
    pytest.param({"terms": [{"id": "a", "kind": "neutrality", "state": "UA", "given": [], "after": []}]}, id="empty"),
    pytest.param({"terms": [{"id": "a", "kind": "neutrality", "state": "UA", "timing": {}}]}, id="empty-part"),
    pytest.param({"terms": [{"id": "a", "kind": "neutrality", "state": "UA", "timing": None}]}, id="no-part"),
    pytest.param({"terms": [{"id": "a", "kind": "territory", "places": "crimea", "control": "none"}]}, id="none"),
    pytest.param({"terms": [{"id": "a", "kind": "referendum", "places": "crimea", "threshold": "none"}]}, id="no-sum"),
]


@pytest.mark.parametrize("fields", RIGHT)
def test_the_schema_takes_what_can_be_read(validator: Draft202012Validator, fields: dict[str, Any]) -> None:
    data = {"id": "x", "title": "X", **fields}
    assert pt.Proposal.model_validate(data).id == "x"
    assert [error.message for error in validator.iter_errors(data)] == []


def test_a_field_is_described_by_the_words_below_it(schema: dict[str, Any]) -> None:
    assert schema["properties"]["by"]["description"] == "Who put it forward."
    assert schema["properties"]["readings"]["description"] == (
        "For group terms that can be read in several ways: the reading that was chosen."
    )


def test_every_kind_describes_its_own_fields() -> None:
    bare = {
        f"{kind}.{name}"
        for kind, cls in pt.kinds().items()
        for name in cls.model_fields
        if name != "kind" and name not in descriptions(cls) and name != "timing"
    }
    assert bare == set()


def test_descriptions_of_a_class_without_source_are_those_it_inherits() -> None:
    made = type("Made", (pt.Source,), {"__module__": __name__})
    assert descriptions(made) == descriptions(pt.Source)


def test_a_notation_tells_examples(schema: dict[str, Any]) -> None:
    text = json.dumps(schema)
    for example in ("2022-02-24/..", "P100D", "signature+P100D", "85 m3/s", "USD 100000000000"):
        assert example in text, example


def test_an_id_that_is_made_has_no_default_and_a_reference_no_second_description(schema: dict[str, Any]) -> None:
    terms = schema["properties"]["terms"]["items"]["oneOf"]
    assert [one["title"] for one in terms if "default" in one["properties"]["id"]] == []
    fields = [field for held in schema["$defs"].values() for field in held.get("properties", {}).values()]
    assert [field for field in fields if "$ref" in field and "description" in field] == []
