"""Values of many texts on common scales: amounts in one unit, lengths in days, points in time from their event."""

from __future__ import annotations

from collections.abc import Iterable
from fractions import Fraction
from statistics import median
from typing import Any, NamedTuple

from peaceterms.terms.measured import MINUTES_A_DAY
from peaceterms.values import Bound, Duration, Money, Offset, PartialDate, Quantity, Unit

DAYS = "days"
THE_TEXT = "text-date"
"""From what a date is counted, so that dates of texts of any year can be held against each other."""
UNITS = {
    "count": Unit.COUNT,
    "percent": Unit.PERCENT,
    "length": Unit.KM,
    "area": Unit.KM2,
    "volume": Unit.M3,
    "flow": Unit.M3_PER_YEAR,
    "mass": Unit.TONNE,
    "mass a year": Unit.TONNES_PER_YEAR,
    "count a day": Unit.COUNT_PER_YEAR,
    "power": Unit.MW,
}
"""For each dimension the unit in which all quantities of it are told."""


class Scale(NamedTuple):
    """On what values can be held against each other."""

    unit: str
    """A unit, `days`, or a currency."""
    of: str | None = None
    """Of an amount: what is counted or divided, as the categories of the clause say: `personnel`, `output`.

    Of a point in time: from which event it is counted. Tanks and soldiers, or times from two events, have no middle.
    """


class Scaled(NamedTuple):
    """A value on a scale."""

    number: float
    """The middle of what it can mean: of a range, of a year."""
    scale: Scale
    bound: Bound
    """Whether it is the number itself, the most, the least, or about so much."""


class Held(NamedTuple):
    """A number that a text has on a scale."""

    number: float
    text: int
    """The number of the text, from 0."""
    bound: Bound


class Spread(NamedTuple):
    """How far values on one scale lie apart."""

    scale: Scale
    values: tuple[Held, ...]
    """Every number of every text, the smallest first."""

    @property
    def smallest(self) -> float:
        """The smallest number."""
        return self.values[0].number

    @property
    def middle(self) -> float:
        """The median."""
        return float(median(held.number for held in self.values))

    @property
    def largest(self) -> float:
        """The largest number."""
        return self.values[-1].number


def scaled(value: Any, counted: str | None, dated: PartialDate | None, *, all_year: bool = True) -> Scaled | None:
    """Return a value on its common scale; `None` for what has none, or whose length is still open.

    `counted` is what an amount is of, `dated` the date of the text that states it. What flows for a part of the year
    only (not `all_year`) is no amount a year: it is told by the second.
    """
    match value:
        case Quantity():
            unit = UNITS[value.dimension]
            unit = unit if all_year or unit is not Unit.M3_PER_YEAR else Unit.M3_PER_SECOND
            return Scaled(float(value.in_unit(unit)), Scale(unit.value, counted), value.bound)
        case Money():
            return Scaled(float(value.in_base), Scale(value.dimension, counted), value.bound)
        case Duration():
            return Scaled(float(value.days), Scale(DAYS), value.bound)
        case Offset() if not value.is_open:
            about = Bound.ABOUT if value.normal.endswith("~") else Bound.EXACTLY
            return Scaled(float(value.days), Scale(DAYS, value.anchor), about)
        case PartialDate() if dated is not None:
            return Scaled(float(_day(value) - dated.middle), Scale(DAYS, THE_TEXT), _meant(value))
        case _:
            return None


def _day(date: PartialDate) -> Fraction:
    """Return the day, and where a time is said the part of it that is over."""
    return date.middle + Fraction(date.minutes or 0, MINUTES_A_DAY)


def _meant(date: PartialDate) -> Bound:
    """Return how a date is meant: one that is open at an end is the earliest or the latest, a year is about then."""
    if date.latest is None:
        return Bound.AT_LEAST
    if date.earliest is None:
        return Bound.AT_MOST
    return Bound.EXACTLY if date.earliest == date.latest and not date.qualifier else Bound.ABOUT


def spreads(values: Iterable[tuple[Scaled, int]]) -> tuple[Spread, ...]:
    """Return the spread on each scale, of values each with its text; the scale with most values first."""
    found: dict[Scale, set[Held]] = {}
    for value, text in values:
        found.setdefault(value.scale, set()).add(Held(value.number, text, value.bound))
    made = [Spread(scale, tuple(sorted(held))) for scale, held in found.items()]
    return tuple(sorted(made, key=lambda one: (-len(one.values), str(one.scale))))
