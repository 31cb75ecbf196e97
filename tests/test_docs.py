"""What the documents say of the code: complete, and true. Their examples are run by the conftest.py at the root."""

from __future__ import annotations

import importlib
import re
import sys
import tomllib
from functools import cache
from pathlib import Path
from types import ModuleType

import pytest

import peaceterms as pt
from peaceterms import terms
from peaceterms.terms import Talks
from peaceterms.vocabulary import bundled_vocabulary

ROOT = Path(__file__).parents[1]
PAGES = [
    ROOT / "README.md",
    ROOT / "CONTRIBUTING.md",
    ROOT / "SECURITY.md",
    ROOT / "CHANGELOG.md",
    *sorted((ROOT / "docs").rglob("*.md")),
]


def _from_docs(name: str) -> ModuleType:
    """A module of the documents, found as the site generator finds it: beside the hooks."""
    folder = str(ROOT / "docs")
    if folder not in sys.path:
        sys.path.insert(0, folder)
    return importlib.import_module(name)


hooks = _from_docs("hooks")
kinds = _from_docs("making.kinds")
pictures = _from_docs("making.pictures")
texts = _from_docs("making.texts")


@cache
def _pages() -> dict[str, str]:
    """The pages and reports that the build makes, by where they lie."""
    return dict(hooks.pages())


def _page(name: str) -> str:
    return (ROOT / "docs" / name).read_text(encoding="utf-8")


def _made(name: str) -> str:
    made: str = hooks.on_page_markdown(_page(name))
    return made


def _described() -> list[str]:
    return re.findall(r"^::: ([\w.]+)$", _page("reference/api.md"), re.MULTILINE)


PLACES = (
    "peaceterms",
    "peaceterms.declare",
    "peaceterms.interop",
    "peaceterms.values",
    "peaceterms.vocabulary",
    "peaceterms.proposal",
)
WITHIN = {"FORMAT", "Field", "bundled_vocabulary"}
"""Constants and helpers that these places hold, but that are not ours to describe."""
OF_EVERY_TERM = {"Basis", "Pace", "kinds", "kind_of"}
OF_RESULTS = {
    "Against", "Apart", "Block", "Bracket", "Cast", "Cell", "Change", "Choice", "Citation", "Clause", "Coding",
    "Companion", "ComparedOutcomes", "Concord", "Contribution", "Counts", "Decision", "Declared", "Disagreement",
    "Displayable", "Encoded", "ErrorData", "ErrorDetail",
    "Event", "Evidence", "Family", "Fate", "Feature", "FieldGuide", "Ground", "Guide", "Held",
    "Hit", "InRole", "Interval", "Lazy", "Linked", "Mark", "Measured", "Misfit", "Move", "Movement", "Not", "PartRole",
    "QuestionEdit", "Requirement", "Result", "Return", "Rule", "Scale", "Scaled", "Sort", "Spread", "StatedValue",
    "Step", "SurveyAspect", "SurveyClause", "SurveyValue", "TableRow", "Undefined", "Vote", "Why",
}  # fmt: skip
"""Types of results, which stand where they are made."""


def test_every_public_name_is_described_once() -> None:
    public = {name for place in PLACES for name in importlib.import_module(place).__all__} - WITHIN
    described = sorted(path.rpartition(".")[2] for path in _described())
    assert described == sorted(public | OF_EVERY_TERM | OF_RESULTS)


def test_every_bundled_kind_is_public() -> None:
    assert {kind.__name__ for kind in kinds.bundled_kinds().values()} <= set(dir(terms))


@pytest.mark.parametrize("path", _described())
def test_what_is_described_is_there_and_is_the_public_thing(path: str) -> None:
    module, _, name = path.rpartition(".")
    described = getattr(importlib.import_module(module), name)
    for place in map(importlib.import_module, (*PLACES, "peaceterms.terms")):
        if name in (getattr(place, "__all__", ())):
            assert getattr(place, name) is described


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
    missing = [name for name in named if not (ROOT / name).exists()]
    missing += [name for name in _linked(text) if not _is_there(page.parent / name)]
    assert missing == []


def _linked(text: str) -> list[str]:
    return re.findall(r"\]\(([\w/.-]+?)(?:#[\w-]+)?\)", text)


def _is_there(file: Path) -> bool:
    """Whether the file is in the repository, or is one that the build makes."""
    address = file.resolve().relative_to(ROOT)
    return file.exists() or (address.parts[0] == "docs" and "/".join(address.parts[1:]) in _made_files())


@cache
def _made_files() -> set[str]:
    return {*_pages(), *(f"pictures/{name}.png" for name in pictures.shown())}


