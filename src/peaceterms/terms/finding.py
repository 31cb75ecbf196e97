"""Finding kinds, fields, actors, places and groups by what they go by."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cache

from typing_extensions import TypedDict

from peaceterms.display import Result
from peaceterms.terms.codebook import choices, meaning_of
from peaceterms.terms.declaration import Field
from peaceterms.terms.registry import kinds
from peaceterms.vocabulary.lookup import Vocabulary
from peaceterms.vocabulary.models import Actor, Group, Place
from peaceterms.vocabulary.names import LONGEST, distance, folded, has_words, spellings

ABOUT = 3.0
"""How far words are that stand in what is said of a thing, and not in its name."""
_SMALL = frozenset(
    ["a", "all", "and", "by", "for", "from", "in", "is", "no", "not", "of", "on", "or", "that", "the", "to", "with"]
)
"""Words that stand in what is said of anything."""
SORTS = ("actor", "place", "group", "kind", "field", "text")


class HitRow(TypedDict):
    """Something that goes by what was looked for."""

    sort: str
    """`actor`, `place`, `group`, `kind`, `field` or `text`."""
    id: str
    """What a file writes."""
    name: str
    """How it is called."""
    about: str
    """The type of an actor, the larger place, the kinds that have a field, `actors` or `places` of a group."""


@dataclass(frozen=True, repr=False)
class Hit(Result):
    """Something that goes by what was looked for."""

    sort: str
    """`actor`, `place`, `group`, `kind`, `field` or `text`."""
    id: str
    """What a file writes."""
    name: str
    about: str = ""
    """The type of an actor, the larger place, the kinds that have a field, `actors` or `places` of a group."""

    def to_records(self) -> list[HitRow]:
        """Return one row."""
        return [{"sort": self.sort, "id": self.id, "name": self.name, "about": self.about}]

    def _in_short(self) -> str:
        return f"{self.sort} {self.id}"


Found = Iterator[tuple[float, Hit]]


def ranked(found: Iterable[tuple[float, Hit]], most: int) -> tuple[Hit, ...]:
    """Return the nearest hits, the best first; of equally good ones actors before places, places before kinds."""
    order = sorted(found, key=lambda one: (one[0], SORTS.index(one[1].sort), one[1].id))
    return tuple(hit for _, hit in order[:most])


def entries(asked: str, vocabulary: Vocabulary) -> Found:
    """Yield the actors, places and groups of a vocabulary that go by what is asked, each with how far that is."""
    for entry in vocabulary.entries():
        if (far := distance(asked, spellings(entry))) is not None:
            yield far, _hit(entry, vocabulary)


def _hit(entry: Actor | Place | Group, vocabulary: Vocabulary) -> Hit:
    match entry:
        case Actor():
            return Hit("actor", entry.id, entry.name, entry.type.value)
        case Place():
            return Hit("place", entry.id, entry.name, vocabulary.name(entry.part_of) if entry.part_of else "")
        case Group():
            return Hit("group", entry.id, entry.name, entry.of)


def kinds_for(asked: str) -> Found:
    """Yield the kinds that go by what is asked, or of which that is said, each with how far that is."""
    for name, kind in kinds().items():
        far = distance(asked, (name,))
        if far is None and _is_said_of(asked, name):
            far = ABOUT
        if far is not None:
            yield far, Hit("kind", name, (kind.__doc__ or name).partition("\n")[0])


def _is_said_of(asked: str, name: str) -> bool:
    told = [word for word in folded(asked[:LONGEST]).split() if word not in _SMALL]
    return bool(told) and has_words(told, _said_of(name))


@cache
def _said_of(name: str) -> frozenset[str]:
    """Every word that stands in what is said of a kind, its choices and the cases that lead to it included."""
    every = kinds()
    cases = (case for kind in every.values() for case, instead in kind.use_not if instead == name)
    own = every[name].declaration.by_name.values()
    words = (word for field in own if not field.is_shared for word in choices(field))
    said = (name, every[name].__doc__ or "", every[name].also_called, every[name].use_when, *cases, *words)
    return frozenset(word for text in said for word in folded(text).split())


def fields_for(asked: str) -> Found:
    """Yield the fields of terms that go by what is asked, or in which that can stand."""
    having: dict[str, list[str]] = {}
    found: dict[str, tuple[float, str]] = {}
    for kind in kinds().values():
        for field in kind.declaration.by_name.values():
            if near := _near(asked, field):
                far, word = near
                meaning = meaning_of(kind, field)
                having.setdefault(field.name, []).append(kind.declaration.kind)
                found.setdefault(field.name, (far, f'"{word}". {meaning}' if word != field.name else meaning))
    for name, (far, told) in found.items():
        yield far, Hit("field", name, told, _of(having[name]))


def _near(asked: str, field: Field) -> tuple[float, str] | None:
    """Return how far what is asked is from the name of a field or from a word in it, and which of them is nearest."""
    words = (field.name, *choices(field))
    return min(((far, word) for word in words if (far := distance(asked, (word,))) is not None), default=None)


def _of(names: list[str]) -> str:
    return "" if len(names) == len(kinds()) else ", ".join(names)
