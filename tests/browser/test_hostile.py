"""Texts that try to run or fetch something are fed through every exit that there is, and looked at in a browser."""

from __future__ import annotations

import json
from collections.abc import Iterable
from functools import cache
from html import escape, unescape

import pytest
from markdown import markdown  # type: ignore[import-untyped]
from playwright.sync_api import Browser, FrameLocator
from tests.browser.hostile import charts, results, texts, things
from tests.browser.payloads import INERT, LONG, PAYLOADS
from tests.browser.watching import Watched

import peaceterms as pt
from peaceterms.display import Result

ALL = {**PAYLOADS, "long": LONG}
every = pytest.mark.parametrize("words", ALL.values(), ids=ALL)


GIVEN = """[...document.querySelectorAll("iframe")].map(({ contentDocument: page, contentWindow: inside }) =>
    [page.querySelector("script").textContent, inside.eval("JSON.stringify(given)")])"""
"""What each page reads in its two script elements."""


@pytest.fixture(scope="module")
def watched(browser: Browser) -> Iterable[Watched]:
    page = browser.new_page()
    yield Watched(page)
    page.close()


@pytest.fixture
def drawn(monkeypatch: pytest.MonkeyPatch) -> None:
    """Let each chart be painted once, since that takes by far the longest, however many exits it leaves by."""
    monkeypatch.setattr(pt.Chart, "to_svg", cache(pt.Chart.to_svg))


def around(*parts: str) -> str:
    """A page of somebody else's around parts of ours, with no policy that would stop anything."""
    return f"<!doctype html><html><head><title>x</title></head><body>{''.join(parts)}</body></html>"


# Every exit


@every
def test_a_page_holds_nothing_but_what_shows(watched: Watched, words: str) -> None:
    pages = [thing.to_html() for thing in things(words).values() if not isinstance(thing, pt.Comparison)]
    assert len(pages) > 15
    assert watched.show(pages) == []


@every
def test_the_script_of_a_comparison_is_the_one_that_runs(watched: Watched, words: str) -> None:
    pages = [thing.to_html() for thing in things(words).values() if isinstance(thing, pt.Comparison)]
    assert watched.show(pages, scripts=1) == []
    for number in range(len(pages)):
        used(watched.page.frame_locator("iframe").nth(number))
    assert watched.seen(scripts=1) == []


def used(report: FrameLocator) -> None:
    """Do with a report whatever puts words of the texts in another place."""
    report.locator("#flip").click()
    report.locator("#unfold").click()
    report.locator("#subject").select_option(index=1)
    report.locator("#everything").click()
    report.locator("#q0").select_option(index=1)
    assert report.locator("#filter").is_visible()


@every
def test_a_fragment_brings_nothing_into_the_page_of_somebody_else(watched: Watched, words: str) -> None:
    shown = things(words).values()
    apart = (around(thing.to_html(fragment=True)) for thing in shown)
    together = around(*(thing._repr_html_() for thing in shown))
    assert watched.show([*apart, together]) == []


@every
@pytest.mark.usefixtures("drawn")
def test_a_chart_lets_nothing_out(watched: Watched, words: str) -> None:
    made = charts(words).values()
    bundles = [one._repr_mimebundle_() for one in made]
    pages = [
        *(one.to_html() for one in made),
        *(around(one.to_html(fragment=True)) for one in made),
        *(around(one.to_svg()) for one in made),
        *(around(f"<div>{bundle['image/svg+xml']}</div>") for bundle in bundles),
        around(*(f"<p>{escape(bundle['text/plain'])}</p>" for bundle in bundles)),
    ]
    assert len(pages) == 4 * len(made) + 1 > 20
    assert watched.show(pages) == []


@every
def test_data_in_a_script_element_stays_data(watched: Watched, words: str) -> None:
    made: list[Result | pt.Chart] = [*results(words).values(), *charts(words).values()]
    data = [one.to_json() for one in made]
    held = (f'<script type="application/json">{one}</script>' for one in data)
    pages = (around(one, f"<script>const given = {text};</script>") for one, text in zip(held, data, strict=True))
    assert watched.show(pages, scripts=2) == []
    for found, text in zip(watched.page.evaluate(GIVEN), data, strict=True):
        assert list(map(json.loads, found)) == [json.loads(text)] * 2


