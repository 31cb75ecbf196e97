"""Findings in a few words: what it is about, and what either text says."""

from __future__ import annotations

from typing import Any

import pytest
from tests.words.languages import ENGLISH

import peaceterms as pt
from peaceterms.testing import text
from peaceterms.words.brief import NAMES, fitting

LAND = {"kind": "territory", "places": "crimea"}
NATO = {"kind": "membership", "state": "UA", "organisation": "NATO"}
ARMY = {"kind": "force-limit", "state": "UA", "category": "personnel"}
GUARANTEE = {"kind": "security-guarantee", "beneficiary": "UA"}
ROWS = [
    pytest.param(
        LAND | {"control": "RU"}, LAND | {"control": "UA"},
        ("territory of Crimea", "controlled by Russia", "controlled by Ukraine"), id="main",
    ),
    pytest.param(
        ARMY | {"ceiling": "600000 count"}, ARMY | {"ceiling": "800000 count"},
        ("limit on personnel of Ukraine, ceiling", "600,000", "800,000"), id="amount",
    ),
    pytest.param(
        NATO | {"prospect": "barred"}, None,
        ("membership of Ukraine in NATO", "barred", "says nothing"), id="dropped",
    ),
    pytest.param(
        NATO | {"prospect": "barred", "modality": "expects"}, None,
        ("membership of Ukraine in NATO", "barred (expected)", "says nothing"), id="expected",
    ),
    pytest.param(
        None, {"kind": "ceasefire", "scope": "all fighting", "refused": True},
        ("ceasefire for all fighting", "says nothing", "refused"), id="refused",
    ),
    pytest.param(
        {"kind": "ceasefire", "scope": "all fighting"}, None,
        ("ceasefire for all fighting", "stated", "says nothing"), id="bare",
    ),
    pytest.param(
        {"kind": "ceasefire", "scope": "all fighting", "by": "RU"}, None,
        ("ceasefire for all fighting", "by Russia", "says nothing"), id="only by whom",
    ),
    pytest.param(
        GUARANTEE | {"guarantors": ["US"]}, GUARANTEE | {"guarantors": ["US"], "strength": "mutual defence"},
        ("security guarantee for Ukraine", "does not say", "mutual defence"), id="stated once",
    ),
    pytest.param(
        None, {"kind": "reform", "state": "UA", "field": "land", "content": "a " * 60 + "b"},
        ("reform of land in Ukraine", "says nothing", f"“{'a ' * 28}a …”"), id="own words",
    ),
]  # fmt: skip


@pytest.mark.parametrize(("first", "second", "told"), ROWS)
def test_a_departure_in_a_few_words(first: Any, second: Any, told: tuple[str, str, str]) -> None:
    (departure,) = pt.compare(*(text(*([term] if term else [])) for term in (first, second))).departures
    assert tuple(ENGLISH.headline(departure)) == told


def test_what_hangs_on_a_vote_is_told_by_its_answers() -> None:
    departure = pt.compare("kremlin-conditions-2022", "musk-tweet-2022").subject("land").headline
    assert departure is not None
    assert tuple(ENGLISH.headline(departure)) == (
        "territory of Donetsk, Kherson, Luhansk and Zaporizhzhia",
        "controlled by Russia",
        "a vote “against Russia”: controlled by Ukraine; a vote “for Russia”: controlled by Russia",
    )


def test_what_both_say_is_told_once() -> None:
    (agreement,) = pt.compare(text(LAND | {"control": "RU"}), text(LAND | {"control": "RU"})).agreements
    assert tuple(ENGLISH.headline(agreement)) == ("territory of Crimea", "controlled by Russia", "")


def test_of_many_names_those_are_told_that_there_is_room_for() -> None:
    places = ["crimea", "donetsk", "kherson", "luhansk", "zaporizhzhia", "odesa", "mykolaiv", "kharkiv"]
    (departure,) = pt.compare(text({"kind": "territory", "places": places, "control": "RU"}), text()).departures
    about = ENGLISH.headline(departure).about
    assert about.endswith("Luhansk and 3 more")
    assert len(about) < len("territory of ") + NAMES + len(" and 3 more")


@pytest.mark.parametrize(
    ("room", "kept"), [(0, ["abc"]), (8, ["abc"]), (9, ["abc", "defg"]), (99, ["abc", "defg", "h"])]
)
def test_the_first_word_is_always_kept(room: int, kept: list[str]) -> None:
    assert list(fitting(["abc", "defg", "h"], room, ", ")) == kept


@pytest.mark.parametrize(
    ("first", "second", "told", "short"),
    [
        ({"control": "RU"}, {"control": "UA"}, "Ukraine\u00a0+, Russia\u00a0−", "UA\u00a0+, RU\u00a0−"),
        ({"control": "RU", "implied": ["control"]}, {"control": "UA"}, "Ukraine\u00a0+, Russia\u00a0−\u00a0~", None),
        ({"status": "special", "area": "1 km2"}, {"status": "special", "area": "2 km2"}, "", ""),
    ],
)
def test_signs(first: dict[str, Any], second: dict[str, Any], told: str, short: str | None) -> None:
    (departure,) = pt.compare(text(LAND | first), text(LAND | second)).departures
    assert ENGLISH.signs(departure) == told
    assert short is None or ENGLISH.signs(departure, short=True) == short
