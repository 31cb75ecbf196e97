"""Distances that can be worked out by hand, and what may be asked of them."""

from __future__ import annotations

from fractions import Fraction
from typing import Any

import pytest
from tests.analysis.texts import neutral

import peaceterms as pt
from peaceterms.testing import text

VOTE = "referendum/luhansk/status"


def territory(place: str = "luhansk", **held: Any) -> dict[str, Any]:
    return {"kind": "territory", "places": place, **held}


def ends(first: pt.Proposal, second: pt.Proposal, **policy: Any) -> tuple[float, float]:
    distance = pt.compare(first, second).distance(**policy)
    return distance.low, distance.high


def test_the_same_is_at_distance_zero_and_the_opposite_at_one() -> None:
    assert ends(text(territory(control="RU")), text(territory(control="RU"))) == (0, 0)
    assert ends(text(territory(control="RU")), text(territory(control="UA"))) == (1, 1)


def test_aspects_share_the_weight_of_their_issue() -> None:
    first = text(territory(control="RU", sovereignty="UA"))
    assert ends(first, text(territory(control="UA", sovereignty="UA"))) == (0.5, 0.5)


def test_kinds_weigh_alike_however_many_issues_they_have() -> None:
    places = ["luhansk", "donetsk", "kherson", "zaporizhzhia"]
    first = text(*(territory(place, control="RU") for place in places), neutral(permanence="permanent"))
    second = text(*(territory(place, control="UA") for place in places), neutral(permanence="permanent"))
    assert ends(first, second) == (0.5, 0.5)
    assert ends(first, second, weights={"territory": 3}) == (0.75, 0.75)
    assert ends(first, second, weights={"territory": 0}) == (0, 0)


def test_words_have_no_distance() -> None:
    first, second = (
        text({"kind": "withdrawal", "places": "kherson", "forces": "RU", "line": words}) for words in ("a", "b")
    )
    assert ends(first, second) == (0, 0)
    assert [found.code for found in pt.compare(first, second).departures] == ["withdrawal.line.reworded"]


STATED, SILENT = text(neutral(permanence="permanent")), text(neutral())
ONLY = text(neutral(permanence="permanent"), territory(control="RU"))


@pytest.mark.parametrize(
    ("silence", "aspect", "issue"),
    [("shared", (0, 0.5), (0, 0)), ("departure", (0.5, 0.5), (0.5, 0.5)), ("unknown", (0, 0.5), (0, 0.5))],
)
def test_how_silence_counts_on_an_aspect_and_on_an_issue(
    silence: str, aspect: tuple[float, float], issue: tuple[float, float]
) -> None:
    assert ends(STATED, SILENT, silence=silence) == aspect
    assert ends(ONLY, STATED, silence=silence) == issue


def test_a_baseline_says_what_holds_where_a_text_is_silent() -> None:
    assert ends(STATED, SILENT, silence=text(neutral(permanence="permanent"))) == (0, 0)
    assert ends(STATED, SILENT, silence=text(neutral(permanence="temporary"))) == (0.5, 0.5)
    assert ends(ONLY, STATED, silence=text(territory(control="UA"))) == (0.5, 0.5)


def test_what_neither_the_texts_nor_the_baseline_say_stays_unknown() -> None:
    assert ends(ONLY, STATED, silence=text()) == (0, 0.5)


def test_to_be_agreed_is_as_open_as_silence() -> None:
    assert ends(STATED, text(neutral(permanence="to be agreed"))) == (0, 0.5)


def test_statements_that_contradict_each_other_are_measured_side_by_side() -> None:
    both = text(territory(control="RU"), territory(control="UA"))
    assert ends(both, both) == (0, 0)
    assert ends(both, text(territory(control="RU")))[1] > 0


VOTED = text(
    {"kind": "referendum", "id": "vote", "places": "luhansk"},
    territory(control="RU", given={"on": "vote", "answer": "yes"}),
    territory(control="UA", given={"on": "vote", "answer": "no"}),
)
CEDED = text(territory(control="RU"))


def test_a_vote_not_yet_held_makes_an_interval() -> None:
    assert ends(CEDED, VOTED) == (0, 1)


def test_beliefs_make_it_a_number() -> None:
    assert ends(CEDED, VOTED, beliefs={VOTE: {"yes": 0.25, "no": 0.75}}) == (0.75, 0.75)
    assert ends(CEDED, VOTED, beliefs={VOTE: {"yes": Fraction(1)}}) == (0, 0)


def test_a_case_that_the_text_does_not_settle_is_open() -> None:
    half = text(
        {"kind": "referendum", "id": "vote", "places": "luhansk"},
        territory(control="RU", given={"on": "vote", "answer": "yes"}),
    )
    assert ends(CEDED, half, beliefs={VOTE: {"not yes": 1}}) == (0, 1)
    assert ends(half, half) == (0, 0)


def test_what_is_said_of_the_special_case_prevails() -> None:
    special = text(
        {"kind": "referendum", "id": "vote", "places": "luhansk"},
        territory(control="UA", sovereignty="UA"),
        territory(control="RU", given={"on": "vote", "answer": "yes"}),
    )
    assert ends(text(territory(control="RU", sovereignty="UA")), special, beliefs={VOTE: {"yes": 1}}) == (0, 0)


