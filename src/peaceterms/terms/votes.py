"""Votes: referendums and plebiscites."""

from enum import StrEnum
from typing import Annotated, ClassVar, Literal

from annotated_types import MinLen
from pydantic import Field

from peaceterms.semantics import Amount, Key, Members, Nominal, Text, When
from peaceterms.terms.base import Term
from peaceterms.values import Explicit, Offset, PartialDate, Quantity, Words
from peaceterms.vocabulary import Actors, Places


class Electorate(StrEnum):
    """Who may vote, as a rule."""

    RESIDENTS = "residents"
    RESIDENTS_AND_DISPLACED = "residents and displaced persons"
    FORMER_RESIDENTS = "residents at an earlier date"
    CITIZENS = "citizens of the whole state"


class Referendum(Term):
    """People are asked to decide a question. Each place voted on is a contingency of its own."""

    label: ClassVar[str] = "referendum in {places}"

    kind: Literal["referendum"] = "referendum"
    places: Annotated[Places, Key()]
    """Where it is held; the result counts in each place by itself."""
    question: Annotated[Words | None, Text()] = None
    """What is asked, in our own words."""
    options: Annotated[Annotated[tuple[Words, ...], MinLen(2)] | None, Members()] = None
    """The answers that can be given."""
    supervisor: Annotated[Actors | Explicit | None, Members()] = None
    """Who supervises the vote."""
    repeats: Annotated[bool | None, Nominal()] = Field(default=None, title="repeat of an earlier vote")
    """Whether it repeats an earlier vote on the same question."""
    date: Annotated[PartialDate | Offset | Explicit | None, When()] = None
    """When it is held."""
    threshold: Annotated[Quantity | Explicit | None, Amount()] = None
    """Share of the votes that decides, in percent."""
    electorate: Annotated[Electorate | Explicit | None, Nominal()] = None
    """Who may vote."""
    binding: Annotated[bool | None, Nominal()] = Field(default=None, title="binding force")
    """Whether the result binds (true) or advises (false)."""
