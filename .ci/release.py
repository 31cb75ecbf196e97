"""Say what keeps a version from being released, or print what is new in it.

`python .ci/release.py v0.2.0` holds the tag against `pyproject.toml`, `CITATION.cff` and `CHANGELOG.md`. It exits with
1 and a line for each thing that does not fit; or else it prints the section of the changelog, as notes of the release.
"""

from __future__ import annotations

import re
import sys
import tomllib
from collections.abc import Iterator
from pathlib import Path

_SECTION = re.compile(
    r"^## \[(?P<version>[^\]]+)\](?: - (?P<date>\S+))?\n(?P<body>.*?)(?=^## |\Z)", re.MULTILINE | re.DOTALL
)


def problems(tag: str, folder: Path) -> Iterator[str]:
    """Yield what does not fit a tag, in words."""
    version = tag.removeprefix("v")
    if not re.fullmatch(r"v\d+\.\d+\.\d+(?:(?:a|b|rc)\d+)?", tag):
        yield f"{tag}: a tag is a v and three numbers, such as v0.2.0"
    if (found := _project_version(folder)) != version:
        yield f"pyproject.toml: the version is {found}, not {version}"
    cited = _cited(folder)
    if cited.get("version") != version:
        yield f"CITATION.cff: the version is {cited.get('version')}, not {version}"
    yield from _problems_of_notes(version, cited.get("date-released"), folder)


def _problems_of_notes(version: str, cited: str | None, folder: Path) -> Iterator[str]:
    sections = {found["version"]: found for found in _sections(folder)}
    if version not in sections:
        yield f"CHANGELOG.md: no section [{version}]"
    elif not (date := sections[version]["date"]):
        yield f"CHANGELOG.md: the section [{version}] has no date"
    elif date != cited:
        yield f"CITATION.cff: it was released on {date} by CHANGELOG.md, not on {cited}"
    if "Unreleased" in sections and sections["Unreleased"]["body"].strip():
        yield f"CHANGELOG.md: [Unreleased] is not empty; what is in {version} belongs under its own heading"


def notes(version: str, folder: Path) -> str:
    """Return the section of the changelog on a version, without its heading."""
    (body,) = (found["body"] for found in _sections(folder) if found["version"] == version)
    return body.strip() + "\n"


def _sections(folder: Path) -> Iterator[re.Match[str]]:
    return _SECTION.finditer(folder.joinpath("CHANGELOG.md").read_text(encoding="utf-8"))


def _project_version(folder: Path) -> str:
    project = tomllib.loads(folder.joinpath("pyproject.toml").read_text(encoding="utf-8"))["project"]
    return str(project["version"])


def _cited(folder: Path) -> dict[str, str]:
    """Return the plain fields of the citation."""
    text = folder.joinpath("CITATION.cff").read_text(encoding="utf-8")
    return {name: value.strip('"') for name, value in re.findall(r"^([\w-]+): (\S+)$", text, re.MULTILINE)}


def main(arguments: list[str], folder: Path) -> int:
    """Print what is wrong with a release, or its notes; the exit status is returned."""
    if len(arguments) != 1:
        print("usage: python .ci/release.py TAG", file=sys.stderr)
        return 2
    if found := list(problems(arguments[0], folder)):
        print(*found, sep="\n", file=sys.stderr)
        return 1
    print(notes(arguments[0].removeprefix("v"), folder), end="")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:], Path(__file__).parents[1]))
