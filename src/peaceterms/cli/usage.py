"""How the usage is told: a sentence and examples for each command, and what is wrong with what was typed."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Callable, Sequence
from textwrap import fill
from typing import Any, NoReturn

from peaceterms.errors import nearest, shown

Chosen = argparse.Namespace
HELP = "help is given by `peaceterms -h`, and on a command by `peaceterms COMMAND -h`"
Run = Callable[[Chosen], int]


class Help(argparse.HelpFormatter):
    """Shows an option once with what it takes, as Python does since 3.13, and leaves examples as they are."""

    def _format_action_invocation(self, action: argparse.Action) -> str:
        if not action.option_strings or action.nargs == 0:
            return super()._format_action_invocation(action)
        taken = self._format_args(action, self._get_default_metavar_for_optional(action))
        return f"{', '.join(action.option_strings)} {taken}"

    def _fill_text(self, text: str, width: int, indent: str) -> str:
        lines = (line if line.startswith("  ") else fill(line, width) for line in text.split("\n"))
        return "\n".join(f"{indent}{line}" for line in lines)


class Parser(argparse.ArgumentParser):
    """Says what is wrong with the usage, with what is nearest to it and without anything that a terminal would obey."""

    also: Sequence[str] = ()
    """What else people call the command."""

    def __init__(self, **given: Any) -> None:
        super().__init__(**{"formatter_class": Help, **given})

    def parse_known_args(self, args: Any = None, namespace: Any = None) -> Any:
        """Read the arguments; what is left over is named by the command to which it was given."""
        found, left = super().parse_known_args(args, namespace)
        if left:
            self.error(self._left(left))
        return found, left

    def _left(self, left: list[str]) -> str:
        if option := next((word for word in left if word.startswith("-")), None):
            name = option.partition("=")[0]
            return f"unknown option {shown(name)}{nearest(name, self._option_string_actions, likeness=0.7)}"
        return f"too many arguments: {' '.join(left)}"

    def _check_value(self, action: argparse.Action, value: Any) -> None:
        """Refuse a command that there is not, with those that are nearest; of other choices Python tells all."""
        if not isinstance(action, argparse._SubParsersAction) or value in action.choices:
            super()._check_value(action, value)
            return
        if value == "help":
            raise argparse.ArgumentError(None, HELP)
        names = {also: name for name, part in action.choices.items() for also in (name, *part.also)}
        near = nearest(value, names, names, likeness=0.7) or f"; known are {', '.join(action.choices)}"
        raise argparse.ArgumentError(None, f"unknown command {shown(value)}{near}")

    def _print_message(self, message: str, file: Any = None) -> None:
        """Print a message; the parser of Python keeps silent where that fails."""
        (file or sys.stderr).write(message)

    def error(self, message: str) -> NoReturn:
        """Say what is wrong, and stop."""
        super().error("".join(one if one.isprintable() else ascii(one)[1:-1] for one in message))


def command(commands: Any, name: str, run: Run, does: str, examples: Sequence[str], also: Sequence[str] = ()) -> Parser:
    """Declare a command: what it does in one sentence, with examples, and what else people call it."""
    shown = "\n".join(["examples:", *(f"  peaceterms {example}" for example in examples)])
    part: Parser = commands.add_parser(name, help=does[0].lower() + does[1:-1], description=does, epilog=shown)
    part.also = also
    part.add_argument("-q", "--quiet", action="store_true", help="say nothing but the result and what is wrong")
    part.set_defaults(run=run, command=name)
    return part
