"""The first case: the tweet of October 2022 against the reported conditions. Reads like the table of its findings."""

from __future__ import annotations

import pytest

import peaceterms as pt
from peaceterms.positions.contingency import Vote

FOUR = ("donetsk", "kherson", "luhansk", "zaporizhzhia")

# code, places or states, whom it helps, to whose disadvantage it is
FINDINGS = [
    ("territory.made-conditional-on-vote", FOUR, ("UA",), ("RU",)),
    ("territory.sovereignty.settled", ("crimea",), ("RU",), ()),
    ("recognition.dropped", FOUR, ("UA",), ("RU",)),
    ("neutrality.permanence.left-open", ("UA",), ("UA",), ()),
    ("water-supply.added", ("crimea",), ("crimea",), ()),
    ("consequence.dropped", ("RU",), ("UA",), ()),
    ("talks.dropped", ("RU",), (), ()),
]


@pytest.fixture(scope="module")
def comparison() -> pt.Comparison:
    return pt.compare(pt.load("kremlin-conditions-2022"), pt.load("musk-tweet-2022"))


def departure(comparison: pt.Comparison, code: str) -> pt.Departure:
    return next(departure for departure in comparison.departures if departure.code == code)


@pytest.mark.parametrize(("code", "about", "helps", "harms"), FINDINGS)
def test_every_finding_is_reported_with_those_who_gain(
    comparison: pt.Comparison, code: str, about: tuple[str, ...], helps: tuple[str, ...], harms: tuple[str, ...]
) -> None:
    found = departure(comparison, code)
    assert tuple(issue.key[0] for issue in found.issues) == about
    assert found.gains == helps
    assert found.loses == harms


def test_the_summary_of_the_mirror_names_those_whom_it_harms() -> None:
    mirror = pt.compare(pt.load("musk-tweet-2022"), pt.load("kremlin-conditions-2022")).full.to_text()
    assert "Departures in favour of Russia: 2\n" in mirror
    assert "of Russia: 1; of Ukraine: 4\n" in mirror
    assert "Departures of which no gain, loss or duty of anybody can be told: 1\n" in mirror


def test_nothing_else_is_reported(comparison: pt.Comparison) -> None:
    assert sorted(found.code for found in comparison.departures) == sorted(code for code, *_ in FINDINGS)


def test_crimea_is_agreed_on_for_control_and_departs_only_by_the_sovereignty_that_the_tweet_adds(
    comparison: pt.Comparison,
) -> None:
    agreed = [found for found in comparison.agreements if found.kind == "territory"]
    assert [(found.code, found.value, found.issues[0].key) for found in agreed] == [
        ("territory.control.agreed", ("RU",), ("crimea",))
    ]
    added = departure(comparison, "territory.sovereignty.settled")
    assert (added.before, added.after) == (None, ("RU",))


def test_neutrality_is_agreed_on_and_only_its_permanence_is_no_longer_stated(comparison: pt.Comparison) -> None:
    assert [found.code for found in comparison.agreements if found.kind == "neutrality"] == ["neutrality.agreed"]
    left = departure(comparison, "neutrality.permanence.left-open")
    assert (str(left.before), left.after) == ("permanent", None)


def test_the_vote_accounts_for_the_new_referendum_and_the_new_withdrawal(comparison: pt.Comparison) -> None:
    claims = departure(comparison, "territory.made-conditional-on-vote").claims
    assert [(claim.code, len(claim.issues)) for claim in claims] == [
        ("territory.made-conditional", 4),
        ("territory.by.left-open", 4),
        ("referendum.added", 4),
        ("withdrawal.added", 4),
    ]


def test_that_a_region_stays_russian_if_the_vote_goes_for_russia_is_an_implied_reading(
    comparison: pt.Comparison,
) -> None:
    assert departure(comparison, "territory.made-conditional-on-vote").implied
    assert not departure(comparison, "recognition.dropped").implied


def test_which_regions_are_meant_is_one_of_several_readings(comparison: pt.Comparison) -> None:
    assert departure(comparison, "territory.made-conditional-on-vote").ambiguous
    assert not departure(comparison, "recognition.dropped").ambiguous


def test_water_for_crimea_helps_whoever_holds_it(comparison: pt.Comparison) -> None:
    assert departure(comparison, "water-supply.added").gains_as_holder == ("RU",)


def test_on_territory_the_two_coincide_in_one_of_sixteen_outcomes(comparison: pt.Comparison) -> None:
    territory = comparison.outcomes_on("territory")
    assert (territory.same, territory.total) == (1, 16)
    assert list(territory.coinciding()) == [{Vote(place, "status"): "for Russia" for place in FOUR}]


def test_in_each_region_taken_alone_they_coincide_in_one_of_two(comparison: pt.Comparison) -> None:
    shares = {issue.key[0]: share for issue, share in comparison.outcomes.by_issue.items() if issue.kind == "territory"}
    assert shares == {**dict.fromkeys(FOUR, (1, 2)), "crimea": (1, 1)}


def test_the_measures_are_those_that_can_be_worked_out_by_hand(comparison: pt.Comparison) -> None:
    assert comparison.overlap == 6 / 21
    assert (comparison.distance().low, comparison.distance().high) == (0.0, 0.7)


@pytest.mark.parametrize("form", ["to_text", "to_markdown", "to_html"])
def test_every_rendering_states_the_standing_of_both(comparison: pt.Comparison, form: str) -> None:
    text = " ".join(getattr(comparison.full, form)().split()).casefold()
    assert "first-hand, undisputed" in text
    denied = "contested: elon musk denies that vladimir putin told elon musk"
    assert f"reported through 2 links (third-hand), {denied}" in text


@pytest.mark.parametrize("form", ["to_text", "to_markdown"])
def test_one_screen_says_who_disputes_it(comparison: pt.Comparison, form: str) -> None:
    text = " ".join(getattr(comparison, form)().split())
    assert (
        "standing: third-hand, contested: Elon Musk denies that Vladimir Putin told Elon Musk; the Kremlin denies that"
        in text
    )
    assert "standing: first-hand, undisputed" in text


def test_read_with_crimea_among_the_annexed_regions_the_tweet_has_a_fifth_vote() -> None:
    tweet = pt.load("musk-tweet-2022").read_as({"annexed-regions": "with-crimea"})
    comparison = pt.compare(pt.load("kremlin-conditions-2022"), tweet)
    assert comparison.outcomes.total == 32
    assert not any(found.ambiguous for found in comparison.departures)
