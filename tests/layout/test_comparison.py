from __future__ import annotations

from typing import Any

import pytest
from tests.layout.documents import Compared

import peaceterms as pt
from peaceterms.layout.blocks import Entry, Side
from peaceterms.layout.measures import open_to_decide
from peaceterms.words.language import language

Term = dict[str, Any]


def text(name: str, *terms: Term, **fields: Any) -> pt.Proposal:
    return pt.Proposal.model_validate(
        {"id": name, "title": f"Title of {name}", "short_title": f"the {name}", "terms": list(terms), **fields}
    )


def entries(first: list[Term], second: list[Term]) -> list[Entry]:
    return Compared(pt.compare(text("draft", *first), text("reply", *second))).entries


NEUTRAL = {"id": "a", "kind": "neutrality", "state": "UA"}
LAND = {"id": "a", "kind": "territory", "places": "crimea"}
WATER = {"id": "w", "kind": "water-supply", "recipient": "crimea", "assured": True}
TALKS = {"id": "t", "kind": "talks", "party": "UA"}


def test_the_title_says_which_departs_from_which() -> None:
    assert Compared(pt.compare(text("draft"), text("reply"))).title == "The reply, compared with the draft"


def test_both_texts_are_told_with_their_standing() -> None:
    found = Compared(pt.compare(pt.load("kremlin-conditions-2022"), pt.load("musk-tweet-2022")))
    assert [one.name for one in found.texts.texts] == ["The conditions", "The tweet"]
    assert found.texts.texts[0].byline.startswith(
        "Vladimir Putin (alleged), 10 October 2022, told by Musk to Ian Bremmer"
    )
    assert found.texts.texts[0].standing.text.startswith(
        "reported through 2 links (third-hand), contested: Elon Musk denies"
    )
    assert found.texts.texts[1].standing.text == "first-hand, undisputed"


SUMMARIES = [
    pytest.param([], [], ["Both address 0 of the 0 issues that either addresses", "0 agreements, 0 departures"]),
    pytest.param(
        [LAND | {"control": "RU"}],
        [LAND | {"control": "UA"}],
        [
            "Both address 1 of the 1 issue that either addresses",
            "0 agreements, 1 departure",
            "Departures in favour of Ukraine: 1",
            "Departures to the disadvantage of Russia: 1",
        ],
    ),
    pytest.param(
        [LAND | {"control": "RU"}, NEUTRAL | {"id": "n"}],
        [LAND | {"control": "RU"}, NEUTRAL | {"id": "n", "permanence": "permanent"}, WATER, TALKS],
        [
            "Both address 2 of the 4 issues that either addresses",
            "2 agreements, 3 departures",
            "Departures in favour of Crimea and so of whoever holds it (Russia, by these texts): 1",
            "Departures to the disadvantage of Ukraine: 1",
            "Departures of which no gain, loss or duty of anybody can be told: 1",
        ],
    ),
]


@pytest.mark.parametrize(("first", "second", "told"), SUMMARIES, ids=["nothing", "one", "several"])
def test_the_summary_counts(first: list[Term], second: list[Term], told: list[str]) -> None:
    assert list(Compared(pt.compare(text("draft", *first), text("reply", *second))).lines("summary")) == told


def test_kinds_that_both_address_come_first_and_say_how_many_issues() -> None:
    first = text("draft", LAND | {"control": "RU", "places": ["crimea", "kherson"]}, TALKS)
    second = text("reply", LAND | {"control": "UA"}, WATER)
    sections = Compared(pt.compare(first, second)).sections
    assert [(section.title, section.counts) for section in sections] == [
        ("Territory", "1 issue in both (agree on 0, depart on 1); 1 issue only in the draft"),
        ("Talks", "1 issue only in the draft"),
        ("Water supply", "1 issue only in the reply"),
    ]


def test_agreements_come_before_departures() -> None:
    found = entries([NEUTRAL | {"permanence": "permanent"}], [NEUTRAL])
    assert [(entry.agrees, entry.headline) for entry in found] == [
        (True, "Neutrality of Ukraine: both have such a term"),
        (False, "Neutrality of Ukraine: permanence stated only in the draft"),
    ]


