"""Every effect, and every code that a departure can have: worked out from what the markers report."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from enum import Enum
from itertools import permutations
from typing import Any

import peaceterms as pt
from making.kinds import bundled_kinds, is_inherited, own_aspects
from making.setting import code, table
from peaceterms.differ.transitions import STEPS, TRANSITIONS
from peaceterms.terms import Other
from peaceterms.terms.declaration import Field
from peaceterms.values import Details, Duration, Money, Offset, PartialDate, Quantity


def effects() -> str:
    """Every effect with its mirror and with what it says of a value that can grow."""
    growth = {1: "grown", -1: "shrunk", 0: "neither"}
    rows = (
        (code(effect.value), code(effect.done), code(effect.mirror.value), growth[effect.growth])
        for effect in pt.Effect
    )
    return table(("effect", "in codes", "the other way round", "the value has"), rows)


def codes() -> str:
    """Every code that a departure can have: those of every kind, then those of each kind's own aspects."""
    shared = filter(is_inherited, Other.declaration.aspects)
    parts = [f"## Of every kind\n\n{_listed((*whole_codes('KIND'), *aspect_codes('KIND', shared)))}"]
    for name, kind in bundled_kinds().items():
        found = [*aspect_codes(name, own_aspects(kind))]
        parts.append(f"## Of `{name}`\n\n{_listed(found) if found else 'No others.'}")
    return "\n\n".join(parts)


def _listed(found: Iterable[str]) -> str:
    return "\n".join(f"- `{code}`" for code in found)


def whole_codes(kind: str) -> Iterator[str]:
    """The codes of a term as a whole, of its condition, and of what several fields say of its time."""
    yield from (f"{kind}.{effect.done}" for effect in _OF_WHOLE_TERMS)
    yield from (f"{kind}.{transition.name}" for transition in TRANSITIONS)
    yield from (f"{kind}.{name}" for name in STEPS.values())
    yield f"{kind}.given.{pt.Effect.SHIFTS.done}"
    yield from (f"{kind}.timing.{effect.done}" for effect in _OF_TIME)


_OF_WHOLE_TERMS = (
    pt.Effect.ADDS,
    pt.Effect.DROPS,
    pt.Effect.NARROWS,
    pt.Effect.WIDENS,
    pt.Effect.SOFTENS,
    pt.Effect.HARDENS,
    pt.Effect.REVERSES,
    pt.Effect.MAKES_CONDITIONAL,
    pt.Effect.MAKES_UNCONDITIONAL,
)
_OF_TIME = (
    pt.Effect.BRINGS_FORWARD,
    pt.Effect.DELAYS,
    pt.Effect.SPECIFIES,
    pt.Effect.GENERALISES,
    pt.Effect.RESTATES,
)


def aspect_codes(kind: str, fields: Iterable[Field]) -> Iterator[str]:
    """The codes of aspects, as their markers report them."""
    return (f"{kind}.{field.name}.{effect.done}" for field in fields for effect in effects_of(field))


def effects_of(field: Field) -> list[pt.Effect]:
    """What the marker of a field says of all pairs of sample values that the field can hold."""
    found = {field.marker.effect(*pair) for pair in permutations(_samples(field), 2) if pair[0] != pair[1]}
    return [effect for effect in pt.Effect if effect in found]


def _samples(field: Field) -> list[Any]:
    can_be_unsaid = not field.required and field.marker.unsaid is None
    return [*([None] if can_be_unsaid else []), *(value for single in field.types for value in _of(single, field))]


def _of(single: type, field: Field) -> list[Any]:
    if issubclass(single, Enum):
        return list(single)
    if tuple in field.marker.reads and single is not bool:
        return [("a",), ("a", "b"), ("b",)]
    return _SAMPLES[single]


_SAMPLES: dict[type, list[Any]] = {
    bool: [False, True],
    str: ["some words", "other words"],
    Details: [Details({"name": 1}), Details({"name": 2})],
    Duration: [Duration("P1Y"), Duration("P2Y"), Duration("P1Y~")],
    Money: [Money("EUR 1"), Money("EUR 2"), Money("about EUR 1"), Money("USD 1")],
    Offset: [Offset("signature"), Offset("signature+P1D"), Offset("signature+P1D~"), Offset("election")],
    PartialDate: [PartialDate("2022"), PartialDate("2022-03"), PartialDate("2023")],
    Quantity: [Quantity("1 count"), Quantity("2 count"), Quantity("about 1 count"), Quantity("1 km")],
}
