"""How far all texts are apart from each other, and which laws of distances hold between them."""

from __future__ import annotations

from collections.abc import Callable
from fractions import Fraction
from itertools import combinations, permutations, product
from types import FunctionType
from typing import Any, cast

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.analysis.texts import held, limit, neutral
from tests.words.languages import ENGLISH
from tests.work import calls_of

import peaceterms as pt
from peaceterms.analysis.apart import Apart, measured
from peaceterms.layout.measures import settings_lines
from peaceterms.positions.resolve import resolve
from peaceterms.testing import proposals, text

A, B = text(neutral(permanence="permanent"), id="a"), text(neutral(permanence="temporary"), limit("5 count"), id="b")
ELSEWHERE, EMPTY = text(held("luhansk", control="RU"), id="elsewhere"), text(id="empty")


def exact(first: pt.Proposal, second: pt.Proposal, silence: Any = "shared") -> tuple[Fraction, Fraction]:
    """Both ends of a distance, without rounding."""
    found = pt.compare(first, second).distance(silence=silence).contributions
    return sum((c.low for c in found), Fraction(0)), sum((c.high for c in found), Fraction(0))


def point(first: pt.Proposal, second: pt.Proposal, silence: Any = "shared") -> Fraction:
    low, high = exact(first, second, silence)
    assert low == high, "nothing is open"
    return low


# Pairs


def test_there_is_one_pair_for_every_two_texts_the_smaller_number_first() -> None:
    assert list(pt.distances([A, B, ELSEWHERE]).pairs) == [(0, 1), (0, 2), (1, 2)]


@pytest.mark.parametrize("texts", [[], [A]])
def test_fewer_than_two_texts_have_no_pairs(texts: list[pt.Proposal]) -> None:
    found = pt.distances(texts)
    assert (found.pairs, found.to_records()) == ({}, [])


def test_a_pair_holds_distance_and_overlap_and_how_many_issues_are_shared() -> None:
    found = pt.distances([A, B]).between(0, 1)
    assert found == Apart(0.5, 0.5, 0.5, 1)
    assert found.middle == 0.5


def test_two_texts_that_share_no_issue_have_no_distance() -> None:
    found = pt.distances([A, ELSEWHERE]).between(0, 1)
    assert found == Apart(None, None, 0.0, 0)
    assert found.middle is None


def test_so_have_texts_that_say_nothing() -> None:
    assert pt.distances([A, EMPTY]).between(0, 1) == Apart(None, None, 0.0, 0)
    assert pt.distances([EMPTY, EMPTY]).between(0, 1) == Apart(None, None, 1.0, 0)


def test_where_silence_counts_as_a_departure_all_have_a_distance() -> None:
    found = pt.distances([A, ELSEWHERE], settings=pt.Settings(silence="departure")).between(0, 1)
    assert found == Apart(1.0, 1.0, 0.0, 0)


def test_the_middle_is_that_of_the_interval() -> None:
    first, second = (
        text(neutral(permanence="permanent", anchoring="law"), id="a"),
        text(neutral(permanence="permanent"), id="b"),
    )
    assert pt.distances([first, second]).between(0, 1).middle == pytest.approx(1 / 6)


def test_a_text_is_at_no_distance_from_itself() -> None:
    found = pt.distances([A, B])
    for number in (0, 1):
        same = found.between(number, number)
        assert (same.low, same.high, same.overlap) == (0, 0, 1)


def test_texts_may_be_there_twice() -> None:
    assert pt.distances([A, A]).between(0, 1) == Apart(0.0, 0.0, 1.0, 1)


def test_settings_hold_for_every_pair_and_are_told() -> None:
    weak = text({**neutral(permanence="permanent"), "implied": ["permanence"]}, id="weak")
    strict = pt.distances([A, weak], settings=pt.Settings(silence="departure", as_read=False))
    assert strict.between(0, 1) != pt.distances([A, weak]).between(0, 1)
    assert strict.between(0, 1) == measured(A, weak, strict.settings)
    (told,) = settings_lines(strict.settings, ENGLISH)
    assert told in str(strict)


