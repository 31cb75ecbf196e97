"""Looking up what comes with the library."""

from __future__ import annotations

import argparse
from collections.abc import Iterator, Sequence
from textwrap import fill
from typing import Any

from peaceterms.api import roles
from peaceterms.bundled.finding import search, texts_with
from peaceterms.bundled.loading import corpus
from peaceterms.cli.output import is_screen, put, remark, tell, width, with_form
from peaceterms.cli.texts import TEXT, text_of
from peaceterms.cli.usage import command
from peaceterms.display import Results
from peaceterms.proposal import Proposal
from peaceterms.terms import kinds
from peaceterms.terms.codebook import guide
from peaceterms.words.language import language

LEAST_TITLE, INDENT = 30, "    "
"""Where a title has less room beside an id and a date, it stands below them."""


def add(commands: Any) -> None:
    """Declare the commands of this module."""
    for add_one in (_add_list, _add_kinds, _add_find, _add_show, _add_roles):
        add_one(commands)


def _add_list(commands: Any) -> None:
    part = command(
        commands,
        "list",
        _list,
        "List the bundled proposals, or those that some words name.",
        ["list", "list musk", "list --actor Russia --since 2022", "list --conflict kashmir"],
        also=("ls", "texts", "proposals", "corpus"),
    )
    part.add_argument(
        "words",
        metavar="WORD",
        nargs="*",
        help="what stands in the id, the title, or a name of those who put it forward",
    )
    part.add_argument("--conflict", help="only those on this conflict: ukraine, kashmir, ...")
    part.add_argument("--actor", help="only those put forward by or addressed to this actor: Ukraine, RU, ...")
    part.add_argument("--kind", help="only those that hold a term of this kind: neutrality, ...")
    part.add_argument("--since", metavar="DATE", help="only those of this date or later: 2022, 2022-10, ...")
    part.add_argument("--until", metavar="DATE", help="only those of this date or earlier")


def _add_kinds(commands: Any) -> None:
    part = command(
        commands,
        "kinds",
        _kinds,
        "List the kinds of term, or show one of them with when to use it and an example.",
        ["kinds", "kinds neutrality"],
        also=("codebook", "types", "guide"),
    )
    part.add_argument("kind", metavar="KIND", nargs="?", help="the kind to show in full: territory, neutrality, ...")
    with_form(part)


def _add_find(commands: Any) -> None:
    part = command(
        commands,
        "find",
        _find,
        "Find kinds, fields, actors, places, groups and texts by what they go by.",
        ["find European Union", "find inspection"],
        also=("search", "grep", "lookup"),
    )
    part.add_argument("words", metavar="WORDS", nargs="+", help="a name or an id, in any spelling")
    with_form(part)


def _add_show(commands: Any) -> None:
    part = command(
        commands,
        "show",
        _show,
        "Show what one proposal says.",
        ["show musk-tweet-2022", "show minsk ii", "show draft.toml -o draft.html"],
        also=("cat", "print", "view", "display"),
    )
    part.add_argument("proposal", metavar="X", nargs="+", help=TEXT)
    with_form(part)


def _add_roles(commands: Any) -> None:
    part = command(
        commands,
        "roles",
        _roles,
        "Tell what the actors and places of one proposal are to it.",
        ["roles good-friday-agreement-1998"],
        also=("actors", "parties"),
    )
    part.add_argument("proposal", metavar="X", help=TEXT)
    with_form(part)


def _list(chosen: argparse.Namespace) -> int:
    asked = {name: getattr(chosen, name) for name in ("conflict", "actor", "kind", "since", "until")}
    texts = corpus(**asked)
    if chosen.words:
        texts = texts_with(" ".join(chosen.words), texts)
    if not texts:
        remark("no bundled text fits", chosen)
    for line in _lines(texts):
        tell(line, chosen)
    return 0


def _lines(texts: Sequence[Proposal]) -> Iterator[str]:
    """Return a line for each text, as long as it gets; for a screen it is wrapped."""
    say = language()
    rows = [(text.id, say.when(text.date) if text.date else say.phrase("proposal.no_date")) for text in texts]
    widths = [max((len(row[column]) for row in rows), default=0) for column in (0, 1)]
    leads = ["".join(f"{cell:{width}}  " for cell, width in zip(row, widths, strict=True)) for row in rows]
    for lead, text in zip(leads, texts, strict=True):
        yield _wrapped(lead, text.title) if is_screen() else lead + text.title


def _wrapped(lead: str, title: str) -> str:
    if width() - len(lead) < LEAST_TITLE:
        return f"{lead.rstrip()}\n{fill(title, width(), initial_indent=INDENT, subsequent_indent=INDENT)}"
    return fill(title, width(), initial_indent=lead, subsequent_indent=" " * len(lead))


def _kinds(chosen: argparse.Namespace) -> int:
    return put(guide(chosen.kind) if chosen.kind else Results(map(guide, kinds())), chosen)


def _find(chosen: argparse.Namespace) -> int:
    return put(search(" ".join(chosen.words)), chosen)


def _show(chosen: argparse.Namespace) -> int:
    return put(text_of(" ".join(chosen.proposal)), chosen)


def _roles(chosen: argparse.Namespace) -> int:
    return put(roles(text_of(chosen.proposal)), chosen)
