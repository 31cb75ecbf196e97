"""What differs between two positions: raw, complete, without an opinion.

The walk pairs what two positions say under the same condition, and lets the marker of each aspect
say how two values differ.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from itertools import product, zip_longest
from typing import Any, NamedTuple

from peaceterms.differ.contrary import is_refused_by_one
from peaceterms.differ.difference import Difference, in_part, marker_of
from peaceterms.differ.facets import effect_on_time, stated_otherwise, stating
from peaceterms.differ.whole import as_a_whole
from peaceterms.positions.contingency import UNCONDITIONAL, Condition
from peaceterms.positions.issue import Issue, Rest
from peaceterms.positions.position import Answers, Branch, Position, Positions, all_answers
from peaceterms.positions.settings import DEFAULT, Settings
from peaceterms.positions.statement import Statement, unlike
from peaceterms.terms import Modality, kind_of
from peaceterms.terms.declaration import Declaration
from peaceterms.terms.effects import Effect
from peaceterms.terms.markers import Marker
from peaceterms.vocabulary.containment import NOTHING_KNOWN, Containment

Branches = dict[Condition, tuple[Statement, ...]]
Pair = tuple[Condition, Statement | None, Statement | None]


def differences_between(
    first: Positions, second: Positions, settings: Settings = DEFAULT, known: Containment = NOTHING_KNOWN
) -> tuple[Difference, ...]:
    """Return every difference between two texts, issue by issue."""
    was, now = first.by_issue, second.by_issue
    walk = _Walk(all_answers(first, second), settings.tolerance, known)
    return tuple([d for issue in sorted({**was, **now}) for d in walk.on(issue, was.get(issue), now.get(issue))])


class _Walk(NamedTuple):
    """What the walk over two texts has to know beside their positions."""

    answers: Answers
    tolerance: float
    known: Containment

    def on(self, issue: Issue, first: Position | None, second: Position | None) -> Iterable[Difference]:
        """Every difference on an issue; `None` is a text that does not address it."""
        if first is None or second is None:
            return _only(issue, first, second)
        if first.canonical == second.canonical:
            return ()
        found = self._within(issue, first.branches, second.branches)
        return found if not self.tolerance else (d for d in found if not self._is_too_small(d))

    def _is_too_small(self, difference: Difference) -> bool:
        marker = marker_of(difference.issue.kind, difference.aspect)
        if marker is None or not marker.measured:
            return False
        distance = marker.distance(difference.before, difference.after, self.known)
        return distance is not None and distance <= self.tolerance

    def _within(self, issue: Issue, was: Branches, now: Branches) -> Iterator[Difference]:
        """An issue that both address, and on which they differ."""
        gone = {condition: was[condition] for condition in was if condition not in now}
        new = {condition: now[condition] for condition in now if condition not in was}
        for condition, statements in was.items():
            if condition in now:
                yield from self._between(issue, condition, statements, now[condition])
        if list(gone) == [UNCONDITIONAL] and new:
            yield from self._conditional(issue, gone[UNCONDITIONAL], new, Effect.MAKES_CONDITIONAL)
        elif list(new) == [UNCONDITIONAL] and gone:
            yield from self._conditional(issue, new[UNCONDITIONAL], gone, Effect.MAKES_UNCONDITIONAL)
        else:
            yield from _moved(issue, gone, new)

    def _between(
        self, issue: Issue, condition: Condition, first: tuple[Statement, ...], second: tuple[Statement, ...]
    ) -> Iterable[Difference]:
        found = list(self._strand_by_strand(issue, condition, first, second))
        several = len(first) > 1 or len(second) > 1
        return as_a_whole(found, first, second, self.known) if several and found else found

    def _strand_by_strand(
        self, issue: Issue, condition: Condition, first: tuple[Statement, ...], second: tuple[Statement, ...]
    ) -> Iterator[Difference]:
        for _, before, after in paired(condition, first, second):
            if before is None or after is None:
                yield _further(issue, condition, before, after, first, second)
            elif before.items != after.items:
                yield from self._of_two(issue, condition, before, after)

    def _of_two(self, issue: Issue, condition: Condition, one: Statement, other: Statement) -> Iterator[Difference]:
        declaration = kind_of(issue.kind).declaration
        if is_refused_by_one(declaration, one.content, other.content):
            yield Difference(issue, Effect.REVERSES, None, one.items, other.items, condition, (one,), (other,))
            return
        yield from self._aspects(issue, condition, one, other)

    def _aspects(self, issue: Issue, condition: Condition, one: Statement, other: Statement) -> Iterator[Difference]:
        was, now = one.content, other.content
        declaration = kind_of(issue.kind).declaration
        facets = stated_otherwise(declaration, was, now)
        told = stating(facets)
        changed = [name for name in {**was, **now} if name not in told and was.get(name) != now.get(name)]
        apart = declaration.is_signed and declaration.weight_of(was) != declaration.weight_of(now)
        for name in declaration.in_order(changed):
            if apart and name == "modality":
                continue  # how firm two texts are of which one gives what the other does not is no comparison
            marker = declaration.by_name[name].marker
            before = was[name] if name in was else _unsaid(one, issue, name, marker)
            after = now[name] if name in now else _unsaid(other, issue, name, marker)
            if not marker.same(before, after, self.known):
                effect = self._effect(declaration, name, before, after)
                yield Difference(issue, effect, name, before, after, condition, (one,), (other,))
        for facet, (before, after) in facets.items():
            effect = effect_on_time(before, after)
            yield Difference(issue, effect, facet, before, after, condition, (one,), (other,))

    def _effect(self, declaration: Declaration, name: str, before: Any, after: Any) -> Effect:
        """Return the effect on an aspect. To permit is the least firm duty, and no duty where nothing binds."""
        permits = name == "modality" and Modality.PERMITS in (before, after)
        if permits and not (declaration.burdens or declaration.binds):
            return Effect.SHIFTS
        return declaration.by_name[name].marker.effect(before, after, self.known)

    def _conditional(
        self, issue: Issue, plain: tuple[Statement, ...], branches: Branches, effect: Effect
    ) -> Iterator[Difference]:
        """An unconditional position against conditional ones: the conditions, and what differs in the closest."""
        forward = effect is Effect.MAKES_CONDITIONAL
        found = {
            c: list(self._between(issue, c, *((plain, held) if forward else (held, plain))))
            for c, held in branches.items()
        }
        closest = min(branches, key=lambda condition: (len(found[condition]), condition))
        cases = [difference for several in found.values() for difference in several]
        if not _covers_every_case(branches, self.answers):
            cases += [_whole(issue, UNCONDITIONAL, *((s, None) if forward else (None, s))) for s in plain]
        one = (_branch(UNCONDITIONAL, plain),)
        several = tuple(_branch(condition, held) for condition, held in branches.items())
        all_held = tuple(statement for held in branches.values() for statement in held)
        if forward:
            yield Difference(issue, effect, None, one, several, UNCONDITIONAL, plain, all_held, tuple(cases))
        else:
            yield Difference(issue, effect, None, several, one, UNCONDITIONAL, all_held, plain, tuple(cases))
        yield from found[closest]


def _unsaid(statement: Statement, issue: Issue, name: str, marker: Marker) -> Any:
    """Return what a statement is read to say of an aspect that it leaves out: whom its key names already."""
    if name not in ("by", "to") or all(getattr(term, name) is None for term in statement.terms):
        return marker.unsaid
    declaration = kind_of(issue.kind).declaration
    roles = declaration.roles_of[name]
    return tuple(sorted(issue.key[index] for key, index in declaration.key_index.items() if key in roles)) or None


def _only(issue: Issue, first: Position | None, second: Position | None) -> Iterator[Difference]:
    """An issue that only one text addresses."""
    is_rest = any(isinstance(part, Rest) for part in issue.key)
    for condition, statements in first.branches.items() if first else ():
        for statement in statements:
            only = _whole(issue, condition, statement, None)
            yield in_part(only) if is_rest else only
    for condition, statements in second.branches.items() if second else ():
        for statement in statements:
            only = _whole(issue, condition, None, statement)
            yield in_part(only) if is_rest else only


def _whole(issue: Issue, condition: Condition, before: Statement | None, after: Statement | None) -> Difference:
    if after:
        return Difference(issue, Effect.ADDS, None, None, after.items, condition, (), (after,))
    return Difference(issue, Effect.DROPS, None, before.items if before else None, None, condition, _some(before), ())


def _further(
    issue: Issue,
    condition: Condition,
    before: Statement | None,
    after: Statement | None,
    first: tuple[Statement, ...],
    second: tuple[Statement, ...],
) -> Difference:
    """What one text says further on an issue that both address: less or more of the same, or a firmer stage of it."""
    whole = _whole(issue, condition, before, after)
    further, others = (before, second) if before else (after, first)
    if further and _goes_beyond(kind_of(issue.kind).declaration, further, others):
        return whole._replace(effect=Effect.SOFTENS if before else Effect.HARDENS)
    return in_part(whole)


def _goes_beyond(declaration: Declaration, further: Statement, others: Iterable[Statement]) -> bool:
    """Whether what is said further stands higher on the scale of the main aspect than all that the other text says."""
    marker = declaration.main_scale
    if marker is None or (value := further.content.get(declaration.main or "")) is None:
        return False
    said = [other.content.get(declaration.main or "") for other in others]
    return bool(said) and all(marker.is_above(value, one) for one in said)


def _some(statement: Statement | None) -> tuple[Statement, ...]:
    return (statement,) if statement else ()


# The statements that stand beside each other


def pairs(first: Position, second: Position) -> Iterator[Pair]:
    """The statements that two positions make under the same condition, side by side."""
    for condition, statements in first.branches.items():
        if condition in second.branches:
            yield from paired(condition, statements, second.branches[condition])


def paired(condition: Condition, first: tuple[Statement, ...], second: tuple[Statement, ...]) -> Iterator[Pair]:
    """Return what two texts say, each beside what is qualified alike, then beside what has most in common with it."""
    if len(first) == len(second) == 1 and not _are_two_things(first[0], second[0]):
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
    ranked = sorted(
        product(gone, new), key=lambda pair: (*unlike(*[s.content for s in pair]), *sorted(s.notation for s in pair))
    )
    left, right = list(gone), list(new)
    for before, after in ranked:
        if before in left and after in right and not _are_two_things(before, after):
            left.remove(before)
            right.remove(after)
            yield before, after
    yield from zip_longest(left, ())
    yield from zip_longest((), right)


def _are_two_things(one: Statement, other: Statement) -> bool:
    """Whether two statements on one issue say of themselves that they are about two things, such as two bodies."""
    return any(
        name in one.content and name in other.content and one.content[name] != other.content[name]
        for name in one.terms[0].declaration.identity
    )


# Conditions


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
                found = tell(condition, statement)
                yield in_part(found) if content in other else found
