"""How much work outcomes may take: what would take more is left open, and said to be."""

from __future__ import annotations

from collections.abc import Iterable
from itertools import groupby
from math import prod

from peaceterms.positions.contingency import AnyContingency
from peaceterms.positions.position import Answers, Position

LIMIT = 2**12
"""How many outcomes of contingencies that hang together are looked at one by one."""
STEPS = 2**16
"""How often two statements are held against each other for one measure; texts that were found need less than 1,000."""


def size(names: Iterable[AnyContingency], answers: Answers) -> int:
    """Return how many outcomes some contingencies have."""
    return prod(len(answers[name]) for name in names)


def alternatives(position: Position | None) -> int:
    """Return how many contents at most a position comes to under one outcome, where a text contradicts itself."""
    conditions = sorted(position.branches, key=len) if position else ()
    branches = position.branches if position else {}
    return prod(sum(len(branches[one]) for one in alike) for _, alike in groupby(conditions, key=len))


class Budget:
    """What is left of the steps of one measure."""

    def __init__(self) -> None:
        self._left = STEPS

    def allows(self, outcomes: int, steps: int) -> bool:
        """Whether so many outcomes, with so many steps for each, are within what is left; if so, they are taken off."""
        allowed = outcomes <= LIMIT and outcomes * steps <= self._left
        self._left -= outcomes * steps if allowed else 0
        return allowed
