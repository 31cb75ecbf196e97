"""Issues that hang together, measured once for each two different things that texts say.

It is measured by what measures a comparison, on these issues alone.
"""

from __future__ import annotations

from collections.abc import Collection, Hashable, Iterable, Sequence
from typing import NamedTuple

from peaceterms.analysis.encoded.components import every_positions, questions_of
from peaceterms.analysis.encoded.entries import Entry, Pair, added_up, simple_entry
from peaceterms.analysis.encoded.texts import Read, Texts
from peaceterms.differ.context import Context
from peaceterms.differ.differences import differences_between
from peaceterms.differ.ladders import answered
from peaceterms.measure.budget import LIMIT
from peaceterms.measure.distance import ready, scale_of
from peaceterms.measure.outcome import knots
from peaceterms.positions.contingency import UNCONDITIONAL, Answer, AnyContingency
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


class Beside(NamedTuple):
    """What of a text has a bearing on how what another text says is read."""

    day: int
    """The number of its date among those between which memberships change; -1 where it has none."""
    parties: frozenset[str]
    collective: str

    def and_of(self, other: Beside) -> Beside:
        """Return what of two texts has a bearing."""
        names = sorted(filter(None, (self.collective, other.collective)))
        return Beside(max(self.day, other.day), self.parties | other.parties, names[0] if names else "")


class Bearing(NamedTuple):
    """What beside what two texts say has a bearing on what they come to."""

    is_dated: bool
    states: frozenset[str]
    is_named: bool
    questions: tuple[AnyContingency, ...]


