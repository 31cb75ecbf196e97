"""The records of a comparison: departures and agreements, each over all the issues where it is the same."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any, NamedTuple

from peaceterms.differ.differences import marker_of
from peaceterms.differ.records import flat
from peaceterms.display import Result, Row, as_json, in_a_sentence
from peaceterms.positions.contingency import Condition
from peaceterms.positions.issue import Issue
from peaceterms.positions.position import Positions
from peaceterms.positions.statement import Citation
from peaceterms.proposal import Proposal
from peaceterms.terms.effects import Effect
from peaceterms.vocabulary import Vocabulary


class Context(NamedTuple):
    """The two texts that a record is about, and the names it needs."""

    first: Proposal
    second: Proposal
    positions: tuple[Positions, Positions]
    vocabulary: Vocabulary

    @property
    def names(self) -> tuple[str, str]:
        """How the two texts are called; by their order where they have one name."""
        first, second = self.first.name, self.second.name
        return ("the first text", "the second text") if first == second else (first, second)


@dataclass(frozen=True, slots=True, repr=False)
class Departure(Result):
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

    def explain(self, *, language: str = "en") -> str:
        """Return the departure in one sentence."""
        return in_a_sentence(self, language)

    def to_records(self, *, sentences: bool = False) -> list[Row]:
        """Return one flat row for each issue; with the departure in a sentence where that is asked for."""
        return _rows(self, self._values(), sentences=sentences)

    def to_json(self, *, sentences: bool = False) -> str:
        """Return the rows as JSON."""
        return as_json(self.to_records(sentences=sentences))

    def _in_short(self) -> str:
        return _named(self)

    def _values(self) -> Row:
        return {
            "effect": self.effect.value,
            "before": flat(self.before),
            "after": flat(self.after),
            "gains": flat((*self.gains, *self.gains_as_holder)),
            "loses": flat((*self.loses, *self.loses_as_holder)),
            "unknown": self.unknown,
        }


@dataclass(frozen=True, slots=True, repr=False)
class Agreement(Result):
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

    def explain(self, *, language: str = "en") -> str:
        """Return the agreement in one sentence."""
        return in_a_sentence(self, language)

    def to_records(self, *, sentences: bool = False) -> list[Row]:
        """Return one flat row for each issue; with the agreement in a sentence where that is asked for."""
        return _rows(self, self._values(), sentences=sentences)

    def to_json(self, *, sentences: bool = False) -> str:
        """Return the rows as JSON."""
        return as_json(self.to_records(sentences=sentences))

    def _in_short(self) -> str:
        return _named(self)

    def _values(self) -> Row:
        said = flat(self.value)
        return {
            "effect": Effect.AGREES.value,
            "before": said,
            "after": said,
            "gains": None,
            "loses": None,
            "unknown": False,
        }


def _rows(finding: Departure | Agreement, values: Row, *, sentences: bool) -> list[Row]:
    """Return one row for each issue, with the columns in an order in which they can be read."""
    sentence: Row = {"sentence": finding.explain()} if sentences else {}
    about = {**_about(finding), **values}
    return [{**{name: about.get(name) for name in _COLUMNS}, "issue": str(i), **sentence} for i in finding.issues]


_COLUMNS = (
    *("code", "effect", "kind", "aspect", "issue", "before", "after", "under", "gains", "loses"),
    *("implied", "ambiguous", "unknown", "first_refs", "second_refs"),
)


def _about(finding: Departure | Agreement) -> Row:
    """Return what a row says of a finding whatever it is."""
    return {
        "code": finding.code,
        "kind": finding.kind,
        "aspect": finding.aspect,
        "under": flat(finding.under),
        "implied": finding.implied,
        "ambiguous": finding.ambiguous,
        "first_refs": flat(finding.first),
        "second_refs": flat(finding.second),
    }


def _named(finding: Departure | Agreement) -> str:
    return f"{finding.code}: {', '.join(map(str, finding.issues))}"
