import json
from typing import Any

import jsonschema
import pytest
from tests.analysis.texts import held, neutral
from tests.differ.texts import Data, said

import peaceterms as pt
from peaceterms.differ.edits import questions, spoken
from peaceterms.differ.patch import Patch, find_patch
from peaceterms.errors import DoesNotFit
from peaceterms.positions.issue import Issue
from peaceterms.positions.resolve import positions_of

WINTER = {"id": "winter", "type": "event", "question": "A cold winter?", "answers": ["yes", "no"]}
LAKE = {"id": "lake", "name": "The lake"}


def means(text: pt.Proposal) -> Any:
    positions = positions_of(text)
    return {place: said.branch for place, said in spoken(positions).items()}, questions(positions), positions.answers


def applies(first: pt.Proposal, second: pt.Proposal) -> pt.Proposal:
    """The first text patched to the second, both ways round."""
    patch = find_patch(first, second)
    result = patch.apply(first)
    assert means(result) == means(second)
    assert means(patch.inverse().apply(second)) == means(first)
    return result


def group(*readings: str, member: str = "RU") -> Data:
    read = [{"id": id, "members": [member], "as_of": "2020", "source": "a source"} for id in readings]
    return {"id": "the-some", "name": "some", "of": "actors", "readings": read}


# Applying


def test_a_text_that_is_patched_says_what_the_second_says() -> None:
    first = said("a", neutral(model="a"), held(["luhansk", "crimea"], control="RU"))
    second = said("b", neutral(model="b"), held("luhansk", control="RU"))
    result = applies(first, second)
    assert pt.compare(result, second).departures == ()
    assert result.id == "b"


def test_terms_that_no_edit_touches_stay_as_they_are_and_where_they_were() -> None:
    first = said(
        "a", held("crimea", control="RU", summary="In words"), neutral(model="a"), held("luhansk", control="UA")
    )
    result = find_patch(first, said("b", held("crimea", control="RU"), held("luhansk", control="UA"))).apply(first)
    assert result.terms == (first.terms[0], first.terms[2])
    assert result.terms[0].summary == "In words"


def test_a_patch_fits_another_text_that_says_the_same_there() -> None:
    patch = find_patch(said("a", neutral(model="a")), said("b", neutral(model="b")))
    other = said("c", neutral(model="a", by="UA"), held("luhansk", control="RU"))
    assert means(patch.apply(other)) == means(said("b", neutral(model="b", by="UA"), held("luhansk", control="RU")))


def test_a_patch_that_does_not_fit_names_every_edit_and_changes_nothing() -> None:
    patch = find_patch(said("a", neutral(model="a")), said("b", neutral(model="b"), contingencies=[WINTER]))
    other = said("c", neutral(model="c"), contingencies=[{**WINTER, "answers": ["1", "2"]}])
    before = other.model_dump_json()
    with pytest.raises(DoesNotFit) as refused:
        patch.apply(other)
    assert [misfit.edit for misfit in refused.value.misfits] == [*patch.edits, *patch.question_edits]
    assert refused.value.misfits[0].there.value == "c"
    assert all(id in str(refused.value) for id in ("a", "b", "c"))
    assert other.model_dump_json() == before


def test_a_patch_that_fits_but_for_one_edit_or_one_question_is_refused() -> None:
    patch = find_patch(said("a", neutral(model="a")), said("b", neutral(model="b"), contingencies=[WINTER]))
    for other, misfit in (
        (said("c", neutral(model="c")), patch.edits[0]),
        (said("c", neutral(model="a"), contingencies=[{**WINTER, "answers": ["1", "2"]}]), patch.question_edits[0]),
    ):
        with pytest.raises(DoesNotFit) as refused:
            patch.apply(other)
        assert [found.edit for found in refused.value.misfits] == [misfit]


