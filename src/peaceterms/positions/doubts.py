"""Warnings: where a text contradicts itself, or its encoding looks wrong. Nothing is refused for them."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import combinations
from typing import NamedTuple

from peaceterms.positions.issue import is_named_by
from peaceterms.positions.position import Position
from peaceterms.positions.resolve import positions_of
from peaceterms.positions.statement import AspectValue, Statement
from peaceterms.proposal import Coverage, Manner, Proposal
from peaceterms.terms import Term
from peaceterms.terms.declaration import Declaration
from peaceterms.terms.markers import Ordinal
from peaceterms.terms.measured import Amount
from peaceterms.vocabulary import Actor, Place


class TextWarning(NamedTuple):
    """Something that a reader should know before relying on an encoding."""

    code: str
    """Stable: `two-values`, `verifier-is-obligor`, `silence-contradicted`, `never-raised-in-part`,
    `acronym-is-country`, `two-names`, `one-identity`."""
    text: str
    """The id of the text; of two texts that of the second."""
    about: str
    """The issue, the term, or the id that it is about."""
    values: tuple[str | AspectValue, ...]
    """What stands against each other there: ids, words, or what is said of an aspect."""
    where: tuple[str, ...] = ()
    """The ids of the terms."""


def warnings_of(proposal: Proposal) -> tuple[TextWarning, ...]:
    """Return what a reader should know of an encoding before relying on it."""
    rules = (_two_values, _verifiers, _contradicted_silences, _never_raised, _acronyms)
    return tuple(warning for rule in rules for warning in rule(proposal))


def warnings_between(first: Proposal, second: Proposal) -> tuple[TextWarning, ...]:
    """Return what a reader of a comparison should know: names and identities that the two texts use differently."""
    return (*_two_names(first, second), *_one_identity(first, second))


def contradictions(position: Position) -> Iterator[tuple[Statement, Statement, str]]:
    """Yield what a text says twice, with two values of an aspect that can have only one, under one condition."""
    for held in position.branches.values():
        for one, other in combinations(held, 2):
            if one.strand == other.strand and _are_on_one_thing(one, other):
                yield from ((one, other, name) for name in one.content if _are_two(one, other, name))


_STAGES = ("timing.start", "timing.deadline")


def _are_on_one_thing(one: Statement, other: Statement) -> bool:
    """Whether nothing tells two things apart: the places or the sort of unit of two limits, when each stage is due."""
    telling = (*one.terms[0].declaration.identity, *_STAGES)
    return all(one.content.get(name) == other.content.get(name) for name in telling)


def _are_two(one: Statement, other: Statement, name: str) -> bool:
    both = name in other.content and other.content[name] != one.content[name]
    return both and _is_one(one.terms[0].declaration, name)


def _two_values(proposal: Proposal) -> Iterator[TextWarning]:
    for issue, position in positions_of(proposal).by_issue.items():
        for one, other, name in contradictions(position):
            terms = tuple(dict.fromkeys(term.id for s in (one, other) for term in s.terms))
            values = tuple(AspectValue(name, s.content[name]) for s in (one, other))
            yield TextWarning("two-values", proposal.id, str(issue), values, terms)


def _is_one(declaration: Declaration, name: str) -> bool:
    """Whether a thing can be only one of it: an amount, whose it is, the main point; it can stand in law and treaty."""
    marker = declaration.by_name[name].marker
    main = name == declaration.main and isinstance(marker, Ordinal)
    return isinstance(marker, Amount) or main or getattr(marker, "holder", None) is not None


def _verifiers(proposal: Proposal) -> Iterator[TextWarning]:
    """A term that is verified by the very party that must act."""
    for term in proposal.terms:
        acting = _acting(term)
        named = term.verified_by
        if isinstance(named, tuple) and acting and set(map(str, named)) == acting:
            yield TextWarning("verifier-is-obligor", proposal.id, term.id, tuple(map(str, named)), (term.id,))


def _acting(term: Term) -> set[str]:
    declaration = term.declaration
    fields = [declaration.by_name[name] for name in dict.fromkeys((*declaration.binds, *declaration.burdens))]
    values = [field.read(term) for field in fields]
    return {str(actor) for value in values if isinstance(value, tuple) for actor in value}


def _contradicted_silences(proposal: Proposal) -> Iterator[TextWarning]:
    issues = positions_of(proposal).by_issue
    for silence in proposal.silences:
        for pattern in silence.issues or ():
            if pattern == "*" or silence.part:
                continue
            for issue in (issue for issue in issues if is_named_by(str(pattern), issue)):
                terms = tuple(t.id for held in issues[issue].branches.values() for s in held for t in s.terms)
                yield TextWarning("silence-contradicted", proposal.id, str(issue), (silence.subject,), terms)


def _never_raised(proposal: Proposal) -> Iterator[TextWarning]:
    """That something was never raised can only be said of a text, or part, known as a whole, or on a source's word."""
    if proposal.coverage in (None, Coverage.WHOLE):
        return
    unsaid = (s for s in proposal.silences if s.manner is Manner.NEVER_RAISED and not (s.part or s.source))
    subjects = tuple(str(s.subject) for s in unsaid)
    if subjects:
        yield TextWarning("never-raised-in-part", proposal.id, str(proposal.coverage), subjects)


def _acronyms(proposal: Proposal) -> Iterator[TextWarning]:
    """A country's code that is also the usual acronym of somebody else."""
    known = proposal.vocabulary.actors
    used: dict[str, list[str]] = {}
    for term in proposal.terms:
        for field in term.declaration.references(term.model_fields_set):
            value = field.read(term)
            for id in value if isinstance(value, tuple) else ():
                used.setdefault(str(id), []).append(term.id)
    for id, terms in used.items():
        if (actor := known.get(id)) and actor.acronym_of:
            yield TextWarning("acronym-is-country", proposal.id, id, (actor.acronym_of,), tuple(dict.fromkeys(terms)))


def _two_names(first: Proposal, second: Proposal) -> Iterator[TextWarning]:
    """One id under which two texts define what they name differently."""
    own = {str(entry.id): entry for entry in first.own_entries}
    for entry in second.own_entries:
        other = own.get(str(entry.id))
        if other is not None and other.name.casefold() != entry.name.casefold():
            yield TextWarning("two-names", second.id, str(entry.id), (str(other.name), str(entry.name)))


def _one_identity(first: Proposal, second: Proposal) -> Iterator[TextWarning]:
    """Two ids that texts give the same Wikidata id."""
    entries: tuple[Actor | Place, ...] = (*first.actors, *first.places)
    others: tuple[Actor | Place, ...] = (*second.actors, *second.places)
    own = {entry.wikidata: entry for entry in entries if entry.wikidata}
    for entry in others:
        other = own.get(entry.wikidata) if entry.wikidata else None
        if other is not None and other.id != entry.id:
            yield TextWarning("one-identity", second.id, str(entry.id), (str(other.id), str(entry.wikidata)))
