from typing import Any

import pytest
from tests.analysis.texts import held, neutral
from tests.differ.texts import said

import peaceterms as pt
from peaceterms.positions.contingency import Bracket, Choice, Event, Requirement, Vote
from peaceterms.positions.issue import Issue
from peaceterms.positions.resolve import resolve
from peaceterms.positions.statement import Citation, Facets, StatedValue
from peaceterms.positions.unresolve import Kept, ToWrite, Writer
from peaceterms.terms import Basis, Neutrality, Referendum, Territory

WINTER = Event("winter")
COLD = (Requirement(WINTER, ("cold",)),)
VOTED = Vote("luhansk", "status")


def says(issue: str, *condition: Requirement, cited: tuple[Citation, ...] = (), **facets: Any) -> ToWrite:
    found: Facets = tuple(
        sorted(
            (name, value if isinstance(value, StatedValue) else StatedValue(value)) for name, value in facets.items()
        )
    )
    return ToWrite(Issue.of(issue), condition, found, cited)


def write(*statements: ToWrite, kept: tuple[Kept, ...] = (), joining: bool = True) -> tuple[pt.Term, ...]:
    return Writer(kept, {WINTER: "winter"}, joining=joining).write(statements)


def data(term: pt.Term) -> dict[str, Any]:
    return term.model_dump(mode="json", exclude_defaults=True)


def keeps(term: pt.Term, *first: str) -> Kept:
    issues = tuple(resolve(pt.Proposal(id="x", title="x", terms=(term.model_copy(update={"after": ()}),))).by_issue)
    return Kept(term, issues, {"after": tuple(map(Issue.of, first))} if first else {})


# A statement as a term


def test_a_statement_is_written_as_a_term() -> None:
    (term,) = write(says("territory/luhansk", control=("RU",), status="special"))
    assert data(term) == {
        "id": "territory-luhansk",
        "places": ["luhansk"],
        "control": ["RU"],
        "status": "special",
    }
    assert isinstance(term, Territory)


def test_nothing_is_written_as_nothing() -> None:
    assert write() == ()


def test_a_key_of_one_value_and_a_key_that_is_not_stated_are_written_so() -> None:
    (talks,) = write(says("normalisation/UA/-"))
    assert data(talks) == {"id": "normalisation-ua", "party": ["UA"]}
    (named,) = write(says("talks/UA/security"))
    assert data(named) == {"id": "talks-ua-security", "party": ["UA"], "subject": "security"}


def test_the_fields_of_a_part_are_written_as_one() -> None:
    facets: dict[str, Any] = {"timing.start": "2025", "timing.staged": False}
    (term,) = write(says("neutrality/UA", **facets))
    assert data(term)["timing"] == {"start": "2025", "staged": False}


@pytest.mark.parametrize(
    ("facets", "implied"),
    [
        ({"bars": StatedValue(("NATO",), True)}, ["bars"]),
        ({"bars": ("NATO",)}, None),
        ({"state": StatedValue(None, True), "bars": ("NATO",)}, ["state"]),
        ({"timing.start": StatedValue("2025", True)}, ["timing"]),
        ({"timing.start": StatedValue("2025", True), "timing.staged": StatedValue(True, True)}, ["timing"]),
        ({"timing.start": StatedValue("2025", True), "timing.staged": True}, ["timing.start"]),
    ],
    ids=["a value", "none", "a key", "all of a part", "all of a part twice", "some of a part"],
)
def test_what_is_implied_is_named(facets: dict[str, Any], implied: list[str] | None) -> None:
    (term,) = write(says("neutrality/UA", **facets))
    assert data(term).get("implied") == implied


def test_what_states_nothing_that_the_kind_needs_cannot_be_written() -> None:
    with pytest.raises(ValueError, match="control"):
        write(says("territory/luhansk"))


# Where it is said


