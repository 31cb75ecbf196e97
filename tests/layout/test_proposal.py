from __future__ import annotations

from typing import Any

import pytest
from tests.layout.documents import lines

import peaceterms as pt
from peaceterms.layout.blocks import Section
from peaceterms.layout.document import document
from peaceterms.proposal import Stance


def sections(**fields: Any) -> dict[str, tuple[str, ...]]:
    laid_out = document(pt.Proposal.model_validate({"id": "x", "title": "X", **fields}))
    names = [block.name for block in laid_out.blocks if isinstance(block, Section)]
    return {name: lines(laid_out, name) for name in names}


def terms(*held: dict[str, Any], **fields: Any) -> list[str]:
    return list(sections(terms=list(held), **fields).get("terms", ()))


def test_a_bare_proposal_has_a_title_a_standing_and_no_sections() -> None:
    found = document(pt.Proposal(id="x", title="X"))
    assert found.title == "X"
    assert found.lead == (
        "x: author not stated",
        "Standing: not attributed: the encoding names no chain of sources",
    )
    assert found.blocks == ()


def test_the_summary_stands_last_in_the_lead() -> None:
    assert document(pt.Proposal(id="x", title="X", summary="In short.")).lead[-1] == "In short."


def test_sections_stand_in_a_fixed_order() -> None:
    assert list(
        sections(
            sources=[{"id": "s", "title": "S"}],
            notes=["n"],
            polls=[{"asked_by": "RU", "question": "Q?", "options": [{"answer": "a"}, {"answer": "b"}]}],
            reactions=[{"actor": "RU", "stance": "rejects"}],
            silences=[{"subject": "money", "manner": "deferred"}],
            chain=[{"id": "c", "act": "authored", "by": "RU"}],
            terms=[{"id": "t", "kind": "talks", "party": "RU"}],
        )
    ) == ["terms", "chain", "silences", "reactions", "polls", "notes", "sources"]


LAND = {"id": "a", "kind": "territory", "places": "crimea", "control": "RU"}
VOTE = {"id": "v", "kind": "referendum", "places": ["kherson", "luhansk"]}
TERMS = [
    pytest.param([LAND], ["Territory of Crimea: control: Russia [term a]"], id="no reference"),
    pytest.param([LAND | {"ref": "1"}], ["Territory of Crimea: control: Russia [1]"], id="reference"),
    pytest.param(
        [LAND | {"basis": "primary"}], ["Territory of Crimea: control: Russia [term a (primary)]"], id="basis"
    ),
    pytest.param(
        [LAND | {"ref": "1", "basis": "primary", "implied": ["control"]}],
        ["Territory of Crimea: control: Russia [1 (primary)]; implied: control"],
        id="implied",
    ),
    pytest.param(
        [{"id": "t", "kind": "talks", "party": "RU", "ref": "2"}],
        ["Readiness of Russia to talk about a settlement [2]"],
        id="bare",
    ),
    pytest.param(
        [LAND | {"places": ["kherson", "luhansk"], "ref": "1"}],
        ["Territory of Kherson and Luhansk: control: Russia [1]"],
        id="several places",
    ),
    pytest.param(
        [
            VOTE | {"ref": "1"},
            LAND | {"places": ["kherson", "luhansk"], "ref": "2", "given": {"on": "v", "answer": "yes"}},
        ],
        [
            "Referendum on status in Kherson and Luhansk [1]",
            "Territory of Kherson and Luhansk, if the vote there is “yes”: control: Russia [2]",
        ],
        id="a vote in each place",
    ),
    pytest.param(
        [VOTE | {"ref": "1"}, LAND | {"ref": "2", "given": {"on": "v", "answer": "yes", "place": "luhansk"}}],
        [
            "Referendum on status in Kherson and Luhansk [1]",
            "Territory of Crimea, if the vote in Luhansk is “yes”: control: Russia [2]",
        ],
        id="a vote elsewhere",
    ),
    pytest.param(
        [LAND | {"ref": "1"}, {"id": "b", "kind": "territory", "places": "crimea", "status": "special", "ref": "2"}],
        ["Territory of Crimea: control: Russia; status: special [1 and 2]"],
        id="two terms that add to each other",
    ),
]


@pytest.mark.parametrize(("held", "told"), TERMS)
def test_terms_are_told_with_where_they_stand(held: list[dict[str, Any]], told: list[str]) -> None:
    assert terms(*held) == told


