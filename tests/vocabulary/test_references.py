from typing import Any

import pytest
from pydantic import TypeAdapter, ValidationError

from peaceterms.vocabulary import ActorId, Actors, PlaceId, Places

ACTORS: TypeAdapter[Any] = TypeAdapter(Actors)
PLACES: TypeAdapter[Any] = TypeAdapter(Places)
ACTOR: TypeAdapter[Any] = TypeAdapter(ActorId)
PLACE: TypeAdapter[Any] = TypeAdapter(PlaceId)


def refusal(adapter: TypeAdapter[Any], value: object) -> tuple[str, str]:
    with pytest.raises(ValidationError) as caught:
        adapter.validate_python(value)
    (error,) = caught.value.errors()
    return error["type"], error["msg"]


@pytest.mark.parametrize("text", ["RU", "NATO", "elon-musk", "UN-GA", "a", "7", "a" * 80])
def test_an_id_is_words_and_digits_joined_by_hyphens(text: str) -> None:
    assert ACTOR.validate_python(text) == text
    assert PLACE.validate_python(text) == text


@pytest.mark.parametrize(
    "value",
    ["", "a b", "a_b", "-a", "a-", "a--b", "é", "a\n", "a" * 81, 3, None, b"RU"],
    ids=lambda value: repr(value)[:20],
)
def test_what_is_no_id_is_refused(value: object) -> None:
    assert refusal(ACTOR, value) == ("not_an_id", "must be an actor id: words and digits joined by hyphens")
    assert refusal(PLACE, value) == ("not_an_id", "must be a place id: words and digits joined by hyphens")


def test_what_is_validated_knows_what_it_refers_to() -> None:
    assert type(ACTOR.validate_python("RU")) is ActorId
    assert type(PLACE.validate_python("crimea")) is PlaceId
    assert type(PLACE.validate_python(ActorId("crimea"))) is PlaceId


def test_a_reference_stays_the_same_object() -> None:
    known = ActorId("RU")
    assert ACTOR.validate_python(known) is known


def test_a_single_one_may_be_written_without_a_list() -> None:
    assert ACTORS.validate_python("RU") == (ActorId("RU"),)
    assert PLACES.validate_python("crimea") == (PlaceId("crimea"),)


@pytest.mark.parametrize("value", [["RU", "UA"], ("RU", "UA")], ids=repr)
def test_several_are_kept_in_the_order_given(value: object) -> None:
    assert ACTORS.validate_python(value) == ("RU", "UA")
    assert {type(actor) for actor in ACTORS.validate_python(value)} == {ActorId}


def test_nobody_at_all_is_refused() -> None:
    assert refusal(ACTORS, [])[0] == "empty_list"
    assert refusal(PLACES, ())[0] == "empty_list"


def test_nobody_is_listed_twice() -> None:
    assert refusal(ACTORS, ["RU", "UA", "RU"]) == ("listed_twice", "RU is listed twice")
    assert refusal(PLACES, ["crimea", "crimea"]) == ("listed_twice", "crimea is listed twice")


def test_ids_that_differ_in_case_are_two() -> None:
    assert ACTORS.validate_python(["RU", "ru"]) == ("RU", "ru")


def test_references_are_written_as_strings() -> None:
    assert ACTORS.dump_python(ACTORS.validate_python("RU"), mode="json") == ["RU"]
    assert PLACES.dump_json(PLACES.validate_python("crimea")) == b'["crimea"]'


def test_the_json_schema_has_the_pattern() -> None:
    assert PLACE.json_schema() == {
        "type": "string",
        "title": "PlaceId",
        "pattern": "^[A-Za-z0-9]+(-[A-Za-z0-9]+)*$",
        "maxLength": 80,
    }
    assert ACTOR.json_schema()["title"] == "ActorId"
