"""A language is one catalogue and one file of grammar: one that nobody speaks tells everything."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

import pytest
from pydantic import BaseModel
from tests.words.languages import ENGLISH, LOUD
from tests.words.rows import AGREEMENTS, DEPARTURES, TEXTS, compared, neutrality, text, water

import peaceterms as pt
from peaceterms.positions.resolve import positions_of
from peaceterms.values import Details
from peaceterms.vocabulary import Vocabulary, bundled_vocabulary
from peaceterms.words.language import Language

PROGRAM = {"kind", "id", "format", "implied", "type", "term", "on", "sources", "after", "about"}
"""Fields whose strings are names for programs."""
PAIRS = [row.values[:2] for row in (*DEPARTURES, *AGREEMENTS)]
IDS = [row.id for row in (*DEPARTURES, *AGREEMENTS)]


def quiet(words: str, names: set[str]) -> list[str]:
    """What is left of English: words that are neither names nor words of a text."""
    for name in sorted(names, key=len, reverse=True):
        words = words.replace(name, "")
    return re.findall(r"[a-z]+", words)


def names_in(vocabulary: Vocabulary) -> set[str]:
    return {entry.name for some in (vocabulary.actors, vocabulary.places, vocabulary.groups) for entry in some.values()}


def written(value: Any) -> Iterator[str]:
    """The strings in a proposal that people wrote, or that name things."""
    match value:
        case BaseModel():
            yield from written(dict(value))
        case dict():
            for name, inner in value.items():
                if name not in PROGRAM:
                    yield from written(inner)
        case tuple():
            for inner in value:
                yield from written(inner)
        case Details():
            yield from re.findall(r"\w+", str(value.to_dict()).replace("True", "true"))
        case str() if type(value) is str and len(value) > 1:
            yield value
            yield from value.split("; ")  # words of several terms on one issue are told together


def own_words(*proposals: pt.Proposal) -> set[str]:
    return {word for proposal in proposals for word in written(proposal)} | names_in(proposals[-1].vocabulary)


def told(comparison: pt.Comparison, language: Language = LOUD) -> list[str]:
    departures = [language.sentence(departure) for departure in comparison.departures]
    return [*departures, *(language.sentence(agreement) for agreement in comparison.agreements)]


@pytest.mark.parametrize(("first", "second"), PAIRS, ids=IDS)
def test_a_finding_is_told_without_a_word_of_english(first: list[Any], second: list[Any]) -> None:
    for pair in ((first, second), (second, first)):
        comparison = compared(*pair)
        names = own_words(comparison.first, comparison.second)
        assert [words for sentence in told(comparison) if (words := quiet(sentence, names))] == []
        assert all(sentence.startswith("! ") for sentence in told(comparison))


@pytest.mark.parametrize(("first", "second"), [row.values[:2] for row in TEXTS], ids=[row.id for row in TEXTS])
def test_what_is_not_known_is_told_without_a_word_of_english(first: pt.Proposal, second: pt.Proposal) -> None:
    names = own_words(first, second)
    assert [words for sentence in told(pt.compare(first, second)) if (words := quiet(sentence, names))] == []


def test_english_would_be_noticed() -> None:
    for first, second in PAIRS:
        comparison = compared(first, second)
        names = own_words(comparison.first, comparison.second)
        assert all(len(quiet(sentence, names)) > 3 for sentence in told(comparison, ENGLISH))


TOLD = [
    pytest.param(
        [neutrality(permanence="temporary")],
        [neutrality(permanence="permanent")],
        "! Ukraine TO THE DISADVANTAGE OF, TO FOR EVER FROM TEMPORARY, IN the reply HARDENED: PERMANENCE, "
        "ON THE Ukraine OF NEUTRALITY.",
        id="a word of its own for a choice",
    ),
    pytest.param(
        [water(volume="12500 m3/year")],
        [water(volume="at least 85 m3/s")],
        "! SO OF WHOEVER HOLDS IT AND Crimea IN FAVOUR OF, TO M³/S 85 AT LEAST FROM M³/YEAR 12_500, IN the reply "
        "RAISED: VOLUME, ON THE Crimea TO SUPPLY WATER.",
        id="numbers and units",
    ),
    pytest.param(
        [{"id": "v", "kind": "referendum", "places": "crimea", "binding": True}],
        [{"id": "v", "kind": "referendum", "places": "crimea", "binding": False}],
        "! TURNED ROUND IN the reply: BINDING FORCE, ON THE Crimea IN STATUS ON REFERENDUM.",
        id="a sentence of its own for an effect",
    ),
    pytest.param(
        [neutrality(timing={"deadline": "2023-01-05"})],
        [neutrality(timing={"deadline": "signature+P2M"})],
        "! TO SIGNATURE AFTER MANY MONTH 2 FROM 2023 JANUARY 5, IN the reply STATED OTHERWISE: DEADLINE, "
        "ON THE Ukraine OF NEUTRALITY.",
        id="dates, lengths and plurals",
    ),
]


@pytest.mark.parametrize(("first", "second", "sentence"), TOLD)
def test_the_order_of_words_is_that_of_the_language(first: list[Any], second: list[Any], sentence: str) -> None:
    assert told(compared(first, second))[:1] == [sentence]


WHOLE = ["kremlin-conditions-2022", "musk-tweet-2022", "us-28-point-plan-2025", "twenty-point-framework-2025"]


def whole(proposal: pt.Proposal) -> Iterator[str]:
    """All that is told of one proposal."""
    vocabulary, positions = proposal.vocabulary, positions_of(proposal)
    for issue, position in positions.by_issue.items():
        yield LOUD.issue_name(issue, vocabulary)
        for condition, statements in position.branches.items():
            yield LOUD.condition_or_none(condition, vocabulary, positions.questions)
            for statement in statements:
                yield LOUD.content(issue.kind, statement.items, vocabulary)
                yield from (LOUD.citation(citation) for citation in statement.citations)
    yield from LOUD.open_questions(positions.answers, vocabulary, positions.questions)
    yield from (LOUD.question(contingency, vocabulary, positions.questions) for contingency in positions.answers)
    yield from (LOUD.link(link, proposal) for link in proposal.chain)
    yield from (LOUD.silent([silence]) for silence in proposal.silences)
    yield from (LOUD.word(development.state) for development in proposal.status)
    yield from (LOUD.word(reaction.stance) for reaction in proposal.reactions)
    yield LOUD.byline(proposal)
    yield LOUD.standing(proposal)


@pytest.mark.parametrize("id", WHOLE)
def test_a_whole_text_is_told_without_a_word_of_english(id: str) -> None:
    proposal = pt.load(id)
    names = own_words(proposal)
    assert [(words, said) for said in whole(proposal) if (words := quiet(said, names))] == []


def test_two_whole_texts_are_compared_without_a_word_of_english() -> None:
    comparison = pt.compare(*map(pt.load, WHOLE[2:]))
    names = own_words(comparison.first, comparison.second) | names_in(comparison.context.vocabulary)
    assert [(words, said) for said in told(comparison) if (words := quiet(said, names))] == []


def test_two_texts_of_one_name_are_told_apart() -> None:
    (sentence,) = told(pt.compare(text("draft"), text("draft", neutrality())))
    assert "THE SECOND TEXT" in sentence
    assert bundled_vocabulary().name("UA") in sentence
