from typing import Any

import pytest
from tests.analysis.texts import held, neutral
from tests.differ.texts import Data, said

import peaceterms as pt
from peaceterms.positions.contingency import Choice, Event, Not, Vote, contingency_of
from peaceterms.positions.issue import Issue
from peaceterms.positions.position import Positions
from peaceterms.positions.resolve import identity, normal, positions_of, resolve
from peaceterms.terms import Territory

WINTER = {"id": "winter", "type": "event", "question": "A cold winter?", "answers": ["yes", "no", "partly"]}


def where(positions: Positions) -> dict[str, list[str]]:
    """The conditions under which each issue is spoken of."""
    return {
        str(issue): [" and ".join(map(str, condition)) for condition in position.branches]
        for issue, position in positions.by_issue.items()
    }


def content(positions: Positions, id: str) -> dict[str, Any]:
    ((statement,),) = positions.by_issue[Issue.of(id)].branches.values()
    return statement.content


def vote(*places: str, **more: Any) -> Data:
    return {"kind": "referendum", "places": list(places), **more}


def given(on: str, *answers: str, **more: Any) -> Data:
    return {"on": on, "answer": list(answers), **more}


# Contingencies


@pytest.mark.parametrize(
    ("fields", "name"),
    [
        ({"type": "event"}, "event/frost"),
        ({"type": "choice"}, "choice/draft.frost"),
        ({"type": "event", "decides": "winter"}, "event/winter"),
        ({"type": "choice", "decides": "winter"}, "choice/winter"),
    ],
    ids=["an event", "a choice of the text's own", "an event by what is decided", "a choice by what is decided"],
)
def test_a_contingency_goes_by_what_is_decided(fields: dict[str, Any], name: str) -> None:
    contingency = pt.Contingency.model_validate(
        {"id": "frost", "question": "Frost?", "answers": ["yes", "no"], **fields}
    )
    draft = pt.Proposal(id="draft", title="A draft")
    assert str(identity(contingency, draft)) == name
    assert identity(contingency, draft) == contingency_of(name)


@pytest.mark.parametrize("question", ["Does the ceasefire hold?", "does the CEASEFIRE hold", "Does the_ceasefire hold"])
def test_a_question_is_known_by_its_words_alone(question: str) -> None:
    contingency = pt.Contingency.model_validate(
        {"id": "q", "type": "event", "question": question, "answers": ["1", "2"]}
    )
    assert identity(contingency, said("draft")) == Event("does-the-ceasefire-hold")


def test_a_text_lists_its_questions_with_all_their_answers() -> None:
    found = resolve(said("draft", contingencies=[WINTER]))
    assert found.questions == {Event("a-cold-winter"): "A cold winter?"}
    assert found.answers == {Event("a-cold-winter"): ("no", "partly", "yes")}
    assert (resolve(said("draft")).questions, resolve(said("draft")).answers) == ({}, {})


def test_of_a_vote_without_options_what_hangs_on_it_tells_the_answers() -> None:
    hangs = held("luhansk", control="RU", given=given("term-0", "for Russia"))
    assert resolve(said("draft", vote("luhansk"), hangs)).answers == {
        Vote("luhansk", "status"): ("for Russia", Not("for Russia"))
    }


def test_the_options_of_a_vote_are_its_answers_where_something_hangs_on_it() -> None:
    hangs = held("luhansk", control="RU", given=given("term-0", "a"))
    asked = vote("luhansk", "crimea", options=["a", "b", "c"])
    assert resolve(said("draft", asked, hangs)).answers == {Vote("luhansk", "status"): ("a", "b", "c")}
    assert resolve(said("draft", asked)).answers == {}


def test_answers_stand_in_the_order_of_the_contingencies() -> None:
    more = [WINTER, {**WINTER, "id": "spring", "question": "A cold spring?"}]
    draft = said(
        "draft", vote("luhansk"), held("luhansk", control="RU", given=given("term-0", "x")), contingencies=more
    )
    ids = ["event/a-cold-spring", "event/a-cold-winter", "referendum/luhansk/status"]
    assert list(map(str, resolve(draft).answers)) == ids


# Issues


