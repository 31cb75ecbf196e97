import pytest

import peaceterms as pt


@pytest.mark.parametrize(
    ("value", "words", "is_open"),
    [
        (pt.Explicit.NONE, "none", False),
        (pt.Explicit.UNLIMITED, "unlimited", False),
        (pt.Explicit.TO_BE_AGREED, "to be agreed", True),
        (pt.Explicit.LEFT_BLANK, "left blank", True),
        (pt.Explicit.NOT_SPECIFIED, "not specified", True),
    ],
)
def test_only_what_is_yet_to_be_found_is_open(value: pt.Explicit, words: str, is_open: bool) -> None:
    assert value.value == words
    assert value.is_open is is_open


def test_there_are_no_others() -> None:
    assert len(pt.Explicit) == 5
