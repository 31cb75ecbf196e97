"""Statistics of coders who did the same work: alpha, kappa, AC1, and between which bounds an alpha lies.

Alpha is Krippendorff's: 1 where coders come to the same, 0 where they come to it no more often than by chance, below 0
where less often. A unit is what was coded, with one value for each coder; `None` is a value that is missing. A distance
is 0 for two values that are the same, and the same both ways; where Krippendorff squares a difference, it is squared.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Hashable, Iterable, Sequence
from dataclasses import dataclass
from itertools import combinations
from math import ceil, fsum
from random import Random
from typing import Any

Unit = Sequence[Hashable | None]
Pair = tuple[Hashable, Hashable]
Distance = Callable[[Any, Any], float]

DRAWS = 1000
"""How often units are drawn anew for the bounds of an alpha."""
SEED = 20_140_905
"""Where drawing begins, so that the bounds are the same every time."""
OUTSIDE = 0.025
"""The share of draws that lies below the lower bound, and above the upper one."""
LEAST = -1.0
"""The lowest bound: two coders who never once come to the same."""


# How far two values are apart


def nominal(one: object, other: object) -> float:
    """Return 0 for the same value, 1 for any other."""
    return float(one != other)


def interval(one: float, other: float) -> float:
    """Return the square of the difference of two numbers."""
    return (one - other) * (one - other)


def ratio(one: float, other: float) -> float:
    """Return the square of the difference of two numbers from 0 up, as a share of their sum."""
    return interval(one, other) / interval(one, -other) if one != other else 0.0


def ordinal(units: Iterable[Unit]) -> Distance:
    """Return the distance of ranks: by how many of all values lie between two, which are counted by half.

    What is no number stands on no scale, and is as far apart from all else as can be, which is 1.
    """
    held = Counter(value for unit in pairable(units) for value in unit if isinstance(value, int))
    total = sum(held.values())

    def apart(one: object, other: object) -> float:
        if one == other or not isinstance(one, int) or not isinstance(other, int):
            return nominal(one, other)
        low, high = min(one, other), max(one, other)
        between = sum(number for rank, number in held.items() if low <= rank <= high)
        return ((between - (held[low] + held[high]) / 2) / total) ** 2

    return apart


# Alpha


@dataclass(frozen=True, slots=True)
class Spread:
    """How far values of one scale lie apart: within each unit, and among all of them."""

    observed: tuple[float, ...]
    """For each unit of two or more values, the distances within it."""
    expected: float
    """What these would add up to, had all values been dealt to the units by chance."""


def pairable(units: Iterable[Unit]) -> list[list[Hashable]]:
    """Return the values of the units that have two or more."""
    held = ([value for value in unit if value is not None] for unit in units)
    return [unit for unit in held if len(unit) > 1]


def spread(units: Iterable[Unit], distance: Distance = nominal) -> Spread:
    """Return how far values lie apart within their units, and how far they would by chance."""
    kept = pairable(units)
    observed = (2 * fsum(distance(*two) for two in combinations(unit, 2)) / (len(unit) - 1) for unit in kept)
    held = Counter(value for unit in kept for value in unit)
    apart = (held[one] * held[other] * distance(one, other) for one, other in combinations(held, 2))
    return Spread(tuple(observed), 2 * fsum(apart) / max(sum(held.values()) - 1, 1))


def alpha(*spreads: Spread) -> float | None:
    """Return alpha over values of one or several scales, each held against chance on its own scale.

    `None` where all values of each scale are the same, so that nothing can be said of chance.
    """
    expected = fsum(one.expected for one in spreads)
    return 1 - fsum(_observed(spreads)) / expected if expected else None


def bounds(*spreads: Spread) -> tuple[float, float]:
    """Return between what the alphas lie of 95 of 100 draws of as many units, each put back after it is drawn.

    What is expected by chance is held fast, as in Krippendorff's own way of drawing: a draw of few units may hold but
    one value, for which there is no alpha. Raises `ZeroDivisionError` where there is none for the units themselves.
    """
    observed, expected = sorted(_observed(spreads)), fsum(one.expected for one in spreads)
    draw = Random(SEED).choices  # noqa: S311 - nothing is kept secret
    drawn = sorted(max(1 - fsum(draw(observed, k=len(observed))) / expected, LEAST) for _ in range(DRAWS))
    return drawn[int(OUTSIDE * DRAWS)], drawn[ceil((1 - OUTSIDE) * DRAWS) - 1]


def _observed(spreads: Iterable[Spread]) -> list[float]:
    return [distance for one in spreads for distance in one.observed]


# Two coders


def equal(pairs: Sequence[Pair]) -> float:
    """Return the share of pairs of the same value. Raises `ZeroDivisionError` where there are none."""
    return sum(one == other for one, other in pairs) / len(pairs)


def kappa(pairs: Sequence[Pair]) -> float | None:
    """Return Cohen's kappa of two coders; `None` where both use one value only, so that chance alone explains all."""
    first, second = Counter(one for one, _ in pairs), Counter(other for _, other in pairs)
    expected = fsum(number * second[value] for value, number in first.items()) / len(pairs) ** 2
    return (equal(pairs) - expected) / (1 - expected) if expected < 1 else None


def ac1(pairs: Sequence[Pair], values: int) -> float:
    """Return Gwet's AC1 of two coders who choose among some number of values, two or more.

    It stays near the share that is equal where nearly all is of one value, and kappa and alpha fall towards 0.
    """
    held = Counter(value for pair in pairs for value in pair)
    shares = (number / (2 * len(pairs)) for number in held.values())
    expected = fsum(share * (1 - share) for share in shares) / (values - 1)
    return (equal(pairs) - expected) / (1 - expected)
