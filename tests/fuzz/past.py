"""Past failures: small files that are stored as they are, and large ones that are made when they are needed."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable
from pathlib import Path
from typing import Any, NamedTuple

from peaceterms.formats.files import FORMATS

FOLDER = Path(__file__).with_name("past")
HEAD = 'id = "x"\ntitle = "X"\n'
MOST_READ = 10_000_000
"""Bytes of the largest file that is read at all."""
MOST = 9_800_000
"""Bytes of the largest inputs, which are just small enough."""
Made = tuple[bytes, str]
"""The bytes of a file and its format."""


class Past(NamedTuple):
    """A stored file that once went wrong."""

    name: str
    data: bytes
    form: str
    is_valid: bool


def stored() -> list[Past]:
    """The stored files: those in the folder `valid` are proposals, those in `refused` are none."""
    return [
        Past(file.name, file.read_bytes(), FORMATS[file.suffix], folder == "valid")
        for folder in ("valid", "refused")
        for file in sorted((FOLDER / folder).iterdir())
    ]


TOLD = {
    # The number of the condition stood there twice: `terms[0].given[0][0]`.
    "condition-on-nothing.toml": "terms[0].given[0] (line",
    # It was told in the words of the validator: `Value should have at most 300 items after validation`.
    "quote-of-four-hundred-characters.toml": "terms[0].quote (line",
}
"""What the message on a stored file has to hold."""


def _toml(text: str) -> Made:
    return (HEAD + text).encode(), "toml"


def _json(**fields: Any) -> Made:
    return json.dumps({"id": "x", "title": "X", **fields}).encode(), "json"


def _yaml(lines: Iterable[str]) -> Made:
    return "\n".join(["id: x", "title: X", *lines, ""]).encode(), "yaml"


def _filled(start: str, entry: str, end: str, form: str) -> Made:
    """As many entries as fit into a file that is still read."""
    return (start + entry * ((MOST - len(start)) // len(entry)) + end).encode(), form


def _many(start: str, entry: Callable[[int], str], number: int) -> str:
    return start + "".join(map(entry, range(number)))


def _place(number: int, part_of: int | None) -> dict[str, Any]:
    return {"id": f"p{number}", "name": "P", **({} if part_of is None else {"part_of": f"p{part_of}"})}


def chain_of_places(number: int) -> Made:
    """Each place is a part of the next: a valid text."""
    return _json(places=[_place(at, at + 1 if at + 1 < number else None) for at in range(number)])


def circle_of_places(number: int) -> Made:
    """Each place is a part of the next, and the last of the first."""
    return _json(places=[_place(at, (at + 1) % number) for at in range(number)])


def groups(number: int) -> Made:
    """Groups of one place each: a valid text."""
    reading = {"id": "r", "members": ["crimea"], "as_of": "2022", "source": "somebody"}
    return _json(groups=[{"id": f"g{at}", "name": "G", "of": "places", "readings": [reading]} for at in range(number)])


def terms_in_yaml(number: int) -> Made:
    """Short terms of one line each: a valid text."""
    return _yaml(["terms:", *(f"- {{id: t{at}, kind: neutrality, state: UA}}" for at in range(number))])


def actors_times_places(number: int) -> Made:
    """One term with an issue for each actor in each place: a valid text."""
    actors = [{"id": f"a{at}", "name": "A", "type": "state"} for at in range(number)]
    places = [_place(at, None) for at in range(number)]
    ids = {"forces": [actor["id"] for actor in actors], "places": [place["id"] for place in places]}
    return _json(actors=actors, places=places, terms=[{"id": "t", "kind": "withdrawal", **ids}])


def _questions(number: int) -> list[dict[str, Any]]:
    about = {"type": "event", "question": "Does it hold?", "answers": ["yes", "no"]}
    return [{"id": f"q{at}", **about} for at in range(number)]


def terms_on_all_questions(questions: int, terms: int) -> Made:
    """Terms that all hang on all of the questions: a valid text."""
    held = [
        {"id": f"t{term}", "kind": "other", "topic": f"topic-{term}", "given": _answers(term, questions)}
        for term in range(terms)
    ]
    return _json(contingencies=_questions(questions), terms=held)


def _answers(term: int, questions: int) -> list[dict[str, str]]:
    return [{"on": f"q{at}", "answer": "no" if term >> at & 1 else "yes"} for at in range(questions)]


def conditions_in_conditions(deep: int, contradicting: int) -> Made:
    """On one issue, on each of some conditions that include each other, terms that contradict each other: valid."""
    limit = {"kind": "force-limit", "state": "UA", "category": "personnel"}
    held = [
        {"id": f"t{on}-{at}", **limit, "ceiling": f"{1 + on * contradicting + at} count", "given": _answers(0, on + 1)}
        for on in range(deep)
        for at in range(contradicting)
    ]
    return _json(contingencies=_questions(deep), terms=held)


RECIPES: dict[str, Callable[[], Made]] = {
    "name-of-5000-parts": lambda: _toml("a." * 4_999 + "a = 1\n"),
    "name-of-20000-parts": lambda: _toml("a." * 19_999 + "a = 1\n"),
    "name-of-millions-of-parts": lambda: _filled(HEAD, "a.", "a = 1\n", "toml"),
    "3000-headers-of-900-parts": lambda: _toml(_many("", lambda at: f"[{'a.' * 899}b{at}]\n", 3_000)),
    "millions-of-numbers-in-toml": lambda: _filled(f"{HEAD}notes = [1", ",1", "]\n", "toml"),
    "millions-of-numbers-in-json": lambda: _filled('{"id": "x", "title": "X", "notes": [1', ",1", "]}", "json"),
    "millions-of-numbers-in-yaml": lambda: _filled("id: x\ntitle: X\nnotes: [1", ",1", "]\n", "yaml"),
    "millions-of-empty-terms": lambda: _filled('{"id": "x", "title": "X", "terms": [{}', ",{}", "]}", "json"),
    "800000-unknown-actors": lambda: _json(by=[f"zz{at}" for at in range(800_000)]),
    "900000-unknown-fields": lambda: _toml(_many("", lambda at: f"z{at}=1\n", 900_000)),
    "one-wrong-choice-1000-times": lambda: _yaml(
        ["terms:", "- {kind: principle, of: UA, principle: [" + ", ".join(["RU"] * 1_000) + "]}"]
    ),
    "chain-of-10000-places": lambda: chain_of_places(10_000),
    "circle-of-10000-places": lambda: circle_of_places(10_000),
    "2000-groups": lambda: groups(2_000),
    "20000-groups": lambda: groups(20_000),
    "2000-terms-in-yaml": lambda: terms_in_yaml(2_000),
    "22000-terms-in-yaml": lambda: terms_in_yaml(22_000),
    "100000-terms-in-yaml": lambda: terms_in_yaml(100_000),
    "millions-of-plain-words-in-yaml": lambda: _filled("id: x\ntitle: X\nnotes:\n", "- peace\n", "", "yaml"),
    "300-actors-in-300-places": lambda: actors_times_places(300),
    "1000-actors-in-1000-places": lambda: actors_times_places(1_000),
    "100-terms-on-12-questions": lambda: terms_on_all_questions(12, 100),
    "7-conditions-of-6-terms": lambda: conditions_in_conditions(7, 6),
    "9-conditions-of-8-terms": lambda: conditions_in_conditions(9, 8),
}
"""Inputs that once took minutes or gigabytes, some of them only when the text was compared and shown."""
