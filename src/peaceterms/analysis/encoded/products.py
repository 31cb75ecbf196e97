"""Products of matrices: all issues of a kind on which nothing else has a bearing, for all pairs at once."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from peaceterms.analysis.encoded.tables import COMPARED, HIGH, LOW, Numbers, Table, Values


@dataclass(frozen=True, eq=False)
class Products:
    """What texts say on the issues of a kind, one column for each different thing, and how far these are apart."""

    texts: Numbers
    """The numbers of the texts, in their order."""
    said: Values
    """A row for each of them, with 1 for what it says; a last row for texts that say nothing."""
    stated: Values
    """The same with one column for each issue."""
    low: Values
    """How far two things said are apart: 0 where they are about two issues."""
    high: Values | None
    """The same for the high end; `None` where nothing is open."""

    def sums(self, rows: Numbers, columns: Numbers) -> Values:
        """Return how many issues texts of those rows and columns share, and both ends of the distances on them."""
        first, second = self._at(rows), self._at(columns)
        sums = np.empty((3, len(rows), len(columns)))
        across = self.said[second].T
        sums[COMPARED] = self.stated[first] @ self.stated[second].T
        sums[LOW] = (self.said[first] @ self.low) @ across
        sums[HIGH] = sums[LOW] if self.high is None else (self.said[first] @ self.high) @ across
        return sums

    def _at(self, numbers: Numbers) -> Numbers:
        """The rows of texts; the last one for those that say nothing."""
        at = np.searchsorted(self.texts, numbers)
        found = self.texts[np.minimum(at, len(self.texts) - 1)] == numbers
        return np.where(found, at, len(self.texts))


def products_of(tables: Sequence[Table]) -> Products:
    """Join the tables of single issues of a kind."""
    texts = np.unique(np.concatenate([table.texts for table in tables]))
    sizes = [table.sums.shape[1] for table in tables]
    said, stated = (np.zeros((len(texts) + 1, width)) for width in (sum(sizes), len(tables)))
    ends = np.zeros((2, sum(sizes), sum(sizes)))
    start = 0
    for number, (table, size) in enumerate(zip(tables, sizes, strict=True)):
        rows = np.searchsorted(texts, table.texts)
        said[rows, start + table.said] = 1
        stated[rows, number] = 1
        ends[:, start : start + size, start : start + size] = table.sums[LOW:]
        start += size
    return Products(texts, said, stated, ends[0], None if np.array_equal(*ends) else ends[1])
