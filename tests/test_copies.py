"""Everything that a result is made of equals its copies, has a hash, and can be sent to another process."""

from __future__ import annotations

import copy
import inspect
import pickle
from collections import deque
from collections.abc import Callable, Iterator
from functools import cache
from typing import Any

import pytest

import peaceterms as pt
from peaceterms.terms.registry import kinds

TEXTS = "us-28-point-plan-2025", "e3-counter-text-2025", "twenty-point-framework-2025"
SEED = "kremlin-conditions-2022", "musk-tweet-2022"


def results() -> Iterator[object]:
    """One of each result, with all that it works out."""
    comparison = pt.compare(*SEED)
    yield from (comparison, comparison.context, comparison.findings, comparison.raw, comparison.agreements)
    yield from (comparison.edits, comparison.unclaimed, comparison.patch(), comparison.warnings, comparison.counts)
    yield from (comparison.distance(), comparison.outcomes, comparison.verdict(), comparison.favour())
    yield from (departure.why() for departure in comparison.departures)
    for result in (pt.table(TEXTS), pt.track(TEXTS), pt.distances(SEED), pt.merge(*TEXTS)):
        result.to_text()  # works out all that is kept
        yield result
    yield from (pt.nearest(SEED[0], SEED[1:]), pt.clauses(*TEXTS[:2]), pt.outcomes(SEED[1]), pt.corpus())
    yield from (pt.Settings(weights={"territory": 2}), pt.Limits(), pt.kinds(), *pt.check(TEXTS[0]))
    for kind in kinds().values():
        yield from (kind.declaration, *(field.marker for field in kind.declaration.by_name.values()))


@cache
def found() -> dict[type, Any]:
    """One value of each class of ours that a result holds, however deep."""
    left, seen, by_class = deque(results()), set[int](), dict[type, Any]()
    kept: list[object] = []  # so that no id is given twice
    while left:
        value = left.popleft()
        if id(value) in seen or inspect.ismodule(value) or inspect.isroutine(value) or inspect.isclass(value):
            continue
        seen.add(id(value))
        kept.append(value)
        if type(value).__module__.startswith("peaceterms"):
            by_class.setdefault(type(value), value)
        left.extend(_inside(value))
    return by_class


def _inside(value: Any) -> Iterator[object]:
    if isinstance(value, dict):
        yield from (*value.keys(), *value.values())
    elif isinstance(value, (tuple, list, set, frozenset)):
        yield from value
    yield from getattr(value, "__dict__", {}).values()
    for cls in type(value).__mro__:
        slots = getattr(cls, "__slots__", ())
        yield from (getattr(value, name) for name in slots if isinstance(slots, tuple) and hasattr(value, name))


WAYS: dict[str, Callable[[Any], Any]] = {
    "copy": copy.copy,
    "deep copy": copy.deepcopy,
    "another process": lambda value: pickle.loads(pickle.dumps(value)),  # noqa: S301 - our own bytes
}


def test_many_classes_are_looked_at() -> None:
    names = {cls.__name__ for cls in found()}
    assert names > {"Comparison", "Departure", "Table", "Cell", "Track", "Distance", "ComparedOutcomes", "Patch"}
    assert names > {"Settings", "Vocabulary", "KnownWholes", "Ordinal", "Members", "Declaration", "Statement"}
    assert len(names) > 200


@pytest.mark.parametrize("way", WAYS)
def test_everything_equals_its_copies_and_shares_their_hash(way: str) -> None:
    wrong = []
    for cls, value in found().items():
        again = WAYS[way](value)
        if again != value or hash(again) != hash(value) or type(again) is not cls:
            wrong.append(cls.__name__)
    assert wrong == []


def test_what_differs_is_not_equal() -> None:
    neutrality, talks = pt.kind_of("neutrality").declaration, pt.kind_of("talks").declaration
    assert neutrality != talks
    assert neutrality.by_name["permanence"].marker != neutrality.by_name["bars"].marker
    first, second = (pt.compare(*pair) for pair in (SEED, SEED[::-1]))
    assert first.context.known == second.context.known
    assert first.context.positions[0] != second.context.positions[0]
    assert pt.load(SEED[0]).vocabulary != pt.load("clinton-parameters-2000").vocabulary
    assert {pt.Settings(), pt.Settings(tolerance=0.5)} == {pt.Settings(tolerance=0.5), pt.Settings()}
    assert pt.Settings(weights={"talks": 2}) != pt.Settings(weights={"talks": 3})


def test_the_kinds_are_a_mapping_that_nobody_can_change() -> None:
    with pytest.raises(TypeError, match="immutable"):
        pt.kinds()["territory"] = pt.Term  # type: ignore[index]
    assert list(pt.kinds()) == sorted(pt.kinds())
