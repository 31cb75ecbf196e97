"""What a comparison comes to on some issues, in one word, by a fixed rule.

It is for holding a comparison against what others say of the same texts in a word ("softened", "only B"). It counts
what both state, and says nothing of what matters.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from enum import StrEnum
from fnmatch import fnmatchcase

from peaceterms.differ.difference import Difference, marker_of
from peaceterms.positions.contingency import Choice
from peaceterms.positions.issue import Issue, Rest, is_named_by
from peaceterms.positions.position import Position
from peaceterms.positions.statement import Statement
from peaceterms.terms import kind_of
from peaceterms.terms.declaration import Declaration
from peaceterms.terms.effects import CONDITIONAL, Effect
from peaceterms.terms.markers import Ordinal, is_open

Pattern = str | Issue
"""An issue, or its id with `*` for any part: `recognition/*/US`, `territory/crimea`, `amnesty`."""


class Verdict(StrEnum):
    """What two texts come to on some issues."""

    NEITHER = "neither addresses it"
    ONLY_FIRST = "only the first"
    ONLY_SECOND = "only the second"
    SAME = "same"
    SAME_GOAL = "same goal by other means"
    FIRST_STRONGER = "first stronger"
    SECOND_STRONGER = "second stronger"
    DIFFERENT = "different"
    OPPOSITE = "opposite"


def matching(issues: Iterable[Issue], patterns: Iterable[Pattern]) -> list[Issue]:
    """The issues that one of the patterns names. Raises `NotFound` where a pattern names no known kind."""
    wanted = [str(pattern) for pattern in patterns]
    for pattern in wanted:
        if pattern != "*":
            kind_of(pattern.partition("/")[0])
    return [issue for issue in issues if any(is_named_by(pattern, issue) for pattern in wanted)]


def is_at(places: Iterable[str], statements: Iterable[Statement]) -> bool:
    """Whether statements rest on one of some places of a text, named as its terms do, with `*` for any characters."""
    refs = {term.ref for statement in statements for term in statement.terms if term.ref}
    return any(fnmatchcase(ref, place) for ref in refs for place in places)


def judge(
    was: Sequence[Position],
    now: Sequence[Position],
    found: Sequence[Difference],
    aspects: frozenset[str] | None,
    *,
    answered: bool = False,
) -> Verdict:
    """The verdict on positions of two texts, and the differences between them; see `Comparison.verdict`.

    `answered`: each says something in one kind of term that the other says in another, which is no difference.
    """
    if not was or not now:
        return Verdict.ONLY_FIRST if was else Verdict.ONLY_SECOND if now else Verdict.NEITHER
    differences = [difference for difference in found if _counts(difference, aspects)]
    if not differences:
        return Verdict.SAME_GOAL if answered else Verdict.SAME
    if any(_is_contrary(difference) for difference in differences) or _puts_off(was) != _puts_off(now):
        return Verdict.OPPOSITE
    for signs in _signs(was, now, differences):
        if directed := signs - {0}:
            if len(directed) > 1:
                return Verdict.DIFFERENT
            return Verdict.SECOND_STRONGER if directed == {1} else Verdict.FIRST_STRONGER
    return Verdict.SAME_GOAL if _agree(was, now, aspects) else Verdict.DIFFERENT


def _counts(difference: Difference, aspects: frozenset[str] | None) -> bool:
    """Whether a difference keeps two texts apart: what only one of them states stands open and does not."""
    if aspects is not None:
        return difference.aspect in aspects or (
            difference.aspect is None and not _stated(difference).isdisjoint(aspects)
        )
    if difference.aspect is None or difference.aspect == "given":
        return True
    if (marker := marker_of(difference.issue.kind, difference.aspect)) is None:
        return False
    open_ = is_open(difference.before) or is_open(difference.after)
    return marker.measured and not open_ and _is_own(difference)


def _stated(difference: Difference) -> set[str]:
    """The aspects that a term states which only one text has."""
    return {name for statement in (*difference.first, *difference.second) for name in statement.content}


def _is_own(difference: Difference) -> bool:
    return difference.aspect == "modality" or difference.aspect not in _declaration(difference).qualifiers


def _declaration(difference: Difference) -> Declaration:
    return kind_of(difference.issue.kind).declaration


# Contraries


def _is_contrary(difference: Difference) -> bool:
    """Whether it is refused by one, the contrary in an aspect, or the two ends of the scale of the main aspect."""
    if difference.effect is Effect.REVERSES:
        return True
    marker = marker_of(difference.issue.kind, difference.aspect)
    if marker is None:
        return False
    scale = _declaration(difference).main_scale if difference.aspect == _declaration(difference).main else None
    at_ends = scale is not None and scale.are_ends(difference.before, difference.after)
    return at_ends or marker.contradicts(difference.before, difference.after)


def _puts_off(positions: Iterable[Position]) -> bool:
    """Whether all that a text says is that the question is left for later or for talks."""
    return all(
        kind_of(position.issue.kind).declaration.puts_off or _is_starting_point(position) for position in positions
    )


def _is_starting_point(position: Position) -> bool:
    """Whether a text states only from where talks on it start: the lowest step of how final it is."""
    declaration = kind_of(position.issue.kind).declaration
    if (name := declaration.provisional) is None:
        return False
    marker = declaration.by_name[name].marker
    values = [s.content.get(name) for held in position.branches.values() for s in held]
    return isinstance(marker, Ordinal) and all(value is not None and marker.is_lowest(value) for value in values)


# Who asks more


def _signs(was: Sequence[Position], now: Sequence[Position], found: Sequence[Difference]) -> Iterator[set[int]]:
    """Which text asks more: first by the main points, then by the details."""
    main: set[int] = set()
    details: set[int] = set()
    for kind in sorted({difference.issue.kind for difference in found}):
        of_kind = [difference for difference in found if difference.issue.kind == kind]
        first, second = ([p for p in positions if p.issue.kind == kind] for positions in (was, now))
        if overall := _overall(first, second):
            main.add(overall)
            continue
        main |= {_firmness(difference) for difference in of_kind if _is_main(difference)}
        details |= {_firmness(difference) for difference in of_kind if not _is_main(difference)}
    yield main
    yield details


def _overall(was: Sequence[Position], now: Sequence[Position]) -> int:
    """Which text asks more where every value of the main aspect in one lies above every value in the other."""
    if not was or not now:
        return 0
    declaration = kind_of(was[0].issue.kind).declaration
    marker = declaration.main_scale
    if marker is None or marker.neutral is not None:
        return 0
    before, after = (
        [s.content.get(declaration.main or "") for p in ps for held in p.branches.values() for s in held]
        for ps in (was, now)
    )
    if all(marker.is_above(one, other) for one in after for other in before):
        return 1
    return -1 if all(marker.is_above(one, other) for one in before for other in after) else 0


def _is_main(difference: Difference) -> bool:
    """Whether it is about the thing itself or its main aspect, and not about a further party or a detail."""
    if difference.aspect is None:
        is_of_rest = bool(difference.issue.key) and isinstance(difference.issue.key[0], Rest)
        return difference.effect not in (Effect.WIDENS, Effect.NARROWS) or is_of_rest
    return difference.aspect in ("given", _declaration(difference).main)


_FIRMNESS = {
    Effect.ADDS: 1,
    Effect.DROPS: -1,
    Effect.WIDENS: 1,
    Effect.NARROWS: -1,
    Effect.HARDENS: 1,
    Effect.SOFTENS: -1,
    Effect.MAKES_UNCONDITIONAL: 1,
    Effect.MAKES_CONDITIONAL: -1,
}


def _firmness(difference: Difference) -> int:
    """1 if the second text asks more, -1 if the first does, 0 if neither can be said."""
    if (marker := marker_of(difference.issue.kind, difference.aspect)) is not None:
        return marker.firmness(difference.before, difference.after)
    if difference.effect not in _FIRMNESS or _is_own_choice(difference) or not _asks(_declaration(difference)):
        return 0
    return _FIRMNESS[difference.effect]


def _asks(declaration: Declaration) -> bool:
    """Whether a term of the kind gives something to somebody, or takes it from them."""
    return any(set(roles) - {"by", "to"} for roles in (declaration.burdens, declaration.benefits, declaration.binds))


def _is_own_choice(difference: Difference) -> bool:
    """Whether a term hangs on nothing but a choice that a text itself leaves open, which is no softening."""
    if difference.effect not in CONDITIONAL:
        return False
    parts = [part for branch in (*difference.before, *difference.after) for part in branch.condition]
    return all(isinstance(part.contingency, Choice) and part.contingency.text for part in parts)


def _agree(was: Sequence[Position], now: Sequence[Position], aspects: frozenset[str] | None) -> bool:
    """Whether the two share an issue on which they state something alike, or which says something bare."""
    first = {position.issue: position for position in was}
    if any(position.issue in first and _alike(first[position.issue], position, aspects) for position in now):
        return True
    return _answer_each_other(was, now)


def _answer_each_other(was: Sequence[Position], now: Sequence[Position]) -> bool:
    """Whether what one text says in one kind of term answers for what the other says in another."""
    kinds = [{position.issue.kind for position in positions} for positions in (was, now)]
    return any(
        row.kind in others and not row.step
        for own, others in (kinds, kinds[::-1])
        for kind in own
        for row in kind_of(kind).declaration.answers_for
    )


def _alike(one: Position, other: Position, aspects: frozenset[str] | None) -> bool:
    declaration = kind_of(one.issue.kind).declaration
    if aspects is None and declaration.says_something_bare:
        return True
    said, told = ({item for b in p.branches.values() for s in b for item in s.items} for p in (one, other))
    return any(aspects is None or item.aspect in aspects for item in said & told)
