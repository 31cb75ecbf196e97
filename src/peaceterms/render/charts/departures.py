"""Departures by subject: to the right those by which a party gains or is relieved, to the left the others."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import TYPE_CHECKING, Any, NamedTuple

from peaceterms.comparison.comparison import Comparison
from peaceterms.differ.findings import Departure
from peaceterms.differ.touched import Side
from peaceterms.render.charts.base import (
    BLUE,
    FONT,
    GREY,
    INK,
    LABEL,
    ORANGE,
    PALE,
    SKY,
    VERMILION,
    altair,
    drawn,
    finished,
    nothing,
    tip,
)
from peaceterms.render.charts.words import alternative, cut, wrapped
from peaceterms.words.language import Language

if TYPE_CHECKING:
    from altair import TopLevelMixin

PARTIES = 5
"""How many parties have a column of their own: those whom most departures touch."""
WIDTH, STEP = 126, 19
NEITHER = "neither"
RIGHT, LEFT = (Side.GAINS, Side.RELIEVED), (Side.LOSES, Side.BOUND)
"""The ways in which somebody is touched, by the side to which they are drawn, from the middle outwards."""
COLOURS = {Side.GAINS: BLUE, Side.RELIEVED: SKY, Side.LOSES: VERMILION, Side.BOUND: ORANGE}


class Column(NamedTuple):
    """Somebody whom departures touch, or nobody, with how many on each subject do so in each way."""

    name: str
    touched: Mapping[Side, Counter[str]]
    neither: Counter[str]
    """Those that touch nobody whom the texts name."""

    def total(self, side: Side) -> int:
        """Return how many departures touch them in that way."""
        return self.touched[side].total() if self.touched else 0


def departures_chart(comparison: Comparison, say: Language) -> TopLevelMixin:
    """Draw departures by subject, one column for each party: each bar to the side that says how they touch it."""
    title, found = _title(comparison, say), columns(comparison, say)
    if not found:
        return nothing(title, say.phrase("chart.departures.none"))
    subjects = subjects_of(comparison, say)
    panels = [_panel(column, subjects, _span(found), say, labels=column is found[0]) for column in found]
    made = altair().hconcat(*panels, spacing=6)
    return finished(made, title, _subtitle(comparison, found, say), _described(comparison, found, say))


def columns(comparison: Comparison, say: Language) -> tuple[Column, ...]:
    """Return the parties whom most departures touch, then all others together, then nobody."""
    departures, name = comparison.departures, comparison.context.vocabulary.name
    weights = Counter[str]()
    for departure in departures:
        weights.update({*departure.gains, *departure.loses})
    touched = Counter(party for departure in departures for party in _touched(departure))
    parties = sorted(touched, key=lambda party: (-weights[party], -touched[party], name(party), party))
    others = say.counted(len(parties) - PARTIES, "other")
    groups = [(_called(party, comparison, say), {party}) for party in parties[:PARTIES]]
    groups += [(others, {*parties[PARTIES:]})] if parties[PARTIES:] else []
    nobody = Counter(departure.subject for departure in departures if not _touched(departure))
    none = [Column(say.phrase("chart.departures.nobody"), {}, nobody)] if nobody else []
    return (*(_column(name, group, departures) for name, group in groups), *none)


def _touched(departure: Departure) -> set[str]:
    return {party for side in Side for party in departure.on(side)}


def _called(party: str, comparison: Comparison, say: Language) -> str:
    vocabulary = comparison.context.vocabulary
    name = vocabulary.name(party)
    return say.capitalised(say.phrase("chart.departures.holder", place=name) if party in vocabulary.places else name)


def _column(name: str, group: set[str], departures: Iterable[Departure]) -> Column:
    several = list(departures)
    return Column(
        name,
        {side: Counter(one.subject for one in several if not group.isdisjoint(one.on(side))) for side in Side},
        Counter(),
    )


def subjects_of(comparison: Comparison, say: Language) -> dict[str, str]:
    """Return the subjects of departures with their names, in their order."""
    place = comparison.context.settings.cut.place
    found = {departure.subject for departure in comparison.departures}
    return {subject: say.subject(subject) for subject in sorted(found, key=place)}


def bars(found: Iterable[Column], subjects: Mapping[str, str], say: Language) -> list[dict[str, Any]]:
    """Return one row for each bar; to the left of 0 what a party loses or is bound to, across 0 what touches nobody."""
    return [
        {"party": column.name, "subject": name, **bar}
        for column in found
        for subject, name in subjects.items()
        for bar in _bars(column, subject, say)
    ]


def _bars(column: Column, subject: str, say: Language) -> Iterator[dict[str, Any]]:
    if number := column.neither[subject]:
        yield _bar(NEITHER, number, -number / 2, number / 2, say)
    for sides, way in ((RIGHT, 1), (LEFT, -1)):
        reached = 0
        for side in sides if column.touched else ():
            if number := column.touched[side][subject]:
                start, end = sorted((way * reached, way * (reached + number)))
                yield _bar(side, number, start, end, say)
                reached += number


def _bar(side: str, number: int, start: float, end: float, say: Language) -> dict[str, Any]:
    return {"side": _side(side, say), "departures": number, "start": start, "end": end}


def _side(side: str, say: Language) -> str:
    return say.phrase(f"chart.departures.{side}")


def _span(found: Sequence[Column]) -> float:
    """Return how far the longest bar of all columns reaches from 0."""
    reach = [number / 2 for column in found for number in column.neither.values()]
    for column in found:
        for sides in (RIGHT, LEFT) if column.touched else ():
            total = sum((column.touched[side] for side in sides), Counter[str]())
            reach += total.values()
    return max(reach)


def _panel(column: Column, subjects: dict[str, str], span: float, say: Language, *, labels: bool) -> Any:
    """Return one column; the first one also says which subjects the rows are."""
    alt = altair()
    axis = alt.Axis(
        labels=labels, labelLimit=LABEL, labelPadding=6, ticks=False, domain=False, grid=True, gridColor=PALE
    )
    names = alt.Scale(domain=list(subjects.values()))
    rows = alt.Y("subject", type="nominal", sort=None, title=None, axis=axis, scale=names)
    base = drawn(bars((column,), subjects, say), width=WIDTH, height=STEP * len(subjects)).encode(y=rows)
    scale = alt.Scale(domain=[-1.9 * span, 1.9 * span], nice=False)
    x = alt.X("start", type="quantitative", axis=None, scale=scale)
    marks = base.mark_bar(height=STEP - 5).encode(x=x, x2="end", color=_colour(say), tooltip=_tooltip(say))
    heading = {
        "text": wrapped(column.name, 20, 3),
        "subtitle": _totals(column, say),
        "fontSize": 12,
        "anchor": "middle",
    }
    return alt.layer(_zero(), marks, *_numbers(column, subjects, base)).properties(
        title={**heading, "subtitleFontSize": FONT}
    )


def _zero() -> Any:
    alt = altair()
    return drawn([{"zero": 0}]).mark_rule(color=INK).encode(x=alt.X("zero", type="quantitative", axis=None))


def _numbers(column: Column, subjects: Mapping[str, str], base: Any) -> Iterator[Any]:
    """Return the numbers of departures at the outer ends of the bars: `2`, or `2+1` where both ways lie there."""
    alt = altair()
    for sides, way, align in ((RIGHT, 1, "left"), (LEFT, -1, "right"), ((), 1, "left")):
        rows = [
            {"subject": name, **label} for on, name in subjects.items() if (label := _label(column, on, sides, way))
        ]
        words = drawn(rows).mark_text(align=align, dx=3 * way, fontSize=FONT, color=INK)
        x = alt.X("reach", type="quantitative", axis=None)
        yield words.encode(x=x, y=base.encoding.y, text=alt.Text("label", type="nominal"))


def _label(column: Column, subject: str, sides: Sequence[Side], way: int) -> dict[str, Any] | None:
    if not sides:
        number = column.neither[subject]
        return {"reach": number / 2, "label": str(number)} if number else None
    numbers = [column.touched[side][subject] for side in sides] if column.touched else []
    told = "+".join(str(number) for number in numbers if number)
    return {"reach": way * sum(numbers), "label": told} if told else None


def _colour(say: Language) -> Any:
    alt = altair()
    named = [*(_side(side, say) for side in COLOURS), _side(NEITHER, say)]
    return alt.Color(
        "side", type="nominal", scale=alt.Scale(domain=named, range=[*COLOURS.values(), GREY]), legend=None
    )


def _tooltip(say: Language) -> list[Any]:
    named = [tip(field, say.phrase(f"head.{field}")) for field in ("subject", "party", "side")]
    return [*named, tip("departures", say.phrase("chart.departures.head"), "quantitative")]


def _totals(column: Column, say: Language) -> list[str]:
    if not column.touched:
        return [say.counted(column.neither.total(), "departure"), say.phrase("chart.departures.to_neither")]
    return [
        say.phrase(f"chart.departures.{way}", **_of(column, sides)) for way, sides in (("right", RIGHT), ("left", LEFT))
    ]


def _of(column: Column, sides: tuple[Side, Side]) -> dict[str, int]:
    return {side.value: column.total(side) for side in sides}


def _title(comparison: Comparison, say: Language) -> str:
    first, second = (cut(name, 80) for name in say.texts(comparison.context))
    return say.capitalised(say.phrase("chart.departures.title", first=first, second=second))


def _subtitle(comparison: Comparison, found: Iterable[Column], say: Language) -> Iterator[str]:
    if comparison.roles:
        yield say.roles(comparison.context)
    yield say.phrase("chart.departures.sides", counts=_sum(comparison, say))
    yield say.phrase("chart.departures.legend")
    if sum(1 for column in found if column.touched) > 1:
        yield say.phrase("chart.departures.several")


def _sum(comparison: Comparison, say: Language) -> str:
    departures = say.counted(len(comparison.departures), "departure")
    subjects = say.counted(len({departure.subject for departure in comparison.departures}), "subject")
    return say.phrase("chart.departures.counts", departures=departures, subjects=subjects)


def _described(comparison: Comparison, found: Iterable[Column], say: Language) -> str:
    """Return the bars in words, subject by subject."""
    columns = list(found)
    whole = "; ".join(_whole(column, say) for column in columns)
    title, counts = _title(comparison, say), _sum(comparison, say)
    lead = say.phrase("chart.departures.described", title=title, counts=counts, parties=whole)
    parts = [
        say.phrase("chart.departures.of_subject", subject=name, departures=_of_subject(subject, columns, say))
        for subject, name in subjects_of(comparison, say).items()
    ]
    return alternative(lead, parts, say)


def _whole(column: Column, say: Language) -> str:
    name = cut(column.name, 60)
    if not column.touched:
        return say.phrase("chart.departures.whole_neither", party=name, number=column.neither.total())
    return say.phrase("chart.departures.whole", party=name, **_of(column, RIGHT), **_of(column, LEFT))


def _of_subject(subject: str, found: Iterable[Column], say: Language) -> str:
    told = []
    for column in found:
        counts = {NEITHER: column.neither, **{str(side): count for side, count in column.touched.items()}}
        told += [
            say.phrase(f"chart.departures.number_{side}", number=count[subject], party=cut(column.name, 40))
            for side, count in counts.items()
            if count[subject]
        ]
    return say.joined(told)
