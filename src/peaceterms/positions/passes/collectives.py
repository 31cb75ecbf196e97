"""One name for one thing: two ids of one actor or place; collectives without a list, which are one demand."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from peaceterms.positions.issue import Issue
from peaceterms.positions.position import Position, Positions, position_of
from peaceterms.positions.statement import Statement
from peaceterms.vocabulary import Vocabulary
from peaceterms.vocabulary.containment import NOTHING_KNOWN, Containment
from peaceterms.vocabulary.identity import same_things


def under_one_name(
    found: Sequence[Positions], vocabulary: Vocabulary, known: Containment = NOTHING_KNOWN
) -> tuple[Positions, ...]:
    """Return the positions of several texts, each thing under one id.

    Collectives that stand for any states ("other states", "the international community") have that of the first one.
    """
    same = same_things(vocabulary)
    keys = {same.get(part, part) for positions in found for issue in positions.by_issue for part in issue.key}
    alike = sorted(collectives(keys, vocabulary))
    one_demand = dict.fromkeys(alike[1:], *alike[:1])
    names = {**one_demand, **{id: one_demand.get(one, one) for id, one in same.items()}}
    return tuple(renamed(positions, names, same) for positions in found) if names else tuple(found)


def collectives(ids: Iterable[str], vocabulary: Vocabulary) -> set[str]:
    """Return which of some ids stand for any states."""
    return {id for id in ids if (actor := vocabulary.actors.get(id)) and actor.stands_for}


def renamed(found: Positions, names: Mapping[str, str], same: Mapping[str, str]) -> Positions:
    """Return positions with other names in their keys, and the same things under one id in what they say."""
    gathered: dict[Issue, list[Position]] = {}
    for issue, position in found.by_issue.items():
        key = tuple(names.get(part, part) for part in issue.key)
        said = _saying(position, same) if same else position
        gathered.setdefault(Issue(issue.kind, key), []).append(said)
    by_issue = {issue: _together(issue, several) for issue, several in gathered.items()}
    return found._replace(by_issue={issue: by_issue[issue] for issue in sorted(by_issue)})


def _saying(position: Position, same: Mapping[str, str]) -> Position:
    """A position that says the same of each thing under one id."""
    branches = {
        condition: [_under(statement, same) for statement in held] for condition, held in position.branches.items()
    }
    old = (statement for held in position.branches.values() for statement in held)
    new = (statement for held in branches.values() for statement in held)
    changed = any(one is not other for one, other in zip(old, new, strict=True))
    return position_of(position.issue, branches) if changed else position


def _under(statement: Statement, same: Mapping[str, str]) -> Statement:
    fields = statement.terms[0].declaration.by_name
    content = {
        name: tuple(sorted({same.get(str(one), str(one)) for one in value}))
        if fields[name].refers_to and isinstance(value, tuple)
        else value
        for name, value in statement.content.items()
    }
    if content == statement.content:
        return statement
    return Statement(content, statement.terms, statement.implied, statement.ambiguous, statement.rules)


def _together(issue: Issue, several: list[Position]) -> Position:
    if len(several) == 1 and several[0].issue == issue:
        return several[0]
    conditions = {condition: None for position in several for condition in position.branches}
    branches: dict[tuple[object, ...], list[Statement]] = {
        condition: [s for position in several for s in position.branches.get(condition, ())] for condition in conditions
    }
    return position_of(issue, branches)  # type: ignore[arg-type]
