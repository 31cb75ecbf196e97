"""An issue as a whole: what one strand of a text lacks is not missing where another strand has it."""

from __future__ import annotations

from typing import Any

import pytest

import peaceterms as pt
from peaceterms.testing import text


def rebuilding(**fields: Any) -> dict[str, Any]:
    return {"kind": "reconstruction", "recipient": "UA", **fields}


BY_EUROPE = rebuilding(by="europe", funders="europe", amount="USD 100000000000")
BY_BANK = rebuilding(by="WORLD-BANK", fields=["housing"], amount="USD 5000000000")


def codes(first: list[dict[str, Any]], second: list[dict[str, Any]]) -> list[str]:
    return [departure.code for departure in pt.compare(text(*first, id="a"), text(*second, id="b")).departures]


@pytest.mark.parametrize("terms", [[BY_EUROPE, BY_BANK], [BY_BANK, BY_EUROPE]])
def test_two_strands_in_either_order_are_the_same(terms: list[dict[str, Any]]) -> None:
    assert codes([BY_EUROPE, BY_BANK], terms) == []


def test_a_member_that_another_strand_names_is_not_gone() -> None:
    second = [rebuilding(by="US", funders="US", amount="USD 100000000000"), {**BY_BANK, "funders": "europe"}]
    found = pt.compare(text(BY_EUROPE, BY_BANK, id="a"), text(*second, id="b")).departures
    funders = [(d.effect.value, d.before, d.after) for d in found if d.aspect == "funders"]
    assert funders == [("widens", ("europe",), ("US", "europe"))]


def test_a_strand_that_is_not_there_is_told_by_what_only_it_says() -> None:
    (further,) = pt.compare(text(BY_EUROPE, BY_BANK, id="a"), text(BY_EUROPE, id="b")).departures
    assert further.effect is pt.Effect.NARROWS
    assert {item.aspect for item in further.before} == {"by", "fields", "amount"}


def test_what_is_told_of_the_whole_is_not_told_again_of_a_strand() -> None:
    second = [{**BY_EUROPE, "fields": ["roads"]}]
    found = pt.compare(text({**BY_EUROPE, "fields": ["ports"]}, BY_BANK, id="a"), text(*second, id="b")).departures
    told = [d for d in found if d.aspect == "fields"]
    assert [(d.before, d.after) for d in told] == [(("housing", "ports"), ("roads",))]
    assert all(item.aspect != "fields" for d in found if d.aspect is None for item in d.before or ())
