import copy
import pickle
from typing import Any

import pytest
from pydantic import ValidationError

import peaceterms as pt
from peaceterms.proposal import ContingencyType, Manner, Standing
from peaceterms.proposal.sources import standing
from peaceterms.testing import text
from peaceterms.values.collections import FrozenDict
from peaceterms.vocabulary import bundled_vocabulary

NEUTRAL = {"id": "neutral", "kind": "neutrality", "state": ["UA"]}
FULL: dict[str, Any] = {
    "id": "draft",
    "title": "A draft",
    "short_title": "the draft",
    "by": ["UN"],
    "to": ["UA", "RU"],
    "date": "2022-10",
    "conflict": "ukraine",
    "readings": {"annexed-regions": "four-of-2022"},
    "chain": [{"id": "authored", "act": "authored", "by": "UN", "source": "press"}],
    "sources": [{"id": "press", "title": "Press"}],
    "contingencies": [{"id": "option", "type": "choice", "question": "Which?", "answers": ["one", "two"]}],
    "terms": [
        {**NEUTRAL, "given": [{"on": "option", "answer": ["one"]}]},
        {"id": "vote", "kind": "referendum", "places": ["annexed-regions"], "options": ["yes", "no"]},
        {"id": "leave", "kind": "withdrawal", "places": ["hague"], "forces": ["RU"], "after": ["neutral"]},
        {"id": "museums", "kind": "other", "topic": "museums", "details": {"items": ["gold", 3]}},
    ],
    "silences": [{"subject": "prisoners", "manner": "never raised"}],
    "reactions": [{"actor": "UA", "stance": "reserved"}],
    "places": [{"id": "hague", "name": "The Hague"}],
}


def full() -> pt.Proposal:
    return pt.Proposal.model_validate(FULL)


def neutral(id: str, **fields: Any) -> dict[str, Any]:
    return {**NEUTRAL, "id": id, **fields}


def error_types(data: dict[str, Any]) -> list[tuple[tuple[int | str, ...], str]]:
    with pytest.raises(ValidationError) as caught:
        pt.Proposal.model_validate(data)
    return [(error["loc"], error["type"]) for error in caught.value.errors()]


# What it holds


def test_a_proposal_needs_a_title_only() -> None:
    found = pt.Proposal(id="x", title="X")
    assert found.format == "peaceterms/1"
    lists = (
        "terms",
        "chain",
        "sources",
        "contingencies",
        "silences",
        "reactions",
        "polls",
        "actors",
        "places",
        "groups",
    )
    assert [getattr(found, name) for name in lists] == [()] * len(lists)
    assert error_types({}) == [(("title",), "missing")]


def test_an_unknown_field_is_refused() -> None:
    assert error_types({"id": "x", "title": "X", "titel": "Y"}) == [(("titel",), "extra_forbidden")]


def test_another_format_is_refused() -> None:
    assert error_types({"id": "x", "title": "X", "format": "peaceterms/2"}) == [(("format",), "literal_error")]


@pytest.mark.parametrize(
    ("field", "value", "error"),
    [
        ("id", "X", "string_pattern_mismatch"),
        ("title", " ", "string_too_short"),
        ("by", [], "empty_list"),
        ("date", "yesterday", "not_a_date"),
        ("conflict", "The War", "string_pattern_mismatch"),
    ],
)
def test_what_a_proposal_refuses(field: str, value: object, error: str) -> None:
    assert error_types({"id": "x", "title": "X", field: value}) == [((field,), error)]


def test_a_contingency_has_at_least_two_answers() -> None:
    question = {"id": "a", "type": "event", "question": "?", "answers": ["yes"]}
    assert error_types({"id": "x", "title": "X", "contingencies": [question]}) == [
        (("contingencies", 0, "answers"), "too_short")
    ]


def test_the_answers_of_a_contingency_are_told_apart() -> None:
    question = {"id": "a", "type": "event", "question": "?", "answers": ["yes", "no", "yes"]}
    assert error_types({"id": "x", "title": "X", "contingencies": [question]}) == [
        (("contingencies", 0, "answers"), "listed_twice")
    ]


def test_the_manners_of_silence_and_the_types_of_contingency() -> None:
    assert [manner.value for manner in Manner] == [
        "never raised", "not reported", "excluded", "deferred", "left blank", "dropped from an earlier version",
        "not known",
    ]  # fmt: skip
    assert [type.value for type in ContingencyType] == ["event", "choice"]


@pytest.mark.parametrize(("fields", "name"), [({}, "a"), ({"short_title": "the text"}, "the text")])
def test_sentences_name_it_by_its_short_title(fields: dict[str, Any], name: str) -> None:
    assert text(**fields).name == name


