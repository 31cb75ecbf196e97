"""Whose table it is, and which release, from the columns."""

from __future__ import annotations

from typing import Any

import pytest
from tests.interop.synthetic import pam_row, pax_row, ucdp_row

import peaceterms as pt
from peaceterms import interop


@pytest.mark.parametrize(
    ("row", "origin", "release", "by_columns"),
    [
        (pax_row(release=1), "pax", "1-2", "1-2"),
        (pax_row(release=4), "pax", "4", "3-6"),
        (pax_row(release=7), "pax", "7", "5-7"),
        (pax_row(release=9), "pax", "9", "8-10"),
        (pax_row(release=10), "pax", "10", "8-10"),
        (ucdp_row(), "ucdp", "22.1", ""),
        (pam_row(), "pam", "1.5", "1.5"),
    ],
)
def test_a_release_is_told_from_its_columns(row: dict[str, Any], origin: str, release: str, by_columns: str) -> None:
    source = interop.read_table([row]).source
    assert (source.origin.id, source.release, source.by_columns) == (origin, release, by_columns)


def test_a_release_that_no_agreement_tells_is_a_range() -> None:
    row = {name: value for name, value in pax_row(release=4).items() if name != "Ver"}
    assert interop.read_table([row]).source.release == "3-6"


def test_variants_of_a_release_are_recognised() -> None:
    row = {name: value for name, value in pax_row().items() if name != "StDef"} | {"Year": "2001"}
    reading = interop.read_table([row])
    assert reading.source.release == "9"
    assert "Year" in reading.not_understood


def test_the_release_of_2011_has_columns_in_other_letters() -> None:
    row = {name.upper(): value for name, value in ucdp_row().items() if name not in ("gender", "version", "ref ")}
    row |= {"Interrim": "1"} | {"Mil prov": row.pop("MIL_PROV")}
    del row["INTERIM"]
    reading = interop.read_table([row])
    assert reading.source.release == "2.0"
    assert (reading.renamed["Interrim"], reading.renamed["Mil prov"]) == ("interim", "mil_prov")
    assert reading.agreements[0].found == ("interim",)


def test_misspelled_columns_are_read() -> None:
    reading = interop.read_table([pam_row()])
    assert reading.renamed == {
        "accord name": "accord_name",
        "civadm_impem": "civadm_implem",
        "amnest_rev": "amnest_revers",
    }


def test_a_table_without_rows_is_refused() -> None:
    with pytest.raises(pt.InvalidArgument, match="the table has no rows"):
        interop.read_table([])


def test_columns_of_which_none_is_understood_are_refused_with_their_names() -> None:
    with pytest.raises(pt.InvalidArgument, match="'AgtId, Agt'"):
        interop.read_table([{"AgtId": 1, "Agt": "Accord"}])
