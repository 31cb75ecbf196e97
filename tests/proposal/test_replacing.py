"""Ids are made where none is given, and a term can be changed by its id."""

from pathlib import Path
from typing import Any

import pytest

import peaceterms as pt
from peaceterms.terms import ForceLimit, Neutrality, Other, Referendum, Talks
from peaceterms.values import Quantity


def ids(*terms: object, **stated: Any) -> list[str]:
    return [term.id for term in pt.Proposal(title="T", terms=terms, **stated).terms]


@pytest.mark.parametrize(
    ("title", "id"),
    [
        ("A sketch", "a-sketch"),
        ("  The 28 points, as leaked (2025) ", "the-28-points-as-leaked-2025"),
        ("Größer: Entwürfe", "grosser-entwurfe"),
        ("Предложение", "proposal"),
        ("word " * 40, "word-" * 15 + "word"),
    ],
)
def test_a_proposal_without_an_id_gets_one_from_its_title(title: str, id: str) -> None:
    made = pt.Proposal(title=title)
    assert made.id == id
    assert "id" in made.model_fields_set
    assert pt.Proposal(id=id, title=title) == made


@pytest.mark.parametrize(
    ("term", "id"),
    [
        (Neutrality(state="UA"), "neutrality-ua"),
        (Neutrality(state=["UA", "MD"]), "neutrality-ua-md"),
        (Referendum(places=["donetsk", "luhansk"]), "referendum-donetsk-luhansk-status"),
        (ForceLimit(state="UA", category="national guard"), "force-limit-ua-national-guard"),
        (Other(topic="grain"), "other-grain"),
        (Talks(party="UA"), "talks-ua-a-settlement"),
        (Neutrality(id="mine", state="UA"), "mine"),
    ],
)
def test_a_term_without_an_id_gets_one_from_its_kind_and_key(term: pt.Term, id: str) -> None:
    assert term.id == id
    assert ids(term) == [id]


def test_ids_that_repeat_are_numbered_and_given_ones_stay() -> None:
    bare = Neutrality(state="UA")
    alike = ids(bare, bare, {"kind": "neutrality", "state": "UA"})
    assert alike == ["neutrality-ua", "neutrality-ua-2", "neutrality-ua-3"]
    given = Neutrality(id="neutrality-ua", state="UA")
    assert ids(bare, given, bare) == ["neutrality-ua-2", "neutrality-ua", "neutrality-ua-3"]


def test_a_made_id_is_not_that_of_a_contingency() -> None:
    question = {"id": "neutrality-ua", "type": "event", "question": "Is it?", "answers": ["yes", "no"]}
    assert ids(Neutrality(state="UA"), contingencies=[question]) == ["neutrality-ua-2"]


def test_a_long_made_id_is_cut_and_still_numbered() -> None:
    long = Other(topic="a" * 80)
    one, two = ids(long, long)
    assert len(one) == len(two) == 80
    assert two.endswith("a-2")


def test_terms_are_not_renamed_when_others_go() -> None:
    bare = Neutrality(state="UA")
    both = pt.Proposal(title="T", terms=[bare, bare])
    assert [term.id for term in both.model_copy(update={"terms": both.terms[1:]}).terms] == ["neutrality-ua-2"]


@pytest.mark.parametrize("name", ["plan.json", "plan.toml"])
def test_a_written_file_holds_the_ids(tmp_path: Path, name: str) -> None:
    made = pt.Proposal(title="A sketch", terms=[Neutrality(state="UA"), Neutrality(state="UA")])
    pt.write(made, tmp_path / name)
    text = (tmp_path / name).read_text(encoding="utf-8")
    assert all(id in text for id in ("a-sketch", "neutrality-ua", "neutrality-ua-2"))
    assert pt.read(tmp_path / name) == made


ARMY = {"id": "army", "kind": "force-limit", "state": "UA", "category": "personnel", "ceiling": "600000 count"}
DRAFT = pt.Proposal(title="Draft", terms=[Neutrality(state="UA"), ARMY, Talks(id="talks", party="UA")])


def test_fields_of_a_term_are_replaced() -> None:
    changed = DRAFT.replace("army", ceiling="700000 count", applies="in peacetime")
    army = changed.terms[1]
    assert isinstance(army, ForceLimit)
    assert (army.id, army.ceiling, str(army.applies)) == ("army", Quantity("700000 count"), "in peacetime")
    assert (changed.terms[0], changed.terms[2], changed.title) == (DRAFT.terms[0], DRAFT.terms[2], DRAFT.title)


def test_the_proposal_itself_does_not_change() -> None:
    before = DRAFT.model_dump_json()
    DRAFT.replace("army", ceiling=None)
    assert DRAFT.model_dump_json() == before


def test_none_takes_a_value_away() -> None:
    (departure,) = pt.compare(DRAFT, DRAFT.replace("army", ceiling=None)).departures
    assert departure.code == "force-limit.ceiling.left-open"


def test_a_made_id_stays_when_the_key_changes() -> None:
    assert DRAFT.replace("neutrality-ua", state="MD").terms[0].id == "neutrality-ua"


def test_an_unknown_term_is_refused_with_the_nearest() -> None:
    with pytest.raises(pt.NotFound, match="unknown term 'amry'; the nearest known: army"):
        DRAFT.replace("amry", ceiling=None)


@pytest.mark.parametrize(
    ("fields", "path", "message"),
    [
        ({"cieling": "1 count"}, "terms[1].cieling", "unknown field"),
        ({"ceiling": "many"}, "terms[1].ceiling", "not a number with a unit"),
        ({"state": "XX"}, "terms[1].state", "unknown actor 'XX'"),
        ({"after": ["nothing"]}, "terms[1].after[0]", "there is no term 'nothing'"),
        ({"id": "talks"}, "terms[2].id", "the id 'talks' stands already at terms[1]"),
    ],
)
def test_what_would_not_be_valid_is_refused(fields: dict[str, Any], path: str, message: str) -> None:
    with pytest.raises(pt.InvalidProposal) as caught:
        DRAFT.replace("army", **fields)
    (problem,) = caught.value.problems
    assert problem.path == path
    assert problem.message.startswith(message)


def test_all_problems_are_told_at_once() -> None:
    with pytest.raises(pt.InvalidProposal) as caught:
        DRAFT.replace("army", ceiling="many", cieling=1)
    assert [problem.path for problem in caught.value.problems] == ["terms[1].ceiling", "terms[1].cieling"]
