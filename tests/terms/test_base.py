from typing import Any

import pytest
from pydantic import ValidationError

import peaceterms as pt
from peaceterms.terms import (
    Basis,
    Given,
    Modality,
    Neutrality,
    Recognition,
    Referendum,
    Talks,
    Territory,
    Timing,
    WaterSupply,
    Withdrawal,
)
from peaceterms.terms.process import Readiness
from peaceterms.values import Duration, Offset, PartialDate, Record

CRIMEA = {"id": "crimea", "places": ["crimea"]}


def refusals(kind: type[Record], data: dict[str, Any]) -> list[tuple[tuple[int | str, ...], str]]:
    with pytest.raises(ValidationError) as caught:
        kind.model_validate(data)
    return [(error["loc"], error["msg"]) for error in caught.value.errors()]


def neutrality(**fields: Any) -> Neutrality:
    return Neutrality.model_validate({"id": "a", "state": ["UA"], **fields})


def test_a_term_says_nothing_that_it_was_not_told() -> None:
    term = neutrality()
    assert term.kind == "neutrality"
    assert [name for name in type(term).model_fields if getattr(term, name) not in (None, ())] == [
        "id",
        "kind",
        "state",
    ]


def test_an_id_that_is_given_must_be_one() -> None:
    assert refusals(Neutrality, {"id": "A b", "state": ["UA"]})[0][0] == ("id",)


def test_an_unknown_field_is_refused() -> None:
    assert refusals(Neutrality, {"id": "a", "state": ["UA"], "stat": 1}) == [
        (("stat",), "Extra inputs are not permitted")
    ]


def test_a_term_cannot_take_the_name_of_another_kind() -> None:
    assert refusals(Neutrality, {"id": "a", "kind": "territory", "state": ["UA"]}) == [
        (("kind",), "Input should be 'neutrality'")
    ]


@pytest.mark.parametrize("field", ["id", "kind", "state", "by", "timing", "declaration", "anything", "_anything"])
def test_nothing_of_a_term_can_be_set(field: str) -> None:
    term = neutrality()
    with pytest.raises(ValidationError) as caught:
        setattr(term, field, None)
    assert [(error["loc"], error["type"]) for error in caught.value.errors()] == [((field,), "frozen_instance")]
    assert term == neutrality()


def test_equal_terms_hash_alike() -> None:
    assert neutrality(by="UA") == neutrality(by=["UA"])
    assert hash(neutrality(by="UA")) == hash(neutrality(by=["UA"]))
    assert neutrality(by="UA") != neutrality(to="UA")


def test_the_base_itself_is_no_term() -> None:
    with pytest.raises((ValidationError, TypeError)):
        pt.Term.model_validate({"id": "a", "kind": "anything"})


def test_a_quote_is_short() -> None:
    assert neutrality(quote="a" * 300).quote == "a" * 300
    assert refusals(Neutrality, {"id": "a", "state": ["UA"], "quote": "a" * 301})[0][0] == ("quote",)


# What must be stated


@pytest.mark.parametrize("said", [{"control": ["RU"]}, {"sovereignty": ["RU"]}, {"status": "special"}], ids=str)
def test_a_term_that_states_one_of_what_is_needed_is_taken(said: dict[str, Any]) -> None:
    assert Territory.model_validate({**CRIMEA, **said}).places == ("crimea",)


@pytest.mark.parametrize("said", [{}, {"by": ["RU"]}, {"control": None, "timing": {"start": "2022"}}], ids=str)
def test_a_term_that_states_nothing_of_what_is_needed_is_refused(said: dict[str, Any]) -> None:
    assert refusals(Territory, {**CRIMEA, **said}) == [
        ((), "must state at least one of control, sovereignty, administration, policing, security, use, status")
    ]


def test_to_be_agreed_is_a_statement() -> None:
    term = Territory.model_validate({**CRIMEA, "status": "to be agreed"})
    assert term.status is pt.Explicit.TO_BE_AGREED