def test_every_key_is_an_issue_of_its_own_and_issues_stand_in_order() -> None:
    terms = (
        {"kind": "withdrawal", "places": ["luhansk", "crimea"], "forces": ["UA", "RU"]},
        neutral(),
    )
    assert list(where(resolve(said("draft", *terms)))) == [
        "neutrality/UA",
        "withdrawal/crimea/RU",
        "withdrawal/crimea/UA",
        "withdrawal/luhansk/RU",
        "withdrawal/luhansk/UA",
    ]


def test_a_key_that_is_not_stated_stands_as_such() -> None:
    normal = {"kind": "normalisation", "party": "UA"}
    found = where(resolve(said("draft", normal, {**normal, "partner": "RU"})))
    assert list(found) == ["normalisation/RU/UA", "normalisation/UA/-"]


def test_a_category_is_written_as_in_files() -> None:
    limit = {"kind": "force-limit", "state": "UA", "category": ["personnel", "tanks"], "ceiling": "5 count"}
    assert list(where(resolve(said("draft", limit)))) == ["force-limit/UA/personnel", "force-limit/UA/tanks"]


def test_a_group_of_places_is_read_as_its_members() -> None:
    term = held("annexed-regions", control="RU")
    four = [f"territory/{place}" for place in ("donetsk", "kherson", "luhansk", "zaporizhzhia")]
    assert list(where(resolve(said("draft", term)))) == four
    readings = {"annexed-regions": "with-crimea"}
    assert list(where(resolve(said("draft", term, readings=readings)))) == ["territory/crimea", *four]


# Content


def test_a_set_stands_in_a_fixed_order() -> None:
    assert content(resolve(said("draft", neutral(bars=["NATO", "EU"]))), "neutrality/UA") == {"bars": ("EU", "NATO")}


def test_a_group_is_read_as_its_members_also_in_what_is_said() -> None:
    assert content(resolve(said("draft", neutral(to=["E3", "US"]))), "neutrality/UA") == {
        "to": ("DE", "FR", "GB", "US")
    }


def test_what_is_not_stated_or_says_nothing_new_is_no_content() -> None:
    assert content(resolve(said("draft", neutral(modality="undertakes", model=None))), "neutrality/UA") == {}
    assert content(resolve(said("draft", neutral(modality="expects"))), "neutrality/UA") == {"modality": "expects"}


def test_the_fields_of_a_part_are_aspects_of_their_own() -> None:
    found = content(resolve(said("draft", neutral(timing={"start": "2025", "staged": False}))), "neutrality/UA")
    assert {name: str(value) for name, value in found.items()} == {"timing.start": "2025", "timing.staged": "False"}


def test_what_comes_first_is_known_by_its_issues_in_order() -> None:
    text = said(
        "draft",
        held(["luhansk", "crimea"], control="RU"),
        held("crimea", use="RU"),
        neutral(after=["term-1", "term-0"]),
    )
    assert content(resolve(text), "neutrality/UA") == {
        "after": (Issue.of("territory/crimea"), Issue.of("territory/luhansk"))
    }


def test_values_are_held_as_positions_hold_them() -> None:
    control, after = (Territory.declaration.by_name[name] for name in ("control", "after"))
    assert normal(control, ("UA", "RU")) == ("RU", "UA")
    assert normal(control, "none") == "none"
    assert normal(after, ("b", "a")) == ("b", "a")


@pytest.mark.parametrize(
    ("term", "said_of_it"),
    [
        (neutral(by="UA", bars="NATO"), {"bars": ("NATO",)}),
        (neutral(by=["UA", "RU"], bars="NATO"), {"bars": ("NATO",), "by": ("RU", "UA")}),
        (neutral(by="RU", bars="NATO"), {"bars": ("NATO",), "by": ("RU",)}),
        (neutral(to="UA", bars="NATO"), {"bars": ("NATO",), "to": ("UA",)}),
    ],
    ids=["the party of the key", "and others", "another", "of whom the key says nothing"],
)
def test_an_obligor_whom_the_key_names_is_not_said_twice(term: Data, said_of_it: Data) -> None:
    assert content(resolve(said("draft", term)), "neutrality/UA") == said_of_it


