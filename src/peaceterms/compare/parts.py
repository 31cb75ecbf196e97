"""Regions and their parts: where one text speaks of a part, what another says of the whole holds of each part."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from functools import lru_cache

from peaceterms.compare.positions import Condition, Issue, Position, Positions, Statement, position
from peaceterms.terms import Referendum
from peaceterms.vocabulary import Vocabulary

_KEPT = 64
_VOTE: str = Referendum.declaration.kind
"""Votes are never taken apart: a vote in a region is one vote."""

Split = tuple[str, str]
"""A kind and a region whose issues of that kind are taken apart."""


def on_the_same_places(found: Sequence[Positions], vocabulary: Vocabulary) -> tuple[Positions, ...]:
    """The positions of several texts, with whole regions taken apart wherever any of them speaks of a part."""
    parts = _parts(vocabulary)
    spoken = {
        (issue.kind, region)
        for held in found
        for issue in held.by_issue
        for place in issue.key
        if (region := parts.region_of.get(place)) and issue.kind != _VOTE
    }
    return tuple(_taken_apart(held, spoken, parts) for held in found) if spoken else tuple(found)


class _Parts:
    """The parts of regions along a line of contact."""

    def __init__(self, vocabulary: Vocabulary) -> None:
        places = vocabulary.places.values()
        self.region_of = {str(p.id): str(p.part_of) for p in places if p.held and p.part_of}
        self.of: dict[str, list[str]] = {}
        for part, region in self.region_of.items():
            self.of.setdefault(region, []).append(part)


@lru_cache(_KEPT)
def _parts(vocabulary: Vocabulary) -> _Parts:
    return _Parts(vocabulary)


def _taken_apart(found: Positions, spoken: set[Split], parts: _Parts) -> Positions:
    gathered: dict[Issue, list[Position]] = {}
    parts_first = sorted(found.by_issue, key=lambda issue: _region(issue, spoken) is not None)
    for issue in parts_first:
        for smaller in _smaller(issue, spoken, parts):
            gathered.setdefault(smaller, []).append(found.by_issue[issue])
    by_issue = {issue: _together(issue, several) for issue, several in sorted(gathered.items())}
    return found._replace(by_issue=by_issue)


def _region(issue: Issue, spoken: set[Split]) -> str | None:
    """The region that an issue is about, if it is taken apart."""
    return next((place for place in issue.key if (issue.kind, place) in spoken), None)


def _smaller(issue: Issue, spoken: set[Split], parts: _Parts) -> Iterator[Issue]:
    """The issue itself, or one for each part of the region that it is about."""
    if (region := _region(issue, spoken)) is None:
        yield issue
        return
    for part in parts.of[region]:
        yield Issue(issue.kind, tuple(part if place == region else place for place in issue.key))


def _together(issue: Issue, several: list[Position]) -> Position:
    """What a text says of a part, and what it says of the whole region where it says nothing else of the part."""
    special, *general = several
    if not general:
        return special if special.issue == issue else special._replace(issue=issue)
    branches: dict[Condition, list[Statement]] = {c: list(held) for c, held in special.branches.items()}
    for condition, held in general[0].branches.items():
        branches[condition] = _completed(branches.get(condition, []), held)
    return position(issue, branches)


def _completed(special: list[Statement], general: Iterable[Statement]) -> list[Statement]:
    if not special:
        return list(general)
    return [statement.completed_by(other) for statement in special for other in general]
