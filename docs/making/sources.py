"""What still rests on weak sources or on a single one, term by term."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

import peaceterms as pt
from making.setting import cell, code, link, table
from making.texts import conflict, texts
from peaceterms.proposal import Source
from peaceterms.render.markdown import escaped
from peaceterms.words.language import language

SAY = language()


class Resting(NamedTuple):
    """A term with the sources that it names; where it names none, those of its text."""

    term: pt.Term
    sources: tuple[Source, ...]

    @property
    def is_weak(self) -> bool:
        """Whether none of them is firmer than a copy, a partisan medium or a post."""
        return all(source.grade is None or source.grade.is_weak for source in self.sources)

    @property
    def is_single(self) -> bool:
        """Whether it names just one, and that one is firm."""
        return len(self.sources) == 1 and not self.is_weak


def resting(proposal: pt.Proposal) -> list[Resting]:
    """Return each term of a text with what it rests on."""
    known = {source.id: source for source in proposal.sources}
    return [Resting(term, tuple(known[id] for id in term.sources) or proposal.sources) for term in proposal.terms]


def firmness() -> str:
    """How many terms of each text rest on several sources, on one, and on weak ones only."""
    heads = ("Text", "Conflict", "Terms", "On one source", "On weak sources only")
    ordered = sorted(texts().values(), key=lambda text: (conflict(text), str(text.date or ""), text.id))
    return table(heads, map(_row, ordered))


def _row(proposal: pt.Proposal) -> tuple[str, ...]:
    found = resting(proposal)
    counts = len(found), sum(one.is_single for one in found), sum(one.is_weak for one in found)
    return link(proposal.name, f"{proposal.id}.md"), conflict(proposal), *map(str, counts)


def weak_terms() -> str:
    """Every term that rests on weak sources only, with these."""
    return table(("Text", "Place", "What it says", "Rests on"), _weak())


def _weak() -> Iterator[tuple[str, ...]]:
    for proposal in texts().values():
        for term, sources in (one for one in resting(proposal) if one.is_weak):
            said = cell(escaped(term.summary or "")) or code(term.id)
            on = "; ".join(cell(escaped(SAY.source(source))) for source in sources) or "no source named"
            yield link(proposal.name, f"{proposal.id}.md"), cell(escaped(term.ref or "")), said, on
