"""Collectives without a list of members: "other states" and "the international community" are one demand."""

from __future__ import annotations

from collections.abc import Sequence

from peaceterms.positions.issue import Issue
from peaceterms.positions.position import Position, Positions, position_of
from peaceterms.positions.statement import Statement
from peaceterms.vocabulary import Vocabulary
from peaceterms.vocabulary.containment import NOTHING_KNOWN, Containment


def under_one_name(
    found: Sequence[Positions], vocabulary: Vocabulary, known: Containment = NOTHING_KNOWN
) -> tuple[Positions, ...]:
    """Return the positions of several texts, collectives that stand for any states under the name of the first one."""
    named = {part for positions in found for issue in positions.by_issue for part in issue.key}
    alike = sorted(part for part in named if (actor := vocabulary.actors.get(part)) and actor.stands_for)
    if len(alike) < 2:
        return tuple(found)
    names = dict.fromkeys(alike[1:], alike[0])
    return tuple(_renamed(positions, names) for positions in found)


def _renamed(found: Positions, names: dict[str, str]) -> Positions:
    gathered: dict[Issue, list[Position]] = {}
    for issue, position in found.by_issue.items():
        key = tuple(names.get(part, part) for part in issue.key)
        gathered.setdefault(Issue(issue.kind, key), []).append(position)
    by_issue = {issue: _together(issue, several) for issue, several in gathered.items()}
    return found._replace(by_issue={issue: by_issue[issue] for issue in sorted(by_issue)})


def _together(issue: Issue, several: list[Position]) -> Position:
    if len(several) == 1 and several[0].issue == issue:
        return several[0]
    conditions = {condition: None for position in several for condition in position.branches}
    branches: dict[tuple[object, ...], list[Statement]] = {
        condition: [s for position in several for s in position.branches.get(condition, ())] for condition in conditions
    }
    return position_of(issue, branches)  # type: ignore[arg-type]
