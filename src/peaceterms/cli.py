"""The `peaceterms` command: thin, over what the library does.

Exit status: 0 done; 1 differences found, when `--exit-code` is given, conflicts of a merge are open, or `check --style`
has found something; 2 bad input or usage, or the output cannot be written; 130 interrupted. What goes wrong is told in
one line on standard error.
"""

from __future__ import annotations

import argparse
import json
import os
import sys
from collections.abc import Callable, Sequence
from contextlib import suppress
from importlib.util import find_spec
from io import StringIO
from pathlib import Path
from typing import Any, NoReturn

from peaceterms.api import (
    BY,
    LEAST_LIKENESS,
    LEAST_OVERLAP,
    Text,
    compare,
    merge,
    nearest,
    reliability,
    roles,
    survey,
    table,
    track,
)
from peaceterms.bundled.finding import search
from peaceterms.bundled.loading import corpus, find
from peaceterms.differ.merging import Merge
from peaceterms.differ.patch import Patch, find_patch
from peaceterms.disk import put, shown_path, take, take_stream
from peaceterms.display import Displayable, Result, Results
from peaceterms.errors import InvalidArgument, OpenConflicts, PeacetermsError
from peaceterms.formats.files import from_bytes, likely_format, patch_from_bytes, read, to_json, write
from peaceterms.formats.schema import json_schema
from peaceterms.positions.doubts import warnings_of
from peaceterms.proposal import Proposal
from peaceterms.terms import kinds
from peaceterms.terms.codebook import guide
from peaceterms.words.language import language

STANDARD_INPUT = "-"
DIFFERENT = 1
FAILED = 2
INTERRUPTED = 130
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
    except OSError as error:
        _give_up_output()
        return _failed(f"standard output: {error.strerror or error}")


def _run(arguments: Sequence[str] | None) -> int:
    """Run the command, and flush what it printed, so that no failure to print is left for the end of the program."""
    try:
        chosen = _parser().parse_args(arguments)
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


class _Help(argparse.HelpFormatter):
    """Shows an option once with what it takes, as Python does since 3.13: `-o, --output FILE`."""

    def _format_action_invocation(self, action: argparse.Action) -> str:
        if not action.option_strings or action.nargs == 0:
            return super()._format_action_invocation(action)
        taken = self._format_args(action, self._get_default_metavar_for_optional(action))
        return f"{', '.join(action.option_strings)} {taken}"


class _Parser(argparse.ArgumentParser):
    """Says what is wrong with the usage without anything that a terminal would obey, and whether it could be said."""

    def __init__(self, **given: Any) -> None:
        super().__init__(**{"formatter_class": _Help, **given})

    def _print_message(self, message: str, file: Any = None) -> None:
        """Print a message; the parser of Python keeps silent where that fails."""
        (file or sys.stderr).write(message)

    def error(self, message: str) -> NoReturn:
        super().error("".join(one if one.isprintable() else ascii(one)[1:-1] for one in message))


def _parser() -> argparse.ArgumentParser:
    parser = _Parser(prog="peaceterms", description="Compare peace proposals, term by term.")
    commands = parser.add_subparsers(required=True, metavar="COMMAND")
    for add in (_add_comparing, _add_looking_up, _add_drafting, _add_files):
        add(commands)
    return parser


