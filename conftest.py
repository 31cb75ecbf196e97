"""Every example of the documents is run with the tests, so that what they show stays true.

Each document is run in a temporary directory of its own. A TOML block whose first line is a comment with the name of a
file is written to that file, must be a valid proposal, and is there for the Python blocks below it; every other TOML
block needs only to be TOML.
"""

from __future__ import annotations

import os
import re
import tempfile
import tomllib
from contextlib import ExitStack, chdir
from doctest import ELLIPSIS, NORMALIZE_WHITESPACE
from pathlib import Path
from typing import Any

from sybil import Example, Sybil
from sybil.parsers.markdown import CodeBlockParser, PythonCodeBlockParser

import peaceterms as pt
from peaceterms.terms.registry import temporary_kinds

os.environ.pop("COLUMNS", None)  # pytest-xdist sets it, and the command goes by it


def _set_up(namespace: dict[str, Any]) -> None:
    cleanup = ExitStack()
    cleanup.enter_context(temporary_kinds())  # a document may declare a kind of its own; no other test is to see it
    cleanup.enter_context(chdir(cleanup.enter_context(tempfile.TemporaryDirectory())))
    namespace["_cleanup"] = cleanup


def _tear_down(namespace: dict[str, Any]) -> None:
    namespace["_cleanup"].close()


def _save(example: Example) -> None:
    text = str(example.parsed)
    tomllib.loads(text)
    if name := re.match(r"# ([\w-]+\.toml)\n", text):
        Path(name[1]).write_text(text, encoding="utf-8")
        pt.read(name[1])


pytest_collect_file = Sybil(
    parsers=[
        PythonCodeBlockParser(doctest_optionflags=ELLIPSIS | NORMALIZE_WHITESPACE),
        CodeBlockParser(language="toml", evaluator=_save),
    ],
    patterns=["README.md", "CONTRIBUTING.md", "docs/*.md", "docs/*/*.md"],
    setup=_set_up,
    teardown=_tear_down,
).pytest()
