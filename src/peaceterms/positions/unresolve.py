"""From positions back to a proposal: terms that say what some branches hold.

What several issues have alike is written as one term where their keys differ in one field only. Terms of an earlier
text can be kept as they are; those that are written anew refer to them where they hang on a vote or come after another.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from typing import Any, NamedTuple, cast

from peaceterms.positions.contingency import AnyContingency, Bracket, Condition, Requirement, Vote
from peaceterms.positions.issue import NOT_STATED, Issue
from peaceterms.positions.links import Links, Named
from peaceterms.positions.sequence import Waiting, in_sequence
from peaceterms.positions.statement import Citation, Facets
from peaceterms.terms import Referendum, Term, kind_of
from peaceterms.terms.base import LINKS, relinked
from peaceterms.terms.declaration import Declaration

_VOTE: str = Referendum.declaration.kind
_LONGEST_SLUG = 70


class ToWrite(NamedTuple):
    """One statement that is to be written as a term."""

    issue: Issue
    condition: Condition
    facets: Facets
    citations: tuple[Citation, ...]


class Kept(NamedTuple):
    """A term that stays as it is, with the issues that it is about, and those that it names."""

    term: Term
    issues: tuple[Issue, ...]
    links: Links


class _Hanging(NamedTuple):
    """A requirement as a term states it."""

    on: str | None
    """The id of a vote or a question; `None`: a bracket."""
    answers: tuple[str, ...]
    place: str | None


class _Clause(NamedTuple):
    """What becomes one term."""

    issues: tuple[Issue, ...]
    hanging: tuple[_Hanging, ...]
    facets: Facets
    citations: tuple[Citation, ...]

    @property
    def options(self) -> tuple[str, ...]:
        """The options of a vote, where the clause states them."""
        value = dict(self.facets)["options"].value if "options" in dict(self.facets) else ()
        return value if isinstance(value, tuple) else ()


class Writer:
    """Writes statements as terms. With `joining`, what several issues have alike is one term."""

    def __init__(self, kept: Iterable[Kept], on: Mapping[AnyContingency, str], *, joining: bool = True) -> None:
        self._kept = tuple(kept)
        self._on = on
        self._joining = joining
        self._taken = {*(kept.term.id for kept in self._kept), *on.values()}
        self._votes: dict[AnyContingency, list[tuple[str, tuple[str, ...]]]] = {}
        """For each vote the ids of the terms that hold it, with their options."""
        self._anew: dict[AnyContingency, _Clause] = {}
        """For each vote a clause on it that is written anew."""
        self._without: list[tuple[str, _Clause]] = []
        for term, issues, _ in self._kept:
            if isinstance(term, Referendum):
                self._add_vote(term.id, issues, term.options or ())

    def write(self, statements: Iterable[ToWrite]) -> tuple[Term, ...]:
        """Return the terms that were kept, and those that make the statements.

        Raises `LookupError` where a sequence or a condition cannot be written so, and what pydantic raises.
        """
        several = list(statements)
        votes = self._held(statement for statement in several if statement.issue.kind == _VOTE)
        others = list(self._clauses(statement for statement in several if statement.issue.kind != _VOTE))
        clauses = [*votes, *others, *self._without]
        after = in_sequence([*self._kept_waiting(), *(_waiting(id, clause) for id, clause in clauses)])
        about = {one.term.id: one.issues for one in self._kept} | {id: clause.issues for id, clause in clauses}
        links = {one.term.id: one.links for one in self._kept} | {id: _linked(clause) for id, clause in clauses}
        named = Named(about, links, (one.term for one in self._kept))
        there = {id: id for id in about}
        kept = (
            _again(relinked(one.term, there), {**named.by(one.term.id), "after": after[one.term.id]})
            for one in self._kept
        )
        new = (_written(id, clause, {**named.by(id), "after": after[id]}) for id, clause in clauses)
        return (*kept, *new)

    def _held(self, votes: Iterable[ToWrite]) -> list[tuple[str, _Clause]]:
        """The clauses on votes, those on which others hang before these."""
        clauses: list[tuple[str, _Clause]] = []
        left = list(votes)
        while left:
            ready = [vote for vote in left if all(map(self._is_held, vote.condition))]
            for id, clause in self._clauses(ready or left):
                self._add_vote(id, clause.issues, clause.options)
                self._anew.update(dict.fromkeys((Vote(*issue.key) for issue in clause.issues), clause))
                clauses.append((id, clause))
            left = [vote for vote in left if vote not in ready] if ready else []
        return clauses

    def _is_held(self, requirement: Requirement) -> bool:
        contingency = requirement.contingency
        return not isinstance(contingency, Vote) or contingency in self._votes

    def _add_vote(self, id: str, issues: Iterable[Issue], options: tuple[str, ...]) -> None:
        for issue in issues:
            self._votes.setdefault(Vote(*issue.key), []).append((id, options))

    def _kept_waiting(self) -> Iterator[Waiting]:
        ids = {kept.term.id for kept in self._kept}
        for term, issues, links in self._kept:
            first = links.get("after", ())
            known = term.after if ids.issuperset(term.after) else ()
            yield Waiting(term.id, frozenset(issues), known, frozenset() if known else frozenset(first))

    def _clauses(self, statements: Iterable[ToWrite]) -> Iterator[tuple[str, _Clause]]:
        alike: dict[Any, list[ToWrite]] = {}
        for statement in statements:
            hanging = tuple(self._hanging(requirement, statement.issue) for requirement in statement.condition)
            rest = _without_varied(statement.issue) if self._joining else statement.issue.key
            alike.setdefault((statement.issue.kind, rest, hanging, statement.facets), []).append(statement)
        for (_, _, hanging, facets), group in alike.items():
            issues = tuple(dict.fromkeys(statement.issue for statement in group))
            cited = tuple(dict.fromkeys(citation for statement in group for citation in statement.citations))
            yield self._name(issues), _Clause(issues, hanging, facets, cited)

    def _hanging(self, requirement: Requirement, issue: Issue) -> _Hanging:
        contingency, answers = requirement
        if isinstance(contingency, Bracket):
            return _Hanging(None, answers, None)
        if not isinstance(contingency, Vote):
            return _Hanging(self._on[contingency], answers, None)
        own = issue.places[:1] == (contingency.place,)
        return _Hanging(self._vote(contingency, answers), answers, None if own else contingency.place)

    def _vote(self, vote: Vote, answers: tuple[str, ...]) -> str:
        """The id of a term that holds the vote and has such answers, but not these alone."""
        for id, options in self._votes.get(vote, ()):
            if not options or (set(answers) < set(options)):
                return id
        if clause := self._anew.get(vote):
            return self._without_options(clause)
        raise LookupError(f"{vote} is not voted on, and something hangs on it")

    def _without_options(self, clause: _Clause) -> str:
        """The id of one more term on a vote, for what hangs on an answer beside its options; both are one statement."""
        id = self._name(clause.issues)
        self._without.append((id, clause._replace(facets=tuple(f for f in clause.facets if f[0] != "options"))))
        self._add_vote(id, clause.issues, ())
        return id

    def _name(self, issues: tuple[Issue, ...]) -> str:
        """A new id, made of the kind and of what the issues have alike in their keys."""
        kind, key = issues[0]
        alike = [part for index, part in enumerate(key) if all(issue.key[index] == part for issue in issues)]
        slug = re.sub(r"[^a-z0-9]+", "-", "-".join((kind, *alike)).lower()).strip("-")[:_LONGEST_SLUG].strip("-")
        id, number = slug, 1
        while id in self._taken:
            number += 1
            id = f"{slug}-{number}"
        self._taken.add(id)
        return id


def _varied(declaration: Declaration) -> int | None:
    """Where the first key field stands that can hold several values."""
    return next((index for index, key in enumerate(declaration.keys) if key.many), None)


def _without_varied(issue: Issue) -> tuple[str | None, ...]:
    varied = _varied(kind_of(issue.kind).declaration)
    return tuple(None if index == varied and part != NOT_STATED else part for index, part in enumerate(issue.key))


def _waiting(id: str, clause: _Clause) -> Waiting:
    return Waiting(id, frozenset(clause.issues), (), frozenset(_linked(clause).get("after", ())))


def _linked(clause: _Clause) -> Links:
    """The issues that a clause names."""
    return {name: cast("tuple[Issue, ...]", stated.value) for name, stated in clause.facets if name in LINKS}


def _again(term: Term, links: Mapping[str, tuple[str, ...]]) -> Term:
    """A term that was kept, with what it names under the ids that this now has."""
    new = {name: ids for name, ids in links.items() if set(ids) != set(getattr(term, name))}
    return term.model_copy(update=new) if new else term


def _written(id: str, clause: _Clause, links: Mapping[str, tuple[str, ...]]) -> Term:
    kind = kind_of(clause.issues[0].kind)
    data: dict[str, Any] = {"id": id, **_keys(clause.issues, kind.declaration), **_aspects(clause.facets)}
    data.update(_cited(clause.citations))
    given = [_given(hanging) for hanging in clause.hanging if hanging.on]
    brackets = [hanging.answers for hanging in clause.hanging if hanging.on is None]
    stated = {
        **links,
        "given": given,
        "held_by": brackets[0] if brackets else (),
        "implied": _implied(clause.facets),
    }
    return kind.model_validate({**data, **{name: value for name, value in stated.items() if value}})


def _given(hanging: _Hanging) -> dict[str, Any]:
    place = {"place": hanging.place} if hanging.place else {}
    return {"on": hanging.on, "answer": hanging.answers, **place}


def _keys(issues: tuple[Issue, ...], declaration: Declaration) -> dict[str, Any]:
    values = {}
    for index, key in enumerate(declaration.keys):
        parts = tuple(dict.fromkeys(issue.key[index] for issue in issues))
        if parts != (NOT_STATED,):
            values[key.name] = parts if key.many else parts[0]
    return values


def _aspects(facets: Facets) -> dict[str, Any]:
    """The fields of a term that state some facets; those of a part as a table."""
    fields: dict[str, Any] = {}
    for name, (value, _) in facets:
        top, dot, inner = name.partition(".")
        if value is None or name in LINKS:
            continue
        if dot:
            fields.setdefault(top, {})[inner] = value
        else:
            fields[name] = value
    return fields


def _implied(facets: Facets) -> list[str]:
    """The fields that rest on an implied reading; a part as a whole where all that it states does."""
    plain = {name.partition(".")[0] for name, stated in facets if not stated.implied}
    implied = (name for name, stated in facets if stated.implied)
    return list(dict.fromkeys(name if (top := name.partition(".")[0]) in plain else top for name in implied))


def _cited(citations: tuple[Citation, ...]) -> dict[str, Any]:
    refs = dict.fromkeys(citation.ref for citation in citations if citation.ref)
    bases = {citation.basis for citation in citations}
    data: dict[str, Any] = {"ref": "; ".join(refs)} if refs else {}
    return {**data, "basis": next(iter(bases))} if len(bases) == 1 and None not in bases else data
