"""What holds of every chart."""

from __future__ import annotations

import json
import subprocess
import sys
from collections.abc import Callable

import pytest
from tests.render.charts.things import HOSTILE, LINEAGE, PLANS, SEED, expressions, load, neutral, spec, strings, text

import peaceterms as pt
from peaceterms.render.charts.words import LONGEST

Make = Callable[[], object]

THINGS: dict[str, Make] = {
    "comparison": lambda: pt.compare(*load(*SEED)),
    "comparison of plans": lambda: pt.compare(*load(*PLANS[-2:])),
    "comparison of nothing": lambda: pt.compare(text("a"), text("b")),
    "table": lambda: pt.table(load(*SEED)),
    "table by issue": lambda: pt.table(load(*SEED), rows="issue"),
    "table of plans": lambda: pt.table(load(*PLANS)),
    "table of plans by issue": lambda: pt.table(load(*PLANS), rows="issue"),
    "table of nothing": lambda: pt.table([]),
    "table of silent texts": lambda: pt.table([text("a"), text("b")]),
    "track": lambda: pt.track(load(*LINEAGE)),
    "track of nothing": lambda: pt.track([text("a"), text("b")]),
    "distances": lambda: pt.distances(load(*SEED)),
    "distances of plans": lambda: pt.distances(load(*PLANS)),
    "distances of one text": lambda: pt.distances(load(SEED[0])),
    "distances of nothing": lambda: pt.distances([]),
    "families": lambda: pt.families(load(*PLANS)),
    "families by clauses": lambda: pt.families(load(*PLANS), by="clauses"),
    "families of one text": lambda: pt.families(load(SEED[0])),
    "families of nothing": lambda: pt.families([]),
    "outcomes": lambda: pt.outcomes(pt.load("musk-tweet-2022")),
    "outcomes of a large draft": lambda: pt.outcomes(pt.load("istanbul-draft-treaty-2022")),
    "outcomes without a condition": lambda: pt.outcomes(text("a", neutral())),
    "outcomes of nothing": lambda: pt.outcomes(text("a")),
}
every = pytest.mark.parametrize("make", THINGS.values(), ids=THINGS)


@every
def test_every_chart_says_what_it_shows(make: Make) -> None:
    description = spec(make())["description"]
    assert 30 < len(description) < LONGEST + 100
    assert description.endswith(".")


@every
def test_every_chart_has_a_heading(make: Make) -> None:
    heading = spec(make())["title"]
    assert all(0 < len(line) <= 90 for line in heading["text"])
    assert all(0 < len(line) <= 115 for line in heading["subtitle"])


@every
def test_the_same_thing_gives_the_same_specification(make: Make) -> None:
    first, second = (json.dumps(spec(make())) for _ in range(2))
    assert first == second


@every
def test_the_only_address_is_that_of_the_schema(make: Make) -> None:
    found = spec(make())
    del found["$schema"]
    assert [held for held in strings(found) if "//" in held] == []


@every
def test_a_chart_is_not_told_by_a_theme(make: Make) -> None:
    """A chart can stand beside another, which altair refuses where one of them brings a configuration."""
    beside = pt.chart(make()).altair | pt.chart(make()).altair  # type: ignore[operator]
    assert len(beside.to_dict()["hconcat"]) >= 2


def test_there_is_no_chart_of_anything_else() -> None:
    for thing, name in ((1, "int"), (text("a"), "Proposal")):
        with pytest.raises(pt.InvalidArgument, match=f"there is no chart of '{name}'"):
            pt.chart(thing)


def test_a_chart_in_a_language_that_there_is_not_is_refused() -> None:
    table = pt.table([text("a"), text("b")])
    assert pt.chart(table, language="en").to_dict() == pt.chart(table).to_dict()
    with pytest.raises(pt.InvalidArgument, match="no language 'xx'; there are: en"):
        pt.chart(table, language="xx")


@every
def test_without_altair_the_extra_is_named(make: Make, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "altair", None)
    with pytest.raises(pt.MissingExtra, match=r"a chart needs an extra: pip install 'peaceterms\[charts\]'"):
        pt.chart(make())


def test_neither_altair_nor_numpy_is_imported_before_a_chart_is_asked_for() -> None:
    code = "import sys, peaceterms; peaceterms.chart; print([n for n in ('altair', 'numpy') if n in sys.modules])"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, check=True, text=True)
    assert done.stdout == "[]\n"


@pytest.mark.parametrize("name", HOSTILE)
def test_any_name_can_be_drawn_and_is_nothing_but_data(name: str) -> None:
    own = [{"id": "somebody", "name": name, "type": "person"}]
    term = {"kind": "neutrality", "state": "somebody", "permanence": "permanent"}
    vote = {"id": "q", "type": "event", "question": name, "answers": [name, "no"]}
    given = {"given": {"on": "q", "answer": name}}
    first = text("a", term, actors=own, short_title=name)
    second = text("b", term | {"permanence": "temporary"} | given, actors=own, short_title=name, contingencies=[vote])
    both = [first, second]
    for thing in (pt.compare(*both), pt.table(both), pt.track(both), pt.distances(both), pt.outcomes(second)):
        found = spec(thing)
        assert len(found["description"]) < LONGEST + 100
        assert all(len(line) <= 115 for line in (*found["title"]["text"], *found["title"]["subtitle"]))
        assert [code for code in expressions(found) if name in code] == []


def test_a_chart_may_have_more_rows_than_altair_takes_from_a_table() -> None:
    from peaceterms.render.charts.base import drawn

    rows = [{"x": number} for number in range(6_000)]
    assert drawn(rows).mark_point().encode(x="x:Q").to_dict()["mark"]["type"] == "point"
