"""The grammar of English: what its catalogue cannot say."""

from __future__ import annotations

import re
from collections.abc import Sequence

_FILE = re.compile(r"\S+\.(?:toml|json|ya?ml)\b")


def name(token: str) -> str:
    """Return the name of a field, an event or a topic as words: `entry-into-force` is `entry into force`."""
    return token.replace("-", " ").replace("_", " ")


def word(token: str) -> str:
    """Return the word for a choice in a file: the choices are written in English."""
    return token


def plural(number: str) -> str:
    """Return the form of a noun behind a number: `one` or `other`."""
    return "one" if number == "1" else "other"


def grouped(digits: str) -> str:
    """Return a number with its thousands set apart: `12,345.60`."""
    whole, point, rest = digits.partition(".")
    return f"{int(whole):,}{point}{rest}"


def joined(words: Sequence[str], last: str) -> str:
    """Join words: `a`, `a and b`, `a, b and c`."""
    if len(words) < 2:
        return words[0] if words else ""
    return f"{', '.join(words[:-1])} {last} {words[-1]}"


def capitalised(words: str) -> str:
    """Return the words with a capital at the start; the name of a file stays as it is."""
    return words if _FILE.match(words) else words[:1].upper() + words[1:]


def inside(name: str) -> str:
    """Return the name with a small article: `The draft` is `the draft`."""
    return name[:1].lower() + name[1:] if name.startswith("The ") else name
