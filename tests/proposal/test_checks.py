from typing import Any

import pytest
from pydantic import ValidationError

import peaceterms as pt
from peaceterms.proposal.checks import MOST_HINTS
from peaceterms.vocabulary import bundled_vocabulary

Path = tuple[int | str, ...]
YES_OR_NO = ["yes", "no"]
HAGUE = {"id": "hague", "name": "The Hague"}
RIVERSIDE = {"id": "riverside", "name": "Riverside", "part_of": "luhansk"}
COUNCIL = {"id": "council", "name": "Council", "type": "organisation"}
EAST = {
    "id": "east",
    "name": "the east",
    "of": "places",
    "readings": [
        {"id": "narrow", "members": ["luhansk"], "as_of": "2022", "source": "somebody"},
        {"id": "wide", "members": ["luhansk", "kharkiv"], "as_of": "2022", "source": "somebody"},
    ],
}


def proposal(*terms: dict[str, Any], **fields: Any) -> pt.Proposal:
    return pt.Proposal.model_validate({"id": "x", "title": "X", "terms": list(terms), **fields})


def problems(*terms: dict[str, Any], **fields: Any) -> list[tuple[Path, str]]:
    with pytest.raises(ValidationError) as caught:
        proposal(*terms, **fields)
    assert {error["type"] for error in caught.value.errors()} <= {"unknown_name", "inconsistent"}
    return [(error["loc"], error["msg"]) for error in caught.value.errors()]


def neutral(id: str = "a", **fields: Any) -> dict[str, Any]:
    return {"id": id, "kind": "neutrality", "state": ["UA"], **fields}


def territory(*places: str, id: str = "land", **fields: Any) -> dict[str, Any]:
    return {"id": id, "kind": "territory", "places": list(places), "control": ["RU"], **fields}


def vote(*places: str, id: str = "vote", **fields: Any) -> dict[str, Any]:
    return {"id": id, "kind": "referendum", "places": list(places), **fields}


def group(id: str = "east", of: str = "places", members: tuple[str, ...] = ("luhansk",)) -> dict[str, Any]:
    reading = {"id": "narrow", "members": list(members), "as_of": "2022", "source": "somebody"}
    return {"id": id, "name": id, "of": of, "readings": [reading]}


def question(id: str = "choice", **fields: Any) -> dict[str, Any]:
    return {"id": id, "type": "choice", "question": "Which?", "answers": YES_OR_NO, **fields}


def given(on: str = "vote", answer: str = "yes", **fields: Any) -> dict[str, Any]:
    return {"given": {"on": on, "answer": answer, **fields}}


def source(id: str) -> dict[str, Any]:
    return {"id": id, "title": id}


def link(id: str, **fields: Any) -> dict[str, Any]:
    return {"id": id, "act": "told", "by": "RU", **fields}


# Unknown actors and places


def test_bundled_actors_places_and_groups_are_known() -> None:
    found = proposal(territory("annexed-regions", "crimea"), by=["elon-musk"], to=["NATO"])
    assert found.terms[0].model_fields_set >= {"places"}


def test_an_unknown_place_is_named_with_the_nearest_known() -> None:
    assert problems(territory("crimea", "lugansk")) == [
        (
            ("terms", 0, "places", 1),
            ("unknown place 'lugansk'; the nearest known: luhansk (Lugansk)"),
        )
    ]


def test_an_unknown_actor_is_named_with_the_nearest_known() -> None:
    assert problems(neutral(bars=["NATOO"])) == [
        (("terms", 0, "bars", 0), "unknown actor 'NATOO'; the nearest known: NATO, NR (Naoero), TG (Togo)")
    ]


def test_nothing_is_suggested_where_nothing_is_near() -> None:
    assert problems(by=["zzzzzzzz"]) == [(("by", 0), "unknown actor 'zzzzzzzz'")]


def test_the_code_of_every_region_suggests_the_region() -> None:
    codes = {entry.iso_3166_2: str(id) for id, entry in bundled_vocabulary().places.items() if entry.iso_3166_2}
    found = problems(territory(*codes))
    missed = [code for code, (_, message) in zip(codes, found, strict=True) if codes[code] not in message]
    assert missed == []


