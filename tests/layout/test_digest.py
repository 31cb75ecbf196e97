"""A comparison on one screen."""

from __future__ import annotations

from itertools import permutations

import pytest

import peaceterms as pt
from peaceterms.comparison.ranking import Place, place_of
from peaceterms.layout.blocks import Facts, HeadlineRow, Headlines, Section, plain
from peaceterms.layout.document import document
from peaceterms.testing import text
from peaceterms.words.language import language

SCREEN = 45
"""How many lines a digest may have."""
CORPUS = pt.corpus()
SAMPLE = list(permutations(CORPUS, 2))[::90]
LONG = [
    ("us-28-point-plan-2025", "twenty-point-framework-2025"),
    ("us-28-point-plan-2025", "e3-counter-text-2025"),
    ("alaska-terms-2025", "russia-memorandum-2025"),
    ("istanbul-communique-2022", "us-28-point-plan-2025"),
    ("russia-memorandum-2025", "kellogg-fleitz-plan-2024"),
]
pairs = pytest.mark.parametrize(
    ("first", "second"),
    [*((pt.load(one), pt.load(other)) for one, other in LONG), *SAMPLE],
    ids=lambda proposal: proposal.id,
)
NEUTRAL = {"kind": "neutrality", "state": "UA", "permanence": "permanent"}


def rows(comparison: pt.Comparison, name: str = "changed") -> list[HeadlineRow]:
    sections = [b for b in document(comparison).blocks if isinstance(b, Section) and b.name == name]
    blocks = [block for section in sections for block in section.blocks]
    return [row for block in blocks if isinstance(block, Headlines) for row in block.rows]


def facts(comparison: pt.Comparison) -> dict[str, str]:
    blocks = [block for block in document(comparison).blocks if isinstance(block, Facts)]
    return {label: plain(said) for block in blocks for label, said in block.facts}


@pairs
def test_it_fits_on_one_screen(first: pt.Proposal, second: pt.Proposal) -> None:
    told = pt.compare(first, second).to_text().splitlines()
    assert len(told) <= SCREEN
    assert max(map(len, told)) <= 100


@pairs
def test_every_subject_that_departs_is_named_and_in_order(first: pt.Proposal, second: pt.Proposal) -> None:
    comparison = pt.compare(first, second)
    if comparison.context.is_across_conflicts:
        return  # what either says stands side by side
    shown = [row.subject for row in rows(comparison)]
    named = {*shown, *(row.subject for row in rows(comparison, "contrary"))}
    named |= set(filter(None, facts(comparison).get("Also different", "").split("; ")))
    telling = [one for one in comparison.subjects if any(not (d.is_wording or d.unknown) for d in one.departures)]
    assert {language().subject(one.subject) for one in telling} == named
    order = [language().subject(one.subject) for one in comparison.subjects]
    assert [order.index(subject) for subject in shown] == sorted(order.index(subject) for subject in shown)


@pairs
def test_every_headline_has_what_either_text_says(first: pt.Proposal, second: pt.Proposal) -> None:
    comparison = pt.compare(first, second)
    for row in (*rows(comparison), *rows(comparison, "contrary")):
        assert row.before.strip()
        assert row.after.strip()
        assert row.before != row.after


def test_the_contrary_is_told_before_all_else_and_not_again() -> None:
    first = text({"kind": "amnesty", "refused": True}, NEUTRAL)
    comparison = pt.compare(first, text({"kind": "amnesty", "extent": "full"}))
    assert [(row.about, row.before, row.after) for row in rows(comparison, "contrary")] == [("Amnesty", "none", "full")]
    assert [row.subject for row in rows(comparison)] == ["Alliances"]


def test_no_contrary_is_told_where_there_is_none() -> None:
    comparison = pt.compare(*LONG[0])
    assert all(place_of(departure) is not Place.CONTRARY for departure in comparison.departures)
    assert rows(comparison, "contrary") == []


def test_what_helps_and_harms_is_told_in_signs_and_what_is_read_into_a_text_is_marked() -> None:
    (row,) = [row for row in rows(pt.compare(*LONG[0])) if row.subject == "Forces"]
    assert (row.about, row.before, row.after) == ("Limit on personnel of Ukraine, ceiling", "600,000", "800,000")
    assert (row.touched, row.signs) == ("Ukraine\u00a0+\u00a0~", "UA\u00a0+\u00a0~")


def test_texts_that_share_little_say_so_first() -> None:
    told = facts(pt.compare("musk-tweet-2022", "indus-waters-treaty-1960"))
    assert told["With care"].startswith("The two are about different conflicts")
    claims = ({"kind": "claims", "claimant": "UA", "subject": one} for one in ("territory", "debts", "lawsuits"))
    bodies = ({"kind": "body", "role": one} for one in ("ceasefire", "administration", "water", "economy"))
    comparison = pt.compare(text(NEUTRAL, *claims), text(NEUTRAL, *bodies))
    assert "both address 1 of the" in facts(comparison)["With care"]
    assert "With care" not in facts(pt.compare(text(NEUTRAL), text(NEUTRAL)))


def test_two_texts_that_say_the_same_have_nothing_changed() -> None:
    told = facts(pt.compare(text(NEUTRAL), text(NEUTRAL)))
    assert told["What differs"] == "nothing"
    assert told["In both"] == "Neutrality of Ukraine: permanent"


def test_what_only_one_text_has_is_listed_unless_a_headline_tells_it() -> None:
    water = {"kind": "water-supply", "recipient": "crimea", "assured": True}
    talks = {"kind": "talks", "party": "UA"}
    told = facts(pt.compare(text(NEUTRAL), text(NEUTRAL, water, talks)))
    assert not any(label.startswith("Only in") for label in told)


def test_what_a_caller_has_set_is_told() -> None:
    settings = pt.Settings(subjects=["forces"])
    comparison = pt.compare(*LONG[0], settings=settings)
    assert rows(comparison)[0].subject == "Forces"
    assert "Set by the caller: " in str(comparison)