# What is refused


def test_a_term_can_be_refused_and_needs_nothing_else_then() -> None:
    assert neutrality(refused=True).refused is True
    assert neutrality().refused is None
    assert Territory.model_validate({**CRIMEA, "refused": True}).control is None


def test_that_nothing_is_refused_is_not_stated() -> None:
    assert refusals(Neutrality, {"id": "a", "state": ["UA"], "refused": False})[0][0] == ("refused",)


@pytest.mark.parametrize(
    ("kind", "data", "plain"),
    [
        (Recognition, {**CRIMEA, "recogniser": "UA", "degree": "none"}, "degree = 'none'"),
        (Neutrality, {"id": "a", "state": ["UA"], "bars": "none"}, "bars = 'none'"),
        (Talks, {"id": "a", "party": "RU", "readiness": "refuses"}, "readiness = 'refuses'"),
    ],
)
def test_what_refuses_by_its_value_is_not_refused_once_more(
    kind: type[Record], data: dict[str, Any], plain: str
) -> None:
    kind.model_validate(data)
    assert refusals(kind, {**data, "refused": True}) == [((), f"{plain} already refuses it: leave 'refused' out")]


def test_what_is_refused_can_say_more_of_itself() -> None:
    term = Recognition.model_validate({**CRIMEA, "recogniser": "UA", "degree": "de jure", "refused": True})
    assert (term.refused, str(term.degree)) == (True, "de jure")


# Implied readings


@pytest.mark.parametrize("implied", [["bars"], ["by", "timing"], ["after"], []], ids=str)
def test_a_field_that_is_stated_can_be_an_implied_reading(implied: list[str]) -> None:
    term = neutrality(bars=["NATO"], by=["UA"], timing={"start": "2022"}, after=["b"], implied=implied)
    assert term.implied == tuple(implied)


@pytest.mark.parametrize("name", ["permanence", "after", "timing", "nothing", "", "timing.start"])
def test_what_is_not_stated_cannot_be_implied(name: str) -> None:
    assert refusals(Neutrality, {"id": "a", "state": ["UA"], "implied": [name]}) == [
        ((), f"'implied' names {name!r}, which the term does not state")
    ]


def test_a_very_long_name_is_cut_short_in_the_message() -> None:
    assert refusals(Neutrality, {"id": "a", "state": ["UA"], "implied": ["z" * 5000]}) == [
        ((), f"'implied' names '{'z' * 59}..., which the term does not state")
    ]


@pytest.mark.parametrize("name", ["id", "kind", "implied", "summary", "given"])
def test_what_is_about_the_encoding_cannot_be_implied(name: str) -> None:
    data = {"id": "a", "kind": "neutrality", "state": ["UA"], "summary": "neutral", "implied": [name]}
    assert refusals(Neutrality, {**data, "given": {"on": "vote", "answer": "yes"}}) == [
        ((), f"{name!r} cannot be among 'implied': only what the term is about and what it says can")
    ]


# Conditions


def test_one_condition_and_one_answer_may_be_written_without_a_list() -> None:
    term = neutrality(given={"on": "vote", "answer": "yes"})
    assert term.given == (Given(on="vote", answer=("yes",)),)
    assert term == neutrality(given=[{"on": "vote", "answer": ["yes"]}])


def test_several_conditions_and_answers() -> None:
    term = neutrality(given=[{"on": "vote", "answer": ["yes", "no"], "place": "crimea"}, {"on": "b", "answer": ("a",)}])
    assert [(given.on, given.answer, given.place) for given in term.given] == [
        ("vote", ("yes", "no"), "crimea"),
        ("b", ("a",), None),
    ]


