"""Numbers with a unit, and money with a currency, in exact decimals.

A quantity is written `85 m3/s`, `at most 600000 count`, `about 5000 km2`, `94 to 96 percent`; money
`USD 100000000000`, `at least EUR 5000000`. Quantities of one dimension are compared in one unit; a range
is compared by its middle; different currencies are never converted.
"""

from __future__ import annotations

import re
from enum import StrEnum
from fractions import Fraction

from peaceterms.values.bound import Bound
from peaceterms.values.durations import DAYS_A_YEAR
from peaceterms.values.notation import Notation

_SECONDS_A_DAY = 86400


class Unit(StrEnum):
    """The units that quantities are given in.

    MCM is a million cubic metres, MAF a million acre-feet, a cusec one cubic foot per second.
    """

    COUNT = "count"
    PERCENT = "percent"
    M = "m"
    KM = "km"
    KM2 = "km2"
    HECTARE = "ha"
    ACRE = "acre"
    M3 = "m3"
    KM3 = "km3"
    MCM = "MCM"
    MAF = "MAF"
    TONNE = "t"
    M3_PER_SECOND = "m3/s"
    M3_PER_DAY = "m3/day"
    M3_PER_MONTH = "m3/month"
    M3_PER_YEAR = "m3/year"
    MCM_PER_YEAR = "MCM/year"
    KM3_PER_YEAR = "km3/year"
    CUSEC = "cusec"
    TONNES_PER_YEAR = "t/year"
    COUNT_PER_DAY = "count/day"
    COUNT_PER_WEEK = "count/week"
    COUNT_PER_MONTH = "count/month"
    COUNT_PER_YEAR = "count/year"
    MW = "MW"


_FOOT = Fraction(3048, 10000)
_ACRE = 43560 * _FOOT**2

_IN_BASE: dict[Unit, tuple[str, Fraction]] = {
    Unit.COUNT: ("count", Fraction(1)),
    Unit.PERCENT: ("percent", Fraction(1)),
    Unit.M: ("length", Fraction(1)),
    Unit.KM: ("length", Fraction(1000)),
    Unit.KM2: ("area", Fraction(1)),
    Unit.HECTARE: ("area", Fraction(1, 100)),
    Unit.ACRE: ("area", _ACRE / 10**6),
    Unit.M3: ("volume", Fraction(1)),
    Unit.KM3: ("volume", Fraction(10**9)),
    Unit.MCM: ("volume", Fraction(10**6)),
    Unit.MAF: ("volume", 10**6 * _ACRE * _FOOT),
    Unit.TONNE: ("mass", Fraction(1)),
    Unit.M3_PER_SECOND: ("flow", Fraction(1)),
    Unit.M3_PER_DAY: ("flow", Fraction(1, _SECONDS_A_DAY)),
    Unit.M3_PER_MONTH: ("flow", 12 / (DAYS_A_YEAR * _SECONDS_A_DAY)),
    Unit.M3_PER_YEAR: ("flow", 1 / (DAYS_A_YEAR * _SECONDS_A_DAY)),
    Unit.MCM_PER_YEAR: ("flow", 10**6 / (DAYS_A_YEAR * _SECONDS_A_DAY)),
    Unit.KM3_PER_YEAR: ("flow", 10**9 / (DAYS_A_YEAR * _SECONDS_A_DAY)),
    Unit.CUSEC: ("flow", _FOOT**3),
    Unit.TONNES_PER_YEAR: ("mass a year", Fraction(1)),
    Unit.COUNT_PER_DAY: ("count a day", Fraction(1)),
    Unit.COUNT_PER_WEEK: ("count a day", Fraction(1, 7)),
    Unit.COUNT_PER_MONTH: ("count a day", 12 / DAYS_A_YEAR),
    Unit.COUNT_PER_YEAR: ("count a day", 1 / DAYS_A_YEAR),
    Unit.MW: ("power", Fraction(1)),
}


_BOUND = r"(?:(at most|at least|about) )?"
_NUMBER = r"(\d{1,24}(?:\.\d{1,12})?)"
_RANGE = rf"{_NUMBER}(?: to {_NUMBER})?"
_AMOUNT = re.compile(rf"{_BOUND}{_RANGE} ([A-Za-z0-9/]+)", re.ASCII)
_MONEY = re.compile(rf"{_BOUND}([A-Z]{{3}}) {_RANGE}", re.ASCII)


