from fractions import Fraction

import pytest
from pydantic import TypeAdapter, ValidationError

from peaceterms.values import Bound, Duration, Explicit, Offset

YEAR = Fraction(3652425, 10000)


@pytest.mark.parametrize(
    ("text", "days"),
    [
        ("P1Y", YEAR),
        ("P1M", YEAR / 12),
        ("P2W", Fraction(14)),
        ("P100D", Fraction(100)),
        ("PT72H", Fraction(3)),
        ("PT1M", Fraction(1, 1440)),
        ("PT1S", Fraction(1, 86400)),
        ("P0D", Fraction(0)),
        ("P1.5D", Fraction(3, 2)),
        ("P1Y6M", YEAR * 3 / 2),
        ("P1Y2M3W4DT5H6M7S", YEAR * 14 / 12 + 25 + Fraction(5 * 3600 + 6 * 60 + 7, 86400)),
    ],
)
def test_a_duration_has_a_length_in_days(text: str, days: Fraction) -> None:
    assert Duration(text).days == days
    assert Duration(text).approximate is False


def test_a_tilde_says_about() -> None:
    assert Duration("P6M~").approximate is True
    assert Duration("P6M~").days == YEAR / 2


@pytest.mark.parametrize(
    ("some", "others"), [("P1D", "PT24H"), ("P2W", "P14D"), ("P12M", "P1Y"), ("PT0S", "P0Y"), ("P1.0D", "P1D")]
)
def test_one_length_in_two_notations_is_equal(some: str, others: str) -> None:
    assert Duration(some) == Duration(others)
    assert hash(Duration(some)) == hash(Duration(others))


@pytest.mark.parametrize(("some", "others"), [("P1D", "P2D"), ("P1D", "P1D~"), ("P30D", "P1M")])
def test_different_lengths_differ(some: str, others: str) -> None:
    assert Duration(some) != Duration(others)


@pytest.mark.parametrize(
    "text",
    [
        "",
        "P",
        "P~",
        "PT",
        "P1YT",
        "P1YT~",
        "1Y",
        "15 years",
        "P1",
        "PY",
        "P1D1Y",
        "P1H",
        "PT1D",
        "P-1D",
        "-P1D",
        "P1,5D",
        "P.5D",
        "P1.D",
        "p1d",
        "P1D ",
        "P1D\n",
        "P1D~~",
        "P1234567890D",
        "P٣D",
    ],
)
def test_what_is_no_duration_is_refused(text: str) -> None:
    with pytest.raises(ValueError, match=r"^not a duration$"):
        Duration(text)


@pytest.mark.parametrize(
    ("text", "anchor", "days"),
    [
        ("signature", "signature", Fraction(0)),
        ("signature+P100D", "signature", Fraction(100)),
        ("election-P30D", "election", Fraction(-30)),
        ("entry-into-force+PT12H", "entry-into-force", Fraction(1, 2)),
        ("day-1-P1W", "day-1", Fraction(-7)),
    ],
)
def test_an_offset_is_counted_from_an_event(text: str, anchor: str, days: Fraction) -> None:
    found = Offset(text)
    assert (found.anchor, found.days) == (anchor, days)


@pytest.mark.parametrize(
    ("some", "others"),
    [("signature", "signature+P0D"), ("signature+P0D", "signature-P0D"), ("signature+P7D", "signature+P1W")],
)
def test_one_point_in_two_notations_is_equal(some: str, others: str) -> None:
    assert Offset(some) == Offset(others)
    assert hash(Offset(some)) == hash(Offset(others))


@pytest.mark.parametrize(
    ("some", "others"), [("signature", "election"), ("signature+P1D", "signature-P1D"), ("a+P1D", "a+P1D~")]
)
def test_different_points_differ(some: str, others: str) -> None:
    assert Offset(some) != Offset(others)


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("", "not an offset from an event"),
        ("+P1D", "not an offset from an event"),
        ("Signature", "not an offset from an event"),
        ("the signature", "not an offset from an event"),
        ("1st-vote", "not an offset from an event"),
        ("signature+", "not an offset from an event"),
        ("signature-", "not an offset from an event"),
        ("signature--P1D", "not an offset from an event"),
        ("signature+1D", "not an offset from an event"),
        ("signature+P", "not an offset from an event"),
        ("signature+PD", "not a duration"),
        ("signature+P1D+P1D", "not a duration"),
        ("signature\n", "not an offset from an event"),
    ],
)
def test_what_is_no_offset_is_refused(text: str, reason: str) -> None:
    with pytest.raises(ValueError, match=f"^{reason}$"):
        Offset(text)


def test_a_wrong_duration_within_an_offset_is_refused_as_an_offset() -> None:
    with pytest.raises(ValidationError) as caught:
        TypeAdapter(Offset).validate_python("signature+PD")
    assert caught.value.errors()[0]["type"] == "not_an_offset"


# Bounds, and lengths that are still open


@pytest.mark.parametrize(
    ("text", "bound", "days"), [("at least P10D", Bound.AT_LEAST, 10), ("at most P2W", Bound.AT_MOST, 14)]
)
def test_a_duration_can_be_the_least_or_the_most(text: str, bound: Bound, days: int) -> None:
    duration = Duration(text)
    assert (duration.bound, duration.days, duration.approximate) == (bound, Fraction(days), False)
    assert duration != Duration(text.rpartition(" ")[2])


def test_a_duration_is_not_bounded_and_about_at_once() -> None:
    with pytest.raises(ValueError, match="not two of them"):
        Duration("at least P10Y~")


@pytest.mark.parametrize("manner", [Explicit.LEFT_BLANK, Explicit.TO_BE_AGREED])
def test_an_offset_keeps_its_event_where_the_length_is_open(manner: Explicit) -> None:
    offset = Offset(f"signature+{manner}")
    assert (offset.anchor, offset.open, offset.is_open) == ("signature", manner, True)
    assert offset not in (Offset("signature"), Offset(f"ratification+{manner}"))
    assert not Offset("signature+P1D").is_open


def test_an_offset_is_counted_exactly() -> None:
    with pytest.raises(ValueError, match=r"not an offset|counted exactly"):
        Offset("signature+at least P1D")
