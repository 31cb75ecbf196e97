"""The example of a service, asked over HTTP without a network."""

from __future__ import annotations

import json
from typing import Any

import pytest
from examples.service import MOST_BYTES, app
from fastapi.testclient import TestClient
from jsonschema import Draft202012Validator

import peaceterms as pt

SEED = {"first": "kremlin-conditions-2022", "second": "musk-tweet-2022"}
DRAFT = 'id = "draft"\ntitle = "Draft"\n[[terms]]\nid = "n"\nkind = "neutrality"\nstate = "UA"\n'


@pytest.fixture(scope="module")
def client() -> TestClient:
    return TestClient(app)


def schema_of(client: TestClient, method: str, path: str, status: int = 200) -> Draft202012Validator:
    """The schema that the service publishes for an answer."""
    api = client.get("/openapi.json").json()
    schema = api["paths"][path][method]["responses"][str(status)]["content"]["application/json"]["schema"]
    return Draft202012Validator({**schema, "components": api["components"]})


def test_texts_are_listed_and_chosen(client: TestClient) -> None:
    every, korea = client.get("/texts").json(), client.get("/texts", params={"conflict": "korea"}).json()
    assert [entry["id"] for entry in every] == [text.id for text in pt.corpus()]
    assert [entry["id"] for entry in korea] == [text.id for text in pt.corpus(conflict="korea")]
    schema_of(client, "get", "/texts").validate(every)


def test_a_text_is_shown_in_the_format_of_files(client: TestClient) -> None:
    answer = client.get("/texts/musk-tweet-2022")
    assert pt.parse(answer.content) == pt.load("musk-tweet-2022")


def test_a_comparison_comes_as_data_and_as_a_page(client: TestClient) -> None:
    answer, comparison = client.get("/compare", params=SEED), pt.compare(*SEED.values())
    assert pt.Comparison.model_validate_json(answer.content) == comparison
    assert [one["code"] for one in answer.json()["findings"]["departures"]] == [d.code for d in comparison.departures]
    page = client.get("/compare.html", params=SEED)
    assert page.headers["content-type"].startswith("text/html")
    assert page.text == comparison.to_html()


@pytest.mark.parametrize("content", [DRAFT, json.dumps(pt.parse(DRAFT).model_dump(mode="json", exclude_defaults=True))])
def test_a_draft_is_compared_in_toml_and_in_json(client: TestClient, content: str) -> None:
    answer = client.post("/compare", params={"first": "musk-tweet-2022"}, content=content)
    comparison = pt.compare("musk-tweet-2022", pt.parse(DRAFT))
    assert answer.status_code == 200
    assert answer.json()["departures"] == [departure.code for departure in comparison.departures]
    schema_of(client, "post", "/compare").validate(answer.json())


def test_a_table_sets_texts_side_by_side(client: TestClient) -> None:
    answer = client.get("/table", params={"text": list(SEED.values())}).json()
    assert answer == pt.table(SEED.values()).to_records()
    schema = schema_of(client, "get", "/table")
    schema.validate(answer)
    assert not schema.is_valid([{**answer[0], "gains": "UA"}])


@pytest.mark.parametrize(
    ("method", "path", "asked", "content", "status", "code"),
    [
        ("GET", "/texts/musk-tweet-2023", {}, None, 404, "not-found"),
        ("GET", "/texts", {"since": "soon"}, None, 400, "invalid-argument"),
        ("GET", "/compare", {**SEED, "second": "../x.toml"}, None, 404, "not-found"),
        ("POST", "/compare", {"first": "musk-tweet-2022"}, f"{DRAFT}colour = 1", 422, "invalid-proposal"),
        ("POST", "/compare", {"first": "musk-tweet-2022"}, "", 422, "invalid-proposal"),
        ("POST", "/compare", {"first": "musk-tweet-2022"}, DRAFT + "#" * MOST_BYTES, 413, "unreadable-file"),
        ("POST", "/compare", {"first": "nothing"}, DRAFT, 404, "not-found"),
    ],
)
def test_errors_are_answered_with_their_status_and_their_data(
    client: TestClient, method: str, path: str, asked: dict[str, str], content: str | None, status: int, code: str
) -> None:
    answer = client.request(method, path, params=asked, content=content)
    assert (answer.status_code, answer.json()["error"]["code"]) == (status, code)
    assert answer.json()["error"]["status"] == status
    known = "/texts/{id}" if path.startswith("/texts/") else path
    schema_of(client, method.lower(), known, status).validate(answer.json())


def test_a_problem_of_a_draft_is_told_with_its_line(client: TestClient) -> None:
    answer = client.post("/compare", params={"first": "musk-tweet-2022"}, content=f"{DRAFT}colour = 1")
    (detail,) = answer.json()["error"]["details"]
    assert (detail["path"], detail["line"], detail["found"]) == ("terms[0].colour", 7, "1")


@pytest.mark.parametrize("asked", [{}, {"text": ["musk-tweet-2022"] * 21}, {"text": "musk-tweet-2022", "rows": "x"}])
def test_what_fastapi_refuses_is_422_as_well(client: TestClient, asked: dict[str, Any]) -> None:
    assert client.get("/table", params=asked).status_code == 422
