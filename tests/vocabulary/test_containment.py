from fractions import Fraction

import pytest

from peaceterms.terms.markers import jaccard
from peaceterms.vocabulary.containment import NOTHING_KNOWN, REST, Containment

HELD = {("all", "club"), ("all", "a"), ("all", "b"), ("club", "a"), ("club", "b")}


class Some(Containment):
    """A club of three, two of whose members are known, and all."""

    def covers(self, whole: str, part: str) -> bool:
        return (whole, part) in HELD

    def count(self, whole: str) -> int | None:
        return {"club": 3}.get(whole)


KNOWN = Some()


def test_nothing_holds_itself_and_a_whole_holds_its_parts() -> None:
    assert KNOWN.covers("club", "a")
    assert not KNOWN.covers("a", "club")
    assert not KNOWN.covers("club", "club")
    assert not NOTHING_KNOWN.covers("club", "a")


@pytest.mark.parametrize(
    ("some", "others", "beyond"),
    [
        (("a",), ("club",), set()),
        (("club",), ("a",), {"club"}),
        (("a", "x"), ("club",), {"x"}),
        (("a",), ("a",), set()),
        ((), ("a",), set()),
    ],
)
def test_beyond_a_set_is_what_it_holds_neither_itself_nor_in_a_whole(
    some: tuple[str, ...], others: tuple[str, ...], beyond: set[str]
) -> None:
    assert KNOWN.beyond(some, others) == beyond
    assert NOTHING_KNOWN.beyond(some, others) == set(some) - set(others)


def test_a_whole_is_taken_apart_into_the_parts_that_the_other_names_and_what_is_left() -> None:
    assert KNOWN.taken_apart(("club",), ("a",)) == {"a", (REST, "club", 0), (REST, "club", 1)}
    assert KNOWN.taken_apart(("club",), ("a", "b")) == {"a", "b", (REST, "club", 0)}
    assert KNOWN.taken_apart(("club",), ("x",)) == {"club"}
    assert KNOWN.taken_apart(("a",), ("club",)) == {"a"}
    assert NOTHING_KNOWN.taken_apart(("club",), ("a",)) == {"club"}


def test_of_a_whole_whose_parts_are_not_counted_one_rest_is_left() -> None:
    assert KNOWN.taken_apart(("all",), ("a", "b")) == {"a", "b", (REST, "all", 0)}


def test_the_more_of_a_whole_is_named_the_nearer_it_is() -> None:
    def apart(*others: str) -> Fraction:
        return jaccard(KNOWN.taken_apart(("club",), others), KNOWN.taken_apart(others, ("club",)))

    assert apart("a") == Fraction(2, 3)
    assert apart("a", "b") == Fraction(1, 3)
    assert apart("x") == 1
