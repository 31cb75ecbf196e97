from typing import Any

import pytest
from tests.differ.texts import Data, text

import peaceterms as pt
from peaceterms.positions.issue import Issue
from peaceterms.positions.resolve import resolve
from peaceterms.positions.statement import Citation, Rule, StatedValue, Statement, merge
from peaceterms.terms import Basis

RULE = Rule("part", Issue("neutrality", ("UA",)))
DONETSK = Rule("part", Issue("territory", ("donetsk",)))


def neutral(**said: Any) -> Data:
    return {"kind": "neutrality", "state": "UA", **said}


def stated(*terms: Data) -> tuple[Statement, ...]:
    """What some terms on one issue come to."""
    (position,) = resolve(text("draft", *terms)).by_issue.values()
    ((_, statements),) = position.branches.items()
    return statements


def one(*terms: Data) -> Statement:
    (statement,) = stated(*terms)
    return statement


def contents(*terms: Data) -> list[dict[str, Any]]:
    return [statement.content for statement in stated(*terms)]


# Terms that add to each other


def test_terms_that_add_to_each_other_are_one_statement() -> None:
    assert contents(neutral(permanence="permanent"), neutral(bars="NATO")) == [
        {"permanence": "permanent", "bars": ("NATO",)}
    ]


def test_terms_that_contradict_each_other_are_two_in_a_fixed_order() -> None:
    two = [neutral(permanence="permanent"), neutral(permanence="indefinite")]
    assert contents(*two) == contents(*reversed(two)) == [{"permanence": "indefinite"}, {"permanence": "permanent"}]


@pytest.mark.parametrize("qualifier", [{"modality": "expects"}, {"refused": True}], ids=str)
def test_terms_that_are_qualified_otherwise_are_two(qualifier: Data) -> None:
    def ban(**said: Any) -> Data:
        return {"kind": "weapons-ban", "state": "UA", "weapons": "missiles", **said}

    assert len(stated(ban(permanence="permanent", **qualifier), ban(acts=["own"]))) == 2
    assert len(stated(ban(permanence="permanent", **qualifier), ban(acts=["own"], **qualifier))) == 1


@pytest.mark.parametrize(
    "qualifier", [{"by": "RU"}, {"to": "RU"}, {"timing": {"deadline": "2025"}}, {"preconditions": "peace"}], ids=str
)
def test_what_only_one_term_says_of_a_clause_does_not_make_it_two(qualifier: Data) -> None:
    (joined,) = stated(neutral(permanence="permanent", **qualifier), neutral(bars="NATO"))
    (cut_otherwise,) = stated(neutral(permanence="permanent"), neutral(bars="NATO", **qualifier))
    (uncut,) = stated(neutral(permanence="permanent", bars="NATO", **qualifier))
    assert joined.items == cut_otherwise.items == uncut.items


@pytest.mark.parametrize(
    ("one_of_them", "other"),
    [
        ({"timing": {"deadline": "2025"}}, {"timing": {"deadline": "2026"}}),
        ({"preconditions": "peace"}, {"preconditions": "a truce"}),
        ({"permanence": "permanent"}, {"permanence": "to be agreed"}),
        ({"bars": "NATO"}, {"bars": "none"}),
    ],
    ids=str,
)
def test_two_values_of_what_has_only_one_are_two_statements(one_of_them: Data, other: Data) -> None:
    assert len(stated(neutral(**one_of_them), neutral(**other))) == 2


@pytest.mark.parametrize("order", [(0, 1, 2), (2, 1, 0), (1, 2, 0)], ids=str)
def test_terms_that_contradict_each_other_share_what_a_third_adds_in_a_fixed_way(order: tuple[int, ...]) -> None:
    terms = neutral(permanence="permanent"), neutral(permanence="indefinite"), neutral(bars="NATO")
    assert contents(*(terms[at] for at in order)) == [
        {"bars": ("NATO",), "permanence": "indefinite"},
        {"permanence": "permanent"},
    ]


def test_sets_unite_and_own_words_stand_side_by_side() -> None:
    assert contents(neutral(bars="NATO"), neutral(bars=["EU"])) == [{"bars": ("EU", "NATO")}]
    assert contents(neutral(model="b"), neutral(model="a")) == [{"model": "a / b"}]
    assert contents(neutral(model="a / b"), neutral(model="a")) == [{"model": "a / b"}]
    assert contents(neutral(model="d; c"), neutral(model="a")) == [{"model": "a / d; c"}]


