"""Minimal pairs for the rule that sums up some issues in one word."""

from __future__ import annotations

from typing import Any

import pytest

import peaceterms as pt
from peaceterms.measure.verdict import Verdict
from peaceterms.positions.issue import Issue
from peaceterms.testing import TermData, text


def army(ceiling: str | None = None, **more: Any) -> TermData:
    return {"kind": "force-limit", "state": "UA", "category": "personnel", "ceiling": ceiling, **more}


def nato(prospect: str, **more: Any) -> TermData:
    return {"kind": "membership", "state": "UA", "organisation": "NATO", "prospect": prospect, **more}


def crimea(**said: Any) -> TermData:
    return {"kind": "territory", "places": "crimea", **said}


def recognised(degree: str) -> TermData:
    return {"kind": "recognition", "places": "crimea", "recogniser": "US", "degree": degree, "holder": "RU"}


def damage(**said: Any) -> TermData:
    return {"kind": "compensation", "recipient": "UA", **said}


PAIRS = [
    pytest.param([], [], Verdict.NEITHER, id="neither"),
    pytest.param([army("5 count")], [], Verdict.ONLY_FIRST, id="only-the-first"),
    pytest.param([], [army("5 count")], Verdict.ONLY_SECOND, id="only-the-second"),
    pytest.param([army("5 count")], [army("5 count")], Verdict.SAME, id="the-same"),
    pytest.param([army("5 count")], [army("5 count", to=["RU"])], Verdict.SAME, id="for-whom-is-not-counted"),
    pytest.param([army("5 count")], [army("5 count", baseline="x")], Verdict.SAME, id="stated-by-one-stands-open"),
    pytest.param([army("5 count")], [army("6 count")], Verdict.FIRST_STRONGER, id="a-higher-ceiling-asks-less"),
    pytest.param([army("6 count")], [army("5 count")], Verdict.SECOND_STRONGER, id="a-lower-ceiling-asks-more"),
    pytest.param([nato("barred")], [nato("deferred")], Verdict.FIRST_STRONGER, id="a-bar-asks-more-than-delay"),
    pytest.param([nato("open")], [nato("promised")], Verdict.SECOND_STRONGER, id="a-promise-asks-more-than-none"),
    pytest.param([nato("barred")], [nato("promised")], Verdict.OPPOSITE, id="on-either-side-of-what-binds-nobody"),
    pytest.param([crimea(control="RU")], [crimea(control="UA")], Verdict.OPPOSITE, id="in-other-hands"),
    pytest.param([recognised("de jure")], [recognised("none")], Verdict.OPPOSITE, id="something-and-nothing"),
    pytest.param([recognised("de jure")], [recognised("de facto")], Verdict.FIRST_STRONGER, id="further"),
    pytest.param(
        [damage(extent="full", payers="RU")], [damage(extent="full", payers="US")], Verdict.SAME_GOAL, id="other-means"
    ),
    pytest.param(
        [army("5 count", applies="always")],
        [army("4 count", applies="in peacetime")],
        Verdict.DIFFERENT,
        id="more-in-one-way-less-in-another",
    ),
    pytest.param([army("5 count"), nato("open")], [army("5 count")], Verdict.FIRST_STRONGER, id="one-issue-more"),
    pytest.param(
        [army("5 count", modality="expects")], [army("5 count")], Verdict.SECOND_STRONGER, id="more-firmly-said"
    ),
]
ALL = ["force-limit/UA/personnel", "membership", "territory/*", "recognition/*/US", "compensation"]
MIRRORS = {
    Verdict.ONLY_FIRST: Verdict.ONLY_SECOND,
    Verdict.FIRST_STRONGER: Verdict.SECOND_STRONGER,
    Verdict.ONLY_SECOND: Verdict.ONLY_FIRST,
    Verdict.SECOND_STRONGER: Verdict.FIRST_STRONGER,
}


@pytest.mark.parametrize(("first", "second", "expected"), PAIRS)
def test_the_rule(first: list[TermData], second: list[TermData], expected: Verdict) -> None:
    comparison = pt.compare(text(*first, id="a"), text(*second, id="b"))
    assert comparison.verdict(ALL) is expected


@pytest.mark.parametrize(("first", "second", "expected"), PAIRS)
def test_the_other_way_round_it_is_the_mirror(first: list[TermData], second: list[TermData], expected: Verdict) -> None:
    comparison = pt.compare(text(*second, id="b"), text(*first, id="a"))
    assert comparison.verdict(ALL) is MIRRORS.get(expected, expected)


def test_only_the_issues_named_count() -> None:
    comparison = pt.compare(text(army("5 count"), nato("open"), id="a"), text(army("6 count"), nato("open"), id="b"))
    assert comparison.verdict(["membership/UA"]) is Verdict.SAME
    assert comparison.verdict(["force-limit"]) is Verdict.FIRST_STRONGER
    assert comparison.verdict([Issue("force-limit", ("UA", "personnel"))]) is Verdict.FIRST_STRONGER
    assert comparison.verdict(["force-limit/UA/tanks"]) is Verdict.NEITHER


def test_aspects_restrict_it() -> None:
    first, second = army("5 count", applies="always"), army("6 count", applies="always")
    comparison = pt.compare(text(first, id="a"), text(second, id="b"))
    assert comparison.verdict(["force-limit"], aspects=["applies"]) is Verdict.SAME
    assert comparison.verdict(["force-limit"], aspects=["ceiling"]) is Verdict.FIRST_STRONGER
    assert comparison.verdict(["force-limit"], aspects=[]) is Verdict.SAME


def test_a_condition_makes_it_weaker() -> None:
    vote = {"kind": "referendum", "places": "crimea", "id": "vote"}
    given = {"on": "vote", "answer": "yes"}
    comparison = pt.compare(
        text(vote, crimea(control="RU"), id="a"), text(vote, crimea(control="RU", given=given), id="b")
    )
    assert comparison.verdict(["territory"]) is Verdict.FIRST_STRONGER


def test_a_kind_that_is_not_known_is_refused() -> None:
    with pytest.raises(pt.NotFound, match="the nearest known: territory"):
        pt.compare(text(id="a"), text(id="b")).verdict(["teritory/crimea"])