HEADLINES = [
    pytest.param([], [NEUTRAL], "Neutrality of Ukraine: added", ("says nothing", ""), id="added"),
    pytest.param([NEUTRAL], [], "Neutrality of Ukraine: dropped", ("", "says nothing"), id="dropped"),
    pytest.param(
        [LAND | {"control": "RU"}],
        [LAND | {"control": "UA"}],
        "Territory of Crimea: control shifted",
        ("Russia", "Ukraine"),
        id="shifted",
    ),
    pytest.param(
        [TALKS | {"readiness": "on conditions"}],
        [TALKS | {"readiness": "ready"}],
        "Readiness of Ukraine to talk about a settlement: readiness hardened",
        ("on conditions", "ready"),
        id="hardened",
    ),
    pytest.param(
        [TALKS | {"readiness": "refuses"}],
        [TALKS | {"readiness": "ready"}],
        "Readiness of Ukraine to talk about a settlement: reversed",
        ("readiness: refuses", "readiness: ready"),
        id="reversed",
    ),
    pytest.param(
        [TALKS],
        [TALKS | {"readiness": "ready"}],
        "Readiness of Ukraine to talk about a settlement: readiness stated only in the reply",
        ("does not say", "ready"),
        id="stated-only-in-the-second",
    ),
    pytest.param(
        [TALKS | {"mediators": "UN"}],
        [TALKS],
        "Readiness of Ukraine to talk about a settlement: mediators stated only in the draft",
        ("United Nations", "does not say"),
        id="stated-only-in-the-first",
    ),
    pytest.param(
        [TALKS | {"mediators": "to be agreed"}],
        [TALKS | {"mediators": "UN"}],
        "Readiness of Ukraine to talk about a settlement: mediators settled",
        ("to be agreed", "United Nations"),
        id="settled",
    ),
    pytest.param(
        [TALKS | {"timing": {"start": "2023"}}],
        [TALKS | {"timing": {"start": "2022"}}],
        "Readiness of Ukraine to talk about a settlement: start brought forward",
        ("2023", "2022"),
        id="brought-forward",
    ),
    pytest.param(
        [TALKS | {"id": "a"}, NEUTRAL | {"id": "b"}],
        [TALKS | {"id": "a", "after": ["b"]}, NEUTRAL | {"id": "b"}],
        "Readiness of Ukraine to talk about a settlement: what comes first resequenced",
        ("does not say", "neutrality of Ukraine"),
        id="resequenced",
    ),
]


@pytest.mark.parametrize(("first", "second", "headline", "sides"), HEADLINES)
def test_a_departure_has_a_headline_and_what_each_side_says(
    first: list[Term], second: list[Term], headline: str, sides: tuple[str, str]
) -> None:
    (departed,) = (entry for entry in entries(first, second) if not entry.agrees)
    assert departed.headline == headline
    assert tuple(side.says for side in departed.sides) == sides


def test_a_side_says_where_it_stands_in_the_text() -> None:
    (entry,) = entries(
        [LAND | {"control": "RU", "ref": "point 1", "basis": "primary"}],
        [LAND | {"control": "UA", "basis": "secondary"}],
    )
    assert entry.sides == (
        Side("The draft", "Russia", "point 1 (primary)", places=("point 1",)),
        Side("The reply", "Ukraine", "term a (secondary)", places=("",)),
    )


def test_remarks_tell_whom_it_helps_and_on_what_it_rests() -> None:
    land = {"places": "annexed-regions"}
    (entry,) = entries([LAND | land | {"control": "RU"}], [LAND | land | {"control": "UA", "implied": ["control"]}])
    assert entry.remarks == (
        "In favour of Ukraine; to the disadvantage of Russia",
        "Rests on an implied reading and one of several readings of a group term",
    )


def test_nothing_is_remarked_where_nobody_is_helped_and_nothing_is_implied() -> None:
    (entry,) = entries([], [TALKS])
    assert entry.remarks == ()


