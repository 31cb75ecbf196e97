"""What a text can say instead of a value. `None` is not among them: it means that the text does not say."""

from enum import StrEnum


class Explicit(StrEnum):
    """A statement that there is no value, or no value yet."""

    NONE = "none"
    """None at all."""
    UNLIMITED = "unlimited"
    """Without any limit."""
    TO_BE_AGREED = "to be agreed"
    """The parties are to settle it later."""
    LEFT_BLANK = "left blank"
    """The text has a place for it, which is empty."""
    NOT_SPECIFIED = "not specified"
    """The text speaks of it and does not say which: `a corridor`, `certain guarantees`."""

    @property
    def is_open(self) -> bool:
        """Whether the value is yet to be found."""
        return self in (Explicit.TO_BE_AGREED, Explicit.LEFT_BLANK, Explicit.NOT_SPECIFIED)
