"""Process: readiness to talk, and how."""

from enum import StrEnum
from typing import Annotated, ClassVar, Literal

from peaceterms.semantics import Key, Members, Nominal, Ordinal, Text
from peaceterms.terms.base import Term
from peaceterms.values import Explicit, Words
from peaceterms.vocabulary import Actors


class Readiness(StrEnum):
    """How ready somebody is to talk."""

    REFUSES = "refuses"
    ON_CONDITIONS = "on conditions"
    READY = "ready"


class TalksFormat(StrEnum):
    """Who sits at the table."""

    BILATERAL = "bilateral"
    MEDIATED = "mediated"
    MULTILATERAL = "multilateral"


class Talks(Term):
    """A party says whether, with whom and how it will talk. Being ready to talk helps nobody by itself."""

    label: ClassVar[str] = "readiness of {party} to talk"
    burdens: ClassVar[tuple[str, ...]] = ()
    benefits: ClassVar[tuple[str, ...]] = ()

    kind: Literal["talks"] = "talks"
    party: Annotated[Actors, Key()]
    """Who would talk."""
    readiness: Annotated[Readiness | None, Ordinal()] = None
    """How ready the party is."""
    counterparts: Annotated[Actors | Explicit | None, Members()] = None
    """With whom."""
    format: Annotated[TalksFormat | Explicit | None, Nominal()] = None
    """In what format."""
    mediators: Annotated[Actors | Explicit | None, Members()] = None
    """Who mediates."""
    preconditions: Annotated[Words | None, Text()] = None
    """What must be met first, in our own words."""