@pytest.mark.parametrize(
    ("name", "suggestion"),
    [
        ("Kiev", "kyiv"),
        ("Crimea", "crimea"),
        ("Zaporozhye", "zaporizhzhia"),
        ("Nikolaev", "mykolaiv (Nikolaev)"),
        ("ZNPP", "zaporizhzhia-npp (ZNPP)"),
        ("Transcarpathia", "zakarpattia (Transcarpathia)"),
    ],
)
def test_the_name_of_a_place_suggests_its_id(name: str, suggestion: str) -> None:
    ((_, message),) = problems(territory(name))
    assert suggestion in message


@pytest.mark.parametrize(
    ("name", "suggestion"),
    [("Russia", "RU (Russia)"), ("Ukraine", "UA (Ukraine)"), ("United-Nations", "UN (United Nations)"), ("ru", "RU")],
)
def test_the_name_of_an_actor_suggests_its_id(name: str, suggestion: str) -> None:
    ((_, message),) = problems(by=[name])
    assert f"the nearest known: {suggestion}" in message


def test_an_actor_is_no_place_and_a_place_no_actor() -> None:
    assert [path for path, _ in problems(territory("RU"))] == [("terms", 0, "places", 0)]
    assert [path for path, _ in problems(territory("crimea", control=["crimea"]))] == [("terms", 0, "control", 0)]


def test_a_group_of_places_is_no_actor() -> None:
    assert [path for path, _ in problems(by=["annexed-regions"])] == [("by", 0)]


@pytest.mark.parametrize(
    ("fields", "path"),
    [
        ({"to": ["nobody"]}, ("to", 0)),
        ({"chain": [link("a", by="nobody")]}, ("chain", 0, "by")),
        ({"chain": [link("a", to="nobody")]}, ("chain", 0, "to")),
        ({"reactions": [{"actor": "nobody", "stance": "rejects"}]}, ("reactions", 0, "actor")),
        (
            {"polls": [{"asked_by": "nobody", "question": "?", "options": [{"answer": "a"}, {"answer": "b"}]}]},
            ("polls", 0, "asked_by"),
        ),
        ({"actors": [{**COUNCIL, "of": "nobody"}]}, ("actors", 0, "of")),
        ({"places": [{**RIVERSIDE, "part_of": "nowhere"}]}, ("places", 0, "part_of")),
        (
            {"places": [{**RIVERSIDE, "held": {"actor": "nobody", "as_of": "2022", "source": "s"}}]},
            ("places", 0, "held", "actor"),
        ),
        ({"terms": [neutral(held_by=["nobody"])]}, ("terms", 0, "held_by", 0)),
    ],
    ids=lambda value: ".".join(map(str, value)) if isinstance(value, tuple) else "",
)
def test_an_unknown_name_is_found_wherever_it_stands(fields: dict[str, Any], path: Path) -> None:
    ((found, message),) = problems(**fields)
    assert found == path
    assert message.startswith("unknown ")


def test_an_unknown_place_of_a_condition_is_told_as_such_and_for_the_condition() -> None:
    assert problems(vote("crimea"), territory("crimea", **given(place="zzzzzzzz"))) == [
        (("terms", 1, "given", 0, "place"), "unknown place 'zzzzzzzz'"),
        (("terms", 1, "given", 0), "'vote' is not voted on in zzzzzzzz"),
    ]


def test_the_nearest_known_are_told_for_the_first_unknown_names_only() -> None:
    found = problems(territory(*(f"crimea-{number}" for number in range(MOST_HINTS + 1))))
    hinted = [path[-1] for path, message in found if "; the nearest known: crimea" in message]
    assert (len(found), hinted) == (MOST_HINTS + 1, list(range(MOST_HINTS)))
    assert found[-1] == (("terms", 0, "places", MOST_HINTS), f"unknown place 'crimea-{MOST_HINTS}'")


def test_a_name_that_is_repeated_is_hinted_at_each_time_and_counts_once() -> None:
    terms = [territory("crimee", id=f"t{number}") for number in range(MOST_HINTS)]
    found = problems(*terms, territory("lugansk"))
    assert {message.partition("; the nearest known: ")[2] != "" for _, message in found} == {True}


def test_an_actor_and_a_place_misspelt_alike_each_have_the_hint_of_their_sort() -> None:
    """The place alone is the same as when it comes after an actor of the same spelling."""
    (alone,) = problems(territory("lugansk"))
    assert problems(territory("lugansk"), by=["lugansk"])[1] == alone


def test_a_very_long_name_is_cut_short_in_the_message() -> None:
    assert problems(by=["z" * 80]) == [(("by", 0), f"unknown actor '{'z' * 59}...")]


