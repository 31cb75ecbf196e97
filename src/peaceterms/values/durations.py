"""Lengths of time, and points in time counted from a named event.

A duration is written as in ISO 8601: `P15Y`, `P100D`, `PT72H`; `~` behind it says *about*. A year
counts as 365.2425 days, a month as a twelfth of it.
"""

from __future__ import annotations

import re
from fractions import Fraction

from peaceterms.values.explicit import Explicit
from peaceterms.values.notation import Notation

DAYS_A_YEAR = Fraction(3652425, 10000)
_DAYS = (
    DAYS_A_YEAR,
    DAYS_A_YEAR / 12,
    Fraction(7),
    Fraction(1),
    Fraction(1, 24),
    Fraction(1, 1440),
    Fraction(1, 86400),
)
_NUMBER = r"(?:(\d{1,9}(?:\.\d{1,9})?)%s)?"
_DURATION = re.compile(
    "P"
    + "".join(_NUMBER % unit for unit in "YMWD")
    + "(?:T(?=[0-9])"
    + "".join(_NUMBER % unit for unit in "HMS")
    + ")?(~?)",
    re.ASCII,
)
_OFFSET = re.compile(r"([a-z][a-z0-9]*(?:-[a-z0-9]+)*)(?:([+-])(P.+))?", re.ASCII)


class Duration(Notation):
    """A length of time."""

    __slots__ = ("approximate", "days")
    code = "not_a_duration"
    examples = ("P15Y", "P100D", "PT72H", "P6M~")
    days: Fraction
    """Its length in days."""
    approximate: bool

    def _parse(self, text: str) -> str:
        match = _DURATION.fullmatch(text)
        numbers = match.groups()[:-1] if match else ()
        if not match or not any(numbers):
            raise ValueError("not a duration")
        days = sum((Fraction(n) * days for n, days in zip(numbers, _DAYS, strict=True) if n), Fraction(0))
        self._set(days=days, approximate=bool(match[8]))
        return f"{days} days{match[8]}"


class Offset(Notation):
    """A point in time, counted from a named event: `signature`, `signature+P100D`, `election-P30D`."""

    __slots__ = ("anchor", "days")
    code = "not_an_offset"
    examples = ("signature", "signature+P100D", "election-P30D")
    anchor: str
    """The event from which it is counted."""
    days: Fraction
    """Days after the event; negative: before."""

    def _parse(self, text: str) -> str:
        match = _OFFSET.fullmatch(text)
        if not match or text in list(Explicit):
            raise ValueError("not an offset from an event")
        length = Duration(match[3] or "P0D")
        self._set(anchor=match[1], days=-length.days if match[2] == "-" else length.days)
        return f"{self.anchor} {self.days} days{'~' if length.approximate else ''}"
