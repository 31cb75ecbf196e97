from __future__ import annotations

import json
from pathlib import Path

import pytest
from tests.cli.running import MAPPING, ROWS, Command

import peaceterms as pt
from peaceterms import interop


@pytest.fixture
def table(tmp_path: Path) -> tuple[str, str]:
    (tmp_path / "rows.csv").write_text(ROWS, encoding="utf-8")
    (tmp_path / "map.toml").write_text(MAPPING, encoding="utf-8")
    return str(tmp_path / "rows.csv"), str(tmp_path / "map.toml")


def test_the_report_is_shown(command: Command, table: tuple[str, str]) -> None:
    run = command("import", table[0], "--mapping", table[1])
    assert (run.status, run.err) == (0, "")
    assert run.out == interop.read_table(*table).to_text()
    data = json.loads(command("import", table[0], "--mapping", table[1], "--format", "json").out)
    assert (data["agreements"], data["refused"], data["columns"]["not_understood"]) == (2, 1, ["colour"])


@pytest.mark.parametrize("ending", ["json", "toml"])
def test_each_text_is_put_into_a_file(command: Command, table: tuple[str, str], tmp_path: Path, ending: str) -> None:
    folder = tmp_path / "new" / "texts"
    run = command("import", table[0], "--mapping", table[1], "-o", str(folder), "--as", ending)
    assert run.status == 0
    assert sorted(file.name for file in folder.iterdir()) == [f"a-survey-a1.{ending}", f"a-survey-a2.{ending}"]
    assert pt.read(folder / f"a-survey-a1.{ending}") == interop.read_table(*table)["a1"]


def test_what_cannot_be_read_or_made_is_one_line(command: Command, table: tuple[str, str]) -> None:
    for arguments in (["nothing.csv"], [table[0], "--mapping", "nothing.toml"], [table[0], "-o", table[0]]):
        run = command("import", *arguments)
        assert (run.status, run.out) == (2, "")
        assert run.err.startswith("peaceterms: ")
        assert run.err.count("\n") == 1