# Definitions of the proposal's own


def test_own_actors_places_and_groups_are_known() -> None:
    found = proposal(territory("hague", "east", control=["council"]), actors=[COUNCIL], places=[HAGUE], groups=[EAST])
    assert found.vocabulary.name("hague") == "The Hague"
    assert found.vocabulary.members("east", found.readings) == ("luhansk",)


def test_own_definitions_are_suggested_too() -> None:
    ((_, message),) = problems(territory("hage"), places=[HAGUE])
    assert "the nearest known: hague" in message


@pytest.mark.parametrize(
    ("fields", "path"),
    [
        ({"actors": [{**COUNCIL, "id": "RU"}]}, ("actors", 0, "id")),
        ({"actors": [{**COUNCIL, "id": "crimea"}]}, ("actors", 0, "id")),
        ({"places": [{**HAGUE, "id": "crimea"}]}, ("places", 0, "id")),
        ({"places": [{**HAGUE, "id": "annexed-regions"}]}, ("places", 0, "id")),
        ({"groups": [group("annexed-regions")]}, ("groups", 0, "id")),
        ({"groups": [group("RU")]}, ("groups", 0, "id")),
    ],
    ids=str,
)
def test_an_own_definition_cannot_clash_with_a_bundled_one(fields: dict[str, Any], path: Path) -> None:
    id = next(iter(fields.values()))[0]["id"]
    assert problems(**fields) == [(path, f"{id!r} is defined already")]


@pytest.mark.parametrize(
    ("fields", "path"),
    [
        ({"actors": [COUNCIL, COUNCIL]}, ("actors", 1, "id")),
        ({"actors": [COUNCIL], "places": [{**HAGUE, "id": "council"}]}, ("places", 0, "id")),
        ({"places": [{**HAGUE, "id": "council"}], "groups": [group("council")]}, ("groups", 0, "id")),
    ],
    ids=["two actors", "an actor and a place", "a place and a group"],
)
def test_an_id_is_defined_once(fields: dict[str, Any], path: Path) -> None:
    assert problems(**fields) == [(path, "'council' is defined already")]


@pytest.mark.parametrize(
    "fields",
    [
        {"groups": [group(members=("luhansk", "crimea"))]},
        {"places": [HAGUE], "groups": [group(members=("hague",))]},
        {"groups": [group(of="actors", members=("RU", "UA"))]},
        {"actors": [COUNCIL], "groups": [group(of="actors", members=("council",))]},
    ],
    ids=["bundled places", "own place", "bundled actors", "own actor"],
)
def test_a_group_has_members_that_are_known(fields: dict[str, Any]) -> None:
    found = proposal(**fields)
    assert found.vocabulary.members("east", {}) == found.groups[0].readings[0].members


@pytest.mark.parametrize(
    ("own", "message"),
    [
        (group(members=("lugansk",)), "'lugansk' is not among the places; the nearest known: luhansk"),
        (group(members=("luhansk", "RU")), "'RU' is not among the places"),
        (group(of="actors", members=("crimea",)), "'crimea' is not among the actors"),
        (group(members=("annexed-regions",)), "'annexed-regions' is not among the places"),
        (group(members=("east",)), "'east' is not among the places"),
    ],
    ids=["unknown", "an actor", "a place", "a group", "itself"],
)
def test_a_group_has_no_other_members(own: dict[str, Any], message: str) -> None:
    ((path, found),) = problems(groups=[own])
    assert path[:4] == ("groups", 0, "readings", 0)
    assert found.startswith(message)


@pytest.mark.parametrize(
    "places",
    [
        [{**HAGUE, "part_of": "hague"}],
        [{**HAGUE, "part_of": "riverside"}, {**RIVERSIDE, "part_of": "hague"}],
    ],
    ids=["itself", "each other"],
)
def test_a_place_cannot_be_part_of_its_own_part(places: list[dict[str, Any]]) -> None:
    (found, *_) = problems(places=places)
    assert found[0][:1] == ("places",)


# Readings


@pytest.mark.parametrize("chosen", ["four-of-2022", "with-crimea"])
def test_a_reading_of_a_group_can_be_chosen(chosen: str) -> None:
    assert dict(proposal(readings={"annexed-regions": chosen}).readings) == {"annexed-regions": chosen}


def test_a_reading_of_an_own_group_can_be_chosen() -> None:
    found = proposal(groups=[EAST], readings={"east": "wide"})
    assert found.vocabulary.members("east", found.readings) == ("luhansk", "kharkiv")


