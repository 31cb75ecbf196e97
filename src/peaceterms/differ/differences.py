"""What differs between two positions: raw, complete, without an opinion.

The walk pairs what two positions say under the same condition, and lets the marker of each aspect
say how two values differ.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from itertools import product, zip_longest
from typing import Any, NamedTuple

from peaceterms.positions.contingency import UNCONDITIONAL, Condition
from peaceterms.positions.issue import Issue
from peaceterms.positions.position import Answers, Branch, Position, Positions, all_answers
from peaceterms.positions.settings import DEFAULT, Settings
from peaceterms.positions.statement import Statement
from peaceterms.terms import kind_of
from peaceterms.terms.effects import Effect
from peaceterms.terms.markers import Marker

Branches = dict[Condition, tuple[Statement, ...]]
Pair = tuple[Condition, Statement | None, Statement | None]


class Difference(NamedTuple):
    """One difference on one issue."""

    issue: Issue
    effect: Effect
    aspect: str | None
    """The field that differs; `None`: the term as a whole. `given` is the condition."""
    before: Any
    after: Any
    under: Condition
    """The condition under which it shows, where both texts have it."""
    first: tuple[Statement, ...]
    second: tuple[Statement, ...]
    cases: tuple[Difference, ...] = ()
    """For a position made conditional or unconditional: what differs in each case, the unsettled one included."""


def marker_of(kind: str, aspect: str | None) -> Marker | None:
    """The marker of an aspect; `None` for the whole term or its condition."""
    return None if aspect in (None, "given") else kind_of(kind).declaration.by_name[aspect or ""].marker


def differences_between(first: Positions, second: Positions, settings: Settings = DEFAULT) -> tuple[Difference, ...]:
    """Return every difference between two texts, issue by issue."""
    was, now = first.by_issue, second.by_issue
    walk = _Walk(all_answers(first, second), settings.tolerance)
    return tuple([d for issue in sorted({**was, **now}) for d in walk.on(issue, was.get(issue), now.get(issue))])


class _Walk(NamedTuple):
    """What the walk over two texts has to know beside their positions."""

    answers: Answers
    tolerance: float

    def on(self, issue: Issue, first: Position | None, second: Position | None) -> Iterable[Difference]:
        """Every difference on an issue; `None` is a text that does not address it."""
        if first is None or second is None:
            return _only(issue, first, second)
        if first.canonical == second.canonical:
            return ()
        found = _within(issue, first.branches, second.branches, self.answers)
        return found if not self.tolerance else (d for d in found if not self._is_too_small(d))

    def _is_too_small(self, difference: Difference) -> bool:
        marker = marker_of(difference.issue.kind, difference.aspect)
        if marker is None or not marker.measured:
            return False
        distance = marker.distance(difference.before, difference.after)
        return distance is not None and distance <= self.tolerance


def _only(issue: Issue, first: Position | None, second: Position | None) -> Iterator[Difference]:
    """An issue that only one text addresses."""
    for condition, statements in first.branches.items() if first else ():
        for statement in statements:
            yield _whole(issue, condition, statement, None)
    for condition, statements in second.branches.items() if second else ():
        for statement in statements:
            yield _whole(issue, condition, None, statement)


def _within(issue: Issue, was: Branches, now: Branches, answers: Answers) -> Iterator[Difference]:
    """An issue that both address, and on which they differ."""
    if was.keys() == now.keys():
        for condition, statements in was.items():
            yield from _between(issue, condition, statements, now[condition])
        return
    gone = [condition for condition in was if condition not in now]
    new = [condition for condition in now if condition not in was]
    for condition, statements in was.items():
        if condition in now:
            yield from _between(issue, condition, statements, now[condition])
    if gone == [UNCONDITIONAL] and new:
        yield from _conditional(issue, was[UNCONDITIONAL], {c: now[c] for c in new}, Effect.MAKES_CONDITIONAL, answers)
    elif new == [UNCONDITIONAL] and gone:
        yield from _conditional(
            issue, now[UNCONDITIONAL], {c: was[c] for c in gone}, Effect.MAKES_UNCONDITIONAL, answers
        )
    else:
        yield from _moved(issue, {c: was[c] for c in gone}, {c: now[c] for c in new})


def pairs(first: Position, second: Position) -> Iterator[Pair]:
    """The statements that two positions make under the same condition, side by side."""
    for condition, statements in first.branches.items():
        if condition in second.branches:
            yield from _pairs(condition, statements, second.branches[condition])


def _pairs(condition: Condition, first: tuple[Statement, ...], second: tuple[Statement, ...]) -> Iterator[Pair]:
    if len(first) == len(second) == 1:
        yield condition, first[0], second[0]
        return
    was, now = {s.items: s for s in first}, {s.items: s for s in second}
    for items in was:
        if items in now:
            yield condition, was[items], now[items]
    gone = [statement for items, statement in was.items() if items not in now]
    new = [statement for items, statement in now.items() if items not in was]
    yield from ((condition, before, after) for before, after in _closest(gone, new))


def _closest(gone: list[Statement], new: list[Statement]) -> Iterator[tuple[Statement | None, Statement | None]]:
    """Each statement beside the one of the other text that it has most in common with, then those left over."""
    ranked = sorted(product(gone, new), key=lambda pair: (_unlike(*pair), *sorted(s.notation for s in pair)))
    left, right = list(gone), list(new)
    for before, after in ranked:
        if before in left and after in right:
            left.remove(before)
            right.remove(after)
            yield before, after
    yield from zip_longest(left, ())
    yield from zip_longest((), right)


def _unlike(one: Statement, other: Statement) -> int:
    """In how many aspects two statements differ."""
    return sum(one.content.get(name) != other.content.get(name) for name in {**one.content, **other.content})


def _between(
    issue: Issue, condition: Condition, first: tuple[Statement, ...], second: tuple[Statement, ...]
) -> Iterator[Difference]:
    for _, before, after in _pairs(condition, first, second):
        if before is None or after is None:
            yield _whole(issue, condition, before, after)
        elif before.items != after.items:
            yield from _aspects(issue, condition, before, after)


def _whole(issue: Issue, condition: Condition, before: Statement | None, after: Statement | None) -> Difference:
    if after:
        return Difference(issue, Effect.ADDS, None, None, after.items, condition, (), (after,))
    return Difference(issue, Effect.DROPS, None, before.items if before else None, None, condition, _some(before), ())


def _some(statement: Statement | None) -> tuple[Statement, ...]:
    return (statement,) if statement else ()


def _aspects(issue: Issue, condition: Condition, first: Statement, second: Statement) -> Iterator[Difference]:
    was, now = first.content, second.content
    changed = [name for name, value in was.items() if now.get(name) != value]
    changed += [name for name in now if name not in was]
    declaration = kind_of(issue.kind).declaration
    for name in declaration.in_order(changed):
        marker = declaration.by_name[name].marker
        before, after = was.get(name, marker.unsaid), now.get(name, marker.unsaid)
        yield Difference(issue, marker.effect(before, after), name, before, after, condition, (first,), (second,))


def _conditional(
    issue: Issue, plain: tuple[Statement, ...], branches: Branches, effect: Effect, answers: Answers
) -> Iterator[Difference]:
    """An unconditional position against conditional ones: the conditions, and what differs in the closest branch."""
    forward = effect is Effect.MAKES_CONDITIONAL
    found = {
        c: list(_between(issue, c, *((plain, held) if forward else (held, plain)))) for c, held in branches.items()
    }
    closest = min(branches, key=lambda condition: (len(found[condition]), condition))
    cases = [difference for several in found.values() for difference in several]
    if not _covers_every_case(branches, answers):
        cases += [_whole(issue, UNCONDITIONAL, *((s, None) if forward else (None, s))) for s in plain]
    one = (_branch(UNCONDITIONAL, plain),)
    several = tuple(_branch(condition, held) for condition, held in branches.items())
    all_held = tuple(statement for held in branches.values() for statement in held)
    if forward:
        yield Difference(issue, effect, None, one, several, UNCONDITIONAL, plain, all_held, tuple(cases))
    else:
        yield Difference(issue, effect, None, several, one, UNCONDITIONAL, all_held, plain, tuple(cases))
    yield from found[closest]


def _covers_every_case(branches: Branches, answers: Answers) -> bool:
    """Whether the branches hang on one contingency and between them have all its answers."""
    parts = [part for condition in branches for part in condition]
    contingencies = {part.contingency for part in parts}
    if len(contingencies) != 1 or len(parts) != len(branches):
        return False
    return {answer for part in parts for answer in part.answers} >= set(answers[parts[0].contingency])


def _branch(condition: Condition, statements: Iterable[Statement]) -> Branch:
    return Branch(condition, tuple(statement.items for statement in statements))


def _moved(issue: Issue, gone: Branches, new: Branches) -> Iterator[Difference]:
    """Conditions that only one text has: the same statements under another condition, then what is left."""
    was, now = _by_content(gone), _by_content(new)
    for content, conditions in was.items():
        for before, after in zip(conditions, now.get(content, ()), strict=False):
            yield Difference(issue, Effect.SHIFTS, "given", before, after, UNCONDITIONAL, gone[before], new[after])
    yield from _unmatched(issue, gone, was, now, lambda condition, s: _whole(issue, condition, s, None))
    yield from _unmatched(issue, new, now, was, lambda condition, s: _whole(issue, condition, None, s))


def _by_content(branches: Branches) -> dict[tuple[Any, ...], list[Condition]]:
    found: dict[tuple[Any, ...], list[Condition]] = {}
    for condition, statements in branches.items():
        found.setdefault(tuple(s.items for s in statements), []).append(condition)
    return found


def _unmatched(
    issue: Issue,
    branches: Branches,
    own: dict[tuple[Any, ...], list[Condition]],
    other: dict[tuple[Any, ...], list[Condition]],
    tell: Callable[[Condition, Statement], Difference],
) -> Iterator[Difference]:
    for content, conditions in own.items():
        for condition in conditions[len(other.get(content, ())) :]:
            for statement in branches[condition]:
                yield tell(condition, statement)