class Component:
    """Issues that hang together, and what of a text has a bearing on how it is compared on them."""

    def __init__(self, issues: Collection[Issue], texts: Texts) -> None:
        """Look at what all texts say on those issues."""
        self.issues = frozenset(issues)
        self._in_order = sorted(issues)
        self._texts = texts
        held = [p.by_issue[issue] for p in every_positions(texts) for issue in issues if issue in p.by_issue]
        self.questions = sorted({question for position in held for question in questions_of(position)})
        self.ids = _ids(held)
        self.is_named = bool(collectives({part for issue in issues for part in issue.key}, texts.vocabulary))
        self._is_filled = texts.baseline is not None and not self.issues.isdisjoint(texts.baseline.by_issue)
        self._states = self._left_out()
        self._organisations = self._dated()
        self._days = self._runs() if self._organisations else {}
        self._conditional = frozenset(position.issue for position in held if questions_of(position))
        self._disputed = [question for question in self.questions if self._is_disputed(question, held)]
        self._numbers: dict[int, int] = {}
        self._codes: dict[Hashable, int] = {}
        self._bearings: dict[tuple[int, int], Bearing] = {}
        self.steps = 1
        """How many steps one outcome of two texts has taken at most, of those that were measured."""

    @property
    def kind(self) -> str:
        """The kind of the issues, which is one where they are wholes and parts."""
        return next(iter(self.issues)).kind

    @property
    def is_simple(self) -> bool:
        """Whether nothing but what two texts say on the one issue has a bearing."""
        beyond = self.questions or self.is_named or self._states or self._organisations or self._is_filled
        return len(self.issues) == 1 and not beyond

    def _is_plain_for(self, pair: Pair) -> bool:
        """Whether two texts say something of the one issue that hangs on nothing."""
        if len(self.issues) > 1 or self._is_filled:
            return False
        held = [text.found.by_issue.get(self._in_order[0]) for text in pair]
        return all(
            position is not None and UNCONDITIONAL in position.branches and len(position.branches) == 1
            for position in held
        )

    def _is_disputed(self, question: AnyContingency, held: Iterable[Position]) -> bool:
        """Whether a text that waits for the answer to a question knows less answers than others do."""
        every = every_positions(self._texts)
        known = {answer for found in every for answer in found.answers.get(question, ())}
        on = {position.issue for position in held if question in questions_of(position)}
        waiting = (f for f in every if any(i in f.by_issue and question in questions_of(f.by_issue[i]) for i in on))
        return any(known != set(found.answers[question]) for found in waiting)

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
        number = -1
        for date in sorted(dates, key=lambda date: (date.middle, str(date))):
            facts = self._members_on(date)
            numbers[date] = number = number + (facts != before)
            before = facts
        return numbers

    def _members_on(self, date: PartialDate) -> Hashable:
        day = date.latest or date.earliest
        members = [members_of(one, day.isoformat() if day else None) for one in self._organisations]
        return tuple((held & self.ids, len(held)) for held in members)

    def signature(self, text: Read) -> Hashable:
        """Return what of a text has a bearing: texts with one signature are compared alike."""
        said = self._said(text)
        if self.is_simple:
            return said
        return said, tuple([text.found.answers.get(question) for question in self._disputed]), self.beside(text)

    def _said(self, text: Read) -> int:
        """Number what a text says on the issues."""
        if text.number not in self._numbers:
            said = tuple([said_on(text.found.by_issue.get(issue)) for issue in self._in_order])
            self._numbers[text.number] = self._codes.setdefault(said, len(self._codes))
        return self._numbers[text.number]

    def about(self, pair: Pair) -> Hashable:
        """Return what of two texts has a bearing on what they come to, the same both ways."""
        first, second = sorted(pair, key=self._said)
        said = self._said(first), self._said(second)
        if said not in self._bearings:
            self._bearings[said] = self._bearing(pair)
        bearing, both = self._bearings[said], self.beside(first).and_of(self.beside(second))
        answers = [
            frozenset((*first.found.answers.get(question, ()), *second.found.answers.get(question, ())))
            for question in bearing.questions
        ]
        day = both.day if bearing.is_dated else None
        return said, day, both.parties & bearing.states, both.collective if bearing.is_named else "", tuple(answers)

    def _bearing(self, pair: Pair) -> Bearing:
        held = [p for text in pair for issue in self._in_order if (p := text.found.by_issue.get(issue)) is not None]
        ids = _ids(held)
        return Bearing(
            any(one in ids and not members_of(one, None).isdisjoint(ids) for one in self._organisations),
            self._states & ids,
            self.is_named,
            tuple(sorted({question for position in held for question in questions_of(position)})),
        )

    def beside(self, text: Read) -> Beside:
        """Return what of a text has a bearing on how what another text says is read."""
        date = text.proposal.date
        day = -1 if date is None or self._texts.settings.as_of else self._days.get(date, -1)
        return Beside(day, self._states & text.parties, text.collective if self.is_named else "")

    def aligned(self, pair: Pair) -> tuple[tuple[Positions, ...], Containment]:
        """Return the positions of two texts on the issues, set beside each other."""
        known = self._texts.known(*pair)
        found = [self.part(text.found) for text in pair]
        named = sorted(pair[0].collectives | pair[1].collectives) if self.is_named else []
        if len(named) > 1:
            found = [renamed(p, dict.fromkeys(named[1:], named[0]), {}) for p in found]
        return on_the_same_parts(found, self._texts.vocabulary, known), known

    def asked(self, found: Positions) -> dict[AnyContingency, tuple[Answer, ...]]:
        """Return on what questions positions hang, on the issues, with the possible answers."""
        if self._conditional.isdisjoint(found.by_issue):
            return {}
        on = [found.by_issue[issue] for issue in self._in_order if issue in found.by_issue]
        return {question: found.answers[question] for position in on for question in questions_of(position)}

    def part(self, found: Positions) -> Positions:
        """Return positions on the issues only, with the answers to their questions."""
        by_issue = found.by_issue
        held = {issue: by_issue[issue] for issue in self._in_order if issue in by_issue}
        answers = {one: found.answers[one] for one in self.questions if one in found.answers}
        return found._replace(by_issue=held, answers=answers)

    def entry(self, pair: Pair, most: int) -> Entry:
        """Measure two texts on the issues; what would take more than `most` steps is left out."""
        if self._is_plain_for(pair):
            return simple_entry(self._in_order[0], pair, scale_of(self._texts.settings, self._texts.known(*pair)), most)
        (first, second), known = self.aligned(pair)
        settings, baseline = self._texts.settings, self._texts.baseline
        names = {str(name) for found in (first, second, *([baseline] if baseline else [])) for name in found.answers}
        own = settings.changed(beliefs={name: b for name, b in settings.beliefs.items() if str(name) in names})
        measure = ready(first, second, own, known, self.part(baseline) if baseline else None)
        shared = sum(issue in second.by_issue for issue in first.by_issue)
        counts = shared, self._merged(pair, (first, second))
        every = knots(measure.hangs_on)
        needs = [measure.needs(knot) for knot in every]
        self.steps = max(self.steps, sum(steps for _, steps in needs))
        if any(size > LIMIT for size, _ in needs) or sum(size * steps for size, steps in needs) > most:
            return Entry(0, 0.0, 0.0, *counts, is_within=False)
        return added_up(every, measure, counts)

    def merged(self, pair: Pair) -> int:
        """Count by how many the issues of two texts are fewer than those of each, counted as each says them alone."""
        return self._merged(pair, self.aligned(pair)[0])

    def _merged(self, pair: Pair, aligned: Sequence[Positions]) -> int:
        alone = sum(issue in text.found.by_issue for text in pair for issue in self.issues)
        return alone - len({issue for found in aligned for issue in found.by_issue})

    def answered(self, pair: Pair) -> int:
        """Count which of the issues a text answers in another kind of term."""
        (first, second), known = self.aligned(pair)
        settings = self._texts.settings
        found = differences_between(first, second, settings, known)
        one, other = (text.proposal for text in pair)
        return len(
            answered(found, Context(one, other, (first, second), self._texts.vocabulary, settings)).issues(found)
        )


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
