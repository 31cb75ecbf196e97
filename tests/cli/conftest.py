from __future__ import annotations

from pathlib import Path

import pytest
from tests.cli.running import GOOD, Command, Run

from peaceterms.cli import main


@pytest.fixture
def command(capsys: pytest.CaptureFixture[str]) -> Command:
    def run(*arguments: str) -> Run:
        try:
            status: object = main(arguments)
        except SystemExit as stopped:
            status = stopped.code
        return Run(status, *capsys.readouterr())

    return run


@pytest.fixture
def good(tmp_path: Path) -> str:
    file = tmp_path / "good.toml"
    file.write_text(GOOD)
    return str(file)
