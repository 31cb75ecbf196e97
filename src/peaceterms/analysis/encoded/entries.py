"""What two texts come to on issues that hang together: measured once for each two different things that texts say.

It is measured by what measures a comparison, on these issues alone.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Hashable, Iterable, Mapping
from typing import NamedTuple

from peaceterms.analysis.encoded.components import every_positions, questions_of
from peaceterms.analysis.encoded.texts import Read, Texts
from peaceterms.differ.context import Context
from peaceterms.differ.differences import differences_between
from peaceterms.differ.ladders import answered
from peaceterms.differ.transitions import hangs_on_votes
from peaceterms.measure.budget import LIMIT, alternatives
from peaceterms.measure.distance import Measure, ready, under_each
from peaceterms.measure.outcome import Knot, knots
from peaceterms.measure.settlement import Interval, Scale, apart, settle
from peaceterms.positions.contingency import UNCONDITIONAL
from peaceterms.positions.issue import Issue
from peaceterms.positions.passes.collectives import collectives, renamed
from peaceterms.positions.passes.wholes import on_the_same_parts
from peaceterms.positions.position import Position, Positions
from peaceterms.positions.statement import Statement
from peaceterms.terms import kind_of
from peaceterms.terms.measured import Members
from peaceterms.values import PartialDate
from peaceterms.vocabulary.containment import Containment
from peaceterms.vocabulary.lookup import rolls
from peaceterms.vocabulary.models import ActorType, StandsFor
from peaceterms.vocabulary.wholes import members_of

Pair = tuple[Read, Read]


class Sums(NamedTuple):
    """How far apart two texts are on some issues of one kind, added up."""

    compared: int = 0
    low: float = 0.0
    high: float = 0.0


class Tied(NamedTuple):
    """How far apart two texts are on issues of several kinds that hang on the same questions."""

    kinds: tuple[str, ...]
    low: tuple[tuple[float, ...], ...]
    """For each outcome, the sum for each kind."""
    high: tuple[tuple[float, ...], ...]


class Entry(NamedTuple):
    """What two texts come to on issues that hang together."""

    sums: dict[str, Sums]
    """By kind."""
    shared: int
    """How many of the issues both address."""
    merged: int
    """By how many the issues of both are fewer than those of each, counted as each says them alone."""
    tied: tuple[Tied, ...] = ()
    is_within: bool = True
    """Whether all outcomes could be gone through."""


class Component:
    """Issues that hang together, and what of a text has a bearing on how it is compared on them."""

    def __init__(self, issues: Collection[Issue], texts: Texts) -> None:
        """Look at what all texts say on those issues."""
        self.issues = frozenset(issues)
        self._texts = texts
        held = [p.by_issue[issue] for p in every_positions(texts) for issue in issues if issue in p.by_issue]
        self.questions = sorted({question for position in held for question in questions_of(position)})
        self.ids = _ids(held)
        self.is_named = bool(collectives({part for issue in issues for part in issue.key}, texts.vocabulary))
        self._is_filled = texts.baseline is not None and not self.issues.isdisjoint(texts.baseline.by_issue)
        self._states = self._left_out()
        self._organisations = self._dated()
        self._days = self._runs() if self._organisations else {}

    @property
    def is_simple(self) -> bool:
        """Whether nothing but what two texts say on the one issue has a bearing."""
        beyond = self.questions or self.is_named or self._states or self._organisations or self._is_filled
        return len(self.issues) == 1 and not beyond

    def _left_out(self) -> frozenset[str]:
        """The states that "other states" may leave out."""
        actors = self._texts.vocabulary.actors
        known = {id: actor for id in self.ids if (actor := actors.get(id))}
        if not any(actor.stands_for not in (None, StandsFor.EVERYBODY) for actor in known.values()):
            return frozenset()
        return frozenset(id for id, actor in known.items() if actor.type is ActorType.STATE)

    def _dated(self) -> tuple[str, ...]:
        """The organisations whose members at a time have a bearing."""
        named = (id for id in self.ids if id in rolls())
        return tuple(sorted(id for id in named if not members_of(id, None).isdisjoint(self.ids)))

    def _runs(self) -> dict[PartialDate, int]:
        """Number the dates of texts so that those in a row have one number between which no membership changes."""
        dates = {text.proposal.date for text in self._texts.every if text.proposal.date is not None}
        numbers: dict[PartialDate, int] = {}
        before: Hashable = None
        for date in sorted(dates, key=lambda date: (date.middle, str(date))):
            facts = self._members_on(date)
            numbers[date] = len(numbers) if facts != before else numbers[last]
            before, last = facts, date
        return numbers

    def _members_on(self, date: PartialDate) -> Hashable:
        day = date.latest or date.earliest
        members = [members_of(one, day.isoformat() if day else None) for one in self._organisations]
        return tuple((held & self.ids, len(held)) for held in members)

    def signature(self, text: Read) -> Hashable:
        """Return what of a text has a bearing: texts with one signature are compared alike."""
        said = tuple(said_on(text.found.by_issue.get(issue)) for issue in self.issues)
        if self.is_simple:
            return said
        answers = tuple(text.found.answers.get(question) for question in self.questions)
        date = text.proposal.date
        day = None if date is None or self._texts.settings.as_of else self._days.get(date)
        named = text.collective if self.is_named else ""
        return said, answers, day, self._states & text.parties, named

    def says_something(self, text: Read) -> bool:
        """Whether a text addresses one of the issues."""
        return not self.issues.isdisjoint(text.found.by_issue)

    def aligned(self, pair: Pair) -> tuple[tuple[Positions, ...], Containment]:
        """Return the positions of two texts on the issues, set beside each other."""
        known = self._texts.known(*pair)
        found = [self.part(text.found) for text in pair]
        named = sorted(pair[0].collectives | pair[1].collectives) if self.is_named else []
        if len(named) > 1:
            found = [renamed(p, dict.fromkeys(named[1:], named[0]), {}) for p in found]
        return on_the_same_parts(found, self._texts.vocabulary, known), known

    def part(self, found: Positions) -> Positions:
        """Return positions on the issues only, with the answers to their questions."""
        by_issue = found.by_issue
        on = {issue: by_issue[issue] for issue in sorted(self.issues) if issue in by_issue}
        answers = {one: found.answers[one] for one in self.questions if one in found.answers}
        return found._replace(by_issue=on, answers=answers)

    def entry(self, pair: Pair, most: int) -> Entry:
        """Measure two texts on the issues; what would take more than `most` steps is left out."""
        (first, second), known = self.aligned(pair)
        settings, baseline = self._texts.settings, self._texts.baseline
        names = {str(name) for found in (first, second, *([baseline] if baseline else [])) for name in found.answers}
        own = settings.changed(beliefs={name: b for name, b in settings.beliefs.items() if str(name) in names})
        measure = ready(first, second, own, known, self.part(baseline) if baseline else None)
        shared = sum(issue in second.by_issue for issue in first.by_issue)
        alone = sum(issue in text.found.by_issue for text in pair for issue in self.issues)
        merged = alone - len(first.by_issue.keys() | second.by_issue.keys())
        every = knots(measure.hangs_on)
        needs = [measure.needs(knot) for knot in every]
        if any(size > LIMIT for size, _ in needs) or sum(size * steps for size, steps in needs) > most:
            return Entry({}, shared, merged, is_within=False)
        return _added_up(every, measure, shared, merged)

    def answered(self, pair: Pair) -> int | None:
        """Count the issues that a text answers in another kind of term; `None` where a vote is told with its cause."""
        (first, second), known = self.aligned(pair)
        settings = self._texts.settings
        found = differences_between(first, second, settings, known)
        if hangs_on_votes(found):
            return None
        texts = (text.proposal for text in pair)
        return len(answered(found, Context(*texts, (first, second), self._texts.vocabulary, settings)).issues(found))


def simple_entry(issue: Issue, pair: Pair, scale: Scale, most: int) -> Entry:
    """Measure two texts on an issue on which nothing else has a bearing."""
    first, second = (text.found.by_issue[issue] for text in pair)
    if alternatives(first) * alternatives(second) > most:
        return Entry({}, 1, 1, is_within=False)
    found = apart(issue, settle(first, {}), settle(second, {}), scale)
    return Entry({issue.kind: Sums(1, float(found.low), float(found.high))}, 1, 1)


def said_on(position: Position | None) -> Hashable:
    """Return what a position says as a value, with all that has a bearing on how it is joined with another one."""
    if position is None or is_plain(position):
        return position and position.canonical
    held = (s for statements in position.branches.values() for s in statements)
    return position.canonical, tuple((s.implied, s.citations, _unnamed(s)) for s in held)


def is_plain(position: Position) -> bool:
    """Whether a position is one statement without a condition."""
    return len(position.branches) == 1 and len(position.branches.get(UNCONDITIONAL, ())) == 1


def _unnamed(statement: Statement) -> tuple[bool, bool]:
    """Whether no term names those who must act, or for whom."""
    return all(term.by is None for term in statement.terms), all(term.to is None for term in statement.terms)


def _ids(held: Iterable[Position]) -> frozenset[str]:
    """All ids, and other words, of which one can hold another one."""
    ids: set[str] = set()
    for position in held:
        fields = kind_of(position.issue.kind).declaration.by_name
        ids.update(map(str, position.issue.key))
        for statements in position.branches.values():
            for name, value in ((name, value) for s in statements for name, value in s.content.items()):
                if isinstance(value, tuple) and isinstance(fields[name].marker, Members):
                    ids.update(map(str, value))
    return frozenset(ids)


def _added_up(every: Iterable[Knot], measure: Measure, shared: int, merged: int) -> Entry:
    sums: dict[str, Sums] = {}
    tied: list[Tied] = []
    for knot in every:
        found = [by_issue for _, by_issue in under_each(knot, measure)]
        counts = Counter(issue.kind for issue in knot.issues)
        low, high = (_by_kind(found, counts, end) for end in ("low", "high"))
        if len(counts) > 1:
            tied.append(Tied(tuple(counts), low, high))
        for kind, number in counts.items():
            alone = (min(low)[0], max(high)[0]) if len(counts) == 1 else (0.0, 0.0)
            so_far = sums.get(kind, Sums())
            sums[kind] = Sums(so_far.compared + number, so_far.low + alone[0], so_far.high + alone[1])
    return Entry(sums, shared, merged, tuple(tied))


def _by_kind(found: Iterable[Mapping[Issue, Interval]], kinds: Iterable[str], end: str) -> tuple[tuple[float, ...], ...]:
    """For each outcome, one end of the intervals, added up for each kind."""
    return tuple(
        tuple(float(sum(getattr(one, end) for issue, one in by_issue.items() if issue.kind == kind)) for kind in kinds)
        for by_issue in found
    )
