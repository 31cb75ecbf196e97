"""Measure patches: finding, applying and undoing the way from one text to another, and where that goes wrong."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field
from random import Random
from statistics import median
from typing import Any, NamedTuple

import dictdiffer
import jsonpatch
from deepdiff import DeepDiff, Delta

import peaceterms as pt
from benchmarks.inside import meaning
from benchmarks.pairs import as_data, generated
from benchmarks.report import Report, Size, figure, table
from benchmarks.timing import seconds

GENERATED = 60
"""How many proposals are made, of which pairs are taken."""
OURS = "peaceterms"
HEAD = ("", "find µs", "apply µs", "undo µs", "x ours", "exceptions", "wrong")
Pairs = Sequence[tuple[pt.Proposal, pt.Proposal]]


class Tool(NamedTuple):
    """How a tool finds a patch, applies it to the first text, undoes it from the second, and reads either."""

    name: str
    read: Callable[[pt.Proposal], Any]
    """What is patched."""
    find: Callable[[Any, Any], Any]
    apply: Callable[[Any, Any], Any]
    undo: Callable[[Any, Any], Any]
    means: Callable[[Any], Any]
    """What has to be equal in the end."""


def _same(data: Any) -> Any:
    return data


def _patch(first: pt.Proposal, second: pt.Proposal) -> object:
    return pt.compare(first, second).patch()


def _delta(first: Any, second: Any) -> Any:
    return Delta(DeepDiff(first, second), bidirectional=True, log_errors=False)


TOOLS = (
    Tool(
        OURS,
        _same,
        _patch,
        lambda patch, a: patch.apply(a),
        lambda patch, b: patch.inverse().apply(b),
        meaning,
    ),
    Tool(
        "jsonpatch, terms",
        as_data,
        lambda a, b: (jsonpatch.make_patch(a, b), jsonpatch.make_patch(b, a)),
        lambda patch, a: patch[0].apply(a),
        lambda patch, b: patch[1].apply(b),
        _same,
    ),
    Tool(
        "dictdiffer, terms",
        as_data,
        lambda a, b: list(dictdiffer.diff(a, b)),
        dictdiffer.patch,
        dictdiffer.revert,
        _same,
    ),
    Tool("DeepDiff's Delta, terms", as_data, _delta, lambda patch, a: a + patch, lambda patch, b: b - patch, _same),
)
"""jsonpatch knows no inverse: it finds a second patch, the other way round."""


@dataclass
class Tally:
    """What one tool took, and what went wrong: exceptions and wrong results, there and back."""

    find: list[float] = field(default_factory=list)
    apply: list[float] = field(default_factory=list)
    undo: list[float] = field(default_factory=list)
    exceptions: int = 0
    wrong: int = 0
    first_failure: str | None = None

    @property
    def whole(self) -> float:
        """The median time of finding, applying and undoing, in seconds."""
        return sum(median(times or [0.0]) for times in (self.find, self.apply, self.undo))

    def failed(self, what: str, *, wrong: bool) -> None:
        """Count a failure, and remember the first."""
        self.exceptions, self.wrong = self.exceptions + (not wrong), self.wrong + wrong
        self.first_failure = self.first_failure or what


def run(size: Size) -> Report:
    """Try every tool on random pairs of bundled texts and of generated ones."""
    report = Report()
    report.say("Patches: applied to the first text they must give what the second means, undone the other way round;")
    report.say(
        "of the other tools the terms in plain data, which must be equal. Median CPU time, failures of 2 a pair."
    )
    for name, pairs in {"bundled": bundled(size.random_pairs), "generated": made(size.random_pairs)}.items():
        tallies = tried(pairs)
        report.say(f"\n{len(pairs)} random pairs of {name} texts", *table(HEAD, list(_rows(tallies))))
        report.say(*(f"  first failure of {name}: {t.first_failure}" for name, t in tallies.items() if t.first_failure))
        report.facts[name] = {"pairs": len(pairs), **{tool: _facts(tally) for tool, tally in tallies.items()}}
    return report


def bundled(number: int) -> Pairs:
    """Return random pairs of bundled texts."""
    return _pairs(pt.corpus(), number)


def made(number: int) -> Pairs:
    """Return random pairs of generated texts."""
    return _pairs([generated(seed) for seed in range(GENERATED)], number)


def _pairs(texts: Sequence[pt.Proposal], number: int) -> Pairs:
    random = Random(number)
    pairs = (random.sample(list(texts), 2) for _ in range(number))
    return [(first, second) for first, second in pairs]


def tried(pairs: Pairs) -> dict[str, Tally]:
    """Try every tool on each pair, one after the other."""
    tallies = {tool.name: Tally() for tool in TOOLS}
    for first, second in pairs:
        for tool in TOOLS:
            try_one(tool, first, second, tallies[tool.name])
    return tallies


def try_one(tool: Tool, first: pt.Proposal, second: pt.Proposal, tally: Tally) -> None:
    """Find the patch of one pair, apply it, undo it, and count what fails."""
    a, b, names = tool.read(first), tool.read(second), f"{first.id} -> {second.id}"
    wanted = tool.means(tool.read(second)), tool.means(tool.read(first))
    try:
        patch = _timed(tally.find, lambda: tool.find(a, b))
    except Exception as error:  # noqa: BLE001
        tally.failed(f"{names}: {_told(error)}", wrong=False)
        return
    _check(tally, f"{names}, applied", tally.apply, lambda: tool.apply(patch, a), tool.means, wanted[0])
    _check(tally, f"{names}, undone", tally.undo, lambda: tool.undo(patch, b), tool.means, wanted[1])


def _check(
    tally: Tally, what: str, times: list[float], act: Callable[[], Any], means: Callable[[Any], Any], wanted: Any
) -> None:
    try:
        result = means(_timed(times, act))
    except Exception as error:  # noqa: BLE001
        tally.failed(f"{what}: {_told(error)}", wrong=False)
        return
    if result != wanted:
        tally.failed(f"{what}: gives something else", wrong=True)


def _timed(times: list[float], act: Callable[[], Any]) -> Any:
    results: list[Any] = []
    times.append(seconds(lambda: results.append(act())))
    return results[0]


def _told(error: Exception) -> str:
    lines = str(error).splitlines() or [""]
    return f"{type(error).__name__}: {lines[0][:100]}"


def _rows(tallies: dict[str, Tally]) -> Iterator[Sequence[str]]:
    ours = tallies[OURS].whole
    for name, tally in tallies.items():
        times = (f"{median(times or [0.0]) * 1e6:.0f}" for times in (tally.find, tally.apply, tally.undo))
        yield name, *times, figure(tally.whole / ours), str(tally.exceptions), str(tally.wrong)


def _facts(tally: Tally) -> dict[str, int]:
    return {"exceptions": tally.exceptions, "wrong": tally.wrong}
