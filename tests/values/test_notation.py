import copy
import pickle
from typing import Any

import pytest
from pydantic import TypeAdapter, ValidationError

from peaceterms.values import Duration, Money, Offset, PartialDate, Quantity
from peaceterms.values.notation import LONGEST, Notation


class Shout(Notation):
    """Words that mean the same in capitals and in small letters."""

    __slots__ = ()
    code = "not_a_shout"
    examples = ("HO", "ho")

    def _parse(self, text: str) -> str:
        if not text.isalpha():
            raise ValueError("not letters")
        return text.upper()


SHOUT: TypeAdapter[Any] = TypeAdapter(Shout)


def refusal(value: object) -> tuple[str, str]:
    with pytest.raises(ValidationError) as caught:
        SHOUT.validate_python(value)
    (error,) = caught.value.errors()
    return error["type"], error["msg"]


def test_the_text_stays_as_it_was_written() -> None:
    assert Shout("Ho").text == "Ho"
    assert str(Shout("Ho")) == "Ho"
    assert repr(Shout("Ho")) == "Shout('Ho')"


def test_two_notations_of_one_meaning_are_equal_and_hash_alike() -> None:
    assert Shout("Ho") == Shout("hO")
    assert len({Shout("Ho"), Shout("hO"), Shout("HO")}) == 1
    assert Shout("Ho").normal == Shout("hO").normal == "HO"


def test_notations_of_different_meaning_differ() -> None:
    assert Shout("ho") != Shout("hey")


def test_a_notation_never_equals_a_string_or_a_notation_of_another_class() -> None:
    assert Shout("HO") != "HO"
    assert Duration("P1D") != Offset("signature+P1D")


def test_an_attribute_cannot_be_set() -> None:
    with pytest.raises(AttributeError, match="Shout is immutable"):
        Shout("ho").text = "hey"


def test_an_attribute_cannot_be_deleted() -> None:
    with pytest.raises(AttributeError, match="Shout is immutable"):
        del Shout("ho").text


@pytest.mark.parametrize(
    "value",
    [
        Shout("Ho"),
        PartialDate("2022-10~/.."),
        Duration("P1Y6M~"),
        Offset("election-P30D"),
        Quantity("at most 5 km3/year"),
        Money("about USD 5"),
    ],
    ids=str,
)
def test_a_copy_and_a_pickle_have_the_same_meaning_and_text(value: Notation) -> None:
    for twin in (copy.copy(value), copy.deepcopy(value), pickle.loads(pickle.dumps(value))):  # noqa: S301 - made here
        assert type(twin) is type(value)
        assert twin == value
        assert twin.text == value.text


def test_the_base_itself_parses_nothing() -> None:
    with pytest.raises(NotImplementedError):
        Notation("anything")


def test_validation_takes_the_string_or_the_value_itself() -> None:
    known = Shout("ho")
    assert SHOUT.validate_python(known) is known
    assert SHOUT.validate_python("ho") == known
    assert SHOUT.validate_json('"ho"') == known


def test_a_string_that_does_not_parse_is_refused_with_the_reason_and_examples() -> None:
    assert refusal("h0") == ("not_a_shout", "not letters; write it like 'HO' or 'ho'")


@pytest.mark.parametrize("value", [3, None, b"ho", ["ho"], Duration("P1D")], ids=repr)
def test_what_is_no_string_is_refused(value: object) -> None:
    assert refusal(value) == ("not_a_shout", "must be a short string; write it like 'HO' or 'ho'")


def test_the_longest_string_is_taken_and_one_longer_is_refused() -> None:
    assert SHOUT.validate_python("a" * LONGEST).text == "a" * LONGEST
    assert refusal("a" * (LONGEST + 1)) == ("not_a_shout", "must be a short string; write it like 'HO' or 'ho'")


def test_it_is_written_as_its_text() -> None:
    assert SHOUT.dump_python(Shout("Ho"), mode="json") == "Ho"
    assert SHOUT.dump_json(Shout("Ho")) == b'"Ho"'


def test_the_json_schema_gives_examples_and_the_greatest_length() -> None:
    assert SHOUT.json_schema() == {"type": "string", "title": "Shout", "maxLength": 200, "examples": ["HO", "ho"]}


@pytest.mark.parametrize("kind", [PartialDate, Duration, Offset, Quantity, Money])
def test_every_example_parses(kind: type[Notation]) -> None:
    assert [kind(example).text for example in kind.examples] == list(kind.examples)
    assert len(kind.examples) >= 2


def test_codes_are_unique() -> None:
    codes = [kind.code for kind in (PartialDate, Duration, Offset, Quantity, Money)]
    assert codes == ["not_a_date", "not_a_duration", "not_an_offset", "not_a_quantity", "not_money"]
