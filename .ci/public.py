"""Holds the public names against those of the last tag: red where one vanished or can no longer be called as before.

Public is what the stability page says: the names of the door and of the places below it. Where there is no tag there is
nothing to hold them against.
"""

from __future__ import annotations

import logging
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import griffe

PACKAGE = "peaceterms"
PLACES = ("declare", "interop", "proposal", "terms", "testing", "values", "vocabulary")
"""The modules whose names are public besides those of the door."""


def last_tag(repository: Path) -> str | None:
    """Return the tag nearest to what is checked out, or nothing."""
    command = ["git", "-C", str(repository), "describe", "--tags", "--abbrev=0"]
    done = subprocess.run(command, capture_output=True, text=True, check=False)  # noqa: S603 - our own words
    return done.stdout.strip() if done.returncode == 0 else None


def breakages(repository: Path, tag: str) -> Iterator[griffe.Breakage]:
    """Yield what the names of the tag promised and the present ones do not keep."""
    old = griffe.load_git(PACKAGE, ref=tag, repo=repository, search_paths=["src"], resolve_aliases=True)
    new = griffe.load(PACKAGE, search_paths=[repository / "src"], resolve_aliases=True, allow_inspection=False)
    for module in old.modules.values():
        module.public = module.name in PLACES
        for inner in module.modules.values():
            inner.public = False  # a place gives names by its `__all__`, wherever they are declared
    yield from griffe.find_breaking_changes(old, new)


def main(repository: Path) -> int:
    """Print what is broken, and return 1 if anything is."""
    logging.getLogger("griffe").setLevel(logging.ERROR)
    if (tag := last_tag(repository)) is None:
        print("public names: there is no tag to hold them against")
        return 0
    found = [breakage.explain(griffe.ExplanationStyle.MARKDOWN) for breakage in breakages(repository, tag)]
    print(*found, f"public names: {len(found)} broken since {tag}", sep="\n")
    return 1 if found else 0


if __name__ == "__main__":
    sys.exit(main(Path(*sys.argv[1:2])))
