"""What a browser would make of a piece of HTML, and texts that try to break out of it."""

from __future__ import annotations

from html.parser import HTMLParser

import peaceterms as pt
from peaceterms.display import Displayable

EMPTY_TAGS = {"br", "meta", "input"}

NASTY = [
    "<script>alert(1)</script>",
    "</article><img src=x onerror=alert(1)>",
    "</style></title><b>x",
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


class Markup(HTMLParser):
    """The tags, their attributes, whether they close in order, and the text."""

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

    @property
    def names(self) -> set[str]:
        """The names of all attributes."""
        return {name for name, _ in self.attributes}


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


def shown(words: str) -> list[Displayable]:
    """Everything that can be shown, made of proposals with those words in every place."""
    nasty, plain = proposal("x", words), pt.Proposal(id="y", title="Plain")
    comparison = pt.compare(nasty, plain)
    return [
        nasty,
        comparison,
        pt.compare(plain, nasty),
        pt.compare(nasty, nasty),
        comparison.departures,
        comparison.departures[0],
        pt.compare(nasty, nasty).agreements,
        pt.table([nasty, plain]),
        pt.distances([nasty, plain]),
        pt.track([plain, nasty]),
        pt.nearest(nasty, [proposal("z", words)]),
        pt.Results([nasty]),
    ]
