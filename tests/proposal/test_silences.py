from typing import Any

import pytest
from pydantic import ValidationError

import peaceterms as pt
from peaceterms.proposal import Coverage, Silence
from peaceterms.testing import text


def silence(**fields: Any) -> Silence:
    return Silence.model_validate({"subject": "the sea", "manner": "excluded", **fields})


def refused(**fields: Any) -> list[tuple[int | str, ...]]:
    with pytest.raises(ValidationError) as caught:
        silence(**fields)
    return [error["loc"] for error in caught.value.errors()]


def test_the_degrees_of_coverage_never_change() -> None:
    assert [coverage.value for coverage in Coverage] == [
        "whole text", "all points reported", "points reported", "single points",
    ]  # fmt: skip


def test_a_text_says_how_much_of_it_is_known_or_does_not() -> None:
    assert text().coverage is None
    assert text(coverage="single points").coverage is Coverage.SINGLE_POINTS
    with pytest.raises(ValidationError, match="coverage"):
        text(coverage="most of it")


def test_a_silence_names_a_subject_and_a_manner_and_what_it_is_about() -> None:
    found = silence(
        issues=["recognition/*/US", "force-limit/UA", "*"], part="document 2", source="press", basis="secondary"
    )
    assert found.issues == ("recognition/*/US", "force-limit/UA", "*")
    assert (found.part, found.source, found.basis) == ("document 2", "press", "secondary")
    assert silence(issues="territory").issues == ("territory",)
    assert silence().issues is None


@pytest.mark.parametrize("pattern", ["", "/", "/crimea", "territory/", "the territory", "territory//US", "a" * 201])
def test_what_is_no_pattern_is_refused(pattern: str) -> None:
    assert refused(issues=[pattern]) == [("issues", 0)]


def test_a_category_in_a_pattern_may_have_several_words() -> None:
    assert silence(issues="force-limit/UA/national guard").issues == ("force-limit/UA/national guard",)


def test_a_pattern_stands_there_once_and_there_is_one_if_any() -> None:
    assert refused(issues=["*", "*"]) == [("issues",)]
    assert refused(issues=[]) == [("issues",)]


@pytest.mark.parametrize(
    ("fields", "issues"),
    [
        ({"kind": "territory"}, ("territory",)),
        ({"kind": "territory", "places": ["luhansk", "crimea"]}, ("territory/luhansk", "territory/crimea")),
        ({"kind": "territory", "places": "luhansk"}, ("territory/luhansk",)),
        ({"kind": "recognition", "places": "luhansk"}, ("recognition/luhansk",)),
        ({"kind": "water-share", "places": "dnieper"}, ("water-share/*/dnieper",)),
        ({"kind": "neutrality", "places": "luhansk"}, ("neutrality",)),
        ({"places": "luhansk"}, None),
    ],
    ids=str,
)
def test_a_silence_of_the_first_edition_is_read_as_patterns(
    fields: dict[str, Any], issues: tuple[str, ...] | None
) -> None:
    assert silence(**fields) == silence(issues=issues)


def test_a_kind_and_places_are_read_and_not_written() -> None:
    found = text(silences=[{"subject": "the sea", "manner": "excluded", "kind": "territory", "places": "crimea"}])
    written = found.model_dump(mode="json", exclude_unset=True)["silences"]
    assert written == [{"subject": "the sea", "manner": "excluded", "issues": ["territory/crimea"]}]
    assert pt.Proposal.model_validate(found.model_dump()) == found
