"""Try very many inputs: `python -m tests.fuzz`; one of them again: `python -m tests.fuzz --seed N --inputs 1`.

What fails is written into a folder. A small one goes from there into `past/`, a large one becomes a recipe.
"""

# ruff: noqa: T201
from __future__ import annotations

import sys
import warnings
from argparse import ArgumentParser, Namespace
from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from multiprocessing import get_context
from pathlib import Path

from tests.fuzz.inputs import made
from tests.fuzz.seeds import Outcome, be_strict, outcome

AT_A_TIME = 250
"""Inputs that a process takes at once."""
TOLD_EVERY = 20_000
"""After how many inputs a line says how far it is."""
SLOW = 2.0
"""CPU seconds above which an input is listed; how fast a machine is decides nothing."""
MOST_SLOW = 20


class Tally:
    """What has come of the inputs so far."""

    def __init__(self, inputs: int, folder: Path) -> None:
        self.inputs = inputs
        self.folder = folder
        self.said: Counter[str] = Counter()
        self.slowest: list[Outcome] = []
        self.seconds = 0.0

    def count(self, one: Outcome) -> None:
        """Count one outcome; tell and keep it if it is a failure."""
        self.said[one.said] += 1
        self.said["compared"] += one.compared
        self.seconds += one.seconds
        self.slowest = sorted([*self.slowest, one], key=lambda each: -each.seconds)[:MOST_SLOW]
        if one.fault:
            self._keep(one)
        if self.tried % TOLD_EVERY == 0:
            print(f"{self.tried:,} of {self.inputs:,}: {self}", flush=True)

    @property
    def tried(self) -> int:
        """How many inputs have been tried."""
        return self.said.total() - self.said["compared"]

    def _keep(self, one: Outcome) -> None:
        self.folder.mkdir(parents=True, exist_ok=True)
        data, form = made(one.seed)
        (self.folder / f"{one.seed}.{form}").write_bytes(data)
        print(f"seed {one.seed} ({form}): {one.fault}", flush=True)

    def __str__(self) -> str:
        counts = (f"{self.said[word]:,} {word}" for word in ("valid", "invalid", "unreadable", "compared", "failed"))
        return f"{', '.join(counts)}; {self.seconds:,.0f} CPU seconds"

    def tell(self) -> None:
        """Print the end: the counts, and what took long."""
        print(f"{self.tried:,} inputs: {self}")
        if self.slowest:
            print(f"slowest: seed {self.slowest[0].seed}, {self.slowest[0].seconds:.2f} CPU seconds")
        for one in self.slowest:
            if one.seconds > SLOW:
                print(f"slow: seed {one.seed} ({one.form}, {one.said}): {one.seconds:.2f} CPU seconds")
        if self.said["failed"]:
            print(f"failing inputs are in {self.folder}/; one again: python -m tests.fuzz --seed N --inputs 1")


def main(arguments: list[str] | None = None) -> int:
    """Try the inputs; 1 if any of them failed, else 0."""
    asked = _asked(arguments)
    tally = Tally(asked.inputs, asked.keep)
    with _tried_in(asked.processes) as over:
        for one in over(range(asked.seed, asked.seed + asked.inputs)):
            tally.count(one)
    tally.tell()
    return 1 if tally.said["failed"] else 0


def _asked(arguments: list[str] | None) -> Namespace:
    parser = ArgumentParser(prog="python -m tests.fuzz", description=__doc__)
    parser.add_argument("--inputs", type=int, default=1_000_000, help="how many are tried")
    parser.add_argument("--seed", type=int, default=0, help="the number of the first")
    parser.add_argument("--processes", type=int, default=2, help="how many work at once")
    parser.add_argument("--keep", type=Path, default=Path(".fuzz"), help="the folder for inputs that fail")
    return parser.parse_args(arguments)


@contextmanager
def _tried_in(processes: int) -> Iterator[Callable[[Iterable[int]], Iterator[Outcome]]]:
    """What turns numbers into outcomes, in their order: in this process, or in several others."""
    if processes == 1:
        with warnings.catch_warnings():
            be_strict()
            yield lambda seeds: map(outcome, seeds)
        return
    with get_context("spawn").Pool(processes, be_strict) as pool:
        yield lambda seeds: pool.imap(outcome, seeds, AT_A_TIME)


if __name__ == "__main__":
    sys.exit(main())
