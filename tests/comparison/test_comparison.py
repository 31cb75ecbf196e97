"""A comparison as an object: counts, records, JSON, the raw view, several statements on one issue."""

from __future__ import annotations

import json
import pickle
from typing import Any

import pytest
from tests.analysis.texts import neutral

import peaceterms as pt
from peaceterms.testing import text


def codes(first: pt.Proposal, second: pt.Proposal) -> list[str]:
    return sorted(departure.code for departure in pt.compare(first, second).departures)


@pytest.fixture(scope="module")
def seed() -> pt.Comparison:
    return pt.compare(pt.load("kremlin-conditions-2022"), pt.load("musk-tweet-2022"))


def test_the_counts_by_kind(seed: pt.Comparison) -> None:
    assert {kind: tuple(counts) for kind, counts in seed.counts.items()} == {
        "consequence": (0, 0, 0, 0, 1, 0),
        "neutrality": (1, 1, 1, 0, 0, 0),
        "recognition": (0, 0, 0, 0, 4, 0),
        "referendum": (0, 0, 0, 0, 0, 4),
        "talks": (0, 0, 0, 0, 1, 0),
        "territory": (5, 1, 5, 4, 0, 0),
        "water-supply": (0, 0, 0, 0, 0, 1),
        "withdrawal": (0, 0, 0, 0, 0, 4),
    }


def test_an_overlap_of_nothing_with_nothing_is_whole() -> None:
    assert pt.compare(text(), text()).overlap == 1


def test_there_is_a_record_for_each_finding_on_each_issue(seed: pt.Comparison) -> None:
    records = seed.to_records()
    found = [*(agreement.issues for agreement in seed.agreements), *(departure.issues for departure in seed.departures)]
    assert len(records) == sum(map(len, found))


def test_a_record_of_an_agreement_and_one_of_a_departure(seed: pt.Comparison) -> None:
    rows = {(row["code"], row["issue"]): row for row in seed.to_records()}
    agreed = rows["territory.control.agreed", "territory/crimea"]
    assert (agreed["effect"], agreed["before"], agreed["after"], agreed["implied"]) == ("agrees", ["RU"], ["RU"], True)
    water = rows["water-supply.added", "water-supply/crimea"]
    assert (water["before"], water["after"], water["gains"], water["first_refs"], water["second_refs"]) == (
        [],
        ["assured=yes"],
        ["crimea", "RU"],
        [],
        ["bullet 3"],
    )
    vote = rows["territory.made-conditional-on-vote", "territory/kherson"]
    assert vote["before"] == ["always: by=UA; control=RU; sovereignty=RU"]
    assert vote["after"][0] == "referendum/*/status=against Russia: control=UA; sovereignty=UA"
    assert vote["after"][1].startswith("referendum/*/status=for Russia")


def test_json_holds_the_findings_and_reads_back_as_the_same(seed: pt.Comparison) -> None:
    text = seed.model_dump_json()
    findings = json.loads(text)["findings"]
    assert [found["code"] for found in findings["departures"]] == [found.code for found in seed.departures]
    assert findings["overlap"] == seed.overlap
    assert findings["distance"] == {"low": 0.0, "high": 0.7, "is_exact": True}
    assert findings["outcomes"] == {"total": 16, "same": 1}
    assert findings["standing"] == {"first": "contested", "second": "first-hand"}
    vote = findings["departures"][0]
    assert vote["after"][1] == {
        "given": [{"contingency": "referendum/*/status", "answers": ["for Russia"]}],
        "says": [{"control": ["RU"], "sovereignty": ["RU"]}],
    }
    assert [claim["code"] for claim in vote["claims"]][2:] == ["referendum.added", "withdrawal.added"]
    again = pt.Comparison.model_validate_json(text)
    assert again == seed
    assert again.model_dump_json() == text


def test_findings_that_somebody_changed_are_worked_out_anew(seed: pt.Comparison) -> None:
    data = json.loads(seed.model_dump_json())
    data["findings"]["overlap"] = 1
    assert pt.Comparison.model_validate(data).overlap == 6 / 21


