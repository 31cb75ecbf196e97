"""Anybody's table: what its mapping says of its columns, and what was understood."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

import peaceterms as pt
from peaceterms import interop
from peaceterms.proposal import Coverage

MAPPING: dict[str, Any] = {
    "source": "Survey of truces, 2025",
    "id": "no",
    "title": "what",
    "date": "when",
    "parties": "who",
    "separator": "/",
    "actors": "armed-group",
    "columns": {
        "truce": {"kind": "ceasefire", "values": {"2": {"permanence": "permanent"}}},
        "place": {"kind": "ceasefire", "field": "places", "fields": {"scope": "fighting in single places"}},
        "freed": {"kind": "prisoners", "fields": {"category": "prisoners of war"}},
    },
}
ROW = {"no": "a1", "what": "Truce of May", "when": "2025-05-01", "who": "Northland/UN", "truce": "2", "freed": "0"}


def read(mapping: dict[str, Any] = MAPPING, **fields: Any) -> interop.TableReading:
    return interop.read_table([{**ROW, **fields}], mapping)


def test_a_mapping_says_what_columns_are() -> None:
    (text,) = read()
    assert (text.id, text.title, str(text.date)) == ("survey-of-truces-2025-a1", "Truce of May", "2025-05-01")
    assert text.by == ("northland-actor", "UN")
    assert (text.coverage, text.standing.state) == (Coverage.SINGLE_POINTS, "reported")
    (truce,) = text.terms
    assert (truce.kind, truce.permanence, truce.ref) == ("ceasefire", "permanent", "truce")  # type: ignore[attr-defined]
    assert text.silences[0].issues == ("prisoners",)


def test_names_of_places_become_places() -> None:
    (text,) = read(place="The Lakes/Ukraine")
    term = next(term for term in text.terms if term.id == "place")
    assert term.places == ("the-lakes-area", "ukraine")  # type: ignore[attr-defined]


def test_what_a_mapping_does_not_name_is_not_understood() -> None:
    assert read(colour="red").not_understood == ("colour",)


@pytest.mark.parametrize(("value", "reasons"), [("yes", []), ("2", []), ("3", ["value-not-explained"]), ("0", [])])
def test_a_value_that_a_mapping_does_not_explain_is_noted(value: str, reasons: list[str]) -> None:
    reading = read(truce=value)
    assert [note.reason.value for note in reading.notes] == reasons
    assert len(reading["a1"].terms) == (value != "0")


def test_a_blank_is_not_known_and_a_zero_is_silence() -> None:
    patterns = [read(truce=value)["a1"].silences[0].issues for value in ("", "0")]
    assert patterns == [("prisoners",), ("ceasefire", "prisoners")]


def test_what_a_kind_does_not_take_is_left_out_and_told() -> None:
    mapping = {**MAPPING, "columns": {"truce": {"kind": "ceasefire", "field": "permanence"}}}
    reading = read(mapping, truce="for ever")
    assert [(note.reason.value, note.column) for note in reading.notes] == [("invalid", "truce")]
    assert (reading.counts["repaired"], reading["a1"].terms) == (1, ())


def test_rows_without_an_id_of_their_own_are_refused() -> None:
    reading = interop.read_table([ROW, ROW, {**ROW, "no": ""}], MAPPING)
    assert (len(reading), reading.counts["refused"]) == (1, 2)
    numbered = interop.read_table([ROW, ROW], {"title": "what"})
    assert [text.id for text in numbered] == ["table-2", "table-3"]


def test_a_mapping_prevails_over_what_is_recognised() -> None:
    from tests.interop.synthetic import pax_row

    reading = interop.read_table([pax_row(Wat="1")], {"id": "AgtId", "columns": {"Ce": {"kind": "ceasefire"}}})
    assert reading.source.origin.id == "table"


def test_a_mapping_is_read_from_a_file(tmp_path: Path) -> None:
    file = tmp_path / "map.toml"
    file.write_text('id = "no"\n[columns.truce]\nkind = "ceasefire"\n', encoding="utf-8")
    (text,) = interop.read_table([{**ROW, "truce": "yes"}], file)
    assert [term.kind for term in text.terms] == ["ceasefire"]


@pytest.mark.parametrize(
    ("mapping", "error", "said"),
    [
        ({"columns": {"truce": {"kind": "cease-fire"}}}, pt.NotFound, "ceasefire"),
        ({"columns": {"truce": {"kind": "ceasefire", "field": "place"}}}, pt.NotFound, "nearest known: places"),
        ({"columns": {"truce": {}}}, pt.InvalidArgument, "columns.truce.kind"),
        ({"colums": {}}, pt.InvalidArgument, "colums"),
    ],
)
def test_a_mistake_in_a_mapping_is_told(mapping: dict[str, Any], error: type[Exception], said: str) -> None:
    with pytest.raises(error, match=said):
        interop.mapping_of(mapping)


def test_a_mapping_that_is_not_there_is_told_once(tmp_path: Path) -> None:
    with pytest.raises(pt.UnreadableFile) as told:
        interop.mapping_of(tmp_path / "map.toml")
    assert str(told.value).count("map.toml") == 1


def test_a_file_that_is_no_mapping_is_refused(tmp_path: Path) -> None:
    file = tmp_path / "map.toml"
    file.write_text("id = ", encoding="utf-8")
    with pytest.raises(pt.UnreadableFile, match=r"map\.toml"):
        interop.mapping_of(file)
