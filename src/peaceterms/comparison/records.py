"""Comparisons as plain data: flat rows for dataframes, nested data for JSON."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING, Any

from peaceterms.differ.findings import Agreement, Departure
from peaceterms.positions.contingency import Requirement
from peaceterms.positions.issue import Issue
from peaceterms.positions.plain import flat, plain
from peaceterms.positions.position import Branch
from peaceterms.positions.statement import AspectValue
from peaceterms.terms.effects import Effect

if TYPE_CHECKING:
    from peaceterms.comparison.comparison import Comparison

Row = dict[str, str | int | bool | None]


def to_records(departures: Iterable[Departure], agreements: Iterable[Agreement]) -> list[Row]:
    """One row for each finding on each issue; rows of one finding have the same `number`."""
    rows: list[Row] = []
    findings: list[Agreement | Departure] = [*agreements, *departures]
    for number, finding in enumerate(findings, 1):
        rows.extend(_rows(number, finding))
    return rows


def _rows(number: int, finding: Agreement | Departure) -> Iterator[Row]:
    departs = finding if isinstance(finding, Departure) else None
    for issue in finding.issues:
        yield {
            "number": number,
            "code": finding.code,
            "effect": (departs.effect if departs else Effect.AGREES).value,
            "kind": finding.kind,
            "aspect": finding.aspect,
            "issue": str(issue),
            "before": flat(departs.before if departs else _agreed(finding)),
            "after": flat(departs.after if departs else _agreed(finding)),
            "under": flat(finding.under),
            "gains": flat((*departs.gains, *departs.gains_as_holder) if departs else ()),
            "loses": flat((*departs.loses, *departs.loses_as_holder) if departs else ()),
            "implied": finding.implied,
            "ambiguous": finding.ambiguous,
            "unknown": departs.unknown if departs else False,
            "first_refs": flat(finding.first),
            "second_refs": flat(finding.second),
        }


def _agreed(finding: Agreement | Departure) -> Any:
    return finding.value if isinstance(finding, Agreement) else None


def as_data(comparison: Comparison) -> dict[str, Any]:
    """What a comparison found, in data that JSON can hold."""
    distance = comparison.distance()
    return {
        "departures": [departure_data(departure) for departure in comparison.departures],
        "agreements": [_agreement_data(agreement) for agreement in comparison.agreements],
        "counts": {kind: counts._asdict() for kind, counts in comparison.counts.items()},
        "overlap": comparison.overlap,
        "distance": {"low": distance.low, "high": distance.high, "is_exact": distance.is_exact},
        "outcomes": {"total": comparison.outcomes.total, "same": comparison.outcomes.same},
        "standing": {"first": comparison.first.standing.state, "second": comparison.second.standing.state},
    }


def departure_data(departure: Departure) -> dict[str, Any]:
    """A departure in data that JSON can hold."""
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
        "gains_as_holder": list(departure.gains_as_holder),
        "loses_as_holder": list(departure.loses_as_holder),
        "implied": departure.implied,
        "ambiguous": departure.ambiguous,
        "unknown": departure.unknown,
        "first": [citation._asdict() for citation in departure.first],
        "second": [citation._asdict() for citation in departure.second],
        "claims": [departure_data(claimed) for claimed in departure.claims],
        "sentence": departure.explain(),
    }


def _agreement_data(agreement: Agreement) -> dict[str, Any]:
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
        "sentence": agreement.explain(),
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
