"""Alignment: neutrality, and which alliances a state may join."""

from enum import StrEnum
from typing import Annotated, ClassVar, Literal

from pydantic import Field

from peaceterms.semantics import Key, Members, Ordinal
from peaceterms.terms.base import Term
from peaceterms.values import Explicit
from peaceterms.vocabulary import Actors


class Permanence(StrEnum):
    """How long an undertaking is meant to bind."""

    TEMPORARY = "temporary"
    INDEFINITE = "indefinite"
    PERMANENT = "permanent"


class Anchoring(StrEnum):
    """In what an undertaking is laid down, from the loosest to the firmest."""

    DECLARATION = "declaration"
    TREATY = "treaty"
    CONSTITUTION = "constitution"


class Neutrality(Term):
    """A state undertakes to stay out of alliances."""

    label: ClassVar[str] = "neutrality of {state}"
    burdens: ClassVar[tuple[str, ...]] = ("state",)

    kind: Literal["neutrality"] = "neutrality"
    state: Annotated[Actors, Key()]
    """The state that is to be neutral."""
    permanence: Annotated[Permanence | Explicit | None, Ordinal(burdens="state")] = None
    """How long it binds."""
    bars: Annotated[Actors | Explicit | None, Members(burdens="state")] = Field(default=None, title="alliances barred")
    """Alliances that the state may not join."""
    anchoring: Annotated[Anchoring | Explicit | None, Ordinal(burdens="state")] = None
    """In what it is laid down."""
