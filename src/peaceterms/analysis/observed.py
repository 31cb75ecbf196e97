"""What two coders put into each field of the terms that belong together, and how far two values are apart."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from enum import Enum
from typing import Any, NamedTuple

from peaceterms.analysis.linking import Linked, same, stated
from peaceterms.analysis.statistics import Spread, Unit, nominal, ordinal, spread
from peaceterms.comparison.pipeline import align
from peaceterms.positions.settings import DEFAULT
from peaceterms.proposal import Proposal
from peaceterms.terms import Term
from peaceterms.terms.base import LINKS
from peaceterms.terms.declaration import Field
from peaceterms.terms.markers import Free, Marker, Nominal, Order, Ordinal, Related, Text
from peaceterms.terms.measured import Amount, Members, When
from peaceterms.values import Explicit
from peaceterms.vocabulary import Vocabulary
from peaceterms.vocabulary.containment import NOTHING_KNOWN, Containment

SORTS: dict[type[Marker], str] = {
    Nominal: "nominal",
    Ordinal: "ordinal",
    Amount: "amount",
    When: "when",
    Members: "members",
    Order: "order",
    Related: "order",
    Free: "free",
    Text: "text",
}
"""The sorts of values, by the marker of the field that holds them."""
Scale = tuple[str, ...]
"""What values can be held against each other: the sort, and the types of a single value."""


class Coding(NamedTuple):
    """Two codings of one text, with their terms as they belong together."""

    first: Proposal
    second: Proposal
    vocabulary: Vocabulary
    known: Containment
    links: tuple[Linked, ...]


class Observation(NamedTuple):
    """One field of two terms of a kind that belong together, and what either coder put into it."""

    coding: Coding
    linked: Linked
    field: Field
    first: Any
    second: Any

    @property
    def states(self) -> tuple[bool, bool]:
        """Whether either coder put something into it."""
        return self.first is not None, self.second is not None

    @property
    def is_same(self) -> bool:
        """Whether both put into it what comes to the same."""
        return same(self.field, self.first, self.second, self.coding.known)

    @property
    def group(self) -> str:
        """What the field belongs to: those of its kind, `own`, or one that all terms have: `by`, `timing`."""
        return self.field.path[0] if self.field.is_shared else "own"

    @property
    def sort(self) -> str:
        """The sort of its values; those of a marker that is not ours are nominal."""
        return next((name for marker, name in SORTS.items() if isinstance(self.field.marker, marker)), "nominal")

    @property
    def scale(self) -> Scale:
        """On what scale its values stand; other terms are named on one, in whatever field."""
        if self.field.name in LINKS:
            return (self.sort,)
        return (self.sort, *sorted({one.__name__ for one in self.field.types} - {Explicit.__name__}))


def known_of(first: Proposal, second: Proposal) -> tuple[Vocabulary, Containment]:
    """Return what two codings of a text call by which names, those of the first before others, and what contains what.

    Where the two say otherwise of one id, what it contains does not depend on which of them is the first.
    """
    one, other = sorted((first, second), key=lambda text: (text.id, text.title))
    return second.vocabulary.merged(first.vocabulary), align(one, other, DEFAULT).known


def observations(coding: Coding) -> Iterator[Observation]:
    """Return every field of the terms of a kind that belong together, what neither coder states included."""
    names = {link.second.id: link.first.id for link in coding.links if link.first and link.second}
    for linked in coding.links:
        if linked.both and linked.both[0].kind == linked.both[1].kind:
            first, second = linked.both
            for field in first.declaration.aspects:
                yield Observation(coding, linked, field, stated(field, first), _named(field, second, names))


def _named(field: Field, term: Term, names: dict[str, str]) -> Any:
    """Return what a term of the second coding states; where it names other terms, by their ids in the first."""
    value = stated(field, term)
    return tuple(names.get(id, id) for id in value) if value and field.name in LINKS else value


# On one scale


def spreads(observed: Iterable[Observation]) -> list[Spread]:
    """Return how far values lie apart that both coders state, scale by scale, where a scale has two units or more.

    Words of the coder's own stand on no scale.
    """
    scales: dict[Scale, list[Observation]] = {}
    for one in observed:
        if one.sort != SORTS[Text]:
            scales.setdefault(one.scale, []).append(one)
    return [_spread(scale[0], several) for scale, several in scales.items() if len(several) > 1]


def _spread(sort: str, observed: list[Observation]) -> Spread:
    match sort:
        case "nominal":
            return spread([(one.first, one.second) for one in observed])
        case "ordinal":
            units: list[Unit] = [(_rank(one, one.first), _rank(one, one.second)) for one in observed]
            return spread(units, ordinal(units))
        case _:
            return spread([(_Said(one, one.first), _Said(one, one.second)) for one in observed], _apart)


def _rank(one: Observation, value: Any) -> int | str:
    """Return where a value stands on its scale; a value that stands on none as a word."""
    unranked = getattr(one.field.marker, "unranked", ())
    if isinstance(value, bool):
        return int(value)
    if not isinstance(value, Enum) or isinstance(value, Explicit) or value in unranked:
        return f"{value}"
    return list(type(value)).index(value)


class _Said:
    """A value with what tells how far it is from others; two are equal where they are written alike."""

    __slots__ = ("known", "marker", "value")

    def __init__(self, one: Observation, value: Any) -> None:
        self.marker, self.known, self.value = one.field.marker, one.coding.known, value

    def __eq__(self, other: object) -> bool:
        return isinstance(other, _Said) and (self.known, self.value) == (other.known, other.value)

    def __hash__(self) -> int:
        return hash((id(self.known), self.value))


def _apart(one: Any, other: Any) -> float:
    """Return how far two values are apart by their marker; what is squared in a published metric, squared.

    Amounts have the metric of ratios, points and lengths of time that of intervals, in days but between 0 and 1, so
    that one date decades away does not decide all; sets have the share of members that only one has.
    """
    marker = one.marker if one.marker == other.marker else type(one.marker)()
    known = one.known if one.known is other.known else NOTHING_KNOWN
    if one.value == other.value:
        return 0.0
    distance = marker.distance(one.value, other.value, known)
    apart = nominal(0, 1) if distance is None else float(distance)
    match marker:
        case Amount():
            return (apart / (2 - apart)) ** 2
        case When():
            return apart**2
        case _:
            return apart
