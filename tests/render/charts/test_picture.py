"""A chart shows itself without running, fetching or letting anything out of its place."""

from __future__ import annotations

import json
import re
import sys
from pathlib import Path
from xml.etree import ElementTree

import pytest
from tests.render.charts.test_base import THINGS, Make, every
from tests.render.charts.things import neutral, text
from tests.render.markup import NASTY, Markup

import peaceterms as pt

HARMLESS = {
    *("svg", "g", "path", "text", "tspan", "rect", "line", "circle"),
    *("defs", "clipPath", "title", "linearGradient", "stop"),
}
"""Elements of a picture that draw and do nothing else."""
CHART = "table"


def chart(name: str = CHART) -> pt.Chart:
    return pt.chart(THINGS[name]())


def hostile(name: str) -> list[pt.Chart]:
    """A chart of each sort of two texts that say it wherever a text can say something."""
    own = [{"id": "somebody", "name": name, "type": "person"}]
    vote = {"id": "q", "type": "event", "question": name, "answers": [name, "no"]}
    first = text("a", neutral(state="somebody"), actors=own, title=name, short_title=name)
    given = {"given": {"on": "q", "answer": name}}
    second = text(
        "b", neutral("temporary", "somebody") | given, actors=own, title=name, short_title=name, contingencies=[vote]
    )
    both = [first, second]
    things = (pt.compare(*both), pt.table(both), pt.track(both), pt.distances(both), pt.outcomes(second))
    return list(map(pt.chart, things))


@every
def test_a_picture_holds_nothing_but_what_draws(make: Make) -> None:
    root = ElementTree.fromstring(pt.chart(make()).to_svg())  # noqa: S314
    for element in root.iter():
        assert element.tag.removeprefix("{http://www.w3.org/2000/svg}") in HARMLESS
        assert not any(name.casefold().startswith("on") or name.endswith("href") for name in element.attrib)


@pytest.mark.parametrize("name", NASTY)
def test_no_text_gets_out_of_its_place_by_any_exit(name: str) -> None:
    for one in hostile(name):
        page = one.to_html()
        seen = Markup(page)
        assert "script" not in seen.tags
        assert not {attribute for attribute, _ in seen.attributes if attribute.startswith("on")}
        assert "<" not in one.to_json()
        assert json.loads(one.to_json()) == one.to_dict()
        ElementTree.fromstring(one.to_svg())  # noqa: S314


def test_a_page_needs_nothing_and_lets_nothing_run() -> None:
    page = chart().to_html()
    assert page.startswith('<!doctype html>\n<html lang="en">')
    assert re.findall('Security-Policy" content="([^"]*)"', page) == ["default-src 'none'; style-src 'unsafe-inline'"]
    assert chart().to_svg() in page
    assert not re.search(r"""(?:src|href)=|url\(""", page)


def test_a_fragment_is_the_part_of_the_page_between_its_ends() -> None:
    fragment = chart().to_html(fragment=True)
    assert fragment.startswith('<figure class="peaceterms tex2jax_ignore mathjax_ignore"><svg')
    assert fragment in chart().to_html()


def test_a_notebook_gets_a_picture_and_words_and_no_script() -> None:
    bundle = chart()._repr_mimebundle_()
    assert bundle == {"image/svg+xml": chart().to_svg(), "text/plain": chart().description}


def test_the_altair_chart_stays_reachable_and_the_title_and_words_are_its_own() -> None:
    one = chart()
    assert one.altair.to_dict() == one.to_dict()
    assert one.description == one.to_dict()["description"]
    assert repr(one) == f"<Chart {one.title}>" == f"<Chart {' '.join(one.to_dict()['title']['text'])}>"


def test_a_picture_of_pixels_is_as_sharp_as_asked_for() -> None:
    def width(png: bytes) -> int:
        assert png.startswith(b"\x89PNG")
        return int.from_bytes(png[16:20])

    assert width(chart().to_png(scale=3)) == 3 * width(chart().to_png(scale=1))
    assert width(chart().to_png()) == 2 * width(chart().to_png(scale=1))


SAVED = [("html", b"<!doctype"), ("svg", b"<svg"), ("png", b"\x89PNG"), ("json", b"{")]


@pytest.mark.parametrize(("ending", "begins"), SAVED)
def test_a_chart_is_saved_in_the_form_that_the_ending_names(tmp_path: Path, ending: str, begins: bytes) -> None:
    for file in (tmp_path / f"a.{ending}", tmp_path / f"B.{ending.upper()}"):
        chart().save(str(file))
        assert file.read_bytes().startswith(begins)
    assert len(list(tmp_path.iterdir())) == 2


@pytest.mark.parametrize("name", ["a.pdf", "a", "\x1b.gif"])
def test_another_ending_is_refused_with_those_that_there_are(tmp_path: Path, name: str) -> None:
    with pytest.raises(pt.InvalidArgument, match=r"a chart is saved as \.html, \.svg, \.png, \.json") as caught:
        chart().save(tmp_path / name)
    assert str(caught.value).isprintable()
    assert list(tmp_path.iterdir()) == []


def test_a_file_that_cannot_be_written_is_told(tmp_path: Path) -> None:
    with pytest.raises(pt.UnreadableFile, match="cannot be written"):
        chart().save(tmp_path / "nowhere" / "a.svg")


def test_without_what_paints_the_extra_is_named(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "vl_convert", None)
    for act in (chart().to_svg, chart().to_png, chart().to_html):
        with pytest.raises(pt.MissingExtra, match=r"a picture of a chart needs an extra: .*peaceterms\[charts\]"):
            act()
    assert chart().description
