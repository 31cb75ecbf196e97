"""Files of others are taken whole within a limit, and put in place whole or not at all."""

from __future__ import annotations

import os
import stat
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from threading import Thread
from typing import Any

import pytest
from tests.writing import killed_while_writing, written_by_threads

import peaceterms as pt
from peaceterms import disk
from peaceterms.disk import is_pipe, put, shown_path, take

posix = pytest.mark.skipif(sys.platform == "win32", reason="pipes, devices and permissions of other systems differ")


def refused(act: Callable[[], object]) -> str:
    with pytest.raises(pt.UnreadableFile) as caught:
        act()
    return str(caught.value)


def names(folder: Path) -> list[str]:
    return sorted(entry.name for entry in folder.iterdir())


# Putting a file in place


@pytest.mark.parametrize("content", ["Київ\n", "Київ\n".encode()])
def test_a_content_is_put_in_place_as_a_whole_and_nothing_beside_it(tmp_path: Path, content: str | bytes) -> None:
    file = tmp_path / "a.txt"
    file.write_text("what was there, and longer than what comes " * 100)
    put(str(file), content)
    assert file.read_bytes() == "Київ\n".encode()
    assert names(tmp_path) == ["a.txt"]


@posix
@pytest.mark.parametrize("target", ["there.txt", "elsewhere/there.txt"])
def test_a_link_is_followed(tmp_path: Path, target: str) -> None:
    (tmp_path / "elsewhere").mkdir()
    link, file = tmp_path / "current.txt", tmp_path / target
    link.symlink_to(target)
    for content in ("dangling at first", "then not"):
        put(link, content)
        assert link.is_symlink()
        assert (file.is_symlink(), file.read_text()) == (False, content)


@posix
def test_a_circle_of_links_is_refused(tmp_path: Path) -> None:
    link = tmp_path / "a.txt"
    link.symlink_to(link)
    assert "cannot be written: Too many levels of symbolic links" in refused(lambda: put(link, "x"))
    assert link.is_symlink()


@posix
@pytest.mark.parametrize("mode", [0o600, 0o640, 0o664])
def test_a_file_keeps_its_mode(tmp_path: Path, mode: int) -> None:
    file = tmp_path / "a.txt"
    file.touch()
    file.chmod(mode)
    put(file, "x")
    assert stat.S_IMODE(file.stat().st_mode) == mode


@posix
def test_a_new_file_has_the_mode_of_any_new_file(tmp_path: Path) -> None:
    (tmp_path / "plain").touch()
    put(tmp_path / "put", "x")
    assert (tmp_path / "put").stat().st_mode == (tmp_path / "plain").stat().st_mode


def test_a_file_that_is_read_only_is_refused_for_every_user(tmp_path: Path) -> None:
    file = tmp_path / "a.txt"
    file.write_text("kept")
    file.chmod(0o444)
    assert refused(lambda: put(file, "x")) == f"{file}: cannot be written: it is read-only"
    assert file.read_text() == "kept"
    assert names(tmp_path) == ["a.txt"]
    file.chmod(0o644)


@posix
def test_what_is_handed_over_is_written_behind_what_is_there_already(tmp_path: Path) -> None:
    file = tmp_path / "log"
    file.write_text("before\n")
    script = "import sys; from peaceterms.disk import put; put('/dev/stdout', 'after\\n')"
    with file.open("a") as log:
        subprocess.run([sys.executable, "-c", script], stdout=log, check=True, timeout=60)
    assert file.read_text() == "before\nafter\n"


@posix
def test_a_device_stays_a_device() -> None:
    put("/dev/null", "x")
    assert stat.S_ISCHR(os.stat("/dev/null").st_mode)


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="needs a device that is always full")
def test_a_full_device_is_told() -> None:
    assert refused(lambda: put("/dev/full", "x")) == "/dev/full: cannot be written: No space left on device"


@posix
def test_a_pipe_gets_the_content_where_somebody_reads_it(tmp_path: Path) -> None:
    pipe = tmp_path / "pipe"
    os.mkfifo(pipe)
    assert "cannot be written: nobody reads from it" in refused(lambda: put(pipe, "x"))
    descriptor = os.open(pipe, os.O_RDONLY | os.O_NONBLOCK)
    put(pipe, "through the pipe")
    assert os.read(descriptor, 100) == b"through the pipe"
    os.close(descriptor)
    assert is_pipe(pipe)


