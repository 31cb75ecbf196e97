"""Hypothesis strategies for terms and proposals of every kind, for this library's tests and for those of its users.

Needs the extra `testing`. Everything is generated from what the kinds declare, so that a kind that
another package adds is generated too.
"""

from __future__ import annotations

from collections.abc import Callable
from enum import Enum
from functools import cache, partial
from types import UnionType
from typing import Annotated, Any, Literal, Union, get_args, get_origin

from annotated_types import MinLen
from pydantic import StringConstraints

from peaceterms.errors import MissingExtra

try:
    from hypothesis import strategies as st
except ImportError:
    raise MissingExtra("generating proposals", "testing") from None

from peaceterms.proposal import Proposal
from peaceterms.terms import Part, Term, kind_of, kinds
from peaceterms.values import Details, Duration, Money, Offset, PartialDate, Quantity
from peaceterms.vocabulary import ActorId, PlaceId

ACTORS = ("UA", "RU", "US", "DE", "UN", "EU", "NATO")
PLACES = ("luhansk", "donetsk", "kherson", "zaporizhzhia", "crimea", "annexed-regions")
TOPICS = ("demining", "grain-corridor")
WORDS = ("peace", "a line of contact", "two words", "Verkhovna Rada", "مفاوضات")
ANSWERS = ("yes", "no", "another")
_SET_APART = {"id", "kind", "summary", "quote", "ref", "sources", "implied", "follows", "after", "given", "held_by"}
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


def values(annotation: Any) -> st.SearchStrategy[Any]:
    """Values, as they stand in a file, for the annotation of a field; `None` where the field may be left out."""
    origin, arguments = get_origin(annotation), get_args(annotation)
    if origin is Annotated:
        if any(isinstance(mark, StringConstraints) and mark.pattern for mark in arguments[1:]):
            return st.sampled_from(TOPICS)
        least = max((mark.min_length for mark in arguments[1:] if isinstance(mark, MinLen)), default=1)
        return _several(arguments[0], least) if get_origin(arguments[0]) is tuple else values(arguments[0])
    if origin in (Union, UnionType):
        return st.one_of([values(choice) for choice in arguments])
    if origin is tuple:
        return _several(annotation, 1)
    if origin is Literal:
        return st.sampled_from([getattr(value, "value", value) for value in arguments])
    return _single(annotation)


def _several(annotation: Any, least: int) -> st.SearchStrategy[Any]:
    return st.lists(values(get_args(annotation)[0]), min_size=least, max_size=3, unique=True)


def _single(annotation: Any) -> st.SearchStrategy[Any]:
    if annotation is type(None):
        return st.none()
    if issubclass(annotation, Part):
        return _fields(annotation, set(), tuple(annotation.model_fields))
    if issubclass(annotation, Enum):
        return st.sampled_from([member.value for member in annotation])
    return _SINGLE[annotation]()


def _fields(model: Any, left_out: set[str], one_of: tuple[str, ...] = ()) -> st.SearchStrategy[dict[str, Any]]:
    """What may be stated in the fields of a model: all that is needed, and a few of the others."""
    named = {name: info for name, info in model.model_fields.items() if name not in left_out and name != "kind"}
    strategies = {name: values(info.rebuild_annotation()) for name, info in named.items()}
    return _some_of(strategies, [name for name, info in named.items() if info.is_required()], one_of)


@st.composite
def _some_of(
    draw: st.DrawFn, strategies: dict[str, st.SearchStrategy[Any]], needed: list[str], one_of: tuple[str, ...]
) -> dict[str, Any]:
    first = [*needed, draw(st.sampled_from(one_of))] if one_of else needed
    others = [name for name in strategies if name not in first]
    more = draw(st.lists(st.sampled_from(others), max_size=MOST_STATED, unique=True)) if others else []
    stated = {name: draw(strategies[name].filter(_is_stated)) for name in first}
    stated |= {name: draw(strategies[name]) for name in more}
    return {name: value for name, value in stated.items() if value is not None}