VOTE = {"id": "v", "kind": "referendum", "places": "crimea", "options": ["for", "against"]}


def by_vote(**fields: Any) -> list[Term]:
    return [
        VOTE,
        LAND | {"id": "f", "control": "RU", "given": {"on": "v", "answer": "for"}, **fields},
        LAND | {"id": "g", "control": "UA", "given": {"on": "v", "answer": "against"}, **fields},
    ]


def test_a_transition_says_what_it_accounts_for() -> None:
    (entry,) = entries([LAND | {"control": "RU", "by": "UA"}], by_vote())
    assert entry.headline == "Territory of Crimea: made conditional on a vote"
    assert entry.remarks == (
        "In favour of Ukraine; to the disadvantage of Russia",
        (
            "Accounts for: obligor of the territory of Crimea stated only in the draft; "
            "referendum on status in Crimea added"
        ),
    )


def test_a_transition_back_says_so_too() -> None:
    (entry,) = entries(by_vote(), [LAND | {"control": "RU", "by": "UA"}])
    assert entry.headline == "Territory of Crimea: made unconditional, without a vote"


def test_a_condition_on_an_event_is_not_called_a_vote() -> None:
    truce = {"id": "truce", "type": "event", "question": "Does it hold?", "answers": ["yes", "no"]}
    first, second = (
        text("draft", NEUTRAL),
        text("reply", NEUTRAL | {"given": {"on": "truce", "answer": "yes"}}, contingencies=[truce]),
    )
    (entry,) = Compared(pt.compare(first, second)).sections[0].entries
    assert entry.headline == "Neutrality of Ukraine: made conditional"


def test_outcomes_are_told_in_full_for_each_kind_and_for_issues_alone() -> None:
    found = Compared(pt.compare(pt.load("kremlin-conditions-2022"), pt.load("musk-tweet-2022")))
    assert found.lines("outcomes") == (
        "On all issues that both address, the two come to the same settlement in 1 of 16 outcomes",
        "What is open: the vote in Donetsk, Kherson, Luhansk and Zaporizhzhia (“against Russia” or “for Russia”)",
        "On territory, the two come to the same settlement in 1 of 16 outcomes",
        "Territory of Donetsk, Kherson, Luhansk and Zaporizhzhia, each taken alone: the same in 1 of 2",
    )


def test_a_single_issue_is_taken_alone() -> None:
    found = Compared(pt.compare(text("draft", LAND | {"control": "RU"}), text("reply", *by_vote())))
    assert found.lines("outcomes")[-1] == "Territory of Crimea, taken alone: the same in 1 of 2"


def test_what_is_open_is_told_votes_first_then_events_then_brackets() -> None:
    event = {"id": "truce", "type": "event", "question": "Is there a truce?", "answers": ["yes", "no"]}
    held: list[Term] = [
        NEUTRAL | {"id": "theirs", "held_by": ["RU"]},
        TALKS | {"given": {"on": "truce", "answer": "yes"}},
        {"id": "v", "kind": "referendum", "places": "kherson", "subject": "neutrality"},
        LAND | {"id": "l", "places": "kherson", "control": "RU", "given": {"on": "v", "answer": "yes"}},
    ]
    comparison = pt.compare(text("draft", *held, contingencies=[event]), text("reply", NEUTRAL))
    assert open_to_decide(comparison, language()) == (
        "the vote in Kherson on neutrality (“not yes” or “yes”)",
        "“Is there a truce?” (“no” or “yes”)",
        "whose bracketed position stands on the neutrality of Ukraine",
    )


@pytest.mark.parametrize(
    ("first", "second", "older"),
    [
        ("2022-10-10", "2022-10-03", True),
        ("2022-10-03", "2022-10-10", False),
        ("2022-10", "2022-10-03", False),
        (None, "2022", False),
    ],
)
def test_it_is_told_where_the_second_text_is_the_older_one(first: str | None, second: str, older: bool) -> None:
    found = Compared(pt.compare(text("draft", date=first), text("reply", date=second)))
    assert ("The second text is older than the first" in found.lines("summary")) is older


