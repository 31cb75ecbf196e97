"""Scales that kinds of several families share, each in the order of its members."""

from enum import StrEnum

__all__ = [
    "Allowance",
    "Anchoring",
    "Applies",
    "DecisionRule",
    "Extent",
    "Permanence",
    "Response",
]


class Permanence(StrEnum):
    """How long an undertaking is meant to bind."""

    TEMPORARY = "temporary"
    INDEFINITE = "indefinite"
    PERMANENT = "permanent"


class Anchoring(StrEnum):
    """In what an undertaking is laid down, from the loosest to the firmest."""

    DECLARATION = "declaration"
    LAW = "law"
    TREATY = "treaty"
    CONSTITUTION = "constitution"


class Extent(StrEnum):
    """How much of something."""

    PARTIAL = "partial"
    COMPLETE = "complete"


class Allowance(StrEnum):
    """How far something may be done. A ban that holds only in part (a sort, a time, a place) is `limited`.

    `required` is a duty to do it, and so no gain of whoever may.
    """

    BARRED = "barred"
    BY_CONSENT = "by consent"
    LIMITED = "limited"
    ALLOWED = "allowed"
    REQUIRED = "required"


class Applies(StrEnum):
    """When a limit applies."""

    IN_PEACETIME = "in peacetime"
    ALWAYS = "always"


class DecisionRule(StrEnum):
    """How those who decide together decide, from the loosest to the one that gives each of them a veto."""

    EACH_ALONE = "each by itself"
    MAJORITY = "by majority"
    SPECIAL_MAJORITY = "by special majority"
    WITHOUT_THE_PARTY = "unanimously without the party concerned"
    UNANIMITY = "unanimously"


class Response(StrEnum):
    """What somebody does about an attack or a breach."""

    CONSULTATION = "consultation"
    DIPLOMACY = "diplomacy"
    SANCTIONS = "sanctions"
    INTELLIGENCE = "intelligence"
    LOGISTICS = "logistics"
    WEAPONS = "weapons"
    AIRSPACE_CLOSURE = "closing the airspace"
    ARMED_FORCE = "armed force"
