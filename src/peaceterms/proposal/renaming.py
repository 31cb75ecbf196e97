"""The actors and places that a record refers to, wherever in it, and the record with other ones in their place."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import cache
from typing import Any, TypeVar

from peaceterms.terms import Term
from peaceterms.terms.declaration import single_types
from peaceterms.values import Record
from peaceterms.vocabulary import ActorId, PlaceId

Path = tuple[str | int, ...]
T = TypeVar("T")


def references(value: Any, path: Path = ()) -> Iterator[tuple[Path, ActorId | PlaceId]]:
    """Yield every actor and place that a value refers to, with where it stands in it."""
    if isinstance(value, (ActorId, PlaceId)):
        yield path, value
    elif isinstance(value, tuple):
        for index, child in enumerate(value):
            yield from references(child, (*path, index))
    elif isinstance(value, Record):
        for name in _referring(type(value)):
            if name in value.model_fields_set:
                yield from references(getattr(value, name), (*path, name))


def renamed(value: T, names: Mapping[str, str]) -> T:
    """Return a value with the actors and places that it refers to under other ids; the id of an entry stays.

    Several that come to have one id are one.
    """
    return _renamed(value, names)  # type: ignore[no-any-return]


def _renamed(value: Any, names: Mapping[str, str]) -> Any:
    if isinstance(value, (ActorId, PlaceId)):
        return type(value)(names.get(value, value))
    if isinstance(value, tuple):
        told = tuple(_renamed(one, names) for one in value)
        return tuple(dict.fromkeys(told)) if all(isinstance(one, (ActorId, PlaceId)) for one in told) else told
    if not isinstance(value, Record):
        return value
    held = {name: getattr(value, name) for name in _referring(type(value)) if name in value.model_fields_set}
    changed = {name: new for name, old in held.items() if name != "id" and (new := _renamed(old, names)) != old}
    return value.model_copy(update=changed) if changed else value


@cache
def _referring(cls: type[Record]) -> tuple[str, ...]:
    """Return the fields of a class that can hold actors or places, themselves or further inside."""
    fields = cls.model_fields.items()
    return tuple(name for name, field in fields if any(map(_may_refer, single_types(field.annotation))))


def _may_refer(held: type) -> bool:
    if issubclass(held, (ActorId, PlaceId, Term)):
        return True
    return issubclass(held, Record) and bool(_referring(held))
