import copy
import operator
import pickle
from collections.abc import Callable
from typing import Annotated, Any

import pytest
from pydantic import TypeAdapter, ValidationError

import peaceterms as pt
from peaceterms.terms import Given
from peaceterms.values import Choices, Listed, Words
from peaceterms.values.collections import FrozenDict
from peaceterms.vocabulary import ActorId, Actors

CHOICES: TypeAdapter[Any] = TypeAdapter(Choices)
WORDS: TypeAdapter[Any] = TypeAdapter(Annotated[tuple[Words, ...], Listed()])
PERHAPS_NONE: TypeAdapter[Any] = TypeAdapter(Annotated[tuple[Words, ...], Listed(least=0)])
ACTORS: TypeAdapter[Any] = TypeAdapter(Actors | pt.Explicit | None)
CONDITIONS: TypeAdapter[Any] = TypeAdapter(Annotated[tuple[Given, ...], Listed(least=0)])
EMPTY = "must have at least one entry; leave it out if the text does not say"
YES = {"on": "vote", "answer": "yes"}


def refusal(adapter: TypeAdapter[Any], value: object) -> tuple[tuple[int | str, ...], str, str]:
    with pytest.raises(ValidationError) as caught:
        adapter.validate_python(value)
    (error,) = caught.value.errors()
    return error["loc"], error["type"], error["msg"]


# A dict that cannot be changed

MUTATORS: dict[str, Callable[[Any], object]] = {
    "a new key": lambda held: operator.setitem(held, "c", "d"),
    "a known key": lambda held: operator.setitem(held, "a", "d"),
    "del": lambda held: operator.delitem(held, "a"),
    "clear": lambda held: held.clear(),
    "pop": lambda held: held.pop("a"),
    "pop with a default": lambda held: held.pop("c", None),
    "popitem": lambda held: held.popitem(),
    "setdefault": lambda held: held.setdefault("c", "d"),
    "setdefault of a known key": lambda held: held.setdefault("a", "d"),
    "update": lambda held: held.update({"c": "d"}),
    "update by name": lambda held: held.update(c="d"),
    "update with nothing": lambda held: held.update(),
    "|=": lambda held: held.__ior__({"c": "d"}),
}


@pytest.mark.parametrize("mutator", MUTATORS)
def test_nothing_changes_it(mutator: str) -> None:
    held = FrozenDict({"a": "b"})
    with pytest.raises(TypeError, match=r"^this mapping is immutable$"):
        MUTATORS[mutator](held)
    assert dict(held) == {"a": "b"}


def test_every_way_of_changing_a_dict_is_refused() -> None:
    """What a dict has and an unchangeable mapping has not, but for making a new one."""
    reading = {"__or__", "__ror__", "__reversed__", "copy", "fromkeys", "get", "items", "keys", "values"}
    changing = {name for name in vars(dict) if name not in vars(object)} - reading
    changing -= {"__getitem__", "__contains__", "__iter__", "__len__", "__class_getitem__"}
    assert changing == {
        "__setitem__", "__delitem__", "clear", "pop", "popitem", "setdefault", "update", "__ior__",
    }  # fmt: skip
    assert {name for name in changing if vars(FrozenDict)[name] is not FrozenDict._refuse} == set()


def test_it_is_read_like_a_dict() -> None:
    held = FrozenDict({"a": "b", "c": "d"})
    assert (held["a"], held.get("e"), "c" in held, len(held), list(held)) == ("b", None, True, 2, ["a", "c"])
    assert {**held, "e": "f"} == {"a": "b", "c": "d", "e": "f"}


def test_what_is_made_of_it_changes_without_changing_it() -> None:
    held = FrozenDict({"a": "b"})
    joined, copied = held | {"c": "d"}, held.copy()
    copied["e"] = "f"
    assert (joined, copied) == ({"a": "b", "c": "d"}, {"a": "b", "e": "f"})
    assert held == {"a": "b"}


