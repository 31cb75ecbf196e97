"""All commands, each declared in the module that runs it."""

from __future__ import annotations

import argparse

from peaceterms.cli import comparing, drafting, files, looking_up, serving
from peaceterms.cli.usage import Parser


def parser() -> argparse.ArgumentParser:
    """Return what reads the arguments of every command."""
    whole = Parser(prog="peaceterms", description="Compare peace proposals, term by term.")
    commands = whole.add_subparsers(required=True, metavar="COMMAND")
    for add in (comparing.add, looking_up.add, drafting.add, files.add, serving.add):
        add(commands)
    return whole
