"""From a proposal to positions: what it says on each issue, under which conditions. Done once for each proposal."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from itertools import product
from typing import Any

from peaceterms.positions.contingency import (
    UNCONDITIONAL,
    Answer,
    AnyContingency,
    Bracket,
    Choice,
    Condition,
    Event,
    Requirement,
    Vote,
    complete,
)
from peaceterms.positions.issue import NOT_STATED, Issue
from peaceterms.positions.kept import OncePerProposal
from peaceterms.positions.position import Position, Positions, position_of
from peaceterms.positions.statement import Content, Statement
from peaceterms.proposal import Contingency, ContingencyType, Proposal
from peaceterms.proposal.votes import voted_place
from peaceterms.terms import Given, Term, kind_of
from peaceterms.terms.declaration import Declaration, Field
from peaceterms.terms.votes import Referendum
from peaceterms.values.phrase import Phrase


def resolve(proposal: Proposal) -> Positions:
    """Work out the stated positions of a proposal: groups read, terms on one issue joined, nothing derived."""
    resolver = _Resolver(proposal)
    gathered: dict[Issue, dict[Condition, list[Statement]]] = {}
    for term in proposal.terms:
        for issue, condition, statement in resolver.statements(term):
            gathered.setdefault(issue, {}).setdefault(condition, []).append(statement)
    by_issue = {issue: position_of(issue, gathered[issue]) for issue in sorted(gathered)}
    requirements = [r for position in by_issue.values() for condition in position.branches for r in condition]
    return Positions(
        by_issue,
        resolver.answers(requirements),
        resolver.questions,
        dict(_holders(by_issue.values())),
        frozenset((issue.kind, place) for issue in by_issue for place in issue.key),
    )


positions_of = OncePerProposal(resolve)
"""The stated positions of a proposal, worked out at the first call."""


def identity(contingency: Contingency, proposal: Proposal) -> AnyContingency:
    """Return what is decided, in a name that holds across texts.

    Where the encoding does not name it, the question does; ids mean nothing outside their text. A choice within a
    text is that text's own.
    """
    name = contingency.decides or "-".join(re.findall(r"[^\W_]+", contingency.question.casefold()))
    if contingency.type is ContingencyType.EVENT:
        return Event(name)
    return Choice(name) if contingency.decides else Choice(name, proposal.id)


def normal(field: Field, value: Any) -> Any:
    """Return a value of a field as positions hold it: a set in a fixed order, references as plain ids."""
    if not isinstance(value, tuple) or field.marker.links:
        return field.marker.read(value)
    if field.refers_to:
        return tuple(sorted(map(str, value)))
    return tuple(sorted({Phrase(one) if type(one) is str else one for one in value}))


class _Resolver:
    """Turns the terms of one proposal into statements."""

    def __init__(self, proposal: Proposal) -> None:
        self._proposal = proposal
        self._votes = {term.id: term for term in proposal.terms if isinstance(term, Referendum)}
        self._contingencies = {contingency.id: contingency for contingency in proposal.contingencies}
        self._issues = {term.id: tuple(self._issues_of(term)) for term in proposal.terms}
        self._beside = _beside(proposal.terms)
        groups = proposal.vocabulary.groups
        self._unclear = {str(id) for id, group in groups.items() if group.is_ambiguous and id not in proposal.readings}
        self._read: dict[tuple[str, ...], tuple[str, ...]] = {}
        self.questions = {identity(c, proposal): c.question for c in proposal.contingencies}

    def statements(self, term: Term) -> Iterator[tuple[Issue, Condition, Statement]]:
        """What a term says, on each of its issues."""
        declaration = term.declaration
        content = _refused_plainly(self._content(term, declaration), term)
        implied = frozenset(_implied(term, content)) if term.implied else frozenset()
        ambiguous = self._is_ambiguous(term, declaration)
        statement = Statement(content, (term,), implied, ambiguous)
        bearers = self._bearers(term, declaration) if "by" in content or "to" in content else {}
        for issue in self._issues[term.id]:
            if said := _said_by_key(content, issue, bearers):
                shorter = {name: value for name, value in content.items() if name not in said}
                yield issue, self._condition(term, issue), Statement(shorter, (term,), implied - said, ambiguous)
            else:
                yield issue, self._condition(term, issue), statement

    def answers(self, requirements: Iterable[Requirement]) -> dict[AnyContingency, tuple[Answer, ...]]:
        """The possible answers of every contingency; where only one is known, its absence is one too."""
        known: dict[AnyContingency, set[str]] = {}
        for requirement in requirements:
            known.setdefault(requirement.contingency, set()).update(requirement.answers)
        for contingency in self._contingencies.values():
            known.setdefault(identity(contingency, self._proposal), set()).update(contingency.answers)
        for vote in self._votes.values():
            for issue in self._issues[vote.id]:
                if (decided := Vote(*issue.key)) in known:
                    known[decided].update(vote.options or ())
        return {contingency: complete(known[contingency]) for contingency in sorted(known)}

    def _issues_of(self, term: Term) -> Iterator[Issue]:
        declaration = term.declaration
        parts = [tuple(self._key_values(key, term)) for key in declaration.keys]
        return (Issue(declaration.kind, _in_order(key, declaration.mutual)) for key in product(*parts))

    def _bearers(self, term: Term, declaration: Declaration) -> dict[str, list[tuple[int, set[str]]]]:
        """Where the key names those who must act, or who gain by it, and all whom the term names there."""
        return {
            name: [
                (declaration.key_index[key.name], set(self._key_values(key, term)))
                for key in declaration.keys
                if key.name in roles
            ]
            for name, roles in declaration.roles_of.items()
        }

    def _key_values(self, key: Field, term: Term) -> Iterator[str]:
        value = key.read(term)
        if value is None:
            yield NOT_STATED
        elif key.refers_to:
            yield from _members(value, self._proposal)
        else:
            yield from (map(str, value) if isinstance(value, tuple) else (str(value),))

    def _members(self, references: tuple[str, ...]) -> tuple[str, ...]:
        known = self._read.get(references)
        if known is None:
            known = self._read[references] = _members(references, self._proposal)
        return known

    def _content(self, term: Term, declaration: Declaration) -> Content:
        content: Content = {}
        beside = self._beside.get(term.id, ())
        stated = {*term.model_fields_set, "together_with"} if beside else term.model_fields_set
        for field in declaration.stated_aspects(stated):
            value = beside if field.name == "together_with" else field.read(term)
            if value is None or value == () or value == field.marker.unsaid:
                continue
            if not isinstance(value, tuple):
                content[field.name] = field.marker.read(value)
            elif field.marker.links:
                if named := self._named(field, term, value):
                    content[field.name] = named
            else:
                content[field.name] = self._members(value) if field.refers_to else normal(field, value)
        return content

    def _named(self, field: Field, term: Term, ids: tuple[str, ...]) -> tuple[Issue, ...]:
        """The issues of the terms that a term names; only what comes first can be about the same as the term itself."""
        issues = [self._issues.get(id, ()) for id in ids]
        if field.name != "after":
            issues = [held for held in issues if set(held).isdisjoint(self._issues[term.id])]
        return tuple(sorted({issue for held in issues for issue in held}, key=str))

    def _condition(self, term: Term, issue: Issue) -> Condition:
        if not term.given and not term.held_by:
            return UNCONDITIONAL
        parts = {self._requirement(given, term, issue) for given in term.given if not self._is_any_answer(given)}
        if term.held_by:
            parts.add(Requirement(Bracket(issue), self._members(term.held_by)))
        return tuple(sorted(parts))

    def _is_any_answer(self, given: Given) -> bool:
        """Whether a condition is met however the question is answered, so that it is none."""
        vote, question = self._votes.get(given.on), self._contingencies.get(given.on)
        possible = question.answers if question else vote.options if vote and vote.options else None
        return possible is not None and set(possible) <= set(given.answer)

    def _requirement(self, given: Given, term: Term, issue: Issue) -> Requirement:
        answers = tuple(sorted(given.answer))
        if contingency := self._contingencies.get(given.on):
            return Requirement(identity(contingency, self._proposal), answers)
        vote = self._votes[given.on]
        place = voted_place(given, vote, issue.places, self._proposal)
        return Requirement(Vote(place, str(vote.subject)), answers)

    def _is_ambiguous(self, term: Term, declaration: Declaration) -> bool:
        stated = (f.read(term) for f in declaration.references(term.model_fields_set))
        return any([not self._unclear.isdisjoint(value) for value in stated if isinstance(value, tuple)])


def _beside(terms: Iterable[Term]) -> dict[str, tuple[str, ...]]:
    """What each term is done together with: what one of two says holds of both."""
    beside: dict[str, dict[str, None]] = {}
    for term in terms:
        for other in term.together_with:
            beside.setdefault(term.id, {})[other] = None
            beside.setdefault(other, {})[term.id] = None
    return {id: tuple(others) for id, others in beside.items()}


def _in_order(key: tuple[str, ...], mutual: tuple[int, int] | None) -> tuple[str, ...]:
    """Return a key in which the two sides of a relation that has no first side stand in a fixed order."""
    if mutual is None or NOT_STATED in (key[mutual[0]], key[mutual[1]]):
        return key
    parts = list(key)
    parts[mutual[0]], parts[mutual[1]] = sorted((key[mutual[0]], key[mutual[1]]))
    return tuple(parts)


def _said_by_key(content: Content, issue: Issue, bearers: Mapping[str, list[tuple[int, set[str]]]]) -> frozenset[str]:
    """Obligors or beneficiaries whom the key of an issue names already: each of several for itself."""
    return frozenset(
        name
        for name, places in bearers.items()
        if isinstance(named := content.get(name), tuple)
        for index, all_of_them in places
        if issue.key[index] in named and set(named) <= all_of_them
    )


def _refused_plainly(content: Content, term: Term) -> Content:
    """Return what is said with a refusal read as the kind's own value for it."""
    if "refused" in content and term.negation and term.negation[0] not in content:
        del content["refused"]
        content[term.negation[0]] = term.negation[1]
    return content


def _members(references: Iterable[str], proposal: Proposal) -> tuple[str, ...]:
    vocabulary = proposal.vocabulary
    if vocabulary.groups.keys().isdisjoint(references):
        return tuple(sorted(map(str, references)))
    members = (m for r in references for m in vocabulary.members(r, proposal.readings))
    return tuple(sorted({str(member) for member in members}))


def _implied(term: Term, content: Content) -> Iterator[str]:
    """The keys, and the aspects with a value, that rest on an implied reading; of a part all that it states."""
    names = (*term.declaration.key_index, *content)
    return (name for name in names if name in term.implied or name.partition(".")[0] in term.implied)


def _holders(resolved: Iterable[Position]) -> Iterator[tuple[str, tuple[str, ...]]]:
    """Who holds each place in fact: the first aspect of a kind about places that names its own holder."""
    for position in resolved:
        if (aspect := kind_of(position.issue.kind).declaration.held) is None:
            continue
        for statement in position.branches.get(UNCONDITIONAL, ()):
            if isinstance(holder := statement.content.get(aspect), tuple):
                yield position.issue.key[0], holder
