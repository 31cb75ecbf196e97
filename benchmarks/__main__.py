"""How fast a comparison is, beside general differs on the same data; how cost grows; what an import costs."""

from __future__ import annotations

import gc
import os
import subprocess
import sys
from collections.abc import Callable, Iterator
from importlib.metadata import version
from statistics import median
from time import perf_counter
from typing import Any

import peaceterms as pt
from benchmarks.pairs import as_data, by_id, pair
from peaceterms.positions.resolve import positions_of

TERMS = 30
SIZES = (10, 30, 100, 300, 1000, 3000, 10000)


def main() -> None:
    """Print every measurement, with its ratio to ours."""
    print(f"Python {sys.version.split()[0]}, pydantic {version('pydantic')}, deepdiff {version('deepdiff')}\n")
    side_by_side()
    growth()
    telling()
    corpus()
    imports()


def seconds(run: Callable[[], object], least: float = 0.3) -> float:
    """The median time of one run, over as many runs as fit into the least time, three at the least."""
    run()
    gc.collect()
    times: list[float] = []
    while len(times) < 3 or sum(times) < least:
        start = perf_counter()
        run()
        times.append(perf_counter() - start)
    return median(times)


def explained(first: pt.Proposal, second: pt.Proposal) -> list[str]:
    """A comparison with every sentence made."""
    comparison = pt.compare(first, second)
    departures = [departure.explain() for departure in comparison.departures]
    return [*departures, *(agreement.explain() for agreement in comparison.agreements)]


def departures_explained(first: pt.Proposal, second: pt.Proposal) -> list[str]:
    """A comparison with the sentence of every departure, which is what a differ reports too."""
    return [departure.explain() for departure in pt.compare(first, second).departures]


def unresolved(first: pt.Proposal, second: pt.Proposal) -> list[str]:
    """The same with nothing kept from an earlier comparison."""
    positions_of.clear()
    return departures_explained(first, second)


def side_by_side() -> None:
    """One pair of 30-term proposals, by us and by general differs."""
    first, second = pair(TERMS)
    found = pt.compare(first, second)
    print(f"One pair of {TERMS}-term proposals: {len(found.departures)} departures, {len(found.agreements)} agreements")
    ours = seconds(lambda: departures_explained(first, second))
    print(f"  {'peaceterms, every departure explained':58}{ours * 1e6:12.0f} µs")
    everything = seconds(lambda: explained(first, second))
    print(f"  {'peaceterms, every departure and agreement explained':58}{everything * 1e6:12.0f} µs")
    cold = seconds(lambda: unresolved(first, second))
    print(f"  {'peaceterms, the first time that it sees the two':58}{cold * 1e6:12.0f} µs")
    print(f"  {'':58}{'':15}  times ours (all explained; first time)")
    for name, run in differs(as_data(first), as_data(second)):
        theirs = seconds(run)
        print(
            f"  {name:58}{theirs * 1e6:12.0f} µs{theirs / ours:8.1f}  ({theirs / everything:.1f}; {theirs / cold:.1f})"
        )


def differs(was: list[dict[str, Any]], now: list[dict[str, Any]]) -> Iterator[tuple[str, Callable[[], object]]]:
    """General differs on the terms as a list and as a mapping by id."""
    import dictdiffer
    import jsondiff
    import jsonpatch
    from deepdiff import DeepDiff
    from nbdime.diffing.generic import diff as nbdime_diff

    old, new = by_id(was), by_id(now)
    yield "DeepDiff, ignore_order, list", lambda: DeepDiff(was, now, ignore_order=True)
    yield "DeepDiff, ignore_order, by id", lambda: DeepDiff(old, new, ignore_order=True)
    yield "DeepDiff, by id", lambda: DeepDiff(old, new)
    yield "dictdiffer, by id", lambda: list(dictdiffer.diff(old, new))
    yield "jsondiff, by id", lambda: jsondiff.diff(old, new)
    yield "jsonpatch, by id", lambda: jsonpatch.make_patch(old, new)
    yield "nbdime, by id", lambda: nbdime_diff(old, new)