def test_a_beneficiary_whom_the_key_names_is_not_said_twice() -> None:
    supply = {"kind": "arms-supply", "recipient": "UA", "level": "continued"}
    for more in ({}, {"to": "UA"}):
        assert content(resolve(said("draft", {**supply, **more})), "arms-supply/UA") == {"level": "continued"}
    other = resolve(said("draft", {**supply, "to": "DE"}))
    assert content(other, "arms-supply/UA") == {"level": "continued", "to": ("DE",)}


def test_a_refusal_is_read_as_the_value_of_the_kind_that_says_so() -> None:
    bare = {"kind": "recognition", "places": "crimea", "recogniser": "US"}
    by_value, refused = ({**bare, "degree": "none"}, {**bare, "refused": True})
    one, other = (content(resolve(said("draft", term)), "recognition/crimea/US") for term in (by_value, refused))
    assert one == other == {"degree": "none"}


def test_a_refusal_of_more_than_the_thing_itself_stays_a_refusal() -> None:
    term = {"kind": "recognition", "places": "crimea", "recogniser": "US", "degree": "de jure", "refused": True}
    found = content(resolve(said("draft", term)), "recognition/crimea/US")
    assert found == {"degree": "de jure", "refused": True}
    release = {"kind": "prisoners", "category": "hostages", "refused": True}
    assert content(resolve(said("draft", release)), "prisoners/hostages") == {"refused": True}


def test_values_that_mean_the_same_are_read_as_one() -> None:
    limit = {"kind": "force-limit", "state": "UA", "category": "personnel"}
    for written, read in (("at most 5 count", "5 count"), ("5 count", "5 count"), ("0 count", "none")):
        found = content(resolve(said("draft", {**limit, "ceiling": written})), "force-limit/UA/personnel")
        assert str(found["ceiling"]) == read


def test_words_in_a_set_are_one_whatever_their_case() -> None:
    talks = {"kind": "talks", "party": "UA", "topics": ["Withdrawal", "withdrawal", "borders"]}
    (topics,) = content(resolve(said("draft", talks)), "talks/UA/a settlement").values()
    assert len(topics) == 2
    assert topics == ("borders", "WITHDRAWAL")


def test_a_relation_without_a_first_side_is_one_issue_whoever_is_named_first() -> None:
    ties = ({"kind": "normalisation", "party": one, "partner": other} for one, other in (("UA", "RU"), ("RU", "UA")))
    assert {name for tie in ties for name in where(resolve(said("draft", tie)))} == {"normalisation/RU/UA"}


# What is implied


def test_implied_are_the_keys_and_the_aspects_with_a_value_that_a_term_names() -> None:
    draft = said("draft", neutral(by="RU", bars="NATO", implied=["state", "by"]))
    (statement,) = resolve(draft).by_issue[Issue.of("neutrality/UA")].branches[()]
    assert statement.implied == {"state", "by"}


def test_of_a_part_that_is_implied_all_that_it_states_is() -> None:
    timing = {"start": "2025", "deadline": "2026"}
    for implied, expected in (
        (["timing"], {"timing.start", "timing.deadline"}),
        (["timing.deadline"], {"timing.deadline"}),
        ([], set()),
    ):
        draft = said("draft", neutral(timing=timing, implied=implied))
        assert resolve(draft).by_issue[Issue.of("neutrality/UA")].branches[()][0].implied == expected


# Ambiguity


@pytest.mark.parametrize(
    ("term", "more", "expected"),
    [
        (held("annexed-regions", control="RU"), {}, True),
        (held("annexed-regions", control="RU"), {"readings": {"annexed-regions": "with-crimea"}}, False),
        (held("luhansk", control="RU"), {}, False),
        (held("luhansk", control="E3"), {}, False),
    ],
    ids=["a group with two readings", "a reading that was chosen", "a place", "a group with one reading"],
)
def test_what_rests_on_one_of_several_readings_is_ambiguous(term: Data, more: Data, expected: bool) -> None:
    found = resolve(said("draft", term, **more)).by_issue[Issue.of("territory/luhansk")]
    assert [statement.ambiguous for statement in found.branches[()]] == [expected]


# Conditions


def test_what_hangs_on_nothing_is_unconditional() -> None:
    assert where(resolve(said("draft", neutral()))) == {"neutrality/UA": [""]}


