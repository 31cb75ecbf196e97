"""The budget for a reading: what is over it is refused, and a caller can allow more."""

from __future__ import annotations

from contextlib import suppress
from dataclasses import fields, replace
from threading import Thread
from typing import Any

import pytest
from pydantic import ValidationError

import peaceterms as pt
from peaceterms.limits import limits
from peaceterms.testing import text

USUAL = pt.Limits()


def problems_of(data: dict[str, Any]) -> list[str]:
    from peaceterms.formats.problems import problems

    return [str(problem) for problem in problems(data).problems]


def test_limits_hold_within_their_block_also_in_each_other_and_after_an_error() -> None:
    assert limits() == USUAL
    with pt.Limits(terms=7) as outer:
        assert limits() is outer
        with suppress(KeyError), pt.Limits(terms=8):
            assert limits().terms == 8
            raise KeyError
        with outer:
            assert limits() is outer
        assert limits() is outer
    assert limits() == USUAL


def test_limits_of_one_thread_are_not_those_of_another() -> None:
    seen: list[pt.Limits] = []
    with pt.Limits(terms=7):
        thread = Thread(target=lambda: seen.append(limits()))
        thread.start()
        thread.join()
    assert seen == [USUAL]


@pytest.mark.parametrize("name", [field.name for field in fields(pt.Limits)])
@pytest.mark.parametrize("number", [0, -1, 1.5, "10", None])
def test_a_limit_is_a_whole_number_from_1_up(name: str, number: Any) -> None:
    with pytest.raises(pt.InvalidArgument, match=f"limits: {name}="):
        replace(USUAL, **{name: number})


@pytest.mark.parametrize("name", [field.name for field in fields(pt.Limits) if field.name != "problems"])
def test_what_is_over_says_the_limit_and_how_to_allow_more(name: str) -> None:
    assert replace(USUAL, **{name: 1234}).excess(name) == (
        f"more than 1,234 {name.replace('_', ' ')}, the most that is allowed; "
        f"a caller can allow more: with pt.Limits({name}=...)"
    )


def territory(number: int, **fields: Any) -> dict[str, Any]:
    return {"id": f"t{number}", "kind": "territory", "places": "crimea", **fields}


def test_more_terms_than_the_limit_are_refused() -> None:
    data = {"id": "x", "title": "X", "terms": [territory(number, control="UA") for number in range(4)]}
    with pt.Limits(terms=3):
        assert problems_of(data) == [f"terms: there are {limits().excess('terms')}"]
    with pt.Limits(terms=4):
        assert len(pt.Proposal.model_validate(data).terms) == 4


def test_more_contingencies_than_the_limit_are_refused() -> None:
    question = {"type": "event", "question": "Q?", "answers": ["yes", "no"]}
    data = {"id": "x", "title": "X", "contingencies": [{"id": f"c{number}", **question} for number in range(4)]}
    with pt.Limits(contingencies=3):
        assert problems_of(data) == [f"contingencies: there are {limits().excess('contingencies')}"]
    assert problems_of(data) == []


@pytest.mark.parametrize(
    ("fields", "issues"),
    [
        ({"places": ["crimea", "luhansk"]}, 4),
        ({"places": ["crimea"]}, 2),
        ({"places": ["two-of-them"]}, 4),
    ],
)
def test_a_term_counts_for_each_of_its_places_and_parties(fields: dict[str, Any], issues: int) -> None:
    group = {
        "id": "two-of-them",
        "name": "Two of them",
        "of": "places",
        "readings": [{"id": "r", "members": ["crimea", "luhansk"], "as_of": "2022", "source": "S"}],
    }
    recognition = {"id": "a", "kind": "recognition", "recogniser": ["RU", "US"], "degree": "de jure", **fields}
    data = {"id": "x", "title": "X", "terms": [recognition], "groups": [group]}
    with pt.Limits(issues=issues):
        assert problems_of(data) == []
    with pt.Limits(issues=issues - 1):
        assert problems_of(data) == [f"terms: they speak to {limits().excess('issues')}"]


def test_places_within_places_are_as_deep_as_the_limit_at_most() -> None:
    def chain(length: int) -> dict[str, Any]:
        places: list[dict[str, Any]] = [{"id": "place-0", "name": "0"}]
        places += [{"id": f"place-{n}", "name": str(n), "part_of": f"place-{n - 1}"} for n in range(1, length)]
        return {"id": "x", "title": "X", "places": places}

    with pt.Limits(levels=5):
        assert problems_of(chain(6)) == []
        assert problems_of(chain(7)) == [
            f"places[6].part_of: it lies in places within places: {limits().excess('levels')}; found 'place-5'"
        ]


def test_what_was_read_with_more_allowed_is_compared_outside_of_the_block() -> None:
    with pt.Limits(terms=10_000):
        large = text(*(territory(number, control="UA") for number in range(3)))
    with pt.Limits(terms=2):
        assert len(pt.compare(large, text(territory(0, control="RU"), id="b")).departures) == 1


@pytest.mark.parametrize("held", [list, tuple])
def test_plain_data_may_hold_its_terms_in_a_list_or_a_tuple(held: type) -> None:
    terms = held({"kind": "neutrality", "state": "UA", "id": f"t{n}"} for n in range(3))
    with pt.Limits(terms=2), pytest.raises(ValidationError, match="more than 2 terms"):
        pt.Proposal.model_validate({"id": "x", "title": "X", "terms": terms})
    with pt.Limits(terms=3):
        assert len(pt.Proposal.model_validate({"id": "x", "title": "X", "terms": terms}).terms) == 3
