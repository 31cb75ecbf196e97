from __future__ import annotations

from typing import Any

import pytest
from tests.differ.texts import text
from tests.render.markup import Markup

import peaceterms as pt
from peaceterms.errors import InvalidArgument

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
      Silent: Third
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
        + " silent |",
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
    assert "The Geneva text: silent (deferred)" in told
    assert "The Geneva text: not known" in told


def test_a_matrix_of_nothing_and_of_one_text() -> None:
    assert str(pt.matrix([])) == "What 0 texts say, issue by issue\n================================\n\n0 issues.\n"
    assert "in one text only: 3" in str(pt.matrix([FIRST]))
    assert Markup(pt.matrix([]).to_html()).open == []


def test_distances_stand_beside_the_overlap() -> None:
    assert str(pt.distances([FIRST, SECOND, text("else", {"kind": "talks", "party": "UA"})])).splitlines()[-3:] == [
        "First   itself           0.50 (1.00)      no issue shared",
        "Second  0.50 (1.00)      itself           no issue shared",
        "Else    no issue shared  no issue shared  itself",
    ]


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
    assert found[0].to_html(fragment=True) == f'<article class="peaceterms"><p>{found[0]}</p></article>'
    assert found[0].to_markdown() == f"{found[0]}\n"


STEPS = """\
STEP 1, FIRST TO SECOND: 1 CONCEDED
  - Conceded: On the territory of Crimea and Kherson, control: shifted in second, from Russia to
    Ukraine, in favour of Ukraine, to the disadvantage of Russia.

STEP 2, SECOND TO LAST: 1 HARDENED
  - Hardened: On the territory of Crimea and Kherson, control: shifted in last, from Ukraine to
    Russia, in favour of Russia, to the disadvantage of Ukraine.

CHANGES THAT CANCEL OUT
  - Territory of Crimea and Kherson: in last again as in first, unlike in second

OVER ALL, FIRST TO LAST: NOTHING MOVES
"""


def test_a_track_tells_each_step_what_cancels_out_and_what_is_left() -> None:
    last = FIRST.model_copy(update={"id": "last", "title": "last"})
    track = pt.track([FIRST, SECOND, last], party="RU")
    assert str(track).endswith(f"\n\n{STEPS}")
    assert "Seen from Russia: conceded is to its disadvantage" in str(track)
    assert "## Step 1, first to second: 1 conceded" in track.to_markdown()
    assert "No side is taken" in str(pt.track([FIRST, SECOND]))
    assert "Over all" not in pt.track([FIRST, SECOND]).to_markdown()


def test_a_term_that_comes_and_goes_is_told_as_nothing_said_again() -> None:
    empty = FIRST.model_copy(update={"id": "last", "title": "last", "terms": FIRST.terms[1:]})
    before = empty.model_copy(update={"id": "before", "title": "before"})
    assert "Territory of Crimea and Kherson: again nothing in last, as in before, unlike in first" in " ".join(
        str(pt.track([before, FIRST, empty])).split()
    )


def test_lists_of_proposals_and_of_findings_show_themselves() -> None:
    assert str(pt.corpus(conflict="kashmir")).startswith("1 proposal\n==========\n")
    assert "\n      Standing: first-hand, undisputed\n" in str(pt.corpus(conflict="kashmir"))
    departures = pt.compare(FIRST, SECOND).departures
    assert str(departures).splitlines()[0] == "1 departure"
    assert departures[0].explain() in " ".join(str(departures).split())
    assert str(pt.compare(FIRST, SECOND).agreements).splitlines()[0] == "2 agreements"
    assert str(pt.Listing()) == "None\n====\n"
    assert str(pt.Listing(["a", 1])).splitlines()[0] == "2 items"


def test_a_list_is_a_tuple_and_a_part_of_it_a_list() -> None:
    departures = pt.compare(FIRST, THIRD).departures
    assert departures == tuple(departures)
    assert isinstance(departures[:1], pt.Listing)
    assert departures[0] == next(iter(departures))


@pytest.mark.parametrize("form", ["to_text", "to_markdown", "to_html"])
def test_names_of_five_hundred_characters_break_nothing(form: str) -> None:
    long = FIRST.model_copy(update={"id": "long", "title": "x" * 500})
    for thing in (pt.matrix([long, SECOND]), pt.distances([long, SECOND]), pt.track([long, SECOND]), long):
        assert "x" * 30 in getattr(thing, form)()


def test_there_is_no_chart_of_what_has_none() -> None:
    with pytest.raises(InvalidArgument, match="no chart of 'Proposal'"):
        pt.chart(FIRST)


def test_several_commitments_on_one_issue_all_hold() -> None:
    talks = {"kind": "talks", "party": "UA"}
    two = text("two", talks | {"readiness": "ready"}, talks | {"readiness": "refuses"})
    assert "readiness: ready; also readiness: refuses" in str(pt.matrix([two, text("none")]))
