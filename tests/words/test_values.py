from __future__ import annotations

from typing import Any

import pytest

import peaceterms as pt
from peaceterms.terms.scales import Permanence
from peaceterms.values import Details, Duration, Money, Offset, PartialDate, Quantity
from peaceterms.vocabulary import bundled_vocabulary
from peaceterms.words.language import language

ENGLISH = language()
TOLD = [
    pytest.param(None, "not stated", id="nothing"),
    pytest.param(True, "yes", id="yes"),
    pytest.param(False, "no", id="no"),
    pytest.param(Permanence.PERMANENT, "permanent", id="choice"),
    pytest.param(pt.Explicit.TO_BE_AGREED, "to be agreed", id="to-be-agreed"),
    pytest.param(pt.Explicit.NONE, "none", id="none"),
    pytest.param("the river", "the river", id="words"),
    pytest.param(("RU",), "Russia", id="actor"),
    pytest.param(("RU", "UA"), "Russia and Ukraine", id="two-actors"),
    pytest.param(("RU", "UA", "UN"), "Russia, Ukraine and United Nations", id="three-actors"),
    pytest.param(("somebody-else",), "somebody-else", id="unknown-actor"),
    pytest.param(PartialDate("2022"), "2022", id="year"),
    pytest.param(PartialDate("2022-10"), "October 2022", id="month"),
    pytest.param(PartialDate("2022-10-03"), "3 October 2022", id="day"),
    pytest.param(PartialDate("0988"), "988", id="early-year"),
    pytest.param(PartialDate("1959~"), "about 1959", id="about-a-year"),
    pytest.param(PartialDate("1959-02?"), "possibly February 1959", id="possibly-a-month"),
    pytest.param(PartialDate("1959-02-01%"), "possibly about 1 February 1959", id="possibly-about-a-day"),
    pytest.param(PartialDate("2022-02-24/.."), "from 24 February 2022 on", id="open-end"),
    pytest.param(PartialDate("../2022-02"), "until February 2022", id="open-start"),
    pytest.param(PartialDate("2022/2023-05~"), "2022 to about May 2023", id="interval"),
    pytest.param(Duration("P15Y"), "15 years", id="years"),
    pytest.param(Duration("P1Y"), "1 year", id="one-year"),
    pytest.param(Duration("P1Y6M"), "1 year and 6 months", id="year-and-months"),
    pytest.param(Duration("P2W"), "2 weeks", id="weeks"),
    pytest.param(Duration("P1DT12H30M5S"), "1 day, 12 hours, 30 minutes and 5 seconds", id="all-units"),
    pytest.param(Duration("PT72H"), "72 hours", id="hours"),
    pytest.param(Duration("P6M~"), "about 6 months", id="about-months"),
    pytest.param(Duration("PT6M"), "6 minutes", id="minutes-are-no-months"),
    pytest.param(Duration("P0.5Y"), "0.5 years", id="half-a-year"),
    pytest.param(Offset("signature"), "at signature", id="event"),
    pytest.param(Offset("signature+P100D"), "100 days after signature", id="after"),
    pytest.param(Offset("entry-into-force-P1M"), "1 month before entry into force", id="before"),
    pytest.param(Quantity("85 m3/s"), "85 m³/s", id="flow"),
    pytest.param(Quantity("about 5000 km2"), "about 5000 km²", id="area"),
    pytest.param(Quantity("at most 600000 count"), "at most 600,000", id="count"),
    pytest.param(Quantity("66.6 percent"), "66.6 %", id="share"),
    pytest.param(Quantity("1000.123456 km3/year"), "1000.123456 km³/year", id="decimals-are-not-grouped"),
    pytest.param(Quantity("12 m"), "12 m", id="length"),
    pytest.param(Money("USD 100000000000"), "USD 100 billion", id="money"),
    pytest.param(Money("USD 1500000000"), "USD 1,500,000,000", id="no-whole-number-of-billions"),
    pytest.param(Money("at least EUR 12345.60"), "at least EUR 12,345.60", id="money-with-cents"),
    pytest.param(Details({"b": 1, "a": {"c": [True, "x"]}}), 'a → c → 0: true; a → c → 1: "x"; b: 1', id="details"),
]


@pytest.mark.parametrize(("held", "told"), TOLD)
def test_a_value_is_told_in_words(held: Any, told: str) -> None:
    assert ENGLISH.value(held, bundled_vocabulary()) == told


def test_details_that_differ_are_told_differently() -> None:
    """Else a sentence says that something shifted from one thing to the same."""
    flat, nested = Details({"a b": 1}), Details({"a": {"b": 1}})
    assert ENGLISH.value(flat, bundled_vocabulary()) != ENGLISH.value(nested, bundled_vocabulary())


@pytest.mark.parametrize(
    ("words", "told"), [([], ""), (["a"], "a"), (["a", "b"], "a and b"), (["a", "b", "c"], "a, b and c")]
)
def test_words_are_joined_as_in_a_sentence(words: list[str], told: str) -> None:
    assert ENGLISH.joined(words) == told
    assert ENGLISH.joined(iter(words)) == told


def test_words_can_be_joined_by_another_word() -> None:
    assert ENGLISH.joined(["a", "b", "c"], "or") == "a, b or c"


@pytest.mark.parametrize(("words", "told"), [("", ""), ("é", "É"), ("the Kremlin", "The Kremlin"), ("שלום", "שלום")])
def test_only_the_first_letter_becomes_a_capital(words: str, told: str) -> None:
    assert ENGLISH.capitalised(words) == told
