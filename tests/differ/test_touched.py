"""Whom a difference touches: minimal pairs, each the other way round as well."""

from __future__ import annotations

from typing import Any

import pytest
from tests.analysis.texts import neutral
from tests.differ.texts import Data, crimea, limit, membership, only, said, water

import peaceterms as pt
from peaceterms.differ.touched import Side, Touch

Sides = dict[str, tuple[str, ...]]


def sides(departure: pt.Departure) -> Sides:
    """Whom a departure touches, by side; those on which nobody is are left out."""
    found = {side.value: getattr(departure, side.value) for side in Side}
    return {side: parties for side, parties in found.items() if parties}


def mirrored(expected: Sides) -> Sides:
    return {Side(side).other.value: parties for side, parties in expected.items()}


def sanctions(action: str, **more: Any) -> Data:
    return {"kind": "sanctions", "on": "RU", "action": action, **more}


def recognition(degree: str = "de jure", **more: Any) -> Data:
    return {"kind": "recognition", "places": "crimea", "recogniser": "UA", "holder": "RU", "degree": degree, **more}


# A term as a whole


@pytest.mark.parametrize(
    ("term", "expected"),
    [
        (sanctions("lifted"), {"gains": ("RU",)}),
        (sanctions("kept"), {}),
        (sanctions("tightened"), {"loses": ("RU",)}),
        (membership("promised"), {"gains": ("UA",)}),
        (membership("open"), {}),
        (membership("barred"), {"loses": ("UA",)}),
        (membership(refused=True), {"loses": ("UA",)}),
        (limit("5 count"), {"loses": ("UA",)}),
        (limit("none"), {"loses": ("UA",)}),
        (limit("unlimited"), {}),  # as if nothing were said
        (neutral(), {"loses": ("UA",)}),
        (neutral(refused=True), {}),
        (neutral(bars="none"), {}),
        (water(), {"gains": ("crimea",)}),
        (water(assured=False), {}),
        # a duty is neither loss nor gain, and who verifies has no side
        (water(by="UA"), {"gains": ("crimea",), "bound": ("UA",)}),
        (water(by="UA", verified_by="OSCE", guaranteed_by="UN"), {"gains": ("crimea",), "bound": ("UA",)}),
        (water(by="UA", modality="declares"), {"gains": ("crimea",)}),
        (water(by="UA", modality="permits"), {}),
        (neutral(by="UA"), {"loses": ("UA",)}),
        # whose a thing is
        (crimea(control="RU", by="UA"), {"gains": ("RU",), "loses": ("UA",)}),
        (crimea(control="RU"), {"gains": ("RU",)}),
        (recognition(), {"gains": ("RU",), "loses": ("UA",)}),
        (recognition(recogniser="US"), {"gains": ("RU",), "bound": ("US",)}),
        # a role that is only read into a text moves nobody
        (limit(implied=["state"]), {}),
        (water(by="UA", implied=["by"]), {"gains": ("crimea",)}),
    ],
)
def test_whom_a_term_touches_that_comes_and_the_mirror_where_it_goes(term: Data, expected: Sides) -> None:
    assert sides(only([], [term])) == expected
    assert sides(only([term], [])) == mirrored(expected)


# One aspect


@pytest.mark.parametrize(
    ("first", "second", "expected"),
    [
        (limit("5 count"), limit("9 count"), {"gains": ("UA",)}),
        (limit(), limit(applies="in peacetime"), {"gains": ("UA",)}),
        (limit(), limit(applies="always"), {}),
        (membership("deferred"), membership("open"), {"gains": ("UA",)}),
        (crimea(control="UA"), crimea(control="RU"), {"gains": ("RU",), "loses": ("UA",)}),
        (crimea(control=["RU", "UA"]), crimea(control="RU"), {"loses": ("UA",)}),
        (limit(modality="expects"), limit(), {"loses": ("UA",)}),
        (water(by="UA", modality="expects"), water(by="UA"), {"gains": ("crimea",)}),
        (water(by="UA", modality="permits"), water(by="UA"), {"gains": ("crimea",), "bound": ("UA",)}),
        (limit(timing={"deadline": "2025"}), limit(timing={"deadline": "2026"}), {"gains": ("UA",)}),
        (limit(timing={"pace": "soon"}), limit(timing={"pace": "at once"}), {"loses": ("UA",)}),
        # how long a term lasts whose text does not say so is not known
        (limit(timing={"duration": "P5Y"}), limit(timing={"duration": "P9Y"}), {"loses": ("UA",)}),
        (limit(timing={"duration": "P5Y"}), limit(), {}),
        (limit("about 600 count"), limit("605 count"), {}),
        (neutral(), neutral(permanence="permanent"), {"loses": ("UA",)}),
        (neutral(), neutral(permanence="temporary"), {}),
        (neutral(model="a"), neutral(model="b"), {}),
    ],
)
def test_whom_an_aspect_touches_and_the_mirror_the_other_way_round(first: Data, second: Data, expected: Sides) -> None:
    assert sides(only([first], [second])) == expected
    assert sides(only([second], [first])) == mirrored(expected)


