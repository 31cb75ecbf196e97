"""The pipeline: from two proposals to findings."""

from __future__ import annotations

from typing import NamedTuple

from peaceterms.differ.context import Context
from peaceterms.differ.differences import Difference, differences_between
from peaceterms.differ.findings import Departure
from peaceterms.differ.transitions import departures
from peaceterms.display import Results
from peaceterms.positions.passes.aligned import aligned
from peaceterms.positions.resolve import positions_of
from peaceterms.positions.settings import Settings
from peaceterms.proposal import Proposal


class Findings(NamedTuple):
    """What was found between two texts."""

    differences: tuple[Difference, ...]
    """What differs between their aligned positions, issue by issue."""
    departures: Results[Departure]
    """What is told of it: alike differences together, those with one cause as one."""


def align(first: Proposal, second: Proposal, settings: Settings) -> Context:
    """Resolve two texts to stated positions, and set these beside each other."""
    vocabulary = first.vocabulary.merged(second.vocabulary)
    stated = positions_of(first), positions_of(second)
    one, other = aligned(stated, vocabulary, settings)
    return Context(first, second, (one, other), vocabulary, settings)


def find(context: Context) -> Findings:
    """Find what differs between aligned positions, recognise transitions, and tell what is alike together."""
    differences = differences_between(*context.positions, context.settings)
    return Findings(differences, Results(departures(differences, context)))
