"""Small texts and terms, written as in a file and with no more than a test is about."""

from __future__ import annotations

from typing import Any

from peaceterms.proposal import Proposal
from peaceterms.terms import Term, kind_of

TermData = dict[str, Any]
"""A term as it stands in a file, with or without an id."""

_MADE_ID = "term"
"""The id of a term that was built without one, until a text numbers it."""


def term(kind: str, **fields: Any) -> Term:
    """Build a term of that kind; its fields are written as in a file.

    Raises `NotFound` where there is no such kind, and a `ValidationError` where a field does not fit.
    """
    return kind_of(kind).model_validate({"id": _MADE_ID, **fields})


def text(*terms: TermData | Term, id: str = "a", **fields: Any) -> Proposal:
    """Build a proposal of those terms; its other fields are written as in a file.

    A term without an id gets one by its place: `term-0`, `term-1`. The title is the id where none is given. Raises a
    `ValidationError` with everything that does not fit.
    """
    numbered = [_numbered(term, f"{_MADE_ID}-{number}") for number, term in enumerate(terms)]
    return Proposal.model_validate({"id": id, "title": id, **fields, "terms": numbered})


def _numbered(term: TermData | Term, id: str) -> TermData | Term:
    """The term under that id, unless it has one of its own."""
    if isinstance(term, Term):
        return term.model_copy(update={"id": id}) if term.id == _MADE_ID else term
    return {"id": id, **term}