@posix
def test_more_than_a_pipe_holds_waits_for_its_reader(tmp_path: Path) -> None:
    pipe = tmp_path / "pipe"
    os.mkfifo(pipe)
    descriptor = os.open(pipe, os.O_RDONLY | os.O_NONBLOCK)
    writer = Thread(target=lambda: put(pipe, "x" * 1_000_000), daemon=True)
    writer.start()
    assert len(b"".join(disk._through_pipe(descriptor))) == 1_000_000
    writer.join()
    os.close(descriptor)


def test_a_folder_is_not_written_over(tmp_path: Path) -> None:
    (tmp_path / "a.json").mkdir()
    assert "cannot be written: Is a directory" in refused(lambda: put(tmp_path / "a.json", "x"))
    assert names(tmp_path) == ["a.json"]


def test_a_folder_that_is_not_there_is_not_made(tmp_path: Path) -> None:
    message = refused(lambda: put(tmp_path / "missing" / "a.json", "x"))
    assert "cannot be written: No such file or directory" in message
    assert names(tmp_path) == []


@pytest.mark.skipif(sys.platform == "win32" or os.geteuid() == 0, reason="needs a user whom permissions bind")
def test_a_folder_that_cannot_be_written_to_is_named(tmp_path: Path) -> None:
    folder = tmp_path / "closed"
    folder.mkdir(mode=0o500)
    assert "cannot be written: Permission denied" in refused(lambda: put(folder / "a.json", "x"))
    assert names(folder) == []


