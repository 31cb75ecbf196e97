from __future__ import annotations

import re
from pathlib import Path

import pytest
from tests.differ.texts import text
from tests.render.markup import NASTY, Markup, shown

import peaceterms as pt
from peaceterms.disk import put
from peaceterms.errors import UnreadableFile

SEED = "kremlin-conditions-2022", "musk-tweet-2022"


def seed() -> str:
    return pt.compare(*map(pt.load, SEED)).to_html()


def first_screen(html: str) -> str:
    return html.partition('<h2 id="issues">')[0]


def words_of(html: str) -> str:
    return " ".join(Markup(html).text.split())


def cards(html: str) -> list[str]:
    return re.findall(r"<section>.*?</section>", html.partition('class="summary"')[0])


def test_a_page_is_whole_and_asks_no_host_for_anything() -> None:
    for html in (seed(), pt.load("musk-tweet-2022").to_html(), pt.table(map(pt.load, SEED)).to_html()):
        assert html.startswith('<!doctype html>\n<html lang="en">')
        page = Markup(html)
        assert page.open == []
        assert {"main", "title", "h1"} <= page.tags
        assert page.tags.isdisjoint({"img", "link", "iframe", "object", "embed", "svg", "base"})
        assert "src" not in page.names
        assert "url(" not in html
        assert "@import" not in html
        assert "default-src 'none'" in html


def test_only_addresses_of_sources_lead_elsewhere() -> None:
    sources = {source.url for id in SEED for source in pt.load(id).sources}
    assert {value for name, value in Markup(seed()).attributes if name == "href"} <= {*sources, "#issues"}


@pytest.mark.parametrize("words", NASTY)
def test_no_word_of_a_text_becomes_markup(words: str) -> None:
    for thing in shown(words):
        page = Markup(thing.to_html())
        assert page.open == []
        assert page.tags.isdisjoint({"img", "b"} - ({"b"} if isinstance(thing, pt.Comparison) else set()))
        assert {"onerror", "onmouseover", "x"}.isdisjoint(page.names)
        assert words[1:] in page.text


def test_the_title_of_a_page_says_what_it_shows() -> None:
    assert "<title>The tweet, compared with the conditions</title>" in seed()
    assert "<title>Elon Musk&#x27;s tweet “Ukraine-Russia Peace”</title>" in pt.load("musk-tweet-2022").to_html()
    assert "<title>The conditions and the tweet, side by side</title>" in pt.table(map(pt.load, SEED)).to_html()


def test_headings_leave_out_no_level() -> None:
    for html in (seed(), pt.load("musk-tweet-2022").to_html(), pt.track(map(pt.load, SEED[::-1])).to_html()):
        levels = [int(level) for level in re.findall(r"<h(\d)", html)]
        assert levels[0] == 1
        assert levels.count(1) == 1
        assert all(after - before <= 1 for before, after in zip(levels, levels[1:], strict=False))


def test_the_first_screen_says_who_put_forward_what_and_when() -> None:
    conditions, tweet = map(words_of, cards(seed()))
    assert "First text The conditions Vladimir Putin (alleged), 10 October 2022" in conditions.replace(
        "conditionsV", "conditions V"
    )
    assert "Elon Musk, 3 October 2022, tweet with a yes/no poll" in tweet


def test_the_first_screen_says_how_sure_the_attribution_is() -> None:
    conditions, tweet = cards(seed())
    assert '<strong class="state contested">contested</strong> Reported through 2 links (third-hand)' in conditions
    assert '<strong class="state first-hand">first-hand</strong> First-hand, undisputed.' in tweet


def test_a_denied_link_is_visible_as_denied_and_no_other_is() -> None:
    conditions, tweet = cards(seed())
    denied = r'<span class="doubtful">(.*?)</span> <strong class="denied">denied by (.*?)</strong>'
    assert re.findall(denied, conditions) == [("Vladimir Putin told Elon Musk (alleged)", "Elon Musk and the Kremlin")]
    assert "denied" not in tweet
    assert len(re.findall(denied, seed())) == 2  # once in the card, once in the whole chain below


def test_authors_stand_beside_each_other_and_what_follows_after_them() -> None:
    plan = cards(pt.compare(pt.load("us-28-point-plan-2025"), pt.load(SEED[1])).to_html())[0]
    assert re.findall('<li class="(also|then)">(?:<span.*?>)?(.*?) (?:authored|published|told)', plan) == [
        ("then", "Russia"),
        ("also", "Kirill Dmitriev"),
        ("also", "Steve Witkoff"),
        ("then", "Oleksii Honcharenko"),
        ("also", "Axios"),
    ]


def test_it_says_where_the_second_text_is_the_older_one() -> None:
    older = "The second text is older than the first."
    assert older in seed()
    assert older not in pt.compare(*map(pt.load, SEED[::-1])).to_html()


def test_the_whole_chain_stands_below_with_dates_and_denials() -> None:
    below = seed().partition("How the conditions came to be known</h2>")[2].partition("<h2>")[0]
    assert "Elon Musk denied that Vladimir Putin told Elon Musk, 11 October 2022" in below
    assert "Elon Musk denied that" not in words_of(cards(seed())[0])


