"""How many issues two texts share, agree on and depart on, kind by kind."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping
from typing import NamedTuple, Protocol

from peaceterms.comparison.pipeline import Findings
from peaceterms.differ.context import Context
from peaceterms.differ.findings import Agreement
from peaceterms.differ.picking import FindingResults
from peaceterms.measure.settlement import contingencies
from peaceterms.positions.issue import Issue


class Counts(NamedTuple):
    """How many issues of one kind. An issue can be agreed on in one aspect and depart in another."""

    shared: int
    """Both address it."""
    agree: int
    """Both address it and agree on something."""
    depart: int
    """Both address it and differ in something."""
    contingent: int
    """Both address it and what one of them says hangs on a contingency."""
    only_first: int
    only_second: int


class Counted(Protocol):
    """What is read of a comparison."""

    @property
    def context(self) -> Context:
        """The two texts, set beside each other."""

    @property
    def findings(self) -> Findings:
        """What differs."""

    @property
    def agreements(self) -> FindingResults[Agreement]:
        """What the two say alike."""


def counts_of(comparison: Counted, issues: Iterable[Issue]) -> Mapping[str, Counts]:
    """Return the counts of some issues, by kind."""
    was, now = (p.by_issue for p in comparison.context.positions)
    agree = {issue for agreement in comparison.agreements for issue in agreement.issues}
    depart = {difference.issue for difference in comparison.findings.differences}
    found: dict[str, Counter[str]] = {}
    for issue in issues:
        count = found.setdefault(issue.kind, Counter())
        if issue not in was or issue not in now:
            count["only_first" if issue in was else "only_second"] += 1
            continue
        hangs = bool(contingencies(was[issue], now[issue]))
        count.update(shared=1, agree=int(issue in agree), depart=int(issue in depart), contingent=int(hangs))
    return {kind: Counts(*(count[name] for name in Counts._fields)) for kind, count in found.items()}
