"""All commands, each declared in the module that runs it."""

from __future__ import annotations

import argparse

from peaceterms.cli import comparing, completion, drafting, files, importing, looking_up, serving
from peaceterms.cli.usage import Parser

MISSING = "a command is missing; `peaceterms -h` tells which there are"
START = """begin with:
  peaceterms list
  peaceterms show minsk ii
  peaceterms compare us-28-point-plan-2025 twenty-point-framework-2025"""


class _Version(argparse.Action):
    """Prints the version, which is looked up only then."""

    def __call__(self, parser: argparse.ArgumentParser, *_: object) -> None:
        from peaceterms.layout.about import own_version

        print(f"peaceterms {own_version()}")
        parser.exit()


def parser() -> Parser:
    """Return what reads the arguments of every command."""
    whole = Parser(prog="peaceterms", description="Compare peace proposals, term by term.", epilog=START)
    whole.add_argument("--version", action=_Version, nargs=0, help="show the version, and exit")
    commands = whole.add_subparsers(metavar="COMMAND", parser_class=Parser)
    for add in (comparing.add, looking_up.add, drafting.add, files.add, importing.add, serving.add):
        add(commands)
    completion.add(commands, whole)
    whole.set_defaults(command="", quiet=True, run=lambda _: whole.error(MISSING))
    return whole
