"""What a command shows: in which form, and where it goes."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Callable
from importlib.util import find_spec
from pathlib import Path

from peaceterms import disk
from peaceterms.disk import shown_path
from peaceterms.display import Displayable, Result, Results
from peaceterms.errors import InvalidArgument
from peaceterms.formats.files import to_json, write
from peaceterms.proposal import Proposal

DIFFERENT = 1
FAILED = 2
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


def with_form(part: argparse.ArgumentParser, run: Callable[[argparse.Namespace], int]) -> None:
    """Add what all parts of the command have in common that show something: a form, and a file to put it into."""
    part.add_argument("--format", choices=FORMS, help="by the ending of FILE, or else text")
    part.add_argument("-o", "--output", metavar="FILE", help="put it into this file, as a whole or not at all")
    part.set_defaults(run=run)


def put(thing: Result | Proposal, chosen: argparse.Namespace) -> int:
    """Show a thing in the form asked for, or put it into a file."""
    file = Path(chosen.output) if chosen.output else None
    form = chosen.format or (_form_of(file) if file else "text")
    if file:
        disk.put(file, ("\ufeff" if form == "csv" else "") + _form(thing, form))
    elif form == "text" and sys.stdout.isatty() and find_spec("rich"):
        _coloured(thing)
    else:
        sys.stdout.write(_form(thing, form))
    return 0


def put_proposal(proposal: Proposal, output: str | None) -> None:
    """Write a proposal into a file, or as JSON to the screen."""
    if output:
        write(proposal, output)
    else:
        sys.stdout.write(to_json(proposal))


def _form_of(file: Path) -> str:
    """Return the form that the ending of a file names."""
    if form := _ENDINGS.get(file.suffix.lower()):
        return form
    endings = ", ".join(filter(None, _ENDINGS))
    raise InvalidArgument(f"{shown_path(file)}: the ending names no form: {endings}; or say --format")


def _form(thing: Result | Proposal, form: str) -> str:
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
            return thing.to_text()


def _json(thing: Result | Proposal) -> str:
    return to_json(thing) if isinstance(thing, Proposal) else thing.to_json()


def _coloured(thing: Displayable) -> None:
    from rich.console import Console  # an extra

    Console(highlight=False, soft_wrap=True).print(thing.__rich__())
