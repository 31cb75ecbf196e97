"""A map of texts: the less far two texts are apart, the closer they stand, as far as a plane can show it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import combinations
from typing import TYPE_CHECKING, Any, NamedTuple

from peaceterms.analysis.apart import Apart
from peaceterms.analysis.pairs import Distances
from peaceterms.errors import MissingExtra
from peaceterms.layout.measures import settings_lines
from peaceterms.render.charts.base import BLUE, FONT, GREY, INK, altair, drawn, finished, nothing, spot, tip
from peaceterms.render.charts.placing import Box, Point, placed
from peaceterms.render.charts.words import alternative, cut, listed
from peaceterms.words.language import Language

if TYPE_CHECKING:
    from altair import TopLevelMixin

LINES = 150
"""How many lines are drawn: between the texts that overlap most."""
LONGEST_NAME, CHARACTER, LINE = 34, 6.2, 13
"""How many characters of a name are shown, and about how many pixels a character and a line of them take."""
WIDTH, HEIGHT, MARGIN = 560, 420, 50
"""How many pixels the points take across and down at most, and how many are left around them."""
FIELDS = ("first", "second", "distance", "overlap", "shared")
"""What is shown of a pair of texts where its line is pointed at."""
MANY = 12
"""From so many texts on, the picture grows with their number."""


class Scaled(NamedTuple):
    """Points on a plane, and how much of the distances between them it keeps."""

    points: tuple[Point, ...]
    kept: float
    """The two largest eigenvalues over the sum of all without their signs; 1: every distance is as it should be."""


class Map(NamedTuple):
    """Which texts stand where."""

    texts: tuple[int, ...]
    """The numbers of the texts that have a distance to some other, from 0."""
    points: dict[int, Point]
    kept: float
    left: tuple[int, ...]
    """The texts that share no issue with any other, so that they have no place."""
    filled: int
    """How many pairs share no issue and are placed as far apart as the furthest pair that does."""


def distances_chart(distances: Distances, say: Language) -> TopLevelMixin:
    """Texts as points, with lines between those that share issues: the thicker, the larger their overlap."""
    title, plane = _title(distances, say), mapped(distances)
    if not plane.texts:
        return nothing(title, say.phrase("chart.distances.none"))
    size, spots = _pixels(plane.points)
    marks = (*_lines(lines(distances, say), spots, size, say), *_texts(distances, spots, size, say))
    subtitle, described = _subtitle(distances, plane, say), _described(distances, plane, say)
    return finished(altair().layer(*marks), title, subtitle, described)


def scaled(apart: Sequence[Sequence[float]]) -> Scaled:
    """Classical scaling: the points on a plane whose distances come closest to those of a symmetric table.

    The first axis is the one along which they differ most. On each axis, the point furthest from the middle lies on
    the positive side, so that the same table gives the same picture. Raises `MissingExtra` without the extra `charts`.
    """
    numpy = _numpy()
    squares = numpy.square(numpy.array(apart, dtype=float).reshape(len(apart), len(apart)))
    means = squares.mean(axis=0) if len(apart) else 0
    centred = -(squares - means - numpy.reshape(means, (-1, 1)) + numpy.mean(means)) / 2
    values, vectors = numpy.linalg.eigh(centred)
    axes = [
        _axis(value, vector) for value, vector in zip(values[:-3:-1].tolist(), vectors.T[:-3:-1].tolist(), strict=True)
    ]
    axes += [[0.0] * len(apart)] * (2 - len(axes))
    total = float(abs(values).sum())
    kept = sum(max(value, 0.0) for value in values[-2:].tolist()) / total if total > 1e-12 else 1.0
    return Scaled(tuple(zip(*axes, strict=True)), kept)


def _axis(value: float, vector: list[float]) -> list[float]:
    """Where the points lie along one axis; rounded, so that no machine adds noise of its own."""
    furthest = max(map(abs, vector))
    sign = next(1 if place > 0 else -1 for place in vector if abs(place) > furthest - 1e-9)
    length = max(value, 0.0) ** 0.5 * sign
    return [round(place * length, 6) + 0.0 for place in vector]


def _numpy() -> Any:
    try:
        import numpy
    except ImportError:
        raise MissingExtra("a map of texts", "charts") from None
    return numpy


def mapped(distances: Distances) -> Map:
    """Where each text stands, by the middles of the intervals of their distances.

    Nothing is known of two texts that share no issue; they are placed as far apart as the furthest pair that does, and
    no line joins them. A text that shares no issue with any other is left out.
    """
    middles = {pair: apart.middle for pair, apart in distances.pairs.items() if apart.middle is not None}
    texts = tuple(sorted({text for pair in middles for text in pair}))
    furthest = max(middles.values(), default=0.0)
    table = [[_between(one, other, middles, furthest) for other in texts] for one in texts]
    points, kept = scaled(table) if texts else ((), 1.0)
    left = tuple(number for number in range(len(distances.proposals)) if number not in texts)
    filled = sum(pair not in middles for pair in combinations(texts, 2))
    return Map(texts, dict(zip(texts, points, strict=True)), kept, left, filled)


def _between(one: int, other: int, middles: dict[tuple[int, int], float], furthest: float) -> float:
    return 0.0 if one == other else middles.get((min(one, other), max(one, other)), furthest)


def lines(distances: Distances, say: Language) -> list[dict[str, Any]]:
    """One row for each pair of texts that share issues, those that overlap most first, at most `LINES`."""
    sharing = [(pair, apart) for pair, apart in distances.pairs.items() if apart.middle is not None]
    sharing.sort(key=lambda one: (-one[1].overlap, one[0]))
    names = distances.names
    return [
        {"first": names[i], "second": names[j], "from": i, "to": j, **_shared(apart, say)}
        for (i, j), apart in sharing[:LINES]
    ]


def _shared(apart: Apart, say: Language) -> dict[str, Any]:
    return {"distance": _distance(apart, say), "overlap": round(apart.overlap, 4), "shared": apart.shared}


def _distance(apart: Apart, say: Language) -> str:
    return "" if apart.low is None or apart.high is None else say.interval(apart.low, apart.high)


def _pixels(points: dict[int, Point]) -> tuple[dict[str, int], dict[int, Point]]:
    """The size of the picture and the points on it; a step is as long in either direction."""
    across, upward = ([point[axis] for point in points.values()] for axis in (0, 1))
    wide, high = max(across) - min(across), max(upward) - min(upward)
    larger = max(1, len(points) / MANY) ** 0.5
    unit = larger * min(WIDTH / (wide or 1), HEIGHT / (high or 1))
    size = {"width": round(larger * WIDTH) + 2 * MARGIN, "height": round(unit * high) + 2 * MARGIN}
    left = (size["width"] - unit * wide) / 2
    spots = {
        text: (round(left + unit * (x - min(across)), 1), round(MARGIN + unit * (max(upward) - y), 1))
        for text, (x, y) in points.items()
    }
    return size, spots


def _lines(rows: list[dict[str, Any]], spots: dict[int, Point], size: dict[str, int], say: Language) -> Iterator[Any]:
    alt = altair()
    ends = [dict(zip(("x", "y", "x2", "y2"), (*spots[row["from"]], *spots[row["to"]]), strict=True)) for row in rows]
    legend = alt.Legend(
        title=say.phrase("head.overlap"), format=".0%", symbolType="stroke", values=[0.05, 0.2, 0.4, 0.7]
    )
    width = alt.StrokeWidth("overlap", type="quantitative", legend=legend)
    width.scale = alt.Scale(domain=[0, 1], range=[0.3, 14])
    fields = [tip(field, say.phrase(f"chart.distances.{field}")) for field in FIELDS]
    both = drawn([{**row, **end} for row, end in zip(rows, ends, strict=True)], **size)
    yield both.mark_rule(color=GREY, opacity=0.45).encode(
        **spot(size), x2="x2", y2="y2", strokeWidth=width, tooltip=fields
    )


def _texts(distances: Distances, spots: dict[int, Point], size: dict[str, int], say: Language) -> Iterator[Any]:
    """A dot for each text, and its name beside it where it covers as little as possible."""
    alt = altair()
    names = {text: cut(distances.names[text], LONGEST_NAME) for text in spots}
    widths = [CHARACTER * len(name) for name in names.values()]
    boxes = placed(list(spots.values()), widths, LINE, (size["width"], size["height"]))
    rows = [_text(distances.names[text], names[text], spots[text], box) for text, box in zip(spots, boxes, strict=True)]
    base, tooltip = drawn(rows, **size).encode(**spot(size)), tip("text", say.phrase("head.text"))
    yield base.mark_point(filled=True, size=70, color=BLUE, opacity=1).encode(tooltip=tooltip)
    label = base.encode(**spot(size, "left", "middle"))
    for style in ({"stroke": "white", "strokeWidth": 3, "strokeJoin": "round"}, {"color": INK}):
        words = label.mark_text(align="left", baseline="middle", fontSize=FONT, **style)
        yield words.encode(text=alt.Text("name", type="nominal"))


def _text(whole: str, name: str, point: Point, box: Box) -> dict[str, Any]:
    place = {"left": round(box.left, 1), "middle": round((box.top + box.bottom) / 2, 1)}
    return {"text": whole, "name": name, "x": point[0], "y": point[1], **place}


def _title(distances: Distances, say: Language) -> str:
    texts = listed(distances.names, say) or say.phrase("chart.no_text")
    return say.phrase("chart.distances.title", texts=texts)


def _subtitle(distances: Distances, plane: Map, say: Language) -> Iterator[str]:
    yield say.phrase("chart.distances.lead")
    yield _trust(plane, say)
    yield from _caveats(distances, plane, say)


def _trust(plane: Map, say: Language) -> str:
    """How far the picture is to be trusted; `99%` where it is all but a little."""
    if plane.kept > 1 - 1e-6:
        return say.phrase("chart.distances.kept_all")
    return say.phrase("chart.distances.kept", percent=min(round(100 * plane.kept), 99))


def _caveats(distances: Distances, plane: Map, say: Language) -> Iterator[str]:
    yield from settings_lines(distances.settings, say)
    if plane.filled:
        yield say.phrase("chart.distances.filled", pairs=say.counted(plane.filled, "pair"))
    if (sharing := sum(apart.middle is not None for apart in distances.pairs.values())) > LINES:
        yield say.phrase("chart.distances.lines", all=say.number(sharing), drawn=LINES)
    if plane.left:
        names = listed([distances.names[text] for text in plane.left], say)
        yield say.phrase("chart.distances.left", texts=names)


def _described(distances: Distances, plane: Map, say: Language) -> str:
    """The distances in words, the closest pair first."""
    title, texts, trust = _title(distances, say), say.counted(len(plane.texts), "text"), _trust(plane, say)
    lead = say.phrase("chart.distances.described", title=title, texts=texts, trust=trust)
    pairs = [(apart.middle, pair, apart) for pair, apart in distances.pairs.items() if apart.middle is not None]
    parts = [_pair(distances.names, pair, apart, say) for _, pair, apart in sorted(pairs, key=lambda one: one[:2])]
    return alternative(lead, parts, say, " ".join(_caveats(distances, plane, say)))


def _pair(names: Sequence[str], pair: tuple[int, int], apart: Apart, say: Language) -> str:
    one, other = (cut(names[text], 40) for text in pair)
    overlap = say.decimal(apart.overlap)
    return say.phrase("chart.distances.pair", one=one, other=other, distance=_distance(apart, say), overlap=overlap)
