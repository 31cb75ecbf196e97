"""What is told first: an editorial order over departures, by what they are and whom they touch."""

from __future__ import annotations

from enum import IntEnum
from typing import NamedTuple

from peaceterms.differ.findings import Departure
from peaceterms.terms import kind_of
from peaceterms.terms.effects import CONDITIONAL, Effect


class Place(IntEnum):
    """Where a departure stands among those on one kind of term."""

    CONTRARY = 0
    """One text says the contrary of the other."""
    TRANSITION = 1
    """A transition explains several departures."""
    MAIN = 2
    """The thing itself, or the main aspect, differs where both texts have it; or on what it hangs."""
    VALUE = 3
    """Both state another aspect, with other values."""
    ONE_SIDED = 4
    """Only one text has the thing, or an aspect that touches somebody."""
    DETAIL = 5
    """Only one text states an aspect that touches nobody."""
    WORDING = 6
    """Only the encoder's own words differ."""


def place_of(departure: Departure) -> Place:
    """Return where a departure stands among those on its kind."""
    if departure.is_wording:
        return Place.WORDING
    if departure.effect is Effect.REVERSES:
        return Place.CONTRARY
    if departure.claims:
        return Place.TRANSITION
    if departure.aspect in (kind_of(departure.kind).declaration.main, "given") or departure.effect in CONDITIONAL:
        return Place.MAIN
    if departure.aspect is not None and None not in (departure.before, departure.after):
        return Place.VALUE
    return Place.DETAIL if departure.aspect is not None and not departure.touched else Place.ONE_SIDED


class Rank(NamedTuple):
    """Where a departure stands among those on its subject: the smallest is told first, and makes the headline."""

    is_untellable: bool
    """It is not known what the other text says, or only an encoder's words differ."""
    is_no_contrary: bool
    is_further: bool
    """It is what one text says beside what both say on an issue."""
    untouched: int
    """0 where one gains and another loses by it, 1 where there is only one of the two, 2 where nobody does."""
    is_no_lead: bool
    """Its kind is not what the subject is first of all about."""
    is_no_main: bool
    """It is about neither the thing itself nor its main aspect."""
    is_one_sided: bool
    """Only one text has it."""
    is_as_read: bool
    fewer: int
    """On how many issues it is, the most first."""


def rank_of(departure: Departure) -> Rank:
    """Return where a departure stands among those on its subject."""
    place = place_of(departure)
    return Rank(
        place is Place.WORDING or departure.unknown,
        place is not Place.CONTRARY,
        departure.is_further,
        2 - bool(departure.gains) - bool(departure.loses),
        not kind_of(departure.kind).declaration.leads,
        not (place <= Place.MAIN or departure.aspect is None),
        None in (departure.before, departure.after),
        departure.as_read,
        -len(departure.issues),
    )
