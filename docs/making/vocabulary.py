"""The bundled actors, places and groups."""

from __future__ import annotations

from collections.abc import Iterable

from making.setting import cell, code, table
from peaceterms.vocabulary import Actor, Reading, bundled_vocabulary
from peaceterms.words.language import language


def places() -> str:
    """Every bundled place."""
    vocabulary = bundled_vocabulary()
    rows = (
        (code(place.id), place.name, vocabulary.name(place.part_of) if place.part_of else "", place.iso_3166_2 or "")
        for place in vocabulary.places.values()
    )
    return table(("id", "name", "part of, in the standard", "ISO 3166-2"), rows)


def groups() -> str:
    """Every bundled group with each of its readings."""
    rows = (
        (code(group.id), group.name, *_reading(reading))
        for group in bundled_vocabulary().groups.values()
        for reading in group.readings
    )
    return table(("id", "words of the texts", "reading", "members", "as of", "on whose word"), rows)


def _reading(reading: Reading) -> tuple[str, ...]:
    say = language()
    members = say.joined(bundled_vocabulary().name(member) for member in reading.members)
    return code(reading.id), members, say.when(reading.as_of), cell(reading.source)


def actors() -> str:
    """How many actors of each type there are, with some of them."""
    by_type: dict[str, list[Actor]] = {}
    for actor in bundled_vocabulary().actors.values():
        by_type.setdefault(actor.type.value, []).append(actor)
    rows = ((name, str(len(found)), _some(found)) for name, found in sorted(by_type.items()))
    return table(("type", "how many", "for example"), rows)


def _some(found: Iterable[Actor]) -> str:
    return ", ".join(f"{actor.name} (`{actor.id}`)" for actor in list(found)[:5])
