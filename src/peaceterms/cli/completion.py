"""Completion of commands, options, bundled texts and files in a shell."""

from __future__ import annotations

import argparse
from collections.abc import Iterator
from typing import Any

from peaceterms.bundled.loading import ids
from peaceterms.cli.output import tell
from peaceterms.cli.texts import TEXT, TEXTS
from peaceterms.cli.usage import Parser, command
from peaceterms.errors import MissingExtra

SHELLS = ("bash", "zsh", "tcsh")
_TEXTS = {"bash": "_peaceterms_texts", "zsh": "_peaceterms_texts", "tcsh": "f"}
_FUNCTIONS = {
    "bash": '_peaceterms_texts() {{ compgen -W "{ids}" -- "$1"; compgen -f -- "$1"; }}',
    "zsh": "_peaceterms_texts() {{ _alternative 'texts:text:({ids})' 'files:file:_files' }}",
    "tcsh": "",
}
"""What offers the bundled texts beside files; tcsh offers files."""


def add(commands: Any, whole: Parser) -> None:
    """Declare the command of this module, which completes the arguments of the whole."""
    part = command(
        commands,
        "completion",
        _completion,
        "Print what makes a shell complete commands, options, bundled texts and files.",
        ["completion bash > ~/.local/share/bash-completion/completions/peaceterms"],
    )
    part.add_argument("shell", choices=SHELLS, help="the shell for which it is")
    part.set_defaults(whole=whole)


def _completion(chosen: argparse.Namespace) -> int:
    try:
        import shtab
    except ImportError:
        raise MissingExtra("completion", "completion") from None
    for action in _actions(chosen.whole):
        if (action.help or "").startswith((TEXT, TEXTS)):
            action.complete = _TEXTS  # type: ignore[attr-defined] # which shtab looks for
        elif action.metavar in ("FILE", "PATCH"):
            action.complete = shtab.FILE  # type: ignore[attr-defined]
    function = _FUNCTIONS[chosen.shell].format(ids=" ".join(ids()))
    tell(shtab.complete(chosen.whole, chosen.shell, preamble=function), chosen)
    return 0


def _actions(parser: argparse.ArgumentParser) -> Iterator[argparse.Action]:
    for action in parser._actions:
        yield action
        if isinstance(action, argparse._SubParsersAction):
            for part in action.choices.values():
                yield from _actions(part)
