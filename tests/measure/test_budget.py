"""What would take too much work is left open, and said to be; the rest is still exact."""

from __future__ import annotations

from typing import Any

import pytest

import peaceterms as pt
from peaceterms.measure.budget import LIMIT, STEPS, Budget, alternatives
from peaceterms.measure.settlement import settle
from peaceterms.positions.resolve import positions_of
from peaceterms.testing import text


def question(number: int) -> dict[str, Any]:
    return {"id": f"q{number}", "type": "event", "question": f"Does {number} hold?", "answers": ["yes", "no"]}


def given(*numbers: int) -> list[dict[str, str]]:
    return [{"on": f"q{number}", "answer": "yes"} for number in numbers]


def deadline(year: int, *numbers: int, id: str = "") -> dict[str, Any]:
    return {
        "id": id or f"year-{year}-{len(numbers)}",
        "kind": "neutrality",
        "state": "UA",
        "timing": {"deadline": str(year)},
        "given": given(*numbers),
    }


def both_ways(terms: list[dict[str, Any]], questions: int) -> pt.Comparison:
    asked = [question(number) for number in range(questions)]
    first = text(*terms, id="a", contingencies=asked)
    second = text(*(dict(term, ref="art. 1") for term in terms[:-1]), id="b", contingencies=asked)
    return pt.compare(first, second)


def test_a_budget_takes_off_what_it_allows_and_nothing_else() -> None:
    budget = Budget()
    assert not budget.allows(LIMIT + 1, 1)
    assert budget.allows(LIMIT, STEPS // LIMIT - 1)
    assert not budget.allows(LIMIT, 2)
    assert budget.allows(LIMIT, 1)
    assert not budget.allows(1, 1)


def test_alternatives_multiply_over_conditions_in_each_other_and_add_within_one() -> None:
    def of(*terms: dict[str, Any]) -> int:
        proposal = text(*terms, contingencies=[question(0), question(1)])
        return alternatives(next(iter(positions_of(proposal).by_issue.values())))

    assert alternatives(None) == 1
    assert of(deadline(2030)) == 1
    assert of(deadline(2030), deadline(2031)) == 2
    assert of(deadline(2030), deadline(2031), deadline(2032, 0), deadline(2033, 0)) == 4
    assert of(deadline(2030), deadline(2032, 0), deadline(2033, 1)) == 2


@pytest.mark.parametrize("questions", [3, 12])
def test_many_terms_on_many_questions_are_left_open_one_by_one(questions: int) -> None:
    names = [f"topic-{number}" for number in range(100)]
    terms = [{"id": name, "kind": "other", "topic": name, "given": given(*range(questions))} for name in names]
    comparison = both_ways(terms, questions)
    distance = comparison.distance()
    assert distance.is_exact is (questions == 3)
    if not distance.is_exact:
        assert sum(part.high > part.low for part in distance.contributions) < len(names)
    total = 2**questions
    assert comparison.outcomes.same == (None if questions == 12 else total)


def nested() -> list[dict[str, Any]]:
    return [deadline(2000 + 10 * level + year, *range(level + 1)) for level in range(7) for year in range(7)]


def test_contradictions_in_each_other_are_left_open_and_told_still() -> None:
    comparison = both_ways(nested(), 7)
    distance = comparison.distance()
    assert (distance.is_exact, distance.low, distance.high) == (False, 0, 1)
    assert comparison.outcomes.same is None
    assert comparison.departures
    assert comparison.to_text()
    with pytest.raises(pt.InvalidArgument, match="contradicts itself in more than 4,096 ways"):
        settle(next(iter(positions_of(comparison.first).by_issue.values())), {})


def test_more_terms_on_one_issue_than_the_limit_are_refused() -> None:
    terms = [deadline(2000 + number) for number in range(5)]
    with pt.Limits(terms_on_one_issue=5):
        assert len(text(*terms).terms) == 5
    with pt.Limits(terms_on_one_issue=4), pytest.raises(ValueError, match="more than 4 terms on one issue"):
        text(*terms)
    with pt.Limits(terms_on_one_issue=1):
        assert text(deadline(2030), {**deadline(2031), "state": "PL"})


def test_what_is_worked_out_is_kept() -> None:
    comparison = both_ways([deadline(2030), deadline(2031)], 0)
    assert comparison.distance() is comparison.distance()
    assert comparison.outcomes is comparison.outcomes
    assert comparison.distance(silence="departure") is not comparison.distance()
