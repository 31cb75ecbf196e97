"""What is asked of git: a file as it stood in a revision, and a merge line by line."""

from __future__ import annotations

import re
import subprocess
from pathlib import Path
from typing import NamedTuple, NoReturn

from peaceterms.errors import UnreadableFile, shown
from peaceterms.formats.files import FORMATS, from_bytes, likely_format
from peaceterms.proposal import Proposal

_REVISION = re.compile(r"(?!-|[A-Za-z]:[\\/])[^:]*:\S.*", re.DOTALL)
"""A revision and a file; no option, no drive of Windows, and no title with a colon in it."""


def is_revision(word: str) -> bool:
    """Whether a word names a file as it stood in a revision, `HEAD~1:draft.toml`, and no file that is there."""
    return bool(_REVISION.fullmatch(word)) and "\0" not in word and not Path(word).exists()


def read_revision(word: str) -> Proposal:
    """Read a proposal as it stood in a revision; `:draft.toml` is the one that git has been told to commit."""
    data = _git("cat-file", "blob", word, about=word)
    return from_bytes(data, FORMATS.get(Path(word).suffix.lower()) or likely_format(data), word)


class Lines(NamedTuple):
    """What merging line by line comes to."""

    text: bytes
    """With conflicts between marks."""
    are_clean: bool


def merged_by_lines(base: str, ours: str, theirs: str) -> Lines:
    """Return three files merged line by line, as git does."""
    labels = [word for name in ("ours", "base", "theirs") for word in ("-L", name)]
    ran = _run("merge-file", "-p", *labels, "--", ours, base, theirs, about=ours)
    if ran.returncode > _MOST_CONFLICTS:
        _refuse(ours, ran)
    return Lines(ran.stdout, not ran.returncode)


_MOST_CONFLICTS = 127
"""The exit status is the number of conflicts up to this, and above it a failure."""


def _git(*arguments: str, about: str) -> bytes:
    ran = _run(*arguments, about=about)
    if ran.returncode:
        _refuse(about, ran)
    return ran.stdout


def _run(*arguments: str, about: str) -> subprocess.CompletedProcess[bytes]:
    try:
        return subprocess.run(["git", *arguments], capture_output=True, check=False)  # noqa: S603, S607
    except OSError as error:
        raise UnreadableFile(f"{shown(about)}: cannot be read: git: {error.strerror}") from None


def _refuse(about: str, ran: subprocess.CompletedProcess[bytes]) -> NoReturn:
    reason = ran.stderr.decode("utf-8", "replace").strip().partition("\n")[0]
    raise UnreadableFile(f"{shown(about)}: cannot be read: git: {reason.removeprefix('fatal: ')}")