def test_it_knows_the_bundled_names_and_its_own() -> None:
    assert text().vocabulary is bundled_vocabulary()
    assert full().vocabulary.name("hague") == "The Hague"
    assert full().vocabulary.name("crimea") == "Crimea"
    assert full().own_entries == full().places
    assert bundled_vocabulary().get("hague") is None


def test_its_standing_is_derived_from_its_chain() -> None:
    assert full().standing == standing(full().chain) == Standing(state="first-hand", links=0)
    assert text().standing.state == "unattributed"


def test_its_standing_cannot_be_typed_in() -> None:
    assert error_types({"id": "x", "title": "X", "standing": "first-hand"}) == [(("standing",), "extra_forbidden")]


# Immutable


@pytest.mark.parametrize("field", ["id", "terms", "readings", "standing", "derived", "name", "anything", "_anything"])
def test_nothing_of_a_proposal_can_be_set(field: str) -> None:
    found = full()
    with pytest.raises(ValidationError) as caught:
        setattr(found, field, None)
    assert [(error["loc"], error["type"]) for error in caught.value.errors()] == [((field,), "frozen_instance")]
    assert found == full()


def test_its_lists_are_kept_as_tuples() -> None:
    held = full()
    fields = ("by", "to", "chain", "sources", "contingencies", "terms", "silences", "reactions", "polls", "places")
    assert {type(getattr(held, field)) for field in fields} == {tuple}


@pytest.mark.parametrize("fields", [{}, {"readings": {"annexed-regions": "four-of-2022"}}], ids=["none", "one"])
def test_the_chosen_readings_cannot_be_changed(fields: dict[str, Any]) -> None:
    readings: Any = text(**fields).readings
    with pytest.raises(TypeError, match="immutable"):
        readings["annexed-regions"] = "with-crimea"
    assert readings == fields.get("readings", {})


def test_readings_that_were_handed_in_can_change_without_changing_it() -> None:
    readings = {"annexed-regions": "four-of-2022"}
    found = text(readings=readings)
    readings["annexed-regions"] = "with-crimea"
    assert dict(found.readings) == {"annexed-regions": "four-of-2022"}


@pytest.mark.parametrize("fields", [{}, {"readings": {}}, {"readings": {"annexed-regions": "four-of-2022"}}], ids=str)
def test_the_readings_are_an_unchangeable_table(fields: dict[str, Any]) -> None:
    assert type(text(**fields).readings) is FrozenDict
    assert type(text(**fields).read_as({"annexed-regions": "with-crimea"}).readings) is FrozenDict


# What is refused


def test_what_refuses_twice_is_refused_with_the_plain_form() -> None:
    term = {"id": "a", "kind": "recognition", "places": "crimea", "recogniser": "UA"}
    assert text({**term, "refused": True}).terms[0].refused is True
    assert text({**term, "degree": "none"}).terms[0].refused is None
    data = {"id": "x", "title": "X", "terms": [{**term, "refused": True, "degree": "none"}]}
    assert error_types(data) == [(("terms", 0), "refused_twice")]


def test_a_term_is_refused_or_not_stated_to_be() -> None:
    data = {"id": "x", "title": "X", "terms": [neutral("a", refused=False)]}
    assert error_types(data) == [(("terms", 0, "refused"), "literal_error")]


# A value


def test_equal_proposals_hash_alike() -> None:
    assert full() == full()
    assert hash(full()) == hash(full())
    assert len({full(), full(), text()}) == 2


@pytest.mark.parametrize(
    "changed",
    [{"title": "B"}, {"date": "2022-10~"}, {"terms": FULL["terms"][::-1]}, {"notes": ["a"]}],
    ids=lambda c: next(iter(c)),
)
def test_a_proposal_that_differs_anywhere_is_another(changed: dict[str, Any]) -> None:
    assert pt.Proposal.model_validate({**FULL, **changed}) != full()


def test_being_compared_changes_nothing() -> None:
    first, second = full(), text(NEUTRAL)
    before = (hash(first), first.model_dump(), first.model_dump_json(), first.model_fields_set)
    departures = pt.compare(first, second).departures
    assert len(departures) > 0
    assert first.vocabulary.name("hague") == "The Hague"
    assert first.standing.state == "first-hand"
    assert (hash(first), first.model_dump(), first.model_dump_json(), first.model_fields_set) == before
    assert first == full()
    assert full() == first


@pytest.mark.parametrize("options", [{}, {"exclude_unset": True}, {"exclude_defaults": False}, {"exclude_none": True}])
def test_what_is_written_is_read_again_as_the_same(options: dict[str, bool]) -> None:
    assert pt.Proposal.model_validate(full().model_dump(mode="json", **options)) == full()  # type: ignore[arg-type]
    assert pt.Proposal.model_validate_json(full().model_dump_json(**options)) == full()  # type: ignore[arg-type]
    assert pt.Proposal.model_validate(full().model_dump(**options)) == full()  # type: ignore[arg-type]


