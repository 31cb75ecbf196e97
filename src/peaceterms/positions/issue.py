"""Issues: what gets compared."""

from __future__ import annotations

from typing import NamedTuple

from peaceterms.terms import kind_of
from peaceterms.vocabulary import PlaceId

NOT_STATED = "-"
"""Stands in a key for a field that the text does not state."""


class Issue(NamedTuple):
    """What gets compared: a kind and one resolved key, such as the territory of Luhansk."""

    kind: str
    key: tuple[str, ...]
    """One id or category for each key field, in their order; `-` where it is not stated."""

    def __str__(self) -> str:
        return "/".join((self.kind, *self.key))

    @classmethod
    def of(cls, id: str) -> Issue:
        """Read an issue from its id, such as `territory/luhansk`."""
        kind, *key = id.split("/")
        return cls(kind, tuple(key))

    @property
    def places(self) -> tuple[str, ...]:
        """The places that it is about."""
        keys = zip(kind_of(self.kind).declaration.keys, self.key, strict=True)
        return tuple(value for key, value in keys if key.refers_to is PlaceId and value != NOT_STATED)
