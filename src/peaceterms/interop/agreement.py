"""One agreement as others have coded it: what it is, its links to other sources, and its codes."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import NamedTuple

from peaceterms.interop.crosswalk import Origin, say
from peaceterms.interop.notes import Notes
from peaceterms.interop.scales import words
from peaceterms.proposal import Development, Proposal
from peaceterms.values import PartialDate


class About(NamedTuple):
    """What a conflict is about, as a source names it."""

    states: tuple[str, ...] = ()
    areas: tuple[str, ...] = ()
    """Places or peoples within or between states, that are at issue."""


@dataclass(frozen=True)
class CodedAgreement:
    """One agreement as a source has coded it."""

    id: str
    """Its id in the source."""
    title: str
    date: PartialDate | None = None
    about: About = field(default_factory=About)
    codes: Mapping[str, int] = field(default_factory=dict)
    """What was coded, by column: 0 where the coder found nothing. A column that was not coded is not there."""
    directions: Mapping[str, str] = field(default_factory=dict)
    """For the few columns of which a direction is coded: `for`, `against`, `both`."""
    links: Mapping[str, str] = field(default_factory=dict)
    """Its ids in other sources, by source: `ucdp`, `pam`."""
    status: tuple[Development, ...] = ()
    notes: tuple[str, ...] = ()
    proposal: Proposal | None = None
    """What a mapping has made of it; of PA-X, UCDP and PAM it is built when it is asked for."""

    @property
    def found(self) -> tuple[str, ...]:
        """The columns in which the coder found something."""
        return tuple(column for column, value in self.codes.items() if value)


def parties_of(origin: Origin, text: str, column: str, notes: Notes) -> tuple[str, ...]:
    """Return a note with whom a source lists. Who of them signed it does not tell: some are only named."""
    listed = words(text, column, notes)
    return (say("parties", name=origin.name, parties=listed),) if listed else ()
