"""What contains what: places their parts, groups and organisations their members, one sort the others."""

from __future__ import annotations

from collections.abc import Collection, Hashable, Iterable
from typing import Any

REST = "the rest of"


class Containment:
    """What is known of wholes and parts. This one knows nothing: everything holds only itself."""

    def covers(self, whole: str, part: str) -> bool:
        """Whether an id holds another one."""
        return False

    def count(self, whole: str) -> int | None:
        """Return of how many parts a whole consists; `None` where that is not known."""
        return None

    @property
    def without_members(self) -> Containment:
        """The same without the members of organisations: what an organisation does its members do not do by that."""
        return self

    def wholes_of(self, part: str, among: Collection[str]) -> list[str]:
        """Return which of some ids hold another one."""
        return [whole for whole in among if self.covers(whole, part)]

    def beyond(self, some: Iterable[Any], others: Collection[Any]) -> frozenset[Any]:
        """Return the members of a set that another set does not hold, neither themselves nor in a whole."""
        left = frozenset(some) - frozenset(others)
        if not left or self is NOTHING_KNOWN:
            return left
        return frozenset(one for one in left if not any(self.covers(str(other), str(one)) for other in others))

    def taken_apart(self, some: Collection[Any], others: Collection[Any]) -> frozenset[Hashable]:
        """Return a set in which every whole of which only the other has parts is these parts and what is left of it."""
        if self is NOTHING_KNOWN:
            return frozenset(some)
        own, theirs = self._largest(some), self._largest(others)
        found: set[Hashable] = set()
        for one in own:
            parts = [] if one in theirs else [other for other in theirs if self.covers(str(one), str(other))]
            found.update(parts or [one])
            found.update(self.left_over(str(one), len(parts)) if parts else ())
        return frozenset(found)

    def _largest(self, some: Collection[Any]) -> frozenset[Any]:
        """Return a set without members that others of it hold."""
        return frozenset(one for one in some if not any(self.covers(str(other), str(one)) for other in some))

    def left_over(self, whole: str, parts: int) -> list[Hashable]:
        """Return what stands for the rest of a whole beside some parts; one thing where their number is not known."""
        known = self.count(whole)
        left = 1 if known is None else max(known - parts, 0)
        return [(REST, whole, number) for number in range(left)]


NOTHING_KNOWN = Containment()
"""Everything holds only itself."""
