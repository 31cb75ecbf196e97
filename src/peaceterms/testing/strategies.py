"""Hypothesis strategies for terms and proposals of every kind, for this library's tests and for those of its users.

Everything is generated from what the kinds declare, so that a kind that
another package adds is generated too.
"""

from __future__ import annotations

from collections.abc import Callable
from enum import Enum
from functools import cache, partial
from math import prod
from types import NoneType, UnionType
from typing import Annotated, Any, Literal, Union, get_args, get_origin

from annotated_types import MinLen
from hypothesis import strategies as st
from pydantic import StringConstraints

from peaceterms.proposal import Proposal
from peaceterms.terms import Part, Referendum, Term, kind_of, kinds
from peaceterms.terms.base import LINKS
from peaceterms.values import Details, Duration, Money, Offset, PartialDate, Quantity
from peaceterms.vocabulary import ActorId, PlaceId

ACTORS = ("UA", "RU", "US", "DE", "UN", "EU", "NATO")
PLACES = ("luhansk", "donetsk", "kherson", "zaporizhzhia", "crimea", "annexed-regions")
TOPICS = ("demining", "grain-corridor")
WORDS = ("peace", "a line of contact", "two words", "Verkhovna Rada", "مفاوضات")
ANSWERS = ("yes", "no", "another")
SET_APART = {"id", "kind", "summary", "quote", "ref", "sources", "implied", "follows", "given", "held_by", *LINKS}
"""Fields of a term that are generated with a view to the rest of the proposal, or that mean nothing."""

MOST_STATED = 6
"""How many fields a generated term states besides those that it needs."""

dates = st.sampled_from(
    ["2022", "2022-10", "2022-10-03", "2024-02-29", "1959~", "2025?", "2022-02-24/..", "../2030", "2025/2026"]
)
durations = st.sampled_from(["P15Y", "P10Y", "P100D", "PT72H", "P6M~", "P1Y6M"])
offsets = st.sampled_from(["signature", "signature+P30D", "signature+P100D", "ceasefire+P30D", "election-P30D"])
quantities = st.builds(
    "{}{} {}".format,
    st.sampled_from(["", "at most ", "about "]),
    st.integers(0, 900),
    st.sampled_from(["count", "km", "km2", "m3/s", "m3/day", "percent"]),
)
sums = st.builds("{} {}".format, st.sampled_from(["USD", "EUR"]), st.integers(0, 900))
details = st.dictionaries(
    st.sampled_from(["a", "b"]), st.integers(0, 3) | st.booleans() | st.sampled_from(WORDS), min_size=1, max_size=2
)

_SINGLE: dict[type, Callable[[], st.SearchStrategy[Any]]] = {
    ActorId: lambda: st.sampled_from(ACTORS),
    PlaceId: lambda: st.sampled_from(PLACES),
    PartialDate: lambda: dates,
    Duration: lambda: durations,
    Offset: lambda: offsets,
    Quantity: lambda: quantities,
    Money: lambda: sums,
    Details: lambda: details,
    bool: st.booleans,
    str: lambda: st.sampled_from(WORDS),
}


def values(annotation: Any, *, stated: bool = False) -> st.SearchStrategy[Any]:
    """Generate values for the annotation of a field, as they stand in a file.

    Where the field may be left out, `None` is among them, unless it must be stated.
    """
    origin, arguments = get_origin(annotation), get_args(annotation)
    if origin is Annotated:
        if any(isinstance(mark, StringConstraints) and mark.pattern for mark in arguments[1:]):
            return st.sampled_from(TOPICS)
        if get_origin(arguments[0]) is not tuple:
            return values(arguments[0], stated=stated)
        least = max((mark.min_length for mark in arguments[1:] if isinstance(mark, MinLen)), default=1)
        return _several(arguments[0], least)
    if origin in (Union, UnionType):
        choices = [choice for choice in arguments if choice is not NoneType or not stated]
        return st.one_of([values(choice) for choice in choices])
    if origin is tuple:
        return _several(annotation, 1)
    if origin is Literal:
        return st.sampled_from([getattr(value, "value", value) for value in arguments])
    return _single(annotation)


def _several(annotation: Any, least: int) -> st.SearchStrategy[Any]:
    return st.lists(values(get_args(annotation)[0]), min_size=least, max_size=3, unique=True)


def _single(annotation: Any) -> st.SearchStrategy[Any]:
    if annotation is NoneType:
        return st.none()
    if issubclass(annotation, Part):
        return _fields(annotation, set(), tuple(annotation.model_fields))
    if issubclass(annotation, Enum):
        return st.sampled_from([member.value for member in annotation])
    return _SINGLE[annotation]()


def _fields(model: Any, left_out: set[str], one_of: tuple[str, ...] = ()) -> st.SearchStrategy[dict[str, Any]]:
    """What may be stated in the fields of a model: all that is needed, and a few of the others."""
    named = {name: info for name, info in model.model_fields.items() if name not in left_out and name != "kind"}
    stated = {name: values(info.rebuild_annotation(), stated=True) for name, info in named.items()}
    return _some_of(stated, [name for name, info in named.items() if info.is_required()], one_of)


@st.composite
def _some_of(
    draw: st.DrawFn, stated: dict[str, st.SearchStrategy[Any]], needed: list[str], one_of: tuple[str, ...]
) -> dict[str, Any]:
    first = [*needed, draw(st.sampled_from(one_of))] if one_of else needed
    others = [name for name in stated if name not in first]
    more = draw(st.lists(st.sampled_from(others), max_size=MOST_STATED, unique=True)) if others else []
    return {name: draw(stated[name]) for name in (*first, *more)}


