"""The traps of each source, each noted once, and what the report says of them."""

from __future__ import annotations

import csv
import json
from pathlib import Path
from typing import Any
from zipfile import ZIP_DEFLATED, ZipFile

import pytest
from tests.interop.synthetic import TRAPS, pam_row, pax_row, ucdp_row

import peaceterms as pt
from peaceterms import interop
from peaceterms.words.language import language


def told(*rows: dict[str, Any]) -> set[tuple[str, str, str]]:
    notes = interop.read_table(rows).notes
    return {(note.handling.value, note.reason.value, note.column) for note in notes}


# PA-X


def test_a_row_without_traps_is_read_without_notes() -> None:
    assert told(pax_row(TjAm="2", TjAmPro="1", Ce="2", CeProv="1", StDef="1", StBor="1")) == set()


@pytest.mark.parametrize(
    ("fields", "note"),
    [
        ({"CprEq": "2", "HrCp": "1"}, ("repaired", "value-outside-scale", "CprEq")),
        ({"Cons": "3"}, ("repaired", "value-outside-scale", "Cons")),
        ({"Tax": "7"}, ("repaired", "value-outside-scale", "Tax")),
        ({"Wat": "yes"}, ("repaired", "not-a-code", "Wat")),
        ({"UcdpAgr": "5171991032901.0"}, ("repaired", "id-of-another-release", "UcdpAgr")),
        ({"UcdpAgr": "5.17E+12"}, ("repaired", "id-of-another-release", "UcdpAgr")),
        ({"Dat": "03/02/2001"}, ("repaired", "date-day-first", "Dat")),
        ({"Dat": "2001-02-30"}, ("repaired", "not-a-date", "Dat")),
        ({"Agt": "Acc\u200eord"}, ("repaired", "hidden-character", "Agt")),
        ({"HrSec": "1"}, ("noted", "parent-without-child", "HrSec")),
        ({"Dev": "0", "DevHum": "1"}, ("noted", "child-without-parent", "DevHum")),
        ({"Ce": "2"}, ("noted", "derived-code-differs", "CeProv")),
        ({"Ce": "1"}, ("noted", "derived-code-differs", "CeGen")),
        ({"StDef": "1"}, ("noted", "derived-code-differs", "StDef")),
        ({"TjAm": "2", "TjAmBan": "1"}, ("noted", "amnesty-barred", "TjAmBan")),
        ({"TjAm": "2", "TjAmBan": "1", "TjAmPro": "1"}, ("noted", "amnesty-granted-and-barred", "TjAmBan")),
    ],
)
def test_a_trap_of_pax_is_noted(fields: dict[str, Any], note: tuple[str, str, str]) -> None:
    assert told(pax_row(**fields)) == {note}


@pytest.mark.parametrize("text", ["", "NA", "1113", "1113.0"])
def test_links_that_are_there_or_are_not_are_no_trap(text: str) -> None:
    reading = interop.read_table([pax_row(UcdpAgr=text)])
    assert reading.notes == ()
    assert dict(reading.agreements[0].links) == ({"ucdp": "1113"} if text.startswith("1113") else {})


def test_a_level_is_a_level_up_to_release_7_only() -> None:
    assert interop.read_table([pax_row(release=7, Cons="3")]).agreements[0].codes["Cons"] == 3
    assert interop.read_table([pax_row(release=9, Cons="3")]).agreements[0].codes["Cons"] == 1


def test_a_column_that_a_release_turned_round_is_not_used() -> None:
    reading = interop.read_table([pax_row(release=10)])
    assert "ImSrc" in reading.not_understood
    assert "ImSrc is not used" in reading.to_text()


@pytest.mark.parametrize(
    ("text", "release", "states", "areas"),
    [
        ("Northland", 9, ("Northland",), ()),
        ("Northland/Southland/(The Lakes)", 9, ("Northland", "Southland"), ("The Lakes",)),
        ("Northland (former)", 9, ("Northland (former)",), ()),
        ("Northland/(Front (A/B))", 9, ("Northland",), ("Front (A/B)",)),
        ("Mali/Azawad", 7, ("Mali",), ("Azawad",)),
    ],
)
def test_names_of_conflicts_are_split(text: str, release: int, states: tuple[str], areas: tuple[str]) -> None:
    assert interop.read_table([pax_row(release=release, Con=text)]).agreements[0].about == (states, areas)


def test_a_link_that_follow_ups_share_is_noted() -> None:
    reading = interop.read_table([pax_row("1", PamAgr="7"), pax_row("2", PamAgr="7"), pax_row("3", PamAgr="8")])
    assert [(note.reason.value, note.row, note.column) for note in reading.notes] == [
        ("link-shared", "1", "pam"),
        ("link-shared", "2", "pam"),
    ]


# UCDP


@pytest.mark.parametrize(
    ("fields", "note"),
    [
        ({"termdur": "-99"}, ("repaired", "missing-as-number", "termdur")),
        ({"inclusive": "-1"}, ("repaired", "value-outside-scale", "inclusive")),
        ({"incompatibility": "1, 2"}, ("repaired", "list-in-place-of-code", "incompatibility")),
        ({"actor_id": "3, 1, 3"}, ("noted", "ids-repeated", "actor_id")),
        ({"mil_prov": "1"}, ("noted", "derived-code-differs", "mil_prov")),
        ({"return ": "1"}, ("noted", "derived-code-differs", "justice_prov")),
    ],
)
def test_a_trap_of_ucdp_is_noted(fields: dict[str, Any], note: tuple[str, str, str]) -> None:
    assert told(ucdp_row(ended="False", **fields)) == {note}


