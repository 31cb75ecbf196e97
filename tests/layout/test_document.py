from __future__ import annotations

from typing import Any

import pytest
from tests.differ.texts import text

import peaceterms as pt
from peaceterms.errors import InvalidArgument
from peaceterms.layout.document import document, page

LAND: dict[str, Any] = {"kind": "territory", "places": ["crimea", "kherson"], "control": "RU"}
NEUTRAL: dict[str, Any] = {"kind": "neutrality", "state": "UA", "permanence": "permanent"}
FIRST = text("first", LAND, NEUTRAL)
SECOND = text("second", LAND | {"control": "UA"}, NEUTRAL)
THIRD = text("third", LAND | {"sovereignty": "RU"})


@pytest.mark.parametrize("form", ["to_text", "to_markdown", "to_html"])
def test_names_of_five_hundred_characters_break_nothing(form: str) -> None:
    long = FIRST.model_copy(update={"id": "long", "title": "x" * 500})
    for thing in (pt.table([long, SECOND]), pt.distances([long, SECOND]), pt.track([long, SECOND]), long):
        assert "x" * 30 in getattr(thing, form)()


def test_what_cannot_be_shown_is_refused_by_its_name() -> None:
    with pytest.raises(InvalidArgument, match="there is no way to show 'int'"):
        document(1)


def test_a_language_that_there_is_not_is_refused() -> None:
    with pytest.raises(InvalidArgument, match="no language 'xx'; there are: en"):
        FIRST.to_text(language="xx")
    assert FIRST.to_html(language="en") == FIRST.to_html()


def test_a_page_has_its_foot_and_its_language() -> None:
    shown = document(FIRST)
    assert (shown.language, page(FIRST)) == ("en", shown)
    assert shown.note.startswith("Made by peaceterms")


def test_the_page_of_a_comparison_is_a_report_and_only_there_can_findings_be_filtered() -> None:
    comparison = pt.compare(FIRST, SECOND)
    assert page(comparison).has_filter
    assert not document(comparison).has_filter
    assert not page(comparison.departures).has_filter
