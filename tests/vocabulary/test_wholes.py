import pytest

from peaceterms.values import PartialDate
from peaceterms.vocabulary import bundled_vocabulary
from peaceterms.vocabulary.lookup import rolls
from peaceterms.vocabulary.wholes import containment, members_of

VOCABULARY = bundled_vocabulary()
EVER = containment(VOCABULARY)
AMONG_PARTIES = containment(VOCABULARY, parties=("UA", "RU"))


@pytest.mark.parametrize(
    ("whole", "part", "expected"),
    [
        ("donetsk", "donetsk-west", True),
        ("ukraine", "donetsk-west", True),
        ("donetsk-west", "donetsk", False),
        ("donetsk", "donetsk", False),
        ("donetsk", "luhansk-west", False),
        ("NATO", "US", True),
        ("NATO", "RU", False),
        ("US", "NATO", False),
        ("EU", "DE", True),
        ("all-states", "US", True),
        ("all-states", "NATO", False),
        ("all-states", "other-states", True),
        ("international-community", "all-states", True),
        ("other-states", "US", True),
        ("UA", "ukraine", False),
    ],
)
def test_what_holds_what(whole: str, part: str, expected: bool) -> None:
    assert EVER.covers(whole, part) is expected


@pytest.mark.parametrize(("part", "expected"), [("US", True), ("UA", False), ("RU", False), ("NATO", False)])
def test_other_states_are_any_but_the_parties(part: str, expected: bool) -> None:
    assert AMONG_PARTIES.covers("other-states", part) is expected
    assert AMONG_PARTIES.covers("all-states", part) is (part != "NATO")


@pytest.mark.parametrize(
    ("organisation", "actor", "date", "expected"),
    [
        ("NATO", "FI", "2022-10-03", False),
        ("NATO", "FI", "2024-01-01", True),
        ("EU", "GB", "2019-06-01", True),
        ("EU", "GB", "2022-10-03", False),
        ("EU", "GB", None, True),
    ],
)
def test_a_membership_counts_on_its_days(organisation: str, actor: str, date: str | None, expected: bool) -> None:
    assert (actor in members_of(organisation, date)) is expected
    known = containment(VOCABULARY, PartialDate(date) if date else None)
    assert known.covers(organisation, actor) is expected


def test_an_organisation_without_a_roll_has_no_known_members() -> None:
    assert members_of("nobody", None) == frozenset()
    assert not EVER.covers("nobody", "US")


def test_a_rest_is_counted_where_the_members_are() -> None:
    allies = members_of("NATO", "2022-10-03")
    on_the_day = containment(VOCABULARY, PartialDate("2022-10-03"))
    assert len(on_the_day.taken_apart(("NATO",), ("US",))) == len(allies)
    assert len(on_the_day.taken_apart(("ukraine",), ("crimea",))) == 2


def test_every_roll_is_of_a_known_organisation_with_known_members_and_a_source() -> None:
    for id, roll in rolls().items():
        assert id in VOCABULARY.actors
        assert set(roll.members) <= set(VOCABULARY.actors)
        assert roll.source