def test_an_implied_value_touches_whom_a_stated_one_would_and_is_marked() -> None:
    stated = only([neutral()], [neutral(permanence="permanent")])
    read = only([neutral()], [neutral(permanence="permanent", implied=["permanence"])])
    assert (sides(read), read.as_read) == (sides(stated), True)
    assert not stated.as_read


def test_it_is_told_because_of_what_somebody_is_touched() -> None:
    assert only([], [water(by="UA")]).touched == (
        Touch("UA", Side.BOUND, "water-supply", None, "by", "binds"),
        Touch("crimea", Side.GAINS, "water-supply", None, "recipient", "benefits"),
    )


def test_who_recognises_gives_up_only_what_a_text_attributes_to_it() -> None:
    """The naming standard lists Crimea under Ukraine; the holder is nobody's loss but Ukraine's."""
    assert only([], [recognition()]).loses == ("UA",)
    assert only([], [recognition(recogniser="DE")]).loses == ()
    given = crimea(control="RU", by="DE")
    assert only([given], [given, recognition(recogniser="DE")]).loses == ("DE",)


def test_where_a_text_says_two_things_nobody_knows_what_is_gained() -> None:
    both = [membership("barred"), membership("promised")]
    for first, second in (([membership("barred")], both), (both, [membership("barred")])):
        assert sides(only(first, second)) == {}


def test_between_texts_on_different_conflicts_nothing_comes_or_goes_and_nobody_gains() -> None:
    first, second = said("a", limit("5 count"), water(), conflict="one"), said("b", limit("9 count"), conflict="other")
    found = pt.compare(first, second).departures
    assert [(d.code, sides(d)) for d in found] == [("force-limit.ceiling.raised", {})]


# Offers


@pytest.mark.parametrize(
    ("authors", "offered_by", "offer", "gains"),
    [
        ((["UA"], ["UA"]), ("UA",), "withdrawn", ()),
        ((["UA"], ["RU"]), ("UA",), "not-taken-up", ()),
        ((["UA", "RU"], ["RU"]), ("UA",), "not-taken-up", ()),
        ((["volodymyr-zelenskyy"], ["UA"]), ("UA",), "withdrawn", ()),
        ((["RU"], ["RU"]), (), None, ("UA",)),
        ((["RU"], ["UA"]), (), None, ("UA",)),
        ((None, None), (), None, ("UA",)),
    ],
)
def test_an_own_offer_that_is_no_longer_there_is_no_gain(
    authors: tuple[Any, Any], offered_by: tuple[str, ...], offer: str | None, gains: tuple[str, ...]
) -> None:
    def found(first: list[Data], second: list[Data]) -> pt.Departure:
        texts = (said(id, *terms, by=by) for id, terms, by in zip("ab", (first, second), authors, strict=True))
        (departure,) = pt.compare(*texts).departures
        return departure

    for gone in (found([limit()], []), found([neutral(permanence="permanent")], [neutral()])):
        assert (gone.offered_by, gone.offer, gone.gains) == (offered_by, offer, gains)
    assert found([], [limit()]).loses == ("UA",)


def test_an_own_duty_that_is_no_longer_there_is_no_relief() -> None:
    first, second = said("a", water(by="UA"), by=["UA"]), said("b", by=["UA"])
    (gone,) = pt.compare(first, second).departures
    assert (gone.offered_by, gone.offer, sides(gone)) == (("UA",), "withdrawn", {"loses": ("crimea",)})
