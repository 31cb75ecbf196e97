"""The chart of a table by issues: which texts say the same."""

from __future__ import annotations

from collections.abc import Iterable

from tests.render.charts.things import PLANS, load, neutral, spec, text, values
from tests.words.languages import ENGLISH

import peaceterms as pt
from peaceterms.render.charts import alongside
from peaceterms.render.charts.alongside import cells, shown

TEXTS = [text("a", neutral("temporary")), text("b", neutral()), text("c"), text("d", neutral())]


def table(texts: Iterable[pt.Proposal]) -> pt.Table:
    return pt.table(texts, rows="issue")


def test_each_cell_says_whether_a_text_is_silent_and_with_whom_it_says_the_same() -> None:
    found = table(TEXTS)
    same = {"issue": "Neutrality of Ukraine"}
    assert cells(found, shown(found, ENGLISH), ENGLISH) == [
        {**same, "text": "a", "letter": "B", "alike": 1, "says": "something no other text says"},
        {**same, "text": "b", "letter": "A", "alike": 2, "says": "the same as d"},
        {**same, "text": "c", "letter": "", "alike": 0, "says": "says nothing"},
        {**same, "text": "d", "letter": "A", "alike": 2, "says": "the same as b"},
    ]


def test_the_manner_of_a_silence_is_told() -> None:
    silences = [{"subject": "neutrality", "kind": "neutrality", "manner": "deferred"}]
    found = table([text("a", neutral()), text("b", silences=silences)])
    assert [cell["says"] for cell in cells(found, shown(found, ENGLISH), ENGLISH)] == [
        "something no other text says",
        "silent (deferred)",
    ]


def test_the_rows_that_most_texts_address_come_first() -> None:
    talks = {"kind": "talks", "party": "RU"}
    found = table([text("a", neutral(), neutral(state="MD")), text("b", talks), text("c", talks)])
    assert shown(found, ENGLISH).names == (
        "Readiness of Russia to talk about a settlement",
        "Neutrality of Moldova and Ukraine",
    )


def test_no_more_than_forty_rows_are_shown_and_the_others_are_counted() -> None:
    few, many = (
        table([text("a", *({"kind": "other", "topic": f"topic-{n}", "details": {"n": n}} for n in range(number)))])
        for number in (alongside.ROWS, alongside.ROWS + 2)
    )
    assert len(few.rows) == alongside.ROWS
    assert (len(shown(few, ENGLISH).rows), len(shown(few, ENGLISH).left)) == (alongside.ROWS, 0)
    assert (len(shown(many, ENGLISH).rows), len(shown(many, ENGLISH).left)) == (alongside.ROWS, 2)
    left = "The 40 rows that most texts address; 2 more rows (2 issues) left out, each addressed by 1 text at most."
    assert left in spec(many)["title"]["subtitle"]
    assert spec(many)["description"].endswith(left)
    assert len(spec(few)["title"]["subtitle"]) == 1


def test_the_plans_as_a_chart() -> None:
    found = spec(table(load(*PLANS)))
    assert len(values(found)) == alongside.ROWS * len(PLANS)
    tiles, letters = found["layer"]
    assert (tiles["mark"]["type"], letters["mark"]["type"]) == ("rect", "text")
    assert letters["encoding"]["text"]["field"] == "letter"
    assert tiles["encoding"]["x"]["scale"]["domain"] == list(table(load(*PLANS)).names)


def test_the_more_texts_say_the_same_the_darker() -> None:
    tiles = spec(table(TEXTS))["layer"][0]
    assert tiles["encoding"]["color"]["scale"] == {"domain": [0, 1, 2], "range": ["#FFFFFF", "#DEEBF7", "#5698CC"]}


def test_rows_of_one_name_stay_two_rows() -> None:
    own = [{"id": id, "name": "Freedonia", "type": "state"} for id in ("one", "other")]
    found = table([text("a", neutral(state="one"), neutral("temporary", "other"), actors=own)])
    assert shown(found, ENGLISH).names == ("Neutrality of Freedonia", "Neutrality of Freedonia (2)")


def test_the_chart_in_words() -> None:
    assert spec(table(TEXTS))["description"] == (
        "Which texts say the same, issue by issue: a, b, c and d. 1 row (1 issue) by 4 texts. "
        "Neutrality of Ukraine: b and d alike, 1 unlike any other, 1 silent."
    )


def test_a_table_of_nothing() -> None:
    assert spec(table([]))["description"] == (
        "Which texts say the same, issue by issue: no text. No text addresses any issue."
    )
