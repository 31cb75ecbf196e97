"""A whole in one text and a part of it in another."""

from __future__ import annotations

from typing import Any

import pytest
from tests.differ.texts import Data, text

import peaceterms as pt
from peaceterms.positions.issue import Rest
from peaceterms.positions.passes.wholes import on_the_same_parts
from peaceterms.positions.resolve import resolve
from peaceterms.vocabulary import bundled_vocabulary
from peaceterms.vocabulary.wholes import containment


def leaves(places: str, **more: Any) -> Data:
    return {"kind": "withdrawal", "places": places, "forces": "UA", **more}


def held(places: str, **said: Any) -> Data:
    return {"kind": "territory", "places": places, **said}


def codes(first: pt.Proposal, second: pt.Proposal) -> list[tuple[str, str]]:
    return [(d.code, str(issue)) for d in pt.compare(first, second).departures for issue in d.issues]


VOCABULARY = bundled_vocabulary()
WHOLE, PART = text("whole", leaves("donetsk")), text("part", leaves("donetsk-west"))


def test_what_is_said_of_a_region_is_said_of_its_parts_where_the_other_text_speaks_of_one() -> None:
    assert codes(WHOLE, PART) == [("withdrawal.dropped", "withdrawal/donetsk-east/UA")]
    assert codes(PART, WHOLE) == [("withdrawal.added", "withdrawal/donetsk-east/UA")]


def test_two_texts_on_the_whole_region_are_compared_as_such() -> None:
    assert [str(issue) for issue in pt.compare(WHOLE, WHOLE).shared] == ["withdrawal/donetsk/UA"]


def test_other_kinds_and_regions_stay_whole() -> None:
    first = text("first", leaves("donetsk"), leaves("luhansk"), held("donetsk", control="RU"))
    issues = {str(issue) for issue in pt.compare(first, PART).issues}
    assert {"withdrawal/luhansk/UA", "territory/donetsk"} <= issues


def test_a_vote_in_a_region_is_one_vote() -> None:
    vote = {"kind": "referendum", "places": "donetsk"}
    parts = {"kind": "referendum", "places": "donetsk-west"}
    issues = {str(issue) for issue in pt.compare(text("a", vote), text("b", parts)).issues}
    assert issues == {"referendum/donetsk/status", "referendum/donetsk-west/status"}


def test_what_is_said_of_the_part_prevails_and_is_completed_by_what_is_said_of_the_region() -> None:
    first = text("first", held("donetsk", control="RU", sovereignty="RU"), held("donetsk-west", control="UA"))
    second = text("second", held("donetsk-west", control="UA", sovereignty="RU"))
    assert codes(first, second) == [("territory.dropped", "territory/donetsk-east")]


def test_what_the_region_is_said_to_be_under_another_condition_holds_of_the_part_as_well() -> None:
    question = {"id": "truce", "type": "event", "question": "Is there a truce?", "answers": ["yes", "no"]}
    given = {"on": "truce", "answer": "yes"}
    first = text("first", held("donetsk-west", control="UA"))
    first = first.model_copy(
        update={
            "contingencies": [question],
            "terms": [*first.terms, {"id": "x", **held("donetsk", control="RU", given=given)}],
        }
    )
    assert pt.compare(first, first).departures == ()
    second = text("second", held("donetsk-east", control="UA"))
    taken = pt.compare(first, second).context.positions[0].by_issue
    assert {str(i): len(p.branches) for i, p in taken.items()} == {
        "territory/donetsk-east": 1,
        "territory/donetsk-west": 2,
    }


@pytest.mark.parametrize(("first", "second"), [(WHOLE, PART), (PART, WHOLE), (WHOLE, WHOLE), (PART, PART)])
def test_a_distance_is_symmetric(first: pt.Proposal, second: pt.Proposal) -> None:
    one, other = pt.compare(first, second).distance(), pt.compare(second, first).distance()
    assert (one.low, one.high) == (other.low, other.high)


# What the pass makes of positions


PLACES = [("a", "donetsk"), ("b", "luhansk"), ("c", "donetsk-east")]
QUESTION = {"id": "truce", "type": "event", "question": "Truce?", "answers": ["yes", "no"]}


