from __future__ import annotations

import re

import pytest
from tests.cli.running import FIRST, SECOND, Command

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


def test_help_names_every_command(command: Command) -> None:
    run = command("--help")
    assert (run.status, run.err) == (0, "")
    for name in ("compare", "table", "nearest", "track", "reliability", "list", "show", "check", "schema"):
        assert re.search(rf"\n    {name}\s", run.out)
