"""What a field can hold: dates, durations, amounts, money, words, and explicit non-values.

One type for each meaning. Nothing here knows of terms, actors or proposals.
"""

from peaceterms.values.amounts import Money, Quantity, Unit
from peaceterms.values.bound import Bound
from peaceterms.values.collections import Alternatives, Choices, Listed, Several
from peaceterms.values.dates import PartialDate
from peaceterms.values.details import Details
from peaceterms.values.durations import Duration, Offset
from peaceterms.values.explicit import Explicit
from peaceterms.values.record import Record
from peaceterms.values.text import Id, Words

__all__ = [
    "Alternatives",
    "Bound",
    "Choices",
    "Details",
    "Duration",
    "Explicit",
    "Id",
    "Listed",
    "Money",
    "Offset",
    "PartialDate",
    "Quantity",
    "Record",
    "Several",
    "Unit",
    "Words",
]