def test_without_contingencies_no_outcomes_are_told() -> None:
    assert Compared(pt.compare(text("draft", NEUTRAL), text("reply", NEUTRAL))).lines("outcomes") == ()


def on_many_events(number: int) -> pt.Comparison:
    """One issue that hangs on many events at once."""
    names = [f"event-{one}" for one in range(number)]
    events = [{"id": name, "type": "event", "question": f"{name}?", "answers": ["yes", "no"]} for name in names]
    given = [{"on": name, "answer": "yes"} for name in names]
    term = LAND | {"control": "RU", "given": given}
    return pt.compare(text("draft", term, contingencies=events), text("reply", term, contingencies=events))


def test_outcomes_are_gone_through_up_to_a_limit() -> None:
    found = Compared(on_many_events(12))
    assert len(open_to_decide(on_many_events(12), language())) == 12
    assert (found.lines("outcomes")[0], *found.lines("outcomes")[2:]) == (
        "On all issues that both address, the two come to the same settlement in 4096 of 4,096 outcomes",
        "On territory, the two come to the same settlement in 4096 of 4,096 outcomes",
        "Territory of Crimea, taken alone: the same in 4096 of 4096",
    )
    assert (
        found.lines("measures")[1]
        == "Distance 0.00 on the 1 shared issue, from 0 (the same) to 1 (as far apart as can be)"
    )


def test_beyond_the_limit_it_is_told_that_they_are_not_counted() -> None:
    found = Compared(on_many_events(13))
    assert (found.lines("outcomes")[0], *found.lines("outcomes")[2:]) == (
        "On all issues that both address: not counted, since too many of the 8,192 outcomes hang together",
        "On territory: not counted, since too many of the 8,192 outcomes hang together",
    )
    assert found.lines("measures")[1] == (
        "Distance 0.00 on the 1 shared issue, from 0 (the same) to 1 (as far apart as can be); "
        "the true interval may be narrower"
    )


def test_overlap_and_distance_are_told_together() -> None:
    found = Compared(
        pt.compare(text("draft", LAND | {"control": "RU"}), text("reply", LAND | {"control": "UA"}, WATER))
    )
    assert found.lines("measures") == (
        "Overlap 0.50: 1 of 2 issues",
        "Distance 1.00 on the 1 shared issue, from 0 (the same) to 1 (as far apart as can be)",
        "Low end: every open question turns out so that the two come closest; high end: so that they are furthest",
        "The distance is the sum of: territory 1.00",
    )


def test_a_distance_is_an_interval_where_something_is_open() -> None:
    found = Compared(pt.compare(text("draft", NEUTRAL), text("reply", NEUTRAL | {"permanence": "permanent"})))
    assert found.lines("measures")[1].startswith("Distance 0.00 to 0.50 on the 1 shared issue,")


def test_where_nothing_that_differs_is_pinned_down_there_is_no_distance() -> None:
    found = Compared(pt.compare(text("draft", LAND | {"control": "RU"}), text("reply", LAND | {"sovereignty": "UA"})))
    assert found.lines("measures") == (
        "Overlap 1.00: 1 of 1 issue",
        "Distance: not measurable, since nothing that differs on the 1 shared issue is pinned down",
    )


@pytest.mark.parametrize(
    ("first", "second", "overlap"),
    [([], [], "Overlap 1.00: 0 of 0 issues"), ([], [WATER], "Overlap 0.00: 0 of 1 issue")],
)
def test_without_a_shared_issue_there_is_no_distance(first: list[Term], second: list[Term], overlap: str) -> None:
    assert Compared(pt.compare(text("draft", *first), text("reply", *second))).lines("measures") == (
        overlap,
        "Distance: not measurable, since they share no issue",
    )


def test_a_text_that_is_silent_on_everything_still_has_its_standing() -> None:
    found = Compared(pt.compare(text("draft", WATER), text("reply")))
    assert found.texts.texts[1].standing.text == "not attributed: the encoding names no chain of sources"
    assert [entry.headline for entry in found.entries] == ["Water supply to Crimea: dropped"]


