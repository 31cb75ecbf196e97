"""What is worked out once for each proposal, kept for as long as the proposal lives."""

from __future__ import annotations

import weakref
from collections.abc import Callable
from typing import Generic, TypeVar

from peaceterms.proposal import Proposal

T = TypeVar("T")


class OncePerProposal(Generic[T]):
    """A function of a proposal whose result is kept beside it, by identity, and goes with it."""

    def __init__(self, work_out: Callable[[Proposal], T]) -> None:
        self._work_out = work_out
        self._kept: dict[int, tuple[weakref.ref[Proposal], T]] = {}
        self.__doc__ = work_out.__doc__

    def __call__(self, proposal: Proposal) -> T:
        """Return what was worked out, and work it out at the first call."""
        key = id(proposal)
        known = self._kept.get(key)
        if known is not None and known[0]() is proposal:
            return known[1]
        result = self._work_out(proposal)
        self._kept[key] = weakref.ref(proposal, lambda _: self._kept.pop(key, None)), result
        return result

    def clear(self) -> None:
        """Forget everything; benchmarks measure the first time with it."""
        self._kept.clear()
