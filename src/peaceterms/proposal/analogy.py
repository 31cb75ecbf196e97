"""A reader's own analogy between two texts: which actors and places of the first stand for which of the second."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from types import MappingProxyType
from typing import NamedTuple

from pydantic import BaseModel

from peaceterms.errors import InvalidArgument, NotFound, shown
from peaceterms.proposal.proposal import Proposal
from peaceterms.proposal.renaming import references, renamed
from peaceterms.proposal.silences import Silence
from peaceterms.vocabulary import Actor, Group, Place, Vocabulary
from peaceterms.vocabulary.names import folded, labelled, spellings

Roles = Mapping[str, str]
"""For actors and places of a first text those of a second for which they stand."""
NO_ROLES: Roles = MappingProxyType({})
BETWEEN = " / "
"""Stands between the two names of a role that an actor or place of either text fills."""

Entry = Actor | Place


def named_in(text: Proposal) -> tuple[str, ...]:
    """Return the ids of the actors and places that the terms, authors and addressees of a text name.

    Groups are named by their members.
    """
    found = {str(id): None for _, id in references((text.by, text.to, text.terms))}
    return tuple(dict.fromkeys(str(one) for id in found for one in text.vocabulary.members(id, text.readings)))


def roles_told(roles: Roles) -> list[str]:
    """Return an analogy for the cell of a table: `["FR=MA", "new-caledonia=western-sahara"]`."""
    return [f"{one}={two}" for one, two in roles.items()]


# Which stand for which


def matched(first: Proposal, second: Proposal, roles: Roles) -> dict[str, str]:
    """Return which ids of the first text stand for which of the second, for names in any spelling.

    A name stands for the actor and the place that go by it. Raises `NotFound` for what a text does not name, and
    `InvalidArgument` where an actor would stand for a place, or two for one.
    """
    found: dict[str, str] = {}
    for name, other in roles.items():
        for one, two in _pairs(name, _called(name, first), other, _called(other, second)):
            if found.setdefault(one, two) != two:
                raise InvalidArgument(f"roles: {shown(one)} stands for two: {shown(found[one])} and {shown(two)}")
    _check(found, first, second)
    return {one: two for one, two in found.items() if one != two}


def _check(found: Roles, first: Proposal, second: Proposal) -> None:
    """Refuse an analogy by which two actors or places of one text would become one."""
    taken: dict[str, str] = {}
    for one, two in found.items():
        if (other := taken.setdefault(two, one)) != one:
            raise InvalidArgument(f"roles: {shown(one)} and {shown(other)} cannot both stand for {shown(two)}")
    if (known := _doubled(first, found)) and _doubled(second, turned(found)):
        raise InvalidArgument(f"roles: both texts name {shown(known)}; say also for whom it stands in {first.id}")


def _doubled(text: Proposal, roles: Roles) -> str | None:
    """Return an id that a text has already for somebody else than who would get it."""
    return next((two for two in roles.values() if two not in roles and two in named_in(text)), None)


def turned(roles: Roles) -> dict[str, str]:
    """Return an analogy the other way round."""
    return {two: one for one, two in roles.items()}


def _pairs(name: str, ones: tuple[Entry, ...], other: str, others: tuple[Entry, ...]) -> Iterator[tuple[str, str]]:
    found = [(one, two) for one in ones for two in others if type(one) is type(two)]
    if not found:
        raise InvalidArgument(f"roles: {shown(name)} and {shown(other)}: an actor cannot stand for a place")
    for sort in (Actor, Place):
        of_sort = [pair for pair in found if isinstance(pair[0], sort)]
        if len(of_sort) > 1:
            ids = ", ".join(dict.fromkeys(str(entry.id) for pair in of_sort for entry in pair))
            raise InvalidArgument(f"roles: {shown(name)} and {shown(other)} can be several; write their ids: {ids}")
        yield from ((str(one.id), str(two.id)) for one, two in of_sort)


def _called(name: str, text: Proposal) -> tuple[Entry, ...]:
    """Return the actor or place of a text with that id, or those that go by that name."""
    if name in text.vocabulary.groups:
        raise InvalidArgument(f"roles: {shown(name)} is a group; write its members")
    held = {id: text.vocabulary.get(id) for id in named_in(text)}
    entries = [entry for entry in held.values() if isinstance(entry, (Actor, Place))]
    exact = tuple(entry for entry in entries if entry.id == name)
    found = exact or tuple(entry for entry in entries if folded(name) in map(folded, spellings(entry)))
    if not found:
        known = {spelling: labelled(entry, spelling) for entry in entries for spelling in spellings(entry)}
        raise NotFound(f"actor or place of {text.id}", name, known, known)
    return found


# The texts under the same ids


class Standing(NamedTuple):
    """Two texts in which those who stand for each other have one id."""

    first: Proposal
    second: Proposal
    vocabulary: Vocabulary
    """The names that both need."""
    ids: tuple[str, ...]
    """Those ids: the ones of the second text, unless the first has them for others as well."""


def under_same_ids(first: Proposal, second: Proposal, roles: Roles) -> Standing:
    """Return two texts under the same ids by an analogy that was matched.

    Parts of a place that stands for another are no parts of the other.
    """
    both = ((first.vocabulary.name(one), second.vocabulary.name(two)) for one, two in roles.items())
    names = [BETWEEN.join(dict.fromkeys(pair)) for pair in both]
    if _doubled(first, roles) is None:
        told, ids = standing_in(first, second, roles), tuple(roles.values())
        vocabulary = second.vocabulary.extended(first.own_entries)
        return Standing(told, second, _called_by(vocabulary, ids, names), ids)
    told, ids = standing_in(second, first, turned(roles)), tuple(roles)
    vocabulary = first.vocabulary.extended(second.own_entries)
    return Standing(first, told, _called_by(vocabulary, ids, names), ids)


def _called_by(vocabulary: Vocabulary, ids: Iterable[str], names: Iterable[str]) -> Vocabulary:
    """Return a vocabulary in which those who fill a role in either text have both names: `France / Morocco`."""
    entries = ((vocabulary.get(id), name) for id, name in zip(ids, names, strict=True))
    return vocabulary.extended(entry.model_copy(update={"name": name}) for entry, name in entries if entry)


def standing_in(first: Proposal, second: Proposal, roles: Roles) -> Proposal:
    """Return the first text as if it were about the conflict of the second: who stands for another has that id."""
    silences = tuple(_silence(silence, roles) for silence in first.silences)
    about = {name: renamed(getattr(first, name), roles) for name in ("by", "to", "terms")}
    told = BaseModel.model_copy(first, update={**about, "silences": silences, "conflict": second.conflict})
    vars(told)["vocabulary"] = _vocabulary(first, second, roles)
    return told


def _silence(silence: Silence, roles: Roles) -> Silence:
    if silence.issues is None:
        return silence
    issues = tuple("/".join(roles.get(part, part) for part in issue.split("/")) for issue in silence.issues)
    return silence.model_copy(update={"issues": issues})


def _vocabulary(first: Proposal, second: Proposal, roles: Roles) -> Vocabulary:
    """Return the names by which the first text is read: what lies in what stands for another votes with it."""
    moved = [moved for entry in first.vocabulary.entries() if (moved := _moved(entry, roles)) is not entry]
    return second.vocabulary.extended((*first.own_entries, *moved))


def _moved(entry: Entry | Group, roles: Roles) -> Entry | Group:
    if not isinstance(entry, Group):
        return entry if entry.id in roles.values() else renamed(entry, roles)
    if all(roles.keys().isdisjoint(reading.members) for reading in entry.readings):
        return entry
    readings = [
        reading.model_copy(update={"members": tuple(dict.fromkeys(roles.get(one, one) for one in reading.members))})
        for reading in entry.readings
    ]
    return entry.model_copy(update={"readings": tuple(readings)})
