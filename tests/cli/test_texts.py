from __future__ import annotations

import json
import shlex
import sys
from pathlib import Path

import pytest
from tests.cli.running import FIRST, GOOD, SECOND, Command, posix, ran

import peaceterms as pt
from peaceterms.cli.texts import labels_of
from peaceterms.formats.files import to_json

UNKNOWN = [
    pytest.param(
        ["show", "musk-twet-2022"], "unknown proposal 'musk-twet-2022'; the nearest known: musk-tweet-2022", id="show"
    ),
    pytest.param(["compare", FIRST, "mask"], "unknown proposal 'mask'", id="second"),
    pytest.param(
        ["compare", "kremlin-condishuns-2022", SECOND], "the nearest known: kremlin-conditions-2022", id="first"
    ),
    pytest.param(["show", "missing.toml"], "missing.toml: cannot be read: No such file or directory", id="file"),
    pytest.param(["check", "missing.toml"], "missing.toml: cannot be read: No such file or directory", id="check"),
    pytest.param(["show", "no/such/plan"], "no/such/plan: the name of a proposal's file ends in", id="folder"),
    pytest.param(["show", "plan.txt"], "unknown proposal 'plan.txt'", id="ending"),
    pytest.param(["show", "a\0.toml"], "cannot be read", id="zero"),
    pytest.param(["show", ""], "unknown proposal ''", id="empty"),
]


@pytest.mark.parametrize(("arguments", "message"), UNKNOWN)
def test_what_cannot_be_found_is_told_on_standard_error_only(
    command: Command, arguments: list[str], message: str
) -> None:
    run = command(*arguments)
    assert (run.status, run.out) == (2, "")
    assert run.err.startswith("peaceterms: ")
    assert message in run.err


def test_a_bad_file_is_told_with_all_its_problems(command: Command, tmp_path: Path) -> None:
    file = tmp_path / "bad.toml"
    file.write_text('id = "X"\ntitle = 3\n')
    for arguments in (["show", str(file)], ["compare", str(file), SECOND], ["compare", SECOND, str(file)]):
        run = command(*arguments)
        assert (run.status, run.out) == (2, "")
        assert run.err.startswith(f"peaceterms: {file}: 2 problems\n  id (line 1): ")


def test_a_folder_with_the_name_of_a_bundled_proposal_does_not_hide_it(
    command: Command, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / SECOND).mkdir()
    monkeypatch.chdir(tmp_path)
    assert command("show", SECOND).status == 0


@pytest.mark.parametrize("ending", ["json", "yaml"])
def test_files_of_other_formats_are_read_too(command: Command, tmp_path: Path, ending: str) -> None:
    file = tmp_path / f"a.{ending}"
    file.write_text('{"id": "x", "title": "X"}')
    assert command("show", str(file)).out.startswith("X\n=\n")


@posix
def test_a_dash_stands_for_standard_input(tmp_path: Path) -> None:
    as_json = to_json(pt.load(SECOND))
    for arguments in (["show", "-"], ["compare", FIRST, "-"], ["table", FIRST, "-"], ["nearest", "-", FIRST]):
        named = [SECOND if word == "-" else word for word in arguments]
        assert ran(*arguments, line="{}", input=as_json).stdout == ran(*named, line="{}").stdout
    assert ran("check", "-", line="{}", input=GOOD).stdout == "-: valid, 1 term\n"
    run = ran("check", "-", line="{}", input="id = 3\n")
    assert (run.returncode, run.stderr.splitlines()[0]) == (2, "peaceterms: standard input: 2 problems")
    both = ran("compare", "-", "-", line="{}", input=as_json)
    assert (both.returncode, both.stderr) == (2, "peaceterms: standard input: 1 problem\n  the file is empty\n")
    assert "standard input: cannot be read: it is closed" in ran("show", "-", line="{} <&-").stderr


@posix
def test_a_patch_goes_from_one_command_to_the_next() -> None:
    program = shlex.join([sys.executable, "-m", "peaceterms"])
    run = ran("patch", FIRST, SECOND, "--format", "json", line=f"{{}} | {program} apply {FIRST} -")
    assert (run.returncode, json.loads(run.stdout)["id"]) == (0, SECOND)


@posix
def test_what_a_shell_hands_over_as_a_pipe_is_read(tmp_path: Path) -> None:
    (tmp_path / "a.toml").write_text(GOOD)
    run = ran("compare", line=f"{{}} <(cat {tmp_path}/a.toml) {tmp_path}/a.toml")
    assert (run.returncode, run.stderr) == (0, "")


@pytest.mark.parametrize(
    ("first", "second", "labels"),
    [
        ("old.toml", "new.toml", ("old.toml", "new.toml")),
        ("a/b/draft.toml", "a/c/draft.toml", ("b/draft.toml", "c/draft.toml")),
        ("HEAD:a/draft.toml", "a/draft.toml", ("HEAD:draft.toml", "draft.toml")),
        ("origin/main:draft.toml", "HEAD:draft.toml", ("origin/main:draft.toml", "HEAD:draft.toml")),
        ("draft.toml", "old/draft.toml", ("draft.toml", "old/draft.toml")),
        ("-", "draft.toml", ("standard input", "draft.toml")),
        ("/dev/fd/63", "draft.toml", ("/dev/fd/63", "draft.toml")),
        ("draft.toml", "draft.toml", ("draft.toml", "draft.toml")),
    ],
)
def test_paths_as_labels_are_no_longer_than_needed(first: str, second: str, labels: tuple[str, str]) -> None:
    assert labels_of(first, second) == labels
