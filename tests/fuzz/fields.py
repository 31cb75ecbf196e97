"""Terms that fit their kind, as a file writes them, from a source of random numbers that is the same everywhere."""

from __future__ import annotations

from copy import deepcopy
from enum import Enum
from functools import cache
from random import Random
from types import NoneType, UnionType
from typing import Annotated, Any, Literal, Union, get_args, get_origin

from annotated_types import MinLen
from pydantic import StringConstraints

from peaceterms.terms import Part, Term, kinds
from peaceterms.testing.strategies import ACTORS, PLACES, SET_APART, TOPICS, WORDS
from peaceterms.values import Details, Duration, Money, Offset, PartialDate, Quantity
from peaceterms.vocabulary import ActorId, PlaceId

MOST_STATED = 3
"""How many fields a term states besides those that it needs."""

_SINGLE: dict[type, tuple[Any, ...]] = {
    ActorId: ACTORS,
    PlaceId: PLACES,
    PartialDate: ("2022", "2022-10", "2024-02-29", "1959~", "2025?", "2022-02-24/..", "../2030", "2025/2026"),
    Duration: ("P15Y", "P100D", "PT72H", "P6M~", "P1Y6M"),
    Offset: ("signature", "signature+P30D", "ceasefire+P30D", "election-P30D"),
    Quantity: ("0 count", "at most 600000 count", "about 12.5 km", "3 percent", "7 m3/s"),
    Money: ("USD 100000000000", "EUR 0"),
    Details: ({"a": 1}, {"a": True, "b": [1.5, "x", {}]}, {"a": {"b": {"c": "peace"}}}),
    bool: (True, False),
    str: WORDS,
    NoneType: (None,),
}


@cache
def own_kinds() -> tuple[type[Term], ...]:
    """The bundled kinds; those of packages that happen to be installed are left out."""
    return tuple(kind for kind in kinds().values() if kind.__module__.startswith("peaceterms."))


def term(random: Random, kind: type[Term]) -> dict[str, Any]:
    """A term of that kind with what it needs and a few other fields."""
    fields = [name for name in kind.model_fields if name not in SET_APART]
    needed = [name for name in fields if kind.model_fields[name].is_required()]
    least = [random.choice(kind.at_least_one_of)] if kind.at_least_one_of else []
    stated = dict.fromkeys([*needed, *least, *random.sample(fields, random.randrange(MOST_STATED + 1))])
    found = {"kind": kind.declaration.kind, **{name: _field(random, kind, name) for name in stated}}
    if kind.negation and found.get(kind.negation[0]) == kind.negation[1]:
        found.pop("refused", None)
    return found


def _field(random: Random, model: Any, name: str) -> Any:
    return fitting(random, model.model_fields[name].rebuild_annotation())


def fitting(random: Random, annotation: Any) -> Any:
    """A value that fits the annotation of a field; where it may be left out, it is stated nevertheless."""
    origin, arguments = get_origin(annotation), get_args(annotation)
    if origin is Annotated:
        return _annotated(random, arguments)
    if origin in (Union, UnionType):
        return fitting(random, random.choice([choice for choice in arguments if choice is not NoneType]))
    if origin is tuple:
        return _several(random, arguments[0], 1)
    if origin is Literal:
        return getattr(chosen := random.choice(arguments), "value", chosen)
    return _single(random, annotation)


def _annotated(random: Random, arguments: tuple[Any, ...]) -> Any:
    if any(isinstance(mark, StringConstraints) and mark.pattern for mark in arguments[1:]):
        return random.choice(TOPICS)
    if get_origin(arguments[0]) is not tuple:
        return fitting(random, arguments[0])
    least = max((mark.min_length for mark in arguments[1:] if isinstance(mark, MinLen)), default=1)
    return _several(random, get_args(arguments[0])[0], least)


def _several(random: Random, annotation: Any, least: int) -> list[Any]:
    found: list[Any] = []
    for _ in range(least + random.randrange(3)):
        value = fitting(random, annotation)
        if value not in found:
            found.append(value)
    return found


def _single(random: Random, annotation: Any) -> Any:
    if issubclass(annotation, Part):
        return {name: _field(random, annotation, name) for name in random.sample(list(annotation.model_fields), 1)}
    if issubclass(annotation, Enum):
        return random.choice(list(annotation)).value
    return deepcopy(random.choice(_SINGLE[annotation]))
