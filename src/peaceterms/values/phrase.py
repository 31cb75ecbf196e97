"""Words of a set: they are told apart by what they say, not by their capitals."""

from __future__ import annotations


class Phrase(str):
    """A word or phrase in a set of a text's own words; `Police` equals `police`."""

    __slots__ = ()

    def __eq__(self, other: object) -> bool:
        return self.casefold() == other.casefold() if isinstance(other, str) else NotImplemented

    def __ne__(self, other: object) -> bool:
        return not self == other

    def __lt__(self, other: str) -> bool:
        return self.casefold() < other.casefold()

    def __gt__(self, other: str) -> bool:
        return self.casefold() > other.casefold()

    def __hash__(self) -> int:
        return hash(self.casefold())
