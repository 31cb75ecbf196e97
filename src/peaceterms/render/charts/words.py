"""What charts have in common in words: cutting, wrapping, numbers, and the text that tells a picture in words."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from textwrap import wrap

from peaceterms.words.language import Language

TORN = 12
"""A word that is cut after fewer letters is left out whole."""
LONGEST = 1_500
"""About how many characters the text alternative of a chart has at most, so that it can be listened to."""


def cut(words: str, most: int) -> str:
    """The words in one line, cut where they are too long."""
    line = " ".join(words.split())
    if len(line) <= most:
        return line
    kept, _, torn = line[: most - 1].rpartition(" ")
    return f"{kept if kept and len(torn) < TORN else line[: most - 1].rstrip()}…"


def wrapped(words: str, width: int, most: int) -> list[str]:
    """The words in so many lines at most, the last one cut where more would follow."""
    lines = wrap(cut(words, width * most), width)
    return lines if len(lines) <= most else [*lines[: most - 1], cut(" ".join(lines[most - 1 :]), width)]


def string(words: str) -> str:
    """The words as a string in an expression of a chart."""
    escaped = words.replace("\\", "\\\\").replace("'", "\\'")
    return f"'{escaped}'"


def listed(names: Sequence[str], say: Language, most: int = 6) -> str:
    """The names, cut where they are long, and how many more there are where they are many."""
    if len(names) <= most:
        return say.joined([cut(name, 60) for name in names])
    more = say.phrase("chart.others", number=len(names) - most + 1)
    return say.joined([*(cut(name, 60) for name in names[: most - 1]), more])


def alternative(lead: str, parts: Sequence[str], say: Language, end: str = "") -> str:
    """A text alternative: the lead, as many of the parts as fit, how many are left, and how it ends."""
    room = LONGEST - len(lead) - len(end)
    shown: list[str] = []
    for part in (cut(part, 300) for part in parts):
        room -= len(part) + 2
        if room < 0:
            break
        shown.append(part)
    more = len(parts) - len(shown)
    left = [say.phrase("chart.more", number=say.number(more))] if more else []
    said = "; ".join([*shown, *left])
    return " ".join(filter(None, (lead, f"{said}." if said else "", end)))


def distinct(names: Iterable[str]) -> list[str]:
    """The names, with a number behind each that was there before: what has one name would become one place."""
    several = list(names)
    seen: Counter[str] = Counter()
    found: list[str] = []
    for name in several:
        seen[name] += 1
        found.append(name if seen[name] == 1 else _numbered(name, seen, {*several, *found}))
    return found


def _numbered(name: str, seen: Counter[str], taken: set[str]) -> str:
    while (other := f"{name} ({seen[name]})") in taken:
        seen[name] += 1
    return other
