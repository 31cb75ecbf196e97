"""Strategies for texts that have to do with each other: made from generated proposals, and from the bundled ones."""

from __future__ import annotations

from collections.abc import Callable, Collection, Mapping, Sequence
from functools import cache
from typing import Any

from hypothesis import strategies as st
from pydantic import ValidationError

from peaceterms.bundled.loading import corpus
from peaceterms.proposal import Proposal
from peaceterms.terms import Given, Referendum, Term
from peaceterms.terms.base import relinked
from peaceterms.testing.strategies import SET_APART, proposals, term_data, values

Pair = tuple[Proposal, Proposal]
Mutation = Callable[[st.DrawFn, Proposal], Proposal]

MOST_KEPT = 12
"""How many terms of a bundled text are kept, unless more are asked for."""
MOST_MERGED = 3
"""How many terms of another text are merged into one, besides the votes on which they hang."""
MOST_MUTATIONS = 4
"""How many times one text is changed."""


@st.composite
def related_pairs(draw: st.DrawFn) -> Pair:
    """Generate a proposal, and another that keeps, changes or drops its terms and adds some."""
    first = draw(proposals())
    other = draw(proposals(most=3))
    free = [
        term for term in first.terms if not (term.given or isinstance(term, Referendum)) and relinked(term, {}) is term
    ]
    changed = {term.id: draw(change(term)) for term in free}
    kept = [changed.get(term.id, term) for term in first.terms if term not in free or draw(st.booleans())]
    ids = {term.id for term in kept}
    kept = [_waiting_only_for(ids, term) for term in kept]
    added = [
        relinked(term, {}).model_copy(update={"id": f"more-{number}"})
        for number, term in enumerate(other.terms)
        if not term.given
    ]
    return first, first.model_copy(update={"terms": [*kept, *added]})


def change(term: Term) -> st.SearchStrategy[Term]:
    """Generate the same term, or one on the same issue that says something else."""
    keys = {key.name: getattr(term, key.name) for key in term.declaration.keys}
    others = term_data(type(term)).map(lambda data: type(term).model_validate({"id": term.id, **data, **keys}))
    return st.one_of(st.just(term), others)


@st.composite
def mutated_pairs(draw: st.DrawFn, *texts: Proposal, most: int = MOST_KEPT) -> Pair:
    """Generate two texts of one origin: a mutated text, and the same changed further."""
    first = draw(mutated(*texts, most=most))
    return first, _changed(draw, first, texts or _bundled(), least=1)


@st.composite
def mutated(draw: st.DrawFn, *texts: Proposal, most: int = MOST_KEPT) -> Proposal:
    """Change one of the texts, bundled ones where none is given: drop, double, alter, reorder, rename, merge.

    The result is always a valid proposal of at most `most` terms before anything is doubled or merged. A change that
    would make it invalid is left out.
    """
    among = texts or _bundled()
    excerpt = _excerpt(draw, draw(st.sampled_from(among)), most)
    return _changed(draw, excerpt, among, least=0)


@cache
def _bundled() -> tuple[Proposal, ...]:
    return tuple(corpus())


def _changed(draw: st.DrawFn, text: Proposal, among: Sequence[Proposal], least: int) -> Proposal:
    for _ in range(draw(st.integers(least, MOST_MUTATIONS))):
        text = _changed_once(draw, text, among)
    return text


def _changed_once(draw: st.DrawFn, text: Proposal, among: Sequence[Proposal]) -> Proposal:
    """The text after one change; as it was, where the change makes it invalid."""
    merges = not text.terms or draw(_RARELY)
    try:
        if merges:
            return _with_another(draw, text, draw(st.sampled_from(among)))
        return draw(st.sampled_from(_MUTATIONS))(draw, text)
    except ValidationError:
        return text


_RARELY = st.integers(0, 9).map(lambda number: number == 9)


def _excerpt(draw: st.DrawFn, text: Proposal, most: int) -> Proposal:
    """Some of the terms of a text, with the votes on which they hang, and its open questions as far as they decide."""
    chosen = draw(st.lists(st.sampled_from(range(len(text.terms))), max_size=most, unique=True)) if text.terms else []
    ids = {text.terms[index].id for index in chosen}
    asked = {given.on for term in text.terms if term.id in ids for given in term.given}
    while not asked <= ids | {question.id for question in text.contingencies}:
        ids |= asked & {term.id for term in text.terms}
        asked |= {given.on for term in text.terms if term.id in ids for given in term.given}
    return _with_terms(text, [term for term in text.terms if term.id in ids])


def _with_terms(text: Proposal, terms: Collection[Term]) -> Proposal:
    """The text with those terms, without those that hang on what is no longer there."""
    questions = {question.id for question in text.contingencies}
    votes = {term.id for term in terms if isinstance(term, Referendum)}
    held = [term for term in terms if all(given.on in questions | votes for given in term.given)]
    if len(held) < len(terms):
        return _with_terms(text, held)
    ids, asked = {term.id for term in held}, {given.on for term in held for given in term.given}
    return text.model_copy(
        update={
            "terms": tuple(_waiting_only_for(ids, term) for term in held),
            "contingencies": tuple(question for question in text.contingencies if question.id in asked),
            **text.said_of({id: id for id in ids}),
        }
    )


