from typing import Any

import pytest
from tests.analysis.texts import held, neutral
from tests.differ.texts import Data, said

import peaceterms as pt
from peaceterms.differ.edits import questions, spoken
from peaceterms.differ.merging import Merge, merge_texts
from peaceterms.errors import DoesNotFit, InvalidArgument, NotFound, OpenConflicts
from peaceterms.positions.contingency import Choice, Event
from peaceterms.positions.issue import Issue
from peaceterms.positions.resolve import positions_of
from peaceterms.terms import Neutrality, Territory
from peaceterms.testing import text

WINTER = {"id": "winter", "type": "event", "question": "Winter?", "answers": ["cold", "mild"]}
LAKE = {"id": "lake", "name": "The lake"}
UA = Issue("neutrality", ("UA",))


def says(text: pt.Proposal) -> dict[str, list[dict[str, Any]]]:
    """What a text says, by issue and condition."""
    found = {}
    for (issue, condition), held_ in spoken(positions_of(text)).items():
        under = "".join(f" if {requirement}" for requirement in condition)
        found[f"{issue}{under}"] = [{name: stated.value for name, stated in facets} for facets in held_.branch]
    return found


def merged(draft: list[Data], one: list[Data], other: list[Data], **more: Any) -> Merge:
    """The merge of a draft with the answers of Russia and Ukraine."""
    return merge_texts(
        said("draft", *draft, **more), said("one", *one, by=["RU"], **more), said("other", *other, by=["UA"], **more)
    )


CONFLICT = merged([neutral(model="a", by="GB")], [neutral(model="b", by="GB")], [neutral(model="c", by="GB")])
SILENT = merged([], [neutral(model="b")], [neutral(model="c")])


def outcomes(merge: Merge) -> dict[str, str]:
    return {decision.id: decision.outcome for decision in merge.decisions}


# Deciding


def test_what_either_changed_and_what_nobody_changed_is_in_the_merged_text() -> None:
    merge = merged(
        [neutral(model="a", by="GB"), held("luhansk", control="UA"), held("crimea", control="UA")],
        [neutral(model="b", by="GB"), held("luhansk", control="UA"), held("kherson", control="RU")],
        [neutral(model="a", by="GB", to="RU"), held("luhansk", control="UA"), held("kherson", control="RU")],
    )
    assert outcomes(merge) == {
        "neutrality/UA:by": "unchanged",
        "neutrality/UA:model": "one",
        "neutrality/UA:to": "other",
        "territory/crimea": "both",
        "territory/kherson:control": "both",
        "territory/luhansk:control": "unchanged",
    }
    assert merge.conflicts == ()
    assert says(merge.proposal()) == {
        "neutrality/UA": [{"by": ("GB",), "model": "b", "to": ("RU",)}],
        "territory/kherson": [{"control": ("RU",)}],
        "territory/luhansk": [{"control": ("UA",)}],
    }


def test_two_copies_of_the_draft_change_nothing() -> None:
    terms = [neutral(model="a"), neutral(model="b"), held("luhansk", control="RU")]
    merge = merged(terms, terms, terms)
    assert set(outcomes(merge).values()) == {"unchanged"}
    assert says(merge.proposal()) == says(merge.draft)
    assert merge.proposal().terms == merge.draft.terms


def test_terms_that_nobody_touched_are_kept_as_they_are() -> None:
    merge = merged(
        [neutral(model="a"), held("luhansk", control="RU", summary="Words")],
        [neutral(model="b"), held("luhansk", control="RU")],
        [neutral(model="a"), held("luhansk", control="RU")],
    )
    assert merge.proposal().terms[0] == merge.draft.terms[1]


def test_where_both_changed_the_same_otherwise_there_is_a_conflict() -> None:
    assert outcomes(CONFLICT) == {"neutrality/UA:by": "unchanged", "neutrality/UA:model": "conflict"}
    assert [conflict.id for conflict in CONFLICT.conflicts] == ["neutrality/UA:model"]
    with pytest.raises(OpenConflicts) as refused:
        CONFLICT.proposal()
    assert refused.value.conflicts == ("neutrality/UA:model",)


