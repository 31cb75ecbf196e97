"""Make corpora of any size of what the bundled texts say: reaches into the library, as `inside` does."""

from __future__ import annotations

import random
from collections.abc import Iterable
from dataclasses import replace
from typing import Any

import numpy as np
from numpy.typing import NDArray

import peaceterms as pt
from peaceterms.analysis.encoded.blocks import Encoded
from peaceterms.analysis.encoded.components import hanging_together, questions_of
from peaceterms.analysis.encoded.filling import tables_of
from peaceterms.analysis.encoded.texts import Read, Texts
from peaceterms.positions.issue import Issue
from peaceterms.positions.passes.collectives import collectives
from peaceterms.positions.position import all_answers
from peaceterms.terms import kind_of


def mixed(number: int, different: int, seed: int = 1) -> Texts:
    """Return so many texts of which each speaks of what a bundled one speaks of, and says on it what any of them says.

    What hangs together (wholes and parts) is taken from one text at a time; date and parties are those of the first.
    Beyond so many different ones the same come again.
    """
    bundled = Texts(pt.corpus(), pt.Settings())
    answers = dict(all_answers(*(text.found for text in bundled.every)))
    groups = hanging_together(bundled)
    of = {issue: group for group in groups for issue in group}
    saying: dict[tuple[Issue, ...], list[Read]] = {}
    for text in bundled.every:
        for group in {of[issue] for issue in text.found.by_issue}:
            saying.setdefault(group, []).append(text)
    made = Texts((), pt.Settings())
    made.vocabulary, chance = bundled.vocabulary, random.Random(seed)
    for at in range(different):
        first = chance.choice(bundled.every)
        spoken = sorted({of[issue] for issue in first.found.by_issue})
        donors = [(group, chance.choice(saying[group]).found.by_issue) for group in spoken]
        by_issue = {issue: held[issue] for group, held in donors for issue in group if issue in held}
        asked = {question for position in by_issue.values() for question in questions_of(position)}
        found = first.found._replace(by_issue=by_issue, answers={one: answers[one] for one in asked})
        named = frozenset(collectives({part for issue in by_issue for part in issue.key}, made.vocabulary))
        made.every.append(Read(at, first.proposal, found, first.parties, named))
    again = (replace(made.every[at % different], number=at) for at in range(different, number))
    made.every += list(again)
    return made


def encoded(texts: Texts) -> Encoded:
    """Return made texts encoded; the few pairs that only a comparison could measure stay as they are read off."""
    return Encoded(tables_of(texts), {}, None, {})


Array = NDArray[np.float64]


class Gower:
    """Dense Gower of the same values through BLAS: one number a pair, without intervals, overlap, wholes or questions.

    Each aspect of each issue is a column; two texts are as far apart as the markers say, in the mean over the columns
    that both state. What is conditional or said twice counts as it is said first.
    """

    def __init__(self, texts: Texts) -> None:
        """Lay out one column for each value of each aspect, and one for each aspect."""
        columns: dict[tuple[Issue, str], dict[Any, int]] = {}
        cells: list[list[tuple[tuple[Issue, str], int]]] = []
        for text in texts.every:
            said: dict[tuple[Issue, str], int] = {}
            for issue, name, value in _stated(text):
                known = columns.setdefault((issue, name), {})
                said.setdefault((issue, name), known.setdefault(value, len(known)))
            cells.append(list(said.items()))
        starts = np.cumsum([0, *(len(known) for known in columns.values())])
        start = dict(zip(columns, starts, strict=False))
        self.values = np.zeros((len(cells), int(starts[-1])))
        self.stated = np.zeros((len(cells), len(columns)))
        self.codes = np.full((len(cells), len(columns)), -1, dtype=np.intp)
        place = {column: at for at, column in enumerate(columns)}
        for row, said_here in enumerate(cells):
            self.values[row, [start[column] + value for column, value in said_here]] = 1
            self.stated[row, [place[column] for column, _ in said_here]] = 1
            self.codes[row, [place[column] for column, _ in said_here]] = [value for _, value in said_here]
        self.tables = [(int(start[column]), _table(column, list(known))) for column, known in columns.items()]

    def measured(self) -> Array:
        """Return the distances of all pairs: two products of matrices."""
        filled = np.empty_like(self.values)
        for start, table in self.tables:
            filled[:, start : start + len(table)] = self.values[:, start : start + len(table)] @ table
        found = filled @ self.values.T
        both = self.stated @ self.stated.T
        measured: Array = found / np.maximum(both, 1)
        return measured


def _stated(text: Read) -> Iterable[tuple[Issue, str, Any]]:
    for issue, position in text.found.by_issue.items():
        fields = kind_of(issue.kind).declaration.by_name
        for held in position.branches.values():
            for statement in held:
                for name, value in statement.items:
                    if fields[name].marker.measured:
                        yield issue, name, value


def _table(column: tuple[Issue, str], values: list[Any]) -> Array:
    marker = kind_of(column[0].kind).declaration.by_name[column[1]].marker
    return np.array([[float(marker.distance(one, other) or 0) for other in values] for one in values])
