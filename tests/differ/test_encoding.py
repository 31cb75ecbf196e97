import json
from typing import Any

import pytest
from tests.analysis.texts import held, neutral
from tests.differ.texts import said

from peaceterms.differ.patch import Patch, find_patch
from peaceterms.errors import InvalidProposal

FIRST, SECOND = said("a", neutral(model="a")), said("b", neutral(model="b"))


def data(**edit: Any) -> dict[str, Any]:
    """A patch with one edit, some of it changed; what is `None` is left out."""
    patch = find_patch(FIRST, SECOND).to_data()
    changed = {name: value for name, value in {**patch["edits"][0], **edit}.items() if value is not None}
    return {**patch, "edits": [changed]}


def read(patch: dict[str, Any]) -> Patch:
    return Patch.from_json(json.dumps(patch))


def problems(patch: dict[str, Any]) -> list[str]:
    with pytest.raises(InvalidProposal) as refused:
        read(patch)
    return [problem.path for problem in refused.value.problems]


TIMES = {"start": "signature+P30D", "deadline": "2025/2026", "duration": "P12M", "staged": False, "pace": "soon"}


@pytest.mark.parametrize(
    "term",
    [
        neutral(timing=TIMES, implied=["timing.start"]),
        neutral(bars="unlimited", by=["UA", "RU"], modality="expects"),
        {"kind": "force-limit", "state": "UA", "category": "personnel", "ceiling": "at most 600000 count"},
        {"kind": "other", "topic": "demining", "details": {"a": 1, "b": True}},
        {"kind": "referendum", "places": "luhansk", "options": ["x", "y"], "binding": True, "threshold": "50 percent"},
        {"kind": "normalisation", "party": "UA", "implied": ["party"]},
        held("luhansk", control="none", held_by=["UA"]),
        held("luhansk", control="none", given={"on": "q", "answer": ["b", "a"]}),
        held("luhansk", control="none", given={"on": "own", "answer": ["b", "a"]}),
        {"kind": "election", "places": "luhansk", "offices": ["parliament", "president"], "standards": ["one", "two"]},
    ],
)
def test_every_sort_of_value_and_condition_reads_back_as_the_same(term: dict[str, Any]) -> None:
    asked = {"type": "event", "answers": ["a", "b", "c"]}
    contingencies = [
        {**asked, "id": "q", "question": "Well?"},
        {**asked, "id": "own", "type": "choice", "question": "Which?"},
    ]
    silent, speaks = said("a", contingencies=contingencies), said("a", term, contingencies=contingencies)
    bare = {
        name: value for name, value in term.items() if name in ("kind", "state", "category", "topic", "places", "party")
    }
    for other in (silent, *([said("b", bare)] if bare["kind"] != "territory" else [])):
        patch = find_patch(other, speaks)
        again = read(patch.to_data())
        assert again == patch
        assert again.to_data() == patch.to_data()
        assert [type(edit.after) for edit in again.edits] == [type(edit.after) for edit in patch.edits]


def test_what_comes_first_reads_back_as_issues() -> None:
    patch = find_patch(
        said("a", neutral()), said("b", neutral(after=["term-1"], implied=["after"]), held("luhansk", control="RU"))
    )
    assert patch.to_data()["edits"][0]["after"] == {"value": ["territory/luhansk"], "implied": True}
    assert read(patch.to_data()) == patch


def test_what_is_added_and_what_is_gone_read_back_as_nothing() -> None:
    patch = find_patch(said("a", neutral(model="a")), said("b", neutral(by="GB")))
    assert [(e.before is None, e.after is None) for e in read(patch.to_data()).edits] == [(True, False), (False, True)]
    whole = find_patch(said("a"), SECOND).to_data()
    del whole["edits"][0]["before"]
    assert read(whole) == find_patch(said("a"), SECOND)


def test_a_question_that_is_gone_or_changed_reads_back_as_the_same() -> None:
    question = {"id": "q", "type": "event", "question": "Well?", "answers": ["a", "b"]}
    asks, more = (said("a", contingencies=[{**question, "answers": answers}]) for answers in (["a", "b"], ["a", "c"]))
    for first, second in ((asks, said("b")), (said("b"), asks), (asks, more)):
        patch = find_patch(first, second)
        assert len(patch.question_edits) == 1
        assert read(patch.to_data()) == patch


def test_a_set_is_read_in_a_fixed_order() -> None:
    patch = read(data(aspect="bars", before={"value": ["NATO", "EU"]}, after=None))
    assert patch.edits[0].before.value == ("EU", "NATO")  # type: ignore[union-attr]


@pytest.mark.parametrize(
    "edit",
    [
        {"issue": "neutral/UA"},
        {"issue": "neutrality"},
        {"issue": "neutrality/UA/RU"},
        {"aspect": "colour"},
        {"aspect": "timing.colour"},
        {"aspect": "permanence"},
        {"aspect": "bars", "after": {"value": "EU"}, "before": {"value": 3}},
        {"aspect": "after"},
        {"aspect": "after", "before": None, "after": {"value": None}},
        {"aspect": "after", "before": None, "after": {"value": [1]}},
        {"given": [{"contingency": "weather", "answers": ["yes"]}]},
        {"aspect": None},
        {"before": [{"model": {"value": "a"}}]},
        {"aspect": None, "before": [], "after": [{"colour": {"value": "a"}}]},
    ],
    ids=[
        "no kind", "too short a key", "too long a key", "no aspect", "no aspect of a part", "no value of the aspect",
        "two values", "no list", "nothing", "no issues", "no contingency", "one value of a branch",
        "statements of an aspect", "no aspect of a statement",
    ],
)  # fmt: skip
def test_an_edit_that_cannot_be_read_is_refused_with_its_place(edit: dict[str, Any]) -> None:
    assert set(problems(data(**edit))) == {"edits[0]"}


def test_every_problem_is_told_with_the_number_of_its_edit() -> None:
    patch = data()
    good, bad = patch["edits"][0], {**patch["edits"][0], "issue": "neutral/UA"}
    patch = {**patch, "edits": [bad, good, bad], "questions": [{"contingency": "x"}, {"contingency": "event/x"}]}
    assert problems(patch) == ["edits[0]", "edits[2]", "questions[0]"]


@pytest.mark.parametrize(
    ("change", "path"),
    [
        ({"format": "peaceterms-patch/2"}, "format"),
        ({"first": {"id": "a"}}, "first.title"),
        ({"more": 1}, "more"),
        ({"edits": [{}]}, "edits.0.issue"),
    ],
)
def test_data_of_another_shape_are_refused_with_their_path(change: dict[str, Any], path: str) -> None:
    assert problems({**data(), **change}) == [path]


@pytest.mark.parametrize("text", ["", "[]", "{", b"\xff", "null"])
def test_what_is_no_patch_is_refused(text: str | bytes) -> None:
    with pytest.raises(InvalidProposal):
        Patch.from_json(text)
