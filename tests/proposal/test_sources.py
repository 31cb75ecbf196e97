from typing import Any

import pytest
from pydantic import ValidationError

import peaceterms as pt
from peaceterms.proposal import Grade, LinkAct, Poll, PollOption, Reaction, Source, Stance, Standing
from peaceterms.proposal.sources import standing
from peaceterms.testing import text
from peaceterms.values import Record

AUTHORED = {"id": "authored", "act": "authored", "by": "vladimir-putin"}
TOLD = {"id": "told", "act": "told", "by": "vladimir-putin", "to": "elon-musk"}
RETOLD = {"id": "retold", "act": "told", "by": "elon-musk", "to": "ian-bremmer", "alleged": True}
REPORTED = {"id": "reported", "act": "reported", "by": "ian-bremmer"}
LEAKED = {"id": "leaked", "act": "leaked", "by": "tass"}
PUBLISHED = {"id": "published", "act": "published", "by": "vladimir-putin"}
PRESS = {"id": "press", "act": "published", "by": "vice-news"}
DISOWNED_BY_ANOTHER = {"id": "disowned-by-another", "act": "disowned", "by": "kremlin"}
CONFIRMED = {"id": "confirmed", "act": "confirmed", "by": "kremlin", "about": "told"}
DENIED = {"id": "denied", "act": "denied", "by": "elon-musk", "about": "told"}
DENIED_WHOLLY = {"id": "denied-wholly", "act": "denied", "by": "kremlin"}
DISOWNED = {"id": "disowned", "act": "disowned", "by": "vladimir-putin", "about": "authored"}


def chain(*links: dict[str, Any]) -> tuple[pt.Link, ...]:
    return tuple(pt.Link.model_validate(link) for link in links)


def refusals(kind: type[Record], data: dict[str, Any]) -> list[tuple[tuple[int | str, ...], str]]:
    with pytest.raises(ValidationError) as caught:
        kind.model_validate(data)
    return [(error["loc"], error["type"]) for error in caught.value.errors()]


# Standing


@pytest.mark.parametrize(
    ("links", "state", "passed_on"),
    [
        ([], "unattributed", 0),
        ([AUTHORED], "first-hand", 0),
        ([AUTHORED, PUBLISHED], "first-hand", 0),
        ([AUTHORED, PUBLISHED, REPORTED], "first-hand", 0),
        ([AUTHORED, PUBLISHED, LEAKED, CONFIRMED], "first-hand", 0),
        ([AUTHORED, PRESS], "reported", 1),
        ([PRESS], "reported", 1),
        ([AUTHORED, TOLD, PRESS], "reported", 2),
        ([DENIED_WHOLLY], "contested", 0),
        ([AUTHORED, PUBLISHED, DISOWNED_BY_ANOTHER], "contested", 0),
        ([CONFIRMED], "unattributed", 0),
        ([AUTHORED, TOLD], "reported", 1),
        ([AUTHORED, REPORTED, PUBLISHED], "reported", 1),
        ([AUTHORED, LEAKED, PUBLISHED], "reported", 1),
        ([AUTHORED, TOLD, RETOLD, REPORTED, PUBLISHED], "reported", 3),
        ([AUTHORED, TOLD, RETOLD, PUBLISHED, REPORTED], "reported", 2),
        ([AUTHORED, TOLD, CONFIRMED], "reported", 1),
        ([AUTHORED, TOLD, DENIED], "contested", 1),
        ([AUTHORED, PUBLISHED, DENIED_WHOLLY], "contested", 0),
        ([AUTHORED, TOLD, DENIED, CONFIRMED], "contested", 1),
        ([AUTHORED, PUBLISHED, DISOWNED], "disowned", 0),
        ([AUTHORED, LEAKED, DISOWNED, DENIED_WHOLLY], "disowned", 1),
        ([AUTHORED, LEAKED, DENIED_WHOLLY, DISOWNED], "disowned", 1),
    ],
    ids=lambda value: " ".join(link["id"] for link in value) or "nothing" if isinstance(value, list) else None,
)
def test_the_standing_follows_from_the_chain(links: list[dict[str, Any]], state: str, passed_on: int) -> None:
    found = standing(chain(*links))
    assert (found.state, found.links) == (state, passed_on)


def test_what_nobody_denies_is_not_disputed() -> None:
    found = standing(chain(AUTHORED, TOLD, CONFIRMED))
    assert (found.disputes, found.disputed) == ((), ())


