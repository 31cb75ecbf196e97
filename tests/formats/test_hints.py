"""What a file gets wrong that people got wrong, and what they are told: the input and the message, word for word."""

from __future__ import annotations

import tomllib
from pathlib import Path
from typing import Any

import pytest

import peaceterms as pt
from peaceterms.formats.problems import problems
from peaceterms.proposal.hints import near_names

EXPLICIT = "'none', 'unlimited', 'to be agreed', 'left blank' or 'not specified'"
SUPPLY = "must be one of 'stopped', 'limited', 'continued' or 'increased', and no list"
FORCES = "'personnel', 'officers', 'reserves', 'national guard', 'tanks', 'armoured vehicles', 'artillery'"

HEADS = [
    ('by = ["European Union"]', ("by[0]: must be an actor id: words and digits joined by hyphens; the nearest known: "
     "EU (European Union); found 'European Union'")),
    ('by = ["Germany"]', "by[0]: unknown actor 'Germany'; the nearest known: DE (Germany); found 'Germany'"),
    ('by = ["crimea"]', ("by[0]: 'crimea' is a place (Crimea), and an actor is needed; "
     "define one under [[actors]] if it is meant; found 'crimea'")),
    ('titel = "X"', "titel: unknown field; the nearest known: title; found 'X'"),
    ('colour = "red"', "colour: unknown field; found 'red'"),
    ('id = "My Text"', "id: must be lower-case words and digits joined by hyphens, such as 'my-text'; found 'My Text'"),
    ('[[sources]]\nid = "a"\ntitle = "A"\nlink = "b"', ("sources[0].link: unknown field; "
     "the fields are: id, title, url, date, grade; found 'b'")),
    ('[[sources]]\nid = "a"\ntitle = "A"\nurl = "b"', ("sources[0].url: must be a web address that begins with "
     "https:// or http://; found 'b'")),
]  # fmt: skip
TERMS = [
    ('kind = "sanctions"\non = "RU"\nuntil = "then"', ("until: unknown field; frozen-assets, non-use-of-force have it; "
     "found 'then'")),
    ('kind = "withdrawal"\nplaces = "crimea"\nforces = "RU"\nshar = "20 percent"', ("shar: unknown field; "
     "the nearest known: share; found '20 percent'")),
    ('kind = "arms-control"\nparty = "RU"\nzzzz = 1', ("zzzz: unknown field; the own fields of arms-control: "
     "party, action, treaties; found 1")),
    ('kind = "neutrality"\nstate = "UA"\ntiming = { begin = "2025" }', ("timing.begin: unknown field; "
     "the fields are: start, deadline, duration, pace, staged, until, renewal; found '2025'")),
    ('kind = "body"\nrole = "implementation"\nmembers = ["unlimited"]', ("members[0]: is a word for the field as a "
     "whole: write members = \"unlimited\"; found 'unlimited'")),
    ('kind = "neutrality"\nstate = ["unlimited"]', ("state[0]: unknown actor 'unlimited'; the nearest known: "
     "US (United States), UN (United Nations), GB (United Kingdom); found 'unlimited'")),
    ('kind = "territory"\nplaces = ["JP"]\ncontrol = "JP"', ("places[0]: 'JP' is an actor (Japan), and a place is "
     "needed; write 'japan'; found 'JP'")),
    ('kind = "territory"\nplaces = ["NATO"]\ncontrol = "JP"', ("places[0]: 'NATO' is an actor (NATO), and a place is "
     "needed; define one under [[places]] if it is meant; found 'NATO'")),
    ('kind = "territory"\nplaces = ["UA"]\ncontrol = "UA"', ("places[0]: 'UA' is an actor (Ukraine), and a place is "
     "needed; write 'ukraine'; found 'UA'")),
    ('kind = "reconstruction"\nrecipient = ["all"]', ("recipient[0]: unknown actor 'all'; the nearest known: "
     "all-states, all-parties; found 'all'")),
    ('kind = "force-limit"\nstate = "UA"', (f"category: is required; it can be {FORCES}, 'rocket artillery', ...; "
     'write it like category = ["personnel"]')),
    ('kind = "territory"\ncontrol = "UA"', 'places: is required; write it like places = ["long-island"]'),
    ('kind = "arms-supply"\nrecipient = "UA"\nlevel = ["stopped", "increased"]', f"level: {SUPPLY}"),
    ('kind = "recognition"\nplaces = "crimea"\nrecogniser = "UA"\ndegree = "partly"', ("degree: must be 'none', "
     "'de facto' or 'de jure'; or must be 'to be agreed' or 'left blank'; found 'partly'")),
    ('kind = "other"\ntopic = "Cats and dogs"', ("topic: must be lower-case words and digits joined by hyphens, "
     "such as 'cats-and-dogs'; found 'Cats and dogs'")),
    ('kind = "neutrality"\nstate = "UA"\nbars = 3', f"bars: must be a list; or must be {EXPLICIT}; found 3"),
    ('kind = "neutrality"\nstate = 3', 'state: must be a list; write it like state = ["northland"]; found 3'),
    ('kind = "neutrality"\nstate = "UA"\ngiven = { on = "b" }\n[[terms]]\nid = "b"\nkind = "neutrality"\nstate = "RU"',
     "given.answer: is required; 'b' is a term that is not voted on: to come after it, write after = [\"b\"]"),
    ('kind = "nope"', "kind: unknown kind of term 'nope'; see `peaceterms kinds`; found 'nope'"),
    ('kind = "neutralty"\nstate = "UA"', ("kind: unknown kind of term 'neutralty'; the nearest known: "
     "neutrality, amnesty; found 'neutralty'")),
    ('kind = "peacekeepers"', ("kind: unknown kind of term 'peacekeepers'; see `peaceterms kinds`; "
     "it may be international-force; found 'peacekeepers'")),
]  # fmt: skip


