"""What is known of an actor, a place or a group."""

from enum import StrEnum
from typing import Annotated, Literal, Self

from annotated_types import MinLen
from pydantic import Field, StringConstraints, model_validator
from pydantic_core import PydanticCustomError

from peaceterms.values import Id, PartialDate, Record, Words
from peaceterms.vocabulary.references import ActorId, PlaceId

WikidataId = Annotated[str, StringConstraints(pattern=r"^Q[1-9]\d{0,9}$")]


class ActorType(StrEnum):
    """What sort of actor it is."""

    STATE = "state"
    ORGANISATION = "organisation"
    PERSON = "person"
    ARMED_GROUP = "armed-group"
    MEDIUM = "medium"
    PEOPLE = "people"
    COLLECTIVE = "collective"
    """Several that a text names together without saying who belongs to them: `Europe`, `the guarantors`."""
    BLANK = "blank"
    """A place that a model text leaves for a party: `Party A`. A reader says who it is (`Proposal.filled`)."""


class StandsFor(StrEnum):
    """Whom a collective means that has no list of members."""

    EVERYBODY = "everybody"
    """Any state at all."""
    OTHERS = "others"
    """Any state but the parties."""


class Roll(Record):
    """The members of an organisation."""

    id: ActorId
    source: Words
    checked: PartialDate
    everybody: bool = False
    """Whether every state is a member."""
    members: dict[str, str] = Field(default_factory=dict)
    """For each member since when it is one, or since and until when: `1949`, `1973-01-01/2020-01-31`."""


class Actor(Record):
    """Somebody who can put forward, undertake, gain or lose something."""

    id: ActorId
    name: Words
    type: ActorType
    aliases: tuple[Words, ...] = ()
    of: ActorId | None = None
    """The actor for whom this one speaks or to whom it belongs."""
    stands_for: StandsFor | None = None
    """Of a collective: whom it means, where that is no list."""
    acronym_of: Words | None = None
    """Of a country whose code is also the usual acronym of somebody else: who that is, with the id to write."""
    iso_3166_1: Annotated[str, StringConstraints(pattern="^[A-Z]{2}$")] | None = None
    wikidata: WikidataId | None = None
    same_as: ActorId | None = None
    """The id of another entry for the same actor, under which the two are compared."""


class Holding(Record):
    """Who holds a place in fact at a date, as a source has it. It says nothing about whose the place is."""

    actor: ActorId
    as_of: PartialDate
    source: Words


class Place(Record):
    """Somewhere that a term can be about."""

    id: PlaceId
    name: Words
    full_name: Words | None = None
    aliases: tuple[Words, ...] = ()
    part_of: PlaceId | None = None
    """The larger place in the naming standard; it says nothing about whom the place belongs to."""
    held: Holding | None = None
    """For a part of a region along a line of contact: who holds it."""
    iso_3166_2: Annotated[str, StringConstraints(pattern="^[A-Z]{2}-[A-Z0-9]{1,3}$")] | None = None
    wikidata: WikidataId | None = None
    same_as: PlaceId | None = None
    """The id of another entry for the same place, under which the two are compared."""


class Reading(Record):
    """One way to understand which actors or places a group term means."""

    id: Id
    members: Annotated[tuple[str, ...], MinLen(1)]
    as_of: PartialDate
    source: Words
    note: Words | None = None


class Group(Record):
    """A group term that keeps the words of the texts and says which members it is read to mean.

    The first reading is the one used unless the reader of a proposal chooses another. Several
    readings make the term ambiguous, and what rests on it is marked so.
    """

    id: Annotated[str, StringConstraints(pattern=r"^[A-Za-z0-9]+(-[A-Za-z0-9]+)*$", max_length=80)]
    name: Words
    of: Literal["actors", "places"]
    readings: Annotated[tuple[Reading, ...], MinLen(1)]

    @property
    def is_ambiguous(self) -> bool:
        """Whether the term can be read in more than one way."""
        return len(self.readings) > 1

    def reading(self, chosen: str | None) -> Reading:
        """The chosen reading, or the first one."""
        return next((reading for reading in self.readings if reading.id == chosen), self.readings[0])

    @model_validator(mode="after")
    def _distinct_readings(self) -> Self:
        ids = [reading.id for reading in self.readings]
        if len(set(ids)) < len(ids):
            raise PydanticCustomError("listed_twice", "two readings have the same id")
        return self
