from __future__ import annotations

from typing import Any

import pytest

import peaceterms as pt
from peaceterms.words.language import language

Link = dict[str, Any]
ENGLISH = language()
AUTHOR = {"id": "author", "act": "authored", "by": "vladimir-putin"}
TOLD = {"id": "told", "act": "told", "by": "vladimir-putin", "to": "elon-musk"}
AGAIN = {"id": "again", "act": "told", "by": "elon-musk", "to": "ian-bremmer"}
PUBLISHED = {"id": "published", "act": "published", "by": "vladimir-putin"}
LATER = {"id": "later", "act": "reported", "by": "vice-news"}
DENIED = {"id": "denied", "act": "denied", "by": "elon-musk", "about": "told"}


def chained(*links: Link, **fields: Any) -> pt.Proposal:
    return pt.Proposal.model_validate({"id": "x", "title": "X", "chain": list(links), **fields})


STANDINGS = [
    pytest.param([], "not attributed: the encoding names no chain of sources", id="no chain"),
    pytest.param([AUTHOR], "first-hand, undisputed", id="first-hand"),
    pytest.param([AUTHOR, PUBLISHED, LATER], "first-hand, undisputed", id="reported after it was published"),
    pytest.param([AUTHOR, TOLD], "reported through 1 link (second-hand), undisputed", id="one link"),
    pytest.param([AUTHOR, TOLD, AGAIN, PUBLISHED], "reported through 2 links (third-hand), undisputed", id="two links"),
    pytest.param(
        [{**TOLD, "id": f"t{number}"} for number in range(6)],
        "reported through 6 links (seventh-hand), undisputed",
        id="six links",
    ),
    pytest.param(
        [{**TOLD, "id": f"t{number}"} for number in range(7)],
        "reported through 7 links (hand number 8), undisputed",
        id="seven links",
    ),
    pytest.param(
        [AUTHOR, TOLD, DENIED],
        "reported through 1 link (second-hand), contested: Elon Musk denies that Vladimir Putin told Elon Musk",
        id="denied",
    ),
    pytest.param(
        [AUTHOR, TOLD, {**DENIED, "date": "2022-10-11"}, {**DENIED, "id": "second", "by": "kremlin"}],
        "reported through 1 link (second-hand), contested: Elon Musk denies that Vladimir Putin told Elon Musk "
        "(11 October 2022); the Kremlin denies that Vladimir Putin told Elon Musk",
        id="denied twice",
    ),
    pytest.param(
        [AUTHOR, {"id": "no", "act": "denied", "by": "vladimir-putin"}],
        "first-hand, contested: Vladimir Putin denies the content",
        id="content denied",
    ),
    pytest.param(
        [AUTHOR, {"id": "no", "act": "disowned", "by": "vladimir-putin", "about": "author"}],
        "first-hand, disowned: Vladimir Putin disowns that Vladimir Putin authored it",
        id="disowned",
    ),
]


@pytest.mark.parametrize(("links", "told"), STANDINGS)
def test_the_standing_is_told_in_words(links: list[Link], told: str) -> None:
    assert ENGLISH.standing(chained(*links)) == told


LINKS = [
    pytest.param(AUTHOR, "Vladimir Putin authored it", id="author"),
    pytest.param({**AUTHOR, "alleged": True}, "Vladimir Putin authored it (alleged)", id="alleged"),
    pytest.param({**AUTHOR, "date": "2022-09~"}, "Vladimir Putin authored it, about September 2022", id="date"),
    pytest.param({**AUTHOR, "note": "by hand"}, "Vladimir Putin authored it: by hand", id="note"),
    pytest.param(
        {**AUTHOR, "alleged": True, "date": "2022", "note": "by hand"},
        "Vladimir Putin authored it (alleged), 2022: by hand",
        id="all of these",
    ),
    pytest.param(TOLD, "Vladimir Putin told Elon Musk", id="told"),
    pytest.param(
        {**PUBLISHED, "to": "twitter-users"}, "Vladimir Putin published it to Twitter users", id="published to"
    ),
    pytest.param(
        {"id": "r", "act": "reported", "by": "vice-news", "to": "UA"},
        "Vice News reported it to Ukraine",
        id="reported to",
    ),
    pytest.param(
        {"id": "l", "act": "leaked", "by": "UA", "to": "vice-news"}, "Ukraine leaked it to Vice News", id="leaked"
    ),
]


@pytest.mark.parametrize(("link", "told"), LINKS)
def test_a_link_is_told_in_words(link: Link, told: str) -> None:
    proposal = chained(link)
    assert ENGLISH.link(proposal.chain[0], proposal) == told


def test_a_link_about_another_tells_that_one() -> None:
    proposal = chained(TOLD, {**DENIED, "note": "one talk only"})
    assert ENGLISH.link(proposal.chain[1], proposal) == (
        "Elon Musk denied that Vladimir Putin told Elon Musk: one talk only"
    )


def test_the_content_as_a_whole_can_be_denied() -> None:
    proposal = chained({"id": "no", "act": "denied", "by": "RU"})
    assert ENGLISH.link(proposal.chain[0], proposal) == "Russia denied it"


BYLINES = [
    pytest.param({}, "author not stated", id="nothing"),
    pytest.param({"by": "RU"}, "Russia", id="author"),
    pytest.param(
        {"by": ["RU", "UA"], "date": "2022-10-03", "medium": "draft"},
        "Russia and Ukraine, 3 October 2022, draft",
        id="all",
    ),
    pytest.param({"medium": "leaflet"}, "author not stated, leaflet", id="medium"),
    pytest.param({"by": "RU", "chain": [{**AUTHOR, "alleged": True}]}, "Russia (alleged)", id="alleged author"),
    pytest.param({"by": "RU", "chain": [AUTHOR, {**TOLD, "alleged": True}]}, "Russia", id="alleged talk"),
]


@pytest.mark.parametrize(("fields", "told"), BYLINES)
def test_a_byline_tells_who_when_and_in_what_medium(fields: dict[str, Any], told: str) -> None:
    assert ENGLISH.byline(pt.Proposal.model_validate({"id": "x", "title": "X", **fields})) == told


def test_names_are_those_of_the_proposal_itself() -> None:
    own = [{"id": "somebody", "name": "Some Body", "type": "person"}]
    proposal = chained({**AUTHOR, "by": "somebody"}, actors=own, by="somebody")
    assert ENGLISH.byline(proposal) == "Some Body"
    assert ENGLISH.link(proposal.chain[0], proposal) == "Some Body authored it"
