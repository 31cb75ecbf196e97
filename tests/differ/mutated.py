"""Bundled texts, changed: terms dropped, doubled, altered, put into another order, added from elsewhere."""

from __future__ import annotations

from collections.abc import Iterable
from functools import cache
from typing import Any

from hypothesis import strategies as st
from pydantic import ValidationError

import peaceterms as pt
from peaceterms.terms.base import relinked
from peaceterms.vocabulary import ActorId, PlaceId, bundled_vocabulary

MOST_CHANGES = 4
MOST_ADDED = 6


@cache
def _texts() -> dict[str, pt.Proposal]:
    return {text.id: text for text in pt.corpus()}


@cache
def _alike(kind: str) -> tuple[pt.Term, ...]:
    """All terms of a kind in all texts."""
    return tuple(term for text in _texts().values() for term in text.terms if term.kind == kind)


@st.composite
def mutated(draw: st.DrawFn, id: str) -> pt.Proposal:
    """A bundled text under another id, changed in some places."""
    return draw(changes(_texts()[draw(st.sampled_from(sorted(_texts())))], id))


@st.composite
def changes(draw: st.DrawFn, text: pt.Proposal, id: str) -> pt.Proposal:
    """The text under another id, changed in some places or in none."""
    terms = list(text.terms)
    for _ in range(draw(st.integers(0, MOST_CHANGES))):
        terms = draw(st.sampled_from([_dropped, _doubled, _altered, _reordered, _added]))(draw, terms)
    bare = text.model_copy(update={"id": id, "terms": [], **text.said_of({})})
    return _standing(bare, terms, text.contingencies)


def _standing(text: pt.Proposal, terms: list[pt.Term], asked: Iterable[pt.Contingency]) -> pt.Proposal:
    """The text with those terms that still hang together, such as on answers that an altered vote still has."""
    while True:
        terms = [*whole(terms, asked)]
        try:
            return text.model_copy(update={"terms": terms})
        except ValidationError as error:
            wrong = {one["loc"][1] for one in error.errors() if one["loc"][0] == "terms"}
            if not wrong:
                raise
            terms = [term for at, term in enumerate(terms) if at not in wrong]


def whole(terms: Iterable[pt.Term], asked: Iterable[pt.Contingency]) -> tuple[pt.Term, ...]:
    """The terms without those that hang on a vote or question that is not there, waiting only for those that are."""
    kept, questions = list(terms), {question.id for question in asked}
    while True:
        ids = {term.id for term in kept}
        stay = [term for term in kept if all(given.on in ids | questions for given in term.given)]
        if len(stay) == len(kept):
            break
        kept = stay
    return tuple(waiting_for(term, ids) for term in kept)


def waiting_for(term: pt.Term, ids: set[str]) -> pt.Term:
    """The term, naming only those terms."""
    return relinked(term, {id: id for id in ids})


def _dropped(draw: st.DrawFn, terms: list[pt.Term]) -> list[pt.Term]:
    gone = draw(st.integers(0, max(0, len(terms) - 1)))
    return [*terms[:gone], *terms[gone + 1 :]]


def _doubled(draw: st.DrawFn, terms: list[pt.Term]) -> list[pt.Term]:
    term = terms[draw(st.integers(0, len(terms) - 1))] if terms else None
    return terms if term is None else [*terms, term.model_copy(update={"id": _new(terms)})]


def _altered(draw: st.DrawFn, terms: list[pt.Term]) -> list[pt.Term]:
    """One aspect of a term as a term of the same kind in some text has it."""
    if not terms:
        return terms
    at = draw(st.integers(0, len(terms) - 1))
    term, other = terms[at], draw(st.sampled_from(_alike(terms[at].kind)))
    plain = (field for field in term.declaration.aspects if not field.marker.links)
    names = sorted({field.name for field in plain if "." not in field.name})
    name = draw(st.sampled_from([*names, "timing"]))
    value, unmeant = getattr(other, name), set(term.implied) - {name}
    if isinstance(value, tuple) and any(_is_unknown(one) for one in value):
        return terms
    implied = [one for one in term.implied if one in unmeant and not one.startswith(f"{name}.")]
    try:
        changed = term.model_copy(update={name: value, "implied": implied})
    except ValueError:
        return terms  # it would say nothing
    return [*terms[:at], changed, *terms[at + 1 :]]


def _is_unknown(value: object) -> bool:
    return isinstance(value, (ActorId, PlaceId)) and value not in _known()


@cache
def _known() -> frozenset[str]:
    vocabulary = bundled_vocabulary()
    return frozenset([*vocabulary.choices("actors"), *vocabulary.choices("places")])


def _reordered(draw: st.DrawFn, terms: list[pt.Term]) -> list[pt.Term]:
    return terms if not terms else draw(st.permutations(terms)) if len(terms) < 8 else [*terms[4:], *terms[:4]]


def _added(draw: st.DrawFn, terms: list[pt.Term]) -> list[pt.Term]:
    """What another text says without condition, of actors and places that everybody knows."""
    other = _texts()[draw(st.sampled_from(sorted(_texts())))]
    if other.own_entries:
        return terms
    free = [term for term in other.terms if not term.given][:MOST_ADDED]
    new = _new(terms)
    alone: dict[str, Any] = {"sources": [], "follows": None}
    added = (waiting_for(term, set()) for term in free)
    return [*terms, *(term.model_copy(update={**alone, "id": f"{new}-{n}"}) for n, term in enumerate(added))]


def _new(terms: list[pt.Term]) -> str:
    ids, number = {term.id for term in terms}, 1
    while any(id.startswith(f"new-{number}") for id in ids):
        number += 1
    return f"new-{number}"
