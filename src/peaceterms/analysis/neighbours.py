"""Which texts are closest to one."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from peaceterms.analysis.pairs import apart
from peaceterms.display import Result, Results, Row
from peaceterms.errors import InvalidArgument
from peaceterms.measure.distance import Distance
from peaceterms.positions.settings import Settings
from peaceterms.proposal import Proposal


@dataclass(frozen=True, slots=True, repr=False)
class Neighbour(Result):
    """A text with its distance from another and the overlap of the two, which are to be read together."""

    proposal: Proposal
    to: Proposal
    """The text from which the distance is measured."""
    distance: Distance
    overlap: float
    shared: int
    """How many issues both address."""

    def to_records(self) -> list[Row]:
        """Return one flat row, for any dataframe library."""
        measures = {"low": self.distance.low, "high": self.distance.high, "overlap": self.overlap}
        return [{"proposal": self.proposal.id, **measures, "shared": self.shared}]

    def _in_short(self) -> str:
        return f"{self.proposal.id} of {self.to.id}: distance {self.distance.low:.2f} to {self.distance.high:.2f}"


def nearest(
    proposal: Proposal,
    among: Iterable[Proposal],
    *,
    least_overlap: float,
    settings: Settings,
) -> Results[Neighbour]:
    """The texts among some, nearest first: by the middle of the distance's interval, then by the larger overlap.

    Left out are the proposal itself, texts that share no issue with it, and those whose overlap is below
    `least_overlap`, in [0, 1]. Raises `InvalidArgument`.
    """
    if not 0 <= least_overlap <= 1:
        raise InvalidArgument(f"least_overlap={least_overlap!r}: it is a share, from 0 to 1")
    measured = [(other, apart(proposal, other, settings)) for other in among if other != proposal]
    found = [
        Neighbour(other, proposal, held.distance, held.overlap, held.shared)
        for other, held in measured
        if held.distance and held.shared and held.overlap >= least_overlap
    ]
    return Results(sorted(found, key=_rank))


def _rank(neighbour: Neighbour) -> tuple[float, float, str]:
    return neighbour.distance.low + neighbour.distance.high, -neighbour.overlap, neighbour.proposal.id
