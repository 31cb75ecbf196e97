"""Open questions that a proposal lists; votes are terms of their own."""

from enum import StrEnum

from peaceterms.values import Alternatives, Id, Record, Words


class ContingencyType(StrEnum):
    """What decides: something that may happen, or a choice between options within the text."""

    EVENT = "event"
    CHOICE = "choice"


class Contingency(Record):
    """An open question that decides which terms apply. Referendums are contingencies without being listed."""

    id: Id
    type: ContingencyType
    question: Words
    answers: Alternatives
    decides: Id | None = None
    """What is decided, in a name that several texts share: the same in two texts, it has the same answer in both."""
