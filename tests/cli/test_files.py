from __future__ import annotations

import json
from pathlib import Path

import pytest
from tests.cli.running import GOOD, SECOND, Command

import peaceterms as pt


def test_check_names_every_good_file_and_every_problem_of_the_bad_ones(
    command: Command, good: str, tmp_path: Path
) -> None:
    one, other = tmp_path / "one.toml", tmp_path / "other.json"
    one.write_text('id = "x"\ntitle = "X"\nby = "RUU"\ncolour = 1\n')
    other.write_text('{"id": "x"}')
    run = command("check", str(one), good, str(other))
    assert run.status == 2
    assert run.out == f"{good}: valid, 1 term\n"
    assert f"peaceterms: {one}: 2 problems\n" in run.err
    assert "  by (line 3): unknown actor 'RUU'; the nearest known: RU (Russia), " in run.err
    assert "  colour (line 4): unknown field; found 1\n" in run.err
    assert f"peaceterms: {other}: 1 problem\n  title: is required\n" in run.err


def test_check_of_good_files_is_done(command: Command, good: str) -> None:
    run = command("check", good, good)
    assert (run.status, run.err) == (0, "")
    assert run.out.splitlines() == [run.out.splitlines()[0]] * 2


def test_check_takes_no_bundled_id(command: Command) -> None:
    run = command("check", SECOND)
    assert (run.status, run.out) == (2, "")
    assert run.err.startswith(f"peaceterms: {SECOND}: ")


def test_style_is_told_where_it_is_asked_for(command: Command, good: str) -> None:
    assert command("check", good).status == 0
    run = command("check", "--style", good)
    assert run.status == 1
    assert "(no-ref)\n" in run.out
    assert run.err == ""


def test_style_of_a_file_that_is_not_valid_is_bad_input(command: Command, tmp_path: Path) -> None:
    (tmp_path / "bad.toml").write_text("title = 1\n")
    assert command("check", "--style", str(tmp_path / "bad.toml")).status == 2


def test_a_file_with_an_odd_name_is_named_without_what_a_terminal_obeys(
    command: Command, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    Path("\x1b[31mgood.toml").write_text(GOOD)
    Path("\x1b[31mbad.toml").write_text("[[[")
    run = command("check", "\x1b[31mgood.toml", "\x1b[31mbad.toml", "\x1b[31mnone.toml", "\x1b[31m.txt")
    assert run.out == r"'\x1b[31mgood.toml': valid, 1 term" + "\n"
    assert run.err.count("peaceterms: ") == 3
    assert (run.out + run.err).replace("\n", "").isprintable()


def test_schema_is_the_json_schema(command: Command) -> None:
    run = command("schema")
    assert (run.status, run.err) == (0, "")
    assert json.loads(run.out) == pt.json_schema()
    some = command("schema", "--kind", "amnesty", "--kind", "talks")
    assert json.loads(some.out) == pt.json_schema(kinds=["amnesty", "talks"])
    assert command("schema", "--kind", "amnesti").status == 2
    assert json.loads(command("schema", "table").out) == pt.json_schema("table")
    assert command("schema", "tabel").status == command("schema", "table", "--kind", "amnesty").status == 2


def test_schema_for_models_goes_into_a_file(command: Command, tmp_path: Path) -> None:
    run = command("schema", "--kind", "talks", "--for-models", "-o", str(tmp_path / "talks.json"))
    assert (run.status, run.out, run.err) == (0, "", "")
    held = (tmp_path / "talks.json").read_text(encoding="utf-8")
    assert json.loads(held) == pt.json_schema(kinds=["talks"], for_models=True)


def test_a_quiet_check_says_only_what_is_wrong(command: Command, good: str, tmp_path: Path) -> None:
    run = command("check", "-q", good)
    assert (run.status, run.out, run.err) == (0, "", "")
    (tmp_path / "bad.toml").write_text("title = 1\n")
    assert command("check", "-q", good, str(tmp_path / "bad.toml")).err.count("\n") == 2
    assert "(no-ref)" in command("check", "-q", "--style", good).out