def told(toml: str) -> list[str]:
    """The problems of a text with these lines."""
    data: dict[str, Any] = {"id": "x", "title": "X", **tomllib.loads(toml)}
    return [str(problem) for problem in problems(data).problems]


@pytest.mark.parametrize(("lines", "message"), HEADS)
def test_a_mistake_in_the_head_is_told_with_what_was_meant(lines: str, message: str) -> None:
    assert told(lines) == [message]


@pytest.mark.parametrize(("lines", "message"), TERMS)
def test_a_mistake_in_a_term_is_told_with_what_was_meant(lines: str, message: str) -> None:
    assert told(f"[[terms]]\n{lines}") == [f"terms[0].{message}"]


def test_a_name_that_the_file_defines_leads_to_its_id() -> None:
    lines = 'by = ["Blue Lakers"]\n[[actors]]\nid = "lakers"\nname = "the Blue Lakers"\ntype = "people"'
    [message] = told(lines)
    assert message.endswith("; write lakers; found 'Blue Lakers'")


def test_a_text_and_a_list_that_are_too_long_are_told_apart() -> None:
    term = {"kind": "neutrality", "state": "UA", "quote": "x" * 400}
    [problem] = problems({"id": "x", "title": "X", "terms": [term]}).problems
    assert problem.message == "must have at most 300 characters"


@pytest.mark.parametrize(
    ("name", "content"), [("a.yaml", ""), ("a.yaml", "# a remark\n"), ("a.toml", " \n"), ("a.json", "")]
)
def test_an_empty_file_is_called_empty(tmp_path: Path, name: str, content: str) -> None:
    (tmp_path / name).write_text(content, encoding="utf-8")
    with pytest.raises(pt.InvalidProposal, match="the file is empty"):
        pt.read(tmp_path / name)


def test_half_of_a_character_in_a_name_is_told_with_its_place(tmp_path: Path) -> None:
    (tmp_path / "a.json").write_text('{"id": "x", "title": "X", "\\ud800": 1}', encoding="utf-8")
    with pytest.raises(pt.InvalidProposal, match="a name may not hold half of a character"):
        pt.read(tmp_path / "a.json")


def test_of_names_those_with_the_same_words_come_before_those_spelled_alike() -> None:
    spellings = {"united-nations": "UN", "United Nations": "UN", "united": "united", "untied": "untied"}
    assert near_names("nations united", spellings) == "; the nearest known: UN"
    assert near_names("unitde", spellings) == "; the nearest known: united, untied, UN"
    assert near_names("", spellings) == near_names("zzzzzz", spellings) == ""


def test_only_the_first_mistakes_are_looked_up() -> None:
    terms = [{"kind": "territory", "control": "UA", "id": f"t{n}"} for n in range(40)]
    found = problems({"id": "x", "title": "X", "terms": terms})
    assert found.total == 40
