"""Families of texts, as they are told."""

from __future__ import annotations

import pytest
from tests.analysis.texts import held, neutral

import peaceterms as pt
from peaceterms.testing import text

pytest.importorskip("scipy")

PERMANENT = text(neutral(permanence="permanent"), id="permanent")
INDEFINITE = text(neutral(permanence="indefinite"), id="indefinite")
OPEN = text(neutral(), id="open")
LAND = text(held("crimea", control="RU"), id="land")


def lines(families: pt.Families) -> list[str]:
    return [line.strip().replace("\u00a0", " ") for line in str(families).splitlines() if line.strip()]


def test_a_tree_has_a_line_for_each_join_and_each_text() -> None:
    assert lines(pt.families([PERMANENT, INDEFINITE, OPEN]))[-5:] == [
        "0.25 (0.12 to 0.38): 3 texts",
        "├ Permanent",
        "└ 0.25 (0.00 to 0.50): 2 texts",
        "├ Indefinite",
        "└ Open",
    ]


def test_what_stays_apart_is_named() -> None:
    told = " ".join(lines(pt.families([PERMANENT, INDEFINITE, LAND])))
    assert "Apart from all others, since they share nothing with any: land." in told


def test_families_that_have_nothing_in_common_are_told_as_such() -> None:
    more = text(held("crimea", control="UA", sovereignty="UA"), id="more")
    told = " ".join(lines(pt.families([PERMANENT, INDEFINITE, LAND, more])))
    assert "The 2 families have nothing in common" in told


def test_where_nothing_joins_it_says_so() -> None:
    told = " ".join(lines(pt.families([PERMANENT, LAND])))
    assert told.endswith("No two of them have anything in common, so that there is no family.")


def test_by_clauses_nothing_is_said_of_brackets() -> None:
    texts = ("dayton-agreement-1995", "ahtisaari-plan-2007")
    assert "In brackets" in str(pt.families(texts))
    assert "In brackets" not in str(pt.families(texts, by="clauses"))


def test_next_to_nothing_alike_is_not_told_as_nothing() -> None:
    texts = ("indus-waters-treaty-1960", "us-28-point-plan-2025")
    assert "above 0.99: 2 texts" in lines(pt.families(texts))
