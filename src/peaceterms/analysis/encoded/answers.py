"""What a text answers in another kind of term than another text: issues that do not count as only one of them's."""

from __future__ import annotations

from collections.abc import Hashable, Sequence

import numpy as np

from peaceterms.analysis.encoded.component import Component
from peaceterms.analysis.encoded.components import answering, together
from peaceterms.analysis.encoded.entries import Pair
from peaceterms.analysis.encoded.tables import MERGED, Groups, Tables
from peaceterms.analysis.encoded.texts import Read, Texts
from peaceterms.comparison.pipeline import are_apart
from peaceterms.positions.contingency import Vote
from peaceterms.positions.issue import Issue

Numbers = tuple[int, ...]
"""Some groups of issues, by their numbers."""


def fill_answers(
    texts: Texts, tables: Tables, groups: Sequence[tuple[Issue, ...]], asking: Sequence[Component]
) -> None:
    """Fill in what texts answer in another kind of term; `asking` are the groups of issues that hang on questions."""
    filling = _Answers(texts, tables, groups, asking)
    for joined in filling.joined():
        filling.fill(joined)


class _Answers:
    def __init__(
        self, texts: Texts, tables: Tables, groups: Sequence[tuple[Issue, ...]], asking: Sequence[Component]
    ) -> None:
        self._texts, self._tables, self._groups, self._asking = texts, tables, groups, asking
        self._of = {issue: number for number, issues in enumerate(groups) for issue in issues}
        self._conditional = {issue for component in asking for issue in component.issues}
        self._answers: dict[int, set[tuple[int, int]]] = {}
        """By the number of a text, the groups of issues on which it answers what is asked on another one."""
        for text, answer, asked in answering(texts, {issue: groups[number] for issue, number in self._of.items()}):
            self._answers.setdefault(text, set()).add((self._of[answer], self._of[asked]))
        self._votes = {text.number: self._voted_on(text) for text in texts.every}
        self._components: dict[Numbers, Component] = {}
        self._known: dict[tuple[Numbers, Hashable], int] = {}

    def joined(self) -> list[Numbers]:
        """Return the groups of issues between which any text may answer."""
        links = {link for several in self._answers.values() for link in several}
        return together({number for link in links for number in link}, links)

    def fill(self, joined: Numbers) -> None:
        """Fill a table for groups of issues."""
        whole = self._component(joined)
        spoken = [text for text in self._texts.every if not whole.issues.isdisjoint(text.found.by_issue)]
        said = Groups(spoken, lambda text: (whole.signature(text), text.proposal.conflict))
        values = np.zeros((5, len(said.every), len(said.every)))
        own = {*joined}
        for (one, other), pair in said.pairs():
            if are_apart(pair[0].proposal, pair[1].proposal, self._texts.settings):
                continue
            if not (links := self._between(pair, own)):
                continue
            if self._tells_of_votes(pair):
                self._tables.leave(said.numbers(one), said.numbers(other))
                continue
            values[MERGED, one, other] = values[MERGED, other, one] = self._answered(pair, links)
        self._tables.answered += [table] if (table := said.table(values)) else []

    def _between(self, pair: Pair, own: set[int]) -> list[tuple[int, int]]:
        """The groups of issues on which one of two texts may answer what the other says on another group."""
        return [
            link
            for one, other in (pair, pair[::-1])
            for link in self._answers.get(one.number, ())
            if link[1] in own and self._may_be_silent(self._groups[link[1]], one, other)
        ]

    def _may_be_silent(self, issues: tuple[Issue, ...], one: Read, other: Read) -> bool:
        """Whether one text may say nothing on an issue of which another one speaks."""
        if len(issues) == 1 and issues[0] not in self._conditional:
            return issues[0] in other.found.by_issue and issues[0] not in one.found.by_issue
        return not other.found.by_issue.keys().isdisjoint(issues)

    def _answered(self, pair: Pair, links: Sequence[tuple[int, int]]) -> int:
        """Count what is answered, group by group: what was counted once is not counted again."""
        total = 0
        for numbers in together({number for link in links for number in link}, links):
            component = self._component(numbers)
            about = numbers, component.about(pair)
            if about not in self._known:
                self._known[about] = component.answered(pair)
                self._tables.count("answered")
            total += self._known[about]
        return total

    def _component(self, numbers: Numbers) -> Component:
        if numbers not in self._components:
            issues = [issue for number in numbers for issue in self._groups[number]]
            self._components[numbers] = Component(issues, self._texts)
        return self._components[numbers]

    # Votes

    def _tells_of_votes(self, pair: Pair) -> bool:
        """Whether a vote may be told as the cause of what differs: where one text hangs on it, and the other not."""
        return any(not self._votes[one.number].isdisjoint(other.found.by_issue) for one, other in (pair, pair[::-1]))

    def _voted_on(self, text: Read) -> frozenset[Issue]:
        """The issues that hang together with one on which a text waits for a vote."""
        asked = [
            component for component in self._asking if any(isinstance(q, Vote) for q in component.asked(text.found))
        ]
        return frozenset(issue for component in asked for issue in component.issues)
