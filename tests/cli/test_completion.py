from __future__ import annotations

import shutil
import subprocess

import pytest
from tests.cli.running import Command


@pytest.mark.parametrize("shell", ["bash", "zsh", "tcsh"])
def test_the_script_names_every_command_and_its_options(command: Command, shell: str) -> None:
    run = command("completion", shell)
    assert (run.status, run.err) == (0, "")
    for word in ("compare", "nearest", "completion", "exit-code", "least-overlap"):
        assert word in run.out


@pytest.mark.skipif(not shutil.which("bash"), reason="needs bash")
def test_bash_completes_a_command(command: Command) -> None:
    asked = "COMP_WORDS=(peaceterms com); COMP_CWORD=1; _shtab_peaceterms; echo ${COMPREPLY[@]}"
    script = f"{command('completion', 'bash').out}\n{asked}"
    run = subprocess.run(["/bin/bash", "-c", script], capture_output=True, text=True, check=True)
    assert run.stdout.split() == ["compare", "completion"]


def test_a_shell_that_is_not_known_is_refused(command: Command) -> None:
    assert command("completion", "cmd").status == 2


def test_the_extra_is_named_where_it_is_missing(command: Command, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(__import__("sys").modules, "shtab", None)
    run = command("completion", "bash")
    assert (run.status, run.err) == (2, "peaceterms: completion needs an extra: pip install 'peaceterms[completion]'\n")