@pytest.mark.parametrize(("ended", "states"), [("", []), ("False", []), ("True", ["ended"])])
def test_no_recorded_end_is_noted_and_is_no_end(ended: str, states: list[str]) -> None:
    reading = interop.read_table([ucdp_row(ended=ended, duration="2004-05-06")])
    assert [one.state.value for one in reading.agreements[0].status] == states
    assert [note.reason.value for note in reading.notes] == ([] if ended else ["end-not-recorded"])


# PAM


@pytest.mark.parametrize(
    ("fields", "note"),
    [
        ({"year_count": ""}, ("repaired", "year-filled-in", "year_count")),
        ({"cease_prov": "1", "cease_implem": "2"}, ("noted", "implementation-before-start", "cease_implem")),
        ({"cease_init": "1"}, ("noted", "implementation-without-provision", "cease_init")),
        ({"cease_prov": "1", "agg_implem_score": "50"}, ("noted", "total-differs", "agg_implem_score")),
    ],
)
def test_a_trap_of_pam_is_noted(fields: dict[str, Any], note: tuple[str, str, str]) -> None:
    assert told(pam_row(**fields)) == {note}


def test_years_of_an_accord_are_one_agreement() -> None:
    years = [pam_row(year=2002, cease_prov="1"), pam_row(year=2001, cease_prov="1"), pam_row("8")]
    reading = interop.read_table(years)
    assert [agreement.id for agreement in reading.agreements] == ["7", "8"]
    assert reading.agreements[0].found == ("cease",)
    assert str(reading.agreements[0].date) == "2001-02-03"


def test_a_provision_that_varies_is_read_as_there() -> None:
    reading = interop.read_table([pam_row(cease_prov="0"), pam_row(year=2002, cease_prov="1")])
    assert [note.reason.value for note in reading.notes] == ["provision-varies"]
    assert reading.agreements[0].codes["cease"] == 1


# The report


@pytest.mark.parametrize("reason", interop.Reason)
def test_every_reason_has_its_words(reason: interop.Reason) -> None:
    assert language("en").phrase(f"why_row.{reason.value}")


def test_rows_are_counted_once_each() -> None:
    reading = interop.read_table(TRAPS)
    assert reading.counts == {"rows": 6, "read": 2, "repaired": 2, "refused": 2}
    assert len(reading) == 4
    refused = [(one.reason.value, one.rows) for one in reading.reasons if one.handling is interop.Handling.REFUSED]
    assert refused == [("no-id", ("#6",)), ("repeated-id", ("#5",))]


def test_the_report_is_data() -> None:
    reading = interop.read_table(TRAPS)
    data = json.loads(reading.to_json())
    assert data["source"] == {"id": "pax", "name": "PA-X", "release": "9", "by_columns": "8-10"}
    assert (data["rows"], data["agreements"], data["columns"]["not_understood"]) == (
        6,
        4,
        ["Status", "ImSrc", "Interim"],
    )
    assert data["reasons"] == reading.to_records()


@pytest.mark.parametrize("ending", ["csv", "xlsx", "json"])
def test_a_table_is_read_from_a_file(ending: str, tmp_path: Path) -> None:
    file = tmp_path / f"ucdp-table-of-2011.{ending}"  # the name says nothing
    match ending:
        case "csv":
            with file.open("w", encoding="utf-8", newline="") as stream:
                writer = csv.DictWriter(stream, list(TRAPS[0]))
                writer.writeheader()
                writer.writerows(TRAPS)
        case "json":
            file.write_text(json.dumps(TRAPS), encoding="utf-8")
        case _:
            workbook(TRAPS, file)
    reading = interop.read_table(file)
    assert reading.agreements == interop.read_table(TRAPS).agreements
    assert reading.name == str(file)


def workbook(rows: list[dict[str, Any]], file: Path) -> None:
    from openpyxl import Workbook

    book = Workbook()
    sheet = book.create_sheet("Data")  # the first sheet stays empty
    sheet.append(list(rows[0]))
    for row in rows:
        sheet.append([int(value) if value.isdigit() else value for value in row.values()])
    book.save(file)


def test_a_spreadsheet_that_unpacks_to_too_much_is_refused(tmp_path: Path) -> None:
    workbook(TRAPS, tmp_path / "table.xlsx")
    size = (tmp_path / "table.xlsx").stat().st_size
    with pt.Limits(bytes=size):
        assert len(interop.read_table(tmp_path / "table.xlsx")) == 4
    with ZipFile(tmp_path / "table.xlsx", "a", ZIP_DEFLATED) as packed:
        packed.writestr("xl/large.xml", " " * 100 * size)
    with pt.Limits(bytes=2 * size), pytest.raises(pt.UnreadableFile, match="unpacked, it takes more than 20 times"):
        interop.read_table(tmp_path / "table.xlsx")


@pytest.mark.parametrize(
    ("name", "text", "said"),
    [
        ("table.ods", "", "found '.ods'"),
        ("table.json", "{}", "a list of tables"),
        ("table.xlsx", "no book", "cannot be read as a table"),
    ],
)
def test_what_is_no_table_is_refused(name: str, text: str, said: str, tmp_path: Path) -> None:
    (tmp_path / name).write_text(text, encoding="utf-8")
    with pytest.raises(pt.UnreadableFile, match=said):
        interop.read_table(tmp_path / name)
