from __future__ import annotations

import json
from collections.abc import Callable, Iterator
from typing import Any

import pytest
from fastapi import FastAPI
from fastapi.testclient import TestClient
from jsonschema import Draft202012Validator
from pydantic import TypeAdapter
from tests.layout.things import THINGS

import peaceterms as pt
from peaceterms.display import Result
from peaceterms.formats.schema import NAMES

FIRST, SECOND = pt.load("kremlin-conditions-2022"), pt.load("musk-tweet-2022")
SHOWN: dict[str, Callable[[], Any]] = {
    "patch": lambda: pt.compare(FIRST, SECOND).patch(),
    "merge": lambda: pt.merge(FIRST, SECOND, FIRST.model_copy(update={"id": "again"})),
    "long comparison": lambda: pt.compare("minsk-protocol-2014", "minsk-ii-2015"),
    **{name: make for name, make in THINGS.items() if name.split()[0] in NAMES and "proposal" not in name},
}


def name_of(result: Result) -> str:
    return type(result).__name__.lower()


@pytest.fixture(scope="module")
def schemas() -> dict[str, dict[str, Any]]:
    return {name: pt.json_schema(name) for name in NAMES}


@pytest.mark.parametrize("name", NAMES[1:])
def test_a_schema_of_a_result_is_valid_and_has_an_absolute_id(schemas: dict[str, dict[str, Any]], name: str) -> None:
    own = {title: held for title, held in schemas[name].get("$defs", {}).items() if title not in pt.kinds()}
    Draft202012Validator.check_schema({**schemas[name], "$defs": own})
    assert schemas[name]["$id"] == f"urn:peaceterms:{name}:1"
    assert name in {shown.split()[0] for shown in SHOWN}


@pytest.mark.parametrize("shown", SHOWN)
def test_what_a_result_gives_as_json_is_valid(schemas: dict[str, dict[str, Any]], shown: str) -> None:
    result = SHOWN[shown]()
    data = json.loads(result.to_json())
    validator = Draft202012Validator(schemas[name_of(result)])
    assert [error.message for error in validator.iter_errors(data)] == []
    if data:
        for odd in more(data):
            assert not validator.is_valid(odd)


def more(data: Any) -> Iterator[Any]:
    """Yield the data with a name that is not declared, in its first row or as a whole."""
    yield [{**data[0], "colour": 1}, *data[1:]] if isinstance(data, list) else {**data, "colour": 1}


def test_a_row_of_a_table_is_typed_and_described(schemas: dict[str, dict[str, Any]]) -> None:
    row = schemas["table"]["$defs"]["CellRow"]
    assert row["properties"]["gains"]["items"] == {"type": "string"}
    assert all(field.get("description") for field in row["properties"].values())
    wrong = [{**row, "row": "one"} for row in json.loads(pt.table([FIRST, SECOND]).to_json())[:1]]
    (error,) = Draft202012Validator(schemas["table"]).iter_errors(wrong)
    assert list(error.absolute_path) == [0, "row"]


def test_a_misspelt_kind_in_a_comparison_gives_one_error(schemas: dict[str, dict[str, Any]]) -> None:
    data = json.loads(pt.compare(FIRST, SECOND).to_json())
    data["second"]["terms"][0]["kind"] = "territori"
    (error,) = Draft202012Validator(schemas["comparison"]).iter_errors(data)
    assert list(error.absolute_path) == ["second", "terms", 0, "kind"]


def test_a_schema_that_there_is_not_and_kinds_of_a_result_are_refused() -> None:
    with pytest.raises(pt.NotFound, match="the nearest known: survey"):
        pt.json_schema("surve")
    with pytest.raises(pt.NotFound, match=r"the nearest known: neutrality \(a kind: kinds=\['neutrality'\], or --kind"):
        pt.json_schema("neutrality")
    with pytest.raises(pt.InvalidArgument, match="found 'table'"):
        pt.json_schema("table", kinds=["neutrality"])
    with pytest.raises(pt.InvalidArgument, match="found 'table'"):
        pt.json_schema("table", for_models=True)


@pytest.mark.parametrize("shown", ["table", "survey", "patch", "merge", "track"])
def test_a_service_answers_with_a_result_as_it_is_written_and_types_it(shown: str) -> None:
    result = SHOWN[shown]()
    service = FastAPI()
    service.get("/", response_model=type(result))(lambda: result)
    assert TestClient(service).get("/").json() == json.loads(result.to_json())
    api = service.openapi()
    schema = api["paths"]["/"]["get"]["responses"]["200"]["content"]["application/json"]["schema"]
    validator = Draft202012Validator({**schema, "components": api["components"]})
    assert validator.is_valid(json.loads(result.to_json()))
    assert not validator.is_valid("x")


@pytest.mark.parametrize("shown", sorted(name for name in THINGS if "comparison" not in name))
def test_every_result_is_written_for_services_as_its_type_says(shown: str) -> None:
    if isinstance(result := THINGS[shown](), Result):
        schema = TypeAdapter(type(result)).json_schema(mode="serialization")
        assert Draft202012Validator(schema).is_valid(json.loads(result.to_json()))
