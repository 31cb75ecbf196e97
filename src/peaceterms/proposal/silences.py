"""What a proposal does not address, and in what manner."""

from enum import StrEnum

from peaceterms.terms import Basis
from peaceterms.values import Id, Record, Words
from peaceterms.vocabulary import Places


class Manner(StrEnum):
    """In what manner a text is silent."""

    NEVER_RAISED = "never raised"
    EXCLUDED = "excluded"
    DEFERRED = "deferred"
    LEFT_BLANK = "left blank"
    DROPPED = "dropped from an earlier version"
    NOT_KNOWN = "not known"


class Silence(Record):
    """A subject that the text does not address."""

    subject: Words
    manner: Manner
    kind: Id | None = None
    """The kind of term that would address it. One that is not known, of no kind, is about all that is not listed."""
    places: Places | None = None
    basis: Basis | None = None
