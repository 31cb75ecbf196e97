"""A patch: every edit from one text to another, as data that can be applied, undone and put one after another."""

from __future__ import annotations

from dataclasses import dataclass, fields
from typing import Any

from peaceterms.differ.compose import compose
from peaceterms.differ.edits import (
    Edit,
    Edits,
    QuestionEdit,
    apply_edits,
    apply_question_edits,
    find_edits,
    invert,
    questions,
    spoken,
)
from peaceterms.differ.rewrite import rewritten
from peaceterms.errors import DoesNotFit
from peaceterms.positions.resolve import positions_of
from peaceterms.proposal import Proposal, Silence
from peaceterms.values import PartialDate
from peaceterms.vocabulary import Actor, Group, Place


@dataclass(frozen=True, slots=True)
class Head:
    """What a text is beside its terms: its name, who put it forward, what it is silent on, the names it defines."""

    id: str
    title: str
    short_title: str | None = None
    by: tuple[str, ...] | None = None
    to: tuple[str, ...] | None = None
    date: PartialDate | None = None
    medium: str | None = None
    conflict: str | None = None
    silences: tuple[Silence, ...] = ()
    actors: tuple[Actor, ...] = ()
    places: tuple[Place, ...] = ()
    groups: tuple[Group, ...] = ()

    @classmethod
    def of(cls, proposal: Proposal) -> Head:
        """Return the head of a proposal."""
        return cls(**{field.name: getattr(proposal, field.name) for field in fields(cls)})

    def over(self, proposal: Proposal) -> dict[str, Any]:
        """Return the fields that a proposal gets with this head; entries that only it defines stay."""
        own = {field.name: getattr(self, field.name) for field in fields(self)}
        for name in ("actors", "places", "groups"):
            defined = {entry.id for entry in own[name]}
            own[name] = (*own[name], *(entry for entry in getattr(proposal, name) if entry.id not in defined))
        return own


@dataclass(frozen=True, slots=True)
class Patch:
    """Every edit that turns one text into another. Three patches in a row are one; a patch and its inverse are none."""

    first: Head
    second: Head
    edits: tuple[Edit, ...]
    question_edits: tuple[QuestionEdit, ...] = ()
    """Edits of the questions that the texts list."""

    @property
    def _both(self) -> Edits:
        return Edits(self.edits, self.question_edits)

    def __len__(self) -> int:
        return len(self.edits) + len(self.question_edits)

    def __repr__(self) -> str:
        return f"<Patch from {self.first.id} to {self.second.id}: {len(self)} edits>"

    def apply(self, proposal: Proposal) -> Proposal:
        """Return a proposal that says what the second text says, where the given one says what the first does.

        Terms that no edit touches are kept as they are. The result has the head of the second text and is derived from
        the given one; its chain, reactions and status stay behind. Raises `DoesNotFit`, which names the edits that do
        not fit and what stands there instead; nothing is changed then.
        """
        positions = positions_of(proposal)
        branches, misfits = apply_edits(self.edits, spoken(positions))
        asked, more = apply_question_edits(self.question_edits, questions(positions))
        if misfits or more:
            raise DoesNotFit(f"{proposal.id}: patch from {self.first.id} to {self.second.id}", (*misfits, *more))
        return rewritten(
            proposal, branches, asked, {**_LEFT_BEHIND, **self.second.over(proposal), **_derived(self, proposal)}
        )

    def inverse(self) -> Patch:
        """Return the patch that undoes this one."""
        return Patch(self.second, self.first, *invert(self._both))

    def then(self, other: Patch) -> Patch:
        """Return the patch that does what this one and then the other does; what cancels is gone.

        Raises `DoesNotFit` where the other does not start from where this one ends.
        """
        return Patch(self.first, other.second, *compose(self._both, other._both))


_LEFT_BEHIND: dict[str, Any] = {"chain": (), "status": (), "reactions": (), "polls": (), "summary": None, "notes": ()}
"""What is true of one document only."""


def _derived(patch: Patch, proposal: Proposal) -> dict[str, Any]:
    return {"derived_from": proposal.id if proposal.id != patch.second.id else proposal.derived_from}


def find_patch(first: Proposal, second: Proposal) -> Patch:
    """Return the patch that turns the first text into the second."""
    return Patch(Head.of(first), Head.of(second), *find_edits(positions_of(first), positions_of(second)))
