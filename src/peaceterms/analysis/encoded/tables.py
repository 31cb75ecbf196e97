"""Tables of what is said on issues that hang together: one row and column for each different thing, for all texts."""

from __future__ import annotations

from collections.abc import Callable, Hashable, Iterable, Sequence
from dataclasses import dataclass, field
from itertools import combinations_with_replacement
from typing import Any

import numpy as np
from numpy.typing import NDArray

from peaceterms.analysis.encoded.components import answering, hanging_together, together
from peaceterms.analysis.encoded.entries import Component, Entry, Sums, Tied, simple_entry
from peaceterms.analysis.encoded.texts import Read, Texts
from peaceterms.comparison.pipeline import are_apart
from peaceterms.measure.budget import STEPS
from peaceterms.measure.distance import scale_of
from peaceterms.positions.issue import Issue
from peaceterms.positions.passes.wholes import on_the_same_parts
from peaceterms.vocabulary.wholes import containment

Numbers = NDArray[np.intp]
Values = NDArray[np.float64]
COMPARED, LOW, HIGH, SHARED, MERGED = range(5)
"""What a table holds for two things said: issues compared, both ends of their distances, shared, merged into one."""


@dataclass(frozen=True, eq=False)
class Table:
    """What texts that say one thing or another come to, two by two."""

    texts: Numbers
    """The numbers of the texts, in their order."""
    said: Numbers
    """For each of them, the number of what it says."""
    values: Values
    """For what is said by two texts, in that order: the five sums."""
    is_plain: bool = False
    """Whether nothing but what is said on the one issue has a bearing."""


@dataclass(frozen=True, eq=False)
class TiedTable:
    """Two things said on issues of several kinds that hang on the same questions."""

    first: Numbers
    second: Numbers
    """The numbers of the texts that say the one, and the other."""
    ends: Tied


@dataclass(eq=False)
class Tables:
    """All that has to be known of many texts to tell how far any two of them are apart."""

    number: int
    """How many texts there are."""
    issues: Numbers
    """On how many issues each text says something, as it is read alone."""
    alone: Numbers
    """On how many it does as it is read beside itself."""
    by_kind: dict[str, list[Table]] = field(default_factory=dict)
    plain: dict[str, Numbers] = field(default_factory=dict)
    """On how many issues of a kind each text says something on which nothing else has a bearing."""
    answered: list[Table] = field(default_factory=list)
    """The issues that a text answers in another kind of term, which do not count."""
    tied: list[TiedTable] = field(default_factory=list)
    left: set[tuple[int, int]] = field(default_factory=set)
    """The pairs that only a comparison can measure."""
    entries: int = 0
    """How often two things said were measured."""


def tables_of(texts: Texts) -> Tables:
    """Measure every two different things that the texts say."""
    return _Filling(texts).filled()


