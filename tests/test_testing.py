"""The builders and strategies that users share with our own tests."""

from __future__ import annotations

import subprocess
import sys
from typing import Any

import pytest
from hypothesis import Phase, find, given, settings
from hypothesis import strategies as st

import peaceterms as pt
from peaceterms import testing
from peaceterms.terms import ForceLimit
from peaceterms.testing import mutated, mutated_pairs, proposals, related_pairs, term, terms, text
from peaceterms.testing.strategies import MOST_BRACKETED, MOST_VOTES

SEARCH = settings(phases=[Phase.generate], max_examples=2000, database=None)


@pytest.mark.parametrize("kind", sorted(pt.kinds()))
def test_every_kind_is_generated(kind: str) -> None:
    assert find(terms(pt.kind_of(kind)), lambda _: True, settings=SEARCH).kind == kind


@pytest.mark.parametrize(
    "sort",
    [
        lambda proposal: any(len(term.given) == 2 for term in proposal.terms),
        lambda proposal: any(given.place for term in proposal.terms for given in term.given),
        lambda proposal: any(term.held_by for term in proposal.terms),
        lambda proposal: any(term.after for term in proposal.terms),
        lambda proposal: any(term.implied for term in proposal.terms),
        lambda proposal: any(term.refused for term in proposal.terms),
        lambda proposal: not proposal.terms,
    ],
    ids=[
        "two conditions",
        "a condition on a vote",
        "a bracket",
        "a sequence",
        "an implied reading",
        "a refusal",
        "no terms",
    ],
)
def test_every_construct_is_generated(sort: object) -> None:
    find(proposals(), sort, settings=SEARCH)  # type: ignore[arg-type]


@pytest.mark.parametrize(
    "name", ["mutated", "mutated_pairs", "proposals", "related_pairs", "term_data", "terms", "values"]
)
def test_without_hypothesis_a_strategy_that_is_asked_for_names_the_extra(name: str) -> None:
    run = _without_hypothesis(f"from peaceterms.testing import {name}")
    assert run.stderr.endswith("generating proposals needs an extra: pip install 'peaceterms[testing]'\n")


def test_without_hypothesis_texts_and_terms_are_built() -> None:
    run = _without_hypothesis("from peaceterms.testing import term, text; print(text(term('amnesty')).terms[0].kind)")
    assert (run.stdout, run.stderr) == ("amnesty\n", "")


def _without_hypothesis(code: str) -> subprocess.CompletedProcess[str]:
    hidden = f"import sys; sys.modules['hypothesis'] = None; {code}"
    return subprocess.run([sys.executable, "-c", hidden], capture_output=True, text=True, check=False)


def test_every_name_of_the_module_is_there_and_listed() -> None:
    assert all(hasattr(testing, name) for name in testing.__all__)
    assert set(testing.__all__) <= set(dir(testing))


def test_a_name_that_is_not_there_is_told_as_of_any_module() -> None:
    with pytest.raises(AttributeError, match=r"module 'peaceterms\.testing' has no attribute 'strategy'"):
        testing.strategy  # noqa: B018


# Builders


def test_a_text_without_terms_is_built() -> None:
    assert text() == pt.Proposal(id="a", title="a")


def test_a_term_is_built_from_fields_as_in_a_file() -> None:
    built = term("force-limit", state="UA", category="personnel", ceiling="5 count")
    assert isinstance(built, ForceLimit)
    assert (built.state, str(built.ceiling)) == (("UA",), "5 count")


def test_a_text_takes_terms_as_they_stand_in_a_file_and_built_ones() -> None:
    built = text({"kind": "neutrality", "state": "UA"}, term("amnesty"))
    assert [(held.id, held.kind) for held in built.terms] == [("term-0", "neutrality"), ("term-1", "amnesty")]


def test_ids_that_are_given_are_kept() -> None:
    built = text({"id": "first", "kind": "amnesty"}, term("amnesty", id="second"), term("amnesty"))
    assert [held.id for held in built.terms] == ["first", "second", "term-2"]


def test_one_built_term_stands_in_a_text_twice() -> None:
    pardon = term("amnesty")
    assert [held.id for held in text(pardon, pardon).terms] == ["term-0", "term-1"]