def test_a_term_says_where_it_is_said_if_it_is_known() -> None:
    places = (
        Citation("a", "point 3", Basis.PRIMARY),
        Citation("b", None, Basis.PRIMARY),
        Citation("c", "point 4", Basis.PRIMARY),
    )
    (term,) = write(says("neutrality/UA", cited=places))
    assert (term.ref, term.basis) == ("point 3; point 4", "primary")


@pytest.mark.parametrize("other", [Basis.SECONDARY, None])
def test_places_on_which_less_than_one_basis_is_known_have_none(other: Basis | None) -> None:
    (term,) = write(says("neutrality/UA", cited=(Citation("a", None, Basis.PRIMARY), Citation("b", None, other))))
    assert (term.ref, term.basis) == (None, None)
    (unknown,) = write(says("neutrality/UA", cited=(Citation("a", None, None),)))
    assert unknown.basis is None


# Joining


def test_what_several_issues_have_alike_is_one_term() -> None:
    two = [says(f"territory/{place}", control=("RU",)) for place in ("luhansk", "crimea")]
    (term,) = write(*two)
    assert data(term) == {"id": "territory", "places": ["luhansk", "crimea"], "control": ["RU"]}
    assert [term.id for term in write(*two, joining=False)] == ["territory-luhansk", "territory-crimea"]


def test_what_differs_in_a_value_in_a_condition_or_in_another_key_is_two_terms() -> None:
    one = says("withdrawal/luhansk/UA", extent="complete")
    for other in (
        says("withdrawal/crimea/UA", extent="partial"),
        says("withdrawal/crimea/UA", *COLD, extent="complete"),
        says("withdrawal/crimea/RU", extent="complete"),
    ):
        assert len(_keys(one, other)) == 2
    assert len(_keys(one, says("withdrawal/crimea/UA", extent="complete"))) == 1


def _keys(*statements: ToWrite) -> set[tuple[Any, ...]]:
    return {term.id for term in Writer((), {WINTER: "winter"}).write(statements)}  # type: ignore[misc]


def test_a_key_that_is_not_stated_is_not_joined_with_one_that_is() -> None:
    joined = write(says("normalisation/RU/UA"), says("normalisation/RU/-"))
    assert [data(term).get("partner") for term in joined] == [["UA"], None]


def test_joined_terms_cite_each_place_once() -> None:
    where = Citation("a", "point 3", Basis.PRIMARY)
    (term,) = write(*(says(f"territory/{place}", control=("RU",), cited=(where,)) for place in ("luhansk", "crimea")))
    assert term.ref == "point 3"


# Ids


def test_an_id_is_new_and_made_of_what_the_issues_have_alike() -> None:
    kept = keeps(Neutrality(id="territory-luhansk", state="RU"))
    _, first, second = write(
        says("territory/luhansk", control=("RU",)), says("territory/luhansk", control=("UA",)), kept=(kept,)
    )
    assert (first.id, second.id) == ("territory-luhansk-2", "territory-luhansk-3")


def test_an_id_is_not_that_of_a_question() -> None:
    writer = Writer((), {Event("x"): "neutrality-ua"})
    assert [term.id for term in writer.write([says("neutrality/UA")])] == ["neutrality-ua-2"]


def test_an_id_is_no_longer_than_an_id_may_be() -> None:
    long = "a-very-long-" * 6 + "topic"
    other = [says(f"other/{long}", by=(actor,)) for actor in ("UA", "RU")]
    first, second = write(*other)
    assert first.id == f"other-{long}"[:70].strip("-")
    assert second.id == f"{first.id}-2"


def test_an_id_is_made_of_small_letters_digits_and_hyphens() -> None:
    (term,) = write(says("talks/UA/a ceasefire"))
    assert term.id == "talks-ua-a-ceasefire"


# Conditions


def test_what_hangs_on_a_question_names_its_id() -> None:
    (term,) = write(says("neutrality/UA", *COLD))
    assert data(term)["given"] == [{"on": "winter", "answer": ["cold"]}]


