"""Lists of results as blocks: proposals and neighbours in rows, findings in one table, anything else in lines."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, TypeVar

from peaceterms.analysis.neighbours import Neighbour
from peaceterms.analysis.versions import Clause
from peaceterms.differ.findings import Agreement, Departure
from peaceterms.display import Displayable, Results
from peaceterms.layout.blocks import Block, Detail, Document, Items, words
from peaceterms.layout.codebook import guides_document
from peaceterms.layout.findings import findings
from peaceterms.layout.hits import hits_document
from peaceterms.layout.neighbours import neighbours_document
from peaceterms.layout.tables import heads, table
from peaceterms.layout.versions import clauses_document
from peaceterms.proposal import Proposal
from peaceterms.terms.codebook import Guide
from peaceterms.terms.finding import Hit
from peaceterms.words.language import Language

T = TypeVar("T")

_HEADS = ("id", "date", "title", "standing")


def results_document(results: Results[Any], say: Language) -> Document:
    """Lay a list of results out."""
    if proposals := _all_are(Proposal, results):
        return _proposals(proposals, say)
    if neighbours := _all_are(Neighbour, results):
        return neighbours_document(neighbours, say)
    if clauses := _all_are(Clause, results):
        return clauses_document(clauses, say)
    if hits := _all_are(Hit, results):
        return hits_document(hits, say)
    if guides := _all_are(Guide, results):
        return guides_document(guides, say)
    if not results:
        return Document(say.phrase("results.none"), ())
    return Document(say.counted(len(results), _noun(results)), (_listed(results, say),))


def _all_are(sort: type[T], results: Sequence[Any]) -> list[T]:
    """Return the results if all are of one sort; nothing otherwise."""
    members = [one for one in results if isinstance(one, sort)]
    return members if len(members) == len(results) else []


def _proposals(proposals: Sequence[Proposal], say: Language) -> Document:
    title = say.counted(len(proposals), "proposal")
    rows = (_cells(proposal, say) for proposal in proposals)
    return Document(title, (table(heads(_HEADS, say), [("", rows)], "", title, say),))


def _cells(proposal: Proposal, say: Language) -> tuple[str, ...]:
    date = say.when(proposal.date) if proposal.date else say.phrase("proposal.no_date")
    return proposal.id, date, proposal.title, say.standing(proposal)


def _noun(results: Sequence[Any]) -> str:
    nouns = {Departure: "departure", Agreement: "agreement"}
    kinds = {nouns.get(type(one), "item") for one in results}
    return kinds.pop() if len(kinds) == 1 else "finding"


def _listed(results: Sequence[Any], say: Language) -> Block:
    single = [one for one in results if isinstance(one, (Agreement, Departure))]
    if len(single) == len(results) and len({id(one.context) for one in single}) == 1:
        return findings(single, say, Detail.SENTENCE)
    return Items(tuple(words(say.capitalised(_line(one, say))) for one in results))


def _line(one: object, say: Language) -> str:
    """Return what `str` says of it, in the language; what has a notation of its own is the same in all of them."""
    if isinstance(one, Displayable) and type(one).__str__ is Displayable.__str__:
        return one.to_text(language=say.code)
    return str(one)
