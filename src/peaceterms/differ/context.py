"""What a finding is about: the two texts, and what it needs to know of them."""

from __future__ import annotations

from typing import NamedTuple

from peaceterms.positions.issue import Issue
from peaceterms.positions.position import Positions
from peaceterms.positions.settings import DEFAULT, Settings
from peaceterms.proposal import Proposal
from peaceterms.proposal.analogy import NO_ROLES, Roles, turned
from peaceterms.proposal.sources import DevelopmentType
from peaceterms.terms import kind_of
from peaceterms.terms.markers import Nominal
from peaceterms.vocabulary import Vocabulary
from peaceterms.vocabulary.containment import NOTHING_KNOWN, Containment

DEALS = (DevelopmentType.SIGNED, DevelopmentType.IN_FORCE, DevelopmentType.CARRIED_OUT)
"""What makes a text a deal: what its authors then owe is no offer."""


class Context(NamedTuple):
    """The two texts that a record is about, and what it needs to know of them."""

    first: Proposal
    second: Proposal
    positions: tuple[Positions, Positions]
    vocabulary: Vocabulary
    settings: Settings = DEFAULT
    known: Containment = NOTHING_KNOWN
    """What contains what, as of the later of the two texts."""
    authors: tuple[frozenset[str], frozenset[str]] = (frozenset(), frozenset())
    """Who put either text forward, and for whom they speak."""
    is_across_conflicts: bool = False
    """Whether the texts are about different conflicts: then neither drops what the other says, and nobody gains."""
    roles: Roles = NO_ROLES
    """By the reader's own analogy: which actors and places of the first text stand for which of the second."""
    stand_ins: tuple[str, ...] = ()
    """The ids that these have in both texts."""

    @property
    def is_deal(self) -> bool:
        """Whether the first text was signed: what its authors then owe is no offer of theirs."""
        return any(step.state in DEALS for step in self.first.status)

    @property
    def part(self) -> int | None:
        """Which text is a part of the other one, such as a protocol to it: 0 or 1; `None` where neither is."""
        texts = self.first, self.second
        return next((n for n in (0, 1) if texts[n].part_of == texts[1 - n].id), None)

    @property
    def outside_scope(self) -> frozenset[Issue]:
        """The issues of an agreement that a part of it does not address: these are none of its business."""
        if self.part is None:
            return frozenset()
        return frozenset(self.positions[1 - self.part].by_issue.keys() - self.positions[self.part].by_issue.keys())

    @property
    def mirrored(self) -> Context:
        """The same two texts the other way round."""
        turned_round = self._replace(first=self.second, second=self.first, roles=turned(self.roles))
        return turned_round._replace(positions=self.positions[::-1], authors=self.authors[::-1])

    def attributed(self, place: str) -> frozenset[str]:
        """Return to whom either text attributes a place; else the state under which the naming standard lists it."""
        found = {party for positions in self.positions for party in _attributed(place, positions)}
        state = self.vocabulary.state_of(place)
        return frozenset(found | ({state} if state else set()))


def _attributed(place: str, positions: Positions) -> set[str]:
    """Return who holds a place in some way by a text, or gives it up."""
    found: set[str] = set()
    for kind in {kind for kind, somewhere in positions.places if somewhere == place}:
        declaration = kind_of(kind).declaration
        position = positions.by_issue.get(Issue(kind, (place,)))
        if declaration.held is None or position is None:
            continue
        fields = [f.name for f in declaration.aspects if isinstance(f.marker, Nominal) and f.marker.holder == f.name]
        for statements in position.branches.values():
            for statement in statements:
                for name in (*fields, *declaration.gives_up):
                    value = statement.content.get(name)
                    found.update(value if isinstance(value, tuple) else ())
    return found


def authors_of(proposal: Proposal) -> frozenset[str]:
    """Return who put a text forward, and the actors for whom they speak."""
    actors = proposal.vocabulary.actors
    by = [member for author in proposal.by or () for member in proposal.vocabulary.members(author, proposal.readings)]
    return frozenset((*by, *(str(actors[id].of) for id in by if id in actors and actors[id].of)))
