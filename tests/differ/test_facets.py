"""One fact that several aspects state: when a thing is due."""

from __future__ import annotations

from typing import Any

import pytest
from tests.differ.texts import limit, only

from peaceterms.differ.facets import stated_otherwise
from peaceterms.terms import kind_of
from peaceterms.terms.effects import Effect

TIMES = [
    pytest.param({"deadline": "signature+P10D"}, {"pace": "at once"}, Effect.BRINGS_FORWARD, id="at-once-is-at-once"),
    pytest.param({"start": "signature+P10D"}, {"pace": "at once"}, Effect.BRINGS_FORWARD, id="whatever-states-it"),
    pytest.param({"pace": "soon"}, {"deadline": "signature+P10D"}, Effect.SPECIFIES, id="soon-is-open"),
    pytest.param({"pace": "eventually"}, {"start": "signature+P9Y"}, Effect.SPECIFIES, id="so-is-eventually"),
    pytest.param({"start": "2025"}, {"deadline": "2026"}, Effect.RESTATES, id="a-start-is-no-deadline"),
    pytest.param({"start": "signature+P10D"}, {"deadline": "ceasefire+P9D"}, Effect.RESTATES, id="on-another-timeline"),
]


@pytest.mark.parametrize(("first", "second", "effect"), TIMES)
def test_a_time_that_is_stated_otherwise_is_one_departure(first: Any, second: Any, effect: Effect) -> None:
    for one, other, expected in ((first, second, effect), (second, first, effect.mirror)):
        found = only([limit(timing=one)], [limit(timing=other)])
        assert (found.aspect, found.effect) == ("timing", expected)


@pytest.mark.parametrize(
    ("first", "second", "code"),
    [
        ({"pace": "soon"}, {"pace": "at once"}, "force-limit.timing.pace.hardened"),
        ({"start": "2025"}, {"start": "2026"}, "force-limit.timing.start.delayed"),
        ({"start": "2025"}, {"start": "2025", "pace": "soon"}, "force-limit.timing.pace.settled"),
        ({"start": "2025"}, {"start": "2025-03"}, "force-limit.timing.start.made-more-exact"),
    ],
)
def test_a_time_that_both_state_in_one_aspect_is_told_by_it(first: Any, second: Any, code: str) -> None:
    assert only([limit(timing=first)], [limit(timing=second)]).code == code


def test_the_day_of_a_vote_is_one_fact_too() -> None:
    election = {"kind": "election", "places": "ukraine"}
    found = only([{**election, "date": "2025"}], [{**election, "timing": {"pace": "soon"}}])
    assert (found.aspect, found.gains, found.loses) == ("timing", (), ())


def test_only_what_each_states_in_an_aspect_of_its_own_is_stated_otherwise() -> None:
    declaration = kind_of("force-limit").declaration
    start, deadline = {"timing.start": "a"}, {"timing.deadline": "b"}
    assert list(stated_otherwise(declaration, start, deadline)) == ["timing"]
    assert stated_otherwise(declaration, start, {**start, **deadline}) == {}
    assert stated_otherwise(declaration, start, {}) == {}
