"""A proposal: its terms, where they come from, what it leaves unsaid and how it was taken."""

from collections.abc import Iterable, Mapping
from functools import cached_property
from typing import Annotated, Any, Literal, Self

from pydantic import Field, ValidationError, model_validator
from typing_extensions import TypedDict

from peaceterms.columns import In
from peaceterms.display import Displayable
from peaceterms.errors import InvalidProposal, NotFound
from peaceterms.proposal.checks import check, check_size
from peaceterms.proposal.contingencies import Contingency
from peaceterms.proposal.replacing import named, problems, stated
from peaceterms.proposal.roles import StatedRoles
from peaceterms.proposal.silences import Coverage, Silence
from peaceterms.proposal.sources import (
    Development,
    Exemption,
    Link,
    Poll,
    Reaction,
    Source,
    Standing,
    about_terms,
    standing,
)
from peaceterms.proposal.term_table import TermTable
from peaceterms.tables import Tabular
from peaceterms.terms import Term
from peaceterms.terms.base import relinked
from peaceterms.terms.registry import AnyTerm
from peaceterms.values import Choices, Id, PartialDate, Record, Words
from peaceterms.values.collections import FrozenDict
from peaceterms.values.text import as_id
from peaceterms.vocabulary import Actor, Actors, Group, Place, Vocabulary, bundled_vocabulary
from peaceterms.vocabulary.models import ActorType

FORMAT: Literal["peaceterms/1"] = "peaceterms/1"


_OFFICIAL = (ActorType.STATE, ActorType.ORGANISATION)
"""Whose publications are official."""


class ProposalRow(TypedDict):
    """A text, and who put it forward when."""

    proposal: str
    """The id of the text."""
    title: str
    """Its title."""
    conflict: str | None
    """The id of the conflict that it is about."""
    date: str | None
    """Its date: a year, a month or a day, as `2022-03`."""
    by: list[str]
    """Ids of those who put it forward."""
    standing: str
    """How firmly it is attributed to them."""
    terms: Annotated[int, In("terms")]
    """How many terms it has."""


