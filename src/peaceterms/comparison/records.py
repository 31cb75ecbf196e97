"""What a comparison found in nested data, for JSON; no words stand in it unless they are asked for."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Protocol

from peaceterms.comparison.counts import Counts
from peaceterms.differ.context import Context
from peaceterms.differ.findings import Agreement, Departure
from peaceterms.differ.picking import FindingResults
from peaceterms.measure.distance import Distance
from peaceterms.measure.outcome import ComparedOutcomes
from peaceterms.positions.contingency import Requirement
from peaceterms.positions.doubts import TextWarning
from peaceterms.positions.issue import Issue
from peaceterms.positions.plain import plain
from peaceterms.positions.position import Branch
from peaceterms.positions.settings import Settings
from peaceterms.positions.statement import AspectValue
from peaceterms.proposal import Proposal


class Found(Protocol):
    """What is read of a comparison."""

    first: Proposal
    second: Proposal
    settings: Settings

    @property
    def departures(self) -> FindingResults[Departure]:
        """Every way in which the second departs from the first."""

    @property
    def agreements(self) -> FindingResults[Agreement]:
        """What the two say alike."""

    @property
    def counts(self) -> Mapping[str, Counts]:
        """The plain counts, by kind."""

    @property
    def overlap(self) -> float:
        """The share of the issues that both address."""

    @property
    def outcomes(self) -> ComparedOutcomes:
        """How many outcomes there are, and in which the two come to the same."""

    @property
    def warnings(self) -> tuple[TextWarning, ...]:
        """What a reader should know before relying on it."""

    @property
    def context(self) -> Context:
        """The two texts, set beside each other."""

    @property
    def shared_kinds(self) -> tuple[str, ...]:
        """The kinds of terms that both have."""

    @property
    def outside_scope(self) -> tuple[Issue, ...]:
        """The issues of an agreement that a part of it has no need to address."""

    def distance(self) -> Distance:
        """How far apart the two are."""


def as_data(comparison: Found, *, sentences: bool = False) -> dict[str, Any]:
    """Return what a comparison found, in data that JSON can hold; with a sentence for each finding where asked."""
    distance = comparison.distance()
    return {
        "departures": [departure_data(departure, sentences=sentences) for departure in comparison.departures],
        "agreements": [_agreement_data(agreement, sentences=sentences) for agreement in comparison.agreements],
        "counts": {kind: counts._asdict() for kind, counts in comparison.counts.items()},
        "overlap": comparison.overlap,
        "distance": {"low": distance.low, "high": distance.high, "is_exact": distance.is_exact},
        "outcomes": {"total": comparison.outcomes.total, "same": comparison.outcomes.same},
        "settings": comparison.settings.stated,
        "warnings": [_warning_data(warning) for warning in comparison.warnings],
        "coverage": {"first": comparison.first.coverage, "second": comparison.second.coverage},
        "standing": {"first": comparison.first.standing.state, "second": comparison.second.standing.state},
        **_scope(comparison),
    }


def _scope(comparison: Found) -> dict[str, Any]:
    """Return what of two texts is not held against each other, and what is then not measured."""
    if comparison.context.is_across_conflicts:
        kinds = list(comparison.shared_kinds)
        return {"across_conflicts": True, "shared_kinds": kinds, "distance": None, "outcomes": None}
    outside = list(map(str, comparison.outside_scope))
    return {"outside_scope": outside} if outside else {}


def _warning_data(warning: TextWarning) -> dict[str, Any]:
    values = [{v.aspect: plain(v.value)} if isinstance(v, AspectValue) else v for v in warning.values]
    return {**warning._asdict(), "values": values}


def departure_data(departure: Departure, *, sentences: bool = False) -> dict[str, Any]:
    """Return a departure in data that JSON can hold."""
    return {
        "code": departure.code,
        "effect": departure.effect.value,
        "kind": departure.kind,
        "aspect": departure.aspect,
        "issues": [str(issue) for issue in departure.issues],
        "before": _data(departure.before),
        "after": _data(departure.after),
        "under": _data(departure.under),
        "gains": list(departure.gains),
        "loses": list(departure.loses),
        "bound": list(departure.bound),
        "relieved": list(departure.relieved),
        "touched": [touch._asdict() for touch in departure.touched],
        "offer": departure.offer,
        "offered_by": list(departure.offered_by),
        "as_read": departure.as_read,
        "gains_as_holder": list(departure.gains_as_holder),
        "loses_as_holder": list(departure.loses_as_holder),
        "implied": departure.implied,
        "ambiguous": departure.ambiguous,
        "unknown": departure.unknown,
        "first": [citation._asdict() for citation in departure.first],
        "second": [citation._asdict() for citation in departure.second],
        "claims": [departure_data(claimed, sentences=sentences) for claimed in departure.claims],
        **({"sentence": departure.explain()} if sentences else {}),
    }


def _agreement_data(agreement: Agreement, *, sentences: bool) -> dict[str, Any]:
    return {
        "code": agreement.code,
        "kind": agreement.kind,
        "aspect": agreement.aspect,
        "issues": [str(issue) for issue in agreement.issues],
        "value": _data(agreement.value),
        "under": _data(agreement.under),
        "implied": agreement.implied,
        "ambiguous": agreement.ambiguous,
        "first": [citation._asdict() for citation in agreement.first],
        "second": [citation._asdict() for citation in agreement.second],
        **({"sentence": agreement.explain()} if sentences else {}),
    }


def _data(value: Any) -> Any:
    match value:
        case Issue():
            return str(value)
        case Branch():
            return {"given": _data(value.condition), "says": [_data(held) for held in value.held]}
        case Requirement():
            return {"contingency": str(value.contingency), "answers": list(value.answers)}
        case (AspectValue(), *_):
            return {said.aspect: plain(said.value) for said in value}
        case tuple():
            return [_data(member) for member in value]
        case _:
            return plain(value)