@pytest.mark.parametrize(
    ("readings", "message"),
    [
        (
            {"annexed-regions": "five"},
            "there is no reading 'five' of 'annexed-regions'; its readings: four-of-2022, with-crimea",
        ),
        ({"crimea": "wide"}, "there is no reading 'wide' of 'crimea'; its readings: none"),
        ({"the sea": "wide"}, "there is no reading 'wide' of 'the sea'; its readings: none"),
    ],
    ids=["unknown reading", "no group", "unknown group"],
)
def test_only_a_reading_that_is_there_can_be_chosen(readings: dict[str, str], message: str) -> None:
    (name,) = readings
    assert problems(readings=readings) == [(("readings", name), message)]


# Ids


def test_a_term_a_source_and_a_link_may_share_an_id() -> None:
    found = proposal(neutral("a"), sources=[source("a")], chain=[link("a")])
    assert (found.terms[0].id, found.sources[0].id, found.chain[0].id) == ("a", "a", "a")


@pytest.mark.parametrize(
    ("fields", "path", "first"),
    [
        ({"terms": [neutral("a"), neutral("b"), neutral("a")]}, ("terms", 2, "id"), "terms[0]"),
        (
            {"terms": [neutral("b"), neutral("a")], "contingencies": [question("a")]},
            ("contingencies", 0, "id"),
            "terms[1]",
        ),
        ({"contingencies": [question("a"), question("a")]}, ("contingencies", 1, "id"), "contingencies[0]"),
        ({"sources": [source("a"), source("a")]}, ("sources", 1, "id"), "sources[0]"),
        ({"chain": [link("a"), link("a")]}, ("chain", 1, "id"), "chain[0]"),
    ],
    ids=["terms", "a term and a contingency", "contingencies", "sources", "links"],
)
def test_an_id_is_there_once(fields: dict[str, Any], path: Path, first: str) -> None:
    assert problems(**fields) == [(path, f"the id 'a' stands already at {first}")]


def test_every_repetition_of_an_id_is_found() -> None:
    found = problems(neutral("a"), neutral("a"), neutral("a"))
    assert [path for path, _ in found] == [("terms", 1, "id"), ("terms", 2, "id")]


# Sources and links


def test_what_is_named_as_a_source_is_there() -> None:
    found = proposal(
        neutral(sources=["press"]),
        sources=[source("press")],
        chain=[link("a", source="press"), link("b", about="a")],
        reactions=[{"actor": "UA", "stance": "rejects", "source": "press"}],
    )
    assert found.terms[0].sources == ("press",)


POLL = {"asked_by": "elon-musk", "question": "?", "options": [{"answer": "a"}, {"answer": "b"}]}


@pytest.mark.parametrize(
    ("fields", "path"),
    [
        ({"terms": [neutral(sources=["press", "pres"])]}, ("terms", 0, "sources", 1)),
        ({"chain": [link("a", source="pres")]}, ("chain", 0, "source")),
        ({"reactions": [{"actor": "UA", "stance": "rejects", "source": "pres"}]}, ("reactions", 0, "source")),
        ({"polls": [{**POLL, "source": "pres"}]}, ("polls", 0, "source")),
        ({"silences": [{"subject": "sea", "manner": "excluded", "source": "pres"}]}, ("silences", 0, "source")),
    ],
    ids=["term", "link", "reaction", "poll", "silence"],
)
def test_a_source_that_is_not_there_is_found(fields: dict[str, Any], path: Path) -> None:
    ((found, message),) = problems(sources=[source("press")], **fields)
    assert message == "there is no source 'pres'; the nearest known: press"
    assert found == path


def test_a_denial_of_a_link_that_is_not_there_is_found() -> None:
    denied = {"id": "denied", "act": "denied", "by": "RU", "about": "tolt"}
    assert problems(chain=[link("told"), denied]) == [
        (("chain", 1, "about"), "there is no link 'tolt'; the nearest known: told")
    ]


# What comes first


def test_terms_can_wait_for_others() -> None:
    found = proposal(neutral("a"), neutral("b", after=["a"]), neutral("c", after=["a", "b"]))
    assert [term.after for term in found.terms] == [(), ("a",), ("a", "b")]


def test_a_term_cannot_wait_for_one_that_is_not_there() -> None:
    assert problems(neutral("first"), neutral("b", after=["first", "frst"])) == [
        (("terms", 1, "after", 1), "there is no term 'frst'; the nearest known: first")
    ]


