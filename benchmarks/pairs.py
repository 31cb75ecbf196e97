"""Pairs of proposals to measure: bundled texts, and proposals of any size made the same way at every run."""

from __future__ import annotations

from random import Random
from typing import Any, NamedTuple

import peaceterms as pt

Data = dict[str, Any]
SEED = ("kremlin-conditions-2022", "musk-tweet-2022")
REAL = (
    SEED,
    ("us-28-point-plan-2025", "twenty-point-framework-2025"),
    ("istanbul-communique-2022", "us-28-point-plan-2025"),
    ("indus-interim-agreement-1959", "indus-waters-treaty-1960"),
    ("dayton-agreement-1995", "geneva-accord-2003"),
    ("e3-counter-text-2025", "us-28-point-plan-2025"),
)
"""Ids of bundled texts, whose pairs are small and large, near and far, of one conflict and of two."""
SYNTHETIC_TERMS = 30
_STATES = ("UA", "RU", "US", "GB", "FR", "DE", "PL", "TR", "CN", "IT")


class Pair(NamedTuple):
    """Two proposals that are measured together."""

    name: str
    first: pt.Proposal
    second: pt.Proposal


def real_pairs(most: int = len(REAL)) -> list[Pair]:
    """Return the pairs of bundled texts."""
    return [Pair(f"{first} x {second}", pt.load(first), pt.load(second)) for first, second in REAL[:most]]


def synthetic() -> Pair:
    """Return the pair that is made, not found."""
    return Pair(f"synthetic, {SYNTHETIC_TERMS} terms", *pair(SYNTHETIC_TERMS))


def pair(terms: int) -> tuple[pt.Proposal, pt.Proposal]:
    """Two proposals of that many terms; of every ten, five are alike, four differ in a value, one is replaced."""
    first = [_term(number, Random(number)) for number in range(terms)]
    second = [_changed(number, term, terms) for number, term in enumerate(first)]
    places = [{"id": f"place-{number}", "name": f"Place {number}"} for number in range(2 * terms)]
    return tuple(  # type: ignore[return-value]
        pt.Proposal.model_validate({"id": name, "title": f"The {name} proposal", "places": places, "terms": held})
        for name, held in (("first", first), ("second", second[::-1]))
    )


def _term(number: int, random: Random) -> Data:
    make = _KINDS[number % len(_KINDS)]
    told = {"summary": "What the text says, in words of our own.", "ref": f"article {number}"}
    return {"id": f"t{number}", **told, **make(number, random)}


def _changed(number: int, term: Data, terms: int) -> Data:
    if number % 10 == 9:
        return _term(terms + number, Random(number + 1))
    if number % 10 in (1, 3, 5, 7):
        return {**term, "by": ["US"], "timing": {"deadline": "2031-01-01"}}
    return dict(term)


def _some(random: Random, most: int = 3) -> list[str]:
    return random.sample(_STATES, random.randint(1, most))


def _timing(random: Random) -> Data:
    return {"deadline": f"20{random.randint(25, 40)}-0{random.randint(1, 9)}", "duration": f"P{random.randint(1, 20)}Y"}


def _territory(number: int, random: Random) -> Data:
    held = {"control": _some(random, 1), "sovereignty": _some(random, 1)}
    return {"kind": "territory", "places": [f"place-{number}"], "by": _some(random), "timing": _timing(random), **held}


def _recognition(number: int, random: Random) -> Data:
    held = {"recogniser": ["UA"], "degree": random.choice(["none", "de facto", "de jure"]), "holder": _some(random, 1)}
    return {"kind": "recognition", "places": [f"place-{number}"], "by": ["UA"], **held}


def _referendum(number: int, random: Random) -> Data:
    held = {"supervisor": _some(random), "repeats": random.random() < 0.5, "date": f"20{random.randint(25, 40)}"}
    timing = {"threshold": "50 percent", "timing": _timing(random)}
    return {"kind": "referendum", "places": [f"place-{number}"], **timing, **held}


def _withdrawal(number: int, random: Random) -> Data:
    held = {
        "forces": ["RU"],
        "extent": random.choice(["partial", "complete"]),
        "area": f"{random.randint(1, 9000)} km2",
    }
    timing = {"verified_by": _some(random), "timing": _timing(random)}
    return {"kind": "withdrawal", "places": [f"place-{number}"], **timing, **held}


def _water(number: int, random: Random) -> Data:
    held = {"assured": True, "volume": f"{random.randint(10, 90)} m3/s", "payment": f"USD {random.randint(1, 9)}000000"}
    return {"kind": "water-supply", "recipient": [f"place-{number}"], "guaranteed_by": _some(random), **held}


_KINDS = (_territory, _recognition, _referendum, _withdrawal, _water)


def generated(seed: int) -> pt.Proposal:
    """Return a proposal of one to twelve terms on few places, so that several of them share issues."""
    random = Random(seed)
    terms = [_term(random.randrange(20), random) for _ in range(random.randint(1, 12))]
    named = [{**term, "id": f"t{number}"} for number, term in enumerate(terms)]
    places = [{"id": f"place-{number}", "name": f"Place {number}"} for number in range(20)]
    return pt.Proposal.model_validate({"id": f"generated-{seed}", "title": "Made", "places": places, "terms": named})


def as_data(proposal: pt.Proposal) -> list[Data]:
    """Return the terms in plain data, as a general differ is given them: what is not stated is left out."""
    return [term.model_dump(mode="json", exclude_unset=True) for term in proposal.terms]
