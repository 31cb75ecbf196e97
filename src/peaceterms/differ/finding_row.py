"""The row of a finding in a table."""

from __future__ import annotations

from typing import Any, NamedTuple, NotRequired

from typing_extensions import TypedDict


class FindingRow(TypedDict):
    """A finding on one of its issues: something in which the second text departs from the first, or that both say."""

    first: str
    """The id of the first text."""
    second: str
    """The id of the second text."""
    code: str
    """The stable code of the finding; the page on codes lists them."""
    effect: str
    """What the second text does to what the first says; `agrees` where both say it."""
    kind: str
    """The kind of term."""
    aspect: str | None
    """The aspect that it is about; missing where it is about the term as a whole."""
    issue: str
    """The issue."""
    before: list[str]
    """What the first text says; empty where it is silent."""
    after: list[str]
    """What the second text says."""
    under: list[str]
    """The condition under which it shows: answers to votes, events and choices; empty where there is none."""
    gains: list[str]
    """Ids of those whom it helps, also as those who hold a place that gains."""
    loses: list[str]
    """Ids of those to whose disadvantage it is."""
    bound: list[str]
    """Ids of those who have a duty more by it."""
    relieved: list[str]
    """Ids of those who have a duty less by it."""
    offer: str | None
    """What became of an offer that is no longer there: `withdrawn`, `not-taken-up`, `signed`, `not-there`."""
    implied: bool
    """Whether it rests on an implied reading of a text."""
    ambiguous: bool
    """Whether it rests on one of several readings of a group."""
    unknown: bool
    """Whether it is not known what the text says that seems to be silent, so that nothing follows."""
    first_refs: list[str]
    """Where the first text says it."""
    second_refs: list[str]
    """Where the second text says it."""
    analogy: list[str]
    """Who or what of the first text stands for whom in the second, as `FR=MA`; empty without an analogy."""
    sentence: NotRequired[str]
    """The finding in a sentence, where that is asked for."""


class Values(NamedTuple):
    """What a row says of what differs or is agreed."""

    effect: str
    before: Any
    after: Any
    gains: tuple[str, ...] = ()
    loses: tuple[str, ...] = ()
    offer: str | None = None
    unknown: bool = False
