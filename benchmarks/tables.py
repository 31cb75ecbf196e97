"""Measure the distances of all pairs of texts: read off encoded texts, beside comparisons and dense tables."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from contextlib import suppress
from functools import partial
from itertools import combinations
from math import isnan
from time import perf_counter
from tracemalloc import get_traced_memory, start, stop
from typing import Any

import numpy as np
from numpy.typing import NDArray

import peaceterms as pt
from benchmarks.inside import forget
from benchmarks.mixed import Gower, encoded, mixed
from benchmarks.report import Bar, Report, Size, figure, rounded, table
from benchmarks.timing import Run, alternated, once, seconds
from peaceterms.analysis.encoded import kept
from peaceterms.analysis.encoded.blocks import Encoded

LOOP, READ, ANEW, COLD = (
    "a comparison of each pair",
    "read off, texts encoded",
    "read off, texts to be encoded",
    "read off, nothing kept",
)
BLOCK, GOWER = "blocks read off", "dense Gower through BLAS"
EXACT = 1e-12
SETTINGS: Mapping[str, pt.Settings] = {
    "by default": pt.Settings(),
    "silence a departure": pt.Settings(silence="departure"),
    "stated values, tolerance 0.2": pt.Settings(as_read=False, tolerance=0.2),
}


def run(size: Size) -> Report:
    """Measure exactness on all bundled pairs, their time, and that of made corpora."""
    report = Report()
    for name, settings in list(SETTINGS.items())[: size.settings]:
        report.say(*exactness(name, settings, report.facts))
    times = bundled(size)
    report.say(f"\nCPU time of all {pairs_of(len(pt.corpus())):,} bundled pairs.")
    report.say(*table(("", "ms"), [(name, f"{time * 1e3:.0f}") for name, time in times.items()]))
    report.facts |= {f"times_a_comparison_of_each_pair, {name}": rounded(times[name] / times[LOOP]) for name in times}
    for number in size.texts:
        report.say(*made(number, report))
    return report


def pairs_of(number: int) -> int:
    """Return how many pairs so many texts have."""
    return number * (number - 1) // 2


def exactness(name: str, settings: pt.Settings, facts: dict[str, Any]) -> list[str]:
    """Hold what is read off against a comparison, for every pair of bundled texts."""
    texts = pt.corpus()
    whole = pt.distances(texts, settings=settings).encoded
    block = whole.block()
    worst = 0.0
    for i, j in combinations(range(len(texts)), 2):
        comparison = pt.compare(texts[i], texts[j], settings=settings)
        distance = comparison.distance()
        ends = (distance.low, distance.high) if distance.contributions else (float("nan"), float("nan"))
        wanted = (*ends, comparison.overlap, len(comparison.shared))
        found = (block.low[i, j], block.high[i, j], block.overlap[i, j], block.shared[i, j])
        worst = max(worst, *(_apart(float(one), float(other)) for one, other in zip(found, wanted, strict=True)))
    ways = ", ".join(f"{number:,} {way}" for way, number in whole.tables.entries.items())
    facts[f"exact, {name}"] = worst <= EXACT
    return [
        f"{pairs_of(len(texts)):,} pairs, {name}: at most {worst:.1e} from a comparison ({EXACT:.0e} is allowed);",
        f"  two things said were measured once each: {ways}; {len(whole.compared)} pairs compared as a whole",
    ]


def _apart(one: float, other: float) -> float:
    """How far two numbers are apart; where only one is none, as far as can be."""
    if isnan(one) or isnan(other):
        return 0.0 if isnan(one) and isnan(other) else 1.0
    return abs(one - other)


def bundled(size: Size) -> dict[str, float]:
    """Measure all bundled pairs: positions are kept but where nothing is."""
    texts = pt.corpus()

    def compared() -> object:
        found = (pt.compare(first, second) for first, second in combinations(texts, 2))
        return [(one.distance().low, one.distance().high, one.overlap, len(one.shared)) for one in found]

    def read_off() -> object:
        return pt.distances(texts).pairs

    warm = alternated({LOOP: compared, READ: read_off}, size.corpus, before=once)
    anew = alternated({ANEW: read_off}, size.corpus, before=lambda _: kept.forget())
    cold = alternated({COLD: read_off}, size.corpus, before=_forget_all)
    return {**warm, **anew, **cold}


def _forget_all(_: Run) -> None:
    forget()
    kept.forget()


def made(number: int, report: Report) -> list[str]:
    """Measure texts that were made of what the bundled ones say, and hold them against a dense table."""
    texts, found = mixed(number, different=min(number, DIFFERENT)), list[Encoded]()
    took = seconds(lambda: found.append(encoded(texts)))
    (whole,) = found
    different = "" if number <= DIFFERENT else f", {DIFFERENT:,} of them different"
    head = f"\n{number:,} texts made of what the bundled ones say{different}: encoded in {took:.1f} s"
    if number > DIFFERENT:
        alone = alternated({BLOCK: whole.block}, 1, before=lambda _: None)
        report.facts[f"MiB, {number}"] = peak = round(_peak(whole.block) / 2**20)
        return [
            head,
            f"  blocks read off in {alone[BLOCK]:.1f} s, with {peak:,} MiB",
        ]
    gower = Gower(texts)
    runs: dict[str, Run] = {BLOCK: whole.block, GOWER: gower.measured}
    times = alternated(runs | (others(gower.codes) if number <= FEW else {}), 5, before=once)
    if number >= MANY:
        report.bars.append(Bar(f"{BLOCK}, {number:,} texts, against {GOWER}", times[BLOCK] / times[GOWER], 1.5))
    report.facts[f"times_dense, {number}"] = {name: rounded(time / times[GOWER]) for name, time in times.items()}
    rows = [
        (name, f"{time * 1e3:.1f}", f"{time / pairs_of(number) * 1e6:.2f}", figure(time / times[GOWER]))
        for name, time in times.items()
    ]
    size = f"  {gower.values.shape[1]:,} values of {gower.stated.shape[1]:,} aspects; {_in_blocks(whole)}"
    return [head, size, *table(("", "ms", "µs a pair", f"x {GOWER}"), rows)]


FEW, MANY, DIFFERENT = 74, 740, 2_220
"""Up to how many texts the slow packages are run, from how many the bar holds, and how many different ones are made."""


def others(codes: NDArray[np.intp]) -> dict[str, Run]:
    """Return the packages that are installed and do something like it, on the codes of the values."""
    found: dict[str, Run] = {}
    with suppress(ImportError):
        from scipy.spatial.distance import pdist

        found["scipy pdist, hamming"] = lambda: pdist(codes, "hamming")
    with suppress(ImportError):
        from gower import gower_matrix

        with_number = np.column_stack([codes.astype(float), np.zeros(len(codes))])  # it fails without one
        categories = np.array([True] * codes.shape[1] + [False])
        found["gower_matrix"] = lambda: gower_matrix(with_number, cat_features=categories)
    return found


def _in_blocks(whole: Encoded) -> str:
    """Say what a block costs on Dask arrays, all four ends of it, on this machine."""
    try:
        from peaceterms.analysis.encoded.scale import lazy

        number = whole.tables.number
        arrays = lazy(whole, -(-number // 4))
    except ImportError:
        return "no Dask"
    from dask.base import compute

    run_it: Run = partial(compute, arrays.low, arrays.high, arrays.overlap, arrays.shared)
    took = seconds(run_it, perf_counter)
    return f"10 blocks of {-(-number // 4):,} texts on Dask arrays: {took / 10 * 1e3:.1f} ms of time a block"


def _peak(function: Callable[[], object]) -> int:
    """Return how many bytes a function takes at most, beyond what was there."""
    start()
    function()
    _, peak = get_traced_memory()
    stop()
    return peak
