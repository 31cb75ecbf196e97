"""In what manner a text is silent on an issue, and what follows from it."""

from __future__ import annotations

from typing import Any

import pytest
from tests.analysis.texts import held, neutral, silent

import peaceterms as pt
from peaceterms.positions.silences import is_as_reported, is_unknown, silences_on
from peaceterms.proposal import Manner
from peaceterms.testing import text

LUHANSK, KHERSON = pt.Issue("territory", ("luhansk",)), pt.Issue("territory", ("kherson",))
NEUTRAL = pt.Issue("neutrality", ("UA",))
THE_REST = silent("not known", issues="*")


def manners(issue: pt.Issue, *silences: dict[str, Any], **more: Any) -> list[str]:
    quiet = text(id="a", silences=[*silences], **more)
    return [silence.manner.value for silence in silences_on((issue,), quiet)]


def unknown(issue: pt.Issue, *silences: dict[str, Any]) -> bool:
    return is_unknown((issue,), text(id="a", silences=[*silences]))


# What a silence covers


def test_a_silence_of_a_kind_covers_every_issue_of_the_kind() -> None:
    quiet = silent("excluded", kind="territory")
    assert manners(LUHANSK, quiet) == manners(KHERSON, quiet) == ["excluded"]


def test_a_silence_of_another_kind_does_not() -> None:
    assert manners(NEUTRAL, silent("excluded", kind="territory")) == []


def test_a_silence_of_a_kind_on_a_place_covers_that_place() -> None:
    assert manners(LUHANSK, silent("excluded", kind="territory", places=["luhansk"])) == ["excluded"]


def test_a_silence_of_a_kind_on_a_place_does_not_cover_another_place() -> None:
    assert manners(KHERSON, silent("excluded", kind="territory", places=["luhansk"])) == []


def test_a_silence_on_several_places_by_one_name_covers_each() -> None:
    quiet = silent("excluded", kind="territory", places=["annexed-regions"])
    assert manners(LUHANSK, quiet) == ["excluded"]
    assert manners(pt.Issue("territory", ("odesa",)), quiet) == []


def test_a_silence_on_a_group_of_places_follows_the_chosen_reading() -> None:
    quiet, crimea = silent("excluded", kind="territory", places=["annexed-regions"]), pt.Issue("territory", ("crimea",))
    assert manners(crimea, quiet) == []
    assert manners(crimea, quiet, readings={"annexed-regions": "with-crimea"}) == ["excluded"]


def test_a_silence_on_a_region_covers_its_parts() -> None:
    quiet = silent("excluded", kind="territory", places=["donetsk"])
    assert manners(pt.Issue("territory", ("donetsk-west",)), quiet) == ["excluded"]
    assert manners(pt.Issue("territory", ("luhansk-west",)), quiet) == []


def test_a_silence_on_a_country_does_not_cover_its_regions() -> None:
    assert manners(LUHANSK, silent("excluded", kind="territory", places=["ukraine"])) == []


def test_a_silence_on_a_part_does_not_cover_the_region() -> None:
    quiet = silent("excluded", kind="territory", places=["donetsk-west"])
    assert manners(pt.Issue("territory", ("donetsk",)), quiet) == []
    assert manners(pt.Issue("territory", ("donetsk-east",)), quiet) == []


@pytest.mark.parametrize("manner", [str(manner) for manner in Manner if manner is not Manner.NOT_KNOWN])
def test_a_silence_that_names_no_issue_covers_none(manner: str) -> None:
    assert manners(LUHANSK, silent(manner)) == []


@pytest.mark.parametrize(
    ("pattern", "covered"),
    [
        ("*", ["neutrality/UA", "recognition/crimea/UA", "recognition/crimea/US", "territory/luhansk"]),
        ("recognition", ["recognition/crimea/UA", "recognition/crimea/US"]),
        ("recognition/crimea", ["recognition/crimea/UA", "recognition/crimea/US"]),
        ("recognition/*/US", ["recognition/crimea/US"]),
        ("recognition/luhansk/US", []),
        ("*/luhansk", ["territory/luhansk"]),
    ],
)
def test_a_pattern_covers_the_issues_that_it_names_and_no_others(pattern: str, covered: list[str]) -> None:
    ids = ["neutrality/UA", "recognition/crimea/UA", "recognition/crimea/US", "territory/luhansk"]
    quiet = silent("excluded", issues=pattern)
    assert [id for id in ids if manners(pt.Issue.of(id), quiet)] == covered


def test_that_something_was_never_raised_is_said_only_of_a_text_that_is_known_as_a_whole() -> None:
    quiet = silent("never raised", issues="territory"), silent("not reported", issues="neutrality")
    assert manners(LUHANSK, *quiet) == manners(LUHANSK, *quiet, coverage="whole text") == ["never raised"]
    assert manners(LUHANSK, *quiet, coverage="all points reported") == []
    assert manners(NEUTRAL, *quiet, coverage="all points reported") == ["not reported"]


