"""The report as people see it: at three widths, light and dark, with and without its script, on paper."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page
from tests.browser.conftest import SEEN
from tests.browser.seeing import WIDTHS, outside, overflowing, violations
from tests.differ.texts import text
from tests.render.markup import proposal

import peaceterms as pt
from peaceterms.display import Displayable

SEED = "kremlin-conditions-2022", "musk-tweet-2022"
LARGE = "us-28-point-plan-2025", "twenty-point-framework-2025"


def things() -> dict[str, Displayable]:
    long, rtl = proposal("long", "x" * 500), proposal("rtl", "שלום <b>سلام</b> “x”")
    return {
        "seed": pt.compare(*map(pt.load, SEED)),
        "large": pt.compare(*map(pt.load, LARGE)),
        "empty": pt.compare(text("a"), text("b")),
        "silent": pt.compare(pt.load(SEED[1]), text("b")),
        "long-names": pt.compare(long, long.model_copy(update={"id": "other", "terms": long.terms[:1]})),
        "right-to-left": pt.compare(rtl, text("b")),
        "proposal": pt.load(SEED[0]),
        "table": pt.table(map(pt.load, (*SEED, *LARGE))),
        "track": pt.track(map(pt.load, LARGE)),
        "distances": pt.distances(map(pt.load, (*SEED, *LARGE))),
        "nearest": pt.nearest(pt.load(SEED[0]), pt.corpus(conflict="ukraine")),
        "departures": pt.compare(*map(pt.load, SEED)).departures,
    }


@pytest.fixture(scope="module")
def pages(tmp_path_factory: pytest.TempPathFactory) -> dict[str, str]:
    """The address of a page for each thing."""
    folder = tmp_path_factory.mktemp("pages")
    addresses = {}
    for name, thing in things().items():
        file = folder / f"{name}.html"
        file.write_text(thing.to_html(), encoding="utf-8")
        addresses[name] = file.as_uri()
    return addresses


@pytest.mark.parametrize("name", things())
@pytest.mark.parametrize("width", WIDTHS)
def test_nothing_sticks_out(page: Page, pages: dict[str, str], name: str, width: int) -> None:
    page.set_viewport_size({"width": width, "height": 900})
    page.goto(pages[name])
    assert overflowing(page) == []
    SEEN.mkdir(parents=True, exist_ok=True)
    page.screenshot(path=SEEN / f"{name}-{width}.png")


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("name", things())
def test_the_accessibility_checker_finds_nothing(
    browser: Browser, pages: dict[str, str], name: str, scheme: str
) -> None:
    page = browser.new_page(color_scheme=scheme, viewport={"width": 1440, "height": 900})  # type: ignore[arg-type]
    page.goto(pages[name])
    assert violations(page) == []
    page.close()


def test_on_a_narrow_screen_it_finds_nothing_either(page: Page, pages: dict[str, str]) -> None:
    page.set_viewport_size({"width": 360, "height": 740})
    page.goto(pages["seed"])
    assert violations(page) == []


def test_the_checker_would_find_something(page: Page) -> None:
    page.set_content('<main><h1>x</h1><img src="data:,"><p style="color:#bbb;background:#fff">pale</p></main>')
    assert {line.partition(":")[0] for line in violations(page)} >= {"image-alt", "color-contrast"}


def test_what_sticks_out_would_be_found(page: Page) -> None:
    page.set_viewport_size({"width": 360, "height": 740})
    page.set_content('<div style="width:900px">x</div>')
    assert len(overflowing(page)) == 1


def test_the_first_screen_holds_the_summary(page: Page, pages: dict[str, str]) -> None:
    page.set_viewport_size({"width": 1440, "height": 900})
    page.goto(pages["seed"])
    for part in (".texts", ".headlines"):
        box = page.locator(part).bounding_box()
        assert box is not None
        assert box["y"] + box["height"] <= 900


def test_nothing_is_fetched_and_nothing_goes_wrong(page: Page, pages: dict[str, str]) -> None:
    asked: list[str] = []
    wrong: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    page.on("console", lambda message: wrong.append(message.text))
    page.on("pageerror", lambda error: wrong.append(str(error)))
    for address in pages.values():
        page.goto(address)
    assert len(asked) == len(pages)
    assert outside(asked, "") == []
    assert wrong == []


def shown(page: Page) -> list[str]:
    return page.locator("tr.agree:visible, tr.depart:visible").all_inner_texts()


def test_findings_can_be_filtered_by_sort_by_favour_and_by_words(page: Page, pages: dict[str, str]) -> None:
    page.goto(pages["seed"])
    assert len(shown(page)) == 9
    page.locator("#show").select_option("agree")
    assert len(shown(page)) == 2
    assert page.get_by_role("status").inner_text() == "2 of 9 findings shown"
    assert not page.get_by_role("heading", name="Recognition").is_visible()
    page.locator("#show").select_option("depart")
    page.locator("#party").select_option("Ukraine")
    assert len(shown(page)) == 4
    page.locator("#way").select_option("loses")
    assert shown(page) == []
    page.locator("#party").select_option("Russia")
    assert len(shown(page)) == 2
    page.locator("#everything").click()
    page.locator("#subject").select_option("Land")
    assert len(shown(page)) == 4
    page.locator("#kind").select_option("Recognition")
    assert len(shown(page)) == 1
    page.locator("#everything").click()
    page.locator("#show").select_option("one")
    assert len(shown(page)) == 4
    page.locator("#words").fill("  NUCLEAR attack ")
    assert len(shown(page)) == 1
    page.locator("#words").fill("nothing of the kind")
    assert shown(page) == []
    page.locator("#words").press("Enter")
    assert page.url.startswith(pages["seed"])


def test_numbers_are_found_with_and_without_their_commas(page: Page, pages: dict[str, str]) -> None:
    page.goto(pages["large"])
    for words in ("800000", "800,000", "personnel 800000"):
        page.locator("#words").fill(words)
        assert len(shown(page)) == 1


def test_what_is_chosen_stays_in_the_address(page: Page, pages: dict[str, str]) -> None:
    page.goto(pages["seed"])
    page.locator("#party").select_option("Ukraine")
    page.locator("#words").fill("nuclear")
    address = str(page.evaluate("location.href"))
    assert address.endswith("#?party=Ukraine&words=nuclear")
    page.goto("about:blank")
    page.goto(address)
    assert len(shown(page)) == 1
    page.locator("#everything").click()
    assert (len(shown(page)), page.evaluate("location.href")) == (9, pages["seed"])


def test_a_link_leads_to_its_finding_also_where_it_is_folded_or_filtered_out(page: Page, pages: dict[str, str]) -> None:
    page.goto(pages["seed"])
    row = page.locator("tr.depart").last
    link = str(row.locator("a.link").get_attribute("href"))
    page.goto("about:blank")
    page.set_viewport_size({"width": 390, "height": 800})
    page.goto(pages["seed"] + link)
    assert page.locator(link).is_visible()
    assert page.locator(link).evaluate("e => e.getBoundingClientRect().top < innerHeight")


def test_subjects_fold_and_unfold_and_are_folded_on_a_narrow_screen(page: Page, pages: dict[str, str]) -> None:
    page.goto(pages["seed"])
    page.locator("#fold").click()
    assert shown(page) == []
    page.locator("#unfold").click()
    assert len(shown(page)) == 9
    page.set_viewport_size({"width": 390, "height": 800})
    page.goto("about:blank")
    page.goto(pages["seed"])
    assert shown(page) == []
    page.locator("summary").first.click()
    assert len(shown(page)) > 0


def test_the_page_turns_round_and_back(page: Page, pages: dict[str, str]) -> None:
    page.goto(pages["seed"])
    before = shown(page), page.locator("#digest").inner_text()
    page.locator("#flip").click()
    told = " ".join(shown(page))
    assert "Recognition of Donetsk, Kherson, Luhansk and Zaporizhzhia by Ukraine: added" in told
    assert "In favour of Russia; to the disadvantage of Ukraine" in told
    assert page.locator(".texts h2").all_inner_texts()[0].endswith("The tweet")
    assert "says nothing" in page.locator(".headlines tr", has_text="Recognition").inner_text()
    page.locator("#flip").click()
    assert (shown(page), page.locator("#digest").inner_text()) == before


def test_a_finding_is_copied_with_how_it_is_cited(browser: Browser, pages: dict[str, str]) -> None:
    context = browser.new_context(permissions=["clipboard-read", "clipboard-write"])
    page = context.new_page()
    page.goto(pages["seed"])
    page.locator("tr.depart", has_text="permanence").locator("a.link").click()
    page.locator("#shown", has_text="Copied").wait_for(state="attached")
    text = page.evaluate("navigator.clipboard.readText()")
    assert "Neutrality of Ukraine: permanence stated only in the conditions" in text
    assert "“The tweet, compared with the conditions”. Made " in text
    assert text.splitlines()[-1].startswith(f"{pages['seed']}#f-")
    context.close()


def test_a_long_report_is_a_dossier_of_few_pages(page: Page, pages: dict[str, str]) -> None:
    page.goto(pages["large"])
    SEEN.mkdir(parents=True, exist_ok=True)
    made = page.pdf(path=SEEN / "large.pdf", format="A4")
    assert len(re.findall(rb"/Type\s*/Page[^s]", made)) <= 8


def test_an_outcome_can_be_chosen(page: Page, pages: dict[str, str]) -> None:
    page.goto(pages["seed"])
    assert page.locator("tr[data-answers]:visible").count() == 1
    for number in range(4):
        page.locator(f"#q{number}").select_option("for Russia")
    row = page.locator("tr[data-answers]:visible")
    assert row.count() == 1
    assert "6 of 6 issues" in row.inner_text()
    page.locator("#q0").select_option("against Russia")
    assert "5 of 6 issues" in row.inner_text()


def test_the_filter_can_be_used_by_the_keyboard_alone(page: Page, pages: dict[str, str]) -> None:
    page.goto(pages["seed"])
    page.locator("#show").focus()
    page.keyboard.press("ArrowDown")
    assert len(shown(page)) == 2
    for _ in range(5):
        page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.id") == "words"


def test_without_script_all_is_shown_and_no_filter(browser: Browser, pages: dict[str, str]) -> None:
    page = browser.new_page(java_script_enabled=False)
    page.goto(pages["seed"])
    assert page.locator("tr.depart:visible").count() == 7
    assert not page.locator("#filter").is_visible()
    assert not page.locator("#choose").is_visible()
    assert page.locator("tr[data-answers]:visible").count() == 16
    page.close()


def test_on_paper_the_filter_is_gone_and_all_else_is_there(page: Page, pages: dict[str, str]) -> None:
    page.goto(pages["seed"])
    page.emulate_media(media="print")
    assert not page.locator("#filter").is_visible()
    assert page.locator("tr.depart:visible").count() == 7
    assert "Territory of Crimea: controlled by Russia" in page.locator("#digest").inner_text()
    SEEN.mkdir(parents=True, exist_ok=True)
    page.pdf(path=SEEN / "seed.pdf")


def test_words_of_a_text_are_shown_as_they_are(page: Page, pages: dict[str, str]) -> None:
    page.goto(pages["right-to-left"])
    assert "שלום <b>سلام</b> “x”" in page.locator("h1").inner_text()
    assert page.locator(".texts b").count() == 0
    assert page.locator("template").count() <= 1


def test_a_sanitised_fragment_still_reads(page: Page, tmp_path: Path) -> None:
    """Without classes, styles and script, as code hosts show notebooks."""
    page.set_content(pt.compare(*map(pt.load, SEED)).full.to_html(fragment=True))
    page.evaluate(
        "document.querySelectorAll('*').forEach((n) => ['class', 'style', 'dir'].forEach((a) => n.removeAttribute(a)))"
    )
    row = page.locator("tr", has_text="made conditional on a vote").first
    assert [cell.inner_text()[:20] for cell in row.locator("th, td").all()][1].startswith("without condition")
    assert "In favour of Ukraine" in row.inner_text()
    page.screenshot(path=tmp_path / "sanitised.png")
