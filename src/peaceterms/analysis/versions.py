"""Versions of one text: which clauses a later version keeps, words anew, drops or adds."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum

from typing_extensions import TypedDict

from peaceterms.display import Result, Results
from peaceterms.errors import InvalidArgument
from peaceterms.proposal import Proposal
from peaceterms.terms import Term
from peaceterms.terms.base import LINKS


class Fate(StrEnum):
    """What became of a clause."""

    KEPT = "kept"
    REWORDED = "reworded"
    DROPPED = "dropped"
    ADDED = "added"


class ClauseRow(TypedDict):
    """A clause of one version of a text, with the one of the other that takes it up."""

    fate: str
    """What became of it: `kept`, `reworded`, `dropped` or `added`."""
    kind: str
    """The kind of term, as the later version has it."""
    earlier: str | None
    """The id of the term of the earlier version; missing where it is added."""
    earlier_ref: str | None
    """Where it stands there."""
    later: str | None
    """The id of the term of the later version; missing where it is dropped."""
    later_ref: str | None
    """Where it stands there."""


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

    def to_records(self) -> list[ClauseRow]:
        """Return one row."""
        (earlier, earlier_ref), (later, later_ref) = _place(self.earlier), _place(self.later)
        return [
            {
                "fate": self.fate.value,
                "kind": self.kind,
                "earlier": earlier,
                "earlier_ref": earlier_ref,
                "later": later,
                "later_ref": later_ref,
            }
        ]

    def _in_short(self) -> str:
        ids = " -> ".join(term.id for term in (self.earlier, self.later) if term)
        return f"{self.fate}: {ids}"


def _place(term: Term | None) -> tuple[str | None, str | None]:
    """Return which term of a version it is, and where that stands."""
    return (term.id, term.ref) if term else (None, None)


def clauses(earlier: Proposal, later: Proposal) -> Results[Clause]:
    """What a later version made of each clause of an earlier one, and what it adds, in the order of the texts.

    A term takes up the one of the earlier version that it names in `follows`, or else one that says the same, or one of
    its kind with its own id, or one on the same issue. It keeps it where both state the same. Raises `InvalidArgument`
    where the later text is not `derived_from` the other.
    """
    if later.derived_from != earlier.id:
        raise InvalidArgument(f"{later.id!r} is not derived from {earlier.id!r}; it is from {later.derived_from!r}")
    return Results(_clauses(earlier, later), Clause)


def _clauses(earlier: Proposal, later: Proposal) -> Iterator[Clause]:
    taken = _taken_up(earlier, later)
    for term in earlier.terms:
        for successor in taken.get(term.id, []):
            yield Clause(Fate.KEPT if _says_the_same(term, successor) else Fate.REWORDED, term, successor)
        if term.id not in taken:
            yield Clause(Fate.DROPPED, term, None)
    found = {id(term) for several in taken.values() for term in several}
    yield from (Clause(Fate.ADDED, None, term) for term in later.terms if id(term) not in found)


def _taken_up(earlier: Proposal, later: Proposal) -> dict[str, list[Term]]:
    """The terms of the later version by the id of the one that they take up.

    First those that name it, then those that say the same, then those of its kind with its id, then those on its issue:
    where a clause is put in front, the numbers of the others move up and mean nothing.
    """
    known = {term.id for term in earlier.terms}
    following = [term for term in later.terms if term.follows in known]
    left = [term for term in later.terms if term.follows not in known]
    taken: dict[str, list[Term]] = {}
    for alike in (_says_the_same, _has_its_id, _is_on_its_issue):
        for term in earlier.terms:
            if term.id in taken or (alike is _is_on_its_issue and any(one.follows == term.id for one in following)):
                continue
            if (successor := next((one for one in left if one.follows is None and alike(term, one)), None)) is not None:
                taken[term.id] = [successor]
                left.remove(successor)
    for term in following:
        taken.setdefault(term.follows or "", []).append(term)
    return taken


def _has_its_id(one: Term, other: Term) -> bool:
    return one.kind == other.kind and one.id == other.id


def _is_on_its_issue(one: Term, other: Term) -> bool:
    """Whether two terms are of one kind and about the same."""
    if one.kind != other.kind:
        return False
    return all(_plain(key.read(one)) == _plain(key.read(other)) for key in one.declaration.keys)


def _says_the_same(one: Term, other: Term) -> bool:
    """Whether two terms state the same, whatever their ids and what their encoding rests on."""
    if type(one) is not type(other):
        return False
    fields = (*one.declaration.keys, *one.declaration.aspects)
    stated = (field for field in fields if field.name not in LINKS)
    return all(_plain(field.read(one)) == _plain(field.read(other)) for field in stated) and one.given == other.given


def _plain(value: object) -> object:
    """A value whose order means nothing."""
    return frozenset(value) if isinstance(value, tuple) else value
