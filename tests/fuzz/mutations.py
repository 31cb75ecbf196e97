"""Changes to the plain data of a text: some leave it valid, most do not."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from copy import deepcopy
from random import Random
from typing import Any

from tests.fuzz.fields import own_kinds, term
from tests.fuzz.oddities import HARMLESS, HIDDEN, NAMES, VALUES, WORDS, nested

Data = dict[str, Any]
Place = tuple[Any, Any]
"""A table or a list, and the name or the number under which it holds something."""
Mutation = Callable[[Random, Data], None]

FREE = ("title", "short_title", "medium", "summary", "quote", "ref", "preconditions", "exceptions", "question", "name")
"""Fields of words, in which a text may say what it likes."""
MOST_REPEATED = 20
"""How often one entry of a list is repeated at most: thousands are for the recipes of past failures."""


def places_in(value: Any) -> Iterator[Place]:
    """Everything that is held anywhere in a value."""
    for key, held in value.items() if isinstance(value, dict) else enumerate(value):
        yield value, key
        if isinstance(held, (dict, list)):
            yield from places_in(held)


def _place(random: Random, data: Data, holder: type = object) -> Place | None:
    found = [place for place in places_in(data) if isinstance(place[0], holder)]
    return random.choice(found) if found else None


def _terms(data: Data) -> list[Data]:
    terms = data.get("terms")
    return [one for one in terms if isinstance(one, dict)] if isinstance(terms, list) else []


def with_other_words(random: Random, data: Data) -> None:
    """Put words that are allowed where the text may say what it likes."""
    free = [(holder, key) for holder, key in places_in(data) if key in FREE and isinstance(holder[key], str)]
    if free:
        holder, key = random.choice(free)
        holder[key] = random.choice(HARMLESS)


def with_one_less(random: Random, data: Data) -> None:
    """Leave something out."""
    if place := _place(random, data):
        del place[0][place[1]]


def in_another_order(random: Random, data: Data) -> None:
    """Write the fields of the text, and its terms, in another order."""
    shuffled = random.sample(list(data.items()), len(data))
    data.clear()
    data.update(shuffled)
    if isinstance(data.get("terms"), list):
        random.shuffle(data["terms"])


def with_another_term(random: Random, data: Data) -> None:
    """Add a sound term."""
    if isinstance(data.get("terms"), list):
        data["terms"].append({"id": f"another-{len(data['terms'])}", **term(random, random.choice(own_kinds()))})


def with_details(random: Random, data: Data) -> None:
    """Add a term with free details, which may be nested, large or odd."""
    if isinstance(data.get("terms"), list):
        held = deepcopy(random.choice([nested(random.randrange(1, 25)), *VALUES]))
        data["terms"].append({"id": "free", "kind": "other", "topic": "free", "details": {"x": held}})


def with_one_replaced(random: Random, data: Data) -> None:
    """Put an odd value in the place of another."""
    if place := _place(random, data):
        place[0][place[1]] = deepcopy(random.choice(VALUES) if random.random() < 0.5 else random.choice(WORDS))


def with_hidden_characters(random: Random, data: Data) -> None:
    """Put characters that nobody sees into some words."""
    worded = [(holder, key) for holder, key in places_in(data) if isinstance(holder[key], str)]
    if worded:
        holder, key = random.choice(worded)
        at = random.randrange(len(holder[key]) + 1)
        holder[key] = holder[key][:at] + random.choice(HIDDEN) + holder[key][at:]


def with_one_renamed(random: Random, data: Data) -> None:
    """Give a field another name: an odd one, or that of another field."""
    if place := _place(random, data, dict):
        others = [key for holder, key in places_in(data) if isinstance(holder, dict)]
        held = place[0].pop(place[1])
        place[0][random.choice(NAMES if random.random() < 0.5 else others)] = held


def with_one_repeated(random: Random, data: Data) -> None:
    """Repeat an entry of a list, its id included."""
    if place := _place(random, data, list):
        again = [deepcopy(place[0][place[1]]) for _ in range(random.choice((1, 1, 2, MOST_REPEATED)))]
        place[0].extend(again)


def with_two_swapped(random: Random, data: Data) -> None:
    """Put a copy of what stands in one place into another."""
    here, there = _place(random, data), _place(random, data)
    if here and there:
        here[0][here[1]] = deepcopy(there[0][there[1]])


def with_one_wrapped(random: Random, data: Data) -> None:
    """Put something into a list or a table of its own."""
    if place := _place(random, data):
        held = place[0][place[1]]
        place[0][place[1]] = random.choice(([held], [[held]], {"x": held}, {"id": held}))


def with_an_unknown_kind(random: Random, data: Data) -> None:
    """Make a term one of another kind, or of none that there is."""
    if terms := _terms(data):
        kinds = [kind.declaration.kind for kind in own_kinds()]
        random.choice(terms)["kind"] = random.choice((random.choice(kinds), "territry", "Territory", *WORDS))


def with_odd_conditions(random: Random, data: Data) -> None:
    """Let a term hang on nothing, on itself, on another that is no vote, in brackets, or on a wrong answer."""
    if terms := _terms(data):
        one, ids = random.choice(terms), [one.get("id") for one in terms]
        on = random.choice((*ids, "holds", "nothing", "", 3))
        condition = {"on": on, "answer": random.choice(("yes", "perhaps", [], ["yes", "yes"], 3, ""))}
        odd: tuple[Any, ...] = (
            condition,
            [condition],
            [condition, condition],
            {**condition, "place": "crimea"},
            {},
            "yes",
            [[]],
        )
        one["given"] = random.choice(odd)


def with_a_circle(random: Random, data: Data) -> None:
    """Let places, groups, terms or actors contain or follow themselves."""
    terms = _terms(data)
    circles: dict[str, Any] = {
        "places": [{"id": f"p{at}", "name": "P", "part_of": f"p{(at + 1) % 3}"} for at in range(3)],
        "groups": [{"id": "g", "name": "G", "of": "places", "readings": [_reading("g", "p0")]}],
        "actors": [{"id": "x", "name": "X", "type": "state", "of": "x"}],
        "readings": {"annexed-regions": "annexed-regions"},
        "derived_from": data.get("id"),
    }
    name = random.choice((*circles, "after"))
    if name != "after":
        data[name] = circles[name]
    for one, other in zip(terms, [*terms[1:], *terms[:1]], strict=True) if name == "after" else ():
        one["after"] = [other.get("id")]


def _reading(*members: str) -> Data:
    return {"id": "r", "members": list(members), "as_of": "2022", "source": "nobody"}


def with_a_near_miss(random: Random, data: Data) -> None:
    """Name an actor and an answer nearly as they are called, so that the message tells what they are called."""
    odd = random.choice((*HARMLESS, *HARMLESS, *HIDDEN))
    one: Data = {"id": "near-miss", "kind": "neutrality", "state": f"{odd[:40]}x"}
    data["actors"] = [{"id": "nearly", "name": odd, "type": "state"}]
    if random.random() < 0.5:
        question = {"id": "near", "type": "event", "question": "Which?", "answers": [odd, "another"]}
        data["contingencies"] = [question]
        one.update(state="UA", given={"on": "near", "answer": f"{odd}x"})
    data["terms"] = [*_terms(data), one]


def with_brackets(random: Random, data: Data) -> None:
    """Put a term in brackets, which makes each of its issues an open question."""
    if terms := _terms(data):
        random.choice(terms)["held_by"] = random.choice(("RU", ["UA"], ["RU", "UA"], [], "nobody"))


MILD: tuple[Mutation, ...] = (with_other_words, in_another_order, with_another_term, with_brackets)
"""Changes that mostly leave a valid text valid."""
WILD: tuple[Mutation, ...] = (
    with_one_less,
    with_details,
    with_one_replaced,
    with_one_replaced,
    with_hidden_characters,
    with_one_renamed,
    with_one_repeated,
    with_two_swapped,
    with_one_wrapped,
    with_an_unknown_kind,
    with_odd_conditions,
    with_a_circle,
    with_a_near_miss,
)
"""Changes after which a text is mostly wrong."""


def mutate(random: Random, data: Data) -> None:
    """Change the data a few times."""
    for _ in range(random.randrange(3)):
        random.choice(MILD)(random, data)
    for _ in range(random.choice((0, 0, 1, 1, 2, 3))):
        random.choice(WILD)(random, data)
