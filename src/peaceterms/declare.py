"""All that is needed to declare a kind of term, in one place.

The bundled kinds are declared with these names and no others, so that a kind of another package can say whatever a
bundled one does. How it is done stands in the documentation of `Term`.
"""

from pydantic import Field

from peaceterms.terms.base import Conditions, Given, Modality, Part, Term, Timing
from peaceterms.terms.effects import Effect
from peaceterms.terms.ladder import Answers
from peaceterms.terms.markers import Free, Key, Marker, Nominal, Note, Order, Ordinal, Related, Text
from peaceterms.terms.measured import Amount, Members, When
from peaceterms.terms.subjects import Subject
from peaceterms.values import (
    Alternatives,
    Bound,
    Choices,
    Details,
    Duration,
    Explicit,
    Id,
    Listed,
    Money,
    Offset,
    PartialDate,
    Quantity,
    Record,
    Several,
    Unit,
    Words,
)
from peaceterms.vocabulary import ActorId, Actors, PlaceId, Places

__all__ = [
    "ActorId",
    "Actors",
    "Alternatives",
    "Amount",
    "Answers",
    "Bound",
    "Choices",
    "Conditions",
    "Details",
    "Duration",
    "Effect",
    "Explicit",
    "Field",
    "Free",
    "Given",
    "Id",
    "Key",
    "Listed",
    "Marker",
    "Members",
    "Modality",
    "Money",
    "Nominal",
    "Note",
    "Offset",
    "Order",
    "Ordinal",
    "Part",
    "PartialDate",
    "PlaceId",
    "Places",
    "Quantity",
    "Record",
    "Related",
    "Several",
    "Subject",
    "Term",
    "Text",
    "Timing",
    "Unit",
    "When",
    "Words",
]
