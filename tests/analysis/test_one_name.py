"""One id for whoever two codings call by one name."""

from __future__ import annotations

from typing import Any

import pytest

import peaceterms as pt
from peaceterms.analysis.one_name import one_name
from peaceterms.testing import text


def people(id: str, name: str, **more: Any) -> pt.Proposal:
    return text({"kind": "amnesty", "to": id}, actors=[{"id": id, "name": name, "type": "people", **more}])


@pytest.mark.parametrize(
    ("other", "names"),
    [
        (people("hill-people", "people of the hills"), {"people-of-the-hills": "hill-people"}),
        (people("hill-people", "The People of the hills"), {"people-of-the-hills": "hill-people"}),
        (people("people-of-the-hills", "people of the hills"), {}),
        (people("hill-people", "people of the hill"), {}),
    ],
)
def test_two_ids_of_one_name_are_one(other: pt.Proposal, names: dict[str, str]) -> None:
    one = people("people-of-the-hills", "people of the hills")
    for first, second in ((one, other), (other, one)):
        assert one_name(first, second, first.vocabulary.merged(second.vocabulary)) == names
    assert pt.reliability(one, other)["stated.to"].both == 1
    equal = bool(names) or other == one
    assert pt.reliability(one, other)["values.to"].equal == equal


def test_a_bundled_id_stands_for_those_of_the_texts() -> None:
    own = people("a-poland", "Poland", type="state")
    bundled = text({"kind": "amnesty", "to": "PL"})
    assert one_name(own, bundled, own.vocabulary) == {"a-poland": "PL"}


def test_an_actor_and_a_place_of_one_name_stay_two() -> None:
    actor = people("the-hills", "the hills")
    place = text({"kind": "amnesty", "places": "hills"}, places=[{"id": "hills", "name": "the hills"}])
    assert one_name(actor, place, actor.vocabulary.merged(place.vocabulary)) == {}


def test_two_names_of_one_in_one_list_are_one_entry() -> None:
    twice = text(
        {"kind": "amnesty", "to": ["one", "other"]},
        actors=[{"id": id, "name": "the hills", "type": "people"} for id in ("one", "other")],
    )
    assert pt.reliability(twice, people("one", "hills"))["values.to"].equal == 1