def test_amounts_never_add() -> None:
    limits = [{"kind": "force-limit", "state": "UA", "category": "tanks", "ceiling": f"{n} count"} for n in (5, 6)]
    assert [{name: str(value) for name, value in held.items()} for held in contents(*limits)] == [
        {"ceiling": "5 count"}, {"ceiling": "6 count"},
    ]  # fmt: skip


def test_two_obligors_of_one_clause_are_both_bound() -> None:
    assert contents(neutral(by="US"), neutral(by="RU")) == [{"by": ("RU", "US")}]


def test_the_same_said_twice_beside_a_contradiction_is_said_once() -> None:
    again, other = neutral(permanence="permanent"), neutral(permanence="indefinite")
    indefinite, permanent = stated(again, other, again)
    assert [citation.term for citation in permanent.citations] == ["term-0", "term-2"]
    assert [citation.term for citation in indefinite.citations] == ["term-1"]


def test_equal_values_put_statements_into_the_same_order_however_they_are_written() -> None:
    month, year, months = ({"duration": duration} for duration in ("P1M", "P1Y", "P12M"))
    in_years = stated(neutral(timing=month), neutral(timing=year))
    in_months = stated(neutral(timing=month), neutral(timing=months))
    assert [s.items for s in in_years] == [s.items for s in in_months]
    assert [s.notation for s in in_years] == [s.notation for s in in_months]


def test_nothing_comes_to_no_statement_and_one_to_itself() -> None:
    alone = one(neutral())
    assert merge([alone]) == (alone,)
    assert merge([alone])[0] is alone


# What rests on an implied reading


def test_a_value_that_another_term_states_is_not_implied() -> None:
    implied, plain = neutral(by="RU", implied=["by"]), neutral(by="RU")
    assert one(implied).implied == {"by"}
    assert one(implied, implied).implied == {"by"}
    assert one(implied, plain).implied == one(plain, implied).implied == frozenset()


def test_a_value_that_only_one_term_has_stays_implied_whichever_comes_first() -> None:
    assert one(neutral(bars="NATO", implied=["bars"]), neutral(model="a")).implied == {"bars"}
    assert one(neutral(bars="NATO"), neutral(model="a", implied=["model"])).implied == {"model"}
    assert one(neutral(bars="NATO", implied=["bars"]), neutral(model="a", implied=["model"])).implied == {
        "bars",
        "model",
    }


def test_a_key_is_implied_only_where_every_term_implies_it() -> None:
    implied = neutral(bars="NATO", implied=["state"])
    assert one(implied, neutral(model="a", implied=["state"])).implied == {"state"}
    assert one(implied, neutral(model="a")).implied == one(neutral(bars="NATO"), neutral(implied=["state"])).implied
    assert one(implied, neutral(model="a")).implied == frozenset()


def test_whether_a_key_is_implied_can_be_asked() -> None:
    assert one(neutral(implied=["state"])).has_implied_key
    assert not one(neutral(bars="NATO", implied=["bars"])).has_implied_key
    assert not one(neutral()).has_implied_key


def test_facets_hold_values_with_whether_they_are_implied_and_implied_keys_by_name() -> None:
    statement = one(neutral(model="a", bars="NATO", implied=["state", "model"]))
    assert statement.facets == (
        ("bars", StatedValue(("NATO",))),
        ("model", StatedValue("a", True)),
        ("state", StatedValue(None, True)),
    )
    assert one(neutral(model="a", bars="NATO")).facets == (
        ("bars", StatedValue(("NATO",), False)),
        ("model", StatedValue("a", False)),
    )
    assert one(neutral()).facets == ()


# Readings of groups


def test_a_statement_that_rests_on_one_of_several_readings_is_ambiguous() -> None:
    def region(**more: Any) -> Data:
        return {"kind": "territory", **more}

    plain, group = region(places="luhansk", control="RU"), region(places="annexed-regions", sovereignty="RU")
    held = resolve(text("draft", plain, group)).by_issue
    assert held[Issue.of("territory/luhansk")].branches[()][0].ambiguous
    assert held[Issue.of("territory/kherson")].branches[()][0].ambiguous
    assert not resolve(text("draft", plain)).by_issue[Issue.of("territory/luhansk")].branches[()][0].ambiguous
    for order in ((plain, group), (group, plain)):
        (joined,) = resolve(text("draft", *order)).by_issue[Issue.of("territory/luhansk")].branches[()]
        assert joined.ambiguous


