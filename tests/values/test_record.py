import pytest
from pydantic import ValidationError

from peaceterms.values import Record


class Lamp(Record):
    """Something with fields."""

    watts: float
    colour: str = "white"


def refusal_types(caught: pytest.ExceptionInfo[ValidationError]) -> list[str]:
    return [error["type"] for error in caught.value.errors()]


@pytest.mark.parametrize("field", ["watts", "colour", "shape", "_shape", "model_config", "model_fields_set"])
def test_nothing_can_be_set(field: str) -> None:
    lamp = Lamp(watts=5)
    with pytest.raises(ValidationError) as caught:
        setattr(lamp, field, 7)
    assert refusal_types(caught) == ["frozen_instance"]
    assert lamp == Lamp(watts=5)


def test_no_field_can_be_deleted() -> None:
    lamp = Lamp(watts=5)
    with pytest.raises(ValidationError) as caught:
        del lamp.watts
    assert refusal_types(caught) == ["frozen_instance"]


def test_an_unknown_field_is_refused() -> None:
    with pytest.raises(ValidationError) as caught:
        Lamp.model_validate({"watts": 5, "volts": 3})
    assert refusal_types(caught) == ["extra_forbidden"]


@pytest.mark.parametrize("value", ["nan", float("inf")])
def test_a_number_must_be_finite(value: object) -> None:
    with pytest.raises(ValidationError) as caught:
        Lamp.model_validate({"watts": value})
    assert refusal_types(caught) == ["finite_number"]


def test_equal_records_hash_alike() -> None:
    assert Lamp(watts=5) == Lamp(watts=5, colour="white")
    assert hash(Lamp(watts=5)) == hash(Lamp(watts=5, colour="white"))
    assert Lamp(watts=5) != Lamp(watts=6)


def test_the_input_does_not_stand_in_the_error() -> None:
    with pytest.raises(ValidationError) as caught:
        Lamp.model_validate({"watts": "a secret"})
    assert "a secret" not in str(caught.value)


def test_a_changed_copy_is_a_new_record() -> None:
    lamp = Lamp(watts=5)
    assert lamp.model_copy(update={"colour": "red"}) == Lamp(watts=5, colour="red")
    assert lamp == Lamp(watts=5)


def test_a_plain_copy_is_equal_and_states_the_same_fields() -> None:
    copied = Lamp(watts=5).model_copy()
    assert copied == Lamp(watts=5)
    assert copied.model_fields_set == {"watts"}


@pytest.mark.parametrize(
    ("update", "error"), [({"watts": "many"}, "float_parsing"), ({"volts": 3}, "extra_forbidden")], ids=repr
)
def test_a_changed_copy_is_checked_like_any_other(update: dict[str, object], error: str) -> None:
    with pytest.raises(ValidationError) as caught:
        Lamp(watts=5).model_copy(update=update)
    assert refusal_types(caught) == [error]
