"""Finding actors, places and groups by id, among the bundled ones and those that a proposal defines."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from functools import cache
from itertools import chain
from types import MappingProxyType
from typing import Any, TypeVar

from peaceterms.errors import NotFound
from peaceterms.vocabulary.models import Actor, Group, Place, Roll
from peaceterms.vocabulary.names import folded, labelled, spellings

Entry = Actor | Place | Group
_E = TypeVar("_E", Actor, Place, Group, Roll)


class Vocabulary:
    """Actors, places and groups by id. An id means one thing throughout a vocabulary."""

    __slots__ = ("_larger", "actors", "groups", "places")

    def __init__(self, actors: Mapping[str, Actor], places: Mapping[str, Place], groups: Mapping[str, Group]) -> None:
        self.actors = MappingProxyType(dict(actors))
        self.places = MappingProxyType(dict(places))
        self.groups = MappingProxyType(dict(groups))
        self._larger: dict[str, frozenset[str]] = {}

    def __reduce__(self) -> tuple[Any, ...]:
        return Vocabulary, self._tables()

    def __eq__(self, other: object) -> bool:
        return self is other or (isinstance(other, Vocabulary) and self._tables() == other._tables())

    def __hash__(self) -> int:
        return hash((len(self.actors), len(self.places), len(self.groups)))

    def _tables(self) -> tuple[dict[str, Actor], dict[str, Place], dict[str, Group]]:
        return dict(self.actors), dict(self.places), dict(self.groups)

    def extended(self, entries: Iterable[Entry]) -> Vocabulary:
        """A vocabulary with more entries; of two with the same id the later one counts."""
        added = tuple(entries)
        if not added:
            return self
        return Vocabulary(
            {**self.actors, **_by_id(Actor, added)},
            {**self.places, **_by_id(Place, added)},
            {**self.groups, **_by_id(Group, added)},
        )

    def merged(self, other: Vocabulary) -> Vocabulary:
        """A vocabulary with the entries of both; of two with the same id the other's counts."""
        if other is self or self is bundled_vocabulary():
            return other
        if other is bundled_vocabulary():
            return self
        return Vocabulary(
            {**self.actors, **other.actors}, {**self.places, **other.places}, {**self.groups, **other.groups}
        )

    def get(self, id: str) -> Entry | None:
        """The actor, place or group with that id."""
        return self.places.get(id) or self.actors.get(id) or self.groups.get(id)

    def find(self, id: str) -> Entry:
        """The actor, place or group with that id or name; `NotFound`, with the nearest ones, where there is none.

        Of an actor and a place of one name it is the actor; `named` gives both.
        """
        if (entry := self.get(id) or next(iter(self.named(id)), None)) is None:
            answers = self.spellings()
            raise NotFound("actor or place", id, answers, answers)
        return entry

    def named(self, name: str) -> tuple[Entry, ...]:
        """The actors, places and groups that go by a name, in any spelling: without regard to case or accents."""
        wanted = folded(name)
        return tuple(entry for entry in self.entries() if wanted and wanted in map(folded, spellings(entry)))

    def actor(self, name: str) -> str:
        """The id of the actor, or the group of actors, with that id or name; `NotFound` where there is none."""
        known = self.choices("actors")
        if name in known:
            return name
        for entry in self.named(name):
            if entry.id in known:
                return str(entry.id)
        answers = self.spellings("actors")
        raise NotFound("actor", name, answers, answers)

    def entries(self) -> Iterator[Entry]:
        """The actors, then the places, then the groups."""
        return chain(self.actors.values(), self.places.values(), self.groups.values())

    def spellings(self, of: str | None = None) -> dict[str, str]:
        """Everything that actors and places, or those of one sort, go by, with the id and the name that it leads to."""
        found: dict[str, str] = {}
        for entry in self.entries():
            if of is None or _is_of(entry, of):
                for spelling in spellings(entry):
                    found.setdefault(spelling, labelled(entry, spelling))
        return found

    def name(self, id: str) -> str:
        """The name to print for an id; the id itself where it is not known."""
        return entry.name if (entry := self.get(id)) else str(id)

    def members(self, id: str, chosen: Mapping[str, str]) -> tuple[str, ...]:
        """What an id stands for: itself, or the members of a group in the chosen reading."""
        group = self.groups.get(id)
        return group.reading(chosen.get(id)).members if group else (id,)

    def within(self, place: str) -> Iterator[str]:
        """The place and every larger place that it is part of, smallest first."""
        current: str | None = place
        seen: set[str] = set()
        while current and current not in seen and (entry := self.places.get(current)):
            yield current
            seen.add(current)
            current = entry.part_of

    def larger(self, place: str) -> frozenset[str]:
        """The larger places that a place is part of; none for what is no place."""
        known = self._larger.get(place)
        if known is None:
            known = self._larger[place] = frozenset(list(self.within(place))[1:])
        return known

    def state_of(self, place: str) -> str | None:
        """The state under whose country the naming standard lists a place; it says nothing about whose the place is."""
        country = self.places[list(self.within(place))[-1]] if place in self.places else None
        return _states().get(country.wikidata or "") if country else None

    def choices(self, of: str) -> list[str]:
        """Every id that may stand where `actors` or `places` are asked for."""
        single = self.actors if of == "actors" else self.places
        return [*single, *(group.id for group in self.groups.values() if group.of == of)]


def _is_of(entry: Entry, of: str) -> bool:
    """Whether an entry may stand where `actors` or `places` are asked for."""
    return entry.of == of if isinstance(entry, Group) else isinstance(entry, Actor if of == "actors" else Place)


def _by_id(entry_type: type[_E], entries: Iterable[Entry]) -> dict[str, _E]:
    return {str(entry.id): entry for entry in entries if isinstance(entry, entry_type)}


@cache
def bundled_vocabulary() -> Vocabulary:
    """The vocabulary that comes with the library, read when it is first asked for."""
    return Vocabulary(_read(Actor, "actors.toml"), _read(Place, "places.toml"), _read(Group, "groups.toml"))


@cache
def _states() -> dict[str, str]:
    """The states of the bundled vocabulary, by the id of their country."""
    return {actor.wikidata: id for id, actor in bundled_vocabulary().actors.items() if actor.wikidata}


@cache
def rolls() -> dict[str, Roll]:
    """The members of organisations, read when they are first asked for."""
    return _read(Roll, "members.toml")


def _read(entry_type: type[_E], file: str) -> dict[str, _E]:
    import tomllib  # only reading needs them
    from importlib.resources import files

    text = (files("peaceterms.vocabulary") / "data" / file).read_text(encoding="utf-8")
    tables: dict[str, dict[str, Any]] = tomllib.loads(text)
    return {id: entry_type.model_validate({"id": id, **table}) for id, table in tables.items()}
