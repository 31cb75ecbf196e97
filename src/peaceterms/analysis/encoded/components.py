"""Issues that hang together: what is said on one can change what is compared on another.

A whole and its parts, issues that wait for one question, and where it is asked for also what answers for each other
in other kinds. Too much may be taken together, which costs time; too little would give wrong numbers.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from itertools import combinations
from typing import NamedTuple, TypeVar

from peaceterms.analysis.encoded.texts import Read, Texts
from peaceterms.positions.contingency import AnyContingency
from peaceterms.positions.issue import NOT_STATED, Issue
from peaceterms.positions.passes.collectives import collectives
from peaceterms.positions.passes.wholes import distributing
from peaceterms.positions.position import Position, Positions
from peaceterms.terms import kind_of
from peaceterms.terms.declaration import Field
from peaceterms.terms.ladder import Answers
from peaceterms.terms.markers import Key
from peaceterms.vocabulary import Vocabulary
from peaceterms.vocabulary.wholes import containment

T = TypeVar("T", Issue, int)
COLLECTIVE = "*"
"""Stands for any collective that may have the name of another one."""


def together(things: Iterable[T], links: Iterable[tuple[T, T]]) -> list[tuple[T, ...]]:
    """Sort things into groups between which there is no link."""
    leader = {thing: thing for thing in things}

    def find(thing: T) -> T:
        while leader[thing] != thing:
            leader[thing] = thing = leader[leader[thing]]
        return thing

    for one, other in links:
        leader[find(one)] = find(other)
    groups: dict[T, list[T]] = {}
    for thing in leader:
        groups.setdefault(find(thing), []).append(thing)
    return [tuple(sorted(group)) for group in groups.values()]


def hanging_together(texts: Texts) -> list[tuple[Issue, ...]]:
    """Return the issues of all texts in groups that can be measured each on its own."""
    issues = every_issue(texts)
    return together(issues, _by_parts(issues, texts.vocabulary))


def every_issue(texts: Texts) -> list[Issue]:
    """Return every issue that a text, or the baseline, speaks of."""
    return sorted({issue for found in every_positions(texts) for issue in found.by_issue})


def every_positions(texts: Texts, some: Iterable[Read] | None = None) -> list[Positions]:
    """Return the positions of all texts, or of some, and of the baseline."""
    several = texts.every if some is None else some
    return [*(text.found for text in several), *([texts.baseline] if texts.baseline else [])]


# Wholes and parts


def _by_parts(issues: Iterable[Issue], vocabulary: Vocabulary) -> Iterator[tuple[Issue, Issue]]:
    """Link issues of which one can be about a part of what the other is about."""
    fields = _Values(vocabulary)
    alike: dict[tuple[str, tuple[str, ...]], list[Issue]] = {}
    for issue in issues:
        fixed = tuple(fields.one(part) for at, part in enumerate(issue.key) if at not in distributing(issue.kind))
        alike.setdefault((issue.kind, fixed), []).append(issue)
    for (kind, _), group in alike.items():
        for one, other in combinations(group, 2):
            if all(fields.meet(field, one.key[at], other.key[at]) for at, field in distributing(kind).items()):
                yield one, other


class _Values:
    """Which values of a key field can hold each other, at whatever time and whoever the parties are."""

    def __init__(self, vocabulary: Vocabulary) -> None:
        self._vocabulary = vocabulary
        self._known = containment(vocabulary)
        self._halves = halves(vocabulary)
        self._met: dict[tuple[bool, Key | None, str, str], bool] = {}

    def one(self, part: str) -> str:
        """Return the name of a part of a key, where all collectives have one name."""
        return COLLECTIVE if collectives((part,), self._vocabulary) else str(part)

    def meet(self, field: Field, one: str, other: str) -> bool:
        if one == other or NOT_STATED in (one, other):
            return True
        marker = None if field.refers_to or not isinstance(field.marker, Key) else field.marker
        about = field.refers_to is not None, marker, one, other
        if about not in self._met:
            self._met[about] = self._meet(marker, one, other)
        return self._met[about]

    def _meet(self, marker: Key | None, one: str, other: str) -> bool:
        if marker is not None:
            return marker.covers(one, other) or marker.covers(other, one)
        if self.one(one) == self.one(other) or self._known.covers(one, other) or self._known.covers(other, one):
            return True
        return one in self._halves and self._halves[one] == self._halves.get(other)


def halves(vocabulary: Vocabulary) -> dict[str, str | None]:
    """Return the regions to which the parts along a line of contact belong."""
    return {str(id): place.part_of for id, place in vocabulary.places.items() if place.held}


# Questions


def questions_of(position: Position) -> set[AnyContingency]:
    """Return the questions that a position hangs on."""
    return {part.contingency for condition in position.branches for part in condition}


# Answers in other kinds


class Link(NamedTuple):
    """A text answers in one kind of term what can be asked in another one."""

    text: int
    """The number of the text."""
    answer: Issue
    asked: Issue


def answering(texts: Texts, groups: Mapping[Issue, Collection[Issue]]) -> list[Link]:
    """Return what each text can answer in another kind of term; `groups` are the issues that hang together."""
    issues: dict[str, list[Issue]] = {}
    for issue in every_issue(texts):
        issues.setdefault(issue.kind, []).append(issue)
    names = _Names(texts.vocabulary)
    found: dict[Link, None] = {}
    for text in texts.every:
        for issue in text.found.by_issue:
            for row in kind_of(issue.kind).declaration.answers_for:
                beside = [text.found.by_issue[one] for one in groups[issue] if one in text.found.by_issue]
                if row.kind in issues and _can_be_so(row, issue, beside):
                    found |= dict.fromkeys(
                        Link(text.number, issue, asked) for asked in _asked(row, issue, beside, issues, names)
                    )
    return list(found)


class _Names:
    """The names by which an actor or a place can be meant after texts are set beside each other."""

    def __init__(self, vocabulary: Vocabulary) -> None:
        self._vocabulary, self._halves = vocabulary, halves(vocabulary)

    def of(self, part: object) -> str:
        """Return one name for parts of one region, and for all collectives."""
        name = str(part)
        return COLLECTIVE if collectives((name,), self._vocabulary) else self._halves.get(name) or name


def _can_be_so(row: Answers, issue: Issue, beside: Iterable[Position]) -> bool:
    """Whether a text says what a row asks for, on an issue or on one that hangs together with it."""
    said = {name: {*_values(name, issue, beside)} for name in row.when}
    return all(said[name] if not values else not said[name].isdisjoint(values) for name, values in row.when.items())


def _asked(
    row: Answers, issue: Issue, beside: Sequence[Position], issues: Mapping[str, list[Issue]], names: _Names
) -> Iterator[Issue]:
    index = kind_of(row.kind).declaration.key_index
    same = [(index[theirs], {names.of(one) for one in _values(own, issue, beside)}) for own, theirs in row.same]
    yield from (asked for asked in issues[row.kind] if all(names.of(asked.key[at]) in said for at, said in same))


def _values(name: str, issue: Issue, beside: Iterable[Position]) -> Iterator[object]:
    """Everything that can be said in a field of a term: of a key, by any of the issues that hang together."""
    index = kind_of(issue.kind).declaration.key_index
    for position in beside:
        if name in index:
            yield position.issue.key[index[name]]
        for statement in (s for held in position.branches.values() for s in held):
            value = statement.content.get(name)
            yield from value if isinstance(value, tuple) else () if value is None else (value,)