def test_two_empty_texts_have_no_sections() -> None:
    found = Compared(pt.compare(text("draft"), text("reply")))
    assert found.sections == []
    assert found.lines("outcomes") == ()


def test_a_silence_is_told_in_its_manner_where_the_encoding_gives_one() -> None:
    term = {"id": "vote", "kind": "referendum", "places": ["luhansk"]}
    asking = pt.Proposal.model_validate({"id": "a", "title": "A", "terms": [term]})

    def silent(**held: object) -> str:
        silence = {"subject": "a vote", "manner": "excluded", "issues": ["referendum"], **held}
        return pt.compare(
            asking, pt.Proposal.model_validate({"id": "b", "title": "B", "silences": [silence]})
        ).full.to_text()

    assert "B: silent (excluded)" in silent()
    assert "B: silent (excluded)" in silent(issues=["referendum/annexed-regions"])
    for beside in (["referendum/crimea"], ["territory"], None):
        assert "B: says nothing\n" in silent(issues=beside)


def test_what_a_silence_amounts_to_hangs_on_how_much_of_the_text_is_known() -> None:
    def silent(coverage: str) -> str:
        return Compared(pt.compare(text("draft", NEUTRAL), text("reply", coverage=coverage))).entries[0].sides[1].says

    assert silent("whole text") == "says nothing"
    assert silent("all points reported") == silent("points reported") == "not among the reported points"
    assert silent("single points") == "not known"


def test_the_head_says_how_much_of_a_text_is_known() -> None:
    found = Compared(pt.compare(text("draft", by="RU", coverage="whole text"), text("reply", coverage="single points")))
    assert [one.byline for one in found.texts.texts] == [
        "Russia; known: whole text",
        "author not stated; known: single points",
    ]


def test_what_is_to_be_read_with_care_is_told() -> None:
    both = NEUTRAL | {"permanence": "permanent"}, NEUTRAL | {"id": "b", "permanence": "temporary"}
    (line,) = Compared(pt.compare(text("draft", *both), text("reply"))).lines("warnings")
    assert line.startswith("Two things are said in the draft on the neutrality of Ukraine: permanence")
    assert Compared(pt.compare(text("draft", both[0]), text("reply"))).lines("warnings") == ()


def test_what_is_to_be_read_with_care_is_told_in_the_words_for_values() -> None:
    both = LAND | {"control": "RU"}, LAND | {"id": "b", "control": "UA"}
    (line,) = Compared(pt.compare(text("draft", *both), text("reply"))).lines("warnings")
    assert "Russia" in line
    assert "Ukraine" in line


def test_a_duty_more_and_an_own_offer_are_counted_apart() -> None:
    stop = {"id": "stop", "kind": "ceasefire", "by": ["RU"]}
    more = Compared(pt.compare(text("draft"), text("reply", stop)))
    assert more.lines("summary")[2:] == ("Departures that mean a duty more for Russia: 1",)
    assert more.entries[0].remarks == ("Binds Russia",)
    less = Compared(pt.compare(text("draft", stop), text("reply")))
    assert less.lines("summary")[2:] == ("Departures that mean a duty less for Russia: 1",)
    offered = Compared(pt.compare(text("draft", stop, by="RU"), text("reply", by="UA")))
    assert offered.lines("summary")[2:] == (
        "Own offers or duties that are not in the second text, which is no gain: of Russia: 1",
    )
    assert offered.entries[0].remarks == ("An offer of Russia that is not taken up",)


def test_of_texts_on_different_conflicts_nothing_is_added_or_dropped() -> None:
    found = Compared(pt.compare(text("draft", NEUTRAL, conflict="ukraine"), text("reply", conflict="cyprus")))
    assert found.entries == []
    assert any(line.startswith("The two are about different conflicts") for line in found.lines("summary"))


def ceasefire(**said: Any) -> dict[str, Any]:
    return {"id": "truce", "kind": "ceasefire", **said}


