"""Texts made of nothing but terms, for tests that name the id first."""

from __future__ import annotations

from typing import Any

import peaceterms as pt
from peaceterms import testing
from peaceterms.testing import TermData as Data

__all__ = ["Data", "crimea", "limit", "membership", "only", "said", "text", "water"]


def said(id: str, *terms: Data, **more: Any) -> pt.Proposal:
    """Return a text with those terms; `more` are its other fields."""
    return testing.text(*terms, id=id, **more)


def text(id: str, *terms: Data) -> pt.Proposal:
    """Return a text with those terms."""
    return testing.text(*terms, id=id)


def only(first: list[Data], second: list[Data], **more: Any) -> pt.Departure:
    """Return the one departure of a text from another; `more` are other fields of both."""
    (found,) = pt.compare(said("a", *first, **more), said("b", *second, **more)).departures
    return found


def membership(prospect: str | None = None, **more: Any) -> Data:
    """Return a term on the membership of Ukraine in NATO."""
    return {"kind": "membership", "state": "UA", "organisation": "NATO", "prospect": prospect, **more}


def crimea(**aspects: Any) -> Data:
    """Return a term on whose Crimea is."""
    return {"kind": "territory", "places": "crimea", **aspects}


def limit(ceiling: str | None = "5 count", **more: Any) -> Data:
    """Return a limit on the army of Ukraine."""
    return {"kind": "force-limit", "state": "UA", "category": "personnel", "ceiling": ceiling, **more}


def water(**aspects: Any) -> Data:
    """Return a term on the water of Crimea."""
    return {"kind": "water-supply", "recipient": "crimea", **aspects}
