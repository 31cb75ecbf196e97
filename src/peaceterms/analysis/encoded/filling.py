"""Filling the tables: every two different things that texts say are measured once."""

from __future__ import annotations

from collections.abc import Callable, Hashable, Iterable, Sequence
from math import prod

import numpy as np

from peaceterms.analysis.encoded.components import answering, hanging_together, questions_of, together
from peaceterms.analysis.encoded.entries import Component, Entry, said_on, simple_entry
from peaceterms.analysis.encoded.questions import OpenOf, Tied, settled
from peaceterms.analysis.encoded.tables import MERGED, Groups, OpenTable, Tables, TiedTable, row_of
from peaceterms.analysis.encoded.texts import Read, Texts
from peaceterms.comparison.pipeline import are_apart
from peaceterms.measure.budget import LIMIT, STEPS
from peaceterms.measure.distance import scale_of
from peaceterms.positions.contingency import Answer, AnyContingency, Vote, complete
from peaceterms.positions.issue import Issue
from peaceterms.positions.passes.wholes import on_the_same_parts
from peaceterms.positions.position import Positions
from peaceterms.vocabulary.wholes import containment

Answering = dict[int, set[tuple[tuple[Issue, ...], tuple[Issue, ...]]]]
"""For the numbers of texts: groups of issues on which each answers what is asked on other ones."""


def tables_of(texts: Texts) -> Tables:
    """Measure every two different things that the texts say."""
    counts = [len(text.found.by_issue) for text in texts.every]
    tables = Tables(len(counts), np.array(counts, dtype=np.intp), np.array(counts, dtype=np.intp))
    _Filling(texts, tables).fill()
    return tables


