"""Looking up what comes with the library."""

from __future__ import annotations

import argparse
from typing import Any

from peaceterms.api import roles
from peaceterms.bundled.finding import search
from peaceterms.bundled.loading import corpus, find
from peaceterms.cli.output import put, with_form
from peaceterms.cli.texts import text_of
from peaceterms.display import Results
from peaceterms.terms import kinds
from peaceterms.terms.codebook import guide
from peaceterms.words.language import language


def add(commands: Any) -> None:
    """Declare the commands of this module."""
    part = commands.add_parser("list", help="the bundled proposals")
    part.add_argument("--conflict", help="only those on this conflict: ukraine, kashmir, ...")
    part.add_argument("--actor", help="only those put forward by or addressed to this actor: UA, RU, ...")
    part.add_argument("--kind", help="only those that hold a term of this kind: neutrality, ...")
    part.add_argument("--since", metavar="DATE", help="only those of this date or later: 2022, 2022-10, ...")
    part.add_argument("--until", metavar="DATE", help="only those of this date or earlier")
    part.set_defaults(run=_list)

    part = commands.add_parser("kinds", help="the kinds of term, or one of them with when to use it and an example")
    part.add_argument("kind", metavar="KIND", nargs="?", help="the kind to show in full: territory, neutrality, ...")
    with_form(part, _kinds)

    part = commands.add_parser("find", help="kinds, fields, actors, places, groups and texts by what they go by")
    part.add_argument("words", metavar="WORDS", nargs="+", help="a name or an id, in any spelling")
    with_form(part, _find)

    part = commands.add_parser("show", help="what one proposal says")
    part.add_argument("proposal", metavar="X", help="a bundled id, a file, or - for standard input")
    with_form(part, _show)

    part = commands.add_parser("roles", help="what the actors and places of one proposal are to it")
    part.add_argument("proposal", metavar="X", help="a bundled id, a file, or - for standard input")
    with_form(part, _roles)


def _list(chosen: argparse.Namespace) -> int:
    asked = {name: getattr(chosen, name) for name in ("conflict", "actor", "kind", "since", "until")}
    say, proposals = language(), corpus(**asked)
    undated = say.phrase("proposal.no_date")
    rows = [(text.id, say.when(text.date) if text.date else undated, text.title) for text in proposals]
    widths = [max((len(row[column]) for row in rows), default=0) for column in (0, 1)]
    for id, date, title in rows:
        print(f"{id:{widths[0]}}  {date:{widths[1]}}  {title}")
    return 0


def _kinds(chosen: argparse.Namespace) -> int:
    return put(guide(chosen.kind) if chosen.kind else Results(map(guide, kinds())), chosen)


def _find(chosen: argparse.Namespace) -> int:
    return put(search(" ".join(chosen.words)), chosen)


def _show(chosen: argparse.Namespace) -> int:
    return put(find(text_of(chosen.proposal)), chosen)


def _roles(chosen: argparse.Namespace) -> int:
    return put(roles(text_of(chosen.proposal)), chosen)
