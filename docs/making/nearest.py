"""Which bundled texts say like things: for each the first of all, and the first on another conflict."""

from __future__ import annotations

import peaceterms as pt
from making.setting import cell, table
from peaceterms.layout.likeness import reasons_of
from peaceterms.render.markdown import escaped
from peaceterms.words.language import language


def nearest() -> str:
    """Every bundled text with what comes first by clauses, and why."""
    rows = (_row(text) for text in pt.corpus())
    return table(
        ("text", "nearest of all", "nearest on another conflict", "what the latter has in common with it"), rows
    )


def _row(text: pt.Proposal) -> tuple[str, ...]:
    found = pt.nearest(text, by="clauses", least_overlap=0)
    first, elsewhere = found[0], next(one for one in found if one.proposal.conflict != text.conflict)
    both = cell(escaped(reasons_of(elsewhere.shared, language("en"))))
    return f"`{text.id}`", _told(first), _told(elsewhere), both


def _told(found: pt.ClauseNeighbour) -> str:
    return f"`{found.proposal.id}` {found.likeness:.2f}"