def test_links_on_the_pages_that_the_build_makes_lead_somewhere() -> None:
    links = [(address, link) for address, page in _pages().items() if address.endswith(".md") for link in _linked(page)]
    assert len(links) > len(texts.texts())
    assert [(address, link) for address, link in links if not _is_there(ROOT / "docs" / address / ".." / link)] == []


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.name)
def test_every_marker_is_known(page: Path) -> None:
    made = hooks.on_page_markdown(page.read_text(encoding="utf-8"))
    assert "<!-- generated" not in made


@pytest.mark.parametrize("name", ["kinds", "vocabulary", "command", "other"])
def test_a_page_that_is_kept_is_what_would_be_made(name: str) -> None:
    page = _page(f"reference/{name}.md")
    assert page.count("<!-- end: ") == page.count("<!-- generated: ") > 0
    assert hooks.filled(page) == page, "run: python docs/generate.py"


def test_what_is_kept_is_made_anew_between_its_markers_only() -> None:
    stale = "Before\n<!-- generated: unkinded -->\nold\n<!-- end: unkinded -->\nAfter\n"
    assert "old" not in hooks.filled(stale)
    assert hooks.filled(stale).startswith("Before\n<!-- generated: unkinded -->\n\n| proposal |")
    assert hooks.filled(stale).endswith("<!-- end: unkinded -->\nAfter\n")
    assert hooks.on_page_markdown(stale) == "Before\nold\nAfter\n"


def test_every_kind_has_its_codebook_on_the_page() -> None:
    page = _page("reference/kinds.md")
    for name, kind in kinds.bundled_kinds().items():
        assert f"**When.** {kind.use_when}" in page
        assert f'```toml\n[[terms]]\nkind = "{name}"' in page
        assert all(f"- [`{instead}`](#{instead}): {case}" in page for case, instead in kind.use_not)


def test_every_actor_stands_on_the_page() -> None:
    page = _page("reference/vocabulary.md")
    for actor in pt.load("musk-tweet-2022").vocabulary.actors.values():
        assert f"\n| `{actor.id}` | {actor.name} | " in page or actor.id not in bundled_vocabulary().actors


def test_a_line_that_is_no_marker_stays() -> None:
    text = "See `<!-- generated: kinds -->` and <!-- note -->\n"
    assert hooks.on_page_markdown(text) == text


def test_every_kind_has_its_keys_and_aspects_on_the_page() -> None:
    sections = _made("reference/kinds.md").split("\n## ")
    by_kind = {section.partition("\n")[0].strip("`"): section for section in sections[1:]}
    assert {"territory", "neutrality", "other"} < set(by_kind)
    for name, kind in kinds.bundled_kinds().items():
        fields = [field.name for field in (*kind.declaration.keys, *kinds.own_aspects(kind))]
        assert re.findall(r"^\| `([\w.]+)` \|", by_kind[name], re.MULTILINE) == fields


def test_every_field_of_a_kind_says_what_it_means() -> None:
    tables = _made("reference/kinds.md").partition("\n## What every term has")[0]
    assert [line for line in tables.splitlines() if line.startswith("|") and line.endswith("|  |")] == []


def test_a_kind_says_whom_it_burdens() -> None:
    assert "| `bars` | Members | actors or explicit | `state` loses |" in _made("reference/kinds.md")
    assert kinds.whole(Talks) == "The term as a whole helps and harms nobody."


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


# What the site shows


def test_one_comparison_stands_in_four_forms() -> None:
    page, comparison = _made("shown/four-forms.md"), pt.compare(*map(pt.load, texts.SEED))
    assert f"\n```text\n{comparison.to_text()}```\n" in page
    assert f"\n```markdown\n{comparison.to_markdown()}```\n" in page
    assert f'src="../../reports/{texts.address(texts.SEED)}.html"' in page
    assert (
        '<div class="notebook"><article class="peaceterms tex2jax_ignore mathjax_ignore"><h3>The tweet, compared with'
        in page
    )


def test_the_landing_page_shows_the_seed_comparison_at_once() -> None:
    page, comparison = _made("index.md"), pt.compare(*map(pt.load, texts.SEED))
    assert page.index("pictures/compared/") < page.index("*Standing:*") < page.index("```python")
    assert "| Alliances | Neutrality of Ukraine | permanent | does not say | Ukraine\u00a0+ |" in page
    assert page.count("*Standing:*") == 2
    assert f"{comparison.distance()} apart" in page


def test_every_bundled_proposal_has_its_page_with_its_standing_and_its_row() -> None:
    table = _made("gallery/index.md")
    rows = re.findall(r"^\| \[.*?\]\(([\w-]+)\.md\) `([\w-]+)` \|", table, re.MULTILINE)
    assert sorted(rows) == [(proposal.id, proposal.id) for proposal in pt.corpus()]
    for proposal in pt.corpus():
        page = _pages()[f"gallery/{proposal.id}.md"]
        assert page.count("\n- **Standing:** ") == 1
        assert page.index("**Standing:**") < page.index("## What it says")
        assert len(re.findall(r"^# ", page, re.MULTILINE)) == 1


