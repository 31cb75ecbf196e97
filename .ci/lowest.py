"""Print, as constraints for pip, the lowest version that `pyproject.toml` allows of each package for users."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterator
from pathlib import Path

DEVELOPERS_ONLY = {"test", "docs", "benchmark", "lint", "dev"}
_LOWEST = re.compile(r"([\w-]+)(?:\[[\w,]+\])?>=([\w.]+)")


def constraints(pyproject: str) -> list[str]:
    """Return a line for each requirement that has a lowest version, without those that only developers install."""
    return sorted({f"{name}=={version}" for name, version in _lowest(tomllib.loads(pyproject)["project"])})


def _lowest(project: dict[str, dict[str, list[str]]]) -> Iterator[tuple[str, str]]:
    extras = {name: needs for name, needs in project["optional-dependencies"].items() if name not in DEVELOPERS_ONLY}
    for requirement in [*project["dependencies"], *(need for needs in extras.values() for need in needs)]:
        if found := _LOWEST.match(requirement):
            yield found[1], found[2]


if __name__ == "__main__":
    print("\n".join(constraints(Path(__file__).parents[1].joinpath("pyproject.toml").read_text(encoding="utf-8"))))