def test_what_was_stated_is_written_as_it_was_stated() -> None:
    assert full().model_dump(mode="json", exclude_unset=True) == FULL


def test_a_copy_and_a_pickle_are_equal() -> None:
    found = full()
    assert len(pt.compare(found, text()).departures) > 0
    for twin in (copy.copy(found), copy.deepcopy(found), pickle.loads(pickle.dumps(found))):  # noqa: S301 - made here
        assert twin == found
        assert hash(twin) == hash(found)


# Changed copies


def test_a_changed_copy_is_a_valid_proposal_of_its_own() -> None:
    found = full()
    changed = found.model_copy(update={"title": "B"})
    assert changed.title == "B"
    assert changed.model_copy(update={"title": "A draft"}) == found
    assert found == full()


@pytest.mark.parametrize(
    ("update", "location"),
    [
        ({"title": ""}, ("title",)),
        ({"titel": "B"}, ("titel",)),
        ({"terms": [neutral("a"), neutral("a")]}, ("terms", 1, "id")),
        ({"contingencies": []}, ("terms", 0, "given", 0)),
        ({"places": []}, ("terms", 2, "places", 0)),
        ({"sources": []}, ("chain", 0, "source")),
    ],
    ids=["empty", "unknown field", "an id twice", "a condition on nothing", "an unknown place", "no such source"],
)
def test_a_changed_copy_is_checked(update: dict[str, Any], location: tuple[int | str, ...]) -> None:
    with pytest.raises(ValidationError) as caught:
        full().model_copy(update=update)
    assert [error["loc"] for error in caught.value.errors()] == [location]


def test_terms_can_be_taken_over_into_a_copy() -> None:
    found = full()
    fewer = found.model_copy(update={"terms": found.terms[:1]})
    assert fewer.terms == found.terms[:1]


# Readings


def places_compared(found: pt.Proposal) -> list[str]:
    """The places on which it departs from a text that says nothing."""
    departures = pt.compare(pt.Proposal(id="empty", title="Empty"), found).departures
    return sorted(place for departure in departures for issue in departure.issues for place in issue.key)


REGIONS = {"id": "land", "kind": "territory", "places": ["annexed-regions"], "control": ["RU"]}


def test_a_group_term_can_be_read_in_another_way() -> None:
    found = text(REGIONS)
    wide = found.read_as({"annexed-regions": "with-crimea"})
    assert dict(wide.readings) == {"annexed-regions": "with-crimea"}
    assert places_compared(found) == ["donetsk", "kherson", "luhansk", "zaporizhzhia"]
    assert places_compared(wide) == ["crimea", "donetsk", "kherson", "luhansk", "zaporizhzhia"]
    assert dict(found.readings) == {}


def test_a_reading_that_is_chosen_later_counts() -> None:
    found = text(REGIONS, readings={"annexed-regions": "with-crimea"})
    assert dict(found.read_as({"annexed-regions": "four-of-2022"}).readings) == {"annexed-regions": "four-of-2022"}
    assert found.read_as({}) == found


@pytest.mark.parametrize("readings", [{"annexed-regions": "five"}, {"regions": "with-crimea"}], ids=str)
def test_a_reading_that_is_not_there_is_refused(readings: dict[str, str]) -> None:
    with pytest.raises(ValueError, match="there is no reading"):
        text(REGIONS).read_as(readings)


# Positions of several sides


def test_one_side_s_reading_has_the_agreed_terms_and_its_own() -> None:
    draft = text(
        neutral("agreed"), neutral("ours", held_by=["UA"]), neutral("theirs", held_by=["RU"]),
        neutral("both", held_by=["UA", "RU"]),
    )  # fmt: skip
    assert [term.id for term in draft.position_of("UA").terms] == ["agreed", "ours", "both"]
    assert [term.id for term in draft.position_of("RU").terms] == ["agreed", "theirs", "both"]
    assert [term.id for term in draft.position_of("US").terms] == ["agreed"]
    assert len(draft.terms) == 4


def said(term: pt.Term, *names: str) -> tuple[Any, ...]:
    return tuple(getattr(term, name) for name in names)


def test_a_bracket_prevails_over_what_it_says_again_of_an_agreed_term() -> None:
    agreed = neutral("agreed", permanence="permanent", bars=["NATO"], implied=["bars"])
    draft = text(
        agreed, neutral("wider", bars=["NATO", "EU"], held_by=["RU"]), neutral("other", state="RU", bars=["EU"])
    )
    theirs = draft.position_of("RU").terms
    assert [said(term, "bars", "permanence", "implied") for term in theirs] == [
        (None, "permanent", ()), (("NATO", "EU"), None, ()), (("EU",), None, ()),
    ]  # fmt: skip
    assert draft.position_of("UA").terms[0] == draft.terms[0]
    assert said(draft.terms[0], "bars") == (("NATO",),)


