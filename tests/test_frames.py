"""Tables as frames of pandas and polars, in Arrow and in Parquet: with the declared types whatever they hold."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import NotRequired

import pandas as pd
import polars as pl
import pyarrow.parquet as pq
import pytest
from tests.layout.things import FRAMEWORK, PLAN, seed
from typing_extensions import TypedDict

import peaceterms as pt
from peaceterms.columns import Share, columns_of
from peaceterms.frames import arrow, frame, parquet


class Base(TypedDict):
    """What a row inherits."""

    texts: list[str]
    """Some texts."""
    wholes: list[int]
    """Some numbers."""


class Sample(Base):
    """A row with one column of every type."""

    text: str
    """A text."""
    some_text: str | None
    """A text
    or none."""
    share: Share
    """A share."""
    some_number: float | None
    whole: int
    some_whole: int | None
    flag: bool
    some_flag: bool | None
    asked_for: NotRequired[str]


COLUMNS = columns_of(Sample)
FULL: Sample = {
    "text": "a", "some_text": "b", "share": 0.5, "some_number": 2.0, "whole": 3, "some_whole": 2**62, "flag": True,
    "some_flag": False, "texts": ["x", "y"], "wholes": [1],
}  # fmt: skip
BARE: Sample = {
    **FULL, "some_text": None, "some_number": None, "some_whole": None, "some_flag": None, "texts": [], "wholes": [],
}  # fmt: skip
EVERY = [[], [FULL], [BARE], [BARE] * 200 + [FULL]]


def test_columns_are_read_off_the_typed_dict_its_own_first() -> None:
    assert list(COLUMNS) == [*FULL]
    assert COLUMNS["share"].unit == "share"
    assert COLUMNS["some_text"].meaning == "A text or none."
    assert COLUMNS["texts"].meaning == "Some texts."
    assert [name for name, column in COLUMNS.items() if column.can_be_missing] == [
        "some_text", "some_number", "some_whole", "some_flag",
    ]  # fmt: skip


@pytest.mark.parametrize("rows", EVERY, ids=["empty", "full", "bare", "late"])
def test_a_frame_has_the_same_types_whatever_it_holds(rows: list[Sample]) -> None:
    full = [FULL]
    assert frame(COLUMNS.values(), rows, "polars").schema == frame(COLUMNS.values(), full, "polars").schema
    assert dict(frame(COLUMNS.values(), rows, "pandas").dtypes) == dict(frame(COLUMNS.values(), full, "pandas").dtypes)
    assert arrow(COLUMNS.values(), rows).schema == arrow(COLUMNS.values(), full).schema


@pytest.mark.parametrize("rows", EVERY, ids=["empty", "full", "bare", "late"])
def test_rows_come_back_as_they_were(rows: list[Sample], tmp_path: Path) -> None:
    assert frame(COLUMNS.values(), rows, "polars").to_dicts() == rows
    assert arrow(COLUMNS.values(), rows).to_pylist() == rows
    (tmp_path / "a.parquet").write_bytes(parquet(COLUMNS.values(), rows))
    assert pl.read_parquet(tmp_path / "a.parquet").to_dicts() == rows
    told = frame(COLUMNS.values(), rows, "pandas").astype(object).to_dict("records")
    assert [{name: None if _is_gone(value) else value for name, value in one.items()} for one in told] == rows


def _is_gone(value: object) -> bool:
    return value is pd.NA or value != value


def test_arrow_says_what_a_column_means_and_in_what_unit() -> None:
    field = arrow(COLUMNS.values(), []).schema.field("share")
    assert (field.metadata, field.nullable) == ({b"description": b"A share.", b"unit": b"share"}, False)


def test_lists_of_a_comparison_can_be_unnested() -> None:
    comparison = pt.compare(PLAN, FRAMEWORK)
    polars = comparison.to_frame("polars").explode("gains").drop_nulls("gains")["gains"].value_counts()
    pandas = comparison.to_frame("pandas").explode("gains")["gains"].value_counts()
    assert dict(polars.iter_rows()) == dict(pandas)
    assert pandas["UA"] > 10


def test_a_parquet_file_is_written_and_holds_the_meaning(tmp_path: Path) -> None:
    seed().to_parquet(tmp_path / "seed.parquet")
    table = pq.read_table(tmp_path / "seed.parquet")
    assert table.num_rows == len(seed().to_records())
    assert table.schema.field("code").metadata[b"description"].startswith(b"The stable code")


def test_pandas_is_taken_unless_polars_is_there_alone(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    assert isinstance(seed().to_frame(), pd.DataFrame)
    monkeypatch.setattr("peaceterms.frames.find_spec", lambda name: None if name == "pandas" else object())
    assert isinstance(seed().to_frame(), pl.DataFrame)


@pytest.mark.parametrize(
    ("gone", "make"),
    [
        ("pandas", lambda result: result.to_frame("pandas")),
        ("polars", lambda result: result.to_frame("polars")),
        ("pyarrow", lambda result: result.to_arrow()),
        ("pyarrow", lambda result: result.to_parquet("never.parquet")),
    ],
)
def test_what_is_not_installed_is_named_with_the_extra(
    gone: str, make: object, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(sys.modules, gone, None)
    with pytest.raises(pt.MissingExtra, match=rf"table for {gone} needs an extra: pip install 'peaceterms\[frames\]'"):
        make(seed())  # type: ignore[operator]


def test_another_library_is_refused() -> None:
    with pytest.raises(pt.InvalidArgument, match="library='dask': it is one of 'pandas', 'polars'"):
        seed().to_frame("dask")  # type: ignore[call-overload]
