"""What is open between two texts: issues that hang on the same questions are settled together."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from itertools import product
from typing import NamedTuple

from peaceterms.analysis.encoded.entries import Open
from peaceterms.positions.contingency import Answer, AnyContingency


class OpenOf(NamedTuple):
    """What is open on issues of one kind."""

    kind: str
    open: Open


class Tied(NamedTuple):
    """How far apart two texts are on issues of several kinds that hang on the same questions."""

    kinds: tuple[str, ...]
    low: tuple[tuple[float, ...], ...]
    """For each outcome, the sum for each kind."""
    high: tuple[tuple[float, ...], ...]


def settled(open: Iterable[OpenOf]) -> tuple[dict[str, tuple[float, float]], list[Tied]]:
    """Return both ends for each kind of what can be settled kind by kind, and what ties several kinds together."""
    ends: dict[str, tuple[float, float]] = {}
    tied: list[Tied] = []
    for knot in _knots(list(open)):
        kinds = tuple(sorted({one.kind for one in knot}))
        low, high = (tuple(_sums(knot, kinds, end)) for end in (_low, _high))
        if len(kinds) > 1:
            tied.append(Tied(kinds, low, high))
            continue
        so_far = ends.get(kinds[0], (0.0, 0.0))
        ends[kinds[0]] = so_far[0] + min(low)[0], so_far[1] + max(high)[0]
    return ends, tied


def _knots(left: list[OpenOf]) -> Iterator[list[OpenOf]]:
    """Sort what is open so that no two sorts share a question."""
    while left:
        knot, asked = [left.pop()], set[AnyContingency]()
        while not asked.issuperset(now := {question for one in knot for question in one.open.questions}):
            asked = now
            knot += [one for one in left if not asked.isdisjoint(one.open.questions)]
            left = [one for one in left if asked.isdisjoint(one.open.questions)]
        yield knot


Ends = Mapping[tuple[Answer, ...], float]


def _low(open: Open) -> Ends:
    return open.low


def _high(open: Open) -> Ends:
    return open.high


def _sums(knot: list[OpenOf], kinds: Iterable[str], end: Callable[[Open], Ends]) -> Iterator[tuple[float, ...]]:
    """For each outcome, one end for each kind."""
    answers: dict[AnyContingency, tuple[Answer, ...]] = {}
    for _, open in knot:
        answers |= dict(zip(open.questions, open.answers, strict=True))
    for chosen in product(*answers.values()):
        outcome = dict(zip(answers, chosen, strict=True))
        found = [(kind, end(open)[tuple(outcome[question] for question in open.questions)]) for kind, open in knot]
        yield tuple(sum(value for of, value in found if of == kind) for kind in kinds)