def taken(first: pt.Proposal, second: pt.Proposal) -> dict[str, list[dict[str, Any]]]:
    """What the first text says on each issue beside the second."""
    positions = pt.compare(first, second).context.positions[0]
    return {
        str(issue): [s.content for held in position.branches.values() for s in held]
        for issue, position in positions.by_issue.items()
    }


def test_issues_stand_in_their_order_after_being_taken_apart() -> None:
    first = text("first", held("donetsk", control="RU"), held("crimea", control="RU"), held("luhansk", control="RU"))
    found = taken(first, text("second", held("donetsk-west", control="UA")))
    assert list(found) == [f"territory/{place}" for place in ("crimea", "donetsk-east", "donetsk-west", "luhansk")]
    assert found["territory/donetsk-east"] == found["territory/donetsk-west"] == [{"control": ("RU",)}]


def test_what_is_carried_to_a_part_says_by_which_rule_and_of_what() -> None:
    context = pt.compare(
        text("a", held("donetsk", control="RU")), text("b", held("donetsk-west", control="UA"))
    ).context
    (statement,) = context.positions[0].by_issue[pt.Issue.of("territory/donetsk-west")].branches[()]
    assert [(rule.name, str(rule.of)) for rule in statement.rules.values()] == [("part", "territory/donetsk")]
    (own,) = context.positions[1].by_issue[pt.Issue.of("territory/donetsk-west")].branches[()]
    assert own.rules == {}


def test_what_is_completed_says_so_only_of_what_was_added() -> None:
    first = text("a", held("donetsk", control="RU", sovereignty="RU"), held("donetsk-west", control="UA"))
    context = pt.compare(first, text("b", held("donetsk-east", control="UA"))).context
    (statement,) = context.positions[0].by_issue[pt.Issue.of("territory/donetsk-west")].branches[()]
    assert statement.content == {"control": ("UA",), "sovereignty": ("RU",)}
    assert {aspect: str(rule.of) for aspect, rule in statement.rules.items()} == {"sovereignty": "territory/donetsk"}


def test_what_is_said_of_the_region_under_another_condition_is_carried_by_the_rule() -> None:
    first = text("a", held("donetsk-west", control="UA"))
    first = first.model_copy(
        update={
            "contingencies": [QUESTION],
            "terms": [*first.terms, {"id": "x", **held("donetsk", use="RU", given={"on": "truce", "answer": "yes"})}],
        }
    )
    second = text("second", held("donetsk-east", control="UA"))
    position = pt.compare(first, second).context.positions[0].by_issue[pt.Issue.of("territory/donetsk-west")]
    own, carried = (statements[0] for statements in position.branches.values())
    assert (own.content, own.rules) == ({"control": ("UA",)}, {})
    assert (carried.content, list(carried.rules)) == ({"use": ("RU",)}, ["use"])
    assert position.canonical[1][1] == (carried.items,)


def test_a_key_with_two_places_is_taken_apart_in_the_place_alone() -> None:
    first = text("first", leaves("donetsk"), {"kind": "withdrawal", "places": "donetsk", "forces": "RU"})
    assert list(taken(first, PART)) == [
        "withdrawal/donetsk/RU",
        "withdrawal/donetsk-east/UA",
        "withdrawal/donetsk-west/UA",
    ]


def test_where_each_text_speaks_of_the_sort_too_the_sort_that_holds_it_stays_as_it_is() -> None:
    both = [{"kind": "weapons-ban", "state": "UA", "weapons": sort} for sort in ("weapons of any sort", "missiles")]
    found = on_the_same_parts([resolve(text("a", *both)), resolve(text("b", *both))], VOCABULARY)
    issues = {str(issue) for positions in found for issue in positions.by_issue}
    assert issues == {"weapons-ban/UA/missiles", "weapons-ban/UA/weapons of any sort"}


# What else is a whole


def issues(first: Data, second: Data) -> tuple[list[str], list[str]]:
    """The issues of two texts of one term each, as they are set beside each other."""
    one, other = (
        list(map(str, positions.by_issue))
        for positions in on_the_same_parts(
            [resolve(text("a", first)), resolve(text("b", second))], VOCABULARY, known=containment(VOCABULARY)
        )
    )
    return one, other


