"""Answering programs."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from signal import SIG_DFL, SIGINT, signal
from typing import Any

from peaceterms.cli.usage import command


def add(commands: Any) -> None:
    """Declare the commands of this module."""
    about = "Answer language models and other programs over the Model Context Protocol, on standard input and output."
    part = command(commands, "mcp", _mcp, about, ["mcp", "mcp drafts"], also=("serve", "server"))
    folders = "a folder whose files of proposals may be read; without any, the bundled texts only"
    part.add_argument("folders", metavar="FOLDER", nargs="*", help=folders)


def _mcp(chosen: argparse.Namespace) -> int:
    chosen.progress.stop()  # it is done when whoever asks is
    from peaceterms.serving.server import server  # which takes a while to load

    made = server(chosen.folders)
    if sys.stdin.isatty():
        print("peaceterms: waiting for a client, which speaks on standard input; Ctrl-C ends it", file=sys.stderr)
    with _ended_by_interruption():
        made.run("stdio")
    return 0


@contextmanager
def _ended_by_interruption() -> Iterator[None]:
    """Let Ctrl-C end the program at once: a thread that waits for input would hold it back, and nothing is written."""
    before = signal(SIGINT, SIG_DFL)
    try:
        yield
    finally:
        signal(SIGINT, before)
