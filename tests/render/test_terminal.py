from __future__ import annotations

import io
import sys

import pytest
from rich.console import Console

import peaceterms as pt

SEED = pt.compare(pt.load("kremlin-conditions-2022"), pt.load("musk-tweet-2022"))


def printed(thing: object, **options: bool) -> str:
    stream = io.StringIO()
    Console(file=stream, width=200, force_terminal=True, color_system="standard", **options).print(thing)  # type: ignore[arg-type]
    return stream.getvalue()


def test_colour_adds_nothing_to_the_words() -> None:
    for thing in (SEED, SEED.full):
        assert thing.__rich__().plain + "\n" == thing.to_text()


def test_departures_and_agreements_differ_in_colour() -> None:
    text = printed(SEED.full)
    assert "\x1b[1;32m  = \x1b[0m" in text
    assert "\x1b[1;33m  ≠ \x1b[0m" in text


def test_no_word_of_a_text_becomes_a_style() -> None:
    bold = pt.Proposal(id="a", title="[bold red]x[/] [link=y]")
    assert "[bold red]x[/] [link=y]" in printed(bold)


def test_everything_that_can_be_shown_has_colours() -> None:
    for thing in (SEED, SEED.departures, SEED.departures[0], SEED.first, pt.table([SEED.first, SEED.second])):
        assert printed(thing).strip()


def test_without_the_extra_the_error_names_it(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "rich.text", None)
    with pytest.raises(pt.MissingExtra, match=r"peaceterms\[rich\]"):
        SEED.__rich__()


def test_what_the_blocks_mark_is_set_in_a_style_of_its_own() -> None:
    text = SEED.full.__rich__()
    styled = {(text.plain[span.start : span.end], str(span.style)) for span in text.spans}
    assert ("The tweet, compared with the conditions", "bold") in styled
    assert ("IN SHORT", "bold") in styled
    assert ("[bullet 4 (primary)]", "dim") in styled
    assert any(words.startswith("reported through 2 links") and style == "bold red" for words, style in styled)
    assert not any(words.startswith("first-hand") for words, _ in styled)


def test_words_of_a_text_that_look_like_a_mark_get_no_style() -> None:
    text = pt.Proposal(id="a", title="A", notes=("contested [1 (primary)]",)).__rich__()
    assert [str(span.style) for span in text.spans if "contested" in text.plain[span.start : span.end]] == []
