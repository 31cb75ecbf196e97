"""Measure processor time: functions one after the other in one process, and code in processes of its own."""

from __future__ import annotations

import gc
import os
import sys
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from statistics import median
from subprocess import DEVNULL, Popen
from time import thread_time

Run = Callable[[], object]
Clock = Callable[[], float]


def alternated(
    runs: Mapping[str, Run], rounds: int, *, before: Callable[[Run], object], clock: Clock = thread_time
) -> dict[str, float]:
    """Return the median time of each function, each run once a round, each round begun by another one.

    `before` is given the function before each timed run: it runs it once, or makes everything be forgotten.
    """
    times: dict[str, list[float]] = {name: [] for name in runs}
    for number in range(rounds):
        with _without_collector():
            for name in _from(tuple(runs), number):
                before(runs[name])
                times[name].append(seconds(runs[name], clock))
    return {name: median(several) for name, several in times.items()}


def _from(names: Sequence[str], number: int) -> Sequence[str]:
    start = number % len(names)
    return (*names[start:], *names[:start])


def seconds(run: Run, clock: Clock = thread_time) -> float:
    """Return the time of one run."""
    start = clock()
    run()
    return clock() - start


def once(run: Run) -> object:
    """Run a function untimed, so that what it keeps is there when it is timed."""
    return run()


@contextmanager
def _without_collector() -> Iterator[None]:
    """Keep the garbage collector from running in the middle of a measurement."""
    gc.collect()
    gc.disable()
    try:
        yield
    finally:
        gc.enable()


def processes(commands: Mapping[str, Sequence[str]], rounds: int) -> dict[str, float]:
    """Return the median processor time of each command of Python, each in a process of its own, alternated."""
    times: dict[str, list[float]] = {name: [] for name in commands}
    for command in commands.values():
        process_time(command)  # compiles the modules
    for number in range(rounds):
        for name in _from(tuple(commands), number):
            times[name].append(process_time(commands[name]))
    return {name: median(several) for name, several in times.items()}


def process_time(command: Sequence[str]) -> float:
    """Return the processor time of Python with those arguments. Raises `RuntimeError` where it fails."""
    process = Popen([sys.executable, *command], stdout=DEVNULL, env=_compiling())
    _, status, usage = os.wait4(process.pid, 0)
    process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode:
        raise RuntimeError(f"python {' '.join(command)}: ended with {process.returncode}")
    return usage.ru_utime + usage.ru_stime


def _compiling() -> dict[str, str]:
    """Return the environment in which modules are kept compiled, as they are once installed."""
    return {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