@pytest.mark.parametrize("letter", ["x", "ж", "家", "\U0001f54a"])
def test_the_longest_name_that_a_file_can_have_can_be_written(tmp_path: Path, letter: str) -> None:
    file = tmp_path / (letter * (250 // len(letter.encode())) + ".json")
    put(file, "x")
    assert file.read_text() == "x"


def test_half_a_character_is_refused_before_anything_is_touched(tmp_path: Path) -> None:
    assert "surrogates not allowed" in refused(lambda: put(tmp_path / "a.txt", "\ud800"))
    assert names(tmp_path) == []


def _full(*_: object) -> None:
    raise OSError(28, "No space left on device")


@pytest.mark.parametrize("step", ["open", "fsync", "replace"])
def test_a_failure_at_any_step_leaves_the_old_file_and_nothing_else(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, step: str
) -> None:
    file = tmp_path / "a.txt"
    file.write_text("old")
    monkeypatch.setattr(os, step, _full)
    assert refused(lambda: put(file, "new")) == f"{file}: cannot be written: No space left on device"
    monkeypatch.undo()
    assert (file.read_text(), names(tmp_path)) == ("old", ["a.txt"])


@pytest.mark.parametrize("step", ["fsync", "replace"])
@pytest.mark.parametrize("raised", [KeyboardInterrupt, MemoryError])
def test_an_interruption_leaves_the_old_file_and_nothing_else(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, step: str, raised: type[BaseException]
) -> None:
    file = tmp_path / "a.txt"
    file.write_text("old")

    def interrupt(*_: object) -> None:
        raise raised

    monkeypatch.setattr(os, step, interrupt)
    with pytest.raises(raised):
        put(file, "new")
    monkeypatch.undo()
    assert (file.read_text(), names(tmp_path)) == ("old", ["a.txt"])


@posix
def test_a_disk_that_fills_while_it_is_written_to_leaves_the_old_file(tmp_path: Path) -> None:
    file = tmp_path / "a.txt"
    file.write_text("old")
    script = (
        "import resource, signal, sys; from peaceterms.disk import put\n"
        "signal.signal(signal.SIGXFSZ, signal.SIG_IGN); resource.setrlimit(resource.RLIMIT_FSIZE, (65_536, 65_536))\n"
        "put(sys.argv[1], 'x' * 1_000_000)"
    )
    run = subprocess.run(
        [sys.executable, "-c", script, str(file)], capture_output=True, text=True, check=False, timeout=60
    )
    assert f"UnreadableFile: {file}: cannot be written: File too large" in run.stderr
    assert (file.read_text(), names(tmp_path)) == ("old", ["a.txt"])


def test_what_a_killed_process_leaves_is_in_nobodys_way(tmp_path: Path) -> None:
    found = killed_while_writing(tmp_path, 8)
    assert (found["whole"], found["torn"]) == (8, 0)


@pytest.mark.parametrize("one_target", [True, False], ids=["one-target", "a-target-each"])
def test_threads_neither_mix_nor_tear_what_they_write(tmp_path: Path, one_target: bool) -> None:
    rounds = iter(range(50))
    found = written_by_threads(tmp_path, 6, lambda: next(rounds, None) is None, one_target=one_target)
    assert found.pop("right") > 6
    assert +found == {}


# Taking what a file holds


def test_a_file_is_taken_whole(tmp_path: Path) -> None:
    (tmp_path / "a").write_bytes(b"\r\n\0x" * 50_000)
    assert take(tmp_path / "a") == b"\r\n\0x" * 50_000


def test_more_than_the_limit_is_refused_and_a_caller_can_allow_more(tmp_path: Path) -> None:
    file = tmp_path / "a"
    file.write_bytes(b"x" * 11)
    with pt.Limits(bytes=10):
        message = refused(lambda: take(file))
    assert message.startswith(f"{file}: cannot be read: more than 10 bytes, the most that is allowed")
    assert "pt.Limits(bytes=...)" in message
    with pt.Limits(bytes=11):
        assert len(take(file)) == 11


@posix
def test_a_pipe_is_read(tmp_path: Path) -> None:
    pipe = tmp_path / "pipe"
    os.mkfifo(pipe)
    writer = Thread(target=lambda: pipe.write_bytes(b"through " * 50_000), daemon=True)
    writer.start()
    assert take(pipe) == b"through " * 50_000
    writer.join()


@posix
def test_a_pipe_through_which_nothing_comes_is_given_up(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    pipe = tmp_path / "pipe.toml"
    os.mkfifo(pipe)
    monkeypatch.setattr(disk, "WAIT", 0.05)
    assert refused(lambda: pt.read(pipe)) == f"{pipe}: cannot be read: nothing came through this pipe for 0.05 seconds"


@posix
def test_what_comes_through_a_pipe_without_an_ending_is_toml_or_json(tmp_path: Path) -> None:
    pipe = tmp_path / "pipe"
    os.mkfifo(pipe)
    for content in ('id = "x"\ntitle = "X"\n', ' {"id": "x", "title": "X"}', '\ufeff{"id": "x", "title": "X"}'):
        writer = Thread(target=lambda held=content: pipe.write_text(held, encoding="utf-8"), daemon=True)
        writer.start()
        assert pt.read(pipe).id == "x"
        writer.join()


@posix
@pytest.mark.parametrize("name", ["/dev/null", "/dev/zero"])
def test_a_device_is_not_read(name: str) -> None:
    assert refused(lambda: take(name)) == f"{name}: cannot be read: neither a file nor a pipe"


# Names


@pytest.mark.parametrize(
    ("name", "shown"),
    [
        ("plans/a b.toml", "plans/a b.toml"),
        ("\x1b[31mred", r"'\x1b[31mred'"),
        ("мир\u202e", r"'\u043c\u0438\u0440\u202e'"),
    ],
)
def test_a_name_is_shown_with_nothing_hidden_in_it(name: str, shown: str) -> None:
    assert shown_path(Path(name)) == shown


@posix
@pytest.mark.parametrize("act", [pt.read, lambda path: pt.write(pt.Proposal(id="x", title="X"), path)])
@pytest.mark.parametrize("ending", [".toml", ".json", ".yaml", ".txt", ""])
def test_no_message_prints_what_a_terminal_would_obey(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, act: Callable[[Any], object], ending: str
) -> None:
    monkeypatch.chdir(tmp_path)
    there, missing = Path(f"\x1b[31mred{ending}"), Path(f"missing\x07/a{ending}")
    there.write_text("[[[")
    there.chmod(0o444)
    for file in (there, missing):
        with pytest.raises(pt.PeacetermsError) as caught:
            act(file)
        assert str(caught.value).replace("\n", "").isprintable()
