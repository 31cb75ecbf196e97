"""Contraries: what one text grants and the other refuses. On such an issue nothing is agreed."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from peaceterms.terms.declaration import Declaration
from peaceterms.terms.markers import Ordinal

Content = Mapping[str, Any]


def is_refused_by_one(declaration: Declaration, one: Content, other: Content) -> bool:
    """Whether one of two texts refuses what the other grants.

    On a scale with a middle that binds nobody, only what lies beyond it, or at its end, is granted.
    """
    if declaration.negates(one) == declaration.negates(other):
        return False
    granting = other if declaration.negates(one) else one
    if declaration.negation is None:
        return True
    name = declaration.negation[0]
    marker, value = declaration.by_name[name].marker, granting.get(name)
    if not isinstance(marker, Ordinal) or marker.neutral is None or value is None:
        return True
    return marker.side(value) > 0 or marker.is_highest(value)


def are_contrary(declaration: Declaration, one: Content, other: Content) -> bool:
    """Whether what two texts say of an issue is contrary: refused by one, or in one of its aspects."""
    if is_refused_by_one(declaration, one, other):
        return True
    return any(
        declaration.by_name[name].marker.contradicts(value, other[name])
        for name, value in one.items()
        if name in other and value != other[name] and declaration.by_name[name].is_own
    )