def test_the_other_fields_of_a_text_are_written_as_in_a_file() -> None:
    built = text(id="plan", by="UA", date="2022-10", title="A plan")
    assert (built.id, built.title, built.by, str(built.date)) == ("plan", "A plan", ("UA",), "2022-10")


def test_a_text_goes_by_its_id_where_it_has_no_title() -> None:
    assert text(id="plan").title == "plan"


def test_a_kind_that_is_not_known_is_not_built() -> None:
    with pytest.raises(pt.NotFound, match="unknown kind of term 'neutralty'; the nearest known: neutrality"):
        term("neutralty")


def test_what_does_not_fit_is_not_built() -> None:
    with pytest.raises(ValueError, match="not a number with a unit"):
        term("force-limit", state="UA", category="personnel", ceiling="a few")
    with pytest.raises(ValueError, match="unknown place 'atlantis'"):
        text({"kind": "territory", "places": "atlantis", "control": "UA"})


# Outcomes of generated texts


@given(st.tuples(proposals(), proposals()))
def test_generated_texts_hang_on_few_open_questions(pair: tuple[pt.Proposal, pt.Proposal]) -> None:
    assert all(pt.outcomes(one).total <= MOST_OUTCOMES for one in pair)


MOST_OUTCOMES = 2 * 3 * 4**MOST_VOTES * 2**MOST_BRACKETED
"""The event, the choice, the votes with one answer more than they list, the brackets."""


# Mutated texts

WATER = text(
    {"kind": "water-supply", "recipient": "crimea", "source": "north-crimean-canal", "id": "water"},
    {"kind": "referendum", "places": "crimea", "id": "vote"},
    {"kind": "territory", "places": "crimea", "control": "RU", "id": "land", "given": {"on": "vote", "answer": "yes"}},
    id="water",
)
ARMY = text({"kind": "force-limit", "state": "UA", "category": "personnel", "ceiling": "5 count"}, id="army")
IDS = [held.id for held in WATER.terms]


@pytest.mark.parametrize(
    "sort",
    [
        lambda made: made == WATER,
        lambda made: not made.terms,
        lambda made: sorted(held.id for held in made.terms) == ["land", "vote"],
        lambda made: [held.kind for held in made.terms].count("water-supply") == 2,
        lambda made: any(held.id == "water" and held not in WATER.terms for held in made.terms),
        lambda made: [held.id for held in made.terms] == IDS[::-1],
        lambda made: len(made.terms) == 3 and not {held.id for held in made.terms} & set(IDS),
        lambda made: any(held.id == "land" and not held.given for held in made.terms),
        lambda made: any(held.kind == "force-limit" for held in made.terms) and made.id == "water",
    ],
    ids=["whole", "no terms", "dropped", "doubled", "altered", "reordered", "renamed", "unconditional", "merged"],
)
def test_a_text_is_mutated_in_every_way(sort: Any) -> None:
    find(mutated(WATER, ARMY), sort, settings=SEARCH)


@given(mutated(most=3))
def test_what_is_mutated_is_valid(made: pt.Proposal) -> None:
    assert pt.Proposal.model_validate(made.model_dump()) == made


@given(mutated(WATER))
def test_only_the_texts_that_are_named_are_mutated(made: pt.Proposal) -> None:
    assert made.id == "water"
    assert {held.kind for held in made.terms} <= {"water-supply", "referendum", "territory"}


@pytest.mark.parametrize("pairs", [related_pairs(), mutated_pairs()], ids=["generated", "mutated"])
@pytest.mark.parametrize(
    "sort",
    [
        lambda pair: pair[0].terms and not set(pair[0].terms) & set(pair[1].terms),
        lambda pair: pair[0].terms and set(pair[0].terms) < set(pair[1].terms),
        lambda pair: pair[1].terms and set(pair[1].terms) < set(pair[0].terms),
    ],
    ids=["nothing kept", "added", "dropped"],
)
def test_pairs_have_to_do_with_each_other_in_every_way(pairs: Any, sort: Any) -> None:
    find(pairs, sort, settings=SEARCH)
