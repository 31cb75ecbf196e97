"""Collectives that stand for any states, whatever a text calls them."""

from __future__ import annotations

from tests.differ.texts import Data, text

from peaceterms.positions.passes.collectives import under_one_name
from peaceterms.positions.position import Positions
from peaceterms.positions.resolve import resolve
from peaceterms.vocabulary import bundled_vocabulary

VOCABULARY = bundled_vocabulary()


def recognised(recogniser: str | list[str], **more: str) -> Data:
    return {"kind": "recognition", "places": "crimea", "recogniser": recogniser, "degree": "de jure", **more}


def ids(*terms: Data) -> list[list[str]]:
    """The issues of texts of one term each."""
    found = [resolve(text(f"text-{number}", term)) for number, term in enumerate(terms)]
    return [list(map(str, positions.by_issue)) for positions in under_one_name(found, VOCABULARY)]


def test_two_names_for_any_states_are_one() -> None:
    one, other = ids(recognised("other-states"), recognised("third-states"))
    assert one == other
    assert len(one) == 1


def test_a_collective_whose_members_are_not_any_states_keeps_its_name() -> None:
    assert ids(recognised("other-states"), recognised("europe")) == [
        ["recognition/crimea/other-states"], ["recognition/crimea/europe"],
    ]  # fmt: skip
    assert ids(recognised("other-states"), recognised("US")) == [
        ["recognition/crimea/other-states"], ["recognition/crimea/US"],
    ]  # fmt: skip


def test_a_single_name_stays_as_it_is() -> None:
    found: tuple[Positions, ...] = (resolve(text("a", recognised("other-states"))),)
    assert under_one_name(found, VOCABULARY) == found
    assert under_one_name((), VOCABULARY) == ()


def test_what_one_text_says_of_both_names_is_joined() -> None:
    first = text("a", recognised("other-states", holder="RU"), recognised("third-states", modality="undertakes"))
    (positions,) = under_one_name([resolve(first)], VOCABULARY)
    ((issue, position),) = positions.by_issue.items()
    assert issue.kind == "recognition"
    assert [statement.content for statement in position.branches[()]] == [{"degree": "de jure", "holder": ("RU",)}]
