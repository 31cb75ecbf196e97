"""Decisions of a merge: for each facet what three texts say, and which of them changed it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from enum import StrEnum
from typing import cast

from peaceterms.differ.edits import NOTHING, BranchFacets, Place, Said
from peaceterms.positions.contingency import Condition
from peaceterms.positions.issue import Issue
from peaceterms.positions.statement import Citation, StatedValue
from peaceterms.terms import kind_of

Says = StatedValue | BranchFacets | None
"""What a text says: of an aspect its value or `None`, of a branch its statements."""


class Change(StrEnum):
    """Who changed what the draft says."""

    UNCHANGED = "unchanged"
    ONE = "one"
    """One of the two answers, in the same way as or without the other."""
    BOTH = "both"
    """Both answers, alike."""
    CONFLICT = "conflict"
    """Both answers, differently."""
    RESOLVED = "resolved"
    """Both answers, differently; somebody has decided since."""


@dataclass(frozen=True, slots=True)
class Decision:
    """What a draft and two answers to it say of one facet, and what the merged text says."""

    issue: Issue
    condition: Condition
    aspect: str | None
    """The aspect; `None`: all that is said on the issue under the condition."""
    draft: Says
    first: Says
    second: Says
    change: Change
    text: str | None
    """The id of the text that changed it, or whose wording was taken; `None` where no single text did."""
    merged: Says
    """What the merged text says; of a conflict what the draft says."""
    citations: tuple[Citation, ...] = ()

    @property
    def place(self) -> Place:
        """Where the branch stands."""
        return self.issue, self.condition

    @property
    def id(self) -> str:
        """Names the decision within its merge: `force-limit/UA/personnel:ceiling`."""
        under = f" if {' and '.join(map(str, self.condition))}" if self.condition else ""
        return f"{self.issue}{under}{f':{self.aspect}' if self.aspect else ''}"

    @property
    def outcome(self) -> str:
        """`unchanged`, the id of the text that changed it, `both`, `conflict` or `resolved`."""
        return self.text if self.change is Change.ONE and self.text else self.change.value

    def taking(self, text: str | None, says: Says) -> Decision:
        """Return the decision as somebody resolved it."""
        return replace(self, change=Change.RESOLVED, text=text, merged=says)


@dataclass(frozen=True, slots=True)
class ThreeTexts:
    """The branches of a draft and of two answers to it, and the ids of the answers."""

    ids: tuple[str, str]
    draft: Mapping[Place, Said]
    first: Mapping[Place, Said]
    second: Mapping[Place, Said]

    def decisions(self) -> Iterator[Decision]:
        """Yield a decision for every facet that any of the three states."""
        for place in sorted({**self.draft, **self.first, **self.second}):
            yield from self._at(place)

    def _at(self, place: Place) -> Iterator[Decision]:
        three = tuple(text.get(place, NOTHING) for text in (self.draft, self.first, self.second))
        draft, first, second = (said.branch for said in three)
        both_state_one = len(first) == len(second) == 1 and len(draft) <= 1
        aspects = sorted({name for branch in (draft, first, second) if branch for name, _ in branch[0]})
        if not both_state_one or not aspects or _is_refused_by_one(place, first, second):
            yield self._decision(place, None, (draft, first, second), three)
            return
        by_aspect = [dict(branch[0]) if branch else {} for branch in (draft, first, second)]
        for aspect in aspects:
            says = tuple(values.get(aspect) for values in by_aspect)
            yield self._decision(place, aspect, cast("tuple[Says, Says, Says]", says), three)

    def _decision(
        self, place: Place, aspect: str | None, says: tuple[Says, Says, Says], said: tuple[Said, ...]
    ) -> Decision:
        draft, first, second = says
        change, text, merged, taken = Change.CONFLICT, None, draft, 0
        if first == second:
            change, merged, taken = (Change.UNCHANGED if first == draft else Change.BOTH), first, 1
        elif second == draft:
            change, text, merged, taken = Change.ONE, self.ids[0], first, 1
        elif first == draft:
            change, text, merged, taken = Change.ONE, self.ids[1], second, 2
        elif _have_one_value(first, second):
            change, merged, taken = Change.BOTH, _stated(first, second), 1
        return Decision(*place, aspect, draft, first, second, change, text, merged, said[taken].citations)


def _is_refused_by_one(place: Place, first: BranchFacets, second: BranchFacets) -> bool:
    """Whether one answer refuses the thing and the other does not, so that it is decided as a whole."""
    declaration = kind_of(place[0].kind).declaration
    refused = {declaration.negates({n: v.value for n, v in branch[0]}) for branch in (first, second)}
    return len(refused) > 1


def _have_one_value(first: Says, second: Says) -> bool:
    """Whether one text states the very value that rests on an implied reading in the other."""
    return isinstance(first, StatedValue) and isinstance(second, StatedValue) and first.value == second.value


def _stated(first: Says, second: Says) -> Says:
    """The value as the text has it that states it."""
    return second if isinstance(first, StatedValue) and first.implied else first
