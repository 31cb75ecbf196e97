"""The help of the command."""

from __future__ import annotations

import argparse
import os
from unittest import mock

from making.setting import block
from peaceterms.cli.parser import parser as make


def command() -> str:
    """The help of the command and of each of its parts."""
    with mock.patch.dict(os.environ, {"COLUMNS": "90"}):
        parser = make()
        parts = [("peaceterms", parser), *((f"peaceterms {name}", part) for name, part in _parts(parser).items())]
        return "\n\n".join(f"## `{name}`\n\n{block(part.format_help())}" for name, part in parts)


def _parts(parser: argparse.ArgumentParser) -> dict[str, argparse.ArgumentParser]:
    choosing = (action for action in parser._actions if isinstance(action, argparse._SubParsersAction))
    return {name: part for action in choosing for name, part in action.choices.items()}
