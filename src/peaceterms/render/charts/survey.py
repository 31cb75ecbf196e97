"""A survey as a picture: texts down, aspects across, a tile where a text states one."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, Any

from peaceterms.analysis.survey import Survey, SurveyAspect
from peaceterms.layout.document import document
from peaceterms.render.charts.base import BLUE, INK, LABEL, SKY, altair, drawn, finished, nothing, tip
from peaceterms.render.charts.words import alternative, cut, distinct
from peaceterms.words.language import Language

if TYPE_CHECKING:
    from altair import TopLevelMixin

TILE = 22
"""How many pixels a tile is wide and high."""
NAME = 48
"""How many letters of a name are shown."""


def survey_chart(found: Survey, say: Language) -> TopLevelMixin:
    """Draw which text states which aspect; what is read into a text is paler."""
    title = document(found, say.code).title
    if not found.aspects:
        return nothing(title, say.phrase("survey.nothing"))
    texts, aspects = _texts(found, say), _aspects(found, say)
    legend = say.phrase("chart.survey.legend")
    made = _tiles(list(_rows(found, texts, aspects)), list(texts.values()), aspects, say)
    counts = [
        say.phrase("chart.survey.row", aspect=name, number=len(aspect.texts), of=say.counted(aspect.of, "text"))
        for name, aspect in zip(aspects, found.aspects, strict=True)
    ]
    return finished(made, title, (legend,), alternative(f"{title}. {legend}", counts, say))


def _texts(found: Survey, say: Language) -> dict[int, str]:
    """Return the names of the texts that have clauses, in the order of these."""
    numbers = list(dict.fromkeys(clause.number for clause in found.clauses))
    names = distinct(cut(say.capitalised(found.names[number]), NAME) for number in numbers)
    return dict(zip(numbers, names, strict=True))


def _aspects(found: Survey, say: Language) -> list[str]:
    return distinct(cut(say.capitalised(_named(one, found, say)), NAME) for one in found.aspects)


def _named(aspect: SurveyAspect, found: Survey, say: Language) -> str:
    noun = say.aspect(aspect.kind, aspect.aspect)
    if len(found.kinds) == 1:
        return noun
    return say.phrase("survey.aspect_of", aspect=noun, kind=say.kind(aspect.kind))


def _rows(found: Survey, texts: dict[int, str], names: list[str]) -> Iterator[dict[str, Any]]:
    """Return a row for each tile."""
    for name, aspect in zip(names, found.aspects, strict=True):
        for number in aspect.texts:
            yield {"text": texts[number], "aspect": name, "colour": SKY if number in aspect.as_read else BLUE}


def _tiles(rows: list[dict[str, Any]], texts: list[str], aspects: list[str], say: Language) -> Any:
    alt = altair()
    across = alt.X("aspect", type="nominal", sort=aspects, title=None, scale=alt.Scale(domain=aspects))
    down = alt.Y("text", type="nominal", sort=texts, title=None, scale=alt.Scale(domain=texts))
    across.axis = alt.Axis(orient="top", labelAngle=-60, labelLimit=LABEL, labelColor=INK)
    down.axis = alt.Axis(labelLimit=LABEL, labelColor=INK)
    tips = [tip("text", say.phrase("head.text")), tip("aspect", say.phrase("chart.survey.aspect"))]
    marks = drawn(rows, width=TILE * len(aspects), height=TILE * len(texts)).mark_rect(stroke="#FFFFFF")
    return marks.encode(x=across, y=down, color=alt.Color("colour", type="nominal", scale=None), tooltip=tips)
