"""What became of the positions from text to text: upwards what was hardened or added, downwards what was given up."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, Any

from peaceterms.analysis.tracks import Movement, Step, Track
from peaceterms.layout.track import followed, movements
from peaceterms.render.charts.base import (
    BLUE,
    FONT,
    GREY,
    INK,
    ORANGE,
    PALE,
    SKY,
    VERMILION,
    Rows,
    altair,
    drawn,
    finished,
    tip,
)
from peaceterms.render.charts.words import alternative, cut
from peaceterms.words.language import Language

if TYPE_CHECKING:
    from altair import TopLevelMixin

BAR, LENGTH, LONGEST_MOVE, ROOM = 62, 340, 40, 36
"""In pixels: the width of a bar, the length of the longest bars together, that of one move at most, room for words."""
COLOURS = {
    Movement.HARDENED: BLUE,
    Movement.ADDED: SKY,
    Movement.FAVOURS: BLUE,
    Movement.ASKS_MORE: BLUE,
    Movement.ONLY_LATER: SKY,
    Movement.CONCEDED: VERMILION,
    Movement.HARMS: VERMILION,
    Movement.ASKS_LESS: "#CC7A4D",
    Movement.ONLY_EARLIER: ORANGE,
    Movement.EASED: "#CC7A4D",
    Movement.DROPPED: ORANGE,
    Movement.DEFERRED: "#999933",
    Movement.CHANGED: GREY,
    Movement.DIFFERENT: GREY,
    Movement.NOT_KNOWN: "#BFBFBF",
}
PLACES = {
    Movement.HARDENED: ("altered", 1),
    Movement.CONCEDED: ("altered", -1),
    Movement.EASED: ("altered", -1),
    Movement.FAVOURS: ("altered", 1),
    Movement.HARMS: ("altered", -1),
    Movement.ASKS_MORE: ("altered", 1),
    Movement.ASKS_LESS: ("altered", -1),
    Movement.ONLY_LATER: ("whole", 1),
    Movement.ONLY_EARLIER: ("whole", -1),
    Movement.ADDED: ("whole", 1),
    Movement.DROPPED: ("whole", -1),
    Movement.CHANGED: ("altered", 0),
    Movement.DIFFERENT: ("altered", 0),
    Movement.NOT_KNOWN: ("whole", 0),
    Movement.DEFERRED: ("later", 0),
}
"""Beside which other bar each movement stands, and whether it goes up, down, or neither."""


def track_chart(track: Track, say: Language) -> TopLevelMixin:
    """On how many issues each step hardened, added, conceded or dropped something; below, those that only changed."""
    rows, steps = moves(track, say), [_called(number, step, say) for number, step in enumerate(track.steps, 1)]
    ways = [row for row in rows if row["way"]], [row for row in rows if not row["way"]]
    unit = min(LONGEST_MOVE, LENGTH / max(1, sum(high - low for low, high in map(_extent, ways))))
    up_and_down = _panel(ways[0], steps, unit, say, labels=False)
    neither = _panel(ways[1], steps, unit, say, labels=True)
    panels = altair().vconcat(up_and_down, neither, spacing=12)
    return finished(panels, _title(track, say), (followed(track, say),), _described(track, say))


def moves(track: Track, say: Language) -> list[dict[str, Any]]:
    """One row for each step and movement that there is; what is conceded or dropped counts below 0."""
    return [
        {"step": _called(number, step, say), "movement": say.word(movement), **_place(movement, count, say)}
        for number, step in enumerate(track.steps, 1)
        for movement, count in step.counts.items()
        if count
    ]


def _place(movement: Movement, count: int, say: Language) -> dict[str, Any]:
    beside, way = PLACES[movement]
    label = f"{say.number(count)}\n{say.word(movement)}"
    return {"moves": count, "beside": beside, "way": way, "reach": count * (way or 1), "label": label}


def _called(number: int, step: Step, say: Language) -> str:
    """A step in three short lines."""
    first, second = (cut(name, 24) for name in say.texts(step.comparison.context))
    return say.phrase("chart.track.step", number=number, first=first, second=second)


def _panel(rows: Rows, steps: list[str], unit: float, say: Language, *, labels: bool) -> Any:
    """One row of bars, in which each move has the same length as in the other; it may name the steps for both."""
    alt = altair()
    low, high = _domain(_extent(rows), ROOM / unit)
    base = drawn(rows, width=alt.Step(BAR), height=round(unit * (high - low)))
    base = base.encode(x=_steps(steps, labels=labels), xOffset=_beside())
    title = say.phrase("chart.track.neither" if labels else "chart.track.up_and_down")
    axis = alt.Axis(title=title, gridColor=PALE, domain=False, format="d", labelExpr="abs(datum.value)", tickMinStep=1)
    y = alt.Y("reach", type="quantitative", axis=axis, scale=alt.Scale(domain=[low, high], nice=False))
    scale = alt.Scale(domain=list(map(say.word, COLOURS)), range=list(COLOURS.values()))
    colour = alt.Color("movement", type="nominal", scale=scale, legend=None)
    bars = base.mark_bar(width=BAR - 14).encode(y=y, color=colour, tooltip=_tooltip(say))
    return alt.layer(_zero(), bars, *_labels(base))


def _extent(rows: Rows) -> tuple[int, int]:
    """How far the lowest and the highest bar reach."""
    reaches = [0, *(row["reach"] for row in rows)]
    return min(reaches), max(reaches)


def _domain(extent: tuple[int, int], room: float) -> tuple[float, float]:
    """The same with room for the words at the ends of the bars."""
    low, high = extent
    return (low - room if low else 0), high + room


def _steps(steps: list[str], *, labels: bool) -> Any:
    """The steps in their order; the lower panel names them for both."""
    alt = altair()
    axis = alt.Axis(
        labelAngle=0, labelExpr="split(datum.label, '\\n')", labelLimit=2 * BAR, ticks=False, labelPadding=8
    )
    axis.labels, axis.domain = labels, labels
    scale = alt.Scale(domain=steps, paddingInner=0.25, paddingOuter=0.1)
    return alt.X("step", type="nominal", sort=None, title=None, axis=axis, scale=scale)


def _beside() -> Any:
    alt = altair()
    return alt.XOffset("beside", type="nominal", sort=None, scale=alt.Scale(domain=["altered", "whole", "later"]))


def _zero() -> Any:
    alt = altair()
    return drawn([{"zero": 0}]).mark_rule(color=INK).encode(y=alt.Y("zero", type="quantitative"))


def _labels(base: Any) -> Iterator[Any]:
    """The number and the movement at the end of each bar, in words."""
    alt = altair()
    for test, baseline, shift in ((">= 0", "bottom", -FONT - 5), ("< 0", "top", 4)):
        text = base.transform_filter(f"datum.reach {test}").mark_text(baseline=baseline, dy=shift, lineBreak="\n")
        yield text.encode(y=alt.Y("reach", type="quantitative"), text=alt.Text("label", type="nominal"))


def _tooltip(say: Language) -> list[Any]:
    named = [tip(field, say.phrase(f"head.{field}")) for field in ("step", "movement")]
    return [*named, tip("moves", say.phrase("head.moves"), "quantitative")]


def _title(track: Track, say: Language) -> str:
    first, last = (cut(name, 80) for name in (track.names[0], track.names[-1]))
    return say.phrase("chart.track.title", first=first, last=last)


def _described(track: Track, say: Language) -> str:
    lead = f"{_title(track, say)}. {followed(track, say)} {say.counted(len(track.steps), 'step')}."
    return alternative(lead, [_step(number, step, say) for number, step in enumerate(track.steps, 1)], say)


def _step(number: int, step: Step, say: Language) -> str:
    first, second = (cut(name, 60) for name in say.texts(step.comparison.context))
    counts = say.joined(movements(step, say)) or say.phrase("step.nothing_moves")
    counted = say.phrase("step.counted", first=first, second=second, counts=counts)
    return say.phrase("step.numbered", number=number, step=counted)