def test_a_bracket_under_another_condition_leaves_the_agreed_term_as_it_is() -> None:
    question = {"id": "truce", "type": "event", "question": "Is there a truce?", "answers": ["yes", "no"]}
    given = {"on": "truce", "answer": "yes"}
    draft = text(
        neutral("agreed", bars=["NATO"]), neutral("theirs", bars=["EU"], held_by=["RU"], given=given),
        contingencies=[question],
    )  # fmt: skip
    assert said(draft.position_of("RU").terms[0], "bars") == (("NATO",),)


def test_what_a_term_cannot_do_without_stays() -> None:
    land = {"kind": "territory", "places": "crimea"}
    draft = text(
        {"id": "agreed", **land, "control": "RU", "area": "5 km2"},
        {"id": "theirs", **land, "control": "UA", "area": "6 km2", "held_by": ["UA"]},
    )
    agreed, _ = draft.position_of("UA").terms
    assert said(agreed, "control", "area") == (("RU",), None)


def test_what_came_after_another_side_s_term_no_longer_does() -> None:
    draft = text(
        neutral("agreed"), neutral("theirs", held_by=["RU"]), neutral("later", after=["agreed", "theirs"]),
        neutral("last", after=["later"]),
    )  # fmt: skip
    found = draft.position_of("UA")
    assert {term.id: term.after for term in found.terms} == {"agreed": (), "later": ("agreed",), "last": ("later",)}
    assert draft.terms[2].after == ("agreed", "theirs")


def test_a_draft_that_all_agree_on_is_everybody_s_position() -> None:
    assert full().position_of("UA") == full()


def test_a_member_of_a_group_holds_what_the_group_holds() -> None:
    reading = {"id": "two", "members": ["US", "GB"], "as_of": "2022", "source": "somebody"}
    west = {"id": "the-west", "name": "the West", "of": "actors", "readings": [reading]}
    draft = text(neutral("a", held_by=["the-west"]), groups=[west])
    assert [term.id for term in draft.position_of("US").terms] == ["a"]
    assert [term.id for term in draft.position_of("RU").terms] == []


# Telling


def test_it_tells_itself() -> None:
    found = full()
    assert str(found) == found.to_text()
    assert found._repr_html_() == found.to_html(fragment=True)
    assert "A draft" in str(found)


def test_a_sort_of_proposal_tells_itself_too() -> None:
    class Communique(pt.Proposal):
        """A proposal with a class of its own."""

    assert str(Communique.model_validate(FULL)) == str(full())


def test_what_hangs_on_a_vote_that_only_others_want_is_no_part_of_a_side() -> None:
    vote = {"id": "vote", "kind": "referendum", "places": "luhansk", "held_by": "RU"}
    second = {"id": "second", "kind": "referendum", "places": "donetsk", "given": {"on": "vote", "answer": "yes"}}
    hangs = {"id": "hangs", "kind": "talks", "party": "UA", "given": {"on": "second", "answer": "yes"}}
    stays = {"id": "stays", "kind": "talks", "party": "RU"}
    draft = text(vote, second, hangs, stays)
    assert [term.id for term in draft.position_of("UA").terms] == ["stays"]
    assert [term.id for term in draft.position_of("RU").terms] == ["vote", "second", "hangs", "stays"]


def test_blanks_for_parties_are_filled_by_a_reader() -> None:
    model = text(
        {"kind": "neutrality", "state": "party-a"}, {"kind": "ceasefire", "by": ["party-a", "party-b"]}, id="m"
    )
    real = text({"kind": "neutrality", "state": "UA"}, {"kind": "ceasefire", "by": ["UA", "RU"]}, id="r")
    assert pt.compare(model, real).departures
    filled = model.filled({"party-a": "UA", "party-b": "Russia"})
    assert filled.terms == model.terms
    assert not pt.compare(filled, real).departures
    assert "neutrality/UA" in [str(issue) for one in pt.compare(filled, real).agreements for issue in one.issues]


def test_a_text_names_blanks_of_its_own() -> None:
    own = {"id": "upper-state", "name": "Upper State", "type": "blank"}
    model = text({"kind": "neutrality", "state": "upper-state"}, actors=[own])
    assert not pt.compare(model.filled({"upper-state": "UA"}), text({"kind": "neutrality", "state": "UA"})).departures


@pytest.mark.parametrize(
    "blanks", [{"UA": "RU"}, {"party-z": "RU"}, {"party-a": "nobody at all"}, {"party-a": "crimea"}]
)
def test_nobody_else_is_filled_in(blanks: dict[str, str]) -> None:
    with pytest.raises(pt.NotFound):
        text({"kind": "neutrality", "state": "party-a"}).filled(blanks)
