"""What a comparison comes to on some issues, in one word, by a fixed rule.

It is for holding a comparison against what others say of the same texts in a word ("softened", "only B"). It counts
what both state, and says nothing of what matters.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from enum import StrEnum
from fnmatch import fnmatchcase

from peaceterms.differ.differences import Difference, marker_of
from peaceterms.positions.issue import Issue
from peaceterms.positions.position import Position
from peaceterms.terms import kind_of
from peaceterms.terms.declaration import Declaration
from peaceterms.terms.effects import Effect
from peaceterms.terms.markers import is_open

Pattern = str | Issue
"""An issue, or its id with `*` for any part: `recognition/*/US`, `territory/crimea`, `amnesty`."""


class Verdict(StrEnum):
    """What two texts come to on some issues."""

    NEITHER = "neither addresses it"
    ONLY_FIRST = "only the first"
    ONLY_SECOND = "only the second"
    SAME = "same"
    SAME_GOAL = "same goal by other means"
    FIRST_STRONGER = "first stronger"
    SECOND_STRONGER = "second stronger"
    DIFFERENT = "different"
    OPPOSITE = "opposite"


def matching(issues: Iterable[Issue], patterns: Iterable[Pattern]) -> list[Issue]:
    """The issues that one of the patterns names. Raises `NotFound` where a pattern names no known kind."""
    wanted = [str(pattern) for pattern in patterns]
    for pattern in wanted:
        kind_of(pattern.partition("/")[0])
    return [issue for issue in issues if any(_names(pattern, issue) for pattern in wanted)]


def _names(pattern: str, issue: Issue) -> bool:
    """A pattern with fewer parts than the issue leaves the others open."""
    parts = pattern.split("/")
    return len(parts) <= len(issue.key) + 1 and all(map(fnmatchcase, (issue.kind, *issue.key), parts))


def judge(
    was: Sequence[Position], now: Sequence[Position], found: Sequence[Difference], aspects: frozenset[str] | None
) -> Verdict:
    """The verdict on positions of two texts, and the differences between them; see `Comparison.verdict`."""
    if not was or not now:
        return Verdict.ONLY_FIRST if was else Verdict.ONLY_SECOND if now else Verdict.NEITHER
    differences = [difference for difference in found if _counts(difference, aspects)]
    if not differences:
        return Verdict.SAME
    if any(_is_contrary(difference) for difference in differences):
        return Verdict.OPPOSITE
    signs = {_firmness(difference) for difference in differences}
    if signs in ({1}, {-1}):
        return Verdict.SECOND_STRONGER if signs == {1} else Verdict.FIRST_STRONGER
    return Verdict.SAME_GOAL if signs == {0} and _agree(was, now, aspects) else Verdict.DIFFERENT


def _counts(difference: Difference, aspects: frozenset[str] | None) -> bool:
    """Whether a difference keeps two texts apart: what only one of them states stands open and does not."""
    if aspects is not None:
        return difference.aspect in aspects
    if (marker := marker_of(difference.issue.kind, difference.aspect)) is None:
        return True
    open_ = is_open(difference.before) or is_open(difference.after)
    return marker.measured and not open_ and _is_own(difference)


def _is_own(difference: Difference) -> bool:
    return difference.aspect == "modality" or difference.aspect not in _declaration(difference).qualifiers


def _declaration(difference: Difference) -> Declaration:
    return kind_of(difference.issue.kind).declaration


def _is_contrary(difference: Difference) -> bool:
    marker = marker_of(difference.issue.kind, difference.aspect)
    return marker is not None and marker.contradicts(difference.before, difference.after)


_FIRMNESS = {Effect.ADDS: 1, Effect.DROPS: -1, Effect.MAKES_UNCONDITIONAL: 1, Effect.MAKES_CONDITIONAL: -1}


def _firmness(difference: Difference) -> int:
    """1 if the second text asks more, -1 if the first does, 0 if neither can be said."""
    if (marker := marker_of(difference.issue.kind, difference.aspect)) is None:
        return _FIRMNESS.get(difference.effect, 0)
    return marker.firmness(difference.before, difference.after)


def _agree(was: Sequence[Position], now: Sequence[Position], aspects: frozenset[str] | None) -> bool:
    """Whether the two share an issue on which they state something alike, or which says something bare."""
    first = {position.issue: position for position in was}
    return any(position.issue in first and _alike(first[position.issue], position, aspects) for position in now)


def _alike(one: Position, other: Position, aspects: frozenset[str] | None) -> bool:
    declaration = kind_of(one.issue.kind).declaration
    if aspects is None and declaration.says_something_bare:
        return True
    said, told = ({item for b in p.branches.values() for s in b for item in s.items} for p in (one, other))
    return any(aspects is None or item.aspect in aspects for item in said & told)
