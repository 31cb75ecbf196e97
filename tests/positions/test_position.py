from typing import Any

from tests.analysis.texts import held, neutral
from tests.differ.texts import said

import peaceterms as pt
from peaceterms.positions.contingency import Event, Not, Requirement, Vote
from peaceterms.positions.issue import Issue
from peaceterms.positions.position import all_answers, position_of
from peaceterms.positions.resolve import resolve
from peaceterms.positions.statement import AspectValue

COLD, MILD = (Requirement(Event("winter"), (answer,)) for answer in ("cold", "mild"))
NEUTRAL = Issue("neutrality", ("UA",))


def voted(answer: str, **more: Any) -> pt.Proposal:
    vote = {"kind": "referendum", "places": "luhansk", **more}
    return said("draft", vote, held("luhansk", control="RU", given={"on": "term-0", "answer": answer}))


def test_a_position_holds_statements_by_condition_in_a_fixed_order() -> None:
    statements = resolve(said("draft", neutral(bars=["NATO"]))).by_issue[NEUTRAL].branches[()]
    position = position_of(NEUTRAL, {(MILD,): list(statements), (COLD,): list(statements), (): list(statements)})
    assert list(position.branches) == [(), (COLD,), (MILD,)]
    content = ((AspectValue("bars", ("NATO",)),),)
    assert position.canonical == (((), content), ((COLD,), content), ((MILD,), content))
    assert position.issue == NEUTRAL


def test_what_is_said_several_times_under_a_condition_is_joined() -> None:
    first, second = (
        resolve(said("draft", neutral(bars=["NATO"], **more))).by_issue[NEUTRAL].branches[()][0]
        for more in ({}, {"modality": "expects"})
    )
    joined = position_of(NEUTRAL, {(): [first, first]})
    assert [statement.content for statement in joined.branches[()]] == [{"bars": ("NATO",)}]
    assert len(position_of(NEUTRAL, {(): [first, second]}).branches[()]) == 2


def test_a_contingency_has_the_answers_that_any_text_names() -> None:
    one, other = resolve(voted("for Russia")), resolve(voted("for Ukraine"))
    vote = Vote("luhansk", "status")
    assert one.answers == {vote: ("for Russia", Not("for Russia"))}
    assert all_answers(one) == one.answers
    found = all_answers(one, other)
    assert found == {vote: ("for Russia", "for Ukraine", Not("for Russia"), Not("for Ukraine"))}
    assert all_answers() == {}


def test_contingencies_stand_in_a_fixed_order() -> None:
    def asked(name: str) -> pt.Proposal:
        question = {"id": "q", "type": "event", "question": name, "answers": ["yes", "no"]}
        return said("draft", contingencies=[question])

    found = all_answers(resolve(asked("Zeal?")), resolve(asked("Air?")))
    assert list(map(str, found)) == ["event/air", "event/zeal"]
    assert list(found.values()) == [("no", "yes"), ("no", "yes")]