# Because of what


def test_a_statement_cites_every_term_once_in_a_fixed_order() -> None:
    first = neutral(bars="NATO", ref="point 7", basis="primary")
    statement = one(first, neutral(model="a"))
    assert statement.citations == (
        Citation("term-0", "point 7", Basis.PRIMARY),
        Citation("term-1", None, None),
    )
    assert one(neutral(model="a"), first).citations == (
        Citation("term-0", None, None),
        Citation("term-1", "point 7", Basis.PRIMARY),
    )
    assert statement.citations is statement.citations


def test_the_value_of_an_aspect_is_there_because_of_the_terms_that_state_it() -> None:
    statement = one(neutral(bars="NATO", ref="7"), neutral(model="a"))
    assert statement.because("bars") == (Citation("term-0", "7", None),)
    assert statement.because("model") == (Citation("term-1", None, None),)
    assert statement.because("anchoring") == ()


def test_the_value_of_a_part_is_there_because_of_the_terms_that_state_the_part() -> None:
    assert one(neutral(timing={"start": "2025"})).because("timing.start") == (Citation("term-0", None, None),)
    assert one(neutral()).because("timing.start") == ()


def test_a_value_that_a_rule_gave_is_there_because_of_the_rule_and_of_the_terms() -> None:
    carried = one(neutral(bars="NATO", model="a")).by_rule(RULE)
    assert carried.because("bars") == (RULE, Citation("term-0", None, None))
    assert dict(carried.rules) == {"bars": RULE, "model": RULE}
    assert carried.content == {"bars": ("NATO",), "model": "a"}


def test_the_declared_order_is_that_of_the_kind() -> None:
    statement = one(neutral(by="RU", model="a", permanence="permanent"))
    assert [aspect for aspect, _ in statement.declared_items] == ["permanence", "model", "by"]
    assert [aspect for aspect, _ in statement.items] == ["by", "model", "permanence"]
    assert statement.declared_items is statement.declared_items


# What is completed by another statement


def test_what_one_leaves_open_the_other_completes_by_the_rule() -> None:
    special = one({"kind": "territory", "places": "donetsk-west", "control": "UA"})
    general = one({"kind": "territory", "places": "donetsk", "control": "RU", "sovereignty": "RU"})
    both = special.completed_by(general, DONETSK)
    assert both.content == {"control": ("UA",), "sovereignty": ("RU",)}
    assert dict(both.rules) == {"sovereignty": DONETSK}
    assert both.terms == (*special.terms, *general.terms)
    assert (both.implied, both.ambiguous) == (frozenset(), False)


def test_what_is_completed_is_implied_where_it_was() -> None:
    special = one({"kind": "territory", "places": "donetsk-west", "control": "UA", "implied": ["control"]})
    general = one({
        "kind": "territory", "places": "donetsk", "control": "RU", "status": "special",
        "implied": ["control", "status"],
    })  # fmt: skip
    assert special.completed_by(general, DONETSK).implied == {"control", "status"}
    plain = one({"kind": "territory", "places": "donetsk-west", "control": "UA"})
    assert plain.completed_by(general, DONETSK).implied == {"status"}


def test_what_is_completed_keeps_its_own_rules_and_ambiguity() -> None:
    other = Rule("other", Issue.of("territory/luhansk"))
    special = one({"kind": "territory", "places": "donetsk-west", "control": "UA"}).by_rule(other)
    general = one({"kind": "territory", "places": "donetsk", "sovereignty": "RU"})
    assert dict(special.completed_by(general, DONETSK).rules) == {"control": other, "sovereignty": DONETSK}
    unclear = Statement(general.content, general.terms, general.implied, True)
    assert special.completed_by(unclear, DONETSK).ambiguous
    assert unclear.completed_by(special, DONETSK).ambiguous
    assert unclear.by_rule(DONETSK).ambiguous


def test_departures_do_not_depend_on_how_values_are_written() -> None:
    month, year, months = ({"duration": duration} for duration in ("P1M", "P1Y", "P12M"))
    first = text("a", neutral(timing=month), neutral(timing=months))
    second = text("b", neutral(timing=month), neutral(timing=year))
    assert pt.compare(first, second).edits == ((), ())
