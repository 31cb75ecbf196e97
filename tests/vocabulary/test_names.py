"""What things go by, in any spelling, and how near a word comes to a name."""

from __future__ import annotations

import pytest

from peaceterms.vocabulary import bundled_vocabulary
from peaceterms.vocabulary.names import EXACT, NEAR, WORDS, distance, folded, has_words, labelled, spellings


@pytest.mark.parametrize(
    ("name", "bare"),
    [
        ("The Black-Sea", "black sea"), ("C\u00f4te d\u2019Ivoire", "cote d ivoire"), ("UN_SC", "un sc"), ("...", ""),
        ("theatre", "theatre"), ("STRASSE", "strasse"), ("stra\u00dfe", "strasse"),
    ],
)  # fmt: skip
def test_spellings_of_one_name_are_one(name: str, bare: str) -> None:
    assert folded(name) == bare


@pytest.mark.parametrize(
    ("asked", "name", "low", "high"),
    [
        ("pull back", "pull-back", EXACT, EXACT),
        ("pullback", "pull-back", EXACT, EXACT),
        ("union", "European Union", WORDS, NEAR),
        ("european unions", "European Union", WORDS, NEAR),
        ("neutralty", "neutrality", NEAR, NEAR + 1),
    ],
)
def test_a_word_is_a_name_or_a_word_of_it_or_spelled_nearly_like_it(
    asked: str, name: str, low: float, high: float
) -> None:
    far = distance(asked, ["zzz", name])
    assert far is not None
    assert low <= far <= high


@pytest.mark.parametrize(("asked", "name"), [("", "a"), ("UNO", "NO"), ("peace", "war"), ("peacekeepers", "peace")])
def test_what_is_no_name_is_none(asked: str, name: str) -> None:
    assert distance(asked, [name]) is None


def test_a_shorter_name_is_nearer_than_a_longer_one_with_the_same_word() -> None:
    one, other = distance("nato", ["NATO members"]), distance("nato", ["a draft of NATO members"])
    assert one is not None
    assert other is not None
    assert one < other


def test_every_word_must_be_there() -> None:
    assert has_words(["prison", "exchang"], ["prisoners", "exchange"])
    assert not has_words(["prison", "camp"], ["prisoners"])


def test_an_entry_goes_by_its_id_names_and_codes_and_is_shown_by_the_one_it_was_found_by() -> None:
    luhansk = bundled_vocabulary().places["luhansk"]
    assert {"luhansk", "Luhansk", "UA-09"} <= set(spellings(luhansk))
    assert labelled(luhansk) == "luhansk"
    assert labelled(luhansk, "UA-09") == "luhansk (UA-09)"
    assert labelled(bundled_vocabulary().actors["EU"], "EU") == "EU (European Union)"