def test_a_term_cannot_wait_for_itself() -> None:
    assert problems(neutral("b"), neutral("a", after=["a"])) == [
        (("terms", 1, "after"), "terms wait for each other in a circle: a after a")
    ]


def test_terms_cannot_wait_for_each_other() -> None:
    ((path, message),) = problems(neutral("a", after=["b"]), neutral("b", after=["a"]))
    assert path[0] == "terms"
    assert path[2] == "after"
    assert message in (
        "terms wait for each other in a circle: a after b after a",
        "terms wait for each other in a circle: b after a after b",
    )


def test_a_circle_is_told_in_the_direction_in_which_the_terms_wait() -> None:
    waits = {"a": "b", "b": "c", "c": "a"}
    ((_, message),) = problems(*(neutral(id, after=[earlier]) for id, earlier in waits.items()))
    told = message.partition(": ")[2].split(" after ")
    assert len(told) == 4
    assert [waits[later] for later in told[:-1]] == told[1:]


def test_a_circle_does_not_hide_an_unknown_term() -> None:
    found = problems(neutral("a", after=["a", "zzz"]))
    assert [message for _, message in found] == [
        "there is no term 'zzz'",
        "terms wait for each other in a circle: a after a",
    ]


# Conditions


def test_votes_are_not_conditional_on_each_other_in_a_circle() -> None:
    on = {"a": "b", "b": "c", "c": "a"}
    votes = [{**vote("crimea"), "id": id, "given": {"on": other, "answer": "yes"}} for id, other in on.items()]
    ((path, message),) = problems(*votes)
    assert (path[0], path[2]) == ("terms", "given")
    told = message.partition(": ")[2].split(" on ")
    assert [on[later] for later in told[:-1]] == told[1:]


def test_votes_may_hang_on_each_other_in_a_row() -> None:
    first, second = {**vote("crimea"), "id": "a"}, {**vote("luhansk"), "id": "b"}
    assert proposal(first, {**second, "given": {"on": "a", "answer": "yes"}}).terms[1].given[0].on == "a"


@pytest.mark.parametrize(
    "fields",
    [
        {"terms": [vote("crimea"), territory("crimea", **given())]},
        {"terms": [vote("crimea", options=YES_OR_NO), territory("crimea", **given(answer="no"))]},
        {"terms": [vote("crimea"), neutral(**given())]},
        {"terms": [vote("crimea", "luhansk"), neutral(**given(place="luhansk"))]},
        {"terms": [vote("crimea", "luhansk"), territory("crimea", "luhansk", **given())]},
        {"terms": [vote("annexed-regions"), territory("annexed-regions", **given())]},
        {"terms": [vote("annexed-regions"), territory("luhansk", **given())]},
        {"terms": [vote("luhansk", "crimea"), territory("riverside", **given())], "places": [RIVERSIDE]},
        {"terms": [vote("crimea"), territory("luhansk", **given())]},
        {"terms": [neutral(**given("choice"))], "contingencies": [question()]},
    ],
    ids=[
        "a vote in the place",
        "an option of the vote",
        "one vote, about no place",
        "the place named",
        "each place by its own vote",
        "each member of a group by its own vote",
        "one member of a group",
        "a part of the place voted on",
        "one vote, elsewhere",
        "a contingency",
    ],
)
def test_a_condition_that_names_what_decides_is_taken(fields: dict[str, Any]) -> None:
    assert sum(len(term.given) for term in proposal(**fields).terms) == 1


