"""The terms of a proposal as a table: a row for each field of each term."""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from typing_extensions import TypedDict

from peaceterms.tables import Tabular
from peaceterms.terms import Term

_OF_THE_TERM = frozenset(["id", "kind", "ref", "quote", "summary", "implied"])


class TermRow(TypedDict):
    """A field of a term, as a file has it."""

    proposal: str
    """The id of the text."""
    term: str
    """The id of the term."""
    kind: str
    """Its kind."""
    ref: str | None
    """Where in the text it stands."""
    quote: str | None
    """A short phrase of the text."""
    summary: str | None
    """What the text says, in words of the encoder."""
    field: str | None
    """The name of the field; missing where the term says no more than that the thing is there."""
    value: list[str]
    """What stands in the field; what has parts of its own is written as JSON."""
    is_implied: bool
    """Whether it rests on an implied reading."""


@dataclass(frozen=True)
class TermTable(Tabular):
    """The terms of a proposal, field by field."""

    proposal: str
    """The id of the proposal."""
    terms: tuple[Term, ...]

    def to_records(self) -> list[TermRow]:
        """Return a row for each field of each term; one row for a term that states nothing more."""
        return [row for term in self.terms for row in self._rows(term)]

    def _rows(self, term: Term) -> list[TermRow]:
        row: TermRow = {
            "proposal": self.proposal,
            "term": term.id,
            "kind": term.kind,
            "ref": term.ref,
            "quote": term.quote,
            "summary": term.summary,
            "field": None,
            "value": [],
            "is_implied": False,
        }
        named: list[TermRow] = [
            {**row, "field": name, "value": value, "is_implied": name in term.implied} for name, value in _fields(term)
        ]
        return named or [row]


def _fields(term: Term) -> Iterator[tuple[str, list[str]]]:
    stated = term.model_dump(mode="json", exclude_defaults=True)
    for name, value in stated.items():
        if name not in _OF_THE_TERM:
            yield name, [_text(member) for member in (value if isinstance(value, list) else [value])]


def _text(value: Any) -> str:
    return value if isinstance(value, str) else json.dumps(value, ensure_ascii=False)
