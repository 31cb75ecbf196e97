"""The bundled actors, places and groups."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

import peaceterms as pt
from making.setting import cell, code, table
from peaceterms.values.durations import Offset
from peaceterms.vocabulary import Actor, Place, Reading, bundled_vocabulary
from peaceterms.vocabulary.names import spellings
from peaceterms.words.language import language


def places() -> str:
    """Every bundled place."""
    vocabulary = bundled_vocabulary()
    rows = (
        (code(place.id), place.name, _others(place), vocabulary.name(place.part_of) if place.part_of else "")
        for place in vocabulary.places.values()
    )
    return table(("id", "name", "also", "part of, in the standard"), rows)


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


def events() -> str:
    """Every event from which more than one bundled text counts, with how many do."""
    counted = Counter(name for text in pt.corpus() for name in sorted({*_anchors(text)}))
    several = sorted((-number, name) for name, number in counted.items() if number > 1)
    return table(("event", "texts"), ((code(name), str(-number)) for number, name in several))


def _anchors(text: pt.Proposal) -> Iterator[str]:
    for term in text.terms:
        timing = (term.timing.start, term.timing.deadline, term.timing.until) if term.timing else ()
        yield from (one.anchor for one in timing if isinstance(one, Offset))


def actors() -> str:
    """Every bundled actor, by type."""
    by_type: dict[str, list[Actor]] = {}
    for actor in bundled_vocabulary().actors.values():
        by_type.setdefault(actor.type.value, []).append(actor)
    rows = (
        (code(actor.id), cell(actor.name), _others(actor), name)
        for name, found in sorted(by_type.items())
        for actor in sorted(found, key=lambda actor: actor.id)
    )
    return table(("id", "name", "also", "type"), rows)


def _others(entry: Actor | Place) -> str:
    """What else an actor or a place goes by."""
    return cell("; ".join(dict.fromkeys(list(spellings(entry))[2:])))
