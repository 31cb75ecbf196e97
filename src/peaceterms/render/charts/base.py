"""What all charts have in common: altair, colours that the colour-blind can tell apart, frames and places."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from types import ModuleType
from typing import TYPE_CHECKING, Any

from peaceterms.errors import MissingExtra
from peaceterms.render.charts.words import wrapped

if TYPE_CHECKING:
    from altair import TopLevelMixin

Rows = Sequence[dict[str, Any]]
"""What a chart draws: one flat row for each mark."""

BLUE, SKY, VERMILION, ORANGE = "#0072B2", "#56B4E9", "#D55E00", "#E69F00"
"""Of the set of Okabe and Ito, which people tell apart whatever colours they see."""
GREY, PALE, INK = "#8C8C8C", "#E3E3E3", "#222222"
LABEL = 340
"""How many pixels of a label are shown."""
FONT = 11


def altair() -> ModuleType:
    """The package that makes charts; it is imported when the first one is asked for."""
    try:
        import altair
    except ImportError:
        raise MissingExtra("a chart", "charts") from None
    return altair


def drawn(rows: Rows, **size: Any) -> Any:
    """A chart of those rows that has no marks yet, and no frame."""
    alt = altair()
    return alt.Chart(alt.InlineData(values=list(rows)), view=alt.ViewBackground(stroke=None), **size)


def spot(size: Mapping[str, int], x: str = "x", y: str = "y") -> dict[str, Any]:
    """Where marks stand that are placed in pixels from the upper left corner, for want of axes that mean something."""
    alt = altair()
    across = alt.Scale(domain=[0, size["width"]], nice=False, zero=False)
    down = alt.Scale(domain=[0, size["height"]], nice=False, zero=False, reverse=True)
    places = {"x": alt.X(x, type="quantitative", scale=across), "y": alt.Y(y, type="quantitative", scale=down)}
    for place in places.values():
        place.axis = None
    return places


def finished(made: Any, title: str, subtitle: Iterable[str], description: str) -> TopLevelMixin:
    """The chart with its heading and its text alternative."""
    lines = [line for sentence in subtitle for line in wrapped(sentence, 115, 3)]
    heading = {"text": wrapped(title, 90, 3), "subtitle": lines, "anchor": "start", "frame": "bounds", "offset": 14}
    headed: TopLevelMixin = made.properties(title=heading, description=description)
    return headed


def tip(field: str, named: str, type_: str = "nominal") -> Any:
    """What is shown of a field where a mark is pointed at, under that name."""
    alt = altair()
    return alt.Tooltip(field, type=type_, **({"title": named} if named != field else {}))


def nothing(title: str, why: str) -> TopLevelMixin:
    """The picture of nothing, which says why there is nothing to show."""
    alt = altair()
    words = drawn([{"words": why}], width=500, height=40).mark_text(align="left", x=0, fontSize=13, color=INK)
    return finished(words.encode(text=alt.Text("words", type="nominal")), title, (), f"{title}. {why}")
