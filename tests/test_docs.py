"""What the documents say of the code: complete, and true. Their examples are run by the conftest.py at the root."""

from __future__ import annotations

import importlib
import importlib.util
import re
import tomllib
from pathlib import Path
from types import ModuleType

import pytest

import peaceterms as pt

ROOT = Path(__file__).parents[1]
PAGES = [ROOT / "README.md", ROOT / "CONTRIBUTING.md", ROOT / "CHANGELOG.md", *sorted((ROOT / "docs").rglob("*.md"))]


def _hooks() -> ModuleType:
    spec = importlib.util.spec_from_file_location("hooks", ROOT / "docs" / "hooks.py")
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


hooks = _hooks()


def _page(name: str) -> str:
    return (ROOT / "docs" / name).read_text(encoding="utf-8")


def _made(name: str) -> str:
    made: str = hooks.on_page_markdown(_page(name))
    return made


def _described() -> list[str]:
    return re.findall(r"^::: ([\w.]+)$", _page("reference/api.md"), re.MULTILINE)


def test_every_public_name_is_described_once() -> None:
    kinds = {kind.__name__ for kind in hooks.bundled_kinds().values()}
    assert sorted(path.rpartition(".")[2] for path in _described()) == sorted(set(pt.__all__) - kinds)


def test_every_bundled_kind_is_public() -> None:
    assert {kind.__name__ for kind in hooks.bundled_kinds().values()} <= set(pt.__all__)


@pytest.mark.parametrize("path", _described())
def test_what_is_described_is_the_public_thing(path: str) -> None:
    module, _, name = path.rpartition(".")
    assert getattr(importlib.import_module(module), name) is getattr(pt, name)


def test_every_dependency_has_its_reason() -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
    extras = project["project"]["optional-dependencies"].values()
    wanted = [
        *project["build-system"]["requires"],
        *project["project"]["dependencies"],
        *(r for e in extras for r in e),
    ]
    names = {re.split(r"[^\w-]", requirement)[0].casefold() for requirement in wanted} - {"peaceterms"}
    reasoned = re.findall(r"^\| `([\w-]+)` \|", _page("explanation/dependencies.md"), re.MULTILINE)
    assert sorted(name.casefold() for name in reasoned) == sorted(names)


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.name)
def test_files_that_a_page_names_are_there(page: Path) -> None:
    text = page.read_text(encoding="utf-8")
    named = re.findall(r"`((?:src|tests|docs)/[\w/.-]+)`", text)
    linked = re.findall(r"\]\(([\w/.-]+?)(?:#[\w-]+)?\)", text)
    missing = [name for name in named if not (ROOT / name).exists()]
    missing += [name for name in linked if not (page.parent / name).exists()]
    assert missing == []


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.name)
def test_every_marker_is_known(page: Path) -> None:
    made = hooks.on_page_markdown(page.read_text(encoding="utf-8"))
    assert "<!-- generated" not in made


def test_a_line_that_is_no_marker_stays() -> None:
    text = "See `<!-- generated: kinds -->` and <!-- note -->\n"
    assert hooks.on_page_markdown(text) == text


def test_every_kind_has_its_keys_and_aspects_on_the_page() -> None:
    sections = _made("reference/kinds.md").split("\n## ")
    by_kind = {section.partition("\n")[0].strip("`"): section for section in sections[1:]}
    assert {"territory", "neutrality", "other"} < set(by_kind)
    for name, kind in hooks.bundled_kinds().items():
        fields = [field.name for field in (*kind.declaration.keys, *hooks._own_aspects(kind))]
        assert re.findall(r"^\| `([\w.]+)` \|", by_kind[name], re.MULTILINE) == fields


def test_every_field_of_a_kind_says_what_it_means() -> None:
    tables = _made("reference/kinds.md").partition("\n## What every term has")[0]
    assert [line for line in tables.splitlines() if line.startswith("|") and line.endswith("|  |")] == []


def test_a_kind_says_whom_it_burdens() -> None:
    assert "| `bars` | Members | actors or explicit | `state` loses |" in _made("reference/kinds.md")
    assert hooks._whole(pt.Talks) == "The term as a whole helps and harms nobody."


def test_every_effect_stands_on_its_page() -> None:
    rows = re.findall(r"^\| `([\w-]+)` \| `([\w-]+)` \| `([\w-]+)` \|", _made("reference/effects.md"), re.MULTILINE)
    assert rows == [(effect.value, effect.done, effect.mirror.value) for effect in pt.Effect]


def _listed_codes() -> set[str]:
    codes = re.findall(r"^- `([\w.-]+)`$", _made("reference/codes.md"), re.MULTILINE)
    assert len(codes) == len(set(codes))
    return set(codes)


def test_every_code_that_the_corpus_gives_rise_to_is_listed() -> None:
    listed, proposals = _listed_codes(), pt.corpus()
    pairs = [*zip(proposals, proposals[1:], strict=False), *zip(proposals[1:], proposals, strict=False)]
    found = [
        departure
        for first, second in pairs
        for raised in pt.compare(first, second).departures
        for departure in (raised, *raised.claims)
    ]
    assert found
    unlisted = {d.code for d in found if d.code not in listed and d.code.replace(d.kind, "KIND", 1) not in listed}
    assert unlisted == set()


def test_a_code_that_cannot_arise_is_not_listed() -> None:
    listed = _listed_codes()
    assert "neutrality.permanence.softened" in listed
    assert "neutrality.permanence.raised" not in listed
    assert "referendum.repeats.reversed" in listed
    assert "recognition.degree.left-open" in listed  # `to be agreed`
    assert "KIND.modality.settled" not in listed  # a clause without a mark is an undertaking


def test_the_tutorial_shows_what_the_command_prints() -> None:
    comparison = pt.compare(pt.load("kremlin-conditions-2022"), pt.load("musk-tweet-2022"))
    assert f"\n```text\n{comparison.to_text()}```\n" in _made("tutorial.md")


def test_every_bundled_proposal_stands_on_its_page_with_its_standing() -> None:
    page = _made("reference/corpus.md")
    assert sorted(re.findall(r"^### `([\w-]+)`$", page, re.MULTILINE)) == [proposal.id for proposal in pt.corpus()]
    assert page.count("\n- Standing: ") == len(pt.corpus())


def test_every_command_has_its_help_on_the_page() -> None:
    headings = re.findall(r"^## `peaceterms ?(.*)`$", _made("reference/command.md"), re.MULTILINE)
    assert headings == ["", "compare", "list", "show", "check", "schema"]


def test_every_reading_of_a_group_stands_on_the_page() -> None:
    page = _made("reference/vocabulary.md")
    vocabulary = pt.load("musk-tweet-2022").vocabulary
    for group in vocabulary.groups.values():
        assert page.count(f"\n| `{group.id}` | ") == len(group.readings)
    for place in vocabulary.places:
        assert f"\n| `{place}` | " in page


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.name)
def test_a_page_names_no_address_of_another_host(page: Path) -> None:
    allowed = {"https://json-schema.org/draft/2020-12/schema"}
    assert set(re.findall(r"https?://[^\s)'\"`]+", page.read_text(encoding="utf-8"))) <= allowed
