"""A version is released only when everything that names it says the same."""

from __future__ import annotations

from pathlib import Path

import pytest
from tests.ci.loading import FOLDER, load

release = load("release")
CHANGELOG = """# Changelog

## [Unreleased]

## [0.2.0] - 2026-12-01

- Something new.

## [0.1.0] - 2026-11-23

- The first edition.
"""
CITATION = 'cff-version: 1.2.0\ntitle: peaceterms\nversion: 0.2.0\ndate-released: "2026-12-01"\n'


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "pyproject.toml").write_text('[project]\nversion = "0.2.0"\n')
    (tmp_path / "CITATION.cff").write_text(CITATION)
    (tmp_path / "CHANGELOG.md").write_text(CHANGELOG)
    return tmp_path


def test_a_release_that_fits_prints_its_notes(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert release.main(["v0.2.0"], folder) == 0
    assert capsys.readouterr().out == "- Something new.\n"


@pytest.mark.parametrize(
    ("file", "before", "after", "said"),
    [
        ("pyproject.toml", "0.2.0", "0.1.0", "pyproject.toml: the version is 0.1.0, not 0.2.0"),
        ("CITATION.cff", "version: 0.2.0", "version: 0.1.0", "CITATION.cff: the version is 0.1.0, not 0.2.0"),
        ("CITATION.cff", "2026-12-01", "2026-12-02", "CITATION.cff: it was released on 2026-12-01 by CHANGELOG.md"),
        ("CHANGELOG.md", "[0.2.0]", "[0.3.0]", "CHANGELOG.md: no section [0.2.0]"),
        ("CHANGELOG.md", " - 2026-12-01", "", "CHANGELOG.md: the section [0.2.0] has no date"),
        ("CHANGELOG.md", "[Unreleased]\n", "[Unreleased]\n\n- More.\n", "CHANGELOG.md: [Unreleased] is not empty"),
    ],
)
def test_what_does_not_fit_is_told(folder: Path, file: str, before: str, after: str, said: str) -> None:
    path = folder / file
    path.write_text(path.read_text().replace(before, after))
    assert [line[: len(said)] for line in release.problems("v0.2.0", folder)] == [said]


def test_a_tag_is_a_v_and_three_numbers(folder: Path) -> None:
    assert next(release.problems("0.2", folder)).startswith("0.2: a tag is a v and three numbers")


def test_all_that_does_not_fit_is_told_at_once(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert release.main(["v0.9.0"], folder) == 1
    assert len(capsys.readouterr().err.splitlines()) == 3


def test_the_files_of_this_project_can_be_read() -> None:
    assert not [line for line in release.problems("v0.1.0", FOLDER.parent) if "None" in line]
