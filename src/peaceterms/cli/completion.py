"""Completion of commands, options, files and bundled ids in a shell."""

from __future__ import annotations

import argparse
from typing import Any

from peaceterms.cli.output import tell
from peaceterms.cli.usage import Parser, command
from peaceterms.errors import MissingExtra

SHELLS = ("bash", "zsh", "tcsh")


def add(commands: Any, whole: Parser) -> None:
    """Declare the command of this module, which completes the arguments of the whole."""
    part = command(
        commands,
        "completion",
        _completion,
        "Print what makes a shell complete commands, options and files.",
        ["completion bash > ~/.local/share/bash-completion/completions/peaceterms"],
    )
    part.add_argument("shell", choices=SHELLS, help="the shell for which it is")
    part.set_defaults(whole=whole)


def _completion(chosen: argparse.Namespace) -> int:
    try:
        import shtab
    except ImportError:
        raise MissingExtra("completion", "completion") from None
    tell(shtab.complete(chosen.whole, chosen.shell), chosen)
    return 0
