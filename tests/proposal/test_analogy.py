"""A reader's own analogy between two texts: names resolved, errors, and the first text with ids of the second."""

from __future__ import annotations

import pytest

import peaceterms as pt
from peaceterms.positions.resolve import positions_of
from peaceterms.proposal.analogy import matched, named_in, roles_told, standing_in, under_same_ids
from peaceterms.testing import text

VOTE = {"id": "vote", "kind": "referendum", "places": ["crimea", "luhansk"], "options": ["stay", "leave"]}
FREE = {"kind": "territory", "places": "luhansk", "control": "RU", "given": [{"on": "vote", "answer": "leave"}]}
FIRST = text(VOTE, FREE, id="first", by="UA", to="RU", conflict="one")
SECOND = text(
    {"kind": "referendum", "places": ["the-coast"]},
    {"kind": "neutrality", "state": "GB", "permanence": "permanent"},
    {"kind": "neutrality", "state": "IE", "permanence": "permanent"},
    id="second",
    conflict="other",
    places=[{"id": "the-coast", "name": "the Coast", "aliases": ["Costa"]}],
)


def issues(proposal: pt.Proposal) -> set[str]:
    return set(map(str, positions_of(proposal).by_issue))


def test_a_text_names_who_stands_in_its_head_and_its_terms_and_groups_by_their_members() -> None:
    said = text({"kind": "withdrawal", "forces": "UA", "places": "annexed-regions"}, to="NATO")
    assert set(named_in(said)) == {"NATO", "UA", "donetsk", "kherson", "luhansk", "zaporizhzhia"}


@pytest.mark.parametrize("place", ["luhansk", "Luhansk", "LUHANSK"])
@pytest.mark.parametrize("other", ["the-coast", "Coast", "costa"])
def test_names_are_taken_in_any_spelling(place: str, other: str) -> None:
    assert matched(FIRST, SECOND, {place: other, "Russian Federation": "United Kingdom"}) == {
        "luhansk": "the-coast", "RU": "GB",
    }  # fmt: skip


@pytest.mark.parametrize(
    ("roles", "error"),
    [
        ({"nobody": "GB"}, pt.NotFound),
        ({"RU": "nobody"}, pt.NotFound),
        ({"FR": "GB"}, pt.NotFound),  # known, but not in the text
        ({"RU": "FR"}, pt.NotFound),
        ({"RU": "the-coast"}, pt.InvalidArgument),
        ({"luhansk": "GB"}, pt.InvalidArgument),
        ({"RU": "GB", "UA": "GB"}, pt.InvalidArgument),
        ({"RU": "GB", "Russia": "IE"}, pt.InvalidArgument),
        ({"annexed-regions": "the-coast"}, pt.InvalidArgument),
    ],
)
def test_what_cannot_stand_for_another_is_an_error(roles: dict[str, str], error: type[Exception]) -> None:
    with pytest.raises(error):
        pt.compare(FIRST, SECOND, roles=roles)


def test_who_is_in_both_can_only_be_taken_by_another_if_it_stands_for_somebody_else() -> None:
    second = text({"kind": "neutrality", "state": ["UA", "RU"], "permanence": "permanent"}, id="second")
    with pytest.raises(pt.InvalidArgument):
        matched(FIRST, second, {"UA": "RU"})
    only = text({"kind": "neutrality", "state": "RU", "permanence": "permanent"}, id="second")
    found = under_same_ids(FIRST, only, matched(FIRST, only, {"UA": "RU"}))
    assert (found.first, found.ids, issues(found.second)) == (FIRST, ("UA",), {"neutrality/UA"})
    assert found.vocabulary.name("UA") == "Ukraine / Russia"
    assert matched(FIRST, second, {"UA": "RU", "RU": "UA"}) == {"UA": "RU", "RU": "UA"}
    assert matched(FIRST, second, {"UA": "UA"}) == {}


def test_an_analogy_changes_issues_votes_and_silences_and_leaves_the_rest() -> None:
    silence = {"subject": "a line", "manner": "deferred", "issues": ["boundary/luhansk"]}
    first = FIRST.model_copy(update={"silences": [silence]})
    told = standing_in(first, SECOND, {"luhansk": "the-coast", "RU": "GB"})
    assert issues(told) == {issue.replace("luhansk", "the-coast") for issue in issues(first)}
    assert {str(one) for one in positions_of(told).answers} == {
        str(one).replace("luhansk", "the-coast") for one in positions_of(first).answers
    }
    assert (told.silences[0].issues, told.conflict, told.to, told.by) == (
        ("boundary/the-coast",), "other", ("GB",), ("UA",),
    )  # fmt: skip
    assert (told.id, told.title, [term.id for term in told.terms]) == (first.id, first.title, ["vote", "term-1"])
    assert issues(first) == issues(FIRST)


def test_who_fills_a_role_in_either_text_has_both_names() -> None:
    found = under_same_ids(FIRST, SECOND, {"luhansk": "the-coast"})
    assert (found.vocabulary.name("the-coast"), found.ids) == ("Luhansk / the Coast", ("the-coast",))
    assert SECOND.vocabulary.name("the-coast") == "the Coast"


def test_what_lies_in_a_place_votes_with_the_one_that_it_stands_for_and_groups_follow() -> None:
    told = standing_in(FIRST, SECOND, {"luhansk": "the-coast"})
    town = next(place for place in FIRST.vocabulary.places.values() if place.part_of == "luhansk")
    assert list(told.vocabulary.within(town.id)) == [town.id, "the-coast"]
    assert "the-coast" in told.vocabulary.groups["annexed-regions"].readings[0].members


def test_a_part_of_a_place_is_no_part_of_the_one_that_it_stands_for() -> None:
    part = {"id": "district", "name": "the District", "part_of": "luhansk"}
    whole, piece = ({"kind": "territory", "places": place, "control": "RU"} for place in ("the-coast", "district"))
    first = FIRST.model_copy(update={"places": [part], "terms": [VOTE, piece, {**FREE, "id": "free"}]})
    second = SECOND.model_copy(update={"terms": [whole]})
    found = pt.compare(first, second, roles={"luhansk": "the-coast"})
    assert {str(issue) for issue in found.issues if issue.kind == "territory"} == {
        "territory/district", "territory/the-coast",
    }  # fmt: skip
    assert "territory/district" not in set(map(str, found.shared))


def test_a_vote_in_a_whole_counts_for_its_part_where_the_whole_stands_for_another() -> None:
    part = {"id": "district", "name": "the District", "part_of": "luhansk"}
    free = {**FREE, "id": "free", "places": "district"}
    first = FIRST.model_copy(update={"places": [part], "terms": [VOTE, free]})
    told = standing_in(first, SECOND, {"luhansk": "the-coast"})
    [condition] = [c for p in positions_of(told).by_issue.values() if p.issue.kind == "territory" for c in p.branches]
    assert [str(requirement.contingency) for requirement in condition] == ["referendum/the-coast/status"]


def test_an_analogy_fits_into_a_cell() -> None:
    assert roles_told({"FR": "MA", "a": "b"}) == ["FR=MA", "a=b"]
