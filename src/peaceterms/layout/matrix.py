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


def matrix_document(matrix: Matrix, say: Language) -> Document:
    """Lay a matrix out."""
    title = say.phrase("matrix.title", texts=say.counted(len(matrix.proposals), "text"))
    groups = (
        (say.capitalised(say.kind(kind)), (tuple(_cells(row, matrix, say)) for row in rows))
        for kind, rows in _by_kind(matrix)
    )
    columns = (say.phrase("head.issue"), *map(say.capitalised, matrix.names))
    rows = table(columns, groups, say.silent(()), title, say)
    return Document(title, (rows,) if rows.groups else (), tuple(_lead(matrix, say)))


def _by_kind(matrix: Matrix) -> list[tuple[str, list[Row]]]:
    by_kind = groupby(matrix.rows, key=lambda row: row.kind)
    groups = [(kind, sorted(rows, key=lambda row: (-len(row.speaking), row.issues))) for kind, rows in by_kind]
    return sorted(groups, key=lambda group: (-len(group[1][0].speaking), group[0]))


def _lead(matrix: Matrix, say: Language) -> Iterator[str]:
    for name, proposal in zip(matrix.names, matrix.proposals, strict=True):
        yield introduction(name, proposal, say)
    yield _counts(matrix, say)
    if len(matrix.proposals) > 1:
        yield say.phrase("matrix.letters")


def _counts(matrix: Matrix, say: Language) -> str:
    """Return how many issues there are, and on how many the texts say the same."""
    counts = [(concord, sum(len(row.issues) for row in rows)) for concord, rows in _by_concord(matrix)]
    said = (say.phrase("matrix.concord", concord=say.word(concord), said=number) for concord, number in counts)
    issues = say.counted(sum(number for _, number in counts), "issue")
    return say.phrase("matrix.counts" if counts else "matrix.no_counts", issues=issues, counts="; ".join(said))


def introduction(name: str, proposal: Proposal, say: Language) -> str:
    """Return who put a text forward, and how firmly that is known."""
    byline, standing = say.byline(proposal), say.standing(proposal)
    return say.phrase("proposal.introduction", name=say.capitalised(name), byline=byline, standing=standing)


def _by_concord(matrix: Matrix) -> Iterator[tuple[Concord, list[Row]]]:
    order = list(Concord)
    rows = sorted(matrix.rows, key=lambda row: order.index(row.concord))
    return ((concord, list(group)) for concord, group in groupby(rows, key=lambda row: row.concord))


def _cells(row: Row, matrix: Matrix, say: Language) -> Iterator[str]:
    marks = letters(row)
    marked = len(row.alike) < len(row.speaking)
    issues = say.capitalised(say.issue_names(row.issues, matrix.vocabulary))
    yield say.phrase("matrix.row", issues=issues, concord=_concord(row, matrix, say))
    for number, cell in enumerate(row.cells):
        if cell.held:
            says = _says(cell.held[0], matrix, say)
            yield say.phrase("matrix.lettered", letter=marks[number], says=says) if marked else says
        else:
            yield say.silent(cell.silences) if cell.silences else ""


def letters(row: Row) -> dict[int, str]:
    """Return for the numbers of the texts that address a row: A, B, ... , one letter for those that say the same."""
    return {number: _letter(place) for place, group in enumerate(row.alike, 1) for number in group}


def _letter(place: int) -> str:
    return chr(64 + place) if place <= 26 else str(place)


def _concord(row: Row, matrix: Matrix, say: Language) -> str:
    if agreed := say.content(row.kind, row.agreed, matrix.vocabulary):
        return say.phrase("matrix.concord", concord=say.word(row.concord), said=agreed)
    return say.word(row.concord)


def _says(position: Position, matrix: Matrix, say: Language) -> str:
    """Return what a position comes to, each condition with what holds under it."""
    kind, vocabulary = position.issue.kind, matrix.vocabulary
    also, has_it, said = say.phrase("says.also"), say.phrase("says.has_it"), []
    for condition, statements in position.branches.items():
        words = also.join(say.content(kind, s.items, vocabulary) or has_it for s in statements)
        under = say.condition(relative(condition, position.issue), vocabulary, matrix.questions)
        said.append(say.phrase("says.under", condition=under, says=words) if under else words)
    return "; ".join(said)
