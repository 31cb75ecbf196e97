from __future__ import annotations

import pytest

import peaceterms as pt
from peaceterms.display import Displayable

FIRST, SECOND = pt.Proposal(id="a", title="A"), pt.Proposal(id="b", title="B", notes=("n",))
EVERY = [
    pytest.param(pt.compare(FIRST, SECOND), id="comparison"),
    pytest.param(SECOND, id="proposal"),
    pytest.param(pt.matrix([FIRST, SECOND]), id="matrix"),
    pytest.param(pt.Results([FIRST, SECOND]), id="results"),
]


class Printer:
    """What IPython hands over to be written to."""

    def __init__(self) -> None:
        self.written = ""

    def text(self, words: str) -> None:
        self.written += words


@pytest.mark.parametrize("thing", EVERY)
def test_what_can_be_shown_shows_itself_everywhere_in_the_form_that_belongs_there(thing: Displayable) -> None:
    printer = Printer()
    thing._repr_pretty_(printer, cycle=False)
    assert printer.written == str(thing) == thing.to_text()
    assert thing._repr_markdown_() == thing.to_markdown() != thing.to_text()
    assert thing._repr_html_() == thing.to_html(fragment=True)
    assert thing._repr_html_().startswith("<article")
    assert thing.to_html().startswith("<!doctype html>")
    assert thing.__rich__().plain + "\n" == thing.to_text()


@pytest.mark.parametrize("form", ["to_text", "to_markdown", "to_html"])
def test_the_language_is_asked_for_by_its_code(form: str) -> None:
    show = getattr(SECOND, form)
    assert show(language="en") == show()
    with pytest.raises(pt.InvalidArgument, match="'xx'"):
        show(language="xx")


def test_what_has_no_builder_cannot_be_shown() -> None:
    class Bell(Displayable):
        """Something that nobody lays out."""

    with pytest.raises(pt.InvalidArgument, match="no way to show 'Bell'"):
        Bell().to_text()


def test_results_are_a_tuple_and_a_part_of_them_are_results() -> None:
    results = pt.Results([FIRST, SECOND])
    assert results == (FIRST, SECOND)
    assert isinstance(results[:1], pt.Results)
    assert results[0] is FIRST
