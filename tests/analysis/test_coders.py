"""How far two coders of one text come to the same: measures, disagreements, laws."""

from __future__ import annotations

import json
from typing import Any

import pytest
from tests.analysis.texts import held, limit, neutral

import peaceterms as pt
from peaceterms.analysis.coders import Sort, Undefined
from peaceterms.analysis.observed import SORTS
from peaceterms.bundled.loading import recoded
from peaceterms.terms.base import LINKS
from peaceterms.terms.markers import Marker
from peaceterms.testing import text

WATER: dict[str, Any] = {"kind": "water-supply", "recipient": "crimea", "ref": "3"}
POOLED = pt.reliability()


def sorts(first: pt.Proposal, second: pt.Proposal) -> list[tuple[Sort, str | None]]:
    return [(one.sort, one.field) for one in pt.reliability(first, second).disagreements]


def at(ref: str, *terms: dict[str, Any]) -> pt.Proposal:
    return text(*({"ref": ref, **term} for term in terms))


# Disagreements, one at a time


@pytest.mark.parametrize(
    ("first", "second", "found"),
    [
        ([neutral()], [neutral()], []),
        ([neutral()], [], [(Sort.ONLY_FIRST, None)]),
        ([], [neutral()], [(Sort.ONLY_SECOND, None)]),
        ([neutral()], [WATER | {"ref": "1"}], [(Sort.KIND, None)]),
        ([held("crimea", control="UA")], [held("sumy", control="UA")], [(Sort.KEY, None)]),
        ([neutral(by="UA")], [neutral()], [(Sort.STATED, "by")]),
        ([neutral(by="UA")], [neutral(by="RU")], [(Sort.VALUE, "by")]),
        ([neutral(timing={"duration": "P3W"})], [neutral(timing={"duration": "P21D"})], []),
        (
            [neutral(timing={"duration": "P3W"})],
            [neutral(timing={"duration": "P2W"})],
            [(Sort.VALUE, "timing.duration")],
        ),
        ([limit("600000 count")], [limit("at most 600000 count")], []),
        ([limit("600000 count")], [limit("800000 count")], [(Sort.VALUE, "ceiling")]),
        ([neutral(bars=["NATO", "EU"])], [neutral(bars=["EU", "NATO"])], []),
        ([neutral(preconditions="a vote")], [neutral(preconditions="votes")], [(Sort.VALUE, "preconditions")]),
    ],
)
def test_each_sort_of_disagreement(
    first: list[dict[str, Any]], second: list[dict[str, Any]], found: list[tuple[Sort, str | None]]
) -> None:
    assert sorts(at("1", *first), at("1", *second)) == found


@pytest.mark.parametrize("name", LINKS)
def test_what_a_term_names_goes_by_what_belongs_together_and_not_by_ids(name: str) -> None:
    def ordered(one: str, other: str) -> pt.Proposal:
        return text(neutral(id=one, ref="1"), WATER | {"id": other, name: [one]})

    assert sorts(ordered("a", "b"), ordered("x", "y")) == []
    loose = text(neutral(id="x", ref="1"), WATER | {"id": "y", name: ["z"]}, {"id": "z", "kind": "amnesty"})
    assert (Sort.VALUE, name) in sorts(ordered("a", "b"), loose)
    assert "Amnesty" in pt.reliability(ordered("a", "b"), loose).to_text()


def test_a_disagreement_is_a_row() -> None:
    (one,) = pt.reliability(at("1", neutral(by="UA")), at("pt 1", neutral(by="RU"))).disagreements
    assert one.to_records() == [
        {"text": "a", "sort": "different values", "field": "by", "first": ["UA"], "second": ["RU"]}
        | {"first_term": "term-0", "first_kind": "neutrality", "first_ref": "1"}
        | {"second_term": "term-0", "second_kind": "neutrality", "second_ref": "pt 1"}
    ]


# Measures


def test_kinds_are_measured_where_both_name_the_place_only() -> None:
    first = text(neutral(ref="1"), WATER, held("crimea", control="UA", ref="4"))
    second = text(neutral(ref="1"), {"kind": "amnesty", "ref": "3"}, held("crimea", control="UA", ref="9"))
    kinds = pt.reliability(first, second)["kinds"]
    assert (kinds.units, kinds.equal) == (2, 0.5)
    assert pt.reliability(first, second)["keys"].units == 2