@pytest.mark.parametrize(("first", "second"), [("draft", "draft"), ("draft", "x"), ("x", "draft"), ("x", "x")])
def test_texts_without_ids_of_their_own_are_refused(first: str, second: str) -> None:
    if "draft" in (first, second) or first == second:
        with pytest.raises(InvalidArgument):
            merge_texts(said("draft"), said(first), said(second))


def test_a_merge_says_what_it_is_and_has_a_row_for_each_decision() -> None:
    assert all(part in repr(CONFLICT) for part in ("draft", "one", "other", "2", "1"))
    assert CONFLICT.to_records()[1] == {
        "id": "neutrality/UA:model", "issue": "neutrality/UA", "given": [], "aspect": "model",
        "draft": ["a"], "first": ["b"], "second": ["c"], "outcome": "conflict", "merged": ["a"],
    }  # fmt: skip


# Resolving


@pytest.mark.parametrize(("text", "model"), [("draft", "a"), ("one", "b"), ("other", "c")])
@pytest.mark.parametrize("key", ["neutrality/UA", "neutrality/UA:model", UA])
def test_a_conflict_is_resolved_by_the_words_of_one_text(key: Any, text: str, model: str) -> None:
    resolved = CONFLICT.resolve({key: text})
    assert (resolved.conflicts, outcomes(resolved)["neutrality/UA:model"]) == ((), "resolved")
    assert resolved.decisions[1].text == text
    assert says(resolved.proposal()) == {"neutrality/UA": [{"by": ("GB",), "model": model}]}
    assert len(CONFLICT.conflicts) == 1


def test_a_conflict_is_resolved_by_a_term_in_other_words() -> None:
    resolved = CONFLICT.resolve({UA: Neutrality(id="x", state="UA", bars="NATO")})
    assert outcomes(resolved) == {"neutrality/UA": "resolved"}
    assert (resolved.decisions[0].text, resolved.conflicts) == (None, ())
    assert says(resolved.proposal()) == {"neutrality/UA": [{"bars": ("NATO",)}]}


def test_words_of_a_draft_that_is_silent_are_none() -> None:
    assert says(SILENT.resolve({UA: "draft"}).proposal()) == {}
    bare = merged([neutral()], [neutral(model="b")], [neutral(model="c")])
    assert says(bare.resolve({UA: "draft"}).proposal()) == {"neutrality/UA": [{}]}
    territory = merged([], [held("luhansk", control="RU")], [held("luhansk", control="UA")])
    assert says(territory.resolve({"territory/luhansk": "draft"}).proposal()) == {}
    both = merged([], [neutral(model="b", by="GB")], [neutral(model="c", by="GB")])
    assert says(both.resolve({UA: "draft"}).proposal()) == {"neutrality/UA": [{"by": ("GB",)}]}


def test_a_branch_as_a_whole_is_resolved_by_one_text() -> None:
    merge = merged([neutral(model="a")], [neutral(model="b")], [])
    assert outcomes(merge) == {"neutrality/UA": "conflict"}
    assert says(merge.resolve({UA: "one"}).proposal()) == {"neutrality/UA": [{"model": "b"}]}
    assert says(merge.resolve({UA: "other"}).proposal()) == {}
    assert says(merge.resolve({UA: "draft"}).proposal()) == {"neutrality/UA": [{"model": "a"}]}


def two_branches() -> Merge:
    """Conflicts on one issue, with and without condition, each about the branch as a whole."""
    cold = {"on": "winter", "answer": "cold"}
    one = [neutral(model="b"), neutral(model="b", given=cold)]
    return merged([neutral(model="a"), neutral(model="a", given=cold)], one, [], contingencies=[WINTER])


