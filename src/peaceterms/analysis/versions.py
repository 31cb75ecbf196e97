"""Versions of one text: which clauses a later version keeps, words anew, drops or adds."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum

from peaceterms.display import Result, Results, Row
from peaceterms.errors import InvalidArgument
from peaceterms.proposal import Proposal
from peaceterms.terms import Term


class Fate(StrEnum):
    """What became of a clause."""

    KEPT = "kept"
    REWORDED = "reworded"
    DROPPED = "dropped"
    ADDED = "added"


@dataclass(frozen=True, slots=True, repr=False)
class Clause(Result):
    """A clause of an earlier version, with the one of the later version that takes it up."""

    fate: Fate
    earlier: Term | None
    later: Term | None

    @property
    def kind(self) -> str:
        """Return the kind of the clause, as the later version has it."""
        term = self.later or self.earlier
        return term.kind if term else ""

    def to_records(self) -> list[Row]:
        """Return one flat row, for any dataframe library."""
        return [
            {
                "fate": self.fate.value,
                "kind": self.kind,
                **_place("earlier", self.earlier),
                **_place("later", self.later),
            }
        ]

    def _in_short(self) -> str:
        ids = " -> ".join(term.id for term in (self.earlier, self.later) if term)
        return f"{self.fate}: {ids}"


def _place(name: str, term: Term | None) -> Row:
    """Return which term of a version it is, and where that stands."""
    return {name: term.id if term else None, f"{name}_ref": term.ref if term else None}


def clauses(earlier: Proposal, later: Proposal) -> Results[Clause]:
    """What a later version made of each clause of an earlier one, and what it adds, in the order of the texts.

    A term takes up the one of the earlier version that it names in `follows`, or else the one with its own id. It
    keeps it where both state the same. Raises `InvalidArgument` where the later text is not `derived_from` the other.
    """
    if later.derived_from != earlier.id:
        raise InvalidArgument(f"{later.id!r} is not derived from {earlier.id!r}; it is from {later.derived_from!r}")
    return Results(_clauses(earlier, later))


def _clauses(earlier: Proposal, later: Proposal) -> Iterator[Clause]:
    known = {term.id: term for term in earlier.terms}
    taken: dict[str, list[Term]] = {}
    for term in later.terms:
        taken.setdefault(term.follows or term.id, []).append(term)
    for id, term in known.items():
        for successor in taken.get(id, []):
            yield Clause(Fate.KEPT if _says_the_same(term, successor) else Fate.REWORDED, term, successor)
        if id not in taken:
            yield Clause(Fate.DROPPED, term, None)
    yield from (Clause(Fate.ADDED, None, term) for id in taken if id not in known for term in taken[id])


def _says_the_same(one: Term, other: Term) -> bool:
    """Whether two terms state the same, whatever their ids and what their encoding rests on."""
    if type(one) is not type(other):
        return False
    fields = (*one.declaration.keys, *one.declaration.aspects)
    stated = (field for field in fields if field.name != "after")
    return all(_plain(field.read(one)) == _plain(field.read(other)) for field in stated) and one.given == other.given


def _plain(value: object) -> object:
    """A value whose order means nothing."""
    return frozenset(value) if isinstance(value, tuple) else value
