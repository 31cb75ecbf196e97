"""How far all texts are apart from each other, pair by pair, with the overlap beside each distance."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from itertools import combinations

from peaceterms.analysis.alongside import Alongside
from peaceterms.comparison.comparison import compare
from peaceterms.display import Result, Row
from peaceterms.measure.distance import Distance
from peaceterms.positions.settings import DEFAULT, Settings
from peaceterms.proposal import Proposal


@dataclass(frozen=True, slots=True)
class Apart:
    """How far two texts are apart, and how much of what either addresses both do."""

    distance: Distance | None
    """`None` where no issue is compared, so that there is nothing to measure."""
    overlap: float
    shared: int
    """How many issues both address."""

    @property
    def middle(self) -> float | None:
        """The middle of the distance's interval."""
        return (self.distance.low + self.distance.high) / 2 if self.distance else None


def apart(first: Proposal, second: Proposal, settings: Settings = DEFAULT) -> Apart:
    """How far two texts are apart."""
    found = compare(first, second, settings=settings)
    distance = found.distance()
    return Apart(distance if distance.contributions else None, found.overlap, len(found.shared))


@dataclass(frozen=True, repr=False)
class Distances(Result):
    """The distances of all pairs of some texts. They are worked out when they are first asked for."""

    proposals: tuple[Proposal, ...]
    settings: Settings = DEFAULT

    @property
    def names(self) -> tuple[str, ...]:
        """How the proposals are called."""
        return Alongside(self.proposals).names

    @cached_property
    def pairs(self) -> dict[tuple[int, int], Apart]:
        """For the numbers of two proposals, the smaller first: how far they are apart."""
        numbered = combinations(enumerate(self.proposals), 2)
        return {(i, j): apart(first, second, self.settings) for (i, first), (j, second) in numbered}

    def between(self, first: int, second: int) -> Apart:
        """How far two proposals are apart, by their numbers from 0; distance is the same both ways."""
        if first == second:
            return apart(self.proposals[first], self.proposals[second], self.settings)
        return self.pairs[min(first, second), max(first, second)]

    def to_records(self) -> list[Row]:
        """Return one flat row for each pair, for any dataframe library."""
        return list(self._records())

    def _in_short(self) -> str:
        return f"of {', '.join(proposal.id for proposal in self.proposals)}"

    def _records(self) -> Iterator[Row]:
        for (i, j), found in self.pairs.items():
            yield {
                "first": self.proposals[i].id,
                "second": self.proposals[j].id,
                "low": found.distance.low if found.distance else None,
                "high": found.distance.high if found.distance else None,
                "overlap": found.overlap,
                "shared": found.shared,
            }
