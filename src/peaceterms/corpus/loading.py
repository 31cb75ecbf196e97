"""Finding the bundled proposals."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from peaceterms.errors import NotFound
from peaceterms.formats.files import from_bytes
from peaceterms.proposal import Proposal

if TYPE_CHECKING:
    from importlib.resources.abc import Traversable


@cache
def _found() -> dict[str, Traversable]:
    from importlib.resources import files  # only reading needs it

    folders = sorted(
        (entry for entry in files("peaceterms.corpus").iterdir() if entry.is_dir()), key=lambda entry: entry.name
    )
    return {
        entry.name.removesuffix(".toml"): entry
        for folder in folders
        for entry in sorted(folder.iterdir(), key=lambda entry: entry.name)
        if entry.name.endswith(".toml")
    }


def ids() -> tuple[str, ...]:
    """The ids of the bundled proposals, in alphabetical order."""
    return tuple(sorted(_found()))


@cache
def load(id: str) -> Proposal:
    """The bundled proposal with that id; `NotFound`, with the nearest ones, where there is none."""
    if id not in _found():
        raise NotFound("proposal", id, ids())
    return from_bytes(_found()[id].read_bytes(), "toml", f"{id}.toml")


def corpus() -> tuple[Proposal, ...]:
    """Every bundled proposal, in alphabetical order of their ids."""
    return tuple(load(id) for id in ids())