def test_a_distance_shows_what_it_is_made_of() -> None:
    distance = pt.compare(ONLY, text(neutral(permanence="temporary"), territory(control="RU"))).distance()
    found = [(str(c.issue), c.weight, c.low, c.high) for c in distance.contributions]
    assert found == [
        ("neutrality/UA", Fraction(1, 2), Fraction(1, 4), Fraction(1, 4)),
        ("territory/luhansk", Fraction(1, 2), 0, 0),
    ]
    assert str(distance) == "0.25"
    assert str(pt.compare(STATED, SILENT).distance()) == "0.00 to 0.50"


def test_what_an_issue_can_contribute_is_told_beside_what_it_does_where_the_texts_as_a_whole_are_closest() -> None:
    """Whatever the vote decides, the texts are apart on one of the two places."""
    vote = {"kind": "referendum", "id": "vote", "places": "luhansk"}
    hanging = [
        territory(place, control=holder, given={"on": "vote", "answer": answer, "place": "luhansk"})
        for place in ("crimea", "luhansk")
        for holder, answer in (("RU", "yes"), ("UA", "no"))
    ]
    distance = pt.compare(
        text(territory("luhansk", control="RU"), territory("crimea", control="UA")), text(vote, *hanging)
    ).distance()
    none, half = Fraction(0), Fraction(1, 2)
    assert [(c.low, c.high) for c in distance.contributions] == [(none, half), (none, half)]
    assert sorted((c.at_low, c.at_high) for c in distance.contributions) == [(none, none), (half, half)]
    assert (distance.low, distance.high) == (0.5, 0.5)
    assert distance.closest.keys() == distance.furthest.keys() == set(pt.compare(VOTED, CEDED).outcomes.contingencies)


def test_what_is_not_nothing_is_never_printed_as_nothing() -> None:
    limits = [text({"kind": "force-limit", "state": "UA", "category": "personnel", "ceiling": f"{n} count"})
              for n in (1000, 1001)]  # fmt: skip
    assert str(pt.compare(*limits).distance()) == "<0.01"
    assert str(pt.compare(STATED, STATED).distance()) == "0.00"


@pytest.mark.parametrize(("core", "expected"), [(0, (1, 1)), (1, (0.5, 0.5)), (3, (0.25, 0.25))])
def test_that_both_have_the_same_thing_at_all_weighs_as_much_as_is_set(
    core: float, expected: tuple[float, float]
) -> None:
    found = pt.compare(STATED, text(neutral(permanence="temporary")), settings=pt.Settings(core=core)).distance()
    assert (found.low, found.high) == expected


def test_what_one_text_refuses_and_the_other_grants_is_as_far_apart_as_can_be() -> None:
    assert ends(SILENT, text(neutral(refused=True))) == (1, 1)
    assert ends(STATED, text(neutral(refused=True))) == (1, 1)
    assert ends(text(neutral(refused=True)), text(neutral(refused=True))) == (0, 0)


def test_a_value_within_another_is_half_as_far_apart() -> None:
    def limit(ceiling: str) -> pt.Proposal:
        return text({"kind": "force-limit", "state": "UA", "category": "tanks", "ceiling": ceiling})

    assert ends(limit("100 count"), limit("95 count")) == (0.025, 0.025)
    assert ends(limit("about 100 count"), limit("95 count")) == (0.0125, 0.0125)
    assert ends(limit("about 100 count"), limit("100 count")) == (0.0125, 0.0125)
    assert ends(limit("at most 100 count"), limit("100 count")) == (0, 0)


def test_one_fact_in_two_aspects_that_have_no_order_is_open() -> None:
    dated, soon = (text(neutral(timing=timing)) for timing in ({"start": "2025"}, {"pace": "soon"}))
    assert ends(dated, soon) == (0, 0.5)


def test_where_nothing_is_shared_there_is_nothing_to_measure() -> None:
    distance = pt.compare(STATED, CEDED).distance()
    assert (distance.contributions, distance.low, distance.high) == ((), 0, 1)
    assert not distance.is_measurable
    assert str(distance) == "not measurable"


def test_where_nothing_that_is_shared_is_pinned_down_there_is_nothing_to_measure() -> None:
    open_, open_too = (text(territory(control=control)) for control in ("to be agreed", "RU"))
    assert str(pt.compare(open_, open_too).distance()) == "not measurable"
    assert pt.compare(STATED, SILENT).distance().is_measurable


