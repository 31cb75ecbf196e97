"""Which terms of two codings of one text belong together: by where the text says them, and by what they are about.

Two terms can belong together where they are of one kind and share a part of their key, or stand at one place of the
text; if they are of different kinds, they must also share a word of their summaries, or one of them must be all that
its coder has there. Of all pairs that can, the one that shares most is linked first, then the one that shares most of
what is left. So no two terms are left apart that share more with each other than with what they are linked to; and a
reader can see why each link is made, which of the pairs with the greatest sum they could not. Ties go to the terms that
stand first.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from fractions import Fraction
from typing import Any, NamedTuple

from peaceterms.errors import InvalidArgument
from peaceterms.positions.issue import NOT_STATED, Issue
from peaceterms.positions.resolve import normal
from peaceterms.terms import Term
from peaceterms.terms.base import LINKS
from peaceterms.terms.declaration import Field
from peaceterms.terms.markers import jaccard
from peaceterms.vocabulary.containment import Containment

MOST_PAIRS = 100_000
"""How many pairs of terms are looked at; two codings of 300 terms each, all at one place, come to nearly as many."""

_BETWEEN = re.compile(r"[;,]|\band\b|\bto\b|[-–]")
_NUMBER = re.compile(r"\d+")
_WORD = re.compile(r"[^\W\d_]+")
LONG = 5
"""Words of a summary are held against each other from so many letters on."""


@dataclass(frozen=True, slots=True)
class Linked:
    """A term of either coding that belong together, or one alone."""

    first: Term | None
    second: Term | None
    at_one_place: bool = False
    """Whether both stand at one place of the text; else they are about one thing."""

    @property
    def both(self) -> tuple[Term, Term] | None:
        """Both terms, where there are two."""
        return (self.first, self.second) if self.first and self.second else None

    @property
    def one(self) -> Term:
        """The term of the first coding, or else that of the second."""
        term = self.first or self.second
        assert term is not None  # noqa: S101 - for type checkers: a link has one at least
        return term


class _Seen(NamedTuple):
    """A term with what it is linked by."""

    number: int
    term: Term
    places: frozenset[str]
    words: frozenset[str]
    is_sole: bool
    """Whether it is all that its coder has at some place."""

    @property
    def where(self) -> tuple[str, ...]:
        """Where it is looked for: its places in the text, and its kind, as no place is written."""
        return (*self.places, f"/{self.term.kind}")


class _Pair(NamedTuple):
    """Two terms that can belong together, by their numbers, with what they share."""

    first: int
    second: int
    shares: tuple[bool, Fraction]
    at_one_place: bool

    @property
    def rank(self) -> tuple[bool, Fraction, int, int]:
        """What they share, most first, whichever text is the first; no two of one term have the same rank."""
        same_kind, shared = self.shares
        return not same_kind, -shared, max(self.first, self.second), min(self.first, self.second)


def link(first: Sequence[Term], second: Sequence[Term], known: Containment) -> tuple[Linked, ...]:
    """Return the terms of two codings as they belong together, in the order of the first, each term once.

    Raises `InvalidArgument` where too many can belong together.
    """
    taken, linked = (set[int](), set[int]()), dict[int, Linked]()
    for pair in sorted(_pairs(first, second, known), key=lambda pair: pair.rank):
        if pair.first not in taken[0] and pair.second not in taken[1]:
            taken[0].add(pair.first)
            taken[1].add(pair.second)
            linked[pair.first] = Linked(first[pair.first], second[pair.second], pair.at_one_place)
    alone = (Linked(None, term) for number, term in enumerate(second) if number not in taken[1])
    return (*(linked.get(number) or Linked(term, None) for number, term in enumerate(first)), *alone)


def _pairs(first: Sequence[Term], second: Sequence[Term], known: Containment) -> Iterator[_Pair]:
    """Return all pairs that can belong together, found by place and by kind, without a look at every other pair."""
    terms, others = _seen(first), _seen(second)
    by_place, looked = _numbers(others), 0
    for term in terms:
        near = {other for where in term.where for other in by_place.get(where, ())}
        if (looked := looked + len(near)) > MOST_PAIRS:
            raise InvalidArgument(f"more than {MOST_PAIRS:,} pairs of terms can belong together: too many to link")
        yield from filter(None, (_pair(term, others[other], known) for other in sorted(near)))


def _seen(terms: Sequence[Term]) -> list[_Seen]:
    """Return terms with what they are linked by."""
    named = [places(term.ref or "") for term in terms]
    numbers = Counter(place for several in named for place in several)
    return [
        _Seen(number, term, at, _words(term), any(numbers[place] == 1 for place in at))
        for number, (term, at) in enumerate(zip(terms, named, strict=True))
    ]


def _numbers(seen: Iterable[_Seen]) -> dict[str, list[int]]:
    numbers: dict[str, list[int]] = {}
    for term in seen:
        for where in term.where:
            numbers.setdefault(where, []).append(term.number)
    return numbers


def _pair(one: _Seen, other: _Seen, known: Containment) -> _Pair | None:
    at_one_place, same_kind = not one.places.isdisjoint(other.places), one.term.kind == other.term.kind
    told = 1 - jaccard(one.words, other.words) if one.words and other.words else Fraction(0)
    keys = keys_shared(one.term, other.term) if same_kind else Fraction(0)
    is_near = at_one_place and (same_kind or told > 0 or one.is_sole or other.is_sole)
    if not (keys or is_near):
        return None
    shared = 2 * keys + at_one_place + told + _alike(one.term, other.term, known)
    return _Pair(one.number, other.number, (same_kind, shared), at_one_place)


def _words(term: Term) -> frozenset[str]:
    """Return the words of the coder's summary that are long enough to tell something."""
    return frozenset(word for word in _WORD.findall((term.summary or "").casefold()) if len(word) >= LONG)


