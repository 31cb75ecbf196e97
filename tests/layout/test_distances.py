from __future__ import annotations

from typing import Any

from tests.differ.texts import text

import peaceterms as pt

LAND: dict[str, Any] = {"kind": "territory", "places": ["crimea", "kherson"], "control": "RU"}
NEUTRAL: dict[str, Any] = {"kind": "neutrality", "state": "UA", "permanence": "permanent"}
FIRST = text("first", LAND, NEUTRAL)
SECOND = text("second", LAND | {"control": "UA"}, NEUTRAL)
THIRD = text("third", LAND | {"sovereignty": "RU"})


def test_distances_stand_beside_the_overlap() -> None:
    assert str(pt.distances([FIRST, SECOND, text("else", {"kind": "talks", "party": "UA"})])).splitlines()[-3:] == [
        "First   itself           0.50 (1.00)      no issue shared",
        "Second  0.50 (1.00)      itself           no issue shared",
        "Else    no issue shared  no issue shared  itself",
    ]
