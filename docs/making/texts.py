"""The bundled texts that the site speaks of, and comparisons of them, each worked out once."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache

import peaceterms as pt

SEED = ("kremlin-conditions-2022", "musk-tweet-2022")

PAIRS = (
    SEED,
    ("kremlin-conditions-2022", "putin-conditions-2024"),
    ("us-28-point-plan-2025", "e3-counter-text-2025"),
    ("us-28-point-plan-2025", "twenty-point-framework-2025"),
    ("istanbul-communique-2022", "us-28-point-plan-2025"),
    ("istanbul-communique-2022", "istanbul-draft-treaty-2022"),
    ("russia-memorandum-2025", "ukraine-memorandum-2025"),
    ("us-final-offer-2025", "ukraine-europe-counter-2025"),
    ("minsk-protocol-2014", "minsk-ii-2015"),
)
"""The pairs that people ask for. Each line here makes a page, a picture and a report."""

FIVE_PLANS = (
    "istanbul-communique-2022",
    "zelenskyy-peace-formula-2022",
    "china-twelve-points-2023",
    "us-28-point-plan-2025",
    "twenty-point-framework-2025",
)
"""The plans on the war in Ukraine that are best known, in the order of their dates."""

LINEAGE = (
    "us-28-point-plan-2025",
    "geneva-text-2025",
    "us-four-documents-2025",
    "twenty-point-framework-2025",
)
"""From the 28 points to the 20 points: the texts between which the talks of the United States and Ukraine led."""

SIDES = ("UA", "RU")
"""Whose gains and losses the track follows, one after the other."""


@cache
def texts() -> Mapping[str, pt.Proposal]:
    """Every bundled proposal by its id."""
    return {proposal.id: proposal for proposal in pt.corpus()}


@cache
def compared(first: str, second: str) -> pt.Comparison:
    """How one bundled proposal departs from another."""
    return pt.compare(texts()[first], texts()[second])


@cache
def five_plans() -> pt.Table:
    """The five plans, issue by issue."""
    return pt.table(texts()[id] for id in FIVE_PLANS)


@cache
def lineage(party: str) -> pt.Track:
    """From the 28 points to the 20 points, as one side gains and loses."""
    return pt.track((texts()[id] for id in LINEAGE), party=party)


def conflict(proposal: pt.Proposal) -> str:
    """The conflict that a proposal is about, as people write it."""
    return " ".join(map(str.capitalize, (proposal.conflict or "none-named").split("-")))


def address(pair: tuple[str, str]) -> str:
    """What the page, the picture and the report of a pair are called."""
    return "--".join(pair)
