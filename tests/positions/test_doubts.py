"""Texts that contradict themselves, and encodings that look wrong."""

from __future__ import annotations

from typing import Any

import pytest
from tests.analysis.texts import held, limit, neutral, silent
from tests.differ.texts import Data, said

import peaceterms as pt
from peaceterms.positions.doubts import warnings_between, warnings_of
from peaceterms.positions.statement import AspectValue

RIVER = {"id": "river", "name": "the river"}


def found(*terms: Data, **more: Any) -> list[tuple[str, str]]:
    return [(warning.code, warning.about) for warning in warnings_of(said("draft", *terms, **more))]


def between(first: Data, second: Data) -> list[tuple[str, str, tuple[str | AspectValue, ...]]]:
    warnings = warnings_between(said("a", **first), said("b", **second))
    return [(warning.code, warning.about, warning.values) for warning in warnings]


def test_a_sound_text_is_not_warned_of() -> None:
    assert found(neutral(bars="NATO", by="UA", verified_by="UN"), limit("5 count")) == []
    assert between({}, {}) == []


# A text that contradicts itself


@pytest.mark.parametrize(
    ("one", "other", "about"),
    [
        (limit("5 count"), limit("6 count"), "force-limit/UA/personnel"),
        (held("crimea", control="RU"), held("crimea", control="UA"), "territory/crimea"),
        (neutral(permanence="permanent"), neutral(permanence="temporary"), "neutrality/UA"),
    ],
    ids=["two amounts", "two holders", "two steps of the main aspect"],
)
def test_two_values_of_what_can_have_only_one_are_warned_of(one: Data, other: Data, about: str) -> None:
    assert found(one, other) == found(other, one) == [("two-values", about)]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (neutral(bars="NATO"), neutral(bars="EU")),
        (neutral(anchoring="law"), neutral(anchoring="treaty")),
        (neutral(model="a"), neutral(model="b")),
        (limit("5 count"), limit("5 count")),
        (limit("5 count"), limit("6 count", state="RU")),
        (limit("5 count", places="crimea"), limit("6 count", places="donetsk")),
        (limit("5 count", places="crimea"), limit("6 count")),
        (limit("5 count", units="brigades"), limit("6 count", units="divisions")),
        (limit("5 count", timing={"deadline": "2026"}), limit("6 count", timing={"deadline": "2027"})),
        (limit("5 count"), limit("6 count", modality="expects")),
    ],
    ids=[
        *("a set", "laid down twice", "own words", "the same", "two states"),
        *("two places", "a place and all", "two sorts of unit", "two stages", "two modalities"),
    ],
)
def test_what_can_stand_side_by_side_is_not(one: Data, other: Data) -> None:
    assert found(one, other) == []


def test_two_values_under_two_answers_are_not_warned_of() -> None:
    winter = {"id": "winter", "type": "event", "question": "Winter?", "answers": ["yes", "no"]}
    terms = [limit(f"{n} count", given={"on": "winter", "answer": a}) for n, a in ((5, "yes"), (6, "no"))]
    assert found(*terms, contingencies=[winter]) == []


def test_a_warning_says_which_values_stand_against_each_other_and_where() -> None:
    (warning,) = warnings_of(said("draft", limit("5 count"), limit("6 count")))
    assert warning.text == "draft"
    assert [(value.aspect, str(value.value)) for value in warning.values if isinstance(value, AspectValue)] == [
        ("ceiling", "5 count"),
        ("ceiling", "6 count"),
    ]
    assert warning.where == ("term-0", "term-1")


# An encoding that looks wrong


@pytest.mark.parametrize(
    ("verified_by", "expected"),
    [("UA", [("verifier-is-obligor", "term-0")]), ("UN", []), (["UA", "UN"], []), ("none", [])],
    ids=str,
)
def test_a_verifier_who_is_the_obligor_is_warned_of(verified_by: Any, expected: list[tuple[str, str]]) -> None:
    assert found(limit("5 count", verified_by=verified_by)) == expected


def test_a_silence_that_a_term_contradicts_is_warned_of() -> None:
    contradicted = silent("excluded", issues="territory")
    assert found(held("crimea", control="RU"), silences=[contradicted]) == [
        ("silence-contradicted", "territory/crimea")
    ]
    assert found(neutral(), silences=[contradicted]) == []
    assert found(held("crimea", control="RU"), silences=[{**contradicted, "part": "document 2"}]) == []
    assert found(held("crimea", control="RU"), silences=[silent("not known", issues="*")]) == []


@pytest.mark.parametrize(
    ("coverage", "warned"),
    [("whole text", False), ("all points reported", True), ("points reported", True), ("single points", True)],
)
def test_never_raised_is_said_only_of_a_whole_text(coverage: str, warned: bool) -> None:
    silences = [silent("never raised", issues="territory")]
    assert found(coverage=coverage, silences=silences) == [("never-raised-in-part", coverage)] * warned
    sources = [{"id": "s", "title": "S"}]
    for own in ({"part": "document 2"}, {"source": "s"}):
        assert found(coverage=coverage, sources=sources, silences=[one | own for one in silences]) == []
    assert found(silences=silences) == []
    assert found(coverage=coverage, silences=[silent("not reported", issues="territory")]) == []


def test_an_acronym_that_is_the_code_of_a_country_is_warned_of() -> None:
    talks = {"kind": "talks", "party": "UA"}
    assert found({**talks, "counterparts": "AU"}) == [("acronym-is-country", "AU")]
    assert found({**talks, "counterparts": "AFRICAN-UNION"}) == []


# Two texts


def test_one_id_under_two_names_is_warned_of() -> None:
    pond = {"places": [{**RIVER, "name": "The pond"}]}
    assert between({"places": [RIVER]}, pond) == [("two-names", "river", ("the river", "The pond"))]
    assert between({"places": [RIVER]}, {"places": [{**RIVER, "name": "The River"}]}) == []
    assert between({"places": [RIVER]}, {}) == []


def test_one_identity_under_two_ids_is_warned_of() -> None:
    one = {"places": [{**RIVER, "wikidata": "Q1"}]}
    assert between(one, {"places": [{"id": "stream", "name": "a", "wikidata": "Q1"}]}) == [
        ("one-identity", "stream", ("river", "Q1"))
    ]
    assert between(one, {"places": [{"id": "stream", "name": "a", "wikidata": "Q2"}]}) == []


def test_warnings_travel_with_the_comparison() -> None:
    first, second = said("first", limit("5 count"), limit("6 count")), said("second", neutral())
    assert [(w.code, w.text) for w in pt.compare(first, second).warnings] == [("two-values", "first")]
    assert [(w.code, w.text) for w in pt.compare(second, first).warnings] == [("two-values", "first")]
    assert pt.compare(second, second).warnings == ()
