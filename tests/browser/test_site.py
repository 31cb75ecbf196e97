"""The site as people see it: the landing page, the gallery, and a page of each sort that the build makes."""

from __future__ import annotations

import pytest
from playwright.sync_api import Page
from tests.browser.conftest import SEEN
from tests.browser.seeing import WIDTHS, outside, overflowing, violations

import peaceterms as pt

PAGES = {
    "landing": "",
    "gallery": "gallery/",
    "gallery-page": "gallery/kremlin-conditions-2022/",
    "comparisons": "comparisons/",
    "comparison": "comparisons/kremlin-conditions-2022--musk-tweet-2022/",
    "five-plans": "shown/five-plans/",
    "track": "shown/from-28-to-20/",
    "four-forms": "shown/four-forms/",
    "tutorial": "tutorial/",
    "kinds": "reference/kinds/",
}


@pytest.mark.parametrize("name", PAGES)
def test_nothing_sticks_out_and_nothing_is_fetched_from_elsewhere(page: Page, site: str, name: str) -> None:
    asked: list[str] = []
    wrong: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    page.on("pageerror", lambda error: wrong.append(str(error)))
    SEEN.mkdir(parents=True, exist_ok=True)
    for width in WIDTHS:
        page.set_viewport_size({"width": width, "height": 900})
        page.goto(site + PAGES[name])
        assert overflowing(page) == []
        page.screenshot(path=SEEN / f"site-{name}-{width}.png")
    assert outside(asked, site) == []
    assert wrong == []


@pytest.mark.parametrize("name", ["landing", "gallery", "gallery-page", "comparison", "track"])
def test_the_accessibility_checker_finds_nothing(page: Page, site: str, name: str) -> None:
    page.set_viewport_size({"width": 1440, "height": 900})
    page.goto(site + PAGES[name])
    assert violations(page) == []


@pytest.mark.parametrize("name", ["landing", "gallery"])
def test_in_the_dark_it_finds_nothing_either(page: Page, site: str, name: str) -> None:
    page.set_viewport_size({"width": 1440, "height": 900})
    page.emulate_media(color_scheme="dark")
    page.goto(site + PAGES[name])
    assert violations(page) == []


def test_every_picture_is_there_and_says_what_it_shows(page: Page, site: str) -> None:
    for name in ("landing", "gallery-page", "comparison", "five-plans", "track"):
        page.goto(site + PAGES[name])
        page.wait_for_load_state("networkidle")
        for picture in page.locator("article img").all():
            assert picture.get_attribute("alt")
            assert picture.evaluate("image => image.complete && image.naturalWidth > 0"), picture.get_attribute("src")


def shown(page: Page) -> list[str]:
    rows: list[str] = page.locator("article tbody tr:visible").all_inner_texts()
    return rows


def test_the_gallery_can_be_filtered_by_words_and_by_conflict(page: Page, site: str) -> None:
    page.goto(site + PAGES["gallery"])
    assert len(shown(page)) == len(pt.corpus())
    page.get_by_label("with the words").fill("KREMLIN")
    few = len(shown(page))
    assert 0 < few < len(pt.corpus())
    assert str(few) in page.locator("form.filter output").inner_text()
    page.get_by_label("with the words").fill("")
    page.get_by_label("on the conflict").select_option("Kashmir")
    assert len(shown(page)) == len(pt.corpus(conflict="kashmir"))


def test_the_landing_page_says_at_once_what_the_seed_comparison_says(page: Page, site: str) -> None:
    page.set_viewport_size({"width": 1440, "height": 900})
    page.goto(site)
    said = page.locator("article").inner_text()
    for words in (
        "a vote “against Russia”: controlled by Ukraine",
        "contested",
        "In favour of Ukraine",
        "1 of 16 outcomes",
    ):
        assert words.casefold() in said.casefold()


def test_the_report_is_linked_from_the_landing_page(page: Page, site: str) -> None:
    page.goto(site)
    page.locator("article a[href*='reports/kremlin-conditions-2022--musk-tweet-2022.html']").first.click()
    assert page.title() == "The tweet, compared with the conditions"
