"""A new form is one file: everything that can be shown can be set by it."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from tests.layout.restructured import set_restructured
from tests.layout.things import THINGS

import peaceterms as pt
from peaceterms.layout.document import document, page

every = pytest.mark.parametrize("make", THINGS.values(), ids=THINGS)


@every
def test_a_new_form_sets_everything_that_can_be_shown(make: Callable[[], object]) -> None:
    thing = make()
    for shown in (document(thing), page(thing)):
        lines = set_restructured(shown).splitlines()
        assert shown.title in ("", lines[0])
        assert any(line.strip() for line in lines)
        assert all(line == line.rstrip() for line in lines)


def test_it_says_what_the_forms_of_the_library_say() -> None:
    comparison = pt.compare(pt.load("kremlin-conditions-2022"), pt.load("musk-tweet-2022"))
    told = set_restructured(document(comparison.full))
    assert "Neutrality\n~~~~~~~~~~\n\n1 issue in both" in told
    assert "- Territory of Crimea: control: Russia" in told
    assert "   * - Subject\n     - The conditions" in set_restructured(
        document(pt.table([comparison.first, comparison.second]))
    )
