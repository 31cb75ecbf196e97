"""What two texts come to under each outcome agrees with the distance and with the count of outcomes."""

from __future__ import annotations

import pytest
from hypothesis import given

import peaceterms as pt
from peaceterms.measure.each import MOST
from peaceterms.testing import related_pairs, text

PAIRS = [
    ("kremlin-conditions-2022", "musk-tweet-2022"),
    ("us-28-point-plan-2025", "twenty-point-framework-2025"),
    ("musk-tweet-2022", "italy-four-steps-2022"),
]


def agrees(comparison: pt.Comparison) -> None:
    under, distance, outcomes = comparison.under_each_outcome, comparison.distance(), comparison.outcomes
    if not under:
        return
    assert len(under) == outcomes.total <= MOST
    assert sum(not one.different for one in under) == outcomes.same
    if comparison.shared:
        assert min(one.low for one in under) == pytest.approx(distance.low)
        assert max(one.high for one in under) == pytest.approx(distance.high)
    for one in under:
        assert set(one.same).isdisjoint(one.different)
        assert {*one.same, *one.different} <= set(comparison.shared)


@pytest.mark.parametrize(("first", "second"), PAIRS)
def test_the_ends_of_the_distance_are_those_of_the_outcomes(first: str, second: str) -> None:
    comparison = pt.compare(first, second)
    assert comparison.under_each_outcome
    agrees(comparison)


@given(related_pairs())
def test_it_holds_of_any_two_texts(pair: tuple[pt.Proposal, pt.Proposal]) -> None:
    agrees(pt.compare(*pair))


def test_where_nothing_is_open_or_too_much_there_are_none() -> None:
    neutral = {"kind": "neutrality", "state": "UA"}
    assert pt.compare(text(neutral), text(neutral)).under_each_outcome == ()
    asked = [{"id": f"q{n}", "type": "event", "question": f"q{n}?", "answers": ["yes", "no"]} for n in range(7)]
    given_all = [{"kind": "amnesty", "extent": "full", "given": [{"on": f"q{n}", "answer": "yes"} for n in range(7)]}]
    assert pt.compare(text(*given_all, contingencies=asked), text({"kind": "amnesty"})).under_each_outcome == ()
