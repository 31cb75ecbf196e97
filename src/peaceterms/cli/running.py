"""Running the command: its streams, its exit status, and what goes wrong."""

from __future__ import annotations

import os
import sys
from collections.abc import Sequence
from contextlib import suppress
from io import StringIO
from typing import NoReturn

from peaceterms.cli.output import FAILED
from peaceterms.cli.parser import parser
from peaceterms.cli.progress import Progress
from peaceterms.errors import PeacetermsError

INTERRUPTED = 130
UNREAD = 141
"""Nobody reads on, as with `| head`: what a shell tells of a program that the broken pipe has ended."""


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the command; the exit status is returned."""
    sys.stdout = sys.stdout or _Closed()  # a stream that was closed before the start is None
    sys.stderr = sys.stderr or _Closed()
    for stream in (sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(encoding="utf-8", errors="replace")
    try:
        return _run(arguments)
    except PeacetermsError as error:
        return _failed(str(error))
    except KeyboardInterrupt:
        return _failed("interrupted", INTERRUPTED)
    except MemoryError:
        return _failed("there is not enough memory")
    except BrokenPipeError:
        _give_up_output()
        return UNREAD
    except OSError as error:
        _give_up_output()
        return _failed(f"standard output: {error.strerror or error}")


def _run(arguments: Sequence[str] | None) -> int:
    """Run the command, and flush what it printed, so that no failure to print is left for the end of the program."""
    try:
        chosen = parser().parse_args(arguments)
        chosen.progress = Progress(chosen.command, is_shown=sys.stderr.isatty() and not chosen.quiet)
        with chosen.progress:
            status = int(chosen.run(chosen))
    except SystemExit as done:
        status = int(done.code or 0)
    sys.stdout.flush()
    return status


def _failed(message: str, status: int = FAILED) -> int:
    with suppress(OSError):
        print(f"peaceterms: {message}", file=sys.stderr, flush=True)
    return status


def _give_up_output() -> None:
    """Send what is left to be printed nowhere, so that Python does not try once more when it ends."""
    with suppress(OSError, ValueError):
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())


class _Closed(StringIO):
    """Stands for a stream that is closed."""

    def write(self, _: str) -> NoReturn:
        raise OSError("is closed")
