"""Blocks: how far some texts are apart from some others, read off the tables for all pairs at once."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import combinations

import numpy as np

from peaceterms.analysis.apart import PLACES, measured
from peaceterms.analysis.encoded.components import every_positions
from peaceterms.analysis.encoded.filling import tables_of
from peaceterms.analysis.encoded.tables import COMPARED, HIGH, LOW, MERGED, SHARED, Numbers, Table, Tables, Values
from peaceterms.analysis.encoded.texts import Texts
from peaceterms.errors import InvalidArgument
from peaceterms.measure.distance import NOTHING_WEIGHS, checked, number, scale_of
from peaceterms.positions.position import all_answers
from peaceterms.positions.settings import DEFAULT, Settings
from peaceterms.proposal import Proposal


@dataclass(frozen=True, eq=False)
class Block:
    """How far some texts are apart from some others: one row for each of the former, one column for the latter."""

    low: Values
    """Both ends of the distances, in [0, 1]; not a number where nothing is compared."""
    high: Values
    overlap: Values
    """The share of the issues that both address, in [0, 1]."""
    shared: Numbers
    """How many issues both address."""


EVERY = slice(None)
"""All texts."""


@dataclass(frozen=True, eq=False)
class Encoded:
    """Many texts, encoded so that the distances of any of them from any others can be read off."""

    tables: Tables
    weights: Mapping[str, float]
    """How much each kind weighs."""
    silent: tuple[float, float] | None
    """How far a thing said is from a thing not said; `None`: what only one text addresses is not compared."""
    compared: Mapping[tuple[int, int], tuple[float, float, float, int]]
    """The pairs that a comparison measured: low, high, overlap, shared."""
    filled: int = 0
    """On how many issues a baseline says what holds where texts are silent."""

    def block(self, rows: slice = EVERY, columns: slice = EVERY) -> Block:
        """Return how far the texts of those rows are apart from those of those columns.

        The numbers are those of comparisons, within 1e-12. A text is at no distance from itself. Raises
        `InvalidArgument` where every kind that two of the texts share weighs nothing.
        """
        every = np.arange(self.tables.number)
        return _Reading(self, every[rows], every[columns]).block()


def encode(proposals: Sequence[Proposal], settings: Settings = DEFAULT) -> Encoded:
    """Encode texts: read each once, and measure every two different things that they say.

    Raises `InvalidArgument` for weights and beliefs that do not fit, as a comparison does.
    """
    texts = Texts(proposals, settings)
    if settings.beliefs:
        for first, second in combinations(texts.every, 2):
            checked(settings.beliefs, all_answers(*every_positions(texts, (first, second))))
    tables = tables_of(texts)
    kinds = {*tables.by_kind, *(tables.plain if settings.silence != "shared" else ())}
    weights = {kind: float(number(f"weights: {kind}", settings.weights.get(kind, 1))) for kind in kinds}
    silent = None if settings.silence == "shared" else scale_of(settings).silent
    apart = {(i, j): measured(proposals[i], proposals[j], settings) for i, j in sorted(tables.left)}
    compared = {
        pair: (_number(found.low), _number(found.high), found.overlap, found.shared) for pair, found in apart.items()
    }
    filled = len(settings.silence.terms) if isinstance(settings.silence, Proposal) else 0
    return Encoded(tables, weights, silent and (float(silent.low), float(silent.high)), compared, filled)


def _number(end: float | None) -> float:
    return float("nan") if end is None else end


class _Reading:
    """Adds up what the tables say of a block."""

    def __init__(self, encoded: Encoded, rows: Numbers, columns: Numbers) -> None:
        self._encoded = encoded
        self._tables = encoded.tables
        self._rows, self._columns = rows, columns
        shape = len(rows), len(columns)
        self._low, self._high, self._weight = np.zeros(shape), np.zeros(shape), np.zeros(shape)
        self._number, self._shared, self._merged = np.zeros(shape), np.zeros(shape), np.zeros(shape)
        self._counts: dict[str, Values] = {}

    def block(self) -> Block:
        tied = {kind for one in self._tables.tied for kind in one.ends.kinds}
        for kind in sorted({*self._tables.by_kind, *(self._tables.plain if self._encoded.silent else ())}):
            self._add_kind(kind, keep=kind in tied)
        self._add_tied()
        at, sums = self._sums(self._tables.answered, everywhere=False)
        self._merged[at] += sums[..., MERGED]
        return self._with_compared(self._with_itself(self._divided()))

    def _add_kind(self, kind: str, *, keep: bool) -> None:
        tables, plain = self._tables.by_kind.get(kind, []), self._tables.plain.get(kind)
        at, sums = self._sums(tables, everywhere=self._encoded.silent is not None and plain is not None)
        if self._encoded.silent and plain is not None:
            self._add_silent(sums, plain, tables)
        weight = self._encoded.weights.get(kind, 1.0)
        number = sums[..., COMPARED]
        is_there = number > 0
        share = weight / np.where(is_there, number, 1)
        self._low[at] += sums[..., LOW] * share
        self._high[at] += sums[..., HIGH] * share
        self._weight[at] += weight * is_there
        self._number[at] += number
        self._shared[at] += sums[..., SHARED]
        self._merged[at] += sums[..., MERGED]
        if keep:
            self._counts[kind] = np.zeros(self._low.shape)
            self._counts[kind][at] = number

    def _sums(self, tables: list[Table], *, everywhere: bool) -> tuple[tuple[Numbers, Numbers], Values]:
        """Add tables up, for the rows and columns of which one of them says something."""
        spoken = np.zeros(self._tables.number, dtype=bool)
        spoken[:] = everywhere
        for table in tables:
            spoken[table.texts] = True
        rows, columns = np.flatnonzero(spoken[self._rows]), np.flatnonzero(spoken[self._columns])
        sums = np.zeros((len(rows), len(columns), 5))
        for table in tables:
            _add(sums, table, self._rows[rows], self._columns[columns])
        return (rows[:, None], columns[None, :]), sums

    def _add_silent(self, sums: Values, plain: Numbers, tables: list[Table]) -> None:
        """Add what only one of two texts addresses, where nothing else has a bearing."""
        both = np.zeros((*sums.shape[:2], 5))
        for table in tables:
            if table.is_plain:
                _add(both, table, self._rows, self._columns)
        only = plain[self._rows][:, None] + plain[self._columns][None, :] - 2 * both[..., SHARED]
        for at, each in ((COMPARED, 1.0), *zip((LOW, HIGH), self._encoded.silent or (), strict=True)):
            sums[..., at] += each * only

    def _add_tied(self) -> None:
        """Add what hangs on questions that tie several kinds together: the outcome counts that is closest for all."""
        for one in self._tables.tied:
            rows, columns = (
                np.flatnonzero(np.isin(a, b)) for a, b in ((self._rows, one.first), (self._columns, one.second))
            )
            at = rows[:, None], columns[None, :]
            shares = [self._encoded.weights.get(kind, 1.0) / self._counts[kind][at] for kind in one.ends.kinds]
            low, high = (_under_each(ends, shares) for ends in (one.ends.low, one.ends.high))
            self._low[at] += low.min(axis=0)
            self._high[at] += high.max(axis=0)

    def _divided(self) -> Block:
        issues = self._tables.issues
        either = issues[self._rows][:, None] + issues[self._columns][None, :] - self._merged
        overlap = np.where(either > 0, self._shared / np.where(either > 0, either, 1), 1.0)
        if np.any((self._number > 0) & (self._weight == 0)):
            raise InvalidArgument(NOTHING_WEIGHS)
        with np.errstate(invalid="ignore"):
            low, high = (np.round(end / self._weight, PLACES) for end in (self._low, self._high))
        return Block(low, high, overlap, self._shared.round().astype(np.intp))

    def _with_itself(self, block: Block) -> Block:
        """Set each text at no distance from itself."""
        rows, columns = np.nonzero(self._rows[:, None] == self._columns[None, :])
        alone = self._tables.alone[self._rows[rows]]
        block.low[rows, columns] = block.high[rows, columns] = np.where(alone + self._encoded.filled > 0, 0.0, np.nan)
        block.overlap[rows, columns] = 1.0
        block.shared[rows, columns] = alone
        return block

    def _with_compared(self, block: Block) -> Block:
        """Set what only a comparison can measure."""
        for pair, found in self._encoded.compared.items():
            for one, other in (pair, pair[::-1]):
                at = np.ix_(np.flatnonzero(self._rows == one), np.flatnonzero(self._columns == other))
                block.low[at], block.high[at], block.overlap[at], block.shared[at] = found
        return block


def _add(sums: Values, table: Table, rows: Numbers, columns: Numbers) -> None:
    """Add what a table says of the texts of those rows and columns."""
    said = np.full(max(rows.max(initial=-1), columns.max(initial=-1), table.texts.max()) + 1, -1, dtype=np.intp)
    said[table.texts] = table.said
    first, second = said[rows], said[columns]
    at = np.flatnonzero(first >= 0), np.flatnonzero(second >= 0)
    sums[np.ix_(*at)] += table.values[np.ix_(first[at[0]], second[at[1]])]


def _under_each(ends: tuple[tuple[float, ...], ...], shares: list[Values]) -> Values:
    """Add up, for each outcome, what each kind contributes by its share."""
    return np.array([sum(end * share for end, share in zip(outcome, shares, strict=True)) for outcome in ends])
