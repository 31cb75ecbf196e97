"""The check of public names against the last tag, in repositories made for it."""

from __future__ import annotations

import subprocess
from pathlib import Path

import pytest
from tests.ci.loading import FOLDER, load

import peaceterms

check = load("public")
FILES = {
    "__init__.py": 'from peaceterms.api import compare\n\n__all__ = ["compare"]\n',
    "api.py": "def compare(first: str, second: str) -> str: ...\n\n\ndef helped(x: str) -> str: ...\n",
    "terms/__init__.py": 'from peaceterms.terms.people import Talks\n\n__all__ = ["Talks"]\n',
    "terms/people.py": "class Talks:\n    party: str\n\n\nclass Inner: ...\n",
    "results.py": "class Row:\n    says: str\n\n\nclass Hidden:\n    says: str\n",
    "layout.py": "def laid_out() -> str: ...\n",
}


def git(repository: Path, *arguments: str) -> None:
    who = ["-c", "user.name=a", "-c", "user.email=a@example.org", "-c", "commit.gpgsign=false"]
    subprocess.run(["git", "-C", str(repository), *who, *arguments], check=True, capture_output=True)


@pytest.fixture
def repository(tmp_path: Path) -> Path:
    for name, code in FILES.items():
        path = tmp_path / "src" / "peaceterms" / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(code, encoding="utf-8")
    (tmp_path / check.INTERFACE).parent.mkdir(parents=True)
    (tmp_path / check.INTERFACE).write_text("# Results\n\n::: peaceterms.results.Row\n", encoding="utf-8")
    git(tmp_path, "init", "-q")
    git(tmp_path, "add", "-A")
    git(tmp_path, "commit", "-q", "-m", "first")
    return tmp_path


def change(repository: Path, name: str, old: str, new: str) -> None:
    path = repository / "src" / "peaceterms" / name
    code = path.read_text(encoding="utf-8")
    assert old in code
    path.write_text(code.replace(old, new), encoding="utf-8")


def test_it_passes_where_there_is_no_tag(repository: Path, capsys: pytest.CaptureFixture[str]) -> None:
    change(repository, "__init__.py", '["compare"]', "[]")
    assert check.main(repository) == 0
    assert capsys.readouterr().out == "public names: there is no tag to hold them against\n"


@pytest.mark.parametrize(
    ("name", "old", "new", "status"),
    [
        ("api.py", "compare", "compare", 0),
        ("__init__.py", "compare", "helped", 1),
        ("api.py", ", second: str", "", 1),
        ("api.py", ", second: str", ", second: str, third: str", 1),
        ("api.py", ", second: str", ', second: str, third: str = ""', 0),
        ("terms/people.py", "party", "parties", 1),
        ("terms/__init__.py", "Talks", "Inner", 1),
        ("terms/people.py", "Inner", "Other", 0),  # in no `__all__`
        ("api.py", "helped", "assisted", 0),
        ("results.py", "Row", "Line", 1),
        ("results.py", "class Row:\n    says", "class Row:\n    tells", 1),
        ("results.py", "Hidden", "Line", 0),
        ("results.py", "class Hidden:\n    says", "class Hidden:\n    tells", 0),
        ("layout.py", "laid_out", "set_out", 0),  # no public place
    ],
)
def test_it_is_red_where_a_public_name_vanishes_or_is_called_otherwise(
    repository: Path, name: str, old: str, new: str, status: int
) -> None:
    git(repository, "tag", "v1.0.0")
    change(repository, name, old, new)
    assert check.main(repository) == status


def test_it_holds_against_the_newest_tag(repository: Path) -> None:
    git(repository, "tag", "v1.0.0")
    change(repository, "terms/__init__.py", "Talks", "Inner")
    git(repository, "commit", "-q", "-a", "-m", "second")
    assert check.main(repository) == 1
    git(repository, "tag", "v2.0.0")
    assert check.main(repository) == 0


def test_its_places_are_there() -> None:
    package = Path(peaceterms.__file__).parent
    assert all((package / place).is_dir() or (package / f"{place}.py").is_file() for place in check.PLACES)


def test_the_gate_runs_it() -> None:
    assert "python .ci/public.py\n" in (FOLDER / "run").read_text(encoding="utf-8")
