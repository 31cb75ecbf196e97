from __future__ import annotations

import pytest

import peaceterms as pt
from peaceterms.positions.issue import Issue
from peaceterms.positions.subjects import cut_of, subject_of
from peaceterms.terms.subjects import CROSSWALK, ORDER, Subject


@pytest.mark.parametrize(
    ("issue", "subject"),
    [
        ("territory/crimea", Subject.LAND),
        ("membership/UA/NATO", Subject.ALLIANCES),
        ("membership/UA/EU", Subject.INTEGRATION),
        ("force-limit/UA/personnel", Subject.FORCES),
    ],
)
def test_an_issue_has_the_subject_that_its_kind_declares(issue: str, subject: Subject) -> None:
    assert subject_of(Issue.of(issue)) is subject
    assert cut_of(()).of(Issue.of(issue)) == subject


def test_every_subject_has_a_row_in_the_crosswalk_and_a_place_in_the_order() -> None:
    assert list(CROSSWALK) == list(ORDER) == list(Subject)


def test_every_kind_belongs_to_a_subject() -> None:
    other = [name for name, kind in pt.kinds().items() if kind.declaration.belongs_to is Subject.OTHER]
    assert other == ["other"]


def test_named_subjects_come_first_and_the_others_in_their_own_order() -> None:
    cut = cut_of(["forces", "alliances"])
    assert sorted(["land", "alliances", "persons", "forces"], key=cut.place) == [
        "forces",
        "alliances",
        "land",
        "persons",
    ]


def test_an_own_cut_takes_what_its_patterns_name_and_the_first_name_has_it() -> None:
    cut = cut_of({"Crimea": ["*/crimea"], "Army": ["forces", "foreign-forces"], "Rest of it": ["*"]})
    named = {
        "territory/crimea": "Crimea",
        "force-limit/UA/personnel": "Army",
        "foreign-forces/UA/troops": "Army",
        "amnesty": "Rest of it",
    }
    assert {issue: cut.of(Issue.of(issue)) for issue in named} == named


def test_what_no_pattern_names_stays_with_its_own_subject() -> None:
    cut = cut_of({"Crimea": ["*/crimea"]})
    assert cut.of(Issue.of("amnesty")) == Subject.JUSTICE
    assert cut.place("Crimea") < cut.place("land") < cut.place("justice")


@pytest.mark.parametrize("subjects", [["armies"], {"Army": ["force-limits/UA"]}])
def test_a_name_or_a_kind_that_there_is_not_is_told_with_the_nearest(subjects: object) -> None:
    with pytest.raises(pt.NotFound, match="the nearest known"):
        pt.Settings(subjects=subjects)  # type: ignore[arg-type]