def test_what_hangs_on_a_question_that_is_not_asked_cannot_be_written() -> None:
    with pytest.raises(LookupError):
        write(says("neutrality/UA", Requirement(Choice("spring"), ("cold",))))


def test_a_bracket_is_written_as_whose_it_is() -> None:
    (term,) = write(says("neutrality/UA", Requirement(Bracket(Issue.of("neutrality/UA")), ("RU", "UA"))))
    assert (term.held_by, term.given) == (("RU", "UA"), ())


def test_what_hangs_on_the_vote_there_names_no_place_and_elsewhere_names_it() -> None:
    voted = Requirement(VOTED, ("x",))
    vote, there, elsewhere = write(
        says("neutrality/UA", voted),
        says("territory/luhansk", voted, control=("RU",)),
        says("referendum/luhansk/status"),
    )
    assert vote.id == "referendum-luhansk-status"
    assert [data(term)["given"] for term in (there, elsewhere)] == [
        [{"on": vote.id, "answer": ["x"], "place": "luhansk"}],
        [{"on": vote.id, "answer": ["x"]}],
    ]


def test_what_hangs_on_a_vote_that_is_not_held_cannot_be_written() -> None:
    voted = Requirement(VOTED, ("x",))
    for other in ("referendum/crimea/status", "referendum/luhansk/neutrality"):
        with pytest.raises(LookupError, match="referendum/luhansk/status"):
            write(says("territory/luhansk", voted, control=("RU",)), says(other))


@pytest.mark.parametrize(("options", "terms"), [(("x", "y"), 2), (("y", "z"), 3), (None, 2)])
def test_the_vote_has_those_answers_but_not_these_alone(options: tuple[str, ...] | None, terms: int) -> None:
    stated: dict[str, Any] = {"options": options} if options else {}
    vote = says("referendum/luhansk/status", **stated)
    assert len(write(vote, says("neutrality/UA", Requirement(VOTED, ("x",))))) == terms


def test_of_two_votes_in_one_place_the_one_with_those_options_is_meant() -> None:
    votes = (says("referendum/luhansk/status", options=options) for options in (("a", "b"), ("x", "y")))
    *held_, term = write(*votes, says("neutrality/UA", Requirement(VOTED, ("x",))))
    assert term.given[0].on == held_[1].id


def test_a_vote_that_was_kept_is_a_vote_to_hang_on() -> None:
    vote = keeps(Referendum(id="vote", places=("luhansk", "crimea"), options=("x", "y")))
    kept, term = write(
        says("territory/crimea", Requirement(Vote("crimea", "status"), ("y",)), control=("RU",)), kept=(vote,)
    )
    assert kept is vote.term
    assert data(term)["given"] == [{"on": "vote", "answer": ["y"]}]


def test_a_vote_that_was_kept_is_none_to_hang_on_where_it_has_no_such_options() -> None:
    vote = keeps(Referendum(id="vote", places="luhansk", options=("y", "z")))
    with pytest.raises(LookupError):
        write(says("neutrality/UA", Requirement(VOTED, ("x",))), kept=(vote,))


def test_a_vote_can_hang_on_another_vote_in_whatever_order_they_are_written() -> None:
    voted = Requirement(VOTED, ("x",))
    second, first = says("referendum/crimea/status", voted), says("referendum/luhansk/status")
    for order in ((first, second), (second, first)):
        vote, hangs = write(*order)
        assert (vote.id, vote.given) == ("referendum-luhansk-status", ())
        assert [(given.on, given.answer, given.place) for given in hangs.given] == [(vote.id, ("x",), "luhansk")]
    (third,) = (
        term
        for term in write(says("neutrality/UA", Requirement(Vote("crimea", "status"), ("y",))), second, first)
        if term.kind == "neutrality"
    )
    assert third.given[0].on == "referendum-crimea-status"


