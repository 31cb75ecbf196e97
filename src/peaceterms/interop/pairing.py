"""Which agreement of one source is which of another: by the ids that they hold of each other, or by date and name."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from fractions import Fraction
from typing import NamedTuple

from peaceterms.interop.agreement import CodedAgreement
from peaceterms.interop.reading import TableReading

NEAR_DAYS = 7
"""Days between the dates that two sources give one agreement, at most; 98 of 100 lie within a week."""
LEAST_ALIKE = Fraction(1, 2)
"""How many of the words of two titles are the same, where the two name no state or area alike."""
_SMALL = frozenset(("the", "of", "and", "on", "for", "to", "in", "between", "a", "an"))


class Pair(NamedTuple):
    """One agreement as two sources have it."""

    first: CodedAgreement
    second: CodedAgreement


def paired(first: TableReading, second: TableReading) -> tuple[list[Pair], str]:
    """Return the pairs, each agreement at most once, and by what they were found: `ids` or `dates`."""
    by_ids = _unique(_by_ids(first, second))
    if by_ids or first.source.origin == second.source.origin:
        return by_ids, "ids"
    return _unique(_by_dates(first.agreements, second.agreements)), "dates"


def _by_ids(first: TableReading, second: TableReading) -> Iterator[Pair]:
    one, other = first.source.origin.id, second.source.origin.id
    by_id = {agreement.id: agreement for agreement in second.agreements}
    own = {agreement.id: agreement for agreement in first.agreements}
    for agreement in first.agreements:
        id = agreement.id if one == other else agreement.links.get(other)
        if id in by_id:
            yield Pair(agreement, by_id[id])
    for agreement in second.agreements if one != other else ():
        if (id := agreement.links.get(one)) in own:
            yield Pair(own[id], agreement)


def _by_dates(first: Iterable[CodedAgreement], second: Sequence[CodedAgreement]) -> Iterator[Pair]:
    pairs = (Pair(one, other) for one in first for other in second)
    return (pair for pair in pairs if _days(pair) <= NEAR_DAYS and _are_alike(pair))


def _unique(pairs: Iterable[Pair]) -> list[Pair]:
    """Return the pairs in which neither stands in a nearer one: nearer by date, then by title, then as they come."""
    seen: set[int] = set()
    found = []
    for pair in sorted(pairs, key=lambda pair: (_days(pair), -_likeness(pair))):
        if seen.isdisjoint(map(id, pair)):
            seen |= set(map(id, pair))
            found.append(pair)
    return found


def _days(pair: Pair) -> Fraction | float:
    one, other = pair.first.date, pair.second.date
    return abs(one.middle - other.middle) if one and other else float("inf")


def _are_alike(pair: Pair) -> bool:
    one, other = ({name.casefold() for part in agreement.about for name in part} for agreement in pair)
    return not one.isdisjoint(other) or _likeness(pair) >= LEAST_ALIKE


def _likeness(pair: Pair) -> Fraction:
    one, other = (set(re.findall(r"\w+", agreement.title.casefold())) - _SMALL for agreement in pair)
    return Fraction(len(one & other), len(one | other) or 1)