@pytest.mark.parametrize(
    ("fields", "path", "message"),
    [
        (
            {"terms": [neutral(**given())]},
            ("terms", 0, "given", 0),
            "'vote' is neither a referendum nor a contingency; there are: none",
        ),
        (
            {"terms": [vote("crimea", id="revote"), neutral(**given("revot"))], "contingencies": [question()]},
            ("terms", 1, "given", 0),
            "'revot' is neither a referendum nor a contingency; the nearest known: revote; there are: revote, choice",
        ),
        (
            {"terms": [neutral("a"), neutral("b", **given("a"))]},
            ("terms", 1, "given", 0),
            "'a' is a term that is not voted on: to come after it, write after = [\"a\"]",
        ),
        (
            {"terms": [vote("crimea", **given())]},
            ("terms", 0, "given", 0),
            "a term cannot be conditional on itself",
        ),
        (
            {"terms": [vote("crimea", options=YES_OR_NO), territory("crimea", **given(answer="perhaps"))]},
            ("terms", 1, "given", 0),
            "'perhaps' is not among the answers: 'yes', 'no'",
        ),
        (
            {"terms": [neutral(**given("choice", "perhaps"))], "contingencies": [question()]},
            ("terms", 0, "given", 0),
            "'perhaps' is not among the answers: 'yes', 'no'",
        ),
        (
            {"terms": [vote("crimea", "luhansk"), neutral(**given())]},
            ("terms", 1, "given", 0),
            "'vote' is voted on in several places; say in which with 'place'",
        ),
        (
            {"terms": [vote("crimea", "luhansk"), territory("kharkiv", **given())]},
            ("terms", 1, "given", 0),
            "'vote' is not voted on in kharkiv",
        ),
        (
            {"terms": [vote("crimea", "luhansk"), territory("luhansk", "kharkiv", **given())]},
            ("terms", 1, "given", 0),
            "'vote' is not voted on in kharkiv",
        ),
        (
            {"terms": [vote("crimea"), neutral(**given(place="luhansk"))]},
            ("terms", 1, "given", 0),
            "'vote' is not voted on in luhansk",
        ),
    ],
    ids=[
        "nothing is open",
        "misspelt",
        "a term that decides nothing",
        "itself",
        "no option of the vote",
        "no answer to the question",
        "which place",
        "a place without a vote",
        "one of the places without a vote",
        "a place named without a vote",
    ],
)
def test_a_condition_that_names_nothing_that_decides_is_found(fields: dict[str, Any], path: Path, message: str) -> None:
    assert problems(**fields) == [(path, message)]


def test_each_answer_of_a_condition_must_be_among_the_answers() -> None:
    data = neutral(given={"on": "choice", "answer": ["yes", "perhaps"]})
    assert problems(data, contingencies=[question()]) == [
        (("terms", 0, "given", 0), "'perhaps' is not among the answers: 'yes', 'no'")
    ]


def test_every_condition_is_looked_at() -> None:
    both = [{"on": "a-vote", "answer": "yes"}, {"on": "choice", "answer": "perhaps"}]
    found = problems(neutral("a", given=both), neutral("b", **given("zzz")), contingencies=[question()])
    assert [path for path, _ in found] == [
        ("terms", 0, "given", 0), ("terms", 0, "given", 1), ("terms", 1, "given", 0),
    ]  # fmt: skip


def test_a_condition_on_an_own_group_follows_the_chosen_reading() -> None:
    data = {"terms": [vote("luhansk", "crimea"), territory("east", **given())], "groups": [EAST]}
    assert proposal(**data).terms[1].given[0].on == "vote"
    assert problems(**data, readings={"east": "wide"}) == [
        (("terms", 1, "given", 0), "'vote' is not voted on in kharkiv")
    ]


# Everything at once


def test_all_problems_are_reported_at_once() -> None:
    found = problems(
        neutral("a", state=["Russia"], sources=["pres"]),
        neutral("a", after=["zzz"]),
        by=["nobody-at-all-here"],
        places=[{**HAGUE, "id": "crimea"}],
        readings={"annexed-regions": "five"},
        chain=[link("a", about="b")],
    )
    assert [path[:3] if path[0] == "terms" else path for path, _ in found] == [
        ("by", 0),
        ("terms", 0, "state"),
        ("places", 0, "id"),
        ("readings", "annexed-regions"),
        ("terms", 1, "id"),
        ("terms", 0, "sources"),
        ("chain", 0, "about"),
        ("terms", 1, "after"),
    ]


def test_unknown_names_have_a_code_of_their_own() -> None:
    with pytest.raises(ValidationError) as caught:
        proposal(neutral(state=["nobody"], after=["zzz"]))
    assert [error["type"] for error in caught.value.errors()] == ["unknown_name", "inconsistent"]


def test_conditions_are_looked_at_even_where_the_rest_is_not_sound() -> None:
    found = problems(vote("nowhere-at-all"), territory("crimea", **given("zzz")), neutral(**given()))
    assert [path for path, _ in found] == [("terms", 0, "places", 0), ("terms", 1, "given", 0)]


def test_what_was_put_in_does_not_stand_in_the_error() -> None:
    with pytest.raises(ValidationError) as caught:
        proposal(neutral(after=["zzz"], summary="a secret"))
    assert "a secret" not in str(caught.value)
