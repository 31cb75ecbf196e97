"""Show how the ratios of kept runs moved: `python -m benchmarks.history`.

A run is kept with `python -m benchmarks --json benchmarks/history/DATE.json`. It holds ratios and counts, which mean
about the same on every machine, and no times.
"""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

from benchmarks.report import figure, table

FOLDER = Path(__file__).parent / "history"
Run = Mapping[str, Any]


def kept(folder: Path = FOLDER) -> dict[str, Run]:
    """Return the kept runs by their dates, the oldest first."""
    return {file.stem: json.loads(file.read_text(encoding="utf-8")) for file in sorted(folder.glob("*.json"))}


def lines(runs: Mapping[str, Run]) -> list[str]:
    """Return a table: a row a bar, a column a run; `*` where a bar was missed, `-` where it was not measured."""
    measured = {date: _bars(run) for date, run in runs.items()}
    names = list(dict.fromkeys(name for bars in measured.values() for name in bars))
    rows = [[name, *(_cell(bars.get(name)) for bars in measured.values())] for name in names]
    return table(["ratio", *map(_head, runs.items())], rows)


def _bars(run: Run) -> dict[str, Run]:
    found: Sequence[Run] = [bar for section in run["sections"].values() for bar in section["bars"]]
    return {f"{bar['what']} ({'at least' if bar['at_least'] else 'at most'} {bar['limit']:g})": bar for bar in found}


def _head(run: tuple[str, Run]) -> str:
    return f"{run[0]}{' quick' if run[1]['quick'] else ''}"


def _cell(bar: Run | None) -> str:
    return f"{figure(bar['ratio'])}{'' if bar['reached'] else '*'}" if bar else "-"


if __name__ == "__main__":
    print(*lines(kept()), sep="\n")