@every
def test_markdown_becomes_nothing_but_words(watched: Watched, words: str) -> None:
    shown = (markdown(thing.to_markdown(), extensions=["tables"]) for thing in things(words).values())
    assert watched.show(map(around, shown)) == []


# What would be seen


UNSAFE = {
    "<script>window.PWNED = 1</script>": {"a script ran", "scripts: 1 instead of 0"},
    "<script>fetch('//pwned.invalid/x')</script>": {"request: http://pwned.invalid/x"},
    "<script>alert(1)</script>": {"dialog"},
    "<img src=x onerror=window.PWNED=1>": {
        *("request: http://report.test/x", "a script ran", "element: img"),
        *("attribute: src=x", "attribute: onerror=window.PWNED=1"),
    },
    "<p onclick=a()>x</p>": {"attribute: onclick=a()"},
    "<form><input></form>": {"element: form", "element: input"},
    '<a href="javascript:a()">x</a>': {"attribute: href=javascript:a()"},
    "<svg><a xlink:href=x>x</a></svg>": {"attribute: xlink:href=x"},
    "<meta http-equiv=refresh content='0;url=//pwned.invalid/'>": {"element: meta"},
    "<iframe srcdoc=x></iframe>": {"element: iframe", "attribute: srcdoc=x"},
    "<base href=//pwned.invalid/><link><object></object><embed>": {
        f"element: {name}" for name in ("base", "link", "object", "embed")
    },
    "<style>@import '//pwned.invalid/x.css'</style>": {"request: http://pwned.invalid/x.css", "element: style"},
    "<p style='background:url(//pwned.invalid/x)'>x</p>": {"request: http://pwned.invalid/x"},
}


@pytest.mark.parametrize(("html", "seen"), UNSAFE.items(), ids=UNSAFE)
def test_what_is_not_safe_would_be_seen(watched: Watched, html: str, seen: set[str]) -> None:
    assert set(watched.show([around(html)])) >= seen


def test_what_is_safe_would_not_be_seen(watched: Watched) -> None:
    assert watched.show([around('<p id="x"><a href="#x">x</a> &lt;script&gt; onclick=a()</p>')]) == []


WHERE = {"element: style", "element: textarea"}
"""Elements in which careless code puts words, that are not ours."""


def bare(words: str) -> Iterable[str]:
    """Places in which careless code might put words as they are, or as they are read once more."""
    yield f"<p>{words}</p>"
    yield f"<p>{unescape(words)}</p>"
    yield f'<p title="{words}">x</p>'
    yield f"<p title='{words}'>x</p>"
    yield f"<p title={words}>x</p>"
    yield f'<a href="{words}">x</a>'
    yield f"<style>p {{ color: {words} }}</style>"
    yield f"<textarea>{words}</textarea>"
    yield f"<!-- {words} -->"
    yield f"<script>const x = '{words}'</script>"
    yield f"<script>const x = `{words}`</script>"
    yield str(markdown(words))


@every
def test_each_text_would_do_something_if_it_were_let(watched: Watched, words: str) -> None:
    found = watched.show(map(around, bare(words)))
    did = {told for told in found if not told.startswith(("scripts", "error", "console"))} - WHERE
    assert did or words in map(PAYLOADS.get, INERT)


def test_the_texts_say_it_everywhere_and_differ_in_every_way() -> None:
    found = results("strange words")
    comparison, merged = found["comparison"], found["merge"]
    assert isinstance(comparison, pt.Comparison)
    assert isinstance(merged, pt.Merge)
    ways = {departure.code.rpartition(".")[2] for departure in comparison.departures}
    assert ways >= {"added", "dropped", "reworded", "raised", "softened", "reversed", "made-unconditional", "shifted"}
    assert comparison.agreements
    assert merged.conflicts
    for text in texts("strange words"):
        unsaid = {"format", "to", "conflict", "coverage", "checked", "readings", "derived_from"}
        unsaid |= {"style", "part_of", "roles"}
        assert set(type(text).model_fields) - text.model_fields_set <= unsaid


def test_what_one_page_did_is_not_told_of_the_next(watched: Watched) -> None:
    assert watched.show([around("<script>window.PWNED = 1</script>")])
    assert watched.show([around("<p>x</p>")]) == []
