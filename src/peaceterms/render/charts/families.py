"""The tree of families: texts down, and to the right how far apart they are where they join, with how sure that is."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, Any, NamedTuple

from peaceterms.analysis.families import Families, Family
from peaceterms.layout.families import families_lead, how_far, interval_of, names_of
from peaceterms.render.charts.base import BLUE, FONT, GREY, INK, SKY, Rows, altair, drawn, finished, nothing, tip
from peaceterms.render.charts.words import alternative, cut, listed
from peaceterms.words.language import Language

if TYPE_CHECKING:
    from altair import TopLevelMixin

WIDTH, LINE = 520, 18
"""In pixels: the width of the scale, and the height of a text."""
LONGEST_NAME = 44
"""How many characters of a name are shown."""


class Joined(NamedTuple):
    """A family as it is drawn: how far down it stands, counted in texts, and where its parts join."""

    family: Family
    place: float
    parts: tuple[Joined, ...]


def families_chart(families: Families, say: Language) -> TopLevelMixin:
    """Each family as two lines that meet where its parts join, over a band from the least to the most."""
    title = say.phrase("families.title", texts=say.counted(len(families.proposals), "text"))
    lead = tuple(families_lead(families, say))
    if not families.merges:
        return nothing(title, " ".join(lead))
    roots = tuple(placed(families))
    height = LINE * len(families.proposals)
    marks = (_bands(roots, height, families, say), *_lines(roots, height, say), _names(roots, height, families, say))
    shown = (*lead, say.phrase("chart.families.bands")) if families.by == "issues" else lead
    return finished(altair().layer(*marks), title, shown, _described(families, title, lead, say))


def placed(families: Families) -> Iterator[Joined]:
    """Return each largest family with all its parts placed, one text below the other."""
    above = 0
    for root in families.roots:
        yield _placed(root, above)
        above += len(root.numbers)


def _placed(family: Family, above: int) -> Joined:
    if not family.parts:
        return Joined(family, above + 0.5, ())
    first, second = family.parts
    parts = _placed(first, above), _placed(second, above + len(first.numbers))
    return Joined(family, (parts[0].place + parts[1].place) / 2, parts)


def _all(joined: Joined) -> Iterator[Joined]:
    yield joined
    for part in joined.parts:
        yield from _all(part)


def bands(roots: tuple[Joined, ...], families: Families, say: Language) -> list[dict[str, Any]]:
    """One row for each join: from the least to the most, and over which texts."""
    return [
        {
            "low": round(one.family.apart.low, 4),
            "high": round(one.family.apart.high, 4),
            "height": how_far(one.family, say),
            "between": interval_of(one.family, say),
            "top": one.parts[0].place,
            "bottom": one.parts[1].place,
            "texts": listed([families.names[text] for text in one.family.numbers], say),
        }
        for root in roots
        for one in _all(root)
        if one.parts
    ]


def _axes(say: Language, texts: float, x: str, y: str) -> dict[str, Any]:
    alt = altair()
    scale = say.phrase("families.scale")
    across = alt.X(x, type="quantitative", scale=alt.Scale(domain=[0, 1], nice=False))
    across.axis = alt.Axis(title=say.phrase("chart.families.axis", scale=scale), grid=True, tickCount=5)
    down = alt.Y(y, type="quantitative", scale=alt.Scale(domain=[0, texts], nice=False, zero=False, reverse=True))
    down.axis = None
    return {"x": across, "y": down}


def _bands(roots: tuple[Joined, ...], height: int, families: Families, say: Language) -> Any:
    rows = bands(roots, families, say)
    head = {"texts": "head.text", "height": "chart.families.height", "between": "chart.families.between"}
    shown = [tip(field, say.phrase(key)) for field, key in head.items()]
    marks = drawn(rows, width=WIDTH, height=height).mark_rect(color=SKY, opacity=0.35)
    axes = _axes(say, height / LINE, "low", "top")
    return marks.encode(**axes, x2="high", y2="bottom", tooltip=shown)


def _lines(roots: tuple[Joined, ...], height: int, say: Language) -> Iterator[Any]:
    """A line down where two parts join, and one across from where each part itself has joined."""
    down, across = [], []
    for one in (one for root in roots for one in _all(root) if one.parts):
        at = round(one.family.height, 4)
        down.append({"at": at, "from": one.parts[0].place, "to": one.parts[1].place})
        across += [{"from": round(part.family.height, 4), "to": at, "at": part.place} for part in one.parts]
    size = {"width": WIDTH, "height": height}
    yield _rule(down, size).encode(**_axes(say, height / LINE, "at", "from"), y2="to")
    yield _rule(across, size).encode(**_axes(say, height / LINE, "from", "at"), x2="to")


def _rule(rows: Rows, size: dict[str, int]) -> Any:
    return drawn(rows, **size).mark_rule(color=BLUE, strokeWidth=1.4)


def _names(roots: tuple[Joined, ...], height: int, families: Families, say: Language) -> Any:
    """The name of each text, to the left of where its line begins; grey where it stays apart from all others."""
    names = names_of(families, say)
    rows = [
        {
            "zero": 0,
            "place": one.place,
            "name": cut(names[one.family.numbers[0]], LONGEST_NAME),
            "text": names[one.family.numbers[0]],
            "color": INK if root.parts else GREY,
        }
        for root in roots
        for one in _all(root)
        if not one.parts
    ]
    alt = altair()
    marks = drawn(rows, width=WIDTH, height=height).mark_text(align="right", baseline="middle", dx=-6, fontSize=FONT)
    color = alt.Color("color", type="nominal", scale=None)
    words, whole = alt.Text("name", type="nominal"), tip("text", say.phrase("head.text"))
    return marks.encode(**_axes(say, height / LINE, "zero", "place"), text=words, color=color, tooltip=whole)


def _described(families: Families, title: str, lead: tuple[str, ...], say: Language) -> str:
    """What joins where, the closest first."""
    told = say.phrase("chart.families.described", title=title, lead=" ".join(lead))
    return alternative(told, [_told(family, families, say) for family in families.merges], say)


def _told(family: Family, families: Families, say: Language) -> str:
    first, second = (listed([families.names[text] for text in part.numbers], say, 3) for part in family.parts)
    texts = say.phrase("chart.families.part", first=first, second=second)
    return say.phrase("chart.families.join", texts=texts, height=interval_of(family, say))
