"""The records of a comparison: departures and agreements, each over all the issues where it is the same."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any, NamedTuple

from peaceterms.differ.differences import marker_of
from peaceterms.positions.contingency import Condition
from peaceterms.positions.issue import Issue
from peaceterms.positions.position import Positions
from peaceterms.positions.statement import Citation
from peaceterms.proposal import Proposal
from peaceterms.telling import Shown, told
from peaceterms.terms.effects import Effect
from peaceterms.vocabulary import Vocabulary


class Context(NamedTuple):
    """The two texts that a record is about, and the names it needs."""

    first: Proposal
    second: Proposal
    positions: tuple[Positions, Positions]
    vocabulary: Vocabulary


@dataclass(frozen=True, slots=True)
class Departure(Shown):
    """One way in which the second proposal departs from the first, on one issue or on several alike."""

    code: str
    """Stable: `neutrality.permanence.left-open`."""
    effect: Effect
    kind: str
    aspect: str | None
    """The aspect that differs; `None`: the term as a whole."""
    issues: tuple[Issue, ...]
    before: Any
    """What the first says: a value, for a whole term its content, `None` where it is silent."""
    after: Any
    """What the second says."""
    under: Condition
    """The condition under which it shows; `*` is the place of the issue."""
    gains: tuple[str, ...]
    """Ids of those whom it helps, as far as the texts name them."""
    loses: tuple[str, ...]
    """Ids of those to whose disadvantage it is."""
    gains_as_holder: tuple[str, ...]
    """Who gains because they hold a place that gains, where the texts do not disagree on who holds it."""
    loses_as_holder: tuple[str, ...]
    """The same for those who hold a place that loses."""
    implied: bool
    """Whether it rests on an implied reading."""
    ambiguous: bool
    """Whether it rests on one of several readings of a group term."""
    unknown: bool
    """Whether it is not known what the text without the term or aspect says, so that nothing follows from that."""
    first: tuple[Citation, ...]
    """Where the first text says it."""
    second: tuple[Citation, ...]
    """Where the second text says it."""
    context: Context = field(repr=False, compare=False)
    claims: tuple[Departure, ...] = ()
    """For a transition: the raw departures that it explains, itself included."""

    @property
    def firmness(self) -> int:
        """1 where the second asks more of those whom the aspect binds, -1 where less, 0 where neither can be said."""
        marker = marker_of(self.kind, self.aspect)
        return marker.firmness(self.before, self.after) if marker else 0

    def explain(self) -> str:
        """The departure in one English sentence."""
        return str(told(self, "sentence"))


@dataclass(frozen=True, slots=True)
class Agreement(Shown):
    """Something that both proposals say alike, on one issue or on several."""

    kind: str
    aspect: str | None
    """The aspect on which they agree; `None`: that there is such a term at all."""
    issues: tuple[Issue, ...]
    value: Any
    under: Condition
    implied: bool
    ambiguous: bool
    first: tuple[Citation, ...]
    second: tuple[Citation, ...]
    context: Context = field(repr=False, compare=False)

    @property
    def code(self) -> str:
        """Stable: `territory.control.agreed`."""
        return ".".join(filter(None, (self.kind, self.aspect, Effect.AGREES.done)))

    def explain(self) -> str:
        """The agreement in one English sentence."""
        return str(told(self, "sentence"))
