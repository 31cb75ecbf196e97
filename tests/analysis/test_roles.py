"""What actors and places are to a text."""

from __future__ import annotations

import json
from typing import Any

import pytest

import peaceterms as pt
from peaceterms.analysis.roles import HELPING
from peaceterms.proposal.roles import PartRole
from peaceterms.terms import kinds
from peaceterms.testing import text

NEUTRAL = {"kind": "neutrality", "state": "UA", "permanence": "permanent"}
RETURN = {"kind": "return-of-persons", "category": "refugees and displaced persons", "to": "refugees"}
GROUP = {"id": "band", "name": "the Band", "type": "armed-group"}
COUNCIL = {"id": "council", "name": "the Council", "type": "organisation"}


def roles(*terms: dict[str, Any], of: str, **fields: Any) -> list[str]:
    return [role.value for role in pt.roles(text(*terms, **fields)).of(of)]


@pytest.mark.parametrize(
    ("of", "terms", "head", "expected"),
    [
        ("UA", (NEUTRAL,), {}, ["party"]),
        ("UA", (), {"to": "UA"}, ["party"]),
        ("UA", (), {"by": "UA"}, ["author"]),
        ("UA", (NEUTRAL,), {"by": "UA"}, ["party"]),
        ("UA", (), {"by": "UA", "status": [{"state": "signed"}]}, ["party"]),
        ("elon-musk", (), {"by": "elon-musk"}, ["author"]),
        ("TR", ({**NEUTRAL, "guaranteed_by": "TR"},), {}, ["mediator or guarantor"]),
        ("PL", ({"kind": "territory", "places": "crimea", "control": "PL"},), {}, ["party"]),
        ("UN", ({**NEUTRAL, "verified_by": "UN"},), {}, ["international body", "mediator or guarantor"]),
        ("band", (), {"to": "band", "actors": [GROUP]}, ["armed group", "party"]),
        ("refugees", (RETURN,), {}, ["population"]),
        ("council", ({"kind": "body", "role": "implementation", "body": "council"},), {"actors": [COUNCIL]},
         ["joint or new body"]),
        ("council", (), {"by": "council", "to": "UA", "actors": [COUNCIL]}, ["author"]),
        ("crimea", ({"kind": "territory", "places": "crimea", "control": "RU"},), {}, ["territory at issue"]),
        ("crimea", ({"kind": "referendum", "places": "crimea"},), {}, ["territory at issue"]),
        ("crimea", ({"kind": "withdrawal", "forces": "RU", "places": "crimea"},), {}, ["other place"]),
        ("other-states", ({**NEUTRAL, "by": "other-states"},), {}, ["other actor"]),
    ],
)  # fmt: skip
def test_a_role_follows_from_fields_and_from_who_it_is(
    of: str, terms: tuple[dict[str, Any], ...], head: dict[str, Any], expected: list[str]
) -> None:
    assert roles(*terms, of=of, **head) == expected


def test_a_file_can_say_otherwise() -> None:
    assert roles(NEUTRAL, of="UA", roles={"UA": "neighbour or other state"}) == ["neighbour or other state"]
    with pytest.raises(ValueError, match="unknown actor or place"):
        text(NEUTRAL, roles={"nobody-known": "party"})
    with pytest.raises(ValueError, match="Input should be"):
        text(NEUTRAL, roles={"UA": "hero"})


def test_nobody_is_named_by_a_text_without_terms() -> None:
    found = pt.roles(text())
    assert (found.parts, found.to_records(), found.of("UA")) == ((), [], ())


def test_a_field_that_tells_a_helper_is_a_field_of_some_kind() -> None:
    named = {one.name for kind in kinds() for one in pt.kind_of(kind).declaration.by_name.values()}
    assert named >= HELPING


@pytest.mark.parametrize("proposal", pt.corpus(), ids=lambda proposal: proposal.id)
def test_everybody_whom_a_bundled_text_names_has_a_role_once(proposal: pt.Proposal) -> None:
    rows = json.loads(pt.roles(proposal).to_json())
    assert len({row["id"] for row in rows}) == len(rows)
    assert all(row["role"] in set(PartRole) and row["why"] for row in rows)