def test_votes_can_hang_on_each_other_in_a_row_and_on_questions() -> None:
    one, two = (Requirement(Vote(place, "status"), ("x",)) for place in ("luhansk", "crimea"))
    third = says("referendum/kherson/status", *COLD, two)
    terms = write(third, says("referendum/crimea/status", one), says("referendum/luhansk/status"))
    assert [[given.on for given in term.given] for term in terms] == [
        [],
        ["referendum-luhansk-status"],
        ["winter", "referendum-crimea-status"],
    ]


def test_votes_that_hang_on_each_other_cannot_be_written() -> None:
    one, other = (Requirement(Vote(place, "status"), ("x",)) for place in ("luhansk", "crimea"))
    with pytest.raises(LookupError):
        write(says("referendum/crimea/status", one), says("referendum/luhansk/status", other))


def test_what_hangs_on_an_answer_beside_the_options_hangs_on_one_more_term_on_the_vote() -> None:
    vote = says("referendum/luhansk/status", options=("x", "y"), binding=True)
    first, *hang, more = write(
        vote, *(says(f"neutrality/{state}", Requirement(VOTED, ("z",))) for state in ("UA", "RU")), joining=False
    )
    assert (data(first)["options"], data(more).get("options"), data(more)["binding"]) == (["x", "y"], None, True)
    assert {term.given[0].on for term in hang} == {more.id}
    text = said("draft").model_copy(update={"terms": (first, *hang, more)})
    ((held_,),) = (
        position.branches[()] for issue, position in resolve(text).by_issue.items() if issue.kind == "referendum"
    )
    assert held_.content == {"options": ("x", "y"), "binding": True}


# Sequences


def test_what_comes_first_is_named_by_the_terms_on_it() -> None:
    later = says("neutrality/UA", after=(Issue.of("territory/luhansk"),))
    term, first = write(later, says("territory/luhansk", control=("RU",)))
    assert (term.id, term.after) == ("neutrality-ua", (first.id,))


def test_what_comes_first_and_is_not_said_cannot_be_written() -> None:
    with pytest.raises(LookupError, match="territory/luhansk"):
        write(says("neutrality/UA", after=(Issue.of("territory/luhansk"),)))


def test_a_term_that_was_kept_waits_for_what_is_written_anew() -> None:
    waits = keeps(Neutrality(id="waits", state="UA", after=("gone",)), "territory/luhansk")
    kept, first = write(says("territory/luhansk", control=("RU",)), kept=(waits,))
    assert kept.after == (first.id,)


def test_terms_that_were_kept_wait_for_each_other_as_they_did() -> None:
    first = keeps(Territory(id="first", places="luhansk", control="RU"))
    again = keeps(Territory(id="again", places="luhansk", control="RU"))
    waits = keeps(Neutrality(id="waits", state="UA", after=("again",)), "territory/luhansk")
    assert write(kept=(first, again, waits)) == (first.term, again.term, waits.term)
    assert write(kept=(first, again, waits))[2] is waits.term


# There and back


def test_what_is_resolved_is_written_so_that_it_is_resolved_alike() -> None:
    text = said(
        "draft",
        {"kind": "referendum", "places": ["luhansk", "crimea"]},
        held(["luhansk", "crimea"], control="RU", given={"on": "term-0", "answer": "x"}),
        held("annexed-regions", sovereignty="UA", implied=["places"]),
        neutral(timing={"start": "2025"}, implied=["timing"], after=["term-2"], held_by=["E3"]),
    )
    positions = resolve(text)
    statements = [
        ToWrite(issue, condition, statement.facets, statement.citations)
        for issue, position in positions.by_issue.items()
        for condition, several in position.branches.items()
        for statement in several
    ]
    for joining in (True, False):
        again = text.model_copy(update={"terms": Writer((), {}, joining=joining).write(statements)})
        found = resolve(again)
        assert {i: p.canonical for i, p in found.by_issue.items()} == {
            i: p.canonical for i, p in positions.by_issue.items()
        }
        facets = [[s.facets for held in p.branches.values() for s in held] for p in found.by_issue.values()]
        assert facets == [[s.facets for held in p.branches.values() for s in held] for p in positions.by_issue.values()]
