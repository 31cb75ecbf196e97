"""What journalists and analysts found between two texts, held against what the engine finds.

A row that the engine does not reproduce says why; a row that says why must not be reproduced, so that no reason
outlives its cause. A row that the fact sheets flag as wrong against the texts must come out as disagreeing.
"""

from __future__ import annotations

import tomllib
from pathlib import Path
from typing import Any, NamedTuple

import pytest

import peaceterms as pt
from peaceterms.compare.verdict import Verdict

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
        comparison = pt.compare(self._text("first"), self._text("second"))
        return comparison.verdict(self.held["issues"], aspects=self.held.get("aspects"))

    def _text(self, which: str) -> pt.Proposal:
        proposal = pt.load(self.texts[which])
        side = self.texts.get(f"{which}_side")
        return proposal.position_of(side) if side else proposal

    @property
    def reproduced(self) -> bool:
        return self.ours in ACCEPTED[self.held["verdict"]]


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
each_row = pytest.mark.parametrize("row", ROWS.values(), ids=ROWS)


@each_row
def test_a_row_is_reproduced_or_says_why_not(row: Row) -> None:
    explained = "why" in row.held or row.held.get("wrong", False)
    assert row.reproduced is not explained, row.ours


def test_a_row_that_is_wrong_against_the_texts_comes_out_as_disagreeing() -> None:
    wrong = [row for row in ROWS.values() if row.held.get("wrong")]
    assert wrong
    assert [row.held["subject"] for row in wrong if row.reproduced] == []
