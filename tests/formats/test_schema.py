from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
from importlib import resources
from pathlib import Path
from typing import Any

import pytest
from jsonschema import Draft202012Validator

import peaceterms as pt
from peaceterms.docstrings import descriptions
from peaceterms.formats.files import to_data


@pytest.fixture(scope="module")
def schema() -> dict[str, Any]:
    return pt.json_schema()


@pytest.fixture(scope="module")
def validator(schema: dict[str, Any]) -> Draft202012Validator:
    return Draft202012Validator(schema)


def test_the_schema_is_a_valid_one_of_its_dialect(schema: dict[str, Any]) -> None:
    assert schema["$schema"] == "https://json-schema.org/draft/2020-12/schema"
    assert schema["$id"] == "urn:peaceterms:1"
    Draft202012Validator.check_schema(schema)


def test_the_schema_is_the_same_each_time(schema: dict[str, Any]) -> None:
    assert json.dumps(pt.json_schema()) == json.dumps(schema)


def test_the_schema_is_closed_to_unknown_fields(validator: Draft202012Validator) -> None:
    assert validator.is_valid({"id": "x", "title": "X"})
    assert not validator.is_valid({"id": "x", "title": "X", "colour": "red"})


def test_every_kind_is_in_the_schema_once(schema: dict[str, Any]) -> None:
    items = schema["properties"]["terms"]["items"]
    assert items["properties"]["kind"]["enum"] == list(pt.kinds())
    assert [choice["then"]["$ref"] for choice in items["allOf"]] == [f"#/$defs/{kind}" for kind in pt.kinds()]
    assert [schema["$defs"][kind]["properties"]["kind"]["const"] for kind in pt.kinds()] == list(pt.kinds())


def errors(validator: Draft202012Validator, term: dict[str, Any]) -> list[tuple[str, list[str | int]]]:
    found = validator.iter_errors({"id": "x", "title": "X", "terms": [term]})
    return [(error.message, list(error.absolute_path)) for error in found]


@pytest.mark.parametrize("kind", sorted(pt.kinds()))
def test_a_misspelt_kind_or_field_gives_one_error_which_names_it(validator: Draft202012Validator, kind: str) -> None:
    example = {"kind": kind, **pt.kind_of(kind).declaration.example}
    assert errors(validator, example) == []
    ((message, path),) = errors(validator, {**example, "kind": f"{kind}z"})
    assert (message.partition(" is not one of")[0], path) == (f"'{kind}z'", ["terms", 0, "kind"])
    ((message, _),) = errors(validator, {**example, "colour": 1})
    assert "'colour' was unexpected" in message


def test_a_wrong_value_gives_one_error_at_its_field(validator: Draft202012Validator) -> None:
    ((_, path),) = errors(validator, {"kind": "neutrality", "state": "UA", "permanence": "x"})
    assert path == ["terms", 0, "permanence"]


def test_every_bundled_file_follows_the_schema(validator: Draft202012Validator) -> None:
    wrong = {text.id: errors(validator, one) for text in pt.corpus() for one in to_data(text)["terms"]}
    assert {id: found for id, found in wrong.items() if found} == {}


def test_a_schema_of_some_kinds_takes_these_and_holds_no_more_than_they_need() -> None:
    schema = pt.json_schema(kinds=["neutrality", "amnesty"])
    some = Draft202012Validator(schema)
    Draft202012Validator.check_schema(schema)
    assert errors(some, {"kind": "neutrality", "state": "UA"}) == errors(some, {"kind": "amnesty"}) == []
    assert [path for _, path in errors(some, {"kind": "payment"})] == [["terms", 0, "kind"]]
    assert set(schema["$defs"]) & set(pt.kinds()) == {"neutrality", "amnesty"}
    assert len(json.dumps(schema)) < len(json.dumps(pt.json_schema())) / 4


def test_a_field_that_every_kind_has_alike_is_defined_once(schema: dict[str, Any]) -> None:
    every = {json.dumps(schema["$defs"][kind]["properties"]["by"]) for kind in pt.kinds()}
    assert every == {'{"$ref": "#/$defs/term.by"}'}
    assert schema["$defs"]["term.by"]["description"] == "Obligors: who must act."
    assert len(json.dumps(schema)) < 400_000


def test_a_schema_of_a_kind_that_there_is_not_is_refused() -> None:
    with pytest.raises(pt.NotFound, match="the nearest known: neutrality"):
        pt.json_schema(kinds=["neutrallity"])


TAPLO = shutil.which("taplo", path=f"{Path(sys.executable).parent}{os.pathsep}{os.environ.get('PATH', '')}")


@pytest.mark.skipif(TAPLO is None, reason="taplo is not installed")
def test_the_checker_of_toml_editors_takes_bundled_files_and_marks_a_misspelt_kind(
    schema: dict[str, Any], tmp_path: Path
) -> None:
    (tmp_path / "schema.json").write_text(json.dumps(schema), encoding="utf-8")
    files = sorted(Path(str(resources.files("peaceterms") / "bundled")).rglob("*-2022.toml"))
    (tmp_path / "bad.toml").write_text('id = "x"\ntitle = "X"\n[[terms]]\nkind = "amnesti"\n', encoding="utf-8")
    assert len(files) > 3
    assert _linted(tmp_path, *files).returncode == 0
    bad = _linted(tmp_path, tmp_path / "bad.toml")
    assert (bad.returncode != 0, "bad.toml:4:8" in bad.stderr, '"amnesti" is not one of' in bad.stderr) == (True,) * 3


def _linted(folder: Path, *files: Path) -> subprocess.CompletedProcess[str]:
    schema = (folder / "schema.json").as_uri()
    command = [str(TAPLO), "lint", "--no-auto-config", "--schema", schema, *map(str, files)]
    return subprocess.run(command, cwd=folder, capture_output=True, text=True, timeout=60)


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
    terms = [schema["$defs"][kind] for kind in pt.kinds()]
    assert [one["title"] for one in terms if "default" in one["properties"]["id"]] == []
    fields = [field for held in schema["$defs"].values() for field in held.get("properties", {}).values()]
    assert [field for field in fields if "$ref" in field and "description" in field] == []