def test_what_is_stated_is_counted_field_by_field() -> None:
    found = pt.reliability(at("1", neutral(by="UA", bars="NATO")), at("1", neutral(by="RU")))
    assert [one.about for one in found.measures] == [
        "kinds",
        "keys",
        "stated.own",
        "stated.by",
        "values.members",
        "values.by",
    ]
    own, by = found["stated.own"], found["stated.by"]
    assert (own.both, own.either, by.both, by.either, by.units) == (0, 1, 1, 1, 1)
    assert own.equal == 1 - 1 / own.units


@pytest.mark.parametrize(
    ("first", "second", "about", "why"),
    [
        ([neutral(by="UA")], [neutral(by="UA")], "values.by", Undefined.TOO_FEW),
        ([neutral(), WATER], [neutral(), WATER], "keys", Undefined.NO_SCALE),
        (
            [neutral(by="UA"), WATER | {"by": "UA"}],
            [neutral(by="UA"), WATER | {"by": "UA"}],
            "values.by",
            Undefined.ONE_VALUE,
        ),
        ([neutral(preconditions="a"), WATER], [neutral(preconditions="b"), WATER], "values.text", Undefined.NO_SCALE),
        ([neutral()], [neutral()], "kinds", Undefined.TOO_FEW),
    ],
)
def test_where_there_is_no_alpha_it_says_why(
    first: list[dict[str, Any]], second: list[dict[str, Any]], about: str, why: Undefined
) -> None:
    one, other = (text(*({"ref": str(n)} | term for n, term in enumerate(terms))) for terms in (first, second))
    measure = pt.reliability(one, other)[about]
    assert (measure.alpha, measure.low, measure.high, measure.undefined) == (None, None, None, why)
    assert measure.units >= 1


def test_values_of_other_scales_are_not_chance() -> None:
    """Each scale stands for itself: a set of actors tells nothing of what a set of words could be by chance."""
    barred = [neutral(bars="NATO"), neutral(bars="EU")]
    first, second = (text(*({"ref": str(n)} | term for n, term in enumerate(terms))) for terms in (barred, barred))
    assert pt.reliability(first, second)["values.members"].alpha == 1


def test_steps_of_a_scale_lie_nearer_than_its_ends() -> None:
    def coded(*values: str) -> pt.Proposal:
        return text(*(neutral(ref=str(n), permanence=value) for n, value in enumerate(values)))

    first = coded("permanent", "indefinite", "temporary", "permanent")
    near = coded("permanent", "indefinite", "temporary", "indefinite")
    far = coded("permanent", "indefinite", "temporary", "temporary")
    alphas = [pt.reliability(first, other)["values.ordinal"].alpha for other in (first, near, far)]
    assert alphas == sorted((one for one in alphas if one is not None), reverse=True)
    assert len(set(alphas)) == 3


def test_amounts_go_by_their_share() -> None:
    def coded(*values: str) -> pt.Proposal:
        return text(*(limit(value, ref=str(n)) for n, value in enumerate(values)))

    first = coded("100 count", "200 count", "400 count")
    near, far = coded("100 count", "200 count", "401 count"), coded("100 count", "200 count", "90 count")
    alphas = [pt.reliability(first, other)["values.amount"].alpha for other in (first, near, far)]
    assert alphas[0] == 1
    assert alphas[1] == pytest.approx(1, abs=0.001)
    assert alphas[2] is not None
    assert alphas[2] < 0.7


def test_every_marker_has_a_sort_of_its_values() -> None:
    measured = {type(field.marker) for kind in pt.kinds().values() for field in kind.declaration.aspects}
    assert measured <= set(SORTS)
    assert set(SORTS) <= set(Marker.__subclasses__())


# Laws


@pytest.mark.parametrize("id", ["minsk-protocol-2014", "istanbul-draft-treaty-2022", "us-28-point-plan-2025"])
def test_a_coding_and_itself_are_the_same_throughout(id: str) -> None:
    one = pt.load(id)
    found = pt.reliability(one, one)
    assert found.disagreements == ()
    assert {measure.alpha for measure in found.measures} <= {1, None}
    assert {measure.equal for measure in found.measures} == {1}


