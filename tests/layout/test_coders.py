"""Reliability in words: how far two coders come to the same, and in what they differ."""

from __future__ import annotations

import pytest
from tests.layout.things import CONDITIONS, TWEET, coded, coded_twice, recoded

import peaceterms as pt
from peaceterms.analysis import coders
from peaceterms.layout.blocks import Section, Table, plain
from peaceterms.layout.document import document


def tables(reliability: pt.Reliability) -> dict[str, Table]:
    sections = [block for block in document(reliability).blocks if isinstance(block, Section)]
    return {plain(section.title): table for section in sections for table in section.blocks if isinstance(table, Table)}


FOUND = tables(coded_twice())


def test_it_begins_with_how_many_terms_belong_together() -> None:
    shown = document(coded_twice())
    assert shown.title == "Two coders of the tweet"
    assert shown.lead[0] == (
        "7 terms by the first coder, 7 terms by the second. 6 pairs belong together; only the first has 1 more, only "
        "the second 1."
    )


def test_measures_stand_in_three_groups_with_bounds_and_why_there_is_no_alpha() -> None:
    table = FOUND["How far they come to the same"]
    assert table.columns == ("In what", "Cases", "Equal", "Alpha (bounds)", "Further")
    assert [group.title for group in table.groups] == [
        "",
        "Whether a field is filled in or not",
        "What is filled in, where both do",
    ]
    rows = {row[0]: row[1:] for row in table.rows}
    assert rows["All parts of the key"] == ("5", "0.80", "not measured", "")
    assert rows["Kind, at one place"][-1].startswith("kappa ")
    assert rows["Obligor"] == ("5", "0.80", "0.00 (−1.00 to 1.00)", "AC1 0.76; both in 0 of 1")


@pytest.mark.parametrize(
    ("title", "row"),
    [
        ("Only by the first coder (1)", ("bullet 1", "Withdrawal of Russia from the annexed regions", "")),
        ("Only by the second coder (1)", ("term talks", "Readiness of Ukraine to talk about a settlement", "")),
        ("Different kinds (1)", ("bullet 3", "Water supply to Crimea", "Passage through Crimea")),
        (
            "Different keys (1)",
            (
                "bullet 1",
                "Referendum on status in the annexed regions",
                "Referendum on status in the annexed regions and Crimea",
            ),
        ),
        ("Stated by one only (4)", ("bullet 2", "Territory of Crimea", "Sovereignty", "Russia", "does not say")),
        ("Different values (1)", ("bullet 2", "Territory of Crimea", "Control", "Russia", "Ukraine")),
    ],
)
def test_disagreements_stand_sort_by_sort(title: str, row: tuple[str, ...]) -> None:
    assert FOUND[title].rows[0] == row


def test_a_term_that_comes_first_is_told_by_what_it_is_about() -> None:
    rows = FOUND["Stated by one only (4)"].rows
    assert [row[-1] for row in rows if row[2] == "What comes first"] == ["territory of Crimea"]


def test_a_term_alone_is_told_in_the_words_of_its_coder() -> None:
    found = tables(pt.reliability(TWEET, recoded()))["Only by the first coder (1)"]
    assert found.rows[0][-1] == "Russia leaves where the vote shows that this is the people's will."


def test_one_disagreement_and_one_measure_are_one_line() -> None:
    told = {one.sort: str(one) for one in coded_twice().disagreements}
    assert told[coders.Sort.ONLY_FIRST] == (
        "Only by the first coder: withdrawal of Russia from the annexed regions (bullet 1)"
    )
    assert told[coders.Sort.VALUE] == "Different values: territory of Crimea, control (bullet 2): Russia / Ukraine"
    assert str(coded_twice()["stated.by"]) == (
        "Whether a field is filled in or not: obligor: equal 0.80 of 5, alpha 0.00 (−1.00 to 1.00)"
    )


def test_both_places_are_told_where_they_differ() -> None:
    moved = coded().model_copy(
        update={"terms": tuple(term.model_copy(update={"ref": f"part {n}"}) for n, term in enumerate(coded().terms, 5))}
    )
    neutral = next(one for one in moved.terms if one.id == "neutral")
    other = coded().model_copy(update={"terms": (neutral.model_copy(update={"by": ("UA",)}),)})
    assert FOUND["Stated by one only (4)"].rows[0][0] == "bullet 2"
    (row,) = tables(pt.reliability(coded(), other))["Stated by one only (1)"].rows
    assert row[0] == "bullet 4 / part 11"


def test_several_texts_stand_in_rows_without_their_disagreements() -> None:
    found = coders.reliability([(coded(), recoded()), (CONDITIONS, CONDITIONS)])
    shown = tables(found)
    assert document(found).title == "Two coders of 2 texts"
    assert list(shown) == ["How far they come to the same", "Text by text"]
    number = str(len(CONDITIONS.terms))
    assert shown["Text by text"].rows == (("The tweet", "7", "7", "6", "9"), ("The conditions", *[number] * 3, "0"))


def test_codings_without_anything_in_common_say_so() -> None:
    found = pt.reliability(coded(), TWEET.model_copy(update={"terms": ()}))
    assert document(found).lead[1] == "No term of the one coding belongs together with a term of the other."
    assert list(tables(found)) == ["Only by the first coder (7)"]
