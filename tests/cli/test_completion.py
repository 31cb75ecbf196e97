from __future__ import annotations

import shutil
import subprocess
import sys
from pathlib import Path

import pytest
from tests.cli.running import Command


@pytest.mark.parametrize("shell", ["bash", "zsh", "tcsh"])
def test_the_script_names_every_command_and_its_options(command: Command, shell: str) -> None:
    run = command("completion", shell)
    assert (run.status, run.err) == (0, "")
    for word in ("compare", "nearest", "completion", "exit-code", "least-overlap"):
        assert word in run.out


@pytest.mark.skipif(not shutil.which("bash"), reason="needs bash")
@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("com", ["compare", "completion"]),
        ("show musk", ["musk-tweet-2022"]),
        ("compare minsk-ii-2015 musk", ["musk-tweet-2022"]),
        ("check dra", ["draft.toml"]),
        ("show dra", ["draft.toml"]),
        ("table --rows f", ["facet"]),
        ("list --ki", ["--kind"]),
    ],
)
def test_bash_completes_what_was_begun(
    command: Command, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, words: str, expected: list[str]
) -> None:
    monkeypatch.chdir(tmp_path)
    Path("draft.toml").touch()
    last = len(words.split())
    asked = f"COMP_WORDS=(peaceterms {words}); COMP_CWORD={last}; _shtab_peaceterms; echo ${{COMPREPLY[@]}}"
    script = f"{command('completion', 'bash').out}\n{asked}"
    run = subprocess.run(["/bin/bash", "-c", script], capture_output=True, text=True, check=True)
    assert run.stdout.split() == expected


def test_a_shell_that_is_not_known_is_refused(command: Command) -> None:
    assert command("completion", "cmd").status == 2


def test_the_extra_is_named_where_it_is_missing(command: Command, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "shtab", None)
    run = command("completion", "bash")
    assert (run.status, run.err) == (2, "peaceterms: completion needs an extra: pip install 'peaceterms[completion]'\n")
