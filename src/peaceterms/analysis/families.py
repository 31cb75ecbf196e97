"""Families of texts: which join first, how far apart they are where they join, and how sure that is."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import combinations, product
from math import fsum
from typing import Annotated, Any, NamedTuple

from typing_extensions import TypedDict

from peaceterms.analysis.alongside import Alongside
from peaceterms.analysis.apart import measured
from peaceterms.analysis.features import features_of
from peaceterms.analysis.likeness import likeness, weights_among
from peaceterms.columns import In, Share
from peaceterms.display import Result
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
"""For the numbers of two texts, either way round: how far they are apart."""


@dataclass(frozen=True, slots=True)
class Family:
    """Some texts that belong together, or a single text."""

    numbers: tuple[int, ...]
    """The numbers of its texts, from 0, in the order in which they were given."""
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
        if not self.parts or self.height <= height:
            yield self
        else:
            for part in self.parts:
                yield from part.cut(height)


class JoinRow(TypedDict):
    """Two families of texts that join to one."""

    first: list[str]
    """The ids of the texts of the one."""
    second: list[str]
    """The ids of the texts of the other."""
    height: Share
    """Where they join: the middle of the least and the most."""
    low: Share
    """The least that a text of the one is apart from a text of the other, on average."""
    high: Share
    """The most."""
    texts: Annotated[int, In("texts")]
    """How many texts the two have together."""


@dataclass(frozen=True, repr=False)
class Families(Result):
    """Families of some texts. The largest of them have nothing in common with each other."""

    proposals: tuple[Proposal, ...]
    by: str
    """What they are held against each other by: `issues` or `clauses`."""
    roots: tuple[Family, ...]
    """The largest families, those with most texts first; a text that stays apart from all others is one as well."""
    settings: Settings

    @property
    def names(self) -> tuple[str, ...]:
        """How the proposals are called."""
        return Alongside(self.proposals).names

    @property
    def merges(self) -> tuple[Family, ...]:
        """Every family with parts, in the order in which they join."""
        found = [family for root in self.roots for family in root.within]
        return tuple(sorted(found, key=lambda family: (family.height, len(family.numbers))))

    @property
    def alone(self) -> tuple[int, ...]:
        """The numbers of the texts that have nothing in common with any other."""
        return tuple(number for root in self.roots if not root.parts for number in root.numbers)

    def cut(self, height: float) -> tuple[tuple[Proposal, ...], ...]:
        """Return the texts in groups: those together that have joined at that height or below it, the largest first."""
        groups = [self._texts(family) for root in self.roots for family in root.cut(height)]
        return tuple(sorted(groups, key=lambda group: -len(group)))

    def to_records(self) -> list[JoinRow]:
        """Return a row for each join, the lowest first."""
        return [
            {
                "first": [text.id for text in self._texts(family.parts[0])],
                "second": [text.id for text in self._texts(family.parts[1])],
                "height": family.height,
                "low": family.apart.low,
                "high": family.apart.high,
                "texts": len(family.numbers),
            }
            for family in self.merges
        ]

    def _texts(self, family: Family) -> tuple[Proposal, ...]:
        return tuple(self.proposals[number] for number in family.numbers)

    def _in_short(self) -> str:
        return f"of {len(self.proposals)} texts, by {self.by}"


def families_of(proposals: Sequence[Proposal], backdrop: Iterable[Proposal], by: str, settings: Settings) -> Families:
    """Return the families of some texts, by average linkage; of equals, those join first whose ids come first.

    By clauses, what is rare is what few of these texts and of the backdrop have. Raises `MissingExtra`.
    """
    linkage = _linkage()
    order = sorted(
        range(len(proposals)), key=lambda number: (proposals[number].id, proposals[number].model_dump_json())
    )
    how_far = _by_clauses(proposals, backdrop, settings) if by == "clauses" else _by_issues(proposals, settings)
    roots = _grown(order, how_far, linkage)
    ranked = sorted(roots, key=lambda family: (-len(family.numbers), order.index(family.numbers[0])))
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
    return _either_way({pair: Interval(distance, distance) for pair, distance in far.items()})


def _by_issues(texts: Sequence[Proposal], settings: Settings) -> Apartness:
    pairs = combinations(range(len(texts)), 2)
    return _either_way({(i, j): _unlike(texts[i], texts[j], settings) for i, j in pairs})


def _either_way(how_far: Apartness) -> Apartness:
    return how_far | {(j, i): interval for (i, j), interval in how_far.items()}


def _unlike(first: Proposal, second: Proposal, settings: Settings) -> Interval:
    """Return what two texts do not say alike of all that either addresses; anything, where it is not measurable."""
    found = measured(first, second, settings)
    overlap = found.overlap if found.shared else 0
    least, most = 0.0 if found.low is None else found.low, 1.0 if found.high is None else found.high
    return Interval(NOTHING_ALIKE - overlap * (1 - least), NOTHING_ALIKE - overlap * (1 - most))


def _grown(order: Sequence[int], how_far: Apartness, linkage: Callable[..., Any]) -> list[Family]:
    """Return the families that the joins make; what joins where nothing is alike stays apart."""
    grown = {place: Family((number,), (), Interval(0.0, 0.0)) for place, number in enumerate(order)}
    middles = [how_far[pair].middle for pair in combinations(order, 2)]
    joins = linkage(middles, method="average").tolist() if middles else []
    for place, (one, other, _, _) in enumerate(joins, len(order)):
        parts = grown.get(int(one)), grown.get(int(other))
        if parts[0] and parts[1] and (joined := _joined(parts[0], parts[1], how_far)).apart.low < NOTHING_ALIKE:
            del grown[int(one)], grown[int(other)]
            grown[place] = joined
    return list(grown.values())


def _joined(one: Family, other: Family, how_far: Apartness) -> Family:
    between = [how_far[pair] for pair in product(one.numbers, other.numbers)]
    low, high = (fsum(ends) / len(between) for ends in zip(*between, strict=True))
    return Family((*one.numbers, *other.numbers), (one, other), Interval(low, high))
