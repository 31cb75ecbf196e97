"""Terms and silences that many tests of several texts are about."""

from __future__ import annotations

from typing import Any

from peaceterms.testing import TermData as Data


def held(places: Any, **aspects: Any) -> Data:
    return {"kind": "territory", "places": places, **aspects}


def neutral(**aspects: Any) -> Data:
    return {"kind": "neutrality", "state": "UA", **aspects}


def limit(ceiling: str, **aspects: Any) -> Data:
    return {"kind": "force-limit", "state": "UA", "category": "personnel", "ceiling": ceiling, **aspects}


def silent(manner: str, **more: Any) -> Data:
    """A silence, as a text has it."""
    return {"subject": "something", "manner": manner, **more}
