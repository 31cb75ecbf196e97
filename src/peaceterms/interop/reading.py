"""Reading a table of other people's data, with a report of what was understood, mended and refused."""

from __future__ import annotations

import os
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property
from typing import Annotated, Any

from typing_extensions import TypedDict

from peaceterms.columns import In
from peaceterms.disk import shown_path
from peaceterms.display import Result, Results
from peaceterms.errors import InvalidArgument, NotFound, shown
from peaceterms.interop import mapped, pam, pax, ucdp
from peaceterms.interop.agreement import CodedAgreement
from peaceterms.interop.building import Coder, proposal_of
from peaceterms.interop.cells import Row, as_text, plain_rows, rows_of_file
from peaceterms.interop.crosswalk import PAM, PAX, columns
from peaceterms.interop.mapping import Mapping as TableMapping
from peaceterms.interop.mapping import mapping_of, plain_mapping
from peaceterms.interop.notes import Handling, Notes, Reason, RowNote
from peaceterms.interop.recognising import Recognised, recognise
from peaceterms.proposal import Proposal
from peaceterms.tables import json_text

_ID = {PAX.id: "AgtId", "ucdp": "paid", PAM.id: "pam_caseid"}
_UNUSED = ("reversed", "constant", "")
"""Scales of columns that are known and not used."""
MOST_IDS = 10
"""How many rows are named for each reason in what is shown; all are in `notes`."""


@dataclass(frozen=True, slots=True)
class Reasoned:
    """All rows of a table with which one thing is the matter."""

    handling: Handling
    reason: Reason
    column: str
    rows: tuple[str, ...]
    """The ids of the rows, or their numbers where they have none."""


class ReasonRow(TypedDict):
    """Why rows of a table were repaired or refused, or read with a doubt."""

    handling: str
    """What became of the rows."""
    reason: str
    """What is the matter with them."""
    column: str
    """The column in which it shows."""
    rows: Annotated[int, In("rows")]
    """How many rows there are."""
    ids: list[str]
    """The ids of the rows, or their numbers where they have none."""


@dataclass(frozen=True, repr=False)
class TableReading(Result):
    """What was read from a table, and a report of it."""

    name: str
    source: Recognised
    rows: int
    """How many rows the table has."""
    agreements: tuple[CodedAgreement, ...]
    notes: tuple[RowNote, ...]
    understood: tuple[str, ...]
    """The columns that are used, as the file names them."""
    renamed: Mapping[str, str]
    """Of these, those that the source spells differently, or a release does, with the name that they are read as."""
    not_understood: tuple[str, ...]
    """The columns of which nothing is made."""

    @property
    def coder(self) -> Coder:
        """Who coded the texts."""
        return Coder(self.source.origin, self.source.release)

    @cached_property
    def proposals(self) -> Results[Proposal]:
        """The agreements as proposals, built when they are first asked for."""
        return Results(self, Proposal)

    def __iter__(self) -> Iterator[Proposal]:
        """Build one proposal after the other."""
        return (self._built(agreement) for agreement in self.agreements)

    def __len__(self) -> int:
        return len(self.agreements)

    def __getitem__(self, id: str) -> Proposal:
        """Return one agreement as a proposal, by its id in the source. Raises `NotFound`."""
        by_id = {agreement.id: agreement for agreement in self.agreements}
        if id not in by_id:
            raise NotFound("agreement", id, by_id)
        return self._built(by_id[id])

    def _built(self, agreement: CodedAgreement) -> Proposal:
        return agreement.proposal or proposal_of(agreement, self.coder)

    @property
    def counts(self) -> dict[str, int]:
        """How many rows there are, were read as they stand, repaired and refused."""
        refused, repaired = self._ids(Handling.REFUSED), self._ids(Handling.REPAIRED)
        mended = len(repaired - refused)
        return {
            "rows": self.rows,
            "read": self.rows - mended - len(refused),
            "repaired": mended,
            "refused": len(refused),
        }

    @cached_property
    def reasons(self) -> tuple[Reasoned, ...]:
        """The notes, gathered by reason and column, in the order of outcomes."""
        held: dict[tuple[Handling, Reason, str], dict[str, None]] = {}
        for note in self.notes:
            held.setdefault((note.handling, note.reason, note.column), {})[note.row] = None
        order = list(Handling)
        return tuple(
            Reasoned(*key, tuple(held[key])) for key in sorted(held, key=lambda key: (order.index(key[0]), key[1:]))
        )

    def _ids(self, handling: Handling) -> set[str]:
        return {note.row for note in self.notes if note.handling is handling}

    def to_records(self) -> list[ReasonRow]:
        """Return a row for each reason and column; `agreements` and `notes` hold the rest."""
        return [
            {
                "handling": one.handling.value,
                "reason": one.reason.value,
                "column": one.column,
                "rows": len(one.rows),
                "ids": list(one.rows),
            }
            for one in self.reasons
        ]

    def to_json(self) -> str:
        """Return whose table it is, the counts, the columns and the reasons as JSON."""
        source = {"id": self.source.origin.id, "name": self.source.origin.name, "release": self.source.release}
        columns = {
            "understood": list(self.understood),
            "renamed": dict(self.renamed),
            "not_understood": list(self.not_understood),
        }
        data = {"source": {**source, "by_columns": self.source.by_columns}, **self.counts}
        return json_text({**data, "agreements": len(self), "columns": columns, "reasons": self.to_records()})

    @classmethod
    def _json_type(cls) -> Any:
        return dict[str, Any]

    def _in_short(self) -> str:
        return f"of {self.source.origin.name} {self.source.release}: {self.rows} rows, {len(self)} agreements"


