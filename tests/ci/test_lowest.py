"""The lowest versions are taken from what users install, and from nothing else."""

from __future__ import annotations

from tests.ci.loading import FOLDER, load

lowest = load("lowest")
PROJECT = """
[project]
dependencies = ["pydantic>=2.11", "deepdiff>=8.0"]
[project.optional-dependencies]
scale = ["peaceterms[matrix]", "dask[array,distributed]>=2024.8"]
matrix = ["numpy>=1.26,<3"]
test = ["pytest>=8.0"]
"""


def test_each_package_of_users_stands_at_its_lowest_version() -> None:
    assert lowest.constraints(PROJECT) == ["dask==2024.8", "deepdiff==8.0", "numpy==1.26", "pydantic==2.11"]


def test_what_only_developers_install_is_left_as_it_is() -> None:
    assert not [line for line in lowest.constraints(PROJECT) if line.startswith("pytest")]


def test_every_package_that_users_need_has_a_lowest_version() -> None:
    project = (FOLDER.parent / "pyproject.toml").read_text(encoding="utf-8")
    found = {line.split("==")[0] for line in lowest.constraints(project)}
    assert {"pydantic", "deepdiff", "altair", "numpy"} <= found
