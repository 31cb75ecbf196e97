from typing import Any

import pytest
from tests.analysis.texts import held, neutral
from tests.differ.texts import Data, said

import peaceterms as pt
from peaceterms.differ.why import Declared, Why, explain_why
from peaceterms.positions.issue import Issue
from peaceterms.positions.statement import Rule

SOURCES = [{"id": "s", "title": "One"}, {"id": "t", "title": "Two"}]


def why(first: pt.Proposal, second: pt.Proposal, code: str | None = None) -> Why:
    found = [departure for departure in pt.compare(first, second).departures if code in (None, departure.code)]
    assert len(found) == 1
    return explain_why(found[0])


def test_a_finding_rests_on_the_terms_of_both_texts() -> None:
    first = said("a", neutral(model="a", ref="point 7", basis="primary"))
    found = why(first, said("b", neutral(model="b")))
    assert found.code.startswith("neutrality.model.")
    (was,), (now,) = found.first, found.second
    assert (was.text, was.term, was.ref, was.basis, was.implied) == ("a", first.terms[0], "point 7", "primary", False)
    assert (now.text, now.term.id, now.ref, now.basis) == ("b", "term-0", None, None)


def test_what_only_one_text_says_rests_on_that_text() -> None:
    found = why(said("a"), said("b", neutral()))
    assert (found.code, found.first, [one.text for one in found.second]) == ("neutrality.added", (), ["b"])


@pytest.mark.parametrize(
    ("named", "expected"), [({"sources": ["t"]}, ["t"]), ({"sources": ["t", "s"]}, ["t", "s"]), ({}, ["s", "t"])]
)
def test_the_sources_are_those_of_the_term_or_else_those_of_the_text(named: Data, expected: list[str]) -> None:
    first = said("a", neutral(model="a", **named), sources=SOURCES)
    found = why(first, said("b", neutral(model="b")))
    assert [source.id for source in found.first[0].sources] == expected
    assert found.second[0].sources == ()


@pytest.mark.parametrize(
    ("said_", "implied", "expected"),
    [
        ({"model": "a"}, ["model"], True),
        ({"model": "a"}, ["state"], False),
        ({"timing": {"start": "2025"}}, ["timing"], True),
    ],
)
def test_it_is_told_whether_what_differs_rests_on_a_reading(said_: Data, implied: list[str], expected: bool) -> None:
    changed = {"model": "b"} if "model" in said_ else {"timing": {"start": "2026"}}
    found = why(said("a", neutral(**said_, implied=implied)), said("b", neutral(**changed)))
    assert (found.first[0].implied, found.second[0].implied) == (expected, False)


def test_of_a_term_as_a_whole_nothing_is_told_to_rest_on_a_reading() -> None:
    assert not why(said("a", neutral(bars="NATO", implied=["bars"])), said("b")).first[0].implied


@pytest.mark.parametrize(
    ("first", "second", "expected"),
    [
        (neutral(), None, Declared("neutrality", None, None, ("state",), ("to",))),
        (neutral(model="a"), neutral(model="b"), Declared("neutrality", "model", "Text", (), ())),
        (
            neutral(permanence="permanent"),
            neutral(permanence="indefinite"),
            Declared("neutrality", "permanence", "Ordinal", ("state",), ()),
        ),
        (
            held("luhansk", control="RU"),
            held("luhansk", control="UA"),
            Declared("territory", "control", "Nominal", (), ("control",)),
        ),
        (
            held("luhansk", status="ordinary"),
            held("luhansk", status="special"),
            Declared("territory", "status", "Nominal", (), ()),
        ),
        (
            neutral(guaranteed_by="US"),
            neutral(guaranteed_by=["US", "GB"]),
            Declared("neutrality", "guaranteed_by", "Members", (), ()),
        ),
    ],
)
def test_what_is_declared_of_that_which_differs_is_told(first: Data, second: Data | None, expected: Declared) -> None:
    assert why(said("a", first), said("b", *([second] if second else []))).declared == expected


def test_of_a_condition_what_the_kind_declares_is_told() -> None:
    question = {"id": "winter", "type": "event", "question": "Winter?", "answers": ["cold", "mild"]}
    first = said("a", neutral(), contingencies=[question])
    second = said("b", neutral(given={"on": "winter", "answer": "cold"}), contingencies=[question])
    (found,) = pt.compare(first, second).raw
    assert explain_why(found).declared == Declared("neutrality", found.aspect, None, ("state",), ("to",))


def test_the_rule_that_carried_a_value_to_a_part_is_told_once() -> None:
    region = Rule("part", Issue.of("territory/donetsk"))
    first, second = (
        said("a", held("donetsk", control="RU", use="RU")),
        said("b", held("donetsk-west", control="UA", use="RU")),
    )
    assert why(first, second, "territory.control.shifted").rules == (region,)
    assert why(first, second, "territory.dropped").rules == (region,)


def test_a_rule_that_gave_another_aspect_is_not_told() -> None:
    first = said("a", held("donetsk", sovereignty="RU"), held("donetsk-west", control="RU"))
    second = said("b", held("donetsk-west", control="UA", sovereignty="RU"), held("donetsk-east", sovereignty="RU"))
    assert why(first, second).rules == ()


def test_without_rules_none_are_told() -> None:
    found: Any = why(said("a", neutral(model="a")), said("b", neutral(model="b")))
    assert found.rules == ()


def test_a_finding_says_why_itself() -> None:
    (departure,) = pt.compare(said("a", neutral(model="a")), said("b", neutral(model="b"))).departures
    assert departure.why() == explain_why(departure)
