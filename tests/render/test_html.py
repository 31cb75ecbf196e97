from __future__ import annotations

from html import escape
from html.parser import HTMLParser
from typing import Any

import pytest

import peaceterms as pt
from peaceterms.telling import told

ALLOWED = {"article", "h2", "h3", "p", "br", "ul", "li", "em", "strong"}
EMPTY_TAGS = {"br"}


class Fragment(HTMLParser):
    """What a browser would make of it: the tags, whether they close in order, and the text."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.tags: set[str] = set()
        self.attributes: set[tuple[str, str | None]] = set()
        self.open: list[str] = []
        self.text = ""
        self.feed(html)
        self.close()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.add(tag)
        self.attributes.update(attrs)
        if tag not in EMPTY_TAGS:
            self.open.append(tag)

    def handle_endtag(self, tag: str) -> None:
        assert self.open.pop() == tag

    def handle_data(self, data: str) -> None:
        self.text += data


NASTY = [
    "<script>alert(1)</script>",
    "</article><img src=x onerror=alert(1)>",
    "\" onmouseover=\"alert(1)' x='",
    "a & b &lt; &#60;",
    "<!-- x",
    "]]>",
    "**x** [a](b)",
    "“quotes”",
    "שלום",
    "سلام",
    "x" * 500,
]


def proposal(id: str, words: str) -> pt.Proposal:
    """A proposal with those words in every place that holds words."""
    return pt.Proposal.model_validate(
        {
            "id": id,
            "title": words,
            "short_title": words,
            "summary": words,
            "medium": words,
            "by": "somebody",
            "notes": [words],
            "chain": [{"id": "c", "act": "denied", "by": "somebody", "note": words}],
            "sources": [{"id": "s", "title": words, "url": 'https://example.org/"><b>'}],
            "contingencies": [{"id": "q", "type": "event", "question": words, "answers": [words, "no"]}],
            "terms": [
                {
                    "id": "a",
                    "kind": "talks",
                    "party": "somebody",
                    "ref": words,
                    "preconditions": words,
                    "given": {"on": "q", "answer": words},
                },
                {"id": "b", "kind": "other", "topic": "t", "details": {words[:200]: words}},
            ],
            "silences": [{"subject": words, "manner": "deferred"}],
            "reactions": [{"actor": "somebody", "stance": "rejects", "summary": words}],
            "polls": [{"asked_by": "somebody", "question": words, "options": [{"answer": words}, {"answer": "no"}]}],
            "actors": [{"id": "somebody", "name": words, "type": "person"}],
        }
    )


@pytest.mark.parametrize("words", NASTY)
def test_no_word_of_a_text_becomes_markup(words: str) -> None:
    nasty, plain = proposal("x", words), pt.Proposal(id="y", title="Plain")
    for html in (
        pt.compare(nasty, plain).to_html(),
        pt.compare(plain, nasty).to_html(),
        pt.compare(nasty, nasty).to_html(),
        told(nasty, "html"),
    ):
        fragment = Fragment(html)
        assert fragment.tags <= ALLOWED
        assert fragment.attributes == {("class", "peaceterms")}
        assert fragment.open == []
        assert words in fragment.text
        assert escape(words) in html


def example() -> pt.Comparison:
    neutral = {"id": "a", "kind": "neutrality", "state": "UA"}
    first: dict[str, Any] = {"id": "a", "title": "Plan A", "short_title": "the draft", "terms": [neutral]}
    second: dict[str, Any] = {"id": "b", "title": "Plan B", "short_title": "the reply"}
    return pt.compare(pt.Proposal.model_validate(first), pt.Proposal.model_validate(second))


COMPARED = (
    '<article class="peaceterms"><h2>Departures of the reply from the draft</h2>'
    "<p><strong>First: The draft.</strong> Plan A. author not stated.<br>"
    "<em>Standing:</em> not attributed: the encoding names no chain of sources.</p>"
    "<p><strong>Second: The reply.</strong> Plan B. author not stated.<br>"
    "<em>Standing:</em> not attributed: the encoding names no chain of sources.</p>"
    "<h3>In short</h3><ul><li>Both address 0 of the 1 issue that either addresses</li>"
    "<li>0 agreements, 1 departure</li><li>Departures in favour of Ukraine: 1</li></ul>"
    "<h3>Neutrality</h3><p>1 issue only in the draft.</p>"
    "<ul><li><strong>Depart.</strong> Neutrality of Ukraine: dropped<ul><li>The draft: [term a]</li>"
    "<li>The reply: silent</li><li><em>In favour of Ukraine</em></li></ul></li></ul>"
    "<h3>Measures</h3><ul><li>Overlap 0.00: 0 of 1 issue</li>"
    "<li>Distance: nothing to measure, since they share no issue</li></ul></article>"
)


def test_a_comparison_in_html() -> None:
    assert example().to_html() == COMPARED


def test_notebooks_show_the_html() -> None:
    assert example()._repr_html_() == COMPARED
    assert pt.load("musk-tweet-2022")._repr_html_() == told(pt.load("musk-tweet-2022"), "html")


def test_the_same_texts_give_the_same_bytes_each_time() -> None:
    assert example().to_html().encode() == example().to_html().encode()


def test_two_texts_that_say_nothing() -> None:
    html = pt.compare(pt.Proposal(id="a", title="A"), pt.Proposal(id="b", title="B")).to_html()
    assert html.count("<em>Standing:</em> not attributed") == 2
    assert Fragment(html).open == []


def test_a_proposal_in_html() -> None:
    first = pt.Proposal(id="a", title="A & B", notes=("one", "two"))
    assert told(first, "html") == (
        '<article class="peaceterms"><h2>A &amp; B</h2><p>a: author not stated</p>'
        "<p>Standing: not attributed: the encoding names no chain of sources</p>"
        "<h3>Notes</h3><ul><li>One</li><li>Two</li></ul></article>"
    )


@pytest.mark.parametrize("bundled", pt.corpus(), ids=lambda bundled: bundled.id)
def test_every_bundled_proposal_makes_sound_html(bundled: pt.Proposal) -> None:
    for html in (told(bundled, "html"), pt.compare(pt.load("musk-tweet-2022"), bundled).to_html()):
        fragment = Fragment(html)
        assert fragment.tags <= ALLOWED
        assert fragment.open == []
        assert "Standing:" in fragment.text
