"""Findings: departures and agreements, each over all the issues where it is the same."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from functools import cached_property
from typing import TYPE_CHECKING, Any, Self

from peaceterms.differ.context import Context
from peaceterms.differ.difference import Difference, marker_of
from peaceterms.differ.finding_row import FindingRow, Values
from peaceterms.differ.touched import NOBODY, UNTOUCHED, Side, Touch, Touched, is_withdrawn, touched_by
from peaceterms.display import Result, sentence_of
from peaceterms.positions.contingency import Condition
from peaceterms.positions.issue import Issue, Rest
from peaceterms.positions.plain import texts
from peaceterms.positions.statement import Citation, Statement
from peaceterms.proposal.analogy import roles_told
from peaceterms.tables import json_text
from peaceterms.terms import kind_of
from peaceterms.terms.effects import Effect
from peaceterms.terms.markers import Text

if TYPE_CHECKING:
    from peaceterms.differ.why import Why

Statements = tuple[Statement, ...]


@dataclass(frozen=True, repr=False)
class _Finding(Result):
    """What departures and agreements have in common: on what they rest in either text."""

    kind: str
    aspect: str | None
    """The aspect that it is about; `None`: the term as a whole."""
    issues: tuple[Issue, ...]
    under: Condition
    """The condition under which it shows; `*` is the place of the issue."""
    context: Context = field(repr=False, compare=False)
    _first: Statements = field(repr=False, compare=False)
    _second: Statements = field(repr=False, compare=False)

    @classmethod
    def made(cls, **values: Any) -> Self:
        """Make a finding without setting each field by itself, which takes most of the time of making it."""
        finding = object.__new__(cls)
        vars(finding).update(values)
        return finding

    @property
    def implied(self) -> bool:
        """Whether it rests on an implied reading."""
        return _is_implied(self.aspect, self._first) or _is_implied(self.aspect, self._second)

    @property
    def ambiguous(self) -> bool:
        """Whether it rests on one of several readings of a group term."""
        return any([s.ambiguous for s in self._first + self._second])

    @cached_property
    def first(self) -> tuple[Citation, ...]:
        """Where the first text says it."""
        return _citations(self._first)

    @cached_property
    def second(self) -> tuple[Citation, ...]:
        """Where the second text says it."""
        return _citations(self._second)

    @property
    def code(self) -> str:
        """The stable code of the finding."""
        raise NotImplementedError

    @property
    def subject(self) -> str:
        """What people compare by that it belongs to."""
        return self.context.settings.cut.of(self.issues[0])

    def is_about(self, place: str) -> bool:
        """Return whether one of its issues is about a place or a part of it."""
        within = self.context.vocabulary.within
        places = (part for issue in self.issues for part in issue.places)
        return any(place == part or place in within(part) for part in places)

    def on(self, side: Side) -> tuple[str, ...]:
        """Ids of those whom it touches in that way."""
        return ()

    @property
    def parties(self) -> frozenset[str]:
        """Ids of those whom it touches in any way, or whom its issues name."""
        touched = {party for side in Side for party in self.on(side)}
        return frozenset(touched.union(*(map(str, issue.key) for issue in self.issues)))

    def why(self) -> Why:
        """Return what it rests on: terms, places in the texts, sources, what is declared, and rules."""
        from peaceterms.differ.why import explain_why  # asked of few findings

        return explain_why(self)

    def explain(self, *, language: str = "en") -> str:
        """Return the finding in one sentence."""
        return sentence_of(self, language)

    def to_records(self, *, sentences: bool = False) -> list[FindingRow]:
        """Return a row for each issue; with the finding in a sentence where that is asked for."""
        row = self._row(self._values())
        if sentences:
            row["sentence"] = self.explain()
        return [{**row, "issue": str(issue)} for issue in self.issues]

    def to_json(self, *, sentences: bool = False) -> str:
        """Return the rows as JSON."""
        return json_text(self.to_records(sentences=sentences))

    def _in_short(self) -> str:
        return f"{self.code}: {', '.join(map(str, self.issues))}"

    def _row(self, values: Values) -> FindingRow:
        """Return the row of its first issue."""
        return {
            "first": self.context.first.id,
            "second": self.context.second.id,
            "code": self.code,
            "effect": values.effect,
            "kind": self.kind,
            "aspect": self.aspect,
            "issue": str(self.issues[0]),
            "before": texts(values.before),
            "after": texts(values.after),
            "under": texts(self.under),
            "gains": list(values.gains),
            "loses": list(values.loses),
            "bound": list(self.on(Side.BOUND)),
            "relieved": list(self.on(Side.RELIEVED)),
            "offer": values.offer,
            "implied": self.implied,
            "ambiguous": self.ambiguous,
            "unknown": values.unknown,
            "first_refs": list(dict.fromkeys(texts(self.first))),
            "second_refs": list(dict.fromkeys(texts(self.second))),
            "analogy": roles_told(self.context.roles),
        }

    def _values(self) -> Values:
        """What a row says of what differs or is agreed."""
        raise NotImplementedError


@dataclass(frozen=True, repr=False)
class Departure(_Finding):
    """One way in which the second proposal departs from the first, on one issue or on several alike."""

    effect: Effect
    before: Any
    """What the first says: a value, for a whole term its content, `None` where it is silent."""
    after: Any
    """What the second says."""
    unknown: bool
    """Whether it is not known what the text without the term or aspect says, so that nothing follows from that."""
    transition: str
    """The name of the transition that it reports; empty where it reports none."""
    claims: tuple[Departure, ...]
    """For a transition: the raw departures that it explains, itself included."""
    _alike: tuple[Difference, ...] = field(repr=False, compare=False)

    @property
    def code(self) -> str:
        """Stable: `neutrality.permanence.left-open`."""
        if self.transition:
            return f"{self.kind}.{self.transition}"
        return f"{self.kind}.{self.aspect}.{self.effect.done}" if self.aspect else f"{self.kind}.{self.effect.done}"

    @cached_property
    def _touched(self) -> Touched:
        """Whom it touches on any of its issues, and whose own offer it lets go."""
        return UNTOUCHED if self.unknown else _together(touched_by(one, self.context) for one in self._alike)

    @property
    def touched(self) -> tuple[Touch, ...]:
        """Whom it touches, in what way, and by what declaration."""
        return tuple(sorted(self._touched.touches, key=str))

    @property
    def gains(self) -> tuple[str, ...]:
        """Ids of those whom it helps, as far as the texts name them."""
        return self.on(Side.GAINS)

    @property
    def loses(self) -> tuple[str, ...]:
        """Ids of those to whose disadvantage it is."""
        return self.on(Side.LOSES)

    @property
    def bound(self) -> tuple[str, ...]:
        """Ids of those who have a duty more by it, which is no burden by the declaration of its kind."""
        return self.on(Side.BOUND)

    @property
    def relieved(self) -> tuple[str, ...]:
        """Ids of those who have a duty less by it."""
        return self.on(Side.RELIEVED)

    def on(self, side: Side) -> tuple[str, ...]:
        """Ids of those whom it touches in that way; who would be on both of two sides is on neither."""
        return self._sides.get(side, ())

    @cached_property
    def _sides(self) -> dict[Side, tuple[str, ...]]:
        """The parties by the way in which they are touched."""
        found: dict[Side, set[str]] = {}
        for touch in self._touched.touches:
            found.setdefault(touch.side, set()).add(touch.party)
        return {side: tuple(sorted(parties - found.get(side.other, set()))) for side, parties in found.items()}

    @cached_property
    def offered_by(self) -> tuple[str, ...]:
        """Ids of those whose own offer is no longer there, which is no gain or relief to them."""
        return tuple(sorted({touch.party for touch in self._touched.offered}))

    @property
    def is_refusal(self) -> bool:
        """Whether what is added or dropped refuses the thing."""
        declaration = kind_of(self.kind).declaration
        return any(declaration.negates(s.content) for one in self._alike for s in (*one.first, *one.second))

    @property
    def is_wording(self) -> bool:
        """Whether only the encoder's own words differ, which is no finding about the texts."""
        field = kind_of(self.kind).declaration.by_name.get(self.aspect or "")
        return field is not None and isinstance(field.marker, Text) and not field.is_shared

    @property
    def is_of_rest(self) -> bool:
        """Whether it is about what is left of a whole, beside parts that both texts speak of."""
        return self.effect in (Effect.NARROWS, Effect.WIDENS) and any(isinstance(p, Rest) for p in self.issues[0].key)

    @property
    def is_further(self) -> bool:
        """Whether it is what one text says further on an issue that both address."""
        graded = (Effect.NARROWS, Effect.WIDENS, Effect.SOFTENS, Effect.HARDENS)
        return self.aspect is None and self.effect in graded and not self.is_of_rest

    @property
    def is_step(self) -> bool:
        """Whether it is a step on a ladder of kinds: the two claims are its rungs, the one that reports it first."""
        return self.transition.startswith("stepped")

    @property
    def offer(self) -> str | None:
        """`withdrawn` where who offered it is an author of both texts, else `not-taken-up`; `None`: no offer went.

        `signed` where the first text is a deal and no offer, `not-there` where the second text is the older one.
        """
        if not self.offered_by:
            return None
        if self.context.is_deal:
            return "signed"
        first, second = self.context.first.date, self.context.second.date
        if first is not None and second is not None and second.is_before(first):
            return "not-there"
        return "withdrawn" if is_withdrawn(self._touched.offered, self.context) else "not-taken-up"

    @property
    def as_read(self) -> bool:
        """Whether whom it touches rests on an implied value, or on one of several readings of a group."""
        return self.implied or self.ambiguous

    @cached_property
    def gains_as_holder(self) -> tuple[str, ...]:
        """Who gains because they hold a place that gains, where the texts do not disagree on who holds it."""
        return self._held_by(self.gains)

    @cached_property
    def loses_as_holder(self) -> tuple[str, ...]:
        """The same for those who hold a place that loses."""
        return self._held_by(self.loses)

    def _held_by(self, parties: tuple[str, ...]) -> tuple[str, ...]:
        if kind_of(self.kind).declaration.place_is_people:
            return ()
        return _holders(parties, self.context)

    def _values(self) -> Values:
        gains, loses = (*self.gains, *self.gains_as_holder), (*self.loses, *self.loses_as_holder)
        return Values(self.effect.value, self.before, self.after, gains, loses, self.offer, self.unknown)

    @property
    def firmness(self) -> int:
        """1 where the second asks more of those whom the aspect binds, -1 where less, 0 where neither can be said."""
        marker = marker_of(self.kind, self.aspect)
        return marker.firmness(self.before, self.after) if marker else 0


