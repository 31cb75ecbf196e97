"""The codebook in blocks: what is shown of a kind, and what is left out where there is nothing."""

from __future__ import annotations

import pytest

import peaceterms as pt
from peaceterms.layout.blocks import Facts, Section, plain
from peaceterms.layout.codebook import companion_words, refusal
from peaceterms.layout.document import document
from peaceterms.words.language import language


def names(kind: str) -> list[str]:
    return [block.name for block in document(pt.guide(kind)).blocks if isinstance(block, Section)]


@pytest.mark.parametrize(
    ("kind", "sections"),
    [
        ("neutrality", ["not", "fields", "companions", "example"]),
        ("boundary", ["not", "fields", "answered_by", "example"]),
        ("water-supply", ["not", "fields", "example"]),
    ],
)
def test_a_kind_has_the_sections_that_have_something(kind: str, sections: list[str]) -> None:
    assert names(kind) == sections


def test_all_kinds_stand_under_their_subjects_in_editorial_order() -> None:
    blocks = document(pt.Results(map(pt.guide, pt.kinds()))).blocks
    titles = [plain(block.title) for block in blocks if isinstance(block, Section)]
    assert titles[0] == "Land"
    assert len(titles) == len({kind.belongs_to for kind in pt.kinds().values()})


@pytest.mark.parametrize(
    ("kind", "said"),
    [("neutrality", 'bars = "none"'), ("membership", 'prospect = "barred"'), ("prosecution", "refused = true")],
)
def test_a_refusal_is_shown_as_a_file_has_it(kind: str, said: str) -> None:
    assert refusal(pt.guide(kind)) == said


def test_what_a_term_must_state_stands_among_the_facts() -> None:
    [facts] = [block for block in document(pt.guide("territory")).blocks if isinstance(block, Facts)]
    assert "control, sovereignty" in dict((label, plain(said)) for label, said in facts.facts)["States one of"]


def test_a_companion_says_where_it_holds() -> None:
    [freeze] = pt.guide("ceasefire").companions
    assert companion_words(freeze, language(), "X") == "X; its line: line of contact; only if freezes is true"
