"""What things go by: names in any spelling, and how near a word comes to one."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from functools import lru_cache
from unicodedata import combining, normalize

from peaceterms.errors import is_plain, shown
from peaceterms.vocabulary.models import Actor, Group, Place

EXACT, WORDS, NEAR = 0.0, 1.0, 2.0
"""How far a word is from a name: it is the name; its words begin words of it; it is spelled nearly like it."""

_LEAST_ALIKE = 0.8
_STEM = 5
"""Letters that two words must begin with in common to be taken for forms of one word."""
_ENDING = 3
"""Letters by which one of them may be longer at its end."""
_SHORTEST = 4
"""Letters below which a name that is nearly alike is another name."""
LONGEST = 80
"""Letters of a name that are looked at."""
_KEPT = 20_000


@lru_cache(_KEPT)
def folded(name: str) -> str:
    """Return a name without case, accents, hyphens and a leading article, so that its spellings are one."""
    bare = "".join(one for one in normalize("NFKD", name.casefold()) if not combining(one))
    return re.sub(r"[\W_]+", " ", bare).strip().removeprefix("the ")


def spellings(entry: Actor | Place | Group) -> Iterator[str]:
    """Yield everything that an actor, a place or a group goes by, its id first."""
    yield entry.id
    yield entry.name
    yield from getattr(entry, "aliases", ())
    yield from filter(None, (getattr(entry, name, None) for name in ("full_name", "iso_3166_2")))


def labelled(entry: Actor | Place | Group, spelling: str = "") -> str:
    """Return an id with a name, by which it was found if that is not the id: `EU (European Union)`, `luhansk (UA-09)`.

    The id stands alone where the name says no more.
    """
    name = spelling if spelling not in ("", entry.id) else entry.name
    told = name if is_plain(name) else shown(name)
    return str(entry.id) if folded(name) == folded(entry.id) else f"{entry.id} ({told})"


def distance(asked: str, names: Iterable[str]) -> float | None:
    """Return how far what is asked is from the nearest of some names; `None` where it is none of them."""
    wanted = folded(asked[:LONGEST])
    found = [far for name in names if (far := _distance(wanted, folded(name))) is not None]
    return min(found, default=None)


def _distance(wanted: str, name: str) -> float | None:
    if not wanted or not name:
        return None
    if wanted.replace(" ", "") == name.replace(" ", ""):
        return EXACT
    words = name.split()
    if has_words(wanted.split(), words):
        return WORDS + 1 - len(wanted.split()) / (len(words) + 1)
    if min(len(wanted), len(name)) < _SHORTEST:
        return None
    from difflib import SequenceMatcher  # few names need it

    matcher = SequenceMatcher(None, wanted, name)
    alike = matcher.ratio() if matcher.real_quick_ratio() >= _LEAST_ALIKE else 0
    return NEAR + 1 - alike if alike >= _LEAST_ALIKE else None


def has_words(asked: Iterable[str], words: Iterable[str]) -> bool:
    """Whether every word that is asked begins one of the words, or is another form of it."""
    held = tuple(words)
    return all(any(_is_form(one, word) for word in held) for one in asked)


def _is_form(asked: str, word: str) -> bool:
    longer = len(asked) - len(word)
    return word.startswith(asked) or (len(word) >= _STEM and longer <= _ENDING and asked.startswith(word))
