import sys

import pytest
from tests.analysis.texts import limit, neutral

import peaceterms as pt
from peaceterms.analysis.encoded.kept import _LAST, encoded_of, forget, known
from peaceterms.testing import text

A, B = text(neutral(permanence="permanent"), id="a"), text(neutral(permanence="temporary"), limit("5 count"), id="b")


def test_texts_that_were_encoded_last_are_not_encoded_again() -> None:
    first = encoded_of((A, B), pt.Settings())
    assert encoded_of([A, B], pt.Settings()) is first
    assert known((A, B), pt.Settings()) is first


def test_others_or_other_settings_are() -> None:
    first = encoded_of((A, B), pt.Settings())
    assert known((B, A), pt.Settings()) is known((A,), pt.Settings()) is None
    assert known((A, B.model_copy()), pt.Settings()) is None
    assert encoded_of((A, B), pt.Settings(core=2.0)) is not first
    assert known((A, B), pt.Settings()) is None


def test_only_the_last_are_kept() -> None:
    encoded_of((A,), pt.Settings())
    encoded_of((B,), pt.Settings())
    assert len(_LAST) == 1
    forget()
    assert _LAST == []


def test_without_numpy_the_extra_is_named(monkeypatch: pytest.MonkeyPatch) -> None:
    forget()
    monkeypatch.setitem(sys.modules, "numpy", None)
    with pytest.raises(pt.MissingExtra, match=r"'peaceterms\[matrix\]'"):
        encoded_of((A, B), pt.Settings())


def test_without_it_distances_are_the_same(monkeypatch: pytest.MonkeyPatch) -> None:
    texts = pt.corpus()[::8]
    pairs = pt.distances(texts).pairs
    forget()
    monkeypatch.setitem(sys.modules, "numpy", None)
    assert pt.distances(texts).pairs == pairs


def test_texts_nearest_to_one_are_the_same_whether_all_were_encoded_or_not() -> None:
    texts = pt.corpus()[::4]
    forget()
    alone = pt.nearest(texts[2], texts, least_overlap=0.05)
    encoded_of(texts, pt.Settings())
    assert [one.to_records() for one in pt.nearest(texts[2], texts, least_overlap=0.05)] == [
        one.to_records() for one in alone
    ]
    assert alone.looked_at == len(texts) - 1
