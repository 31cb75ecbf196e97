"""A table of several texts, as it is laid out."""

from __future__ import annotations

from typing import Any

from tests.differ.texts import text
from tests.render.markup import Markup

import peaceterms as pt

LAND: dict[str, Any] = {"kind": "territory", "places": ["crimea", "kherson"], "control": "RU"}
NEUTRAL: dict[str, Any] = {"kind": "neutrality", "state": "UA", "permanence": "permanent"}
FIRST = text("first", LAND, NEUTRAL)
SECOND = text("second", LAND | {"control": "UA"}, NEUTRAL)
THIRD = text("third", LAND | {"sovereignty": "RU"})
TABLE = """\
First, second and third, side by side
=====================================

First: author not stated; standing: unattributed.
Second: author not stated; standing: unattributed.
Third: author not stated; standing: unattributed.
Against the first text: = the same, ≠ different, + only here; in round brackets who gains (+) and
  loses (−) by it. × refused or barred, ◊ only on a condition, ° disputed or unverified. In square
  brackets: where the text says it.

Subject    First                         Second                        Third
---------------------------------------------------------------------------------------------------
Land       ° Territory of Crimea and     ≠° Territory of Crimea and    ≠° Territory of Crimea and
           Kherson: controlled by        Kherson: controlled by        Kherson: controlled by
           Russia [term-0]               Ukraine [term-0] (Ukraine\u00a0+,  Russia; sovereignty: Russia
                                         Russia\u00a0−)                     [term-0] (Russia\u00a0+)
---------------------------------------------------------------------------------------------------
Alliances  ° Neutrality of Ukraine:      =° Neutrality of Ukraine:     says nothing (Ukraine\u00a0+)
           permanent [term-1]            permanent [term-1]
"""


def test_a_table_in_plain_text() -> None:
    assert str(pt.table([FIRST, SECOND, THIRD])) == TABLE


def test_with_many_texts_the_cells_of_a_row_stand_one_below_the_other() -> None:
    several = [text(f"draft-{number}", NEUTRAL) for number in range(7)]
    assert "\n  Alliances\n      Draft-0: °" in str(pt.table(several))


def test_a_table_by_facet_has_a_heading_for_each_subject_and_does_not_repeat_what_a_row_is_about() -> None:
    lines = pt.table([FIRST, SECOND, THIRD], rows="facet").to_markdown().splitlines()
    start, said = lines.index("## Alliances"), "° permanent \\[term-1\\]"
    assert lines[start + 2 : start + 5] == [
        "| Facet | First | Second | Third |",
        "| --- | --- | --- | --- |",
        f"| Neutrality of Ukraine | {said} | \\={said} | says nothing (Ukraine\u00a0+) |",
    ]


def test_a_table_in_html_scrolls_by_itself_and_can_be_reached_by_the_keyboard() -> None:
    html = pt.table([FIRST, SECOND, THIRD]).to_html()
    label = "First, second and third, side by side"
    assert html.count(f'class="scroll" tabindex="0" role="region" aria-label="{label}"') == 1
    assert html.count("<table") == 1
    assert Markup(html).open == []


def test_the_manner_of_a_silence_is_told() -> None:
    excluded = [{"subject": "neutrality", "issues": ["neutrality"], "manner": "excluded"}]
    silent = pt.Proposal.model_validate({"id": "silent", "title": "Silent", "silences": excluded})
    assert "silent (excluded) (Ukraine\u00a0+)" in str(pt.table([FIRST, silent]))


def test_a_table_of_nothing_and_of_one_text() -> None:
    assert str(pt.table([])) == "No text\n=======\n"
    assert "Against the first text" not in str(pt.table([FIRST]))
    assert Markup(pt.table([]).to_html()).open == []


def test_several_commitments_on_one_issue_all_hold() -> None:
    talks = {"kind": "talks", "party": "UA"}
    two = text("two", talks | {"readiness": "ready"}, talks | {"readiness": "refuses"})
    assert "ready, also refuses" in pt.table([two, text("none")]).to_markdown()


def test_what_is_more_than_there_is_room_for_is_counted() -> None:
    acts = {"nuclear weapons": "own", "missiles": "make", "foreign weapons": "host", "heavy weapons": "acquire"}
    weapons = [{"kind": "weapons-ban", "state": "UA", "weapons": one, "acts": [act]} for one, act in acts.items()]
    told = " ".join(str(pt.table([text("bans", *weapons), text("none")])).split())
    assert "; 1 more" in told
