"""Measure how the cost of a comparison grows with the number of terms."""

from __future__ import annotations

from collections.abc import Mapping

from benchmarks.comparing import explained
from benchmarks.handwalk import walk
from benchmarks.inside import forget
from benchmarks.pairs import pair
from benchmarks.report import Report, Size, rounded, table
from benchmarks.timing import Run, alternated, once

OURS, WALK = "all findings explained", "walk written by hand"
COLUMNS = (f"{OURS}, warm", f"{OURS}, cold", f"{WALK}, warm", f"{WALK}, cold")
MOST_TERMS = 30_000
"""How many terms are compared in all, for each size, before rounds are saved."""


def run(size: Size) -> Report:
    """Measure the synthetic pair at every size."""
    costs = {terms: by_term(terms, size.rounds) for terms in size.terms}
    report = Report()
    report.say("CPU microseconds a term, synthetic pairs.")
    report.say(*table(("terms", *COLUMNS), [_row(terms, cost) for terms, cost in costs.items()]))
    report.facts = {"times_the_cost_of_a_term_at_the_smallest_size": _relative(costs)}
    return report


def by_term(terms: int, rounds: int) -> dict[str, float]:
    """Return the time for each term of a pair of that size."""
    first, second = pair(terms)
    runs: dict[str, Run] = {OURS: lambda: explained(first, second), WALK: lambda: walk(first, second)}
    least = max(3, min(rounds, MOST_TERMS // terms))
    warm = alternated(runs, least, before=once)
    cold = alternated(runs, least, before=lambda _: forget())
    times = (warm[OURS], cold[OURS], warm[WALK], cold[WALK])
    return {name: time / terms for name, time in zip(COLUMNS, times, strict=True)}


def _row(terms: int, cost: Mapping[str, float]) -> tuple[str, ...]:
    return (f"{terms:,}", *(f"{cost[name] * 1e6:.0f}" for name in COLUMNS))


def _relative(costs: Mapping[int, Mapping[str, float]]) -> dict[str, dict[str, float]]:
    smallest = costs[min(costs)]
    return {str(n): {name: rounded(cost[name] / smallest[name]) for name in COLUMNS} for n, cost in costs.items()}
