"""Reach into the library: the only module of the benchmarks that uses names which are not public."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterator
from types import ModuleType
from typing import Any

import peaceterms as pt
from benchmarks import handwalk
from peaceterms.comparison.structural import canonical
from peaceterms.positions.kept import OncePerProposal
from peaceterms.positions.position import Positions
from peaceterms.positions.resolve import positions_of
from peaceterms.words.language import language

STAYS = ("vocabulary", "bundled", "formats", "terms.registry", "terms.declaration", "differ.encoding")
"""Modules whose caches hold what no comparison made: the bundled vocabulary, the texts, what kinds declare, schemas."""

Aligned = dict[str, dict[str, Any]]
"""What a text says by issue and then by condition: the aspects with their values, in plain data."""


def forget() -> None:
    """Empty all that the library, and the hand-written walk, keep from an earlier comparison."""
    handwalk.KEPT.clear()
    for name, module in _modules():
        if not name.startswith(tuple(f"peaceterms.{stays}" for stays in STAYS)):
            _empty(module)
    language()  # read anew, since a catalogue is data of the library; no words that were made with it are kept


def forget_texts() -> None:
    """Empty what the library keeps of the bundled texts, so that the next look reads them anew."""
    for name, module in _modules():
        if name.startswith("peaceterms.bundled"):
            _empty(module)


def _modules() -> Iterator[tuple[str, ModuleType]]:
    return ((name, module) for name, module in tuple(sys.modules.items()) if name.startswith("peaceterms."))


def _empty(module: ModuleType) -> None:
    for value in tuple(vars(module).values()):
        if isinstance(value, OncePerProposal):
            value.clear()
        elif isinstance(value, type) and value.__module__ == module.__name__:
            _empty_methods(value)
        elif callable(clear := getattr(value, "cache_clear", None)) and value.__module__ == module.__name__:
            clear()


def _empty_methods(owner: type) -> None:
    for value in tuple(vars(owner).values()):
        clear: Callable[[], None] | None = getattr(value, "cache_clear", None)
        if callable(clear):
            clear()


def aligned(comparison: pt.Comparison) -> tuple[Aligned, Aligned]:
    """Return what both texts say by the issues on which we compare them, in plain dicts."""
    first, second = (_plain(positions) for positions in comparison.context.positions)
    return first, second


def _plain(positions: Positions) -> Aligned:
    """Return positions in plain dicts; a list only where a text says several things under one condition."""
    return {
        issue: {condition: said[0] if len(said) == 1 else said for condition, said in branches.items()}
        for issue, branches in canonical(positions).items()
    }


def issues_of_terms(comparison: pt.Comparison) -> tuple[list[list[str]], list[list[str]]]:
    """Return the ids of the issues of each term, in the order of the terms of both texts."""
    first, second = comparison.context.positions
    return _by_term(comparison.first, first), _by_term(comparison.second, second)


def _by_term(proposal: pt.Proposal, positions: Positions) -> list[list[str]]:
    by_term: dict[str, list[str]] = {str(term.id): [] for term in proposal.terms}
    for issue, position in positions.by_issue.items():
        for statement in (one for several in position.branches.values() for one in several):
            for term in statement.terms:
                by_term[str(term.id)].append(str(issue))
    return list(by_term.values())


def meaning(proposal: pt.Proposal) -> dict[str, Any]:
    """Return what a text means: the canonical form of its position on each issue."""
    return {str(issue): position.canonical for issue, position in positions_of(proposal).by_issue.items()}