class _Filling:
    """Fills tables."""

    def __init__(self, texts: Texts, tables: Tables) -> None:
        self._texts, self._tables = texts, tables
        self._saying: dict[Issue, list[Read]] = {}
        for text in texts.every:
            for issue in text.found.by_issue:
                self._saying.setdefault(issue, []).append(text)
        self._most = STEPS // 2 // max(1, len(self._saying))
        self._known = containment(texts.vocabulary)
        self._scale = scale_of(texts.settings, self._known)
        self._open: list[OpenTable] = []
        self._asking: list[Component] = []
        self._conditional: set[Issue] = set()
        self._votes: dict[int, set[Issue]] = {}

    def fill(self) -> None:
        groups = hanging_together(self._texts)
        for issues in groups:
            component = Component(issues, self._texts)
            if component.is_simple:
                self._fill_simple(component)
            else:
                self._fill_beside(component)
        self._settle()
        self._leave_too_much()
        self._fill_answers(groups)
        self._tables.leave(self._texts.apart, range(self._tables.number))

    def _spoken(self, issues: Iterable[Issue]) -> list[Read]:
        """The texts that speak of some issues, in their order."""
        found = {text.number: text for issue in issues for text in self._saying.get(issue, ())}
        return [found[number] for number in sorted(found)]

    # One issue on which nothing else has a bearing

    def _fill_simple(self, component: Component) -> None:
        (issue,) = component.issues
        texts = self._saying[issue]
        alone = self._tables.alone_on.setdefault(issue.kind, np.zeros(self._tables.number, dtype=np.intp))
        for text in texts:
            alone[text.number] += 1
        if len(texts) > 1:
            groups = Groups(texts, component.signature)
            self._measure(component, groups, "plain", lambda pair: simple_entry(issue, pair, self._scale, self._most))

    def _measure(
        self, component: Component, groups: Groups, way: str, entry: Callable[[tuple[Read, Read]], Entry]
    ) -> OpenTable:
        size = len(groups.every)
        values = np.zeros((5, size, size))
        open = OpenTable(component.kind, groups.said, {})
        known: dict[Hashable, Entry] = {}
        for (one, other), pair in groups.pairs():
            about = component.about(pair)
            if (found := known.get(about)) is None:
                found = known[about] = entry(pair)
                self._tables.count(way)
            values[:, one, other] = values[:, other, one] = row_of(found)
            if found.open:
                open.open[one, other] = found.open
            if not found.is_within:
                self._tables.leave(groups.numbers(one), groups.numbers(other))
        kept = self._tables.plain if component.is_simple else self._tables.by_kind
        kept.setdefault(component.kind, []).append(groups.table(values))
        return open

    # Issues that hang together, or on something else

    def _fill_beside(self, component: Component) -> None:
        texts = self._spoken(component.issues)
        splitting = [text for text in texts if self._splits_alone(component, text)]
        for text in splitting:
            whole = component.aligned((text, text))[0][0].by_issue
            self._tables.alone[text.number] += len(whole) - len(component.part(text.found).by_issue)
        if self._texts.settings.silence != "shared":
            texts = self._texts.every
        elif splitting:
            self._fill_alone(component, splitting, {text.number for text in texts})
        if component.questions:
            self._asking.append(component)
            self._conditional |= component.issues
        if len(texts) > 1:
            way = "conditional" if component.questions else "beside each other"
            groups = Groups(texts, component.signature)
            open = self._measure(component, groups, way, lambda pair: component.entry(pair, self._most))
            self._open += [open] if open.open else []

    def _splits_alone(self, component: Component, text: Read) -> bool:
        """Whether a text can speak of a whole and of its parts, or of one thing under two names."""
        own = component.part(text.found)
        if len(own.by_issue) < 2:
            return False
        return component.is_named or on_the_same_parts([own], self._texts.vocabulary, self._known)[0] is not own

    def _fill_alone(self, component: Component, splitting: Sequence[Read], spoken: set[int]) -> None:
        """What texts take apart on which another one says nothing, since that has a date and parties, too."""
        silent = [text for text in self._texts.every if text.number not in spoken]
        known: dict[object, int] = {}
        groups = Groups(
            [*splitting, *silent], lambda text: (text.number in spoken and text.number, component.beside(text))
        )
        values = np.zeros((5, len(groups.every), len(groups.every)))
        for (one, other), pair in groups.pairs():
            speaking = [text for text in pair if text.number in spoken]
            if len(speaking) == 1:
                about = speaking[0].number, component.beside(pair[0]).and_of(component.beside(pair[1]))
                if about not in known:
                    known[about] = component.merged(pair)
                    self._tables.count("alone")
                values[MERGED, one, other] = values[MERGED, other, one] = known[about]
        if values.any():
            self._tables.answered.append(groups.table(values))

    # Questions

    def _settle(self) -> None:
        """Settle what hangs on the same questions together."""
        asked: dict[AnyContingency, list[int]] = {}
        for number, table in enumerate(self._open):
            for question in {q for several in table.open.values() for one in several for q in one.questions}:
                asked.setdefault(question, []).append(number)
        links = [(numbers[0], number) for numbers in asked.values() for number in numbers]
        for group in together(range(len(self._open)), links):
            self._settle_together([self._open[number] for number in group])

    def _settle_together(self, open: Sequence[OpenTable]) -> None:
        numbers = sorted({number for table in open for number in table.said})
        texts = [self._texts.every[number] for number in numbers]
        groups = Groups(texts, lambda text: tuple(table.said.get(text.number) for table in open))
        size = len(groups.every)
        by_kind = {table.kind: np.zeros((5, size, size)) for table in open}
        knots: dict[tuple[int, int], list[Tied]] = {}
        for (one, other), (first, second) in groups.pairs():
            said = [(table.kind, each) for table in open for each in table.between(first.number, second.number)]
            ends, tied = settled(OpenOf(*each) for each in said)
            for kind, (low, high) in ends.items():
                by_kind[kind][1:3, one, other] = by_kind[kind][1:3, other, one] = low, high
            if tied:
                knots[one, other] = knots[other, one] = tied
        for kind, values in by_kind.items():
            if values.any():
                self._tables.by_kind.setdefault(kind, []).append(groups.table(values))
        if knots:
            table = groups.table(np.zeros((5, 0, 0)))
            self._tables.tied.append(TiedTable(table.texts, table.said, knots))

    def _leave_too_much(self) -> None:
        """Leave the pairs to a comparison of which it goes through no outcomes, since there are too many."""
        groups = Groups(self._texts.every, self._asked_by)
        for (one, other), pair in groups.pairs():
            if self._is_too_much(pair):
                self._tables.leave(groups.numbers(one), groups.numbers(other))

    def _asked_by(self, text: Read) -> tuple[object, ...]:
        """On what questions a text hangs, and where."""
        return tuple([tuple(sorted(_questions(component, text.found).items())) for component in self._asking])

    def _is_too_much(self, pair: tuple[Read, Read]) -> bool:
        """Whether two texts together may have more outcomes, or steps, than are gone through."""
        found = [*(text.found for text in pair), *([self._texts.baseline] if self._texts.baseline else [])]
        answers: dict[AnyContingency, set[Answer]] = {}
        tied: list[tuple[set[AnyContingency], int]] = []
        for component in self._asking:
            asked, steps = set[AnyContingency](), component.steps
            for question, possible in (each for one in found for each in _questions(component, one).items()):
                asked.add(question)
                answers.setdefault(question, set()).update(possible)
            for knot in [knot for knot in tied if not asked.isdisjoint(knot[0])]:
                tied.remove(knot)
                asked, steps = asked | knot[0], steps + knot[1]
            tied += [(asked, steps)] if asked else []
        outcomes = [(prod(len(complete(answers[question])) for question in asked), steps) for asked, steps in tied]
        return any(size > LIMIT for size, _ in outcomes) or sum(size * steps for size, steps in outcomes) > STEPS // 2

    # What answers in another kind of term

    def _fill_answers(self, groups: Sequence[tuple[Issue, ...]]) -> None:
        of = {issue: number for number, issues in enumerate(groups) for issue in issues}
        links = answering(self._texts, {issue: groups[number] for issue, number in of.items()})
        numbers = {(of[link.answer], of[link.asked]) for link in links}
        for joined in together({number for pair in numbers for number in pair}, numbers):
            component = Component([issue for number in joined for issue in groups[number]], self._texts)
            answers: Answering = {}
            for link in links:
                if of[link.asked] in joined:
                    answers.setdefault(link.text, set()).add((groups[of[link.answer]], groups[of[link.asked]]))
            self._fill_answered(component, answers)

    def _fill_answered(self, component: Component, answers: Answering) -> None:
        """Count what texts answer in another kind; `answers` are the groups of issues that each of them can answer."""
        groups = Groups(
            self._spoken(component.issues), lambda text: (component.signature(text), text.proposal.conflict)
        )
        values = np.zeros((5, len(groups.every), len(groups.every)))
        known: dict[Hashable, int] = {}
        for (one, other), pair in groups.pairs():
            if are_apart(pair[0].proposal, pair[1].proposal, self._texts.settings):
                continue
            if not (on := self._answered_on(pair, answers)):
                continue
            if self._tells_of_votes(pair):
                self._tables.leave(groups.numbers(one), groups.numbers(other))
                continue
            about = frozenset(on), self._said_on(pair, on), component.beside(pair[0]).and_of(component.beside(pair[1]))
            if about not in known:
                known[about] = component.answered(pair, on)
                self._tables.count("answered")
            values[MERGED, one, other] = values[MERGED, other, one] = known[about]
        if values.any():
            self._tables.answered.append(groups.table(values))

    def _said_on(self, pair: tuple[Read, Read], on: Iterable[Issue]) -> Hashable:
        """What two texts say on some issues, the same both ways."""
        return frozenset(
            frozenset((i, said_on(text.found.by_issue[i])) for i in on if i in text.found.by_issue) for text in pair
        )

    def _answered_on(self, pair: tuple[Read, Read], answers: Answering) -> set[Issue]:
        """The issues on which two texts have to be compared to see what either answers in another kind."""
        return {
            issue
            for one, other in (pair, pair[::-1])
            for answer, asked in answers.get(one.number, ())
            if self._may_be_silent(asked, one, other)
            for issue in (*answer, *asked)
        }

    def _tells_of_votes(self, pair: tuple[Read, Read]) -> bool:
        """Whether a vote may be told as the cause of what differs: where one text hangs on it, and the other not."""
        return any(not self._voted_on(one).isdisjoint(other.found.by_issue) for one, other in (pair, pair[::-1]))

    def _voted_on(self, text: Read) -> set[Issue]:
        """The issues that hang together with one on which a text waits for a vote."""
        if text.number not in self._votes:
            on = [
                component.issues
                for component in self._asking
                if any(isinstance(question, Vote) for question in _questions(component, text.found))
            ]
            self._votes[text.number] = {issue for issues in on for issue in issues}
        return self._votes[text.number]

    def _may_be_silent(self, issues: tuple[Issue, ...], one: Read, other: Read) -> bool:
        """Whether one text may say nothing on an issue of which another one speaks."""
        if len(issues) == 1 and issues[0] not in self._conditional:
            return issues[0] in other.found.by_issue and issues[0] not in one.found.by_issue
        return not other.found.by_issue.keys().isdisjoint(issues)


def _questions(component: Component, found: Positions) -> dict[AnyContingency, tuple[Answer, ...]]:
    """On what questions positions hang, on issues that hang together, with the possible answers."""
    on = [found.by_issue[issue] for issue in component.issues if issue in found.by_issue]
    return {question: found.answers[question] for position in on for question in questions_of(position)}
