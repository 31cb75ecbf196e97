"""Several differences with one cause, told once."""

from __future__ import annotations

import pytest
from tests.analysis.texts import neutral
from tests.differ.texts import Data, crimea, only, said

import peaceterms as pt

VOTE = {"kind": "referendum", "places": "crimea", "id": "vote"}
YES = {"on": "vote", "answer": "yes"}
TRUCE, AMNESTY = {"kind": "ceasefire", "id": "truce"}, {"kind": "amnesty", "id": "amnesty"}


def claims(departure: pt.Departure) -> list[str]:
    return [claim.code for claim in departure.claims]


def test_a_vote_that_comes_to_decide_takes_along_itself_and_who_was_to_act() -> None:
    ceded, decided = [crimea(control="RU", by="UA")], [VOTE, crimea(control="RU", given=YES)]
    found = only(ceded, decided)
    assert found.code == "territory.made-conditional-on-vote"
    assert claims(found) == ["territory.made-conditional", "territory.by.left-open", "referendum.added"]
    assert (found.gains, found.loses) == (("UA",), ("RU",))
    back = only(decided, ceded)
    assert back.code == "territory.made-unconditional-of-vote"
    assert claims(back) == ["territory.made-unconditional", "territory.by.settled", "referendum.dropped"]
    assert (back.gains, back.loses) == (("RU",), ("UA",))


def test_a_vote_that_is_struck_out_takes_along_what_waited_for_it() -> None:
    waiting = neutral(after=["vote"])
    found = only([VOTE, crimea(control="RU", given=YES), waiting], [crimea(control="RU"), neutral()])
    assert claims(found) == ["territory.made-unconditional", "referendum.dropped", "neutrality.after.resequenced"]


@pytest.mark.parametrize(
    ("first", "second", "code"),
    [
        ([TRUCE, neutral(after=["truce"])], [neutral()], "ceasefire.dropped"),
        ([neutral()], [TRUCE, neutral(after=["truce"])], "ceasefire.added"),
    ],
)
def test_what_waited_goes_with_what_it_waited_for(first: list[Data], second: list[Data], code: str) -> None:
    found = only(first, second)
    assert (found.code, claims(found)) == (code, [code, "neutrality.after.resequenced"])


@pytest.mark.parametrize(
    ("first", "second"),
    [
        pytest.param([TRUCE, neutral(after=["truce"])], [TRUCE, neutral()], id="both-have-it"),
        pytest.param(
            [TRUCE, AMNESTY, neutral(after=["truce", "amnesty"])], [AMNESTY, neutral()], id="it-waited-for-more"
        ),
    ],
)
def test_what_no_longer_waits_for_what_both_have_is_told(first: list[Data], second: list[Data]) -> None:
    found = pt.compare(said("a", *first), said("b", *second)).departures
    assert "neutrality.after.resequenced" in [d.code for d in found]


def test_all_that_a_transition_claims_is_among_the_raw_departures() -> None:
    found = pt.compare(said("a", crimea(control="RU")), said("b", VOTE, crimea(control="RU", given=YES)))
    assert {code for d in found.departures for code in claims(d)} == {raw.code for raw in found.raw}
