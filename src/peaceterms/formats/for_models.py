"""A JSON Schema in the part of the language that services of language models take, and within the sizes they take."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any, NamedTuple

from peaceterms.errors import InvalidArgument

_DEFS = "#/$defs/"
_KEPT = ("type", "const", "enum", "description")
_FIRST = "kind"
"""Alternatives are told apart by the first field that is written."""


class Sizes(NamedTuple):
    """How large a schema is, counted as services count it; a definition counts once."""

    properties: int
    """How many properties its objects have."""
    levels: int
    """How deep objects and lists stand within one another."""
    values: int
    """How many values its enumerations have."""
    characters: int
    """How long the names of properties and definitions and the values are, all together."""


LIMITS = Sizes(properties=5_000, levels=10, values=1_000, characters=120_000)
"""The most that OpenAI takes, by its guide "Structured model outputs", as of 2026-11-29. Others publish less."""


def for_models(schema: dict[str, Any]) -> dict[str, Any]:
    """Return a schema with the keywords that services take, every field required. Refuses one that is too large."""
    defs = {name: _narrowed(held) for name, held in schema["$defs"].items()}
    found = {**_narrowed(schema), "$defs": defs}
    over = [
        f"{size:,} {what}, {size - most:,} more than the {most:,}"
        for what, size, most in zip(Sizes._fields, sizes(found), LIMITS, strict=True)
        if size > most
    ]
    if over:
        raise InvalidArgument(f"the schema has {' and '.join(over)} that language models take; choose fewer kinds")
    return found


def _narrowed(held: dict[str, Any]) -> dict[str, Any]:
    if "$ref" in held:
        return {"$ref": held["$ref"]}  # which services take alone
    found = {name: held[name] for name in _KEPT if name in held}
    if "anyOf" in held:
        found["anyOf"] = [_narrowed(one) for one in held["anyOf"]]
    if "items" in held:
        found["items"] = _narrowed(held["items"])
    return {**found, **_closed(held["properties"])} if "properties" in held else found


def _closed(properties: dict[str, Any]) -> dict[str, Any]:
    """Return what holds of an object: all of its fields are there, and no other; one with names of its own is left."""
    stated = {name: _narrowed(field) for name, field in properties.items() if not _is_open(field)}
    ordered = dict(sorted(stated.items(), key=lambda field: field[0] != _FIRST))
    return {"properties": ordered, "required": list(ordered), "additionalProperties": False}


def _is_open(field: dict[str, Any]) -> bool:
    """Whether a field holds an object whose names are not declared."""
    return any(one.get("type") == "object" and "properties" not in one for one in field.get("anyOf", [field]))


def sizes(schema: dict[str, Any]) -> Sizes:
    """Return how large a schema is."""
    every = list(_nodes(schema))
    names = [name for node in every for name in node.get("properties", ())]
    values = [value for node in every for value in node.get("enum", [node["const"]] if "const" in node else [])]
    characters = sum(len(str(one)) for one in (*names, *values, *schema["$defs"]))
    return Sizes(len(names), _levels(schema, schema["$defs"]), len(values), characters)


def _nodes(node: dict[str, Any]) -> Iterator[dict[str, Any]]:
    yield node
    for inner in (*_within(node), *node.get("$defs", {}).values()):
        yield from _nodes(inner)


def _within(node: dict[str, Any]) -> list[dict[str, Any]]:
    items = [node["items"]] if "items" in node else []
    return [*node.get("properties", {}).values(), *node.get("anyOf", ()), *items]


def _levels(node: dict[str, Any], defs: dict[str, Any]) -> int:
    if "$ref" in node:
        return _levels(defs[node["$ref"].removeprefix(_DEFS)], defs)
    deepest = max((_levels(inner, defs) for inner in _within(node)), default=0)
    return deepest + (node.get("type") in ("object", "array"))