def test_an_issue_resolves_all_conflicts_on_it_and_an_id_only_its_own() -> None:
    merge = two_branches()
    plain, cold = (conflict.id for conflict in merge.conflicts)
    assert plain == str(UA)
    assert merge.resolve({UA: "one"}).conflicts == ()
    assert [conflict.id for conflict in merge.resolve({cold: "one"}).conflicts] == [plain]


def test_the_id_of_a_decision_prevails_over_its_issue_in_whatever_order() -> None:
    merge = two_branches()
    plain, cold = (conflict.id for conflict in merge.conflicts)
    orders: list[dict[str | Issue, Any]] = [{plain: "one", cold: "other"}, {cold: "other", plain: "one"}]
    for wordings in orders:
        resolved = merge.resolve(wordings)
        assert [(decision.id, decision.text) for decision in resolved.decisions] == [(plain, "one"), (cold, "other")]
    assert merge.resolve({cold: "other"}).resolve({plain: "one"}).conflicts == ()


def test_a_term_needs_one_branch_to_say_it_in() -> None:
    merge = two_branches()
    term = Neutrality(id="x", state="UA", model="z")
    with pytest.raises(InvalidArgument):
        merge.resolve({UA: term})
    resolved = merge.resolve({merge.conflicts[1].id: term, UA: "one"})
    cold = "neutrality/UA if event/winter=cold"
    assert says(resolved.proposal()) == {"neutrality/UA": [{"model": "b"}], cold: [{"model": "z"}]}


def test_what_is_no_conflict_can_be_decided_otherwise() -> None:
    merge = merged([neutral(model="a")], [neutral(model="b")], [neutral(model="a")])
    assert merge.conflicts == ()
    for key in (str(UA), "neutrality/UA:model"):
        (decision,) = merge.resolve({key: "draft"}).decisions
        assert (decision.outcome, decision.text, decision.merged) == ("resolved", "draft", decision.draft)


@pytest.mark.parametrize("key", ["neutrality/RU", "neutrality/UA:bars", "nothing"])
def test_what_no_text_says_anything_of_cannot_be_resolved(key: str) -> None:
    with pytest.raises(NotFound):
        CONFLICT.resolve({key: "one"})


def test_what_is_none_of_the_three_texts_has_no_words() -> None:
    with pytest.raises(NotFound):
        CONFLICT.resolve({UA: "another"})


@pytest.mark.parametrize(
    "term",
    [
        {"state": "RU"},
        {"state": ["UA", "RU"]},
        {"state": "UA", "held_by": "UA"},
        {"state": "UA", "given": {"on": "missing", "answer": "x"}},
        {"state": "UA", "after": ["missing"]},
        {"state": "nobody"},
    ],
    ids=[
        "another issue",
        "more issues",
        "a bracket",
        "an unknown condition",
        "an unknown sequence",
        "an unknown actor",
    ],
)
def test_a_term_about_something_else_is_refused(term: Data) -> None:
    with pytest.raises(InvalidArgument):
        CONFLICT.resolve({UA: Neutrality.model_validate({"id": "x", **term})})


def test_a_term_can_name_what_only_an_answer_defines() -> None:
    one, other = (
        said(id, held("lake", control=by), by=[by], places=[LAKE]) for id, by in (("one", "RU"), ("other", "UA"))
    )
    resolved = merge_texts(said("draft"), one, other).resolve(
        {"territory/lake": Territory(id="x", places="lake", control="UN")}
    )
    assert says(resolved.proposal()) == {"territory/lake": [{"control": ("UN",)}]}


# The merged text


