"""Families of texts."""

from __future__ import annotations

import sys
from itertools import combinations, product
from typing import Any

import pytest
from tests.analysis.texts import held, limit, neutral

import peaceterms as pt
from peaceterms.analysis.families import Family
from peaceterms.testing import text

pytest.importorskip("scipy")

PERMANENT = text(neutral(permanence="permanent"), id="permanent")
INDEFINITE = text(neutral(permanence="indefinite"), id="indefinite")
TEMPORARY = text(neutral(permanence="temporary"), id="temporary")
LAND, MORE_LAND = text(held("crimea", control="RU"), id="land"), text(held(["crimea", "sumy"], control="RU"), id="more")
SILENT = text(id="silent")
TEXTS = (PERMANENT, INDEFINITE, TEMPORARY, LAND, MORE_LAND, SILENT)
PLANS = ("us-28-point-plan-2025", "e3-counter-text-2025", "twenty-point-framework-2025", "istanbul-communique-2022")
MORE = ("musk-tweet-2022", "minsk-ii-2015", "minsk-protocol-2014", "good-friday-agreement-1998")
BY: tuple[Any, ...] = ("issues", "clauses")
either = pytest.mark.parametrize("by", BY)


def joined(families: pt.Families) -> set[tuple[frozenset[str], float, float]]:
    """Which texts join at what heights, whatever the order."""
    ids = [proposal.id for proposal in families.proposals]
    return {(frozenset(ids[n] for n in one.numbers), one.apart.low, one.apart.high) for one in families.merges}


def test_the_least_far_apart_join_first_and_what_has_nothing_in_common_stays_apart() -> None:
    found = pt.families(TEXTS)
    assert [(row["first"], row["second"]) for row in found.to_records()] == [
        (["indefinite"], ["permanent"]),
        (["temporary"], ["indefinite", "permanent"]),
        (["land"], ["more"]),
    ]
    assert [len(root.numbers) for root in found.roots] == [3, 2, 1]
    assert [TEXTS[number].id for number in found.alone] == ["silent"]


def test_the_height_is_the_mean_of_what_pairs_do_not_say_alike() -> None:
    far = {
        (one.id, other.id): 1 - pt.compare(one, other).overlap * (1 - float(pt.compare(one, other).distance().mid))
        for one, other in combinations((INDEFINITE, PERMANENT, TEMPORARY), 2)
    }
    first, last, _ = pt.families(TEXTS).merges
    assert first.height == pytest.approx(far["indefinite", "permanent"])
    assert last.height == pytest.approx((far["indefinite", "temporary"] + far["permanent", "temporary"]) / 2)


def test_open_distances_give_a_least_and_a_most() -> None:
    open_ = text(neutral(), id="open")
    (found,) = pt.families([text(neutral(permanence="permanent", anchoring="treaty"), id="here"), open_]).merges
    distance = pt.compare(open_, text(neutral(permanence="permanent", anchoring="treaty"), id="here")).distance()
    assert found.apart == pytest.approx((float(distance.low), float(distance.high)))
    assert found.apart.low < found.height < found.apart.high


def test_what_is_measured_on_one_issue_of_many_joins_nobody_closely() -> None:
    long = text(neutral(permanence="permanent"), *(held(place, control="UA") for place in ("sumy", "odesa")), id="long")
    (found,) = pt.families([PERMANENT, long]).merges
    assert pt.compare(PERMANENT, long).distance().high == 0
    assert found.height == pytest.approx(2 / 3)


@either
def test_the_order_of_texts_changes_nothing(by: Any) -> None:
    texts = (*PLANS, *MORE)
    assert joined(pt.families(texts, by=by)) == joined(pt.families(texts[::-1], by=by))
    assert joined(pt.families(TEXTS, by=by)) == joined(pt.families(TEXTS[::-1], by=by))


@either
def test_two_texts_that_say_the_same_join_first_at_0(by: Any) -> None:
    plan = pt.load(PLANS[0])
    again = plan.model_copy(update={"id": "again"})
    first = pt.families([*PLANS, again], by=by).merges[0]
    assert {first.numbers[0], first.numbers[1]} == {0, 4}
    assert first.apart == (0, 0)