def _add_comparing(commands: Any) -> None:
    part = commands.add_parser("compare", help="how a second proposal departs from a first")
    part.add_argument("first", metavar="A", help="a bundled id, a file, or - for standard input")
    part.add_argument("second", metavar="B", help="a bundled id, a file, or - for standard input")
    part.add_argument("--exit-code", action="store_true", help="exit with 1 where B departs from A")
    part.add_argument("--full", action="store_true", help="every finding with its places in the texts, not one screen")
    role = "an actor or place of A for which one of B stands, by id or name, in two conflicts; can be given again"
    part.add_argument("--role", metavar="FIRST=SECOND", action="append", default=[], help=role)
    _with_form(part, _compare)

    part = commands.add_parser("table", help="what several proposals say, side by side")
    part.add_argument("proposals", metavar="A", nargs="+", help="bundled ids or files")
    rows = "what stands in a row (default: %(default)s)"
    part.add_argument("--rows", choices=("subject", "facet", "issue"), default="subject", help=rows)
    _with_form(part, _table)

    part = commands.add_parser("survey", help="what many texts say on a kind or a subject, clause by clause")
    part.add_argument("of", metavar="KIND", help="a kind or a subject: referendum, water-share, guarantees, ...")
    texts = "bundled ids or files; all bundled ones, or those that the options leave, if none is given"
    part.add_argument("texts", metavar="TEXT", nargs="*", help=texts)
    part.add_argument("--conflict", help="only bundled texts on this conflict: ukraine, kashmir, ...")
    part.add_argument("--actor", help="only those put forward by or addressed to this actor: UA, RU, ...")
    part.add_argument("--since", metavar="DATE", help="only those of this date or later: 2022, 2022-10, ...")
    _with_form(part, _survey)

    part = commands.add_parser("nearest", help="the proposals nearest to one")
    part.add_argument("proposal", metavar="X", help="a bundled id, a file, or - for standard input")
    part.add_argument("among", metavar="A", nargs="*", help="bundled ids or files; all bundled ones if none is given")
    by = "issues, with their places and parties, or what clauses say of any (default: %(default)s)"
    part.add_argument("--by", choices=BY, default="issues", help=by)
    least = f"from 0 to 1 (default: {LEAST_OVERLAP} by issues, {LEAST_LIKENESS} by clauses)"
    part.add_argument("--least-overlap", type=float, help=least)
    _with_form(part, _nearest)

    part = commands.add_parser("track", help="how positions moved from each proposal to the next")
    part.add_argument("proposals", metavar="A", nargs="+", help="bundled ids or files, in the order of their dates")
    part.add_argument("--party", help="the actor whose gains and losses are followed: UA, RU, ...")
    _with_form(part, _track)

    part = commands.add_parser("reliability", help="how far two coders of one text come to the same")
    texts = "a bundled id, a file, or - for standard input; without it, all that are coded twice"
    part.add_argument("first", metavar="A", nargs="?", help=texts)
    second = "another coding of that text: a file, or -; without it, the bundled second coding of A"
    part.add_argument("second", metavar="B", nargs="?", help=second)
    _with_form(part, _reliability)


def _add_looking_up(commands: Any) -> None:
    part = commands.add_parser("list", help="the bundled proposals")
    part.add_argument("--conflict", help="only those on this conflict: ukraine, kashmir, ...")
    part.add_argument("--actor", help="only those put forward by or addressed to this actor: UA, RU, ...")
    part.add_argument("--kind", help="only those that hold a term of this kind: neutrality, ...")
    part.add_argument("--since", metavar="DATE", help="only those of this date or later: 2022, 2022-10, ...")
    part.add_argument("--until", metavar="DATE", help="only those of this date or earlier")
    part.set_defaults(run=_list)

    part = commands.add_parser("kinds", help="the kinds of term, or one of them with when to use it and an example")
    part.add_argument("kind", metavar="KIND", nargs="?", help="the kind to show in full: territory, neutrality, ...")
    _with_form(part, _kinds)

    part = commands.add_parser("find", help="kinds, fields, actors, places, groups and texts by what they go by")
    part.add_argument("words", metavar="WORDS", nargs="+", help="a name or an id, in any spelling")
    _with_form(part, _find)

    part = commands.add_parser("show", help="what one proposal says")
    part.add_argument("proposal", metavar="X", help="a bundled id, a file, or - for standard input")
    _with_form(part, _show)

    part = commands.add_parser("roles", help="what the actors and places of one proposal are to it")
    part.add_argument("proposal", metavar="X", help="a bundled id, a file, or - for standard input")
    _with_form(part, _roles)


