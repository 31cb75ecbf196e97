"""Issues by texts: which texts address an issue, and which of them say the same there."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING, Any, NamedTuple

from peaceterms.analysis.alongside import Row
from peaceterms.analysis.side_by_side import Table
from peaceterms.layout.side_by_side import letters
from peaceterms.render.charts.base import FONT, INK, LABEL, altair, drawn, finished, nothing, tip
from peaceterms.render.charts.words import alternative, cut, distinct, listed, string
from peaceterms.words.language import Language

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


def issues_chart(table: Table, say: Language) -> TopLevelMixin:
    """One cell for each issue and text: blank where it is silent, else a letter, the same for all that say the same."""
    drawn_rows, title = shown(table, say), _title(table, say)
    if not drawn_rows.rows:
        return nothing(title, say.phrase("chart.alongside.none"))
    rows = cells(table, drawn_rows, say)
    size = {"width": WIDTH * len(table.names), "height": STEP * len(drawn_rows.rows)}
    base = drawn(rows, **size).encode(x=_texts(table.names), y=_issues(drawn_rows.names))
    letter = altair().Text("letter", type="nominal")
    layers = (
        _tiles(base, max(row["alike"] for row in rows), say),
        base.mark_text(fontSize=FONT, color=INK).encode(text=letter),
    )
    subtitle, described = _subtitle(drawn_rows, say), _described(table, drawn_rows, say)
    return finished(altair().layer(*layers), title, subtitle, described)


def shown(table: Table, say: Language) -> Shown:
    """The rows that most texts address, at most `ROWS`."""
    ranked = sorted(table.alongside.rows, key=lambda row: (-len(row.speaking), row.issues))
    rows = tuple(ranked[:ROWS])
    names = distinct(say.capitalised(say.issue_names(row.issues, table.vocabulary)) for row in rows)
    return Shown(rows, tuple(names), tuple(ranked[ROWS:]))


def cells(table: Table, drawn_rows: Shown, say: Language) -> list[dict[str, Any]]:
    """One row for each cell, row by row; `alike` is how many texts say what this one says, 0 where it is silent."""
    return [
        {"issue": name, "text": text, **cell}
        for name, row in zip(drawn_rows.names, drawn_rows.rows, strict=True)
        for text, cell in zip(table.names, _cells(row, table.names, say), strict=True)
    ]


def _cells(row: Row, names: Sequence[str], say: Language) -> Iterator[dict[str, Any]]:
    marks = letters(row)
    groups = {number: group for group in row.alike for number in group}
    for number, cell in enumerate(row.cells):
        group = groups.get(number, ())
        others = say.joined(names[other] for other in group if other != number)
        says = say.phrase("chart.alongside.same_as" if others else "chart.alongside.says_alone", texts=others)
        yield {
            "letter": marks.get(number, ""),
            "alike": len(group),
            "says": says if cell.held else say.silent(cell.silences),
        }


def _texts(names: Sequence[str]) -> Any:
    alt = altair()
    axis = alt.Axis(orient="top", labelAngle=-40, labelAlign="left", labelLimit=LABEL, ticks=False, domain=False)
    return alt.X("text", type="nominal", sort=None, title=None, axis=axis, scale=alt.Scale(domain=list(names)))


def _issues(names: Sequence[str]) -> Any:
    alt = altair()
    axis = alt.Axis(labelLimit=LABEL, ticks=False, domain=False, labelPadding=6)
    return alt.Y("issue", type="nominal", sort=None, title=None, axis=axis, scale=alt.Scale(domain=list(names)))


def _tiles(base: Any, most: int, say: Language) -> Any:
    alt = altair()
    numbers = list(range(most + 1))
    scale = alt.Scale(domain=numbers, range=["#FFFFFF", *(_shade(number, most) for number in numbers[1:])])
    title = say.phrase("chart.alongside.legend").split("\n")
    legend = alt.Legend(title=title, symbolType="square", symbolStrokeColor="#BBBBBB")
    silent = string(say.phrase("chart.alongside.silent"))
    legend.labelExpr = f"datum.value == 0 ? {silent} : datum.label"
    colour = alt.Color("alike", type="ordinal", scale=scale, legend=legend)
    tooltip = [tip(field, say.phrase(f"head.{field}")) for field in ("issue", "text", "says")]
    return base.mark_rect(stroke="#BBBBBB", strokeWidth=0.5).encode(color=colour, tooltip=tooltip)


def _shade(number: int, most: int) -> str:
    """The colour where so many texts say the same: the more, the darker."""
    part = (number - 1) / max(most - 1, 1)
    return "#" + "".join(f"{round(low + part * (high - low)):02X}" for low, high in zip(FIRST, LAST, strict=True))


def _title(table: Table, say: Language) -> str:
    return say.phrase("chart.alongside.title", texts=listed(table.names, say) or say.phrase("chart.no_text"))


def _subtitle(drawn_rows: Shown, say: Language) -> Iterator[str]:
    yield say.phrase("chart.alongside.lead")
    if drawn_rows.left:
        yield _left(drawn_rows, say)


def _left(drawn_rows: Shown, say: Language) -> str:
    return say.phrase(
        "chart.alongside.left",
        rows=say.counted(len(drawn_rows.rows), "row"),
        more=say.counted(len(drawn_rows.left), "more_row"),
        issues=say.counted(drawn_rows.issues_left, "issue"),
        texts=say.counted(len(drawn_rows.left[0].speaking), "text"),
    )


def _described(table: Table, drawn_rows: Shown, say: Language) -> str:
    rows, issues = say.counted(len(drawn_rows.rows), "row"), say.counted(drawn_rows.issues, "issue")
    texts = say.counted(len(table.names), "text")
    lead = say.phrase("chart.alongside.described", title=_title(table, say), rows=rows, issues=issues, texts=texts)
    parts = [
        say.phrase("chart.alongside.row", issues=cut(name, 70), says=", ".join(_row(row, table.names, say)))
        for name, row in zip(drawn_rows.names, drawn_rows.rows, strict=True)
    ]
    return alternative(lead, parts, say, _left(drawn_rows, say) if drawn_rows.left else "")


def _row(row: Row, names: Sequence[str], say: Language) -> Iterator[str]:
    """A row in words: which texts say the same, how many say what no other says, how many are silent."""
    groups = [say.joined(cut(names[number], 30) for number in group) for group in row.alike if len(group) > 1]
    if more := groups[3:]:
        groups[3:] = [say.counted(len(more), "more_group")]
    yield from (say.phrase("chart.alongside.alike", texts=group) for group in groups)
    if alone := sum(len(group) == 1 for group in row.alike):
        yield say.phrase("chart.alongside.unlike", number=alone)
    if silence := len(names) - len(row.speaking):
        yield say.phrase("chart.alongside.are_silent", number=silence)