def test_a_choice_that_texts_share_stays_shared_whatever_it_is_asked_in() -> None:
    shared = {**WINTER, "type": "choice", "decides": "a-cold-winter"}
    taken = neutral(given={"on": "winter", "answer": "yes"})
    applies(said("a"), said("b", taken, contingencies=[shared]))
    applies(said("a", neutral(), contingencies=[shared]), said("b", taken, contingencies=[shared]))


def test_what_edits_come_to_that_cannot_be_written_is_refused() -> None:
    vote = {"kind": "referendum", "places": "luhansk"}
    hangs = held("luhansk", control="RU", given={"on": "term-0", "answer": "x"})
    patch = find_patch(said("a", vote), said("b"))
    with pytest.raises(DoesNotFit) as refused:
        patch.apply(said("c", vote, hangs))
    assert refused.value.misfits == ()
    assert "referendum/luhansk/status" in str(refused.value)


# The head


def test_the_result_has_the_head_of_the_second_text_and_is_derived_from_the_first() -> None:
    head: Data = {
        "short_title": "the answer", "by": ["UA"], "to": ["RU"], "date": "2025", "medium": "speech",
        "conflict": "ukraine", "silences": [{"subject": "all else", "manner": "never raised"}],
    }  # fmt: skip
    second = said("b", **head)
    result = find_patch(said("a", by=["RU"]), second).apply(said("a", by=["RU"]))
    assert {name: getattr(result, name) for name in head} == {name: getattr(second, name) for name in head}
    assert (result.id, result.title, result.derived_from) == ("b", "b", "a")


def test_what_is_true_of_one_document_only_stays_behind() -> None:
    own: Data = {
        "summary": "In short", "notes": ["A note"], "sources": [{"id": "s", "title": "A source"}],
        "chain": [{"id": "l", "act": "authored", "by": "UA", "source": "s"}],
        "status": [{"date": "2025", "status": "rejected", "by": ["RU"], "summary": "No"}],
    }  # fmt: skip
    first = pt.Proposal.model_validate(
        {
            **said("a", neutral()).model_dump(mode="json"),
            **{k: own[k] for k in ("summary", "notes", "sources", "chain")},
        }
    )
    result = find_patch(first, said("b", neutral())).apply(first)
    assert (result.summary, result.notes, result.chain, result.status) == (None, (), (), ())
    assert result.sources == first.sources


def test_a_text_patched_to_its_own_id_is_not_derived_from_itself() -> None:
    first = said("a", neutral(), derived_from="older")
    assert find_patch(first, said("a")).apply(first).derived_from == "older"


def test_names_that_either_text_defines_are_known_and_the_second_prevails() -> None:
    first = said("a", held("lake", control="RU"), places=[LAKE])
    second = said("b", held("sea", control="RU"), places=[{"id": "sea", "name": "The sea"}])
    assert [place.id for place in applies(first, second).places] == ["sea", "lake"]
    renamed = said("b", held("lake", control="RU"), places=[{**LAKE, "name": "Another lake"}])
    assert [place.name for place in applies(first, renamed).places] == ["Another lake"]


def test_one_id_can_be_a_place_in_one_text_and_an_actor_in_the_other() -> None:
    first = said("a", held("lake", control="RU"), places=[LAKE])
    second = said("b", neutral(by=["lake"]), actors=[{**LAKE, "type": "state"}])
    result = applies(first, second)
    assert ([place.id for place in result.places], [actor.id for actor in result.actors]) == ([], ["lake"])


def test_a_group_that_the_texts_define_otherwise_is_told_by_its_members() -> None:
    first = said("a", neutral(to=["the-some"]), groups=[group("one")])
    second = said("b", neutral(to=["the-some"], model="a"), groups=[group("one", member="DE")])
    assert applies(first, second).terms[0].to == ("DE",)


def test_a_reading_that_is_no_longer_there_is_given_up() -> None:
    first = said("a", neutral(to=["the-some"]), groups=[group("one", "two")], readings={"the-some": "two"})
    second = said("b", neutral(to=["the-some"]), groups=[group("three", "four")], readings={"the-some": "four"})
    assert applies(first, second).readings == {}
    known = said("b", groups=[group("two", "three")])
    assert applies(first, known).readings == {"the-some": "two"}
    bundled = said("c", readings={"annexed-regions": "with-crimea"})
    assert applies(bundled, first).readings == {"annexed-regions": "with-crimea"}


