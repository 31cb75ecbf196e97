"""Positions of one proposal, by issue, and what they hang on."""

from __future__ import annotations

from collections.abc import Mapping
from typing import NamedTuple

from peaceterms.positions.contingency import Answer, AnyContingency, Condition, complete
from peaceterms.positions.issue import Issue
from peaceterms.positions.statement import Stated, Statement, merge

Branches = dict[Condition, tuple[Statement, ...]]
Answers = Mapping[AnyContingency, tuple[Answer, ...]]
"""The possible answers of every contingency."""


class Branch(NamedTuple):
    """What a position holds under one condition, as a value."""

    condition: Condition
    held: tuple[Stated, ...]
    """The content of each statement."""


class Position(NamedTuple):
    """What a proposal says on an issue: statements by condition."""

    issue: Issue
    branches: Branches
    canonical: tuple[tuple[Condition, tuple[Stated, ...]], ...]
    """What it says as a value: two positions with equal canonical forms say the same."""

    def __hash__(self) -> int:
        return hash((self.issue, self.canonical))


KindAndPlace = tuple[str, str]


class Positions(NamedTuple):
    """All positions of a proposal, and what they hang on."""

    by_issue: dict[Issue, Position]
    answers: dict[AnyContingency, tuple[Answer, ...]]
    """The possible answers of every contingency."""
    questions: dict[AnyContingency, str]
    """The question of every contingency that the text lists."""
    holders: dict[str, tuple[str, ...]]
    """Who holds a place, where the proposal says so without condition."""
    places: frozenset[KindAndPlace]
    """Every kind with the places that issues of it are about."""

    def __hash__(self) -> int:
        return hash(frozenset(self.by_issue.values()))


def position_of(issue: Issue, branches: Mapping[Condition, list[Statement]]) -> Position:
    """Return the position that holds those statements under those conditions."""
    merged = {condition: merge(branches[condition]) for condition in sorted(branches)}
    canonical = tuple([(condition, tuple([s.items for s in statements])) for condition, statements in merged.items()])
    return Position(issue, merged, canonical)


def all_answers(*found: Positions) -> Answers:
    """Return the possible answers of every contingency; the same contingency has those that any text names."""
    answers: dict[AnyContingency, set[Answer]] = {}
    for some in found:
        for name, possible in some.answers.items():
            answers.setdefault(name, set()).update(possible)
    return {name: complete(possible) for name, possible in sorted(answers.items())}
