"""What a text states in so many words: its positions without what is read into it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from peaceterms.positions.contingency import Condition
from peaceterms.positions.issue import Issue
from peaceterms.positions.position import Position, Positions, position_of
from peaceterms.positions.settings import Settings
from peaceterms.positions.statement import Statement


def without_as_read(found: Positions, settings: Settings) -> Positions:
    """Return the positions of a text without values that rest on an implied reading, where these are not to count."""
    return found if settings.as_read else found._replace(by_issue=dict(_stated(found)))


def _stated(positions: Positions) -> Iterator[tuple[Issue, Position]]:
    for issue, position in positions.by_issue.items():
        branches: dict[Condition, list[Statement]] = {}
        for condition, statements in position.branches.items():
            if kept := list(_kept(statements)):
                branches[condition] = kept
        if branches:
            yield issue, position_of(issue, branches)


def _kept(statements: Iterable[Statement]) -> Iterator[Statement]:
    """The statements without implied values; those are gone that are about something implied, or say nothing else."""
    for statement in statements:
        if not statement.implied:
            yield statement
        elif not statement.has_implied_key and (left := _without_implied(statement)):
            yield left


def _without_implied(statement: Statement) -> Statement | None:
    content = {name: value for name, value in statement.content.items() if name not in statement.implied}
    needed = statement.terms[0].declaration.at_least_one_of
    if needed and content.keys().isdisjoint(needed):
        return None
    return Statement(content, statement.terms, frozenset(), statement.ambiguous, statement.rules)
