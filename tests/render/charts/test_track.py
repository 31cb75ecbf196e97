"""The chart of a track."""

from __future__ import annotations

from typing import Any

import pytest
from tests.render.charts.things import LINEAGE, load, neutral, spec, text, values
from tests.words.languages import ENGLISH

import peaceterms as pt
from peaceterms.analysis.tracks import BETWEEN, Movement
from peaceterms.render.charts.track import COLOURS, PLACES, moves

TALKS = {"kind": "talks", "party": "RU"}


def moved(first: list[dict[str, Any]], second: list[dict[str, Any]], **fields: Any) -> list[dict[str, Any]]:
    return moves(pt.track([text("a", *first), text("b", *second, **fields)]), ENGLISH)


UNKNOWN = {"coverage": "single points"}


@pytest.mark.parametrize(
    ("first", "second", "fields", "movement", "reach"),
    [
        ([neutral("temporary")], [neutral("permanent")], {}, "hardened", 1),
        ([neutral("permanent")], [neutral("temporary")], {}, "eased", -1),
        ([], [TALKS], {}, "added", 1),
        ([TALKS], [], {}, "dropped", -1),
        ([TALKS | {"preconditions": "x"}], [TALKS | {"preconditions": "y"}], {}, "changed", 1),
        ([TALKS], [], UNKNOWN, "not known", 1),
    ],
)
def test_each_movement_has_its_direction(
    first: list[dict[str, Any]], second: list[dict[str, Any]], fields: dict[str, Any], movement: str, reach: int
) -> None:
    (row,) = moved(first, second, **fields)
    assert (row["movement"], row["moves"], row["reach"]) == (movement, 1, reach)
    assert row["label"] == f"1\n{movement}"
    assert row["step"] == "step 1\na\nto b"


def test_movements_that_can_stand_beside_each_other_have_places_and_colours_of_their_own() -> None:
    assert PLACES.keys() == COLOURS.keys() == {*Movement}
    between = {*BETWEEN.values(), Movement.FAVOURS, Movement.ASKS_MORE}
    of_one = set(Movement) - between
    other = {Movement.DEFERRED, Movement.NOT_KNOWN}
    without = {Movement.EASED, Movement.ASKS_LESS, Movement.ASKS_MORE}  # these stand where no party is followed
    for together in (of_one - without, (between | other) - without):
        assert len({PLACES[movement] for movement in together}) == len(together)
        assert len({COLOURS[movement] for movement in together}) == len(together)
    assert all(PLACES[one] == PLACES[other] for one, other in BETWEEN.items())


def test_the_bars_add_up_to_all_moves_of_the_lineage() -> None:
    track = pt.track(load(*LINEAGE))
    rows = [row for row in values(spec(track)) if "moves" in row]
    assert sum(row["moves"] for row in rows) == sum(sum(step.counts.values()) for step in track.steps)


def test_what_goes_neither_up_nor_down_stands_apart_and_a_move_has_the_same_length_there() -> None:
    panels = spec(pt.track(load(*LINEAGE)))["vconcat"]
    spans = [panel["layer"][1]["encoding"]["y"]["scale"]["domain"] for panel in panels]
    units = [panel["height"] / (high - low) for panel, (low, high) in zip(panels, spans, strict=True)]
    assert units[0] == pytest.approx(units[1], rel=0.02)
    assert spans[0][0] < 0 < spans[0][1]
    assert spans[1][0] == 0


def test_each_bar_says_its_number_and_movement() -> None:
    for panel in spec(pt.track(load(*LINEAGE)))["vconcat"]:
        words = [layer for layer in panel["layer"] if layer["mark"]["type"] == "text"]
        assert [layer["encoding"]["text"]["field"] for layer in words] == ["label", "label"]


def test_the_chart_in_words() -> None:
    track = pt.track(
        [text("a", neutral()), text("b", neutral("temporary"), TALKS), text("c", neutral("temporary"), TALKS)]
    )
    assert spec(track)["description"] == (
        "What became of the positions from a to c, text by text. "
        "No side is taken: hardened asks more of those whom it binds, eased asks less. "
        "Between texts of different authors nobody moves: they only differ. 2 steps. "
        "Step 1, a to b: 1 eased and 1 added; Step 2, b to c: nothing moves."
    )


def test_whose_gains_are_followed_is_told() -> None:
    found = spec(pt.track([text("a", neutral()), text("b", neutral("temporary"))], party="UA"))
    seen = "Seen from Ukraine, as far as the texts name it: conceded is to its disadvantage, hardened in its favour."
    assert " ".join(found["title"]["subtitle"]).startswith(seen)
    assert "1 hardened" in found["description"]
