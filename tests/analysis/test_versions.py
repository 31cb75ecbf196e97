"""What a later version of a text makes of the clauses of an earlier one."""

from __future__ import annotations

from typing import Any

import pytest

import peaceterms as pt
from peaceterms.testing import text

ARMY = {"id": "army", "kind": "force-limit", "state": "UA", "category": "personnel", "ceiling": "5 count"}
EARLIER = text(ARMY, id="earlier")


def fates(*terms: dict[str, Any]) -> list[tuple[str, str | None, str | None]]:
    found = pt.clauses(EARLIER, text(*terms, id="later", derived_from="earlier"))
    return [(c.fate.value, c.earlier.id if c.earlier else None, c.later.id if c.later else None) for c in found]


@pytest.mark.parametrize(
    ("terms", "expected"),
    [
        pytest.param([ARMY], [("kept", "army", "army")], id="kept"),
        pytest.param([{**ARMY, "basis": "primary"}], [("kept", "army", "army")], id="kept-on-another-basis"),
        pytest.param([{**ARMY, "category": ["personnel"]}], [("kept", "army", "army")], id="kept-written-otherwise"),
        pytest.param([{**ARMY, "ceiling": "6 count"}], [("reworded", "army", "army")], id="reworded"),
        pytest.param([{**ARMY, "category": "tanks"}], [("reworded", "army", "army")], id="about-something-else"),
        pytest.param([{**ARMY, "id": "cap", "follows": "army"}], [("kept", "army", "cap")], id="under-another-id"),
        pytest.param([{**ARMY, "id": "cap"}], [("kept", "army", "cap")], id="moved-to-another-number"),
        pytest.param(
            [{**ARMY, "id": "cap", "ceiling": "6 count"}], [("reworded", "army", "cap")], id="on-the-same-issue"
        ),
        pytest.param(
            [{**ARMY, "id": "cap", "category": "tanks"}],
            [("dropped", "army", None), ("added", None, "cap")],
            id="not-the-same-one",
        ),
        pytest.param(
            [{**ARMY, "category": "tanks"}, {**ARMY, "id": "cap"}],
            [("kept", "army", "cap"), ("added", None, "army")],
            id="what-says-the-same-before-what-has-its-id",
        ),
        pytest.param([], [("dropped", "army", None)], id="dropped"),
        pytest.param(
            [
                {**ARMY, "id": "cap", "follows": "army", "ceiling": "6 count"},
                {**ARMY, "id": "more", "ceiling": "7 count"},
            ],
            [("reworded", "army", "cap"), ("added", None, "more")],
            id="named-as-its-successor-and-not-another-on-its-issue",
        ),
        pytest.param(
            [ARMY, {**ARMY, "id": "more", "follows": "army", "ceiling": "6 count"}],
            [("kept", "army", "army"), ("reworded", "army", "more")],
            id="taken-up-twice",
        ),
        pytest.param(
            [{"id": "army", "kind": "neutrality", "state": "UA"}],
            [("dropped", "army", None), ("added", None, "army")],
            id="another-kind",
        ),
    ],
)
def test_what_becomes_of_a_clause(terms: list[dict[str, Any]], expected: list[tuple[str, str, str]]) -> None:
    assert fates(*terms) == expected


def test_only_versions_of_one_text_have_clauses_in_common() -> None:
    with pytest.raises(pt.InvalidArgument, match="'musk-tweet-2022' is not derived from 'kremlin-conditions-2022'"):
        pt.clauses(pt.load("kremlin-conditions-2022"), pt.load("musk-tweet-2022"))


@pytest.mark.parametrize("later", [p for p in pt.corpus() if p.derived_from], ids=lambda p: p.id)
def test_every_clause_that_a_bundled_version_follows_is_there(later: pt.Proposal) -> None:
    earlier = pt.load(later.derived_from or "")
    named = {term.follows for term in later.terms if term.follows}
    assert named <= {term.id for term in earlier.terms}
    assert {clause.earlier for clause in pt.clauses(earlier, later)} - {None} == set(earlier.terms)


def test_a_condition_makes_another_clause_and_what_a_term_waits_for_does_not() -> None:
    asked = {"contingencies": [{"id": "q", "type": "event", "question": "Q?", "answers": ["yes", "no"]}]}
    other = {"id": "water", "kind": "water-supply", "recipient": "crimea", "assured": True}
    earlier = text(ARMY, other, id="earlier", **asked)

    def fate(**fields: object) -> str:
        later = text({**ARMY, **fields}, other, id="later", derived_from="earlier", **asked)
        return next(c.fate.value for c in pt.clauses(earlier, later) if c.earlier and c.earlier.id == "army")

    assert fate(given=[{"on": "q", "answer": "yes"}]) == "reworded"
    assert fate(after=["water"]) == "kept"
