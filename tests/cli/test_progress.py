from __future__ import annotations

import io
import sys
from threading import Event

import pytest
from tests.cli.running import FIRST, Command

from peaceterms.cli import progress
from peaceterms.cli.progress import Progress


class Screen(io.StringIO):
    """A terminal, which tells when something is shown on it."""

    def __init__(self) -> None:
        super().__init__()
        self.shown = Event()

    def isatty(self) -> bool:
        return True

    def write(self, words: str) -> int:
        self.shown.set()
        return super().write(words)


def a_screen(monkeypatch: pytest.MonkeyPatch) -> Screen:
    """Put a terminal in the place of the error output; pytest itself does so between fixtures and test."""
    screen = Screen()
    monkeypatch.setattr(sys, "stderr", screen)
    return screen


def test_long_work_is_told_and_the_line_is_gone_when_it_is_done(monkeypatch: pytest.MonkeyPatch) -> None:
    screen = a_screen(monkeypatch)
    monkeypatch.setattr(progress, "PATIENCE", 0.0)
    with Progress("survey", is_shown=True):
        assert screen.shown.wait(10)
    told = screen.getvalue().split("\r")
    assert told[1] == "peaceterms: survey: at work for 0 s"
    assert told[-2:] == [" " * len(told[-3]), ""]


def test_short_work_is_not_told(monkeypatch: pytest.MonkeyPatch) -> None:
    screen = a_screen(monkeypatch)
    with Progress("survey", is_shown=True) as shown:
        shown.stop()
    assert screen.getvalue() == ""


@pytest.mark.parametrize(("arguments", "is_told"), [((), True), (("-q",), False)])
def test_work_is_told_on_a_terminal_unless_it_is_to_be_quiet(
    command: Command, monkeypatch: pytest.MonkeyPatch, arguments: tuple[str, ...], is_told: bool
) -> None:
    screen = a_screen(monkeypatch)
    monkeypatch.setattr(progress, "PATIENCE", 0.0)
    monkeypatch.setattr("peaceterms.cli.looking_up.roles", lambda text: (screen.shown.wait(2), text)[1])
    command("roles", FIRST, *arguments)
    assert ("at work" in screen.getvalue()) == is_told


def test_a_file_is_not_told_of_progress(command: Command, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(progress, "PATIENCE", 0.0)
    assert command("show", FIRST).err == ""
