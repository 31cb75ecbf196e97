"""How the usage is told: what an option takes, and what is wrong with it."""

from __future__ import annotations

import argparse
import sys
from typing import Any, NoReturn


class Help(argparse.HelpFormatter):
    """Shows an option once with what it takes, as Python does since 3.13: `-o, --output FILE`."""

    def _format_action_invocation(self, action: argparse.Action) -> str:
        if not action.option_strings or action.nargs == 0:
            return super()._format_action_invocation(action)
        taken = self._format_args(action, self._get_default_metavar_for_optional(action))
        return f"{', '.join(action.option_strings)} {taken}"


class Parser(argparse.ArgumentParser):
    """Says what is wrong with the usage without anything that a terminal would obey, and whether it could be said."""

    def __init__(self, **given: Any) -> None:
        super().__init__(**{"formatter_class": Help, **given})

    def _print_message(self, message: str, file: Any = None) -> None:
        """Print a message; the parser of Python keeps silent where that fails."""
        (file or sys.stderr).write(message)

    def error(self, message: str) -> NoReturn:
        """Say what is wrong, and stop."""
        super().error("".join(one if one.isprintable() else ascii(one)[1:-1] for one in message))
