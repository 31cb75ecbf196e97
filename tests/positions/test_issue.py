import pytest

from peaceterms.errors import NotFound
from peaceterms.positions.issue import NOT_STATED, Issue


@pytest.mark.parametrize(
    ("id", "kind", "key"),
    [
        ("territory/luhansk", "territory", ("luhansk",)),
        ("force-limit/UA/personnel", "force-limit", ("UA", "personnel")),
        ("ceasefire", "ceasefire", ()),
    ],
)
def test_an_issue_is_read_from_the_id_that_it_is_written_as(id: str, kind: str, key: tuple[str, ...]) -> None:
    assert Issue.of(id) == Issue(kind, key) == (kind, key)
    assert str(Issue(kind, key)) == id


def test_issues_are_ordered_by_kind_and_then_by_key() -> None:
    ids = ["territory/luhansk", "neutrality/UA", "territory/crimea"]
    assert sorted(map(Issue.of, ids)) == [Issue.of(ids[1]), Issue.of(ids[2]), Issue.of(ids[0])]


@pytest.mark.parametrize(
    ("id", "places"),
    [
        ("territory/luhansk", ("luhansk",)),
        ("recognition/crimea/US", ("crimea",)),
        ("neutrality/UA", ()),
        (f"recognition/{NOT_STATED}/US", ()),
        ("withdrawal/donetsk/UA", ("donetsk",)),
    ],
)
def test_the_places_of_an_issue_are_those_key_fields_that_are_stated_and_name_places(
    id: str, places: tuple[str, ...]
) -> None:
    assert Issue.of(id).places == places


def test_an_issue_of_a_kind_that_is_not_known_has_no_places_to_tell() -> None:
    with pytest.raises(NotFound):
        _ = Issue.of("teritory/luhansk").places


def test_a_key_of_another_length_is_no_key_of_the_kind() -> None:
    with pytest.raises(ValueError, match="zip"):
        _ = Issue.of("territory/luhansk/crimea").places


def test_the_sign_for_what_is_not_stated_is_fixed() -> None:
    assert NOT_STATED == "-"
