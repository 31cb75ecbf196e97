import pickle

import pytest

from peaceterms.values.phrase import Phrase


@pytest.mark.parametrize(
    ("one", "other", "equal"),
    [("Police", "police", True), ("police", "police", True), ("POLICE", "Police", True), ("police", "army", False)],
)
def test_words_are_told_apart_by_what_they_say_and_not_by_their_capitals(one: str, other: str, equal: bool) -> None:
    assert (Phrase(one) == Phrase(other)) is equal
    assert (Phrase(one) != Phrase(other)) is not equal
    assert (Phrase(one) == other) is equal
    assert (other == Phrase(one)) is equal


def test_equal_phrases_hash_alike_and_stand_once_in_a_set() -> None:
    assert hash(Phrase("Police")) == hash(Phrase("police"))
    assert len({Phrase("Police"), Phrase("police"), Phrase("army")}) == 2


def test_phrases_stand_in_the_order_of_what_they_say() -> None:
    assert sorted([Phrase("b"), Phrase("C"), Phrase("A")]) == ["A", "b", "C"]
    assert Phrase("B") > Phrase("a")
    assert not Phrase("Police") < Phrase("police")


def test_a_phrase_keeps_its_words_as_they_were_written() -> None:
    assert str(Phrase("Police")) == "Police"
    assert repr(Phrase("Police")) == "'Police'"
    assert pickle.loads(pickle.dumps(Phrase("Police"))) == Phrase("police")  # noqa: S301 - made here


def test_a_phrase_is_nothing_that_is_no_word() -> None:
    assert Phrase("1") != 1
    assert (Phrase("1") == 1) is False
