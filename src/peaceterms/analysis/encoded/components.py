"""Issues that hang together: what is said on one can change what is compared on another.

A whole and its parts, issues that wait for one question, and where it is asked for also what answers for each other
in other kinds. Too much may be taken together, which costs time; too little would give wrong numbers.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from itertools import combinations, product

from peaceterms.analysis.encoded.texts import Texts
from peaceterms.positions.contingency import AnyContingency, Vote
from peaceterms.positions.issue import NOT_STATED, Issue
from peaceterms.positions.passes.collectives import collectives
from peaceterms.positions.passes.wholes import distributing
from peaceterms.positions.position import Position, Positions
from peaceterms.terms import kind_of
from peaceterms.terms.declaration import Field
from peaceterms.terms.markers import Key
from peaceterms.vocabulary import Vocabulary
from peaceterms.vocabulary.wholes import containment

Links = Iterable[tuple[Issue, Issue]]
COLLECTIVE = "*"
"""Stands for any collective that may have the name of another one."""


def together(issues: Iterable[Issue], links: Links) -> list[tuple[Issue, ...]]:
    """Sort issues into groups between which there is no link."""
    leader = {issue: issue for issue in issues}

    def find(issue: Issue) -> Issue:
        while leader[issue] != issue:
            leader[issue] = issue = leader[leader[issue]]
        return issue

    for one, other in links:
        leader[find(one)] = find(other)
    groups: dict[Issue, list[Issue]] = {}
    for issue in leader:
        groups.setdefault(find(issue), []).append(issue)
    return [tuple(sorted(group)) for group in groups.values()]


def hanging_together(texts: Texts) -> list[tuple[Issue, ...]]:
    """Return the issues of all texts in groups that can be measured each on its own."""
    issues = every_issue(texts)
    return together(issues, [*_by_parts(issues, texts.vocabulary), *_by_questions(texts)])


def every_issue(texts: Texts) -> list[Issue]:
    """Return every issue that a text, or the baseline, speaks of."""
    return sorted({issue for found in every_positions(texts) for issue in found.by_issue})


def every_positions(texts: Texts) -> list[Positions]:
    """Return the positions of all texts, and of the baseline."""
    return [*(text.found for text in texts.every), *([texts.baseline] if texts.baseline else [])]


# Wholes and parts


def _by_parts(issues: Iterable[Issue], vocabulary: Vocabulary) -> Links:
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

    @property
    def _halves(self) -> Mapping[str, str | None]:
        return halves(self._vocabulary)


def halves(vocabulary: Vocabulary) -> dict[str, str | None]:
    """Return the regions to which the parts along a line of contact belong."""
    return {str(id): place.part_of for id, place in vocabulary.places.items() if place.held}


# Questions


def _by_questions(texts: Texts) -> Links:
    """Link issues that hang on one question, and what a vote is asked on."""
    first: dict[AnyContingency, Issue] = {}
    known = set(every_issue(texts))
    for found in every_positions(texts):
        for issue, position in found.by_issue.items():
            for question in questions_of(position):
                yield issue, first.setdefault(question, issue)
                if isinstance(question, Vote) and question.issue in known:
                    yield issue, question.issue


def questions_of(position: Position) -> set[AnyContingency]:
    """Return the questions that a position hangs on."""
    return {part.contingency for condition in position.branches for part in condition}


# Answers in other kinds


def answering(texts: Texts) -> list[tuple[Issue, Issue]]:
    """Return every two issues of which one can answer for the other, as the first, in another kind of term."""
    issues: dict[str, list[Issue]] = {}
    for issue in every_issue(texts):
        issues.setdefault(issue.kind, []).append(issue)
    found: dict[tuple[Issue, Issue], None] = {}
    names = _Names(texts.vocabulary)
    for text in texts.every:
        for issue, position in text.found.by_issue.items():
            for asked in _asked(issue, position, issues, names):
                found[issue, asked] = None
    return list(found)


class _Names:
    """The names by which an actor or a place can be meant after texts are set beside each other."""

    def __init__(self, vocabulary: Vocabulary) -> None:
        self._vocabulary, self._halves = vocabulary, halves(vocabulary)

    def of(self, part: object) -> str:
        """Return one name for parts of one region, and for all collectives."""
        name = str(part)
        return COLLECTIVE if collectives((name,), self._vocabulary) else self._halves.get(name) or name


def _asked(
    issue: Issue, position: Position, issues: Mapping[str, list[Issue]], names: _Names
) -> Iterator[Issue]:
    declaration = kind_of(issue.kind).declaration
    for row in declaration.answers_for:
        said = [_said(own, issue, position, names) for own, _ in row.same]
        index = kind_of(row.kind).declaration.key_index if row.kind in issues else {}
        for asked in issues.get(row.kind, ()):
            if all(names.of(asked.key[index[theirs]]) in own for own, (_, theirs) in zip(said, row.same, strict=True)):
                yield asked


def _said(name: str, issue: Issue, position: Position, names: _Names) -> set[str]:
    index = kind_of(issue.kind).declaration.key_index
    if name in index:
        return {names.of(issue.key[index[name]])}
    values = [s.content.get(name) for held in position.branches.values() for s in held]
    return {names.of(one) for value in values for one in (value if isinstance(value, tuple) else (value,))}
