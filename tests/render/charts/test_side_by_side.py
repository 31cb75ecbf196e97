"""The picture of a table: every cell with its words."""

from __future__ import annotations

from itertools import combinations

import pytest
from tests.render.charts.things import PLANS, SEED, load, neutral, spec, text, values
from tests.words.languages import ENGLISH

import peaceterms as pt
from peaceterms.analysis.side_by_side import Against
from peaceterms.render.charts.side_by_side import COLOURS, HEAD, MOST_LINES, WIDTH, Box, _boxes

TABLES = {
    "seed": lambda: pt.table(load(*SEED)),
    "plans": lambda: pt.table(load(*PLANS)),
    "facets": lambda: pt.table(load(*SEED), rows="facet"),
}
each = pytest.mark.parametrize("make", TABLES.values(), ids=TABLES)


def boxes(table: pt.Table) -> list[Box]:
    return list(_boxes(table, ENGLISH))


@each
def test_there_is_a_box_for_each_cell_and_head_and_none_lies_on_another(make: object) -> None:
    table = make()  # type: ignore[operator]
    found = boxes(table)
    assert len(found) == (len(table.rows) + 1) * (len(table.names) + 1)
    for one, other in combinations(found, 2):
        beside = one.left + one.width <= other.left or other.left + other.width <= one.left
        assert beside or one.top + one.height <= other.top or other.top + other.height <= one.top


@each
def test_every_line_fits_into_its_box(make: object) -> None:
    for box in boxes(make()):  # type: ignore[operator]
        assert len(box.lines) <= MOST_LINES
        assert 14 * len(box.lines) + 12 <= box.height
        assert all(len(line) * 6.1 <= box.width for line in box.lines)


def test_what_differs_has_a_colour_of_its_own_and_the_words_say_it_too() -> None:
    table = pt.table([text("a", neutral()), text("b", neutral("temporary")), text("c", neutral())])
    found = [box for box in boxes(table) if not box.is_head]
    assert [box.colour for box in found] == [COLOURS[a] for a in (Against.FIRST, Against.DIFFERENT, Against.SAME)]
    assert [box.lines[0][0] for box in found] == ["°", "≠", "="]


def test_the_picture_holds_the_words_of_the_table_and_a_text_alternative() -> None:
    found = spec(pt.table(load(*SEED)))
    words = " ".join(str(row["words"]) for row in values(found) if "words" in row)
    assert "Neutrality of Ukraine" in words
    assert found["description"].startswith(
        "The conditions and the tweet, side by side. 6 rows. Land: ° Territory of Crimea"
    )
    assert max(row["x2"] for row in values(found) if "x2" in row) == HEAD + 2 * WIDTH


def test_a_table_of_nothing_says_so() -> None:
    assert spec(pt.table([]))["description"] == "No text. No text addresses any issue."
