"""Texts that say like things, as they are told."""

from __future__ import annotations

from tests.analysis.texts import held, limit, neutral

import peaceterms as pt
from peaceterms.testing import text

AMNESTY = {"kind": "amnesty", "places": "crimea", "extent": "full"}
HERE = text(neutral(permanence="permanent", guaranteed_by=["UN"]), limit("5 count"), AMNESTY, id="here")
THERE = text(
    {"kind": "neutrality", "state": "MD", "permanence": "permanent", "guaranteed_by": ["OSCE"]},
    {"kind": "amnesty", "places": "kashmir", "refused": True},
    id="there",
    coverage="points reported",
)


def test_it_says_what_both_say_and_what_is_not_in_it_and_what_one_refuses() -> None:
    told = str(pt.nearest(HERE, [THERE], by="clauses")[0])
    assert "both: neutrality (" in told
    assert "guarantor: an organisation" in told
    assert "permanence" in told or "permanent" in told
    assert "not in it: force limit; amnesty" in told
    assert "one states, the other refuses: amnesty" in told


def test_a_kind_that_both_have_is_told_by_the_details_that_are_lacking() -> None:
    bare = text({"kind": "neutrality", "state": "MD"}, id="bare")
    told = str(pt.nearest(text(neutral(permanence="permanent"), id="more"), [bare], by="clauses")[0])
    assert told.endswith("both: neutrality; not in it: neutrality (permanence: permanent)")


def test_of_texts_not_known_as_a_whole_it_says_so() -> None:
    partly = "Not known as a whole: 1 text"
    assert partly in str(pt.nearest(HERE, [THERE], by="clauses"))
    whole = THERE.model_copy(update={"coverage": "whole text"})
    assert partly not in str(pt.nearest(HERE, [whole], by="clauses"))


def test_where_nothing_is_alike_it_says_so() -> None:
    land = text(held("crimea", control="RU"), id="land")
    assert "Nothing that is like it enough stands in 1 text." in str(pt.nearest(HERE, [land], by="clauses"))


def test_every_bundled_text_is_told_without_a_token_of_the_program() -> None:
    for one in pt.corpus():
        told = str(pt.nearest(one, by="clauses"))
        assert one.name[4:] in told.replace("\n", " ")
        assert not {"=", "timing.", "armed-group", "Feature"} & set(told.split())
