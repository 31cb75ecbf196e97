"""Issues: what gets compared."""

from __future__ import annotations

from fnmatch import fnmatchcase
from typing import NamedTuple

from peaceterms.terms import kind_of
from peaceterms.vocabulary import PlaceId

NOT_STATED = "-"
"""Stands in a key for a field that the text does not state."""


def is_named_by(pattern: str, issue: Issue) -> bool:
    """Whether a pattern names an issue; one with fewer parts than the issue leaves the others open."""
    parts = pattern.split("/")
    if "*" not in pattern:
        return (issue.kind, *issue.key)[: len(parts)] == tuple(parts)
    if pattern == "*":
        return True
    return len(parts) <= len(issue.key) + 1 and all(map(fnmatchcase, (issue.kind, *issue.key), parts))


class Rest(str):
    """What is left of a whole, in a key, where its parts are issues of their own. It equals the id of the whole."""

    __slots__ = ()


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
