from __future__ import annotations

import subprocess
from pathlib import Path

import pytest
from tests.cli.running import GOOD, NAMED, Command, posix

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


@posix
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


@pytest.mark.usefixtures("repository")
def test_a_name_holds_nothing_that_a_terminal_obeys(command: Command) -> None:
    for folder in ("\x1b[31m", "\x1b[32m"):
        Path(folder).mkdir()
        Path(folder, "draft.toml").write_text(GOOD)
    run = command("compare", "\x1b[31m/draft.toml", "\x1b[32m/draft.toml")
    assert run.status == 0
    assert "\x1b" not in run.out
    assert r"compared with '\x1b[31m/draft.toml'" in run.out


def test_a_title_with_a_colon_is_no_revision(command: Command) -> None:
    title = "Zelenskyy's Victory Plan: five points and secret annexes"
    assert command("show", title).out == command("show", "zelenskyy-victory-plan-2024").out


@pytest.mark.usefixtures("repository")
def test_an_option_of_git_is_no_revision(command: Command) -> None:
    assert command("show", "--", "--output=x:draft.toml").err.startswith("peaceterms: ")
    assert not Path("x:draft.toml").exists()
