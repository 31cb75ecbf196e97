from collections.abc import Iterator

import pytest

from peaceterms import telling
from peaceterms.telling import tells, told


class Bell:
    """Something that can be told."""


class Chime(Bell):
    """A sort of bell."""


@pytest.fixture(autouse=True)
def _no_teller_is_left_behind() -> Iterator[None]:
    from peaceterms.layout import profile, several  # noqa: F401 - leave word before what is known is noted
    from peaceterms.render import html, markdown, page, terminal, text  # noqa: F401

    known = dict(telling._TELLERS)
    yield
    telling._TELLERS.clear()
    telling._TELLERS.update(known)


def test_a_thing_is_told_in_the_form_asked_for() -> None:
    tells(Bell, "text")(lambda bell: "ding")
    tells(Bell, "html")(lambda bell: "<b>ding</b>")
    assert told(Bell(), "text") == "ding"
    assert told(Bell(), "html") == "<b>ding</b>"


def test_the_decorator_gives_the_function_back() -> None:
    def ring(bell: Bell) -> str:
        return "ding"

    assert tells(Bell, "text")(ring) is ring


def test_the_thing_itself_is_handed_over() -> None:
    seen: list[Bell] = []

    @tells(Bell, "text")
    def ring(bell: Bell) -> str:
        seen.append(bell)
        return "ding"

    bell = Bell()
    told(bell, "text")
    assert seen == [bell]


def test_the_later_teller_counts() -> None:
    tells(Bell, "text")(lambda bell: "ding")
    tells(Bell, "text")(lambda bell: "dong")
    assert told(Bell(), "text") == "dong"


def test_a_form_that_nobody_left_word_of_is_an_error() -> None:
    tells(Bell, "text")(lambda bell: "ding")
    with pytest.raises(LookupError):
        told(Bell(), "song")
    with pytest.raises(LookupError):
        told(object(), "text")


def test_a_sort_of_thing_is_told_like_the_thing() -> None:
    tells(Bell, "text")(lambda bell: "ding")
    assert told(Chime(), "text") == "ding"


class Gong(telling.Shown):
    """Something that can be shown."""


class Printer:
    """What IPython hands over to be written to."""

    def __init__(self) -> None:
        self.written = ""

    def text(self, words: str) -> None:
        self.written += words


def test_what_can_be_shown_shows_itself_everywhere_in_the_form_that_belongs_there() -> None:
    for form in ("text", "markdown", "html", "page", "rich"):
        tells(Gong, form)(lambda gong, form=form: f"a gong in {form}")
    gong, printer = Gong(), Printer()
    gong._repr_pretty_(printer, cycle=False)
    assert printer.written == str(gong) == gong.to_text() == "a gong in text"
    assert gong._repr_markdown_() == gong.to_markdown() == "a gong in markdown"
    assert gong._repr_html_() == gong.to_html(fragment=True) == "a gong in html"
    assert gong.to_html() == "a gong in page"
    assert gong.__rich__() == "a gong in rich"


def test_what_has_no_form_of_its_own_is_told_as_its_layout_is() -> None:
    tells(Bell, "layout")(lambda bell: Gong())
    tells(Gong, "song")(lambda gong: "dong")
    assert told(Bell(), "song") == "dong"
    tells(Bell, "song")(lambda bell: "ding")
    assert told(Bell(), "song") == "ding"
