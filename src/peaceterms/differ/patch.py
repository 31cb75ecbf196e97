"""A patch: every edit from one text to another, as data that can be applied, undone and put one after another."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from typing_extensions import TypedDict

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
from peaceterms.differ.encoding import (
    PATCH_FORMAT,
    Head,
    PatchData,
    edit_data,
    edits_of,
    question_edit_data,
    read_patch,
)
from peaceterms.differ.rewrite import rewritten
from peaceterms.display import Result
from peaceterms.errors import DoesNotFit
from peaceterms.positions.plain import texts
from peaceterms.positions.resolve import positions_of
from peaceterms.proposal import Proposal
from peaceterms.tables import json_text


class EditRow(TypedDict):
    """An edit from one text to another."""

    issue: str
    """The issue on which something changes."""
    given: list[str]
    """The condition under which it is said: answers to votes, events and choices."""
    aspect: str | None
    """The aspect that changes; missing where it is the branch as a whole."""
    before: list[str]
    """What the first text says; empty where it says nothing."""
    after: list[str]
    """What the second text says."""


@dataclass(frozen=True, slots=True)
class Patch(Result):
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

    def _in_short(self) -> str:
        return f"from {self.first.id} to {self.second.id}: {len(self)} edits"

    __repr__ = Result.__repr__

    def to_data(self) -> dict[str, Any]:
        """Return the patch as data that JSON can hold, in the format `peaceterms-patch/1`."""
        data = PatchData(
            first=self.first,
            second=self.second,
            edits=tuple(map(edit_data, self.edits)),
            questions=tuple(map(question_edit_data, self.question_edits)),
        )
        return {"format": PATCH_FORMAT, **data.model_dump(mode="json", exclude_defaults=True)}

    def to_json(self) -> str:
        """Return the patch as JSON."""
        return json_text(self.to_data())

    @classmethod
    def _json_type(cls) -> type[PatchData]:
        return PatchData

    @classmethod
    def from_json(cls, text: str | bytes) -> Patch:
        """Read a patch from JSON. Raises `InvalidProposal` with all that is wrong."""
        data = read_patch(text)
        return cls(data.first, data.second, *edits_of(data))

    def to_records(self) -> list[EditRow]:
        """Return a row for each edit."""
        return [
            {
                "issue": str(edit.issue),
                "given": texts(edit.condition),
                "aspect": edit.aspect,
                "before": texts(edit.before),
                "after": texts(edit.after),
            }
            for edit in self.edits
        ]

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
            proposal, branches, asked, {**_LEFT_BEHIND, **_head_over(self.second, proposal), **_derived(self, proposal)}
        )

    def inverse(self) -> Patch:
        """Return the patch that undoes this one."""
        return Patch(self.second, self.first, *invert(self._both))

    def then(self, other: Patch) -> Patch:
        """Return the patch that does what this one and then the other does; what cancels is gone.

        Raises `DoesNotFit` where the other does not start from where this one ends.
        """
        return Patch(self.first, other.second, *compose(self._both, other._both))


_ENTRIES = ("actors", "places", "groups")
_LEFT_BEHIND: dict[str, Any] = {
    "chain": (),
    "status": (),
    "reactions": (),
    "polls": (),
    "summary": None,
    "notes": (),
    "style": (),
}
"""What is true of one document only."""


def _derived(patch: Patch, proposal: Proposal) -> dict[str, Any]:
    return {"derived_from": proposal.id if proposal.id != patch.second.id else proposal.derived_from}


def _head(proposal: Proposal) -> Head:
    """The head of a proposal; what a silence rests on stays behind with its sources."""
    stated = {name: getattr(proposal, name) for name in Head.model_fields}
    unsourced = tuple(silence.model_copy(update={"source": None}) for silence in proposal.silences)
    return Head.model_validate({**stated, "silences": unsourced})


def _head_over(head: Head, proposal: Proposal) -> dict[str, Any]:
    """The fields that a proposal gets with a head; entries that only the proposal defines stay."""
    own: dict[str, Any] = {name: getattr(head, name) for name in Head.model_fields}
    defined = {str(entry.id) for name in _ENTRIES for entry in own[name]}
    for name in _ENTRIES:
        own[name] = (*own[name], *(entry for entry in getattr(proposal, name) if str(entry.id) not in defined))
    readings = {(group.id, reading.id) for group in head.groups for reading in group.readings}
    chosen = proposal.readings.items()
    return {**own, "readings": {group: id for group, id in chosen if group not in defined or (group, id) in readings}}


def find_patch(first: Proposal, second: Proposal) -> Patch:
    """Return the patch that turns the first text into the second."""
    return Patch(_head(first), _head(second), *find_edits(positions_of(first), positions_of(second)))
