"""From a proposal to positions: what it says on each issue, under which conditions. Done once for each proposal."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from itertools import product
from typing import Any, NamedTuple

from peaceterms.conditions import identity, voted_place
from peaceterms.proposal import Proposal
from peaceterms.semantics import Nominal
from peaceterms.terms import Basis, Given, Referendum, Term, kind_of
from peaceterms.terms.declaration import Declaration, Field
from peaceterms.vocabulary import PlaceId

NOT_STATED = "-"
"""Stands in a key for a field that the text does not state."""


class Issue(NamedTuple):
    """What gets compared: a kind and one resolved key, such as the territory of Luhansk."""

    kind: str
    key: tuple[str, ...]
    """One id or category for each key field, in their order; `-` where it is not stated."""

    def __str__(self) -> str:
        return "/".join((self.kind, *self.key))


class Part(NamedTuple):
    """One part of a condition: a contingency and the answers under which the condition holds."""

    contingency: str
    answers: tuple[str, ...]


Condition = tuple[Part, ...]
"""Parts that must all hold, in a fixed order. Empty: unconditional."""

UNCONDITIONAL: Condition = ()
Content = dict[str, Any]
"""What is stated, by aspect; group terms are resolved, sets are in a fixed order."""


class Said(NamedTuple):
    """One aspect with what is stated of it."""

    aspect: str
    value: Any


class Citation(NamedTuple):
    """Where a text says it."""

    term: str
    ref: str | None
    basis: Basis | None


class Statement:
    """What a position holds under one condition; terms that add to each other are one statement."""

    __slots__ = ("ambiguous", "citations", "content", "implied", "items", "terms")

    def __init__(self, content: Content, terms: tuple[Term, ...], implied: frozenset[str], ambiguous: bool) -> None:
        self.content = content
        self.items = tuple(Said(name, content[name]) for name in sorted(content))
        self.terms = terms
        self.implied = implied
        self.ambiguous = ambiguous
        self.citations = tuple(sorted({Citation(t.id, t.ref, t.basis) for t in terms}, key=str))

    @property
    def has_implied_key(self) -> bool:
        """Whether what it is about rests on an implied reading."""
        return not self.implied.isdisjoint(self.terms[0].declaration.key_index)

    def fits(self, other: Statement) -> bool:
        """Whether the two can be one: no aspect differs, and both are qualified alike (who, for whom, when, ...)."""
        was, now = self.content, other.content
        qualifiers = self.terms[0].declaration.qualifiers
        if any(was.get(name) != now.get(name) for name in qualifiers):
            return False
        return all(was[name] == value for name, value in now.items() if name in was)

    def joined(self, other: Statement) -> Statement:
        """Both as one; an aspect is implied only where no text of the two states it."""
        keys = self.terms[0].declaration.key_index
        implied = {name for name in self.implied if name in other.implied or name not in {*keys, *other.content}}
        implied |= {name for name in other.implied if name not in {*keys, *self.content}}
        return Statement(
            {**self.content, **other.content},
            self.terms + other.terms,
            frozenset(implied),
            self.ambiguous or other.ambiguous,
        )

    def completed_by(self, other: Statement) -> Statement:
        """This one, with what the other says of aspects that this one leaves open."""
        content = {**other.content, **self.content}
        implied = self.implied | {name for name in other.implied if name not in self.content}
        return Statement(content, self.terms + other.terms, implied, self.ambiguous or other.ambiguous)


class Position(NamedTuple):
    """What a proposal says on an issue: statements by condition."""

    issue: Issue
    branches: dict[Condition, tuple[Statement, ...]]
    canonical: tuple[Any, ...]
    """What it says as a value: two positions with equal canonical forms say the same."""


class Positions(NamedTuple):
    """All positions of a proposal, and what they hang on."""

    by_issue: dict[Issue, Position]
    answers: dict[str, tuple[str, ...]]
    """The possible answers of every contingency."""
    questions: dict[str, str]
    """The question of every contingency that is not a vote."""
    holders: dict[str, tuple[str, ...]]
    """Who holds a place, where the proposal says so without condition."""


def positions(proposal: Proposal) -> Positions:
    """The positions of a proposal; worked out at the first call, then kept with it."""
    known: Positions | None = proposal.derived.get("positions")
    if known is None:
        known = proposal.derived["positions"] = _resolve(proposal)
    return known


def _resolve(proposal: Proposal) -> Positions:
    resolver = _Resolver(proposal)
    gathered: dict[Issue, dict[Condition, list[Statement]]] = {}
    for term in proposal.terms:
        for issue, condition, statement in resolver.statements(term):
            gathered.setdefault(issue, {}).setdefault(condition, []).append(statement)
    by_issue = {issue: position(issue, branches) for issue, branches in sorted(gathered.items())}
    answers = resolver.answers(
        part for position in by_issue.values() for condition in position.branches for part in condition
    )
    return Positions(by_issue, answers, resolver.questions, dict(_holders(by_issue.values())))


def position(issue: Issue, branches: Mapping[Condition, list[Statement]]) -> Position:
    """The position that holds those statements under those conditions."""
    merged = {condition: merge(statements) for condition, statements in sorted(branches.items())}
    canonical = tuple((condition, tuple(s.items for s in statements)) for condition, statements in merged.items())
    return Position(issue, merged, canonical)


def merge(statements: Iterable[Statement]) -> tuple[Statement, ...]:
    """Statements that do not contradict each other as one; otherwise each different one, in a fixed order."""
    ordered = sorted(statements, key=lambda s: (repr(s.items), s.citations))
    joined = ordered[0]
    for statement in ordered[1:]:
        if not joined.fits(statement):
            return _distinct(ordered)
        joined = joined.joined(statement)
    return (joined,)


def _distinct(statements: list[Statement]) -> tuple[Statement, ...]:
    by_content: dict[tuple[Any, ...], Statement] = {}
    for statement in statements:
        known = by_content.get(statement.items)
        by_content[statement.items] = known.joined(statement) if known else statement
    return tuple(by_content.values())


class _Resolver:
    """Turns the terms of one proposal into statements."""

    def __init__(self, proposal: Proposal) -> None:
        self._proposal = proposal
        self._votes = {term.id: term for term in proposal.terms if isinstance(term, Referendum)}
        self._contingencies = {contingency.id: contingency for contingency in proposal.contingencies}
        self._issues = {term.id: tuple(self._issues_of(term)) for term in proposal.terms}
        self.questions = {identity(c, proposal): c.question for c in proposal.contingencies}

    def statements(self, term: Term) -> Iterator[tuple[Issue, Condition, Statement]]:
        """What a term says, on each of its issues."""
        declaration = term.declaration
        statement = Statement(
            self._content(term, declaration), (term,), frozenset(_implied(term)), self._is_ambiguous(term, declaration)
        )
        for issue in self._issues[term.id]:
            yield issue, self._condition(term, issue), statement

    def answers(self, parts: Iterable[Part]) -> dict[str, tuple[str, ...]]:
        """The possible answers of every contingency; where only one is known, the opposite is one too."""
        found: dict[str, set[str]] = {}
        for part in parts:
            found.setdefault(part.contingency, set()).update(part.answers)
        for contingency in self._contingencies.values():
            found.setdefault(identity(contingency, self._proposal), set()).update(contingency.answers)
        for vote in self._votes.values():
            for issue in self._issues[vote.id]:
                if str(issue) in found:
                    found[str(issue)].update(vote.options or ())
        return {name: complete(answers) for name, answers in sorted(found.items())}

    def _issues_of(self, term: Term) -> Iterator[Issue]:
        declaration = term.declaration
        parts = [tuple(self._key_values(key, term)) for key in declaration.keys]
        return (Issue(declaration.kind, key) for key in product(*parts))

    def _key_values(self, key: Field, term: Term) -> Iterator[str]:
        value = key.read(term)
        if value is None:
            yield NOT_STATED
        elif key.refers_to:
            yield from self._members(value)
        else:
            yield from (map(str, value) if isinstance(value, tuple) else (str(value),))

    def _members(self, references: tuple[str, ...]) -> list[str]:
        members = (m for r in references for m in self._proposal.vocabulary.members(r, self._proposal.readings))
        return sorted({str(member) for member in members})

    def _content(self, term: Term, declaration: Declaration) -> Content:
        content: Content = {}
        for field in declaration.aspects:
            value = field.read(term)
            if value in (None, ()) or value == field.marker.unsaid:
                continue
            if field.name == "after":
                value = tuple(sorted({str(issue) for id in value for issue in self._issues.get(id, ())}))
            elif isinstance(value, tuple):
                value = tuple(self._members(value)) if field.refers_to else tuple(sorted(value))
            content[field.name] = value
        return content

    def _condition(self, term: Term, issue: Issue) -> Condition:
        parts = {self._part(given, term, issue) for given in term.given if not self._is_any_answer(given)}
        if term.held_by:
            parts.add(Part(f"bracket/{issue}", tuple(self._members(term.held_by))))
        return tuple(sorted(parts))

    def _is_any_answer(self, given: Given) -> bool:
        """Whether a condition is met however the question is answered, so that it is none."""
        vote, question = self._votes.get(given.on), self._contingencies.get(given.on)
        possible = question.answers if question else vote.options if vote and vote.options else None
        return possible is not None and set(possible) <= set(given.answer)

    def _part(self, given: Given, term: Term, issue: Issue) -> Part:
        answers = tuple(sorted(given.answer))
        if contingency := self._contingencies.get(given.on):
            return Part(identity(contingency, self._proposal), answers)
        keys = zip(term.declaration.keys, issue.key, strict=True)
        about = [value for key, value in keys if key.refers_to is PlaceId and value != NOT_STATED]
        vote = self._votes[given.on]
        place = voted_place(given, vote, about, self._proposal)
        return Part(str(Issue(vote.kind, (place, str(vote.subject)))), answers)

    def _is_ambiguous(self, term: Term, declaration: Declaration) -> bool:
        groups, chosen = self._proposal.vocabulary.groups, self._proposal.readings
        fields = (f for f in (*declaration.keys, *declaration.aspects) if f.refers_to)
        named = {r for field in fields if isinstance(value := field.read(term), tuple) for r in value}
        return any(name in groups and groups[name].is_ambiguous and name not in chosen for name in named)


def _implied(term: Term) -> Iterator[str]:
    """The keys and aspects that rest on an implied reading; of a part those that it states."""
    fields = (*term.declaration.keys, *term.declaration.aspects)
    for name in term.implied:
        yield from (f.name for f in fields if f.name.partition(".")[0] == name and f.read(term) is not None)


def complete(answers: Iterable[str]) -> tuple[str, ...]:
    """The answers in a fixed order; to a single one its opposite is added, since a question has at least two."""
    known = sorted(set(answers))
    return tuple(known) if len(known) > 1 else (*known, f"not {known[0]}")


def _holders(found: Iterable[Position]) -> Iterator[tuple[str, tuple[str, ...]]]:
    """Who holds each place in fact: the first aspect of a kind about places that names its own holder."""
    for position in found:
        declaration = kind_of(position.issue.kind).declaration
        aspects = [f.name for f in declaration.aspects if isinstance(f.marker, Nominal) and f.marker.holder == f.name]
        if not aspects or [key.refers_to for key in declaration.keys] != [PlaceId]:
            continue
        for statement in position.branches.get(UNCONDITIONAL, ()):
            if isinstance(holder := statement.content.get(aspects[0]), tuple):
                yield position.issue.key[0], holder
