"""Clauses of two versions as blocks: which were kept, reworded, dropped, added."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from peaceterms.analysis.versions import Clause, Fate
from peaceterms.layout.blocks import Document, Paragraph, words
from peaceterms.layout.tables import table
from peaceterms.terms import Term
from peaceterms.words.language import Language

_HEADS = "Clause", "What became of it", "In the earlier version", "In the later version"


def clause_document(clause: Clause, say: Language) -> Document:
    """Lay one clause out in one line."""
    kind, fate, earlier, later = _cells(clause, say)
    places = filter(None, (earlier and f"{earlier} of the earlier version", later and f"{later} of the later version"))
    line = f"{kind}: {fate} ({say.joined(places)})"
    return Document("", (Paragraph(words(line)),), sentence=line)


def clauses_document(clauses: Sequence[Clause], say: Language) -> Document:
    """Lay clauses out in rows, in the order of the texts."""
    counts = Counter(clause.fate for clause in clauses)
    fates = ", ".join(f"{counts[fate]} {fate}" for fate in Fate if counts[fate])
    title = f"{say.counted(len(clauses), 'clause')}: {fates}"
    rows = (_cells(clause, say) for clause in clauses)
    return Document(title, (table(_HEADS, [("", rows)], "", title, say),))


def _cells(clause: Clause, say: Language) -> tuple[str, str, str, str]:
    return say.capitalised(say.kind(clause.kind)), clause.fate.value, _place(clause.earlier), _place(clause.later)


def _place(term: Term | None) -> str:
    """Return where a term stands in its text; nothing where there is none."""
    return (term.ref or f"term {term.id}") if term else ""
