from __future__ import annotations

import subprocess
from pathlib import Path

import pytest
from tests.cli.running import GOOD, NAMED, Command

NEUTRAL = '[[terms]]\nid = "b"\nkind = "neutrality"\nstate = "UA"\n'


def git(*arguments: str) -> None:
    subprocess.run(["git", *NAMED, *arguments], check=True, capture_output=True)


@pytest.fixture
def repository(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A repository in which a draft was committed, and then changed."""
    monkeypatch.chdir(tmp_path)
    git("init", "-q")
    file = tmp_path / "draft.toml"
    file.write_text(GOOD)
    git("add", ".")
    git("commit", "-q", "-m", "First")
    file.write_text(GOOD + NEUTRAL)
    return tmp_path


@pytest.mark.usefixtures("repository")
def test_a_file_is_compared_with_itself_in_a_revision_under_names_that_tell_them_apart(command: Command) -> None:
    run = command("compare", "HEAD:draft.toml", "draft.toml", "--exit-code")
    assert (run.status, run.err) == (1, "")
    assert run.out.startswith("draft.toml, compared with HEAD:draft.toml\n")
    assert command("compare", "HEAD:draft.toml", ":draft.toml", "--exit-code").status == 0


@pytest.mark.usefixtures("repository")
def test_labels_prevail_and_are_given_for_both(command: Command) -> None:
    both = ("compare", "HEAD:draft.toml", "draft.toml")
    assert command(*both, "--label", "before", "--label", "after").out.startswith("After, compared with before\n")
    run = command(*both, "--label", "before")
    assert (run.status, run.err) == (2, "peaceterms: --label: give one for each of the two texts; found 1\n")


@pytest.mark.parametrize(
    ("word", "reason"),
    [("HEAD:none.toml", "path 'none.toml' does not exist in 'HEAD'"), ("nowhere:draft.toml", "nowhere")],
)
@pytest.mark.usefixtures("repository")
def test_what_git_does_not_have_is_told(command: Command, word: str, reason: str) -> None:
    run = command("show", word)
    assert (run.status, run.out) == (2, "")
    assert f"peaceterms: '{word}': cannot be read: git: " in run.err
    assert reason in run.err


def test_outside_a_repository_and_without_git_that_is_told(
    command: Command, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    assert "not a git repository" in command("show", "HEAD:draft.toml").err
    monkeypatch.setenv("PATH", "")
    assert "cannot be read: git: No such file or directory" in command("show", "HEAD:draft.toml").err


def test_a_file_whose_name_looks_like_a_revision_is_a_file(command: Command, repository: Path) -> None:
    (repository / "HEAD:draft.toml").write_text(GOOD + NEUTRAL)
    assert command("compare", "HEAD:draft.toml", "draft.toml", "--exit-code").status == 0


def test_two_files_of_one_name_are_told_apart_by_their_folders(command: Command, repository: Path) -> None:
    (repository / "old").mkdir()
    (repository / "old" / "draft.toml").write_text(GOOD)
    assert command("compare", "old/draft.toml", "./draft.toml").out.startswith(
        "draft.toml, compared with old/draft.toml\n"
    )
    assert command("compare", "draft.toml", "draft.toml").out.startswith(
        "The second text, compared with the first text"
    )
