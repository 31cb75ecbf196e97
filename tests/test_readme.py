"""What the README promises: both commands as they stand there, and the output of the first word for word."""

from __future__ import annotations

import shlex
from pathlib import Path

import pytest

from peaceterms.cli import main

README = (Path(__file__).parents[1] / "README.md").read_text(encoding="utf-8")
FIRST = "pip install . && peaceterms compare kremlin-conditions-2022 musk-tweet-2022"
SECOND = "pip install -e '.[test]' && pytest"
PROGRAM, *ARGUMENTS = shlex.split(FIRST.partition(" && ")[2])


def test_the_two_commands_stand_first_each_alone_in_a_block_with_a_label() -> None:
    _, first, label, second, *_ = README.split("```")
    assert (first, second) == (f"sh\n{FIRST}\n", f"sh\n{SECOND}\n")
    assert label.startswith("\n\nTo run its tests")


def test_nothing_but_the_title_and_one_paragraph_stands_before_the_commands() -> None:
    title, paragraph, label, rest = README.split("```")[0].split("\n\n")
    assert (title, label, rest) == ("# peaceterms", "To try it:", "")
    assert paragraph.startswith("`peaceterms` is a Python library")


def test_the_readme_shows_what_the_first_command_prints(capsys: pytest.CaptureFixture[str]) -> None:
    assert PROGRAM == "peaceterms"
    assert main(ARGUMENTS) == 0
    printed = capsys.readouterr().out
    assert f"\n```text\n{printed}```\n" in README, "put what the first command prints into the README"


def test_besides_that_output_the_readme_is_short(capsys: pytest.CaptureFixture[str]) -> None:
    main(ARGUMENTS)
    printed = capsys.readouterr().out
    assert printed.startswith("The tweet, compared with the conditions\n")
    assert len(README.replace(printed, "").splitlines()) < 200
