"""A survey as a picture: which text states which aspect."""

from __future__ import annotations

from tests.render.charts.things import HOSTILE, spec, text, values

import peaceterms as pt

VOTE = {"kind": "referendum", "places": "crimea"}


def test_a_tile_stands_where_a_text_states_an_aspect_and_is_paler_where_that_is_read_into_it() -> None:
    texts = [text("a", VOTE | {"binding": True}), text("b", VOTE | {"binding": True, "implied": ["binding"]})]
    tiles = {row["text"]: row["colour"] for row in values(spec(pt.survey("referendum", texts)))}
    assert tiles.keys() == {"A", "B"}
    assert tiles["A"] != tiles["B"]


def test_texts_of_any_name_have_a_row_each() -> None:
    texts = [text(f"t{n}", VOTE | {"binding": True}, short_title=name) for n, name in enumerate(HOSTILE)]
    assert len({row["text"] for row in values(spec(pt.survey("referendum", texts)))}) == len(HOSTILE)


def test_a_survey_of_nothing_says_so() -> None:
    assert "None of the texts" in pt.chart(pt.survey("referendum", [])).description
