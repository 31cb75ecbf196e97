"""Answering programs."""

from __future__ import annotations

import argparse
from typing import Any


def add(commands: Any) -> None:
    """Declare the commands of this module."""
    about = "answer language models and other programs over the Model Context Protocol, on standard input and output"
    part = commands.add_parser("mcp", help=about)
    folders = "a folder whose files of proposals may be read; without any, the bundled texts only"
    part.add_argument("folders", metavar="FOLDER", nargs="*", help=folders)
    part.set_defaults(run=_mcp)


def _mcp(chosen: argparse.Namespace) -> int:
    from peaceterms.serving.server import server  # which takes a while to load

    server(chosen.folders).run("stdio")
    return 0