@pytest.mark.parametrize("id", recoded())
def test_the_order_of_the_coders_does_not_matter(id: str) -> None:
    there, back = pt.reliability(id), pt.reliability(pt.recoding(id), id)
    assert there.measures.to_records() == back.measures.to_records()
    mirror = {Sort.ONLY_FIRST: Sort.ONLY_SECOND, Sort.ONLY_SECOND: Sort.ONLY_FIRST}
    told = sorted((str(mirror.get(one.sort, one.sort)), one.field or "") for one in there.disagreements)
    assert sorted((str(one.sort), one.field or "") for one in back.disagreements) == told


def test_the_order_of_terms_does_not_matter() -> None:
    one = pt.load("minsk-protocol-2014")
    turned = one.model_copy(update={"terms": one.terms[::-1]})
    second = pt.recoding(one.id)
    assert pt.reliability(turned, second).measures.to_records() == pt.reliability(one, second).measures.to_records()


def test_all_measures_lie_where_they_can() -> None:
    for measure in POOLED.measures:
        assert 0 <= (measure.equal or 0) <= 1
        assert (measure.alpha is None) is (measure.undefined is not None)
        if measure.alpha is not None:
            assert measure.low is not None
            assert measure.high is not None
            assert -1 <= measure.low <= measure.alpha <= measure.high <= 1


# Which codings


def test_without_a_second_coding_it_is_the_bundled_one() -> None:
    (coding,) = pt.reliability("minsk-protocol-2014").codings
    assert (coding.first, coding.second) == (pt.load("minsk-protocol-2014"), pt.recoding("minsk-protocol-2014"))


def test_without_either_it_is_all_that_are_coded_twice() -> None:
    assert [coding.first.id for coding in POOLED.codings] == list(recoded())
    singles = [pt.reliability(id) for id in recoded()]
    assert len(POOLED.disagreements) == sum(len(one.disagreements) for one in singles)
    for about in ("kinds", "stated.own", "values.members"):
        assert POOLED[about].units == sum(one[about].units for one in singles)


def test_codings_that_share_nothing_are_measured_too() -> None:
    found = pt.reliability(text(neutral()), text(id="empty"))
    assert [(one.about, one.units, one.equal, one.alpha) for one in found.measures] == [
        ("kinds", 0, None, None),
        ("keys", 0, None, None),
    ]
    assert [one.sort for one in found.disagreements] == [Sort.ONLY_FIRST]


def test_what_is_not_there_is_refused() -> None:
    with pytest.raises(pt.NotFound, match="unknown second coding of 'musk-tweet-2022'"):
        pt.reliability("musk-tweet-2022")
    with pytest.raises(pt.InvalidArgument, match="there is a second coding, but no first"):
        pt.reliability(second="musk-tweet-2022")
    with pytest.raises(KeyError):
        pt.reliability("minsk-protocol-2014")["stated.nothing"]


def test_json_holds_codings_measures_and_disagreements() -> None:
    found = pt.reliability("minsk-protocol-2014")
    data = json.loads(found.to_json())
    assert data["codings"] == [{"first": "minsk-protocol-2014", "second": "minsk-protocol-2014-second-coding"}]
    assert data["measures"] == found.measures.to_records()
    assert data["disagreements"] == found.to_records()


# What was measured, and stands in the documents


@pytest.mark.parametrize(
    ("about", "units", "equal", "alpha"),
    [
        ("kinds", 123, 0.98, 0.97),
        ("keys", 142, 0.84, None),
        ("stated.own", 899, 0.89, 0.73),
        ("stated.by", 142, 0.85, 0.63),
        ("stated.to", 142, 0.75, 0.14),
        ("stated.verified_by", 142, 0.99, 0.49),
        ("values.nominal", 34, 0.91, 0.86),
        ("values.ordinal", 55, 0.95, 0.71),
        ("values.members", 187, 0.81, 0.84),
    ],
)
def test_two_coders_of_twelve_texts(about: str, units: int, equal: float, alpha: float | None) -> None:
    measure = POOLED[about]
    assert measure.units == units
    assert [measure.equal and round(measure.equal, 2), measure.alpha and round(measure.alpha, 2)] == [equal, alpha]
