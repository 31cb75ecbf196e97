from __future__ import annotations

from itertools import combinations
from typing import Any

import pytest

import peaceterms as pt
from peaceterms.comparison.ranking import Place, place_of, rank_of
from peaceterms.differ.touched import Side
from peaceterms.measure.verdict import Verdict
from peaceterms.testing import text

PAIRS = [
    ("kremlin-conditions-2022", "musk-tweet-2022"),
    ("us-28-point-plan-2025", "twenty-point-framework-2025"),
    ("us-28-point-plan-2025", "e3-counter-text-2025"),
    ("minsk-ii-2015", "steinmeier-formula-2019"),
]
CUTS: list[Any] = [(), ["money", "forces"], {"Crimea": ["*/crimea"], "Whole": ["land", "alliances"]}]


@pytest.mark.parametrize("cut", CUTS)
@pytest.mark.parametrize(("first", "second"), PAIRS)
def test_every_issue_and_every_finding_is_in_exactly_one_subject(first: str, second: str, cut: Any) -> None:
    comparison = pt.compare(first, second, settings=pt.Settings(subjects=cut))
    found = comparison.subjects
    assert sorted(issue for one in found for issue in one.issues) == sorted(comparison.issues)
    for name in ("departures", "agreements"):
        held = [id(finding) for one in found for finding in getattr(one, name)]
        assert sorted(held) == sorted(id(finding) for finding in getattr(comparison, name))
    of = comparison.settings.cut.of
    findings = (*comparison.departures, *comparison.agreements)
    assert all(len({of(issue) for issue in finding.issues}) == 1 for finding in findings)


@pytest.mark.parametrize(("first", "second"), PAIRS)
def test_the_other_way_round_gains_are_losses_and_verdicts_turn(first: str, second: str) -> None:
    comparison = pt.compare(first, second)
    turned = {one.subject: one for one in comparison.flip().subjects}
    swapped = {
        Verdict.ONLY_FIRST: Verdict.ONLY_SECOND,
        Verdict.ONLY_SECOND: Verdict.ONLY_FIRST,
        Verdict.FIRST_STRONGER: Verdict.SECOND_STRONGER,
        Verdict.SECOND_STRONGER: Verdict.FIRST_STRONGER,
    }
    for one in comparison.subjects:
        assert turned[one.subject].verdict is swapped.get(one.verdict, one.verdict)
        assert (turned[one.subject].only_first, turned[one.subject].only_second) == (one.only_second, one.only_first)


def test_subjects_stand_in_the_order_that_is_asked_for() -> None:
    names = [one.subject for one in pt.compare(*PAIRS[1]).subjects]
    assert names[:3] == ["land", "security order", "sovereignty and non-aggression"]
    settings = pt.Settings(subjects=["forces", "money"])
    assert [one.subject for one in pt.compare(*PAIRS[1], settings=settings).subjects][:3] == ["forces", "money", "land"]


def test_a_subject_has_its_facets_verdict_direction_and_headline() -> None:
    forces = pt.compare(*PAIRS[1]).subject("forces")
    assert [(facet.kind, facet.about) for facet in forces.facets] == [("force-limit", "UA"), ("weapons-ban", "UA")]
    assert forces.verdict is Verdict.FIRST_STRONGER
    assert (dict(forces.favour), dict(forces.touched(Side.GAINS))) == ({"UA": 1}, {"UA": 2})
    assert forces.headline is not None
    assert forces.headline.code == "force-limit.ceiling.raised"


def test_parts_of_a_region_are_one_facet() -> None:
    land = pt.compare(*PAIRS[1]).subject("land")
    donetsk = next(facet for facet in land.facets if (facet.kind, facet.about) == ("territory", "donetsk"))
    assert [str(issue) for issue in donetsk.issues] == ["territory/donetsk-east", "territory/donetsk-west"]


def test_what_hangs_on_a_vote_is_named() -> None:
    land = pt.compare(*PAIRS[0]).subject("land")
    assert {str(issue) for issue in land.conditional if issue.kind == "territory"} == {
        f"territory/{place}" for place in ("donetsk", "kherson", "luhansk", "zaporizhzhia")
    }


def test_a_subject_that_neither_addresses_is_not_found() -> None:
    with pytest.raises(pt.NotFound, match="subject of the two texts"):
        pt.compare(*PAIRS[0]).subject("justice")


def test_one_text_that_states_what_the_other_refuses_comes_first() -> None:
    first = text({"kind": "amnesty", "refused": True}, {"kind": "prosecution", "forum": "special court"})
    second = text({"kind": "amnesty", "extent": "full"})
    justice = pt.compare(first, second).subject("justice")
    assert (justice.departures[0].kind, place_of(justice.departures[0])) == ("amnesty", Place.CONTRARY)
    assert justice.verdict is Verdict.OPPOSITE


def test_ranks_put_what_touches_both_sides_before_what_touches_nobody() -> None:
    for found in pt.compare(*PAIRS[1]).subjects:
        ranks = [rank_of(departure) for departure in found.departures]
        assert all(one <= other for one, other in combinations(ranks, 2))


def test_findings_on_an_issue_are_found_by_its_id_or_a_pattern() -> None:
    comparison = pt.compare(*PAIRS[0])
    assert [one.code for one in comparison["territory/crimea"]] == [
        "territory.control.agreed",
        "territory.sovereignty.settled",
    ]
    assert len(comparison["territory"]) == 3
    assert comparison["amnesty"] == ()
    with pytest.raises(pt.NotFound):
        comparison["teritory"]


def test_a_comparison_can_be_turned_round() -> None:
    comparison = pt.compare(*PAIRS[0])
    assert comparison.flip() == pt.compare(*PAIRS[0][::-1])
    assert comparison.flip().flip() == comparison
