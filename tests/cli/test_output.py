from __future__ import annotations

import re
import sys
from pathlib import Path

import pytest
from tests.cli.running import FIRST, SECOND, Command

import peaceterms as pt


@pytest.mark.parametrize(
    ("name", "form"), [("a.html", "html"), ("a.HTM", "html"), ("a.md", "markdown"), ("a.json", "json"), ("a", "text")]
)
def test_a_file_gets_the_form_that_its_ending_says(command: Command, tmp_path: Path, name: str, form: str) -> None:
    run = command("compare", FIRST, SECOND, "-o", str(tmp_path / name))
    assert (run.status, run.out, run.err) == (0, "", "")
    written = (tmp_path / name).read_text(encoding="utf-8")
    assert written == command("compare", FIRST, SECOND, "--format", form).out
    assert [file.name for file in tmp_path.iterdir()] == [name]


def test_a_form_that_is_asked_for_prevails_over_the_ending(command: Command, tmp_path: Path) -> None:
    command("show", SECOND, "--format", "markdown", "--output", str(tmp_path / "a.html"))
    assert (tmp_path / "a.html").read_text(encoding="utf-8").startswith("# Elon Musk's tweet")


def test_a_file_that_cannot_be_written_is_told_and_nothing_is_left(command: Command, tmp_path: Path) -> None:
    (tmp_path / "folder").mkdir()
    for file in (tmp_path / "nowhere" / "a.html", tmp_path / "folder"):
        run = command("compare", FIRST, SECOND, "-o", str(file))
        assert (run.status, run.out) == (2, "")
        assert run.err.startswith(f"peaceterms: {file}: cannot be written: ")
    assert [file.name for file in tmp_path.iterdir()] == ["folder"]


def test_the_exit_code_is_given_with_a_file_too(command: Command, tmp_path: Path) -> None:
    assert command("compare", FIRST, SECOND, "--exit-code", "-o", str(tmp_path / "a.html")).status == 1


@pytest.mark.parametrize("name", ["a.docx", "a.xlsx", "report.html.bak"])
def test_an_ending_that_names_no_form_is_refused_with_those_that_do(
    command: Command, tmp_path: Path, name: str
) -> None:
    run = command("compare", FIRST, SECOND, "-o", str(tmp_path / name))
    assert (run.status, run.out) == (2, "")
    endings = ".txt, .md, .json, .html, .htm, .csv"
    assert run.err == f"peaceterms: {tmp_path / name}: the ending names no form: {endings}; or say --format\n"
    assert command("compare", FIRST, SECOND, "--format", "text", "-o", str(tmp_path / name)).status == 0
    assert [file.name for file in tmp_path.iterdir()] == [name]


def test_a_table_is_printed_plain_and_written_for_excel(command: Command, tmp_path: Path) -> None:
    printed = command("compare", FIRST, SECOND, "--format", "csv").out
    assert printed == pt.compare(FIRST, SECOND).to_csv()
    assert command("compare", FIRST, SECOND, "-o", str(tmp_path / "a.csv")).status == 0
    assert (tmp_path / "a.csv").read_text(encoding="utf-8") == f"\ufeff{printed}"
    assert command("show", FIRST, "--format", "csv").out.startswith("proposal,title,")


def test_a_terminal_gets_colours_and_a_pipe_gets_none(command: Command, monkeypatch: pytest.MonkeyPatch) -> None:
    plain = command("show", SECOND).out
    monkeypatch.setattr(sys.stdout, "isatty", lambda: True)
    monkeypatch.setenv("FORCE_COLOR", "1")
    coloured = command("show", SECOND).out
    assert "\x1b[" in coloured
    assert re.sub(r"\x1b\[[\d;]*m", "", coloured) == plain
    monkeypatch.setattr("peaceterms.cli.output.find_spec", lambda name: None)
    assert command("show", SECOND).out == plain


@pytest.mark.parametrize("columns", [60, 200])
@pytest.mark.parametrize("arguments", [("compare", FIRST, SECOND), ("table", FIRST, SECOND)])
def test_lines_are_as_wide_as_the_screen(
    command: Command, monkeypatch: pytest.MonkeyPatch, arguments: tuple[str, ...], columns: int
) -> None:
    monkeypatch.setenv("COLUMNS", str(columns))
    lengths = [len(line) for line in command(*arguments).out.splitlines() if "://" not in line]
    assert columns - 25 < max(lengths) <= columns


def test_lines_hold_a_hundred_characters_where_no_width_is_known_and_in_files(
    command: Command, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.delenv("COLUMNS", raising=False)
    known = command("compare", FIRST, SECOND).out
    assert known == pt.compare(FIRST, SECOND).to_text() == pt.compare(FIRST, SECOND).to_text(width=100)
    monkeypatch.setenv("COLUMNS", "60")
    command("compare", FIRST, SECOND, "-o", str(tmp_path / "a.txt"))
    assert (tmp_path / "a.txt").read_text(encoding="utf-8") == known


def test_no_colour_is_shown_where_none_is_wanted(command: Command, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys.stdout, "isatty", lambda: True)
    monkeypatch.setenv("FORCE_COLOR", "1")
    colour = re.compile(r"\x1b\[[\d;]*3\d[\d;]*m")
    assert colour.search(command("compare", FIRST, SECOND, "--full").out)
    monkeypatch.setenv("NO_COLOR", "1")
    assert not colour.search(command("compare", FIRST, SECOND, "--full").out)
