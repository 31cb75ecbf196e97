from typing import Any

from tests.analysis.texts import neutral
from tests.differ.texts import Data, said

import peaceterms as pt
from peaceterms.positions.issue import Issue
from peaceterms.positions.passes.stated import without_as_read
from peaceterms.positions.position import Positions
from peaceterms.positions.resolve import resolve
from peaceterms.positions.settings import DEFAULT, Settings

STATED = Settings(as_read=False)
NEUTRAL = Issue("neutrality", ("UA",))


def stated(*terms: Data, **more: Any) -> Positions:
    return without_as_read(resolve(said("draft", *terms, **more)), STATED)


def contents(*terms: Data) -> list[dict[str, Any]]:
    position = stated(*terms).by_issue.get(NEUTRAL)
    return [s.content for held in position.branches.values() for s in held] if position else []


def test_what_is_as_read_counts_unless_somebody_asks_otherwise() -> None:
    positions = resolve(said("draft", neutral(by="RU", implied=["by"])))
    assert without_as_read(positions, DEFAULT) is positions


def test_an_implied_value_is_gone_and_a_stated_one_stays() -> None:
    assert contents(neutral(by="RU", bars="NATO", implied=["by"])) == [{"bars": ("NATO",)}]
    assert contents(neutral(by="RU", bars="NATO")) == [{"bars": ("NATO",), "by": ("RU",)}]


def test_what_is_about_something_implied_is_gone() -> None:
    assert contents(neutral(bars="NATO", implied=["state"])) == []
    assert NEUTRAL not in stated(neutral(bars="NATO", implied=["state"])).by_issue


def test_a_commitment_that_says_something_by_itself_stays_without_its_implied_values() -> None:
    assert contents(neutral(bars="NATO", implied=["bars"])) == [{}]


def test_a_term_that_would_say_nothing_is_gone() -> None:
    only = {"kind": "territory", "places": "luhansk", "control": "RU", "implied": ["control"]}
    assert stated(only).by_issue == {}
    more = {**only, "sovereignty": "UA"}
    (position,) = stated(more).by_issue.values()
    assert [s.content for s in position.branches[()]] == [{"sovereignty": ("UA",)}]


def test_what_is_left_is_not_implied_and_keeps_its_terms_rules_and_ambiguity() -> None:
    term = {"kind": "territory", "places": "annexed-regions", "control": "RU", "use": "UA", "implied": ["use"]}
    before = resolve(said("draft", term)).by_issue[Issue.of("territory/luhansk")].branches[()][0]
    after = stated(term).by_issue[Issue.of("territory/luhansk")].branches[()][0]
    assert (after.implied, after.terms, after.rules, after.ambiguous) == (frozenset(), before.terms, {}, True)


def test_a_branch_of_nothing_but_readings_is_gone_and_another_stays() -> None:
    question = {"id": "winter", "type": "event", "question": "Winter?", "answers": ["yes", "no"]}
    found = stated(
        neutral(bars="NATO", implied=["state"], given={"on": "winter", "answer": "yes"}),
        neutral(model="a"),
        contingencies=[question],
    )
    assert list(found.by_issue[NEUTRAL].branches) == [()]
    assert list(map(str, found.answers)) == ["event/winter"]


def test_statements_that_no_longer_contradict_each_other_are_joined() -> None:
    two = neutral(bars="NATO", model="a", implied=["model"]), neutral(permanence="permanent", model="b")
    assert len(contents(*two)) == 1
    assert contents(*two) == [{"bars": ("NATO",), "model": "b", "permanence": "permanent"}]


def test_a_position_without_what_is_implied_says_what_is_left_as_a_value() -> None:
    assert stated(neutral(by="RU", implied=["by"])).by_issue[NEUTRAL].canonical == (((), ((),)),)


def test_a_comparison_without_what_is_as_read_does_not_tell_it() -> None:
    first, second = said("a", neutral()), said("b", neutral(bars="NATO", implied=["bars"]))
    assert [d.code for d in pt.compare(first, second).departures] == ["neutrality.bars.settled"]
    assert pt.compare(first, second, settings=STATED).departures == ()
