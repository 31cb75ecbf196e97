import copy
import pickle
from types import MappingProxyType
from typing import Any

import pytest
from pydantic import TypeAdapter, ValidationError

from peaceterms.values import Details
from peaceterms.values.details import DEEPEST
from peaceterms.values.text import LONGEST

DETAILS: TypeAdapter[Any] = TypeAdapter(Details)


def refusal(value: object) -> tuple[str, str]:
    with pytest.raises(ValidationError) as caught:
        DETAILS.validate_python(value)
    (error,) = caught.value.errors()
    return error["type"], error["msg"]


def nested(levels: int) -> dict[str, Any]:
    """A mapping within a mapping, as many levels below the outermost as told."""
    value: dict[str, Any] = {}
    for _ in range(levels):
        value = {"a": value}
    return value


def test_details_are_a_mapping() -> None:
    details = Details({"sites": ["a", "b"], "open": True})
    assert details["sites"] == ["a", "b"]
    assert sorted(details) == ["open", "sites"]
    assert len(details) == 2
    assert details.to_dict() == {"sites": ["a", "b"], "open": True}
    assert repr(details) == 'Details({"open": true, "sites": ["a", "b"]})'


def test_the_order_of_keys_means_nothing() -> None:
    assert Details({"a": 1, "b": 2}) == Details({"b": 2, "a": 1})
    assert hash(Details({"a": 1, "b": 2})) == hash(Details({"b": 2, "a": 1}))


@pytest.mark.parametrize("other", [{"a": 2}, {"b": 1}, {"a": "1"}, {"a": True}, {"a": [1]}, {"a": 1, "b": 1}], ids=repr)
def test_other_contents_differ(other: dict[str, Any]) -> None:
    assert Details({"a": 1}) != Details(other)


def test_the_order_of_a_list_means_something() -> None:
    assert Details({"a": [1, 2]}) != Details({"a": [2, 1]})


def test_details_do_not_equal_a_plain_mapping() -> None:
    assert Details({"a": 1}).__eq__({"a": 1}) is NotImplemented


def test_what_is_taken_out_cannot_change_what_is_held() -> None:
    details = Details({"a": [1]})
    details["a"].append(2)
    details.to_dict()["b"] = 3
    assert details.to_dict() == {"a": [1]}


def test_what_was_put_in_cannot_change_what_is_held() -> None:
    contents = {"a": [1]}
    details = Details(contents)
    contents["a"].append(2)
    assert details.to_dict() == {"a": [1]}


def test_a_copy_and_a_pickle_are_equal() -> None:
    details = Details({"a": [1]})
    for twin in (copy.copy(details), copy.deepcopy(details), pickle.loads(pickle.dumps(details))):  # noqa: S301 - made here
        assert twin == details


def test_leaves_are_the_single_values_with_their_paths() -> None:
    details = Details({"a": {"b": 1, "c": ["x", {"d": True}]}, "e": {}, "f": [], "g": 0.5})
    assert details.leaves() == {
        (("a", "b"), "1"),
        (("a", "c", 0), '"x"'),
        (("a", "c", 1, "d"), "true"),
        (("e",), "{}"),
        (("f",), "[]"),
        (("g",), "0.5"),
    }


@pytest.mark.parametrize(
    ("some", "others"),
    [
        ({"a.b": 1}, {"a": {"b": 1}}),
        ({"a[0]": 1}, {"a": [1]}),
        ({"": {"a": 1}}, {"a": 1}),
        ({"a": {"0": 1}}, {"a": [1]}),
    ],
    ids=repr,
)
def test_different_details_have_different_leaves(some: dict[str, Any], others: dict[str, Any]) -> None:
    assert Details(some) != Details(others)
    assert Details(some).leaves() != Details(others).leaves()


def test_validation_takes_a_mapping_or_details() -> None:
    known = Details({"a": 1})
    assert DETAILS.validate_python(known) is known
    assert DETAILS.validate_python({"a": 1}) == known
    assert DETAILS.validate_python(MappingProxyType({"a": 1})) == known
    assert DETAILS.validate_json('{"a": 1}') == known


@pytest.mark.parametrize("value", [{}, [], "a", None, 3, [("a", 1)]], ids=repr)
def test_what_is_no_mapping_or_an_empty_one_is_refused(value: object) -> None:
    assert refusal(value) == ("not_details", "details must be a mapping with at least one entry")


@pytest.mark.parametrize("value", [float("nan"), float("inf"), float("-inf")], ids=repr)
def test_numbers_that_are_none_are_refused(value: float) -> None:
    assert refusal({"a": [value]}) == ("not_details", "details may not hold NaN or infinity")


@pytest.mark.parametrize("value", [None, b"a", {1}, 1j], ids=repr)
def test_values_of_other_types_are_refused(value: object) -> None:
    reason = "details may hold mappings, lists, strings, numbers and true or false, and nothing else"
    assert refusal({"a": {"b": value}}) == ("not_details", reason)


@pytest.mark.parametrize("key", [1, None, True], ids=repr)
def test_keys_must_be_strings(key: object) -> None:
    assert refusal({"a": {key: 1}}) == ("not_details", "details need strings as keys")


def test_hidden_characters_are_refused_in_keys_and_values() -> None:
    assert refusal({"a\x00": 1})[0] == "hidden_character"
    assert refusal({"a": ["\u202e"]})[0] == "hidden_character"
    assert refusal({"a": "\ud800"})[0] == "hidden_character"


def test_the_deepest_nesting_is_taken_and_one_level_more_is_refused() -> None:
    assert DETAILS.validate_python(nested(DEEPEST)).to_dict() == nested(DEEPEST)
    assert refusal(nested(DEEPEST + 1)) == ("not_details", "details may not be nested deeper than 20 levels")


def test_the_longest_string_is_taken_and_one_character_more_is_refused() -> None:
    assert DETAILS.validate_python({"a": "b" * LONGEST})["a"] == "b" * LONGEST
    reason = "details may not hold more than 20000 characters in one string"
    assert refusal({"a": "b" * (LONGEST + 1)}) == ("not_details", reason)


def test_a_tuple_is_kept_as_a_list() -> None:
    assert DETAILS.validate_python({"a": (1, 2)}) == Details({"a": [1, 2]})


def test_details_are_written_as_plain_data() -> None:
    assert DETAILS.dump_python(Details({"a": [1]})) == {"a": [1]}
    assert DETAILS.dump_json(Details({"a": [1]})) == b'{"a":[1]}'
    assert DETAILS.json_schema() == {"type": "object", "title": "Details", "minProperties": 1}
