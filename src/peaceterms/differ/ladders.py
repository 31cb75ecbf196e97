"""Ladders and entailment across kinds: what one text says in another kind of term is no silence.

A rung that one text has and another rung that the other text has are one step, told once. What follows from a term of
another kind is neither added nor dropped.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

from peaceterms.differ.context import Context
from peaceterms.differ.contrary import are_contrary
from peaceterms.differ.difference import Difference, in_part
from peaceterms.positions.contingency import Condition
from peaceterms.positions.issue import Issue
from peaceterms.positions.position import Position, Positions
from peaceterms.positions.statement import AspectValue, Statement
from peaceterms.terms import kind_of
from peaceterms.terms.effects import ONE_SIDED, Effect
from peaceterms.terms.ladder import Answers


class Step(NamedTuple):
    """A rung of one text and another rung of the other; the higher one reports it."""

    higher: Difference
    lower: tuple[Difference, ...]
    """The other rung; several, where a text says it of several parties."""

    @property
    def all(self) -> tuple[Difference, ...]:
        """Both rungs, the higher one first."""
        return (self.higher, *self.lower)

    @property
    def is_up(self) -> bool:
        """Whether the second text has the higher rung."""
        return self.higher.effect is Effect.ADDS


class Answered(NamedTuple):
    """What is left of the differences of two texts when those are taken out that another kind answers for."""

    steps: tuple[Step, ...]
    left: tuple[Difference, ...]

    def issues(self, found: Sequence[Difference]) -> frozenset[Issue]:
        """Return the issues on which a text that says nothing in their kind is not silent: no count holds them."""
        left = {difference.issue for difference in self.left} | {step.higher.issue for step in self.steps}
        return frozenset(difference.issue for difference in found) - left


def answered(found: Sequence[Difference], context: Context) -> Answered:
    """Return the steps on ladders, and the differences that are neither part of one nor answered for otherwise."""
    one_sided = [d for d in found if d.effect in ONE_SIDED and d.aspect is None]
    steps = list(_steps(one_sided))
    taken = {id(d) for step in steps for d in step.all}
    left: list[Difference] = []
    answering = tuple(map(_answering_kinds, context.positions)) if one_sided else ()
    for difference in found:
        if id(difference) in taken:
            continue
        known = _said_otherwise(difference, answering) if difference.effect in ONE_SIDED else difference
        if known is not None:
            left.append(known)
    return Answered(tuple(steps), tuple(left))


def _steps(one_sided: Sequence[Difference]) -> Iterator[Step]:
    """Pair what only one text has with a rung of the same ladder that only the other has; each higher one once."""
    rungs: dict[int, list[Difference]] = {}
    higher: dict[int, Difference] = {}
    for one, row, other in _rungs(one_sided):
        above, below = (one, other) if row.step > 0 else (other, one)
        higher.setdefault(id(above), above)
        several = rungs.setdefault(id(above), [below])
        if below is not several[0] and below.issue.kind == several[0].issue.kind:
            several.append(below)
    for key, above in higher.items():
        yield Step(above, tuple({id(d): d for d in rungs[key]}.values()))


def _rungs(one_sided: Sequence[Difference]) -> Iterator[tuple[Difference, Answers, Difference]]:
    by_kind: dict[str, list[Difference]] = {}
    for difference in one_sided:
        by_kind.setdefault(difference.issue.kind, []).append(difference)
    rows = [(kind, row) for kind in by_kind for row in kind_of(kind).declaration.answers_for]
    for kind, row in rows:
        for one in by_kind[kind] if row.step and row.kind in by_kind else ():
            for other in by_kind[row.kind]:
                apart = other.effect is not one.effect and other.under == one.under and not _refuses(other)
                if apart and _answers(row, one.issue, _statement(one), other.issue):
                    yield one, row, other


def _refuses(difference: Difference) -> bool:
    return kind_of(difference.issue.kind).declaration.negates(_statement(difference).content)


def _statement(difference: Difference) -> Statement:
    return (*difference.first, *difference.second)[0]


Answering = dict[str, list[tuple[Position, tuple[Answers, ...]]]]
"""For the kinds whose question is answered in other kinds: the positions of a text that do so, and by which rows."""


def _answering_kinds(positions: Positions) -> Answering:
    found: Answering = {}
    for issue, position in positions.by_issue.items():
        for asked, rows in _rows_of(issue.kind).items():
            found.setdefault(asked, []).append((position, rows))
    return found


def _rows_of(kind: str) -> dict[str, tuple[Answers, ...]]:
    """The rows by which terms of a kind answer for others, by the kind that they answer for."""
    rows = kind_of(kind).declaration.answers_for
    return _by_kind(rows) if rows else _NO_ROWS


_NO_ROWS: dict[str, tuple[Answers, ...]] = {}


def _by_kind(rows: tuple[Answers, ...]) -> dict[str, tuple[Answers, ...]]:
    asked = dict.fromkeys(row.kind for row in rows if row.step >= 0)
    return {kind: tuple(row for row in rows if row.kind == kind and row.step >= 0) for kind in asked}


def _said_otherwise(difference: Difference, answering: Sequence[Answering]) -> Difference | None:
    """Return a difference of which the other text says nothing in this kind, by what it says in another.

    `None`: it follows from what the other text says; a difference that reverses: it is contrary to that.
    """
    other = answering[1 if difference.effect is Effect.DROPS else 0]
    for row, answer in _answers_to(difference.issue, difference.under, other.get(difference.issue.kind, ())):
        declaration = kind_of(difference.issue.kind).declaration
        own = _statement(difference)
        if row.says and are_contrary(declaration, own.content, row.says):
            said = tuple(AspectValue(name, value) for name, value in sorted(row.says.items()))
            sides = (own.items, said) if difference.effect is Effect.DROPS else (said, own.items)
            texts = ((own,), ()) if difference.effect is Effect.DROPS else ((), (own,))
            return Difference(difference.issue, Effect.REVERSES, None, *sides, difference.under, *texts)
        if any(own.content.get(name, value) != value for name, value in row.says.items()):
            continue
        return _beyond(difference, row, answer)
    return difference


def _beyond(difference: Difference, row: Answers, answer: Statement) -> Difference | None:
    """Return what a text says in a kind of term beyond what answers for it in another kind, if that is anything."""
    own, declaration = _statement(difference), kind_of(difference.issue.kind).declaration
    said = {*row.says, declaration.negation[0] if declaration.negation else None}
    fields = declaration.by_name
    met = {
        name
        for name, value in own.content.items()
        if name in said
        or not fields[name].marker.measured
        or value in answer.content.values()
        or (name == "by" and set(value) <= {*difference.issue.key})
    }
    if met.issuperset(own.content):
        return None
    rest = own.without(met)
    if difference.effect is Effect.DROPS:
        return in_part(difference)._replace(before=rest.items, first=(rest,))
    return in_part(difference)._replace(after=rest.items, second=(rest,))


def _answers_to(
    asked: Issue, under: Condition, answering: Iterable[tuple[Position, tuple[Answers, ...]]]
) -> Iterator[tuple[Answers, Statement]]:
    """Yield the rows by which a text answers for an issue in other kinds under the same condition, and what it says."""
    for position, rows in answering:
        for statement in position.branches.get(under, ()):
            yield from ((row, statement) for row in rows if _answers(row, position.issue, statement, asked))


def _answers(row: Answers, issue: Issue, statement: Statement, asked: Issue) -> bool:
    """Whether what is said of an issue answers for another one."""
    if row.kind != asked.kind or kind_of(issue.kind).declaration.negates(statement.content):
        return False
    asked_index = kind_of(asked.kind).declaration.key_index
    if any(asked.key[asked_index[name]] not in values for name, values in row.where.items()):
        return False
    if any(_values(name, issue, statement) or name in statement.content for name in row.unless):
        return False
    if not all(_is_so(_values(name, issue, statement), values) for name, values in row.when.items()):
        return False
    return all(asked.key[asked_index[theirs]] in _values(own, issue, statement) for own, theirs in row.same)


def _is_so(said: Sequence[object], wanted: Iterable[object]) -> bool:
    wanted = tuple(wanted)
    return bool(said) if not wanted else any(one in wanted for one in said)


def _values(name: str, issue: Issue, statement: Statement) -> tuple[object, ...]:
    """Return what a field of a term says: of a key, the part of the issue."""
    index = kind_of(issue.kind).declaration.key_index
    if name in index:
        return (issue.key[index[name]],)
    value = statement.content.get(name)
    return value if isinstance(value, tuple) else () if value is None else (value,)
