"""Every bundled text is written as a careful coder writes, or says why not; what all share bears one name."""

import pytest

import peaceterms as pt
from peaceterms.analysis.lint import style_of
from peaceterms.bundled.loading import ids

TEXTS = ids()


@pytest.mark.parametrize("id", TEXTS)
def test_a_bundled_text_is_in_good_style_or_says_why_not(id: str) -> None:
    assert style_of(pt.load(id), map(pt.load, TEXTS)) == ()


@pytest.mark.parametrize("id", TEXTS)
def test_no_reason_stands_where_nothing_needs_one(id: str) -> None:
    text = pt.load(id)
    bare = style_of(text.model_copy(update={"style": ()}), map(pt.load, TEXTS))
    found = {note.code for note in bare} | {(note.code, note.about) for note in bare}
    assert all((one.rule, one.about) in found if one.about else one.rule in found for one in text.style)