@pytest.mark.parametrize(
    ("coverage", "is_not_known", "as_reported"),
    [
        ("whole text", False, False),
        ("all points reported", False, True),
        ("points reported", False, True),
        ("single points", True, False),
    ],
)
def test_what_follows_from_silence_depends_on_how_much_of_the_text_is_known(
    coverage: str, is_not_known: bool, as_reported: bool
) -> None:
    found = text(id="a", coverage=coverage)
    assert (is_unknown((LUHANSK,), found), is_as_reported(found)) == (is_not_known, as_reported)


def test_of_single_points_what_is_excluded_is_known() -> None:
    found = text(id="a", coverage="single points", silences=[silent("excluded", issues="territory/luhansk")])
    assert not is_unknown((LUHANSK,), found)
    assert is_unknown((KHERSON,), found)


def test_a_silence_that_names_every_issue_covers_every_issue_where_the_rest_of_the_text_is_not_known() -> None:
    assert manners(LUHANSK, THE_REST) == manners(NEUTRAL, THE_REST) == ["not known"]


def test_what_is_not_known_of_some_places_is_not_said_of_others() -> None:
    quiet = silent("not known", places=["luhansk"])
    assert manners(LUHANSK, quiet) == ["not known"]
    assert manners(KHERSON, quiet) == []


def test_the_silences_on_several_issues_are_those_on_each() -> None:
    quiet = text(id="a", silences=[silent("excluded", kind="territory", places=["luhansk"]), THE_REST])
    assert [s.manner.value for s in silences_on((LUHANSK, KHERSON), quiet)] == ["excluded", "not known"]
    assert [s.manner.value for s in silences_on((LUHANSK, LUHANSK), quiet)] == ["excluded"]


def test_a_text_without_silences_has_none() -> None:
    assert manners(LUHANSK) == []
    assert silences_on((), text(id="a", silences=[THE_REST])) == ()


# Which one prevails


def test_a_silence_of_the_kind_prevails_over_the_rest_that_is_not_known() -> None:
    assert manners(LUHANSK, THE_REST, silent("deferred", kind="territory")) == ["deferred"]
    assert manners(NEUTRAL, THE_REST, silent("deferred", kind="territory")) == ["not known"]


def test_a_silence_on_the_place_prevails_over_one_of_the_kind() -> None:
    silences = silent("not known", kind="territory"), silent("excluded", kind="territory", places=["luhansk"])
    assert manners(LUHANSK, *silences) == ["excluded"]
    assert manners(KHERSON, *silences) == ["not known"]


def test_silences_of_one_sort_stand_side_by_side() -> None:
    assert manners(LUHANSK, silent("deferred", kind="territory"), silent("excluded", kind="territory")) == [
        "deferred",
        "excluded",
    ]


# Whether it is known


@pytest.mark.parametrize(
    ("issue", "silences", "expected"),
    [
        (LUHANSK, [], False),
        (LUHANSK, [THE_REST], True),
        (LUHANSK, [silent("never raised")], False),
        (LUHANSK, [silent("not known", kind="territory")], True),
        (NEUTRAL, [silent("not known", kind="territory")], False),
        (LUHANSK, [silent("not known", kind="territory", places=["luhansk"])], True),
        (KHERSON, [silent("not known", kind="territory", places=["luhansk"])], False),
        (LUHANSK, [THE_REST, silent("excluded", kind="territory")], False),
        (NEUTRAL, [THE_REST, silent("excluded", kind="territory")], True),
        (KHERSON, [THE_REST, silent("excluded", kind="territory", places=["luhansk"])], True),
        (
            LUHANSK,
            [silent("excluded", kind="territory"), silent("not known", kind="territory", places=["luhansk"])],
            True,
        ),
        (
            LUHANSK,
            [silent("not known", kind="territory"), silent("excluded", kind="territory", places=["luhansk"])],
            False,
        ),
    ],
)
def test_whether_it_is_known_what_a_text_says(issue: pt.Issue, silences: list[dict[str, Any]], expected: bool) -> None:
    assert unknown(issue, *silences) is expected


def test_of_several_issues_one_that_is_not_known_is_enough() -> None:
    quiet = text(id="a", silences=[silent("not known", kind="territory", places=["luhansk"])])
    assert is_unknown((KHERSON, LUHANSK), quiet)
    assert not is_unknown((KHERSON,), quiet)


# Departures


BARRED = neutral(bars=["NATO"], by=["UA"], to=["RU"])
SPEAKS = text(BARRED, id="speaks")
KNOWN = text(id="known", silences=[silent("excluded", kind="neutrality")])
NOT_KNOWN = text(id="not-known", silences=[THE_REST])


