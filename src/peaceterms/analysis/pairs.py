"""How far all texts are apart from each other, pair by pair, with the overlap beside each distance."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from itertools import combinations
from math import isnan
from typing import TYPE_CHECKING, Annotated

from typing_extensions import TypedDict

from peaceterms.analysis.alongside import Alongside
from peaceterms.analysis.apart import Apart, measured
from peaceterms.analysis.encoded.kept import encoded_of
from peaceterms.columns import In, Share
from peaceterms.display import Result
from peaceterms.errors import MissingExtra
from peaceterms.positions.settings import DEFAULT, Settings
from peaceterms.proposal import Proposal

if TYPE_CHECKING:
    from peaceterms.analysis.encoded.blocks import Encoded
    from peaceterms.analysis.encoded.scale import Lazy


class PairRow(TypedDict):
    """How far two texts are apart."""

    first: str
    """The id of the one."""
    second: str
    """The id of the other."""
    low: Share | None
    """The distance if every open question turns out so that the two come closest; missing where nothing is shared."""
    high: Share | None
    """The distance if every open question turns out so that the two are furthest apart."""
    overlap: Share
    """How much of all that either addresses both address."""
    shared: Annotated[int, In("issues")]
    """How many issues both address."""


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
        numbers = combinations(range(len(self.proposals)), 2)
        try:
            return dict(_read_off(self.encoded, numbers))
        except MissingExtra:
            return {(i, j): measured(self.proposals[i], self.proposals[j], self.settings) for i, j in numbers}

    @property
    def encoded(self) -> Encoded:
        """The proposals encoded, so that whole blocks of pairs can be read off as arrays.

        Raises `MissingExtra` without the extra `matrix`.
        """
        return encoded_of(self.proposals, self.settings)

    def lazy(self, size: int = 1_000) -> Lazy:
        """Return the distances of all proposals as Dask arrays, in blocks of so many rows and columns.

        Nothing is worked out before it is asked for. Raises `MissingExtra` without the extra `scale`, `InvalidArgument`
        for a size below 1.
        """
        from peaceterms.analysis.encoded.scale import lazy

        return lazy(self.encoded, size)

    def between(self, first: int, second: int) -> Apart:
        """How far two proposals are apart, by their numbers from 0; distance is the same both ways."""
        if first == second:
            return measured(self.proposals[first], self.proposals[second], self.settings)
        return self.pairs[min(first, second), max(first, second)]

    def to_records(self) -> list[PairRow]:
        """Return a row for each pair."""
        return list(self._records())

    def _in_short(self) -> str:
        return f"of {', '.join(proposal.id for proposal in self.proposals)}"

    def _records(self) -> Iterator[PairRow]:
        for (i, j), found in self.pairs.items():
            yield {
                "first": self.proposals[i].id,
                "second": self.proposals[j].id,
                "low": found.low,
                "high": found.high,
                "overlap": found.overlap,
                "shared": found.shared,
            }


def _read_off(encoded: Encoded, numbers: Iterator[tuple[int, int]]) -> Iterator[tuple[tuple[int, int], Apart]]:
    block = encoded.block()
    low, high, overlap, shared = (array.tolist() for array in (block.low, block.high, block.overlap, block.shared))
    for i, j in numbers:
        least, most = (None if isnan(end) else end for end in (low[i][j], high[i][j]))
        yield (i, j), Apart(least, most, overlap[i][j], shared[i][j])
