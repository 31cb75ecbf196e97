"""Texts of a few terms, with whatever else a test needs to say of them."""

from __future__ import annotations

from typing import Any

import peaceterms as pt

Data = dict[str, Any]


def said(id: str, *terms: Data, **more: Any) -> pt.Proposal:
    """A text with those terms; `more` are its other fields."""
    held = [{"id": f"term-{number}", **term} for number, term in enumerate(terms)]
    return pt.Proposal.model_validate({"id": id, "title": id, "terms": held, **more})


def held(places: Any, **aspects: Any) -> Data:
    return {"kind": "territory", "places": places, **aspects}


def neutral(**aspects: Any) -> Data:
    return {"kind": "neutrality", "state": "UA", **aspects}


def limit(ceiling: str, **aspects: Any) -> Data:
    return {"kind": "force-limit", "state": "UA", "category": "personnel", "ceiling": ceiling, **aspects}


def silent(manner: str, **more: Any) -> Data:
    """A silence, as a text has it."""
    return {"subject": "something", "manner": manner, **more}