def test_what_it_was_made_of_can_change_without_changing_it() -> None:
    contents = {"a": "b"}
    held = FrozenDict(contents)
    contents["a"] = "c"
    assert held == {"a": "b"}


def test_it_equals_another_and_a_dict_with_the_same_contents() -> None:
    assert FrozenDict({"a": "b", "c": "d"}) == FrozenDict({"c": "d", "a": "b"})
    assert FrozenDict({"a": "b"}) == {"a": "b"}
    assert FrozenDict() == {}


@pytest.mark.parametrize("other", [{}, {"a": "c"}, {"c": "b"}, {"a": "b", "c": "d"}], ids=repr)
def test_other_contents_differ(other: dict[str, str]) -> None:
    assert FrozenDict({"a": "b"}) != FrozenDict(other)
    assert FrozenDict({"a": "b"}) != other


def test_equal_ones_hash_alike_whatever_their_order() -> None:
    one, other = FrozenDict({"a": "b", "c": "d"}), FrozenDict({"c": "d", "a": "b"})
    assert hash(one) == hash(other)
    assert len({one, other, FrozenDict({"a": "b"}), FrozenDict()}) == 3


@pytest.mark.parametrize("contents", [{}, {"a": "b"}], ids=repr)
@pytest.mark.parametrize(
    "again",
    [copy.copy, copy.deepcopy, *(lambda held, p=p: pickle.loads(pickle.dumps(held, p)) for p in range(6))],  # noqa: S301 - made here
    ids=["copy", "deepcopy", *(f"pickle {protocol}" for protocol in range(6))],
)
def test_a_copy_and_a_pickle_are_equal_and_as_unchangeable(
    again: Callable[[FrozenDict], FrozenDict], contents: dict[str, str]
) -> None:
    twin = again(FrozenDict(contents))
    assert twin == contents
    assert hash(twin) == hash(FrozenDict(contents))
    with pytest.raises(TypeError, match="immutable"):
        twin["a"] = "c"


# A table of choices


def test_choices_are_validated_into_an_unchangeable_table() -> None:
    given = {"annexed-regions": "with-crimea"}
    for held in (CHOICES.validate_python(given), CHOICES.validate_json('{"annexed-regions": "with-crimea"}')):
        assert type(held) is FrozenDict
        assert held == given
    assert type(CHOICES.validate_python({})) is FrozenDict


def test_choices_that_were_handed_in_can_change_without_changing_the_table() -> None:
    given = {"a": "b"}
    held = CHOICES.validate_python(given)
    given["a"] = "c"
    assert held == {"a": "b"}


def test_a_choice_must_be_an_id() -> None:
    assert refusal(CHOICES, {"a": "Not an id"})[:2] == (("a",), "string_pattern_mismatch")
    assert refusal(CHOICES, ["a"])[:2] == ((), "dict_type")


def test_choices_are_written_as_a_table() -> None:
    held = CHOICES.validate_python({"a": "b"})
    assert CHOICES.dump_python(held) == {"a": "b"}
    assert CHOICES.dump_json(held) == b'{"a":"b"}'


# Lists that may be written as a single value


@pytest.mark.parametrize("value", ["yes", ["yes"], ("yes",)], ids=repr)
@pytest.mark.parametrize("adapter", [WORDS, PERHAPS_NONE], ids=["at least one", "perhaps none"])
def test_a_single_value_may_be_written_without_a_list(adapter: TypeAdapter[Any], value: object) -> None:
    assert adapter.validate_python(value) == ("yes",)


def test_a_single_value_may_be_written_without_a_list_in_json() -> None:
    assert WORDS.validate_json('"yes"') == WORDS.validate_json('["yes"]') == ("yes",)


def test_a_single_table_may_be_written_without_a_list() -> None:
    assert CONDITIONS.validate_python(YES) == CONDITIONS.validate_python([YES]) == (Given(on="vote", answer=("yes",)),)


