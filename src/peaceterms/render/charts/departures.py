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
)
from peaceterms.render.charts.words import alternative, cut, distinct, wrapped
from peaceterms.words.language import language
from peaceterms.words.values import capitalised, counted, joined

if TYPE_CHECKING:
    from altair import TopLevelMixin

PARTIES = 5
"""How many parties have a column of their own: those whom most departures help or harm."""
WIDTH, STEP = 126, 17
FAVOUR, DISADVANTAGE, NEITHER = "in favour", "to the disadvantage", "neither"


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
        return zip((FAVOUR, DISADVANTAGE, NEITHER), (self.helped, self.harmed, self.neither), strict=True)


def departures_chart(comparison: Comparison) -> TopLevelMixin:
    """Departures by kind, one column for each party: each bar is drawn to the side that says whom they help."""
    title, found = _title(comparison), columns(comparison)
    if not found:
        return nothing(title, "There is no departure.")
    alt = altair()
    kinds = _kinds(comparison)
    panels = [_panel(column, kinds, _span(found), labels=column is found[0]) for column in found]
    return finished(alt.hconcat(*panels, spacing=6), title, _subtitle(comparison, found), _described(comparison, found))


def columns(comparison: Comparison) -> tuple[Column, ...]:
    """The parties whom most departures help or harm, then all others together, then nobody."""
    departures, name = comparison.departures, comparison.context.vocabulary.name
    concerned = Counter(party for departure in departures for party in {*departure.gains, *departure.loses})
    parties = sorted(concerned, key=lambda party: (-concerned[party], name(party), party))
    others = counted(len(parties) - PARTIES, "other")
    groups = [(_called(party, comparison), {party}) for party in parties[:PARTIES]] + [(others, {*parties[PARTIES:]})]
    named = [_column(name, group, departures) for name, group in groups if group]
    nobody = Counter(departure.kind for departure in departures if not departure.gains and not departure.loses)
    return (*named, *([Column("Nobody named", Counter(), Counter(), nobody)] if nobody else []))


def _called(party: str, comparison: Comparison) -> str:
    vocabulary = comparison.context.vocabulary
    holder = " and so whoever holds it" if party in vocabulary.places else ""
    return capitalised(f"{vocabulary.name(party)}{holder}")


def _column(name: str, group: set[str], departures: Iterable[Departure]) -> Column:
    several = list(departures)
    helped = Counter(departure.kind for departure in several if not group.isdisjoint(departure.gains))
    harmed = Counter(departure.kind for departure in several if not group.isdisjoint(departure.loses))
    return Column(name, helped, harmed, Counter())


def _kinds(comparison: Comparison) -> dict[str, str]:
    """The kinds of departures with their nouns: those of most departures first."""
    count = Counter(departure.kind for departure in comparison.departures)
    kinds = sorted(count, key=lambda kind: (-count[kind], kind))
    nouns = distinct(capitalised(language().kind(kind)) for kind in kinds)
    return dict(zip(kinds, nouns, strict=True))


def bars(found: Iterable[Column], kinds: dict[str, str]) -> list[dict[str, Any]]:
    """One row for each bar; to the left of 0 what is to a party's disadvantage, across 0 what is neither."""
    return [
        {"party": column.name, "kind": noun, "side": side, "departures": counts[kind], **_reach(side, counts[kind])}
        for column in found
        for side, counts in column.sides
        for kind, noun in kinds.items()
        if counts[kind]
    ]


def _reach(side: str, number: int) -> dict[str, float]:
    start = {FAVOUR: 0, DISADVANTAGE: -number, NEITHER: -number / 2}[side]
    return {"start": start, "end": start + number}


def _span(found: Iterable[Column]) -> float:
    """How far the longest bar of all columns reaches from 0."""
    sides = ((side, number) for column in found for side, counts in column.sides for number in counts.values())
    return max(abs(place) for side, number in sides for place in _reach(side, number).values())


