"""Contingencies: the open questions that decide what applies, and the answers that they can have."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from functools import cached_property, lru_cache
from typing import NamedTuple, assert_never

from peaceterms.errors import InvalidArgument, shown
from peaceterms.positions.issue import Issue

THERE = "*"
"""Stands for the place of an issue itself: a condition on the vote there."""


class _Named:
    """Something that its id tells from all others; ordered by its id."""

    @cached_property
    def id(self) -> str:
        """Its id, as files of findings and messages have it."""
        return self._id()

    def _id(self) -> str:
        raise NotImplementedError

    def __str__(self) -> str:
        return self.id

    def __eq__(self, other: object) -> bool:
        return self.id == other.id if isinstance(other, _Named) else NotImplemented

    def __lt__(self, other: _Named) -> bool:
        return self.id < other.id

    def __hash__(self) -> int:
        return hash(self.id)


@dataclass(frozen=True, eq=False)
class Vote(_Named):
    """A vote in one place on one subject."""

    place: str
    """The place that votes; `*` is the place of the issue that hangs on it."""
    subject: str

    def _id(self) -> str:
        return f"referendum/{self.place}/{self.subject}"

    @property
    def issue(self) -> Issue:
        """The issue that the term on this vote is about."""
        return Issue("referendum", (self.place, self.subject))


@dataclass(frozen=True, eq=False)
class Event(_Named):
    """Something that may happen."""

    name: str
    """What is decided, in a name that holds across texts."""

    def _id(self) -> str:
        return f"event/{self.name}"


@dataclass(frozen=True, eq=False)
class Choice(_Named):
    """A choice between options."""

    name: str
    text: str | None = None
    """The id of the text whose own choice it is; `None` where several texts share it."""

    def _id(self) -> str:
        return f"choice/{self.text}.{self.name}" if self.text else f"choice/{self.name}"


@dataclass(frozen=True, eq=False)
class Bracket(_Named):
    """Whose bracketed position stands on an issue."""

    issue: Issue | None
    """`None`: the issue that hangs on it."""

    def _id(self) -> str:
        return f"bracket/{self.issue or THERE}"


AnyContingency = Vote | Event | Choice | Bracket


def contingency_of(id: str) -> AnyContingency:
    """Read a contingency from its id, such as `referendum/luhansk/status`. Raises `InvalidArgument`."""
    match id.split("/"):
        case ["referendum", place, subject]:
            return Vote(place, subject)
        case ["event", name]:
            return Event(name)
        case ["choice", name]:
            text, dot, own = name.partition(".")
            return Choice(own, text) if dot else Choice(name)
        case ["bracket", "*"]:
            return Bracket(None)
        case ["bracket", kind, *key]:
            return Bracket(Issue(kind, tuple(key)))
    raise InvalidArgument(f"{shown(id)} is no contingency; one is written like 'referendum/luhansk/status'")


@dataclass(frozen=True, slots=True)
class Not:
    """The answer that is any but one, where a text names no other."""

    answer: str

    def __str__(self) -> str:
        return f"not {self.answer}"


Answer = str | Not


def answer_of(word: str, possible: Iterable[Answer]) -> Answer | None:
    """Return the one of the possible answers that is written so; `None` where there is none."""
    return next((answer for answer in possible if str(answer) == word), None)


def complete(answers: Iterable[Answer]) -> tuple[Answer, ...]:
    """Return the answers in a fixed order; to a single one its absence is added, since a question has at least two."""
    known = sorted(set(answers), key=str)
    return tuple(known) if len(known) > 1 else (*known, Not(str(known[0])))


class Requirement(NamedTuple):
    """One part of a condition: a contingency, and the answers under which the condition holds."""

    contingency: AnyContingency
    answers: tuple[str, ...]

    def __str__(self) -> str:
        return f"{self.contingency}={' or '.join(self.answers)}"


Condition = tuple[Requirement, ...]
"""Requirements that must all hold, in a fixed order. Empty: unconditional."""

UNCONDITIONAL: Condition = ()


def relative(condition: Condition, issue: Issue) -> Condition:
    """Return the condition with the issue's own place left open, so that the vote there is the same vote everywhere."""
    if not condition:
        return condition
    return tuple(Requirement(_relative(part.contingency, issue), part.answers) for part in condition)


@lru_cache(64)
def _vote_there(subject: str) -> Vote:
    return Vote(THERE, subject)


def _relative(contingency: AnyContingency, issue: Issue) -> AnyContingency:
    match contingency:
        case Vote():
            return _vote_there(contingency.subject) if contingency.place in issue.key else contingency
        case Bracket():
            return Bracket(None) if contingency.issue == issue else contingency
        case Event() | Choice():
            return contingency
        case _:
            assert_never(contingency)
