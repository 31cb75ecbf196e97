"""What journalists and analysts found between two texts, held against what the engine finds.

A row that the engine does not reproduce says why; a row that says why must not be reproduced, so that no reason
outlives its cause. A row that the fact sheets flag as wrong against the texts must come out as disagreeing.
"""

from __future__ import annotations

import pytest
from tests.published.rows import ROWS, Row, spanning

each_row = pytest.mark.parametrize("row", ROWS.values(), ids=ROWS)


@each_row
def test_a_row_is_reproduced_or_says_why_not(row: Row) -> None:
    explained = "why" in row.held or (row.held.get("wrong", False) and "holds" not in row.held)
    assert row.reproduced is not explained, row.ours


def test_a_row_that_is_wrong_against_the_texts_comes_out_as_disagreeing() -> None:
    wrong = [row for row in ROWS.values() if row.held.get("wrong") and "holds" not in row.held]
    assert wrong
    assert [row.held["subject"] for row in wrong if row.reproduced] == []


SOUND = [row for row in ROWS.values() if not row.held.get("wrong")]


def test_most_sound_rows_are_reproduced() -> None:
    assert sum(row.reproduced for row in SOUND) >= 64
    telling = [row for row in SOUND if row.held["verdict"] != "different"]
    assert sum(row.reproduced for row in telling) >= 47


def test_whom_a_row_favours_is_whom_the_departures_favour() -> None:
    sided = [row for row in SOUND if row.held.get("favours") in ("UA", "RU")]
    decided = [row for row in sided if row.favoured]
    assert len(decided) >= 40
    assert sum(row.favoured == row.held["favours"] for row in decided) >= 0.9 * len(decided)


def test_subjects_named_alone_say_what_rows_say_that_span_them() -> None:
    rows = spanning()
    assert len(rows) >= 29
    assert sum(row.reproduced for row in rows) / len(rows) >= 24 / 29
