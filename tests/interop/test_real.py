"""The files of others themselves, where they lie beside the checkout: nothing of them is kept here."""

from __future__ import annotations

import csv
import os
from functools import cache
from itertools import islice
from pathlib import Path

import pytest

from peaceterms import interop

FOLDER = Path(os.environ.get("PEACETERMS_INTEROP") or Path(__file__).parents[3] / "shared" / "interop")
FILES = {"PA-X": "pa-x-release-9.csv", "UCDP": "ucdp-peace-agreements-22.1.xlsx", "PAM": "pam-1.5.xlsx"}
pytestmark = pytest.mark.skipif(not (FOLDER / "data").is_dir(), reason="the files of others are not there")


@cache
def table(name: str) -> interop.TableReading:
    return interop.read_table(FOLDER / "data" / FILES[name])


@pytest.mark.parametrize(
    ("name", "release", "counts", "agreements"),
    [
        ("PA-X", "9", (2144, 2135, 9, 0), 2144),
        ("UCDP", "22.1", (374, 348, 26, 0), 374),
        ("PAM", "1.5", (323, 322, 1, 0), 34),
    ],
)
def test_all_rows_are_read(name: str, release: str, counts: tuple[int, ...], agreements: int) -> None:
    reading = table(name)
    assert (reading.source.origin.name, reading.source.release) == (name, release)
    assert (tuple(reading.counts.values()), len(reading)) == (counts, agreements)
    assert all(proposal.terms or proposal.silences for proposal in islice(reading, 50))


@pytest.mark.parametrize("other", ["UCDP", "PAM"])
def test_sources_agree_as_others_have_measured(other: str) -> None:
    """Measured on release 10 of PA-X, in which some rows were coded anew."""
    with (FOLDER / "overlap-agreement.csv").open(encoding="utf-8") as file:
        theirs = {row["concept"]: row for row in csv.DictReader(file) if other in row["pair"]}
    matching = interop.match(table("PA-X"), table(other))
    assert len(matching.pairs) == {"UCDP": 315, "PAM": 33}[other]
    assert not matching.of("conflict")
    for concept in matching.concepts:
        assert concept.equal == pytest.approx(float(theirs[concept.concept]["percent_agreement"]), abs=0.04)
        assert concept.ac1 == pytest.approx(float(theirs[concept.concept]["gwet_ac1"]), abs=0.07)