def test_the_first_screen_says_where_they_agree_and_what_departs_and_whom_that_helps() -> None:
    screen = words_of(first_screen(seed()))
    assert "They agree on Territory of Crimea: control: Russia" in screen.replace("onT", "on T")
    assert "Neutrality of Ukraine: both have such a term" in screen
    main = first_screen(seed()).partition('class="main"')[2]
    headline = "Territory of Donetsk, Kherson, Luhansk and Zaporizhzhia: made conditional on a vote"
    assert re.findall("<li><strong>(.*?)</strong>", main)[0] == headline
    assert re.findall('<span class="favours">(.*?)</span>', main)[0] == (
        "In favour of Ukraine; to the disadvantage of Russia"
    )
    assert "and 4 more departures below" in main


def test_the_first_screen_says_what_hangs_on_a_vote_and_gives_the_measures() -> None:
    screen = words_of(first_screen(seed()))
    assert "the two come to the same settlement in 1 of 16 outcomes" in screen
    assert "6 of 21 issues are addressed by both (0.29)" in screen
    assert "The vote in Donetsk, Kherson, Luhansk and Zaporizhzhia (“against Russia” or “for Russia”)" in screen
    assert "0.00 to 0.70, from 0 (the same) to 1 (as far apart as can be)" in screen
    assert "neutrality: 0.00 to 0.25" in screen
    assert "territory: 0.00 to 0.45" in screen


def test_departures_that_help_somebody_come_before_wider_ones_that_help_nobody() -> None:
    land = {"kind": "territory", "places": ["crimea"], "control": "RU"}
    talks = {"kind": "talks", "party": "UA", "readiness": "ready"}
    vague = {"kind": "water-supply", "recipient": ["crimea", "kherson"], "season": "in spring"}
    first = text("first", land, vague, talks)
    second = text("second", land | {"control": "UA"}, vague | {"season": "in summer"}, talks)
    main = first_screen(pt.compare(first, second).to_html()).partition('class="main"')[2]
    assert [re.sub(":.*", "", line) for line in re.findall("<li><strong>(.*?)</strong>", main)] == [
        "Territory of Crimea",
        "Water supply to Crimea and Kherson",
    ]


def test_a_change_is_told_by_sign_and_word_and_not_by_colour_alone() -> None:
    rows = re.findall(r'<tr class="(agree|depart)".*?<strong>(.*?)</strong>', seed())
    assert {(sort, mark) for sort, mark in rows} == {("agree", "= Agree."), ("depart", "≠ Depart.")}
    assert len(rows) == 9


def test_every_side_of_every_finding_is_beside_the_other_with_its_reference_and_basis() -> None:
    html = seed()
    assert html.count('data-label="The conditions"') == html.count('data-label="The tweet"') == 9
    assert "<small>[condition 2 (secondary)]</small>" in html
    assert "<small>[bullet 4 (primary)]</small>" in html


def test_sources_are_listed_with_their_addresses() -> None:
    for id in SEED:
        for source in pt.load(id).sources:
            assert source.title in Markup(seed()).text


def test_the_script_filters_only_and_the_page_reads_without_it() -> None:
    assert '<form id="filter" hidden="">' in seed()
    assert seed().count("<script>") == 1
    assert "<script>" not in pt.load("musk-tweet-2022").to_html()


def test_it_prints_and_has_a_light_and_a_dark_form() -> None:
    assert "@media print" in seed()
    assert "@media (prefers-color-scheme: dark)" in seed()


def test_two_texts_that_say_nothing_make_a_page_that_says_so() -> None:
    page = words_of(pt.compare(text("a"), text("b")).to_html())
    assert "Nothing to measure: they share no issue." in page
    assert "Neither text addresses any issue." in page


def test_one_text_that_is_silent_on_everything() -> None:
    page = words_of(pt.compare(pt.load(SEED[1]), text("b")).to_html())
    assert page.count("says nothing") >= len(pt.load(SEED[1]).terms)
    assert "0 agreements, " in page


def test_a_proposal_of_two_thousand_terms_makes_a_page() -> None:
    terms = [{"kind": "other", "topic": f"topic-{number}", "details": {"words": number}} for number in range(2000)]
    large = text("large", *terms)
    page = Markup(pt.compare(large, text("small", *terms[:1000])).to_html())
    assert page.open == []
    assert page.text.count("≠ Depart.") == 1000


def test_a_page_that_cannot_be_written_leaves_no_file_behind(tmp_path: Path) -> None:
    there = tmp_path / "report.html"
    there.write_text("before")
    with pytest.raises(UnreadableFile, match="cannot be written"):
        put(tmp_path / "nowhere" / "report.html", seed())
    with pytest.raises(UnreadableFile, match="cannot be written"):
        put(there, "half \ud800")
    assert there.read_text() == "before"
    assert list(tmp_path.iterdir()) == [there]