def test_a_denial_touches_the_link_that_it_is_about() -> None:
    links = chain(AUTHORED, TOLD, RETOLD, PUBLISHED, DENIED)
    found = standing(links)
    assert [link.id for link in found.disputes] == ["denied"]
    assert [link.id for link in found.disputed] == ["told"]
    assert found.disputed == (links[1],)


def test_a_denial_of_the_whole_content_touches_no_single_link() -> None:
    found = standing(chain(AUTHORED, TOLD, DENIED_WHOLLY))
    assert [link.id for link in found.disputes] == ["denied-wholly"]
    assert found.disputed == ()


def test_several_denials_are_all_there_in_the_order_of_the_chain() -> None:
    found = standing(chain(AUTHORED, TOLD, PUBLISHED, DENIED_WHOLLY, DENIED, DISOWNED))
    assert [link.id for link in found.disputes] == ["denied-wholly", "denied", "disowned"]
    assert [link.id for link in found.disputed] == ["authored", "told"]


def test_the_bundled_conditions_are_contested_between_putin_and_musk() -> None:
    """Said to have been told by the one to the other, then by him to a third, who reported it; the second denies it."""
    found = pt.load("kremlin-conditions-2022").standing
    assert found.state == "contested"
    assert {link.by for link in found.disputes} == {"elon-musk", "kremlin"}
    assert {(link.by, link.to) for link in found.disputed} == {("vladimir-putin", "elon-musk")}


def test_the_bundled_tweet_is_first_hand() -> None:
    assert pt.load("musk-tweet-2022").standing == Standing(state="first-hand", links=0)


def test_a_standing_knows_only_its_states() -> None:
    assert refusals(Standing, {"state": "certain", "links": 0}) == [(("state",), "literal_error")]
    assert refusals(Standing, {"state": "reported", "links": -1}) == [(("links",), "greater_than_equal")]


# Links and sources


def test_the_least_that_a_link_has() -> None:
    link = pt.Link.model_validate(AUTHORED)
    assert (link.act, link.by, link.alleged) == (LinkAct.AUTHORED, "vladimir-putin", False)
    assert (link.to, link.about, link.date, link.note, link.source, link.basis) == (None,) * 6


@pytest.mark.parametrize(
    ("changed", "error"),
    [
        ({"act": "sung"}, (("act",), "enum")),
        ({"by": "a b"}, (("by",), "not_an_id")),
        ({"to": ""}, (("to",), "not_an_id")),
        ({"about": "A"}, (("about",), "string_pattern_mismatch")),
        ({"date": "yesterday"}, (("date",), "not_a_date")),
        ({"basis": "rumour"}, (("basis",), "enum")),
        ({"with": "ink"}, (("with",), "extra_forbidden")),
    ],
    ids=str,
)
def test_what_a_link_refuses(changed: dict[str, Any], error: tuple[tuple[int | str, ...], str]) -> None:
    assert refusals(pt.Link, {**AUTHORED, **changed}) == [error]


def test_what_can_be_done_with_a_content() -> None:
    assert [act.value for act in LinkAct] == [
        "authored", "told", "reported", "published", "leaked", "confirmed", "denied", "disowned",
    ]  # fmt: skip


@pytest.mark.parametrize("url", ["https://example.org/a?b=c#d", "http://example.org", "https://пример.рф/a"])
def test_a_source_may_have_an_address(url: str) -> None:
    assert pt.Source.model_validate({"id": "a", "title": "A", "url": url}).url == url


@pytest.mark.parametrize(
    "url",
    ["example.org", "ftp://example.org", "javascript:alert(1)", "https://", "https://a b", "https://a\n", " https://a"],
)
def test_what_is_no_address_of_a_page_is_refused(url: str) -> None:
    assert refusals(pt.Source, {"id": "a", "title": "A", "url": url}) == [(("url",), "string_pattern_mismatch")]


def test_an_address_hides_no_characters_and_is_not_endless() -> None:
    hidden = {"id": "a", "title": "A", "url": "https://a\u202eb"}
    assert refusals(pt.Source, hidden) == [(("url",), "hidden_character")]
    endless = {"id": "a", "title": "A", "url": "https://" + "a" * 2000}
    assert refusals(pt.Source, endless) == [(("url",), "string_too_long")]


# Reactions and polls


def test_a_reaction_is_somebody_s_stance() -> None:
    reaction = Reaction.model_validate({"actor": "UA", "stance": "rejects"})
    assert (reaction.actor, reaction.stance) == ("UA", Stance.REJECTS)
    assert refusals(Reaction, {"actor": "UA", "stance": "shrugs"}) == [(("stance",), "enum")]
    assert [stance.value for stance in Stance] == [
        "accepts", "welcomes", "conditional", "reserved", "counters", "rejects",
    ]  # fmt: skip


