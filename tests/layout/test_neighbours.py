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
    assert "Of 2 texts, 2 near: 0.20 or more of what either addresses alike." in str(found)
    assert str(found).splitlines()[-2:] == [
        "Third   no date  0.50   0.00 to 0.50  0.67     Land (2)",
        "Second  no date  0.50   0.50          1.00     Alliances (1)",
    ]
    assert str(found[0]) == "Third, no date: alike 0.50 (overlap 0.67, distance 0.00 to 0.50); on Land (2)"
    assert "| Third | no date | 0.50 | 0.00 to 0.50 | 0.67 | Land (2) |" in found.to_markdown()
    assert (
        found[0].to_html(fragment=True)
        == f'<article class="peaceterms tex2jax_ignore mathjax_ignore"><p>{found[0]}</p></article>'
    )
    assert found[0].to_markdown() == f"{found[0]}\n"


def test_where_nothing_is_near_it_says_so() -> None:
    far = text("far", *({"kind": "other", "topic": f"t{n}", "details": {"n": n}} for n in range(8)), NEUTRAL)
    assert "None of the 1 text is near" in " ".join(str(pt.nearest(far, [FIRST], least_overlap=0.05)).split())
    assert "shares enough with it" in str(pt.nearest(far, [FIRST], least_overlap=0.9))
