"""The open set of kinds: the bundled ones, and those that other packages declare."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from functools import cache, lru_cache
from typing import TYPE_CHECKING, Annotated, Any

from pydantic import GetCoreSchemaHandler, GetJsonSchemaHandler, ValidationError
from pydantic.json_schema import JsonSchemaValue
from pydantic_core import CoreSchema, PydanticCustomError, core_schema

from peaceterms.errors import NotFound, nearest, shown
from peaceterms.terms.base import Term
from peaceterms.terms.families import KINDS, load_all, load_kind
from peaceterms.values.collections import FrozenDict

ENTRY_POINTS = "peaceterms.kinds"
"""A package that declares kinds names its module under this group of entry points."""

_HINTS_KEPT = 5_000


def kinds() -> Mapping[str, type[Term]]:
    """Every kind of term that is known, by name, those of installed packages included."""
    load_all()
    _load_installed()
    return FrozenDict(sorted(KINDS.items()))


def kind_of(name: str) -> type[Term]:
    """The class of a kind; `NotFound`, with the nearest ones, where there is none."""
    kind = KINDS.get(name) or _find(name)
    if kind is None:
        raise NotFound("kind of term", name, KINDS)
    return kind


def _find(kind: str) -> type[Term] | None:
    """Return the class of a kind, looking where the fewest modules have to be imported first."""
    load_kind(kind)
    return KINDS.get(kind) or kinds().get(kind)


@contextmanager
def temporary_kinds() -> Iterator[None]:
    """Forget, at the end of the `with` block, every kind that was declared in it, and look anew for installed ones."""
    known = dict(kinds())
    _load_installed.cache_clear()
    try:
        yield
    finally:
        KINDS.clear()
        KINDS.update(known)
        _load_installed.cache_clear()


@cache
def _load_installed() -> None:
    from importlib.metadata import entry_points

    for point in entry_points(group=ENTRY_POINTS):
        point.load()


def _validate(value: Any) -> Term:
    if isinstance(value, Term):
        return value
    if not isinstance(value, dict):
        raise PydanticCustomError("not_a_term", "a term must be a table of named fields")
    kind = value.get("kind")
    if not isinstance(kind, str):
        raise PydanticCustomError("no_kind", "a term must say its 'kind'")
    if (found := _find(kind)) is None:
        told = {"kind": shown(kind), "hint": _nearest(kind, tuple(KINDS))}
        seek = "" if told["hint"] else "; see `peaceterms kinds`"
        error = PydanticCustomError("unknown_kind", "unknown kind of term {kind}{hint}{seek}", {**told, "seek": seek})
        raise ValidationError.from_exception_data("Term", [{"type": error, "loc": ("kind",), "input": kind}])
    return found.model_validate(value)


@lru_cache(_HINTS_KEPT)
def _nearest(kind: str, known: tuple[str, ...]) -> str:
    """The nearest known kinds; kept, since a file with mistakes is read more than once to find them all."""
    return nearest(kind, known)


def _serialize(term: Term, info: core_schema.SerializationInfo) -> dict[str, Any]:
    """A term in plain data always says its kind, which its class implies."""
    stated = term.model_dump(
        mode=info.mode,
        by_alias=info.by_alias,
        exclude_unset=info.exclude_unset,
        exclude_defaults=info.exclude_defaults,
        exclude_none=info.exclude_none,
    )
    return {"kind": term.kind, **stated}


class _OpenTerm:
    """Validates a term by its kind, whichever package declares it."""

    @classmethod
    def __get_pydantic_core_schema__(cls, source: Any, handler: GetCoreSchemaHandler) -> CoreSchema:
        serializer = core_schema.plain_serializer_function_ser_schema(_serialize, info_arg=True)
        return core_schema.no_info_plain_validator_function(_validate, serialization=serializer)

    @classmethod
    def __get_pydantic_json_schema__(cls, schema: CoreSchema, handler: GetJsonSchemaHandler) -> JsonSchemaValue:
        for kind in kinds().values():
            kind.model_rebuild()
        return {"oneOf": [handler(kind.__pydantic_core_schema__) for kind in kinds().values()]}


if TYPE_CHECKING:
    AnyTerm = Term
else:
    AnyTerm = Annotated[Term, _OpenTerm]
"""A term of any kind."""
