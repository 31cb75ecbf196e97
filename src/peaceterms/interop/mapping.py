"""What the columns of a table are: which holds the id, the date, the parties; which kind of term each carries."""

from __future__ import annotations

import os
import tomllib
from collections.abc import Mapping as Table
from functools import cache
from importlib.resources import files
from typing import Annotated, Any, Self

from pydantic import Field, ValidationError, model_validator

from peaceterms.disk import shown_path, take
from peaceterms.errors import InvalidArgument, NotFound, UnreadableFile
from peaceterms.proposal.sources import Address
from peaceterms.terms import kind_of
from peaceterms.values import Id, Record, Several, Words
from peaceterms.vocabulary.models import ActorType

NOT_FOUND = ("0", "no", "false", "n", "none", "absent")
"""What a cell says where its coder found nothing."""
FOUND = ("1", "yes", "true", "y", "x", "present")
"""What a cell says where its coder found something, and no more."""


class ColumnMapping(Record):
    """The term that a column stands for."""

    kind: Id
    """The kind of the term."""
    field: Id | Annotated[str, Field(pattern="^[a-z_]+$")] | None = None
    """The field that takes what the cell says. Names of actors and places are looked up."""
    fields: dict[str, Any] = Field(default_factory=dict)
    """Fields that are the same whatever the cell says."""
    values: dict[str, dict[str, Any]] = Field(default_factory=dict)
    """For what a cell says, the fields that it stands for: `{"3": {"permanence": "permanent"}}`."""
    absent: tuple[str, ...] = NOT_FOUND
    """What a cell says where the coder found nothing."""

    @model_validator(mode="after")
    def _names_fields_of_its_kind(self) -> Self:
        known = kind_of(self.kind).model_fields
        named = (
            *([self.field] if self.field else ()),
            *self.fields,
            *(name for one in self.values.values() for name in one),
        )
        for name in named:
            if name not in known:
                raise NotFound(f"field of {self.kind}", name, known)
        return self


class Mapping(Record):
    """What the columns of a table are; what it does not name is not read."""

    source: Words | None = None
    """Whose data they are, and of when."""
    url: Address | None = None
    id: Several[Words] | None = None
    """The column of the id; of several the first that is there. Without one, rows go by their number."""
    title: Several[Words] | None = None
    date: Several[Words] | None = None
    parties: Several[Words] | None = None
    conflict: Several[Words] | None = None
    notes: Several[Words] | None = None
    separator: Annotated[str, Field(min_length=1)] = ";"
    """What stands between several names in one cell."""
    actors: ActorType = ActorType.COLLECTIVE
    """What sort of actors those are that the vocabulary does not know."""
    columns: dict[str, ColumnMapping] = Field(default_factory=dict)
    """For each column the term that it stands for."""


def mapping_of(given: str | os.PathLike[str] | Table[str, Any] | Mapping) -> Mapping:
    """Return a mapping from a TOML file, or from a table as such a file holds it.

    Raises `UnreadableFile` where the file cannot be read, `InvalidArgument` where it holds no mapping, and `NotFound`
    for a kind or a field that there is not.
    """
    if isinstance(given, Mapping):
        return given
    if isinstance(given, (str, os.PathLike)):
        return _valid(_of_file(given), shown_path(given))
    return _valid(given, "mapping")


@cache
def plain_mapping() -> Mapping:
    """Return what columns are read as by their names alone."""
    return _valid(tomllib.loads((files("peaceterms.interop") / "data" / "plain.toml").read_text(encoding="utf-8")), "")


def _of_file(path: str | os.PathLike[str]) -> dict[str, Any]:
    data = take(path)
    try:
        return tomllib.loads(data.decode("utf-8-sig"))
    except (ValueError, RecursionError) as error:
        raise UnreadableFile(f"{shown_path(path)}: {error}") from None


def _valid(data: Table[str, Any], name: str) -> Mapping:
    try:
        return Mapping.model_validate(data)
    except ValidationError as error:
        told = "; ".join(f"{'.'.join(map(str, one['loc']))}: {one['msg']}" for one in error.errors())
        raise InvalidArgument(f"{name}: {told}") from None
