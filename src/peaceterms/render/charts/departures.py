"""Departures by kind: to the right those in favour of a party, to the left those to its disadvantage."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING, Any, NamedTuple

from peaceterms.comparison.comparison import Comparison
from peaceterms.differ.findings import Departure
from peaceterms.render.charts.base import (
    BLUE,
    FONT,
    GREY,
    INK,
    LABEL,
    PALE,
    VERMILION,
    altair,
    drawn,
    finished,
    nothing,
    tip,
)
from peaceterms.render.charts.words import alternative, cut, distinct, string, wrapped
from peaceterms.words.language import Language

if TYPE_CHECKING:
    from altair import TopLevelMixin

PARTIES = 5
"""How many parties have a column of their own: those whom most departures help or harm."""
WIDTH, STEP = 126, 17
FAVOUR, DISADVANTAGE, NEITHER = SIDES = "favour", "disadvantage", "neither"


class Column(NamedTuple):
    """Somebody whom departures help or harm, or nobody, with how many departures of each kind do so."""

    name: str
    helped: Counter[str]
    harmed: Counter[str]
    neither: Counter[str]
    """Those that help and harm nobody whom the texts name."""

    @property
    def sides(self) -> Iterator[tuple[str, Counter[str]]]:
        """To which side departures lie, and how many of each kind."""
        return zip(SIDES, (self.helped, self.harmed, self.neither), strict=True)


def departures_chart(comparison: Comparison, say: Language) -> TopLevelMixin:
    """Departures by kind, one column for each party: each bar is drawn to the side that says whom they help."""
    title, found = _title(comparison, say), columns(comparison, say)
    if not found:
        return nothing(title, say.phrase("chart.departures.none"))
    kinds = _kinds(comparison, say)
    panels = [_panel(column, kinds, _span(found), say, labels=column is found[0]) for column in found]
    made = altair().hconcat(*panels, spacing=6)
    return finished(made, title, _subtitle(comparison, found, say), _described(comparison, found, say))


def columns(comparison: Comparison, say: Language) -> tuple[Column, ...]:
    """The parties whom most departures help or harm, then all others together, then nobody."""
    departures, name = comparison.departures, comparison.context.vocabulary.name
    concerned = Counter(party for departure in departures for party in {*departure.gains, *departure.loses})
    parties = sorted(concerned, key=lambda party: (-concerned[party], name(party), party))
    others = say.counted(len(parties) - PARTIES, "other")
    groups = [(_called(party, comparison, say), {party}) for party in parties[:PARTIES]] + [
        (others, {*parties[PARTIES:]})
    ]
    named = [_column(name, group, departures) for name, group in groups if group]
    left = [departure for departure in departures if not departure.gains and not departure.loses]
    duties = Counter(departure.kind for departure in left if departure.touched)
    nobody = Counter(departure.kind for departure in left if not departure.touched)
    rest = (("duties", duties), ("nobody", nobody))
    none = [Column(say.phrase(f"chart.departures.{key}"), Counter(), Counter(), count) for key, count in rest if count]
    return (*named, *none)


def _called(party: str, comparison: Comparison, say: Language) -> str:
    vocabulary = comparison.context.vocabulary
    name = vocabulary.name(party)
    return say.capitalised(say.phrase("chart.departures.holder", place=name) if party in vocabulary.places else name)


def _column(name: str, group: set[str], departures: Iterable[Departure]) -> Column:
    several = list(departures)
    helped = Counter(departure.kind for departure in several if not group.isdisjoint(departure.gains))
    harmed = Counter(departure.kind for departure in several if not group.isdisjoint(departure.loses))
    return Column(name, helped, harmed, Counter())


def _kinds(comparison: Comparison, say: Language) -> dict[str, str]:
    """The kinds of departures with their nouns: those of most departures first."""
    count = Counter(departure.kind for departure in comparison.departures)
    kinds = sorted(count, key=lambda kind: (-count[kind], kind))
    nouns = distinct(say.capitalised(say.kind(kind)) for kind in kinds)
    return dict(zip(kinds, nouns, strict=True))


def bars(found: Iterable[Column], kinds: dict[str, str], say: Language) -> list[dict[str, Any]]:
    """One row for each bar; to the left of 0 what is to a party's disadvantage, across 0 what is neither."""
    named = {side: _side(side, say) for side in SIDES}
    return [
        {
            "party": column.name,
            "kind": noun,
            "side": named[side],
            "departures": counts[kind],
            **_reach(side, counts[kind]),
        }
        for column in found
        for side, counts in column.sides
        for kind, noun in kinds.items()
        if counts[kind]
    ]


def _side(side: str, say: Language) -> str:
    return say.phrase(f"chart.departures.{side}")


def _reach(side: str, number: int) -> dict[str, float]:
    start = {FAVOUR: 0, DISADVANTAGE: -number, NEITHER: -number / 2}[side]
    return {"start": start, "end": start + number}


