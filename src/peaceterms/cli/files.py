"""Files of proposals, and what they may hold."""

from __future__ import annotations

import argparse
import json
import sys
from typing import Any

from peaceterms.bundled.loading import corpus
from peaceterms.cli.output import DIFFERENT, FAILED
from peaceterms.cli.texts import read
from peaceterms.disk import shown_path
from peaceterms.errors import PeacetermsError
from peaceterms.formats.schema import json_schema
from peaceterms.positions.doubts import warnings_of
from peaceterms.proposal import Proposal
from peaceterms.words.language import language


def add(commands: Any) -> None:
    """Declare the commands of this module."""
    part = commands.add_parser("check", help="whether files hold valid proposals")
    part.add_argument("files", metavar="FILE", nargs="+")
    part.add_argument("--style", action="store_true", help="tell also what a careful coder writes otherwise")
    part.set_defaults(run=_check)

    part = commands.add_parser("schema", help="the JSON Schema of a proposal")
    part.set_defaults(run=_schema)


def _check(chosen: argparse.Namespace) -> int:
    failed, found, say = False, False, language()
    for file in chosen.files:
        try:
            proposal = read(file)
        except PeacetermsError as error:
            print(f"peaceterms: {error}", file=sys.stderr)
            failed = True
        else:
            number = len(proposal.terms)
            print(f"{shown_path(file)}: valid, {number} {'term' if number == 1 else 'terms'}")
            for warning in warnings_of(proposal):
                print(f"  {say.warning(warning, proposal.name, proposal.vocabulary)}")
            found |= chosen.style and _check_style(proposal)
    return FAILED if failed else DIFFERENT if found else 0


def _check_style(proposal: Proposal) -> bool:
    """Print what a careful coder writes otherwise, and return whether there is any of it."""
    from peaceterms.analysis.lint import style_of  # few ask for it

    notes = style_of(proposal, corpus())
    for note in notes:
        print(f"  {language().style_note(note)}")
    return bool(notes)


def _schema(_: argparse.Namespace) -> int:
    print(json.dumps(json_schema(), indent=2))
    return 0
