"""Tables of other people's data: a report, and the texts as files."""

from __future__ import annotations

import argparse
from pathlib import Path
from typing import Any

from peaceterms.cli.output import FORMS, put
from peaceterms.cli.usage import command
from peaceterms.disk import shown_path
from peaceterms.errors import UnreadableFile
from peaceterms.formats.files import write


def add(commands: Any) -> None:
    """Declare the command of this module."""
    part = command(
        commands,
        "import",
        _import,
        "Read a table of PA-X, UCDP, PAM or anybody, and say what was understood.",
        ["import rows.csv", "import rows.csv --mapping map.toml -o texts"],
        also=("load", "convert", "ingest"),
    )
    part.add_argument("file", metavar="FILE", help="a table: .csv, .tsv, .xlsx or .json")
    part.add_argument("--mapping", metavar="MAP", help="a TOML file that says what the columns are")
    part.add_argument("--format", choices=FORMS, help="the form of the report; text where it is not said")
    part.add_argument("-o", "--output", metavar="FOLDER", help="put each text into a file of its own in this folder")
    part.add_argument("--as", dest="ending", choices=("json", "toml"), default="json", help="the form of these files")


def _import(chosen: argparse.Namespace) -> int:
    from peaceterms.interop import read_table  # the other commands do without

    reading = read_table(chosen.file, chosen.mapping)
    if chosen.output:
        folder = _made(chosen.output)
        for proposal in reading:
            write(proposal, folder / f"{proposal.id}.{chosen.ending}")
    return put(reading, argparse.Namespace(**{**vars(chosen), "output": None}))


def _made(name: str) -> Path:
    folder = Path(name)
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise UnreadableFile(f"{shown_path(folder)}: cannot be made: {error.strerror}") from None
    return folder
