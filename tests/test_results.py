"""What holds of every result: it can be shown in every form, is flat rows and JSON, and has a short name."""

from __future__ import annotations

import json
from collections.abc import Callable
from itertools import permutations

import pytest
from tests.fitting import fits, misfits
from tests.layout.things import THINGS, seed
from tests.render.markup import Markup

import peaceterms as pt
from peaceterms.comparison.comparison import FullComparison
from peaceterms.display import Displayable, Result
from peaceterms.interop import Matching, TableReading

SEED = "musk-tweet-2022"
every = pytest.mark.parametrize("make", THINGS.values(), ids=THINGS)
results = pytest.mark.parametrize(
    "make", [make for name, make in THINGS.items() if name != "proposal"], ids=[n for n in THINGS if n != "proposal"]
)
COLUMNS = {
    "comparison": "number first second code effect kind aspect issue before after under gains loses bound relieved "
    "offer implied ambiguous unknown first_refs second_refs analogy",
    "departure": "first second code effect kind aspect issue before after under gains loses bound relieved "
    "offer implied ambiguous unknown first_refs second_refs analogy",
    "subject": "subject verdict issues agreements departures only_first only_second conditional gains gains_by loses "
    "loses_by bound bound_by relieved relieved_by headline headline_issues",
    "proposals": "proposal title conflict date by standing terms",
    "table": "row subject issues concord alike proposal mark says refs weak against_first gains loses",
    "distances": "first second low high overlap shared",
    "neighbour": "proposal evidence low high overlap shared agreed agreed_issues",
    "neighbour by clauses": "proposal likeness shared lacks contrary",
    "families": "first second height low high texts",
    "reliability": "text sort first_term first_kind first_ref second_term second_kind second_ref field first second",
    "measures": "about units equal alpha low high undefined kappa ac1 both either",
    "survey": "clause conflict proposal proposal_date kind issues condition is_refused is_as_read is_weak sort "
    "field value is_implied number unit base bound refs",
    "surveyed aspects": "kind aspect texts of as_read unit base values smallest middle largest choice choosing",
    "imported": "handling reason column rows ids",
    "matched topic": "concept first_column second_column agreements confirmed only_first only_second conflict neither "
    "direction_same direction_differs direction_not_coded detail_same detail_differs detail_not_coded "
    "first_rate second_rate equal kappa alpha ac1",
    "match": "first second concept first_code second_code topic direction detail",
    "track": "step first second movement effect code issue before after",
    "step": "first second movement effect code issue before after",
    "roles": "proposal id name role further_roles why why_terms",
    "outcomes": "proposal issue kind given says",
    "compared outcomes": "issue kind same total",
    "distance": "issue kind weight low high at_low at_high",
    "guide": "kind field is_key choices default meaning",
    "hit": "sort id name about",
    "clause": "fate kind earlier earlier_ref later later_ref",
}


@every
def test_it_shows_itself_in_every_form(make: Callable[[], Displayable]) -> None:
    thing = make()
    assert thing.to_text().strip()
    assert thing.to_markdown().strip()
    assert Markup(thing.to_html(fragment=True)).open == Markup(thing.to_html()).open == []
    assert thing.__rich__().plain.rstrip("\n") == thing.to_text().rstrip("\n")


@results
def test_its_rows_fit_its_columns_and_are_the_same_in_json(make: Callable[[], Result]) -> None:
    result = make()
    assert misfits(result) == []
    more = pt.Comparison, FullComparison, pt.Reliability, TableReading, Matching  # whose JSON holds more than the rows
    if not isinstance(result, more):
        assert json.loads(result.to_json()) == result.to_records()
    assert result.to_json().endswith("\n")


@pytest.mark.parametrize("name", COLUMNS)
def test_a_table_has_these_columns_in_this_order(name: str) -> None:
    result = THINGS[name]()
    assert isinstance(result, Result)
    assert " ".join(result.columns) == COLUMNS[name]


