"""What a server may open: nothing but bundled texts and files in the folders named when it started."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

import peaceterms as pt
from peaceterms.serving import shelf
from peaceterms.serving.shelf import Shelf

posix = pytest.mark.skipif(os.name == "nt", reason="needs links and pipes")
TOML = 'id = "ours"\ntitle = "Ours"\n'
JSON = '{"id": "theirs", "title": "Theirs"}'


@pytest.fixture
def drafts(tmp_path: Path) -> Path:
    folder = tmp_path / "drafts"
    (folder / "later").mkdir(parents=True)
    (folder / "ours.toml").write_text(TOML, encoding="utf-8")
    (folder / "later" / "theirs.json").write_text(JSON, encoding="utf-8")
    (tmp_path / "secret.toml").write_text('id = "secret"\ntitle = "Secret"\n', encoding="utf-8")
    return folder


def test_without_folders_there_are_the_bundled_texts_only() -> None:
    assert Shelf().files == {}
    assert Shelf().open("musk-tweet-2022") is pt.load("musk-tweet-2022")


def test_words_can_name_one_bundled_text() -> None:
    assert Shelf().open("musk's tweet").id == "musk-tweet-2022"
    with pytest.raises(pt.InvalidArgument, match=r"'minsk' names \d texts: minsk-"):
        Shelf().open("minsk")


def test_files_go_by_their_folder_and_path(drafts: Path) -> None:
    opened = Shelf([drafts])
    assert list(opened.files) == ["drafts/later/theirs.json", "drafts/ours.toml"]
    assert opened.open("drafts/ours.toml").id == "ours"
    assert opened.open("drafts/later/theirs.json").id == "theirs"


def test_a_file_that_comes_later_is_found(drafts: Path) -> None:
    opened = Shelf([drafts])
    (drafts / "new.toml").write_text(TOML, encoding="utf-8")
    assert opened.open("drafts/new.toml").id == "ours"


@pytest.mark.parametrize(
    "name",
    [
        "../secret.toml",
        "drafts/../secret.toml",
        "drafts/../../secret.toml",
        "drafts/later/../ours.toml",
        "drafts//ours.toml",
        "./drafts/ours.toml",
        "ours.toml",
        "secret.toml",
        "drafts",
        "drafts/",
        "drafts/ours",
        "DRAFTS/ours.toml",
        "/etc/passwd",
        "drafts/ours.toml\0",
        "file:///etc/passwd",
        "~/secret.toml",
        "",
    ],
)
def test_no_other_name_opens_anything(drafts: Path, name: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(drafts.parent)
    with pytest.raises((pt.NotFound, pt.InvalidArgument)):  # the latter where words name several bundled texts
        Shelf([drafts]).open(name)


def test_the_whole_path_of_a_file_opens_nothing_either(drafts: Path) -> None:
    with pytest.raises(pt.NotFound):
        Shelf([drafts]).open(str(drafts / "ours.toml"))


@posix
def test_links_lead_nowhere(drafts: Path, tmp_path: Path) -> None:
    outside = tmp_path / "outside"
    outside.mkdir()
    (outside / "there.toml").write_text(TOML, encoding="utf-8")
    (drafts / "link.toml").symlink_to(tmp_path / "secret.toml")
    (drafts / "linked").symlink_to(outside)
    opened = Shelf([drafts])
    assert list(opened.files) == ["drafts/later/theirs.json", "drafts/ours.toml"]
    for name in ("drafts/link.toml", "drafts/linked/there.toml"):
        with pytest.raises(pt.NotFound):
            opened.open(name)


@posix
def test_a_folder_that_is_itself_a_link_can_be_named(drafts: Path, tmp_path: Path) -> None:
    (tmp_path / "link").symlink_to(drafts)
    assert "drafts/ours.toml" in Shelf([tmp_path / "link"]).files


@posix
def test_hidden_files_other_endings_and_what_is_no_file_are_left_out(drafts: Path) -> None:
    (drafts / ".git").mkdir()
    for name in (".git/a.toml", ".hidden.toml", "notes.txt"):
        (drafts / name).write_text(TOML, encoding="utf-8")
    (drafts / "folder.toml").mkdir()
    os.mkfifo(drafts / "pipe.toml")
    assert list(Shelf([drafts]).files) == ["drafts/later/theirs.json", "drafts/ours.toml"]


def test_folders_are_there_and_have_names_of_their_own(drafts: Path, tmp_path: Path) -> None:
    (tmp_path / "other" / "drafts").mkdir(parents=True)
    with pytest.raises(pt.InvalidArgument, match="there is no such folder"):
        Shelf([tmp_path / "none"])
    with pytest.raises(pt.InvalidArgument, match="there is no such folder"):
        Shelf([drafts / "ours.toml"])
    with pytest.raises(pt.InvalidArgument, match="there is another folder of that name"):
        Shelf([drafts, tmp_path / "other" / "drafts"])


def test_too_many_files_are_refused(drafts: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(shelf, "MOST_FILES", 2)
    assert len(Shelf([drafts]).files) == 2
    (drafts / "third.toml").write_text(TOML, encoding="utf-8")
    with pytest.raises(pt.InvalidArgument, match="more than 2 files"):
        Shelf([drafts]).files  # noqa: B018


def test_no_error_tells_where_a_folder_lies(drafts: Path) -> None:
    (drafts / "wrong.toml").write_text("id = 1", encoding="utf-8")
    (drafts / "large.toml").write_text(TOML + "#" * 200, encoding="utf-8")
    with pt.Limits(bytes=100):
        errors = {name: error_of(Shelf([drafts]), name) for name in ("drafts/wrong.toml", "drafts/large.toml")}
    assert all(error.startswith(f"{name}: ") for name, error in errors.items())
    assert str(drafts.parent) not in "".join(errors.values())


def error_of(opened: Shelf, name: str) -> str:
    with pytest.raises(pt.PeacetermsError) as raised:
        opened.open(name)
    return str(raised.value)


@pytest.mark.parametrize("content", [TOML, JSON, f"  {JSON}", f"\ufeff{JSON}", TOML.replace("\n", "\r\n")])
def test_a_text_can_be_pasted(content: str) -> None:
    text = Shelf().open(content)
    assert text.id in ("ours", "theirs")
    assert Shelf().name_of(content, text) == text.id


def test_a_pasted_text_keeps_the_limits() -> None:
    with pytest.raises(pt.UnreadableFile) as raised, pt.Limits(bytes=10):
        Shelf().open(TOML)
    assert raised.value.status == 413
    with pytest.raises(pt.InvalidProposal, match=r"^the text given: 1 problem"):
        Shelf().open('id = "a"\ncolour = 1\ntitle = "A"')
