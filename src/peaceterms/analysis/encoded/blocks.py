"""Blocks: how far some texts are apart from some others, read off the tables for all pairs at once."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import combinations

import numpy as np

from peaceterms.analysis.apart import PLACES, measured
from peaceterms.analysis.encoded.components import every_positions
from peaceterms.analysis.encoded.filling import tables_of
from peaceterms.analysis.encoded.products import Products, products_of
from peaceterms.analysis.encoded.questions import Tied
from peaceterms.analysis.encoded.tables import (
    COMPARED,
    HIGH,
    LOW,
    Numbers,
    Table,
    Tables,
    TiedTable,
    Values,
)
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
STRIP = 256
"""How many rows of a block are worked out together, so that what is in between stays small."""


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
        if rows == columns:
            return _symmetric(self, every[rows])
        return _Reading(self, every[rows], every[columns]).block()

    @cached_property
    def products(self) -> dict[str, Products]:
        """The issues of each kind on which nothing else has a bearing."""
        return {kind: products_of(tables) for kind, tables in self.tables.plain.items()}


def _symmetric(encoded: Encoded, texts: Numbers) -> Block:
    """Return how far texts are apart from each other: strips on one side of the diagonal, turned over for the other."""
    low, high, overlap = (np.empty((len(texts), len(texts))) for _ in range(3))
    whole = Block(low, high, overlap, np.empty((len(texts), len(texts)), dtype=np.intp))
    for start in range(0, len(texts), STRIP):
        end = start + STRIP
        strip = _Reading(encoded, texts[start:end], texts[start:]).block()
        for name in ("low", "high", "overlap", "shared"):
            found, into = getattr(strip, name), getattr(whole, name)
            into[start:end, start:] = found
            into[start:, start:end] = found.T
    return whole


def encode(proposals: Sequence[Proposal], settings: Settings = DEFAULT) -> Encoded:
    """Encode texts: read each once, and measure every two different things that they say.

    Raises `InvalidArgument` for weights and beliefs that do not fit, as a comparison does.
    """
    texts = Texts(proposals, settings)
    if settings.beliefs:
        for first, second in combinations(texts.every, 2):
            checked(settings.beliefs, all_answers(*every_positions(texts, (first, second))))
    tables = tables_of(texts)
    kinds = {*tables.by_kind, *tables.plain, *(tables.alone_on if settings.silence != "shared" else ())}
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
        self._shared, self._merged = np.zeros(shape), np.zeros(shape)
        """`_merged` is by how many more issues are merged than shared."""
        self._weightless = np.zeros(shape, dtype=bool)
        """Whether a kind is compared that weighs nothing."""
        self._counts: dict[str, Values] = {}

    def block(self) -> Block:
        several = (knots for table in self._tables.tied for knots in table.ends.values())
        tied = {kind for knots in several for one in knots for kind in one.kinds}
        kinds = {*self._tables.by_kind, *self._tables.plain, *(self._tables.alone_on if self._encoded.silent else ())}
        for kind in sorted(kinds):
            self._add_kind(kind, keep=kind in tied)
        self._add_tied()
        self._add_beyond(self._tables.answered)
        return self._with_compared(self._with_itself(self._divided()))

    def _add_kind(self, kind: str, *, keep: bool) -> None:
        """Add a kind, whose issues share its weight."""
        tables, alone = self._tables.by_kind.get(kind, []), self._tables.alone_on.get(kind)
        is_everywhere = self._encoded.silent is not None and alone is not None
        products = self._encoded.products.get(kind)
        rows, columns = self._spoken([*tables, *([products] if products else [])], everywhere=is_everywhere)
        at, numbers = (rows[:, None], columns[None, :]), (self._rows[rows], self._columns[columns])
        sums = products.sums(*numbers) if products else np.zeros((3, len(rows), len(columns)))
        shared = sums[COMPARED].copy() if is_everywhere else None
        for table in tables:
            _add(sums, table, table.sums, *numbers)
        self._shared[at] += sums[COMPARED]
        self._add_beyond(tables)
        if self._encoded.silent and alone is not None and shared is not None:
            one_sided = alone[numbers[0]][:, None] + alone[numbers[1]][None, :] - 2 * shared
            for end, each in ((COMPARED, 1.0), *zip((LOW, HIGH), self._encoded.silent, strict=True)):
                sums[end] += each * one_sided
        self._add_weighed(kind, sums, at)
        if keep:
            self._counts[kind] = np.zeros(self._low.shape)
            self._counts[kind][at] = sums[COMPARED]

    def _add_weighed(self, kind: str, sums: Values, at: tuple[Numbers, Numbers]) -> None:
        weight, is_there = self._encoded.weights.get(kind, 1.0), sums[COMPARED] > 0
        share = weight / np.maximum(sums[COMPARED], 1)
        self._low[at] += sums[LOW] * share
        self._high[at] += sums[HIGH] * share
        self._weight[at] += weight * is_there
        if not weight:
            self._weightless[at] |= is_there

    def _add_beyond(self, tables: Iterable[Table]) -> None:
        """Add what is shared and not compared, and what is merged and not shared."""
        several = [table for table in tables if table.beyond is not None]
        rows, columns = self._spoken(several)
        more = np.zeros((2, len(rows), len(columns)))
        for table in several:
            _add(more, table, table.beyond, self._rows[rows], self._columns[columns])
        at = rows[:, None], columns[None, :]
        self._shared[at] += more[0]
        self._merged[at] += more[1]

    def _spoken(self, tables: Iterable[Table | Products], *, everywhere: bool = False) -> tuple[Numbers, Numbers]:
        """The rows and columns of which one of some tables says something."""
        spoken = np.full(self._tables.number, everywhere)
        for table in tables:
            spoken[table.texts] = True
        return np.flatnonzero(spoken[self._rows]), np.flatnonzero(spoken[self._columns])

    def _add_tied(self) -> None:
        """Add what hangs on questions that tie several kinds together: the outcome counts that is closest for all."""
        for table in self._tables.tied:
            rows, columns = (_by_said(table, numbers) for numbers in (self._rows, self._columns))
            for (one, other), several in table.ends.items():
                if one in rows and other in columns:
                    self._add_knots((rows[one][:, None], columns[other][None, :]), several)

    def _add_knots(self, at: tuple[Numbers, Numbers], several: Iterable[Tied]) -> None:
        for tied in several:
            shares = [self._encoded.weights.get(kind, 1.0) / self._counts[kind][at] for kind in tied.kinds]
            self._low[at] += np.min(_under_each(tied.low, shares), axis=0)
            self._high[at] += np.max(_under_each(tied.high, shares), axis=0)

    def _divided(self) -> Block:
        issues = self._tables.issues
        either = issues[self._rows][:, None] + issues[self._columns][None, :] - self._shared - self._merged
        overlap = np.where(either > 0, self._shared / np.where(either > 0, either, 1), 1.0)
        if np.any(self._weightless & (self._weight == 0)):
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


def _add(sums: Values, table: Table, values: Values | None, rows: Numbers, columns: Numbers) -> None:
    """Add what a table says of the texts of those rows and columns."""
    if values is None or not len(rows) or not len(columns):
        return
    said = np.full(max(rows.max(), columns.max(), table.texts.max()) + 1, -1, dtype=np.intp)
    said[table.texts] = table.said
    first, second = said[rows], said[columns]
    across, down = np.flatnonzero(second >= 0), np.flatnonzero(first >= 0)
    found = values.take(first[down], axis=1).take(second[across], axis=2)
    if len(down) == len(rows) and len(across) == len(columns):
        sums += found
    else:
        sums[:, down[:, None], across[None, :]] += found


def _by_said(table: TiedTable, numbers: Numbers) -> dict[int, Numbers]:
    """Return, for each thing said, where in some numbers of texts those stand that say it."""
    found: dict[int, list[int]] = {}
    for at, text in enumerate(numbers.tolist()):
        if text in table.said:
            found.setdefault(table.said[text], []).append(at)
    return {one: np.array(places, dtype=np.intp) for one, places in found.items()}


def _under_each(ends: tuple[tuple[float, ...], ...], shares: list[Values]) -> Values:
    """Add up, for each outcome, what each kind contributes by its share."""
    return np.array([sum(end * share for end, share in zip(outcome, shares, strict=True)) for outcome in ends])
