"""The chain of a proposal in PROV-JSON, as another tool reads it."""

from __future__ import annotations

import json
from typing import Any

import pytest
from prov.model import ProvDocument
from tests.interop.synthetic import pax_row

import peaceterms as pt
from peaceterms import interop

CONDITIONS = pt.load("kremlin-conditions-2022")


def told(proposal: pt.Proposal) -> dict[str, Any]:
    data: dict[str, Any] = json.loads(interop.prov_json(proposal))
    return data


def related(proposal: pt.Proposal, sort: str, *fields: str) -> list[tuple[str, ...]]:
    return [tuple(one[f"prov:{field}"] for field in fields) for one in told(proposal).get(sort, {}).values()]


@pytest.mark.parametrize("text", [*pt.corpus()], ids=lambda text: text.id)
def test_another_tool_reads_it_and_writes_the_same(text: pt.Proposal) -> None:
    written = interop.prov_json(text)
    document = ProvDocument.deserialize(content=written, format="json")
    again = ProvDocument.deserialize(content=document.serialize(format="json"), format="json")
    assert document == again
    assert len(list(document.get_records())) == sum(
        len(held) for sort, held in json.loads(written).items() if sort != "prefix"
    )


def test_each_hand_is_an_entity_that_comes_from_the_one_before() -> None:
    steps = [link for link in CONDITIONS.chain if not link.act.is_about_a_link]
    derived = related(CONDITIONS, "wasDerivedFrom", "generatedEntity", "usedEntity")
    contents = [f"content:{link.id}" for link in steps]
    assert [pair for pair in derived if pair[0] in contents] == list(zip(contents[1:], contents, strict=False))
    assert (f"text:{CONDITIONS.id}", contents[-1]) in derived
    by = related(CONDITIONS, "wasAttributedTo", "entity", "agent")
    assert by == [(f"content:{link.id}", f"agent:{link.by}") for link in steps]


def test_a_denial_is_about_a_link_and_no_step_of_it() -> None:
    words = [link for link in CONDITIONS.chain if link.act.is_about_a_link]
    assert any(link.act.disputes for link in words)
    about = related(CONDITIONS, "wasInfluencedBy", "influencee", "influencer")
    assert about == [(f"link:{link.id}", f"link:{link.about}") for link in words]
    assert {f"content:{link.id}" for link in words}.isdisjoint(told(CONDITIONS)["entity"])


def test_authors_beside_each_other_share_one_act() -> None:
    chain = [{"id": one, "act": "authored", "by": by} for one, by in (("a", "UA"), ("b", "US"))]
    text = pt.Proposal.model_validate({"title": "t", "chain": chain})
    assert list(told(text)["activity"]) == ["link:a"]
    assert [agent for _, agent in related(text, "wasAssociatedWith", "activity", "agent")] == ["agent:UA", "agent:US"]


def test_a_coded_text_comes_from_its_coders() -> None:
    (text,) = interop.read_table([pax_row("12", Wat="1")])
    assert told(text)["agent"]["agent:pax"]["prov:label"] == "PA-X"
    assert ("text:pax-12", "source:coded") in related(text, "wasDerivedFrom", "generatedEntity", "usedEntity")


def test_what_a_text_is_a_version_of_is_told() -> None:
    later = CONDITIONS.model_copy(update={"derived_from": "earlier"})
    kinds = {one["prov:usedEntity"]: one.get("prov:type") for one in told(later)["wasDerivedFrom"].values()}
    assert kinds["text:earlier"] == {"$": "prov:Revision", "type": "prov:QUALIFIED_NAME"}
