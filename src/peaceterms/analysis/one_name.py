"""One id for whoever two codings call by one name under two ids, which each coder has made up alone."""

from __future__ import annotations

from peaceterms.proposal import Proposal
from peaceterms.vocabulary import Vocabulary
from peaceterms.vocabulary.models import Actor, Group, Place

Entry = Actor | Place | Group
Named = tuple[str, str]
Names = dict[str, str]
"""For an id the one that stands for it."""


def one_name(first: Proposal, second: Proposal, vocabulary: Vocabulary) -> Names:
    """Return which ids of two codings stand for others that have the same name and are of the same sort.

    A bundled id stands for those that the codings define themselves, else the first of these in alphabetical order.
    """
    entries: list[Entry] = [*vocabulary.actors.values(), *vocabulary.places.values(), *vocabulary.groups.values()]
    own: list[Entry] = [*first.own_entries, *second.own_entries]
    defined, wanted = {str(entry.id) for entry in own}, set(map(_sort, own))
    ids: dict[Named, list[str]] = {}
    for entry in entries:
        if _sort(entry) in wanted:
            ids.setdefault(_sort(entry), []).append(str(entry.id))
    standing = (min(several, key=lambda one: (one in defined, one)) for several in ids.values())
    return {id: name for name, several in zip(standing, ids.values(), strict=True) for id in several if id != name}


def _sort(entry: Entry) -> Named:
    """Return what tells entries apart that are not the same: their sort and name."""
    return type(entry).__name__, _folded(entry.name)


def _folded(name: str) -> str:
    return name.casefold().removeprefix("the ")
