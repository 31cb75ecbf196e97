"""The law of encoded texts: what is read off for any two of them is what their comparison comes to."""

from __future__ import annotations

import random
import sys
from itertools import combinations
from typing import Any

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.analysis.texts import held, limit, neutral

import peaceterms as pt
from peaceterms.analysis.apart import Apart, measured
from peaceterms.analysis.encoded.blocks import Block, Encoded, encode
from peaceterms.testing import proposals, text
from peaceterms.testing.pairs import related_pairs

EXACT = 1e-12
BASELINE = pt.load("us-28-point-plan-2025")
SETTINGS = {
    "default": pt.Settings(),
    "silence is a departure": pt.Settings(silence="departure"),
    "silence is unknown": pt.Settings(silence="unknown", core=0.0),
    "silence is filled": pt.Settings(silence=BASELINE),
    "weights": pt.Settings(weights={"territory": 3, "ceasefire": 0.01}, core=2.5),
    "stated values only": pt.Settings(as_read=False, tolerance=0.2),
    "as versions": pt.Settings(as_versions=True, as_of="2005-01-01"),
}


def between(block: Block, first: int, second: int) -> Apart:
    low, high = (None if np.isnan(end[first, second]) else float(end[first, second]) for end in (block.low, block.high))
    return Apart(low, high, float(block.overlap[first, second]), int(block.shared[first, second]))


def is_near(one: float | None, other: float | None) -> bool:
    return one == other or (one is not None and other is not None and abs(one - other) <= EXACT)


def differing(texts: list[pt.Proposal], chosen: pt.Settings, most: int = sys.maxsize) -> list[tuple[str, str]]:
    """The pairs, or some, of which a table says anything else than a comparison."""
    block = encode(texts, chosen).block()
    pairs = list(combinations(range(len(texts)), 2))
    found = []
    for i, j in random.Random(7).sample(pairs, min(most, len(pairs))):  # noqa: S311
        wanted = pt.compare(texts[i], texts[j], settings=chosen)
        distance = wanted.distance()
        ends = (distance.low, distance.high) if distance.contributions else (None, None)
        for read_off in (between(block, i, j), between(block, j, i)):
            same = (read_off.overlap, read_off.shared) == (wanted.overlap, len(wanted.shared))
            if not (same and is_near(read_off.low, ends[0]) and is_near(read_off.high, ends[1])):
                found.append((texts[i].id, texts[j].id))
    return found


@pytest.mark.parametrize("chosen", SETTINGS.values(), ids=SETTINGS.keys())
def test_every_pair_comes_to_what_a_comparison_comes_to(chosen: pt.Settings) -> None:
    texts = random.Random(11).sample(pt.corpus(), 20)  # noqa: S311
    assert differing(texts, chosen, most=90) == []


@settings(deadline=None)
@given(st.lists(proposals(most=4), min_size=2, max_size=4), st.sampled_from(["shared", "departure", "unknown"]))
def test_so_does_every_pair_of_any_texts(texts: list[pt.Proposal], silence: Any) -> None:
    assert differing(texts, pt.Settings(silence=silence)) == []


@settings(deadline=None)
@given(st.lists(related_pairs(), min_size=1, max_size=2))
def test_and_of_texts_that_were_made_of_each_other(pairs: list[tuple[pt.Proposal, pt.Proposal]]) -> None:
    assert differing([one for pair in pairs for one in pair], pt.Settings()) == []


# What depends on both texts


def test_a_whole_is_taken_apart_where_any_text_speaks_of_a_part() -> None:
    texts = [
        text(held(["donetsk", "luhansk"], control="RU"), id="a"),
        text(held(["donetsk-west", "donetsk-east", "luhansk"], control="RU"), id="b"),
        text(held("donetsk", control="RU"), held("luhansk", control="UA"), id="c"),
    ]
    block = encode(texts).block()
    assert [between(block, i, j).shared for i, j in combinations(range(3), 2)] == [3, 2, 3]
    assert differing(texts, pt.Settings()) == []


def test_a_text_that_takes_a_whole_apart_alone_counts_its_parts_beside_any_other() -> None:
    texts = [text(held(["donetsk"], control="RU"), held("donetsk-west", control="UA"), id="a"), text(neutral(), id="b")]
    texts.append(text(held(["crimea"], control="RU"), neutral(), id="c"))
    assert encode(texts).block().shared[0, 0] == len(pt.compare(texts[0], texts[0]).shared)
    assert differing(texts, pt.Settings()) == []


def test_members_count_as_of_the_later_text() -> None:
    def peace(toward: str, id: str, date: str) -> pt.Proposal:
        return text({"kind": "non-aggression", "party": "RU", "toward": [toward]}, id=id, date=date)

    texts = [
        peace("NATO", "before", "2021-01-01"),
        peace("FI", "outside", "2022-01-01"),
        peace("FI", "inside", "2024-01-01"),
    ]
    block = encode(texts).block()
    assert block.low[0, 1] > block.low[0, 2]
    assert differing(texts, pt.Settings()) == []


