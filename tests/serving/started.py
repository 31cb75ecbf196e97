"""Starting the command from these sources, whatever is installed."""

from __future__ import annotations

import os
import sys


def command_of(name: str, *arguments: str) -> list[str]:
    """The command line that `peaceterms ...` stands for."""
    assert name == "peaceterms"
    return [sys.executable, "-m", "peaceterms", *arguments]


def environment() -> dict[str, str]:
    """Where a new Python finds what this one does."""
    return {"PYTHONPATH": os.pathsep.join(filter(None, sys.path))}
