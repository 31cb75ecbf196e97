"""Texts made of nothing but terms, for tests."""

from __future__ import annotations

from typing import Any

import peaceterms as pt

Data = dict[str, Any]


def text(id: str, *terms: Data) -> pt.Proposal:
    held = [{"id": f"term-{number}", **term} for number, term in enumerate(terms)]
    return pt.Proposal.model_validate({"id": id, "title": id, "terms": held})
