"""Proposals: who put them forward, their terms, sources, silences and open questions; what must hold between these.

What a proposal means lives in `positions/`.
"""

from peaceterms.proposal.contingencies import Contingency, ContingencyType
from peaceterms.proposal.proposal import FORMAT, Proposal
from peaceterms.proposal.silences import Coverage, Manner, Silence
from peaceterms.proposal.sources import (
    Development,
    DevelopmentType,
    Exemption,
    Grade,
    Link,
    LinkAct,
    Poll,
    PollOption,
    Reaction,
    Source,
    Stance,
    Standing,
)

__all__ = [
    "FORMAT",
    "Contingency",
    "ContingencyType",
    "Coverage",
    "Development",
    "DevelopmentType",
    "Exemption",
    "Grade",
    "Link",
    "LinkAct",
    "Manner",
    "Poll",
    "PollOption",
    "Proposal",
    "Reaction",
    "Silence",
    "Source",
    "Stance",
    "Standing",
]
