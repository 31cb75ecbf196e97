"""Which texts say like things."""

from __future__ import annotations

import math
from itertools import combinations
from typing import Any

import pytest
from tests.analysis.texts import held, limit, neutral

import peaceterms as pt
from peaceterms.analysis.features import features_of
from peaceterms.analysis.likeness import likeness, nearest_by_clauses, weights_among
from peaceterms.testing import text

UKRAINE = text(neutral(permanence="permanent"), limit("5 count"), id="ukraine")
MOLDOVA = text({"kind": "neutrality", "state": "MD", "permanence": "permanent"}, id="moldova")
CRIMEA = text(held("crimea", control="RU"), id="crimea")
AMNESTY: dict[str, Any] = {"kind": "amnesty", "places": "crimea", "extent": "full"}
ALL = (UKRAINE, MOLDOVA, CRIMEA)


def near(proposal: pt.Proposal, *among: pt.Proposal, least: float = 0, **settings: Any) -> list[pt.ClauseNeighbour]:
    return [*nearest_by_clauses(proposal, among, (), least=least, settings=pt.Settings(**settings))]


def ids(found: list[pt.ClauseNeighbour]) -> list[str]:
    return [one.proposal.id for one in found]


def test_texts_on_different_conflicts_are_near_where_they_say_like_things() -> None:
    assert pt.nearest(UKRAINE, ALL, least_overlap=0) == ()
    (found,) = pt.nearest(UKRAINE, ALL, by="clauses")
    assert found.proposal is MOLDOVA
    assert {str(feature) for feature, _ in found.shared} == {"neutrality", "neutrality.permanence=permanent"}
    assert "force-limit" in {str(feature) for feature, _ in found.lacks}


def test_the_rarer_weighs_more_and_a_detail_by_how_many_texts_with_the_kind_have_it() -> None:
    weights = {str(feature): weight for feature, weight in weights_among(ALL).items()}
    assert weights["force-limit"] == pytest.approx(math.log(4 / 1))
    assert weights["neutrality"] == pytest.approx(math.log(4 / 2))
    assert weights["neutrality.permanence=permanent"] == pytest.approx(math.log(3 / 2))


def test_a_text_given_twice_makes_nothing_less_rare() -> None:
    assert weights_among([*ALL, UKRAINE]) == weights_among(ALL)


def test_likeness_is_twice_what_both_say_over_what_either_says() -> None:
    weights = weights_among(ALL)
    one, other = features_of(UKRAINE), features_of(MOLDOVA)
    total = {features: sum(weights[f] for f in features) for features in (one, other, one & other)}
    expected = 2 * total[one & other] / (total[one] + total[other])
    assert likeness(one, other, weights) == pytest.approx(expected)


def test_among_all_bundled_texts_it_is_symmetric_between_0_and_1_and_1_of_the_same() -> None:
    weights = weights_among(pt.corpus())
    features = {proposal.id: features_of(proposal) for proposal in pt.corpus()}
    assert {likeness(one, one, weights) for one in features.values()} == {1.0}
    for one, other in combinations(features.values(), 2):
        assert 0 <= likeness(one, other, weights) == likeness(other, one, weights) < 1


def test_the_order_of_the_texts_changes_nothing() -> None:
    one, texts = pt.load("madrid-principles-2007"), pt.corpus()
    assert pt.nearest(one, texts, by="clauses") == pt.nearest(one, texts[::-1], by="clauses")


def test_stated_against_refused_is_not_alike_but_contrary() -> None:
    refuses = text({"kind": "amnesty", "places": "kashmir", "refused": True}, neutral(), id="refuses")
    (found,) = near(text(AMNESTY, neutral(), id="grants"), refuses)
    assert found.contrary == ("amnesty",)
    assert [str(feature) for feature, _ in found.shared] == ["neutrality"]


def test_who_grants_in_one_place_and_refuses_in_another_is_not_contrary_to_who_grants() -> None:
    both = text(AMNESTY, {"kind": "amnesty", "places": "kherson", "refused": True}, id="both")
    assert near(text(AMNESTY, id="grants"), both)[0].contrary == ()


def test_of_two_that_are_as_alike_the_order_is_that_of_their_ids() -> None:
    twins = [text(neutral(), id=id) for id in ("b", "a")]
    assert ids(near(UKRAINE, *twins)) == ["a", "b"]


def test_the_text_itself_and_what_shares_nothing_are_left_out() -> None:
    assert ids(near(UKRAINE, UKRAINE, CRIMEA, text(id="empty"), MOLDOVA)) == ["moldova"]
    assert near(text(id="empty"), *ALL) == near(UKRAINE) == []


def test_texts_below_the_least_are_left_out_and_those_at_it_are_not() -> None:
    (found,) = near(UKRAINE, MOLDOVA)
    assert ids(near(UKRAINE, MOLDOVA, least=found.likeness)) == ["moldova"]
    assert near(UKRAINE, MOLDOVA, least=math.nextafter(found.likeness, 1)) == []


@pytest.mark.parametrize("least", [-0.1, 1.1, math.nan])
def test_a_least_that_is_no_share_is_refused(least: float) -> None:
    with pytest.raises(pt.InvalidArgument, match="least_overlap"):
        pt.nearest(UKRAINE, [], by="clauses", least_overlap=least)


def test_by_anything_else_is_refused() -> None:
    with pytest.raises(pt.InvalidArgument, match="by='words': it is 'issues', 'clauses'"):
        pt.nearest(UKRAINE, by="words")  # type: ignore[call-overload]


def test_weights_of_kinds_count() -> None:
    assert near(UKRAINE, MOLDOVA, weights={"neutrality": 0}) == []
    assert near(UKRAINE, MOLDOVA, weights={"force-limit": 0})[0].likeness == 1


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("baker-plan-i-2001", "baker-plan-ii-2003"),
        ("minsk-protocol-2014", "minsk-ii-2015"),
        ("clinton-parameters-2000", "geneva-accord-2003"),
        ("dayton-agreement-1995", "ahtisaari-plan-2007"),
        ("us-28-point-plan-2025", "e3-counter-text-2025"),
        ("russia-nato-draft-agreement-2021", "russia-us-draft-treaty-2021"),
        ("buergenstock-communique-2024", "china-twelve-points-2023"),
    ],
)
def test_texts_that_are_known_to_be_related_come_first(text: str, expected: str) -> None:
    assert pt.nearest(text, by="clauses")[0].proposal.id == expected
