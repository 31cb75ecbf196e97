"""Forces: who withdraws from where."""

from enum import StrEnum
from typing import Annotated, ClassVar, Literal

from peaceterms.semantics import Amount, Key, Ordinal, Text
from peaceterms.terms.base import Term
from peaceterms.values import Explicit, Quantity, Words
from peaceterms.vocabulary import Actors, Places


class Extent(StrEnum):
    """How much of something."""

    PARTIAL = "partial"
    COMPLETE = "complete"


class Withdrawal(Term):
    """Forces leave a place."""

    label: ClassVar[str] = "withdrawal of {forces} from {places}"
    burdens: ClassVar[tuple[str, ...]] = ("forces",)

    kind: Literal["withdrawal"] = "withdrawal"
    places: Annotated[Places, Key()]
    """What is left; each place is an issue of its own."""
    forces: Annotated[Actors, Key()]
    """Whose forces leave."""
    extent: Annotated[Extent | Explicit | None, Ordinal(burdens="forces")] = None
    """Whether all forces leave or a part."""
    line: Annotated[Words | None, Text()] = None
    """Line behind which they go, in our own words."""
    area: Annotated[Quantity | Explicit | None, Amount(burdens="forces")] = None
    """Area that is left."""
