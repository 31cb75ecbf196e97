"""Water: who is supplied, from where, with how much."""

from typing import Annotated, ClassVar, Literal

from pydantic import Field

from peaceterms.semantics import Amount, Key, Members, Ordinal, Text
from peaceterms.terms.base import Term
from peaceterms.values import Explicit, Money, Quantity, Words
from peaceterms.vocabulary import Places


class WaterSupply(Term):
    """A place is supplied with water. Who guarantees the supply stands in `guaranteed_by`."""

    label: ClassVar[str] = "water supply to {recipient}"
    benefits: ClassVar[tuple[str, ...]] = ("to", "recipient")

    kind: Literal["water-supply"] = "water-supply"
    recipient: Annotated[Places, Key()]
    """The place that is supplied."""
    source: Annotated[Places | Explicit | None, Members()] = None
    """River or works that the water comes from, such as the North Crimean Canal."""
    assured: Annotated[bool | None, Ordinal(benefits="recipient")] = Field(default=None, title="assurance")
    """Whether the supply is promised to be kept up."""
    volume: Annotated[Quantity | Explicit | None, Amount(benefits="recipient")] = None
    """How much, as a flow (volume per second, day or year)."""
    season: Annotated[Words | None, Text()] = None
    """The part of the year to which the volume applies."""
    payment: Annotated[Money | Explicit | None, Amount(burdens="recipient")] = None
    """What is paid for it."""