def _add_drafting(commands: Any) -> None:
    part = commands.add_parser("patch", help="every edit from A to B, as data that can be applied and undone")
    part.add_argument("first", metavar="A", help="a bundled id, a file, or - for standard input")
    part.add_argument("second", metavar="B", help="a bundled id, a file, or - for standard input")
    _with_form(part, _patch)

    part = commands.add_parser("apply", help="what a text comes to with a patch applied to it")
    part.add_argument("proposal", metavar="A", help="a bundled id, a file, or - for standard input")
    part.add_argument("patch", metavar="PATCH", help="a file that `peaceterms patch` has written")
    part.add_argument("--inverse", action="store_true", help="undo the patch instead")
    part.add_argument("-o", "--output", metavar="FILE", help="a .toml or .json file; without it JSON is printed")
    part.set_defaults(run=_apply)

    part = commands.add_parser("merge", help="two answers to one draft, facet by facet")
    for name, metavar in (("draft", "DRAFT"), ("answer", "ANSWER"), ("counter", "COUNTER")):
        part.add_argument(name, metavar=metavar, help="a bundled id, a file, or - for standard input")
    part.add_argument("--bracketed", action="store_true", help="give the merged text, open conflicts in brackets")
    take = "take the words of that text on that issue, or that decision; can be given again"
    part.add_argument("--take", metavar="ISSUE=TEXT", action="append", default=[], help=take)
    _with_form(part, _merge)


def _add_files(commands: Any) -> None:
    part = commands.add_parser("check", help="whether files hold valid proposals")
    part.add_argument("files", metavar="FILE", nargs="+")
    part.add_argument("--style", action="store_true", help="tell also what a careful coder writes otherwise")
    part.set_defaults(run=_check)

    part = commands.add_parser("schema", help="the JSON Schema of a proposal")
    part.set_defaults(run=_schema)


def _with_form(part: argparse.ArgumentParser, run: Callable[[argparse.Namespace], int]) -> None:
    """Add what all parts of the command have in common that show something: a form, and a file to put it into."""
    part.add_argument("--format", choices=FORMS, help="by the ending of FILE, or else text")
    part.add_argument("-o", "--output", metavar="FILE", help="put it into this file, as a whole or not at all")
    part.set_defaults(run=run)


def _compare(chosen: argparse.Namespace) -> int:
    comparison = compare(_text(chosen.first), _text(chosen.second), roles=dict(map(_role, chosen.role)))
    _put(comparison.full if chosen.full else comparison, chosen)
    return DIFFERENT if chosen.exit_code and comparison.departures else 0


def _role(word: str) -> tuple[str, str]:
    first, is_mapped, second = word.partition("=")
    if not is_mapped:
        raise InvalidArgument(f"--role {word}: write an actor or place of either text, FIRST=SECOND")
    return first.strip(), second.strip()


def _table(chosen: argparse.Namespace) -> int:
    return _put(table(map(_text, chosen.proposals), rows=chosen.rows), chosen)


def _survey(chosen: argparse.Namespace) -> int:
    asked = {name: getattr(chosen, name) for name in ("conflict", "actor", "since")}
    if chosen.texts and any(asked.values()):
        raise InvalidArgument("--conflict, --actor and --since choose among the bundled texts: give them or texts")
    return _put(survey(chosen.of, map(_text, chosen.texts) if chosen.texts else corpus(**asked)), chosen)


def _nearest(chosen: argparse.Namespace) -> int:
    among = list(map(_text, chosen.among)) or None
    return _put(nearest(_text(chosen.proposal), among, by=chosen.by, least_overlap=chosen.least_overlap), chosen)


def _track(chosen: argparse.Namespace) -> int:
    return _put(track(map(_text, chosen.proposals), party=chosen.party), chosen)


def _reliability(chosen: argparse.Namespace) -> int:
    codings = [_text(word) for word in (chosen.first, chosen.second) if word is not None]
    return _put(reliability(*codings), chosen)


