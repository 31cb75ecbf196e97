"""Other: what no kind fits yet."""

from typing import Annotated, ClassVar, Literal

from peaceterms.terms.base import Term
from peaceterms.terms.markers import Free, Key, Note
from peaceterms.values import Details, Id, Words

__all__ = [
    "Other",
]


class Other(Term):
    """A commitment on a topic that no kind fits yet, with free-form details."""

    main: ClassVar[str] = "details"

    kind: Literal["other"] = "other"
    topic: Annotated[Id, Key()]
    """What it is about; terms with the same topic are compared with each other."""
    details: Annotated[Details | None, Free()] = None
    """Anything that can be put into names and values."""
    reason: Annotated[Words | None, Note()] = None
    """Why no kind fits."""
