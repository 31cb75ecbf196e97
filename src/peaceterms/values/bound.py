"""How a number or a length of time is meant: exactly, as the most, as the least, or about."""

from enum import StrEnum


class Bound(StrEnum):
    """How a number is meant; nothing before it means exactly."""

    EXACTLY = "exactly"
    AT_MOST = "at most"
    AT_LEAST = "at least"
    ABOUT = "about"