@cache
def term_data(kind: type[Term]) -> st.SearchStrategy[dict[str, Any]]:
    """Generate terms of a kind as they stand in a file, without id and without conditions."""
    name = kind.declaration.kind
    fields = _fields(kind, SET_APART, kind.declaration.at_least_one_of)
    return fields.map(lambda data: {"kind": name, **_refused_once(kind, data)})


def _refused_once(kind: type[Term], data: dict[str, Any]) -> dict[str, Any]:
    """Leave `refused` out beside the kind's own value for it."""
    negation = kind.declaration.negation
    twice = negation is not None and data.get(negation[0]) == negation[1]
    return {name: value for name, value in data.items() if name != "refused"} if twice else data


def terms(kind: type[Term] | None = None) -> st.SearchStrategy[Term]:
    """Generate valid terms of one kind, or of every kind that is known."""
    chosen = [kind] if kind else list(kinds().values())
    return st.one_of([term_data(one).map(partial(_term, one)) for one in chosen])


def _term(kind: type[Term], data: dict[str, Any]) -> Term:
    return kind.model_validate({"id": "term", **data})


@st.composite
def proposals(draw: st.DrawFn, most: int = 6) -> Proposal:
    """Generate valid proposals of up to `most` terms, with conditions, brackets, sequences and group terms.

    Their terms hang on a few open questions at most, so that a pair has few outcomes.
    """
    votes = [term_data(Referendum)] * VOTES_FAVOURED
    held = draw(st.lists(st.one_of([*votes, *(term_data(kind) for kind in kinds().values())]), max_size=most))
    data = [{"id": f"term-{number}", **term} for number, term in enumerate(held)]
    _place(draw, data)
    _bracket(draw, data)
    return Proposal.model_validate({**draw(_HEADS), "terms": data, "contingencies": list(_CONTINGENCIES)})


_CONTINGENCIES = (
    {"id": "ceasefire-holds", "type": "event", "question": "Does the ceasefire hold?", "answers": ["yes", "no"]},
    {"id": "option", "type": "choice", "question": "Which option is taken?", "answers": ["1", "2", "3"]},
)
_HEADS = st.fixed_dictionaries(
    {"id": st.sampled_from(["first", "second"]), "title": st.sampled_from(WORDS)},
    optional={"readings": st.just({"annexed-regions": "with-crimea"}), "date": dates},
)


MOST_VOTES = 2
"""On how many votes, each in one place, the terms of a generated proposal hang."""
VOTES_FAVOURED = 6
"""How many kinds a vote weighs when the kinds of the terms are drawn, since other terms hang on it."""
MOST_BRACKETED = 2
"""On how many issues a generated term in brackets may be."""


def _place(draw: st.DrawFn, data: list[dict[str, Any]]) -> None:
    """Give each term its place among the others: what comes first, on what it hangs, what in it is implied."""
    votes = [vote for term in data for vote in _votes(term)]
    chosen = draw(st.lists(st.sampled_from(votes), max_size=MOST_VOTES, unique_by=_decided)) if votes else []
    for number, term in enumerate(data):
        for name in LINKS if number else ():
            if draw(_SELDOM):
                term[name] = [draw(st.sampled_from([other["id"] for other in data[:number]]))]
        if draw(st.booleans()):
            earlier = {other["id"] for other in data[:number]}  # votes never hang on each other in a circle
            votes = [vote for vote in chosen if vote["on"] in earlier or term["kind"] != "referendum"]
            conditions = [_condition(question) for question in (*_ASKED, *votes) if question["on"] != term["id"]]
            term["given"] = draw(st.lists(st.one_of(conditions), min_size=1, max_size=2, unique_by=_decided))
        stated = sorted(kind_of(term["kind"]).declaration.stated_fields & term.keys() - {*LINKS})
        if stated:
            term["implied"] = draw(st.lists(st.sampled_from(stated), unique=True, max_size=2))


_ASKED = tuple({"on": one["id"], "answer": one["answers"]} for one in _CONTINGENCIES)
"""Conditions on the contingencies, with every possible answer."""


def _votes(term: dict[str, Any]) -> list[dict[str, Any]]:
    """Conditions on a vote in each of its places, with every possible answer; none where the term is no vote."""
    places = term["places"] if term["kind"] == "referendum" else []
    answers = term.get("options", ANSWERS)
    return [{"on": term["id"], "place": place, "answer": answers} for place in places if place != "annexed-regions"]


def _bracket(draw: st.DrawFn, data: list[dict[str, Any]]) -> None:
    """Put one of the terms in brackets: each of its issues is then an open question, so it is one on few issues."""
    narrow = [term for term in data if _width(term) <= MOST_BRACKETED]
    if draw(st.booleans()) and narrow:
        draw(st.sampled_from(narrow))["held_by"] = [draw(st.sampled_from(["UA", "RU"]))]


def _width(term: dict[str, Any]) -> int:
    """On how many issues a term is, as far as its keys tell; a group counts for the most that it may stand for."""
    named = [term.get(key.name) for key in kind_of(term["kind"]).declaration.keys]
    return prod(
        sum(5 if one == "annexed-regions" else 1 for one in value) for value in named if isinstance(value, list)
    )


_SELDOM = st.sampled_from([True, False, False, False, False])


def _condition(question: dict[str, Any]) -> st.SearchStrategy[dict[str, Any]]:
    """A condition on that question: one or two of its answers."""
    answers = st.lists(st.sampled_from(question["answer"]), min_size=1, max_size=2, unique=True)
    return answers.map(lambda answer: {**question, "answer": answer})


def _decided(condition: dict[str, Any]) -> tuple[Any, Any]:
    """What a condition names; two conditions of one term are on different things."""
    return condition["on"], condition.get("place")
