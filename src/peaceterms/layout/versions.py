"""Clauses of two versions as blocks: which were kept, reworded, dropped, added."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from peaceterms.analysis.versions import Clause, Fate
from peaceterms.layout.blocks import Document, Paragraph, words
from peaceterms.layout.tables import heads, table
from peaceterms.terms import Term
from peaceterms.words.language import Language

_HEADS = "clause", "fate", "earlier", "later"


def clause_document(clause: Clause, say: Language) -> Document:
    """Lay one clause out in one line."""
    kind, fate, earlier, later = _cells(clause, say)
    versions = ("clause.in_earlier", earlier), ("clause.in_later", later)
    places = say.joined([say.phrase(key, place=place) for key, place in versions if place])
    line = say.phrase("clause.line", kind=kind, fate=fate, places=places)
    return Document("", (Paragraph(words(line)),), sentence=line)


def clauses_document(clauses: Sequence[Clause], say: Language) -> Document:
    """Lay clauses out in rows, in the order of the texts."""
    counts = Counter(clause.fate for clause in clauses)
    fates = [say.phrase("clause.count", number=counts[fate], fate=say.word(fate)) for fate in Fate if counts[fate]]
    title = say.phrase("clause.counts", clauses=say.counted(len(clauses), "clause"), fates=", ".join(fates))
    rows = (_cells(clause, say) for clause in clauses)
    return Document(title, (table(heads(_HEADS, say), [("", rows)], "", title, say),))


def _cells(clause: Clause, say: Language) -> tuple[str, str, str, str]:
    kind, fate = say.capitalised(say.kind(clause.kind)), say.word(clause.fate)
    return kind, fate, _place(clause.earlier, say), _place(clause.later, say)


def _place(term: Term | None, say: Language) -> str:
    """Return where a term stands in its text; nothing where there is none."""
    return (term.ref or say.phrase("source.term", term=term.id)) if term else ""
