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


def test_one_distance_is_told_kind_by_kind_and_in_short_it_is_its_interval() -> None:
    distance = pt.compare(FIRST, SECOND).distance()
    assert f"{distance}" == "0.50"
    assert distance.to_text() == (
        "Distance 0.50\n=============\n\nFrom 0 (the same) to 1 (as far apart as can be).\n"
        "It is the sum of what each kind of term contributes:\n\n  - Territory: 0.50\n  - Neutrality: 0.00\n"
    )


def test_where_nothing_is_compared_there_is_no_distance() -> None:
    talks = text("else", {"kind": "talks", "party": "UA"})
    assert pt.compare(FIRST, talks).distance().to_text().startswith("Distance: not measurable\n")
