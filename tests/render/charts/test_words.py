"""Words of charts: cutting, wrapping, and text alternatives."""

from __future__ import annotations

import pytest
from tests.render.charts.things import neutral, text
from tests.words.languages import ENGLISH

from peaceterms.analysis.alongside import Alongside
from peaceterms.layout.side_by_side import letters
from peaceterms.render.charts.words import LONGEST, alternative, cut, distinct, listed, string, wrapped


@pytest.mark.parametrize(
    ("words", "shown"),
    [("abc", "abc"), ("abcd", "abcd"), ("abcdefghijklmnopqrstuvwxyz", "abc…"), ("ab cde", "ab…"), ("a\n b", "a b")],
)
def test_words_are_cut_where_they_are_too_long(words: str, shown: str) -> None:
    assert cut(words, 4) == shown


@pytest.mark.parametrize(
    ("words", "lines"),
    [
        ("one two", ["one two"]),
        ("one two three", ["one two", "three"]),
        ("one two three four five six", ["one two", "three…"]),
        ("x" * 30, ["xxxxxxxx", "xxxxxxx…"]),
    ],
)
def test_words_are_wrapped_into_so_many_lines_at_most(words: str, lines: list[str]) -> None:
    assert wrapped(words, 8, 2) == lines


@pytest.mark.parametrize(
    ("number", "words"),
    [(0, "0 ends"), (1, "1 end"), (2, "2 ends"), (1_000, "1,000 ends"), (10**10, "more than 1,000,000,000 ends")],
)
def test_numbers_are_told_however_large(number: int, words: str) -> None:
    assert ENGLISH.counted(number, "end") == words


def test_numbers_too_large_to_be_written_are_told() -> None:
    assert ENGLISH.counted(2**20_000, "end") == "more than 1,000,000,000 ends"


def test_names_are_listed_and_those_that_are_too_many_are_counted() -> None:
    assert listed(list("abc"), ENGLISH, 3) == "a, b and c"
    assert listed(list("abcd"), ENGLISH, 3) == "a, b and 2 more"
    assert listed([], ENGLISH) == ""


def test_words_in_an_expression_stay_words() -> None:
    assert string("l'un \\ l'autre") == r"'l\'un \\ l\'autre'"


def test_a_text_alternative_tells_all_parts_that_fit_and_counts_the_others() -> None:
    assert alternative("Lead.", ["a", "b"], ENGLISH) == "Lead. a; b."
    assert alternative("Lead.", [], ENGLISH) == "Lead."
    many = alternative("Lead.", [f"part {number}" for number in range(1_000)], ENGLISH, "End.")
    assert many.startswith("Lead. part 0; part 1; ")
    shown = many.count("part ")
    assert many.endswith(f"; and {1_000 - shown} more. End.")
    assert LONGEST - 50 < len(many) < LONGEST + 50


def test_what_has_one_name_gets_a_number() -> None:
    assert distinct(["a", "b"]) == ["a", "b"]
    assert distinct(["a", "a", "a (2)", "a"]) == ["a", "a (3)", "a (2)", "a (4)"]


def test_texts_that_say_the_same_have_one_letter_and_the_largest_group_the_first() -> None:
    texts = [text("a", neutral("temporary")), text("b", neutral()), text("c"), text("d", neutral())]
    (row,) = Alongside(tuple(texts)).rows
    assert letters(row) == {1: "A", 3: "A", 0: "B"}


def test_after_the_letters_come_numbers() -> None:
    texts = [text(f"t{n}", neutral() | {"timing": {"duration": f"P{n + 1}Y"}}) for n in range(28)]
    (row,) = Alongside(tuple(texts)).rows
    assert [letters(row)[number] for number in (0, 25, 26, 27)] == ["A", "Z", "27", "28"]