def _span(found: Iterable[Column]) -> float:
    """How far the longest bar of all columns reaches from 0."""
    sides = ((side, number) for column in found for side, counts in column.sides for number in counts.values())
    return max(abs(place) for side, number in sides for place in _reach(side, number).values())


def _panel(column: Column, kinds: dict[str, str], span: float, say: Language, *, labels: bool) -> Any:
    """One column; the first one also says which kinds the rows are."""
    alt = altair()
    axis = alt.Axis(
        labels=labels, labelLimit=LABEL, labelPadding=6, ticks=False, domain=False, grid=True, gridColor=PALE
    )
    rows = alt.Y("kind", type="nominal", sort=None, title=None, axis=axis, scale=alt.Scale(domain=list(kinds.values())))
    base = drawn(bars((column,), kinds, say), width=WIDTH, height=STEP * len(kinds)).encode(y=rows)
    scale = alt.Scale(domain=[-1.4 * span, 1.4 * span], nice=False)
    x = alt.X("start", type="quantitative", axis=None, scale=scale)
    marks = base.mark_bar(height=STEP - 5).encode(x=x, x2="end", color=_colour(say), tooltip=_tooltip(say))
    heading = {
        "text": wrapped(column.name, 20, 3),
        "subtitle": _totals(column, say),
        "fontSize": 12,
        "anchor": "middle",
    }
    return alt.layer(_zero(), marks, *_numbers(base, say)).properties(title={**heading, "subtitleFontSize": FONT})


def _zero() -> Any:
    alt = altair()
    return drawn([{"zero": 0}]).mark_rule(color=INK).encode(x=alt.X("zero", type="quantitative", axis=None))


def _numbers(base: Any, say: Language) -> Iterator[Any]:
    """The number of departures at the end of each bar."""
    alt = altair()
    number = alt.Text("departures", type="quantitative")
    harmed = string(_side(DISADVANTAGE, say))
    for end, align, which in (("end", "left", f"!= {harmed}"), ("start", "right", f"== {harmed}")):
        marks = base.transform_filter(f"datum.side {which}")
        shift = 3 if align == "left" else -3
        words = marks.mark_text(align=align, dx=shift, fontSize=FONT, color=INK)
        yield words.encode(x=alt.X(end, type="quantitative", axis=None), text=number)


def _colour(say: Language) -> Any:
    alt = altair()
    scale = alt.Scale(domain=[_side(side, say) for side in SIDES], range=[BLUE, VERMILION, GREY])
    return alt.Color("side", type="nominal", scale=scale, legend=None)


def _tooltip(say: Language) -> list[Any]:
    named = [tip(field, say.phrase(f"head.{field}")) for field in ("kind", "party", "side")]
    return [*named, tip("departures", say.phrase("chart.departures.head"), "quantitative")]


def _totals(column: Column, say: Language) -> list[str]:
    if column.neither:
        return [say.counted(column.neither.total(), "departure"), say.phrase("chart.departures.to_neither")]
    helped = say.phrase("chart.departures.helped", number=column.helped.total())
    return [helped, say.phrase("chart.departures.harmed", number=column.harmed.total())]


def _title(comparison: Comparison, say: Language) -> str:
    first, second = (cut(name, 80) for name in say.texts(comparison.context))
    return say.phrase("chart.departures.title", first=first, second=second)


def _subtitle(comparison: Comparison, found: Iterable[Column], say: Language) -> Iterator[str]:
    yield say.phrase("chart.departures.sides", counts=_sum(comparison, say))
    if sum(1 for column in found if not column.neither) > 1:
        yield say.phrase("chart.departures.several")


def _sum(comparison: Comparison, say: Language) -> str:
    departures = say.counted(len(comparison.departures), "departure")
    kinds = say.counted(len({departure.kind for departure in comparison.departures}), "kind")
    return say.phrase("chart.departures.counts", departures=departures, kinds=kinds)


def _described(comparison: Comparison, found: Iterable[Column], say: Language) -> str:
    """The bars in words, kind by kind."""
    columns = list(found)
    whole = "; ".join(_whole(column, say) for column in columns)
    title, counts = _title(comparison, say), _sum(comparison, say)
    lead = say.phrase("chart.departures.described", title=title, counts=counts, parties=whole)
    parts = [
        say.phrase("chart.departures.of_kind", kind=noun, departures=_of_kind(kind, columns, say))
        for kind, noun in _kinds(comparison, say).items()
    ]
    return alternative(lead, parts, say)


def _whole(column: Column, say: Language) -> str:
    name = cut(column.name, 60)
    if column.neither:
        return say.phrase("chart.departures.whole_neither", party=name, number=column.neither.total())
    helped, harmed = column.helped.total(), column.harmed.total()
    return say.phrase("chart.departures.whole", party=name, helped=helped, harmed=harmed)


def _of_kind(kind: str, found: Iterable[Column], say: Language) -> str:
    return say.joined(
        say.phrase(f"chart.departures.number_{side}", number=counts[kind], party=cut(column.name, 40))
        for column in found
        for side, counts in column.sides
        if counts[kind]
    )
