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

    use_when: ClassVar[str] = (
        "No kind fits what the text commits somebody to: look with `peaceterms find` first, and give the `reason`."
    )
    use_not: ClassVar[tuple[tuple[str, str], ...]] = (
        ("a matter is left to talks, whatever it is: `topics`", "talks"),
        ("it is about what people may say, show, teach or use", "rights"),
        ("it only affirms a general maxim", "principle"),
    )
    example: ClassVar[dict[str, object]] = {
        "topic": "joint-museum",
        "details": {"place": "Long Island", "opens": 1990},
        "reason": "No kind is about museums.",
    }

    main: ClassVar[str] = "details"

    kind: Literal["other"] = "other"
    topic: Annotated[Id, Key()]
    """What it is about; terms with the same topic are compared with each other."""
    details: Annotated[Details | None, Free()] = None
    """Anything that can be put into names and values."""
    reason: Annotated[Words | None, Note()] = None
    """Why no kind fits."""
