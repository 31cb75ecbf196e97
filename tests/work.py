"""How much work something is, counted so that no machine and no neighbour can change it."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from types import FrameType, FunctionType
from typing import Any


@dataclass
class Work:
    """What has been counted."""

    calls: int = 0
    """How many functions were called: ours, Python's and those in C."""


@contextmanager
def counted() -> Iterator[Work]:
    """Count the calls within the block, also where it ends with an error."""
    work = Work()

    def called(frame: FrameType, event: str, argument: Any) -> None:
        work.calls += event in ("call", "c_call")

    with _profiled(called):
        yield work


def calls(run: Callable[[], object]) -> int:
    """How many functions are called until it is done, when it is done again."""
    run()
    with counted() as work:
        run()
    return work.calls


def calls_of(function: FunctionType, run: Callable[[], object]) -> int:
    """How often a function of ours is called until it is done."""
    count = 0

    def called(frame: FrameType, event: str, argument: Any) -> None:
        nonlocal count
        count += event == "call" and frame.f_code is function.__code__

    with _profiled(called):
        run()
    return count


@contextmanager
def _profiled(called: Callable[[FrameType, str, Any], None]) -> Iterator[None]:
    before = sys.getprofile()
    sys.setprofile(called)
    try:
        yield
    finally:
        sys.setprofile(before)
