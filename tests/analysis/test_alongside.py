"""Several texts alongside each other: rows, cells, concord, gaps, names."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.analysis.texts import held, limit, neutral, silent
from tests.work import counted

import peaceterms as pt
from peaceterms.analysis.alongside import Alongside, Concord, Row
from peaceterms.testing import proposals, related_pairs, text

REGIONS = ["donetsk", "kherson", "luhansk", "zaporizhzhia"]
EMPTY = text(id="empty")


def beside(texts: Iterable[pt.Proposal]) -> Alongside:
    return Alongside(tuple(texts))


def rows(*texts: pt.Proposal) -> dict[str, Row]:
    """The rows of a matrix by their first issue."""
    return {str(row.issues[0]): row for row in beside(texts).rows}


def only(*texts: pt.Proposal) -> Row:
    (row,) = beside(texts).rows
    return row


def says(row: Row) -> list[tuple[Any, ...]]:
    """What each cell of a row holds on each issue, as values."""
    return [tuple(position.canonical for position in cell.held) for cell in row.cells]


# Rows


def test_there_is_a_row_for_each_issue_that_any_text_addresses() -> None:
    found = beside([text(neutral(permanence="permanent"), id="a"), text(limit("5 count"), id="b")])
    assert [[str(issue) for issue in row.issues] for row in found.rows] == [
        ["force-limit/UA/personnel"],
        ["neutrality/UA"],
    ]
    assert [row.kind for row in found.rows] == ["force-limit", "neutrality"]


def test_every_row_has_a_cell_for_each_text_in_the_order_of_the_texts() -> None:
    row = only(EMPTY, text(neutral(permanence="permanent"), id="a"), EMPTY)
    assert [bool(cell.held) for cell in row.cells] == [False, True, False]
    assert row.speaking == (1,)


def test_a_matrix_of_nothing_has_no_rows() -> None:
    found = beside([])
    assert (found.rows, found.names, found.questions) == ((), (), {})


def test_texts_that_say_nothing_have_no_rows() -> None:
    assert beside([EMPTY, EMPTY]).rows == ()


def test_one_text_stands_alone_in_every_row_and_has_no_gaps() -> None:
    found = beside([text(neutral(permanence="permanent"), id="a")])
    assert [row.concord for row in found.rows] == [Concord.SINGLE]
    assert found.gaps(0) == ()


def test_proposals_may_come_from_any_iterable() -> None:
    assert pt.table(iter([EMPTY, EMPTY])).proposals == (EMPTY, EMPTY)


# Issues that are alike


def test_four_regions_that_are_alike_in_every_text_stand_in_one_row() -> None:
    row = only(text(held(REGIONS, control="RU"), id="a"), text(held(REGIONS, control="UA"), id="b"))
    assert [str(issue) for issue in row.issues] == [f"territory/{region}" for region in REGIONS]
    assert [len(cell.held) for cell in row.cells] == [4, 4]


def test_a_region_of_which_one_text_says_something_else_has_a_row_of_its_own() -> None:
    second = text(held(REGIONS[1:], control="UA"), held("donetsk", control="RU"), id="b")
    found = rows(text(held(REGIONS, control="RU"), id="a"), second)
    assert [len(row.issues) for row in found.values()] == [1, 3]
    assert found["territory/donetsk"].concord is Concord.SAME


def test_a_region_of_which_one_text_says_nothing_has_a_row_of_its_own() -> None:
    found = rows(text(held(REGIONS, control="RU"), id="a"), text(held(REGIONS[1:], control="RU"), id="b"))
    assert {issue: row.concord for issue, row in found.items()} == {
        "territory/donetsk": Concord.SINGLE,
        "territory/kherson": Concord.SAME,
    }


def test_issues_of_several_kinds_never_stand_in_one_row() -> None:
    assert len(rows(text(neutral(), {"kind": "membership", "state": "UA", "organisation": "NATO"}, id="a"))) == 2


VOTE = {"kind": "referendum", "id": "vote", "places": ["luhansk", "zaporizhzhia"]}


def on_the_vote(where: str, **more: Any) -> dict[str, Any]:
    return held(where, control="RU", given={"on": "vote", "answer": "for Russia", **more})


def test_a_condition_on_the_vote_there_is_the_same_condition_everywhere() -> None:
    """Wherever the places come in the alphabet beside the place of another vote."""
    kherson = {"kind": "referendum", "id": "kherson", "places": "kherson"}
    there, elsewhere = {"on": "vote", "answer": "yes"}, {"on": "kherson", "answer": "yes", "place": "kherson"}
    places = ["donetsk", "zaporizhzhia"]
    terms = [held(place, control="RU", given=[there, elsewhere]) for place in places]
    found = rows(text({**VOTE, "places": places}, kherson, *terms, id="a"))
    assert [str(issue) for issue in found["territory/donetsk"].issues] == [
        "territory/donetsk",
        "territory/zaporizhzhia",
    ]


def test_branches_that_are_alike_are_so_in_whatever_order_their_places_come() -> None:
    kherson = {"kind": "referendum", "id": "kherson", "places": "kherson"}
    terms = [
        term
        for place in ["donetsk", "zaporizhzhia"]
        for term in (
            held(place, control="RU", given={"on": "vote", "answer": "for Russia"}),
            held(place, control="UA", given={"on": "kherson", "answer": "against Russia", "place": "kherson"}),
        )
    ]
    found = rows(text({**VOTE, "places": ["donetsk", "zaporizhzhia"]}, kherson, *terms, id="a"))
    assert len(found["territory/donetsk"].issues) == 2


def test_a_condition_on_a_vote_elsewhere_is_another_one() -> None:
    terms = [on_the_vote("luhansk"), on_the_vote("zaporizhzhia", place="luhansk")]
    found = rows(text(VOTE, *terms, id="a"))
    assert [len(row.issues) for issue, row in found.items() if issue.startswith("territory")] == [1, 1]


# Regions and their parts


def test_a_whole_region_is_taken_apart_where_one_text_speaks_of_a_part() -> None:
    found = rows(text(held("donetsk", control="RU"), id="a"), text(held("donetsk-west", control="RU"), id="b"))
    assert {issue: row.concord for issue, row in found.items()} == {
        "territory/donetsk-east": Concord.SINGLE,
        "territory/donetsk-west": Concord.SAME,
    }


def test_a_third_text_that_speaks_of_a_part_takes_the_region_apart_for_all() -> None:
    whole = text(held("donetsk", control="RU"), id="a")
    assert [str(issue) for issue in only(whole, whole).issues] == ["territory/donetsk"]
    taken_apart = rows(whole, whole, text(held("donetsk-west", control="UA"), id="c"))
    assert {issue: says(row)[0] == says(row)[1] for issue, row in taken_apart.items()} == {
        "territory/donetsk-east": True,
        "territory/donetsk-west": True,
    }


def test_regions_of_other_kinds_stay_whole() -> None:
    found = rows(
        text(held("donetsk", control="RU"), {"kind": "withdrawal", "places": "donetsk", "forces": "UA"}, id="a"),
        text(held("donetsk-west", control="RU"), id="b"),
    )
    assert "withdrawal/donetsk/UA" in found


# Concord


PERMANENT, INDEFINITE = neutral(permanence="permanent"), neutral(permanence="indefinite")


@pytest.mark.parametrize(
    ("terms", "concord"),
    [
        ([PERMANENT, PERMANENT], Concord.SAME),
        ([PERMANENT, INDEFINITE], Concord.PARTLY),  # both have it, and that says something by itself
        ([held("luhansk", control="UA"), held("luhansk", control="RU")], Concord.DIFFERENT),
        ([neutral(permanence="permanent", anchoring="treaty"), PERMANENT], Concord.PARTLY),
        ([neutral(permanence="permanent", anchoring="treaty"), neutral(anchoring="law")], Concord.PARTLY),
        ([PERMANENT], Concord.SINGLE),
        ([PERMANENT, PERMANENT, INDEFINITE], Concord.PARTLY),
        (
            [
                neutral(permanence="permanent", anchoring="treaty"),
                neutral(permanence="permanent", anchoring="treaty"),
                neutral(permanence="permanent", anchoring="law"),
            ],
            Concord.PARTLY,
        ),
    ],
)
def test_how_far_those_who_address_it_say_the_same(terms: list[dict[str, Any]], concord: Concord) -> None:
    assert only(EMPTY, *(text(term, id=f"text-{number}") for number, term in enumerate(terms))).concord is concord


def test_what_only_hangs_on_different_conditions_is_not_had_alike() -> None:
    given = [{"id": "q", "type": "event", "question": "Q?", "answers": ["yes", "no"]}]
    one, other = (neutral(given={"on": "q", "answer": answer}) for answer in ("yes", "no"))
    texts = [text(one, id="a", contingencies=given), text(other, id="b", contingencies=given)]
    assert only(EMPTY, *texts).concord is Concord.DIFFERENT
    assert only(EMPTY, texts[0], text(one, INDEFINITE, id="c", contingencies=given)).concord is Concord.PARTLY


def test_those_that_say_the_same_are_together_the_largest_group_first() -> None:
    row = only(*(text(neutral(anchoring=one), id="a") for one in ["law", "treaty", "treaty", "law", "treaty"]), EMPTY)
    assert row.alike == ((1, 2, 4), (0, 3))


def test_of_two_groups_of_one_size_the_one_of_the_earlier_text_comes_first() -> None:
    assert only(EMPTY, *(text(neutral(anchoring=one), id="a") for one in ["treaty", "law"])).alike == ((1,), (2,))


def test_what_all_say_alike_is_agreed() -> None:
    row = only(
        text(neutral(permanence="permanent", anchoring="treaty"), id="a"),
        text(neutral(permanence="permanent", anchoring="law"), id="b"),
        EMPTY,
    )
    assert [(one.aspect, str(one.value)) for one in row.agreed] == [("permanence", "permanent")]


def test_what_only_one_text_says_is_not_agreed() -> None:
    assert only(text(PERMANENT, id="a"), EMPTY).agreed == ()


GIVEN = [
    held("luhansk", control="RU", sovereignty="UA", given={"on": "vote", "answer": "for Russia"}),
    held("luhansk", control="UA", sovereignty="UA", given={"on": "vote", "answer": "against Russia"}),
]


def test_what_is_said_under_every_condition_is_agreed_with_what_is_said_without_any() -> None:
    found = rows(text(VOTE, *GIVEN, id="a"), text(held("luhansk", control="UA", sovereignty="UA"), id="b"))[
        "territory/luhansk"
    ]
    assert [(one.aspect, one.value) for one in found.agreed] == [("sovereignty", ("UA",))]
    assert found.concord is Concord.PARTLY


def test_what_is_said_under_one_condition_only_is_not_agreed() -> None:
    found = rows(text(VOTE, *GIVEN, id="a"), text(held("luhansk", control="RU"), id="b"))["territory/luhansk"]
    assert (found.agreed, found.concord) == ((), Concord.DIFFERENT)


# Silences


def test_a_silent_cell_says_in_what_manner_and_one_that_is_not_says_nothing_of_it() -> None:
    quiet = [silent("excluded", kind="neutrality"), silent("deferred", kind="membership")]
    row = only(text(PERMANENT, id="a"), text(id="b", silences=quiet))
    assert [[silence.manner.value for silence in cell.silences] for cell in row.cells] == [[], ["excluded"]]
    spoken = only(text(PERMANENT, id="a"), text(PERMANENT, id="b", silences=quiet))
    assert [cell.silences for cell in spoken.cells] == [(), ()]


def test_places_on_which_a_text_is_silent_in_another_manner_stand_apart() -> None:
    quiet = text(id="b", silences=[silent("excluded", kind="territory", places=["luhansk"])])
    found = rows(text(held(["luhansk", "kherson"], control="RU"), id="a"), quiet)
    assert {issue: [silence.manner.value for silence in row.cells[1].silences] for issue, row in found.items()} == {
        "territory/kherson": [],
        "territory/luhansk": ["excluded"],
    }


def test_places_on_which_a_text_is_silent_in_one_manner_stand_together() -> None:
    silences = [silent("excluded", kind="territory", places=[place], subject=place) for place in ["luhansk", "kherson"]]
    row = only(text(held(["luhansk", "kherson"], control="RU"), id="a"), text(id="b", silences=silences))
    assert [silence.subject for silence in row.cells[1].silences] == ["luhansk", "kherson"]


# Gaps


def test_a_gap_is_what_at_least_two_others_address() -> None:
    one, two = text(PERMANENT, limit("5 count"), id="a"), text(PERMANENT, id="b")
    found = beside([one, two, EMPTY])
    assert [[str(issue) for issue in found.gaps(number)] for number in range(3)] == [[], [], ["neutrality/UA"]]


def test_of_two_texts_a_gap_is_what_the_other_addresses() -> None:
    found = beside([text(PERMANENT, id="a"), text(limit("5 count"), id="b")])
    assert [[str(issue) for issue in found.gaps(number)] for number in range(2)] == [
        ["force-limit/UA/personnel"],
        ["neutrality/UA"],
    ]


def test_every_region_of_a_row_is_a_gap() -> None:
    whole = text(held(REGIONS, control="RU"), id="a")
    assert len(beside([whole, whole, EMPTY]).gaps(2)) == 4


# Names


def test_texts_are_called_by_their_short_titles() -> None:
    assert beside([text(id="a", short_title="the tweet"), text(id="b")]).names == ("the tweet", "b")


def test_texts_of_one_short_title_are_called_by_their_dates_or_their_ids() -> None:
    plan = {"short_title": "the plan"}
    dated = [text(id="a", date="2024", **plan), text(id="b", date="2025", **plan), text(id="c", **plan)]
    assert beside(dated).names == ("the plan (2024)", "the plan (2025)", "the plan")
    assert beside([text(id=id, date="2025", **plan) for id in "ab"]).names == ("a", "b")
    texts = [
        text(id="a", short_title="the plan"),
        text(id="b", short_title="the plan"),
        text(id="c", short_title="the tweet"),
    ]
    assert beside(texts).names == ("a", "b", "the tweet")


def test_two_readings_of_one_draft_are_told_apart_by_their_number() -> None:
    draft = text(
        neutral(permanence="permanent", held_by="RU"), neutral(permanence="indefinite", held_by="UA"), id="draft"
    )
    readings = [draft.position_of("RU"), draft.position_of("UA")]
    assert beside([EMPTY, *readings]).names == ("empty", "draft (2)", "draft (3)")
    assert only(*readings).agreed == ()


def test_a_name_that_is_the_id_of_another_is_told_apart() -> None:
    texts = [text(id="a", short_title="the plan"), text(id="b", short_title="the plan"), text(id="c", short_title="a")]
    assert len(set(beside(texts).names)) == 3


def test_the_names_that_one_text_defines_are_known_to_all() -> None:
    own = text(held("atlantis", control="UA"), id="own", places=[{"id": "atlantis", "name": "Atlantis"}])
    assert beside([EMPTY, own]).vocabulary.name("atlantis") == "Atlantis"


def test_the_questions_of_all_texts_are_known() -> None:
    def asks(id: str, question: str) -> pt.Proposal:
        return text(id=id, contingencies=[{"id": "q", "type": "event", "question": question, "answers": ["yes", "no"]}])

    found = beside([asks("a", "Is there a truce?"), asks("b", "Is there a vote?")])
    assert sorted(found.questions.values()) == ["Is there a truce?", "Is there a vote?"]


# Size


def test_a_matrix_of_ten_times_as_many_terms_takes_about_ten_times_as_many_calls() -> None:
    def large(id: str, control: str, size: int) -> pt.Proposal:
        places = [{"id": f"place-{number}", "name": f"Place {number}"} for number in range(size)]
        terms = [held(place["id"], control=control, area=f"{n} km2") for n, place in enumerate(places)]
        return text(*terms, id=id, places=places, silences=[silent("not known"), silent("excluded", kind="talks")])

    def work(size: int) -> int:
        texts = [large("a", "UA", size), large("b", "RU", size), text(id="c", silences=[silent("not known")])]
        with counted() as work:
            found = beside(texts)
            assert len(found.rows) == size
        return work.calls

    assert work(500) < 12 * work(50)


# Laws


@st.composite
def on_parts(draw: st.DrawFn) -> tuple[pt.Proposal, pt.Proposal]:
    """Two texts on regions and their parts, each of which may speak of the whole or of a part, or of both."""
    places = st.lists(st.sampled_from(["donetsk", "donetsk-west", "donetsk-east", "luhansk"]), min_size=1, unique=True)
    territory = st.builds(
        held, places, control=st.sampled_from(["UA", "RU"]), sovereignty=st.sampled_from(["UA", None])
    )
    leaving = st.builds(lambda where: {"kind": "withdrawal", "places": where, "forces": "UA"}, places)
    terms = st.lists(st.one_of(territory, leaving), max_size=3)
    return text(*draw(terms), id="first"), text(*draw(terms), id="second")


@given(st.one_of(related_pairs(), on_parts()))
def test_for_two_texts_a_row_is_the_same_where_neither_departs_from_the_other(
    pair: tuple[pt.Proposal, pt.Proposal],
) -> None:
    comparison = pt.compare(*pair)
    departs = {issue for departure in comparison.raw for issue in departure.issues}
    found = beside(pair).rows
    assert {issue for row in found for issue in row.issues} == set(comparison.issues)
    for row in found:
        assert (row.concord is Concord.SAME) == departs.isdisjoint(row.issues)
        assert (row.concord is Concord.SINGLE) == set(comparison.shared).isdisjoint(row.issues)


@given(related_pairs())
def test_for_two_texts_what_a_row_agrees_on_is_an_agreement_where_both_have_the_same_conditions(
    pair: tuple[pt.Proposal, pt.Proposal],
) -> None:
    agreements = pt.compare(*pair).agreements
    agreed = {(issue, a.aspect, str(a.value)) for a in agreements for issue in a.issues}
    for row in beside(pair).rows:
        one, other = ([set(position.branches) for position in cell.held] for cell in row.cells)
        if one == other and all(len(s) == 1 for cell in row.cells for p in cell.held for s in p.branches.values()):
            assert {(issue, s.aspect, str(s.value)) for s in row.agreed for issue in row.issues} <= agreed


@given(st.lists(proposals(most=3), min_size=1, max_size=4), st.data())
def test_the_order_of_the_texts_only_orders_the_cells(texts: list[pt.Proposal], data: st.DataObject) -> None:
    quiet = [silent("not known"), silent("excluded", kind="territory", places=["luhansk"])]
    texts = [*texts[1:], pt.Proposal.model_validate({**texts[0].model_dump(), "silences": quiet})]
    order = data.draw(st.permutations(range(len(texts))))
    first, again = beside(texts).rows, beside([texts[number] for number in order]).rows
    assert [row.issues for row in again] == [row.issues for row in first]
    for row, other in zip(first, again, strict=True):
        assert says(other) == [says(row)[number] for number in order]
        assert [cell.silences for cell in other.cells] == [row.cells[number].silences for number in order]
        assert (other.concord, other.agreed) == (row.concord, row.agreed)
        assert {frozenset(order[n] for n in group) for group in other.alike} == set(map(frozenset, row.alike))


@given(st.lists(proposals(most=3), max_size=4))
def test_every_issue_stands_in_one_row_and_every_speaking_text_in_one_group(texts: list[pt.Proposal]) -> None:
    found = beside(texts).rows
    issues = [issue for row in found for issue in row.issues]
    assert len(issues) == len(set(issues))
    for row in found:
        assert sorted(number for group in row.alike for number in group) == list(row.speaking) != []


def test_a_row_on_which_two_texts_say_the_contrary_is_alike_in_nothing() -> None:
    granted = {"kind": "prisoners", "category": "hostages", "extent": "all"}
    one, other = text(granted, id="a"), text({**granted, "refused": True}, id="b")
    (row,) = beside([one, other]).rows
    assert (row.concord, row.agreed) == ("different", ())
