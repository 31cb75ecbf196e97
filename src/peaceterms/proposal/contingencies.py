"""Open questions that a proposal lists; votes are terms of their own."""

from enum import StrEnum
from typing import Annotated

from annotated_types import MinLen
from pydantic import AfterValidator

from peaceterms.values import Id, Record, Words
from peaceterms.values.collections import distinct


class ContingencyType(StrEnum):
    """What decides: something that may happen, or a choice between options within the text."""

    EVENT = "event"
    CHOICE = "choice"


class Contingency(Record):
    """An open question that decides which terms apply. Referendums are contingencies without being listed."""

    id: Id
    type: ContingencyType
    question: Words
    answers: Annotated[tuple[Words, ...], MinLen(2), AfterValidator(distinct)]
    decides: Id | None = None
    """What is decided, in a name that several texts share: the same in two texts, it has the same answer in both."""
