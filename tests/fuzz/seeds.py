"""Trying the inputs of many numbers, one after the other."""

from __future__ import annotations

import time
import warnings
from collections.abc import Iterable
from typing import NamedTuple

from tests.fuzz.inputs import made
from tests.fuzz.trial import is_compared, tried


class Outcome(NamedTuple):
    """What came of the input of one number."""

    seed: int
    form: str
    said: str
    """`valid`, `invalid`, `unreadable` or `failed`."""
    compared: bool
    seconds: float
    """CPU time of this process that trying it took, making it left out."""
    fault: str = ""
    """The first line of what is wrong, where a law does not hold."""


def outcome(seed: int) -> Outcome:
    """What comes of the input of that number. Nothing but the wish to stop is raised."""
    data, form = made(seed)
    fault, began = "", time.process_time()
    try:
        said = tried(data, form)
    except (KeyboardInterrupt, SystemExit):
        raise
    except BaseException as error:  # noqa: BLE001 - a panic of the validator is no `Exception`
        said, fault = "failed", (str(error).splitlines() or [""])[0] or type(error).__name__
    seconds = time.process_time() - began
    return Outcome(seed, form, said, said == "valid" and is_compared(data), seconds, fault)


def outcomes(seeds: Iterable[int]) -> list[Outcome]:
    """What comes of the inputs of those numbers."""
    return [outcome(seed) for seed in seeds]


def be_strict() -> None:
    """Take warnings for errors, as the suite does. It stands here for processes that never load the command."""
    warnings.simplefilter("error")
