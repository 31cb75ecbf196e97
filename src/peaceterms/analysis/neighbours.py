"""Which texts are closest to one: by how much of all that either addresses they say alike."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Annotated

from typing_extensions import TypedDict

from peaceterms.analysis.encoded.kept import known
from peaceterms.columns import In, Share
from peaceterms.comparison.comparison import Comparison, compare
from peaceterms.display import Result, Results
from peaceterms.errors import InvalidArgument
from peaceterms.measure.distance import Distance
from peaceterms.positions.settings import Settings
from peaceterms.proposal import Proposal

NEAR = 0.2
"""Below this evidence a text is not called near, whatever the others are."""


class NeighbourRow(TypedDict):
    """A text that is near another."""

    proposal: str
    """The id of the text."""
    evidence: Share
    """How much of all that either addresses they say alike."""
    low: Share
    """The distance if every open question turns out so that the two come closest."""
    high: Share
    """The distance if every open question turns out so that the two are furthest apart."""
    overlap: Share
    """How much of all that either addresses both address."""
    shared: Annotated[int, In("issues")]
    """How many issues both address."""
    agreed: list[str]
    """The subjects on which they say something alike, those with most issues first."""
    agreed_issues: Annotated[list[int], In("issues")]
    """On how many issues of each of these subjects, in the same order."""


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
    evidence: float
    """How much of all that either addresses they say alike, in [0, 1]: the overlap, less as far as they are apart."""
    agreed: tuple[tuple[str, int], ...]
    """Why: the subjects on which they say something alike, with the number of issues, most first."""

    @property
    def is_near(self) -> bool:
        """Whether they say enough alike to be called near."""
        return self.evidence >= NEAR

    def to_records(self) -> list[NeighbourRow]:
        """Return one row."""
        return [
            {
                "proposal": self.proposal.id,
                "evidence": self.evidence,
                "low": self.distance.low,
                "high": self.distance.high,
                "overlap": self.overlap,
                "shared": self.shared,
                "agreed": [subject for subject, _ in self.agreed],
                "agreed_issues": [number for _, number in self.agreed],
            }
        ]

    def _in_short(self) -> str:
        return f"{self.proposal.id} of {self.to.id}: distance {self.distance.low:.2f} to {self.distance.high:.2f}"


class Neighbours(Results[Neighbour]):
    """Neighbours of one text, the nearest first."""

    of = Neighbour
    to: Proposal
    looked_at: int
    """Among how many texts they were looked for."""


def nearest(
    proposal: Proposal,
    among: Iterable[Proposal],
    *,
    least_overlap: float,
    settings: Settings,
) -> Neighbours:
    """Return the texts among some that are nearest: those that say most alike of all that either addresses.

    Left out are the proposal itself, texts that share no issue with it, and those whose overlap is below
    `least_overlap`, in [0, 1]. Raises `InvalidArgument`.
    """
    if not 0 <= least_overlap <= 1:
        raise InvalidArgument(f"least_overlap={least_overlap!r}: it is a share, from 0 to 1")
    texts = tuple(among)
    others = [other for other in texts if other != proposal]
    overlapping = _overlapping(proposal, texts, least_overlap, settings)
    compared = (compare(proposal, o, settings=settings) for o in others if overlapping is None or id(o) in overlapping)
    found = (_neighbour(comparison) for comparison in compared if comparison.shared)
    kept = [one for one in found if one.overlap >= least_overlap and one.distance.contributions]
    neighbours = Neighbours(sorted(kept, key=_rank))
    neighbours.to, neighbours.looked_at = proposal, len(others)
    return neighbours


def _overlapping(
    proposal: Proposal, texts: Sequence[Proposal], least: float, settings: Settings
) -> frozenset[int] | None:
    """The texts that overlap enough, by identity, where that is known since all of them were encoded."""
    at = next((number for number, text in enumerate(texts) if text is proposal), None)
    if at is None or (encoded := known(texts, settings)) is None:
        return None
    block = encoded.block(slice(at, at + 1))
    enough = zip(texts, block.overlap[0].tolist(), block.shared[0].tolist(), strict=True)
    return frozenset(id(text) for text, overlap, shared in enough if shared and overlap >= least)


def _neighbour(comparison: Comparison) -> Neighbour:
    distance, overlap = comparison.distance(), comparison.overlap
    evidence = overlap * (1 - float(distance.mid))
    on = {(agreement.subject, issue) for agreement in comparison.agreements for issue in agreement.issues}
    agreed = Counter(subject for subject, _ in on)
    ranked = tuple(sorted(agreed.items(), key=lambda one: (-one[1], one[0])))
    shared = len(comparison.shared)
    return Neighbour(comparison.second, comparison.first, distance, overlap, shared, evidence, ranked)


def _rank(neighbour: Neighbour) -> tuple[float, float, str]:
    return -neighbour.evidence, float(neighbour.distance.mid), neighbour.proposal.id