def _waiting_only_for(ids: Collection[str], term: Term) -> Term:
    return relinked(term, {id: id for id in ids})


def _one_of(draw: st.DrawFn, text: Proposal) -> int:
    return draw(st.integers(0, len(text.terms) - 1))


def _with_one_less(draw: st.DrawFn, text: Proposal) -> Proposal:
    left_out = _one_of(draw, text)
    return _with_terms(text, [term for number, term in enumerate(text.terms) if number != left_out])


def _with_one_twice(draw: st.DrawFn, text: Proposal) -> Proposal:
    term = text.terms[_one_of(draw, text)]
    again = term.model_copy(update={"id": _unused(text, 1)[0]})
    return text.model_copy(update={"terms": (*text.terms, again)})


def _with_one_altered(draw: st.DrawFn, text: Proposal) -> Proposal:
    """The text with one field of one term set to another value of its annotation, or left out."""
    number = _one_of(draw, text)
    term = text.terms[number]
    name = draw(st.sampled_from(_fields_of(type(term))))
    annotation = type(term).model_fields[name].rebuild_annotation()
    value = draw(values(annotation, stated=getattr(term, name) in (None, ())))
    return _with_one_set(text, number, name, value)


@cache
def _fields_of(kind: type[Term]) -> tuple[str, ...]:
    return tuple(name for name in kind.model_fields if name not in SET_APART)


def _with_one_set(text: Proposal, number: int, name: str, value: Any) -> Proposal:
    term = text.terms[number]
    implied = tuple(field for field in term.implied if field != name)
    altered = term.model_copy(update={name: value, "implied": implied})
    return text.model_copy(update={"terms": (*text.terms[:number], altered, *text.terms[number + 1 :])})


def _with_one_under_other_conditions(draw: st.DrawFn, text: Proposal) -> Proposal:
    """The text with one term that is unconditional, or holds under the conditions of another."""
    others: list[tuple[Given, ...]] = [(), *(term.given for term in text.terms if term.given)]
    return _with_one_set(text, _one_of(draw, text), "given", draw(st.sampled_from(others)))


def _in_another_order(draw: st.DrawFn, text: Proposal) -> Proposal:
    return text.model_copy(update={"terms": tuple(draw(st.permutations(text.terms)))})


def _under_other_ids(draw: st.DrawFn, text: Proposal) -> Proposal:
    return renamed(text, _unused(text, len(text.terms)))


def renamed(text: Proposal, names: Sequence[str]) -> Proposal:
    """Give the terms of a text other ids, in their order, and follow them wherever the text names a term."""
    ids = dict(zip((term.id for term in text.terms), names, strict=True))
    return text.model_copy(update={"terms": tuple(_under(ids, term) for term in text.terms), **text.said_of(ids)})


def _under(ids: Mapping[str, str], term: Term) -> Term:
    """The term under its new id, with new ids for all that it names."""
    given = tuple(one.model_copy(update={"on": ids.get(one.on, one.on)}) for one in term.given)
    return relinked(term, ids).model_copy(update={"id": ids[term.id], "given": given})


def _unused(text: Proposal, count: int) -> list[str]:
    """Ids that neither a term nor a contingency of the text has."""
    used = {*(term.id for term in text.terms), *(question.id for question in text.contingencies)}
    return [id for id in (f"new-{number}" for number in range(count + len(used))) if id not in used][:count]


def _with_another(draw: st.DrawFn, text: Proposal, other: Proposal) -> Proposal:
    """The text with some terms of the other one, and with whatever they name."""
    added = _excerpt(draw, other, MOST_MERGED)
    named = [*(term.id for term in added.terms), *(question.id for question in added.contingencies)]
    ids = dict(zip(named, _unused(text, len(named)), strict=True))
    questions = (question.model_copy(update={"id": ids[question.id]}) for question in added.contingencies)
    terms = (_under(ids, term).model_copy(update={"sources": ()}) for term in added.terms)
    return text.model_copy(
        update={
            "terms": (*text.terms, *terms),
            "contingencies": (*text.contingencies, *questions),
            "readings": {**other.readings, **text.readings},
            **{name: _united(getattr(text, name), getattr(other, name)) for name in ("actors", "places", "groups")},
        }
    )


def _united(own: tuple[Any, ...], others: tuple[Any, ...]) -> tuple[Any, ...]:
    known = {entry.id for entry in own}
    return (*own, *(entry for entry in others if entry.id not in known))


_MUTATIONS: tuple[Mutation, ...] = (
    _with_one_altered,
    _with_one_less,
    _with_one_twice,
    _with_one_under_other_conditions,
    _in_another_order,
    _under_other_ids,
)
