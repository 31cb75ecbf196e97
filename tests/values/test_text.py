from typing import Any

import pytest
from pydantic import TypeAdapter, ValidationError
from pydantic_core import PydanticCustomError

from peaceterms.values import Id, Words
from peaceterms.values.text import LONGEST, visible

WORDS: TypeAdapter[Any] = TypeAdapter(Words)
ID: TypeAdapter[Any] = TypeAdapter(Id)


def refusal(adapter: TypeAdapter[Any], value: object) -> str:
    with pytest.raises(ValidationError) as caught:
        adapter.validate_python(value)
    (error,) = caught.value.errors()
    return error["type"]


@pytest.mark.parametrize(
    "text", ["a", "two words", "line\nline", "tab\tstop", "“quoted”, dash – ellipsis …", "Україна", "عربي", "和平", "🕊"]
)
def test_plain_words_of_any_language_stay_as_they_are(text: str) -> None:
    assert WORDS.validate_python(text) == text
    assert visible(text) == text


def test_space_around_words_is_taken_off() -> None:
    assert WORDS.validate_python("  peace \n") == "peace"


@pytest.mark.parametrize("text", ["", " ", "\n\t"])
def test_words_cannot_be_empty(text: str) -> None:
    assert refusal(WORDS, text) == "string_too_short"


def test_the_longest_words_are_taken_and_one_character_more_is_refused() -> None:
    assert WORDS.validate_python("a" * LONGEST) == "a" * LONGEST
    assert refusal(WORDS, "a" * (LONGEST + 1)) == "string_too_long"


@pytest.mark.parametrize("value", [1, None, ["a"], 1.5, True], ids=repr)
def test_words_are_never_made_of_something_else(value: object) -> None:
    assert refusal(WORDS, value) == "string_type"


@pytest.mark.parametrize(
    "code",
    [
        0x00, 0x08, 0x0B, 0x0D, 0x1B, 0x1F, 0x7F, 0x80, 0x9F,
        0x061C, 0x200E, 0x200F, 0x202A, 0x202E, 0x2028, 0x2029, 0x2066, 0x2069, 0xFEFF,
    ],
    ids=lambda code: f"U+{code:04X}",
)  # fmt: skip
def test_a_hidden_character_is_refused_and_named(code: int) -> None:
    with pytest.raises(ValidationError) as caught:
        WORDS.validate_python(f"ab{chr(code)}c")
    (error,) = caught.value.errors()
    assert error["type"] == "hidden_character"
    assert error["msg"] == (
        f"text may not hold control or bidirectional-override characters; found U+{code:04X} at character 3"
    )


@pytest.mark.parametrize(
    "code", [0x09, 0x0A, 0x20, 0x7E, 0xA0, 0x061B, 0x2010, 0x2027, 0x206A], ids=lambda c: f"U+{c:04X}"
)
def test_the_neighbours_of_hidden_characters_are_taken(code: int) -> None:
    assert visible(f"a{chr(code)}b") == f"a{chr(code)}b"


@pytest.mark.parametrize("code", [0xD800, 0xDFFF])
def test_half_a_surrogate_pair_is_refused(code: int) -> None:
    with pytest.raises(PydanticCustomError, match=f"U\\+{code:04X} at character 1"):
        visible(chr(code))
    assert refusal(WORDS, chr(code)) == "string_unicode"


@pytest.mark.parametrize("text", ["a", "7", "a-b", "musk-tweet-2022", "a" * 80])
def test_an_id_is_lower_case_words_and_digits_joined_by_hyphens(text: str) -> None:
    assert ID.validate_python(text) == text


@pytest.mark.parametrize("text", ["", "A", "a b", "a_b", "-a", "a-", "a--b", "a.b", "a\n", " a", "é", "٣"])
def test_what_is_no_id_is_refused(text: str) -> None:
    assert refusal(ID, text) == "string_pattern_mismatch"


def test_an_id_has_at_most_80_characters() -> None:
    assert refusal(ID, "a" * 81) == "string_too_long"
