"""The codebook: of each kind when to use it, when not, what silence amounts to, what follows from it, an example."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from enum import Enum
from inspect import cleandoc
from typing import Any, NamedTuple

from typing_extensions import TypedDict

from peaceterms.display import Result
from peaceterms.docstrings import descriptions
from peaceterms.terms.base import Term, Timing
from peaceterms.terms.declaration import Declaration, Field
from peaceterms.terms.families import KINDS
from peaceterms.terms.ladder import Answers
from peaceterms.terms.registry import kind_of, kinds
from peaceterms.values import Explicit

SETTING: Mapping[str, tuple[Mapping[str, str], ...]] = {
    "actors": (
        {"id": "northland", "name": "Northland", "type": "state"},
        {"id": "southland", "name": "Southland", "type": "state"},
        {"id": "lake-league", "name": "the Lake League", "type": "organisation"},
        {"id": "lake-commission", "name": "the Lake Commission", "type": "organisation"},
        {"id": "hill-rebels", "name": "the Hill Rebels", "type": "armed-group"},
        {"id": "lake-people", "name": "the Lake People", "type": "people"},
    ),
    "places": (
        {"id": "blue-lake", "name": "the Blue Lake"},
        {"id": "long-island", "name": "Long Island"},
        {"id": "lake-dam", "name": "the Lake Dam"},
    ),
}
"""The invented actors and places of the examples, as a file defines them."""


class Companion(NamedTuple):
    """What is worked out from one term for another kind, so that nobody needs to write it down."""

    kind: str
    """The kind that a term of which answers."""
    other: str
    """The kind whose question it answers too."""
    row: Answers


class FieldGuide(NamedTuple):
    """A field of a kind, for whoever writes one."""

    field: Field
    is_key: bool
    choices: tuple[str, ...]
    """The words that can stand there, where these are fixed."""
    meaning: str
    default: str | None
    """What it is read as where it is left out; `None`: nothing, the text does not say."""


class FieldRow(TypedDict):
    """A field of a kind of term, as the codebook has it."""

    kind: str
    """The kind."""
    field: str
    """The name of the field in a file."""
    is_key: bool
    """Whether it says what a term is about, and not what it says of that."""
    choices: list[str]
    """The words that can stand there; empty where these are not fixed."""
    default: str | None
    """What it is read as where it is left out; missing where the text then does not say."""
    meaning: str
    """What it means."""


@dataclass(frozen=True, repr=False)
class Guide(Result):
    """What a coder should know of one kind: all of it is taken from its declaration."""

    kind: str

    @property
    def declaration(self) -> Declaration:
        """The declaration of the kind."""
        return kind_of(self.kind).declaration

    @property
    def meaning(self) -> str:
        """What a term of the kind says."""
        return cleandoc(kind_of(self.kind).__doc__ or "")

    @property
    def fields(self) -> tuple[FieldGuide, ...]:
        """The fields that are the kind's own, those that say what it is about first."""
        declaration = self.declaration
        own = (*declaration.keys, *(field for field in declaration.aspects if not field.is_shared))
        return tuple(field_guide(kind_of(self.kind), field) for field in own)

    @property
    def companions(self) -> tuple[Companion, ...]:
        """What a term of the kind answers besides, each other kind once for every way in which it does."""
        return tuple(Companion(self.kind, row.kind, row) for row in self.declaration.answers_for)

    @property
    def answered_by(self) -> tuple[Companion, ...]:
        """The kinds whose terms answer the question of this one."""
        every = ((name, row) for name, kind in kinds().items() for row in kind.declaration.answers_for)
        return tuple(Companion(name, self.kind, row) for name, row in every if row.kind == self.kind)

    @property
    def example(self) -> str:
        """A term of the kind as it stands in a TOML file."""
        return "\n".join(["[[terms]]", *_toml({"kind": self.kind, **self.declaration.example})])

    def to_records(self) -> list[FieldRow]:
        """Return a row for each field."""
        return [
            {
                "kind": self.kind,
                "field": one.field.name,
                "is_key": one.is_key,
                "choices": list(one.choices),
                "default": one.default,
                "meaning": one.meaning,
            }
            for one in self.fields
        ]

    def _in_short(self) -> str:
        return f"to {self.kind}"


def guide(kind: str) -> Guide:
    """Return the codebook of one kind. Raises `NotFound`, with the nearest kinds, where there is no such kind."""
    return Guide(kind_of(kind).declaration.kind)


def field_guide(kind: type[Term], field: Field) -> FieldGuide:
    """Return what a coder should know of one field of a kind."""
    return FieldGuide(
        field, not _is_compared(kind, field), choices(field), meaning_of(kind, field), _default(kind, field)
    )


def _is_compared(kind: type[Term], field: Field) -> bool:
    return field.name in kind.declaration.order


def meaning_of(kind: type[Term], field: Field) -> str:
    """Return what the docstring of a field says, on one line."""
    inside = len(field.path) > 1
    found = descriptions(Timing).get(field.path[-1]) if inside else descriptions(kind).get(field.name)
    return " ".join((found or "").split())


def choices(field: Field) -> tuple[str, ...]:
    """Return the words of which a field takes one, or some, in the order of its scale; nothing for free values."""
    enums = (one for one in field.types if issubclass(one, Enum) and one is not Explicit)
    return tuple(str(member.value) for enum in enums for member in enum)


def _default(kind: type[Term], field: Field) -> str | None:
    """Return what a field that is left out is read as."""
    marker: Any = field.marker
    standard = kind.model_fields[field.path[0]].default if len(field.path) == 1 and not field.required else None
    for value in (standard, marker.unsaid, getattr(marker, "usual", None), getattr(marker, "neutral", None)):
        if value not in (None, ()):
            return ", ".join(
                str(getattr(one, "value", one)) for one in (value if isinstance(value, tuple) else (value,))
            )
    return None


def examples_of(name: str) -> Iterator[object]:
    """Yield the values that a field of that name has in the examples of the kinds known so far."""
    return (kind.declaration.example[name] for kind in KINDS.values() if name in kind.declaration.example)


def _toml(fields: Mapping[str, object]) -> Iterator[str]:
    return (f"{name} = {toml_value(value)}" for name, value in fields.items())


def toml_value(value: object) -> str:
    """Return a value as it stands on one line of a TOML file."""
    match value:
        case dict():
            return f"{{ {', '.join(_toml(value))} }}"
        case list() | tuple():
            return f"[{', '.join(map(toml_value, value))}]"
        case _:
            return json.dumps(value, ensure_ascii=False)
