from __future__ import annotations

import argparse
import re
import shlex
import subprocess
from contextlib import chdir
from pathlib import Path

import pytest
from tests.cli.running import FIRST, GOOD, MAPPING, NAMED, ROWS, SECOND, Command

import peaceterms as pt
from peaceterms.cli import main
from peaceterms.cli.parser import parser
from peaceterms.cli.usage import Parser

USAGE = [
    [],
    ["nothing"],
    ["compare"],
    ["compare", FIRST],
    ["compare", FIRST, SECOND, "third"],
    ["compare", FIRST, SECOND, "--format", "pdf"],
    ["show", SECOND, "--exit-code"],
    ["show", SECOND, "--format"],
    ["check"],
    ["table"],
    ["nearest"],
    ["nearest", SECOND, "--least-overlap", "much"],
    ["list", "--nothing"],
]


@pytest.mark.parametrize("arguments", USAGE, ids=[" ".join(arguments) or "bare" for arguments in USAGE])
def test_a_wrong_usage_is_told_on_standard_error_only(command: Command, arguments: list[str]) -> None:
    run = command(*arguments)
    assert (run.status, run.out) == (2, "")
    assert run.err.startswith("usage: peaceterms ")


def test_a_usage_that_is_wrong_is_told_without_what_a_terminal_obeys(command: Command) -> None:
    for arguments in (["list", "\x1b[31mred"], ["show", FIRST, "--\x1b]0;x\x07"], ["\x1b[31m"]):
        err = command(*arguments).err
        assert err
        assert "\x1b" not in err
        assert "\x07" not in err


@pytest.mark.parametrize(
    ("arguments", "says"),
    [
        (["diff", FIRST, SECOND], "unknown command 'diff'; the nearest known: compare\n"),
        (["comparre", FIRST, SECOND], "unknown command 'comparre'; the nearest known: compare\n"),
        (["validate", "a.toml"], "unknown command 'validate'; the nearest known: check\n"),
        (["help"], "help is given by `peaceterms -h`, and on a command by `peaceterms COMMAND -h`\n"),
        (["qqqq"], "unknown command 'qqqq'; known are compare, table, "),
        (["compare", FIRST, SECOND, "--fulll"], "unknown option '--fulll'; the nearest known: --full\n"),
        (["list", "--actr=RU"], "unknown option '--actr'; the nearest known: --actor\n"),
        (["--verson"], "unknown option '--verson'; the nearest known: --version\n"),
        (["compare", FIRST, SECOND, "third"], "too many arguments: third\n"),
        ([], "a command is missing; `peaceterms -h` tells which there are\n"),
    ],
)
def test_what_is_nearest_to_a_mistake_is_told(command: Command, arguments: list[str], says: str) -> None:
    run = command(*arguments)
    assert run.status == 2
    assert f"error: {says}" in run.err


def test_the_version_is_that_of_the_library(command: Command) -> None:
    run = command("--version")
    assert (run.status, run.out, run.err) == (0, f"peaceterms {pt.__version__}\n", "")


def commands() -> dict[str, Parser]:
    (parts,) = (action for action in parser()._actions if isinstance(action, argparse._SubParsersAction))
    return dict(parts.choices)


EXAMPLES = [
    line.strip() for part in commands().values() for line in (part.epilog or "").splitlines() if line.startswith("  ")
]


@pytest.mark.parametrize("name", commands())
def test_every_command_has_a_sentence_and_an_example(command: Command, name: str) -> None:
    out = command(name, "-h").out
    assert re.search(r"\n\n[A-Z][^.]*[.]\n\n", out)
    assert f"\nexamples:\n  peaceterms {name}" in out


def test_no_two_commands_are_called_alike() -> None:
    called = [word for name, part in commands().items() for word in (name, *part.also)]
    assert len(called) == len(set(called))


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A repository in which the files are that examples name."""
    folder = tmp_path_factory.mktemp("examples")
    with chdir(folder):
        Path("draft.toml").write_text(GOOD)
        Path("rows.csv").write_text(ROWS.replace("truce", "ceasefire"))
        Path("map.toml").write_text(MAPPING.replace("truce", "ceasefire"))
        for words in (["init", "-q"], ["add", "draft.toml"], ["commit", "-q", "-m", "Draft"]):
            subprocess.run(["git", *NAMED, *words], check=True)
        main(["patch", "us-28-point-plan-2025", "e3-counter-text-2025", "-o", "answer.json"])
        main(["apply", "us-28-point-plan-2025", "answer.json", "-o", "answered.toml"])
    return folder


@pytest.mark.parametrize("example", [line for line in EXAMPLES if ">" not in line and " mcp" not in line])
def test_every_example_works(command: Command, folder: Path, example: str) -> None:
    with chdir(folder):
        run = command(*shlex.split(example)[1:])
    assert run.status in (0, 1)
    assert run.err == ""


def test_help_names_every_command(command: Command) -> None:
    run = command("--help")
    assert (run.status, run.err) == (0, "")
    for name in ("compare", "table", "nearest", "track", "reliability", "list", "show", "check", "schema"):
        assert re.search(rf"\n    {name}\s", run.out)