def _patch(chosen: argparse.Namespace) -> int:
    return _put(find_patch(find(_text(chosen.first)), find(_text(chosen.second))), chosen)


def _apply(chosen: argparse.Namespace) -> int:
    patch = _read_patch(chosen.patch)
    result = (patch.inverse() if chosen.inverse else patch).apply(find(_text(chosen.proposal)))
    _put_proposal(result, chosen.output)
    return 0


def _merge(chosen: argparse.Namespace) -> int:
    merged = merge(*map(_text, (chosen.draft, chosen.answer, chosen.counter)))
    merged = merged.resolve(dict(_taken(word) for word in chosen.take))
    if chosen.bracketed:
        _put_proposal(merged.bracketed(), chosen.output)
    elif chosen.output and Path(chosen.output).suffix.lower() == ".toml":
        _put_merged(merged, chosen.output)
    else:
        _put(merged, chosen)
    return DIFFERENT if merged.conflicts else 0


def _taken(word: str) -> tuple[str, str]:
    issue, _, text = word.rpartition("=")
    return issue, text


def _put_merged(merged: Merge, output: str) -> None:
    """Write the merged text, or say which conflicts keep it from being one."""
    try:
        write(merged.proposal(), output)
    except OpenConflicts as error:
        print(f"peaceterms: {error}", file=sys.stderr)


def _put_proposal(proposal: Proposal, output: str | None) -> None:
    """Write a proposal into a file, or as JSON to the screen."""
    if output:
        write(proposal, output)
    else:
        sys.stdout.write(to_json(proposal))


def _kinds(chosen: argparse.Namespace) -> int:
    return _put(guide(chosen.kind) if chosen.kind else Results(map(guide, kinds())), chosen)


def _find(chosen: argparse.Namespace) -> int:
    return _put(search(" ".join(chosen.words)), chosen)


def _show(chosen: argparse.Namespace) -> int:
    return _put(find(_text(chosen.proposal)), chosen)


def _roles(chosen: argparse.Namespace) -> int:
    return _put(roles(_text(chosen.proposal)), chosen)


def _text(word: str) -> Text:
    """Return the proposal on standard input where `-` stands for it; any other word as it is."""
    return _read(word) if word == STANDARD_INPUT else word


def _read(file: str) -> Proposal:
    if file != STANDARD_INPUT:
        return read(file)
    data = take_stream(sys.stdin, "standard input")
    return from_bytes(data, likely_format(data), "standard input")


def _read_patch(file: str) -> Patch:
    data = take_stream(sys.stdin, "standard input") if file == STANDARD_INPUT else take(file)
    return patch_from_bytes(data, shown_path(file))


def _put(thing: Result | Proposal, chosen: argparse.Namespace) -> int:
    """Show a thing in the form asked for, or put it into a file."""
    file = Path(chosen.output) if chosen.output else None
    form = chosen.format or (_form_of(file) if file else "text")
    if file:
        put(file, ("\ufeff" if form == "csv" else "") + _form(thing, form))
    elif form == "text" and sys.stdout.isatty() and find_spec("rich"):
        _coloured(thing)
    else:
        sys.stdout.write(_form(thing, form))
    return 0


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


def _list(chosen: argparse.Namespace) -> int:
    asked = {name: getattr(chosen, name) for name in ("conflict", "actor", "kind", "since", "until")}
    say, proposals = language(), corpus(**asked)
    undated = say.phrase("proposal.no_date")
    rows = [(text.id, say.when(text.date) if text.date else undated, text.title) for text in proposals]
    widths = [max((len(row[column]) for row in rows), default=0) for column in (0, 1)]
    for id, date, title in rows:
        print(f"{id:{widths[0]}}  {date:{widths[1]}}  {title}")
    return 0


def _check(chosen: argparse.Namespace) -> int:
    failed, found, say = False, False, language()
    for file in chosen.files:
        try:
            proposal = _read(file)
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