def growth() -> None:
    """The cost for each term, from small proposals to very large ones."""
    print("\nHow cost grows (with resolving, every departure explained)")
    for terms in SIZES:
        first, second = pair(terms)
        took = seconds(lambda f=first, s=second: unresolved(f, s))  # type: ignore[misc]
        print(f"  {terms:6} terms{took * 1e3:12.2f} ms{took / terms * 1e6:10.1f} µs a term")


def telling() -> None:
    """What the forms of a comparison cost, beside the comparison itself."""
    first, second = pair(TERMS)
    found = pt.compare(first, second)
    itself = seconds(lambda: explained(first, second))
    print(f"\nOne pair of {TERMS}-term proposals, told (times the comparison with every finding explained)")
    forms: dict[str, Callable[[], object]] = {
        "plain text": found.to_text,
        "Markdown": found.to_markdown,
        "HTML, the whole page": found.to_html,
        "HTML, the fragment": lambda: found.to_html(fragment=True),
    }
    for name, tell in forms.items():
        took = seconds(tell)
        print(f"  {name:58}{took * 1e6:12.0f} µs{took / itself:8.1f}")


def corpus() -> None:
    """What it costs to look at all bundled proposals at once, with nothing kept from before."""
    texts = pt.corpus()
    print(f"\nAll {len(texts)} bundled proposals, {sum(len(text.terms) for text in texts)} terms")
    looks: dict[str, Callable[[], object]] = {
        "matrix": lambda: pt.matrix(texts).rows,
        "matrix, as HTML": lambda: pt.matrix(texts).to_html(),
        "matrix, as rows of data": lambda: pt.matrix(texts).to_records(),
        "nearest to one": lambda: pt.nearest(texts[0], texts),
        "distances of all pairs": lambda: pt.distances(texts).pairs,
    }
    for name, look in looks.items():
        took = seconds(lambda look=look: _anew(look))  # type: ignore[misc]
        print(f"  {name:58}{took:12.2f} s")


def _anew(look: Callable[[], object]) -> None:
    positions_of.clear()
    look()


def imports() -> None:
    """What an import costs, in fresh interpreters."""
    print("\nImport time (median of 15 fresh interpreters each, bare start of Python taken off)")
    bare = fresh("pass")
    pydantic = fresh("import pydantic; pydantic.BaseModel, pydantic.TypeAdapter") - bare
    ours = fresh("import peaceterms") - bare
    models = defining()
    print(f"  import pydantic            {pydantic * 1e3:8.1f} ms")
    print(f"  import peaceterms          {ours * 1e3:8.1f} ms")
    print(f"  defining the models        {models * 1e3:8.1f} ms")
    print(f"  bar: 1.5 x pydantic + models {1.5 * pydantic * 1e3 + models * 1e3:6.1f} ms")


def fresh(code: str) -> float:
    """The median time of running some code in a new interpreter."""
    return seconds(lambda: subprocess.run([sys.executable, "-c", code], check=True, env=_compiled()), least=15 * 0.15)


def _compiled() -> dict[str, str]:
    """Modules are compiled before they are measured, as they are once installed."""
    return {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}


_DEFINING = """
import time, pydantic
from pydantic._internal import _model_construction as made
spent = 0.0
new = made.ModelMetaclass.__new__
depth = 0
def timed(*args, **kwargs):
    global spent, depth
    start = time.perf_counter()
    depth += 1
    try:
        return new(*args, **kwargs)
    finally:
        depth -= 1
        if not depth:
            spent += time.perf_counter() - start
made.ModelMetaclass.__new__ = staticmethod(timed)
import peaceterms
print(spent)
"""


def defining() -> float:
    """The time that pydantic takes to make our model classes, in a fresh interpreter."""
    runs = [
        subprocess.run([sys.executable, "-c", _DEFINING], check=True, capture_output=True, text=True, env=_compiled())
        for _ in range(7)
    ]
    return median(float(run.stdout) for run in runs)


if __name__ == "__main__":
    main()