@dataclass(frozen=True, repr=False)
class Agreement(_Finding):
    """Something that both proposals say alike, on one issue or on several; without an aspect: that both say it."""

    value: Any

    @property
    def effect(self) -> Effect:
        """That both say it."""
        return Effect.AGREES

    @property
    def code(self) -> str:
        """Stable: `territory.control.agreed`."""
        return ".".join(filter(None, (self.kind, self.aspect, Effect.AGREES.done)))

    @property
    def implied(self) -> bool:
        """Whether it rests on an implied reading."""
        if self.aspect is None:
            return any(s.has_implied_key for s in (*self._first, *self._second))
        return super().implied

    def _values(self) -> Values:
        return Values(Effect.AGREES.value, self.value, self.value)


def _together(touched: Iterable[Touched]) -> Touched:
    several = [one for one in touched if one is not UNTOUCHED]
    if len(several) < 2:
        return several[0] if several else UNTOUCHED
    touches, offered = NOBODY, NOBODY
    for one in several:
        touches, offered = touches | one.touches, offered | one.offered
    return Touched(touches, offered)


def _is_implied(aspect: str | None, statements: Iterable[Statement]) -> bool:
    """Whether an aspect, or what the term is about, rests on an implied reading."""
    return any([s.implied and (aspect is None or _rests(aspect, s) or s.has_implied_key) for s in statements])


def _rests(aspect: str, statement: Statement) -> bool:
    """Whether an aspect, or one of those that state one fact with it, is implied."""
    names = statement.terms[0].declaration.facets.get(aspect, (aspect,))
    return not statement.implied.isdisjoint(names)


def _holders(parties: tuple[str, ...], context: Context) -> tuple[str, ...]:
    if not parties:
        return ()
    first, second = context.positions[0].holders, context.positions[1].holders
    holders: set[str] = set()
    for party in parties:
        was, now = first.get(party), second.get(party)
        if was == now or was is None or now is None:
            holders.update(now or was or ())
    return tuple(sorted(holders))


def _citations(statements: Statements) -> tuple[Citation, ...]:
    if len(statements) == 1:
        return statements[0].citations
    return tuple(dict.fromkeys([citation for statement in statements for citation in statement.citations]))