def entries_of(first: dict[str, Any], second: dict[str, Any]) -> list[tuple[bool, str, tuple[str, ...]]]:
    one, other = (
        pt.Proposal.model_validate({"id": id, "title": id, "terms": [term]})
        for id, term in (("one", first), ("other", second))
    )
    (section,) = Compared(pt.compare(one, other)).sections
    return [(entry.agrees, entry.headline, tuple(side.says for side in entry.sides)) for entry in section.entries]


def test_details_of_one_issue_that_help_nobody_are_told_together() -> None:
    found = entries_of(ceasefire(line="the river", freezes=True), ceasefire(permanence="permanent"))
    assert found[1:] == [
        (
            False,
            "Ceasefire for all fighting: details differ (permanence, freeze of the lines and line)",
            ("freeze of the lines: yes; line: “the river”", "permanence: permanent"),
        )
    ]


def test_a_single_detail_is_told_as_what_became_of_it() -> None:
    found = entries_of(ceasefire(freezes=True), ceasefire(freezes=False))
    assert found == [(False, "Ceasefire for all fighting: freeze of the lines reversed", ("yes", "no"))]


def test_what_helps_somebody_is_told_by_itself() -> None:
    army = {"id": "army", "kind": "force-limit", "state": "UA", "category": "personnel"}
    found = entries_of({**army, "ceiling": "5 count", "baseline": "x"}, {**army, "ceiling": "6 count", "baseline": "y"})
    assert [headline for _, headline, _ in found] == [
        "Limit on personnel of Ukraine: ceiling raised",
        "Limit on personnel of Ukraine: baseline described otherwise",
    ]


def test_what_both_say_alike_on_one_issue_is_told_in_one_line() -> None:
    same = ceasefire(freezes=True, permanence="permanent")
    assert [headline for _, headline, _ in entries_of(same, same)] == [
        "Ceasefire for all fighting: permanence: permanent; freeze of the lines: yes"
    ]


def test_a_further_commitment_on_an_issue_that_both_address_is_told_as_such() -> None:
    lift = {"kind": "sanctions", "on": "RU", "action": "lifted", "by": ["US"]}
    later = lift | {"id": "b", "by": ["EU"], "action": "eased", "modality": "aspires"}
    first, second = text("draft", lift | {"id": "a"}), text("reply", lift | {"id": "a"}, later)
    (added,) = (e for e in Compared(pt.compare(first, second)).entries if not e.agrees)
    assert added.headline == "Sanctions on Russia: more in the reply"
    assert added.sides[0].says == "nothing further"


def test_one_more_who_undertakes_the_same_widens_the_obligor() -> None:
    lift = {"id": "a", "kind": "sanctions", "on": "RU", "action": "lifted", "by": ["US"]}
    (more,) = (e for e in entries([lift], [lift, lift | {"id": "b", "by": ["EU"]}]) if not e.agrees)
    assert more.headline == "Sanctions on Russia: obligor widened"


def test_that_both_have_a_term_is_not_told_where_what_both_say_of_it_is() -> None:
    assert [e.headline for e in entries([NEUTRAL], [NEUTRAL]) if e.agrees] == [
        "Neutrality of Ukraine: both have such a term"
    ]
    lasting = NEUTRAL | {"permanence": "permanent"}
    assert [e.headline for e in entries([lasting], [lasting])] == ["Neutrality of Ukraine: permanence: permanent"]


def test_details_of_two_clauses_on_one_issue_stay_apart() -> None:
    def clause(id: str, modality: str, **said: Any) -> Term:
        return {"id": id, "kind": "reconstruction", "recipient": "UA", "modality": modality, "ref": id, **said}

    first = [clause("1", "aspires", mechanism="a"), clause("2", "expects", mechanism="b")]
    second = [clause("1", "aspires", mechanism="c"), clause("2", "expects", mechanism="d")]
    headlines = [entry.headline for entry in entries(first, second) if not entry.agrees]
    assert headlines == ["Reconstruction for Ukraine: mechanism described otherwise"] * 2
