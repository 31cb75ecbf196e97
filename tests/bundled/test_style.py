"""Every bundled text is written as a careful coder writes, or says why not; what all share bears one name."""

import pytest

import peaceterms as pt
from peaceterms.analysis.lint import style_of
from peaceterms.bundled.loading import ids

TEXTS = ids()


@pytest.mark.parametrize("id", TEXTS)
def test_a_bundled_text_is_in_good_style_or_says_why_not(id: str) -> None:
    assert style_of(pt.load(id), map(pt.load, TEXTS)) == ()