def test_what_hangs_on_a_question_holds_under_the_answers_in_order() -> None:
    draft = said("draft", neutral(given=given("winter", "yes", "no")), contingencies=[WINTER])
    assert where(resolve(draft)) == {"neutrality/UA": ["event/a-cold-winter=no or yes"]}


def test_what_holds_under_every_answer_is_unconditional() -> None:
    draft = said("draft", neutral(given=given("winter", "yes", "no", "partly")), contingencies=[WINTER])
    assert where(resolve(draft)) == {"neutrality/UA": [""]}
    voted = said("draft", vote("luhansk", options=["a", "b"]), neutral(given=given("term-0", "b", "a")))
    assert where(resolve(voted))["neutrality/UA"] == [""]
    without_options = said("draft", vote("luhansk"), neutral(given=given("term-0", "b", "a")))
    assert where(resolve(without_options))["neutrality/UA"] == ["referendum/luhansk/status=a or b"]


def test_conditions_that_must_all_hold_stand_in_order() -> None:
    conditions = [given("term-0", "x", place="luhansk"), given("winter", "yes")]
    draft = said("draft", vote("luhansk"), neutral(given=conditions, held_by=["UA"]), contingencies=[WINTER])
    assert where(resolve(draft))["neutrality/UA"] == [
        "bracket/neutrality/UA=UA and event/a-cold-winter=yes and referendum/luhansk/status=x"
    ]


def test_a_bracket_is_held_by_the_members_of_a_group() -> None:
    assert where(resolve(said("draft", neutral(held_by=["E3"])))) == {
        "neutrality/UA": ["bracket/neutrality/UA=DE or FR or GB"]
    }


def test_each_place_hangs_on_the_vote_there() -> None:
    draft = said(
        "draft", vote("luhansk", "crimea"), held(["luhansk", "crimea"], control="RU", given=given("term-0", "x"))
    )
    found = where(resolve(draft))
    assert found["territory/luhansk"] == ["referendum/luhansk/status=x"]
    assert found["territory/crimea"] == ["referendum/crimea/status=x"]


def test_a_condition_can_name_the_place_of_the_vote_and_the_vote_its_subject() -> None:
    asked = vote("luhansk", "crimea", subject="neutrality")
    draft = said("draft", asked, held("kherson", control="RU", given=given("term-0", "x", place="crimea")))
    assert where(resolve(draft))["territory/kherson"] == ["referendum/crimea/neutrality=x"]


def test_an_issue_can_be_spoken_of_under_several_conditions() -> None:
    draft = said("draft", neutral(given=given("winter", "yes")), neutral(bars="NATO"), contingencies=[WINTER])
    assert where(resolve(draft)) == {"neutrality/UA": ["", "event/a-cold-winter=yes"]}


def test_a_choice_is_that_of_the_text() -> None:
    choice = {**WINTER, "type": "choice"}
    draft = said("draft", neutral(given=given("winter", "yes")), contingencies=[choice])
    assert list(resolve(draft).answers) == [Choice("a-cold-winter", "draft")]
    assert where(resolve(draft)) == {"neutrality/UA": ["choice/draft.a-cold-winter=yes"]}


# What else is told of a text


def test_who_holds_a_place_is_told_where_it_is_said_without_condition() -> None:
    draft = said(
        "draft",
        held("luhansk", control="RU"),
        held("crimea", sovereignty="RU"),
        held("kherson", control="UA", given=given("winter", "yes")),
        held("odesa", control="to be agreed"),
        {"kind": "recognition", "places": "zaporizhzhia", "recogniser": "US", "degree": "de jure", "holder": "RU"},
        contingencies=[WINTER],
    )
    assert resolve(draft).holders == {"luhansk": ("RU",)}


def test_every_kind_is_told_with_the_places_that_it_is_about() -> None:
    draft = said("draft", held("donetsk-west", control="UA"), vote("donetsk-east"), neutral())
    found = resolve(draft)
    assert {("territory", "donetsk-west"), ("referendum", "donetsk-east")} <= found.places


def test_the_positions_of_a_text_are_worked_out_once() -> None:
    draft = said("draft", neutral())
    assert positions_of(draft) is positions_of(draft)
    assert positions_of(draft) == positions_of(draft)
