"""All that can be shown is shown in the made-up language without a word of English, in every form."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from html import unescape
from html.parser import HTMLParser
from typing import Any

import pytest
from tests.interop.synthetic import TRAPS
from tests.layout.things import CONDITIONS, FRAMEWORK, PLAN, THINGS, TWEET, matched
from tests.words.languages import LOUD
from tests.words.rows import text
from tests.words.test_loud import names_in, own_words, quiet, written

import peaceterms as pt
from peaceterms.display import Displayable
from peaceterms.proposal.analogy import named_in
from peaceterms.render.forms import Forms
from peaceterms.render.html import _host
from peaceterms.words import language as languages
from peaceterms.words.language import Language

COUNTER = pt.load("e3-counter-text-2025")
SAID, EMPTY = text("said", {"id": "1", "kind": "neutrality", "state": "UA"}), text("empty")
LARGE: dict[str, Callable[[], Displayable]] = {
    "merge": lambda: pt.merge(PLAN, COUNTER, FRAMEWORK),
    "patch": lambda: pt.compare(PLAN, FRAMEWORK).patch(),
    "long comparison": lambda: pt.compare(PLAN, FRAMEWORK),
    "long proposal": lambda: PLAN,
    "many outcomes": lambda: pt.outcomes(PLAN),
    "lineage": lambda: pt.track([PLAN, COUNTER, FRAMEWORK]),
}
BARE: dict[str, Callable[[], Displayable]] = {
    "nothing to compare": lambda: pt.compare(EMPTY, EMPTY),
    "nothing shared": lambda: pt.compare(SAID, EMPTY),
    "no difference": lambda: pt.compare(SAID, SAID).patch(),
    "no distance": lambda: pt.compare(SAID, EMPTY).distance(),
    "no distances": lambda: pt.distances([SAID, EMPTY]),
    "no outcomes": lambda: pt.outcomes(SAID),
    "no move": lambda: pt.track([SAID, SAID]),
    "things of several sorts": lambda: pt.Results([TWEET, pt.compare(CONDITIONS, TWEET).departures[0]]),
    "no issue": lambda: pt.table([EMPTY, EMPTY]),
}
ENGLISH = ("guide", "guides", "hits")
"""What shows docstrings and the codebook of declarations, which are English whatever the language, as names are."""
EVERYTHING = {name: make for name, make in {**THINGS, **LARGE, **BARE}.items() if name not in ENGLISH}
CHARTS = ("comparison", "nothing to compare", "table", "table by issue", "no issue", "distances", "no distances",
          "outcomes", "no outcomes", "many outcomes", "track", "no move", "lineage", "long comparison")  # fmt: skip
READ = (
    "aria-label",
    "data-label",
    "data-flip",
    "data-words",
    "data-cite",
    "data-copied",
    "title",
    "alt",
    "placeholder",
    "content",
)
"""Attributes of HTML that somebody may read."""


class Read(HTMLParser):
    """What is read of HTML: no script, no style, and no names for programs."""

    def __init__(self) -> None:
        super().__init__()
        self.words: list[str] = []
        self._tag = ""

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self._tag = tag
        if tag != "meta":
            self.words += [value for name, value in attrs if name in READ and value]

    def handle_data(self, data: str) -> None:
        if self._tag not in ("script", "style"):
            self.words.append(data)


def read(html: str) -> str:
    reader = Read()
    reader.feed(html)
    return " ".join(reader.words).replace("{left}", "").replace("{all}", "")


FORMS: dict[str, Callable[[Forms], str]] = {
    "text": Forms.text,
    "markdown": lambda forms: unescape(forms.markdown().replace("\\", "")),
    "fragment": lambda forms: read(forms.html()),
    "page": lambda forms: read(forms.page()),
    "terminal": lambda forms: str(forms.terminal()),
}


@pytest.fixture(autouse=True)
def loud(monkeypatch: pytest.MonkeyPatch) -> None:
    known = languages._read

    def _read(code: str) -> Language:
        return LOUD if code == "loud" else known(code)

    monkeypatch.setattr(languages, "_read", _read)


LONG = 3
"""Single words of a text are known from so many letters on; shorter ones are parts of too many others."""


def data() -> set[str]:
    """What texts say, and what they and their sources are called."""
    texts = [CONDITIONS, TWEET, PLAN, FRAMEWORK, COUNTER, SAID, EMPTY, *pt.corpus(conflict="kashmir")]
    texts += [pt.load(str(FRAMEWORK.derived_from))]
    sources = {part for text in texts for source in text.sources for part in (source.title, source.url) if part}
    sources |= {_host(source.url) for text in texts for source in text.sources if source.url}
    words = own_words(*texts) | {text.id for text in texts} | {text.name for text in texts} | sources
    words |= {id for text in texts for id in named_in(text)}
    words |= {"A", "B", *TRAPS[0], *(word for one in matched().concepts for word in (one.concept, *one.coded_in))}
    words |= {one.title for pair in matched().pairs for one in pair}
    words |= {name for text in texts for name in names_in(text.vocabulary)}
    narrow = {part for text in (TWEET, CONDITIONS) for part in " ".join(written(text)).split()}
    words |= {part for part in narrow if len(part) > LONG}  # which narrow columns tear apart
    words = {" ".join(word.split()) for word in words}
    return words | {start for word in words for start in beginnings(word)}


def beginnings(word: str) -> Iterator[str]:
    """The beginnings of somebody's own words, which a headline cuts where it has little room."""
    return (word[: space.start()].rstrip(" ,;:") for space in re.finditer(" ", word) if space.start() > 9)


DATA = data()


def left(words: str) -> list[str]:
    return quiet(" ".join(words.split()), DATA)


@pytest.mark.parametrize("form", FORMS)
@pytest.mark.parametrize("name", EVERYTHING)
def test_a_thing_is_shown_without_a_word_of_english(name: str, form: str) -> None:
    shown = FORMS[form](Forms(EVERYTHING[name](), "loud"))
    assert left(shown) == []


def shown_in(found: Any) -> Iterator[str]:
    """The strings of a chart that are read."""
    if isinstance(found, list):
        for held in found:
            yield from shown_in(held)
    elif isinstance(found, dict):
        for name, held in found.items():
            if name in ("title", "text", "subtitle", "description"):
                yield from [" ".join(held)] if isinstance(held, list) else [held] if isinstance(held, str) else []
            if name == "datasets":
                yield from (said for rows in held.values() for row in rows for said in _said(row))
            yield from shown_in(held)


def _said(row: dict[str, Any]) -> Iterator[str]:
    """What a row of data says; which bar another stands beside is not read."""
    return (said for name, said in row.items() if isinstance(said, str) and name != "beside")


@pytest.mark.parametrize("name", CHARTS)
def test_a_chart_is_drawn_without_a_word_of_english(name: str) -> None:
    found = pt.chart(EVERYTHING[name](), language="loud").to_dict()
    assert found["description"]
    assert left(" ".join(shown_in(found))) == []
