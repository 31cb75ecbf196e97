"""What is asked of git: a file as it stood in a revision."""

from __future__ import annotations

import re
import subprocess
from pathlib import Path

from peaceterms.errors import UnreadableFile, shown
from peaceterms.formats.files import FORMATS, from_bytes, likely_format
from peaceterms.proposal import Proposal

_REVISION = re.compile(r"(?![A-Za-z]:[\\/])[^:]*:.+", re.DOTALL)
"""A revision and a file; no drive of Windows."""


def is_revision(word: str) -> bool:
    """Whether a word names a file as it stood in a revision, `HEAD~1:draft.toml`, and no file that is there."""
    return bool(_REVISION.fullmatch(word)) and "\0" not in word and not Path(word).exists()


def read_revision(word: str) -> Proposal:
    """Read a proposal as it stood in a revision; `:draft.toml` is the one that git has been told to commit."""
    data = _git("cat-file", "blob", word, about=word)
    return from_bytes(data, FORMATS.get(Path(word).suffix.lower()) or likely_format(data), word)


def _git(*arguments: str, about: str) -> bytes:
    try:
        ran = subprocess.run(["git", *arguments], capture_output=True, check=False)  # noqa: S603, S607
    except OSError as error:
        raise UnreadableFile(f"{shown(about)}: cannot be read: git: {error.strerror}") from None
    if ran.returncode:
        reason = ran.stderr.decode("utf-8", "replace").strip().removeprefix("fatal: ").partition("\n")[0]
        raise UnreadableFile(f"{shown(about)}: cannot be read: git: {reason}")
    return ran.stdout
