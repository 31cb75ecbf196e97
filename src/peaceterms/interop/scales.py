"""Single cells of a table as codes, ids and dates; what does not fit is noted."""

from __future__ import annotations

import re

from pydantic import ValidationError

from peaceterms.interop.notes import Notes, Reason
from peaceterms.values import PartialDate
from peaceterms.values.text import LONGEST, without_hidden

HIGHEST = {"flag": 1, "level": 3, "provision": 1}
_NUMBER = re.compile(r"-?\d+(?:\.0+)?")
_MISSING = frozenset(("", "na", "n/a", "nan", "null", "none"))
_DAY_FIRST = re.compile(r"(\d{1,2})[/.](\d{1,2})[/.](\d{4})")
_WITH_TIME = re.compile(r"(\d{4}-\d{2}-\d{2})[ T]\d{2}:\d{2}(:\d{2})?")


def is_missing(text: str) -> bool:
    """Whether a cell says that there is nothing: it is empty, or holds what programs write for that."""
    return text.casefold() in _MISSING


def whole_number(text: str) -> int | None:
    """Return a number without decimals: `3`, `3.0`; `None` for anything else."""
    return int(text.partition(".")[0]) if _NUMBER.fullmatch(text) else None


def code(text: str, scale: str, column: str, notes: Notes) -> int | None:
    """Return a code; `None` where nothing was coded. A flag that holds a level says that something was found."""
    if is_missing(text):
        return None
    number, highest = whole_number(text), HIGHEST[scale]
    if number is None:
        notes.repaired(Reason.NOT_A_CODE, column, text)
        return None
    if 0 <= number <= highest:
        return number
    if highest == 1 and 1 < number <= HIGHEST["level"]:
        notes.repaired(Reason.NO_SUCH_VALUE, column, text, "1")
        return 1
    notes.repaired(Reason.NO_SUCH_VALUE, column, text)
    return None


def day(text: str, column: str, notes: Notes) -> PartialDate | None:
    """Return a date, written year first, or day first with strokes."""
    if is_missing(text):
        return None
    if match := _DAY_FIRST.fullmatch(text):
        number, month, year = match.groups()
        date = _date(f"{year}-{int(month):02}-{int(number):02}")
        if date:
            notes.repaired(Reason.DAY_FIRST, column, text, str(date))
    else:
        date = _date(match[1] if (match := _WITH_TIME.fullmatch(text)) else text)
    if date is None:
        notes.repaired(Reason.NOT_A_DATE, column, text)
    return date


def _date(text: str) -> PartialDate | None:
    try:
        return PartialDate(text)
    except (ValueError, ValidationError):
        return None


def words(text: str, column: str, notes: Notes) -> str:
    """Return words without characters that a text may not hold, in one line."""
    line = " ".join(text.split())
    shown = without_hidden(line)
    if shown != line:
        notes.repaired(Reason.HIDDEN, column, line, shown[:60])
    return shown[:LONGEST].strip()
