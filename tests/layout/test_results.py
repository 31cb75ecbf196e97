from __future__ import annotations

from typing import Any

from tests.differ.texts import text

import peaceterms as pt

LAND: dict[str, Any] = {"kind": "territory", "places": ["crimea", "kherson"], "control": "RU"}
NEUTRAL: dict[str, Any] = {"kind": "neutrality", "state": "UA", "permanence": "permanent"}
FIRST = text("first", LAND, NEUTRAL)
SECOND = text("second", LAND | {"control": "UA"}, NEUTRAL)
THIRD = text("third", LAND | {"sovereignty": "RU"})


def test_lists_of_proposals_and_of_findings_show_themselves() -> None:
    assert str(pt.corpus(conflict="kashmir")).startswith("1 proposal\n==========\n")
    assert "\n      Standing: first-hand, undisputed\n" in str(pt.corpus(conflict="kashmir"))
    departures = pt.compare(FIRST, SECOND).departures
    assert str(departures).splitlines()[0] == "1 departure"
    assert departures[0].explain() in " ".join(str(departures).split())
    assert str(pt.compare(FIRST, SECOND).agreements).splitlines()[0] == "2 agreements"
    assert str(pt.Results()) == "None\n====\n"
    assert str(pt.Results(["a", 1])).splitlines()[0] == "2 items"


def test_a_list_is_a_tuple_and_a_part_of_it_a_list() -> None:
    departures = pt.compare(FIRST, THIRD).departures
    assert departures == tuple(departures)
    assert isinstance(departures[:1], pt.Results)
    assert departures[0] == next(iter(departures))
