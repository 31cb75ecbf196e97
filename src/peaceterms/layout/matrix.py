"""A matrix as blocks: issues by proposals, kind by kind; those that most texts address first."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import groupby

from peaceterms.analysis.matrices import Concord, Matrix, Row
from peaceterms.layout.blocks import Document
from peaceterms.layout.tables import table
from peaceterms.positions.contingency import relative
from peaceterms.positions.position import Position
from peaceterms.proposal import Proposal
from peaceterms.words.language import Language

_ISSUE, _SILENT = "Issue", "silent"
_LETTERS = "In a row, texts with the same letter in brackets say the same."
_HAS_IT = "has it"


def matrix_document(matrix: Matrix, say: Language) -> Document:
    """Lay a matrix out."""
    title = f"What {say.counted(len(matrix.proposals), 'text')} say, issue by issue"
    groups = (
        (say.capitalised(say.kind(kind)), (tuple(_cells(row, matrix, say)) for row in rows))
        for kind, rows in _by_kind(matrix)
    )
    columns = (_ISSUE, *map(say.capitalised, matrix.names))
    rows = table(columns, groups, _SILENT, title, say)
    return Document(title, (rows,) if rows.groups else (), tuple(_lead(matrix, say)))


def _by_kind(matrix: Matrix) -> list[tuple[str, list[Row]]]:
    by_kind = groupby(matrix.rows, key=lambda row: row.kind)
    groups = [(kind, sorted(rows, key=lambda row: (-len(row.speaking), row.issues))) for kind, rows in by_kind]
    return sorted(groups, key=lambda group: (-len(group[1][0].speaking), group[0]))


def _lead(matrix: Matrix, say: Language) -> Iterator[str]:
    for name, proposal in zip(matrix.names, matrix.proposals, strict=True):
        yield introduction(name, proposal, say)
    counts = [(concord, sum(len(row.issues) for row in rows)) for concord, rows in _by_concord(matrix)]
    said = "; ".join(f"{concord}: {number}" for concord, number in counts)
    yield f"{say.counted(sum(number for _, number in counts), 'issue')}{f': {said}' if said else ''}."
    if len(matrix.proposals) > 1:
        yield _LETTERS


def introduction(name: str, proposal: Proposal, say: Language) -> str:
    """Return who put a text forward, and how firmly that is known."""
    return f"{say.capitalised(name)}: {say.byline(proposal)}. Standing: {say.standing(proposal)}."


def _by_concord(matrix: Matrix) -> Iterator[tuple[str, list[Row]]]:
    order = list(Concord)
    rows = sorted(matrix.rows, key=lambda row: order.index(row.concord))
    return ((concord.value, list(group)) for concord, group in groupby(rows, key=lambda row: row.concord))


def _cells(row: Row, matrix: Matrix, say: Language) -> Iterator[str]:
    marks = letters(row)
    marked = len(row.alike) < len(row.speaking)
    yield f"{say.capitalised(say.issue_names(row.issues, matrix.vocabulary))} ({_concord(row, matrix, say)})"
    for number, cell in enumerate(row.cells):
        if cell.held:
            yield f"{f'[{marks[number]}] ' if marked else ''}{_says(cell.held[0], matrix, say)}"
        else:
            yield say.silent(cell.silences) if cell.silences else ""


def letters(row: Row) -> dict[int, str]:
    """Return for the numbers of the texts that address a row: A, B, ... , one letter for those that say the same."""
    return {number: _letter(place) for place, group in enumerate(row.alike, 1) for number in group}


def _letter(place: int) -> str:
    return chr(64 + place) if place <= 26 else str(place)


def _concord(row: Row, matrix: Matrix, say: Language) -> str:
    if agreed := say.content(row.kind, row.agreed, matrix.vocabulary):
        return f"{row.concord.value}: {agreed}"
    return row.concord.value


def _says(position: Position, matrix: Matrix, say: Language) -> str:
    """Return what a position comes to, each condition with what holds under it."""
    kind, vocabulary = position.issue.kind, matrix.vocabulary
    said = []
    for condition, statements in position.branches.items():
        words = "; also ".join(say.content(kind, s.items, vocabulary) or _HAS_IT for s in statements)
        under = say.condition(relative(condition, position.issue), vocabulary, matrix.questions)
        said.append(f"{under}: {words}" if under else words)
    return "; ".join(said)
