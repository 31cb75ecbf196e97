"""Identity: which ids of a vocabulary name one and the same actor or place."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache

from peaceterms.vocabulary.lookup import Vocabulary, bundled_vocabulary
from peaceterms.vocabulary.models import Actor, Place


def same_things(vocabulary: Vocabulary) -> dict[str, str]:
    """Return the id to use instead of each that names what another id names already.

    Two ids name one thing where an entry says so (`same_as`), or where two actors, or two places, have one Wikidata id.
    """
    if vocabulary is bundled_vocabulary():
        return {}
    known = dict(_bundled())
    names: dict[str, str] = {}
    for entry in sorted(_own(vocabulary), key=lambda entry: entry.id):
        identity = (type(entry), entry.wikidata or "")
        if entry.same_as is not None:
            names[entry.id] = entry.same_as
        elif entry.wikidata and known.setdefault(identity, entry.id) != entry.id:
            names[entry.id] = known[identity]
    return {id: _last(id, names) for id in names}


def _own(vocabulary: Vocabulary) -> Iterator[Actor | Place]:
    """The entries that are not of the bundled vocabulary."""
    ours = bundled_vocabulary()
    yield from (actor for id, actor in vocabulary.actors.items() if ours.actors.get(id) is not actor)
    yield from (place for id, place in vocabulary.places.items() if ours.places.get(id) is not place)


def _last(id: str, names: dict[str, str]) -> str:
    """The id at the end of a chain of `same_as`; in a circle, the smallest of it."""
    seen = [id]
    while (following := names.get(seen[-1])) is not None:
        if following in seen:
            return min(seen[seen.index(following) :])
        seen.append(following)
    return seen[-1]


@cache
def _bundled() -> dict[tuple[type[Actor] | type[Place], str], str]:
    """The bundled actors and places by their Wikidata ids."""
    ours = bundled_vocabulary()
    entries: tuple[Actor | Place, ...] = (*ours.actors.values(), *ours.places.values())
    return {(type(entry), entry.wikidata): str(entry.id) for entry in entries if entry.wikidata}
