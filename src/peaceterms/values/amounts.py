"""Numbers with a unit, and money with a currency, in exact decimals.

A quantity is written `85 m3/s`, `at most 600000 count`, `about 5000 km2`; money `USD 100000000000`,
`at least EUR 5000000`. Quantities of one dimension are compared in one unit; different currencies are
never converted.
"""

from __future__ import annotations

import re
from enum import StrEnum
from fractions import Fraction

from peaceterms.values.durations import DAYS_A_YEAR
from peaceterms.values.notation import Notation

_SECONDS_A_DAY = 86400


class Unit(StrEnum):
    """The units that quantities are given in."""

    COUNT = "count"
    PERCENT = "percent"
    M = "m"
    KM = "km"
    KM2 = "km2"
    M3 = "m3"
    KM3 = "km3"
    M3_PER_SECOND = "m3/s"
    M3_PER_DAY = "m3/day"
    M3_PER_YEAR = "m3/year"
    KM3_PER_YEAR = "km3/year"
    MW = "MW"


_IN_BASE: dict[Unit, tuple[str, Fraction]] = {
    Unit.COUNT: ("count", Fraction(1)),
    Unit.PERCENT: ("percent", Fraction(1)),
    Unit.M: ("length", Fraction(1)),
    Unit.KM: ("length", Fraction(1000)),
    Unit.KM2: ("area", Fraction(1)),
    Unit.M3: ("volume", Fraction(1)),
    Unit.KM3: ("volume", Fraction(10**9)),
    Unit.M3_PER_SECOND: ("flow", Fraction(1)),
    Unit.M3_PER_DAY: ("flow", Fraction(1, _SECONDS_A_DAY)),
    Unit.M3_PER_YEAR: ("flow", 1 / (DAYS_A_YEAR * _SECONDS_A_DAY)),
    Unit.KM3_PER_YEAR: ("flow", 10**9 / (DAYS_A_YEAR * _SECONDS_A_DAY)),
    Unit.MW: ("power", Fraction(1)),
}


class Bound(StrEnum):
    """How a number is meant; nothing before it means exactly."""

    EXACTLY = "exactly"
    AT_MOST = "at most"
    AT_LEAST = "at least"
    ABOUT = "about"


_BOUND = r"(?:(at most|at least|about) )?"
_NUMBER = r"(\d{1,24}(?:\.\d{1,12})?)"
_AMOUNT = re.compile(rf"{_BOUND}{_NUMBER} ([A-Za-z0-9/]+)", re.ASCII)
_MONEY = re.compile(rf"{_BOUND}([A-Z]{{3}}) {_NUMBER}", re.ASCII)


class Quantity(Notation):
    """A number with a unit."""

    __slots__ = ("bound", "in_base", "unit")
    code = "not_a_quantity"
    examples = ("85 m3/s", "at most 600000 count", "about 5000 km2")
    bound: Bound
    unit: Unit
    in_base: Fraction
    """The number in the unit that its dimension is compared in."""

    def _parse(self, text: str) -> str:
        match = _AMOUNT.fullmatch(text)
        if not match:
            raise ValueError("not a number with a unit")
        if match[3] not in list(Unit):
            raise ValueError(f"the units are {', '.join(Unit)}")
        unit = Unit(match[3])
        self._set(bound=Bound(match[1] or "exactly"), unit=unit, in_base=Fraction(match[2]) * _IN_BASE[unit][1])
        return f"{self.bound} {self.in_base} {self.dimension}"

    @property
    def dimension(self) -> str:
        """What it measures; only quantities of one dimension can be ordered."""
        return _IN_BASE[self.unit][0]


class Money(Notation):
    """A sum of money in one currency (ISO 4217 code)."""

    __slots__ = ("bound", "dimension", "in_base")
    code = "not_money"
    examples = ("USD 100000000000", "at least EUR 5000000")
    bound: Bound
    dimension: str
    """The currency; sums in different currencies cannot be ordered."""
    in_base: Fraction
    """The sum, in the currency."""

    def _parse(self, text: str) -> str:
        match = _MONEY.fullmatch(text)
        if not match:
            raise ValueError("not a sum with a currency")
        self._set(bound=Bound(match[1] or "exactly"), dimension=match[2], in_base=Fraction(match[3]))
        return f"{self.bound} {self.in_base} {self.dimension}"
