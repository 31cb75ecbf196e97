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


def neutral(**said: Any) -> TermData:
    return {"kind": "neutrality", "state": "UA", **said}


def later() -> TermData:
    return {"kind": "deferred-status", "places": "crimea"}


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
        Verdict.SECOND_STRONGER,
        id="the-main-point-before-a-detail",
    ),
    pytest.param(
        [army("5 count"), recognised("de facto")],
        [army("4 count"), recognised("de jure")],
        Verdict.SECOND_STRONGER,
        id="more-in-both",
    ),
    pytest.param(
        [army("5 count"), recognised("de jure")],
        [army("4 count"), recognised("de facto")],
        Verdict.DIFFERENT,
        id="more-in-one-less-in-another",
    ),
    pytest.param([army("5 count")], [army(refused=True)], Verdict.OPPOSITE, id="refused"),
    pytest.param([neutral()], [neutral(refused=True)], Verdict.OPPOSITE, id="refused-bare"),
    pytest.param([neutral(refused=True)], [neutral(refused=True)], Verdict.SAME, id="both-refuse-it"),
    pytest.param([neutral()], [neutral(permanence="permanent")], Verdict.SAME, id="the-main-aspect-stands-open"),
    pytest.param(
        [neutral(permanence="permanent")], [neutral(permanence="temporary")], Verdict.OPPOSITE, id="two-ends-of-a-scale"
    ),
    pytest.param(
        [neutral(permanence="permanent")],
        [neutral(permanence="indefinite")],
        Verdict.FIRST_STRONGER,
        id="a-step-of-a-scale",
    ),
    pytest.param([crimea(control="RU")], [later()], Verdict.OPPOSITE, id="answered-and-left-for-later"),
    pytest.param([later()], [later()], Verdict.SAME, id="both-leave-it-for-later"),
    pytest.param(
        [{"kind": "monitoring", "watched": "ceasefire"}],
        [{"kind": "body", "role": "ceasefire"}],
        Verdict.SAME_GOAL,
        id="in-another-kind",
    ),
    pytest.param(
        [crimea(control="RU")],
        [crimea(control="RU", given={"on": "which", "answer": "a"})],
        Verdict.FIRST_STRONGER,
        id="on-a-condition",
    ),
    pytest.param([army("5 count"), nato("open")], [army("5 count")], Verdict.FIRST_STRONGER, id="one-issue-more"),
    pytest.param(
        [army("5 count", modality="expects")], [army("5 count")], Verdict.SECOND_STRONGER, id="more-firmly-said"
    ),
]
ALL = [
    *("force-limit/UA/personnel", "membership", "territory/*", "recognition/*/US", "compensation"),
    *("neutrality", "deferred-status", "monitoring", "body"),
]
ASKED = [{"id": "which", "type": "event", "question": "Which?", "answers": ["a", "b"]}]
MIRRORS = {
    Verdict.ONLY_FIRST: Verdict.ONLY_SECOND,
    Verdict.FIRST_STRONGER: Verdict.SECOND_STRONGER,
    Verdict.ONLY_SECOND: Verdict.ONLY_FIRST,
    Verdict.SECOND_STRONGER: Verdict.FIRST_STRONGER,
}


@pytest.mark.parametrize(("first", "second", "expected"), PAIRS)
def test_the_rule(first: list[TermData], second: list[TermData], expected: Verdict) -> None:
    comparison = pt.compare(*(text(*t, id=id, contingencies=ASKED) for id, t in (("a", first), ("b", second))))
    assert comparison.verdict(ALL) is expected


@pytest.mark.parametrize(("first", "second", "expected"), PAIRS)
def test_the_other_way_round_it_is_the_mirror(first: list[TermData], second: list[TermData], expected: Verdict) -> None:
    comparison = pt.compare(*(text(*t, id=id, contingencies=ASKED) for id, t in (("b", second), ("a", first))))
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


def test_clauses_restrict_it_by_place_in_either_text() -> None:
    first = text(army("5 count", ref="point 1"), nato("open", ref="point 2"), id="a")
    second = text(army("6 count", ref="art. 7.1"), nato("promised", ref="art. 7.2"), id="b")
    comparison = pt.compare(first, second)
    assert comparison.verdict() is Verdict.DIFFERENT
    assert comparison.verdict(clauses=["point 1", "art. 7.1"]) is Verdict.FIRST_STRONGER
    assert comparison.verdict(clauses=["point 2", "art. 7.2"]) is Verdict.SECOND_STRONGER
    assert comparison.verdict(clauses=["art. 7*"]) is Verdict.ONLY_SECOND
    assert comparison.verdict(clauses=["point 9"]) is Verdict.NEITHER


def test_with_aspects_what_only_one_text_states_counts() -> None:
    comparison = pt.compare(text(army("5 count"), id="a"), text(army("5 count", applies="in peacetime"), id="b"))
    assert comparison.verdict(["force-limit"]) is Verdict.SAME
    assert comparison.verdict(["force-limit"], aspects=["applies"]) is not Verdict.SAME


def test_a_choice_that_a_text_leaves_open_itself_is_no_softening() -> None:
    asked = [{"id": "option", "type": "choice", "question": "Which?", "answers": ["1", "2"]}]
    given = {"on": "option", "answer": "1"}
    comparison = pt.compare(
        text(crimea(control="RU"), id="a"), text(crimea(control="RU", given=given), id="b", contingencies=asked)
    )
    assert comparison.verdict(["territory"]) is not Verdict.FIRST_STRONGER
