"""No table that is made of texts holds a formula, whatever reads it."""

from __future__ import annotations

import csv
import re
import shutil
import subprocess
from io import StringIO
from pathlib import Path

import pytest
from tests.browser.hostile import results
from tests.browser.payloads import LONG, PAYLOADS

from peaceterms.tables import csv_text

FORMULAS = {
    "sum": "=1+1",
    "sign": "+1+1",
    "difference": "-1+1",
    "function": "@SUM(1)",
    "program": "=cmd|' /C calc'!A0",
    "address": '=HYPERLINK("http://pwned.invalid/","x")',
    "spaces before it": "x;  =1+1",
    "wide sign": "＝1+1",
    "behind each separator": "x;=1+1\t=1+1\n=1+1,=1+1",
    "in quotes": '"=1+1"',
}
BEGINS = tuple("=+-@＝＋－＠")
SEPARATORS = ",;\t"
SPREADSHEET = shutil.which("soffice")


def formulas(written: str) -> list[str]:
    """The cells that a spreadsheet may take for a formula, whatever it holds for the separator."""
    tables = (csv.reader(StringIO(written), delimiter=separator) for separator in SEPARATORS)
    return [cell for table in tables for row in table for cell in row if cell.strip().startswith(BEGINS)]


@pytest.mark.parametrize("words", [*PAYLOADS.values(), LONG, *FORMULAS.values()], ids=[*PAYLOADS, "long", *FORMULAS])
def test_no_table_of_a_result_holds_a_formula(words: str) -> None:
    for name, result in results(words).items():
        found = [cell for cell in formulas(result.to_csv()) if not _is_number(cell)]
        assert (name, found) == (name, [])


def _is_number(cell: str) -> bool:
    return bool(re.fullmatch(r"-\d+(\.\d+)?", cell))


@pytest.mark.parametrize("words", [';"=1+1;"', '\t"=1+1\t"', '\n"=1+1"'])
def test_no_table_holds_a_formula_behind_a_separator_and_a_quotation_mark(words: str) -> None:
    assert formulas(csv_text(["a", "b"], [{"a": "x", "b": f"x{words}"}])) == []


def test_a_formula_would_be_found_and_a_number_is_none() -> None:
    assert len(formulas("a,=1+1\n")) == 1
    assert len(formulas("a;=1+1\n")) == 1
    assert _is_number("-0.5")
    assert not _is_number("-1+1")


def unescaped(rows: list[dict[str, object]]) -> str:
    """A table as the standard library writes it."""
    written = StringIO()
    csv.writer(written, lineterminator="\n").writerows(row.values() for row in rows)
    return written.getvalue()


def read_by_a_spreadsheet(folder: Path, written: str) -> str:
    """What a spreadsheet makes of a table, as the XML that it keeps."""
    assert SPREADSHEET is not None
    (folder / "table.csv").write_text(written, encoding="utf-8")
    own = f"-env:UserInstallation={(folder / 'settings').as_uri()}"
    convert = [SPREADSHEET, own, "--headless", "--convert-to", "fods", "--outdir", str(folder), "table.csv"]
    home = {"HOME": str(folder), "PATH": "/usr/bin:/bin"}
    subprocess.run(convert, cwd=folder, check=True, capture_output=True, env=home, timeout=120)
    return (folder / "table.fods").read_text(encoding="utf-8")


@pytest.mark.skipif(SPREADSHEET is None, reason="no spreadsheet is installed; Debian's package is `libreoffice-calc`")
def test_a_spreadsheet_finds_no_formula_where_it_would_find_one(tmp_path: Path) -> None:
    texts = [*PAYLOADS.values(), *FORMULAS.values()]
    rows: list[dict[str, object]] = [{"number": number, "words": words} for number, words in enumerate(texts)]
    made = [result.to_csv() for words in texts for result in results(words).values()]
    read = read_by_a_spreadsheet(tmp_path, csv_text(rows[0], rows) + "".join(made))
    assert "HYPERLINK" in read
    assert "table:formula" not in read
    assert "table:formula" in read_by_a_spreadsheet(tmp_path, unescaped(rows))