class Proposal(Displayable, Tabular, Record):
    """One document or statement: who put it forward, to whom, when, in what medium, and its terms.

    It is immutable and valid: every actor and place is known, every condition names a contingency,
    every id is there once. The ids and the order of its terms never change what it means.
    """

    format: Literal["peaceterms/1"] = FORMAT
    id: Id = ""
    """Where none is given, it is made of the title."""
    title: Words
    short_title: Words | None = None
    """How sentences name it: `the tweet`."""
    by: Actors | None = None
    """Who put it forward."""
    to: Actors | None = None
    """To whom."""
    date: PartialDate | None = None
    medium: Words | None = None
    conflict: Id | None = None
    """The conflict that it is about, such as `ukraine`."""
    coverage: Coverage | None = None
    """How much of the text is known; what is not declared is read as the whole text."""
    derived_from: Id | None = None
    """The proposal of which this is a later version."""
    part_of: Id | None = None
    """The agreement to which this belongs, as a protocol, an annex or a follow-up that leaves the rest of it unsaid."""
    summary: Words | None = None
    notes: tuple[Words, ...] = ()
    """What a reader must know of the encoding: conflicts between sources, choices made."""
    checked: PartialDate | None = None
    """When the encoding was last held against its sources."""
    readings: Choices = Field(default_factory=FrozenDict)
    """For group terms that can be read in several ways: the reading that was chosen."""
    roles: StatedRoles = Field(default_factory=FrozenDict)
    """What actors and places are to the text, where that is not what its terms come to (`peaceterms.roles`)."""
    chain: tuple[Link, ...] = ()
    """From the author to the text that was seen, in the order in which it happened."""
    sources: tuple[Source, ...] = ()
    contingencies: tuple[Contingency, ...] = ()
    terms: tuple[AnyTerm, ...] = ()
    silences: tuple[Silence, ...] = ()
    status: tuple[Development, ...] = ()
    """What became of it, in the order in which it happened."""
    reactions: tuple[Reaction, ...] = ()
    polls: tuple[Poll, ...] = ()
    actors: tuple[Actor, ...] = ()
    """Actors that the bundled vocabulary does not have."""
    places: tuple[Place, ...] = ()
    """Places, and parts of places, that the bundled vocabulary does not have."""
    groups: tuple[Group, ...] = ()
    """Group terms that the bundled vocabulary does not have."""
    style: tuple[Exemption, ...] = ()
    """What its coder means to write as it stands, though a rule of style asks for something else."""

    @model_validator(mode="before")
    @classmethod
    def _is_small_enough(cls, data: Any) -> Any:
        """Refuse more terms or contingencies than the limits before any of them is looked at."""
        if isinstance(data, dict):
            check_size(data)
        return data

    @model_validator(mode="after")
    def _is_complete_and_consistent(self) -> Self:
        self._name()
        check(self)
        return self

    def _name(self) -> None:
        """Give an id to the proposal and to each of its terms that was given none."""
        if not self.id:
            self.__dict__["id"] = as_id(self.title) or "proposal"
            self.model_fields_set.add("id")
        if any("id" not in term.model_fields_set for term in self.terms):
            self.__dict__["terms"] = named(self.terms, {question.id for question in self.contingencies})

    @cached_property
    def vocabulary(self) -> Vocabulary:
        """The bundled vocabulary with the proposal's own actors, places and groups."""
        return bundled_vocabulary().extended(self.own_entries)

    @property
    def own_entries(self) -> tuple[Actor | Place | Group, ...]:
        """The actors, places and groups that the proposal itself defines."""
        return (*self.actors, *self.places, *self.groups)

    @cached_property
    def standing(self) -> Standing:
        """How firmly the proposal is attributed."""
        known = self.vocabulary.actors
        acting = {link.by for link in self.chain if link.by in known}
        return standing(self.chain, {id for id in acting if known[id].type in _OFFICIAL})

    @property
    def name(self) -> str:
        """How sentences name it."""
        return self.short_title or self.title

    def to_records(self) -> list[ProposalRow]:
        """Return one row on who put it forward, and when; `term_table` is the table of its terms."""
        return [
            {
                "proposal": self.id,
                "title": self.title,
                "conflict": self.conflict,
                "date": str(self.date) if self.date else None,
                "by": [str(actor) for actor in self.by or ()],
                "standing": self.standing.state,
                "terms": len(self.terms),
            }
        ]

    @property
    def term_table(self) -> TermTable:
        """The terms as a table, with a row for each field of each: `proposal.term_table.to_frame()`."""
        return TermTable(self.id, self.terms)

    def replace(self, term: str, /, **fields: Any) -> Self:
        """Return the proposal in which some fields of the term with that id are others.

        A field takes what a file may say; `None` stands for what the text does not say. Raises `NotFound`, with the
        nearest ids, where there is no such term, and `InvalidProposal` where the proposal would not be valid.
        """
        ids = [one.id for one in self.terms]
        if term not in ids:
            raise NotFound("term", term, ids)
        at = ids.index(term)
        changed = {**stated(self.terms[at]), **fields}
        try:
            return self.model_copy(update={"terms": (*self.terms[:at], changed, *self.terms[at + 1 :])})
        except ValidationError as error:
            terms = [*map(stated, self.terms[:at]), changed, *map(stated, self.terms[at + 1 :])]
            raise InvalidProposal(problems(error, {"terms": terms}, type(self))) from None

    def read_as(self, readings: Mapping[str, str]) -> Self:
        """The proposal with group terms read in the chosen way: `{"annexed-regions": "with-crimea"}`."""
        return self.model_copy(update={"readings": {**self.readings, **readings}})

    def filled(self, blanks: Mapping[str, str]) -> Self:
        """Return a model text whose blanks for parties are filled in: `{"party-a": "UA", "party-b": "Russia"}`.

        Its terms keep the blanks; wherever it is compared, they are those actors. Raises `NotFound` where there is no
        such blank or actor.
        """
        actors = self.vocabulary.actors
        open_ = sorted(id for id, actor in actors.items() if actor.type is ActorType.BLANK)
        if unknown := next((id for id in blanks if id not in open_), None):
            raise NotFound("blank", unknown, open_)
        found = {id: self.vocabulary.find(name).id for id, name in blanks.items()}
        if place := next((id for id in found.values() if id not in actors), None):
            raise NotFound("actor", place, actors)
        filled = [actors[id].model_copy(update={"same_as": one}) for id, one in found.items()]
        return self.model_copy(update={"actors": (*(one for one in self.actors if one.id not in found), *filled)})

    def position_of(self, actor: str) -> Self:
        """One side's reading of a draft that holds the positions of several: the agreed terms and its own.

        Where its bracket says again what an agreed term on the same says, the bracket prevails. What hangs on a vote
        that only others want is left out. Raises `NotFound` where there is no such actor.
        """
        actor = str(self.vocabulary.find(actor).id)
        side = {actor, *self.vocabulary.members(actor, self.readings)}
        kept = [t for t in self.terms if t.held_by is None or not side.isdisjoint(self._members(t.held_by))]
        kept = _without_hanging(kept, {term.id for term in self.terms} - {term.id for term in kept})
        ids = {term.id for term in kept}
        own = [term for term in kept if term.held_by is not None]
        terms = tuple(_agreed(_without(term, own), ids) for term in kept)
        return self.model_copy(update={"terms": terms, **self.said_of({id: id for id in ids})})

    def said_of(self, ids: Mapping[str, str]) -> dict[str, tuple[Link, ...] | tuple[Reaction, ...]]:
        """The chain and reactions as they are once its terms have other ids, or are not all there."""
        return {"chain": about_terms(self.chain, ids), "reactions": about_terms(self.reactions, ids)}

    def _members(self, actors: Actors) -> set[str]:
        return {member for actor in actors for member in self.vocabulary.members(actor, self.readings)}

    def __hash__(self) -> int:
        return hash((self.id, self.title, len(self.terms)))


def _without_hanging(terms: list[Term], gone: set[str]) -> list[Term]:
    """Terms without those that hang on a vote that is gone, or on one of these."""
    left = [term for term in terms if gone.isdisjoint(given.on for given in term.given)]
    return left if len(left) == len(terms) else _without_hanging(left, gone | {t.id for t in terms if t not in left})


def _without(term: Term, brackets: Iterable[Term]) -> Term:
    """An agreed term without what a bracket on the same issue, under the same condition, says again."""
    if term.held_by is not None:
        return term
    keys, needed = term.declaration.keys, term.declaration.at_least_one_of
    said = {
        field.name
        for bracket in brackets
        if type(bracket) is type(term) and bracket.given == term.given
        if all(set(key.read(bracket) or ()) == set(key.read(term) or ()) for key in keys)
        for field in term.declaration.aspects
        if field.name not in (*term.declaration.qualifiers, *needed) and not field.required
        if field.name in type(term).model_fields and field.read(bracket) is not None
    }
    restated = {name: None for name in said if getattr(term, name) is not None}
    implied = tuple(name for name in term.implied if name not in restated)
    return term.model_copy(update={**restated, "implied": implied}) if restated else term


def _agreed(term: Term, ids: set[str]) -> Term:
    """A term without brackets, waiting only for terms that are there."""
    linked = relinked(term, {id: id for id in ids})
    return linked if linked.held_by is None else linked.model_copy(update={"held_by": None})
