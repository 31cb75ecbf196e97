import pytest

from peaceterms.positions.issue import Issue
from peaceterms.positions.sequence import Waiting, in_sequence

A, B, C = (Issue("territory", (place,)) for place in ("luhansk", "crimea", "kherson"))


def waiting(id: str, *issues: Issue, terms: tuple[str, ...] = (), first: tuple[Issue, ...] = ()) -> Waiting:
    return Waiting(id, frozenset(issues), terms, frozenset(first))


def test_what_waits_for_an_issue_waits_for_the_terms_on_it() -> None:
    assert in_sequence([waiting("one", A), waiting("two", B, first=(A,))]) == {"one": (), "two": ("one",)}


def test_terms_may_stand_in_any_order() -> None:
    found = in_sequence([waiting("three", C, first=(B,)), waiting("two", B, first=(A,)), waiting("one", A)])
    assert found == {"one": (), "two": ("one",), "three": ("two",)}


def test_what_waits_for_nothing_comes_after_nothing() -> None:
    assert in_sequence([]) == {}
    assert in_sequence([waiting("one", A)]) == {"one": ()}


def test_a_term_on_more_than_what_comes_first_is_not_what_comes_first() -> None:
    with pytest.raises(LookupError, match="territory/luhansk"):
        in_sequence([waiting("one", A, B), waiting("two", C, first=(A,))])


def test_several_terms_together_can_be_what_comes_first() -> None:
    found = in_sequence([waiting("one", A), waiting("two", B), waiting("three", C, first=(A, B))])
    assert found["three"] == ("one", "two")


def test_of_two_terms_on_the_same_one_is_enough() -> None:
    found = in_sequence([waiting("one", A), waiting("two", A), waiting("three", C, first=(A,))])
    assert found["three"] == ("one",)


def test_a_term_can_come_after_another_on_its_own_issue() -> None:
    assert in_sequence([waiting("two", A, first=(A,)), waiting("one", A)]) == {"one": (), "two": ("one",)}


def test_terms_that_are_known_by_their_ids_stay() -> None:
    found = in_sequence([waiting("two", B, terms=("one",), first=(C,)), waiting("one", A)])
    assert found["two"] == ("one",)


def test_a_circle_is_no_sequence() -> None:
    with pytest.raises(LookupError, match=r"one.*territory/crimea"):
        in_sequence([waiting("one", A, first=(B,)), waiting("two", B, first=(A,))])
    with pytest.raises(LookupError, match=r"one.*two"):
        in_sequence([waiting("one", A, terms=("two",)), waiting("two", B, terms=("one",))])


def test_a_term_does_not_come_after_itself() -> None:
    with pytest.raises(LookupError):
        in_sequence([waiting("one", A, first=(A,))])


def test_what_no_term_says_cannot_come_first() -> None:
    with pytest.raises(LookupError, match="territory/crimea, territory/kherson"):
        in_sequence([waiting("one", A, first=(C, B))])
    with pytest.raises(LookupError, match="missing"):
        in_sequence([waiting("one", A, terms=("missing",))])
