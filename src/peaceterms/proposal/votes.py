"""Where a vote counts on which a term is conditional."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Protocol

from peaceterms.terms import Given, Term
from peaceterms.terms.votes import Referendum
from peaceterms.vocabulary import PlaceId, Vocabulary


class HasVocabulary(Protocol):
    """What is read of a proposal to know what its group terms mean."""

    @property
    def vocabulary(self) -> Vocabulary:
        """Its actors, places and groups."""

    @property
    def readings(self) -> Mapping[str, str]:
        """The readings of group terms that it chose."""


class VotePlaceUnclear(LookupError):
    """A condition on a vote in several places does not say in which one the vote counts."""


def places_of(term: Term, proposal: HasVocabulary) -> tuple[str, ...]:
    """Every place that a term is about, with group terms resolved."""
    named = (place for key in term.declaration.keys if key.refers_to is PlaceId for place in key.read(term) or ())
    return tuple(member for place in named for member in proposal.vocabulary.members(place, proposal.readings))


def voted_place(given: Given, vote: Referendum, about: Iterable[str], proposal: HasVocabulary) -> str:
    """The place whose vote decides, for a term about those places; raises `VotePlaceUnclear`."""
    voted = places_of(vote, proposal)
    if given.place:
        if given.place in voted:
            return given.place
        raise VotePlaceUnclear(given.place)
    for place in about:
        for larger in proposal.vocabulary.within(place):
            if larger in voted:
                return larger
    if len(voted) == 1:
        return voted[0]
    raise VotePlaceUnclear(", ".join(about))