def only(first: pt.Proposal, second: pt.Proposal) -> pt.Departure:
    (departure,) = pt.compare(first, second).departures
    return departure


@pytest.mark.parametrize(("first", "second", "code"), [
    (SPEAKS, NOT_KNOWN, "neutrality.dropped"),
    (NOT_KNOWN, SPEAKS, "neutrality.added"),
])  # fmt: skip
def test_where_it_is_not_known_what_the_other_says_nobody_gains_or_loses(
    first: pt.Proposal, second: pt.Proposal, code: str
) -> None:
    found = only(first, second)
    assert (found.code, found.unknown) == (code, True)
    assert (found.gains, found.loses, found.gains_as_holder, found.loses_as_holder) == ((), (), (), ())


@pytest.mark.parametrize(("first", "second", "gains", "loses"), [
    (SPEAKS, KNOWN, ("UA",), ("RU",)),
    (KNOWN, SPEAKS, ("RU",), ("UA",)),
])  # fmt: skip
def test_where_it_is_known_that_the_other_is_silent_they_do(
    first: pt.Proposal, second: pt.Proposal, gains: tuple[str, ...], loses: tuple[str, ...]
) -> None:
    found = only(first, second)
    assert (found.gains, found.loses, found.unknown) == (gains, loses, False)


def test_what_is_not_known_of_the_text_that_speaks_changes_nothing() -> None:
    speaks = text(BARRED, id="speaks", silences=[THE_REST])
    assert not only(speaks, KNOWN).unknown
    assert only(KNOWN, speaks).loses == ("UA",)


def test_two_texts_that_both_speak_depart_in_what_is_known() -> None:
    first = text(neutral(permanence="permanent"), id="a", silences=[THE_REST])
    second = text(neutral(permanence="indefinite"), id="b", silences=[THE_REST])
    found = only(first, second)
    assert (found.code, found.unknown, found.gains) == ("neutrality.permanence.softened", False, ("UA",))


def test_what_is_not_known_of_one_kind_is_no_matter_of_another() -> None:
    other = text(id="b", silences=[silent("not known", kind="neutrality")])
    found = pt.compare(text(BARRED, held("luhansk", control="RU"), id="a"), other).departures
    assert {departure.kind: departure.unknown for departure in found} == {"neutrality": True, "territory": False}


def test_what_is_not_known_of_a_region_is_not_known_of_its_parts() -> None:
    other = text(id="b", silences=[silent("not known", kind="territory", places=["donetsk"])])
    assert only(text(held("donetsk-west", control="RU"), id="a"), other).unknown


def test_a_departure_that_is_not_known_stays_so_in_records_and_in_words() -> None:
    comparison = pt.compare(SPEAKS, NOT_KNOWN)
    (record,) = comparison.to_records()
    assert (record["unknown"], record["gains"], record["loses"]) == (True, [], [])
    assert "not known" in only(SPEAKS, NOT_KNOWN).explain()
    assert "dropped" not in only(SPEAKS, NOT_KNOWN).explain()


def test_an_aspect_that_only_one_states_is_unknown_where_the_rest_of_the_other_is() -> None:
    bare, lasting = (
        text(neutral(), id="a", silences=[THE_REST]),
        text(neutral(permanence="permanent"), id="b"),
    )
    found, back = only(bare, lasting), only(lasting, bare)
    assert (found.code, found.unknown, found.loses) == ("neutrality.permanence.settled", True, ())
    assert (back.code, back.unknown, back.gains) == ("neutrality.permanence.left-open", True, ())
    assert found.explain() == (
        "On the neutrality of Ukraine, permanence: stated in b (permanent); whether it is in a is not known."
    )
    known = only(text(neutral(), id="a"), lasting)
    assert (known.unknown, known.loses) == (False, ("UA",))


def test_what_is_left_open_in_words_is_known_to_be_open() -> None:
    open_ = text({"kind": "recognition", "places": "crimea", "recogniser": "UA", "degree": "to be agreed"}, id="a")
    partly_known = open_.model_copy(update={"silences": [THE_REST]})
    settled = text({"kind": "recognition", "places": "crimea", "recogniser": "UA", "degree": "de jure"}, id="b")
    assert not only(partly_known, settled).unknown


def test_of_alike_departures_only_those_on_places_that_are_not_known_are_unknown() -> None:
    first = text(held(["luhansk", "kherson"], control="RU"), id="a")
    second = text(id="b", silences=[silent("not known", kind="territory", places=["kherson"])])
    found = {tuple(d.issues): (d.unknown, d.loses) for d in pt.compare(first, second).departures}
    assert found == {(KHERSON,): (True, ()), (LUHANSK,): (False, ("RU",))}
