from __future__ import annotations

from html import escape
from typing import Any

import pytest
from tests.render.markup import NASTY, Markup, shown

import peaceterms as pt

KEPT_BY_GITHUB = {
    *("article", "h2", "h3", "h4", "p", "br", "ul", "li", "dl", "dt", "dd", "em", "strong", "small", "section", "div"),
    *("table", "thead", "tbody", "tr", "th", "td"),
}
ATTRIBUTES = {"class", "style", "dir", "scope", "data-label", "tabindex", "role", "aria-label"}


@pytest.mark.parametrize("words", NASTY)
def test_no_word_of_a_text_becomes_markup(words: str) -> None:
    for thing in shown(words):
        html = thing.to_html(fragment=True)
        fragment = Markup(html)
        assert fragment.tags <= KEPT_BY_GITHUB
        assert fragment.names <= ATTRIBUTES
        assert fragment.open == []
        assert words[1:] in fragment.text
        assert escape(words[1:]) in html


def example() -> pt.Comparison:
    neutral = {"id": "a", "kind": "neutrality", "state": "UA"}
    first: dict[str, Any] = {"id": "a", "title": "Plan A", "short_title": "the draft", "terms": [neutral]}
    second: dict[str, Any] = {"id": "b", "title": "Plan B", "short_title": "the reply"}
    return pt.compare(pt.Proposal.model_validate(first), pt.Proposal.model_validate(second))


LEFT = ' style="text-align:left;vertical-align:top"'
REMARKS = "In whose favour, and on what it rests"
FINDING = (
    f'<table class="findings"><thead><tr><th scope="col" dir="auto"{LEFT}>Finding</th>'
    f'<th scope="col" dir="auto"{LEFT}>The draft</th><th scope="col" dir="auto"{LEFT}>The reply</th>'
    f'<th scope="col" dir="auto"{LEFT}>{REMARKS}</th></tr></thead><tbody>'
    f'<tr class="depart"><th scope="row" dir="auto"{LEFT}><strong>≠ Depart.</strong> '
    "Neutrality of Ukraine: dropped</th>"
    f'<td dir="auto" data-label="The draft"{LEFT}><small>[term a]</small></td>'
    f'<td dir="auto" data-label="The reply"{LEFT}>says nothing</td>'
    f'<td dir="auto" data-label="{REMARKS}"{LEFT}>In favour of Ukraine</td></tr></tbody></table>'
)
COMPARED = (
    '<article class="peaceterms tex2jax_ignore mathjax_ignore"><h2>The reply, compared with the draft</h2>'
    '<p dir="auto"><strong>First: The draft.</strong> Plan A. author not stated.<br>'
    "<em>Standing:</em> not attributed: the encoding names no chain of sources.</p>"
    '<p dir="auto"><strong>Second: The reply.</strong> Plan B. author not stated.<br>'
    "<em>Standing:</em> not attributed: the encoding names no chain of sources.</p>"
    "<h3>In short</h3><ul><li>Both address 0 of the 1 issue that either addresses</li>"
    "<li>0 agreements, 1 departure</li><li>Departures in favour of Ukraine: 1</li></ul>"
    f"<h3>Alliances</h3><section><h4>Neutrality</h4><p>1 issue only in the draft.</p>{FINDING}</section>"
    "<h3>Measures</h3><ul><li>Overlap 0.00: 0 of 1 issue</li>"
    "<li>Distance: not measurable, since they share no issue</li></ul></article>"
)


def test_a_comparison_in_html() -> None:
    assert example().full.to_html(fragment=True) == COMPARED


def test_a_departure_alone_and_departures_in_a_list_look_as_they_do_in_the_comparison() -> None:
    (departure,) = example().departures
    assert (
        departure.to_html(fragment=True)
        == f'<article class="peaceterms tex2jax_ignore mathjax_ignore">{FINDING}</article>'
    )
    listed = f'<article class="peaceterms tex2jax_ignore mathjax_ignore"><h2>1 departure</h2>{FINDING}</article>'
    assert example().departures.to_html(fragment=True) == listed


def test_departures_of_different_comparisons_are_listed_by_their_sentences() -> None:
    mixed = pt.Results([*example().departures, *example().departures])
    assert "<h2>2 departures</h2>" in mixed.to_html(fragment=True)
    assert mixed.to_html(fragment=True).count("is dropped in the reply") == 2


def test_notebooks_show_the_fragment_and_the_markdown() -> None:
    for thing in (example(), example().departures, example().departures[0], pt.load("musk-tweet-2022")):
        assert thing._repr_html_() == thing.to_html(fragment=True)
        assert thing._repr_markdown_() == thing.to_markdown()


def test_the_same_texts_give_the_same_bytes_each_time() -> None:
    assert example().to_html().encode() == example().to_html().encode()


def test_two_texts_that_say_nothing() -> None:
    html = pt.compare(pt.Proposal(id="a", title="A"), pt.Proposal(id="b", title="B")).full.to_html(fragment=True)
    assert html.count("<em>Standing:</em> not attributed") == 2
    assert Markup(html).open == []


def test_a_proposal_in_html() -> None:
    first = pt.Proposal(id="a", title="A & B", notes=("one", "two"))
    assert first.to_html(fragment=True) == (
        '<article class="peaceterms tex2jax_ignore mathjax_ignore"><h2>A &amp; B</h2>'
        '<p dir="auto">a: author not stated</p>'
        '<p dir="auto">Standing: not attributed: the encoding names no chain of sources</p>'
        "<h3>Notes</h3><ul><li>One</li><li>Two</li></ul></article>"
    )


@pytest.mark.parametrize("bundled", pt.corpus(), ids=lambda bundled: bundled.id)
def test_every_bundled_proposal_makes_sound_html(bundled: pt.Proposal) -> None:
    for thing in (bundled, pt.compare(pt.load("musk-tweet-2022"), bundled)):
        fragment = Markup(thing.to_html(fragment=True))
        assert fragment.tags <= KEPT_BY_GITHUB
        assert fragment.open == []
        assert "standing: " in fragment.text.casefold()
