"""Which texts are closest to one."""

from __future__ import annotations

import math
from typing import Any

import pytest
from tests.analysis.texts import held, limit, neutral
from tests.words.languages import ENGLISH

import peaceterms as pt
from peaceterms.layout.measures import settings_lines
from peaceterms.testing import text

PERMANENT = neutral(permanence="permanent")
HERE = text(PERMANENT, id="here")


def ids(found: pt.Results[pt.Neighbour]) -> list[str]:
    return [neighbour.proposal.id for neighbour in found]


def test_the_nearest_comes_first() -> None:
    among = [text(neutral(permanence=one), id=one) for one in ["temporary", "permanent", "indefinite"]]
    found = pt.nearest(HERE, among)
    assert ids(found) == ["permanent", "indefinite", "temporary"]
    assert [neighbour.distance.low for neighbour in found] == [0, 0.25, 0.5]
    assert [(neighbour.overlap, neighbour.shared) for neighbour in found] == [(1, 1)] * 3


def test_an_interval_counts_by_its_middle() -> None:
    here = text(neutral(permanence="permanent", anchoring="treaty"), id="here")
    half_open = text(neutral(permanence="permanent"), id="open")
    assert str(pt.compare(here, half_open).distance()) == "0.00 to 0.33"
    closer = text(neutral(permanence="permanent", anchoring="law"), id="closer")
    further = text(neutral(permanence="permanent", anchoring="declaration"), id="further")
    assert [pt.compare(here, one).distance().low for one in (closer, further)] == [
        pytest.approx(1 / 9),
        pytest.approx(2 / 9),
    ]
    assert ids(pt.nearest(here, [further, half_open, closer])) == ["closer", "open", "further"]


def test_of_two_at_one_distance_the_one_that_shares_more_comes_first() -> None:
    little = text(PERMANENT, limit("5 count"), id="a-little")
    much = text(PERMANENT, id="much")
    assert ids(pt.nearest(HERE, [little, much])) == ["much", "a-little"]


def test_of_two_that_are_alike_in_all_the_order_is_that_of_their_ids() -> None:
    assert ids(pt.nearest(HERE, [text(PERMANENT, id="b"), text(PERMANENT, id="a")])) == ["a", "b"]


# The least overlap


TEN_PLACES = ["cherkasy", "chernihiv", "kharkiv", "kherson", "luhansk", "lviv", "odesa", "poltava", "rivne", "sumy"]
TEN = text(held(TEN_PLACES, control="UA"), id="ten")
ONE = text(held("sumy", control="UA"), id="one")


@pytest.mark.parametrize(("least", "found"), [(0.1, ["one"]), (math.nextafter(0.1, 1), []), (0, ["one"]), (1, [])])
def test_texts_below_the_least_overlap_are_left_out_and_those_at_it_are_not(least: float, found: list[str]) -> None:
    assert pt.compare(TEN, ONE).overlap == 0.1
    assert ids(pt.nearest(TEN, [ONE], least_overlap=least)) == found


def test_the_least_overlap_is_a_tenth_unless_one_says_otherwise() -> None:
    eleven = text(held(TEN_PLACES, control="UA"), PERMANENT, id="eleven")
    assert ids(pt.nearest(ONE, [TEN, eleven])) == ["ten"]


def test_a_text_that_shares_no_issue_is_left_out_whatever_the_least_overlap() -> None:
    assert pt.nearest(HERE, [ONE, text(id="empty")], least_overlap=0) == ()


@pytest.mark.parametrize("silence", ["departure", "unknown", TEN])
def test_so_it_is_however_silence_counts(silence: Any) -> None:
    assert pt.nearest(HERE, [ONE], least_overlap=0, settings=pt.Settings(silence=silence)) == ()


@pytest.mark.parametrize("least", [-0.1, 1.1, math.nan, math.inf, -math.inf, math.nextafter(1, 2)])
def test_a_least_overlap_that_is_no_share_is_refused(least: float) -> None:
    with pytest.raises(pt.InvalidArgument, match="least_overlap"):
        pt.nearest(HERE, [], least_overlap=least)


# Silence, and what is left out


def test_silence_counts_as_one_says() -> None:
    more = text(PERMANENT, limit("5 count"), id="more")
    plain, strict = (pt.nearest(HERE, [more], settings=pt.Settings(silence=one)) for one in ("shared", "departure"))
    assert [str(plain[0].distance), str(strict[0].distance)] == ["0.00", "0.50"]


def test_settings_are_told() -> None:
    settings = pt.Settings(silence="departure", tolerance=0.02)
    (told,) = settings_lines(settings, ENGLISH)
    assert told in str(pt.nearest(HERE, [text(PERMANENT, id="b")], settings=settings))


def test_the_text_itself_is_left_out_but_not_another_that_says_the_same() -> None:
    assert ids(pt.nearest(HERE, [HERE, text(PERMANENT, id="here"), text(PERMANENT, id="other")])) == ["other"]


def test_another_reading_of_the_same_draft_is_not_the_text_itself() -> None:
    draft = text(
        neutral(permanence="permanent", held_by="RU"), neutral(permanence="indefinite", held_by="UA"), id="draft"
    )
    assert ids(pt.nearest(draft.position_of("RU"), [draft.position_of("UA")])) == ["draft"]


def test_among_none_there_is_none() -> None:
    found = pt.nearest(HERE, [])
    assert found == ()
    assert isinstance(found, pt.Results)


def test_every_neighbour_in_the_corpus_is_measured_as_a_comparison_measures_it() -> None:
    one = pt.load("us-28-point-plan-2025")
    found = pt.nearest(one, pt.corpus())
    assert len(found) > 5
    assert one not in [neighbour.proposal for neighbour in found]
    for neighbour in found:
        comparison = pt.compare(one, neighbour.proposal)
        assert (neighbour.distance, neighbour.overlap) == (comparison.distance(), comparison.overlap)
        assert neighbour.shared == len(comparison.shared)
        assert neighbour.overlap >= 0.1
        assert neighbour.evidence == neighbour.overlap * (1 - float(comparison.distance().mid))
        said = {(a.subject, issue) for a in comparison.agreements for issue in a.issues}
        assert sum(number for _, number in neighbour.agreed) == len(said)
    assert [-neighbour.evidence for neighbour in found] == sorted(-neighbour.evidence for neighbour in found)