def test_a_comparison_can_be_pickled(seed: pt.Comparison) -> None:
    assert pickle.loads(pickle.dumps(seed)).to_text() == seed.to_text()  # noqa: S301


def test_the_structural_view_names_issue_condition_and_aspect(seed: pt.Comparison) -> None:
    found = seed.structural()
    assert "root['recognition/luhansk/UA']" in found["dictionary_item_removed"]
    assert "root['territory/crimea'][''][0]['sovereignty']" in found["dictionary_item_added"]


def test_structural_values_are_plain() -> None:
    def other(**details: Any) -> pt.Proposal:
        return text({"kind": "other", "topic": "demining", "details": details})

    found = pt.compare(other(teams=3, lead="UA"), other(teams=5, lead="UA")).structural()
    assert found["values_changed"] == {
        "root['other/demining'][''][0]['details']['teams']": {"new_value": 5, "old_value": 3}
    }


def test_terms_that_add_to_each_other_are_one_statement() -> None:
    apart = text(neutral(permanence="permanent"), neutral(bars="NATO"))
    assert codes(apart, text(neutral(permanence="permanent", bars="NATO"))) == []


def test_terms_that_contradict_each_other_stay_apart() -> None:
    both = text(neutral(permanence="permanent"), neutral(permanence="temporary"))
    assert codes(both, text(neutral(permanence="temporary"))) == ["neutrality.softened"]
    assert codes(text(neutral(permanence="temporary")), both) == ["neutrality.hardened"]
    assert codes(both, text(neutral(permanence="permanent"))) == ["neutrality.narrowed"]
    assert codes(text(neutral(permanence="permanent")), both) == ["neutrality.widened"]


ASKED = [{"id": "peace", "type": "event", "question": "Is there peace?", "answers": ["yes", "no"]}]


def test_a_condition_that_is_only_another_one_is_a_shift() -> None:
    first, second = (
        text(neutral(given={"on": "peace", "answer": answer}), contingencies=ASKED) for answer in ("yes", "no")
    )
    (departure,) = pt.compare(first, second).departures
    assert (departure.code, departure.gains, departure.loses) == ("neutrality.given.shifted", (), ())


def test_a_term_made_conditional_on_an_event_is_no_vote() -> None:
    plain = text(neutral(permanence="permanent"))
    hanging = text(neutral(permanence="permanent", given={"on": "peace", "answer": "yes"}), contingencies=ASKED)
    (departure,) = pt.compare(plain, hanging).departures
    assert (departure.code, departure.gains, departure.claims) == ("neutrality.made-conditional", ("UA",), ())
    assert codes(hanging, plain) == ["neutrality.made-unconditional"]


def test_what_differs_even_in_the_closest_case_is_reported_beside_the_condition() -> None:
    plain = text(neutral(permanence="permanent"))
    hanging = text(neutral(permanence="temporary", given={"on": "peace", "answer": "yes"}), contingencies=ASKED)
    assert codes(plain, hanging) == ["neutrality.made-conditional", "neutrality.permanence.softened"]


def test_a_vote_that_is_there_in_both_texts_is_not_claimed() -> None:
    vote = {"kind": "referendum", "id": "vote", "places": "luhansk"}
    territory = {"kind": "territory", "places": "luhansk", "control": "RU"}
    hanging = {**territory, "given": {"on": "vote", "answer": "yes"}}
    assert codes(text(vote, territory), text(vote, hanging)) == ["territory.made-conditional"]
    assert codes(text(territory), text(vote, hanging)) == ["territory.made-conditional-on-vote"]
    assert codes(text(vote, hanging), text(territory)) == ["territory.made-unconditional-of-vote"]


def test_what_hangs_on_something_else_too_is_not_claimed() -> None:
    vote = {"kind": "referendum", "id": "vote", "places": "luhansk"}
    territory = {"kind": "territory", "places": "luhansk", "control": "RU"}
    hanging = {**territory, "given": {"on": "vote", "answer": "yes"}}
    both = [{"on": "vote", "answer": "yes"}, {"on": "peace", "answer": "yes"}]
    leave = {"kind": "withdrawal", "places": "luhansk", "forces": "UA", "given": both}
    second = text(vote, hanging, leave, contingencies=ASKED)
    assert codes(text(territory), second) == ["territory.made-conditional-on-vote", "withdrawal.added"]