def places(ref: str) -> frozenset[str]:
    """Return the places that a reference names, by their numbers where they have some: `points 2 and 3` names 2 and 3.

    What the places are called differs from coder to coder (`pt 4`, `point 4`, `M4`), their numbers do not.
    """
    parts = (part.strip().casefold() for part in _BETWEEN.split(ref))
    return frozenset(".".join(_NUMBER.findall(part)) or part.strip("/") for part in parts if part.strip("/"))


def keys_shared(one: Term, other: Term) -> Fraction:
    """Return the share of all parts of the keys of two terms of a kind that both have; 1 where the kind has no key."""
    return 1 - jaccard(_key(one), _key(other))


def _key(term: Term) -> frozenset[tuple[int, Any]]:
    """Return the parts of a key, each with its field; the two sides of a relation may stand in either order."""
    mutual = term.declaration.mutual
    keys = ((mutual[0] if mutual and n in mutual else n, key) for n, key in enumerate(term.declaration.keys))
    return frozenset((number, part) for number, key in keys for part in _each(normal(key, key.read(term))))


def _each(value: Any) -> Iterable[Any]:
    return value if isinstance(value, tuple) else () if value is None else (value,)


def _alike(one: Term, other: Term, known: Containment) -> Fraction:
    """Return of the aspects that either of two terms states the share that both state alike."""
    fields = [f for f in one.declaration.aspects if other.declaration.by_name.get(f.name) == f]
    said = [(f, stated(f, one), stated(f, other)) for f in fields if f.name not in LINKS]
    told = [(f, first, second) for f, first, second in said if first is not None or second is not None]
    return Fraction(sum(same(*both, known) for both in told), len(told)) if told else Fraction(0)


def stated(field: Field, term: Term) -> Any:
    """Return what a term states in a field, however it is written; `None` where nothing."""
    value = field.read(term)
    return None if value in (None, ()) else normal(field, value)


def same(field: Field, one: Any, other: Any, known: Containment) -> bool:
    """Whether two values of a field come to the same, both stated, however they are written."""
    return one is not None and other is not None and field.marker.same(one, other, known)


def about(term: Term) -> tuple[Issue, ...]:
    """Return the issues that a term names by its key as it is written."""
    keys: list[tuple[str, ...]] = [()]
    for field in term.declaration.keys:
        parts = [str(part) for part in _each(field.read(term))] or [NOT_STATED]
        keys = [(*key, part) for key in keys for part in parts]
    return tuple(Issue(term.kind, key) for key in keys)
