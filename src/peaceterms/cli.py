"""The `peaceterms` command: thin, over what the library does.

Exit status: 0 done; 1 differences found, when `--exit-code` is given; 2 bad input or usage.
"""

from __future__ import annotations

import argparse
import json
import sys
from collections.abc import Sequence
from pathlib import Path

from peaceterms.compare import Comparison, compare
from peaceterms.corpus import corpus, ids, load
from peaceterms.errors import PeacetermsError
from peaceterms.formats import json_schema, read
from peaceterms.formats.files import FORMATS, to_json
from peaceterms.proposal import Proposal
from peaceterms.render.values import when
from peaceterms.telling import told

DIFFERENT = 1
FAILED = 2


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the command; the exit status is returned."""
    for stream in (sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(encoding="utf-8", errors="replace")
    chosen = _parser().parse_args(arguments)
    try:
        status: int = chosen.run(chosen)
        sys.stdout.flush()
    except PeacetermsError as error:
        print(f"peaceterms: {error}", file=sys.stderr)
        return FAILED
    except BrokenPipeError:
        sys.stderr.close()
        return FAILED
    return status


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="peaceterms", description="Compare peace proposals, term by term.")
    commands = parser.add_subparsers(required=True, metavar="COMMAND")

    found = commands.add_parser("compare", help="how a second proposal departs from a first")
    found.add_argument("first", metavar="A", help="a bundled id or a file")
    found.add_argument("second", metavar="B", help="a bundled id or a file")
    found.add_argument("--format", choices=("text", "markdown", "json", "html"), default="text")
    found.add_argument("--exit-code", action="store_true", help="exit with 1 where B departs from A")
    found.set_defaults(run=_compare)

    found = commands.add_parser("list", help="the bundled proposals")
    found.add_argument("--conflict", help="only those on this conflict: ukraine, kashmir, ...")
    found.add_argument("--actor", help="only those put forward by or addressed to this actor: UA, RU, ...")
    found.add_argument("--kind", help="only those that hold a term of this kind: neutrality, ...")
    found.add_argument("--since", metavar="DATE", help="only those of this date or later: 2022, 2022-10, ...")
    found.add_argument("--until", metavar="DATE", help="only those of this date or earlier")
    found.set_defaults(run=_list)

    found = commands.add_parser("show", help="what one proposal says")
    found.add_argument("proposal", metavar="X", help="a bundled id or a file")
    found.add_argument("--format", choices=("text", "markdown", "json", "html"), default="text")
    found.set_defaults(run=_show)

    found = commands.add_parser("check", help="whether files hold valid proposals")
    found.add_argument("files", metavar="FILE", nargs="+")
    found.set_defaults(run=_check)

    found = commands.add_parser("schema", help="the JSON Schema of a proposal")
    found.set_defaults(run=_schema)
    return parser


def _find(name: str) -> Proposal:
    """A bundled id, or else a file: whatever has an ending or a folder is taken for a file."""
    path = Path(name)
    is_file = path.suffix.lower() in FORMATS or len(path.parts) > 1 or path.is_file()
    return read(name) if is_file and name not in ids() else load(name)


def _compare(chosen: argparse.Namespace) -> int:
    comparison = compare(_find(chosen.first), _find(chosen.second))
    sys.stdout.write(_form(comparison, chosen.format))
    return DIFFERENT if chosen.exit_code and comparison.departures else 0


def _show(chosen: argparse.Namespace) -> int:
    sys.stdout.write(_form(_find(chosen.proposal), chosen.format))
    return 0


def _form(thing: Comparison | Proposal, form: str) -> str:
    if form != "json":
        return told(thing, form).rstrip("\n") + "\n"
    return (
        thing.model_dump_json(indent=2, exclude_defaults=True) + "\n"
        if isinstance(thing, Comparison)
        else to_json(thing)
    )


def _list(chosen: argparse.Namespace) -> int:
    asked = {name: getattr(chosen, name) for name in ("conflict", "actor", "kind", "since", "until")}
    proposals = corpus(**asked)
    rows = [
        (proposal.id, when(proposal.date) if proposal.date else "no date", proposal.title) for proposal in proposals
    ]
    widths = [max((len(row[column]) for row in rows), default=0) for column in (0, 1)]
    for id, date, title in rows:
        print(f"{id:{widths[0]}}  {date:{widths[1]}}  {title}")
    return 0


def _check(chosen: argparse.Namespace) -> int:
    failed = False
    for file in chosen.files:
        try:
            proposal = read(file)
        except PeacetermsError as error:
            print(f"peaceterms: {error}", file=sys.stderr)
            failed = True
        else:
            number = len(proposal.terms)
            print(f"{file}: valid, {number} {'term' if number == 1 else 'terms'}")
    return FAILED if failed else 0


def _schema(_: argparse.Namespace) -> int:
    print(json.dumps(json_schema(), indent=2))
    return 0
