"""What journalists and analysts found between two texts, held against what the engine finds.

A row that the engine does not reproduce says why; a row that says why must not be reproduced, so that no reason
outlives its cause. A row that the fact sheets flag as wrong against the texts must come out as disagreeing.
"""

from __future__ import annotations

import pytest
from tests.published.rows import ROWS, Row

each_row = pytest.mark.parametrize("row", ROWS.values(), ids=ROWS)


@each_row
def test_a_row_is_reproduced_or_says_why_not(row: Row) -> None:
    explained = "why" in row.held or row.held.get("wrong", False)
    assert row.reproduced is not explained, row.ours


def test_a_row_that_is_wrong_against_the_texts_comes_out_as_disagreeing() -> None:
    wrong = [row for row in ROWS.values() if row.held.get("wrong")]
    assert wrong
    assert [row.held["subject"] for row in wrong if row.reproduced] == []
