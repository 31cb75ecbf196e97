"""Pages of HTML that need nothing else: no network, and no script to be read. A little script filters a report."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from functools import cache
from html import unescape

from peaceterms.comparison.comparison import Comparison
from peaceterms.layout.entries import Entry
from peaceterms.layout.measures import SCALE, Measures, between
from peaceterms.layout.report import ChainLink, Party, Report, Text, report
from peaceterms.proposal import LinkAct, Source
from peaceterms.render.html import article, cell, items, sections, table, tag, words
from peaceterms.telling import tells, told
from peaceterms.words.values import capitalised, counted, joined

SHOWN = 3
"""How many agreements and departures stand on the first screen; the others follow below."""
PARTIES = 4
"""How many of those whom departures help or harm stand there."""

_POLICY = "default-src 'none'; style-src 'unsafe-inline'; script-src 'unsafe-inline'"
_NOTE = (
    "Made by peaceterms: it says what the texts say and where they differ. It recommends nothing and judges nothing."
)


def document(title: str, body: str, script: str = "") -> str:
    """A whole page around a body that is escaped already."""
    head = (
        '<meta charset="utf-8">',
        '<meta name="viewport" content="width=device-width, initial-scale=1">',
        '<meta name="color-scheme" content="light dark">',
        f'<meta http-equiv="Content-Security-Policy" content="{_POLICY}">',
        tag("title", words(title)),
        tag("style", _asset("report.css")),
    )
    main = tag("main", body, id="main")
    foot = tag("footer", tag("p", words(_NOTE)))
    code = tag("script", script) if script else ""
    return f'<!doctype html>\n<html lang="en">{tag("head", *head)}{tag("body", main, foot, code)}</html>\n'


@cache
def _asset(name: str) -> str:
    from importlib.resources import files  # only a page needs it

    return (files("peaceterms.render") / "assets" / name).read_text(encoding="utf-8")


@tells(object, "page")
def page(thing: object) -> str:
    """Anything that can be shown, as a page of its own."""
    fragment = str(told(thing, "html"))
    for level in (1, 2):
        fragment = fragment.replace(f"h{level + 1}>", f"h{level}>")
    title = re.search("<h1>(.*?)</h1>", fragment)
    return document(unescape(title[1]) if title else str(thing), fragment)


@tells(Comparison, "page")
def report_page(comparison: Comparison) -> str:
    """A report: who says what and how firmly, the main findings on the first screen, then issue by issue."""
    found = report(comparison)
    return document(found.title, article(*_parts(found)), _asset("report.js"))


def _parts(found: Report) -> Iterator[str]:
    yield tag("h1", words(found.title), dir="auto")
    if found.is_older:
        yield tag("p", words("The second text is older than the first."), class_="note")
    yield tag("div", *map(_card, ("First text", "Second text"), found.texts), class_="texts")
    yield tag("div", _agreements(found), _departures(found), _measures(found), class_="summary")
    yield tag("h2", "Issue by issue", id="issues")
    yield _filter(found)
    yield from sections(found)
    if not found.sections:
        yield tag("p", "Neither text addresses any issue.")
    if found.outcomes:
        yield tag("h2", "Outcomes", id="outcomes") + items(map(words, found.outcomes))
    yield tag("h2", "Measures", id="measures") + items(map(words, found.measured))
    yield from _chains(found.texts)
    yield from _sources(found.texts)


# The two texts


def _card(number: str, text: Text) -> str:
    named = tag("h2", tag("span", number, class_="number"), " ", words(text.name), dir="auto")
    state = tag("strong", words(text.state), class_=f"state {text.state}")
    standing = tag("p", "Attribution: ", state, f" {words(capitalised(text.standing))}.", class_="standing")
    who = tag("p", tag("strong", words(text.byline)), dir="auto")
    title = tag("p", words(text.title), dir="auto", class_="title")
    return tag("section", named, who, title, standing, _steps(text))


def _steps(text: Text) -> str:
    """From the author to the readers in short, without what others say of it."""
    steps = [link for link in text.chain if link.act not in _WORDS_ON_STEPS]
    before = [None, *(link.act for link in steps)]
    also = [link.act is act and act in _TOGETHER for link, act in zip(steps, before, strict=False)]
    marks = ["also" if together else "then" for together in also]
    parts = [_link(link, link.brief, mark) for link, mark in zip(steps, marks, strict=True)]
    return tag("ol", *parts, class_="steps", aria_label=f"How {_lowered(text.name)} came to be known") if parts else ""


_TOGETHER = (LinkAct.AUTHORED, LinkAct.PUBLISHED)
"""What several can do beside each other, so that none of them comes after the other."""
_WORDS_ON_STEPS = (LinkAct.CONFIRMED, LinkAct.DENIED, LinkAct.DISOWNED)


def _link(link: ChainLink, said: str, mark: str = "then") -> str:
    if not link.denied_by:
        return tag("li", words(said), class_=mark)
    denied = tag("strong", words(f"denied by {joined(link.denied_by)}"), class_="denied")
    return tag("li", tag("span", words(said), class_="doubtful"), " ", denied, class_=mark)


# The first screen


def _all(found: Report) -> list[Entry]:
    return [entry for section in found.sections for entry in section.entries]


def _agreements(found: Report) -> str:
    agreements = [entry for entry in _all(found) if entry.agrees]
    shown = [words(entry.headline) for entry in agreements[:SHOWN]] or ["nothing"]
    more = _more(len(agreements) - SHOWN, "agreement")
    title = tag("h2", tag("span", "=", class_="sign"), " They agree on")
    return tag("section", title, items(shown), more, *_numbers(found))


def _numbers(found: Report) -> Iterator[str]:
    """How many findings, and whom the departures help and harm."""
    yield tag("h2", "In numbers")
    told = sum(len(section.entries) for section in found.sections)
    yield tag("p", words(f"{found.counts}, told in {counted(told, 'finding')} below."))
    if found.parties:
        shown = found.parties[:PARTIES]
        yield table(("Departures that", "help", "harm"), (_party(party) for party in shown))
        left = len(found.parties) - PARTIES
        yield tag("p", f"and {counted(left, 'other')}; as far as the texts name them") if left > 0 else ""


def _party(party: Party) -> str:
    return tag("tr", cell(words(party.name), head="row"), cell(str(party.helped)), cell(str(party.harmed)))


def _departures(found: Report) -> str:
    """Departures on issues that both address first, of these those that help or harm somebody, then the widest."""
    departures = [entry for entry in _all(found) if not entry.agrees]
    ranked = sorted(departures, key=lambda entry: (not entry.shared, not entry.favours, -entry.span))
    shown = [_departure(entry) for entry in ranked[:SHOWN]] or ["nothing"]
    order = "those in somebody's favour first, then those that cover most"
    title = tag("h2", tag("span", "≠", class_="sign"), " Main departures ", tag("small", order))
    return tag("section", title, items(shown), _more(len(departures) - SHOWN, "departure"), class_="main")


def _departure(entry: Entry) -> str:
    sides = (tag("span", tag("b", words(side.text)), ": ", words(side.says), class_="side") for side in entry.sides)
    favours = tag("span", words(entry.favours or "Helps and harms nobody whom the texts name"), class_="favours")
    return f"{tag('strong', words(entry.headline))}{''.join(sides)}{favours}"


def _more(number: int, noun: str) -> str:
    if number < 1:
        return ""
    return tag("p", tag("a", f"and {number} more {noun}{'' if number == 1 else 's'} below", href="#issues"))


def _measures(found: Report) -> str:
    measures = found.measures
    overlap = f"{measures.shared} of {measures.issues} issues are addressed by both ({measures.overlap:.2f})"
    return tag(
        "section",
        tag("h2", "What hangs on votes and events"),
        *_hanging(found),
        tag("h2", "Overlap"),
        tag("p", overlap, _bar(0, measures.overlap)),
        tag("h2", "Distance on what both address"),
        *_distance(measures),
    )


def _hanging(found: Report) -> Iterator[str]:
    yield tag("p", words(f"{found.outcomes[0] if found.outcomes else 'Nothing'}."))
    yield items(words(capitalised(question)) for question in found.open[:SHOWN]) if found.open else ""
    if (left := len(found.open) - SHOWN) > 0:
        yield tag("p", tag("a", f"and {counted(left, 'more open question')}", href="#outcomes"))


def _distance(measures: Measures) -> Iterable[str]:
    if not measures.shared:
        return (tag("p", "Nothing to measure: they share no issue."),)
    low, high = measures.distance.low, measures.distance.high
    shares = (words(f"{share.kind}: {between(share.low, share.high)}") for share in measures.by_kind[:SHOWN])
    rest = len(measures.by_kind) - SHOWN
    more = [tag("a", f"and {counted(rest, 'other kind')}", href="#measures")] if rest > 0 else []
    total = tag("p", f"{between(low, high)}, {SCALE}", _bar(low, high))
    return total, tag("p", "It is the sum of:"), items([*shares, *more]), tag("p", tag("small", _RANGE))


_RANGE = (
    "A range, because what only one text states and what is not yet decided can bring the two closer or further apart."
)


def _bar(low: float, high: float) -> str:
    """A picture of an interval in [0, 1], for those who see; the numbers stand beside it."""
    place = f"margin-left:{low * 100:.0f}%;width:{max((high - low) * 100, 1):.0f}%"
    return tag("span", tag("span", style=place), class_="bar", aria_hidden="true")


# Below


def _filter(found: Report) -> str:
    helped = sorted({entry.helps for entry in _all(found) if entry.helps})
    options = ("", "Agreements and departures"), ("agree", "Agreements"), ("depart", "Departures")
    sort = tag("select", *(tag("option", name, value=value) for value, name in options), id="sort")
    anyone = tag("option", "anybody or nobody", value="")
    favour = tag("select", anyone, *(tag("option", words(name), value=name) for name in helped), id="favour")
    return tag(
        "form",
        tag("label", "Show ", sort),
        tag("label", "in favour of ", favour),
        tag("label", "with the words ", '<input type="search" id="words" autocomplete="off">'),
        tag("output", "", role="status", id="shown"),
        id="filter",
        hidden="",
    )


def _chains(texts: Iterable[Text]) -> Iterator[str]:
    for text in texts:
        if text.chain:
            yield tag("h2", words(f"How {_lowered(text.name)} came to be known"))
            yield tag("ol", *(_link(link, link.words) for link in text.chain))


def _lowered(name: str) -> str:
    return name[:1].lower() + name[1:] if name.startswith("The ") else name


def _sources(texts: Iterable[Text]) -> Iterator[str]:
    for text in texts:
        if text.sources:
            yield tag("h2", words(f"Sources of {_lowered(text.name)}")) + items(map(_source, text.sources))


def _source(source: Source) -> str:
    """A source; its address can be followed but is never fetched by the page."""
    address = tag("a", words(source.url), href=source.url, rel="noreferrer") if source.url else ""
    return " ".join(filter(None, (words(source.title), address)))
