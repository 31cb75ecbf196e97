"""Which terms of two codings belong together."""

from __future__ import annotations

from typing import Any

import pytest
from tests.analysis.texts import held, limit, neutral

import peaceterms as pt
from peaceterms.analysis import linking
from peaceterms.analysis.linking import Linked, about, keys_shared, link, places
from peaceterms.testing import term, text
from peaceterms.vocabulary.containment import NOTHING_KNOWN

TRUCE: dict[str, Any] = {"kind": "ceasefire", "ref": "point 1"}


def linked(first: pt.Proposal, second: pt.Proposal) -> list[tuple[str | None, str | None]]:
    found = link(first.terms, second.terms, NOTHING_KNOWN)
    return [(one.first.id if one.first else None, one.second.id if one.second else None) for one in found]


@pytest.mark.parametrize(
    ("ref", "named"),
    [
        ("point 4", {"4"}),
        ("pt 4", {"4"}),
        ("M4", {"4"}),
        ("4", {"4"}),
        ("points 2, 3 and 5", {"2", "3", "5"}),
        ("6-7", {"6", "7"}),
        ("109(3), 110", {"109.3", "110"}),
        ("3; 5", {"3", "5"}),
        ("2.2.1", {"2.2.1"}),
        ("Preamble, 1", {"preamble", "1"}),
        ("annex", {"annex"}),
        ("/ceasefire", {"ceasefire"}),
        ("", set()),
    ],
)
def test_places_go_by_their_numbers(ref: str, named: set[str]) -> None:
    assert places(ref) == named


def test_terms_at_one_place_belong_together_whatever_their_kind() -> None:
    first, second = text(TRUCE), text(neutral(ref="pt 1"))
    (found,) = link(first.terms, second.terms, NOTHING_KNOWN)
    assert found == Linked(first.terms[0], second.terms[0], at_one_place=True)


@pytest.mark.parametrize(
    ("summary", "belongs"),
    [("Ukraine stays neutral.", True), ("Elections are held.", False), ("It is neutral.", True), ("So it is.", False)],
)
def test_terms_of_two_kinds_beside_others_need_a_word_in_common(summary: str, belongs: bool) -> None:
    first = text(TRUCE, neutral(ref="1", summary="Neutral for good."))
    second = text(TRUCE, {"kind": "membership", "state": "UA", "organisation": "NATO", "ref": "1", "summary": summary})
    assert (("term-1", "term-1") in linked(first, second)) is belongs


def test_terms_of_one_kind_and_key_take_the_one_whose_summary_is_more_alike() -> None:
    first = text(TRUCE | {"summary": "Fighting ends."})
    second = text(TRUCE | {"summary": "Observers arrive."}, TRUCE | {"summary": "The fighting stops."})
    assert linked(first, second) == [("term-0", "term-1"), (None, "term-0")]


def test_terms_on_one_thing_belong_together_wherever_they_stand() -> None:
    first, second = text(held("crimea", control="UA", ref="2")), text(held(["crimea", "sumy"], control="UA", ref="9"))
    (found,) = link(first.terms, second.terms, NOTHING_KNOWN)
    assert (found.both, found.at_one_place) == ((first.terms[0], second.terms[0]), False)


@pytest.mark.parametrize("other", [neutral(ref="2"), held("crimea", control="UA", ref="2"), held("sumy", control="UA")])
def test_what_shares_neither_place_nor_thing_stands_alone(other: dict[str, Any]) -> None:
    assert linked(text(held("lviv", control="UA", ref="1")), text(other)) == [("term-0", None), (None, "term-0")]


def test_a_term_takes_the_one_of_its_kind_then_of_its_key_then_of_its_place_then_what_it_says() -> None:
    mine = held("crimea", control="UA", ref="1")
    assert linked(text(mine), text(TRUCE, held("sumy", control="UA", ref="1"))) == [
        ("term-0", "term-1"),
        (None, "term-0"),
    ]
    assert linked(text(mine), text(mine | {"places": "sumy"}, mine | {"ref": "9"}))[0] == ("term-0", "term-1")
    assert linked(text(mine), text(mine | {"ref": "9"}, mine))[0] == ("term-0", "term-1")
    assert linked(text(mine), text(mine | {"control": "RU"}, mine))[0] == ("term-0", "term-1")


def test_of_terms_that_share_as_much_the_first_belong_together() -> None:
    assert linked(text(TRUCE, TRUCE), text(TRUCE)) == [("term-0", "term-0"), ("term-1", None)]


def test_no_two_terms_share_more_with_each_other_than_with_what_they_belong_to() -> None:
    first = text(held(["crimea", "sumy"], control="UA"), held("crimea", control="RU"))
    second = text(held("crimea", control="RU"), held(["lviv", "sumy"], control="UA"))
    assert linked(first, second) == [("term-0", "term-1"), ("term-1", "term-0")]


@pytest.mark.parametrize("id", ["minsk-protocol-2014", "schleswig-plebiscite-1919", "istanbul-communique-2022"])
def test_the_other_way_round_the_same_belong_together(id: str) -> None:
    there = linked(pt.load(id), pt.recoding(id))
    back = linked(pt.recoding(id), pt.load(id))
    assert {(second, first) for first, second in back} == set(there)


def test_every_term_stands_once() -> None:
    first, second = pt.load("noumea-accord-1998"), pt.recoding("noumea-accord-1998")
    found = linked(first, second)
    assert [one for one, _ in found if one] == [term.id for term in first.terms]
    assert sorted(other for _, other in found if other) == sorted(term.id for term in second.terms)


def test_keys_are_shared_in_part_and_the_sides_of_a_relation_in_either_order() -> None:
    one, other = (
        term("territory", places=["crimea", "sumy"], control="UA"),
        term("territory", places="sumy", control="UA"),
    )
    assert keys_shared(one, other) == keys_shared(other, one) == pytest.approx(0.5)
    assert keys_shared(term("legal-force", binding="statement"), term("legal-force", binding="legally binding")) == 1
    pledge, back = (term("non-aggression", party=a, toward=b) for a, b in (("UA", "RU"), ("RU", "UA")))
    assert (keys_shared(pledge, back) == 1) is (pledge.declaration.mutual is not None)


def test_a_term_is_about_each_part_of_its_key() -> None:
    assert [str(issue) for issue in about(term("territory", places=["crimea", "sumy"], control="UA"))] == [
        "territory/crimea",
        "territory/sumy",
    ]
    army = text(limit("5 count")).terms[0]
    assert [str(issue) for issue in about(army)] == ["force-limit/UA/personnel"]
    assert str(about(term("amnesty"))[0]).startswith("amnesty")


def test_too_many_at_one_place_are_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    many = text(*[TRUCE] * 4)
    monkeypatch.setattr(linking, "MOST_PAIRS", 16)
    assert len(linked(many, many)) == 4
    monkeypatch.setattr(linking, "MOST_PAIRS", 15)
    with pytest.raises(pt.InvalidArgument, match="more than 15 pairs of terms can belong together"):
        linked(many, many)
