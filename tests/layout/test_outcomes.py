from __future__ import annotations

from typing import Any

from tests.differ.texts import text
from tests.layout.documents import lines
from tests.render.charts.things import text as drawn

import peaceterms as pt
from peaceterms.layout.document import document
from peaceterms.layout.outcomes import SHOWN

VOTE: dict[str, Any] = {"id": "v", "kind": "referendum", "places": "crimea", "options": ["for", "against"]}
LAND: dict[str, Any] = {"kind": "territory", "places": "crimea"}
VOTED = text(
    "voted",
    VOTE,
    LAND | {"id": "f", "control": "RU", "given": {"on": "v", "answer": "for"}},
    LAND | {"id": "g", "control": "UA", "given": {"on": "v", "answer": "against"}},
)


def test_each_outcome_says_what_then_holds() -> None:
    shown = document(pt.outcomes(VOTED))
    assert shown.title == "Voted: 2 outcomes of 1 open question"
    assert shown.lead == ("1 issue on which the same holds in every outcome.",)
    assert lines(shown, "open") == ("The vote in Crimea (“against” or “for”)",)
    assert lines(shown, "outcomes") == (
        "The vote in Crimea “against”: Territory of Crimea: control: Ukraine",
        "The vote in Crimea “for”: Territory of Crimea: control: Russia",
    )


def test_of_many_outcomes_each_answer_is_told_alone() -> None:
    places = ["crimea", "kherson", "luhansk", "donetsk", "zaporizhzhia", "kharkiv"]
    terms = [{"id": "t", "kind": "territory", "places": places, "control": "RU", "given": {"on": "v", "answer": "for"}}]
    outcomes = pt.outcomes(text("many", VOTE | {"places": places}, *terms))
    assert outcomes.total > SHOWN
    assert "too many to be told one by one" in document(outcomes).lead[1]
    told = lines(document(outcomes), "outcomes")
    assert len(told) == 2 * len(places)
    assert "The vote in Kherson “against”: nothing" in told
    assert "The vote in Kherson “for”: Territory of Kherson: control: Russia" in told


def test_a_text_that_hangs_on_nothing_has_one_outcome() -> None:
    shown = document(pt.outcomes(text("plain", LAND | {"control": "RU"})))
    assert shown.title == "Plain: one outcome, nothing hangs on a vote, an event or a choice"
    assert shown.blocks == ()


def test_outcomes_of_two_texts_say_in_how_many_they_come_to_the_same() -> None:
    shown = document(pt.compare(text("first", LAND | {"control": "RU"}), VOTED).outcomes)
    assert shown.title == ("On the issues that both address, the two come to the same settlement in 1 of 2 outcomes")
    assert lines(shown, "open") == ("The vote in Crimea (“against” or “for”)",)
    assert lines(shown, "issues") == ("Territory of Crimea, taken alone: the same in 1 of 2",)


def test_names_of_actors_of_the_texts_themselves_are_told() -> None:
    own = {"actors": [{"id": "north", "name": "Northland", "type": "state"}]}
    first, second = (
        drawn(name, VOTE, {"kind": "neutrality", "state": "north", "given": {"on": "v", "answer": answer}}, **own)
        for name, answer in (("one", "for"), ("other", "against"))
    )
    assert lines(document(pt.compare(first, second).outcomes), "issues") == (
        "Neutrality of Northland, taken alone: the same in 0 of 2",
    )