def test_where_the_texts_disagree_on_who_holds_a_place_no_holder_is_named() -> None:
    def watered(holder: str, *more: dict[str, Any]) -> pt.Proposal:
        return text({"kind": "territory", "places": "crimea", "control": holder}, *more)

    water = {"kind": "water-supply", "recipient": "crimea"}
    added = [d for d in pt.compare(watered("RU"), watered("UA", water)).departures if d.kind == "water-supply"]
    assert (added[0].gains, added[0].gains_as_holder) == (("crimea",), ())
    agreed = [d for d in pt.compare(watered("RU", water), watered("RU")).departures if d.kind == "water-supply"]
    assert (agreed[0].loses, agreed[0].loses_as_holder) == (("crimea",), ("RU",))


@pytest.mark.parametrize(
    "term",
    [
        {"kind": "recognition", "places": "crimea", "recogniser": "UA", "degree": "none", "holder": "RU"},
        {"kind": "water-supply", "recipient": "crimea", "assured": False},
        {"kind": "withdrawal", "places": "crimea", "forces": "RU", "extent": "none"},
        {"kind": "withdrawal", "places": "crimea", "forces": "RU", "modality": "permits"},
        {"kind": "consequence", "actor": "RU", "trigger": "attack", "against": "UA", "act": "none"},
    ],
    ids=lambda term: term["kind"],
)
def test_a_term_that_says_no_or_only_permits_helps_and_harms_nobody(term: dict[str, Any]) -> None:
    for first, second in ((text(), text(term)), (text(term), text())):
        (departure,) = pt.compare(first, second).departures
        assert (departure.gains, departure.loses) == ((), ())


def test_formal_sovereignty_does_not_make_a_holder() -> None:
    formal = {"kind": "territory", "places": "crimea", "sovereignty": "UA"}
    water = {"kind": "water-supply", "recipient": "crimea"}
    (departure,) = pt.compare(text(formal), text(formal, water)).departures
    assert (departure.gains, departure.gains_as_holder) == (("crimea",), ())


def test_gain_of_a_key_field_is_that_of_the_issue() -> None:
    def water(**held: Any) -> dict[str, Any]:
        return {"kind": "water-supply", "recipient": ["crimea", "kherson"], **held}

    first = text(water(volume="10 m3/s"), water(volume="10 m3/s"))
    found = pt.compare(
        first,
        text(
            {**water(volume="20 m3/s"), "recipient": ["crimea"]}, {**water(volume="10 m3/s"), "recipient": ["kherson"]}
        ),
    )
    assert [(d.code, d.gains) for d in found.departures] == [("water-supply.volume.raised", ("crimea",))]


def test_findings_print_as_their_sentences(seed: pt.Comparison) -> None:
    assert str(seed.departures[0]) == seed.departures[0].explain()
    assert str(seed.agreements[0]) == seed.agreements[0].explain()
    assert str(seed) == seed.to_text()
    assert seed._repr_html_() == seed.to_html(fragment=True)
    assert "context" not in repr(seed.departures[0])


def test_what_one_term_implies_and_another_states_is_stated() -> None:
    implied = neutral(permanence="permanent", implied=["permanence"])
    other = text(neutral(permanence="temporary"))
    found = pt.compare(other, text(implied)).departures
    assert [d.implied for d in found] == [True]
    for terms in ([implied, neutral(permanence="permanent")], [neutral(permanence="permanent"), implied]):
        assert [d.implied for d in pt.compare(other, text(*terms)).departures] == [False]
    for terms in ([implied, implied], [implied, neutral(bars="NATO")], [neutral(bars="NATO"), implied]):
        found = pt.compare(other, text(*terms)).departures
        assert [d.implied for d in found if d.aspect == "permanence"] == [True]


