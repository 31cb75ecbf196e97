"""What once went wrong is read or refused as it should be, and the recipes make what they say."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from tests.fuzz import past
from tests.fuzz.past import MOST_READ, RECIPES, TOLD, Made, Past, stored
from tests.fuzz.trial import tried

import peaceterms as pt
from peaceterms.formats.files import FORMATS, from_bytes


@pytest.mark.parametrize("one", [pytest.param(found, id=found.name) for found in stored()])
def test_a_past_failure_is_read_or_refused_as_it_should_be(one: Past) -> None:
    assert (tried(one.data, one.form) == "valid") is one.is_valid


@pytest.mark.parametrize("name", TOLD)
def test_a_past_failure_is_told_as_it_should_be(name: str) -> None:
    (one,) = (found for found in stored() if found.name == name)
    with pytest.raises(pt.InvalidProposal) as caught:
        from_bytes(one.data, one.form, name)
    assert TOLD[name] in str(caught.value)


@pytest.mark.parametrize("name", RECIPES)
def test_a_recipe_makes_a_file_that_is_small_enough_to_be_read(name: str) -> None:
    data, form = RECIPES[name]()
    assert form in FORMATS.values()
    assert 1_000 < len(data) <= MOST_READ


SMALL = [
    pytest.param(lambda: past.chain_of_places(5), "valid", id="chain-of-places"),
    pytest.param(lambda: past.circle_of_places(5), "invalid", id="circle-of-places"),
    pytest.param(lambda: past.groups(5), "valid", id="groups"),
    pytest.param(lambda: past.terms_in_yaml(5), "valid", id="terms-in-yaml"),
    pytest.param(lambda: past.actors_times_places(3), "valid", id="actors-times-places"),
    pytest.param(lambda: past.terms_on_all_questions(3, 8), "valid", id="terms-on-all-questions"),
    pytest.param(lambda: past.conditions_in_conditions(3, 2), "valid", id="conditions-in-conditions"),
]


@pytest.mark.parametrize(("recipe", "said"), SMALL)
def test_a_recipe_for_little_makes_a_text_that_is_valid_or_not_as_it_says(
    recipe: Callable[[], Made], said: str
) -> None:
    assert tried(*recipe()) == said


def test_one_term_of_actors_and_places_is_on_as_many_issues_as_there_are_pairs() -> None:
    text = from_bytes(*past.actors_times_places(3), "a.json")
    assert len(pt.compare(text, text).issues) == 9
