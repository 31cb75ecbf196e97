"""Regions and their parts: where one text speaks of a part, what another says of the whole holds of each part."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from peaceterms.positions.contingency import Condition
from peaceterms.positions.issue import Issue
from peaceterms.positions.position import KindAndPlace, Position, Positions, position_of
from peaceterms.positions.settings import DEFAULT, Settings
from peaceterms.positions.statement import Rule, Statement
from peaceterms.vocabulary import Vocabulary

REGION = "region"
"""The rule that gave a value: what holds of a region holds of its parts."""

Split = KindAndPlace
"""A kind and a region whose issues of that kind are taken apart."""


def on_the_same_places(
    found: Sequence[Positions], vocabulary: Vocabulary, settings: Settings = DEFAULT
) -> tuple[Positions, ...]:
    """Return the positions of several texts, whole regions taken apart wherever any of them speaks of a part."""
    spoken = frozenset().union(*(positions.regions for positions in found))
    if spoken.isdisjoint(split for positions in found for split in positions.places):
        return tuple(found)
    parts = _parts(vocabulary)
    return tuple(
        positions if spoken.isdisjoint(positions.places) else _taken_apart(positions, spoken, parts)
        for positions in found
    )


def _parts(vocabulary: Vocabulary) -> dict[str, list[str]]:
    """The parts of every region along a line of contact."""
    parts: dict[str, list[str]] = {}
    for place in vocabulary.places.values():
        if place.held and place.part_of:
            parts.setdefault(place.part_of, []).append(str(place.id))
    return parts


def _taken_apart(found: Positions, spoken: frozenset[Split], parts: dict[str, list[str]]) -> Positions:
    by_issue = dict(found.by_issue)
    whole = [issue for issue in found.by_issue if _region(issue, spoken)]
    gathered: dict[Issue, list[Position]] = {}
    for issue in whole:
        position = by_issue.pop(issue)
        for smaller in _smaller(issue, spoken, parts):
            gathered.setdefault(smaller, []).append(position)
    for issue, several in gathered.items():
        special = [found.by_issue[issue]] if issue in found.by_issue else []
        by_issue[issue] = _together(issue, [*special, *several])
    return found._replace(by_issue={issue: by_issue[issue] for issue in sorted(by_issue)})


def _region(issue: Issue, spoken: frozenset[Split]) -> str | None:
    """The region that an issue is about, if it is taken apart."""
    return next((place for place in issue.key if (issue.kind, place) in spoken), None)


def _smaller(issue: Issue, spoken: frozenset[Split], parts: dict[str, list[str]]) -> Iterator[Issue]:
    """The issue itself, or one for each part of the region that it is about."""
    if (region := _region(issue, spoken)) is None:
        yield issue
        return
    for part in parts[region]:
        yield Issue(issue.kind, tuple(part if place == region else place for place in issue.key))


def _together(issue: Issue, several: list[Position]) -> Position:
    """What a text says of a part, and what it says of the whole region where it says nothing else of the part."""
    special, *general = several
    if not general:
        return special if special.issue == issue else _of_the_whole(special, issue)
    branches: dict[Condition, list[Statement]] = {c: list(held) for c, held in special.branches.items()}
    for condition, held in general[0].branches.items():
        branches[condition] = _completed(branches.get(condition, []), held, Rule(REGION, general[0].issue))
    return position_of(issue, branches)


def _of_the_whole(whole: Position, issue: Issue) -> Position:
    """What a text says of a part by speaking of the whole region only."""
    rule = Rule(REGION, whole.issue)
    branches = {condition: tuple([s.by_rule(rule) for s in held]) for condition, held in whole.branches.items()}
    return Position(issue, branches, whole.canonical)


def _completed(special: list[Statement], general: Iterable[Statement], rule: Rule) -> list[Statement]:
    if not special:
        return [statement.by_rule(rule) for statement in general]
    return [statement.completed_by(other, rule) for statement in special for other in general]
