"""The table: its rows by subject, facet and issue, what each cell is, and what became of it against the first text."""

from __future__ import annotations

from typing import Any

import pytest

import peaceterms as pt
from peaceterms.analysis.side_by_side import Against, Mark, TableRow
from peaceterms.testing import text

LAND: dict[str, Any] = {"kind": "territory", "places": ["crimea", "kherson"], "control": "RU"}
NEUTRAL: dict[str, Any] = {"kind": "neutrality", "state": "UA", "permanence": "permanent"}
NATO: dict[str, Any] = {"kind": "membership", "state": "UA", "organisation": "NATO"}
FOUR = ["us-28-point-plan-2025", "e3-counter-text-2025", "geneva-text-2025", "twenty-point-framework-2025"]
SETS = [
    FOUR,
    ["russia-memorandum-2025", "ukraine-memorandum-2025"],
    ["kremlin-conditions-2022", "musk-tweet-2022"],
    ["minsk-protocol-2014", "minsk-memorandum-2014", "minsk-ii-2015", "steinmeier-formula-2019"],
]
each_set = pytest.mark.parametrize("texts", SETS, ids=lambda texts: texts[0])
by_each = pytest.mark.parametrize("by", ["subject", "facet", "issue"])


def rows(*texts: pt.Proposal | str, by: Any = "subject") -> dict[str, TableRow]:
    found = pt.table(texts, rows=by).rows
    return {row.subject if by == "subject" else str(row.issues[0]): row for row in found}


@by_each
@each_set
def test_every_issue_of_every_text_is_in_exactly_one_row(texts: list[str], by: Any) -> None:
    table = pt.table(texts, rows=by)
    told = [issue for row in table.rows for issue in row.issues]
    assert sorted(told) == sorted({i for held in table.alongside.positions for i in held.by_issue})
    for number, held in enumerate(table.alongside.positions):
        said = [issue for row in table.rows for one in row.cells[number].said for issue in one.issues]
        assert sorted(said) == sorted(held.by_issue)


@each_set
def test_subjects_stand_in_their_order_and_once_each(texts: list[str]) -> None:
    table = pt.table(texts)
    subjects = [row.subject for row in table.rows]
    assert subjects == sorted(set(subjects), key=table.settings.cut.place)
    for by in ("facet", "issue"):
        again = [row.subject for row in pt.table(texts, rows=by).rows]  # type: ignore[arg-type]
        assert list(dict.fromkeys(again)) == subjects


@by_each
@each_set
def test_what_a_cell_is_against_the_first_text_follows_from_who_speaks(texts: list[str], by: Any) -> None:
    for row in pt.table(texts, rows=by).rows:
        first, *others = row.cells
        assert first.against is Against.FIRST
        for cell in others:
            speaks = bool(first.said), bool(cell.said)
            expected = {
                (True, True): {Against.SAME, Against.DIFFERENT},
                (True, False): {Against.GONE},
                (False, True): {Against.ADDED},
                (False, False): {Against.NEITHER},
            }
            assert cell.against in expected[speaks] | {Against.APART}
            if cell.against in (Against.SAME, Against.NEITHER):
                assert (cell.gains, cell.loses) == ((), ())


@each_set
def test_who_gains_in_a_row_by_subject_is_who_gains_on_that_subject(texts: list[str]) -> None:
    table = pt.table(texts)
    for number, comparison in enumerate(table.comparisons, 1):
        favour = {one.subject: one.favour for one in comparison.subjects}
        for row in table.rows:
            cell = row.cells[number]
            if cell.against is Against.DIFFERENT:
                known = favour.get(row.subject, {})
                assert set(cell.gains) <= {party for party, net in known.items() if net > 0}