def test_there_is_one_flat_record_for_each_pair() -> None:
    records = pt.distances([A, B, ELSEWHERE]).to_records()
    assert records == [
        {"first": "a", "second": "b", "low": 0.5, "high": 0.5, "overlap": 0.5, "shared": 1},
        {"first": "a", "second": "elsewhere", "low": None, "high": None, "overlap": 0.0, "shared": 0},
        {"first": "b", "second": "elsewhere", "low": None, "high": None, "overlap": 0.0, "shared": 0},
    ]


def test_texts_are_called_as_in_a_matrix() -> None:
    assert pt.distances([A, A]).names == pt.table([A, A]).names == ("a (1)", "a (2)")


def test_however_many_pairs_there_are_each_text_is_read_once() -> None:
    texts = [text.model_copy() for text in pt.corpus()]  # of which nothing is kept yet
    found = pt.distances(texts)
    assert calls_of(cast("FunctionType", resolve), lambda: found.pairs) == len(texts)
    assert len(found.pairs) == len(texts) * (len(texts) - 1) // 2


@pytest.mark.parametrize("silence", ["shared", "departure", "unknown", B])
def test_every_pair_of_real_texts_is_measured_as_a_comparison_measures_it(silence: Any) -> None:
    texts = [*pt.corpus()[::9], A]
    found = pt.distances(texts, settings=pt.Settings(silence=silence))
    for (i, first), (j, second) in combinations(enumerate(texts), 2):
        assert found.between(i, j) == measured(first, second, found.settings)
        assert found.between(j, i) is found.between(i, j)


# Laws of every distance


@given(st.lists(proposals(most=3), max_size=3), st.sampled_from(["shared", "departure", "unknown"]))
def test_distance_is_the_same_both_ways_and_nothing_to_oneself(texts: list[pt.Proposal], silence: Any) -> None:
    settings = pt.Settings(silence=silence)
    forth, back = (pt.distances(ordered, settings=settings) for ordered in (texts, texts[::-1]))
    last = len(texts) - 1
    for i, j in product(range(len(texts)), repeat=2):
        found = forth.between(i, j)
        mirror = back.between(last - i, last - j)
        assert found == mirror
        if found.low is not None and found.high is not None:
            assert 0 <= found.low <= (found.middle or 0) <= found.high <= 1
        if i == j and found.low is not None:
            assert (found.low, found.high) == (0, 0)


# Laws on a fixed set of issues: all texts state the same aspects of the same issues, without conditions; no value lies
# within another one, and no actor is a member of another


Values = dict[str, st.SearchStrategy[Any]]
LIMITS = st.sampled_from(["none", "unlimited"])
ACTORS = st.lists(st.sampled_from(["NATO", "EU", "CH", "RU", "CN"]), min_size=1, unique=True)
AMOUNTS = st.builds("{}{} {}".format, st.sampled_from(["", "at most "]), st.integers(0, 9), st.just("count"))
AREAS = st.builds("{} {}".format, st.integers(0, 9), st.sampled_from(["km2", "percent"]))
DURATIONS = st.builds("P{}D".format, st.integers(1, 4000))
DATES = st.sampled_from(["2024", "2025", "2023-03", "2023-05-04", "2026-01/2026-05", "2022-02-24/..", "../2030"])
OFFSETS = st.builds("{}+P{}D".format, st.sampled_from(["signature", "ceasefire"]), st.integers(1, 900))
PERMANENCE = st.sampled_from(["temporary", "indefinite", "permanent"])
ANCHORING = st.sampled_from(["declaration", "law", "treaty", "constitution"])

