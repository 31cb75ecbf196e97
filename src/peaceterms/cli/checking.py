"""Checking a file: what is wrong with it, what looks wrong, and what a careful coder writes otherwise."""

from __future__ import annotations

from dataclasses import dataclass
from typing import NamedTuple

from peaceterms.bundled.loading import corpus
from peaceterms.cli.output import DIFFERENT, FAILED
from peaceterms.cli.texts import read
from peaceterms.errors import PeacetermsError
from peaceterms.positions.doubts import TextWarning, warnings_of
from peaceterms.proposal import Proposal
from peaceterms.words.language import language


class Remark(NamedTuple):
    """One thing that is told of a valid file."""

    message: str
    path: str = ""
    """Where in the file: `terms[2].ref`."""


@dataclass(frozen=True)
class Checked:
    """What was found in a file."""

    file: str
    proposal: Proposal | None = None
    error: PeacetermsError | None = None
    """Why it holds no valid proposal."""
    warnings: tuple[Remark, ...] = ()
    notes: tuple[Remark, ...] = ()
    """What a careful coder writes otherwise."""

    @property
    def status(self) -> int:
        """The exit status to which it comes."""
        return FAILED if self.error else DIFFERENT if self.notes else 0


def check(file: str, *, style: bool = False) -> Checked:
    """Return what was found in a file."""
    try:
        proposal = read(file)
    except PeacetermsError as error:
        return Checked(file, error=error)
    warnings = tuple(_warned(warning, proposal) for warning in warnings_of(proposal))
    return Checked(file, proposal, warnings=warnings, notes=_notes(proposal) if style else ())


def _warned(warning: TextWarning, proposal: Proposal) -> Remark:
    place = next((f"terms[{number}]" for number, term in enumerate(proposal.terms) if term.id in warning.where), "")
    return Remark(language().warning(warning, proposal.name, proposal.vocabulary), place)


def _notes(proposal: Proposal) -> tuple[Remark, ...]:
    from peaceterms.analysis.lint import style_of  # few ask for it

    return tuple(Remark(language().style_note(note), note.path) for note in style_of(proposal, corpus()))
