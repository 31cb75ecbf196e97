"""Every finding is told in a sentence; the sentences stand in the rows."""

from __future__ import annotations

import pytest
from tests.words.rows import (
    AGREEMENTS,
    CLAIMED,
    DEPARTURES,
    TEXTS,
    VOTE,
    Term,
    compared,
    neutrality,
    plan,
    sentences,
    territory,
    text,
    water,
    withdrawal,
)

import peaceterms as pt


@pytest.mark.parametrize(("first", "second", "codes", "there", "back"), DEPARTURES)
def test_a_departure_is_told_in_one_sentence(
    first: list[Term], second: list[Term], codes: tuple[str, str], there: str, back: str
) -> None:
    assert sentences(first, second) == [there]
    assert sentences(second, first) == [back]
    assert [departure.code for departure in compared(first, second).departures] == [codes[0]]
    assert [departure.code for departure in compared(second, first).departures] == [codes[1]]


def test_what_does_not_combine_into_one_name_is_told_apart() -> None:
    assert sentences([], [withdrawal(), withdrawal(id="b", places="luhansk", forces="UA")]) == [
        "The term on the withdrawal of Russia from Kherson is added in the reply, to the disadvantage of Russia.",
        "The term on the withdrawal of Ukraine from Luhansk is added in the reply, to the disadvantage of Ukraine.",
    ]


def test_every_effect_has_a_row() -> None:
    told = {
        departure.effect
        for first, second, *_ in (row.values for row in DEPARTURES)
        for pair in ((first, second), (second, first))
        for departure in compared(*pair).departures
    }
    assert told == set(pt.Effect) - {pt.Effect.AGREES}


@pytest.mark.parametrize(
    ("first", "second"), [row.values[:2] for row in DEPARTURES], ids=[row.id for row in DEPARTURES]
)
def test_a_text_says_nothing_different_from_itself(first: list[Term], second: list[Term]) -> None:
    for terms in (first, second):
        assert pt.compare(text("draft", *terms), text("draft", *reversed(terms))).departures == ()


@pytest.mark.parametrize(("first", "second", "told"), AGREEMENTS)
def test_an_agreement_is_told_in_one_sentence(first: list[Term], second: list[Term], told: list[str]) -> None:
    assert [agreement.explain() for agreement in compared(first, second).agreements] == told


@pytest.mark.parametrize(
    ("first", "second"),
    [
        pytest.param([territory(control="RU")], [territory(control="UA")], id="different values"),
        pytest.param([territory(control="RU")], [territory(sovereignty="RU")], id="different aspects"),
        pytest.param(
            [territory(control="RU")],
            [territory(control="RU", given={"on": "truce", "answer": "yes"})],
            id="a condition on one side",
        ),
        pytest.param([territory(control="RU")], [territory(control="RU", places="kherson")], id="different places"),
        pytest.param([], [neutrality()], id="silence"),
    ],
)
def test_where_nothing_is_alike_no_agreement_is_told(first: list[Term], second: list[Term]) -> None:
    assert compared(first, second).agreements == ()


@pytest.mark.parametrize(("first", "second", "told"), TEXTS)
def test_what_is_told_of_whole_texts(first: pt.Proposal, second: pt.Proposal, told: list[str]) -> None:
    assert [departure.explain() for departure in pt.compare(first, second).departures] == told


def test_a_transition_tells_what_it_explains_in_sentences_of_their_own() -> None:
    (departure,) = compared([territory(control="RU", by="UA")], VOTE).departures
    assert [claimed.explain() for claimed in departure.claims] == CLAIMED


def test_the_sentence_is_what_print_shows() -> None:
    comparison = compared([territory(control="RU", status="special")], [territory(control="RU", status="ordinary")])
    assert [str(departure) for departure in comparison.departures] == [d.explain() for d in comparison.departures]
    assert [str(agreement) for agreement in comparison.agreements] == [a.explain() for a in comparison.agreements]


def test_what_is_told_of_one_comparison_does_not_leak_into_another() -> None:
    """The words made for a comparison are kept while it is the one that is told of."""
    ports = [
        plan(name, water(recipient="port"), places=[{"id": "port", "name": name}]) for name in ("the quay", "pier")
    ]
    told = [pt.compare(text("draft"), port).departures[0] for port in (*ports, *ports)]
    said = [departure.explain() for departure in (*told, *told)]
    assert ["the quay" in sentence for sentence in said] == [True, False] * 4


def test_a_text_that_has_been_told_of_is_not_kept_alive() -> None:
    import gc
    import weakref

    first, second = text("draft"), text("reply", water())
    pt.compare(first, second).departures[0].explain()
    kept = weakref.ref(second)
    del first, second
    gc.collect()
    assert kept() is None
