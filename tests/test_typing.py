"""Code of users is understood by type checkers without a plugin: what is right passes, and what is wrong is told."""

from __future__ import annotations

import importlib.util
import json
import re
import shutil
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

import peaceterms as pt

FOLDER = Path(__file__).parent / "typing"
RIGHT, WRONG = FOLDER / "right.py", FOLDER / "wrong.py"
SOURCE = Path(pt.__file__).parents[1]


def marked(file: Path) -> set[int]:
    """The lines that say of themselves that they are wrong."""
    lines = file.read_text(encoding="utf-8").splitlines()
    return {number for number, line in enumerate(lines, 1) if "# wrong:" in line}


def told_by_mypy(file: Path, folder: Path) -> set[int]:
    """The lines of a file in which mypy, strict and without plugins, finds an error."""
    if importlib.util.find_spec("mypy") is None:
        pytest.skip("mypy is not installed; it comes with the extra `lint`")
    config = folder / "mypy.ini"
    config.write_text(f"[mypy]\nstrict = true\ncache_dir = {folder / 'cache'}\n", encoding="utf-8")
    command = [sys.executable, "-m", "mypy", "--config-file", str(config), "--no-error-summary", str(file)]
    run = subprocess.run(command, capture_output=True, text=True, check=False, cwd=SOURCE, timeout=300)
    assert run.stderr == ""
    return {int(line) for line in re.findall(rf"{re.escape(file.name)}:(\d+): error", run.stdout)}


def told_by_pyright(file: Path, folder: Path) -> set[int]:
    """The lines of a file in which pyright finds an error."""
    if (command := shutil.which("pyright")) is None:
        pytest.skip("pyright is not installed; it needs Node, and is in no extra")
    shutil.copy(file, folder)  # it looks at files within its project only
    settings = folder / "pyrightconfig.json"
    settings.write_text(json.dumps({"include": [file.name], "extraPaths": [str(SOURCE)]}), encoding="utf-8")
    options = ["--project", str(settings), "--pythonpath", sys.executable, "--outputjson"]
    run = subprocess.run([command, *options], capture_output=True, text=True, check=False, timeout=300)
    found = json.loads(run.stdout)["generalDiagnostics"]
    return {each["range"]["start"]["line"] + 1 for each in found if each["severity"] == "error"}


@pytest.mark.parametrize("told_by", [told_by_mypy, told_by_pyright])
def test_right_code_is_understood_and_wrong_code_is_told_of(
    told_by: Callable[[Path, Path], set[int]], tmp_path: Path
) -> None:
    assert told_by(RIGHT, tmp_path) == set()
    assert told_by(WRONG, tmp_path) == marked(WRONG)


def test_right_code_runs(tmp_path: Path) -> None:
    command = [sys.executable, str(RIGHT)]
    run = subprocess.run(command, capture_output=True, text=True, check=False, cwd=tmp_path, timeout=60)
    assert run.stderr == ""
