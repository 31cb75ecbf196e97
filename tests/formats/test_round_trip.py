"""What is written reads back as the same, in every format, and follows the schema."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
import yaml
from jsonschema import Draft202012Validator

import peaceterms as pt
from peaceterms.bundled.loading import ids
from peaceterms.formats.files import to_data

EVERY_VALUE: dict[str, Any] = {
    "format": "peaceterms/1",
    "id": "every-value",
    "title": "A proposal that uses every type of value: “quotes”, עברית, العربية, \\ and \U0001f54a",
    "short_title": "the text",
    "by": ["UA", "mediator"],
    "to": "RU",
    "date": "2022-10-03/2022-10-05",
    "medium": "draft",
    "conflict": "ukraine",
    "coverage": "whole text",
    "derived_from": "an-earlier-one",
    "part_of": "a-treaty",
    "summary": "Line one.\nLine two, with a tab:\tthere.",
    "notes": ["one", "two"],
    "checked": "2026-11-23",
    "readings": {"annexed-regions": "with-crimea", "the-coast": "narrow"},
    "roles": {"mediator": "mediator or guarantor", "port": "other place"},
    "chain": [
        {"id": "author", "act": "authored", "by": "UA", "alleged": True, "date": "2022-09~", "source": "press"},
        {"id": "told", "act": "told", "by": "UA", "to": "mediator", "note": "by telephone", "basis": "secondary"},
        {"id": "no", "act": "denied", "by": "UA", "about": "told", "date": "../2022-12"},
    ],
    "sources": [
        {"id": "press", "title": "Press", "url": "https://example.org/a?b=c&d=%20#e", "date": "2022-10"},
        {"id": "book", "title": "Book"},
    ],
    "contingencies": [
        {"id": "truce", "type": "event", "question": "Does it hold?", "answers": ["yes", "no"], "decides": "the-truce"},
        {"id": "option", "type": "choice", "question": "Which?", "answers": ["1", "2", "3"]},
    ],
    "terms": [
        {
            "id": "vote",
            "kind": "referendum",
            "summary": "A vote.",
            "quote": "“a vote”",
            "ref": "1",
            "basis": "primary",
            "sources": ["press", "book"],
            "places": ["luhansk", "port"],
            "question": "Which state?",
            "options": ["one", "other"],
            "supervisor": ["UN", "the-friends"],
            "repeats": False,
            "date": "signature+P100D",
            "threshold": "at least 66.6 percent",
            "electorate": "residents and displaced persons",
            "binding": True,
            "timing": {"start": "2022-12", "deadline": "signature+P1Y6M", "duration": "P15Y~"},
            "guaranteed_by": "to be agreed",
            "verified_by": ["UN"],
        },
        {
            "id": "land",
            "kind": "territory",
            "places": "the-coast",
            "control": "none",
            "sovereignty": "left blank",
            "status": "special",
            "implied": ["status"],
            "modality": "expects",
            "by": ["RU"],
            "to": "UA",
            "timing": {"start": "signature", "deadline": "election-P30D", "duration": "unlimited"},
            "after": ["vote"],
            "given": [{"on": "vote", "answer": ["one", "other"], "place": "luhansk"}, {"on": "truce", "answer": "yes"}],
            "held_by": ["UA", "RU"],
        },
        {
            "id": "leave",
            "kind": "withdrawal",
            "places": "port",
            "forces": "RU",
            "extent": "partial",
            "line": "the river",
            "area": "about 5000 km2",
            "timing": {"start": "1991?", "deadline": "2024%", "duration": "PT72H"},
            "given": {"on": "vote", "answer": "one"},
        },
        {
            "id": "water",
            "kind": "water-supply",
            "recipient": "crimea",
            "source": ["north-crimean-canal"],
            "assured": True,
            "volume": "85 m3/s",
            "season": "summer",
            "payment": "at least EUR 5000000.50",
            "given": {"on": "option", "answer": ["1", "3"]},
            "held_by": "mediator",
        },
        {"id": "water-2", "kind": "water-supply", "recipient": "port", "source": "unlimited", "payment": "none"},
        {"id": "neutral", "kind": "neutrality", "state": "UA", "permanence": "permanent", "bars": ["NATO"]},
        {
            "id": "recognition",
            "kind": "recognition",
            "places": "crimea",
            "recogniser": "UA",
            "degree": "de facto",
            "holder": ["RU"],
        },
        {"id": "no-limit", "kind": "force-limit", "state": "UA", "category": "tanks", "refused": True},
        {"id": "force", "kind": "consequence", "actor": "RU", "trigger": "breach", "act": "economic"},
        {
            "id": "talks",
            "kind": "talks",
            "party": "UA",
            "readiness": "ready",
            "format": "mediated",
            "mediators": "none",
        },
        {
            "id": "rest",
            "kind": "other",
            "topic": "prisoners",
            "details": {
                "all": True,
                "number": 2500,
                "share": 0.5,
                "large": 12345678901234567890,
                "small": 1e-7,
                "words": "“x” \\ \n",
                "lists": [1, [2, []], {"a": {}}],
                "mixed": ["a", 1, True, 0.25],
                "z": 1,
                "a": 1,
            },
        },
    ],
    "silences": [
        {"subject": "guarantees", "manner": "never raised", "kind": "neutrality", "places": "crimea"},
        {"subject": "money", "manner": "dropped from an earlier version", "basis": "unverified"},
        {"subject": "ports", "manner": "excluded", "issues": ["facility/*", "*/port"], "part": "2", "source": "book"},
    ],
    "status": [{"state": "signed", "date": "2022-10", "by": "RU", "note": "At last.", "source": "book"}],
    "reactions": [{"actor": "RU", "stance": "rejects", "summary": "No.", "date": "2022", "source": "book"}],
    "style": [{"rule": "no-ref", "about": "a", "why": "The text has no numbers."}],
    "polls": [
        {
            "asked_by": "mediator",
            "question": "Yes?",
            "options": [{"answer": "yes", "share": "about 59.1 percent"}, {"answer": "no"}],
            "votes": 10,
            "votes_are_approximate": True,
            "date": "2022-10",
            "note": "online",
            "source": "press",
            "basis": "secondary",
        }
    ],
    "actors": [
        {"id": "mediator", "name": "The mediator", "type": "person", "aliases": ["M"], "of": "UN", "wikidata": "Q1"}
    ],
    "places": [
        {
            "id": "port",
            "name": "The port",
            "full_name": "The port and its quays",
            "aliases": ["P", "Q"],
            "part_of": "kherson",
            "held": {"actor": "UA", "as_of": "2022-10-03", "source": "map"},
            "iso_3166_2": "UA-99",
        }
    ],
    "groups": [
        {
            "id": "the-coast",
            "name": "the coast",
            "of": "places",
            "readings": [
                {"id": "wide", "members": ["kherson", "port"], "as_of": "2022", "source": "words", "note": "n"},
                {"id": "narrow", "members": ["port"], "as_of": "2022-10", "source": "map"},
            ],
        },
        {
            "id": "the-friends",
            "name": "the friends",
            "of": "actors",
            "readings": [{"id": "all", "members": ["TR", "mediator"], "as_of": "2022", "source": "words"}],
        },
    ],
}

PROPOSALS = [*ids(), "every-value"]


def proposal_named(name: str) -> pt.Proposal:
    return pt.Proposal.model_validate(EVERY_VALUE) if name == "every-value" else pt.load(name)


@pytest.fixture(params=PROPOSALS)
def proposal(request: pytest.FixtureRequest) -> pt.Proposal:
    return proposal_named(request.param)


@pytest.mark.parametrize("ending", ["json", "toml"])
def test_what_is_written_reads_back_as_the_same_and_writes_to_the_same_bytes(
    tmp_path: Path, proposal: pt.Proposal, ending: str
) -> None:
    first, second = tmp_path / f"first.{ending}", tmp_path / f"second.{ending}"
    pt.write(proposal, first)
    again = pt.read(first)
    assert again == proposal
    assert to_data(again) == to_data(proposal)
    pt.write(again, second)
    assert second.read_bytes() == first.read_bytes()


def test_yaml_with_the_same_data_reads_as_the_same(tmp_path: Path, proposal: pt.Proposal) -> None:
    file = tmp_path / "a.yaml"
    file.write_text(yaml.safe_dump(to_data(proposal), allow_unicode=True, sort_keys=False), encoding="utf-8")
    assert pt.read(file) == proposal


def test_toml_and_json_hold_the_same(tmp_path: Path, proposal: pt.Proposal) -> None:
    for ending in ("toml", "json"):
        pt.write(proposal, tmp_path / f"a.{ending}")
    assert pt.read(tmp_path / "a.toml") == pt.read(tmp_path / "a.json")


@pytest.fixture(scope="module")
def validator() -> Draft202012Validator:
    return Draft202012Validator(pt.json_schema())


def test_what_is_written_follows_the_schema(validator: Draft202012Validator, proposal: pt.Proposal) -> None:
    data = json.loads(json.dumps(to_data(proposal)))
    assert [f"{error.json_path}: {error.message[:200]}" for error in validator.iter_errors(data)] == []


def test_json_of_the_model_reads_back_as_the_same(proposal: pt.Proposal) -> None:
    assert pt.Proposal.model_validate_json(proposal.model_dump_json()) == proposal
    assert pt.Proposal.model_validate(proposal.model_dump()) == proposal


def test_every_top_level_field_is_used_by_the_example() -> None:
    assert set(EVERY_VALUE) == set(pt.Proposal.model_fields)
    assert proposal_named("every-value").model_fields_set == set(pt.Proposal.model_fields)


def test_values_keep_the_notation_in_which_they_were_written(tmp_path: Path) -> None:
    pt.write(proposal_named("every-value"), tmp_path / "a.toml")
    text = (tmp_path / "a.toml").read_text(encoding="utf-8")
    for notation in ("P15Y~", "signature+P1Y6M", "election-P30D", "at least EUR 5000000.50", "2022-10-03/2022-10-05"):
        assert f'"{notation}"' in text, notation


def test_a_single_actor_is_written_as_a_list(tmp_path: Path) -> None:
    pt.write(proposal_named("every-value"), tmp_path / "a.json")
    assert json.loads((tmp_path / "a.json").read_text(encoding="utf-8"))["to"] == ["RU"]


@pytest.mark.parametrize("field", ["votes_are_approximate", "alleged"])
def test_a_default_that_is_stated_is_the_same_as_one_that_is_not(field: str) -> None:
    holder: dict[str, Any]
    if field == "alleged":
        holder = {"chain": [{"id": "a", "act": "authored", "by": "UA"}]}
        stated = {"chain": [{**holder["chain"][0], field: False}]}
    else:
        options = [{"answer": "yes"}, {"answer": "no"}]
        holder = {"polls": [{"asked_by": "UA", "question": "q", "options": options}]}
        stated = {"polls": [{**holder["polls"][0], field: False}]}
    one = pt.Proposal.model_validate({"id": "x", "title": "X", **holder})
    other = pt.Proposal.model_validate({"id": "x", "title": "X", **stated})
    assert one == other
    assert to_data(one) == to_data(other)


def test_details_written_in_another_order_of_names_give_the_same_bytes(tmp_path: Path) -> None:
    terms = [
        {"id": "a", "kind": "other", "topic": "t", "details": details}
        for details in ({"x": 1, "y": {"b": 1, "a": 2}}, {"y": {"a": 2, "b": 1}, "x": 1})
    ]
    for index, term in enumerate(terms):
        pt.write(pt.Proposal.model_validate({"id": "x", "title": "X", "terms": [term]}), tmp_path / f"{index}.json")
    assert (tmp_path / "0.json").read_bytes() == (tmp_path / "1.json").read_bytes()


def test_a_proposal_in_several_readings_keeps_the_one_that_was_chosen(tmp_path: Path) -> None:
    chosen = pt.load("musk-tweet-2022").read_as({"annexed-regions": "with-crimea"})
    pt.write(chosen, tmp_path / "a.toml")
    assert pt.read(tmp_path / "a.toml") == chosen
    assert pt.read(tmp_path / "a.toml") != pt.load("musk-tweet-2022")


def test_comparing_what_was_read_back_finds_nothing(tmp_path: Path, proposal: pt.Proposal) -> None:
    pt.write(proposal, tmp_path / "a.json")
    assert pt.compare(proposal, pt.read(tmp_path / "a.json")).departures == ()
