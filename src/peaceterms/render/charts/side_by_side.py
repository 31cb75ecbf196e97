"""A table of several texts as a picture of itself, for those who print it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING, Any, NamedTuple

from peaceterms.analysis.side_by_side import Against, Table
from peaceterms.layout.side_by_side import cells, table_title
from peaceterms.render.charts.alongside import issues_chart
from peaceterms.render.charts.base import INK, altair, drawn, finished, nothing, spot
from peaceterms.render.charts.words import alternative, wrapped
from peaceterms.words.language import Language

if TYPE_CHECKING:
    from altair import TopLevelMixin

HEAD, WIDTH = 130, 250
"""How many pixels the column of heads and each column of a text take."""
LINE, PAD = 14, 6
LETTER = 6.1
"""About how many pixels a letter of the size `SIZE` takes."""
SIZE = 11
MOST_LINES = 14
"""How many lines of a cell are drawn; the table itself has them all."""
COLOURS = {
    Against.FIRST: "#FFFFFF",
    Against.SAME: "#FFFFFF",
    Against.DIFFERENT: "#FBE3D0",
    Against.ADDED: "#D7E9F7",
    Against.GONE: "#EFEFEF",
    Against.NEITHER: "#F7F7F7",
    Against.APART: "#FFFFFF",
}
"""Behind the words, which say the same by signs."""


class Box(NamedTuple):
    """A cell that is drawn."""

    left: int
    top: int
    width: int
    height: int
    lines: list[str]
    colour: str
    is_head: bool


def table_chart(table: Table, say: Language) -> TopLevelMixin:
    """Draw the table with its words; one by issues as tiles with letters, the same for texts that say the same."""
    if table.by == "issue":
        return issues_chart(table, say)
    title = table_title(table, say)
    if not table.rows:
        return nothing(title, say.phrase("chart.alongside.none"))
    boxes = list(_boxes(table, say))
    size = {"width": HEAD + WIDTH * len(table.names), "height": max(box.top + box.height for box in boxes)}
    layers = (_tiles(boxes, size), _words(boxes, size, heads=True), _words(boxes, size, heads=False))
    said = [cells(row, table, say) for row in table.rows]
    described = alternative(
        say.phrase("chart.cells.described", title=title, rows=say.counted(len(said), "row")),
        [say.phrase("chart.cells.row", about=about, says="; ".join(filter(None, row))) for about, *row in said],
        say,
    )
    return finished(altair().layer(*layers), title, (say.phrase("table.legend"),), described)


def _boxes(table: Table, say: Language) -> Iterator[Box]:
    """Return every cell with its place, row by row."""
    top = 0
    for number, (words, colours) in enumerate(_rows(table, say)):
        lines = [wrapped(text, _letters(WIDTH if place else HEAD), MOST_LINES) for place, text in enumerate(words)]
        height = LINE * max(map(len, lines)) + 2 * PAD
        for place, (told, colour) in enumerate(zip(lines, colours, strict=True)):
            left, width = (HEAD + WIDTH * (place - 1), WIDTH) if place else (0, HEAD)
            yield Box(left, top, width, height, told, colour, number == 0 or place == 0)
        top += height


def _rows(table: Table, say: Language) -> Iterator[tuple[Sequence[str], Sequence[str]]]:
    """Return the words of each row, the heads first, with the colours behind them."""
    yield ("", *map(say.capitalised, table.names)), ["#E6E6E6"] * (len(table.names) + 1)
    for row in table.rows:
        yield cells(row, table, say), ["#F2F2F2", *(COLOURS[cell.against] for cell in row.cells)]


def _letters(width: int) -> int:
    return int((width - 2 * PAD) / LETTER)


def _tiles(boxes: Sequence[Box], size: dict[str, int]) -> Any:
    alt = altair()
    rows = [
        {"x": b.left, "x2": b.left + b.width, "y": b.top, "y2": b.top + b.height, "colour": b.colour} for b in boxes
    ]
    colour = alt.Color("colour", type="nominal", scale=None)
    return (
        drawn(rows, **size)
        .mark_rect(stroke="#999999", strokeWidth=0.5)
        .encode(**spot(size), x2="x2", y2="y2", color=colour)
    )


def _words(boxes: Sequence[Box], size: dict[str, int], *, heads: bool) -> Any:
    alt = altair()
    rows = [
        {"x": box.left + PAD, "y": box.top + PAD + LINE * number, "words": line}
        for box in boxes
        if box.is_head is heads
        for number, line in enumerate(box.lines)
    ]
    weight = "bold" if heads else "normal"
    marks = drawn(rows, **size).mark_text(align="left", baseline="top", fontSize=SIZE, fontWeight=weight, color=INK)
    return marks.encode(**spot(size), text=alt.Text("words", type="nominal"))
