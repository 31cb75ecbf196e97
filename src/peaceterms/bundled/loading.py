"""Finding the bundled proposals."""

from __future__ import annotations

import os
from collections.abc import Iterable
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

from peaceterms.display import Results
from peaceterms.errors import InvalidArgument, NotFound, shown
from peaceterms.formats.files import FORMATS, from_bytes, read
from peaceterms.proposal import Proposal
from peaceterms.terms import kind_of
from peaceterms.values import PartialDate
from peaceterms.vocabulary import Vocabulary, bundled_vocabulary
from peaceterms.vocabulary.names import folded

if TYPE_CHECKING:
    from datetime import date
    from importlib.resources.abc import Traversable


RECODINGS = "recodings"
"""The folder of second codings, which are no proposals of their own: no list of texts holds them."""


@cache
def _found() -> dict[str, Traversable]:
    from importlib.resources import files  # only reading needs it

    folders = sorted(
        (entry for entry in files("peaceterms.bundled").iterdir() if entry.is_dir() and entry.name != RECODINGS),
        key=lambda entry: entry.name,
    )
    return {id: entry for folder in folders for id, entry in _in(folder).items()}


@cache
def _recoded() -> dict[str, Traversable]:
    from importlib.resources import files

    return _in(files("peaceterms.bundled") / RECODINGS)


def _in(folder: Traversable) -> dict[str, Traversable]:
    """The files of a folder by the id of the proposal that they hold, or code once more."""
    entries = sorted(folder.iterdir(), key=lambda entry: entry.name)
    return {entry.name.removesuffix(".toml"): entry for entry in entries if entry.name.endswith(".toml")}


def ids() -> tuple[str, ...]:
    """The ids of the bundled proposals, in alphabetical order."""
    return tuple(sorted(_found()))


@cache
def load(id: str) -> Proposal:
    """The bundled proposal with that id; `NotFound`, with the nearest ones, where there is none."""
    if id not in _found():
        raise NotFound("proposal", id, ids())
    return from_bytes(_found()[id].read_bytes(), "toml", f"{id}.toml")


def recoded() -> tuple[str, ...]:
    """The ids of the bundled proposals that a second coder has coded as well, in alphabetical order."""
    return tuple(sorted(_recoded()))


@cache
def recoding(id: str) -> Proposal:
    """The second coding of the bundled proposal with that id, by a coder who had not seen the first.

    It is in no list of proposals. `NotFound`, with the nearest ids, where there is none.
    """
    if id not in _recoded():
        raise NotFound("second coding of", id, recoded())
    return from_bytes(_recoded()[id].read_bytes(), "toml", f"{RECODINGS}/{id}.toml")


def find(text: Proposal | str | os.PathLike[str]) -> Proposal:
    """Return a proposal: itself, the bundled one with that id, or the one in a file.

    What has the ending of a known format, or a folder, is the path of a file. Raises `NotFound`, and what reading does.
    """
    if isinstance(text, Proposal):
        return text
    path = Path(text)
    is_file = path.suffix.lower() in FORMATS or len(path.parts) > 1 or path.is_file()
    return read(text) if is_file and str(text) not in ids() else load(str(text))


def corpus(
    *,
    conflict: str | None = None,
    actor: str | None = None,
    kind: str | None = None,
    since: str | None = None,
    until: str | None = None,
) -> Results[Proposal]:
    """The bundled proposals that fit, in alphabetical order of their ids; all of them where nothing is asked.

    `conflict` is the one they are about; `actor`, by id or name, put it forward or is addressed, in person or through
    somebody who speaks for it; `kind` is a kind of term that they hold; `since` and `until` are dates such as
    `2022-10`, the whole of which counts. Raises `NotFound` for a conflict, an actor or a kind that is not known,
    `InvalidArgument` for what is no date.
    """
    if kind is not None:
        kind_of(kind)
    first = _date(since).earliest if since else None
    last = _date(until).latest if until else None
    texts = tuple(load(id) for id in ids())
    about = _conflict(conflict, texts) if conflict is not None else None
    concerned = _known(texts).actor(actor) if actor is not None else None
    fitting = (
        p
        for p in texts
        if (about is None or p.conflict == about)
        and (concerned is None or concerned in _concerned(p))
        and (kind is None or any(term.kind == kind for term in p.terms))
        and _is_between(p.date, first, last)
    )
    return Results(fitting, Proposal)


def _conflict(name: str, texts: Iterable[Proposal]) -> str:
    """Return the conflict with that name, in any spelling."""
    known = {folded(text.conflict): text.conflict for text in texts if text.conflict}
    if folded(name) not in known:
        raise NotFound("conflict", name, sorted(known.values()))
    return known[folded(name)]


def _known(texts: Iterable[Proposal]) -> Vocabulary:
    """Return the bundled vocabulary with what the texts define themselves."""
    return bundled_vocabulary().extended(entry for text in texts for entry in text.own_entries)


def _date(text: str) -> PartialDate:
    try:
        return PartialDate(text)
    except ValueError as error:
        raise InvalidArgument(f"{shown(text)}: {error}; write it like {PartialDate.examples[1]}") from None


def _concerned(proposal: Proposal) -> set[str]:
    """Who put it forward and who is addressed, and those for whom they speak; groups and their members."""
    named = [str(actor) for actor in (*(proposal.by or ()), *(proposal.to or ()))]
    members = [m for actor in named for m in proposal.vocabulary.members(actor, proposal.readings)]
    known = proposal.vocabulary.actors
    return {*named, *members, *(str(known[m].of) for m in members if m in known and known[m].of)}


def _is_between(held: PartialDate | None, first: date | None, last: date | None) -> bool:
    if held is None:
        return first is None and last is None
    ends_late_enough = first is None or held.latest is None or held.latest >= first
    starts_early_enough = last is None or held.earliest is None or held.earliest <= last
    return ends_late_enough and starts_early_enough
