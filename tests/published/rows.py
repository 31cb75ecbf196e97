"""The rows of published comparisons: what an author found between two texts, and what the engine finds."""

from __future__ import annotations

import tomllib
from functools import cache
from pathlib import Path
from typing import Any, NamedTuple

import peaceterms as pt
from peaceterms.measure.verdict import Verdict

V = Verdict
ACCEPTED = {
    "same": {V.SAME},
    "same-goal-different-means": {V.SAME_GOAL},
    "different": set(V) - {V.SAME, V.NEITHER},
    "opposite": {V.OPPOSITE},
    "A-only": {V.ONLY_FIRST},
    "dropped": {V.ONLY_FIRST},
    "B-only": {V.ONLY_SECOND},
    "added": {V.ONLY_SECOND},
    "A-stronger": {V.FIRST_STRONGER},
    "softened": {V.FIRST_STRONGER},
    "narrowed": {V.FIRST_STRONGER},
    "kept": {V.SAME},
    "B-stronger": {V.SECOND_STRONGER},
    "hardened": {V.SECOND_STRONGER},
}
"""Which of our verdicts say the same as a word of an author; who says only *different* leaves open in what way."""


class Row(NamedTuple):
    """One row of a published comparison."""

    texts: dict[str, Any]
    held: dict[str, Any]

    @property
    def ours(self) -> Verdict:
        names = (self.texts.get(name) for name in ("first", "first_side", "second", "second_side"))
        return _compared(*names).verdict(self.held["issues"], aspects=self.held.get("aspects"))

    @property
    def reproduced(self) -> bool:
        return self.ours in ACCEPTED[self.held["verdict"]]


@cache
def _compared(first: str, first_side: str | None, second: str, second_side: str | None) -> pt.Comparison:
    return pt.compare(_text(first, first_side), _text(second, second_side))


def _text(id: str, side: str | None) -> pt.Proposal:
    return pt.load(id).position_of(side) if side else pt.load(id)


def rows() -> dict[str, Row]:
    """Every row that can be tested, by its file and number."""
    found = {}
    for file in sorted(Path(__file__).parent.glob("*.toml")):
        data = tomllib.loads(file.read_text(encoding="utf-8"))
        for row in data["rows"]:
            if "untested" in row:
                continue
            found[f"{file.stem}-{row['row']}"] = Row(data, row)
    return found


ROWS = rows()
