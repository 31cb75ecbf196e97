"""The pairs that the benchmarks measure are real: valid, of the size asked for, and different."""

from __future__ import annotations

import pytest
from benchmarks.__main__ import explained
from benchmarks.pairs import as_data, by_id, pair
from tests.work import calls

import peaceterms as pt


@pytest.mark.parametrize("terms", [10, 30, 100])
def test_a_pair_has_the_size_asked_for_and_departs_in_half_of_its_terms(terms: int) -> None:
    first, second = pair(terms)
    assert len(first.terms) == len(second.terms) == terms
    assert (
        len({issue for departure in pt.compare(first, second).departures for issue in departure.issues})
        == terms * 6 // 10
    )


def test_pairs_are_the_same_at_every_run() -> None:
    assert pair(30) == pair(30)


def test_other_differs_get_every_term_that_we_compare() -> None:
    first, _ = pair(30)
    assert len(by_id(as_data(first))) == 30


def test_a_page_takes_fewer_calls_than_ten_comparisons() -> None:
    first, second = pair(30)
    found = pt.compare(first, second)
    assert calls(found.to_html) < 10 * calls(lambda: explained(first, second))
