"""Each rule of style, with what it finds and, beside it, the least that mends it."""

from __future__ import annotations

from typing import Any

import pytest

import peaceterms as pt
from peaceterms.analysis.lint import RULES, StyleNote, style_of
from peaceterms.testing import text

COMPLETE = {"summary": "Said.", "ref": "1", "basis": "primary"}
NEUTRAL = {"kind": "neutrality", "state": "UA", **COMPLETE}
BARRED = {"kind": "membership", "state": "UA", "organisation": "NATO", **COMPLETE}
SUPPLY = {"kind": "arms-supply", "recipient": "UA", "level": "continued", **COMPLETE}
OTHER = {"kind": "other", "details": {"a": 1}, **COMPLETE}
FROZEN = {"kind": "ceasefire", "freezes": True, **COMPLETE}
LINE = {"kind": "boundary", "places": "ukraine", "line": "line of contact", "implied": ["places"], **COMPLETE}


def source(grade: str | None, id: str = "s") -> dict[str, Any]:
    return {"id": id, "title": "S", **({"grade": grade} if grade else {})}


def without(field: str) -> dict[str, Any]:
    return {name: value for name, value in NEUTRAL.items() if name != field}


def actor(id: str, name: str) -> dict[str, Any]:
    return {"id": id, "name": name, "type": "organisation"}


PAIRS: list[tuple[str, dict[str, Any], dict[str, Any], str]] = [
    ("ungraded-source", {"sources": [source(None)]}, {"sources": [source("press")]}, "sources[0].grade"),
    (
        "weak-sources-only",
        {"sources": [source("social")], "terms": [NEUTRAL | {"sources": ["s"]}]},
        {"sources": [source("social"), source("press", "t")], "terms": [NEUTRAL | {"sources": ["s", "t"]}]},
        "terms[0].sources",
    ),
    ("no-ref", {"terms": [without("ref")]}, {"terms": [NEUTRAL]}, "terms[0].ref"),
    ("no-summary", {"terms": [without("summary")]}, {"terms": [NEUTRAL]}, "terms[0].summary"),
    ("no-basis", {"terms": [without("basis")]}, {"terms": [NEUTRAL]}, "terms[0].basis"),
    (
        "worked-out-anyway",
        {"terms": [NEUTRAL, BARRED | {"prospect": "barred", "implied": ["prospect"]}]},
        {"terms": [NEUTRAL, BARRED | {"prospect": "barred"}]},
        "terms[1]",
    ),
    (
        "worked-out-anyway",
        {"terms": [LINE, FROZEN]},
        {"terms": [LINE | {"finality": "provisional"}, FROZEN]},
        "terms[0]",
    ),
    (
        "worked-out-anyway",
        {"terms": [NEUTRAL, BARRED | {"prospect": "barred", "implied": ["organisation"]}]},
        {"terms": [NEUTRAL, BARRED | {"prospect": "barred", "implied": ["organisation"], "anchoring": "treaty"}]},
        "terms[1]",
    ),
    ("worked-out-anyway", {"terms": [FROZEN, LINE]}, {"terms": [FROZEN | {"freezes": False}, LINE]}, "terms[1]"),
    ("to-repeats-key", {"terms": [SUPPLY | {"to": "UA"}]}, {"terms": [SUPPLY | {"to": ["UA", "RU"]}]}, "terms[0].to"),
    (
        "unlimited-unsupported",
        {"terms": [NEUTRAL | {"timing": {"duration": "unlimited"}}]},
        {"terms": [NEUTRAL | {"timing": {"duration": "unlimited"}, "implied": ["timing.duration"]}]},
        "terms[0].timing.duration",
    ),
    (
        "unlimited-unsupported",
        {"terms": [NEUTRAL | {"timing": {"duration": "unlimited"}}]},
        {"terms": [NEUTRAL | {"timing": {"duration": "unlimited"}, "quote": "for all time"}]},
        "terms[0].timing.duration",
    ),
    (
        "kind-may-fit",
        {"terms": [OTHER | {"topic": "prisoner-exchange"}]},
        {"terms": [OTHER | {"topic": "museums"}]},
        "terms[0].kind",
    ),
    (
        "judging-words",
        {"terms": [NEUTRAL | {"summary": "The illegal regime ends."}]},
        {"terms": [NEUTRAL | {"summary": "What the text calls “the illegal regime” ends."}]},
        "terms[0].summary",
    ),
    ("judging-words", {"summary": "Land is liberated."}, {"summary": "Land changes hands."}, "summary"),
    ("known-name", {"actors": [actor("e-u", "European Union")]}, {"actors": [actor("e-u", "E. U.")]}, "actors[0].id"),
    (
        "known-name",
        {"places": [{"id": "here", "name": "crimea"}]},
        {"places": [{"id": "here", "name": "Here"}]},
        "places[0].id",
    ),
    (
        "unknown-rule",
        {"style": [{"rule": "no-such", "why": "So."}]},
        {"style": [{"rule": "no-ref", "why": "So."}]},
        "style[0].rule",
    ),
]


def found(fields: dict[str, Any], others: tuple[pt.Proposal, ...] = ()) -> list[StyleNote]:
    terms = fields.get("terms", [])
    return list(style_of(text(*terms, **{name: held for name, held in fields.items() if name != "terms"}), others))


@pytest.mark.parametrize(("code", "wrong", "right", "path"), PAIRS)
def test_a_rule_finds_what_it_is_for_and_nothing_once_that_is_mended(
    code: str, wrong: dict[str, Any], right: dict[str, Any], path: str
) -> None:
    assert [(note.code, note.path) for note in found(wrong) if note.code == code] == [(code, path)]
    assert [note for note in found(right) if note.code == code] == []


def test_every_rule_has_its_pair() -> None:
    assert {code for code, *_ in PAIRS} == set(RULES)


def test_an_allowance_that_allows_nothing_is_found() -> None:
    unsaid = {"rule": "no-ref", "why": "So."}
    assert found({"terms": [without("ref")], "style": [unsaid]}) == []
    for style in (unsaid | {"about": "nobody"}, {"rule": "no-basis", "why": "So."}):
        notes = found({"terms": [without("ref")], "style": [style]})
        assert ("needless-allowance", "style[0]") in [(note.code, note.path) for note in notes]


def test_a_name_that_another_text_gives_to_an_id_of_its_own_is_found() -> None:
    lakers = text(id="b", actors=[actor("lakers", "the Lakers")])
    [note] = found({"actors": [actor("lake-people", "Lakers")]}, (lakers,))
    assert note == StyleNote("known-name", "actors[0].id", "lake-people", ("lakers (b)",))
    assert found({"actors": [actor("lakers", "Lakers")]}, (lakers,)) == []


def test_a_companion_under_another_condition_is_none() -> None:
    terms = [NEUTRAL | {"refused": True}, BARRED | {"prospect": "barred"}]
    assert found({"terms": terms}) == []


@pytest.mark.parametrize(("about", "left"), [("a", ["b"]), (None, [])])
def test_what_is_allowed_with_a_reason_is_not_told(about: str | None, left: list[str]) -> None:
    terms = [without("ref") | {"id": id, "state": state} for id, state in (("a", "UA"), ("b", "RU"))]
    allowed = {"rule": "no-ref", "why": "The text has no numbers.", **({"about": about} if about else {})}
    assert [note.about for note in found({"terms": terms, "style": [allowed]})] == left


def test_an_allowance_needs_its_reason() -> None:
    with pytest.raises(ValueError, match="why"):
        text(style=[{"rule": "no-ref"}])
