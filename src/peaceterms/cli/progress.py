"""A sign of life on the error output while a command works for long: only on a terminal, and gone when it is done."""

from __future__ import annotations

import sys
import time
from threading import Event, Thread
from typing import Self

PATIENCE = 2.0
"""Seconds after which it begins, and is then renewed once a second."""


class Progress:
    """Says how long a command has been at work, until it is stopped."""

    def __init__(self, name: str, *, is_shown: bool) -> None:
        self._name = name
        self._done = Event()
        self._thread = Thread(target=self._tell, daemon=True) if is_shown else None

    def __enter__(self) -> Self:
        if self._thread:
            self._thread.start()
        return self

    def __exit__(self, *_: object) -> None:
        self.stop()

    def stop(self) -> None:
        """End, and leave no trace. A second time does nothing."""
        self._done.set()
        if self._thread:
            self._thread.join()

    def _tell(self) -> None:
        began, wait, told = time.monotonic(), PATIENCE, ""
        while not self._done.wait(wait):
            told = f"peaceterms: {self._name}: at work for {time.monotonic() - began:.0f} s"
            self._put(f"\r{told}")
            wait = 1.0
        if told:
            self._put(f"\r{' ' * len(told)}\r")

    def _put(self, words: str) -> None:
        sys.stderr.write(words)
        sys.stderr.flush()