def hanging(*held: tuple[str, str]) -> pt.Proposal:
    """Neutrality of a permanence under an answer, several times."""
    asked = [{"id": "who", "type": "event", "question": "Who?", "answers": ["a", "b", "c", "d"]}]
    terms = (neutral(permanence=permanence, given={"on": "who", "answer": answer}) for answer, permanence in held)
    return text(*terms, contingencies=asked)


def test_the_same_statement_under_other_conditions_moves_and_what_is_left_widens_or_narrows() -> None:
    one, two = hanging(("a", "permanent")), hanging(("b", "permanent"), ("c", "permanent"))
    assert codes(one, two) == ["neutrality.given.shifted", "neutrality.widened"]
    assert codes(two, one) == ["neutrality.given.shifted", "neutrality.narrowed"]
    assert codes(hanging(("a", "permanent")), hanging(("b", "temporary"))) == ["neutrality.added", "neutrality.dropped"]
    both = hanging(("a", "permanent"), ("b", "temporary"))
    assert codes(both, hanging(("a", "permanent"), ("c", "temporary"))) == ["neutrality.given.shifted"]
    assert codes(both, hanging(("a", "permanent"))) == ["neutrality.dropped"]


def test_what_hangs_on_a_vote_that_both_texts_hold_is_claimed_without_the_vote() -> None:
    vote = {"kind": "referendum", "id": "vote", "places": "luhansk"}
    territory = {"kind": "territory", "places": "luhansk", "control": "RU"}
    given = {"on": "vote", "answer": "yes"}
    leave = {"kind": "withdrawal", "places": "luhansk", "forces": "RU", "given": given}
    water = {"kind": "water-supply", "recipient": "luhansk", "given": given}
    found = pt.compare(text(vote, territory), text(vote, {**territory, "given": given}, leave, water))
    vote_decides, water_added = found.departures
    assert [claim.code for claim in vote_decides.claims] == ["territory.made-conditional", "withdrawal.added"]
    assert water_added.code == "water-supply.added"


def test_what_hangs_on_the_vote_but_is_about_elsewhere_or_helps_others_is_not_claimed() -> None:
    vote = {"kind": "referendum", "id": "vote", "places": "luhansk"}
    ceded = {"kind": "territory", "places": "luhansk", "control": "RU"}
    given = {"on": "vote", "answer": "yes", "place": "luhansk"}
    neutrality = neutral(given=given)
    recognised = {"kind": "recognition", "places": "luhansk", "recogniser": "UA", "degree": "de jure", "holder": "RU"}
    found = codes(text(ceded), text(vote, {**ceded, "given": given}, neutrality, {**recognised, "given": given}))
    assert found == ["neutrality.added", "recognition.added", "territory.made-conditional-on-vote"]


def test_a_term_that_comes_without_hanging_on_the_vote_is_not_claimed() -> None:
    vote = {"kind": "referendum", "id": "vote", "places": "luhansk"}
    territory = {"kind": "territory", "places": "luhansk", "control": "RU"}
    hanging_on_vote = {**territory, "given": {"on": "vote", "answer": "yes"}}
    assert codes(text(territory), text(vote, hanging_on_vote, neutral())) == [
        "neutrality.added",
        "territory.made-conditional-on-vote",
    ]


@pytest.mark.parametrize(
    ("first", "second", "holders"), [("RU", None, ("RU",)), (None, "RU", ("RU",)), (None, None, ())]
)
def test_a_holder_whom_one_text_names_is_enough(
    first: str | None, second: str | None, holders: tuple[str, ...]
) -> None:
    def held(by: str | None, **more: Any) -> pt.Proposal:
        territory = {"kind": "territory", "places": "crimea", "control": by} if by else {"kind": "talks", "party": "RU"}
        return text(territory, {"kind": "water-supply", "recipient": "crimea", **more})

    found = pt.compare(held(first, volume="1 m3/s"), held(second, volume="2 m3/s")).departures
    assert [d.gains_as_holder for d in found if d.aspect == "volume"] == [holders]


