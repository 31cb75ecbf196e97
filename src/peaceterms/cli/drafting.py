"""Answering a draft."""

from __future__ import annotations

import argparse
from pathlib import Path
from typing import Any

from peaceterms.api import merge
from peaceterms.cli.merge_driver import drive
from peaceterms.cli.output import DIFFERENT, complain, put, put_proposal, with_form
from peaceterms.cli.texts import TEXT, read_patch, text_of
from peaceterms.cli.usage import command
from peaceterms.differ.merging import Merge
from peaceterms.differ.patch import find_patch
from peaceterms.errors import OpenConflicts
from peaceterms.formats.files import write


def add(commands: Any) -> None:
    """Declare the commands of this module."""
    for add_one in (_add_patch, _add_apply, _add_merge):
        add_one(commands)


def _add_patch(commands: Any) -> None:
    part = command(
        commands,
        "patch",
        _patch,
        "Give every edit from A to B, as data that can be applied and undone.",
        ["patch us-28-point-plan-2025 e3-counter-text-2025 -o answer.json"],
        also=("edits",),
    )
    part.add_argument("first", metavar="A", help=TEXT)
    part.add_argument("second", metavar="B", help=TEXT)
    with_form(part)


def _add_apply(commands: Any) -> None:
    part = command(
        commands,
        "apply",
        _apply,
        "Give what a text comes to with a patch applied to it.",
        [
            "apply us-28-point-plan-2025 answer.json -o answered.toml",
            "apply answered.toml answer.json --inverse -o undone.toml",
        ],
        also=("undo",),
    )
    part.add_argument("proposal", metavar="A", help=TEXT)
    part.add_argument("patch", metavar="PATCH", help="a file that `peaceterms patch` has written")
    part.add_argument("--inverse", action="store_true", help="undo the patch instead")
    part.add_argument("-o", "--output", metavar="FILE", help="a .toml or .json file; without it JSON is printed")


def _add_merge(commands: Any) -> None:
    part = command(
        commands,
        "merge",
        _merge,
        "Merge two answers to one draft, facet by facet.",
        [
            "merge us-28-point-plan-2025 e3-counter-text-2025 twenty-point-framework-2025",
            "merge us-28-point-plan-2025 e3-counter-text-2025 twenty-point-framework-2025 --bracketed -o merged.toml",
        ],
        also=("join", "combine"),
    )
    for name, metavar in (("draft", "DRAFT"), ("answer", "ANSWER"), ("counter", "COUNTER")):
        part.add_argument(name, metavar=metavar, help=TEXT)
    part.add_argument("--bracketed", action="store_true", help="give the merged text, open conflicts in brackets")
    driver = "as a merge driver of git: the name of a file, three versions of which follow; ANSWER gets the merged one"
    part.add_argument("--driver", metavar="FILE", help=driver)
    take = "take the words of that text on that issue, or that decision; can be given again"
    part.add_argument("--take", metavar="ISSUE=TEXT", action="append", default=[], help=take)
    with_form(part)


def _patch(chosen: argparse.Namespace) -> int:
    return put(find_patch(text_of(chosen.first), text_of(chosen.second)), chosen)


def _apply(chosen: argparse.Namespace) -> int:
    patch = read_patch(chosen.patch)
    result = (patch.inverse() if chosen.inverse else patch).apply(text_of(chosen.proposal))
    put_proposal(result, chosen)
    return 0


def _merge(chosen: argparse.Namespace) -> int:
    if chosen.driver:
        return drive(chosen)
    merged = merge(*map(text_of, (chosen.draft, chosen.answer, chosen.counter)))
    merged = merged.resolve(dict(_taken(word) for word in chosen.take))
    if chosen.bracketed:
        put_proposal(merged.bracketed(), chosen)
    elif chosen.output and Path(chosen.output).suffix.lower() == ".toml":
        _put_merged(merged, chosen)
    else:
        put(merged, chosen)
    return DIFFERENT if merged.conflicts else 0


def _taken(word: str) -> tuple[str, str]:
    issue, _, text = word.rpartition("=")
    return issue, text


def _put_merged(merged: Merge, chosen: argparse.Namespace) -> None:
    """Write the merged text, or say which conflicts keep it from being one."""
    try:
        write(merged.proposal(), chosen.output)
    except OpenConflicts as error:
        complain(error, chosen)
