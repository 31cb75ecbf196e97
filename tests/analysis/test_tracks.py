"""How positions moved over time, and what cancelled out."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import given
from tests.analysis.texts import held, limit, neutral, silent

import peaceterms as pt
from peaceterms.analysis.tracks import Movement
from peaceterms.positions.contingency import Vote
from peaceterms.testing import TermData, related_pairs, text

EMPTY = text(id="empty")
THE_REST = silent("not known", issues=["*"])
BARRED = {"kind": "membership", "state": "UA", "organisation": "NATO", "prospect": "barred", "by": ["UA"], "to": ["RU"]}


def moved(first: TermData | None, second: TermData | None, party: str | None = None, **more: Any) -> list[str]:
    """What became of one term, in words: `hardened neutrality.permanence.softened`."""
    texts = text(*filter(None, [first]), id="first"), text(*filter(None, [second]), id="second", **more)
    return [f"{move.movement} {move.departure.code}" for move in pt.track(texts, party=party).steps[0].moves]


def returned(*texts: pt.Proposal) -> list[tuple[str, str | None, int, tuple[int, ...], int]]:
    found = pt.track(texts).returns
    return [(str(r.issues[0]), r.aspect, r.earlier, r.between, r.later) for r in found]


# Whose position is followed


@pytest.mark.parametrize(
    ("authors", "party"),
    [
        ([["UA"], ["UA"]], "UA"),
        ([["UA", "US"], ["UA"]], "UA"),
        ([["UA"], ["RU"]], None),
        ([["UA", "US"], ["US", "UA"]], None),
        ([["UA"], None], None),
        ([["volodymyr-zelenskyy"], ["volodymyr-zelenskyy"]], "UA"),
        ([["volodymyr-zelenskyy"], ["UA"]], "UA"),
        ([["volodymyr-zelenskyy"], ["vladimir-putin"]], None),
        ([["E3"], ["E3"]], "E3"),
    ],
)
def test_the_party_is_the_one_that_put_forward_all_of_them(authors: list[Any], party: str | None) -> None:
    assert pt.track(text(id=f"text-{n}", by=by) for n, by in enumerate(authors)).party == party


def test_a_party_that_is_named_is_followed_whoever_put_the_texts_forward() -> None:
    assert pt.track([text(id="a", by=["UA"]), text(id="b", by=["UA"])], party="RU").party == "RU"


@pytest.mark.parametrize("party", ["nobody", "luhansk", "annexed-regions", ""])
def test_a_party_that_is_no_actor_is_not_found(party: str) -> None:
    with pytest.raises(pt.NotFound, match="actor"):
        pt.track([EMPTY, EMPTY], party=party)


def test_a_party_that_only_one_of_the_texts_defines_is_known() -> None:
    own = text(id="own", actors=[{"id": "zz-band", "name": "A band", "type": "armed-group"}])
    assert pt.track([EMPTY, own], party="zz-band").party == "zz-band"


# Movements


WATER = {"kind": "water-supply", "recipient": "crimea", "assured": True, "by": ["UA"]}


@pytest.mark.parametrize(
    ("first", "second", "party", "expected"),
    [
        # altered: with a party by who gains, without one by what it asks
        (limit("5 count"), limit("9 count"), "UA", "hardened force-limit.ceiling.raised"),
        (limit("9 count"), limit("5 count"), "UA", "conceded force-limit.ceiling.lowered"),
        (limit("5 count"), limit("9 count"), "RU", "changed force-limit.ceiling.raised"),
        (limit("5 count"), limit("9 count"), None, "eased force-limit.ceiling.raised"),
        (limit("9 count"), limit("5 count"), None, "hardened force-limit.ceiling.lowered"),
        (neutral(model="Austria"), neutral(model="Sweden"), "UA", "changed neutrality.model.reworded"),
        (neutral(model="Austria"), neutral(model="Sweden"), None, "changed neutrality.model.reworded"),
        (held("luhansk", control="UA"), held("luhansk", control="RU"), "UA", "conceded territory.control.shifted"),
        (held("luhansk", control="UA"), held("luhansk", control="RU"), "RU", "hardened territory.control.shifted"),
        (held("luhansk", control="UA"), held("luhansk", control="RU"), None, "changed territory.control.shifted"),
        # a whole term
        (None, BARRED, "RU", "hardened membership.added"),
        (None, BARRED, "UA", "conceded membership.added"),
        (None, BARRED, "US", "added membership.added"),
        (None, BARRED, None, "added membership.added"),
        (BARRED, None, "RU", "conceded membership.dropped"),
        (BARRED, None, "UA", "hardened membership.dropped"),
        (BARRED, None, "US", "dropped membership.dropped"),
        (BARRED, None, None, "dropped membership.dropped"),
        # an aspect that comes or goes
        (neutral(), neutral(permanence="permanent"), "UA", "conceded neutrality.permanence.settled"),
        (neutral(permanence="permanent"), neutral(), "UA", "hardened neutrality.permanence.left-open"),
        (neutral(), neutral(permanence="permanent"), None, "added neutrality.permanence.settled"),
        (neutral(permanence="permanent"), neutral(), None, "dropped neutrality.permanence.left-open"),
        (neutral(anchoring="to be agreed"), neutral(anchoring="law"), None, "added neutrality.anchoring.settled"),
    ],
)  # fmt: skip
def test_what_a_departure_does_to_the_position_that_is_followed(
    first: TermData | None, second: TermData | None, party: str | None, expected: str
) -> None:
    assert moved(first, second, party) == [expected]


@pytest.mark.parametrize("party", ["UA", "RU", None])
def test_where_it_is_not_known_what_the_later_text_says_nothing_has_moved(party: str | None) -> None:
    assert moved(BARRED, None, party, silences=[THE_REST]) == ["not known membership.dropped"]


def test_nothing_has_moved_either_where_it_is_not_known_of_the_earlier_text() -> None:
    first, second = text(id="first", silences=[THE_REST]), text(BARRED, id="second")
    assert pt.track([first, second], party="UA").steps[0].counts[Movement.NOT_KNOWN] == 1


def test_whoever_holds_a_place_that_gains_hardens_its_position() -> None:
    first, second = (
        text(held("crimea", control="RU"), id="first"),
        text(held("crimea", control="RU"), WATER, id="second"),
    )
    for party, movement in {"RU": "hardened", "UA": "added", "US": "added"}.items():
        (move,) = pt.track([first, second], party=party).steps[0].moves
        assert move.movement == movement


def test_whoever_holds_a_place_that_loses_concedes() -> None:
    first, second = (
        text(held("crimea", control="RU"), WATER, id="first"),
        text(held("crimea", control="RU"), id="second"),
    )
    for party, movement in {"RU": "conceded", "UA": "dropped", "US": "dropped"}.items():
        (move,) = pt.track([first, second], party=party).steps[0].moves
        assert move.movement == movement


def test_a_party_that_would_gain_and_lose_at_once_does_neither() -> None:
    """Germany pays France, and both are of the three."""
    damage = {"kind": "compensation", "recipient": "FR", "payers": ["DE"]}
    for party, movement in {"FR": "hardened", "DE": "conceded", "E3": "added"}.items():
        assert moved(None, damage, party) == [f"{movement} compensation.added"]


def test_a_duty_that_is_no_burden_is_no_concession() -> None:
    """Ukraine has to supply the water, and holds the place that gets it."""
    first, second = (
        text(held("crimea", control="UA"), id="first"),
        text(held("crimea", control="UA"), WATER, id="second"),
    )
    (move,) = pt.track([first, second], party="UA").steps[0].moves
    assert (move.departure.gains_as_holder, move.departure.bound) == (("UA",), ("UA",))
    assert move.movement is Movement.HARDENED
    assert moved(None, {**BARRED, "to": ["RU"], "by": ["US"]}, "US") == ["added membership.added"]


@pytest.mark.parametrize(
    ("silences", "movement"),
    [
        ([silent("deferred", issues=["membership"])], "deferred"),
        ([silent("deferred", issues=["neutrality"])], "conceded"),
        ([silent("excluded", issues=["membership"])], "conceded"),
        ([silent("deferred", issues=["membership"]), silent("excluded", issues=["membership"])], "conceded"),
        ([], "conceded"),
    ],
)
def test_what_the_later_text_leaves_for_later_is_deferred(silences: list[dict[str, Any]], movement: str) -> None:
    found = pt.track([text(BARRED, id="a"), text(id="b", silences=silences)], party="RU")
    assert [move.movement.value for move in found.steps[0].moves] == [movement]
    back = pt.track([text(id="b", silences=silences), text(BARRED, id="a")], party="RU")
    assert [move.movement.value for move in back.steps[0].moves] == ["hardened"]


@pytest.mark.parametrize(("party", "movement"), [("E3", "conceded"), ("DE", "conceded"), ("US", "added")])
def test_a_group_moves_where_its_members_do(party: str, movement: str) -> None:
    pays = {"kind": "compensation", "recipient": "UA", "payers": ["E3"]}
    assert moved(None, pays, party) == [f"{movement} compensation.added"]


def test_a_person_moves_where_those_do_for_whom_that_person_speaks() -> None:
    assert moved(None, BARRED, "volodymyr-zelenskyy") == ["conceded membership.added"]


# Steps


PERMANENT, INDEFINITE, TEMPORARY = (neutral(permanence=one) for one in ["permanent", "indefinite", "temporary"])


def test_there_is_a_step_from_each_text_to_the_next_and_one_over_all() -> None:
    texts = [text(PERMANENT, id="a"), text(INDEFINITE, id="b"), text(TEMPORARY, id="c")]
    found = pt.track(texts)
    pairs = [(step.comparison.first.id, step.comparison.second.id) for step in (*found.steps, found.whole)]
    assert pairs == [("a", "b"), ("b", "c"), ("a", "c")]
    assert found.whole.moves[0].departure.before == "permanent"
    assert found.names == ("a", "b", "c")


def test_over_all_nothing_moves_where_everything_came_back() -> None:
    assert pt.track([text(PERMANENT, id="a"), text(INDEFINITE, id="b"), text(PERMANENT, id="c")]).whole.moves == ()


def test_the_moves_of_a_step_are_all_departures_in_the_order_of_the_movements() -> None:
    found = pt.track([pt.load("us-28-point-plan-2025"), pt.load("geneva-text-2025")])
    (step,) = found.steps
    order = list(Movement)
    assert [order.index(move.movement) for move in step.moves] == sorted(order.index(m.movement) for m in step.moves)
    assert {move.departure.code for move in step.moves} == {d.code for d in step.comparison.departures}
    assert len(step.moves) == len(step.comparison.departures)
    moved = {(move.movement, issue) for move in step.moves for issue in move.departure.issues}
    assert sum(step.counts.values()) == len(moved)
    assert list(step.counts) == order


# Order and number of the texts


@pytest.mark.parametrize(
    "dates",
    [
        ["2025-03-01", "2025-03-01"],
        ["2025-03-01", "2025-03-02"],
        ["2025-03", "2025"],
        ["2025-03", "2025-03-02"],
        ["2025-03-20", "2025-03"],
        [None, "2025"],
        ["2025", None],
        [None, None],
        ["2025", "../2030"],
        ["2025-01", None, "2025-02"],
    ],
)
def test_texts_may_follow_each_other(dates: list[str | None]) -> None:
    assert pt.track(text(id=f"text-{n}", date=date) for n, date in enumerate(dates))


@pytest.mark.parametrize(
    "dates",
    [
        ["2025-03-02", "2025-03-01"],
        ["2025-03", "2025-02-28"],
        ["2026", "2025"],
        ["2025-01", "2025-03", "2025-02"],
        ["2025-03", None, "2025-02"],
        ["2025-03-20", "2025-03", "2025-03-01"],
    ],
)
def test_texts_that_are_not_in_the_order_of_their_dates_are_refused(dates: list[str | None]) -> None:
    with pytest.raises(pt.InvalidArgument, match=r"comes before 'text-\d'"):
        pt.track(text(id=f"text-{n}", date=date) for n, date in enumerate(dates))


@pytest.mark.parametrize("texts", [[], [EMPTY]])
def test_fewer_than_two_texts_are_refused(texts: list[pt.Proposal]) -> None:
    with pytest.raises(pt.InvalidArgument, match=f"two texts at least; found {len(texts)}"):
        pt.track(texts)


# Changes that cancel out


def test_an_aspect_that_comes_back() -> None:
    texts = [
        text(neutral(permanence=permanence, anchoring=anchoring), id=id)
        for id, permanence, anchoring in [
            ("a", "permanent", "law"),
            ("b", "temporary", "law"),
            ("c", "permanent", "treaty"),
        ]
    ]
    (found,) = pt.track(texts).returns
    assert (found.aspect, str(found.value), found.under) == ("permanence", "permanent", ())
    assert (found.earlier, found.between, found.later) == (0, (1,), 2)


def test_an_aspect_that_is_again_not_stated() -> None:
    texts = [
        text(neutral(), id="a"),
        text(neutral(permanence="permanent"), id="b"),
        text(neutral(anchoring="law"), id="c"),
    ]
    (found,) = pt.track(texts).returns
    assert (found.aspect, found.value) == ("permanence", None)


def test_nothing_comes_back_where_every_text_says_something_else() -> None:
    assert returned(text(PERMANENT, id="a"), text(INDEFINITE, id="b"), text(TEMPORARY, id="c")) == []


def test_nothing_comes_back_where_nothing_has_changed() -> None:
    assert returned(text(PERMANENT, id="a"), text(PERMANENT, id="b"), text(PERMANENT, id="c")) == []


def test_nothing_comes_back_in_one_step() -> None:
    assert returned(text(PERMANENT, id="a"), EMPTY) == []


@pytest.mark.parametrize("term", [PERMANENT, neutral(), {"kind": "withdrawal", "places": "sumy", "forces": "RU"}])
def test_a_term_that_goes_and_comes_back(term: TermData) -> None:
    """Also one of which nothing more is said than that it holds."""
    (found,) = pt.track([text(term, id="a"), EMPTY, text(term, id="c")]).returns
    assert (found.aspect, found.earlier, found.between, found.later) == (None, 0, (1,), 2)
    assert found.value is not None


@pytest.mark.parametrize("term", [PERMANENT, neutral()])
def test_a_term_that_comes_and_goes(term: TermData) -> None:
    (found,) = pt.track([EMPTY, text(term, id="b"), EMPTY]).returns
    assert (found.aspect, found.value, found.earlier, found.between, found.later) == (None, None, 0, (1,), 2)


def test_a_term_that_only_goes_does_not_come_back() -> None:
    assert returned(text(PERMANENT, id="a"), EMPTY, EMPTY) == returned(EMPTY, EMPTY, text(PERMANENT, id="c")) == []


def test_a_term_that_comes_back_altered_comes_back_in_what_is_the_same() -> None:
    first, again = neutral(permanence="permanent", anchoring="law"), neutral(permanence="permanent", anchoring="treaty")
    assert returned(text(first, id="a"), EMPTY, text(again, id="c")) == [("neutrality/UA", "permanence", 0, (1,), 2)]


def test_what_is_never_stated_of_a_term_does_not_come_back_with_it() -> None:
    first, again, more = neutral(permanence="permanent"), neutral(permanence="temporary"), neutral(anchoring="law")
    assert returned(text(first, id="a"), EMPTY, text(again, id="c"), text(more, id="d")) == []


def test_a_term_that_comes_back_as_a_whole_is_not_told_aspect_by_aspect() -> None:
    whole = neutral(permanence="permanent", anchoring="law")
    texts = (
        text(whole, id="a"),
        text(neutral(permanence="permanent", anchoring="treaty"), id="b"),
        text(TEMPORARY, id="c"),
    )
    assert returned(*texts, text(whole, id="d")) == [("neutrality/UA", None, 0, (1, 2), 3)]


def test_what_comes_back_after_the_whole_came_back_is_told_too() -> None:
    a, b = neutral(permanence="permanent", anchoring="law"), neutral(permanence="temporary", anchoring="law")
    d = neutral(permanence="temporary", anchoring="treaty")
    assert returned(text(a, id="a"), text(b, id="b"), text(a, id="c"), text(d, id="d")) == [
        ("neutrality/UA", None, 0, (1,), 2),
        ("neutrality/UA", "permanence", 1, (2,), 3),
    ]


def test_a_position_that_goes_to_and_fro_comes_back_each_time() -> None:
    a, b = text(PERMANENT, id="a"), text(TEMPORARY, id="b")
    assert returned(a, b, a, b) == [("neutrality/UA", None, 0, (1,), 2), ("neutrality/UA", None, 1, (2,), 3)]


def test_what_several_texts_between_say_otherwise() -> None:
    found = returned(
        text(PERMANENT, id="a"), text(TEMPORARY, id="b"), text(INDEFINITE, id="c"), text(PERMANENT, id="d")
    )
    assert found == [("neutrality/UA", None, 0, (1, 2), 3)]


def test_the_last_text_that_said_it_before_is_the_one_that_is_named() -> None:
    a = text(PERMANENT, id="a")
    assert returned(a, a, EMPTY, a, a) == [("neutrality/UA", None, 1, (2,), 3)]


def test_a_text_of_which_it_is_not_known_is_passed_over() -> None:
    a, not_known = text(PERMANENT, id="a"), text(id="b", silences=[THE_REST])
    assert returned(a, not_known, a) == []
    assert returned(EMPTY, not_known, EMPTY, a, EMPTY) == [("neutrality/UA", None, 2, (3,), 4)]
    assert returned(a, text(id="b", coverage="single points"), a) == []
    assert returned(a, text(id="b", coverage="points reported"), a) == [("neutrality/UA", None, 0, (1,), 2)]


def test_a_text_of_which_it_is_not_known_is_none_of_those_that_say_otherwise() -> None:
    a, not_known = text(PERMANENT, id="a"), text(id="b", silences=[THE_REST])
    assert returned(a, not_known, text(TEMPORARY, id="c"), not_known, a) == [("neutrality/UA", None, 0, (2,), 4)]


def test_a_text_that_is_known_to_be_silent_is_not_passed_over() -> None:
    quiet = text(id="b", coverage="single points", silences=[silent("excluded", issues=["neutrality"])])
    assert returned(text(PERMANENT, id="a"), quiet, text(PERMANENT, id="c")) == [("neutrality/UA", None, 0, (1,), 2)]


def test_returns_that_are_alike_on_several_places_are_one() -> None:
    places = ["donetsk", "kherson", "luhansk"]
    texts = [text(held(places, control="UA"), id="a"), text(held(places, control="RU"), id="b")]
    (found,) = pt.track([*texts, texts[0]]).returns
    assert [str(issue) for issue in found.issues] == [f"territory/{place}" for place in places]


def test_returns_with_other_texts_between_stand_apart() -> None:
    a = text(held(["kherson", "luhansk"], control="UA"), id="a")
    b, c = (
        text(held(["kherson", "luhansk"], control="RU"), id="b"),
        text(held("kherson", control="RU"), id="c", silences=[THE_REST]),
    )
    assert returned(a, b, c, a) == [("territory/kherson", None, 0, (1, 2), 3), ("territory/luhansk", None, 0, (1,), 3)]


def test_a_region_and_its_parts_are_set_side_by_side() -> None:
    whole, parts = (
        text(held("donetsk", control="UA"), id="a"),
        text(held(["donetsk-west", "donetsk-east"], control="UA"), id="c"),
    )
    (found,) = pt.track([whole, EMPTY, parts]).returns
    assert [str(issue) for issue in found.issues] == ["territory/donetsk-east", "territory/donetsk-west"]


# Several statements, and conditions


def test_a_text_that_says_several_things_at_once_does_not_say_nothing() -> None:
    two = neutral(permanence="permanent"), neutral(permanence="temporary")
    assert returned(text(*two, id="a"), text(PERMANENT, id="b"), EMPTY) == []
    assert returned(EMPTY, text(*two, id="b"), EMPTY) == [("neutrality/UA", None, 0, (1,), 2)]
    assert returned(text(*two, id="a"), EMPTY, text(*two, id="c")) == [("neutrality/UA", None, 0, (1,), 2)]


@pytest.mark.parametrize("permanence", ["permanent", "temporary"])
def test_an_aspect_of_which_a_text_says_several_things_at_once_is_not_one_of_them(permanence: str) -> None:
    two = text(neutral(permanence="permanent"), neutral(permanence="temporary"), id="b")
    a, c = text(neutral(permanence=permanence), id="a"), text(neutral(permanence=permanence, anchoring="law"), id="c")
    assert returned(a, two, c) == [("neutrality/UA", "permanence", 0, (1,), 2)]


VOTE = {"kind": "referendum", "id": "vote", "places": ["luhansk", "kherson"]}
FOR = {"on": "vote", "answer": "for Russia"}


def test_what_is_again_said_under_a_condition_names_the_condition() -> None:
    places = ["luhansk", "kherson"]
    a = text(VOTE, *(held(place, control="RU", given=FOR) for place in places), id="a")
    b = text(VOTE, *(held(place, control="UA", given=FOR) for place in places), id="b")
    c = text(VOTE, *(held(place, control="RU", sovereignty="UA", given=FOR) for place in places), id="c")
    (found,) = pt.track([a, b, c]).returns
    assert (found.aspect, found.value, len(found.issues)) == ("control", ("RU",), 2)
    assert [(part.contingency, part.answers) for part in found.under] == [(Vote("*", "status"), ("for Russia",))]


def test_an_aspect_that_hangs_on_a_condition_for_a_while_is_never_said_to_be_unsaid() -> None:
    a, b = (
        text(VOTE, held("luhansk", control="RU"), id="a"),
        text(VOTE, held("luhansk", control="RU", given=FOR), id="b"),
    )
    c = text(VOTE, held("luhansk", control="RU", sovereignty="UA"), id="c")
    (found,) = pt.track([a, b, c]).returns
    assert (found.aspect, found.value, found.under) == ("control", ("RU",), ())


@given(related_pairs())
def test_what_the_terms_of_the_first_text_come_back_to_is_everything_that_changed(
    pair: tuple[pt.Proposal, pt.Proposal],
) -> None:
    first, second = (text.model_copy(update={"date": None}) for text in pair)
    again = first.model_copy(update={"title": "Again"})
    found = pt.track([first, second, again])
    changed = {issue for departure in pt.compare(first, second).raw for issue in departure.issues}
    assert {issue for back in found.returns for issue in back.issues} == changed
    assert {(back.aspect, back.earlier, back.between, back.later) for back in found.returns} <= {(None, 0, (1,), 2)}
    assert found.whole.moves == ()


@given(related_pairs())
def test_two_texts_have_no_returns(pair: tuple[pt.Proposal, pt.Proposal]) -> None:
    first, second = (text.model_copy(update={"date": None}) for text in pair)
    assert pt.track([first, second]).returns == ()


# Records


def test_there_is_one_flat_record_for_each_departure_of_each_step_on_each_issue() -> None:
    places = ["kherson", "luhansk"]
    texts = [text(held(places, control="UA"), id="a"), text(held(places, control="RU"), id="b"), EMPTY]
    records = pt.track(texts, party="UA").to_records()
    assert records[0] == {
        "step": 1,
        "first": "a",
        "second": "b",
        "movement": "conceded",
        "effect": "shifts",
        "code": "territory.control.shifted",
        "issue": "territory/kherson",
        "before": ["UA"],
        "after": ["RU"],
    }
    assert [(row["step"], row["issue"], row["movement"]) for row in records] == [
        (1, "territory/kherson", "conceded"),
        (1, "territory/luhansk", "conceded"),
        (2, "territory/kherson", "dropped"),
        (2, "territory/luhansk", "dropped"),
    ]
    assert {type(value) for row in records for value in row.values()} <= {str, int, list}


# The lineage of 2025


LINEAGE = (
    "us-28-point-plan-2025",
    "e3-counter-text-2025",
    "geneva-text-2025",
    "us-four-documents-2025",
    "twenty-point-framework-2025",
)


@pytest.fixture(scope="module")
def lineage() -> pt.Track:
    return pt.track([pt.load(id) for id in LINEAGE])


def test_no_side_is_taken_in_a_lineage_of_several_authors(lineage: pt.Track) -> None:
    assert lineage.party is None


def test_no_text_is_said_to_be_silent_again_on_what_it_addresses(lineage: pt.Track) -> None:
    """The 28 points bar Ukraine from NATO twice over, in its constitution and in NATO's statutes."""
    addressed = [held.by_issue for held in lineage.alongside.positions]
    for back in lineage.returns:
        for number in (back.earlier, back.later):
            if back.aspect is None:
                assert all((issue in addressed[number]) == (back.value is not None) for issue in back.issues)


def test_what_is_not_known_of_a_text_is_not_set_against_it(lineage: pt.Track) -> None:
    """What the Geneva text and the four documents say of any breach was never reported."""
    (breach,) = [back for back in lineage.returns if str(back.issues[0]) == "breach-consequence/-/any breach"]
    assert (breach.earlier, breach.between, breach.later) == (0, (1,), 4)


def test_one_side_s_bracket_is_not_passed_over(lineage: pt.Track) -> None:
    """The 20 points have the United States as operator of the plant, in a bracket of theirs."""
    plant = [back for back in lineage.returns if str(back.issues[0]) == "facility/zaporizhzhia-npp"]
    assert [back.aspect for back in plant if back.aspect == "operator"] == []