def limit(category: str, **more: Any) -> Data:
    return {"kind": "force-limit", "state": "UA", "category": category, **more}


def test_a_country_is_its_region_and_the_rest() -> None:
    first, second = resolve(text("a", held("ukraine", control="UA"))), resolve(text("b", held("crimea", control="RU")))
    whole, part = on_the_same_parts([first, second], VOCABULARY, known=containment(VOCABULARY))
    keys = [issue.key[0] for issue in whole.by_issue]
    assert sorted(keys) == ["crimea", "ukraine"]
    assert {str(key): isinstance(key, Rest) for key in keys} == {"crimea": False, "ukraine": True}
    assert list(part.by_issue) == list(second.by_issue)


@pytest.mark.parametrize(
    ("whole", "part"),
    [
        (leaves("crimea"), leaves("kherson")),
        (held("crimea", control="RU"), leaves("crimea")),
        ({"kind": "referendum", "places": "ukraine"}, {"kind": "referendum", "places": "crimea"}),
        (limit("tanks"), limit("personnel")),
    ],
    ids=["two places", "two kinds", "a vote", "two sorts"],
)
def test_what_is_no_part_of_the_other_stays_as_it_is(whole: Data, part: Data) -> None:
    apart = [list(map(str, resolve(text(id, term)).by_issue)) for id, term in (("a", whole), ("b", part))]
    assert list(issues(whole, part)) == apart


def test_a_sort_of_weapons_is_met_by_the_sort_that_holds_all() -> None:
    def ban(weapons: str) -> Data:
        return {"kind": "weapons-ban", "state": "UA", "weapons": weapons}

    whole, part = issues(ban("weapons of any sort"), ban("missiles"))
    assert "weapons-ban/UA/missiles" in whole
    assert part == ["weapons-ban/UA/missiles"]
    some, all_of_them = text("a", ban("missiles")), text("b", ban("weapons of any sort"))
    assert [code for code, _ in codes(some, all_of_them)] == ["weapons-ban.widened"]
    assert [code for code, _ in codes(all_of_them, some)] == ["weapons-ban.narrowed"]


def test_the_members_of_an_organisation_are_met_by_the_organisation_where_the_key_says_so() -> None:
    def sanctions(on: str) -> Data:
        return {"kind": "sanctions", "on": on, "action": "lifted"}

    whole, part = issues(sanctions("NATO"), sanctions("US"))
    assert "sanctions/US" in whole
    assert part == ["sanctions/US"]
    neutral = [{"kind": "neutrality", "state": state} for state in ("NATO", "US")]
    assert issues(*neutral) == (["neutrality/NATO"], ["neutrality/US"])


def test_an_amount_of_the_whole_is_not_said_of_each_part_beside_a_rest() -> None:
    first = resolve(text("a", leaves("ukraine", area="100 km2", extent="complete")))
    second = resolve(text("b", leaves("crimea")))
    whole, _ = on_the_same_parts([first, second], VOCABULARY, known=containment(VOCABULARY))
    found = {issue.key[0]: sorted(position.branches[()][0].content) for issue, position in whole.by_issue.items()}
    assert found == {"crimea": ["extent"], "ukraine": ["area", "extent"]}


def test_three_texts_are_set_beside_each_other_at_once() -> None:
    found = [resolve(text(id, held(place, control="RU"))) for id, place in PLACES]
    one, other, part = on_the_same_parts(found, VOCABULARY, known=containment(VOCABULARY))
    assert [len(positions.by_issue) for positions in (one, other, part)] == [2, 1, 1]
    assert other is found[1]


def test_which_text_comes_first_decides_nothing() -> None:
    gun = {"kind": "pull-back", "forces": ["NATO", "US"], "equipment": "artillery"}
    both = resolve(text("a", gun)), resolve(text("b", {**gun, "forces": ["NATO"], "equipment": "heavy weapons"}))
    known = containment(VOCABULARY)
    there = on_the_same_parts(both, VOCABULARY, known=known)
    back = on_the_same_parts(both[::-1], VOCABULARY, known=known)
    assert [set(positions.by_issue) for positions in there] == [set(positions.by_issue) for positions in back[::-1]]
