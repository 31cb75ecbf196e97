from fractions import Fraction

import pytest

from peaceterms.values import Money, Quantity, Unit
from peaceterms.values.bound import Bound

SECONDS_A_YEAR = 31_556_952


@pytest.mark.parametrize(
    ("unit", "dimension", "in_base"),
    [
        (Unit.COUNT, "count", Fraction(1)),
        (Unit.PERCENT, "percent", Fraction(1)),
        (Unit.M, "length", Fraction(1)),
        (Unit.KM, "length", Fraction(1000)),
        (Unit.KM2, "area", Fraction(1)),
        (Unit.M3, "volume", Fraction(1)),
        (Unit.KM3, "volume", Fraction(10**9)),
        (Unit.M3_PER_SECOND, "flow", Fraction(1)),
        (Unit.M3_PER_DAY, "flow", Fraction(1, 86400)),
        (Unit.M3_PER_YEAR, "flow", Fraction(1, SECONDS_A_YEAR)),
        (Unit.KM3_PER_YEAR, "flow", Fraction(10**9, SECONDS_A_YEAR)),
        (Unit.MW, "power", Fraction(1)),
    ],
)
def test_a_unit_measures_one_dimension(unit: Unit, dimension: str, in_base: Fraction) -> None:
    quantity = Quantity(f"1 {unit}")
    assert (quantity.unit, quantity.dimension, quantity.in_base) == (unit, dimension, in_base)


@pytest.mark.parametrize("unit", Unit)
def test_every_unit_can_be_written(unit: Unit) -> None:
    assert Quantity(f"2 {unit}").in_base == 2 * Quantity(f"1 {unit}").in_base


@pytest.mark.parametrize(
    ("text", "bound", "in_base"),
    [
        ("85 m3/s", Bound.EXACTLY, Fraction(85)),
        ("at most 600000 count", Bound.AT_MOST, Fraction(600_000)),
        ("at least 0.1 percent", Bound.AT_LEAST, Fraction(1, 10)),
        ("about 5000 km2", Bound.ABOUT, Fraction(5000)),
        ("0 m", Bound.EXACTLY, Fraction(0)),
        (f"{'9' * 24}.{'9' * 12} m", Bound.EXACTLY, Fraction(f"{'9' * 24}.{'9' * 12}")),
    ],
)
def test_a_quantity_says_how_its_number_is_meant(text: str, bound: Bound, in_base: Fraction) -> None:
    quantity = Quantity(text)
    assert (quantity.bound, quantity.in_base) == (bound, in_base)


@pytest.mark.parametrize(
    ("some", "others"),
    [
        ("1 km", "1000 m"),
        ("86400 m3/day", "1 m3/s"),
        ("1 km3/year", "1000000000 m3/year"),
        ("5.50 MW", "5.5 MW"),
        ("007 count", "7 count"),
        ("at most 1 km", "at most 1000 m"),
    ],
)
def test_one_quantity_in_two_notations_is_equal(some: str, others: str) -> None:
    assert Quantity(some) == Quantity(others)
    assert hash(Quantity(some)) == hash(Quantity(others))


@pytest.mark.parametrize(
    ("some", "others"),
    [("1 m", "2 m"), ("5 m", "at most 5 m"), ("5 percent", "5 count"), ("1 m3", "1 m3/s"), ("0 m", "0 km2")],
)
def test_different_quantities_differ(some: str, others: str) -> None:
    assert Quantity(some) != Quantity(others)


@pytest.mark.parametrize(
    "text",
    [
        "",
        "5",
        "m",
        "5m",
        "5  m",
        "-5 m",
        "+5 m",
        "5,000 m",
        "1e5 m",
        ".5 m",
        "5. m",
        "5.0.1 m",
        "at most",
        "at most  5 m",
        "At most 5 m",
        "more than 5 m",
        "5 m ",
        "5 m\n",
        "inf m",
        "nan m",
        "٥ m",
        f"{'9' * 25} m",
        f"0.{'9' * 13} m",
    ],
)
def test_what_is_no_number_with_a_unit_is_refused(text: str) -> None:
    with pytest.raises(ValueError, match=r"^not a number with a unit$"):
        Quantity(text)


@pytest.mark.parametrize("unit", ["miles", "M", "KM", "mw", "m3/h", "m/s", "USD"])
def test_an_unknown_unit_is_refused_with_those_that_are_known(unit: str) -> None:
    known = ", ".join(Unit)
    with pytest.raises(ValueError, match=f"^the units are {known}$"):
        Quantity(f"5 {unit}")


@pytest.mark.parametrize(
    ("text", "bound", "currency", "sum_of_money"),
    [
        ("USD 100000000000", Bound.EXACTLY, "USD", Fraction(10**11)),
        ("at least EUR 5000000", Bound.AT_LEAST, "EUR", Fraction(5_000_000)),
        ("at most RUB 0.05", Bound.AT_MOST, "RUB", Fraction(1, 20)),
        ("about UAH 1", Bound.ABOUT, "UAH", Fraction(1)),
    ],
)
def test_money_is_a_sum_in_one_currency(text: str, bound: Bound, currency: str, sum_of_money: Fraction) -> None:
    money = Money(text)
    assert (money.bound, money.dimension, money.in_base) == (bound, currency, sum_of_money)


def test_one_sum_in_two_notations_is_equal() -> None:
    assert Money("USD 5.00") == Money("USD 5")
    assert hash(Money("USD 5.00")) == hash(Money("USD 5"))


@pytest.mark.parametrize(
    ("some", "others"), [("USD 5", "EUR 5"), ("USD 5", "USD 6"), ("USD 5", "at least USD 5"), ("USD 0", "EUR 0")]
)
def test_different_sums_differ(some: str, others: str) -> None:
    assert Money(some) != Money(others)


@pytest.mark.parametrize(
    "text",
    ["", "USD", "5", "5 USD", "usd 5", "US 5", "USDT 5", "USD5", "USD -5", "USD 5bn", "$ 5", "USD 5,000", "USD 5\n"],
)
def test_what_is_no_sum_with_a_currency_is_refused(text: str) -> None:
    with pytest.raises(ValueError, match=r"^not a sum with a currency$"):
        Money(text)


def test_money_never_equals_a_quantity() -> None:
    assert Money("USD 5") != Quantity("5 count")


@pytest.mark.parametrize(
    ("amount", "magnitude"),
    [
        *(("1 count", "1 to 10 count"), ("9.5 count", "1 to 10 count"), ("10 count", "10 to 100 count")),
        *(("at most 600000 count", "100000 to 1000000 count"), ("5 km", "1000 to 10000 m"), ("0 count", "0 count")),
        *(
            ("0.05 km2", "0.01 to 0.1 km2"),
            ("2 ha", "0.01 to 0.1 km2"),
            ("0.000000000001 t", "0.000000000001 to 0.00000000001 t"),
        ),
    ],
)
def test_a_magnitude_is_the_powers_of_ten_between_which_an_amount_lies(amount: str, magnitude: str) -> None:
    assert Quantity(amount).magnitude == Quantity(magnitude)


def test_a_magnitude_of_money_keeps_its_currency() -> None:
    assert Money("about EUR 5000").magnitude == Money("EUR 1000 to 10000")
    assert Money("EUR 5000").magnitude != Money("USD 5000").magnitude


@pytest.mark.parametrize("unit", Unit)
def test_every_unit_has_magnitudes(unit: Unit) -> None:
    assert Quantity(f"999999999999999999999999 {unit}").magnitude.dimension == Quantity(f"1 {unit}").dimension