# Inverting, composing


def test_patches_in_a_row_are_one_and_a_patch_and_its_inverse_none() -> None:
    one, two, three = said("a", neutral(model="a")), said("b", neutral(model="b")), said("c", contingencies=[WINTER])
    both = find_patch(one, two).then(find_patch(two, three))
    assert both == find_patch(one, three)
    assert (both.first.id, both.second.id, len(both)) == ("a", "c", 2)
    assert len(both.then(both.inverse())) == 0
    assert both.inverse() == find_patch(three, one)


def test_a_patch_that_does_not_follow_is_refused() -> None:
    one, two = said("a", neutral(model="a")), said("b", neutral(model="b"))
    with pytest.raises(DoesNotFit):
        find_patch(one, two).then(find_patch(one, two))


def test_a_patch_counts_its_edits_and_says_so() -> None:
    patch = find_patch(said("a", neutral(model="a", by="GB")), said("b", neutral(), contingencies=[WINTER]))
    assert len(patch) == 3
    assert all(part in repr(patch) for part in ("a", "b", "3"))
    assert len(find_patch(said("a"), said("a"))) == 0
    assert pt.compare(said("a", neutral()), said("b")).patch() == find_patch(said("a", neutral()), said("b"))


# JSON


def test_a_patch_is_written_in_its_own_format_and_fits_its_schema() -> None:
    first = said("a", neutral(model="a", implied=["model"]), held("luhansk", control="RU"))
    patch = find_patch(first, said("b", neutral(model="b", ref="3"), contingencies=[WINTER], by=["UA"], places=[LAKE]))
    data = json.loads(patch.to_json())
    jsonschema.validate(data, pt.json_schema("patch"))
    assert data == patch.to_data()
    assert data == {
        "format": "peaceterms-patch/1",
        "first": {"id": "a", "title": "a"},
        "second": {"id": "b", "title": "b", "by": ["UA"], "places": [LAKE]},
        "edits": [
            {
                "issue": "neutrality/UA",
                "aspect": "model",
                "before": {"value": "a", "implied": True},
                "after": {"value": "b"},
                "first": [{"term": "term-0"}],
                "second": [{"term": "term-0", "ref": "3"}],
            },
            {
                "issue": "territory/luhansk",
                "before": [{"control": {"value": ["RU"]}}],
                "after": [],
                "first": [{"term": "term-1"}],
            },
        ],
        "questions": [
            {"contingency": "event/a-cold-winter", "after": {"question": "A cold winter?", "answers": ["no", "yes"]}}
        ],
    }


def test_a_patch_reads_back_as_the_same() -> None:
    patch = find_patch(said("a", neutral(model="é")), said("b", contingencies=[WINTER]))
    again = Patch.from_json(patch.to_json())
    assert again == patch
    assert [edit.first for edit in again.edits] == [edit.first for edit in patch.edits]
    assert Patch.from_json(patch.to_json().encode()) == patch
    assert "é" in patch.to_json()
    assert patch.to_json().endswith("}\n")
    assert patch.to_json().startswith('{\n  "format"')


def test_every_edit_is_a_row() -> None:
    question = {"on": "winter", "answer": "yes"}
    first = said("a", neutral(given=question, model="a"), contingencies=[WINTER])
    second = said("b", neutral(given=question, model="b", implied=["model"]), contingencies=[WINTER])
    assert find_patch(first, second).to_records() == [
        {
            "issue": "neutrality/UA",
            "given": ["event/a-cold-winter=yes"],
            "aspect": "model",
            "before": ["a"],
            "after": ["b (implied)"],
        }
    ]
    assert Issue.of("neutrality/UA") == find_patch(first, second).edits[0].issue
