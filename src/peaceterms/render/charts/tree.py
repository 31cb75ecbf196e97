"""What a conditional proposal comes to as a tree: as many contingencies as can be drawn, and what holds at each end."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from itertools import product
from math import prod
from typing import NamedTuple

from peaceterms.layout.outcomes import settled_lines
from peaceterms.measure.outcome import Outcomes
from peaceterms.measure.settlement import contingencies
from peaceterms.positions.contingency import Answer, AnyContingency
from peaceterms.positions.issue import Issue
from peaceterms.positions.position import Answers, Position
from peaceterms.render.charts.words import cut
from peaceterms.words.language import Language

LEAVES = 32
"""How many ends the tree has at most."""


class Node(NamedTuple):
    """A point of the tree: the answers that lead to it."""

    answers: tuple[Answer, ...]
    place: float
    """How far down it stands, counted in ends."""
    above: float | None
    """How far down the point stands that it hangs on; `None` for the first."""
    settled: tuple[str, ...]
    """For an end: what then holds on the issues that hang on these contingencies alone."""


class Tree(NamedTuple):
    """As many contingencies as can be drawn, with their answers, and what is left out."""

    of: Outcomes
    say: Language
    answers: dict[AnyContingency, tuple[Answer, ...]]
    nodes: tuple[Node, ...]
    left: int
    """How many more contingencies there are."""
    unconditional: int
    """How many issues hang on none."""
    further: int
    """How many issues hang on a contingency that is left out."""
    tied: int
    """How many issues hang on several of these contingencies."""
    by_answer: tuple[str, ...]
    """What holds on the issues that hang on one contingency alone, for each of its answers."""

    @property
    def leaves(self) -> tuple[Node, ...]:
        """The ends."""
        return tuple(node for node in self.nodes if len(node.answers) == len(self.answers))

    @property
    def questions(self) -> list[str]:
        """What each contingency decides, in words."""
        return [_question(name, self.of, self.say) for name in self.answers]

    def answer(self, level: int, given: Answer) -> str:
        """The answer to the contingency of a level, in words."""
        return _answer(list(self.answers)[level], given, self.of, self.say)


def tree(outcomes: Outcomes, say: Language) -> Tree:
    """The tree of the first contingencies, as many as give at most `LEAVES` ends."""
    answers, held = _first(outcomes), outcomes.positions.by_issue
    hanging = {issue: names for issue, position in held.items() if (names := contingencies(position))}
    within = {issue: held[issue] for issue, names in hanging.items() if answers.keys() >= {*names}}
    return Tree(
        outcomes,
        say,
        answers,
        tuple(_nodes(outcomes, answers, within, say)),
        left=len(outcomes.contingencies) - len(answers),
        unconditional=len(held) - len(hanging),
        further=len(hanging) - len(within),
        tied=sum(len(hanging[issue]) > 1 for issue in within),
        by_answer=tuple(_by_answer(outcomes, answers, within, say)),
    )


def _question(name: AnyContingency, outcomes: Outcomes, say: Language) -> str:
    return say.question(name, outcomes.proposal.vocabulary, outcomes.positions.questions)


def _answer(name: AnyContingency, given: Answer, outcomes: Outcomes, say: Language) -> str:
    return say.answer(name, given, outcomes.proposal.vocabulary)


def _by_answer(outcomes: Outcomes, answers: Answers, within: Mapping[Issue, Position], say: Language) -> Iterator[str]:
    for name, possible in answers.items():
        alone = {issue: position for issue, position in within.items() if contingencies(position) == (name,)}
        for given in possible if alone else ():
            settled = settled_lines({name: given}, alone, outcomes.proposal.vocabulary, say)
            asked, answer = _question(name, outcomes, say), cut(_answer(name, given, outcomes, say), 40)
            yield say.phrase("chart.outcomes.by_answer", question=asked, answer=answer, holds=holding(settled, say))


def holding(settled: Iterable[str], say: Language) -> str:
    """What holds, in one line."""
    return ", ".join(settled) or say.phrase("says.nothing")


def _first(outcomes: Outcomes) -> dict[AnyContingency, tuple[Answer, ...]]:
    first: dict[AnyContingency, tuple[Answer, ...]] = {}
    ends = 1
    for name, possible in outcomes.contingencies.items():
        if (ends := ends * len(possible)) > LEAVES:
            break
        first[name] = possible
    return first


def _nodes(outcomes: Outcomes, answers: Answers, within: Mapping[Issue, Position], say: Language) -> Iterator[Node]:
    """Level by level, each from the top to the bottom."""
    possible, vocabulary = list(answers.values()), outcomes.proposal.vocabulary
    above: list[float] = []
    for level in range(len(possible) + 1):
        below = prod(map(len, possible[level:]))
        places = []
        for number, chosen in enumerate(product(*possible[:level])):
            places.append(number * below + (below - 1) / 2)
            outcome = dict(zip(answers, chosen, strict=False))
            settled = settled_lines(outcome, within, vocabulary, say) if level == len(possible) else ()
            yield Node(chosen, places[-1], above[number // len(possible[level - 1])] if level else None, tuple(settled))
        above = places
