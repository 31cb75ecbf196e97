"""Tables of what is said on issues that hang together: one row and column for each different thing, for all texts."""

from __future__ import annotations

from collections.abc import Callable, Hashable, Iterable, Sequence
from dataclasses import dataclass, field

import numpy as np
from numpy.typing import NDArray

from peaceterms.analysis.encoded.entries import Entry, Open
from peaceterms.analysis.encoded.questions import Tied
from peaceterms.analysis.encoded.texts import Read

Numbers = NDArray[np.intp]
Values = NDArray[np.float64]
COMPARED, LOW, HIGH, SHARED, MERGED = range(5)
"""What is known of two things said: issues compared, both ends of their distances, shared, merged into one."""


@dataclass(frozen=True, eq=False)
class Table:
    """What texts that say one thing or another come to, two by two."""

    texts: Numbers
    """The numbers of the texts, in their order."""
    said: Numbers
    """For each of them, the number of what it says."""
    sums: Values
    """For what is said by two texts, in that order: issues compared, and both ends of their distances."""
    beyond: Values | None = None
    """How many more issues are shared than compared, and merged than shared, where these differ."""


@dataclass(frozen=True, eq=False)
class TiedTable:
    """What texts say on issues of several kinds that hang on the same questions."""

    said: dict[int, int]
    """By the number of a text, the number of what it says."""
    ends: dict[tuple[int, int], list[Tied]]
    """For what is said by two texts, in that order."""


@dataclass(frozen=True, eq=False)
class OpenTable:
    """What is open on issues of one kind, for what two texts say."""

    kind: str
    said: dict[int, int]
    """By the number of a text, the number of what it says."""
    open: dict[tuple[int, int], tuple[Open, ...]]
    """By the numbers of what is said, the smaller first."""

    def between(self, first: int, second: int) -> tuple[Open, ...]:
        """Return what is open between two texts, by their numbers."""
        one, other = self.said.get(first, -1), self.said.get(second, -1)
        return self.open.get((min(one, other), max(one, other)), ())


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
    """For issues that hang together or on something else."""
    plain: dict[str, list[Table]] = field(default_factory=dict)
    """For single issues on which nothing else has a bearing."""
    alone_on: dict[str, Numbers] = field(default_factory=dict)
    """On how many issues of a kind each text says something on which nothing else has a bearing."""
    answered: list[Table] = field(default_factory=list)
    """The issues that a text answers in another kind of term, which do not count."""
    tied: list[TiedTable] = field(default_factory=list)
    left: set[tuple[int, int]] = field(default_factory=set)
    """The pairs that only a comparison can measure."""
    entries: dict[str, int] = field(default_factory=dict)
    """How often two things said were measured, by the way that it was done."""

    def leave(self, some: Iterable[int], others: Sequence[int]) -> None:
        """Leave the pairs of some texts and some others to a comparison."""
        self.left |= {(min(one, other), max(one, other)) for one in some for other in others if one != other}

    def count(self, way: str) -> None:
        """Count that two things said were measured."""
        self.entries[way] = self.entries.get(way, 0) + 1


class Groups:
    """Texts sorted by what they say."""

    def __init__(self, texts: Iterable[Read], signature: Callable[[Read], Hashable]) -> None:
        """Sort texts so that those of one signature are one group."""
        groups: dict[Hashable, list[Read]] = {}
        for text in texts:
            groups.setdefault(signature(text), []).append(text)
        self.every = list(groups.values())

    def numbers(self, group: int) -> list[int]:
        """Return the numbers of the texts of a group."""
        return [text.number for text in self.every[group]]

    @property
    def said(self) -> dict[int, int]:
        """For the number of each text the number of its group, in the order of the texts."""
        of = {number: group for group in range(len(self.every)) for number in self.numbers(group)}
        return dict(sorted(of.items()))

    def pairs(self) -> Iterable[tuple[tuple[int, int], tuple[Read, Read]]]:
        """Return every two groups with a text of each, the smaller number first; no text beside itself."""
        for one, some in enumerate(self.every):
            if len(some) > 1:
                yield (one, one), (some[0], some[1])
            yield from (((one, other), (some[0], self.every[other][0])) for other in range(one + 1, len(self.every)))

    def table(self, values: Values) -> Table | None:
        """Return a table for what the groups say, without those that come to nothing; `None` where all do."""
        some = np.flatnonzero(values.any(axis=(0, 1)))
        if not len(some):
            return None
        place = {group: at for at, group in enumerate(some.tolist())}
        said = {text: place[group] for text, group in self.said.items() if group in place}
        texts, groups = (np.array([*numbers], dtype=np.intp) for numbers in (said, said.values()))
        kept = values[:, some][:, :, some]
        beyond = np.array([kept[SHARED] - kept[COMPARED], kept[MERGED] - kept[SHARED]])
        return Table(texts, groups, kept[:SHARED].copy(), beyond if beyond.any() else None)


def keep(tables: dict[str, list[Table]], kind: str, table: Table | None) -> None:
    """Keep a table of a kind, if there is one."""
    if table is not None:
        tables.setdefault(kind, []).append(table)


def row_of(entry: Entry) -> tuple[float, ...]:
    """Return the five sums of an entry."""
    return entry.compared, entry.low, entry.high, entry.shared, entry.merged
