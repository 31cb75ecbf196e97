"""The chart of a comparison."""

from __future__ import annotations

from collections import Counter
from itertools import pairwise
from typing import Any

import pytest
from tests.render.charts.things import PLANS, SEED, load, neutral, spec, text, values
from tests.words.languages import ENGLISH

import peaceterms as pt
from peaceterms.differ.touched import Side
from peaceterms.render.charts import departures
from peaceterms.render.charts.departures import bars, columns

SUBJECTS = {"alliances": "Alliances", "ceasefire and talks": "Ceasefire, talks"}


def compared(*pairs: tuple[dict[str, Any], dict[str, Any]]) -> pt.Comparison:
    return pt.compare(text("a", *(first for first, _ in pairs)), text("b", *(second for _, second in pairs)))


def test_a_departure_in_favour_lies_to_the_right_and_one_to_the_disadvantage_to_the_left() -> None:
    softer, harder = (neutral("permanent"), neutral("temporary")), (neutral("temporary"), neutral("permanent"))
    rows = [bars(columns(compared(pair), ENGLISH), SUBJECTS, ENGLISH) for pair in (softer, harder)]
    same = {"party": "Ukraine", "subject": "Alliances", "departures": 1}
    assert rows[0] == [{**same, "side": "gains", "start": 0, "end": 1}]
    assert rows[1] == [{**same, "side": "loses", "start": -1, "end": 0}]


def test_what_helps_nobody_named_lies_across_the_middle() -> None:
    talks = {"kind": "talks", "party": "RU", "readiness": "ready"}
    found = pt.compare(text("a"), text("b", talks))
    assert bars(columns(found, ENGLISH), SUBJECTS, ENGLISH) == [
        {
            "party": "Nobody named",
            "subject": "Ceasefire, talks",
            "side": "touches nobody",
            "departures": 1,
            "start": -0.5,
            "end": 0.5,
        }
    ]


def test_departures_are_counted_and_not_issues() -> None:
    places = ["crimea", "luhansk"]
    term = {"kind": "territory", "places": places, "control": "RU"}
    (departure,) = (found := compared((term, term | {"control": "UA"}))).departures
    assert len(departure.issues) == 2
    rows = bars(columns(found, ENGLISH), {"land": "Land"}, ENGLISH)
    assert [row["departures"] for row in rows] == [1, 1]


@pytest.mark.parametrize(
    ("number", "last"), [(4, "Sweden"), (5, "Norway"), (6, "1 other"), (7, "2 others")], ids=["4", "5", "6", "7"]
)
def test_the_parties_whom_most_departures_concern_have_columns_and_the_others_share_one(number: int, last: str) -> None:
    states = ("FI", "GE", "MD", "SE", "NO", "TR", "UA")[:number]
    pairs = [(neutral(state=state), neutral("temporary", state)) for state in states]
    names = [column.name for column in columns(compared(*pairs), ENGLISH)]
    assert len(names) == min(number, departures.PARTIES) + (number > departures.PARTIES)
    assert last in names


def test_a_departure_that_helps_two_of_those_who_share_a_column_is_one_there() -> None:
    found = pt.compare(text("a"), text("b", {"kind": "humanitarian-aid", "by": ["US"], "to": ["FI", "SE"]}))
    assert found.departures[0].gains == ("FI", "SE")
    assert departures._column("2 others", {"FI", "SE"}, found.departures).total(Side.GAINS) == 1


def test_who_gains_by_a_place_is_whoever_holds_it() -> None:
    names = [column.name for column in columns(pt.compare(*load(*SEED)), ENGLISH)]
    assert names == ["Ukraine", "Russia", "Crimea and so whoever holds it", "Nobody named"]


@pytest.mark.parametrize("ids", [SEED, PLANS[-2:], PLANS[:2]])
def test_every_departure_is_in_some_column(ids: tuple[str, str]) -> None:
    found = pt.compare(*load(*ids))
    by_side = Counter[str]()
    for row in values(spec(found)):
        by_side[row.get("side", "")] += row.get("departures", 0)
    assert by_side["touches nobody"] == sum(not departure.touched for departure in found.departures)
    for side, word in (("gains", "gains"), ("loses", "loses"), ("bound", "bound by a duty more")):
        touching = sum(bool(getattr(departure, side)) for departure in found.departures)
        assert touching <= by_side[word] <= sum(len(getattr(departure, side)) for departure in found.departures)


def test_the_four_ways_lie_beside_each_other_without_overlap() -> None:
    rows = bars(columns(pt.compare(*load(*PLANS[-2:])), ENGLISH), {"persons": "Persons"}, ENGLISH)
    for party in {row["party"] for row in rows}:
        ends = sorted((row["start"], row["end"]) for row in rows if row["party"] == party)
        assert all(one[1] <= other[0] for one, other in pairwise(ends))


def test_the_seed_pair_as_a_chart() -> None:
    found = spec(pt.compare(*load(*SEED)))
    assert found["title"]["text"] == [
        "The tweet, compared with the conditions: departures by subject and by whom they touch"
    ]
    panels = found["hconcat"]
    assert [" ".join(panel["title"]["text"]) for panel in panels] == [
        "Ukraine",
        "Russia",
        "Crimea and so whoever holds it",
        "Nobody named",
    ]
    assert panels[1]["title"]["subtitle"] == ["gains 1, relieved 0 →", "← loses 2, bound 0"]
    assert panels[3]["title"]["subtitle"] == ["1 departure", "touch nobody"]


def test_every_column_has_all_subjects_in_the_same_rows_and_only_the_first_names_them() -> None:
    panels = spec(pt.compare(*load(*SEED)))["hconcat"]
    rows = [panel["layer"][1]["encoding"]["y"] for panel in panels]
    assert len({tuple(row["scale"]["domain"]) for row in rows}) == 1
    assert [row["axis"]["labels"] for row in rows] == [True, False, False, False]


def test_the_chart_in_words() -> None:
    assert spec(compared((neutral("permanent"), neutral("temporary"))))["description"] == (
        "B, compared with a: departures by subject and by whom they touch. 1 departure on 1 subject. "
        "Ukraine: gains by 1, relieved by 0, loses by 0, bound by 0. By subject: Alliances (Ukraine gains by 1)."
    )


def test_two_texts_that_do_not_depart() -> None:
    same = spec(compared((neutral(), neutral())))
    assert (
        same["description"]
        == "B, compared with a: departures by subject and by whom they touch. There is no departure."
    )
    assert values(same) == [{"words": "There is no departure."}]
