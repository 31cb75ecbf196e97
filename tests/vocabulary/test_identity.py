from __future__ import annotations

from typing import Any

import pytest

import peaceterms as pt
from peaceterms.testing import text
from peaceterms.vocabulary.identity import same_things
from peaceterms.vocabulary.lookup import bundled_vocabulary
from peaceterms.vocabulary.models import Actor, Place

OURS = bundled_vocabulary()


def actor(id: str, **fields: Any) -> Actor:
    return Actor.model_validate({"id": id, "name": id, "type": "organisation", **fields})


def place(id: str, **fields: Any) -> Place:
    return Place.model_validate({"id": id, "name": id, **fields})


def test_the_bundled_entries_are_each_one_thing() -> None:
    assert same_things(OURS) == {}
    for entries in (OURS.actors.values(), OURS.places.values()):
        known = [entry.wikidata for entry in entries if entry.wikidata]
        assert len(known) == len(set(known))


def test_what_says_so_or_has_one_wikidata_id_is_one_thing() -> None:
    added = OURS.extended([actor("rus", same_as="RU"), actor("the-union", wikidata=OURS.actors["EU"].wikidata)])
    assert same_things(added) == {"rus": "RU", "the-union": "EU"}
    assert same_things(OURS.extended([actor("a", wikidata="Q99999901"), actor("b", wikidata="Q99999901")])) == {
        "b": "a"
    }
    assert same_things(OURS.extended([actor("a", wikidata="Q99999901"), actor("b", wikidata="Q99999902")])) == {}


def test_a_state_is_not_its_land() -> None:
    assert (
        same_things(OURS.extended([place("the-land", wikidata="Q99999901"), actor("it", wikidata="Q99999901")])) == {}
    )


@pytest.mark.parametrize(
    ("chain", "names"),
    [
        ({"a": "b", "b": "UN"}, {"a": "UN", "b": "UN"}),
        ({"a": "b", "b": "a"}, {"a": "a", "b": "a"}),
        ({"a": "b", "b": "c", "c": "b"}, {"a": "b", "b": "b", "c": "b"}),
    ],
)
def test_a_chain_of_names_is_followed(chain: dict[str, str], names: dict[str, str]) -> None:
    assert same_things(OURS.extended(actor(id, same_as=other) for id, other in chain.items())) == names


def test_two_ids_of_one_thing_are_no_departure_in_keys_and_in_values() -> None:
    own = [{"id": "rus", "name": "Rus", "type": "state", "same_as": "RU"}]
    talks: dict[str, Any] = {"kind": "talks", "party": "UA"}
    one = text({**talks, "counterparts": ["RU", "US"]}, {"kind": "neutrality", "state": "RU"}, id="one")
    other = text(
        {**talks, "counterparts": ["rus", "US"]}, {"kind": "neutrality", "state": "rus"}, id="other", actors=own
    )
    for pair in ((one, other), (other, one)):
        comparison = pt.compare(*pair)
        assert not comparison.departures
        assert comparison.overlap == 1
