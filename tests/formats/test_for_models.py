from __future__ import annotations

import json
from collections.abc import Iterator
from typing import Any

import pytest
from jsonschema import Draft202012Validator

import peaceterms as pt
from peaceterms.formats.for_models import LIMITS, for_models, sizes

TAKEN = {"type", "const", "enum", "description", "anyOf", "items", "$ref", "$defs"} | {
    "properties",
    "required",
    "additionalProperties",
}
SETS = [["payment"], ["referendum"], ["neutrality", "referendum"], ["other", "talks", "amnesty"]]


def nodes(node: dict[str, Any]) -> Iterator[dict[str, Any]]:
    yield node
    held = [*node.get("properties", {}).values(), *node.get("$defs", {}).values(), *node.get("anyOf", ())]
    for inner in (*held, *([node["items"]] if "items" in node else [])):
        yield from nodes(inner)


def said(text: pt.Proposal) -> dict[str, Any]:
    """What a model would write of a text: every field but those with names of their own."""
    data = text.model_dump(mode="json", exclude={"readings", "roles"})
    for term in data["terms"]:
        term.pop("details", None)
    return data


def errors(schema: dict[str, Any], data: Any) -> list[str]:
    return [error.message for error in Draft202012Validator(schema).iter_errors(data)]


@pytest.fixture(scope="module")
def every() -> list[dict[str, Any]]:
    return [said(text) for text in pt.corpus()]


@pytest.fixture(scope="module")
def whole() -> dict[str, Any]:
    return pt.json_schema(for_models=True)


def test_a_schema_for_models_has_only_what_they_take(whole: dict[str, Any]) -> None:
    Draft202012Validator.check_schema(whole)
    assert {word for node in nodes(whole) for word in node} <= TAKEN
    assert [node for node in nodes(whole) if "$ref" in node and len(node) > 1] == []
    objects = [node for node in nodes(whole) if node.get("type") == "object"]
    assert all(one["required"] == list(one["properties"]) and one["additionalProperties"] is False for one in objects)
    assert {next(iter(whole["$defs"][kind]["properties"])) for kind in pt.kinds()} == {"kind"}
    assert all(size <= most for size, most in zip(sizes(whole), LIMITS, strict=True))


@pytest.mark.parametrize("kind", sorted(pt.kinds()))
def test_every_bundled_term_is_valid_by_its_kind(kind: str, whole: dict[str, Any], every: list[dict[str, Any]]) -> None:
    terms = [term for text in every for term in text["terms"] if term["kind"] == kind]
    schema = {"type": "array", "items": {"$ref": f"#/$defs/{kind}"}, "$defs": whole["$defs"]}
    assert (bool(terms), errors(schema, terms)) == (True, [])


@pytest.mark.parametrize("kinds", SETS, ids="-".join)
def test_a_schema_of_some_kinds_takes_their_terms_alone(
    kinds: list[str], whole: dict[str, Any], every: list[dict[str, Any]]
) -> None:
    schema = pt.json_schema(kinds=kinds, for_models=True)
    assert set(schema["$defs"]) & set(pt.kinds()) == set(kinds)
    assert {name: held for name, held in whole["$defs"].items() if name in schema["$defs"]} == schema["$defs"]
    terms = [term for text in every for term in text["terms"] if term["kind"] in kinds]
    others = [term for text in every for term in text["terms"] if term["kind"] == "territory"]
    assert errors(schema, {**every[0], "terms": terms}) == []
    assert len(errors(schema, {**every[0], "terms": others[:2]})) == 2


def test_all_that_texts_say_beside_their_terms_is_valid(whole: dict[str, Any], every: list[dict[str, Any]]) -> None:
    assert [found for text in every if (found := errors(whole, {**text, "terms": []}))] == []


def test_what_is_unstated_is_read_as_unstated(every: list[dict[str, Any]]) -> None:
    for text, data in zip(pt.corpus(), every, strict=True):
        assert pt.parse(json.dumps(data)) == pt.Proposal.model_validate(data)
        if said(text) == text.model_dump(mode="json", exclude={"readings", "roles"}):
            assert pt.parse(json.dumps(data)) == text.model_copy(update={"readings": {}, "roles": {}})


def test_a_field_left_out_or_of_another_name_is_refused() -> None:
    validator = Draft202012Validator(pt.json_schema(kinds=["neutrality"], for_models=True))
    data = said(pt.load("musk-tweet-2022"))
    (term,) = [one for one in data["terms"] if one["kind"] == "neutrality"]
    assert validator.is_valid({**data, "terms": [term]})
    assert not validator.is_valid({**data, "terms": [{**term, "colour": None}]})
    assert not validator.is_valid({**data, "terms": [{name: term[name] for name in term if name != "permanence"}]})
    assert not validator.is_valid({**data, "terms": [{**term, "permanence": "x"}]})


def flat(properties: int, name: str = "n", values: int = 0) -> dict[str, Any]:
    fields = {f"{name}{number}": {"type": "string"} for number in range(properties)}
    return {"type": "object", "$defs": {}, "properties": fields | {"kind": {"enum": list(range(values))}}}


def deep(levels: int) -> dict[str, Any]:
    held: dict[str, Any] = {"type": "string"}
    for _ in range(levels - 1):
        held = {"type": "array", "items": held}
    return {"type": "object", "$defs": {}, "properties": {"kind": held}}


@pytest.mark.parametrize(
    ("most", "over", "told"),
    [
        (flat(4_999), flat(5_001), "5,002 properties, 2 more than the 5,000"),
        (flat(0, values=1_000), flat(0, values=1_003), "1,003 values, 3 more than the 1,000"),
        (deep(10), deep(11), "11 levels, 1 more than the 10"),
        (flat(1, "n" * 119_995), flat(1, "n" * 119_996), "120,001 characters, 1 more than the 120,000"),
    ],
)
def test_a_schema_that_is_too_large_is_refused_with_the_limit(
    most: dict[str, Any], over: dict[str, Any], told: str
) -> None:
    for_models(most)
    with pytest.raises(pt.InvalidArgument, match=told):
        for_models(over)
