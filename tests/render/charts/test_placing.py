"""Names beside points."""

from __future__ import annotations

from itertools import combinations

import pytest

from peaceterms.render.charts.placing import Box, placed

SIZE = (400.0, 300.0)


def test_a_name_stands_to_the_right_of_its_point() -> None:
    assert placed([(100, 100)], [50], 12, SIZE) == [Box(108, 94, 158, 106)]


def test_at_the_right_edge_it_stands_to_the_left() -> None:
    assert placed([(390, 100)], [50], 12, SIZE) == [Box(332, 94, 382, 106)]


@pytest.mark.parametrize("points", [[(100, 100), (110, 100)], [(100, 100), (100, 104)], [(200, 150)] * 4])
def test_names_of_points_that_are_close_do_not_cover_each_other(points: list[tuple[float, float]]) -> None:
    boxes = placed(points, [60] * len(points), 12, SIZE)
    assert all(one.covers(other) == 0 for one, other in combinations(boxes, 2))


def test_boxes_that_only_touch_share_nothing() -> None:
    assert Box(0, 0, 10, 10).covers(Box(10, 0, 20, 10)) == 0
    assert Box(0, 0, 10, 10).covers(Box(8, 5, 20, 10)) == 10
