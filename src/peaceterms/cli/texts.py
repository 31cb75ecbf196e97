"""The texts that a command is given: by id, by words, in a file, in a revision of one, or on standard input."""

from __future__ import annotations

import sys
from collections.abc import Sequence
from pathlib import Path

from peaceterms.bundled.finding import the_text_named
from peaceterms.bundled.loading import find
from peaceterms.cli.git import is_revision, read_revision
from peaceterms.differ.patch import Patch
from peaceterms.disk import shown_path, take, take_stream
from peaceterms.errors import NotFound
from peaceterms.formats.files import from_bytes, likely_format, patch_from_bytes
from peaceterms.formats.files import read as read_file
from peaceterms.proposal import Proposal

STANDARD_INPUT = "-"
TEXT = "a bundled id or words that name one, a file, REVISION:FILE of git, or - for standard input"
TEXTS = "bundled ids or words that name one, files, or REVISION:FILE of git"


def text_of(word: str) -> Proposal:
    """Return the text for which a word stands."""
    if word == STANDARD_INPUT:
        return read(word)
    if is_revision(word):
        return read_revision(word)
    try:
        return find(word)
    except NotFound as unknown:
        if text := the_text_named(word):
            return text
        raise unknown from None


def read(file: str) -> Proposal:
    """Read a proposal from a file, or from standard input where `-` stands for it."""
    if file != STANDARD_INPUT:
        return read_file(file)
    data = take_stream(sys.stdin, "standard input")
    return from_bytes(data, likely_format(data), "standard input")


def read_patch(file: str) -> Patch:
    """Read a patch from a file, or from standard input where `-` stands for it."""
    data = take_stream(sys.stdin, "standard input") if file == STANDARD_INPUT else take(file)
    return patch_from_bytes(data, shown_path(file))


def labelled(texts: Sequence[Proposal], labels: Sequence[str]) -> list[Proposal]:
    """Return texts under the names that they are to be called by."""
    shown = map(shown_path, labels)  # names of files can hold what a terminal obeys
    return [text.model_copy(update={"short_title": label}) for text, label in zip(texts, shown, strict=True)]


def labels_of(first: str, second: str) -> tuple[str, str]:
    """Return two words for texts as labels: of two paths no more than the end by which they differ."""
    for length in range(1, max(len(Path(word).parts) for word in (first, second)) + 1):
        labels = _end(first, length), _end(second, length)
        if labels[0] != labels[1]:
            return labels
    return first, second


def _end(word: str, length: int) -> str:
    """Return so many parts of the end of a path, with the revision in which it is; a pipe has no name of its own."""
    if word == STANDARD_INPUT or word.startswith("/dev/"):
        return "standard input" if word == STANDARD_INPUT else word
    revision, colon, path = word.rpartition(":")
    return f"{revision}{colon}{'/'.join(Path(path).parts[-length:])}"
