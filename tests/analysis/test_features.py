"""What a text says apart from who and where."""

from __future__ import annotations

from typing import Any

import pytest
from tests.analysis.texts import held, neutral

import peaceterms as pt
from peaceterms.analysis.features import features_of
from peaceterms.testing import text

VOTE: dict[str, Any] = {"kind": "referendum", "id": "vote", "places": "crimea", "options": ["Russia", "Ukraine"]}


def said(*terms: dict[str, Any], settings: pt.Settings | None = None) -> set[str]:
    return {str(feature) for feature in features_of(text(*terms), settings or pt.Settings())}


def corridor(**fields: Any) -> dict[str, Any]:
    return {"kind": "corridor", "places": "lachin-corridor", **fields}


def test_places_and_parties_leave_no_feature() -> None:
    assert said(neutral()) == said({"kind": "neutrality", "state": "MD"}) == {"neutrality"}
    assert said(held("crimea", control="RU")) == said(held("kashmir", control="IN"))


def test_what_sort_of_actor_fills_a_role_is_a_feature_and_who_is_bound_or_gains_is_not() -> None:
    assert said(neutral(guaranteed_by=["UN"])) == {"neutrality", "neutrality.guaranteed_by=organisation"}
    assert said(neutral(guaranteed_by=["UN"])) == said(neutral(guaranteed_by=["OSCE"]))
    assert said(neutral(guaranteed_by=["PL"])) == {"neutrality", "neutrality.guaranteed_by=state"}
    assert said(neutral(by=["RU"], to=["UA"])) == {"neutrality"}


def test_a_category_in_the_key_is_a_feature() -> None:
    prisoners = {"kind": "prisoners", "category": "hostages"}
    assert "prisoners.category=hostages" in said(prisoners)


def test_what_is_refused_is_a_feature_of_its_own() -> None:
    assert said({"kind": "amnesty", "places": "crimea", "refused": True}) == {"not:amnesty"}
    assert "amnesty" in said({"kind": "amnesty", "places": "crimea", "extent": "full"})


@pytest.mark.parametrize(
    ("length", "span"),
    [
        *(("PT48H", "hours"), ("P3D", "days"), ("P13D", "days"), ("P14D", "weeks"), ("P6M", "months")),
        *(("P23M", "months"), ("P2Y", "years"), ("P3Y", "years"), ("P10Y", "decades"), ("P50Y", "decades")),
    ],
)
def test_a_length_of_time_is_told_by_its_order(length: str, span: str) -> None:
    assert said(neutral(timing={"duration": length})) == {"neutrality", f"neutrality.timing.duration={span}"}


@pytest.mark.parametrize(
    ("time", "told"),
    [
        *(("2030-01-01", "a date"), ("signature", "an event"), ("signature+P100D", "months")),
        *(("signature-P1D", "hours"), ("signature+left blank", "left blank"), ("to be agreed", "to be agreed")),
    ],
)
def test_a_point_in_time_is_told_by_how_long_after_an_event_it_is(time: str, told: str) -> None:
    assert f"neutrality.timing.deadline={told}" in said(neutral(timing={"deadline": time}))


@pytest.mark.parametrize(
    ("percent", "share"),
    [
        *(("0", "none"), ("24", "less than a quarter"), ("25", "a quarter or more"), ("50", "a half or more")),
        *(("66", "a half or more"), ("75", "three quarters or more"), ("100", "the whole"), ("120", "the whole")),
    ],
)
def test_a_part_of_the_whole_is_told_by_quarters(percent: str, share: str) -> None:
    assert f"referendum.threshold={share}" in said(VOTE | {"threshold": f"{percent} percent"})


def test_an_amount_is_told_by_its_power_of_ten_whatever_its_unit() -> None:
    assert "corridor.width=1000 to 10000 m" in said(corridor(width="5 km"))
    assert said(corridor(width="5 km")) == said(corridor(width="9999 m")) != said(corridor(width="10 km"))


def test_what_hangs_on_a_vote_says_so_and_not_on_which() -> None:
    given = {"on": "vote", "answer": "Russia"}
    assert "territory.given=a vote" in said(VOTE, held("crimea", control="RU", given=given))
    assert "territory.given=a vote" not in said(VOTE, held("crimea", control="RU"))


def test_a_sequence_is_told_by_kinds() -> None:
    assert "neutrality.after=referendum" in said(VOTE, neutral(after=["vote"]))


def test_words_of_the_encoder_are_no_feature_and_words_in_a_set_are() -> None:
    assert said(VOTE | {"question": "Whose is it?", "summary": "A vote."}) == said(VOTE)
    assert "referendum.options=russia" in said(VOTE)


def test_what_is_read_into_a_text_can_be_left_out() -> None:
    term = neutral(permanence="permanent", anchoring="treaty", implied=["permanence"])
    assert said(term) - said(term, settings=pt.Settings(as_read=False)) == {"neutrality.permanence=permanent"}


def test_how_a_coder_cuts_a_clause_changes_nothing() -> None:
    whole = neutral(permanence="permanent", anchoring="treaty")
    assert said(whole) == said(neutral(permanence="permanent"), neutral(anchoring="treaty"))


def test_a_text_without_terms_has_none() -> None:
    assert said() == set()


def test_every_bundled_text_has_features_and_each_has_its_whole() -> None:
    for proposal in pt.corpus():
        found = features_of(proposal)
        assert found
        assert {feature.whole for feature in found} <= found
