from __future__ import annotations

from typing import Any

import pytest

import peaceterms as pt

LONG_WORDS = ("many words " * 46)[:500].strip()
LONG_WORD = "x" * 500
NEUTRAL = {"id": "a", "kind": "neutrality", "state": "UA", "permanence": "permanent"}


def text(id: str, title: str, *terms: dict[str, Any], **fields: Any) -> pt.Proposal:
    return pt.Proposal.model_validate({"id": id, "title": title, "terms": list(terms), **fields})


COMPARED = """\
The reply, compared with the draft
==================================

First   The draft: Plan A
        Russia, 2022, letter
        Standing: not attributed: the encoding names no chain of sources
Second  The reply: Plan B
        author not stated
        Standing: first-hand, undisputed

IN SHORT
  Both address 1 of the 2 issues that either addresses
  0 agreements, 2 departures
  Departures in favour of Ukraine: 1
  Departures of which no gain, loss or duty of anybody can be told: 1

CEASEFIRE, TALKS
Talks: 1 issue only in the reply
  ≠ Readiness of Russia to talk about a settlement: added
      The draft: says nothing
      The reply: readiness: ready [term t]

ALLIANCES
Neutrality: 1 issue in both (agree on 0, depart on 1)
  ≠ Neutrality of Ukraine: permanence softened
      The draft: permanent [point 1 (primary)]
      The reply: temporary [term a]
    » In favour of Ukraine

MEASURES
  Overlap 0.50: 1 of 2 issues
  Distance 0.50 on the 1 shared issue, from 0 (the same) to 1 (as far apart as can be)
  Low end: every open question turns out so that the two come closest; high end: so that they are
    furthest
  The distance is the sum of: neutrality 0.50
"""


DIGEST = """\
The reply, compared with the draft
==================================

The draft  Russia, 2022, letter; standing: unattributed
The reply  author not stated; standing: first-hand, undisputed

WHAT DIFFERS: FIRST → SECOND (+ GAINS, − LOSES, ~ BY INTERPRETATION)
  Ceasefire, talks  Readiness of Russia to talk about a settlement: says nothing → ready
  Alliances         Neutrality of Ukraine: permanent → temporary  [UA\u00a0+]

In both   nothing
Measures  Both address 1 of 2 issues; on these 0.50 apart (0: the same, 1: as far as can be)
"""


def example() -> pt.Comparison:
    first = text(
        "a",
        "Plan A",
        NEUTRAL | {"ref": "point 1", "basis": "primary"},
        short_title="the draft",
        by="RU",
        date="2022",
        medium="letter",
    )
    second = text(
        "b",
        "Plan B",
        NEUTRAL | {"permanence": "temporary"},
        {"id": "t", "kind": "talks", "party": "RU", "readiness": "ready"},
        short_title="the reply",
        chain=[{"id": "c", "act": "authored", "by": "UA"}],
    )
    return pt.compare(first, second)


def test_a_comparison_in_plain_text() -> None:
    assert example().full.to_text() == COMPARED


def test_print_shows_one_screen() -> None:
    assert str(example()) == DIGEST


def test_the_same_texts_give_the_same_bytes_each_time() -> None:
    assert example().to_text().encode() == example().to_text().encode()


EMPTY = """\
B, compared with A
==================

First   A: A
        author not stated
        Standing: not attributed: the encoding names no chain of sources
Second  B: B
        author not stated
        Standing: not attributed: the encoding names no chain of sources

IN SHORT
  Both address 0 of the 0 issues that either addresses
  0 agreements, 0 departures

MEASURES
  Overlap 1.00: 0 of 0 issues
  Distance: not measurable, since they share no issue
"""


def test_two_texts_that_say_nothing() -> None:
    assert pt.compare(text("a", "A"), text("b", "B")).full.to_text() == EMPTY


