"""What each column of PA-X, UCDP and PAM is, and the kind of term that carries it: the tables in `data/`."""

from __future__ import annotations

import csv
import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from io import StringIO
from typing import Any, NamedTuple

from peaceterms.values.text import as_id

CODES = ("flag", "level", "level-to-7", "provision")
"""Scales of what is coded of a text: found or not; none, or 1 to 3; of PA-X up to release 7 a level, then a flag."""


class Origin(NamedTuple):
    """Whose data it is."""

    id: str
    name: str
    address: str = ""

    @property
    def full_name(self) -> str:
        """The name with those who publish the data, where that is known."""
        known: dict[str, str] = _sources()["full_names"]
        return known.get(self.id, self.name)


def _data(file: str) -> str:
    return (files("peaceterms.interop") / "data" / file).read_text(encoding="utf-8")


@cache
def _sources() -> dict[str, Any]:
    return tomllib.loads(_data("sources.toml"))


def say(key: str, **parts: object) -> str:
    """Return what a proposal that is made of codes says of itself."""
    text: str = _sources()["says"][key]
    return text.format(**parts)


PAX = Origin("pax", "PA-X", "https://www.peaceagreements.org")
UCDP = Origin("ucdp", "UCDP", "https://ucdp.uu.se")
PAM = Origin("pam", "PAM", "https://peaceaccords.nd.edu")
ORIGINS = (PAX, UCDP, PAM)
UNNAMED = "table"
"""The id of a source of which nobody says whose it is."""


@dataclass(frozen=True, slots=True)
class Column:
    """One column of a source, in our own words."""

    name: str
    parent: str
    """The column of which this one tells more."""
    scale: str
    concept: str
    """What it codes; the same word in all sources."""
    subject: str
    meaning: str
    kind: str
    """The kind of term that carries it; empty where none does."""
    fields: tuple[tuple[str, str], ...]
    """The fields of the term; `{state}`, `{country}` and `{area}` are what the conflict is about."""
    implied: tuple[str, ...]
    """Of these, those that are read into it: no text is coded to be about the whole of a country."""
    absent: str
    """The issues on which the text says nothing where the coder found none, as a pattern."""

    @property
    def is_code(self) -> bool:
        """Whether it tells what the text holds."""
        return self.scale in CODES

    @property
    def topic(self) -> str:
        """The topic of a term of the kind `other`."""
        return as_id(self.concept)

    def is_told_by(self, parent: Column) -> bool:
        """Whether a term on the column above tells it along, since it is a detail of the same."""
        return not self.kind and self.concept.startswith(f"{parent.concept}.")


@cache
def columns(source: str) -> Mapping[str, Column]:
    """Return the columns of a source that are understood, by name; none of a source that is not known."""
    if source not in {origin.id for origin in ORIGINS}:
        return {}
    return {row["column"]: _column(row) for row in _rows(source)}


@cache
def codes(source: str) -> tuple[Column, ...]:
    """Return the columns of a source that tell what a text holds."""
    return tuple(column for column in columns(source).values() if column.is_code)


@cache
def shared_concepts(first: str, second: str) -> tuple[tuple[str, str, str], ...]:
    """Return each concept that two sources code, with the column of either."""
    rows = [(row["concept"], row.get(first, ""), row.get(second, "")) for row in _rows("concepts")]
    return tuple(dict.fromkeys(row for row in rows if all(row)))


def _rows(name: str) -> list[dict[str, str]]:
    return list(csv.DictReader(StringIO(_data(f"{name}.csv"))))


def _column(row: dict[str, str]) -> Column:
    pairs = [(name, value) for name, _, value in (part.partition("=") for part in row["fields"].split("; ")) if name]
    fields = tuple((name.removesuffix("?"), value) for name, value in pairs)
    implied = tuple(name.removesuffix("?") for name, value in pairs if name.endswith("?") or value.startswith("{"))
    told = row["concept"], row["subject"], row["name"], row["kind"]
    return Column(row["column"], row["parent"], row["scale"], *told, fields, implied, row["absent"])
