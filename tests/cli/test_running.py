from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest
from tests.cli.running import FIRST, SECOND, Command, posix, ran

import peaceterms as pt

PRINTING = [
    ["list"],
    ["compare", FIRST, SECOND],
    ["compare", FIRST, SECOND, "--format", "json"],
    ["show", SECOND],
    ["schema"],
    ["--help"],
    ["compare", "-h"],
    ["table", FIRST, SECOND],
]
printing = pytest.mark.parametrize("arguments", PRINTING, ids=" ".join)


@posix
@printing
def test_a_full_disk_is_told_in_one_line(arguments: list[str]) -> None:
    run = ran(*arguments, line="{} > /dev/full")
    assert (run.returncode, run.stderr) == (2, "peaceterms: standard output: No space left on device\n")


@posix
@printing
def test_an_output_that_is_closed_is_told_in_one_line(arguments: list[str]) -> None:
    run = ran(*arguments, line="{} >&-")
    assert (run.returncode, run.stderr) == (2, "peaceterms: standard output: is closed\n")


@posix
@pytest.mark.parametrize("arguments", [["list"], ["compare", FIRST, SECOND, "--format", "html"]], ids=" ".join)
def test_an_output_that_nobody_reads_to_its_end_is_the_business_of_the_reader(arguments: list[str]) -> None:
    run = ran(*arguments, line="{} | true; echo ${PIPESTATUS[0]}")
    assert (run.stdout, run.stderr) == ("141\n", "")


@posix
def test_nothing_is_needed_of_an_output_to_which_nothing_is_printed(tmp_path: Path) -> None:
    file = tmp_path / "a.json"
    assert ran("compare", FIRST, SECOND, "-o", str(file), line="{} >&-").returncode == 0
    assert json.loads(file.read_text())


@posix
def test_an_error_that_nobody_can_be_told_still_ends_with_its_status() -> None:
    for closed in ("2>&-", "2> /dev/full"):
        assert ran("show", "nothing", line=f"{{}} {closed}").returncode == 2


@posix
def test_an_interruption_is_told_in_one_line() -> None:
    code = (
        "import signal, sys; from peaceterms.cli import looking_up, main; "
        "signal.signal(signal.SIGINT, signal.default_int_handler); "  # a job in the background ignores it
        "looking_up._list = lambda _: signal.raise_signal(signal.SIGINT); "
    )
    run = subprocess.run(
        [sys.executable, "-c", code + "sys.exit(main(['list']))"], capture_output=True, text=True, check=False
    )
    assert (run.returncode, run.stdout, run.stderr) == (130, "", "peaceterms: interrupted\n")


def test_too_little_memory_is_told_in_one_line(command: Command, monkeypatch: pytest.MonkeyPatch) -> None:
    def fail(*_: object, **__: object) -> None:
        raise MemoryError

    monkeypatch.setattr("peaceterms.cli.comparing.compare", fail)
    run = command("compare", FIRST, SECOND)
    assert (run.status, run.out, run.err) == (2, "", "peaceterms: there is not enough memory\n")


def python_m(*arguments: str, **variables: str) -> subprocess.CompletedProcess[bytes]:
    return subprocess.run(
        [sys.executable, "-m", "peaceterms", *arguments],
        capture_output=True,
        check=False,
        timeout=60,
        env={**os.environ, **variables},
    )


def test_the_module_runs_as_a_command_in_any_encoding() -> None:
    run = python_m("compare", FIRST, SECOND, "--exit-code", PYTHONIOENCODING="ascii", LC_ALL="C")
    assert run.returncode == 1
    assert run.stderr == b""
    assert run.stdout.decode("utf-8") == pt.compare(pt.load(FIRST), pt.load(SECOND)).to_text().replace("\n", os.linesep)


def test_the_module_ends_with_two_where_something_is_wrong() -> None:
    run = python_m("show", "musk-twet-2022")
    assert (run.returncode, run.stdout) == (2, b"")
    start = "peaceterms: unknown proposal 'musk-twet-2022'; the nearest known: musk-tweet-2022"
    assert run.stderr.decode("utf-8").startswith(start)
