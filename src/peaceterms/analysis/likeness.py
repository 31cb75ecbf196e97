"""How alike texts are in what they say, whoever and wherever they are about; rare things weigh more.

The measure is that of Lin, "An Information-Theoretic Definition of Similarity" (1998): twice the information in what
both say, over the information in what the one says and in what the other says. The information in a feature is how
seldom it is met (Spärck Jones, "A statistical interpretation of term specificity", 1972): a kind among all texts, a
detail among the texts that have the kind, so that a rare kind is not counted once more with each of its details.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from math import fsum, log

from typing_extensions import TypedDict

from peaceterms.analysis.features import Feature, Features, features_of
from peaceterms.columns import Share
from peaceterms.display import Result, Results
from peaceterms.errors import InvalidArgument
from peaceterms.positions.settings import DEFAULT, Settings
from peaceterms.proposal import Proposal

Weights = Mapping[Feature, float]
Weighed = tuple[tuple[Feature, float], ...]
"""Features with their weights, the heaviest first."""


def weights_among(proposals: Iterable[Proposal], settings: Settings = DEFAULT) -> Weights:
    """Return how much each feature of some texts weighs: the more, the fewer have it. The same text counts once."""
    texts = {(proposal.id, features_of(proposal, settings)) for proposal in proposals}
    met = Counter(feature for _, features in texts for feature in features)
    return {
        feature: settings.weights.get(feature.kind, 1)
        * log(((met[feature.whole] if feature.aspect else len(texts)) + 1) / number)
        for feature, number in met.items()
    }


def likeness(one: Features, other: Features, weights: Weights) -> float:
    """Return how alike two texts are, in [0, 1]: 1 where they have the same features, 0 where they share none."""
    both = _total(one, weights) + _total(other, weights)
    return 2 * _total(one & other, weights) / both if both else 0.0


def _total(features: Iterable[Feature], weights: Weights) -> float:
    return fsum(weights[feature] for feature in features)  # exact, so that no order of a set changes it


class ClauseNeighbourRow(TypedDict):
    """A text that says things like another's."""

    proposal: str
    """The id of the text."""
    likeness: Share
    """How alike they are: how much of all that either says, rare things weighing more, both say."""
    shared: list[str]
    """The features of both, those that weigh most first: `referendum.supervisor=organisation`."""
    lacks: list[str]
    """The features of the other text that this one does not have."""
    contrary: list[str]
    """The kinds of term of which one of the two only states and the other only refuses the thing."""


@dataclass(frozen=True, slots=True, repr=False)
class ClauseNeighbour(Result):
    """A text that says things like another's, with what they have in common."""

    proposal: Proposal
    to: Proposal
    """The text that it is like."""
    likeness: float
    """How alike they are, in [0, 1]: how much of all that either says, rare things weighing more, both say."""
    shared: Weighed
    """The features of both with their weights: why they are alike."""
    lacks: Weighed
    """The features of `to` that this one does not have."""
    contrary: tuple[str, ...]
    """The kinds of term of which one of the two only states and the other only refuses the thing."""
    settings: Settings

    def to_records(self) -> list[ClauseNeighbourRow]:
        """Return one row."""
        return [
            {
                "proposal": self.proposal.id,
                "likeness": self.likeness,
                "shared": [str(feature) for feature, _ in self.shared],
                "lacks": [str(feature) for feature, _ in self.lacks],
                "contrary": list(self.contrary),
            }
        ]

    def _in_short(self) -> str:
        return f"{self.proposal.id} of {self.to.id}: alike {self.likeness:.2f}"


class ClauseNeighbours(Results[ClauseNeighbour]):
    """Texts that say things like one, the most alike first."""

    of = ClauseNeighbour
    to: Proposal
    looked_at: int
    """Among how many texts they were looked for."""


def nearest_by_clauses(
    proposal: Proposal,
    among: Iterable[Proposal],
    backdrop: Iterable[Proposal],
    *,
    least: float,
    settings: Settings,
) -> ClauseNeighbours:
    """Return the texts among some that are most like one in what they say.

    What is rare is what few of these texts and of those of the backdrop have. Left out are the proposal itself, texts
    that share nothing with it, and those that are less alike than `least`, in [0, 1]. Raises `InvalidArgument`.
    """
    if not 0 <= least <= 1:
        raise InvalidArgument(f"least_overlap={least!r}: it is a share, from 0 to 1")
    others = [other for other in among if other != proposal]
    weights = weights_among((proposal, *others, *backdrop), settings)
    compared = (_neighbour(other, proposal, weights, settings) for other in others)
    kept = [one for one in compared if one.likeness and one.likeness >= least]
    neighbours = ClauseNeighbours(sorted(kept, key=lambda one: (-one.likeness, one.proposal.id)))
    neighbours.to, neighbours.looked_at = proposal, len(others)
    return neighbours


def _neighbour(other: Proposal, to: Proposal, weights: Weights, settings: Settings) -> ClauseNeighbour:
    theirs, ours = features_of(other, settings), features_of(to, settings)
    shared, lacks = _weighed(theirs & ours, weights), _weighed(ours - theirs, weights)
    return ClauseNeighbour(other, to, likeness(ours, theirs, weights), shared, lacks, _contrary(ours, theirs), settings)


def _weighed(features: Features, weights: Weights) -> Weighed:
    found = ((feature, weights[feature]) for feature in features)
    return tuple(sorted(found, key=lambda one: (-one[1], str(one[0]))))


def _contrary(one: Features, other: Features) -> tuple[str, ...]:
    """Return the kinds of which one text only states, and the other only refuses the thing."""
    said = [{feature for feature in features if not feature.aspect} for features in (one, other)]
    opposed = {feature._replace(refused=not feature.refused) for feature in said[1]}
    return tuple(sorted(feature.kind for feature in said[0] & opposed if not _is_in_both(feature.kind, *said)))


def _is_in_both(kind: str, one: set[Feature], other: set[Feature]) -> bool:
    return any(Feature(kind, refused) in one and Feature(kind, refused) in other for refused in (True, False))
