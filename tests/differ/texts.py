"""Texts made of nothing but terms, for tests that name the id first."""

from __future__ import annotations

from typing import Any

import peaceterms as pt
from peaceterms import testing
from peaceterms.testing import TermData as Data

__all__ = ["Data", "said", "text"]


def said(id: str, *terms: Data, **more: Any) -> pt.Proposal:
    """Return a text with those terms; `more` are its other fields."""
    return testing.text(*terms, id=id, **more)


def text(id: str, *terms: Data) -> pt.Proposal:
    """Return a text with those terms."""
    return testing.text(*terms, id=id)
