"""Writing edited branches back as a proposal, keeping every term that no edit touches."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from typing import Any, NamedTuple

from pydantic import ValidationError

from peaceterms.differ.edits import NOTHING, Place, Question, Said, questions, spoken
from peaceterms.errors import DoesNotFit
from peaceterms.positions.contingency import AnyContingency, Choice, Event
from peaceterms.positions.issue import Issue
from peaceterms.positions.position import Positions
from peaceterms.positions.resolve import identity, positions_of, resolve
from peaceterms.positions.unresolve import Kept, ToWrite, Writer
from peaceterms.proposal import Contingency, ContingencyType, Proposal
from peaceterms.terms import Term
from peaceterms.terms.base import LINKS

Branches = Mapping[Place, Said]
Questions = Mapping[AnyContingency, Question]


def rewritten(
    proposal: Proposal, branches: Branches, asked: Questions, head: Mapping[str, Any], *, exact: bool = True
) -> Proposal:
    """Return a proposal that holds those branches and asks those questions, with some fields of its head changed.

    Terms all of whose branches stay are kept as they are. Where it need not be `exact`, statements of one branch may
    turn out to be one, as terms that do not contradict each other are. Raises `DoesNotFit` where the branches cannot be
    written as the terms of a proposal.
    """
    attempts = ((_untouched(proposal, branches), True), ((), True), ((), False))
    reason = "something else would be said"
    for kept, joining in attempts:
        try:
            result = _written(proposal, branches, asked, head, kept, joining=joining)
        except (LookupError, ValidationError) as error:
            reason = str(error)
            continue
        if _says(resolve(result), branches, asked, exact=exact):
            return result
    raise DoesNotFit(f"{proposal.id}: what the edits come to cannot be written as terms: {reason}", ())


def _says(positions: Positions, branches: Branches, asked: Questions, *, exact: bool) -> bool:
    """Whether positions are those branches, and nothing else."""
    own = spoken(positions)
    same = not exact or all(branches[place].branch == said.branch for place, said in own.items() if place in branches)
    return own.keys() == branches.keys() and same and questions(positions) == asked


def _written(
    proposal: Proposal,
    branches: Branches,
    asked: Questions,
    head: Mapping[str, Any],
    kept: tuple[Kept, ...],
    *,
    joining: bool,
) -> Proposal:
    listed = tuple(_contingencies(proposal, asked))
    on = {contingency: record.id for contingency, record in listed}
    terms = _Terms.of(positions_of(proposal))
    said_by_kept = {place for one in kept for place in terms.places[one.term.id]}
    statements = (
        ToWrite(*place, facets, said.citations)
        for place, said in branches.items()
        if place not in said_by_kept
        for facets in said.branch
    )
    written = Writer(kept, on, joining=joining).write(statements)
    return proposal.model_copy(
        update={**head, "contingencies": tuple(record for _, record in listed), "terms": _in_order(proposal, written)}
    )


def _in_order(proposal: Proposal, terms: tuple[Term, ...]) -> tuple[Term, ...]:
    """Kept terms where they stood, then the new ones."""
    order = {term.id: number for number, term in enumerate(proposal.terms)}
    return tuple(sorted(terms, key=lambda term: order.get(term.id, len(order))))


def _contingencies(proposal: Proposal, asked: Questions) -> Iterator[tuple[AnyContingency, Contingency]]:
    """A record for every question, under the id that it had where it was asked before."""
    known = {identity(record, proposal): record for record in proposal.contingencies}
    taken = {record.id for record in known.values()} | {term.id for term in proposal.terms}
    for contingency, question in asked.items():
        record = known.get(contingency)
        id = record.id if record else _new_id(contingency, taken)
        taken.add(id)
        yield contingency, _record(id, contingency, question)


def _record(id: str, contingency: AnyContingency, question: Question) -> Contingency:
    type = ContingencyType.EVENT if isinstance(contingency, Event) else ContingencyType.CHOICE
    record = Contingency(id=id, type=type, question=question.text, answers=question.answers)
    own = isinstance(contingency, Choice) and contingency.text is not None
    if own or not isinstance(contingency, (Event, Choice)):
        return record
    by_words = "-".join(re.findall(r"[^\W_]+", question.text.casefold()))
    by_its_words = isinstance(contingency, Event) and by_words == contingency.name  # a choice would be the text's own
    return record if by_its_words else record.model_copy(update={"decides": contingency.name})


def _new_id(contingency: AnyContingency, taken: set[str]) -> str:
    slug = (
        re.sub(r"[^a-z0-9]+", "-", str(contingency).partition("/")[2].lower()).strip("-")[:70].strip("-") or "question"
    )
    id, number = slug, 1
    while id in taken:
        number += 1
        id = f"{slug}-{number}"
    return id


class _Terms(NamedTuple):
    """Where the terms of a proposal speak."""

    places: dict[str, set[Place]]

    @classmethod
    def of(cls, positions: Positions) -> _Terms:
        places: dict[str, set[Place]] = {}
        for issue, position in positions.by_issue.items():
            for condition, statements in position.branches.items():
                for statement in statements:
                    for term in statement.terms:
                        places.setdefault(term.id, set()).add((issue, condition))
        return cls(places)

    def kept(self, term: Term) -> Kept:
        """A term to be kept, with the issues that it is about and those that it names itself."""
        named = {name: self._issues_of(getattr(term, name)) for name in LINKS if getattr(term, name)}
        return Kept(term, self._issues_of([term.id]), named)

    def _issues_of(self, ids: Iterable[str]) -> tuple[Issue, ...]:
        return tuple(sorted({issue for id in ids for issue, _ in self.places[id]}))


def _untouched(proposal: Proposal, branches: Branches) -> tuple[Kept, ...]:
    """The terms whose branches all stay, and that hang on no vote whose term does not stay."""
    positions = positions_of(proposal)
    terms = _Terms.of(positions)
    touched = {place for place, said in spoken(positions).items() if branches.get(place, NOTHING).branch != said.branch}
    broken: set[str] = set()
    while more := {t.id for t in proposal.terms if t.id not in broken and _breaks(t, terms, touched, broken)}:
        broken |= more
        touched |= {place for id in more for place in terms.places[id]}
    return tuple(terms.kept(term) for term in proposal.terms if term.id not in broken)


def _breaks(term: Term, terms: _Terms, touched: set[Place], broken: set[str]) -> bool:
    return not touched.isdisjoint(terms.places[term.id]) or any(given.on in broken for given in term.given)
