"""The actors and places of a text as blocks, with what each is to it and by what."""

from __future__ import annotations

from dataclasses import replace

from peaceterms.analysis.roles import Cast, InRole
from peaceterms.layout.blocks import Document
from peaceterms.layout.tables import heads, table
from peaceterms.words.language import Language


def cast_document(found: Cast, say: Language) -> Document:
    """Lay the roles of a text out."""
    title = say.phrase("roles.title", text=say.inside(found.proposal.name))
    rows = [_row(part, found, say) for part in found.parts]
    made = replace(table(heads(("name", "role", "why"), say), [("", rows)], "", title, say), is_wrapped=True)
    return Document(title, (made,) if rows else (), (say.phrase("roles.lead"),) if rows else ())


def _row(part: InRole, found: Cast, say: Language) -> tuple[str, ...]:
    name = say.phrase("roles.name", name=say.capitalised(found.proposal.vocabulary.name(part.id)), id=part.id)
    roles = "; ".join(map(say.word, part.roles))
    why = "; ".join(say.phrase(f"roles.{evidence}", terms=say.counted(n, "term")) for evidence, n in part.why)
    return name, roles, why
