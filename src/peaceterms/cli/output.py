"""What a command shows: in which form, and where it goes."""

from __future__ import annotations

import argparse
import os
import sys
from importlib.util import find_spec
from pathlib import Path
from shutil import get_terminal_size

from peaceterms import disk
from peaceterms.disk import shown_path
from peaceterms.display import Displayable, Result, Results
from peaceterms.errors import InvalidArgument
from peaceterms.formats.files import to_json, write
from peaceterms.proposal import Proposal
from peaceterms.render.text import WIDTH

DIFFERENT = 1
FAILED = 2
LEAST_WIDTH = 40
"""Narrower lines than these are not tried."""
FORMS = ("text", "markdown", "json", "html", "csv")
_ENDINGS = {
    "": "text",
    ".txt": "text",
    ".md": "markdown",
    ".json": "json",
    ".html": "html",
    ".htm": "html",
    ".csv": "csv",
}


def with_form(part: argparse.ArgumentParser) -> None:
    """Add what all commands have in common that show something: a form, and a file to put it into."""
    part.add_argument("--format", choices=FORMS, help="by the ending of FILE, or else text")
    part.add_argument("-o", "--output", metavar="FILE", help="put it into this file, as a whole or not at all")


def remark(words: str, chosen: argparse.Namespace) -> None:
    """Tell on standard error what is worth knowing beside the result, unless it is to be quiet."""
    if not chosen.quiet:
        complain(words, chosen)


def complain(words: object, chosen: argparse.Namespace) -> None:
    """Tell on standard error what is wrong."""
    chosen.progress.stop()
    print(f"peaceterms: {words}", file=sys.stderr)


def tell(line: str, chosen: argparse.Namespace) -> None:
    """Print a line of the result."""
    chosen.progress.stop()
    print(line)


def is_screen() -> bool:
    """Whether what is printed is looked at in lines of some width, and not handed to another program."""
    return sys.stdout.isatty() or "COLUMNS" in os.environ


def width() -> int:
    """Return how many characters a line may hold: as the variable COLUMNS says, or the terminal that is printed to."""
    return max(LEAST_WIDTH, get_terminal_size((WIDTH, 0)).columns) if is_screen() else WIDTH


def put(thing: Result | Proposal, chosen: argparse.Namespace) -> int:
    """Show a thing in the form asked for, or put it into a file."""
    form = form_of(chosen)
    if chosen.output:
        disk.put(chosen.output, ("\ufeff" if form == "csv" else "") + _form(thing, form))
    elif form == "text" and sys.stdout.isatty() and find_spec("rich"):
        _print_coloured(thing, chosen)
    else:
        _print(_form(thing, form, width()), chosen)
    return 0


def _print(text: str, chosen: argparse.Namespace) -> None:
    chosen.progress.stop()
    sys.stdout.write(text)


def put_proposal(proposal: Proposal, chosen: argparse.Namespace) -> None:
    """Write a proposal into a file, or as JSON to the screen."""
    if chosen.output:
        write(proposal, chosen.output)
    else:
        _print(to_json(proposal), chosen)


def form_of(chosen: argparse.Namespace) -> str:
    """Return the form that is asked for, or that the ending of the file names."""
    file = Path(chosen.output or "")
    if form := chosen.format or _ENDINGS.get(file.suffix.lower()):
        return str(form)
    endings = ", ".join(filter(None, _ENDINGS))
    raise InvalidArgument(f"{shown_path(file)}: the ending names no form: {endings}; or say --format")


def _form(thing: Result | Proposal, form: str, width: int | None = None) -> str:
    match form:
        case "json":
            return _json(thing)
        case "csv":
            return (Results((thing,)) if isinstance(thing, Proposal) else thing).to_csv()
        case "html":
            return thing.to_html()
        case "markdown":
            return thing.to_markdown()
        case _:
            return thing.to_text(width=width)


def _json(thing: Result | Proposal) -> str:
    return to_json(thing) if isinstance(thing, Proposal) else thing.to_json()


def _print_coloured(thing: Displayable, chosen: argparse.Namespace) -> None:
    from rich.console import Console  # an extra

    from peaceterms.render.forms import Forms

    text = Forms(thing, "en").terminal(width())
    chosen.progress.stop()
    Console(highlight=False, soft_wrap=True).print(text)
