"""What a fuzzed text starts from: excerpts of the bundled texts, and small made-up ones of every kind."""

from __future__ import annotations

import tomllib
from collections.abc import Iterator
from copy import deepcopy
from functools import cache
from importlib.resources import files
from random import Random
from typing import Any

from tests.fuzz.fields import own_kinds, term

Data = dict[str, Any]

MOST_TERMS = 3
"""Terms of a text before anything is doubled; more make it slower to try, and hardly odder."""
HEAD = ("format", "id", "title", "short_title", "by", "to", "date", "conflict", "coverage", "readings")
NAMED = ("sources", "contingencies", "actors", "places", "groups")
"""Lists of a text from which an excerpt takes what it names."""
QUESTION = {"id": "holds", "type": "event", "question": "Does the ceasefire hold?", "answers": ["yes", "no"]}


def start(random: Random) -> Data:
    """The plain data of a valid text, or of one that is nearly so, to be changed as one likes."""
    # A copy, since what is shared between two inputs and changed in one would make the other depend on it.
    return deepcopy(excerpt(random) if random.random() < 0.5 else made_up(random))


@cache
def _bundled() -> tuple[Data, ...]:
    found = [
        (file.name, file)
        for folder in files("peaceterms.bundled").iterdir()
        if folder.is_dir()
        for file in folder.iterdir()
        if file.name.endswith(".toml")
    ]
    return tuple(tomllib.loads(file.read_text(encoding="utf-8")) for _, file in sorted(found, key=lambda one: one[0]))


def excerpt(random: Random) -> Data:
    """Some terms of a bundled text, one other part of it, and what these name."""
    text = random.choice(_bundled())
    kept = {name: text[name] for name in HEAD if name in text}
    kept["terms"] = random.sample(text["terms"], min(random.choice((1, 2)), len(text["terms"])))
    other = random.choice([name for name in text if name not in (*HEAD, *NAMED)])
    if other != "terms":
        kept[other] = text[other][:1] if isinstance(text[other], list) else text[other]
    return _with_what_it_names(kept, text)


def _with_what_it_names(kept: Data, text: Data) -> Data:
    """The excerpt with the sources, questions, actors, places and votes that it names, and what they name."""
    known: set[str] = set()
    while (named := set(_words(kept))) != known:
        known = named
        for name in NAMED:
            if found := [entry for entry in text.get(name, []) if entry["id"] in named]:
                kept[name] = found
        asked = {condition["on"] for one in kept["terms"] for condition in _conditions(one)}
        kept["terms"] = [one for one in text["terms"] if one["id"] in asked or one in kept["terms"]]
    kept["terms"] = [_waiting_for_nothing(one) for one in kept["terms"]]
    return kept


def _words(value: Any) -> Iterator[str]:
    if isinstance(value, str):
        yield value
    elif isinstance(value, dict):
        for name, held in value.items():
            yield name
            yield from _words(held)
    elif isinstance(value, list):
        for held in value:
            yield from _words(held)


def _conditions(one: Data) -> list[Data]:
    given = one.get("given", [])
    return given if isinstance(given, list) else [given]


def _waiting_for_nothing(one: Data) -> Data:
    """The term without its place among others, since those it waits for are mostly not in the excerpt."""
    left = {name: value for name, value in one.items() if name != "after"}
    if "implied" in left:
        left["implied"] = [name for name in left["implied"] if name != "after"]
    return left


def made_up(random: Random) -> Data:
    """A text of a few terms of any kinds, some of them on a condition or one after the other."""
    chosen = [random.choice(own_kinds()) for _ in range(random.randrange(MOST_TERMS + 1))]
    terms = [{"id": f"term-{number}", **term(random, kind)} for number, kind in enumerate(chosen)]
    text: Data = {"id": "made-up", "title": "A made-up text", "terms": terms}
    for one in terms:
        if random.random() < 0.2:
            one["given"] = [{"on": "holds", "answer": random.choice(["yes", "no"])}]
            text["contingencies"] = [dict(QUESTION)]
    if len(terms) > 1 and random.random() < 0.2:
        terms[-1]["after"] = [terms[0]["id"]]
    return text
