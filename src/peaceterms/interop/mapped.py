"""The rows of anybody's table as proposals, by a mapping."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any

from pydantic import ValidationError

from peaceterms.interop import names
from peaceterms.interop.agreement import CodedAgreement
from peaceterms.interop.building import CODED, chain_of, silences_of
from peaceterms.interop.cells import Cell, Row, as_text
from peaceterms.interop.crosswalk import UNNAMED, Origin, say
from peaceterms.interop.mapping import FOUND, ColumnMapping, Mapping
from peaceterms.interop.notes import Notes, Reason
from peaceterms.interop.recognising import Recognised, folded
from peaceterms.interop.scales import day, is_missing, words
from peaceterms.proposal import Coverage, Proposal, Source
from peaceterms.terms import Basis, Term, kind_of
from peaceterms.values import PartialDate
from peaceterms.values.text import as_id
from peaceterms.vocabulary import Actor, ActorId, Place, PlaceId
from peaceterms.vocabulary.models import ActorType

HEAD = ("id", "title", "date", "parties", "conflict", "notes")
"""What a mapping finds a column for that is no term."""


def recognised(rows: Sequence[Row], mapping: Mapping) -> Recognised:
    """Return a table as its mapping describes it, with the columns that the mapping names."""
    heads = {folded(head): head for row in rows for head in row}
    names = {heads[folded(column)]: column for column in mapping.columns if folded(column) in heads}
    for part in HEAD:
        found = next((heads[folded(name)] for name in getattr(mapping, part) or () if folded(name) in heads), None)
        if found is not None:
            names.setdefault(found, part)
    name = mapping.source or say("unnamed")
    id = as_id(mapping.source or "") or UNNAMED
    return Recognised(Origin(id, name, mapping.url or ""), "", "", names)


def agreements(rows: Sequence[Row], source: Recognised, mapping: Mapping, notes: Notes) -> Iterator[CodedAgreement]:
    """Yield an agreement for each row that has an id of its own, built as a proposal."""
    seen: set[str] = set()
    for number, row in enumerate(rows, 2):
        held = {name: row.get(head, "") for head, name in source.names.items()}
        id = as_text(held["id"]) if "id" in held else f"#{number}"
        notes.row = id or f"#{number}"
        if not id or id in seen:
            notes.row = f"#{number}"
            notes.refused(Reason.REPEATED_ID if id else Reason.NO_ID, "id", id)
            continue
        seen.add(id)
        try:
            yield _Reader(source.origin, mapping, notes).agreement(id, held)
        except ValidationError as error:
            notes.refused(Reason.INVALID, "", error.errors()[0]["msg"])


class _Reader:
    """Reads one row; what it names and the vocabulary does not have is defined."""

    def __init__(self, origin: Origin, mapping: Mapping, notes: Notes) -> None:
        self.origin = origin
        self.mapping = mapping
        self.notes = notes
        self.entries: dict[str, Actor | Place] = {}

    def agreement(self, id: str, held: Row) -> CodedAgreement:
        """Return the agreement of a row."""
        date = day(as_text(held.get("date", "")), "date", self.notes)
        title = words(as_text(held.get("title", "")), "title", self.notes) or self._title(id)
        proposal = Proposal.model_validate(self._proposal(id, title, date, held))
        return CodedAgreement(id, title, date, proposal=proposal)

    def _proposal(self, id: str, title: str, date: PartialDate | None, held: Row) -> dict[str, Any]:
        terms = [term for name, column in self.mapping.columns.items() for term in self._terms(name, column, held)]
        parties = tuple(filter(None, (self._actor(name, "parties") for name in self._several(held.get("parties", "")))))
        source = say("source", full_name=self.origin.full_name, coder=self.origin.name, id=id)
        coder = self._define(Actor, self.origin.name, "coder", type=ActorType.ORGANISATION)
        notes = filter(None, [say("note", coder=self.origin.name), self._note(held)])
        return {
            "id": as_id(self.origin.id, id),
            "title": title,
            "date": date,
            "by": parties or None,
            "conflict": as_id(as_text(held.get("conflict", ""))) or None,
            "coverage": Coverage.SINGLE_POINTS,
            "notes": tuple(notes),
            "chain": chain_of(coder),
            "sources": (Source(id=CODED, title=source, url=self.origin.address or None),),
            "terms": tuple(terms),
            "silences": silences_of(self._looked_for(held), self.origin.name),
            "actors": tuple(one for one in self.entries.values() if isinstance(one, Actor)),
            "places": tuple(one for one in self.entries.values() if isinstance(one, Place)),
        }

    def _title(self, id: str) -> str:
        return id if self.origin.id == UNNAMED else f"{self.origin.name} {id}"

    def _note(self, held: Row) -> str:
        return words(as_text(held.get("notes", "")), "notes", self.notes)

    def _several(self, cell: Cell) -> list[str]:
        parts = cell.split(self.mapping.separator) if isinstance(cell, str) else cell
        return [part.strip() for part in parts if not is_missing(part.strip())]

    # Terms

    def _terms(self, name: str, column: ColumnMapping, held: Row) -> Iterator[Term]:
        """Yield the term that a cell stands for, if its coder found something."""
        cell = held.get(name, "")
        text = as_text(cell)
        if is_missing(text) or text.casefold() in column.absent:
            return
        fields = {**column.fields, **column.values.get(text, {})}
        if column.field:
            fields[column.field] = self._value(name, column, cell)
        elif text not in column.values and text.casefold() not in FOUND:
            self.notes.noted(Reason.NOT_EXPLAINED, name, text)
        summary = say("cell", coder=self.origin.name, column=name, cell=words(text, name, self.notes))
        told = {"summary": summary, "ref": name, "basis": Basis.CODED, "sources": (CODED,)}
        try:
            yield kind_of(column.kind).model_validate({"kind": column.kind, "id": as_id(name), **told, **fields})
        except ValidationError as error:
            self.notes.repaired(Reason.INVALID, name, error.errors()[0]["msg"])

    def _value(self, name: str, column: ColumnMapping, cell: Cell) -> Any:
        """Return what a cell says of a field; names become ids, several where the field takes several."""
        declared = kind_of(column.kind).declaration.by_name.get(str(column.field))
        refers_to = declared.refers_to if declared else None
        if refers_to is ActorId:
            return [id for one in self._several(cell) if (id := self._actor(one, name))]
        if refers_to is PlaceId:
            return [id for one in self._several(cell) if (id := self._place(one))]
        return cell if isinstance(cell, str) else list(cell)

    def _looked_for(self, held: Row) -> Iterator[tuple[str, bool]]:
        """Yield each issue that the coder looked for, as a pattern, with whether anything was found."""
        for name, column in self.mapping.columns.items():
            if not is_missing(text := as_text(held.get(name, "")).casefold()):
                yield _pattern(column), text not in column.absent

    # Who and where

    def _actor(self, name: str, column: str) -> str:
        """Return the id of an actor; a country's code that is also the acronym of somebody else is not looked up."""
        if any(isinstance(one, Actor) and one.id == name and one.acronym_of for one in names.known(name)):
            self.notes.noted(Reason.AMBIGUOUS_NAME, column, name)
            return self._define(Actor, name, "actor", type=self.mapping.actors)
        return names.actor(name) or self._define(Actor, name, "actor", type=self.mapping.actors)

    def _place(self, name: str) -> str:
        return names.place(name) or self._define(Place, name, "area")

    def _define(self, sort: type[Actor] | type[Place], name: str, ending: str, **fields: Any) -> str:
        shown = words(name, "", self.notes)
        id = as_id(shown, ending)
        if shown and id:
            self.entries.setdefault(id, sort.model_validate({"id": id, "name": shown, **fields}))
        return id if id in self.entries else ""


def _pattern(column: ColumnMapping) -> str:
    """Return the issues on which a term of a column can be."""
    topic = column.fields.get("topic") if column.kind == "other" else None
    return f"{column.kind}/{topic}" if topic else column.kind
