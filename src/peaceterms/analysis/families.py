"""Families of texts: which join first, how far apart they are where they join, and how sure that is."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import combinations, product
from math import fsum
from typing import Any, NamedTuple

from peaceterms.analysis.features import features_of
from peaceterms.analysis.likeness import likeness, weights_among
from peaceterms.analysis.pairs import apart
from peaceterms.display import Result, Row
from peaceterms.errors import MissingExtra
from peaceterms.positions.settings import Settings
from peaceterms.proposal import Proposal

NOTHING_ALIKE = 1.0
"""How far two texts are apart that have nothing in common."""


class Interval(NamedTuple):
    """How far apart: the least and the most that it can be, in [0, 1]."""

    low: float
    high: float

    @property
    def middle(self) -> float:
        """The middle of the two."""
        return (self.low + self.high) / 2


Apartness = dict[tuple[int, int], Interval]
"""For the numbers of two texts, the smaller first: how far they are apart."""


@dataclass(frozen=True, slots=True)
class Family:
    """Some texts that belong together, or a single text."""

    members: tuple[Proposal, ...]
    parts: tuple[Family, ...]
    """The two families that join to it; none of a single text."""
    apart: Interval
    """How far apart a text of the one part is from a text of the other, on average: the least and the most."""

    @property
    def height(self) -> float:
        """Where its parts join: the middle of the least and the most; 0 of a single text."""
        return self.apart.middle

    @property
    def within(self) -> Iterator[Family]:
        """It and all families in it that have parts, from the whole to the parts."""
        if self.parts:
            yield self
            for part in self.parts:
                yield from part.within

    def cut(self, height: float) -> Iterator[Family]:
        """Return the largest families in it whose parts join at that height or below it."""
        if self.height <= height:
            yield self
        else:
            for part in self.parts:
                yield from part.cut(height)


@dataclass(frozen=True, repr=False)
class Families(Result):
    """Families of texts, each of which has nothing in common with any other."""

    proposals: tuple[Proposal, ...]
    by: str
    """What they are held against each other by: `issues` or `clauses`."""
    roots: tuple[Family, ...]
    """The largest families, those with most members first; single texts that stay apart from all among them."""
    settings: Settings

    @property
    def merges(self) -> tuple[Family, ...]:
        """Every family with parts, in the order in which they join."""
        found = [family for root in self.roots for family in root.within]
        return tuple(sorted(found, key=lambda family: (family.height, len(family.members))))

    @property
    def alone(self) -> tuple[Proposal, ...]:
        """The texts that have nothing in common with any other."""
        return tuple(text for root in self.roots if not root.parts for text in root.members)

    def cut(self, height: float) -> tuple[tuple[Proposal, ...], ...]:
        """Return the texts in groups: those together that have joined at that height or below it, the largest first."""
        groups = [family.members for root in self.roots for family in root.cut(height)]
        return tuple(sorted(groups, key=lambda group: -len(group)))

    def to_records(self) -> list[Row]:
        """Return one flat row for each join, the lowest first, with the texts of either part."""
        return [
            {
                "first": "; ".join(text.id for text in family.parts[0].members),
                "second": "; ".join(text.id for text in family.parts[1].members),
                "height": family.height,
                "low": family.apart.low,
                "high": family.apart.high,
                "members": len(family.members),
            }
            for family in self.merges
        ]

    def _in_short(self) -> str:
        return f"of {len(self.proposals)} texts, by {self.by}"


def families_of(
    proposals: Sequence[Proposal], backdrop: Iterable[Proposal], by: str, settings: Settings
) -> Families:
    """Return the families of some texts, by average linkage; of equals, those join first whose ids come first.

    By clauses, what is rare is what few of these texts and of the backdrop have. Raises `MissingExtra`.
    """
    linkage = _linkage()
    ordered = tuple(sorted(proposals, key=lambda text: (text.id, text.model_dump_json())))
    how_far = _by_clauses(ordered, backdrop, settings) if by == "clauses" else _by_issues(ordered, settings)
    roots = _grown(ordered, how_far, linkage) if len(ordered) > 1 else [_single(text) for text in ordered]
    ranked = sorted(roots, key=lambda family: (-len(family.members), family.members[0].id))
    return Families(tuple(proposals), by, tuple(ranked), settings)


def _linkage() -> Callable[..., Any]:
    try:
        from scipy.cluster.hierarchy import linkage
    except ImportError:
        raise MissingExtra("families of texts", "families") from None
    made: Callable[..., Any] = linkage
    return made


def _by_clauses(texts: Sequence[Proposal], backdrop: Iterable[Proposal], settings: Settings) -> Apartness:
    weights, features = weights_among((*texts, *backdrop), settings), [features_of(text, settings) for text in texts]
    far = {(i, j): 1 - likeness(features[i], features[j], weights) for i, j in combinations(range(len(texts)), 2)}
    return {pair: Interval(distance, distance) for pair, distance in far.items()}


def _by_issues(texts: Sequence[Proposal], settings: Settings) -> Apartness:
    return {(i, j): _unlike(texts[i], texts[j], settings) for i, j in combinations(range(len(texts)), 2)}


def _unlike(first: Proposal, second: Proposal, settings: Settings) -> Interval:
    """Return what two texts do not say alike of all that either addresses; anything, where it is not measurable."""
    found = apart(first, second, settings)
    ends = (found.distance.low, found.distance.high) if found.distance else (0, 1)
    low, high = (NOTHING_ALIKE - found.overlap * (1 - float(end)) for end in ends)
    return Interval(low, high)


def _grown(texts: Sequence[Proposal], how_far: Apartness, linkage: Callable[..., Any]) -> list[Family]:
    """Return the families that the joins make; one at which nothing is alike is none."""
    grown = {number: (_single(text), (number,)) for number, text in enumerate(texts)}
    joins = linkage([interval.middle for interval in how_far.values()], method="average").tolist()
    for number, (one, other, _, _) in enumerate(joins, len(texts)):
        if int(one) not in grown or int(other) not in grown:
            continue
        (first, ours), (second, theirs) = grown[int(one)], grown[int(other)]
        between = _mean([how_far[min(pair), max(pair)] for pair in product(ours, theirs)])
        if between.low < NOTHING_ALIKE:
            del grown[int(one)], grown[int(other)]
            grown[number] = Family((*first.members, *second.members), (first, second), between), (*ours, *theirs)
    return [family for family, _ in grown.values()]


def _single(text: Proposal) -> Family:
    return Family((text,), (), Interval(0.0, 0.0))


def _mean(intervals: Sequence[Interval]) -> Interval:
    number = len(intervals)
    return Interval(fsum(one.low for one in intervals) / number, fsum(one.high for one in intervals) / number)
