"""Hold what a section measures: the lines that it prints, the facts that it keeps, and the bars."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any, NamedTuple


class Bar(NamedTuple):
    """A ratio that is to be reached."""

    what: str
    """What is compared with what."""
    ratio: float
    limit: float
    at_least: bool = False
    """Whether more is better."""
    where: str = ""
    """On what it was measured, where that differs from run to run."""

    @property
    def is_reached(self) -> bool:
        """Whether the ratio is on the right side of the limit."""
        return self.ratio >= self.limit if self.at_least else self.ratio <= self.limit

    def __str__(self) -> str:
        wanted = "at least" if self.at_least else "at most"
        state = "reached" if self.is_reached else "missed"
        where = f", {self.where}" if self.where else ""
        return f"{state:8}{self.what}{where}: {figure(self.ratio)} x (bar: {wanted} {self.limit:g} x)"


@dataclass
class Report:
    """What one section measured."""

    lines: list[str] = field(default_factory=list)
    facts: dict[str, Any] = field(default_factory=dict)
    """Ratios, counts and names, which mean the same on every machine."""
    bars: list[Bar] = field(default_factory=list)

    def say(self, *lines: str) -> None:
        """Add lines to print."""
        self.lines += lines

    def data(self) -> dict[str, Any]:
        """Return the facts and the bars in plain data."""
        bars = [{**bar._asdict(), "ratio": rounded(bar.ratio), "reached": bar.is_reached} for bar in self.bars]
        return {**self.facts, "bars": bars}


@dataclass(frozen=True)
class Size:
    """How much is measured."""

    rounds: int = 15
    """Timed runs of each function."""
    processes: int = 9
    """Runs of each command in a process of its own."""
    terms: Sequence[int] = (10, 30, 100, 300, 1_000, 3_000, 10_000)
    """Terms of the proposals on which growth is measured."""
    corpus: int = 5
    """Readings of the whole corpus."""
    random_pairs: int = 1_000
    """Pairs of bundled texts on which patches are tried, and as many of generated ones."""
    real_pairs: int = 6
    settings: int = 3
    """Under how many settings all bundled pairs are held against comparisons."""
    texts: Sequence[int] = (74, 740, 2_220, 7_400)
    """Sizes of the corpora that are made of what the bundled texts say."""


QUICK = Size(
    rounds=5, processes=5, terms=(10, 30, 100, 300, 1_000), corpus=3, random_pairs=100, settings=1, texts=(74,)
)


def ratios(times: Mapping[str, float], unit: float) -> dict[str, float]:
    """Return each time as a multiple of one."""
    return {name: time / unit for name, time in times.items()}


def rounded(ratio: float) -> float:
    """Return a ratio with the three digits that mean something."""
    return float(f"{ratio:.3g}")


def figure(ratio: float) -> str:
    """Return a ratio in words: `0.07`, `3.5`, `151`."""
    return f"{ratio:.0f}" if ratio >= 20 else f"{ratio:.1f}" if ratio >= 1 else f"{ratio:.2f}"


def table(head: Sequence[str], rows: Iterable[Sequence[str]]) -> list[str]:
    """Return the lines of a table: the first column to the left, the others to the right."""
    cells = [head, *rows]
    widths = [max(len(row[column]) for row in cells) for column in range(len(head))]
    return ["  " + "  ".join(_aligned(row, widths)).rstrip() for row in cells]


def _aligned(row: Sequence[str], widths: Sequence[int]) -> list[str]:
    first, *rest = zip(row, widths, strict=True)
    return [first[0].ljust(first[1]), *(cell.rjust(width) for cell, width in rest)]
