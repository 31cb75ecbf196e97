"""Wholes and parts: where one text speaks of a part, what another says of the whole holds of each part.

Regions have parts along a line of contact, countries regions, organisations members, and a sort such as "weapons of
any sort" holds the others. What is left of a whole beside the parts that are spoken of stays an issue: its rest. Where
a text names nobody, it can mean whom the other names.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Sequence
from functools import cache

from peaceterms.positions.contingency import Condition
from peaceterms.positions.issue import NOT_STATED, Issue, Rest
from peaceterms.positions.position import Position, Positions, position_of
from peaceterms.positions.statement import Rule, Statement
from peaceterms.terms import kind_of
from peaceterms.terms.declaration import Field
from peaceterms.terms.markers import Key
from peaceterms.terms.measured import Amount
from peaceterms.vocabulary import PlaceId, Vocabulary
from peaceterms.vocabulary.containment import NOTHING_KNOWN, Containment

PART = "part"
"""The rule that gave a value: what holds of a whole holds of its parts."""

DEEPEST = 5
"""How often wholes are taken apart: a country, its regions, their parts."""

Split = dict[Issue, tuple[Issue, ...]]
"""For the issue of a whole: those of its parts, and of what is left of it."""


def on_the_same_parts(
    found: Sequence[Positions], vocabulary: Vocabulary, known: Containment = NOTHING_KNOWN
) -> tuple[Positions, ...]:
    """Return the positions of several texts, wholes taken apart wherever any of them speaks of a part."""
    texts = tuple(found)
    for _ in range(DEEPEST):
        if not (split := dict(_splits([p.by_issue.keys() for p in texts], vocabulary, known))):
            break
        texts = tuple(_taken_apart(p, split) if not split.keys().isdisjoint(p.by_issue) else p for p in texts)
    return texts


# Which issues are about wholes


def _splits(
    texts: Sequence[Collection[Issue]], vocabulary: Vocabulary, known: Containment
) -> Iterator[tuple[Issue, tuple[Issue, ...]]]:
    """Yield every issue about a whole of which another issue is about a part, with the issues it is taken apart into.

    Where each text that speaks of a sort that holds others speaks of these as well, it means the rest as it stands.
    """
    taken: set[Issue] = set()
    for (kind, at, _), alike in _alike(_spoken_of(texts)).items():
        field = distributing(kind)[at]
        for whole, held in _held(field, at, alike, known).items():
            parts = [part.key[at] for part in _meeting(whole, at, field, held, texts)]
            largest = [value for value in parts if not _wholes(field, value, parts, known)]
            if largest and whole not in taken:
                taken.add(whole)
                yield whole, tuple(_smaller(whole, at, largest, vocabulary, known))


def _spoken_of(texts: Sequence[Collection[Issue]]) -> Iterable[Issue]:
    """Every issue that a text speaks of: as a whole, where one text speaks of the whole and another of its rest."""
    found: dict[Issue, Issue] = {}
    for issues in texts:
        for issue in issues:
            if issue not in found or any(isinstance(part, Rest) for part in found[issue].key):
                found[issue] = issue
    return found.values()


def _held(field: Field, at: int, alike: Sequence[Issue], known: Containment) -> dict[Issue, list[Issue]]:
    """The issues that are about parts, by those about the wholes."""
    by_value = {issue.key[at]: issue for issue in alike if not isinstance(issue.key[at], Rest)}
    held: dict[Issue, list[Issue]] = {}
    for part in alike:
        for whole in _wholes(field, part.key[at], by_value, known):
            held.setdefault(by_value[whole], []).append(part)
    return {issue: held[issue] for issue in alike if issue in held}


def _wholes(field: Field, part: str, among: Collection[str], known: Containment) -> list[str]:
    """Which of some values of a key field hold another one; where nobody is named, anybody can be meant."""
    if part == NOT_STATED:
        return []
    unnamed = [NOT_STATED] if NOT_STATED in among else []
    if field.refers_to:
        return [*known.wholes_of(part, among), *unnamed]
    marker = field.marker
    return [*(w for w in among if isinstance(marker, Key) and w != part and marker.covers(w, part)), *unnamed]


def _meeting(
    whole: Issue, at: int, field: Field, parts: Sequence[Issue], texts: Sequence[Collection[Issue]]
) -> list[Issue]:
    """The parts into which a whole is taken apart. Who is not named can be the one whom only the other text names."""
    if whole.key[at] == NOT_STATED:
        apart = not any(whole in issues and any(part in issues for part in parts) for issues in texts)
        return list(parts) if apart else []
    return [part for part in parts if field.refers_to is not None or _meet(whole, part, texts)]


def _meet(whole: Issue, part: Issue, texts: Sequence[Collection[Issue]]) -> bool:
    """Whether one text speaks of a whole and not of its part, of which another text speaks."""
    return any(whole in issues and part not in issues for issues in texts)


def _alike(issues: Iterable[Issue]) -> dict[tuple[str, int, tuple[str, ...]], list[Issue]]:
    """Issues of one kind that are about the same but for one field, where that can hold a whole and its parts."""
    groups: dict[tuple[str, int, tuple[str, ...]], list[Issue]] = {}
    for issue in issues:
        for at in distributing(issue.kind):
            others = issue.key[:at] + issue.key[at + 1 :]
            groups.setdefault((issue.kind, at, others), []).append(issue)
    return {about: sorted(groups[about]) for about in sorted(groups) if len(groups[about]) > 1}


@cache
def distributing(kind: str) -> dict[int, Field]:
    """Return the key fields of a kind whose wholes are taken apart, by where they stand in a key."""
    keys = kind_of(kind).declaration.keys
    return {index: key for index, key in enumerate(keys) if _distributes(key)}


def _distributes(key: Field) -> bool:
    marker = key.marker
    if not isinstance(marker, Key):
        return False
    if not key.required:
        return True
    return marker.whole is not None or (key.refers_to is PlaceId if marker.distributes is None else marker.distributes)


def _smaller(
    whole: Issue, at: int, parts: Sequence[str], vocabulary: Vocabulary, known: Containment
) -> Iterator[Issue]:
    """The issues of the parts, and that of the rest, where the parts are not all that there is."""
    everything = _halves(whole.key[at], vocabulary)
    if whole.key[at] == NOT_STATED:
        names: Iterable[str] = parts
    elif set(parts) <= set(everything):
        names = everything
    else:
        names = [*parts, *([Rest(whole.key[at])] if known.left_over(whole.key[at], len(parts)) else [])]
    for name in names:
        yield Issue(whole.kind, (*whole.key[:at], name, *whole.key[at + 1 :]))


def _halves(place: str, vocabulary: Vocabulary) -> list[str]:
    """The parts of a region along a line of contact, which together are all of it."""
    if place not in vocabulary.places:
        return []
    return [str(one.id) for one in vocabulary.places.values() if one.held and one.part_of == place]


# What a text says of the parts


def _taken_apart(found: Positions, split: Split) -> Positions:
    by_issue = {issue: position for issue, position in found.by_issue.items() if issue not in split}
    gathered: dict[Issue, list[Position]] = {}
    for issue, position in found.by_issue.items():
        for smaller in split.get(issue, ()):
            gathered.setdefault(smaller, []).append(position)
    for issue, several in gathered.items():
        special = [by_issue[issue]] if issue in by_issue else []
        by_issue[issue] = _together(issue, [*special, *several], whole=_has_rest(issue, several, split))
    return found._replace(by_issue={issue: by_issue[issue] for issue in sorted(by_issue)})


def _has_rest(issue: Issue, several: Sequence[Position], split: Split) -> bool:
    """Whether a part stands beside a rest, which keeps the amounts that are said of the whole."""
    is_rest = any(isinstance(part, Rest) for part in issue.key)
    beside = any(isinstance(part, Rest) for p in several for one in split.get(p.issue, ()) for part in one.key)
    return beside and not is_rest


def _together(issue: Issue, several: list[Position], *, whole: bool) -> Position:
    """What a text says of a part, and what it says of the whole where it says nothing else of the part."""
    special, *general = several
    if not general:
        return special if special.issue == issue and not whole else _of_the_whole(special, issue, without=whole)
    branches: dict[Condition, list[Statement]] = {c: list(held) for c, held in special.branches.items()}
    for condition, held in general[0].branches.items():
        rule = Rule(PART, general[0].issue)
        branches[condition] = _completed(branches.get(condition, []), _shareable(held, whole), rule)
    return position_of(issue, branches)


def _of_the_whole(whole: Position, issue: Issue, *, without: bool) -> Position:
    """What a text says of a part by speaking of the whole only."""
    rule = Rule(PART, whole.issue)
    branches = {c: [s.by_rule(rule) for s in _shareable(held, without)] for c, held in whole.branches.items()}
    return position_of(issue, branches)


def _shareable(held: Iterable[Statement], without: bool) -> list[Statement]:
    """The statements, without amounts where these are said of the whole and not of each of its parts."""
    return [statement.without(_amounts(statement)) if without else statement for statement in held]


def _amounts(statement: Statement) -> frozenset[str]:
    fields = statement.terms[0].declaration.by_name
    return frozenset(name for name in statement.content if isinstance(fields[name].marker, Amount))


def _completed(special: list[Statement], general: Iterable[Statement], rule: Rule) -> list[Statement]:
    if not special:
        return [statement.by_rule(rule) for statement in general]
    return [statement.completed_by(other, rule) for statement in special for other in general]
