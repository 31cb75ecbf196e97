"""Territory: who controls it, whose it is, what status it has, and who recognises that."""

from enum import StrEnum
from typing import Annotated, ClassVar, Literal

from peaceterms.semantics import Key, Nominal, Ordinal
from peaceterms.terms.base import Term
from peaceterms.values import Explicit
from peaceterms.vocabulary import Actors, Places


class Status(StrEnum):
    """How a territory is governed within, or beside, the state it belongs to."""

    ORDINARY = "ordinary"
    AUTONOMOUS = "autonomous"
    SPECIAL = "special"
    INTERNATIONAL_ADMINISTRATION = "international administration"
    INDEPENDENT = "independent"


class Territory(Term):
    """Who controls a place and whose it is."""

    label: ClassVar[str] = "territory of {places}"
    at_least_one_of: ClassVar[tuple[str, ...]] = ("control", "sovereignty", "status")
    benefits: ClassVar[tuple[str, ...]] = ("to", "control", "sovereignty")

    kind: Literal["territory"] = "territory"
    places: Annotated[Places, Key()]
    """The places that it is about; each is an issue of its own."""
    control: Annotated[Actors | Explicit | None, Nominal(holder="control")] = None
    """Who holds the place in fact."""
    sovereignty: Annotated[Actors | Explicit | None, Nominal(holder="sovereignty")] = None
    """To which state the place formally belongs."""
    status: Annotated[Status | Explicit | None, Nominal()] = None
    """How the place is governed."""


class Degree(StrEnum):
    """How far recognition goes."""

    NONE = "none"
    DE_FACTO = "de facto"
    DE_JURE = "de jure"


class Recognition(Term):
    """One actor recognises a place as another's."""

    label: ClassVar[str] = "recognition of {places} by {recogniser}"
    benefits: ClassVar[tuple[str, ...]] = ("to", "holder")

    kind: Literal["recognition"] = "recognition"
    places: Annotated[Places, Key()]
    """The places that it is about; each is an issue of its own."""
    recogniser: Annotated[Actors, Key()]
    """Who recognises; each is an issue of its own."""
    degree: Annotated[Degree | Literal[Explicit.TO_BE_AGREED, Explicit.LEFT_BLANK], Ordinal(benefits="holder")]
    """How far the recognition goes. `none` is a degree of its own."""
    holder: Annotated[Actors | None, Nominal(holder="holder")] = None
    """Whose the place is recognised to be."""
