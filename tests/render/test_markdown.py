from __future__ import annotations

from typing import Any

import pytest

import peaceterms as pt
from peaceterms.render.markdown import escaped

ESCAPED = [
    ("<script>alert(1)</script>", "&lt;script&gt;alert(1)&lt;/script&gt;"),
    ("**x**", r"\*\*x\*\*"),
    ("_x_", r"\_x\_"),
    ("[a](b)", r"\[a\](b)"),
    ("![a](javascript:b)", r"\!\[a\](javascript:b)"),
    ("`x`", r"\`x\`"),
    ("~~x~~", r"\~\~x\~\~"),
    ("# x", r"\# x"),
    ("a | b", r"a \| b"),
    ("a \\ b", r"a \\ b"),
    ("$100bn and $50bn", r"\$100bn and \$50bn"),
    ("a & b", "a &amp; b"),
    ("&lt;", "&amp;lt;"),
    ("one\n\n# two", r"one \# two"),
    ("“quotes” 'and' \"these\"", "“quotes” 'and' \"these\""),
    ("שלום", "שלום"),
    ("سلام", "سلام"),
]


@pytest.mark.parametrize(("text", "shown"), ESCAPED)
def test_markup_in_texts_is_escaped_and_words_stay(text: str, shown: str) -> None:
    assert escaped(text) == shown


NASTY = ["<script>alert(1)</script>", "**x**", "[a](javascript:b)", "a & b", "`x`", "one\n\n# two", "a | b"]


def proposal(id: str, words: str, **fields: Any) -> pt.Proposal:
    """A proposal with those words in every place that holds words."""
    return pt.Proposal.model_validate(
        {
            "id": id,
            "title": words,
            "summary": words,
            "medium": words,
            "by": "somebody",
            "notes": [words],
            "chain": [{"id": "c", "act": "denied", "by": "somebody", "note": words}],
            "sources": [{"id": "s", "title": words}],
            "contingencies": [{"id": "q", "type": "event", "question": words, "answers": [words, "no"]}],
            "terms": [
                {
                    "id": "a",
                    "kind": "talks",
                    "party": "somebody",
                    "ref": words,
                    "preconditions": words,
                    "given": {"on": "q", "answer": words},
                },
                {"id": "b", "kind": "other", "topic": "t", "details": {words: words}},
            ],
            "silences": [{"subject": words, "manner": "deferred"}],
            "reactions": [{"actor": "somebody", "stance": "rejects", "summary": words}],
            "polls": [{"asked_by": "somebody", "question": words, "options": [{"answer": words}, {"answer": "no"}]}],
            "actors": [{"id": "somebody", "name": words, "type": "person"}],
            **fields,
        }
    )


def every_form(words: str) -> list[str]:
    nasty, plain = proposal("x", words), pt.Proposal(id="y", title="Plain")
    return [
        pt.compare(nasty, plain).full.to_markdown(),
        pt.compare(plain, nasty).full.to_markdown(),
        pt.compare(nasty, nasty).full.to_markdown(),
    ]


@pytest.mark.parametrize("words", NASTY)
def test_no_word_of_a_text_becomes_markup(words: str) -> None:
    for form in every_form(words):
        assert escaped(words) in form
        assert words not in form
        assert "\n# two" not in form


STARTS = ["- x", "+ x", "1. x", "1) x", "---", "> x"]


@pytest.mark.parametrize("words", STARTS)
def test_no_word_at_the_start_of_a_line_becomes_a_list_or_a_rule(words: str) -> None:
    shown = pt.Proposal(id="x", title="X", summary=words, notes=(words,)).to_markdown().splitlines()
    assert words not in shown
    assert f"- {words}" not in shown


COMPARED = r"""# The reply, compared with the draft

- **First: The draft.** Plan A. author not stated. *Standing:* not attributed: the encoding names no chain of sources.
- **Second: The reply.** Plan B. author not stated. *Standing:* first-hand, undisputed.

## In short

- Both address 1 of the 1 issue that either addresses
- 1 agreement, 1 departure
- Departures in favour of Ukraine: 1

## Alliances

### Neutrality

1 issue in both (agree on 1, depart on 1).

- **Agree.** Neutrality of Ukraine: both have such a term
    - The draft: \[1 (primary)\]
    - The reply: \[term a\]
- **Depart.** Neutrality of Ukraine: permanence stated only in the draft
    - The draft: permanent \[1 (primary)\]
    - The reply: does not say \[term a\]
    - *In favour of Ukraine*

## Measures

- Overlap 1.00: 1 of 1 issue
- Distance 0.00 to 0.50 on the 1 shared issue, from 0 (the same) to 1 (as far apart as can be)
- Low end: every open question turns out so that the two come closest; high end: so that they are furthest
- The distance is the sum of: neutrality 0.00 to 0.50
"""


def example() -> pt.Comparison:
    neutral = {"id": "a", "kind": "neutrality", "state": "UA"}
    held = [neutral | {"permanence": "permanent", "ref": "1", "basis": "primary"}]
    first = {"id": "a", "title": "Plan A", "short_title": "the draft", "terms": held}
    second = {
        "id": "b",
        "title": "Plan B",
        "short_title": "the reply",
        "terms": [neutral],
        "chain": [{"id": "c", "act": "authored", "by": "UA"}],
    }
    return pt.compare(pt.Proposal.model_validate(first), pt.Proposal.model_validate(second))


def test_a_comparison_in_markdown() -> None:
    assert example().full.to_markdown() == COMPARED


def test_the_same_texts_give_the_same_bytes_each_time() -> None:
    assert example().to_markdown().encode() == example().to_markdown().encode()


def test_two_texts_that_say_nothing() -> None:
    form = pt.compare(pt.Proposal(id="a", title="A"), pt.Proposal(id="b", title="B")).full.to_markdown()
    assert form.startswith("# B, compared with A\n\n- **First: A.** A. author not stated.")
    assert form.count("*Standing:* not attributed") == 2
    assert form.endswith("- Distance: not measurable, since they share no issue\n")


def test_a_name_of_five_hundred_characters_stays_whole() -> None:
    name = "x" * 500
    assert name in pt.compare(pt.Proposal(id="a", title=name), pt.Proposal(id="b", title="B")).to_markdown()
