from __future__ import annotations

import re
from html import unescape
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
    return html.partition('<h2 id="findings">')[0].partition("<template")[0]


def words_of(html: str) -> str:
    return " ".join(Markup(html).text.split())


def cards(html: str) -> list[str]:
    return re.findall(r"<section>.*?</section>", html.partition('id="digest"')[0])


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
    found = {value or "" for name, value in Markup(seed()).attributes if name == "href"}
    assert {address for address in found if not address.startswith("#")} <= sources


def test_every_link_inside_the_page_leads_somewhere() -> None:
    page = Markup(seed())
    targets = {f"#{value}" for name, value in page.attributes if name == "id"}
    inside = {value for name, value in page.attributes if name == "href" and value and value.startswith("#")}
    assert len(inside) > 9
    assert inside <= targets


def test_ids_stand_once_each_and_are_the_same_in_every_page() -> None:
    ids = [value or "" for name, value in Markup(seed()).attributes if name == "id"]
    assert len(ids) == len(set(ids))
    found = sorted(id for id in ids if id.startswith("f-"))
    assert len(found) == 9
    reordered = pt.load(SEED[0]).model_copy(update={"terms": pt.load(SEED[0]).terms[::-1]})
    again = Markup(pt.compare(reordered, pt.load(SEED[1])).to_html())
    assert sorted(v for n, v in again.attributes if n == "id" and v and v.startswith("f-")) == found


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


def test_the_first_screen_says_what_changed_what_stayed_and_the_measures() -> None:
    screen = words_of(first_screen(seed()))
    for said in (
        "Territory of Donetsk, Kherson, Luhansk and Zaporizhzhia",
        "a vote “against Russia”: controlled by Ukraine; a vote “for Russia”: controlled by Russia",
        "Territory of Crimea: controlled by Russia; neutrality of Ukraine",
        "in 1 of 16 ways of answering, the same on all that both address",
        "Both address 6 of 21 issues; on these 0.00 to 0.70 apart (0: the same, 1: as far as can be)",
    ):
        assert said in screen


def test_the_contents_lead_to_every_subject_with_its_verdict() -> None:
    html = seed()
    for name in ("land", "alliances", "aid-and-pressure"):
        assert f'<a href="#subject-{name}">' in html
        assert f'<details class="fold" open="" id="subject-{name}">' in html
    assert "Alliances: same – 1 departure, 1 agreement" in words_of(html)


def test_the_page_can_be_turned_round_and_says_then_what_the_mirror_says() -> None:
    html, mirror = seed(), pt.compare(*map(pt.load, SEED[::-1]))
    turned = html.partition('<template id="digest-flipped">')[2].partition("</template>")[0]
    assert "not reported" in turned
    lines = {line for value in re.findall('data-flip="(.*?)"', html, re.DOTALL) for line in unescape(value).split("\n")}
    said = " ".join(words_of(mirror.to_html()).split())
    assert len(lines) > 9
    assert [line for line in lines if line not in said] == []


def test_what_each_outcome_comes_to_can_be_chosen() -> None:
    html = seed()
    assert '<form id="choose" hidden="">' in html
    assert html.count('<tr data-answers="') == 16
    assert 'data-answers="for Russia|for Russia|for Russia|for Russia"' in html


def test_clauses_stand_in_the_order_of_their_text_with_what_became_of_them() -> None:
    below = seed().partition('class="clauses"')[2].partition("</details>")[0]
    assert re.findall("<li><strong>(.*?)</strong>", below) == [
        *dict.fromkeys(term.ref for term in pt.load(SEED[0]).terms),
        *("bullet 1", "bullet 2", "bullet 3", "bullet 4"),
    ]
    assert "(only here)" in below
    assert "(differs)" in below


def test_a_page_says_when_and_with_what_it_was_made_and_how_to_cite_and_correct_it(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1764374400")
    said = words_of(seed()).rpartition("About this page")[2]
    assert "29 November 2025, by peaceterms" in said
    assert "kremlin-conditions-2022: 6 terms in our own words" in said
    assert "Cite as" in said
    assert "Correct it" in said


def test_findings_of_a_notebook_have_no_ids_of_their_own() -> None:
    assert 'id="' not in pt.compare(*map(pt.load, SEED)).full.to_html(fragment=True)


def test_a_change_is_told_by_sign_and_word_and_not_by_colour_alone() -> None:
    rows = re.findall(r'<tr class="(agree|depart)"[^>]*>.*?<strong>(.*?)</strong>', seed(), re.DOTALL)
    assert {(sort, mark) for sort, mark in rows} == {("agree", "= Agree."), ("depart", "≠ Depart.")}
    assert len(rows) == 9


def test_every_side_of_every_finding_is_beside_the_other_with_its_reference_and_basis() -> None:
    html = seed()
    rows = re.findall(r'<tr class="(?:agree|depart)".*?</tr>', html, re.DOTALL)
    assert [(row.count('data-label="The conditions"'), row.count('data-label="The tweet"')) for row in rows] == 9 * [
        (1, 1)
    ]
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
    assert "Both address 0 of the 0 issues that either addresses" in page
    assert "Neither text addresses any issue." in page


def test_one_text_that_is_silent_on_everything() -> None:
    page = words_of(pt.compare(pt.load(SEED[1]), text("b")).to_html())
    assert page.count("says nothing") >= len(pt.load(SEED[1]).terms)


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