def poll(*shares: str | None, **fields: Any) -> dict[str, Any]:
    options = [{"answer": f"answer {n}", **({"share": share} if share else {})} for n, share in enumerate(shares)]
    return {"asked_by": "elon-musk", "question": "Yes or no?", "options": options, **fields}


@pytest.mark.parametrize(
    "shares",
    [
        ("59.1 percent", "40.9 percent"),
        ("at least 90 percent", None),
        (None, None),
        ("0 percent", "100 percent"),
        ("33.4 percent", "33.4 percent", "33.4 percent"),
        ("51 percent", "50 percent"),
    ],
    ids=str,
)
def test_the_shares_of_a_poll_add_up_to_no_more_than_rounding_allows(shares: tuple[str | None, ...]) -> None:
    found = Poll.model_validate(poll(*shares))
    assert [str(option.share) if option.share else None for option in found.options] == list(shares)


@pytest.mark.parametrize("shares", [("51 percent", "50.1 percent"), ("100 percent", "about 2 percent")], ids=str)
def test_the_shares_of_a_poll_cannot_be_more_than_all(shares: tuple[str, ...]) -> None:
    assert refusals(Poll, poll(*shares)) == [((), "more_than_all")]


@pytest.mark.parametrize("share", ["100.1 percent", "59 count", "1 km"])
def test_a_share_is_a_number_of_percent(share: str) -> None:
    assert refusals(PollOption, {"answer": "yes", "share": share}) == [((), "not_a_share")]


def test_a_poll_has_at_least_two_answers() -> None:
    assert refusals(Poll, poll("100 percent")) == [(("options",), "too_short")]


@pytest.mark.parametrize("votes", [0, 2_748_378, 10**10])
def test_the_votes_of_a_poll_are_counted(votes: int) -> None:
    assert Poll.model_validate(poll(None, None, votes=votes)).votes == votes


@pytest.mark.parametrize(
    ("votes", "error"), [(-1, "greater_than_equal"), (10**10 + 1, "less_than_equal"), (1.5, "int_from_float")]
)
def test_what_is_no_number_of_votes_is_refused(votes: float, error: str) -> None:
    assert refusals(Poll, poll(None, None, votes=votes)) == [(("votes",), error)]


def test_a_number_of_votes_is_exact_unless_it_says_otherwise() -> None:
    assert Poll.model_validate(poll(None, None)).votes_are_approximate is False
    assert Poll.model_validate(poll(None, None, votes_are_approximate=True)).votes_are_approximate is True


def test_every_act_has_its_traits() -> None:
    acts = {act for act in LinkAct if act.is_about_a_link}
    assert acts == {LinkAct.CONFIRMED, LinkAct.DENIED, LinkAct.DISOWNED}
    assert {act for act in LinkAct if act.disputes} == {LinkAct.DENIED, LinkAct.DISOWNED}
    assert {act for act in LinkAct if act.passes_on} == {LinkAct.TOLD, LinkAct.REPORTED, LinkAct.LEAKED}
    assert {act for act in LinkAct if act.is_joint} == {LinkAct.AUTHORED, LinkAct.PUBLISHED}
    assert LinkAct("told") is LinkAct.TOLD


def test_a_source_says_what_it_is() -> None:
    source = Source.model_validate({"id": "s", "title": "x", "grade": "partisan"})
    assert source.grade is Grade.PARTISAN
    assert [grade for grade in Grade if grade.is_weak] == [Grade.AGGREGATOR, Grade.PARTISAN, Grade.SOCIAL]
    assert Source(id="s", title="x").grade is None


def test_whoever_publishes_officially_hands_nothing_on() -> None:
    def state(publisher: str, *links: dict[str, Any]) -> tuple[str, int]:
        published = {"id": "published", "act": "published", "by": publisher}
        found = text({"kind": "ceasefire"}, chain=[*links, published]).standing
        return found.state, found.links

    authored = {"id": "authored", "act": "authored", "by": "vladimir-putin"}
    assert state("UN", authored) == ("first-hand", 0)
    assert state("FR", authored) == ("first-hand", 0)
    assert state("vice-news", authored) == ("reported", 1)
    assert state("UN") == ("reported", 1)
    assert state("UN", authored, {"id": "told", "act": "told", "by": "vladimir-putin", "to": "UN"}) == ("reported", 1)