@results
def test_every_column_says_what_it_means(make: Callable[[], Result]) -> None:
    assert [column.name for column in make().columns.values() if not column.meaning] == []


PAIRS = list(permutations(pt.corpus(conflict="ukraine"), 2))


@pytest.mark.parametrize(("first", "second"), PAIRS[:: len(PAIRS) // 20], ids=lambda text: text.id)
def test_the_rows_of_every_comparison_fit_and_make_a_frame(first: pt.Proposal, second: pt.Proposal) -> None:
    comparison = pt.compare(first, second)
    parts = (comparison, comparison.patch(), comparison.subjects, comparison.outcomes, comparison.distance())
    assert [misfits(part) for part in parts] == [[]] * len(parts)
    frame = comparison.to_frame("polars")
    assert (frame.height, frame.schema) == (
        len(comparison.to_records()),
        pt.compare(first, first).to_frame("polars").schema,
    )


@pytest.mark.parametrize("kind", ["territory", "water", "referendum", "guarantee", "force-limit", "amnesty"])
def test_the_rows_of_every_survey_fit(kind: str) -> None:
    found = pt.survey(kind)
    assert misfits(found) == misfits(found.aspects) == []
    assert found.columns == pt.survey("water", []).columns


@pytest.mark.parametrize(
    ("full", "empty"),
    [
        (lambda: pt.corpus(), lambda: pt.corpus(since="2999")),
        (lambda: seed().departures, lambda: seed().departures.filter(party="nobody")),
        (lambda: seed()["territory"], lambda: seed()["amnesty"]),
        (lambda: THINGS["neighbours"](), lambda: pt.nearest(pt.load("musk-tweet-2022"), [])),
        (lambda: THINGS["neighbours by clauses"](), lambda: pt.nearest(pt.load("musk-tweet-2022"), [], by="clauses")),
        (lambda: THINGS["surveyed clauses"](), lambda: pt.survey("water", []).clauses),
        (lambda: THINGS["surveyed aspects"](), lambda: pt.survey("water", []).aspects),
        (lambda: THINGS["disagreements"](), lambda: pt.reliability(pt.load(SEED), pt.load(SEED)).disagreements),
        (lambda: THINGS["hits"](), lambda: pt.search("zzzzzz")),
        (lambda: THINGS["hits"](), lambda: pt.search("neutrality")[:0]),
        (lambda: seed().departures, lambda: seed().departures[:0]),
    ],
)
def test_an_empty_table_has_the_same_columns(full: Callable[[], Result], empty: Callable[[], Result]) -> None:
    result = empty()
    assert (result.to_records(), result.columns) == ([], full().columns)
    assert result.to_frame("polars").schema == full().to_frame("polars").schema


def test_a_cell_that_does_not_fit_is_found() -> None:
    columns = seed().columns
    assert not fits(None, columns["code"])
    assert not fits(1, columns["implied"])
    assert not fits("RU; UA", columns["gains"])
    assert not fits(None, columns["gains"])
    assert fits(None, columns["aspect"])


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


def test_there_is_no_table_of_different_things_but_of_all_findings() -> None:
    comparison = seed()
    with pytest.raises(pt.InvalidArgument, match="no table of Guide and Proposal together"):
        pt.Results([pt.guide("amnesty"), comparison.first]).to_records()
    both = pt.Results([comparison.departures[0], comparison.agreements[0]])
    assert len(both.to_records()) == sum(len(one.issues) for one in both)
    assert pt.Results().columns == {}


def test_findings_in_rows_have_a_sentence_only_where_that_is_asked_for() -> None:
    for finding in (seed().departures[0], seed().agreements[0]):
        assert all("sentence" not in row for row in finding.to_records())
        assert {row["sentence"] for row in finding.to_records(sentences=True)} == {finding.explain()}
        assert json.loads(finding.to_json(sentences=True)) == finding.to_records(sentences=True)
