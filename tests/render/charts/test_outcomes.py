"""The chart of outcomes."""

from __future__ import annotations

from typing import Any

import pytest
from tests.render.charts.things import neutral, spec, text, values
from tests.words.languages import ENGLISH

import peaceterms as pt
from peaceterms.render.charts.tree import LEAVES, tree


def asked(*ids: str, answers: tuple[str, ...] = ("yes", "no")) -> list[dict[str, Any]]:
    return [{"id": id, "type": "event", "question": f"{id}?", "answers": list(answers)} for id in ids]


def given(*ids: str) -> dict[str, Any]:
    return {"given": [{"on": id, "answer": "yes"} for id in ids]}


def conditional(number: int) -> pt.Proposal:
    ids = [f"q{n}" for n in range(number)]
    terms = [{"kind": "other", "topic": id, **given(id)} for id in ids]
    return text("a", *terms, contingencies=asked(*ids))


def test_each_answer_is_a_branch_and_each_end_says_what_then_holds() -> None:
    held = text("a", neutral() | given("peace"), {"kind": "talks", "party": "RU"}, contingencies=asked("peace"))
    found = tree(pt.outcomes(held), ENGLISH)
    assert [(node.answers, node.place, node.above, node.settled) for node in found.nodes] == [
        ((), 0.5, None, ()),
        (("no",), 0, 0.5, ()),
        (("yes",), 1, 0.5, ("Neutrality of Ukraine: permanence: permanent",)),
    ]
    assert (found.left, found.unconditional, found.further, found.tied) == (0, 1, 0, 0)


def test_issues_that_come_to_the_same_are_told_together() -> None:
    held = text("a", neutral() | given("q"), neutral(state="MD") | given("q"), contingencies=asked("q"))
    assert tree(pt.outcomes(held), ENGLISH).leaves[1].settled == (
        "Neutrality of Moldova and Ukraine: permanence: permanent",
    )


@pytest.mark.parametrize(("number", "levels", "left"), [(4, 4, 0), (5, 5, 0), (6, 5, 1), (40, 5, 35)])
def test_only_so_many_levels_are_drawn_that_there_are_at_most_32_ends(number: int, levels: int, left: int) -> None:
    found = tree(pt.outcomes(conditional(number)), ENGLISH)
    assert (len(found.answers), found.left, found.further) == (levels, left, left)
    assert len(found.leaves) == 2**levels <= LEAVES
    assert len(found.nodes) == 2 ** (levels + 1) - 1


def test_what_is_left_out_is_told() -> None:
    found = spec(pt.outcomes(conditional(6)))
    left = "Left out: 1 more open question, and 1 issue that hang on them."
    assert left in found["title"]["subtitle"]
    assert left in found["description"]
    assert "Left out" not in spec(pt.outcomes(conditional(5)))["description"]


def test_a_question_with_more_answers_than_there_can_be_ends_is_not_drawn() -> None:
    found = tree(pt.outcomes(with_answers(LEAVES + 1)), ENGLISH)
    assert (len(found.answers), len(found.nodes), found.left, found.further) == (0, 1, 1, LEAVES + 1)
    assert tree(pt.outcomes(with_answers(LEAVES)), ENGLISH).left == 0
    words = spec(pt.outcomes(with_answers(LEAVES + 1)))["description"]
    assert words.startswith("A: 33 outcomes of 1 open question. 33 issues that hang on")


def with_answers(number: int) -> pt.Proposal:
    answers = tuple(f"answer {n}" for n in range(number))
    terms = (
        {"kind": "other", "topic": f"topic-{n}", "given": {"on": "q", "answer": held}} for n, held in enumerate(answers)
    )
    return text("a", *terms, contingencies=asked("q", answers=answers))


def test_each_point_hangs_in_the_middle_above_its_branches() -> None:
    found = tree(pt.outcomes(pt.load("musk-tweet-2022")), ENGLISH)
    for node in found.nodes:
        below = [other.place for other in found.nodes if other.answers[:-1] == node.answers and other.answers]
        assert not below or sum(below) / len(below) == node.place
    assert [leaf.place for leaf in found.leaves] == list(range(16))


def test_the_tweet_as_a_chart() -> None:
    found = spec(pt.outcomes(pt.load("musk-tweet-2022")))
    assert found["title"]["text"] == ["The tweet: 16 outcomes of 4 open questions"]
    points = [row for row in values(found) if "answer" in row]
    assert len(points) == 31
    assert {row["answer"] for row in points} == {"", "for Russia", "against Russia"}
    written = [row["line"] for row in values(found) if "line" in row]
    assert "The vote in Luhansk" in written
    assert "Territory of Donetsk, Kherson, Luhansk and Zaporizhzhia: control: Russia, sovereignty: Russia" in written


def test_the_chart_in_words_tells_each_answer() -> None:
    held = text("a", neutral() | given("peace"), {"kind": "talks", "party": "RU"}, contingencies=asked("peace"))
    assert spec(pt.outcomes(held))["description"] == (
        "A: 2 outcomes of 1 open question. "
        "One level for each open question; at each end what then holds on the issues that hang on these alone. "
        "Not shown: 1 issue on which the same holds in every outcome. Open questions: “peace?”. 2 ends. "
        "“peace?”, “no”: nothing; “peace?”, “yes”: Neutrality of Ukraine: permanence: permanent."
    )


def test_where_something_hangs_on_several_answers_the_ends_are_told() -> None:
    held = text("a", neutral() | given("p", "q"), contingencies=asked("p", "q"))
    description = spec(pt.outcomes(held))["description"]
    assert "“yes” and “yes”: Neutrality of Ukraine: permanence: permanent." in description
    assert "“no” and “yes”: nothing;" in description


def test_a_proposal_without_conditions_is_one_point() -> None:
    found = spec(pt.outcomes(text("a", neutral())))
    assert (
        found["description"]
        == "A: one outcome, nothing hangs on a vote, an event or a choice. 1 issue, whatever happens."
    )
    assert [row for row in values(found) if "line" in row] == [
        {"x": 20, "y": 12.0, "line": "1 issue, whatever happens"}
    ]
