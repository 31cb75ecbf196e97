"""What is written of a comparison is what its types and its schema say, and no more."""

from __future__ import annotations

import json
from itertools import permutations
from typing import Any

import pytest
from fastapi import FastAPI
from jsonschema import Draft202012Validator
from pydantic import TypeAdapter, ValidationError
from tests.layout.things import CONDITIONS, ELSEWHERE, TWEET, analogy, seed

import peaceterms as pt
from peaceterms.comparison.record_types import FindingsData

FINDINGS: TypeAdapter[FindingsData] = TypeAdapter(FindingsData)
PAIRS = list(permutations(pt.corpus(), 2))
COMPARISONS = [
    *(pt.compare(*pair) for pair in PAIRS[:: len(PAIRS) // 8]),
    analogy(),
    pt.compare(ELSEWHERE, TWEET),
    pt.compare(CONDITIONS, TWEET.model_copy(update={"part_of": CONDITIONS.id})),
    pt.compare("us-28-point-plan-2025", "twenty-point-framework-2025"),
]


@pytest.fixture(scope="module")
def schema() -> dict[str, Any]:
    return pt.Comparison.model_json_schema(mode="serialization")


@pytest.mark.parametrize("comparison", COMPARISONS, ids=repr)
def test_what_is_written_fits_the_types_and_the_schema(comparison: pt.Comparison, schema: dict[str, Any]) -> None:
    for sentences in (False, True):
        data = json.loads(comparison.to_json(sentences=sentences))
        assert FINDINGS.validate_python(data["findings"], strict=True) == data["findings"]
        assert [error.message for error in Draft202012Validator(schema).iter_errors(data)] == []


def test_what_is_not_declared_is_refused(schema: dict[str, Any]) -> None:
    data = json.loads(seed().to_json())
    data["findings"]["departures"][0]["colour"] = "red"
    with pytest.raises(ValidationError, match="Extra inputs are not permitted"):
        FINDINGS.validate_python(data["findings"])
    assert not Draft202012Validator(schema).is_valid(data)


def test_a_comparison_says_its_format_and_refuses_another() -> None:
    data = json.loads(seed().to_json())
    assert data["format"] == "peaceterms-comparison/1"
    assert pt.Comparison.model_validate(data) == seed()
    with pytest.raises(ValidationError, match="it is 'peaceterms-comparison/1'"):
        pt.Comparison.model_validate({**data, "format": "peaceterms-comparison/2"})


def test_the_description_of_a_service_shows_the_fields_of_findings() -> None:
    service = FastAPI()
    service.get("/compare", response_model=pt.Comparison)(seed)
    held = service.openapi()["components"]["schemas"]
    assert {"code", "effect", "gains", "loses", "touched"} <= set(held["DepartureData"]["properties"])
    assert held["Comparison"]["properties"]["findings"]["$ref"].endswith("/FindingsData")