def read_table(
    table: str | os.PathLike[str] | Iterable[Mapping[str, Any]],
    mapping: str | os.PathLike[str] | Mapping[str, Any] | TableMapping | None = None,
) -> TableReading:
    """Read a table of other people's data from a CSV, an Excel or a JSON file, or from rows.

    A table of PA-X, UCDP or PAM is told from its columns, with its release. Of any other one a mapping says what its
    columns are: a TOML file, or a table as that holds it. Without a mapping, only columns whose names say what they
    hold are read. The report says what was understood. Raises `UnreadableFile` for what is no table, `MissingExtra` for
    a spreadsheet without the extra `interop`, `InvalidArgument` where no column is understood, and what `mapping_of`
    raises.
    """
    if isinstance(table, (str, os.PathLike)):
        name, rows = shown_path(table), rows_of_file(table)
    else:
        name, rows = "", plain_rows(table)
    if not rows:
        raise InvalidArgument(f"{name or 'rows'}: the table has no rows")
    if mapping is None and (source := recognise(rows)):
        return _reading(name, source, rows)
    return _mapped(name, rows, plain_mapping() if mapping is None else mapping_of(mapping))


def _mapped(name: str, rows: list[Row], mapping: TableMapping) -> TableReading:
    notes, source = Notes(), mapped.recognised(rows, mapping)
    heads = dict.fromkeys(head for row in rows for head in row)
    if not source.names:
        raise InvalidArgument(f"{name or 'rows'}: no column is understood; there are {shown(', '.join(heads))}")
    agreements = tuple(mapped.agreements(rows, source, mapping, notes))
    rest = tuple(head for head in heads if head not in source.names)
    return TableReading(name, source, len(rows), agreements, tuple(notes), tuple(source.names), {}, rest)


def _reading(name: str, source: Recognised, rows: list[Row]) -> TableReading:
    notes = Notes()
    agreements = tuple(_agreements(_with_names(rows, source), source, notes))
    _shared_links(agreements, notes)
    known = columns(source.origin.id)
    used = {head: own for head, own in source.names.items() if own not in known or known[own].scale not in _UNUSED}
    heads = dict.fromkeys(head for row in rows for head in row)
    renamed = {head: own for head, own in used.items() if head != own}
    rest = tuple(head for head in heads if head not in used)
    return TableReading(name, source, len(rows), agreements, tuple(notes), tuple(used), renamed, rest)


def _shared_links(agreements: Iterable[CodedAgreement], notes: Notes) -> None:
    """Note where several agreements are said to be one agreement of another source, as follow-ups are."""
    links = [(source, id, agreement.id) for agreement in agreements for source, id in agreement.links.items()]
    counts = Counter(link[:2] for link in links)
    for source, id, notes.row in links:
        if counts[source, id] > 1:
            notes.noted(Reason.SHARED_LINK, source, id)


def _with_names(rows: Iterable[Row], source: Recognised) -> list[dict[str, str]]:
    return [{own: as_text(row.get(head, "")) for head, own in source.names.items()} for row in rows]


def _agreements(rows: list[dict[str, str]], source: Recognised, notes: Notes) -> Iterator[CodedAgreement]:
    if source.origin == PAM:
        yield from _accords(rows, notes)
        return
    read = pax.agreement_of if source.origin == PAX else ucdp.agreement_of
    for row in _with_ids(rows, _ID[source.origin.id], notes):
        yield read(row, source, notes)


def _with_ids(rows: list[dict[str, str]], column: str, notes: Notes) -> Iterator[dict[str, str]]:
    """Yield the rows that have an id of their own, as a whole number where it is one."""
    seen: set[str] = set()
    for number, row in enumerate(rows, 2):
        id = row.get(column, "").removesuffix(".0")
        notes.row = id or f"#{number}"
        if not id:
            notes.refused(Reason.NO_ID, column)
        elif id in seen:
            notes.row = f"#{number}"
            notes.refused(Reason.REPEATED_ID, column, id)
        else:
            seen.add(id)
            yield {**row, column: id}


def _accords(rows: list[dict[str, str]], notes: Notes) -> Iterator[CodedAgreement]:
    years: dict[str, list[dict[str, str]]] = {}
    for number, row in enumerate(rows, 2):
        if id := row.get("pam_caseid", "").removesuffix(".0"):
            years.setdefault(id, []).append({**row, "pam_caseid": id})
        else:
            notes.row = f"#{number}"
            notes.refused(Reason.NO_ID, "pam_caseid")
    for held in years.values():
        yield pam.agreement_of(sorted(held, key=lambda row: row.get("year", "")), notes)
