"""Lengths of time, and points in time counted from a named event.

A duration is written as in ISO 8601: `P15Y`, `P100D`, `PT72H`; `~` behind it says *about*; `at least` or `at most`
before it that it is the least or the most. A year counts as 365.2425 days, a month as a twelfth of it.
"""

from __future__ import annotations

import re
from fractions import Fraction

from peaceterms.values.bound import Bound
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
    "(?:(at most|at least) )?P"
    + "".join(_NUMBER % unit for unit in "YMWD")
    + "(?:T(?=[0-9])"
    + "".join(_NUMBER % unit for unit in "HMS")
    + ")?(~?)",
    re.ASCII,
)
_OFFSET = re.compile(r"([a-z][a-z0-9]*(?:-[a-z0-9]+)*)(?:([+-])(P.+|left blank|to be agreed))?", re.ASCII)


class Duration(Notation):
    """A length of time."""

    __slots__ = ("approximate", "bound", "days")
    code = "not_a_duration"
    examples = ("P15Y", "P100D", "PT72H", "P6M~", "at least P10Y")
    days: Fraction
    """Its length in days."""
    bound: Bound
    """Whether it is the length itself, the most, the least, or about so much."""
    approximate: bool

    def _parse(self, text: str) -> str:
        match = _DURATION.fullmatch(text)
        numbers = match.groups()[1:-1] if match else ()
        if not match or not any(numbers):
            raise ValueError("not a duration")
        days = sum((Fraction(n) * days for n, days in zip(numbers, _DAYS, strict=True) if n), Fraction(0))
        bound, about = match[1], match[9]
        if bound and about:
            raise ValueError("say 'at least', 'at most', or '~' for about, not two of them")
        known = Bound(bound) if bound else Bound.ABOUT if about else Bound.EXACTLY
        self._set(days=days, bound=known, approximate=known is Bound.ABOUT)
        return f"{f'{bound} ' if bound else ''}{days} days{about}"


class Offset(Notation):
    """A point in time, counted from a named event: `signature`, `signature+P100D`, `election-P30D`.

    `signature+left blank` and `signature+to be agreed` keep the event where how long after it is still open.
    """

    __slots__ = ("anchor", "days", "open")
    code = "not_an_offset"
    examples = ("signature", "signature+P100D", "election-P30D", "signature+left blank")
    anchor: str
    """The event from which it is counted."""
    days: Fraction
    """Days after the event; negative: before. 0 where that is still open."""
    open: Explicit | None
    """How far the length of time is open: left blank, or to be agreed."""

    def _parse(self, text: str) -> str:
        match = _OFFSET.fullmatch(text)
        if not match or text in list(Explicit):
            raise ValueError("not an offset from an event")
        if match[3] in list(Explicit):
            self._set(anchor=match[1], days=Fraction(0), open=Explicit(match[3]))
            return f"{self.anchor} {match[2]} {match[3]}"
        length = Duration(match[3] or "P0D")
        if length.bound in (Bound.AT_LEAST, Bound.AT_MOST):
            raise ValueError("an offset is counted exactly, or about ('~')")
        self._set(anchor=match[1], days=-length.days if match[2] == "-" else length.days, open=None)
        return f"{self.anchor} {self.days} days{'~' if length.approximate else ''}"

    @property
    def is_open(self) -> bool:
        """Whether how long after the event is yet to be found."""
        return self.open is not None