def _panel(column: Column, kinds: dict[str, str], span: float, *, labels: bool) -> Any:
    """One column; the first one also says which kinds the rows are."""
    alt = altair()
    axis = alt.Axis(
        labels=labels, labelLimit=LABEL, labelPadding=6, ticks=False, domain=False, grid=True, gridColor=PALE
    )
    rows = alt.Y("kind", type="nominal", sort=None, title=None, axis=axis, scale=alt.Scale(domain=list(kinds.values())))
    base = drawn(bars((column,), kinds), width=WIDTH, height=STEP * len(kinds)).encode(y=rows)
    scale = alt.Scale(domain=[-1.4 * span, 1.4 * span], nice=False)
    x = alt.X("start", type="quantitative", axis=None, scale=scale)
    marks = base.mark_bar(height=STEP - 5).encode(x=x, x2="end", color=_colour(), tooltip=_tooltip())
    heading = {"text": wrapped(column.name, 20, 3), "subtitle": _totals(column), "fontSize": 12, "anchor": "middle"}
    return alt.layer(_zero(), marks, *_numbers(base)).properties(title={**heading, "subtitleFontSize": FONT})


def _zero() -> Any:
    alt = altair()
    return drawn([{"zero": 0}]).mark_rule(color=INK).encode(x=alt.X("zero", type="quantitative", axis=None))


def _numbers(base: Any) -> Iterator[Any]:
    """The number of departures at the end of each bar."""
    alt = altair()
    number = alt.Text("departures", type="quantitative")
    for end, align, which in (("end", "left", f"!= '{DISADVANTAGE}'"), ("start", "right", f"== '{DISADVANTAGE}'")):
        marks = base.transform_filter(f"datum.side {which}")
        shift = 3 if align == "left" else -3
        words = marks.mark_text(align=align, dx=shift, fontSize=FONT, color=INK)
        yield words.encode(x=alt.X(end, type="quantitative", axis=None), text=number)


def _colour() -> Any:
    alt = altair()
    scale = alt.Scale(domain=[FAVOUR, DISADVANTAGE, NEITHER], range=[BLUE, VERMILION, GREY])
    return alt.Color("side", type="nominal", scale=scale, legend=None)


def _tooltip() -> list[Any]:
    alt = altair()
    fields = {"kind": "Kind", "party": "Party", "side": "Side"}
    named = [alt.Tooltip(field, type="nominal", title=title) for field, title in fields.items()]
    return [*named, alt.Tooltip("departures", type="quantitative", title="Departures")]


def _totals(column: Column) -> list[str]:
    if column.neither:
        return [counted(column.neither.total(), "departure"), "to neither side"]
    return [f"{column.helped.total()} {FAVOUR} →", f"← {column.harmed.total()} {DISADVANTAGE}"]


def _title(comparison: Comparison) -> str:
    first, second = (cut(name, 80) for name in language().texts(comparison.context))
    return f"Departures of {second} from {first}, by kind and by whom they help"


def _subtitle(comparison: Comparison, found: Iterable[Column]) -> Iterator[str]:
    yield f"{_sum(comparison)}. To the right: in favour of the party; to the left: to its disadvantage."
    if sum(1 for column in found if not column.neither) > 1:
        yield "A departure that concerns several parties stands in the column of each."


def _sum(comparison: Comparison) -> str:
    kinds = len({departure.kind for departure in comparison.departures})
    return f"{counted(len(comparison.departures), 'departure')} of {counted(kinds, 'kind')}"


def _described(comparison: Comparison, found: Iterable[Column]) -> str:
    """The bars in words, kind by kind."""
    columns = list(found)
    lead = f"{_title(comparison)}. {_sum(comparison)}. {'; '.join(_whole(column) for column in columns)}. By kind:"
    parts = [f"{noun} ({_of_kind(kind, columns)})" for kind, noun in _kinds(comparison).items()]
    return alternative(lead, parts)


def _whole(column: Column) -> str:
    name = cut(column.name, 60)
    if column.neither:
        return f"{name}: {column.neither.total()} that help and harm nobody whom the texts name"
    return f"{name}: {column.helped.total()} {FAVOUR}, {column.harmed.total()} {DISADVANTAGE}"


def _of_kind(kind: str, found: Iterable[Column]) -> str:
    sides = ((column, side, counts[kind]) for column in found for side, counts in column.sides if counts[kind])
    return joined(f"{number} {_toward(cut(column.name, 40), side)}" for column, side, number in sides)


def _toward(name: str, side: str) -> str:
    return {FAVOUR: f"in favour of {name}", DISADVANTAGE: f"to the disadvantage of {name}"}.get(
        side, "for nobody named"
    )