@either
@pytest.mark.parametrize("height", [-1, 0, 0.5, 0.8, 0.95, 1])
def test_cutting_at_a_height_gives_a_partition(by: Any, height: float) -> None:
    found = pt.families((*PLANS, *MORE), by=by)
    groups = found.cut(height)
    assert sorted(text.id for group in groups for text in group) == sorted((*PLANS, *MORE))
    assert [len(group) for group in groups] == sorted((len(group) for group in groups), reverse=True)


@either
def test_the_higher_the_cut_the_larger_the_groups(by: Any) -> None:
    found = pt.families((*PLANS, *MORE), by=by)
    counts = [len(found.cut(height / 20)) for height in range(21)]
    assert counts == sorted(counts, reverse=True)
    assert (counts[0], counts[-1]) == (8, len(found.roots))


@either
def test_every_family_joins_above_its_parts_and_within_its_interval(by: Any) -> None:
    for family in pt.families((*PLANS, *MORE), by=by).merges:
        assert all(part.height <= family.height + 1e-9 for part in family.parts)
        assert family.apart.low <= family.height <= family.apart.high
        assert sorted(family.numbers) == sorted(number for part in family.parts for number in part.numbers)


def test_by_clauses_texts_on_different_conflicts_join_with_one_figure() -> None:
    texts = ("dayton-agreement-1995", "ahtisaari-plan-2007", "laos-neutrality-1962")
    first = pt.families(texts, by="clauses").merges[0]
    (near,) = pt.nearest(texts[0], [texts[1]], by="clauses")
    assert sorted(first.numbers) == [0, 1]
    assert first.apart.low == first.apart.high == pytest.approx(1 - near.likeness)


@either
@pytest.mark.parametrize("number", [0, 1])
def test_of_none_or_one_there_is_no_family(by: Any, number: int) -> None:
    found = pt.families(TEXTS[:number], by=by)
    assert (found.merges, found.to_records(), len(found.cut(0.5))) == ((), [], number)


@either
def test_texts_without_terms_have_nothing_in_common(by: Any) -> None:
    assert pt.families([SILENT, text(id="empty")], by=by).alone == (1, 0)


@either
def test_one_text_given_three_times_is_one_family(by: Any) -> None:
    (root,) = pt.families([PERMANENT] * 3, by=by).roots
    assert (sorted(root.numbers), root.apart) == ([0, 1, 2], (0, 0))


def test_settings_count() -> None:
    more = text(neutral(permanence="permanent"), limit("5 count"), id="more")
    plain, strict = (
        pt.families([PERMANENT, more], settings=pt.Settings(silence=one)) for one in ("shared", "departure")
    )
    assert plain.merges[0].height < strict.merges[0].height


def test_by_anything_else_is_refused() -> None:
    with pytest.raises(pt.InvalidArgument, match="by='words'"):
        pt.families([], by="words")  # type: ignore[arg-type]


def test_without_scipy_the_extra_is_named(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "scipy.cluster.hierarchy", None)
    with pytest.raises(
        pt.MissingExtra, match=r"families of texts needs an extra: pip install 'peaceterms\[families\]'"
    ):
        pt.families([])


def test_joins_are_average_linkage() -> None:
    found = pt.families((*PLANS, *MORE))
    middles = {(i, j): _apart(found.proposals[i], found.proposals[j]) for i, j in product(range(8), repeat=2) if i != j}

    def between(one: Family, other: Family) -> float:
        pairs = [middles[pair] for pair in product(one.numbers, other.numbers)]
        return sum(pairs) / len(pairs)

    for family in found.merges:
        assert family.height == pytest.approx(between(*family.parts))


def _apart(one: pt.Proposal, other: pt.Proposal) -> float:
    comparison = pt.compare(one, other)
    return 1 - comparison.overlap * (1 - float(comparison.distance().mid)) if comparison.shared else 1