class _Filling:
    """Fills the tables."""

    def __init__(self, texts: Texts) -> None:
        self._texts = texts
        self._saying: dict[Issue, list[Read]] = {}
        for text in texts.every:
            for issue in text.found.by_issue:
                self._saying.setdefault(issue, []).append(text)
        counts = [len(text.found.by_issue) for text in texts.every]
        self._most = STEPS // max(1, *counts, len(texts.baseline.by_issue) if texts.baseline else 0)
        self._scale = scale_of(texts.settings, containment(texts.vocabulary))
        self._tables = Tables(len(counts), *(np.array(counts, dtype=np.intp) for _ in range(2)))

    def filled(self) -> Tables:
        groups = hanging_together(self._texts)
        for issues in groups:
            self._measure(Component(issues, self._texts))
        self._answer(groups)
        unlike = self._texts.apart
        every = range(self._tables.number)
        self._tables.left |= {(min(i, j), max(i, j)) for i in unlike for j in every if i != j}
        return self._tables

    def _measure(self, component: Component) -> None:
        if component.is_simple:
            self._measure_simple(component)
            return
        texts = self._spoken(component.issues)
        splitting = [text for text in texts if self._splits_alone(component, text)]
        for text in splitting:
            whole = component.aligned((text, text))[0][0].by_issue
            self._tables.alone[text.number] += len(whole) - len(component.part(text.found).by_issue)
        if self._texts.settings.silence != "shared" or splitting:
            texts = self._texts.every
        self._fill(component, texts, lambda pair: component.entry(pair, self._most))

    def _measure_simple(self, component: Component) -> None:
        (issue,) = component.issues
        texts = self._saying.get(issue, [])
        alone = self._tables.plain.setdefault(issue.kind, np.zeros(self._tables.number, dtype=np.intp))
        for text in texts:
            alone[text.number] += 1
        self._fill(component, texts, lambda pair: simple_entry(issue, pair, self._scale, self._most))

    def _spoken(self, issues: Iterable[Issue]) -> list[Read]:
        """The texts that speak of some issues, in their order."""
        found = {text.number: text for issue in issues for text in self._saying.get(issue, ())}
        return [found[number] for number in sorted(found)]

    def _splits_alone(self, component: Component, text: Read) -> bool:
        """Whether a text can speak of a whole and of its parts, or of one thing under two names."""
        own = component.part(text.found)
        if len(own.by_issue) < 2:
            return False
        known = containment(self._texts.vocabulary)
        return component.is_named or on_the_same_parts([own], self._texts.vocabulary, known)[0] is not own

    def _fill(self, component: Component, texts: Sequence[Read], entry: Callable[[tuple[Read, Read]], Entry]) -> None:
        if len(texts) < 2:
            return
        groups = _alike(texts, component.signature)
        by_kind = {kind: np.zeros((len(groups), len(groups), 5)) for kind in sorted({i.kind for i in component.issues})}
        for (one, some), (other, others) in combinations_with_replacement(enumerate(groups), 2):
            if one == other and len(some) == 1:
                continue
            found = entry((some[0], others[0] if one != other else others[1]))
            self._tables.entries += 1
            if found.is_within:
                self._keep(found, by_kind, (one, other), (some, others))
            else:
                self._leave(some, others)
        said = _said(groups)
        for kind, values in by_kind.items():
            if values.any():
                self._tables.by_kind.setdefault(kind, []).append(Table(*said, values, component.is_simple))

    def _keep(
        self,
        found: Entry,
        by_kind: dict[str, Values],
        at: tuple[int, int],
        texts: tuple[list[Read], list[Read]],
    ) -> None:
        counted = found.shared, found.merged
        for kind, values in by_kind.items():
            row = (*found.sums.get(kind, Sums()), *counted)
            values[at] = values[at[::-1]] = row
            counted = 0, 0
        first, second = (np.array([text.number for text in some], dtype=np.intp) for some in texts)
        for tied in found.tied:
            self._tables.tied.append(TiedTable(first, second, tied))
            if at[0] != at[1]:
                self._tables.tied.append(TiedTable(second, first, tied))

    def _leave(self, some: Iterable[Read], others: Sequence[Read]) -> None:
        pairs = ((one.number, other.number) for one in some for other in others if one is not other)
        self._tables.left |= {(min(pair), max(pair)) for pair in pairs}

    # What answers in another kind of term

    def _answer(self, groups: Sequence[tuple[Issue, ...]]) -> None:
        of = {issue: number for number, issues in enumerate(groups) for issue in issues}
        links = {(of[issue], of[asked]) for issue, asked in answering(self._texts)}
        first = [issues[0] for issues in groups]
        for heads in together({first[one] for link in links for one in link}, [(first[a], first[b]) for a, b in links]):
            numbers = {of[head] for head in heads}
            component = Component([issue for number in numbers for issue in groups[number]], self._texts)
            self._fill_answers(component, of, {link for link in links if link[0] in numbers})

    def _fill_answers(self, component: Component, of: dict[Issue, int], links: set[tuple[int, int]]) -> None:
        texts = self._spoken(component.issues)
        if len(texts) < 2:
            return
        groups = _alike(texts, lambda text: (component.signature(text), text.proposal.conflict))
        speaks = [{of[issue] for issue in component.issues if issue in some[0].found.by_issue} for some in groups]
        values = np.zeros((len(groups), len(groups), 5))
        for (one, some), (other, others) in combinations_with_replacement(enumerate(groups), 2):
            met = any((a in speaks[one] and b in speaks[other]) or (b in speaks[one] and a in speaks[other]) for a, b in links)
            if not met or are_apart(some[0].proposal, others[0].proposal, self._texts.settings) or (one == other):
                continue
            self._tables.entries += 1
            if (number := component.answered((some[0], others[0]))) is None:
                self._leave(some, others)
            else:
                values[one, other, MERGED] = values[other, one, MERGED] = number
        if values.any():
            self._tables.answered.append(Table(*_said(groups), values))


def _alike(texts: Iterable[Read], signature: Callable[[Read], Hashable]) -> list[list[Read]]:
    groups: dict[Hashable, list[Read]] = {}
    for text in texts:
        groups.setdefault(signature(text), []).append(text)
    return list(groups.values())


def _said(groups: Sequence[Sequence[Read]]) -> tuple[Numbers, Numbers]:
    """The numbers of the texts in groups, in their order, and of the group of each."""
    of: dict[int, int] = {text.number: number for number, some in enumerate(groups) for text in some}
    numbers = sorted(of)
    return np.array(numbers, dtype=np.intp), np.array([of[number] for number in numbers], dtype=np.intp)