def test_a_text_that_is_silent_on_everything_the_other_says() -> None:
    told = pt.compare(text("a", "A", NEUTRAL), text("b", "B")).full.to_text()
    assert "ALLIANCES\nNeutrality: 1 issue only in A\n  ≠ Neutrality of Ukraine: dropped\n" in told
    assert "      B: says nothing\n" in told


SHOWN = """\
Plan A
======

a: Russia, 2022, letter
Standing: not attributed: the encoding names no chain of sources

TERMS
  - Neutrality of Ukraine: permanence: permanent [point 1 (primary)]
"""


def test_a_proposal_in_plain_text() -> None:
    assert str(example().first) == SHOWN


def too_wide(told: str) -> list[str]:
    """Lines of more than 100 characters, but for those with nothing but one web address, which stays whole."""
    return [line for line in told.splitlines() if len(line) > 100 and not line.strip().startswith("http")]


@pytest.mark.parametrize("name", [LONG_WORDS, LONG_WORD, "שלום " * 100], ids=["words", "word", "hebrew"])
def test_no_line_is_wider_than_a_hundred_characters(name: str) -> None:
    own = [{"id": "somebody", "name": name, "type": "person", "aliases": [name]}]
    term = {"id": "a", "kind": "neutrality", "state": "somebody", "ref": name, "summary": name}
    chain = [{"id": "c", "act": "denied", "by": "somebody", "note": name}]
    first = text("a", name, term, actors=own, by="somebody", medium=name, chain=chain, notes=[name], summary=name)
    second = text("b", name, {"id": "t", "kind": "talks", "party": "RU", "preconditions": name}, short_title=name)
    assert too_wide(pt.compare(first, second).to_text()) == []
    assert too_wide(pt.compare(first, second).full.to_text()) == []
    assert too_wide(str(first)) == []
    assert too_wide(str(second)) == []


@pytest.mark.parametrize("proposal", pt.corpus(), ids=lambda proposal: proposal.id)
def test_no_line_of_a_bundled_proposal_is_wider_than_a_hundred_characters(proposal: pt.Proposal) -> None:
    assert too_wide(str(proposal)) == []
    comparison = pt.compare(pt.load("musk-tweet-2022"), proposal)
    assert too_wide(comparison.to_text()) == []
    assert too_wide(comparison.full.to_text()) == []


@pytest.mark.parametrize("proposal", pt.corpus(), ids=lambda proposal: proposal.id)
def test_no_line_of_a_bundled_proposal_ends_in_a_blank(proposal: pt.Proposal) -> None:
    comparison = pt.compare(pt.load("musk-tweet-2022"), proposal)
    for told in (str(proposal), comparison.to_text(), comparison.full.to_text()):
        assert [line for line in told.splitlines() if line != line.rstrip()] == []
        assert told.endswith("\n")
        assert not told.endswith("\n\n")


def test_a_web_address_is_not_broken() -> None:
    address = "https://example.org/" + "a-b" * 60
    told = str(text("a", "A", sources=[{"id": "s", "title": "S", "url": address}]))
    assert address in told


def test_a_line_end_in_a_name_opens_no_line_of_its_own() -> None:
    first, second = text("a", "Plan\n\nMEASURES\n  Overlap 9.99", short_title="the plan"), text("b", "B")
    for pair in ((first, second), (second, first)):
        comparison = pt.compare(*pair)
        for told in (str(first), str(comparison), str(comparison.full)):
            assert not any(line.strip().startswith("Overlap 9.99") for line in told.splitlines())


@pytest.mark.parametrize(
    "title", ["תוכנית שלום", "خطة سلام", "<b>&amp;</b>", "**x** [a](b)", "“quotes” 'and' \"these\""]
)
def test_names_are_shown_as_they_are(title: str) -> None:
    assert str(text("a", title)).startswith(f"{title}\n{'=' * len(title)}\n")
    assert pt.compare(text("b", "B"), text("a", title)).to_text().startswith(f"{title}, compared with B\n")
