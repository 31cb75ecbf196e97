"""The texts that a command is given: by id, in a file, or on standard input."""

from __future__ import annotations

import sys

from peaceterms.api import Text
from peaceterms.differ.patch import Patch
from peaceterms.disk import shown_path, take, take_stream
from peaceterms.formats.files import from_bytes, likely_format, patch_from_bytes
from peaceterms.formats.files import read as read_file
from peaceterms.proposal import Proposal

STANDARD_INPUT = "-"


def text_of(word: str) -> Text:
    """Return the proposal on standard input where `-` stands for it; any other word as it is."""
    return read(word) if word == STANDARD_INPUT else word


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
