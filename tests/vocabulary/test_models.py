from typing import Any

import pytest
from pydantic import BaseModel, ValidationError

from peaceterms.values import PartialDate
from peaceterms.vocabulary import Actor, ActorId, Group, Holding, Place, Reading
from peaceterms.vocabulary.models import ActorType

READING = {"id": "narrow", "members": ["luhansk"], "as_of": "2022", "source": "somebody"}
WIDE = {"id": "wide", "members": ["luhansk", "crimea"], "as_of": "2022", "source": "somebody else"}


def refusals(model: type[BaseModel], data: dict[str, Any]) -> list[tuple[tuple[int | str, ...], str]]:
    with pytest.raises(ValidationError) as caught:
        model.model_validate(data)
    return [(error["loc"], error["type"]) for error in caught.value.errors()]


def test_the_least_that_an_actor_has() -> None:
    actor = Actor.model_validate({"id": "RU", "name": "Russia", "type": "state"})
    assert (actor.id, actor.name, actor.type) == ("RU", "Russia", ActorType.STATE)
    assert (actor.aliases, actor.of, actor.iso_3166_1, actor.wikidata) == ((), None, None, None)


def test_the_least_that_a_place_has() -> None:
    place = Place.model_validate({"id": "crimea", "name": "Crimea"})
    assert (place.id, place.name, place.aliases) == ("crimea", "Crimea", ())
    assert (place.full_name, place.part_of, place.held, place.iso_3166_2, place.wikidata) == (None,) * 5


@pytest.mark.parametrize(
    ("field", "value", "error"),
    [
        ("id", "R U", "not_an_id"),
        ("name", "", "string_too_short"),
        ("type", "planet", "enum"),
        ("of", "R U", "not_an_id"),
        ("iso_3166_1", "RUS", "string_pattern_mismatch"),
        ("iso_3166_1", "ru", "string_pattern_mismatch"),
        ("wikidata", "159", "string_pattern_mismatch"),
        ("wikidata", "Q0159", "string_pattern_mismatch"),
        ("capital", "Moscow", "extra_forbidden"),
    ],
)
def test_what_an_actor_refuses(field: str, value: str, error: str) -> None:
    assert refusals(Actor, {"id": "RU", "name": "Russia", "type": "state", field: value}) == [((field,), error)]


@pytest.mark.parametrize(
    ("field", "value", "error"),
    [
        ("id", "", "not_an_id"),
        ("part_of", "a b", "not_an_id"),
        ("iso_3166_2", "UA43", "string_pattern_mismatch"),
        ("iso_3166_2", "UA-4343", "string_pattern_mismatch"),
        ("wikidata", "q7", "string_pattern_mismatch"),
    ],
)
def test_what_a_place_refuses(field: str, value: str, error: str) -> None:
    assert refusals(Place, {"id": "crimea", "name": "Crimea", field: value}) == [((field,), error)]


def test_who_holds_a_place_is_said_with_a_date_and_a_source() -> None:
    held = {"actor": "RU", "as_of": "2022-10-03", "source": "somebody"}
    place = Place.model_validate({"id": "kherson-left-bank", "name": "left bank", "held": held})
    assert place.held == Holding(actor=ActorId("RU"), as_of=PartialDate("2022-10-03"), source="somebody")
    assert refusals(Holding, {"actor": "RU"}) == [(("as_of",), "missing"), (("source",), "missing")]


def group(*readings: dict[str, Any], **fields: Any) -> dict[str, Any]:
    return {"id": "east", "name": "the east", "of": "places", "readings": list(readings), **fields}


def test_a_group_with_one_reading_is_not_ambiguous() -> None:
    assert Group.model_validate(group(READING)).is_ambiguous is False


def test_a_group_with_two_readings_is_ambiguous() -> None:
    assert Group.model_validate(group(READING, WIDE)).is_ambiguous is True


@pytest.mark.parametrize(
    ("chosen", "members"),
    [(None, ("luhansk",)), ("narrow", ("luhansk",)), ("wide", ("luhansk", "crimea")), ("unknown", ("luhansk",))],
)
def test_the_first_reading_counts_unless_another_is_chosen(chosen: str | None, members: tuple[str, ...]) -> None:
    assert Group.model_validate(group(READING, WIDE)).reading(chosen).members == members


def test_two_readings_with_one_id_are_refused() -> None:
    assert refusals(Group, group(READING, {**WIDE, "id": "narrow"})) == [((), "listed_twice")]


@pytest.mark.parametrize(
    ("data", "error"),
    [
        (group(), (("readings",), "too_short")),
        (group(READING, of="things"), (("of",), "literal_error")),
        (group(READING, id="the east"), (("id",), "string_pattern_mismatch")),
    ],
    ids=["no reading", "of neither actors nor places", "id with a space"],
)
def test_what_a_group_refuses(data: dict[str, Any], error: tuple[tuple[int | str, ...], str]) -> None:
    assert refusals(Group, data) == [error]


def test_a_reading_means_somebody_or_somewhere() -> None:
    assert refusals(Reading, {**READING, "members": []}) == [(("members",), "too_short")]


def test_a_reading_has_a_date_and_a_source() -> None:
    assert refusals(Reading, {"id": "narrow", "members": ["luhansk"]}) == [
        (("as_of",), "missing"),
        (("source",), "missing"),
    ]
