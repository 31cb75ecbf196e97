"""Things to draw, and what is found in a specification."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import peaceterms as pt

SEED = ("kremlin-conditions-2022", "musk-tweet-2022")
PLANS = (
    "istanbul-communique-2022",
    "zelenskyy-peace-formula-2022",
    "china-twelve-points-2023",
    "us-28-point-plan-2025",
    "twenty-point-framework-2025",
)
LINEAGE = ("us-28-point-plan-2025", "e3-counter-text-2025", "twenty-point-framework-2025")
HOSTILE = (
    "x" * 500,
    "many words " * 45,
    "תוכנית שלום",
    "<b>&amp;</b><script>",
    "datum['a'] + \"'\\",
    "a\nb\tc",
    "http://x",
)


def load(*ids: str) -> list[pt.Proposal]:
    return [pt.load(id) for id in ids]


def text(id: str, *terms: dict[str, Any], **fields: Any) -> pt.Proposal:
    held = [{"id": f"term-{number}", **term} for number, term in enumerate(terms)]
    return pt.Proposal.model_validate({"id": id, "title": id, "terms": held, **fields})


def neutral(permanence: str | None = "permanent", state: str = "UA") -> dict[str, Any]:
    return {"kind": "neutrality", "state": state, "permanence": permanence}


def spec(thing: object) -> dict[str, Any]:
    found: dict[str, Any] = pt.chart(thing).to_dict()
    return found


def values(found: dict[str, Any]) -> list[dict[str, Any]]:
    """Every row of data in a specification."""
    return [row for rows in found["datasets"].values() for row in rows]


def strings(found: Any) -> Iterator[str]:
    """Every string in a specification, keys and values."""
    if isinstance(found, dict):
        for name, held in found.items():
            yield name
            yield from strings(held)
    elif isinstance(found, list):
        for held in found:
            yield from strings(held)
    elif isinstance(found, str):
        yield found


def expressions(found: Any) -> Iterator[str]:
    """Every string in a specification that is run and not shown."""
    if isinstance(found, dict):
        for name, held in found.items():
            if isinstance(held, str) and name in ("expr", "filter", "labelExpr", "test", "calculate", "signal"):
                yield held
            yield from expressions(held)
    elif isinstance(found, list):
        for held in found:
            yield from expressions(held)
