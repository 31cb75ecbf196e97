"""How far two texts are apart, in numbers: what tables of many texts are made of."""

from __future__ import annotations

from dataclasses import dataclass

from peaceterms.comparison.comparison import compare
from peaceterms.positions.settings import DEFAULT, Settings
from peaceterms.proposal import Proposal

PLACES = 12
"""To how many decimal places the ends of a distance are given: the same however they are worked out."""


@dataclass(frozen=True, slots=True)
class Apart:
    """How far two texts are apart, and how much of what either addresses both do."""

    low: float | None
    """Both ends of the distance, in [0, 1]; `None` where no issue is compared, so that there is nothing to measure."""
    high: float | None
    overlap: float
    """The share of the issues that both address, in [0, 1]."""
    shared: int
    """How many issues both address."""

    @property
    def middle(self) -> float | None:
        """The middle of the distance's interval."""
        return None if self.low is None or self.high is None else (self.low + self.high) / 2


def measured(first: Proposal, second: Proposal, settings: Settings = DEFAULT) -> Apart:
    """Compare two texts, and return how far they are apart."""
    found = compare(first, second, settings=settings)
    distance = found.distance()
    ends = (distance.low, distance.high) if distance.contributions else (None, None)
    low, high = (None if end is None else round(end, PLACES) for end in ends)
    return Apart(low, high, found.overlap, len(found.shared))
