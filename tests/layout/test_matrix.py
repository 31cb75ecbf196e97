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

NOBODY = "author not stated. Standing: not attributed: the encoding names no chain of sources."
MATRIX = f"""\
What 3 texts say, issue by issue
================================

First: {NOBODY}
Second: {NOBODY}
Third: {NOBODY}
3 issues: the same: 1; different: 2.
In a row, texts with the same letter in brackets say the same.

TERRITORY
  Territory of Crimea and Kherson (different)
      First: control: Russia
      Second: control: Ukraine
      Third: control: Russia; sovereignty: Russia

NEUTRALITY
  Neutrality of Ukraine (the same: permanence: permanent)
      First: [A] permanence: permanent
      Second: [A] permanence: permanent
      Says nothing: Third
"""


def test_a_matrix_in_plain_text() -> None:
    assert str(pt.matrix([FIRST, SECOND, THIRD])) == MATRIX


def test_a_matrix_in_markdown_is_a_table_for_each_kind() -> None:
    lines = pt.matrix([FIRST, SECOND, THIRD]).to_markdown().splitlines()
    start = lines.index("## Neutrality")
    assert lines[start + 2 : start + 5] == [
        "| Issue | First | Second | Third |",
        "| --- | --- | --- | --- |",
        "| Neutrality of Ukraine (the same: permanence: permanent) |"
        + 2 * " \\[A\\] permanence: permanent |"
        + " says nothing |",
    ]


def test_a_matrix_in_html_scrolls_by_itself_and_can_be_reached_by_the_keyboard() -> None:
    html = pt.matrix([FIRST, SECOND, THIRD]).to_html()
    assert html.count('class="scroll" tabindex="0" role="region" aria-label="Territory"') == 1
    assert html.count("<table") == 2
    assert Markup(html).open == []


def test_letters_mark_only_rows_in_which_some_say_the_same() -> None:
    assert "[A]" not in str(pt.matrix([FIRST, text("other", LAND | {"control": "UA"})]))
    assert "[B]" in str(pt.matrix([FIRST, SECOND, FIRST.model_copy(update={"id": "copy", "title": "copy"})]))


def test_what_is_said_under_a_condition_stands_with_it_and_what_a_silence_is_is_told() -> None:
    tweet = pt.load("musk-tweet-2022")
    told = " ".join(str(pt.matrix([tweet, pt.load("geneva-text-2025")])).split())
    assert "if the vote there is “for Russia”: control: Russia; sovereignty: Russia" in told
    assert "The Geneva text: not known" in told
    excluded = [{"subject": "neutrality", "issues": ["neutrality"], "manner": "excluded"}]
    silent = pt.Proposal.model_validate({"id": "silent", "title": "Silent", "silences": excluded})
    (row,) = (line for line in str(pt.matrix([FIRST, silent])).splitlines() if line.startswith("Neutrality of"))
    assert row.endswith("silent (excluded)")


def test_a_matrix_of_nothing_and_of_one_text() -> None:
    assert str(pt.matrix([])) == "What 0 texts say, issue by issue\n================================\n\n0 issues.\n"
    assert "in one text only: 3" in str(pt.matrix([FIRST]))
    assert Markup(pt.matrix([]).to_html()).open == []


def test_several_commitments_on_one_issue_all_hold() -> None:
    talks = {"kind": "talks", "party": "UA"}
    two = text("two", talks | {"readiness": "ready"}, talks | {"readiness": "refuses"})
    assert "readiness: ready; also readiness: refuses" in str(pt.matrix([two, text("none")]))
