"""One difference between two positions, raw and without an opinion."""

from __future__ import annotations

from typing import Any, NamedTuple

from peaceterms.positions.contingency import Condition
from peaceterms.positions.issue import Issue
from peaceterms.positions.statement import Statement
from peaceterms.terms import kind_of
from peaceterms.terms.effects import Effect
from peaceterms.terms.markers import Marker


class Difference(NamedTuple):
    """One difference on one issue."""

    issue: Issue
    effect: Effect
    aspect: str | None
    """The field that differs; `None`: the term as a whole. `given` is the condition."""
    before: Any
    after: Any
    under: Condition
    """The condition under which it shows, where both texts have it."""
    first: tuple[Statement, ...]
    second: tuple[Statement, ...]
    cases: tuple[Difference, ...] = ()
    """For a position made conditional or unconditional: what differs in each case, the unsettled one included."""


_IN_PART = {Effect.DROPS: Effect.NARROWS, Effect.ADDS: Effect.WIDENS}


def in_part(only: Difference) -> Difference:
    """Return what only one text has as less or more of what both have."""
    return only._replace(effect=_IN_PART[only.effect])


def marker_of(kind: str, aspect: str | None) -> Marker | None:
    """The marker of an aspect; `None` for the whole term, its condition, or a fact that several aspects state."""
    field = kind_of(kind).declaration.by_name.get(aspect or "")
    return field.marker if field else None
