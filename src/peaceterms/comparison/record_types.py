"""What the findings of a comparison are in JSON, field by field, for schemas and for those who read them by program."""

from __future__ import annotations

from typing import Any, Literal, NotRequired

from pydantic import ConfigDict, with_config
from typing_extensions import TypedDict

COMPARISON_FORMAT: Literal["peaceterms-comparison/1"] = "peaceterms-comparison/1"
_closed = with_config(ConfigDict(extra="forbid"))


@_closed
class CitationData(TypedDict):
    """Where a text says it."""

    term: str
    ref: str | None
    basis: str | None


@_closed
class TouchData(TypedDict):
    """Somebody whom a departure touches, and because of what."""

    party: str
    side: Literal["gains", "loses", "bound", "relieved"]
    kind: str
    aspect: str | None
    field: str
    declared: str


@_closed
class FindingData(TypedDict):
    """What departures and agreements have in common."""

    code: str
    kind: str
    aspect: str | None
    issues: list[str]
    under: Any
    implied: bool
    ambiguous: bool
    first: list[CitationData]
    second: list[CitationData]
    sentence: NotRequired[str]


@_closed
class DepartureData(FindingData):
    """One way in which the second text departs from the first."""

    effect: str
    before: Any
    after: Any
    gains: list[str]
    loses: list[str]
    bound: list[str]
    relieved: list[str]
    touched: list[TouchData]
    offer: Literal["withdrawn", "not-taken-up", "signed", "not-there"] | None
    offered_by: list[str]
    as_read: bool
    gains_as_holder: list[str]
    loses_as_holder: list[str]
    unknown: bool
    claims: list[DepartureData]


@_closed
class AgreementData(FindingData):
    """Something that both texts say alike."""

    value: Any


@_closed
class CountsData(TypedDict):
    """How many issues of one kind."""

    shared: int
    agree: int
    depart: int
    contingent: int
    only_first: int
    only_second: int


@_closed
class DistanceData(TypedDict):
    """How far apart the two are, from 0 to 1."""

    low: float
    high: float
    is_exact: bool


@_closed
class OutcomesData(TypedDict):
    """How many outcomes there are, and in how many the two come to the same."""

    total: int
    same: int | None


@_closed
class WarningData(TypedDict):
    """Something that a reader should know."""

    code: str
    text: str
    about: str
    values: list[Any]
    where: list[str]


@_closed
class BothData(TypedDict):
    """Something of either text."""

    first: str | None
    second: str | None


@_closed
class FindingsData(TypedDict):
    """All that was found."""

    departures: list[DepartureData]
    agreements: list[AgreementData]
    counts: dict[str, CountsData]
    overlap: float
    distance: DistanceData | None
    outcomes: OutcomesData | None
    settings: dict[str, str]
    warnings: list[WarningData]
    coverage: BothData
    standing: BothData
    across_conflicts: NotRequired[bool]
    shared_kinds: NotRequired[list[str]]
    outside_scope: NotRequired[list[str]]
