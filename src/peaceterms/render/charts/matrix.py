"""Issues by texts: which texts address an issue, and which of them say the same there."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING, Any, NamedTuple

from peaceterms.analysis.matrices import Matrix, Row
from peaceterms.layout.matrix import letters
from peaceterms.render.charts.base import FONT, INK, LABEL, altair, drawn, finished, nothing
from peaceterms.render.charts.words import alternative, cut, distinct, listed
from peaceterms.words.naming import issue_names, silent
from peaceterms.words.values import capitalised, counted, joined

if TYPE_CHECKING:
    from altair import TopLevelMixin

ROWS = 40
"""How many rows are shown: those that most texts address."""
WIDTH, STEP = 34, 19
FIRST, LAST = (222, 235, 247), (86, 152, 204)
"""The colours of a text that stands alone and of most texts alike; black letters can be read on both."""


class Shown(NamedTuple):
    """The rows that are drawn with their names, and what is left out."""

    rows: tuple[Row, ...]
    names: tuple[str, ...]
    left: tuple[Row, ...]

    @property
    def issues(self) -> int:
        """How many issues the drawn rows stand for."""
        return sum(len(row.issues) for row in self.rows)

    @property
    def issues_left(self) -> int:
        """How many issues the rows that are left out stand for."""
        return sum(len(row.issues) for row in self.left)


def matrix_chart(matrix: Matrix) -> TopLevelMixin:
    """One cell for each issue and text: blank where it is silent, else a letter, the same for all that say the same."""
    drawn_rows, title = shown(matrix), _title(matrix)
    if not drawn_rows.rows:
        return nothing(title, "No text addresses any issue.")
    rows = cells(matrix, drawn_rows)
    size = {"width": WIDTH * len(matrix.names), "height": STEP * len(drawn_rows.rows)}
    base = drawn(rows, **size).encode(x=_texts(matrix.names), y=_issues(drawn_rows.names))
    letter = altair().Text("letter", type="nominal")
    layers = (
        _tiles(base, max(row["alike"] for row in rows)),
        base.mark_text(fontSize=FONT, color=INK).encode(text=letter),
    )
    return finished(altair().layer(*layers), title, _subtitle(drawn_rows), _described(matrix, drawn_rows))


def shown(matrix: Matrix) -> Shown:
    """The rows that most texts address, at most `ROWS`."""
    ranked = sorted(matrix.rows, key=lambda row: (-len(row.speaking), row.issues))
    rows = tuple(ranked[:ROWS])
    names = distinct(capitalised(issue_names(row.issues, matrix.vocabulary)) for row in rows)
    return Shown(rows, tuple(names), tuple(ranked[ROWS:]))


def cells(matrix: Matrix, drawn_rows: Shown) -> list[dict[str, Any]]:
    """One row for each cell, row by row; `alike` is how many texts say what this one says, 0 where it is silent."""
    return [
        {"issue": name, "text": text, **cell}
        for name, row in zip(drawn_rows.names, drawn_rows.rows, strict=True)
        for text, cell in zip(matrix.names, _cells(row, matrix.names), strict=True)
    ]


def _cells(row: Row, names: Sequence[str]) -> Iterator[dict[str, Any]]:
    marks = letters(row)
    groups = {number: group for group in row.alike for number in group}
    for number, cell in enumerate(row.cells):
        group = groups.get(number, ())
        others = joined(names[other] for other in group if other != number)
        says = f"the same as {others}" if others else "something no other text says"
        yield {
            "letter": marks.get(number, ""),
            "alike": len(group),
            "says": says if cell.held else silent(cell.silences),
        }


def _texts(names: Sequence[str]) -> Any:
    alt = altair()
    axis = alt.Axis(orient="top", labelAngle=-40, labelAlign="left", labelLimit=LABEL, ticks=False, domain=False)
    return alt.X("text", type="nominal", sort=None, title=None, axis=axis, scale=alt.Scale(domain=list(names)))


def _issues(names: Sequence[str]) -> Any:
    alt = altair()
    axis = alt.Axis(labelLimit=LABEL, ticks=False, domain=False, labelPadding=6)
    return alt.Y("issue", type="nominal", sort=None, title=None, axis=axis, scale=alt.Scale(domain=list(names)))


def _tiles(base: Any, most: int) -> Any:
    alt = altair()
    numbers = list(range(most + 1))
    scale = alt.Scale(domain=numbers, range=["#FFFFFF", *(_shade(number, most) for number in numbers[1:])])
    legend = alt.Legend(title=["Texts that", "say the same"], symbolType="square", symbolStrokeColor="#BBBBBB")
    legend.labelExpr = "datum.value == 0 ? '0: silent' : datum.label"
    colour = alt.Color("alike", type="ordinal", scale=scale, legend=legend)
    fields = {"issue": "Issue", "text": "Text", "says": "Says"}
    tooltip = [alt.Tooltip(field, type="nominal", title=title) for field, title in fields.items()]
    return base.mark_rect(stroke="#BBBBBB", strokeWidth=0.5).encode(color=colour, tooltip=tooltip)


def _shade(number: int, most: int) -> str:
    """The colour where so many texts say the same: the more, the darker."""
    part = (number - 1) / max(most - 1, 1)
    return "#" + "".join(f"{round(low + part * (high - low)):02X}" for low, high in zip(FIRST, LAST, strict=True))


def _title(matrix: Matrix) -> str:
    return f"Which texts say the same, issue by issue: {listed(matrix.names) or 'no text'}"


def _subtitle(drawn_rows: Shown) -> Iterator[str]:
    yield "Blank: silent. The same letter in a row: the same is said there; the darker, the more texts say so."
    if drawn_rows.left:
        yield _left(drawn_rows)


def _left(drawn_rows: Shown) -> str:
    rows = counted(len(drawn_rows.rows), "row")
    most = len(drawn_rows.left[0].speaking)
    left = f"{counted(len(drawn_rows.left), 'more row')} ({counted(drawn_rows.issues_left, 'issue')})"
    return f"The {rows} that most texts address; {left} left out, each addressed by {counted(most, 'text')} at most."


def _described(matrix: Matrix, drawn_rows: Shown) -> str:
    rows = f"{counted(len(drawn_rows.rows), 'row')} ({counted(drawn_rows.issues, 'issue')})"
    lead = f"{_title(matrix)}. {rows} by {counted(len(matrix.names), 'text')}."
    parts = [_row(name, row, matrix.names) for name, row in zip(drawn_rows.names, drawn_rows.rows, strict=True)]
    return alternative(lead, parts, _left(drawn_rows) if drawn_rows.left else "")


def _row(name: str, row: Row, names: Sequence[str]) -> str:
    """A row in words: which texts say the same, how many say what no other says, how many are silent."""
    groups = [joined(cut(names[number], 30) for number in group) for group in row.alike if len(group) > 1]
    alone = sum(len(group) == 1 for group in row.alike)
    alike = [f"{group} alike" for group in groups[:3]]
    more = [f"{counted(len(groups) - 3, 'more group')} alike"] if len(groups) > 3 else []
    differ = [f"{alone} unlike any other"] if alone else []
    silence = len(names) - len(row.speaking)
    return f"{cut(name, 70)}: {', '.join([*alike, *more, *differ, *([f'{silence} silent'] if silence else [])])}"
