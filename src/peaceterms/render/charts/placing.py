"""Placing names beside points so that they cover each other as little as possible."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import NamedTuple

Point = tuple[float, float]

GAP, DOT = 8, 6
"""How far a name stands from its point, and how far a point reaches, in pixels."""


class Box(NamedTuple):
    """What a name covers, in pixels from the upper left corner."""

    left: float
    top: float
    right: float
    bottom: float

    def covers(self, other: Box) -> float:
        """How many square pixels two boxes share."""
        across = min(self.right, other.right) - max(self.left, other.left)
        down = min(self.bottom, other.bottom) - max(self.top, other.top)
        return max(across, 0) * max(down, 0)


def placed(points: Sequence[Point], widths: Sequence[float], height: float, size: tuple[float, float]) -> list[Box]:
    """A box of that width and height for each point, beside it, in a picture of that size."""
    found: list[Box] = []
    taken = [Box(x - DOT, y - DOT, x + DOT, y + DOT) for x, y in points]
    picture = Box(0, 0, *size)
    for point, width in zip(points, widths, strict=True):
        found.append(min(_boxes(point, width, height), key=lambda box: _cost(box, [*taken, *found], picture)))
    return found


def _boxes(point: Point, width: float, height: float) -> Iterator[Box]:
    """Where a name can stand: to the right of its point first, then around it, then further above or below."""
    x, y = point
    right, left, centre = x + GAP, x - GAP - width, x - width / 2
    for start, down in ((right, 0), (left, 0), (centre, -1), (centre, 1)):
        middle = y + down * (GAP + height / 2)
        yield Box(start, middle - height / 2, start + width, middle + height / 2)
    for rows in (1, 2, 3):
        for start, down in ((right, -rows), (right, rows), (left, -rows), (left, rows)):
            yield Box(start, y + (down - 0.5) * height, start + width, y + (down + 0.5) * height)


def _cost(box: Box, taken: Sequence[Box], picture: Box) -> float:
    """What the box covers that is taken, and what of it lies outside the picture."""
    outside = (box.right - box.left) * (box.bottom - box.top) - box.covers(picture)
    return sum(map(box.covers, taken)) + outside
