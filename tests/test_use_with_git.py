"""Every line of the page on git is run in a repository, and shows what the page says."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
from doctest import ELLIPSIS, NORMALIZE_WHITESPACE, OutputChecker
from pathlib import Path
from typing import NamedTuple

import pytest
import yaml

PAGE = Path(__file__).parents[1] / "docs" / "how-to" / "use-with-git.md"
BLOCK = re.compile(r"^```(\w+)\n(.*?)^```$", re.MULTILINE | re.DOTALL)
DONE = "--done--"

pytestmark = pytest.mark.skipif(not (shutil.which("git") and shutil.which("bash")), reason="needs git and a shell")


class Command(NamedTuple):
    """A line that is typed, and what the page says that it shows."""

    line: str
    shows: str


def commands(page: str) -> list[Command]:
    """What is done on the page in its order; a block of TOML is written into the file that it names."""
    found = []
    for language, block in BLOCK.findall(page):
        if language == "toml":
            name = block.split("\n", 1)[0].removeprefix("# ")
            found.append(Command(f"cat > {name} <<'END'\n{block}END", ""))
        elif language == "console":
            found += [Command(*one.split("\n", 1)) for one in re.split(r"^\$ ", block, flags=re.MULTILINE)[1:]]
    return found


def environment(folder: Path) -> dict[str, str]:
    program = folder / "peaceterms"
    program.write_text(f'#!/bin/sh\nexec "{sys.executable}" -m peaceterms "$@"\n', encoding="utf-8")
    program.chmod(0o755)
    who = {f"GIT_{role}_{what}": "a@b.org" for role in ("AUTHOR", "COMMITTER") for what in ("NAME", "EMAIL")}
    own = {"GIT_CONFIG_GLOBAL": os.devnull, "GIT_CONFIG_NOSYSTEM": "1", "GIT_PAGER": "cat"}
    return {**os.environ, **who, **own, "PATH": f"{folder}{os.pathsep}{os.environ['PATH']}"}


def run(script: str, folder: Path, variables: dict[str, str]) -> str:
    shell = ["bash", "-c", script]
    done = subprocess.run(shell, cwd=folder, env=variables, capture_output=True, text=True, check=False)
    assert done.stderr == ""
    return done.stdout


def shown(typed: list[Command], folder: Path, variables: dict[str, str]) -> list[str]:
    """What each line shows, one after the other in one shell."""
    lines = (f"{{ {one.line}\n}} 2>&1; status=$?; echo '{DONE}'; (exit $status)" for one in typed)
    return run("\n".join(lines), folder, variables).split(f"{DONE}\n")[:-1]


def test_every_line_shows_what_the_page_says(tmp_path: Path) -> None:
    (tmp_path / "repository").mkdir()
    typed = commands(PAGE.read_text(encoding="utf-8"))
    told = shown(typed, tmp_path / "repository", environment(tmp_path))
    assert len(told) == len(typed)
    is_right = OutputChecker().check_output
    for one, held in zip(typed, told, strict=True):
        assert is_right(one.shows, held, ELLIPSIS | NORMALIZE_WHITESPACE), f"$ {one.line}\n{held}"


def test_the_workflow_runs_as_it_stands(tmp_path: Path) -> None:
    variables = environment(tmp_path)
    folder, summary = tmp_path / "repository", tmp_path / "summary.md"
    folder.mkdir()
    page = PAGE.read_text(encoding="utf-8")
    begun = [one for one in commands(page) if one.line.startswith(("cat > draft.toml", "git init"))]
    shown(begun, folder, variables)
    run("git add . && git commit -q -m one && git clone -q --bare . ../origin", folder, variables)
    run("git remote add origin ../origin && git fetch -q origin && git checkout -q -b change", folder, variables)
    run("sed -i 's/600000/800000/' draft.toml", folder, variables)
    run("echo 'id = 3' > bad.toml && git add . && git commit -q -m two", folder, variables)
    (workflow,) = (block for language, block in BLOCK.findall(page) if language == "yaml")
    _, check, compare = (step["run"] for step in yaml.safe_load(workflow)["jobs"]["check"]["steps"] if "run" in step)
    variables |= {"GITHUB_BASE_REF": "main", "GITHUB_STEP_SUMMARY": str(summary)}
    marks = run(f"{check} 2> /dev/null", folder, variables)
    assert "::error file=bad.toml,line=1::id" in marks
    assert "draft.toml: valid, 2 terms" in marks
    run(compare, folder, variables)
    told = summary.read_text(encoding="utf-8")
    assert "| `bad.toml` | not valid: 2 problems |" in told
    assert "# draft.toml, compared with origin/main:draft.toml" in told
    assert "800,000" in told
