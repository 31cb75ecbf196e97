"""Holds the public names against those of the last tag: red where one vanished or can no longer be called as before.

Public is what the stability page says: the names of the door and of the places below it, and the types of results that
the page on the Python interface describes. Where there is no tag there is nothing to hold them against.
"""

from __future__ import annotations

import logging
import re
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import griffe

PACKAGE = "peaceterms"
INTERFACE = "docs/reference/api.md"
"""The page that describes public names and the types of results."""
PLACES = ("declare", "interop", "proposal", "terms", "testing", "values", "vocabulary")
"""The modules whose names are public besides those of the door."""


def _git(repository: Path, *arguments: str) -> str:
    """Return what git prints, or nothing where it fails."""
    command = ["git", "-C", str(repository), *arguments]
    done = subprocess.run(command, capture_output=True, text=True, check=False)  # noqa: S603 - our own words
    return done.stdout.strip() if done.returncode == 0 else ""


def _hide(module: griffe.Module, described: frozenset[str]) -> None:
    """Make public of a module what is described, wherever it lies; `__all__` of a place leads to the rest."""
    for member in module.members.values():
        if isinstance(member, griffe.Module):
            _hide(member, described)
        elif not member.is_alias and not module.exports:
            member.public = member.path in described
    module.public = any(path.startswith(f"{module.path}.") for path in described)


def breakages(repository: Path, tag: str) -> Iterator[griffe.Breakage]:
    """Yield what the names of the tag promised and the present ones do not keep."""
    old = griffe.load_git(PACKAGE, ref=tag, repo=repository, search_paths=["src"], resolve_aliases=True)
    new = griffe.load(PACKAGE, search_paths=[repository / "src"], resolve_aliases=True, allow_inspection=False)
    described = frozenset(re.findall(r"^::: ([\w.]+)$", _git(repository, "show", f"{tag}:{INTERFACE}"), re.MULTILINE))
    for module in old.modules.values():
        _hide(module, described)
        module.public = module.public or module.name in PLACES
    yield from griffe.find_breaking_changes(old, new)


def main(repository: Path) -> int:
    """Print what is broken, and return 1 if anything is."""
    logging.getLogger("griffe").setLevel(logging.ERROR)
    if not (tag := _git(repository, "describe", "--tags", "--abbrev=0")):
        print("public names: there is no tag to hold them against")
        return 0
    found = [breakage.explain(griffe.ExplanationStyle.MARKDOWN) for breakage in breakages(repository, tag)]
    print(*found, f"public names: {len(found)} broken since {tag}", sep="\n")
    return 1 if found else 0


if __name__ == "__main__":
    sys.exit(main(Path(*sys.argv[1:2])))
