"""What has been put into words for one comparison, whose findings name the same things again and again."""

from __future__ import annotations

import weakref

from peaceterms.differ.context import Context
from peaceterms.positions.contingency import Condition
from peaceterms.positions.issue import Issue
from peaceterms.positions.statement import Stated

Parties = tuple[tuple[str, ...], tuple[str, ...]]


class Memo:
    """The words made for the findings of one comparison; it keeps neither of the two texts alive."""

    __slots__ = ("_first", "_second", "contents", "issues", "parties", "texts", "under")

    def __init__(self, context: Context, texts: tuple[str, str]) -> None:
        self._first, self._second = weakref.ref(context.first), weakref.ref(context.second)
        self.texts = texts
        self.contents: dict[int, tuple[Stated, str]] = {}
        """What statements say, by the identity of what is stated, which stands beside the words."""
        self.issues: dict[tuple[Issue, ...], str] = {}
        self.under: dict[Condition, str] = {}
        self.parties: dict[Parties, str] = {}

    def is_of(self, context: Context) -> bool:
        """Return whether the words were made for that comparison."""
        return self._first() is context.first and self._second() is context.second
