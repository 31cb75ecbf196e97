"""The laws of comparing, as properties over generated proposals of every kind and over changed bundled ones."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable
from fractions import Fraction
from itertools import product
from typing import Any

from deepdiff import DeepDiff
from hypothesis import assume, given, settings
from hypothesis import strategies as st

import peaceterms as pt
from peaceterms.comparison.structural import canonical
from peaceterms.measure.outcome import Outcomes
from peaceterms.measure.settlement import coincide, settle
from peaceterms.positions.issue import Issue
from peaceterms.positions.plain import plain
from peaceterms.positions.resolve import positions_of
from peaceterms.terms.effects import Effect
from peaceterms.testing import mutated, mutated_pairs, proposals, related_pairs, terms, values
from peaceterms.testing.pairs import change, renamed
from peaceterms.values import Explicit

Finding = tuple[Any, ...]

OFTEN = settings(max_examples=10 * settings().max_examples)
"""How often a law of findings and distances is tried, in an ordinary run, too."""
LESS_OFTEN = settings(max_examples=2 * settings().max_examples)
"""How often a law is tried that costs more."""


MUTATED_FOR_ONE_GENERATED = 3
"""How many pairs made of bundled texts there are for each one that is generated."""


def pairs() -> st.SearchStrategy[tuple[pt.Proposal, pt.Proposal]]:
    """Two texts that have to do with each other, most of them made of bundled texts."""
    return st.one_of(related_pairs(), *[mutated_pairs() for _ in range(MUTATED_FOR_ONE_GENERATED)])


def told(departure: pt.Departure) -> Finding:
    return (
        departure.effect,
        departure.kind,
        departure.aspect,
        departure.issues,
        departure.before,
        departure.after,
        departure.under,
        departure.gains,
        departure.loses,
        departure.bound,
        departure.relieved,
    )


SIDES = 4
"""How many of the values that are told of a departure are whom it touches, at the end."""


def mirrored(departure: pt.Departure) -> Finding:
    effect, kind, aspect, issues, before, after, under, gains, loses, bound, relieved = told(departure)
    return effect.mirror, kind, aspect, issues, after, before, under, loses, gains, relieved, bound


def are_mirrors(forth: Iterable[pt.Departure], back: Iterable[pt.Departure]) -> bool:
    """Whether departures are the mirror of others, but for whom it is neither gain nor relief that their offer went."""
    one, other = [(d, told(d)) for d in forth], [(d, mirrored(d)) for d in back]
    offered: dict[str, set[str]] = defaultdict(set)
    for departure, finding in (*one, *other):
        offered[repr(finding[:-SIDES])].update(departure.offered_by)

    def without_offers(finding: Finding) -> str:
        own = offered[repr(finding[:-SIDES])]
        sides = (tuple(party for party in side if party not in own) for side in finding[-SIDES:])
        return repr((*finding[:-SIDES], *sides))

    return Counter(without_offers(f) for _, f in one) == Counter(without_offers(f) for _, f in other)


@OFTEN
@given(st.one_of(proposals(), mutated(), mutated(), mutated()))
def test_a_proposal_does_not_depart_from_itself(proposal: pt.Proposal) -> None:
    comparison = pt.compare(proposal, proposal)
    assert comparison.departures == ()
    assert comparison.overlap == 1
    distance = comparison.distance()
    assert (distance.low, distance.high) == ((0, 0) if distance.contributions else (0, 1))
    assert comparison.outcomes.same in (
        comparison.outcomes.total,
        None,
    )  # None: too many hang together to be gone through


@OFTEN
@given(pairs(), st.randoms(use_true_random=False))
def test_ids_and_order_of_terms_mean_nothing(pair: tuple[pt.Proposal, pt.Proposal], random: Any) -> None:
    first, second = pair
    shuffled = second.model_copy(update={"terms": random.sample(second.terms, len(second.terms))})
    again = renamed(shuffled, [f"renamed-{number}" for number in range(len(second.terms))])
    assert pt.compare(second, again).departures == ()
    assert [told(d) for d in pt.compare(first, again).departures] == [
        told(d) for d in pt.compare(first, second).departures
    ]
    assert pt.compare(first, again).distance() == pt.compare(first, second).distance()


@OFTEN
@given(pairs())
def test_the_other_way_round_mirrors_every_departure(pair: tuple[pt.Proposal, pt.Proposal]) -> None:
    first, second = pair
    forth, back = pt.compare(first, second), pt.compare(second, first)
    assert are_mirrors(forth.raw, back.raw)
    assert are_mirrors(forth.departures, back.departures)


@OFTEN
@given(st.one_of(pairs(), st.tuples(proposals(), proposals())))
def test_nothing_is_missed_but_what_another_kind_answers_for(pair: tuple[pt.Proposal, pt.Proposal]) -> None:
    was, now = (canonical(positions_of(text)) for text in pair)
    comparison = pt.compare(*pair)
    answered = {str(issue) for issue in comparison.findings.answered}
    found = {issue for issue in {**was, **now} if DeepDiff(was.get(issue), now.get(issue))}
    assert bool(comparison.departures) == bool(found - answered)


@given(st.data())
def test_nothing_is_missed_between_two_single_terms(data: st.DataObject) -> None:
    """DeepDiff reads the terms themselves here, not our positions: an oracle that shares no code with the walk."""
    first = data.draw(terms())
    second = data.draw(change(first))
    found = DeepDiff(_stated(first), _stated(second), ignore_order=True)
    departures = pt.compare(_alone(first), _alone(second)).departures
    assert bool(departures) == bool(found)


def _stated(term: pt.Term) -> dict[str, Any]:
    fields = [field for field in term.declaration.aspects if not field.marker.links]
    read = {field.name: (field, field.read(term)) for field in fields}
    stated = {
        name: value for name, (field, value) in read.items() if value is not None and value != field.marker.unsaid
    }
    return {name: _resolved(value) for name, value in stated.items()}


def _resolved(value: Any) -> Any:
    regions = ["donetsk", "kherson", "luhansk", "zaporizhzhia"]
    if isinstance(value, tuple):
        return sorted({m for member in value for m in (regions if member == "annexed-regions" else [str(member)])})
    return plain(value, normal=True)


def _alone(term: pt.Term) -> pt.Proposal:
    return pt.Proposal(id="alone", title="One term", terms=(term,))


@OFTEN
@given(pairs())
def test_departures_are_a_partition_of_the_raw_differences_but_for_what_another_kind_answers_for(
    pair: tuple[pt.Proposal, pt.Proposal],
) -> None:
    comparison = pt.compare(*pair)
    raw = Counter((d.code, issue) for d in comparison.raw for issue in d.issues)
    claims = [claim for departure in comparison.departures for claim in departure.claims or (departure,)]
    reported = Counter((d.code, issue) for d in claims for issue in d.issues)
    reversed_, answered = reported - raw, raw - reported
    assert {issue for _, issue in reversed_} <= {issue for _, issue in answered}
    assert all(code.endswith((".reversed", ".narrowed", ".widened")) for code, _ in reversed_)
    assert all(code.endswith((".added", ".dropped")) for code, _ in answered)
    rows = [row for issue in comparison.issues for row in pt.kind_of(issue.kind).declaration.answers_for]
    assert {issue.kind for _, issue in answered} <= {row.kind for row in rows}


@OFTEN
@given(pairs())
def test_a_distance_is_symmetric_within_bounds_and_the_sum_of_its_contributions(
    pair: tuple[pt.Proposal, pt.Proposal],
) -> None:
    forth, back = pt.compare(*pair), pt.compare(*pair[::-1])
    for silence in ("shared", "departure", "unknown", pair[0]):
        distance = forth.distance(silence=silence)  # type: ignore[arg-type]
        assert 0 <= distance.low <= distance.high <= 1
        assert distance.contributions == back.distance(silence=silence).contributions  # type: ignore[arg-type]
        assert distance.low == float(sum((c.at_low for c in distance.contributions), Fraction(0)))
        if distance.contributions:
            assert distance.high == float(sum((c.at_high for c in distance.contributions), Fraction(0)))
        for c in distance.contributions:
            assert 0 <= c.low <= c.at_low <= c.high <= c.weight
            assert c.low <= c.at_high <= c.high
        assert sum(c.weight for c in distance.contributions) == (1 if distance.contributions else 0)


@LESS_OFTEN
@given(pairs())
def test_outcomes_are_counted_as_if_listed_one_by_one(pair: tuple[pt.Proposal, pt.Proposal]) -> None:
    comparison = pt.compare(*pair)
    counted = comparison.outcomes
    assume(counted.total <= 300)
    was, now = (p.by_issue for p in comparison.context.positions)
    listed = [
        dict(zip(counted.contingencies, answers, strict=True)) for answers in product(*counted.contingencies.values())
    ]
    same = sum(
        all(
            coincide(issue, settle(was[issue], outcome), settle(now[issue], outcome), comparison.context.known)
            for issue in comparison.shared
        )
        for outcome in listed
    )
    assert (counted.same, counted.total) == (same, len(listed))


@LESS_OFTEN
@given(pairs())
def test_the_interval_holds_the_distance_under_every_outcome(pair: tuple[pt.Proposal, pt.Proposal]) -> None:
    comparison = pt.compare(*pair)
    contingencies = comparison.outcomes.contingencies
    assume(comparison.outcomes.total <= 60)
    whole = comparison.distance()
    under = [
        comparison.distance(beliefs={name: {answer: 1} for name, answer in zip(contingencies, answers, strict=True)})
        for answers in product(*contingencies.values())
    ]
    assert whole.low == min(distance.low for distance in under)
    assert whole.high == max(distance.high for distance in under)


@st.composite
def full_terms(draw: st.DrawFn) -> list[pt.Term]:
    """Three terms of one kind on one issue that state the same aspects, none of them open."""
    kind = draw(st.sampled_from(list(pt.kinds().values())))
    first = draw(terms(kind))
    keys = {key.name: getattr(first, key.name) for key in kind.declaration.keys}
    stated = _closed(first)
    names = sorted(stated.keys() - keys.keys() - {"refused"})
    others = {name: values(kind.model_fields[name].rebuild_annotation(), stated=True) for name in names}
    drawn = [first, *(first.model_copy(update={name: draw(others[name]) for name in names}) for _ in range(2))]
    common = set.intersection(*(set(_closed(term)) for term in drawn)) - {*keys, "refused"}
    needed = set(kind.declaration.at_least_one_of)
    required = {field.name for field in kind.declaration.aspects if field.required}
    assume(common and required <= common and (not needed or common & needed))
    return [
        kind.model_validate({"id": "term", **keys, **{name: getattr(term, name) for name in common}}) for term in drawn
    ]


def _closed(term: pt.Term) -> dict[str, Any]:
    names = {field.name for field in (*term.declaration.aspects, *term.declaration.keys) if "." not in field.name}
    held = {name: getattr(term, name) for name in names}
    return {name: value for name, value in held.items() if not _is_open(value) and value != ()}


def _is_open(value: Any) -> bool:
    return value is None or (isinstance(value, Explicit) and value.is_open)


def is_within(departure: pt.Departure) -> bool:
    """Whether one of two values lies within the other, or they cannot be set in order: such distances are half."""
    if departure.effect in (Effect.SPECIFIES, Effect.GENERALISES, Effect.RESTATES):
        return True
    sides = [value if isinstance(value, tuple) else () for value in (departure.before, departure.after)]
    known = departure.context.known
    return any(known.covers(str(one), str(other)) for one, other in product(*sides))


@given(full_terms())
def test_where_the_same_is_stated_the_distance_obeys_the_triangle_inequality(held: list[pt.Term]) -> None:
    one, two, three = (_alone(term) for term in held)
    for a, b in ((one, two), (two, three), (one, three)):
        assume(not any(is_within(departure) for departure in pt.compare(a, b).departures))
    direct = pt.compare(one, three).distance(silence="departure")
    first, second = (pt.compare(a, b).distance(silence="departure") for a, b in ((one, two), (two, three)))
    total = [sum((c.low for c in d.contributions), Fraction(0)) for d in (direct, first, second)]
    assert direct.low == direct.high
    assert total[0] <= total[1] + total[2]


@LESS_OFTEN
@given(pairs())
def test_a_comparison_reads_back_from_json_as_the_same(pair: tuple[pt.Proposal, pt.Proposal]) -> None:
    comparison = pt.compare(*pair)
    again = pt.Comparison.model_validate_json(comparison.model_dump_json())
    assert again == comparison
    assert [told(d) for d in again.departures] == [told(d) for d in comparison.departures]


@LESS_OFTEN
@given(pairs())
def test_every_finding_is_one_sentence_and_every_rendering_is_the_same_each_time(
    pair: tuple[pt.Proposal, pt.Proposal],
) -> None:
    comparison = pt.compare(*pair)
    findings: list[pt.Departure | pt.Agreement] = [*comparison.departures, *comparison.agreements]
    for sentence in (finding.explain() for finding in findings):
        assert sentence.endswith(".")
        assert "\n" not in sentence
        assert "None" not in sentence
    again = pt.compare(*pair)
    assert (comparison.to_text(), comparison.to_markdown(), comparison.to_html()) == (
        again.to_text(),
        again.to_markdown(),
        again.to_html(),
    )


@given(proposals())
def test_a_settlement_holds_only_what_the_proposal_addresses(proposal: pt.Proposal) -> None:
    found: Outcomes = pt.outcomes(proposal)
    assume(found.total <= 100)
    addressed = set(positions_of(proposal).by_issue)
    settled = [set(found.settlement(outcome)) for outcome in found]
    assert len(settled) == len(found) == found.total
    assert all(issues <= addressed for issues in settled)
    unconditional: set[Issue] = {issue for issue, p in positions_of(proposal).by_issue.items() if () in p.branches}
    assert all(unconditional <= issues for issues in settled)