def test_the_merged_text_has_an_id_of_its_own_and_is_derived_from_the_draft() -> None:
    head: Data = {
        "by": ["UN"],
        "to": ["RU"],
        "date": "2025",
        "medium": "paper",
        "summary": "Short",
        "conflict": "ukraine",
        "notes": ["A note"],
    }
    result = merge_texts(said("draft", **head), said("one"), said("other")).proposal()
    assert (result.id, result.title, result.derived_from) == ("draft-merged", "draft", "draft")
    assert (result.by, result.date, result.medium, result.summary, result.notes) == (None, None, None, None, ())
    assert (result.to, result.conflict) == (("RU",), "ukraine")


def test_a_long_id_makes_an_id_that_is_short_enough() -> None:
    long = "a" * 69 + "-" + "b" * 10
    assert merge_texts(said(long), said("one"), said("other")).proposal().id == "a" * 69 + "-merged"


def test_names_that_any_text_defines_are_known_and_the_draft_prevails() -> None:
    def names(id: str, *places: str) -> pt.Proposal:
        return said(id, places=[{"id": place, "name": f"{place} of {id}"} for place in places])

    result = merge_texts(names("draft", "lake"), names("one", "lake", "sea"), names("other", "sea", "hill")).proposal()
    assert {str(place.id): place.name for place in result.places} == {
        "lake": "lake of draft",
        "sea": "sea of one",
        "hill": "hill of other",
    }


def test_questions_are_joined_with_the_words_of_the_draft_and_all_answers() -> None:
    def asks(id: str, question: str, *answers: str) -> pt.Proposal:
        return said(id, contingencies=[{**WINTER, "question": question, "answers": list(answers)}])

    merge = merge_texts(
        asks("draft", "Winter?", "cold", "mild"), asks("one", "winter", "cold", "wet"), asks("other", "Fall?", "1", "2")
    )
    found = questions(positions_of(merge.proposal()))
    assert {str(asked): question for asked, question in found.items()} == {
        "event/winter": ("Winter?", ("cold", "mild", "wet")),
        "event/fall": ("Fall?", ("1", "2")),
    }


def test_choices_of_the_texts_are_one_choice_of_the_merged_text() -> None:
    choice = {**WINTER, "type": "choice"}
    taken = [neutral(model="a", given={"on": "winter", "answer": "cold"})]
    merge = merged(taken, taken, taken, contingencies=[choice])
    assert [(decision.id, decision.outcome) for decision in merge.decisions] == [
        ("neutrality/UA if choice/draft-merged.winter=cold:model", "unchanged")
    ]
    result = positions_of(merge.proposal())
    assert list(result.questions) == [Choice("winter", "draft-merged")]
    shared = merged(taken, taken, taken, contingencies=[{**choice, "decides": "winter"}])
    assert list(positions_of(shared.proposal()).questions) == [Choice("winter")]
    event = merged(taken, taken, taken, contingencies=[WINTER])
    assert list(positions_of(event.proposal()).questions) == [Event("winter")]


def test_what_waits_for_something_that_is_gone_no_longer_waits_for_it() -> None:
    waits = [
        held("luhansk", control="RU"),
        held("crimea", control="RU"),
        neutral(model="a", after=["term-0", "term-1"]),
    ]
    one = [held("luhansk", control="RU"), neutral(model="b", after=["term-0"])]
    merge = merged(waits, [*waits[:2], neutral(model="b", after=["term-0", "term-1"])], one[:1])
    kept = merge.resolve({UA: "one"}).proposal()
    assert says(kept)["neutrality/UA"] == [{"after": (Issue.of("territory/luhansk"),), "model": "b"}]
    alone = merged(
        [held("crimea", control="RU"), neutral(after=["term-0"], implied=["after"], model="a")],
        [held("crimea", control="RU"), neutral(after=["term-0"], model="b")],
        [neutral(model="a")],
    )
    assert says(alone.resolve({decision.id: "one" for decision in alone.conflicts}).proposal()) == {
        "neutrality/UA": [{"model": "b"}]
    }


