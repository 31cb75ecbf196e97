from __future__ import annotations

import pytest
from tests.fitting import misfits

import peaceterms as pt
from peaceterms.testing import text


@pytest.mark.parametrize("proposal", pt.corpus()[::6], ids=lambda one: one.id)
def test_the_rows_of_terms_fit_their_columns_and_no_term_is_left_out(proposal: pt.Proposal) -> None:
    assert misfits(proposal.term_table) == []
    assert {row["term"] for row in proposal.term_table.to_records()} == {term.id for term in proposal.terms}


def test_a_term_has_a_row_for_each_field_and_one_where_it_has_none() -> None:
    neutral = {"id": "a", "kind": "neutrality", "state": "UA", "implied": ["state"], "ref": "1"}
    proposal = text(
        neutral, {"id": "b", "kind": "amnesty"}, {"id": "c", "kind": "other", "topic": "t", "details": {"n": 1}}
    )
    rows = {(row["term"], row["field"]): row for row in proposal.term_table.to_records()}
    assert rows["a", "state"]["value"] == ["UA"]
    assert (rows["a", "state"]["is_implied"], rows["a", "state"]["ref"]) == (True, "1")
    assert rows["b", None]["value"] == []
    assert rows["c", "details"]["value"] == ['{"n": 1}']
    assert text().term_table.columns == proposal.term_table.columns
