"""The example of a static site, made from a folder of files."""

from __future__ import annotations

import re
from pathlib import Path
from urllib.parse import unquote

import pytest

import peaceterms as pt
from examples import site

IDS = ("kremlin-conditions-2022", "musk-tweet-2022", "zelenskyy-peace-formula-2022")


@pytest.fixture
def drafts(tmp_path: Path) -> Path:
    folder = tmp_path / "drafts"
    folder.mkdir()
    for number, id in enumerate(IDS):
        pt.write(pt.load(id), folder / f"text {number}.json")
    return folder


def made(folder: Path) -> dict[str, str]:
    return {path.name: path.read_text(encoding="utf-8") for path in folder.iterdir()}


def test_there_is_a_page_for_each_text_and_each_pair_and_every_link_leads_to_one(drafts: Path, tmp_path: Path) -> None:
    assert site.main([str(drafts), str(tmp_path / "pages")]) == 0
    pages = made(tmp_path / "pages")
    assert len(pages) == 3 + 6 + 1
    links = [unquote(link) for link in re.findall(r'href="([^"]*)"', pages["index.html"])]
    assert sorted(links) == sorted(set(pages) - {"index.html"})
    assert pages["text 0.json--text 1.json.html"] == pt.compare(IDS[0], IDS[1]).to_html()
    assert pages["text 2.json.html"] == pt.load(IDS[2]).to_html()
    assert not re.search(r'(?:src|href)="(?:https?:)?//', pages["index.html"])


def test_words_of_a_text_are_escaped_in_the_index(drafts: Path, tmp_path: Path) -> None:
    (drafts / "<b>.toml").write_text('id = "b"\ntitle = "<script>alert(1)</script>"\n', encoding="utf-8")
    assert site.main([str(drafts), str(tmp_path / "pages")]) == 0
    index = made(tmp_path / "pages")["index.html"]
    assert "<script" not in index
    assert "<b>" not in index
    assert "&lt;script&gt;" in index


def test_a_file_that_is_wrong_is_told_and_the_others_are_shown(
    drafts: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (drafts / "wrong.toml").write_text("id = 1", encoding="utf-8")
    (drafts / "notes.txt").write_text("no proposal", encoding="utf-8")
    assert site.main([str(drafts), str(tmp_path / "pages")]) == 1
    assert "wrong.toml: " in capsys.readouterr().err
    assert len(made(tmp_path / "pages")) == 3 + 6 + 1
