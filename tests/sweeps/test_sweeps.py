"""Sweeps over the corpus and over mutated texts: what no pair of texts may say, whatever stands in them."""

from __future__ import annotations

import random
from collections.abc import Iterator
from itertools import combinations
from typing import Any

import pytest

import peaceterms as pt
from peaceterms.differ.contrary import are_contrary
from peaceterms.differ.findings import Departure
from peaceterms.positions.issue import Issue
from peaceterms.positions.statement import Statement
from peaceterms.terms import Term, kind_of
from peaceterms.terms.effects import Effect
from peaceterms.terms.measured import Members
from peaceterms.testing import text

PAIRS = 150
"""How many pairs of texts are looked at; the slow profile of the laws looks at more."""


def pairs() -> Iterator[tuple[pt.Proposal, pt.Proposal]]:
    texts = list(pt.corpus())
    chosen = random.Random(1)  # noqa: S311
    within = [pair for pair in combinations(texts, 2) if pair[0].conflict == pair[1].conflict]
    yield from chosen.sample(within, PAIRS)
    yield from chosen.sample(list(combinations(texts, 2)), PAIRS // 5)


@pytest.fixture(scope="module")
def comparisons() -> list[pt.Comparison]:
    return [pt.compare(*pair) for pair in pairs()]


def departures(comparisons: list[pt.Comparison]) -> Iterator[Departure]:
    return (departure for comparison in comparisons for departure in comparison.departures)


def test_nothing_is_agreed_where_the_contrary_is_said(comparisons: list[pt.Comparison]) -> None:
    for comparison in comparisons:
        for agreement in comparison.agreements:
            declaration = kind_of(agreement.kind).declaration
            for one, other in zip(agreement._first, agreement._second, strict=True):
                assert not are_contrary(declaration, one.content, other.content), agreement


def test_nothing_is_both_agreed_and_reversed(comparisons: list[pt.Comparison]) -> None:
    for comparison in comparisons:
        reversed_ = {
            (issue, d.under)
            for d in comparison.departures
            if d.effect is Effect.REVERSES and not d.aspect
            for issue in d.issues
        }
        agreed = {
            (issue, a.under) for a in comparison.agreements for issue in a.issues if _has_one_strand(comparison, issue)
        }
        assert not reversed_ & agreed


def _has_one_strand(comparison: pt.Comparison, issue: Issue) -> bool:
    return all(len(held) == 1 for p in comparison.context.positions for held in p.by_issue[issue].branches.values())


def test_nobody_is_on_two_sides_that_cancel_out(comparisons: list[pt.Comparison]) -> None:
    for departure in departures(comparisons):
        assert set(departure.gains).isdisjoint(departure.loses), departure
        assert set(departure.bound).isdisjoint(departure.relieved), departure


def test_nobody_gains_and_loses_by_one_fact(comparisons: list[pt.Comparison]) -> None:
    for comparison in comparisons:
        sides: dict[tuple[Issue, str, str], set[str]] = {}
        for d in comparison.departures:
            facet = _facet(d)
            for issue in d.issues if facet else ():
                for side, parties in (("gains", d.gains), ("loses", d.loses)):
                    for party in parties:
                        sides.setdefault((issue, facet or "", party), set()).add(side)
        assert [about for about, found in sides.items() if len(found) > 1 and _is_plain(comparison, about[0])] == []


def _facet(departure: Departure) -> str | None:
    declaration = kind_of(departure.kind).declaration
    if departure.aspect in declaration.facets:
        return departure.aspect
    field = declaration.by_name.get(departure.aspect or "")
    return field.marker.facet if field else None


def _is_plain(comparison: pt.Comparison, issue: Issue) -> bool:
    held = [p.by_issue[issue].branches for p in comparison.context.positions if issue in p.by_issue]
    return all(len(branches) == 1 and all(len(s) == 1 for s in branches.values()) for branches in held)


def test_no_part_is_added_whose_whole_is_dropped(comparisons: list[pt.Comparison]) -> None:
    for comparison in comparisons:
        found = [(d.effect, issue) for d in comparison.departures if d.aspect is None for issue in d.issues]
        gone = [issue for effect, issue in found if effect is Effect.DROPS]
        new = [issue for effect, issue in found if effect is Effect.ADDS]
        for one in gone:
            for other in new:
                assert not _is_part(one, other, comparison), (one, other)
                assert not _is_part(other, one, comparison), (one, other)


def _is_part(whole: Issue, part: Issue, comparison: pt.Comparison) -> bool:
    """Whether two issues of one kind are about the same but for a place that lies in the other."""
    if whole.kind != part.kind or whole.key[1:] != part.key[1:] or not whole.key:
        return False
    key = kind_of(whole.kind).declaration.keys[0]
    distributes: Any = getattr(key.marker, "distributes", None)
    if distributes is False or key.refers_to is None:
        return False
    return whole.places != () and comparison.context.known.covers(str(whole.key[0]), str(part.key[0]))


def test_an_own_offer_is_no_gain(comparisons: list[pt.Comparison]) -> None:
    for comparison in comparisons:
        authors = comparison.context.authors[0]
        for d in comparison.departures:
            if d.effect is Effect.DROPS and d.aspect is None:
                assert authors.isdisjoint((*d.gains, *d.relieved)), d


def test_texts_on_different_conflicts_drop_nothing_and_nobody_gains() -> None:
    comparison = pt.compare("indus-waters-treaty-1960", "good-friday-agreement-1998")
    assert all(d.effect not in (Effect.ADDS, Effect.DROPS) and not d.touched for d in comparison.departures)
    versions = pt.compare(
        "indus-waters-treaty-1960", "good-friday-agreement-1998", settings=pt.Settings(as_versions=True)
    )
    assert len(versions.departures) > len(comparison.departures)


def test_what_is_not_known_moves_nobody(comparisons: list[pt.Comparison]) -> None:
    assert all(not (d.touched or d.offered_by) for d in departures(comparisons) if d.unknown)


def test_every_touch_is_traced_to_a_field_that_the_kind_declares(comparisons: list[pt.Comparison]) -> None:
    for departure in departures(comparisons):
        for touch in departure.touched:
            declaration = kind_of(touch.kind).declaration
            roles = ("benefits", "burdens", "binds", "gives_up")
            declared = any(touch.field in getattr(declaration, role) for role in roles)
            assert declared or touch.aspect is not None, touch
            assert touch.field in declaration.by_name


# How a coder cut a clause changes nothing


def cut(text: pt.Proposal, chosen: random.Random) -> pt.Proposal:
    """Return a text whose terms are cut by aspects and by members of sets, at random."""
    return text.model_copy(update={"terms": tuple(piece for term in text.terms for piece in _pieces(term, chosen))})


def _pieces(term: Term, chosen: random.Random) -> list[Term]:
    declaration = term.declaration
    own = [
        f.name
        for f in declaration.aspects
        if not f.is_shared and "." not in f.name and getattr(term, f.name) is not None
    ]
    if term.kind == "referendum" or len(own) < 2 or any(declaration.by_name[name].required for name in own):
        return [term]
    chosen.shuffle(own)
    at = chosen.randint(1, len(own) - 1)
    parts = [own[:at], own[at:]]
    if declaration.at_least_one_of and not all(set(part) & set(declaration.at_least_one_of) for part in parts):
        return [term]
    made = [_without(term, set(own) - set(part), number) for number, part in enumerate(parts)]
    return [*_by_members(made[0], chosen), made[1]]


def _without(term: Term, names: set[str], number: int) -> Term:
    implied = tuple(name for name in term.implied if name.partition(".")[0] not in names)
    given = {name: getattr(term, name) for name in {*term.model_fields_set, "kind"} if name not in names}
    id = f"{term.id}-{number}" if number else term.id
    return type(term).model_validate({**given, "id": id, "implied": implied})


def _by_members(term: Term, chosen: random.Random) -> list[Term]:
    sets = [
        f.name
        for f in term.declaration.aspects
        if not f.is_shared and isinstance(f.marker, Members) and len(_several(f.read(term))) > 1
    ]
    if not sets:
        return [term]
    name = chosen.choice(sets)
    members = _several(getattr(term, name))
    at = chosen.randint(1, len(members) - 1)
    return [
        term.model_copy(update={name: members[:at]}),
        term.model_copy(update={name: members[at:], "id": f"{term.id}-set"}),
    ]


def _several(value: Any) -> tuple[Any, ...]:
    return value if isinstance(value, tuple) else ()


def says_one_thing_of_each(text: pt.Proposal) -> bool:
    """Whether it says of no issue two things that are qualified alike and stand at one place."""

    def about(statement: Statement) -> Any:
        return statement.strand, frozenset(term.ref for term in statement.terms)

    held = (s for p in pt.outcomes(text).positions.by_issue.values() for s in p.branches.values())
    return all(len({about(s) for s in statements}) == len(statements) for statements in held)


def test_how_a_clause_is_cut_changes_nothing() -> None:
    chosen = random.Random(2)  # noqa: S311
    texts = [text for text in pt.corpus() if says_one_thing_of_each(text)]
    assert len(texts) > 60
    for _ in range(60):
        first, second = chosen.choice(texts), chosen.choice(texts)
        pieces = cut(first, chosen)
        assert not pt.compare(first, pieces).departures
        assert _all_of(pt.compare(pieces, second)) == _all_of(pt.compare(first, second))


def _all_of(comparison: pt.Comparison) -> tuple[Any, ...]:
    found = sorted((d.code, tuple(map(str, d.issues)), d.gains, d.loses) for d in comparison.departures)
    distance = comparison.distance()
    return found, comparison.overlap, distance.low, distance.high


def test_a_region_taken_into_all_its_parts_changes_nothing() -> None:
    land = {"kind": "territory", "control": "RU"}
    other = text({**land, "places": "donetsk", "control": "UA"}, id="other")
    whole = text({**land, "places": "donetsk"}, id="whole")
    parts = text({**land, "places": ["donetsk-east", "donetsk-west"]}, id="whole")
    assert not pt.compare(whole, parts).departures
    assert pt.compare(whole, other).distance().high == pt.compare(parts, other).distance().high
