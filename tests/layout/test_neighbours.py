from __future__ import annotations

from typing import Any

from tests.differ.texts import text

import peaceterms as pt

LAND: dict[str, Any] = {"kind": "territory", "places": ["crimea", "kherson"], "control": "RU"}
NEUTRAL: dict[str, Any] = {"kind": "neutrality", "state": "UA", "permanence": "permanent"}
FIRST = text("first", LAND, NEUTRAL)
SECOND = text("second", LAND | {"control": "UA"}, NEUTRAL)
THIRD = text("third", LAND | {"sovereignty": "RU"})


def test_the_nearest_stand_in_rows_with_their_overlap() -> None:
    found = pt.nearest(FIRST, [SECOND, THIRD])
    assert str(found).splitlines()[0] == "Texts nearest to first, nearest first"
    assert "By the middle of the distance, from 0 (the same)" in str(found)
    assert str(found).splitlines()[-2:] == [
        "Third   no date  0.00 to 0.50  0.67     2 issues",
        "Second  no date  0.50          1.00     3 issues",
    ]
    assert str(found[0]) == "Third, no date: distance 0.00 to 0.50, overlap 0.67"
    assert "| Third | no date | 0.00 to 0.50 | 0.67 | 2 issues |" in found.to_markdown()
    assert (
        found[0].to_html(fragment=True)
        == f'<article class="peaceterms tex2jax_ignore mathjax_ignore"><p>{found[0]}</p></article>'
    )
    assert found[0].to_markdown() == f"{found[0]}\n"
