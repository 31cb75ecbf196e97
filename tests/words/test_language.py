from __future__ import annotations

import pytest

import peaceterms as pt
from peaceterms.words.language import language


def test_a_language_is_loaded_once() -> None:
    assert language() is language("en")
    assert language().code == "en"


@pytest.mark.parametrize("code", ["xx", "", "../en", "EN", "x" * 100])
def test_a_language_that_there_is_not_is_refused_with_those_there_are(code: str) -> None:
    with pytest.raises(pt.InvalidArgument, match="there are: en"):
        language(code)


@pytest.mark.parametrize(
    ("number", "words"),
    [(0, "0 issues"), (1, "1 issue"), (2_000, "2,000 issues"), (2 * 10**9, "more than 1,000,000,000 issues")],
)
def test_a_number_stands_with_its_noun(number: int, words: str) -> None:
    assert language().counted(number, "issue") == words