ASKED = [{"id": "q", "type": "event", "question": "Q?", "answers": ["yes", "no"], "decides": "q"}]


def hanging(control: str, permanence: str, id: str) -> pt.Proposal:
    """A text that gives a place if it is so, and makes neutral if it is not."""
    held_if, neutral_if = ({"given": [{"on": "q", "answer": [answer]}]} for answer in ("yes", "no"))
    terms = held("luhansk", control=control) | held_if, neutral(permanence=permanence) | neutral_if
    return text(*terms, id=id, contingencies=ASKED)


def test_what_hangs_on_one_question_is_settled_together() -> None:
    texts = [
        hanging("RU", "permanent", "a"),
        text(held("luhansk", control="RU"), neutral(permanence="permanent"), id="b"),
        text(held("luhansk", control="UA"), neutral(permanence="temporary"), id="c"),
    ]
    assert encode(texts).tables.tied
    assert differing(texts, pt.Settings()) == []
    assert differing(texts, pt.Settings(silence="departure", weights={"neutrality": 5})) == []


def test_beliefs_are_those_of_a_comparison() -> None:
    texts = [hanging("RU", "permanent", "a"), hanging("UA", "temporary", "b"), hanging("RU", "temporary", "c")]
    beliefs = {"event/q": {"yes": 0.25, "no": 0.75}}
    assert differing(texts, pt.Settings(beliefs=beliefs)) == []
    with pytest.raises(pt.InvalidArgument, match="beliefs: no contingency"):
        encode([*texts, text(id="d"), text(id="e")], pt.Settings(beliefs=beliefs))


def test_more_outcomes_than_are_gone_through_are_left_to_a_comparison() -> None:
    names = [f"q{number}" for number in range(13)]
    asked = [ASKED[0] | {"id": name, "decides": name} for name in names]
    given = [{"on": name, "answer": ["yes"]} for name in names]
    many = text(held("luhansk", control="RU") | {"given": given}, id="many", contingencies=asked)
    texts = [many, text(held("luhansk", control="UA"), id="b"), text(held("luhansk", control="RU"), id="c")]
    encoded = encode(texts)
    assert encoded.tables.left == {(0, 0), (0, 1), (0, 2)}
    assert not pt.compare(*texts[:2]).distance().is_exact
    assert differing(texts, pt.Settings()) == []
    assert between(encoded.block(), 0, 0) == measured(many, many)


def test_weights_that_leave_nothing_are_refused_as_in_a_comparison() -> None:
    texts = [text(neutral(), id="a"), text(neutral(), id="b")]
    with pytest.raises(pt.InvalidArgument, match="weighs nothing"):
        encode(texts, pt.Settings(weights={"neutrality": 0})).block()
    with pytest.raises(pt.InvalidArgument, match="weights: neutrality"):
        encode(texts, pt.Settings(weights={"neutrality": -1}))


def test_texts_whose_own_ids_mean_different_things_are_compared() -> None:
    def of(own: dict[str, Any], id: str) -> pt.Proposal:
        return text(held("hill", control="RU"), id=id, places=[{"id": "hill", "name": "Hill", **own}])

    texts = [
        of({"part_of": "luhansk"}, "a"),
        of({"part_of": "crimea"}, "b"),
        text(held("luhansk", control="UA"), id="c"),
    ]
    encoded = encode(texts)
    assert encoded.tables.left == {(0, 1), (0, 2), (1, 2)}
    assert differing(texts, pt.Settings()) == []


# Blocks


@pytest.fixture(scope="module")
def encoded() -> Encoded:
    return encode(pt.corpus()[:12])


def test_a_block_is_a_part_of_the_whole(encoded: Encoded) -> None:
    whole, part = encoded.block(), encoded.block(slice(2, 7), slice(5, 12))
    for name in ("low", "high", "overlap", "shared"):
        np.testing.assert_array_equal(getattr(part, name), getattr(whole, name)[2:7, 5:12])


def test_a_text_is_at_no_distance_from_itself(encoded: Encoded) -> None:
    block = encoded.block()
    for number, one in enumerate(pt.corpus()[:12]):
        assert between(block, number, number) == measured(one, one)


def test_a_block_can_be_empty(encoded: Encoded) -> None:
    assert encoded.block(slice(0, 0)).low.shape == (0, 12)
    assert encode([]).block().shared.shape == (0, 0)


def test_texts_that_say_nothing_are_at_no_distance() -> None:
    block = encode([text(id="a"), text(id="b"), text(limit("5 count"), id="c")]).block()
    assert between(block, 0, 1) == between(block, 0, 0) == Apart(None, None, 1.0, 0)
    assert between(block, 0, 2) == Apart(None, None, 0.0, 0)


def test_a_part_of_an_agreement_is_held_against_it_within_its_scope() -> None:
    whole, part = pt.load("minsk-protocol-2014"), pt.load("minsk-memorandum-2014")
    assert part.part_of == whole.id
    assert pt.distances([whole, part, pt.load("minsk-ii-2015")]).between(0, 1) == measured(whole, part)
