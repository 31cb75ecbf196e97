from __future__ import annotations

import csv
import json
from io import StringIO
from pathlib import Path

import pytest

import peaceterms as pt
from peaceterms.display import Displayable
from peaceterms.tables import csv_text, json_text

FIRST, SECOND = pt.Proposal(id="a", title="A"), pt.Proposal(id="b", title="B", notes=("n",))
EVERY = [
    pytest.param(pt.compare(FIRST, SECOND), id="comparison"),
    pytest.param(SECOND, id="proposal"),
    pytest.param(pt.table([FIRST, SECOND]), id="table"),
    pytest.param(pt.Results([FIRST, SECOND]), id="results"),
]


class Printer:
    """What IPython hands over to be written to."""

    def __init__(self) -> None:
        self.written = ""

    def text(self, words: str) -> None:
        self.written += words


@pytest.mark.parametrize("thing", EVERY)
def test_what_can_be_shown_shows_itself_everywhere_in_the_form_that_belongs_there(thing: Displayable) -> None:
    printer = Printer()
    thing._repr_pretty_(printer, cycle=False)
    assert printer.written == str(thing) == thing.to_text()
    assert thing._repr_markdown_() == thing.to_markdown() != thing.to_text()
    assert thing._repr_html_() == thing.to_html(fragment=True)
    assert thing._repr_html_().startswith("<article")
    assert thing.to_html().startswith("<!doctype html>")
    assert thing.__rich__().plain + "\n" == thing.to_text()


@pytest.mark.parametrize("form", ["to_text", "to_markdown", "to_html"])
def test_the_language_is_asked_for_by_its_code(form: str) -> None:
    show = getattr(SECOND, form)
    assert show(language="en") == show()
    with pytest.raises(pt.InvalidArgument, match="'xx'"):
        show(language="xx")


def test_what_has_no_builder_cannot_be_shown() -> None:
    class Bell(Displayable):
        """Something that nobody lays out."""

    with pytest.raises(pt.InvalidArgument, match="no way to show 'Bell'"):
        Bell().to_text()


def test_results_are_a_tuple_and_a_part_of_them_are_results() -> None:
    results = pt.Results([FIRST, SECOND])
    assert results == (FIRST, SECOND)
    assert isinstance(results[:1], pt.Results)
    assert results[0] is FIRST


def rows(**values: str | int | float | bool | None) -> str:
    return csv_text(values, [values]).partition("\n")[2]


FORMULAS = [
    "=1+1",
    "+1",
    "-1+cmd|' /C calc'!A0",
    "@SUM(A1)",
    '=HYPERLINK("http://x","y")',
    "\t=1",
    " =1",
    "＝1",
    "a;=1+1",
    "a\n=1+1",
    "a\t@b",
    "a;  -1",
]


@pytest.mark.parametrize("cell", FORMULAS)
def test_no_cell_of_a_table_is_a_formula_whatever_separates_its_cells(cell: str) -> None:
    written = csv_text("ab", [{"a": cell, "b": [cell, cell]}])
    for separator in ",;\t":
        for row in csv.reader(StringIO(written), delimiter=separator):
            assert not [held for held in row if held.strip().startswith(tuple("=+-@＝＋－＠"))]


def test_numbers_dashes_within_words_and_gaps_stay_as_they_are() -> None:
    assert (
        rows(a=-5, b=-0.25, c=None, d=True, e="made-exact; 10 - 20 = x") == "-5,-0.25,,True,made-exact; 10 - 20 = x\n"
    )


def test_a_table_has_its_columns_also_without_rows_and_lists_in_one_cell() -> None:
    rows: list[dict[str, object]] = [{"a": 1, "b": []}, {"a": None, "b": ['x "y", z', "w"]}]
    assert csv_text("ab", rows) == 'a,b\n1,\n,"x ""y"", z; w"\n'
    assert csv_text("ab", []) == "a,b\n"


def test_a_table_in_a_file_begins_as_excel_wants_it(tmp_path: Path) -> None:
    comparison = pt.compare("kremlin-conditions-2022", "musk-tweet-2022")
    text = comparison.to_csv(tmp_path / "a.csv")
    assert (tmp_path / "a.csv").read_text(encoding="utf-8") == "\ufeff" + text
    assert [row["code"] for row in csv.DictReader(StringIO(text))] == [row["code"] for row in comparison.to_records()]


def test_json_may_stand_in_a_script_element_and_means_the_same() -> None:
    data = {"a": ["</script><!-- <b>", "\u2028", "&", "\\u003c"]}
    assert "<" not in json_text(data)
    assert "\u2028" not in json_text(data)
    assert json.loads(json_text(data)) == data


def test_every_result_gives_json_that_may_stand_in_a_script_element() -> None:
    first, second = (pt.Proposal(id=id, title="</script>", notes=("</script>",)) for id in "ab")
    patch, merged = pt.compare(first, second).patch(), pt.merge(first, second, second.model_copy(update={"id": "c"}))
    for written in (
        pt.compare(first, second).to_json(),
        pt.table([first]).to_json(),
        patch.to_json(),
        merged.to_json(),
    ):
        assert "</script" not in written
