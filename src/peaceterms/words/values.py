"""Single values in English: dates, durations, amounts, names."""

from __future__ import annotations

import re
from collections.abc import Iterable
from enum import Enum
from functools import lru_cache
from typing import Any

from peaceterms.values import Details, Duration, Money, Offset, PartialDate, Quantity
from peaceterms.vocabulary import Vocabulary

KEPT = 2_000
"""How many notations are kept in words, by the notation, since the same ones are told again and again."""

_MONTHS = tuple(
    "January February March April May June July August September October November December".split()  # noqa: SIM905
)
_UNITS = (
    dict(zip("YMWD", ("year", "month", "week", "day"), strict=True)),
    dict(zip("HMS", ("hour", "minute", "second"), strict=True)),
)
_QUALIFIERS = {"~": "about ", "?": "possibly ", "%": "possibly about ", "": ""}


def joined(words: Iterable[str], last: str = "and") -> str:
    """`a`, `a and b`, `a, b and c`."""
    several = words if isinstance(words, list) else list(words)
    if len(several) < 2:
        return several[0] if several else ""
    return f"{', '.join(several[:-1])} {last} {several[-1]}"


def names(ids: Iterable[str], vocabulary: Vocabulary) -> str:
    """The names of actors or places: `Russia and Ukraine`."""
    return joined([vocabulary.name(id) for id in ids])


def capitalised(words: str) -> str:
    """The words with a capital at the start."""
    return words[:1].upper() + words[1:]


def value(held: Any, vocabulary: Vocabulary) -> str:
    """A value of a field in words; `None` is what the text does not say."""
    match held:
        case None:
            return "not stated"
        case bool():
            return "yes" if held else "no"
        case Enum():
            return str(held.value)
        case tuple():
            return names(held, vocabulary)
        case PartialDate():
            return when(held)
        case Duration():
            return length(held)
        case Offset():
            return offset(held)
        case Money() | Quantity():
            return amount(held)
        case Details():
            return "; ".join(sorted(f"{' → '.join(map(str, path))}: {leaf}" for path, leaf in held.leaves()))
        case _:
            return str(held)


def when(held: PartialDate) -> str:
    """`3 October 2022`, `about 1959`, `from 24 February 2022 on`."""
    return _when(held.text)


@lru_cache(KEPT)
def _when(text: str) -> str:
    start, slash, end = text.partition("/")
    if not slash:
        return _point(start)
    if end == "..":
        return f"from {_point(start)} on"
    return f"until {_point(end)}" if start == ".." else f"{_point(start)} to {_point(end)}"


def _point(text: str) -> str:
    qualifier = text[-1] if text[-1] in "~?%" else ""
    numbers = [int(part) for part in text.rstrip("~?%").split("-")]
    words = [str(numbers[0]), *(_MONTHS[month - 1] for month in numbers[1:2]), *map(str, numbers[2:])]
    return _QUALIFIERS[qualifier] + " ".join(reversed(words))


def length(held: Duration) -> str:
    """`15 years`, `72 hours`, `about 6 months`."""
    return _length(held.text)


@lru_cache(KEPT)
def _length(text: str) -> str:
    days, _, hours = text.rstrip("~").removeprefix("P").partition("T")
    found = [
        f"{number} {units[unit]}{'' if number == '1' else 's'}"
        for part, units in zip((days, hours), _UNITS, strict=True)
        for number, unit in re.findall(r"([\d.]+)([A-Z])", part)
    ]
    return ("about " if text.endswith("~") else "") + joined(found)


UNCOUNTED = 10**9
"""From here on a number is told as `more than`."""


def counted(number: int, noun: str) -> str:
    """`1 issue`, `2 issues`, `more than 1,000,000,000 outcomes`."""
    if number > UNCOUNTED:
        return f"more than {UNCOUNTED:,} {noun}s"
    return f"{number} {noun}" if number == 1 else f"{number:,} {noun}s"


def offset(held: Offset) -> str:
    """`100 days after signature`."""
    anchor = held.anchor.replace("-", " ")
    if not held.days:
        return f"at {anchor}"
    return f"{length(Duration(re.split('[+-](?=P)', held.text)[1]))} {'after' if held.days > 0 else 'before'} {anchor}"


def amount(held: Quantity | Money) -> str:
    """`at most 600,000`, `85 m³/s`, `USD 100,000,000,000`."""
    return _amount(held.text)


@lru_cache(KEPT)
def _amount(text: str) -> str:
    grouped = re.sub(r"(?<![\d.])\d{5,}", lambda match: f"{int(match.group()):,}", text).removesuffix(" count")
    raised = re.sub(r"(?<=m)([23])", lambda match: "²³"[int(match[1]) - 2], grouped)
    return raised.replace(" percent", " %")
