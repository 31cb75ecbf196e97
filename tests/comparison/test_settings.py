import json

import pytest

import peaceterms as pt
from peaceterms.testing import term, text


def limit(id: str, ceiling: str) -> pt.Proposal:
    return text(term("force-limit", state="UA", category="personnel", ceiling=ceiling), id=id)


LESS, MORE = limit("less", "600000 count"), limit("more", "620000 count")
READ = text(term("neutrality", state="UA", permanence="permanent", implied=["permanence"]), id="read")
PLAIN = text(term("neutrality", state="UA"), id="plain")


def test_what_is_no_further_apart_than_the_tolerance_is_no_departure_and_no_distance() -> None:
    assert [d.code for d in pt.compare(LESS, MORE).departures] == ["force-limit.ceiling.raised"]
    tolerant = pt.compare(LESS, MORE, settings=pt.Settings(tolerance=0.05))
    assert tolerant.departures == ()
    assert (tolerant.distance().low, tolerant.distance().high) == (0, 0)
    assert pt.compare(LESS, MORE, settings=pt.Settings(tolerance=0.03)).departures != ()


def test_what_is_read_into_a_text_can_be_left_out() -> None:
    assert [d.implied for d in pt.compare(PLAIN, READ).departures] == [True]
    assert pt.compare(PLAIN, READ, settings=pt.Settings(as_read=False)).departures == ()


def test_edits_are_the_same_whatever_the_settings() -> None:
    strict = pt.compare(PLAIN, READ, settings=pt.Settings(as_read=False, tolerance=1))
    assert strict.edits == pt.compare(PLAIN, READ).edits
    assert strict.unclaimed == strict.edits.statements


def test_a_distance_follows_the_settings_of_its_comparison_and_what_is_given_prevails() -> None:
    comparison = pt.compare(PLAIN, READ, settings=pt.Settings(silence="departure"))
    assert comparison.distance() == pt.compare(PLAIN, READ).distance(silence="departure")
    assert comparison.distance(silence="shared").settings.silence == "shared"
    assert comparison.distance().settings == comparison.settings


def test_what_was_set_stands_in_the_data() -> None:
    settings = pt.Settings(tolerance=0.1, silence=PLAIN)
    data = json.loads(pt.compare(PLAIN, READ, settings=settings).to_json())
    assert data["findings"]["settings"] == {"silence": "plain", "tolerance": "0.1"}
    assert json.loads(pt.compare(PLAIN, READ).to_json())["findings"]["settings"] == {}


@pytest.mark.parametrize("values", [{"silence": "ignored"}, {"tolerance": -0.1}, {"tolerance": 2}, {"tolerance": "a"}])
def test_settings_that_mean_nothing_are_refused(values: dict[str, object]) -> None:
    with pytest.raises(pt.InvalidArgument):
        pt.Settings(**values)  # type: ignore[arg-type]


def test_what_was_set_is_told_with_the_measures() -> None:
    settings = pt.Settings(tolerance=0.1, as_read=False)
    comparison = pt.compare(LESS, MORE, settings=settings)
    for told in (comparison.to_text(), comparison.to_html(), comparison.distance().to_text()):
        assert "0.1" in told
    assert comparison.to_text() != pt.compare(LESS, MORE).to_text()