@pytest.mark.parametrize(
    ("given", "where"),
    [
        ({"on": "vote", "answer": []}, "answer"),
        ({"on": "vote"}, "answer"),
        ({"answer": "yes"}, "on"),
        ({"on": "A vote", "answer": "yes"}, "on"),
        ({"on": "vote", "answer": "yes", "place": "the sea"}, "place"),
        ({"on": "vote", "answer": "yes", "when": "now"}, "when"),
    ],
    ids=str,
)
def test_what_a_condition_refuses(given: dict[str, Any], where: str) -> None:
    locations = [location for location, _ in refusals(Given, given)]
    assert [location[0] for location in locations] == [where]


# Explicit values


EXPLICIT_FIELDS = [
    (Timing, {}, "start"),
    (Timing, {}, "deadline"),
    (Timing, {}, "duration"),
    (Neutrality, {"id": "a", "state": ["UA"]}, "permanence"),
    (Neutrality, {"id": "a", "state": ["UA"]}, "bars"),
    (Neutrality, {"id": "a", "state": ["UA"]}, "guaranteed_by"),
    (Neutrality, {"id": "a", "state": ["UA"]}, "verified_by"),
    (Territory, CRIMEA, "control"),
    (Territory, CRIMEA, "status"),
    (Withdrawal, {**CRIMEA, "forces": ["RU"]}, "area"),
    (WaterSupply, {"id": "a", "recipient": ["crimea"]}, "source"),
    (WaterSupply, {"id": "a", "recipient": ["crimea"]}, "payment"),
    (Referendum, CRIMEA, "date"),
]


@pytest.mark.parametrize("value", pt.Explicit, ids=str)
@pytest.mark.parametrize(
    ("kind", "data", "field"), EXPLICIT_FIELDS, ids=[f"{kind.__name__}.{field}" for kind, _, field in EXPLICIT_FIELDS]
)
def test_an_explicit_value_is_never_taken_for_a_name(
    kind: type[Record], data: dict[str, Any], field: str, value: pt.Explicit
) -> None:
    """`none` is neither an actor called none nor an event called none, however it is written."""
    in_words = kind.model_validate({**data, field: value.value})
    assert getattr(in_words, field) is value
    assert getattr(kind.model_validate({**data, field: value}), field) is value
    assert getattr(kind.model_validate_json(in_words.model_dump_json()), field) is value


def test_timing_takes_dates_and_offsets() -> None:
    timing = Timing.model_validate({"start": "2022-10", "deadline": "signature+P100D", "duration": "P15Y"})
    assert timing.start == PartialDate("2022-10")
    assert timing.deadline == Offset("signature+P100D")
    assert timing.duration == Duration("P15Y")


def test_what_is_neither_a_date_nor_an_offset_is_refused() -> None:
    assert {location[0] for location, _ in refusals(Timing, {"start": "3 October"})} == {"start"}
    assert {location[0] for location, _ in refusals(Timing, {"duration": "2022"})} == {"duration"}


def test_a_choice_is_one_of_its_scale() -> None:
    assert Talks.model_validate({"id": "a", "party": "RU", "readiness": "ready"}).readiness is Readiness.READY
    assert refusals(Talks, {"id": "a", "party": "RU", "readiness": "maybe"}) == [
        (("readiness",), "Input should be 'refuses', 'on conditions' or 'ready'")
    ]


def test_the_scales_of_every_term() -> None:
    assert [modality.value for modality in Modality] == [
        *("considers", "permits", "aspires", "expects", "undertakes", "declares")
    ]
    assert [basis.value for basis in Basis] == ["primary", "secondary", "coded", "unverified"]


def test_a_changed_copy_is_checked() -> None:
    assert neutrality().model_copy(update={"permanence": "permanent"}) == neutrality(permanence="permanent")
    with pytest.raises(ValidationError):
        neutrality().model_copy(update={"implied": ["permanence"]})


def test_a_bare_term_is_refused_with_and_without_an_id() -> None:
    for given in ({"kind": "neutrality"}, {"kind": "neutrality", "id": "a"}):
        assert [message for _, message in refusals(pt.Term, given)] == [
            "a term must be of one of the kinds, which are subclasses of Term"
        ]
