from __future__ import annotations

from pathlib import Path

import pytest
from tests.cli.running import Command


@pytest.fixture
def bad(tmp_path: Path) -> str:
    file = tmp_path / "bad.toml"
    file.write_text('id = "x"\ntitle = "X"\nby = "RUU"\n')
    return str(file)


def marks(out: str) -> list[str]:
    return [line for line in out.splitlines() if line.startswith("::")]


def test_a_problem_is_marked_at_its_line(command: Command, bad: str) -> None:
    run = command("check", "--github", bad)
    assert run.status == 2
    (told,) = marks(run.out)
    assert told.startswith(f"::error file={bad},line=3::by (line 3): unknown actor 'RUU'")
    assert marks(command("check", bad).out) == []


def test_style_is_marked_at_the_term(command: Command, good: str) -> None:
    run = command("check", "--github", "--style", good)
    assert run.status == 1
    told = marks(run.out)
    assert f"::notice file={good},line=3::terms[0].ref: a does not say where it stands in the text (no-ref)" in told


def test_nothing_in_a_name_or_a_message_is_taken_for_a_command(
    command: Command, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    Path("a,b:%.toml").write_text("title = 3\n")
    run = command("check", "--github", "a,b:%.toml")
    assert marks(run.out)[0].startswith("::error file=a%2Cb%3A%25.toml,line=1::")


def test_the_summary_of_a_run_has_a_row_for_each_file(
    command: Command, good: str, bad: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    summary = tmp_path / "summary.md"
    summary.write_text("before\n")
    monkeypatch.setenv("GITHUB_STEP_SUMMARY", str(summary))
    command("check", "--github", good, bad)
    assert summary.read_text().splitlines() == [
        "before",
        "| file | | terms | warnings | style |",
        "| --- | --- | ---: | ---: | ---: |",
        f"| `{good}` | valid | 1 | 0 | 0 |",
        f"| `{bad}` | not valid: 1 problem |  |  |  |",
        "",
    ]


def test_a_summary_that_cannot_be_written_is_told(
    command: Command, good: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("GITHUB_STEP_SUMMARY", str(tmp_path))
    run = command("check", "--github", good)
    assert run.status == 2
    assert "cannot be written" in run.err
