"""Dates as texts give them: to the year, the month or the day; approximate; open-ended.

The notation is a part of the Extended Date/Time Format (ISO 8601-2:2019, EDTF level 1): `2022`,
`2022-10`, `2022-10-03`; `~` approximate, `?` uncertain, `%` both; an interval `2022-10/2023`, with
`..` for an open end. A day can have a time with its zone: `2020-11-10T00:00+03:00`.
"""

from __future__ import annotations

import calendar
import re
from datetime import UTC, date, datetime
from fractions import Fraction
from typing import Any, Self

from peaceterms.values.notation import Notation

_POINT = re.compile(r"(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?([~?%]?)", re.ASCII)
_TIME = re.compile(r"(\d{4}-\d{2}-\d{2})T(\d{2}):(\d{2})(Z|[+-]\d{2}:\d{2})", re.ASCII)


def _bounds(text: str) -> tuple[date, date, str]:
    match = _POINT.fullmatch(text)
    if not match:
        raise ValueError("not a date")
    year, month, day = (int(part) if part else None for part in match.groups()[:3])
    if year == 0:
        raise ValueError("there is no year 0000 here")
    if month is not None and not 1 <= month <= 12:
        raise ValueError(f"there is no month {month:02}")
    last = calendar.monthrange(year or 1, month or 12)[1]
    if day is not None and not 1 <= day <= last:
        raise ValueError(f"there is no day {day:02} in {year}-{month:02}")
    return date(year or 1, month or 1, day or 1), date(year or 1, month or 12, day or last), match[4]


def _timed(text: str) -> tuple[str, int | None]:
    """Return a day without its time, and the minutes from its start to that time, where that is midnight in UTC."""
    match = _TIME.fullmatch(text)
    if not match:
        return text, None
    try:
        there = datetime.fromisoformat(f"2000-01-01T{match[2]}:{match[3]}{match[4]}")
    except ValueError:
        raise ValueError(f"there is no time {match[2]}:{match[3]}{match[4]}") from None
    return match[1], int((there - datetime(2000, 1, 1, tzinfo=UTC)).total_seconds()) // 60


def _both(qualifier: str, other: str) -> str:
    """The qualifier of an interval: what is said of either end."""
    return qualifier if qualifier == other else "%" if qualifier and other else qualifier or other


class PartialDate(Notation):
    """A date, as exact as the text gives it, or an interval between two."""

    __slots__ = ("earliest", "latest", "minutes", "qualifier")
    code = "not_a_date"
    examples = ("2022-10-03", "2022-10", "1959~", "2022-02-24/..", "2020-11-10T00:00+03:00")
    earliest: date | None
    """First day that it can mean; `None`: open."""
    latest: date | None
    """Last day that it can mean; `None`: open."""
    qualifier: str
    """`~` approximate, `?` uncertain, `%` both, or nothing."""
    minutes: int | None
    """Where a time is said: minutes after the start of that day in UTC, below 0 where that is on the day before."""

    def _parse(self, text: str) -> str:
        day, minutes = _timed(text)
        start, slash, end = day.partition("/")
        if slash and start == end == "..":
            raise ValueError("an interval needs at least one end")
        first = (None, None, "") if slash and start == ".." else _bounds(start)
        last = (None, None, "") if end == ".." else _bounds(end if slash else start)
        if first[0] and last[1] and first[0] > last[1]:
            raise ValueError("the interval ends before it starts")
        self._set(earliest=first[0], latest=last[1], qualifier=_both(first[2], last[2]), minutes=minutes)
        return text if minutes is None else f"{day} {minutes}"

    @classmethod
    def _from(cls, value: Any) -> Self:
        if isinstance(value, date) and not isinstance(value, datetime):
            value = value.isoformat()
        return super()._from(value)

    @property
    def middle(self) -> Fraction:
        """The middle of what it can mean, in days since the start of year 1 (the known end if one is open)."""
        ends = [day.toordinal() for day in (self.earliest, self.latest) if day]
        return Fraction(sum(ends), len(ends))

    def is_before(self, other: PartialDate) -> bool:
        """Whether every day that it can mean is before every day that the other can."""
        return self.latest is not None and other.earliest is not None and self.latest < other.earliest
