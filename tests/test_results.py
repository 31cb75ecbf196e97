"""What holds of every result: it can be shown in every form, is flat rows and JSON, and has a short name."""

from __future__ import annotations

import json
from collections.abc import Callable

import pytest
from tests.layout.things import THINGS, seed
from tests.render.markup import Markup

import peaceterms as pt
from peaceterms.comparison.comparison import FullComparison
from peaceterms.display import Displayable, Result
from peaceterms.interop import Matching, TableReading

every = pytest.mark.parametrize("make", THINGS.values(), ids=THINGS)
results = pytest.mark.parametrize(
    "make", [make for name, make in THINGS.items() if name != "proposal"], ids=[n for n in THINGS if n != "proposal"]
)
ROWS = {
    "comparison": {"number", "code", "effect", "kind", "aspect", "issue", "before", "after", "under", "gains", "loses"}
    | {"bound", "relieved", "offer"}
    | {"implied", "ambiguous", "unknown", "first_refs", "second_refs"},
    "subject": {"subject", "verdict", "issues", "agreements", "departures", "only_first", "only_second", "conditional"}
    | {"gains", "loses", "bound", "relieved", "headline", "headline_issues"},
    "departure": {"code", "effect", "kind", "aspect", "issue", "before", "after", "under", "gains", "loses"}
    | {"bound", "relieved", "offer"}
    | {"implied", "ambiguous", "unknown", "first_refs", "second_refs"},
    "agreement": {"code", "effect", "kind", "aspect", "issue", "before", "after", "under", "gains", "loses"}
    | {"bound", "relieved", "offer"}
    | {"implied", "ambiguous", "unknown", "first_refs", "second_refs"},
    "proposals": {"proposal", "title", "date", "by", "standing", "terms"},
    "table": {"row", "subject", "issues", "concord", "alike", "proposal", "mark", "says", "refs", "weak"}
    | {"against_first", "gains", "loses"},
    "distances": {"first", "second", "low", "high", "overlap", "shared"},
    "neighbour": {"proposal", "evidence", "agreed", "low", "high", "overlap", "shared"},
    "neighbour by clauses": {"proposal", "likeness", "shared", "lacks", "contrary"},
    "families": {"first", "second", "height", "low", "high", "texts"},
    "reliability": {
        "text",
        "sort",
        "field",
        "first",
        "second",
        "first_term",
        "second_term",
        "first_kind",
        "second_kind",
    }
    | {"first_ref", "second_ref"},
    "measures": {"about", "units", "equal", "alpha", "low", "high", "undefined", "kappa", "ac1", "both", "either"},
    "imported": {"handling", "reason", "column", "rows", "ids"},
    "matched topic": {
        "concept",
        "first_column",
        "second_column",
        "agreements",
        "confirmed",
        "only_first",
        "only_second",
    }
    | {"conflict", "neither", "direction_same", "direction_differs", "direction_not_coded", "detail_same"}
    | {"detail_differs", "detail_not_coded", "first_rate", "second_rate", "equal", "kappa", "alpha", "ac1"},
    "match": {"first", "second", "concept", "first_code", "second_code", "topic", "direction", "detail"},
    "track": {"step", "first", "second", "movement", "effect", "code", "issue", "before", "after"},
    "step": {"first", "second", "movement", "effect", "code", "issue", "before", "after"},
    "outcomes": {"proposal", "issue", "kind", "given", "says"},
    "compared outcomes": {"issue", "kind", "same", "total"},
    "distance": {"issue", "kind", "weight", "low", "high", "at_low", "at_high"},
    "guide": {"kind", "field", "is_key", "choices", "default", "meaning"},
    "hit": {"sort", "id", "name", "about"},
    "clause": {"fate", "kind", "earlier", "earlier_ref", "later", "later_ref"},
}


@every
def test_it_shows_itself_in_every_form(make: Callable[[], Displayable]) -> None:
    thing = make()
    assert thing.to_text().strip()
    assert thing.to_markdown().strip()
    assert Markup(thing.to_html(fragment=True)).open == Markup(thing.to_html()).open == []
    assert thing.__rich__().plain.rstrip("\n") == thing.to_text().rstrip("\n")


@results
def test_its_rows_are_flat_and_alike_and_the_same_in_json(make: Callable[[], Result]) -> None:
    result = make()
    rows = result.to_records()
    assert len({tuple(row) for row in rows}) <= 1
    assert all(value is None or isinstance(value, (str, int, float)) for row in rows for value in row.values())
    if not isinstance(
        result, (pt.Comparison, FullComparison, pt.Reliability, TableReading, Matching)
    ):  # whose JSON holds more than the rows
        assert json.loads(result.to_json()) == rows
    assert result.to_json().endswith("\n")


@pytest.mark.parametrize("name", ROWS)
def test_rows_have_these_columns(name: str) -> None:
    result = THINGS[name]()
    assert isinstance(result, Result)
    assert set(result.to_records()[0]) == ROWS[name]


@results
def test_its_name_is_one_short_line(make: Callable[[], Result]) -> None:
    result = make()
    name = repr(result)
    assert name.startswith(f"<{type(result).__name__} ")
    assert name.endswith(">")
    assert "\n" not in name
    assert len(name) < 160


def test_the_names_of_results_say_what_they_are() -> None:
    comparison = seed()
    assert repr(comparison) == (
        "<Comparison of kremlin-conditions-2022 and musk-tweet-2022: "
        f"{len(comparison.departures)} departures, {len(comparison.agreements)} agreements>"
    )
    assert repr(comparison.departures) == f"<FindingResults of {len(comparison.departures)} Departure>"
    assert repr(pt.Results()) == "<Results of nothing>"
    assert repr(comparison.distance()) == f"<Distance {comparison.distance()}>"


def test_what_has_no_records_is_named() -> None:
    with pytest.raises(pt.InvalidArgument, match="there are no records of 'int'"):
        pt.Results([1]).to_records()


def test_findings_in_rows_have_a_sentence_only_where_that_is_asked_for() -> None:
    for finding in (seed().departures[0], seed().agreements[0]):
        assert all("sentence" not in row for row in finding.to_records())
        assert {row["sentence"] for row in finding.to_records(sentences=True)} == {finding.explain()}
        assert json.loads(finding.to_json(sentences=True)) == finding.to_records(sentences=True)
