"""What all charts have in common: altair, colours that the colour-blind can tell apart, and a way to ask for one."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from types import ModuleType
from typing import TYPE_CHECKING, Any

from peaceterms.errors import InvalidArgument, MissingExtra, shown
from peaceterms.render.charts.words import wrapped
from peaceterms.telling import told

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


def chart(thing: object) -> TopLevelMixin:
    """The chart of a thing: its specification as an altair chart, with a text alternative as its `description`.

    - a `Comparison`: its departures by kind, to either side by whom they help
    - a `Matrix`: issues by texts, which of them say the same
    - a `Track`: how many positions were conceded, hardened, added and dropped from text to text
    - `Distances`: a map on which texts stand the closer the less far they are apart
    - `Outcomes`: the tree of what a conditional proposal comes to

    Raises `MissingExtra` without the extra `charts`, `InvalidArgument` for anything else.
    """
    from peaceterms.render.charts import closeness, departures, heat, movements, tree  # noqa: F401 - leave word here

    try:
        found: TopLevelMixin = told(thing, "chart")
    except KeyError:
        raise InvalidArgument(f"there is no chart of {shown(type(thing).__name__)}") from None
    return found


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
    found: TopLevelMixin = made.properties(title=heading, description=description)
    return found


def nothing(title: str, why: str) -> TopLevelMixin:
    """The picture of nothing, which says why there is nothing to show."""
    alt = altair()
    words = drawn([{"words": why}], width=500, height=40).mark_text(align="left", x=0, fontSize=13, color=INK)
    return finished(words.encode(text=alt.Text("words", type="nominal")), title, (), f"{title}. {why}")
