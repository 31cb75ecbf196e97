from fractions import Fraction
from typing import Any

import pytest

import peaceterms as pt
from peaceterms.errors import InvalidArgument
from peaceterms.positions.settings import DEFAULT, Settings

BASELINE = pt.Proposal(id="baseline", title="A baseline")


def test_by_default_shared_issues_are_compared_with_all_that_is_read_and_without_tolerance() -> None:
    assert Settings(silence="shared", weights={}, beliefs={}, tolerance=0.0, as_read=True) == DEFAULT
    assert Settings() == DEFAULT


@pytest.mark.parametrize("silence", ["shared", "departure", "unknown", BASELINE])
def test_silence_can_count_in_four_ways(silence: Any) -> None:
    assert Settings(silence=silence).silence == silence


@pytest.mark.parametrize("silence", ["Shared", "", None, 1, BASELINE.id])
def test_silence_can_count_in_no_other_way(silence: Any) -> None:
    with pytest.raises(InvalidArgument, match="silence="):
        Settings(silence=silence)


@pytest.mark.parametrize("tolerance", [0, 0.5, 1])
def test_a_tolerance_is_a_number_from_nought_to_one(tolerance: float) -> None:
    assert Settings(tolerance=tolerance).tolerance == tolerance


@pytest.mark.parametrize("tolerance", [-0.01, 1.01, float("nan"), float("inf"), "0.5", None])
def test_a_tolerance_is_nothing_else(tolerance: Any) -> None:
    with pytest.raises(InvalidArgument, match="tolerance="):
        Settings(tolerance=tolerance)


def test_some_values_can_be_changed_and_the_others_stay() -> None:
    first = Settings(weights={"territory": 2}, tolerance=0.1)
    assert first.changed(tolerance=0.2, silence=None) == Settings(weights={"territory": 2}, tolerance=0.2)
    assert first.changed(as_read=False).as_read is False
    assert first.changed() == first
    assert first.tolerance == 0.1


def test_a_change_is_checked_as_well() -> None:
    with pytest.raises(InvalidArgument):
        DEFAULT.changed(tolerance=2)


def test_what_is_stated_is_what_differs_from_the_default() -> None:
    assert DEFAULT.stated == {}
    assert Settings(silence="unknown", tolerance=0.25, as_read=False).stated == {
        "silence": "unknown",
        "tolerance": "0.25",
        "as_read": "False",
    }
    assert Settings(silence=BASELINE).stated == {"silence": "baseline"}
    beliefs = {"event/winter": {"cold": Fraction(1, 2), "mild": Fraction(1, 2)}}
    assert list(Settings(weights={"territory": 2}, beliefs=beliefs).stated) == ["weights", "beliefs"]
