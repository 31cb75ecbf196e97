from __future__ import annotations

import peaceterms as pt
from peaceterms.layout.attribution import brief_steps, standing_run, whole_chain
from peaceterms.layout.blocks import Mark, Run, plain
from peaceterms.words.language import language

CONDITIONS, PLAN = pt.load("kremlin-conditions-2022"), pt.load("us-28-point-plan-2025")
SAY = language()


def test_a_denied_link_is_marked_with_who_denies_it() -> None:
    steps = brief_steps(CONDITIONS, "How it came to be known", SAY)
    assert steps
    (denied,) = (step for step in steps.steps if len(step.words) > 1)
    assert denied.words == (
        Run("Vladimir Putin told Elon Musk (alleged)", Mark.DOUBTFUL),
        Run(" "),
        Run("denied by Elon Musk and the Kremlin", Mark.DENIED),
    )


def test_words_on_a_link_are_no_step_but_stand_in_the_whole_chain() -> None:
    steps = brief_steps(CONDITIONS, "", SAY)
    assert steps
    assert not any(" denied " in f" {plain(step.words[:1])} " for step in steps.steps)
    assert len(whole_chain(CONDITIONS, SAY).steps) == len(CONDITIONS.chain) > len(steps.steps)


def test_what_several_did_beside_each_other_is_one_step_of_several() -> None:
    steps = brief_steps(PLAN, "", SAY)
    assert steps
    assert [step.together for step in steps.steps[:3]] == [False, True, True]


def test_without_a_chain_there_are_no_steps() -> None:
    assert brief_steps(pt.Proposal(id="a", title="A"), "", SAY) is None


def test_only_a_disputed_standing_is_marked() -> None:
    assert standing_run(CONDITIONS, SAY).mark is Mark.DISPUTED
    assert standing_run(PLAN, SAY).mark is (Mark.DISPUTED if PLAN.standing.disputes else Mark.PLAIN)
