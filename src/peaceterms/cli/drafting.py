"""Answering a draft."""

from __future__ import annotations

import argparse
import sys
from pathlib import Path
from typing import Any

from peaceterms.api import merge
from peaceterms.bundled.loading import find
from peaceterms.cli.output import DIFFERENT, put, put_proposal, with_form
from peaceterms.cli.texts import read_patch, text_of
from peaceterms.differ.merging import Merge
from peaceterms.differ.patch import find_patch
from peaceterms.errors import OpenConflicts
from peaceterms.formats.files import write


def add(commands: Any) -> None:
    """Declare the commands of this module."""
    part = commands.add_parser("patch", help="every edit from A to B, as data that can be applied and undone")
    part.add_argument("first", metavar="A", help="a bundled id, a file, or - for standard input")
    part.add_argument("second", metavar="B", help="a bundled id, a file, or - for standard input")
    with_form(part, _patch)

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
    with_form(part, _merge)


def _patch(chosen: argparse.Namespace) -> int:
    return put(find_patch(find(text_of(chosen.first)), find(text_of(chosen.second))), chosen)


def _apply(chosen: argparse.Namespace) -> int:
    patch = read_patch(chosen.patch)
    result = (patch.inverse() if chosen.inverse else patch).apply(find(text_of(chosen.proposal)))
    put_proposal(result, chosen.output)
    return 0


def _merge(chosen: argparse.Namespace) -> int:
    merged = merge(*map(text_of, (chosen.draft, chosen.answer, chosen.counter)))
    merged = merged.resolve(dict(_taken(word) for word in chosen.take))
    if chosen.bracketed:
        put_proposal(merged.bracketed(), chosen.output)
    elif chosen.output and Path(chosen.output).suffix.lower() == ".toml":
        _put_merged(merged, chosen.output)
    else:
        put(merged, chosen)
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