def _middle(low: str, high: str | None) -> tuple[Fraction, Fraction]:
    """The middle of what a number or a range of numbers can mean, and how far it reaches to either side."""
    ends = Fraction(low), Fraction(high or low)
    if high and ends[0] >= ends[1]:
        raise ValueError("the range ends before it starts")
    return sum(ends, Fraction(0)) / 2, (ends[1] - ends[0]) / 2


def _magnitude(number: Fraction) -> str:
    """The powers of ten between which a number lies, as a range: `100 to 1000`, `0.01 to 0.1`; `0` for next to none."""
    ends = [f"0.{'0' * (places - 1)}1" for places in range(12, 0, -1)]
    ends += [f"1{'0' * places}" for places in range(24)]
    reached = [place for place, end in enumerate(ends[:-1]) if Fraction(end) <= number]
    return f"{ends[reached[-1]]} to {ends[reached[-1] + 1]}" if reached else "0"


def _normal(bound: Bound, middle: Fraction, reach: Fraction, unit: str) -> str:
    return f"{bound} {middle}{f' +- {reach}' if reach else ''} {unit}"


class Quantity(Notation):
    """A number with a unit."""

    __slots__ = ("bound", "in_base", "reach", "unit")
    code = "not_a_quantity"
    examples = ("85 m3/s", "at most 600000 count", "about 5000 km2", "94 to 96 percent")
    bound: Bound
    unit: Unit
    in_base: Fraction
    """The number, or the middle of the range, in the unit that its dimension is compared in."""
    reach: Fraction
    """How far a range reaches to either side of its middle."""

    def _parse(self, text: str) -> str:
        match = _AMOUNT.fullmatch(text)
        if not match:
            raise ValueError("not a number with a unit")
        if match[4] not in list(Unit):
            raise ValueError(f"the units are {', '.join(Unit)}")
        unit = Unit(match[4])
        middle, reach = (number * _IN_BASE[unit][1] for number in _middle(match[2], match[3]))
        self._set(bound=Bound(match[1] or "exactly"), unit=unit, in_base=middle, reach=reach)
        return _normal(self.bound, middle, reach, self.dimension)

    def in_unit(self, unit: Unit) -> Fraction:
        """Return the number, or the middle of the range, in another unit. Raises `ValueError` for another dimension."""
        dimension, factor = _IN_BASE[unit]
        if dimension != self.dimension:
            raise ValueError(f"{self.text} cannot be told in {unit}")
        return self.in_base / factor

    @property
    def exactly(self) -> Quantity:
        """The same number without a bound."""
        return Quantity(self.text.removeprefix(f"{self.bound} "))

    @property
    def dimension(self) -> str:
        """What it measures; only quantities of one dimension can be ordered."""
        return _IN_BASE[self.unit][0]

    @property
    def magnitude(self) -> Quantity:
        """The powers of ten between which it lies, in the unit that its dimension is compared in: `1000 to 10000 m`."""
        base = next(unit for unit, (of, factor) in _IN_BASE.items() if of == self.dimension and factor == 1)
        return Quantity(f"{_magnitude(self.in_base)} {base}")


class Money(Notation):
    """A sum of money in one currency (ISO 4217 code)."""

    __slots__ = ("bound", "dimension", "in_base", "reach")
    code = "not_money"
    examples = ("USD 100000000000", "at least EUR 5000000")
    bound: Bound
    dimension: str
    """The currency; sums in different currencies cannot be ordered."""
    in_base: Fraction
    """The sum, or the middle of the range, in the currency."""
    reach: Fraction
    """How far a range reaches to either side of its middle."""

    def _parse(self, text: str) -> str:
        match = _MONEY.fullmatch(text)
        if not match:
            raise ValueError("not a sum with a currency")
        middle, reach = _middle(match[3], match[4])
        self._set(bound=Bound(match[1] or "exactly"), dimension=match[2], in_base=middle, reach=reach)
        return _normal(self.bound, middle, reach, self.dimension)

    @property
    def exactly(self) -> Money:
        """The same sum without a bound."""
        return Money(self.text.removeprefix(f"{self.bound} "))

    @property
    def magnitude(self) -> Money:
        """The powers of ten between which it lies, in its currency."""
        return Money(f"{self.dimension} {_magnitude(self.in_base)}")