def test_what_the_two_changes_come_to_that_is_no_term_is_refused() -> None:
    both = held("luhansk", control="RU", use="UA")
    merge = merged([both], [held("luhansk", control="RU")], [held("luhansk", use="UA")])
    assert merge.conflicts == ()
    with pytest.raises(DoesNotFit):
        merge.proposal()


# Brackets


def sides(merge: Merge) -> tuple[dict[str, Any], dict[str, Any]]:
    """What the bracketed text means to Russia and to Ukraine; each means what resolving to that side means."""
    bracketed = merge.bracketed()
    found = tuple(says(bracketed.position_of(side)) for side in ("RU", "UA"))
    assert found == tuple(
        says(merge.resolve(dict.fromkeys([c.id for c in merge.conflicts], t)).proposal()) for t in ("one", "other")
    )
    return found[0], found[1]


def test_a_conflict_stands_in_brackets_beside_what_is_agreed() -> None:
    limit = {"kind": "force-limit", "state": "UA", "category": "personnel"}
    merge = merged(
        [{**limit, "ceiling": "1 count", "by": "GB"}],
        [{**limit, "ceiling": "2 count", "by": "GB"}],
        [{**limit, "ceiling": "3 count", "by": "GB"}],
    )
    found = says(merge.bracketed())
    issue = "force-limit/UA/personnel"
    assert list(found) == [issue, f"{issue} if bracket/{issue}=RU", f"{issue} if bracket/{issue}=UA"]
    assert found[issue] == [{"by": ("GB",)}]
    assert [str(one["ceiling"]) for key in list(found)[1:] for one in found[key]] == ["2 count", "3 count"]
    sides(merge)


def test_a_conflict_about_a_qualifier_stands_in_brackets_with_all_that_is_agreed() -> None:
    merge = merged([neutral(model="a")], [neutral(model="a", by="GB")], [neutral(model="a", by="RU")])
    bracket = "neutrality/UA if bracket/neutrality/UA"
    assert says(merge.bracketed()) == {
        f"{bracket}=RU": [{"model": "a", "by": ("GB",)}],
        f"{bracket}=UA": [{"model": "a", "by": ("RU",)}],
    }
    sides(merge)


def test_what_is_agreed_and_is_no_term_by_itself_stands_in_both_brackets() -> None:
    merge = merged(
        [held("luhansk", control="UA", area="5 km2")],
        [held("luhansk", control="RU", area="5 km2")],
        [held("luhansk", control="UN", area="5 km2")],
    )
    assert [list(one[0]) for one in says(merge.bracketed()).values()] == [["area", "control"]] * 2
    sides(merge)


def test_a_side_that_struck_what_the_other_changed_has_no_bracket() -> None:
    merge = merged([neutral(model="a")], [neutral(model="b")], [neutral()])
    bracket = "neutrality/UA if bracket/neutrality/UA=RU"
    assert says(merge.bracketed()) == {"neutrality/UA": [{}], bracket: [{"model": "b"}]}
    sides(merge)
    whole = merged([neutral(model="a")], [neutral(model="b")], [])
    assert says(whole.bracketed()) == {bracket: [{"model": "b"}]}
    assert sides(whole)[1] == {}


def test_a_bracket_that_cannot_stand_alone_holds_what_is_agreed_as_well() -> None:
    place = "luhansk"
    merge = merged(
        [held(place, control="UA", area="5 km2")],
        [held(place, control="UA", area="6 km2")],
        [held(place, control="UA", area="7 km2")],
    )
    found = says(merge.bracketed())
    assert [sorted(one) for several in found.values() for one in several] == [
        ["control"],
        ["area", "control"],
        ["area", "control"],
    ]
    sides(merge)
    recognised = {"kind": "recognition", "places": place, "recogniser": "US", "degree": "de jure"}
    sides(merged([recognised], [{**recognised, "holder": "RU"}], [{**recognised, "holder": "UA"}]))
    sides(merged([recognised], [{**recognised, "degree": "none"}], [{**recognised, "degree": "de facto"}]))


