"""The texts that a server may open: the bundled ones, and files in the folders named when it starts."""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator
from pathlib import Path

from peaceterms.bundled.finding import the_text_named
from peaceterms.bundled.loading import ids, load
from peaceterms.disk import shown_path, take
from peaceterms.errors import InvalidArgument, NotFound, UnreadableFile
from peaceterms.formats.files import FORMATS, from_bytes, parse
from peaceterms.proposal import Proposal

MOST_FILES = 5_000
"""So many files of proposals may lie in the folders of one server."""


class Shelf:
    """Bundled texts by their ids, and files by their folder and path: `drafts/ours.toml`.

    A name is looked up among the files that are there and is never taken as a path, so that none leads elsewhere. Links
    are not followed, and what begins with a dot is left out. Raises `InvalidArgument` for what is no folder, and for
    two folders of one name.
    """

    def __init__(self, folders: Iterable[str | os.PathLike[str]] = ()) -> None:
        self._folders: dict[str, Path] = {}
        for folder in folders:
            path = Path(folder).resolve()
            if not path.is_dir():
                raise InvalidArgument(f"{shown_path(folder)}: there is no such folder")
            if path.name in self._folders:
                raise InvalidArgument(f"{shown_path(folder)}: there is another folder of that name")
            self._folders[path.name] = path

    @property
    def files(self) -> dict[str, Path]:
        """The files of proposals, by name, in alphabetical order: read anew, since files come and go."""
        found: dict[str, Path] = {}
        for name, folder in self._folders.items():
            for path in _files_in(folder):
                found[f"{name}/{path.relative_to(folder).as_posix()}"] = path
                if len(found) > MOST_FILES:
                    raise InvalidArgument(f"the folders hold more than {MOST_FILES:,} files")
        return dict(sorted(found.items()))

    def open(self, text: str) -> Proposal:
        """Return the bundled text of that id or of these words, the one in that file, or the one whose content it is.

        What holds a line break or begins with `{` is the content of a proposal. Raises `NotFound`, `InvalidArgument`
        for words that name several texts, and what reading raises; no error tells where a folder lies.
        """
        if is_content(text):
            return parse(text, name="the text given")
        if text in ids():
            return load(text)
        if path := (files := self.files).get(text):
            return from_bytes(_content(path, text), FORMATS[path.suffix.lower()], text)
        if not _is_file(text) and (found := the_text_named(text)):
            return found
        raise NotFound("text", text, (*ids(), *files))

    def name_of(self, text: str, found: Proposal) -> str:
        """Return what a text that was opened is called: the name of its file, or its id."""
        return text if _is_file(text) and not is_content(text) else found.id


def is_content(text: str) -> bool:
    """Whether words are the content of a proposal, and not a name."""
    return "\n" in text.strip() or text.lstrip("\ufeff \t\r\n").startswith("{")


def _is_file(name: str) -> bool:
    return Path(name).suffix.lower() in FORMATS


def _content(path: Path, name: str) -> bytes:
    try:
        return take(path)
    except UnreadableFile as error:
        told = str(error).replace(shown_path(path), name)
        raise UnreadableFile(told, error.status) from None


def _files_in(folder: Path) -> Iterator[Path]:
    for place, folders, names in os.walk(folder):  # which follows no links
        folders[:] = sorted(name for name in folders if not name.startswith("."))
        for name in names:
            path = Path(place, name)
            if not name.startswith(".") and _is_file(name) and not path.is_symlink() and path.is_file():
                yield path
