"""Sequences: which terms come first, where what comes first is known by its issues."""

from __future__ import annotations

from collections.abc import Iterable
from typing import NamedTuple

from peaceterms.positions.issue import Issue


class Waiting(NamedTuple):
    """A term, what it is about, and what has to come first."""

    id: str
    issues: frozenset[Issue]
    terms: tuple[str, ...]
    """Ids of terms that come first, where these are known."""
    first: frozenset[Issue]
    """Issues that come first, where only these are known."""


def in_sequence(terms: Iterable[Waiting]) -> dict[str, tuple[str, ...]]:
    """Return for each term the ids of terms that come first and are about just those issues; never in a circle.

    Raises `LookupError` where there is no such sequence.
    """
    after: dict[str, tuple[str, ...]] = {}
    placed: dict[str, frozenset[Issue]] = {}
    left = list(terms)
    while left:
        later = []
        for term in left:
            chosen = _first_of(term, placed)
            if chosen is None:
                later.append(term)
            else:
                after[term.id], placed[term.id] = chosen, term.issues
        if len(later) == len(left):
            missing = ", ".join(map(str, sorted(later[0].first))) or ", ".join(later[0].terms)
            raise LookupError(f"{later[0].id} comes after {missing}, which no term says")
        left = later
    return after


def _first_of(term: Waiting, placed: dict[str, frozenset[Issue]]) -> tuple[str, ...] | None:
    """The ids of what comes before a term; `None` where not all of it is placed yet."""
    if term.terms:
        return term.terms if placed.keys() >= set(term.terms) else None
    missing, chosen = set(term.first), []
    for id, issues in placed.items():
        if issues <= term.first and not missing.isdisjoint(issues):
            chosen.append(id)
            missing -= issues
    return None if missing else tuple(chosen)
