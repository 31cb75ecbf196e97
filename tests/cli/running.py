"""What the tests of the command share."""

from __future__ import annotations

import shlex
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

FIRST, SECOND = "kremlin-conditions-2022", "musk-tweet-2022"
DRAFT, ANSWER, COUNTER = "us-28-point-plan-2025", "e3-counter-text-2025", "twenty-point-framework-2025"
GOOD = 'id = "good"\ntitle = "Good"\n[[terms]]\nid = "a"\nkind = "talks"\nparty = "RU"\n'
NAMED = ("-c", "user.name=A", "-c", "user.email=a@example.org", "-c", "init.defaultBranch=main")
"""What git wants to know of whoever commits."""
ROWS = "no,truce,colour\na1,yes,red\n,yes,blue\na2,0,green\n"
MAPPING = 'source = "A survey"\nid = "no"\n[columns.truce]\nkind = "ceasefire"\n'
FORMS = {"text": "to_text", "markdown": "to_markdown", "html": "to_html"}
posix = pytest.mark.skipif(not Path("/dev/full").exists(), reason="needs a shell, and a device that is always full")


class Run:
    """What one call of the command gave."""

    def __init__(self, status: object, out: str, err: str) -> None:
        self.status = status
        self.out = out
        self.err = err
        assert "Traceback" not in out + err


Command = Callable[..., Run]


def ran(*arguments: str, line: str, **held: Any) -> subprocess.CompletedProcess[str]:
    """Run the command from a shell, which hands it its streams; `{}` stands for the command."""
    script = line.replace("{}", shlex.join([sys.executable, "-m", "peaceterms", *arguments]))
    run = subprocess.run(
        ["/bin/bash", "-c", script], capture_output=True, text=True, check=False, timeout=60, **{"input": "", **held}
    )
    assert "Traceback" not in run.stderr
    assert "Exception ignored" not in run.stderr
    return run
