"""Merges as JSON: every decision with what the three texts say, in a format of its own."""

from __future__ import annotations

from typing import Literal

from peaceterms.differ.decisions import Decision
from peaceterms.differ.encoding import RequirementData, StatementData, ValueData, condition_data, says_data
from peaceterms.values import Id, Record, Words

MERGE_FORMAT: Literal["peaceterms-merge/1"] = "peaceterms-merge/1"

SaysData = ValueData | tuple[StatementData, ...] | None
"""What a text says: of an aspect its value, otherwise all statements."""


class DecisionData(Record):
    """What a draft and two answers to it say of one facet, and what the merged text says."""

    id: Words
    issue: Words
    given: tuple[RequirementData, ...] = ()
    """The condition under which it is said."""
    aspect: Words | None = None
    """The aspect; `None`: all that is said on the issue under the condition."""
    outcome: Words
    """`unchanged`, the id of the text that changed it, `both`, `conflict` or `resolved`."""
    text: Id | None = None
    """Whose words the merged text has, where they are those of one text."""
    draft: SaysData = None
    first: SaysData = None
    second: SaysData = None
    merged: SaysData = None
    """What the merged text says; of a conflict what the draft says."""


class MergeData(Record):
    """A merge in the format `peaceterms-merge/1`."""

    format: Literal["peaceterms-merge/1"] = MERGE_FORMAT
    draft: Id
    first: Id
    second: Id
    conflicts: int
    """How many decisions are open."""
    decisions: tuple[DecisionData, ...]


def decision_data(decision: Decision) -> DecisionData:
    """Return a decision as data."""
    return DecisionData(
        id=decision.id,
        issue=str(decision.issue),
        given=condition_data(decision.condition),
        aspect=decision.aspect,
        outcome=decision.outcome,
        text=decision.text,
        draft=says_data(decision.aspect, decision.draft),
        first=says_data(decision.aspect, decision.first),
        second=says_data(decision.aspect, decision.second),
        merged=says_data(decision.aspect, decision.merged),
    )
