"""What is worked out once for each of many texts, whatever it is compared with."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import NamedTuple

from peaceterms.comparison.pipeline import as_of, parties_to
from peaceterms.measure.distance import baseline_of
from peaceterms.positions.passes.aligned import read_alone
from peaceterms.positions.passes.collectives import collectives
from peaceterms.positions.position import Positions
from peaceterms.positions.settings import Settings
from peaceterms.proposal import Proposal
from peaceterms.vocabulary import Vocabulary
from peaceterms.vocabulary.containment import Containment
from peaceterms.vocabulary.identity import same_things
from peaceterms.vocabulary.lookup import bundled_vocabulary
from peaceterms.vocabulary.models import ActorType, StandsFor
from peaceterms.vocabulary.wholes import containment


@dataclass(frozen=True, eq=False)
class Read:
    """One text as it is read alone."""

    number: int
    proposal: Proposal
    found: Positions
    parties: frozenset[str]
    """Who put it forward, for whom they speak, and to whom: whom "other states" leave out."""
    collectives: frozenset[str]
    """What in the keys of its issues stands for any states."""

    @property
    def collective(self) -> str:
        """The name that all of them have, where they are one demand."""
        return min(self.collectives, default="")


class Texts:
    """Many texts, and what all of them need to know together."""

    def __init__(self, proposals: Sequence[Proposal], settings: Settings) -> None:
        """Read each text once."""
        self.settings = settings
        self.vocabulary = _together(proposals)
        self.baseline = baseline_of(settings)
        self.every = [self._read(number, proposal) for number, proposal in enumerate(proposals)]

    def _read(self, number: int, proposal: Proposal) -> Read:
        found = read_alone(proposal, self.settings)
        named = collectives({part for issue in found.by_issue for part in issue.key}, self.vocabulary)
        return Read(number, proposal, found, parties_to(proposal), frozenset(named))

    @cached_property
    def apart(self) -> frozenset[int]:
        """The numbers of texts whose own words for actors and places do not go together with those of all others."""
        return frozenset(_unlike([text.proposal for text in self.every], self.vocabulary))

    def known(self, first: Read, second: Read) -> Containment:
        """Return what contains what, where two texts are compared."""
        day = as_of(first.proposal, second.proposal, self.settings)
        return containment(self.vocabulary, day, first.parties | second.parties)


def _together(proposals: Iterable[Proposal]) -> Vocabulary:
    ours = bundled_vocabulary()
    own = {id(text.vocabulary): text.vocabulary for text in proposals}
    entries = [entry for one in own.values() for entry in one.entries() if ours.get(entry.id) is not entry]
    return ours.extended(entries)


def _unlike(proposals: Sequence[Proposal], everything: Vocabulary) -> Iterable[int]:
    same, ours = same_things(everything), bundled_vocabulary()
    means = [_own_meanings(text.vocabulary) for text in proposals]
    known: dict[str, set[Meaning]] = {}
    for own in means:
        for id, meaning in own.items():
            known.setdefault(id, set()).add(meaning)
    odd = {id for id, several in known.items() if len(several) > 1 or id in same or ours.get(id)}
    for number, own in enumerate(means):
        if any(id in odd or meaning.is_half for id, meaning in own.items()):
            yield number


class Meaning(NamedTuple):
    """What of an entry has a bearing on what contains what."""

    actor: tuple[ActorType, StandsFor | None] | None = None
    place: tuple[str | None] | None = None
    is_half: bool = False
    """Whether it is a part of a region along a line of contact."""


def _own_meanings(vocabulary: Vocabulary) -> dict[str, Meaning]:
    """The meanings of the entries that are not bundled."""
    ours = bundled_vocabulary()
    found: dict[str, Meaning] = {}
    for id, actor in vocabulary.actors.items() if vocabulary is not ours else ():
        if ours.actors.get(id) is not actor:
            found[id] = Meaning((actor.type, actor.stands_for))
    for id, place in vocabulary.places.items() if vocabulary is not ours else ():
        if ours.places.get(id) is not place:
            found[id] = found.get(id, Meaning())._replace(place=(place.part_of,), is_half=bool(place.held))
    return found