def test_regions_with_different_consequences_of_the_vote_are_told_apart() -> None:
    vote = {"kind": "referendum", "id": "vote", "places": ["luhansk", "kherson"]}
    given = {"on": "vote", "answer": "yes"}
    ceded = {"kind": "territory", "places": ["luhansk", "kherson"], "control": "RU"}
    leave = {"kind": "withdrawal", "places": "luhansk", "forces": "RU", "given": {**given, "answer": "no"}}
    found = pt.compare(text(ceded), text(vote, {**ceded, "given": given}, leave)).departures
    assert [(d.code, [issue.key[0] for issue in d.issues], len(d.claims)) for d in found] == [
        ("territory.made-conditional-on-vote", ["kherson"], 2),
        ("territory.made-conditional-on-vote", ["luhansk"], 3),
    ]


def test_only_the_aspect_that_is_implied_is_marked_so() -> None:
    first = text(neutral(permanence="permanent", bars="NATO"))
    second = text(neutral(permanence="temporary", bars="EU", implied=["bars"]))
    assert {d.aspect: d.implied for d in pt.compare(first, second).departures} == {"bars": True, "permanence": False}
    assert {d.aspect: d.implied for d in pt.compare(second, first).departures} == {"bars": True, "permanence": False}


def test_a_reading_of_either_text_makes_a_departure_ambiguous() -> None:
    def held(place: str, by: str) -> pt.Proposal:
        return text({"kind": "territory", "places": place, "control": by})

    for first, second in (("annexed-regions", "luhansk"), ("luhansk", "annexed-regions")):
        found = pt.compare(held(first, "RU"), held(second, "UA")).departures
        assert [d.ambiguous for d in found if d.aspect == "control"] == [True]


def test_what_holds_under_every_answer_is_unconditional() -> None:
    both = [neutral(given={"on": "peace", "answer": answer}) for answer in ("yes", "no")]
    assert codes(text(neutral()), text(*both, contingencies=ASKED)) == []
    assert codes(text(neutral()), text(both[0], contingencies=ASKED)) == ["neutrality.made-conditional"]
    always = neutral(given={"on": "peace", "answer": ["yes", "no"]})
    assert codes(text(neutral()), text(always, contingencies=ASKED)) == []


def test_a_condition_is_judged_by_its_cases() -> None:
    ceded = {"kind": "territory", "places": "crimea", "control": "RU"}
    cases = [
        {**ceded, "control": holder, "given": {"on": "peace", "answer": answer}}
        for holder, answer in (("UN", "yes"), ("UA", "no"))
    ]
    (departure,) = [d for d in pt.compare(text(ceded), text(*cases, contingencies=ASKED)).departures if not d.aspect]
    assert (departure.gains, departure.loses) == (("UA", "UN"), ("RU",))


def test_statements_are_compared_with_those_they_have_most_in_common_with() -> None:
    def leave(extent: str, deadline: str) -> dict[str, Any]:
        return {
            "kind": "withdrawal",
            "places": "donetsk",
            "forces": "RU",
            "extent": extent,
            "timing": {"deadline": deadline},
        }

    first = text(leave("complete", "signature+P100D"), leave("partial", "signature+P30D"))
    assert codes(first, text(leave("partial", "signature+P60D"))) == [
        "withdrawal.softened",
        "withdrawal.timing.deadline.delayed",
    ]


def test_what_qualifies_one_clause_does_not_move_to_another() -> None:
    first = text(neutral(permanence="permanent", modality="expects"), neutral(bars="NATO"))
    second = text(neutral(permanence="permanent"), neutral(bars="NATO", modality="expects"))
    assert codes(first, second) == [
        "neutrality.bars.left-open",
        "neutrality.bars.settled",
        "neutrality.permanence.left-open",
        "neutrality.permanence.settled",
    ]


def test_how_a_clause_is_cut_by_aspects_means_nothing() -> None:
    lasting = {"timing": {"duration": "P15Y"}}
    first = text(neutral(permanence="permanent", **lasting), neutral(bars="NATO"))
    assert codes(first, text(neutral(permanence="permanent"), neutral(bars="NATO", **lasting))) == []