def test_a_page_of_a_proposal_leads_to_its_versions_and_comparisons() -> None:
    page = _pages()["gallery/us-28-point-plan-2025.md"]
    assert "**Later versions:** [" in page
    assert "](../comparisons/us-28-point-plan-2025--e3-counter-text-2025.md)" in page
    assert "**Later version of:** [the 28 points](us-28-point-plan-2025.md)" in _pages()["gallery/geneva-text-2025.md"]
    assert "## Compared" not in _pages()["gallery/simla-agreement-1972.md"]


@pytest.mark.parametrize("pair", texts.PAIRS, ids=texts.address)
def test_every_pair_has_its_page_its_picture_and_its_report(pair: tuple[str, str]) -> None:
    name = texts.address(pair)
    page, report = _pages()[f"comparisons/{name}.md"], _pages()[f"reports/{name}.html"]
    assert f"](../pictures/compared/{name}.png)" in page
    assert page.count("*Standing:*") == 2
    comparison = pt.compare(*map(pt.load, pair))
    told = {(on.subject, one.kind) for on in comparison.subjects for one in (*on.departures, *on.agreements)}
    assert page.count("<table") == len(told)
    assert report == comparison.to_html()
    assert f"]({name}.md)" in _made("comparisons/index.md")


def test_the_five_plans_and_the_track_are_shown() -> None:
    plans, track = _made("shown/five-plans.md"), _made("shown/from-28-to-20.md")
    assert len(texts.FIVE_PLANS) == plans.count("*Standing:*") == 5
    assert plans.count("![") == 2
    assert [id for id in texts.LINEAGE[1:] if pt.load(id).derived_from != texts.LINEAGE[0]] == []
    assert all(f"pictures/track-{party.lower()}.png" in track for party in texts.SIDES)
    assert plans.count("<h3>") + track.count("<h3>") >= 3


def test_every_picture_stands_somewhere_with_an_alternative_in_words() -> None:
    pages = [*_pages().values(), *(hooks.on_page_markdown(page.read_text(encoding="utf-8")) for page in PAGES)]
    found = [image for page in pages for image in re.findall(r"!\[(.*)\]\([./]*pictures/([\w/-]+)\.png\)", page)]
    assert {name for _, name in found} == set(pictures.shown())
    assert all(20 < len(alternative) < 2 * pictures.LONGEST_ALTERNATIVE for alternative, _ in found)


@pytest.mark.parametrize(
    ("described", "alternative"),
    [
        ("One sentence.", "One sentence."),
        ("One. Two.\nThree.", "One. Two. Three."),
        (f"One. {'word ' * 60}end.", "One."),
        ("word " * 60 + "end.", f"{('word ' * 48).strip()} …"),
    ],
)
def test_an_alternative_is_short_and_whole(described: str, alternative: str) -> None:
    assert pictures.alternative(described) == alternative


def test_a_picture_is_png() -> None:
    pytest.importorskip("vl_convert")
    assert pictures.png("five-plans").startswith(b"\x89PNG")


def test_a_tree_of_outcomes_is_drawn_only_where_it_can_be_read() -> None:
    assert pictures.has_tree(pt.load("musk-tweet-2022"))
    assert not pictures.has_tree(pt.load("peskov-terms-2022"))
    assert not pictures.has_tree(pt.load("istanbul-draft-treaty-2022"))


def test_what_we_write_for_the_site_fetches_nothing_from_elsewhere() -> None:
    ours = [*(ROOT / "docs" / "assets").iterdir(), *(ROOT / "docs" / "making").glob("*.py"), ROOT / "docs" / "hooks.py"]
    assert [
        file.name for file in ours if re.search(r"https?://|//\w+\.\w|@import", file.read_text(encoding="utf-8"))
    ] == []
    fetched = r"""(?:<(?:img|script|iframe|link)\b[^>]*?(?:src|href)="|!\[[^]]*\]\()https?:"""
    assert [address for address, page in _pages().items() if re.search(fetched, page)] == []


def test_every_command_has_its_help_on_the_page() -> None:
    headings = re.findall(r"^## `peaceterms ?(.*)`$", _made("reference/command.md"), re.MULTILINE)
    commands = [
        "compare",
        "table",
        "survey",
        "nearest",
        "track",
        "reliability",
        "list",
        "kinds",
        "find",
        "show",
        "roles",
    ]
    drafting = ["patch", "apply", "merge", "check", "schema", "import", "mcp", "completion"]
    assert headings == ["", *commands, *drafting]


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
