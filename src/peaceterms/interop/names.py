"""What the vocabulary has for the names in a table, looked up once for each name."""

from __future__ import annotations

from functools import lru_cache

from peaceterms.vocabulary import Actor, Place, bundled_vocabulary
from peaceterms.vocabulary.models import ActorType

_KEPT = 20_000


@lru_cache(_KEPT)
def known(name: str) -> tuple[Actor | Place, ...]:
    """Return the actors and places that go by a name, or have it as their id, that first."""
    vocabulary = bundled_vocabulary()
    return tuple(one for one in (vocabulary.get(name), *vocabulary.named(name)) if isinstance(one, (Actor, Place)))


def actor(name: str) -> str:
    """Return the id of an actor; empty where the vocabulary has none of that name."""
    return next((str(one.id) for one in known(name) if isinstance(one, Actor)), "")


def state(name: str) -> str:
    """Return the id of a state."""
    return next((str(one.id) for one in known(name) if isinstance(one, Actor) and one.type is ActorType.STATE), "")


def place(name: str) -> str:
    """Return the id of a place."""
    return next((str(one.id) for one in known(name) if isinstance(one, Place)), "")