SORTS: dict[str, tuple[dict[str, Any], Values]] = {
    "scales": (neutral(), {"permanence": PERMANENCE | LIMITS, "anchoring": ANCHORING | LIMITS}),
    "choices": (
        held("luhansk"),
        {
            "control": st.sampled_from([["UA"], ["RU"], ["UA", "RU"], "none"]),
            "sovereignty": st.sampled_from([["UA"], ["RU"], "none"]),
            "status": st.sampled_from(["ordinary", "autonomous", "special", "none"]),
        },
    ),
    "sets": (neutral(), {"bars": ACTORS | LIMITS, "by": ACTORS}),
    "amounts": (limit("1 count"), {"ceiling": AMOUNTS | LIMITS}),
    "amounts of several dimensions": (held("kherson"), {"area": AREAS | LIMITS, "control": st.just("UA")}),
    "durations": (
        {"kind": "deferred-status", "places": "crimea"},
        {"period": DURATIONS | LIMITS, "timing": st.builds(lambda d: {"duration": d}, DURATIONS | LIMITS)},
    ),
    "dates": (
        {"kind": "ceasefire"},
        {
            "timing": st.builds(
                lambda start, end: {"start": start, "deadline": end}, DATES | OFFSETS, DATES | OFFSETS | LIMITS
            )
        },
    ),
}
"""For each sort of value: an issue, and aspects of it with what a text may state of them."""


def of_sorts(*sorts: str) -> Callable[[], st.SearchStrategy[list[pt.Proposal]]]:
    """Three texts that state the same aspects of the same issues, with values of those sorts."""

    @st.composite
    def three(draw: st.DrawFn) -> list[pt.Proposal]:
        chosen = draw(st.lists(st.sampled_from(sorts), min_size=1, unique=True))
        skeleton = [(SORTS[sort][0], draw(_some(SORTS[sort][1]))) for sort in chosen]
        return [text(*(_filled(draw, issue, aspects) for issue, aspects in skeleton), id=id) for id in "abc"]

    return three


def _some(aspects: Values) -> st.SearchStrategy[Values]:
    names = st.lists(st.sampled_from(sorted(aspects)), min_size=1, unique=True)
    needed = {"control"} & set(aspects)
    return names.map(lambda chosen: {name: aspects[name] for name in {*chosen, *needed}})


def _filled(draw: st.DrawFn, issue: dict[str, Any], aspects: Values) -> dict[str, Any]:
    return {**issue, **{name: draw(values) for name, values in sorted(aspects.items())}}


def obeys_the_triangle_inequality(texts: list[pt.Proposal], silence: Any = "shared") -> bool:
    return all(point(a, c, silence) <= point(a, b, silence) + point(b, c, silence) for a, b, c in permutations(texts))


@pytest.mark.parametrize("sort", SORTS)
def test_values_of_one_sort_obey_the_triangle_inequality(sort: str) -> None:
    @given(of_sorts(sort)())
    def law(texts: list[pt.Proposal]) -> None:
        assert obeys_the_triangle_inequality(texts)

    law()


@given(of_sorts(*SORTS)(), st.sampled_from(["shared", "departure", "unknown"]))
def test_texts_that_state_the_same_aspects_of_the_same_issues_obey_it(texts: list[pt.Proposal], silence: Any) -> None:
    assert obeys_the_triangle_inequality(texts, silence)


@st.composite
def on_a_baseline(draw: st.DrawFn) -> tuple[pt.Proposal, list[pt.Proposal]]:
    """A baseline that says what holds on every issue, and three texts that each speak of some of them."""
    sorts = [sort for sort in SORTS if sort != "sets"]
    whole = {sort: dict(SORTS[sort][1]) for sort in sorts}
    baseline = text(*(_filled(draw, SORTS[sort][0], whole[sort]) for sort in sorts), id="baseline")
    texts = []
    for id in "abc":
        spoken = draw(st.lists(st.sampled_from(sorts), unique=True))
        texts.append(text(*(_filled(draw, SORTS[sort][0], draw(_some(whole[sort]))) for sort in spoken), id=id))
    return baseline, texts


