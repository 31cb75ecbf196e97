"""What some words find, the best first, and what they must not find."""

from __future__ import annotations

import pytest

import peaceterms as pt
from peaceterms.bundled.finding import MOST, texts_named, texts_with


def found(words: str) -> list[tuple[str, str]]:
    return [(hit.sort, hit.id) for hit in pt.search(words)]


@pytest.mark.parametrize(
    ("words", "first"),
    [
        ("Germany", [("actor", "DE"), ("place", "germany")]),
        ("GERMANY", [("actor", "DE"), ("place", "germany")]),
        ("European Union", [("actor", "EU")]),
        ("europe", [("actor", "europe")]),
        ("Donbas", [("group", "donbas")]),
        ("zelensky", [("actor", "volodymyr-zelenskyy")]),
        ("water-supply", [("kind", "water-supply")]),
        ("water supply", [("kind", "water-supply")]),
        ("preconditions", [("field", "preconditions")]),
        ("all for all", [("field", "formula")]),
        ("peacekeepers", [("kind", "international-force")]),
        ("prisoner exchange", [("kind", "prisoners")]),
        ("no amnesty", [("kind", "amnesty")]),
        ("musk-tweet-2022", [("text", "musk-tweet-2022")]),
        ("28 points", [("text", "us-28-point-plan-2025")]),
    ],
)
def test_words_find_what_goes_by_them_first(words: str, first: list[tuple[str, str]]) -> None:
    assert found(words)[: len(first)] == first


def test_a_field_names_the_kinds_that_have_it_unless_all_have() -> None:
    [freezes] = [hit for hit in pt.search("freezes") if hit.id == "freezes"]
    [by] = [hit for hit in pt.search("verified_by") if hit.id == "verified_by"]
    assert (freezes.about, by.about) == ("ceasefire", "")


def test_nothing_is_found_for_what_there_is_not_and_no_more_than_can_be_read() -> None:
    assert found("qqqqqq") == []
    assert len(found("peace")) <= MOST


@pytest.mark.parametrize("words", ["", " ", "--"])
def test_without_a_word_there_is_nothing_to_look_for(words: str) -> None:
    with pytest.raises(pt.InvalidArgument, match="no word"):
        pt.search(words)


def test_hits_are_shown_in_lines() -> None:
    assert str(pt.search("Germany")).endswith("  DE: Germany (actor, state)\n  germany: Germany (place)\n")
    assert str(pt.search("Germany")[0]) == "DE: Germany (actor, state)"


@pytest.mark.parametrize(
    ("words", "ids"),
    [
        ("Minsk II", ["minsk-ii-2015"]),  # its very name, though the title of another text has it too
        ("minsk", ["minsk-ii-2015", "minsk-memorandum-2014", "minsk-protocol-2014"]),
        ("musk", ["musk-tweet-2022"]),  # in its id; a title that has it too does not count
        ("tweet musk", ["musk-tweet-2022"]),
        ("shangri-la", ["indonesia-outline-2023"]),  # in a title only
        ("qqqq", []),
        ("", []),
        ("--", []),
    ],
)
def test_texts_are_named_by_their_names_or_words_of_them(words: str, ids: list[str]) -> None:
    assert [text.id for text in texts_named(words)] == ids


def test_texts_with_words_have_every_one_in_id_title_or_authors() -> None:
    every = pt.corpus()
    assert [text.id for text in texts_with("musk", every)] == ["kremlin-conditions-2022", "musk-tweet-2022"]
    assert [text.id for text in texts_with("Vladimir Musk", every)] == ["kremlin-conditions-2022"]
    assert texts_with("musk tweet", every[:3]) == ()
