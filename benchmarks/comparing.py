"""Measure comparisons of pairs beside the walk written by hand and general differs: time, and what each finds."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import partial
from statistics import median
from typing import NamedTuple

import peaceterms as pt
from benchmarks.differs import DEEPDIFF, Claims, claims, tools, truth
from benchmarks.handwalk import walk
from benchmarks.inside import forget
from benchmarks.pairs import Pair, real_pairs, synthetic
from benchmarks.report import Bar, Report, Size, figure, ratios, rounded, table
from benchmarks.timing import Run, alternated, once

ALL = "peaceterms, all findings explained"
DEPARTURES = "peaceterms, departures explained"
WALK = "walk written by hand"
AGAINST = f"{DEEPDIFF.name}, terms"
HEAD = ("", "warm µs", "cold µs", "x ours warm", "x ours cold", "reports", "true findings")


class Measured(NamedTuple):
    """The times of one pair in seconds, and what each tool finds of it."""

    pair: Pair
    warm: Mapping[str, float]
    cold: Mapping[str, float]
    claims: Mapping[str, Claims]
    findings: int
    """How many there are to find: by issue and field."""
    covered: tuple[int, int]
    """How many departures the walk finds on just the same issues, of how many there are."""

    def ratio(self, what: str, of: str, *, warm: bool) -> float:
        """Return how many times as long one function takes as another."""
        times = self.warm if warm else self.cold
        return times[what] / times[of]


def run(size: Size) -> Report:
    """Measure every pair."""
    report = Report()
    real = [measured(pair, size.rounds) for pair in real_pairs(size.real_pairs)]
    made = measured(synthetic(), size.rounds)
    report.say(
        "CPU time of one pair. Warm: after a run of the same pair. Cold: nothing kept from an earlier comparison."
    )
    for one in (*real, made):
        report.say(*told(one))
    report.facts = {one.pair.name: facts(one) for one in (*real, made)}
    report.bars = [*walk_bars([*real, made]), *deepdiff_bars(real, made)]
    return report


def explained(first: pt.Proposal, second: pt.Proposal) -> list[str]:
    """Compare two proposals, and explain every departure and agreement."""
    comparison = pt.compare(first, second)
    departures = [departure.explain() for departure in comparison.departures]
    return [*departures, *(agreement.explain() for agreement in comparison.agreements)]


def departures_explained(first: pt.Proposal, second: pt.Proposal) -> list[str]:
    """Compare two proposals, and explain every departure, which is what a differ reports too."""
    return [departure.explain() for departure in pt.compare(first, second).departures]


def measured(pair: Pair, rounds: int) -> Measured:
    """Measure one pair, warm and cold."""
    comparison = pt.compare(pair.first, pair.second)
    true = truth(comparison)
    claimed = {name: claims(tool, given, true) for name, (tool, given) in tools(comparison).items()}
    runs = _runs(pair)
    warm = alternated(runs, rounds, before=once)
    cold = alternated(runs, rounds, before=lambda _: forget())
    return Measured(pair, warm, cold, claimed, len(true), coverage(comparison))


def _runs(pair: Pair) -> dict[str, Run]:
    functions: dict[str, Callable[[pt.Proposal, pt.Proposal], object]] = {
        ALL: explained,
        DEPARTURES: departures_explained,
        WALK: walk,
    }
    runs: dict[str, Run] = {name: partial(function, pair.first, pair.second) for name, function in functions.items()}
    for name, (tool, given) in tools(pt.compare(pair.first, pair.second)).items():
        runs[name] = partial(tool.run, given.first, given.second)
    return runs


def coverage(comparison: pt.Comparison) -> tuple[int, int]:
    """Count the departures that the walk finds too: of the same code, on the same issues."""
    ours = {(found.code, frozenset(map(str, found.issues))) for found in comparison.raw}
    walked = walk(comparison.first, comparison.second).departures
    same = ours & {(found.code, frozenset(map("/".join, found.issues))) for found in walked}
    return len(same), len(comparison.raw)


def told(one: Measured) -> list[str]:
    """Return the lines for one pair."""
    found, departures = one.covered
    head = f"\n{one.pair.name}: {departures} departures, {one.findings} findings by issue and field"
    note = f"  the walk finds {found} of {departures} departures; ours takes {_against_walk(one)} its time"
    return [head, *table(HEAD, [_row(one, name) for name in one.warm]), note]


def _against_walk(one: Measured) -> str:
    warm, cold = (one.ratio(ALL, WALK, warm=warm) for warm in (True, False))
    return f"{figure(warm)} x warm, {figure(cold)} x cold"


def _row(one: Measured, name: str) -> tuple[str, ...]:
    times = (f"{seconds * 1e6:.0f}" for seconds in (one.warm[name], one.cold[name]))
    multiples = (figure(one.ratio(name, ALL, warm=warm)) for warm in (True, False))
    claimed = one.claims.get(name)
    said = (str(claimed.reports), f"{claimed.true} of {one.findings}") if claimed else ("", "")
    return (name, *times, *multiples, *said)


def facts(one: Measured) -> dict[str, object]:
    """Return what of one pair means the same on every machine."""
    return {
        "findings": one.findings,
        "found_by_walk": {"same": one.covered[0], "departures": one.covered[1]},
        "differs": {name: claimed._asdict() for name, claimed in one.claims.items()},
        "times_ours_warm": {name: rounded(x) for name, x in ratios(one.warm, one.warm[ALL]).items()},
        "times_ours_cold": {name: rounded(x) for name, x in ratios(one.cold, one.cold[ALL]).items()},
    }


def walk_bars(measured: list[Measured]) -> list[Bar]:
    """Hold our time against that of the walk, on the pair where it is the longest."""
    bars = []
    for warm, limit in ((True, 2.5), (False, 3.0)):
        worst = max(measured, key=lambda one: one.ratio(ALL, WALK, warm=warm))
        middle = median(one.ratio(ALL, WALK, warm=warm) for one in measured)
        what = f"{ALL}, against the {WALK}, {_named(warm)}, longest of {len(measured)} pairs"
        where = f"{worst.pair.name} (median {figure(middle)} x)"
        bars.append(Bar(what, worst.ratio(ALL, WALK, warm=warm), limit, where=where))
    return bars


def deepdiff_bars(real: list[Measured], made: Measured) -> list[Bar]:
    """Hold DeepDiff's time against ours."""
    bars = []
    for warm, limit in ((True, 12.0), (False, 4.0)):
        middle = median(one.ratio(AGAINST, ALL, warm=warm) for one in real)
        what = f"{AGAINST}, against {ALL}, {_named(warm)}, median of {len(real)} real pairs"
        bars.append(Bar(what, middle, limit, at_least=True))
    what = f"{AGAINST}, against {ALL}, warm, {made.pair.name}"
    return [*bars, Bar(what, made.ratio(AGAINST, ALL, warm=True), 200.0, at_least=True)]


def _named(warm: bool) -> str:
    return "warm" if warm else "cold"