def test_a_single_record_may_be_written_without_a_list() -> None:
    known = Given(on="vote", answer=("yes",))
    assert CONDITIONS.validate_python([known]) == (known,)
    assert CONDITIONS.validate_python(known) == (known,)


def test_several_are_kept_in_the_order_given() -> None:
    assert WORDS.validate_python(["yes", "no", "Yes"]) == ("yes", "no", "Yes")


@pytest.mark.parametrize("value", [None, 3, True, b"yes"], ids=repr)
def test_what_is_neither_a_list_nor_a_single_value_is_refused(value: object) -> None:
    assert refusal(WORDS, value)[:2] == ((), "tuple_type")


@pytest.mark.parametrize("value", ["", " "], ids=repr)
def test_a_single_value_is_checked_like_an_entry(value: str) -> None:
    assert refusal(WORDS, value)[:2] == ((0,), "string_too_short")
    assert refusal(WORDS, [value])[:2] == ((0,), "string_too_short")


@pytest.mark.parametrize("explicit", pt.Explicit)
def test_an_explicit_word_is_not_taken_for_a_single_value(explicit: pt.Explicit) -> None:
    assert ACTORS.validate_python(explicit.value) is explicit
    assert ACTORS.validate_python(explicit) is explicit
    assert refusal(WORDS, explicit.value)[:2] == ((), "tuple_type")


def test_an_explicit_word_inside_a_list_is_a_value_like_any_other() -> None:
    assert WORDS.validate_python(["none"]) == ("none",)
    assert ACTORS.validate_python(["none"]) == (ActorId("none"),)


def test_a_word_that_only_looks_like_an_explicit_one_is_a_single_value() -> None:
    assert WORDS.validate_python("None") == ("None",)
    assert WORDS.validate_python("none of them") == ("none of them",)


def test_an_empty_list_is_refused_where_one_is_needed() -> None:
    assert refusal(WORDS, []) == ((), "empty_list", EMPTY)
    assert refusal(WORDS, ()) == ((), "empty_list", EMPTY)


def test_an_empty_list_is_taken_where_none_is_needed() -> None:
    assert PERHAPS_NONE.validate_python([]) == ()
    assert PERHAPS_NONE.validate_python(()) == ()


@pytest.mark.parametrize("adapter", [WORDS, PERHAPS_NONE], ids=["at least one", "perhaps none"])
@pytest.mark.parametrize(
    ("values", "twice"), [(["yes", "yes"], "yes"), (["yes", "no", "yes"], "yes"), (["a", "b ", " b"], "b")], ids=repr
)
def test_nothing_is_listed_twice(adapter: TypeAdapter[Any], values: list[str], twice: str) -> None:
    assert refusal(adapter, values) == ((), "listed_twice", f"{twice} is listed twice")


def test_no_condition_is_listed_twice_however_it_is_written() -> None:
    assert refusal(CONDITIONS, [YES, {"on": "vote", "answer": ["yes"]}])[:2] == ((), "listed_twice")
    assert len(CONDITIONS.validate_python([YES, {**YES, "place": "crimea"}])) == 2


def test_a_list_is_written_as_a_list() -> None:
    assert WORDS.dump_python(WORDS.validate_python("yes"), mode="json") == ["yes"]
    assert WORDS.dump_json(WORDS.validate_python("yes")) == b'["yes"]'


@pytest.mark.parametrize(("adapter", "least"), [(WORDS, 1), (PERHAPS_NONE, 0)], ids=["at least one", "perhaps none"])
def test_the_json_schema_takes_a_single_value_or_a_list(adapter: TypeAdapter[Any], least: int) -> None:
    word = TypeAdapter(Words).json_schema()
    assert adapter.json_schema() == {
        "anyOf": [word, {"type": "array", "items": word, "minItems": least, "uniqueItems": True}]
    }