@given(on_a_baseline())
def test_with_a_baseline_that_speaks_of_everything_they_obey_it_whatever_they_leave_unsaid(
    found: tuple[pt.Proposal, list[pt.Proposal]],
) -> None:
    baseline, texts = found
    assert obeys_the_triangle_inequality(texts, baseline)


@st.composite
def of_any_issues(draw: st.DrawFn) -> list[pt.Proposal]:
    """Three texts that each state some aspects of some issues, none of them open, without conditions."""
    texts = []
    for id in "abc":
        sorts = [sort for sort in draw(st.lists(st.sampled_from(list(SORTS)), unique=True)) if sort != "sets"]
        terms = [_filled(draw, SORTS[sort][0], draw(_some(SORTS[sort][1]))) for sort in sorts]
        places = draw(st.lists(st.sampled_from(["donetsk", "odesa", "sumy"]), unique=True))
        more = [held(place, control=draw(st.sampled_from(["UA", "RU"]))) for place in places]
        texts.append(text(*terms, *more, id=id))
    return texts


@given(of_any_issues())
def test_where_all_silence_is_a_departure_they_obey_it_whatever_they_leave_unsaid(texts: list[pt.Proposal]) -> None:
    assert obeys_the_triangle_inequality(texts, "departure")


# Where the law does not hold


def distances_of(a: pt.Proposal, b: pt.Proposal, c: pt.Proposal, silence: Any = "shared") -> list[str]:
    """From the first to the third, and on the way over the second."""
    return [str(pt.compare(*pair).distance(silence=silence)) for pair in ((a, c), (a, b), (b, c))]


@pytest.mark.parametrize("silence", ["shared", "departure", "unknown"])
def test_it_does_not_hold_where_only_some_pairs_take_a_region_apart(silence: Any) -> None:
    """What is said of the whole of Donetsk and of its two parts is the same, but counts as one issue or as two."""
    one = text(held(["donetsk", "luhansk"], control="RU"), id="a")
    two = text(held(["donetsk-west", "donetsk-east", "luhansk"], control="RU"), id="b")
    three = text(held("donetsk", control="RU"), held("luhansk", control="UA"), id="c")
    assert distances_of(one, two, three, silence) == ["0.50", "0.00", "0.33"]


def test_it_does_not_hold_for_the_ends_of_an_interval() -> None:
    """What is left open may be close to both."""
    one, two, three = (
        text(neutral(anchoring=a), id=id) for id, a in zip("abc", ["law", "to be agreed", "treaty"], strict=True)
    )
    assert distances_of(one, two, three) == ["0.17", "0.00 to 0.50", "0.00 to 0.50"]


def test_it_does_not_hold_where_a_value_lies_within_another() -> None:
    """Two numbers are full apart, and half as far from what each of them can be."""
    one, two, three = (
        text(limit(c), id=id) for id, c in zip("abc", ["3 count", "at least 3 count", "5 count"], strict=True)
    )
    assert distances_of(one, two, three) == ["0.20", "<0.01", "0.10"]


def peace(toward: list[str]) -> dict[str, Any]:
    """Russia will not attack some."""
    return {"kind": "non-aggression", "party": "RU", "toward": toward}


def test_it_does_not_hold_where_some_are_members_of_others() -> None:
    """NATO is one among others beside Switzerland, and thirty-two states beside one of them."""
    sets = [["NATO", "UA", "CH"], ["UA", "CH"], ["US", "UA", "CH"]]
    one, two, three = (text(peace(toward), id=id) for id, toward in zip("abc", sets, strict=True))
    direct, first, second = (point(*pair) for pair in ((one, three), (one, two), (two, three)))
    assert direct > first + second


def test_it_does_not_hold_where_the_shared_issues_differ_from_pair_to_pair() -> None:
    one = text(neutral(permanence="permanent"), held("luhansk", control="RU"), id="a")
    two = text(neutral(permanence="permanent"), id="b")
    three = text(neutral(permanence="permanent"), held("luhansk", control="UA"), id="c")
    assert distances_of(one, two, three) == ["0.50", "0.00", "0.00"]