def _is_stated(value: object) -> bool:
    return value is not None


@cache
def term_data(kind: type[Term]) -> st.SearchStrategy[dict[str, Any]]:
    """Terms of a kind as they stand in a file, without id and without conditions."""
    name = kind.declaration.kind
    return _fields(kind, _SET_APART, kind.declaration.at_least_one_of).map(lambda data: {"kind": name, **data})


def terms(kind: type[Term] | None = None) -> st.SearchStrategy[Term]:
    """Valid terms of one kind, or of every kind that is known."""
    chosen = [kind] if kind else list(kinds().values())
    return st.one_of([term_data(one).map(partial(_term, one)) for one in chosen])


def _term(kind: type[Term], data: dict[str, Any]) -> Term:
    return kind.model_validate({"id": "term", **data})


@st.composite
def proposals(draw: st.DrawFn, most: int = 6) -> Proposal:
    """Valid proposals of up to `most` terms, with conditions, brackets, sequences, contingencies and group terms."""
    held = draw(st.lists(st.one_of([term_data(kind) for kind in kinds().values()]), max_size=most))
    data = [{"id": f"term-{number}", **term} for number, term in enumerate(held)]
    for number, term in enumerate(data):
        _place(draw, data[:number], term, data)
    return Proposal.model_validate({**draw(_HEADS), "terms": data, "contingencies": list(_CONTINGENCIES)})


_CONTINGENCIES = (
    {"id": "ceasefire-holds", "type": "event", "question": "Does the ceasefire hold?", "answers": ["yes", "no"]},
    {"id": "option", "type": "choice", "question": "Which option is taken?", "answers": ["1", "2", "3"]},
)
_HEADS = st.fixed_dictionaries(
    {"id": st.sampled_from(["first", "second"]), "title": st.sampled_from(WORDS)},
    optional={"readings": st.just({"annexed-regions": "with-crimea"}), "date": dates},
)


def _place(draw: st.DrawFn, earlier: list[dict[str, Any]], term: dict[str, Any], data: list[dict[str, Any]]) -> None:
    """Give a term its place among the others: what comes first, on what it hangs, whose bracket it is."""
    if draw(_SELDOM) and earlier:
        term["after"] = [draw(st.sampled_from([other["id"] for other in earlier]))]
    if draw(_SELDOM):
        term["held_by"] = [draw(st.sampled_from(["UA", "RU"]))]
    if draw(st.booleans()):
        term["given"] = draw(st.lists(_conditions(term, data), min_size=1, max_size=2, unique_by=_decided))
    stated = sorted(kind_of(term["kind"]).declaration.stated_fields & term.keys() - {"after"})
    if stated:
        term["implied"] = draw(st.lists(st.sampled_from(stated), unique=True, max_size=2))


_SELDOM = st.sampled_from([True, False, False, False, False])


def _conditions(term: dict[str, Any], data: list[dict[str, Any]]) -> st.SearchStrategy[dict[str, Any]]:
    """Conditions on the proposal's contingencies, or on a vote in one of its places."""
    open_questions = [
        st.fixed_dictionaries(
            {
                "on": st.just(one["id"]),
                "answer": st.lists(st.sampled_from(one["answers"]), min_size=1, max_size=2, unique=True),
            }
        )
        for one in _CONTINGENCIES
    ]
    votes = [vote for vote in data if vote["kind"] == "referendum" and vote is not term]
    return st.one_of(
        [
            *open_questions,
            *(_on_vote(vote, place) for vote in votes for place in vote["places"] if place != "annexed-regions"),
        ]
    )


def _decided(condition: dict[str, Any]) -> tuple[Any, Any]:
    """What a condition names; two conditions of one term are on different things."""
    return condition["on"], condition.get("place")


def _on_vote(vote: dict[str, Any], place: str) -> st.SearchStrategy[dict[str, Any]]:
    answers = st.sampled_from(vote.get("options", ANSWERS))
    return st.fixed_dictionaries({"on": st.just(vote["id"]), "answer": answers, "place": st.just(place)})
