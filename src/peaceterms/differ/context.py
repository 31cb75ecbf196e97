"""What a finding is about: the two texts, and the names it needs."""

from __future__ import annotations

from typing import NamedTuple

from peaceterms.positions.position import Positions
from peaceterms.positions.settings import DEFAULT, Settings
from peaceterms.proposal import Proposal
from peaceterms.vocabulary import Vocabulary


class Context(NamedTuple):
    """The two texts that a record is about, and the names it needs."""

    first: Proposal
    second: Proposal
    positions: tuple[Positions, Positions]
    vocabulary: Vocabulary
    settings: Settings = DEFAULT
