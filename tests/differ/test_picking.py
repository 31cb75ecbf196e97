"""Picking findings: by kind, subject, place, party, who gains and loses, effect."""

from __future__ import annotations

from typing import Any

import pytest

import peaceterms as pt

PAIR = pt.compare("us-28-point-plan-2025", "twenty-point-framework-2025")
EVERY = PAIR.departures


def touched(departure: pt.Departure) -> set[str]:
    return {*departure.gains, *departure.loses, *departure.bound, *departure.relieved}


PICKS: list[tuple[dict[str, Any], Any]] = [
    ({"kind": "territory"}, lambda d: d.kind == "territory"),
    ({"subject": "alliances"}, lambda d: d.subject == "alliances"),
    ({"gains": "UA"}, lambda d: "UA" in d.gains),
    ({"loses": "RU"}, lambda d: "RU" in d.loses),
    ({"effect": "drops"}, lambda d: d.effect is pt.Effect.DROPS),
    ({"effect": pt.Effect.ADDS}, lambda d: d.effect is pt.Effect.ADDS),
    ({"party": "NATO"}, lambda d: "NATO" in {*touched(d), *(part for issue in d.issues for part in issue.key)}),
    ({"place": "donetsk"}, lambda d: any(str(p).startswith("donetsk") for i in d.issues for p in i.places)),
]  # fmt: skip


@pytest.mark.parametrize(
    ("asked", "holds"), PICKS, ids=[" ".join(asked) + str(number) for number, (asked, _) in enumerate(PICKS)]
)
def test_those_are_picked_of_which_it_is_true(asked: dict[str, Any], holds: Any) -> None:
    picked = EVERY.filter(**asked)
    assert list(picked) == [departure for departure in EVERY if holds(departure)]
    assert 0 < len(picked) < len(EVERY)


def test_all_that_is_asked_must_be_true_and_picking_goes_on() -> None:
    both = EVERY.filter(subject="land", gains="UA")
    assert both == EVERY.filter(subject="land").filter(gains="UA")
    assert EVERY[:40].filter(subject="land") == tuple(one for one in EVERY[:40] if one.subject == "land")


def test_agreements_can_be_picked_and_nobody_gains_by_them() -> None:
    assert {one.kind for one in PAIR.agreements.filter(subject="persons")} >= {"prisoners"}
    assert PAIR.agreements.filter(gains="UA") == ()
    assert PAIR.agreements.filter(effect="agrees") == PAIR.agreements


def test_a_kind_or_an_effect_that_there_is_not_is_told() -> None:
    with pytest.raises(pt.NotFound):
        EVERY.filter(kind="teritory")
    with pytest.raises(pt.InvalidArgument, match="'drops'"):
        EVERY.filter(effect="fell")


def test_what_is_picked_shows_itself_and_has_rows() -> None:
    picked = EVERY.filter(subject="forces")
    assert str(picked).startswith("2 departures\n")
    assert {row["kind"] for row in picked.to_records()} == {"force-limit"}
