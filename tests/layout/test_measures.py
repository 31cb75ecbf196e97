"""How far two coders of one text are apart, beside the distance of two texts."""

from __future__ import annotations

from statistics import fmean
from typing import Any

import pytest
from tests.words.languages import ENGLISH

import peaceterms as pt
from peaceterms.bundled.loading import recoded
from peaceterms.layout.measures import CODERS_APART, noise_lines
from peaceterms.testing import text

NOISE = "Two coders of one text differ by 0.07 to 0.36 on average: so small a distance can lie in the coding alone"


def neutral(permanence: str) -> dict[str, Any]:
    return {"kind": "neutrality", "state": "UA", "permanence": permanence}


SAME, NEAR, FAR = (text(neutral(one), id=one) for one in ("permanent", "indefinite", "temporary"))


def test_the_distance_of_two_coders_is_what_the_second_codings_come_to() -> None:
    distances = [pt.compare(id, pt.recoding(id)).distance() for id in recoded()]
    ends = [[distance.low for distance in distances], [distance.high for distance in distances]]
    assert tuple(round(fmean(map(float, end)), 2) for end in ends) == CODERS_APART


@pytest.mark.parametrize(("other", "told"), [(SAME, []), (NEAR, [NOISE]), (FAR, [])])
def test_a_distance_no_larger_than_that_of_two_coders_says_so(other: pt.Proposal, told: list[str]) -> None:
    comparison = pt.compare(SAME, other)
    assert list(noise_lines([comparison.distance().high], ENGLISH)) == told
    for shown in (comparison.full.to_text(), comparison.distance().to_text(), str(pt.distances([SAME, other]))):
        assert (NOISE in " ".join(shown.split())) is bool(told)
    assert NOISE not in " ".join(str(comparison).split())


def test_of_several_distances_one_is_enough() -> None:
    far, near = (pt.compare(SAME, other).distance().high for other in (FAR, NEAR))
    assert list(noise_lines([far, near], ENGLISH)) == [NOISE]
    assert list(noise_lines([], ENGLISH)) == []
