"""What the actors and places of a text are to it, worked out from the fields that name them, and from what they are."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field
from enum import StrEnum
from functools import cached_property
from typing import Annotated

from typing_extensions import TypedDict

from peaceterms.columns import In
from peaceterms.differ.context import DEALS
from peaceterms.display import Result
from peaceterms.proposal import Proposal
from peaceterms.proposal.analogy import named_in
from peaceterms.proposal.renaming import references
from peaceterms.proposal.roles import PartRole
from peaceterms.terms import Modality, Term
from peaceterms.terms.declaration import Declaration
from peaceterms.terms.declaration import Field as TermField
from peaceterms.terms.markers import Key, Nominal
from peaceterms.terms.votes import Referendum
from peaceterms.vocabulary import Actor, PlaceId, bundled_vocabulary
from peaceterms.vocabulary.lookup import rolls
from peaceterms.vocabulary.models import ActorType

HELPING = frozenset({
    "guaranteed_by", "verified_by", "guarantors", "judges", "mediator", "mediators", "supervisor", "monitors", "lead",
    "decider", "deciders", "custodians", "contributors", "coordinators", "responders", "marked_by",
})  # fmt: skip
"""Fields with those who mediate, guarantee, watch, decide or supply forces."""


class Ground(StrEnum):
    """By what an actor or a place has a role."""

    STATED = "stated"
    """The file says so."""
    AUTHOR = "author"
    ADDRESSEE = "addressee"
    SIGNATORY = "signatory"
    BOUND = "bound"
    """It has a duty, a loss or something to give up by a term, or holds a thing."""
    HELPS = "helps"
    BODY = "body"
    """A term is about it as a body."""
    AT_ISSUE = "at-issue"
    """A term says whose the place is, who runs it, or what it votes on."""
    NAMED = "named"
    """A term names it in another way."""


@dataclass(frozen=True)
class InRole:
    """What one actor or place is to a text."""

    id: str
    roles: tuple[PartRole, ...]
    """What it is first of all, then what it is besides."""
    why: tuple[tuple[Ground, int], ...]
    """By what, with the number of terms; 0 where it is the head of the text that says so."""


class RoleRow(TypedDict):
    """What an actor or a place is to a text."""

    proposal: str
    """The id of the text."""
    id: str
    """The id of the actor or place."""
    name: str
    """How it is called."""
    role: str
    """What it is first of all: a party, a mediator, an object of the dispute."""
    further_roles: list[str]
    """What it is besides."""
    why: list[str]
    """By what it has its roles: `author`, `bound`, `at-issue`."""
    why_terms: Annotated[list[int], In("terms")]
    """By how many terms for each of these, in the same order; 0 where the head of the text says so."""


@dataclass(frozen=True, repr=False)
class Cast(Result):
    """The actors and places that a text names, with what each is to it. It is worked out when it is first asked for."""

    proposal: Proposal
    evidence: dict[str, Counter[Ground]] = field(init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        object.__setattr__(self, "evidence", _evidence(self.proposal))

    @cached_property
    def parts(self) -> tuple[InRole, ...]:
        """Every actor and place, by role, and those first that more terms name."""
        found = [_part(id, self.evidence[id], self.proposal) for id in named_in(self.proposal)]
        order = list(PartRole)
        return tuple(sorted(found, key=lambda one: (order.index(one.roles[0]), -sum(n for _, n in one.why), one.id)))

    def of(self, id: str) -> tuple[PartRole, ...]:
        """Return the roles of an actor or a place, by its id; none where the text does not name it."""
        return next((part.roles for part in self.parts if part.id == id), ())

    def to_records(self) -> list[RoleRow]:
        """Return a row for each actor and place."""
        name = self.proposal.vocabulary.name
        return [
            {
                "proposal": self.proposal.id,
                "id": part.id,
                "name": name(part.id),
                "role": part.roles[0].value,
                "further_roles": [role.value for role in part.roles[1:]],
                "why": [ground.value for ground, _ in part.why],
                "why_terms": [number for _, number in part.why],
            }
            for part in self.parts
        ]

    def _in_short(self) -> str:
        return f"of {self.proposal.id}: {len(self.parts)} actors and places"


def roles_of(proposal: Proposal) -> Cast:
    """Return what the actors and places that a text names are to it."""
    return Cast(proposal)


# By what


def _evidence(text: Proposal) -> dict[str, Counter[Ground]]:
    """Return for every actor and place by what it has its roles."""
    found: dict[str, Counter[Ground]] = {id: Counter() for id in named_in(text)}
    for evidence, actors in ((Ground.AUTHOR, text.by), (Ground.ADDRESSEE, text.to)):
        for id in _members(actors or (), text):
            found[id][evidence] += 0
    for term in text.terms:
        said = {(id, evidence) for id, evidence in _by_term(term, text) if id in found}
        for id, evidence in said:
            found[id][evidence] += 1
        for id in {id for _, one in references(term) for id in _members((str(one),), text)} - {id for id, _ in said}:
            found[id][Ground.NAMED] += 1
    for id in text.roles:
        found.get(id, Counter())[Ground.STATED] += 0
    return found


def _members(ids: tuple[str, ...], text: Proposal) -> Iterator[str]:
    return (str(one) for id in ids for one in text.vocabulary.members(str(id), text.readings))


def _by_term(term: Term, text: Proposal) -> Iterator[tuple[str, Ground]]:
    declaration = term.declaration
    for one in declaration.references(term.model_fields_set):
        value = one.read(term)
        evidence = _of_field(one, term, declaration)
        if evidence and isinstance(value, tuple):
            yield from ((id, evidence) for id in _members(value, text))


def _of_field(one: TermField, term: Term, declaration: Declaration) -> Ground | None:
    """Return what it says of somebody that a field of a term names them."""
    if one.refers_to is PlaceId:
        return Ground.AT_ISSUE if isinstance(one.marker, Key) and _is_about_places(declaration) else None
    if one.name in HELPING:
        return Ground.HELPS
    if one.name == "signatories":
        return Ground.SIGNATORY
    if one.name == declaration.kind:
        return Ground.BODY
    binds = {*declaration.burdens, *declaration.gives_up}
    if term.modality in (None, Modality.UNDERTAKES):
        binds |= set(declaration.binds)
    holds = isinstance(one.marker, Nominal) and one.marker.holder == one.name
    return Ground.BOUND if holds or one.name in binds else None


def _is_about_places(declaration: Declaration) -> bool:
    """Whether a kind says whose a place is, who runs it, or what it votes on."""
    is_vote = declaration.kind == Referendum.declaration.kind
    return is_vote or declaration.place_is_people or declaration.held == "control" or declaration.puts_off


# Which roles


def _part(id: str, by: Counter[Ground], text: Proposal) -> InRole:
    stated = text.roles.get(id)
    roles = (stated,) if stated else tuple(dict.fromkeys(_roles(id, by, text)))
    order = list(Ground)
    return InRole(id, roles, tuple(sorted(by.items(), key=lambda one: order.index(one[0]))))


def _roles(id: str, by: Counter[Ground], text: Proposal) -> Iterator[PartRole]:
    actor = text.vocabulary.actors.get(id)
    if actor is None:
        yield PartRole.TERRITORY if Ground.AT_ISSUE in by else PartRole.PLACE
        return
    first, is_party = _by_what_it_is(actor, by), _is_party(actor, by, text)
    besides = (
        (PartRole.PARTY, is_party and first not in (PartRole.POPULATION, PartRole.INTERNATIONAL)),
        (PartRole.GUARANTOR, Ground.HELPS in by),
        (PartRole.BODY, Ground.BODY in by and first is not PartRole.INTERNATIONAL),
        (PartRole.AUTHOR, Ground.AUTHOR in by and not is_party),
    )
    found = [*([first] if first else []), *(role for role, holds in besides if holds)]
    yield from found or [_ELSE.get(actor.type, PartRole.OTHER)]


_ELSE = {ActorType.ORGANISATION: PartRole.ORGANISATION, ActorType.STATE: PartRole.STATE}
"""What somebody is of whom nothing else can be told."""


def _by_what_it_is(actor: Actor, by: Counter[Ground]) -> PartRole | None:
    match actor.type:
        case ActorType.PEOPLE:
            return PartRole.POPULATION
        case ActorType.ARMED_GROUP:
            return PartRole.ARMED_GROUP
        case ActorType.ORGANISATION:
            return _sort_of_body(actor, by)
        case _:
            return None


def _sort_of_body(actor: Actor, by: Counter[Ground]) -> PartRole | None:
    """Return whether an organisation is international: one with states for members, or known beyond the text."""
    if str(actor.id) in rolls() or (actor.of and str(actor.of) in rolls()):
        return PartRole.INTERNATIONAL
    if Ground.BODY in by:
        return PartRole.BODY
    is_known = bundled_vocabulary().actors.get(str(actor.id)) is actor and actor.of is None
    takes_part = {Ground.AUTHOR, Ground.SIGNATORY, Ground.BOUND}
    return PartRole.INTERNATIONAL if is_known and takes_part.isdisjoint(by) else None


def _is_party(actor: Actor, by: Counter[Ground], text: Proposal) -> bool:
    """Whether it signs, is addressed, or has duties that are not those of one who only helps."""
    if actor.stands_for is not None:
        return False
    is_deal = any(step.state in DEALS for step in text.status)
    signs = Ground.SIGNATORY in by or (Ground.AUTHOR in by and is_deal and actor.type is not ActorType.PERSON)
    if signs or Ground.ADDRESSEE in by or actor.type is ActorType.BLANK:
        return True
    is_alone = actor.type is ActorType.STATE and Ground.HELPS not in by
    return Ground.BOUND in by and (is_alone or Ground.AUTHOR in by)
