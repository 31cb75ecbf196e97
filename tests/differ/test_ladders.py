"""What one text says in another kind of term: steps on a ladder, and what follows from it."""

from __future__ import annotations

import pytest
from tests.analysis.texts import neutral
from tests.differ.texts import Data, crimea, membership, only, said

import peaceterms as pt

TALKS = {"kind": "talks", "party": "UA"}
CEASEFIRE = {"kind": "ceasefire"}
SELF_RULE = {"kind": "autonomy", "places": "crimea"}
WATCHED, BODY = {"kind": "monitoring", "watched": "ceasefire"}, {"kind": "body", "role": "ceasefire"}
LATER = {"kind": "deferred-status", "places": "crimea"}
BY_UKRAINE = {"kind": "recognition", "places": "crimea", "recogniser": "UA", "holder": "RU", "degree": "de jure"}
ASKED = [{"id": "winter", "type": "event", "question": "Winter?", "answers": ["cold", "mild"]}]
GIVEN = {"given": {"on": "winter", "answer": "cold"}}


def codes(first: list[Data], second: list[Data]) -> list[str]:
    texts = (said(id, *terms, contingencies=ASKED) for id, terms in (("a", first), ("b", second)))
    return sorted(d.code for d in pt.compare(*texts).departures)


LADDERS = [
    pytest.param(SELF_RULE, crimea(status="independent"), "territory", id="independence"),
    pytest.param(BY_UKRAINE, crimea(by="UA", sovereignty="RU"), "territory", id="sovereignty"),
    pytest.param(LATER, crimea(control="RU"), "territory", id="settled"),
    pytest.param(LATER, BY_UKRAINE, "recognition", id="recognised"),
    pytest.param({**TALKS, "subject": "a ceasefire"}, CEASEFIRE, "ceasefire", id="done"),
]


@pytest.mark.parametrize(("lower", "higher", "kind"), LADDERS)
def test_a_step_on_a_ladder_is_told_once_on_the_line_of_the_higher_rung(lower: Data, higher: Data, kind: str) -> None:
    for first, second, name in ((lower, higher, "stepped-up"), (higher, lower, "stepped-down")):
        found = only([first], [second])
        assert (found.code, found.is_step, len(found.claims)) == (f"{kind}.{name}", True, 2)
        assert {claim.code.rpartition(".")[2] for claim in found.claims} == {"added", "dropped"}


@pytest.mark.parametrize(
    ("lower", "higher"),
    [
        pytest.param({**LATER, "places": "donetsk"}, crimea(control="RU"), id="another-place"),
        pytest.param(BY_UKRAINE, crimea(by="RU", sovereignty="RU"), id="another-actor"),
        pytest.param(BY_UKRAINE, crimea(sovereignty="RU"), id="no-obligor"),
        pytest.param(LATER, crimea(control="RU", **GIVEN), id="another-condition"),
        pytest.param({**TALKS, "subject": "a ceasefire"}, {**CEASEFIRE, "refused": True}, id="refused"),
    ],
)
def test_what_is_about_something_else_is_no_rung(lower: Data, higher: Data) -> None:
    assert len(codes([lower], [higher])) == 2


def test_a_rung_beside_which_the_text_has_the_other_is_no_step() -> None:
    assert codes([LATER], [LATER, crimea(control="RU")]) == ["territory.added"]


@pytest.mark.parametrize(
    ("held", "more"),
    [
        pytest.param(neutral(), membership("barred"), id="neutral-is-in-no-alliance"),
        pytest.param(neutral(bars="NATO"), membership("barred"), id="in-none-that-is-barred"),
        pytest.param(neutral(bars="unlimited"), membership("barred"), id="in-none-at-all"),
        pytest.param(
            {**CEASEFIRE, "freezes": True},
            {"kind": "boundary", "places": "ukraine", "line": "line of contact"},
            id="a-freeze-draws-the-line",
        ),
        pytest.param(WATCHED, BODY, id="watched"),
    ],
)
def test_what_follows_from_what_the_other_text_says_neither_comes_nor_goes(held: Data, more: Data) -> None:
    assert codes([held], [held, more]) == codes([held, more], [held]) == []


@pytest.mark.parametrize(
    ("held", "more", "code"),
    [
        pytest.param(neutral(bars="EU"), membership("barred"), "membership.added", id="another-organisation"),
        pytest.param(neutral(refused=True), membership("barred"), "membership.added", id="refused"),
        pytest.param(neutral(**GIVEN), membership("barred"), "membership.added", id="another-condition"),
        pytest.param(neutral(), membership("promised"), "membership.reversed", id="the-contrary"),
    ],
)
def test_what_does_not_follow_is_told(held: Data, more: Data, code: str) -> None:
    assert codes([held], [held, more]) == [code]


def test_what_goes_beyond_what_follows_is_told_alone() -> None:
    seen = {**WATCHED, "monitors": ["OSCE", "UN"]}
    found = only([seen], [seen, {**BODY, "members": ["CN"], "powers": ["judge"]}])
    assert (found.code, [said.aspect for said in found.after]) == ("body.widened", ["members", "powers"])
    found = only([seen, {**BODY, "members": ["OSCE", "UN"], "powers": ["judge"]}], [seen])
    assert (found.code, [said.aspect for said in found.before]) == ("body.narrowed", ["powers"])


def test_what_follows_enters_no_count_and_no_list() -> None:
    found = pt.compare(said("a", neutral()), said("b", neutral(), membership("barred")))
    assert (found.overlap, [agreement.kind for agreement in found.agreements]) == (1, ["neutrality"])
    assert set(found.counts) == {"neutrality"}
    assert found.unclaimed == found.edits.statements
