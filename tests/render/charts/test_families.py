"""The chart of families."""

from __future__ import annotations

import pytest
from tests.render.charts.things import PLANS, load, neutral, spec, text, values
from tests.words.languages import ENGLISH

import peaceterms as pt
from peaceterms.render.charts.families import bands, placed

pytest.importorskip("scipy")


def test_every_join_has_a_band_from_the_least_to_the_most() -> None:
    families = pt.families(load(*PLANS))
    rows = bands(tuple(placed(families)), families, ENGLISH)
    assert sorted((row["low"], row["high"]) for row in rows) == sorted(
        (round(one.apart.low, 4), round(one.apart.high, 4)) for one in families.merges
    )


def test_every_text_stands_on_a_line_of_its_own() -> None:
    rows = [row for row in values(spec(pt.families(load(*PLANS)))) if "zero" in row]
    assert sorted(row["place"] for row in rows) == [0.5, 1.5, 2.5, 3.5, 4.5]
    assert {row["text"] for row in rows} == {name[:1].upper() + name[1:] for name in pt.families(load(*PLANS)).names}


def test_a_text_that_stays_apart_is_grey() -> None:
    alone = text("c", {"kind": "talks", "party": "RU", "readiness": "ready"})
    made = spec(pt.families([text("a", neutral()), text("b", neutral("temporary")), alone]))
    colours = {row["text"]: row["color"] for row in values(made) if "zero" in row}
    assert colours["A"] == colours["B"] != colours["C"]


def test_where_nothing_joins_the_picture_says_so() -> None:
    assert "there is no family" in spec(pt.families([text("a", neutral())]))["description"]


def test_its_text_alternative_tells_what_joins_first() -> None:
    made = spec(pt.families(load(*PLANS)))
    assert (
        "the 20 points with the 28 points at" in made["description"]
        or "the 28 points with the 20 points at" in made["description"]
    )
