"""Outcomes: what a conditional proposal comes to, and under which outcomes two come to the same settlement.

Contingencies that no issue ties together are independent, so that outcomes are counted by
multiplying and never by listing them all.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import product
from math import prod
from typing import Annotated, NamedTuple

from typing_extensions import TypedDict

from peaceterms.columns import In
from peaceterms.display import Result
from peaceterms.errors import InvalidArgument
from peaceterms.measure.budget import LIMIT, Budget, alternatives, size
from peaceterms.measure.settlement import Outcome, Settled, coincide, contingencies, settle
from peaceterms.positions.contingency import Answer, AnyContingency, answer_of
from peaceterms.positions.issue import Issue
from peaceterms.positions.plain import texts
from peaceterms.positions.position import Answers, Position, Positions, all_answers
from peaceterms.positions.resolve import positions_of
from peaceterms.proposal import Proposal
from peaceterms.vocabulary import Vocabulary
from peaceterms.vocabulary.containment import NOTHING_KNOWN, Containment


class Share(NamedTuple):
    """How many of how many."""

    same: int | None
    """`None` where too many outcomes hang together to be gone through."""
    total: int


class Knot(NamedTuple):
    """Contingencies that are tied together because issues hang on several of them, with those issues."""

    contingencies: tuple[AnyContingency, ...]
    issues: tuple[Issue, ...]


def knots(hangs_on: Mapping[Issue, tuple[AnyContingency, ...]]) -> list[Knot]:
    """Sort issues into groups that share no contingency. Issues that hang on none are groups of their own."""
    leader: dict[AnyContingency, AnyContingency] = {}

    def find(name: AnyContingency) -> AnyContingency:
        while leader.setdefault(name, name) != name:
            leader[name] = name = leader[leader[name]]
        return name

    for names in hangs_on.values():
        for name in names:
            leader[find(name)] = find(names[0])
    tied: dict[object, list[Issue]] = {}
    for issue, names in hangs_on.items():
        tied.setdefault(find(names[0]) if names else issue, []).append(issue)
    return [
        Knot(tuple(sorted({c for issue in issues for c in hangs_on[issue]})), tuple(issues)) for issues in tied.values()
    ]


def each_outcome(names: Sequence[AnyContingency], answers: Answers) -> Iterator[dict[AnyContingency, Answer]]:
    """Every outcome of some contingencies."""
    return (dict(zip(names, chosen, strict=True)) for chosen in product(*(answers[name] for name in names)))


class PositionRow(TypedDict):
    """What a text says on an issue under one condition."""

    proposal: str
    """The id of the text."""
    issue: str
    """The issue."""
    kind: str
    """The kind of term that it is about."""
    given: list[str]
    """The condition: answers to votes, events and choices; empty where it always holds."""
    says: list[str]
    """What holds then; several where the text says several things at once."""


class SettledRow(TypedDict):
    """In how many outcomes two texts come to the same on an issue that both address."""

    issue: str
    """The issue."""
    kind: str
    """The kind of term that it is about."""
    same: Annotated[int, In("outcomes")] | None
    """In how many outcomes of what the issue hangs on both come to the same; missing where they are too many."""
    total: Annotated[int, In("outcomes")]
    """How many there are."""


@dataclass(frozen=True, repr=False)
class Outcomes(Result):
    """The outcomes of one proposal."""

    proposal: Proposal

    @property
    def positions(self) -> Positions:
        """What the proposal says on each issue, and what that hangs on."""
        return positions_of(self.proposal)

    @property
    def contingencies(self) -> Answers:
        """Every contingency with its possible answers."""
        return self.positions.answers

    @property
    def total(self) -> int:
        """How many outcomes there are."""
        return size(self.contingencies, self.contingencies)

    def __len__(self) -> int:
        return self.total

    def __iter__(self) -> Iterator[Outcome]:
        """The outcomes, one after the other as they are asked for."""
        return each_outcome(tuple(self.contingencies), self.contingencies)

    def to_records(self) -> list[PositionRow]:
        """Return a row for each issue and each condition under which something holds on it."""
        return [
            {
                "proposal": self.proposal.id,
                "issue": str(issue),
                "kind": issue.kind,
                "given": texts(condition),
                "says": texts(said),
            }
            for issue, position in self.positions.by_issue.items()
            for condition, said in position.canonical
        ]

    def _in_short(self) -> str:
        return f"of {self.proposal.id}: {self.total} outcomes of {len(self.contingencies)} contingencies"

    def settlement(self, outcome: Mapping[AnyContingency, Answer] | Mapping[str, str]) -> dict[Issue, Settled]:
        """What the proposal comes to under an outcome: what it says on each issue that it then addresses.

        An outcome gives an answer to every contingency; both may be given as written:
        `{"referendum/luhansk/status": "for Russia"}`. Raises `InvalidArgument` where an answer is missing.
        """
        given = {str(contingency): str(answer) for contingency, answer in outcome.items()}
        chosen: dict[AnyContingency, Answer] = {}
        for contingency, possible in self.contingencies.items():
            answer = answer_of(given.get(str(contingency), ""), possible)
            if answer is None:
                there_are = ", ".join(map(str, possible))
                raise InvalidArgument(f"the outcome gives no possible answer to {contingency}: {there_are}")
            chosen[contingency] = answer
        settled = {issue: settle(position, chosen) for issue, position in self.positions.by_issue.items()}
        return {issue: contents for issue, contents in settled.items() if contents}


def outcomes(proposal: Proposal) -> Outcomes:
    """The outcomes of a proposal, counted without listing them."""
    return Outcomes(proposal)


@dataclass(frozen=True, repr=False)
class ComparedOutcomes(Result):
    """Under which outcomes two proposals come to the same settlement on the issues that both address."""

    contingencies: Answers
    """Every contingency of the two texts with its possible answers."""
    by_issue: Mapping[Issue, Share]
    """For each shared issue, taken alone: how many outcomes of the contingencies that it hangs on."""
    vocabulary: Vocabulary
    """The names that both texts need."""
    questions: Mapping[AnyContingency, str]
    """The question of every contingency that a text lists."""
    _same: Mapping[Knot, tuple[Outcome, ...] | None]

    def __hash__(self) -> int:
        return hash(frozenset(self.by_issue.items()))

    @property
    def total(self) -> int:
        """How many outcomes there are."""
        return size(self.contingencies, self.contingencies)

    @property
    def same(self) -> int | None:
        """In how many of them the two come to the same settlement on every shared issue.

        `None` where more than `LIMIT` outcomes hang together, so that they are not gone through.
        """
        counts = [None if same is None else len(same) for same in self._same.values()]
        if 0 in counts:
            return 0
        tied = {name for knot in self._same for name in knot.contingencies}
        free = size((name for name in self.contingencies if name not in tied), self.contingencies)
        return None if None in counts else free * prod(count for count in counts if count)

    def to_records(self) -> list[SettledRow]:
        """Return a row for each shared issue: in how many outcomes the two come to the same on it alone."""
        return [
            {"issue": str(issue), "kind": issue.kind, "same": share.same, "total": share.total}
            for issue, share in self.by_issue.items()
        ]

    def _in_short(self) -> str:
        return f"on {len(self.by_issue)} issues: the same in {self.same} of {self.total}"

    def coinciding(self) -> Iterator[dict[AnyContingency, Answer]]:
        """The outcomes in which the two come to the same settlement, one by one; free contingencies are left out.

        Raises `InvalidArgument` where they are too many to be gone through.
        """
        known = [same for same in self._same.values() if same is not None]
        if len(known) < len(self._same):
            raise InvalidArgument(f"more than {LIMIT} outcomes hang together; they are not gone through one by one")
        for chosen in product(*known):
            yield {name: answer for outcome in chosen for name, answer in outcome.items()}


def compared(
    first: Positions,
    second: Positions,
    kind: str | None = None,
    *,
    vocabulary: Vocabulary,
    known: Containment = NOTHING_KNOWN,
) -> ComparedOutcomes:
    """The outcomes of two texts together, on all shared issues or on those of one kind."""
    shared = [issue for issue in first.by_issue if issue in second.by_issue and kind in (None, issue.kind)]
    both = {issue: (first.by_issue[issue], second.by_issue[issue]) for issue in shared}
    hangs_on = {issue: contingencies(*pair) for issue, pair in both.items()}
    answers = all_answers(first, second)
    if kind is not None:
        relevant = {name for names in hangs_on.values() for name in names}
        answers = {name: possible for name, possible in answers.items() if name in relevant}
    alone = _same_in([Knot(names, (issue,)) for issue, names in hangs_on.items()], both, answers, known)
    by_issue = {
        knot.issues[0]: Share(None if same is None else len(same), size(knot.contingencies, answers))
        for knot, same in alone.items()
    }
    questions = {**first.questions, **second.questions}
    same = _same_in(knots(hangs_on), both, answers, known)
    return ComparedOutcomes(answers, {issue: by_issue[issue] for issue in both}, vocabulary, questions, same)


_Both = Mapping[Issue, tuple[Position, Position]]


def _same_in(
    tied: Iterable[Knot], both: _Both, answers: Answers, known: Containment
) -> dict[Knot, tuple[Outcome, ...] | None]:
    """Return the outcomes in which two texts come to the same on what is tied; `None` where that takes too much."""
    budget = Budget()
    steps = {knot: sum(alternatives(both[i][0]) * alternatives(both[i][1]) for i in knot.issues) for knot in tied}
    found: dict[Knot, tuple[Outcome, ...] | None] = {}
    for knot in sorted(steps, key=lambda knot: (size(knot.contingencies, answers) * steps[knot], knot.issues)):
        allowed = budget.allows(size(knot.contingencies, answers), steps[knot])
        found[knot] = _coinciding(knot, both, answers, known) if allowed else None
    return found


def _coinciding(knot: Knot, both: _Both, answers: Answers, known: Containment) -> tuple[Outcome, ...]:
    return tuple(
        outcome
        for outcome in each_outcome(knot.contingencies, answers)
        if all(coincide(i, settle(both[i][0], outcome), settle(both[i][1], outcome), known) for i in knot.issues)
    )
