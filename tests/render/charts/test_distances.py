"""The chart of distances: classical scaling and the map."""

from __future__ import annotations

import sys
from itertools import combinations
from math import dist

import pytest
from tests.render.charts.things import PLANS, load, neutral, spec, text
from tests.words.languages import ENGLISH

import peaceterms as pt
from peaceterms.render.charts import distances
from peaceterms.render.charts.distances import lines, mapped, scaled

TALKS = {"kind": "talks", "party": "RU", "readiness": "ready"}


@pytest.mark.parametrize(
    "table",
    [
        [[0, 1, 3], [1, 0, 2], [3, 2, 0]],
        [[0, 3, 5], [3, 0, 4], [5, 4, 0]],
        [[0, 2], [2, 0]],
        [[0, 1, 1, 2**0.5], [1, 0, 2**0.5, 1], [1, 2**0.5, 0, 1], [2**0.5, 1, 1, 0]],
    ],
    ids=["three points on a line", "a triangle with a right angle", "two points", "a square"],
)
def test_what_fits_on_a_plane_keeps_its_distances(table: list[list[float]]) -> None:
    points, kept = scaled(table)
    assert kept == pytest.approx(1)
    for one, other in combinations(range(len(table)), 2):
        assert dist(points[one], points[other]) == pytest.approx(table[one][other], abs=1e-5)


def test_points_on_a_line_lie_on_the_first_axis() -> None:
    points, _ = scaled([[0, 1, 3], [1, 0, 2], [3, 2, 0]])
    assert [y for _, y in points] == [0, 0, 0]


def test_what_does_not_fit_on_a_plane_is_told() -> None:
    far = [[float(one != other) for other in range(4)] for one in range(4)]
    assert scaled(far).kept == pytest.approx(2 / 3)


def test_on_each_axis_the_point_furthest_from_the_middle_lies_on_the_positive_side() -> None:
    points, _ = scaled([[0, 3, 5], [3, 0, 4], [5, 4, 0]])
    for axis in (0, 1):
        assert max((point[axis] for point in points), key=abs) > 0


@pytest.mark.parametrize("number", [0, 1, 2, 3])
def test_points_that_are_not_apart_are_one_point(number: int) -> None:
    assert scaled([[0.0] * number] * number) == (((0.0, 0.0),) * number, 1.0)


def test_without_numpy_the_extra_is_named(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "numpy", None)
    with pytest.raises(pt.MissingExtra, match=r"a map of texts needs an extra: pip install 'peaceterms\[charts\]'"):
        pt.chart(pt.distances(load(*PLANS)))


def test_texts_stand_as_far_apart_as_the_middle_of_their_distance() -> None:
    found = pt.distances([text("a", neutral("permanent")), text("b", neutral("temporary"))])
    there = mapped(found)
    middle = found.between(0, 1).middle
    assert middle is not None
    assert dist(there.points[0], there.points[1]) == pytest.approx(middle)


def test_texts_that_share_no_issue_stand_as_far_apart_as_the_furthest_pair_and_without_a_line() -> None:
    bridge = text("b", neutral("temporary"), TALKS)
    found = pt.distances([text("a", neutral("permanent")), bridge, text("c", TALKS | {"readiness": "refuses"})])
    there = mapped(found)
    assert there.filled == 1
    assert [(row["from"], row["to"]) for row in lines(found, ENGLISH)] == [(0, 1), (1, 2)]
    middles = [apart.middle for apart in found.pairs.values() if apart.middle is not None]
    assert dist(there.points[0], there.points[2]) == pytest.approx(max(middles))
    said = "1 pair without a shared issue: placed as far apart as the furthest pair with one, joined by no line."
    assert said in spec(found)["title"]["subtitle"]


def test_a_text_without_any_distance_is_left_out_and_named() -> None:
    found = pt.distances([text("a", neutral()), text("b", neutral("temporary")), text("c", TALKS)])
    assert (mapped(found).texts, mapped(found).left) == ((0, 1), (2,))
    left = "Left out for want of an issue shared with any other: c."
    assert left in spec(found)["title"]["subtitle"]
    assert spec(found)["description"].endswith(left)


def test_only_the_lines_of_the_largest_overlap_are_drawn(monkeypatch: pytest.MonkeyPatch) -> None:
    found = pt.distances(load(*PLANS))
    assert len(lines(found, ENGLISH)) == 10
    monkeypatch.setattr(distances, "LINES", 3)
    assert [row["overlap"] for row in lines(found, ENGLISH)] == sorted(
        (a["overlap"] for a in lines(found, ENGLISH)), reverse=True
    )
    assert len(lines(found, ENGLISH)) == 3
    assert "Of 10 lines, the 3 of the largest overlap are drawn." in spec(found)["title"]["subtitle"]


def test_a_step_is_as_long_in_either_direction() -> None:
    found = pt.distances(load(*PLANS))
    points = mapped(found).points
    _, spots = distances._pixels(points)
    units = [dist(spots[i], spots[j]) / dist(points[i], points[j]) for i, j in combinations(points, 2)]
    assert min(units) == pytest.approx(max(units), rel=0.02)


def test_every_text_has_its_name_on_the_map() -> None:
    found = spec(pt.distances(load(*PLANS)))
    names = [row["text"] for rows in found["datasets"].values() for row in rows if "name" in row]
    assert names == list(pt.distances(load(*PLANS)).names)


def test_how_much_the_plane_keeps_is_told() -> None:
    kept = "This plane keeps 72% of the distances; the rest does not fit on it. The directions mean nothing."
    assert kept in spec(pt.distances(load(*PLANS)))["title"]["subtitle"]
    assert distances._trust(distances.Map((), {}, 0.9999, (), 0), ENGLISH).startswith("This plane keeps 99% of")


def test_the_chart_in_words() -> None:
    found = pt.distances([text("a", neutral("permanent")), text("b", neutral("temporary"))])
    assert spec(found)["description"] == (
        "How close texts are to each other: a and b. 2 texts on a map. "
        "This plane keeps all of the distances. The directions mean nothing. "
        f"Closest first: a and b: distance {found.between(0, 1).low:.2f}, overlap 1.00."
    )


@pytest.mark.parametrize("number", [0, 1])
def test_of_fewer_than_two_texts_there_is_nothing_to_show(number: int) -> None:
    found = spec(pt.distances([text("a", neutral())][:number]))
    assert found["description"].endswith("No two texts share an issue, so that there is no distance to show.")
