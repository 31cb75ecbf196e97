"""Which contingency a condition names: a vote in one place, or an open question of the proposal."""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import TYPE_CHECKING

from peaceterms.terms import Given, Referendum, Term
from peaceterms.vocabulary import PlaceId

if TYPE_CHECKING:
    from peaceterms.proposal import Contingency, Proposal


class VotePlaceUnclear(LookupError):
    """A condition on a vote in several places does not say in which one the vote counts."""


def places_of(term: Term, proposal: Proposal) -> tuple[str, ...]:
    """Every place that a term is about, with group terms resolved."""
    named = (place for key in term.declaration.keys if key.refers_to is PlaceId for place in key.read(term) or ())
    return tuple(member for place in named for member in proposal.vocabulary.members(place, proposal.readings))


def voted_place(given: Given, vote: Referendum, about: Iterable[str], proposal: Proposal) -> str:
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


def identity(contingency: Contingency, proposal: Proposal) -> str:
    """What is decided, in a name that holds across texts.

    Where the encoding does not name it, the question does; ids mean nothing outside their text. A choice within a
    text is that text's own.
    """
    if contingency.decides:
        return f"{contingency.type}/{contingency.decides}"
    own = f"{proposal.id}." if contingency.type == "choice" else ""
    words = re.findall(r"[^\W_]+", contingency.question.casefold())
    return f"{contingency.type}/{own}{'-'.join(words)}"
