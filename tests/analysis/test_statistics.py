"""Statistics of coders, held against worked examples that are published, and against laws."""

from __future__ import annotations

from random import Random

import pytest

from peaceterms.analysis.statistics import (
    Spread,
    ac1,
    alpha,
    bounds,
    equal,
    interval,
    kappa,
    nominal,
    ordinal,
    pairable,
    ratio,
    spread,
)

# Krippendorff, Computing Krippendorff's Alpha-Reliability: four observers, twelve units, some values missing.
OBSERVERS = ("1 2 3 3 2 1 4 1 2 . . .", "1 2 3 3 2 2 4 1 2 5 . 3", ". 3 3 3 2 3 4 2 2 5 1 .", "1 2 3 3 2 4 4 1 2 5 1 .")
FOUR = [
    tuple(None if one == "." else int(one) for one in unit) for unit in zip(*map(str.split, OBSERVERS), strict=True)
]


def pairs(first: str, second: str) -> list[tuple[str, str]]:
    return list(zip(first, second, strict=True))


def table(*numbers: int) -> list[tuple[bool, bool]]:
    """Pairs of a table of two by two: both, only the first, only the second, neither."""
    cells = (True, True), (True, False), (False, True), (False, False)
    return [cell for cell, number in zip(cells, numbers, strict=True) for _ in range(number)]


# Published examples


@pytest.mark.parametrize(
    ("distance", "expected"), [(nominal, 0.743), (ordinal(FOUR), 0.815), (interval, 0.849), (ratio, 0.797)]
)
def test_four_observers_with_missing_values(distance: object, expected: float) -> None:
    assert alpha(spread(FOUR, distance)) == pytest.approx(expected, abs=0.0005)  # type: ignore[arg-type]


def test_two_observers_and_two_values() -> None:
    assert alpha(spread(pairs("0100000010", "1110010000"))) == pytest.approx(0.095, abs=0.0005)


def test_two_observers_and_five_values_without_an_order() -> None:
    assert alpha(spread(pairs("aabbdcccedda", "babbbccceddd"))) == pytest.approx(0.692, abs=0.0005)


def test_kappa_of_a_table_of_two_by_two() -> None:
    assert kappa(table(20, 5, 10, 15)) == pytest.approx(0.4)


def test_where_nearly_all_is_of_one_value_kappa_falls_and_ac1_does_not() -> None:
    skewed = table(118, 5, 2, 0)
    assert equal(skewed) == pytest.approx(0.944)
    assert kappa(skewed) == pytest.approx(-0.0234, abs=0.0001)
    assert ac1(skewed, 2) == pytest.approx(0.9408, abs=0.0001)


# Laws


@pytest.mark.parametrize("distance", [nominal, interval, ratio, ordinal([(1, 1), (2, 2), (3, 3)])])
def test_the_same_throughout_is_one(distance: object) -> None:
    found = spread([(1, 1), (2, 2), (3, 3)], distance)  # type: ignore[arg-type]
    assert alpha(found) == 1
    assert bounds(found) == (1, 1)


@pytest.mark.parametrize("distance", [nominal, ordinal(FOUR), interval, ratio])
def test_the_order_of_coders_and_of_units_does_not_matter(distance: object) -> None:
    turned = [unit[::-1] for unit in reversed(FOUR)]
    found, again = spread(FOUR, distance), spread(turned, distance)  # type: ignore[arg-type]
    assert alpha(found) == alpha(again)
    assert bounds(found) == bounds(again)


def test_the_order_of_two_coders_does_not_matter_to_kappa_and_ac1() -> None:
    one = pairs("aabbdcccedda", "babbbccceddd")
    other = [(second, first) for first, second in one]
    assert (kappa(one), ac1(one, 5)) == (kappa(other), ac1(other, 5))


def test_chance_is_about_nothing() -> None:
    draw = Random(1)  # noqa: S311
    dealt = [(draw.choice("abc"), draw.choice("abc")) for _ in range(4000)]
    found = spread(dealt)
    low, high = bounds(found)
    assert alpha(found) == pytest.approx(0, abs=0.05)
    assert kappa(dealt) == pytest.approx(0, abs=0.05)
    assert ac1(dealt, 3) == pytest.approx(0, abs=0.05)
    assert low < 0 < high


def test_a_unit_with_one_value_says_nothing() -> None:
    assert pairable([(1, None), (None, None), (2, 2)]) == [[2, 2]]
    assert alpha(spread([*FOUR, (9, None, None, None)])) == alpha(spread(FOUR))


def test_a_value_off_the_scale_is_as_far_as_can_be() -> None:
    scale = ordinal([(0, 1), (1, 2), (2, "apart")])
    assert scale("apart", 1) == scale(0, "apart") == 1
    assert scale("apart", "apart") == 0
    assert 0 < scale(0, 1) < scale(0, 2) < 1


def test_without_variation_or_units_there_is_no_alpha_and_no_kappa() -> None:
    assert alpha(spread([("a", "a"), ("a", "a")])) is None
    assert alpha(spread([])) is alpha() is None
    assert kappa(table(4, 0, 0, 0)) is None
    assert ac1(table(4, 0, 0, 0), 2) == 1


def test_each_scale_is_held_against_its_own_chance() -> None:
    one, other = spread(pairs("abab", "abba")), spread(pairs("xyyy", "xyyy"))
    expected = one.expected + other.expected
    assert alpha(one, other) == pytest.approx(1 - (sum(one.observed) + sum(other.observed)) / expected)
    assert alpha(one, other) != alpha(spread([*pairs("abab", "abba"), *pairs("xyyy", "xyyy")]))


def test_bounds_hold_alpha_repeat_and_narrow_with_more_units() -> None:
    few, many = pairs("aabbdcccedda", "babbbccceddd"), pairs("aabbdcccedda" * 9, "babbbccceddd" * 9)
    (low, high), (lower, higher) = bounds(spread(few)), bounds(spread(many))
    assert low < 0.692 < high
    assert (low, high) == bounds(spread(few))
    assert high - low > higher - lower


def test_bounds_do_not_fall_below_never_the_same() -> None:
    assert bounds(Spread((0.0, 0.0, 2.0), 2.0))[0] == -1
