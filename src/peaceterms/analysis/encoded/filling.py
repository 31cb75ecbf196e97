"""Filling the tables: every two different things that texts say are measured once."""

from __future__ import annotations

from collections.abc import Callable, Hashable, Iterable, Iterator, Sequence
from itertools import product
from math import prod

import numpy as np

from peaceterms.analysis.encoded.answers import fill_answers
from peaceterms.analysis.encoded.component import Component
from peaceterms.analysis.encoded.components import hanging_together, together
from peaceterms.analysis.encoded.entries import Entry, simple_entry
from peaceterms.analysis.encoded.questions import OpenOf, Tied, settled
from peaceterms.analysis.encoded.tables import MERGED, Groups, OpenTable, Tables, TiedTable, keep, row_of
from peaceterms.analysis.encoded.texts import Read, Texts
from peaceterms.measure.budget import LIMIT, STEPS
from peaceterms.measure.distance import scale_of
from peaceterms.positions.contingency import Answer, AnyContingency, complete
from peaceterms.positions.issue import Issue
from peaceterms.positions.passes.wholes import on_the_same_parts
from peaceterms.vocabulary.wholes import containment


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
        self._leave_parts()
        fill_answers(self._texts, self._tables, groups, self._asking)
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
        keep(kept, component.kind, groups.table(values))
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
        if len(texts) > 1:
            way = "conditional" if component.questions else "side-by-side"
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
        self._tables.answered += [table] if (table := groups.table(values)) else []

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
        for one, other in sorted({pair for table in open for pair in _open_between(table, groups)}):
            first, second = groups.every[one][0].number, groups.every[other][-1].number
            said = [(table.kind, each) for table in open for each in table.between(first, second)]
            ends, tied = settled(OpenOf(*each) for each in said)
            for kind, (low, high) in ends.items():
                by_kind[kind][1:3, one, other] = by_kind[kind][1:3, other, one] = low, high
            if tied:
                knots[one, other] = knots[other, one] = tied
        for kind, values in by_kind.items():
            keep(self._tables.by_kind, kind, groups.table(values))
        if knots:
            self._tables.tied.append(TiedTable(groups.said, knots))

    def _leave_too_much(self) -> None:
        """Leave the pairs to a comparison of which it goes through no outcomes, since there are too many."""
        groups = Groups(self._texts.every, self._asked_by)
        for (one, other), pair in groups.pairs():
            if self._is_too_much(pair):
                self._tables.leave(groups.numbers(one), groups.numbers(other))
        for group, (text, *_) in enumerate(groups.every):
            if self._is_too_much((text, text)):
                self._tables.left |= {(number, number) for number in groups.numbers(group)}

    def _leave_parts(self) -> None:
        """Leave an agreement and a part of it to a comparison: what is outside the scope of the part does not count."""
        for part in (text for text in self._texts.every if text.proposal.part_of):
            wholes = [text.number for text in self._texts.every if text.proposal.id == part.proposal.part_of]
            self._tables.leave(wholes, (part.number,))

    def _asked_by(self, text: Read) -> tuple[object, ...]:
        """On what questions a text hangs, and where."""
        asked = ((number, component.asked(text.found)) for number, component in enumerate(self._asking))
        return tuple([(number, tuple(sorted(answers.items()))) for number, answers in asked if answers])

    def _is_too_much(self, pair: tuple[Read, Read]) -> bool:
        """Whether two texts together may have more outcomes, or steps, than are gone through."""
        found = [*(text.found for text in pair), *([self._texts.baseline] if self._texts.baseline else [])]
        answers: dict[AnyContingency, set[Answer]] = {}
        tied: list[tuple[set[AnyContingency], int]] = []
        for component in self._asking:
            asked, steps = set[AnyContingency](), component.steps
            for question, possible in (each for one in found for each in component.asked(one).items()):
                asked.add(question)
                answers.setdefault(question, set()).update(possible)
            for knot in [knot for knot in tied if not asked.isdisjoint(knot[0])]:
                tied.remove(knot)
                asked, steps = asked | knot[0], steps + knot[1]
            tied += [(asked, steps)] if asked else []
        outcomes = [(prod(len(complete(answers[question])) for question in asked), steps) for asked, steps in tied]
        return any(size > LIMIT for size, _ in outcomes) or sum(size * steps for size, steps in outcomes) > STEPS // 2


def _open_between(table: OpenTable, groups: Groups) -> Iterator[tuple[int, int]]:
    """The groups of texts between which something is open by a table, the smaller number first."""
    saying: dict[int, list[int]] = {}
    for group, texts in enumerate(groups.every):
        if (said := table.said.get(texts[0].number)) is not None:
            saying.setdefault(said, []).append(group)
    for one, other in table.open:
        for first, second in product(saying[one], saying[other]):
            if first != second or len(groups.every[first]) > 1:
                yield min(first, second), max(first, second)
