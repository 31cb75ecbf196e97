"""How proposals depart from each other."""

from __future__ import annotations

import argparse
from typing import Any

from peaceterms.api import BY, LEAST_LIKENESS, LEAST_OVERLAP, compare, nearest, reliability, survey, table, track
from peaceterms.bundled.loading import corpus
from peaceterms.cli.output import DIFFERENT, put, with_form
from peaceterms.cli.texts import text_of
from peaceterms.errors import InvalidArgument


def add(commands: Any) -> None:
    """Declare the commands of this module."""
    part = commands.add_parser("compare", help="how a second proposal departs from a first")
    part.add_argument("first", metavar="A", help="a bundled id, a file, or - for standard input")
    part.add_argument("second", metavar="B", help="a bundled id, a file, or - for standard input")
    part.add_argument("--exit-code", action="store_true", help="exit with 1 where B departs from A")
    part.add_argument("--full", action="store_true", help="every finding with its places in the texts, not one screen")
    role = "an actor or place of A for which one of B stands, by id or name, in two conflicts; can be given again"
    part.add_argument("--role", metavar="FIRST=SECOND", action="append", default=[], help=role)
    with_form(part, _compare)

    part = commands.add_parser("table", help="what several proposals say, side by side")
    part.add_argument("proposals", metavar="A", nargs="+", help="bundled ids or files")
    rows = "what stands in a row (default: %(default)s)"
    part.add_argument("--rows", choices=("subject", "facet", "issue"), default="subject", help=rows)
    with_form(part, _table)

    part = commands.add_parser("survey", help="what many texts say on a kind or a subject, clause by clause")
    part.add_argument("of", metavar="KIND", help="a kind or a subject: referendum, water-share, guarantees, ...")
    texts = "bundled ids or files; all bundled ones, or those that the options leave, if none is given"
    part.add_argument("texts", metavar="TEXT", nargs="*", help=texts)
    part.add_argument("--conflict", help="only bundled texts on this conflict: ukraine, kashmir, ...")
    part.add_argument("--actor", help="only those put forward by or addressed to this actor: UA, RU, ...")
    part.add_argument("--since", metavar="DATE", help="only those of this date or later: 2022, 2022-10, ...")
    with_form(part, _survey)

    part = commands.add_parser("nearest", help="the proposals nearest to one")
    part.add_argument("proposal", metavar="X", help="a bundled id, a file, or - for standard input")
    part.add_argument("among", metavar="A", nargs="*", help="bundled ids or files; all bundled ones if none is given")
    by = "issues, with their places and parties, or what clauses say of any (default: %(default)s)"
    part.add_argument("--by", choices=BY, default="issues", help=by)
    least = f"from 0 to 1 (default: {LEAST_OVERLAP} by issues, {LEAST_LIKENESS} by clauses)"
    part.add_argument("--least-overlap", type=float, help=least)
    with_form(part, _nearest)

    part = commands.add_parser("track", help="how positions moved from each proposal to the next")
    part.add_argument("proposals", metavar="A", nargs="+", help="bundled ids or files, in the order of their dates")
    part.add_argument("--party", help="the actor whose gains and losses are followed: UA, RU, ...")
    with_form(part, _track)

    part = commands.add_parser("reliability", help="how far two coders of one text come to the same")
    texts = "a bundled id, a file, or - for standard input; without it, all that are coded twice"
    part.add_argument("first", metavar="A", nargs="?", help=texts)
    second = "another coding of that text: a file, or -; without it, the bundled second coding of A"
    part.add_argument("second", metavar="B", nargs="?", help=second)
    with_form(part, _reliability)


def _compare(chosen: argparse.Namespace) -> int:
    comparison = compare(text_of(chosen.first), text_of(chosen.second), roles=dict(map(_role, chosen.role)))
    put(comparison.full if chosen.full else comparison, chosen)
    return DIFFERENT if chosen.exit_code and comparison.departures else 0


def _role(word: str) -> tuple[str, str]:
    first, is_mapped, second = word.partition("=")
    if not is_mapped:
        raise InvalidArgument(f"--role {word}: write an actor or place of either text, FIRST=SECOND")
    return first.strip(), second.strip()


def _table(chosen: argparse.Namespace) -> int:
    return put(table(map(text_of, chosen.proposals), rows=chosen.rows), chosen)


def _survey(chosen: argparse.Namespace) -> int:
    asked = {name: getattr(chosen, name) for name in ("conflict", "actor", "since")}
    if chosen.texts and any(asked.values()):
        raise InvalidArgument("--conflict, --actor and --since choose among the bundled texts: give them or texts")
    return put(survey(chosen.of, map(text_of, chosen.texts) if chosen.texts else corpus(**asked)), chosen)


def _nearest(chosen: argparse.Namespace) -> int:
    among = list(map(text_of, chosen.among)) or None
    return put(nearest(text_of(chosen.proposal), among, by=chosen.by, least_overlap=chosen.least_overlap), chosen)


def _track(chosen: argparse.Namespace) -> int:
    return put(track(map(text_of, chosen.proposals), party=chosen.party), chosen)


def _reliability(chosen: argparse.Namespace) -> int:
    codings = [text_of(word) for word in (chosen.first, chosen.second) if word is not None]
    return put(reliability(*codings), chosen)