def test_parts_of_a_region_are_one_facet_and_facets_that_are_alike_stand_together() -> None:
    found = rows(*FOUR, by="facet")
    donetsk = next(row for row in found.values() if "territory/donetsk-west" in map(str, row.issues))
    assert {str(issue) for issue in donetsk.issues} >= {"territory/donetsk-east", "territory/donetsk-west"}
    together = rows(text(LAND, id="a"), text(LAND | {"control": "UA"}, id="b"), by="facet")
    assert [list(map(str, row.issues)) for row in together.values()] == [["territory/crimea", "territory/kherson"]]


MARKS = [
    pytest.param(NATO | {"prospect": "barred"}, None, Mark.REFUSED, id="barred"),
    pytest.param(NATO | {"prospect": "promised"}, None, Mark.STATED, id="stated"),
    pytest.param(None, None, Mark.SILENT, id="silent"),
    pytest.param(None, "points reported", Mark.NOT_REPORTED, id="points"),
    pytest.param(None, "all points reported", Mark.NOT_REPORTED, id="all points"),
    pytest.param(None, "single points", Mark.NOT_KNOWN, id="single points"),
]


@pytest.mark.parametrize(("term", "coverage", "mark"), MARKS)
def test_what_a_cell_is(term: Any, coverage: str | None, mark: Mark) -> None:
    asked = text(NATO | {"prospect": "open"}, id="asked")
    fields = {"coverage": coverage} if coverage else {}
    row = rows(asked, text(*([term] if term else []), id="other", **fields))["alliances"]
    assert row.cells[1].mark is mark


def test_what_hangs_on_a_vote_alone_is_conditional() -> None:
    row = rows("musk-tweet-2022", "kremlin-conditions-2022", by="issue")["territory/donetsk"]
    assert (row.cells[0].mark, row.cells[1].mark) == (Mark.CONDITIONAL, Mark.STATED)


def test_a_cell_of_a_disputed_text_or_on_unverified_reports_is_weak() -> None:
    found = rows("kremlin-conditions-2022", "musk-tweet-2022")["alliances"]
    assert [cell.is_weak for cell in found.cells] == [True, False]
    chain = [{"id": "c", "act": "authored", "by": "UA"}]
    reported = text(NEUTRAL | {"ref": "1", "basis": "unverified"}, id="a", chain=chain)
    seen = text(NEUTRAL | {"ref": "1", "basis": "primary"}, id="b", chain=chain)
    assert [cell.is_weak for cell in rows(reported, seen)["alliances"].cells] == [True, False]


def test_texts_that_say_the_same_are_known_by_their_numbers() -> None:
    one, other = text(NEUTRAL, id="a"), text(NEUTRAL | {"permanence": "temporary"}, id="b")
    assert rows(one, other, one, text(id="c"))["alliances"].alike == ((0, 2), (1,))


def test_a_record_says_what_a_cell_is() -> None:
    first, second = pt.table([text(NATO | {"prospect": "barred", "ref": "7"}, id="a"), text(id="b")]).to_records()
    assert first == {
        "row": 1,
        "subject": "alliances",
        "issues": ["membership/UA/NATO"],
        "concord": "in one text only",
        "alike": 1,
        "proposal": "a",
        "mark": "refused",
        "says": ["membership/UA/NATO: always: prospect=barred"],
        "refs": ["7"],
        "weak": True,
        "against_first": "the first text",
        "gains": [],
        "loses": [],
    }
    assert (second["mark"], second["says"], second["against_first"]) == ("silent", [], "only in the first text")
    assert second["gains"] == ["UA"]


def test_an_own_cut_of_subjects_makes_the_rows() -> None:
    settings = pt.Settings(subjects={"Crimea": ["*/crimea"]})
    table = pt.table([text(LAND, id="a"), text(LAND | {"control": "UA"}, id="b")], settings=settings)
    assert [row.subject for row in table.rows] == ["Crimea", "land"]


def test_other_rows_are_refused() -> None:
    with pytest.raises(pt.InvalidArgument, match="'subject', 'facet', 'issue'"):
        pt.table([], rows="kind")  # type: ignore[arg-type]
