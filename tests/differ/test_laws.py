"""The laws of edits, patches and merges, over generated texts and over bundled ones that were changed."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.differ.dense import dense
from tests.differ.mutated import changes, mutated, waiting_for, whole

import peaceterms as pt
from peaceterms.differ.edits import Edit, questions, spoken
from peaceterms.differ.merging import merge_texts
from peaceterms.differ.patch import Patch, find_patch
from peaceterms.errors import DoesNotFit
from peaceterms.positions.contingency import Choice
from peaceterms.positions.issue import NOT_STATED
from peaceterms.positions.resolve import positions_of
from peaceterms.proposal import ContingencyType
from peaceterms.testing import proposals
from peaceterms.testing import related_pairs as related

Three = tuple[pt.Proposal, pt.Proposal, pt.Proposal]
Law = Callable[[Three], None]


def examples(share: int) -> settings:
    """So many times the examples of the profile: the shares of all laws add up to 40 times."""
    return settings(max_examples=settings().max_examples * share)


def means(text: pt.Proposal) -> Any:
    """What a text says, asks and leaves open, as values."""
    positions = positions_of(text)
    return branches(text), questions(positions), positions.answers


def branches(text: pt.Proposal) -> Any:
    return {place: said.branch for place, said in spoken(positions_of(text)).items()}


@st.composite
def generated(draw: st.DrawFn) -> Three:
    first, second = draw(related())
    third = draw(proposals(most=3))
    return _named(first, "draft", None), _named(second, "one", "RU"), _named(third, "other", "UA")


@st.composite
def bundled(draw: st.DrawFn) -> Three:
    """Three bundled texts or, twice as often, one bundled text in three states; each changed."""
    draft = draw(mutated("draft"))
    if draw(st.integers(0, 2)):
        answers = draw(changes(draft, "one")), draw(changes(draft, "other"))
    else:
        answers = draw(mutated("one")), draw(mutated("other"))
    return draft, _named(answers[0], "one", "RU"), _named(answers[1], "other", "UA")


@st.composite
def dense_texts(draw: st.DrawFn) -> Three:
    """Three texts on the same few issues."""
    draft, one, other = draw(dense("draft")), draw(dense("one")), draw(dense("other"))
    return draft, _named(one, "one", "RU"), _named(other, "other", "UA")


def _named(text: pt.Proposal, id: str, by: str | None) -> pt.Proposal:
    return text.model_copy(update={"id": id, "by": by})


# Patches


def check_patches(texts: Three) -> None:
    first, second, third = texts
    patch = find_patch(first, second)
    assert means(patch.apply(first)) == means(second)
    assert means(patch.inverse().apply(second)) == means(first)
    assert patch.inverse().inverse() == patch
    assert Patch.from_json(patch.to_json()) == patch
    assert len(find_patch(first, first)) == 0
    assert len(patch.then(patch.inverse())) == 0
    both = patch.then(find_patch(second, third))
    assert both == find_patch(first, third)


@examples(5)
@given(generated())
def test_patches_of_generated_texts_apply_invert_compose_and_read_back(texts: Three) -> None:
    check_patches(texts)


@examples(7)
@given(bundled())
def test_patches_of_bundled_texts_apply_invert_compose_and_read_back(texts: Three) -> None:
    check_patches(texts)


@examples(6)
@given(dense_texts())
def test_patches_of_dense_texts_apply_invert_compose_and_read_back(texts: Three) -> None:
    check_patches(texts)


def check_misfits(texts: Three) -> None:
    first, second, third = texts
    patch = find_patch(first, second)
    _refuses_all(patch, second)
    before = means(third), third.model_dump_json()
    try:
        result = patch.apply(third)
    except DoesNotFit as error:
        named = [misfit.edit for misfit in error.misfits]
        assert all(edit in patch.edits or edit in patch.question_edits for edit in named)
        assert bool(named) is not _fits(patch, third)  # none is named where what they come to cannot be written
    else:
        assert _fits(patch, third)
        assert means(find_patch(result, third).apply(result)) == means(third)
        assert {place(edit) for edit in find_patch(third, result).edits} <= {place(edit) for edit in patch.edits}
    assert (means(third), third.model_dump_json()) == before


def _refuses_all(patch: Patch, text: pt.Proposal) -> None:
    """Where a patch leads to, none of its edits fits."""
    if len(patch):
        with pytest.raises(DoesNotFit) as refused:
            patch.apply(text)
        assert [misfit.edit for misfit in refused.value.misfits] == [*patch.edits, *patch.question_edits]


def _fits(patch: Patch, text: pt.Proposal) -> bool:
    """Whether what a patch changes is said by the text as the patch has it before."""
    said, asked = branches(text), questions(positions_of(text))
    return all(
        said.get((edit.issue, edit.condition), ()) == edit.before
        if edit.aspect is None
        else [dict(facets).get(edit.aspect) for facets in said.get((edit.issue, edit.condition), ())] == [edit.before]
        for edit in patch.edits
    ) and all(asked.get(edit.contingency) == edit.before for edit in patch.question_edits)


def place(edit: Edit) -> Any:
    return edit.issue, edit.condition


@examples(2)
@given(generated())
def test_a_patch_that_does_not_fit_a_generated_text_names_the_edits_and_changes_nothing(texts: Three) -> None:
    check_misfits(texts)


@examples(2)
@given(bundled())
def test_a_patch_that_does_not_fit_a_bundled_text_names_the_edits_and_changes_nothing(texts: Three) -> None:
    check_misfits(texts)


@examples(3)
@given(dense_texts())
def test_a_patch_that_does_not_fit_a_dense_text_names_the_edits_and_changes_nothing(texts: Three) -> None:
    check_misfits(texts)


# Merges


def check_merges(texts: Three) -> None:
    draft, one, other = texts
    copies = (draft.model_copy(update={"id": id}) for id in ("copy", "another"))
    assert {decision.outcome for decision in merge_texts(draft, *copies).decisions} <= {"unchanged"}
    there, back = merge_texts(draft, one, other), merge_texts(draft, other, one)
    swapped = [(d.id, d.outcome, d.draft, d.second, d.first, d.merged) for d in back.decisions]
    assert [(d.id, d.outcome, d.draft, d.first, d.second, d.merged) for d in there.decisions] == swapped
    assert there.resolve({conflict.id: "one" for conflict in there.conflicts}).conflicts == ()
    if not _has_own_choices(one) and not _has_own_choices(draft):
        alone = merge_texts(draft, one, draft.model_copy(update={"id": "copy"}))
        assert branches(alone.proposal()) == branches(one)


def _has_own_choices(text: pt.Proposal) -> bool:
    return any(isinstance(asked, Choice) and asked.text for asked in positions_of(text).answers)


@examples(3)
@given(generated())
def test_merges_of_generated_texts_are_symmetric_and_settled_by_one_side(texts: Three) -> None:
    check_merges(texts)


@examples(3)
@given(bundled())
def test_merges_of_bundled_texts_are_symmetric_and_settled_by_one_side(texts: Three) -> None:
    check_merges(texts)


@examples(3)
@given(dense_texts())
def test_merges_of_dense_texts_are_symmetric_and_settled_by_one_side(texts: Three) -> None:
    check_merges(texts)


def check_brackets(texts: Three) -> None:
    merge = merge_texts(*map(_plain, texts))
    try:
        bracketed = merge.bracketed()
        resolved = [
            merge.resolve({conflict.id: text for conflict in merge.conflicts}).proposal() for text in ("one", "other")
        ]
    except DoesNotFit:
        return  # what both changed, taken together, cannot be a term, or hangs on a vote that one of them dropped
    assert branches(bracketed.position_of("RU")) == branches(resolved[0])
    assert branches(bracketed.position_of("UA")) == branches(resolved[1])


def _plain(text: pt.Proposal) -> pt.Proposal:
    """The text without brackets, sequences and choices of its own."""
    choices = {asked.id for asked in text.contingencies if asked.type is ContingencyType.CHOICE}
    kept = (term for term in text.terms if choices.isdisjoint(given.on for given in term.given))
    terms = [waiting_for(term, set()).model_copy(update={"held_by": None}) for term in kept]
    asked = [one for one in text.contingencies if one.id not in choices]
    return text.model_copy(update={"terms": whole(terms, asked), "contingencies": asked})


@examples(1)
@given(generated())
def test_a_bracketed_generated_text_means_to_each_side_what_settling_by_it_means(texts: Three) -> None:
    check_brackets(texts)


@examples(3)
@given(bundled())
def test_a_bracketed_bundled_text_means_to_each_side_what_settling_by_it_means(texts: Three) -> None:
    check_brackets(texts)


# Edits


@examples(2)
@given(st.one_of(generated(), bundled()))
def test_every_edit_is_claimed_by_a_finding_or_listed(texts: Three) -> None:
    first, second, _ = texts
    comparison = pt.compare(first, second)
    edits = comparison.edits
    assert comparison.edits == find_patch(first, second)._both
    assert not any(pt.compare(first, first).edits)
    assert pt.compare(first, first).unclaimed == ()
    listed = {id(edit) for edit in comparison.unclaimed}
    assert listed <= {id(edit) for edit in (*edits.statements, *edits.questions)}
    claimed = [edit for edit in edits.statements if id(edit) not in listed]
    told = {(issue.kind, place) for found in comparison.raw for issue in found.issues for place in issue.key or ("",)}
    regions = {(kind, _region(place, comparison)) for kind, place in told}
    anywhere = {(kind, NOT_STATED) for kind, _ in told}
    for edit in claimed:
        about = {(edit.issue.kind, place) for place in edit.issue.key or ("",)}
        assert not about.isdisjoint(told | regions | anywhere)


def _region(place: str, comparison: pt.Comparison) -> str:
    known = comparison.context.vocabulary.places.get(place)
    return (known.part_of if known else None) or ""
