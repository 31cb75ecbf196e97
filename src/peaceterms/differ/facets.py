"""Facets: one fact that several aspects can state, such as when a thing is due."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

from peaceterms.positions.statement import AspectValue, Stated
from peaceterms.terms.base import Pace
from peaceterms.terms.declaration import Declaration
from peaceterms.terms.effects import Effect
from peaceterms.values import Offset, PartialDate

Interval = tuple[str, float, float]
"""A timeline, and the earliest and latest day on it."""

DATES = "date"
"""The timeline of the calendar."""

ANY = ""
"""The timeline of a pace, which is counted from whatever the text counts from."""

_PACES = {Pace.AT_ONCE: (0.0, 0.0), Pace.SOON: (0.0, float("inf")), Pace.EVENTUALLY: (0.0, float("inf"))}


def stated_otherwise(
    declaration: Declaration, was: Mapping[str, Any], now: Mapping[str, Any]
) -> dict[str, tuple[Stated, Stated]]:
    """Return the facets that each text states in an aspect of its own, with what either says of them."""
    found: dict[str, tuple[Stated, Stated]] = {}
    for facet in declaration.facets:
        before, after = _said(declaration, facet, was), _said(declaration, facet, now)
        names = [{name for name, _ in side} for side in (before, after)]
        if before and after and not (names[0] <= names[1] or names[1] <= names[0]):
            found[facet] = before, after
    return found


def _said(declaration: Declaration, facet: str, content: Mapping[str, Any]) -> Stated:
    return tuple([AspectValue(name, content[name]) for name in declaration.facets[facet] if name in content])


def stating(facets: Mapping[str, tuple[Stated, Stated]]) -> set[str]:
    """Return the aspects in which either text states a facet: they are told with it."""
    return {name for sides in facets.values() for said in sides for name, _ in said}


def effect_on_time(before: Stated, after: Stated) -> Effect:
    """Return what became of a time that the two texts state in different ways."""
    was, now = _interval(before), _interval(after)
    apart = {_end(before), _end(after)} == {"start", "deadline"}
    if was is None or now is None or apart or not _on_one_line(was[0], now[0]):
        return Effect.RESTATES
    if was[1] <= now[1] and now[2] <= was[2] and was[1:] != now[1:]:
        return Effect.SPECIFIES if _is_wide(was) else _in_order(was, now)
    if now[1] <= was[1] and was[2] <= now[2] and was[1:] != now[1:]:
        return Effect.GENERALISES if _is_wide(now) else _in_order(was, now)
    return _in_order(was, now)


def _on_one_line(one: str, other: str) -> bool:
    """Whether two times are counted on one timeline; a pace on that of any event, but on no calendar."""
    return one == other or (ANY in (one, other) and DATES not in (one, other))


def _end(said: Iterable[AspectValue]) -> str | None:
    """Return which end of a time is said; a pace is said of neither, and fits both."""
    names = [name for name, value in said if not isinstance(value, Pace)]
    return None if not names else "start" if names == ["timing.start"] else "deadline"


def _is_wide(interval: Interval) -> bool:
    return interval[1] != interval[2]


def _in_order(was: Interval, now: Interval) -> Effect:
    """Return which is later, where the two do not overlap."""
    if was[2] < now[1]:
        return Effect.DELAYS
    return Effect.BRINGS_FORWARD if now[2] < was[1] else Effect.RESTATES


def _interval(said: Iterable[AspectValue]) -> Interval | None:
    """Return the narrowest time that is said: a date or an offset prevails over a pace."""
    values = [value for _, value in said]
    points = [value for value in values if isinstance(value, (Offset, PartialDate))]
    if len(points) == 1:
        return _point(points[0])
    paces = [value for value in values if isinstance(value, Pace)]
    return (ANY, *_PACES[paces[0]]) if paces and not points else None


def _point(value: Offset | PartialDate) -> Interval | None:
    if isinstance(value, Offset) and value.is_open:
        return None
    if isinstance(value, Offset):
        days = float(value.days)
        return (value.anchor, days, days)
    if value.earliest is None or value.latest is None:
        return None
    return (DATES, float(value.earliest.toordinal()), float(value.latest.toordinal()))