def test_what_is_agreed_to_rest_on_a_reading_stays_so_in_brackets() -> None:
    merge = merged(
        [neutral(model="a", implied=["state"])],
        [neutral(model="b", implied=["state"])],
        [neutral(model="c", implied=["state"])],
    )
    facets = [dict(f) for held_ in spoken(positions_of(merge.bracketed())).values() for f in held_.branch]
    assert [one["state"].implied for one in facets] == [True, True, True]
    sides(merge)


def test_what_is_not_open_stands_without_brackets_and_conditions_stay() -> None:
    cold = {"on": "winter", "answer": "cold"}
    merge = merged(
        [neutral(model="a", given=cold), held("luhansk", control="RU")],
        [neutral(model="b", given=cold), held("luhansk", control="RU")],
        [neutral(model="c", given=cold), held("luhansk", control="RU", use="UA")],
        contingencies=[WINTER],
    )
    assert list(says(merge.bracketed())) == [
        "neutrality/UA if bracket/neutrality/UA=RU if event/winter=cold",
        "neutrality/UA if bracket/neutrality/UA=UA if event/winter=cold",
        "neutrality/UA if event/winter=cold",
        "territory/luhansk",
    ]
    sides(merge)


def test_brackets_hold_those_who_put_forward_one_answer_and_not_the_other() -> None:
    one, other = said("one", neutral(model="b"), by=["E3", "US"]), said("other", neutral(model="c"), by=["US", "UA"])
    bracketed = merge_texts(said("draft", neutral()), one, other).bracketed()
    assert [term.held_by for term in bracketed.terms if term.held_by] == [("DE", "FR", "GB"), ("UA",)]


@pytest.mark.parametrize(
    ("one", "other"),
    [(None, ["UA"]), (["UA"], None), (["UA"], ["UA"]), (["UA"], ["UA", "US"]), (["DE", "FR", "GB", "US"], ["E3"])],
)
def test_without_two_sides_there_are_no_brackets(one: Any, other: Any) -> None:
    merge = merge_texts(
        said("draft", neutral()), said("one", neutral(model="b"), by=one), said("other", neutral(model="c"), by=other)
    )
    with pytest.raises(InvalidArgument):
        merge.bracketed()
    assert says(merge.resolve({UA: "one"}).proposal()) == {"neutrality/UA": [{"model": "b"}]}


def test_without_conflicts_nobody_needs_to_be_named() -> None:
    merge = merge_texts(said("draft", neutral()), said("one", neutral(model="b")), said("other", neutral()))
    assert says(merge.bracketed()) == says(merge.proposal()) == {"neutrality/UA": [{"model": "b"}]}


def test_a_bracket_of_the_drafts_own_is_not_lost_to_a_new_one() -> None:
    own = neutral(permanence="indefinite", held_by=["UA"])
    merge = merged([neutral(model="a"), own], [neutral(model="b"), own], [neutral(model="c"), own])
    bracket = "neutrality/UA if bracket/neutrality/UA"
    found = says(merge.bracketed())
    assert found[f"{bracket}=RU"] == [{"model": "b"}]
    assert found[f"{bracket}=UA"] == [{"model": "c", "permanence": "indefinite"}]
    twice = merged([neutral(model="a"), own], [neutral(model="b"), own], [neutral(permanence="indefinite"), own])
    assert says(twice.bracketed())[f"{bracket}=UA"] == [{"permanence": "indefinite"}]


def test_a_refusal_and_a_change_of_the_thing_are_one_open_decision() -> None:
    release = {"kind": "prisoners", "category": "hostages"}
    three: tuple[Data, ...] = ({}, {"refused": True}, {"extent": "all"})
    merged = pt.merge(*(text({**release, **more}, id=id) for id, more in zip("dxy", three, strict=True)))
    assert merged.conflicts
    with pytest.raises(pt.OpenConflicts):
        merged.proposal()
