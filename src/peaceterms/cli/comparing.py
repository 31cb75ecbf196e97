"""How proposals depart from each other."""

from __future__ import annotations

import argparse
from typing import Any

from peaceterms.api import BY, LEAST_LIKENESS, LEAST_OVERLAP, compare, nearest, reliability, survey, table, track
from peaceterms.bundled.loading import corpus
from peaceterms.cli.output import DIFFERENT, form_of, put, with_form
from peaceterms.cli.texts import TEXT, TEXTS, labelled, labels_of, text_of
from peaceterms.cli.usage import command
from peaceterms.errors import InvalidArgument
from peaceterms.proposal import Proposal


def add(commands: Any) -> None:
    """Declare the commands of this module."""
    for add_one in (_add_compare, _add_table, _add_survey, _add_nearest, _add_track, _add_reliability):
        add_one(commands)


def _add_compare(commands: Any) -> None:
    part = command(
        commands,
        "compare",
        _compare,
        "Tell how a second proposal departs from a first.",
        [
            "compare us-28-point-plan-2025 twenty-point-framework-2025",
            "compare kremlin-conditions-2022 musk-tweet-2022 --full -o report.html",
            "compare HEAD:draft.toml draft.toml --exit-code",
        ],
        also=("diff", "delta", "difference"),
    )
    part.add_argument("first", metavar="A", help=TEXT)
    part.add_argument("second", metavar="B", help=TEXT)
    part.add_argument("--exit-code", action="store_true", help="exit with 1 where B departs from A")
    part.add_argument("--full", action="store_true", help="every finding with its places in the texts, not one screen")
    label = "what the report calls a text; given twice, for A and for B"
    part.add_argument("--label", metavar="NAME", action="append", default=[], help=label)
    role = "an actor or place of A for which one of B stands, by id or name, in two conflicts; can be given again"
    part.add_argument("--role", metavar="FIRST=SECOND", action="append", default=[], help=role)
    with_form(part)


def _add_table(commands: Any) -> None:
    part = command(
        commands,
        "table",
        _table,
        "Set out what several proposals say, side by side.",
        [
            "table minsk-protocol-2014 minsk-ii-2015",
            "table minsk-protocol-2014 minsk-ii-2015 --rows issue -o table.csv",
        ],
        also=("matrix", "side-by-side"),
    )
    part.add_argument("proposals", metavar="A", nargs="+", help=TEXTS)
    rows = "what stands in a row (default: %(default)s)"
    part.add_argument("--rows", choices=("subject", "facet", "issue"), default="subject", help=rows)
    with_form(part)


def _add_survey(commands: Any) -> None:
    part = command(
        commands,
        "survey",
        _survey,
        "Set out what many texts say on a kind or a subject, clause by clause.",
        ["survey referendum", "survey water --conflict indus", "survey neutrality --since 2022 -o neutrality.csv"],
        also=("clauses", "topic"),
    )
    part.add_argument("of", metavar="KIND", help="a kind or a subject: referendum, water-share, guarantees, ...")
    texts = f"{TEXTS}; all bundled ones, or those that the options leave, if none is given"
    part.add_argument("texts", metavar="TEXT", nargs="*", help=texts)
    part.add_argument("--conflict", help="only bundled texts on this conflict: ukraine, kashmir, ...")
    part.add_argument("--actor", help="only those put forward by or addressed to this actor: Ukraine, RU, ...")
    part.add_argument("--since", metavar="DATE", help="only those of this date or later: 2022, 2022-10, ...")
    with_form(part)


def _add_nearest(commands: Any) -> None:
    part = command(
        commands,
        "nearest",
        _nearest,
        "List the proposals nearest to one.",
        ["nearest musk-tweet-2022", "nearest simla-agreement-1972 --by clauses"],
        also=("similar", "neighbours", "like"),
    )
    part.add_argument("proposal", metavar="X", help=TEXT)
    part.add_argument("among", metavar="A", nargs="*", help=f"{TEXTS}; all bundled ones if none is given")
    by = "issues, with their places and parties, or what clauses say of any (default: %(default)s)"
    part.add_argument("--by", choices=BY, default="issues", help=by)
    least = f"from 0 to 1 (default: {LEAST_OVERLAP} by issues, {LEAST_LIKENESS} by clauses)"
    part.add_argument("--least-overlap", type=float, help=least)
    with_form(part)


def _add_track(commands: Any) -> None:
    part = command(
        commands,
        "track",
        _track,
        "Tell how positions moved from each proposal to the next.",
        ["track minsk-protocol-2014 minsk-ii-2015", "track minsk-protocol-2014 minsk-ii-2015 --party Ukraine"],
        also=("history", "movement", "timeline"),
    )
    part.add_argument("proposals", metavar="A", nargs="+", help=f"{TEXTS}; in the order of their dates")
    part.add_argument("--party", help="the actor whose gains and losses are followed: Ukraine, RU, ...")
    with_form(part)


def _add_reliability(commands: Any) -> None:
    part = command(
        commands,
        "reliability",
        _reliability,
        "Measure how far two coders of one text come to the same.",
        ["reliability minsk-protocol-2014"],
        also=("agreement", "kappa", "alpha"),
    )
    texts = f"{TEXT}; without it, all that are coded twice"
    part.add_argument("first", metavar="A", nargs="?", help=texts)
    second = "another coding of that text: a file, or -; without it, the bundled second coding of A"
    part.add_argument("second", metavar="B", nargs="?", help=second)
    with_form(part)


def _compare(chosen: argparse.Namespace) -> int:
    comparison = compare(*_called(chosen), roles=dict(map(_role, chosen.role)))
    put(comparison.full if chosen.full else comparison, chosen)
    return DIFFERENT if chosen.exit_code and comparison.departures else 0


def _called(chosen: argparse.Namespace) -> list[Proposal]:
    """Return the two texts under the names asked for; by file and revision where both have one name."""
    texts = [text_of(chosen.first), text_of(chosen.second)]
    if len(chosen.label) not in (0, len(texts)):
        raise InvalidArgument(f"--label: give one for each of the two texts; found {len(chosen.label)}")
    if chosen.label:
        return labelled(texts, chosen.label)
    is_one = texts[0].name == texts[1].name and chosen.first != chosen.second
    return labelled(texts, labels_of(chosen.first, chosen.second)) if is_one and form_of(chosen) != "json" else texts


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