@pytest.mark.parametrize(
    ("policy", "message"),
    [
        ({"silence": "ignored"}, "'shared', 'departure', 'unknown' or a baseline proposal"),
        ({"beliefs": {"vote": {"yes": 1}}}, f"no contingency 'vote'; there are: {VOTE}"),
        ({"beliefs": {VOTE: {"maybe": 1}}}, "has no answer 'maybe'; it has: no, yes"),
        ({"beliefs": {VOTE: {"yes": 0.5}}}, "add up to 0.5, not to 1"),
        ({"beliefs": {VOTE: {"yes": -1, "no": 2}}}, "-1 is no number from 0 up"),
        ({"beliefs": {VOTE: {"yes": float("nan")}}}, "nan is no number from 0 up"),
        ({"weights": {"territory": "much"}}, "'much' is no number from 0 up"),
        ({"weights": {"territory": 0}}, "every kind that is compared weighs nothing"),
    ],
)
def test_what_cannot_be_measured_with_is_refused(policy: dict[str, Any], message: str) -> None:
    with pytest.raises(pt.InvalidArgument, match=message):
        pt.compare(CEDED, VOTED).distance(**policy)


def tied(questions: int, **held: Any) -> pt.Proposal:
    """A term that hangs on many questions at once."""
    asked = [{"id": f"q{n}", "type": "event", "question": f"q{n}?", "answers": ["yes", "no"]} for n in range(questions)]
    given = [{"on": f"q{n}", "answer": "yes"} for n in range(questions)]
    return text(territory(given=given, **held), contingencies=asked)


def test_up_to_the_limit_outcomes_are_gone_through_and_beyond_it_only_bounds_are_given() -> None:
    within = pt.compare(tied(12, control="RU"), tied(12, control="UA"))
    assert (within.distance().is_exact, within.outcomes.same) == (True, 4095)
    beyond = pt.compare(tied(13, control="RU"), tied(13, control="UA"))
    assert (beyond.distance().is_exact, beyond.distance().low, beyond.distance().high) == (False, 0, 1)
    same = pt.compare(tied(13, control="RU"), tied(13, control="RU")).distance()
    assert (same.is_exact, same.low, same.high) == (False, 0, 0)
    assert beyond.outcomes.same is None
    assert "not counted, since too many of the 8,192 outcomes hang together" in " ".join(beyond.full.to_text().split())
    with pytest.raises(pt.InvalidArgument, match="more than 4096 outcomes hang together"):
        next(beyond.outcomes.coinciding())


def test_issues_that_a_large_knot_ties_are_measured_one_by_one() -> None:
    asked = [{"id": f"q{n}", "type": "event", "question": f"q{n}?", "answers": ["yes", "no"]} for n in range(13)]
    terms = [
        territory(place, control="RU", given=[{"on": f"q{n}", "answer": "yes"}, {"on": f"q{n + 1}", "answer": "yes"}])
        for n, place in enumerate(
            [
                "luhansk",
                "donetsk",
                "kherson",
                "crimea",
                "sumy",
                "kyiv",
                "odesa",
                "lviv",
                "poltava",
                "rivne",
                "volyn",
                "ternopil",
            ]
        )
    ]
    held = text(*terms, contingencies=asked)
    other = text(*({**term, "control": "UA"} for term in terms), contingencies=asked)
    distance = pt.compare(held, other).distance()
    assert (distance.low, distance.high, distance.is_exact) == (0, 1, False)


def test_an_unmarked_clause_counts_as_an_undertaking() -> None:
    expected = text(neutral(modality="expects"))
    assert ends(expected, text(neutral())) == (1 / 8, 1 / 8)
    assert ends(text(neutral()), expected) == (1 / 8, 1 / 8)
    assert ends(text(neutral(modality="undertakes")), text(neutral())) == (0, 0)


def test_a_baseline_may_speak_of_what_neither_text_does_and_hang_on_a_vote_of_its_own() -> None:
    assert ends(STATED, STATED, silence=CEDED) == (0, 0)
    assert len(pt.compare(STATED, STATED).distance(silence=CEDED).contributions) == 2
    assert ends(CEDED, SILENT, silence=VOTED) == (0, 2 / 3)


def test_of_two_special_cases_the_more_special_one_prevails() -> None:
    asked = [{"id": id, "type": "event", "question": f"{id}?", "answers": ["yes", "no"]} for id in ("a", "b")]
    on_a, on_b = {"on": "a", "answer": "yes"}, {"on": "b", "answer": "yes"}
    held = text(territory(control="RU", given=on_b), territory(control="UA", given=[on_a, on_b]), contingencies=asked)
    certain = {"event/a": {"yes": 1}, "event/b": {"yes": 1}}
    assert ends(text(territory(control="UA")), held, beliefs=certain) == (0, 0)
    assert ends(CEDED, held, beliefs={**certain, "event/a": {"no": 1}}) == (0, 0)


def test_two_conditions_of_one_rank_that_contradict_each_other_both_hold() -> None:
    asked = [{"id": id, "type": "event", "question": f"{id}?", "answers": ["yes", "no"]} for id in ("a", "b")]
    on_a, on_b = {"on": "a", "answer": "yes"}, {"on": "b", "answer": "yes"}
    held = text(territory(control="RU", given=on_a), territory(control="UA", given=on_b), contingencies=asked)
    certain = {"event/a": {"yes": 1}, "event/b": {"yes": 1}}
    assert ends(held, held, beliefs=certain) == (0, 0)
    assert ends(CEDED, held, beliefs=certain) == (0, 0.5)