def test_places_on_which_different_votes_decide_are_told_apart() -> None:
    # The dam is in Kherson, so that the vote in Kherson decides on it; in Luhansk it is the vote there.
    land = LAND | {"places": ["luhansk", "kakhovka-dam"], "ref": "2", "given": {"on": "v", "answer": "yes"}}
    assert [told for told in terms(VOTE, land) if told.startswith("Territory")] == [
        "Territory of Kakhovka dam, if the vote in Kherson is “yes”: control: Russia [2]",
        "Territory of Luhansk, if the vote there is “yes”: control: Russia [2]",
    ]


def test_a_group_term_with_several_readings_is_marked_until_one_is_chosen() -> None:
    land = LAND | {"places": "annexed-regions"}
    assert terms(land)[0].endswith("; group term with several readings")
    assert not terms(land, readings={"annexed-regions": "with-crimea"})[0].endswith("several readings")


def test_a_silence_is_told_with_its_manner() -> None:
    assert sections(silences=[{"subject": "money", "manner": "dropped from an earlier version"}])["silences"] == (
        "Money (dropped from an earlier version)",
    )


STANCES = [
    ("accepts", "Russia accepts it"),
    ("welcomes", "Russia welcomes it"),
    ("conditional", "Russia takes it on conditions"),
    ("reserved", "Russia is reserved"),
    ("counters", "Russia answers with a move of their own"),
    ("rejects", "Russia rejects it"),
]


@pytest.mark.parametrize(("stance", "told"), STANCES)
def test_a_reaction_is_told_in_words(stance: str, told: str) -> None:
    assert sections(reactions=[{"actor": "RU", "stance": stance}])["reactions"] == (told,)


def test_every_stance_is_told() -> None:
    assert [stance for stance, _ in STANCES] == list(Stance)


def test_a_reaction_tells_its_date_and_what_was_said() -> None:
    reaction = {"actor": "RU", "stance": "rejects", "date": "2022-10", "summary": "No."}
    assert sections(reactions=[reaction])["reactions"] == ("Russia rejects it, October 2022: No.",)


OPTIONS = [{"answer": "yes", "share": "40.9 percent"}, {"answer": "no"}]
POLLS = [
    pytest.param({}, "Yes? Asked by Russia: yes 40.9 %, no (share not stated)", id="bare"),
    pytest.param({"votes": 0}, "Yes? Asked by Russia: yes 40.9 %, no (share not stated), 0 votes", id="no-votes"),
    pytest.param({"votes": 1}, "Yes? Asked by Russia: yes 40.9 %, no (share not stated), 1 vote", id="one-vote"),
    pytest.param(
        {"votes": 2748378}, "Yes? Asked by Russia: yes 40.9 %, no (share not stated), 2,748,378 votes", id="votes"
    ),
    pytest.param(
        {"votes": 1500000, "votes_are_approximate": True, "note": "online"},
        "Yes? Asked by Russia: yes 40.9 %, no (share not stated), about 1,500,000 votes (online)",
        id="about-so-many",
    ),
]


@pytest.mark.parametrize(("fields", "told"), POLLS)
def test_a_poll_is_told_in_words(fields: dict[str, Any], told: str) -> None:
    poll = {"asked_by": "RU", "question": "Yes?", "options": OPTIONS, **fields}
    assert sections(polls=[poll])["polls"] == (told,)


def test_the_date_of_a_poll_is_told() -> None:
    poll = {"asked_by": "RU", "question": "Yes?", "options": OPTIONS, "date": "2022-10"}
    assert "October 2022" in sections(polls=[poll])["polls"][0]


def test_a_source_is_told_with_its_address() -> None:
    sources = [{"id": "a", "title": "A", "url": "https://example.org/a"}, {"id": "b", "title": "B"}]
    assert sections(sources=sources)["sources"] == ("A https://example.org/a", "B")


def test_a_term_held_by_one_side_says_whose_it_is() -> None:
    assert terms(LAND | {"held_by": "RU", "ref": "1"}) == [
        "Territory of Crimea, if the bracketed position of Russia stands: control: Russia [1]"
    ]


def test_what_became_of_it_is_told() -> None:
    status = [
        {"state": "signed", "by": ["UA", "RU"], "date": "2014-09-05", "note": "In Minsk.", "basis": "primary"},
        {"state": "lapsed"},
    ]
    told = str(pt.Proposal.model_validate({"id": "a", "title": "A", "status": status}))
    assert "Signed by Ukraine and Russia (5 September 2014): In Minsk. (primary)" in told
    assert "Lapsed" in told


def test_a_source_is_shown_with_its_grade() -> None:
    found = sections(sources=[{"id": "s", "title": "The Gazette", "grade": "official"}, {"id": "t", "title": "A blog"}])
    assert found["sources"] == ("The Gazette (official)", "A blog")
