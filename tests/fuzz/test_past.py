"""What once went wrong is read or refused as it should be, and the recipes make what they say."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from tests.fuzz import past
from tests.fuzz.more import LARGE
from tests.fuzz.past import MOST_READ, TOLD, Made, Past, stored
from tests.fuzz.trial import tried
from tests.work import counted

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


MOST_CALLS = 15_000_000
CALLS_PER_BYTE = 3
"""Calls of functions within which even the largest file is read or refused; looking for near names takes most."""


@pytest.mark.parametrize("name", LARGE)
def test_a_large_file_is_read_or_refused_with_few_calls_and_few_words(
    name: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(past, "MOST", 980_000)  # a tenth, since counting takes long
    data, form = LARGE[name]()
    assert form in FORMATS.values()
    assert 1_000 < len(data) <= MOST_READ
    words = ""
    with counted() as work:
        try:
            from_bytes(data, form, "a")
        except pt.PeacetermsError as error:
            words = str(error)
    assert work.calls < MOST_CALLS + CALLS_PER_BYTE * len(data)
    assert len(words) < 10_000


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
