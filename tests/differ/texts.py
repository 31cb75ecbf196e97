"""Texts made of nothing but terms, for tests that still name the id first."""

from __future__ import annotations

import peaceterms as pt
from peaceterms import testing
from peaceterms.testing import TermData as Data


def text(id: str, *terms: Data) -> pt.Proposal:
    return testing.text(*terms, id=id)
