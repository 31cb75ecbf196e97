"""What one text grants and the other refuses: one departure, and no agreement on that issue."""

from __future__ import annotations

import pytest
from tests.analysis.texts import neutral
from tests.differ.texts import Data, crimea, limit, membership, said, water

import peaceterms as pt
from peaceterms.differ.contrary import are_contrary, is_refused_by_one
from peaceterms.terms import kind_of
from peaceterms.terms.families import load_all

FULL = {"by": "UA", "verified_by": "OSCE"}
AMNESTY = {"kind": "amnesty", **FULL}


@pytest.mark.parametrize(
    ("first", "second", "code"),
    [
        (neutral(**FULL), neutral(**FULL, refused=True), "neutrality.reversed"),
        (neutral(bars="NATO", **FULL), neutral(bars="none", **FULL), "neutrality.reversed"),
        (limit(**FULL), limit(None, refused=True, **FULL), "force-limit.reversed"),
        (membership("promised", **FULL), membership("barred", **FULL), "membership.reversed"),
        (membership("promised", **FULL), membership(refused=True, **FULL), "membership.reversed"),
        ({**AMNESTY, "extent": "full"}, {**AMNESTY, "refused": True}, "amnesty.reversed"),
        (crimea(control="UA", **FULL), crimea(control="RU", **FULL), "territory.control.shifted"),
        (water(assured=True, **FULL), water(assured=False, **FULL), "water-supply.assured.softened"),
    ],
)
def test_the_contrary_is_one_departure_and_nothing_is_agreed_whatever_else_is_alike(
    first: Data, second: Data, code: str
) -> None:
    for one, other in ((first, second), (second, first)):
        found = pt.compare(said("a", one), said("b", other))
        assert len(found.departures) == 1
        assert found.agreements == ()
        assert [counts.agree for counts in found.counts.values()] == [0]
    assert [d.code for d in pt.compare(said("a", first), said("b", second)).departures] == [code]


@pytest.mark.parametrize(
    ("first", "second"),
    [
        (membership("barred"), membership("open")),
        (membership("barred"), membership("deferred")),
        (crimea(control=["RU", "UA"]), crimea(control="RU")),
        (neutral(permanence="permanent"), neutral(permanence="temporary")),
        (limit("5 count"), limit("9 count")),
    ],
)
def test_what_differs_without_being_contrary_is_not_reversed(first: Data, second: Data) -> None:
    found = pt.compare(said("a", first), said("b", second)).departures
    assert [d.effect for d in found if d.effect is pt.Effect.REVERSES] == []


def test_two_ways_to_refuse_are_the_same() -> None:
    found = pt.compare(said("a", membership("barred")), said("b", membership(refused=True)))
    assert found.departures == ()
    assert found.agreements != ()


def test_a_refusal_that_comes_or_goes_is_told_as_one() -> None:
    for first, second in (([], [neutral(refused=True)]), ([neutral(refused=True)], [])):
        (found,) = pt.compare(said("a", *first), said("b", *second)).departures
        assert found.is_refusal
    (plain,) = pt.compare(said("a"), said("b", neutral())).departures
    assert not plain.is_refusal


def test_contents_are_contrary_by_what_their_kind_declares() -> None:
    load_all()
    neutrality = kind_of("neutrality").declaration
    assert is_refused_by_one(neutrality, {}, {"refused": True})
    assert not is_refused_by_one(neutrality, {"refused": True}, {"bars": "none"})
    assert are_contrary(neutrality, {"bars": ("NATO",)}, {"bars": "none"})
    assert not are_contrary(neutrality, {"bars": ("NATO",)}, {"bars": ("EU",)})
