"""Files of proposals, and what they may hold."""

from __future__ import annotations

import argparse
import json
from typing import Any

from peaceterms.cli import github
from peaceterms.cli.checking import Checked, check
from peaceterms.cli.output import complain, tell
from peaceterms.cli.usage import command
from peaceterms.disk import put, shown_path
from peaceterms.formats.schema import NAMES, json_schema


def add(commands: Any) -> None:
    """Declare the commands of this module."""
    for add_one in (_add_check, _add_schema):
        add_one(commands)


def _add_check(commands: Any) -> None:
    part = command(
        commands,
        "check",
        _check,
        "Tell whether files hold valid proposals.",
        ["check draft.toml", "check --style draft.toml", "check --github draft.toml"],
        also=("validate", "lint", "verify", "test"),
    )
    part.add_argument("files", metavar="FILE", nargs="+", help="a file, or - for standard input")
    part.add_argument("--style", action="store_true", help="tell also what a careful coder writes otherwise")
    told = "mark lines of a pull request on GitHub, and add a table to the summary of the run (GITHUB_STEP_SUMMARY)"
    part.add_argument("--github", action="store_true", help=told)


def _add_schema(commands: Any) -> None:
    examples = ["schema -o schema.json", "schema comparison", "schema --kind neutrality --kind sanctions --for-models"]
    told = "Print the JSON Schema of a proposal, or of the JSON of a result."
    part = command(commands, "schema", _schema, told, examples, also=("jsonschema",))
    part.add_argument("name", metavar="NAME", nargs="?", default="proposal", help=f"of what: {', '.join(NAMES)}")
    part.add_argument("--kind", action="append", help="with terms of this kind only, or of several")
    told = "for structured output of language models: in the keywords and within the sizes that services take"
    part.add_argument("--for-models", action="store_true", help=told)
    part.add_argument("-o", "--output", metavar="FILE", help="put it into this file, as a whole or not at all")


def _check(chosen: argparse.Namespace) -> int:
    every = []
    for file in chosen.files:
        checked = check(file, style=chosen.style)
        _tell(checked, chosen)
        every.append(checked)
    if chosen.github:
        github.annotate(every)
        github.summarise(every)
    return max(checked.status for checked in every)


def _tell(checked: Checked, chosen: argparse.Namespace) -> None:
    if checked.error:
        complain(checked.error, chosen)
    elif checked.notes or not chosen.quiet:
        number = len(checked.proposal.terms) if checked.proposal else 0
        tell(f"{shown_path(checked.file)}: valid, {number} {'term' if number == 1 else 'terms'}", chosen)
        for remark in (*([] if chosen.quiet else checked.warnings), *checked.notes):
            tell(f"  {remark.message}", chosen)


def _schema(chosen: argparse.Namespace) -> int:
    text = json.dumps(json_schema(chosen.name, kinds=chosen.kind, for_models=chosen.for_models), indent=2)
    if chosen.output:
        put(chosen.output, f"{text}\n")
    else:
        tell(text, chosen)
    return 0
