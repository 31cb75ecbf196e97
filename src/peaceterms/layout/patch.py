"""A patch as blocks: every edit, with what either text says."""

from __future__ import annotations

from peaceterms.differ.edits import Edit, QuestionEdit
from peaceterms.differ.patch import Patch
from peaceterms.layout.blocks import Document
from peaceterms.layout.facets import FacetWords
from peaceterms.layout.tables import table
from peaceterms.vocabulary import bundled_vocabulary
from peaceterms.words.language import Language

_FACET, _QUESTION = "Facet", "Open question"
_LEAD = "Every difference between what the two texts state. It can be applied to the first, and undone."
_SAME = "The two state the same."


def patch_document(patch: Patch, say: Language) -> Document:
    """Lay a patch out."""
    first, second = (say.capitalised(head.short_title or head.title) for head in (patch.first, patch.second))
    title = f"From {patch.first.short_title or patch.first.title} to {patch.second.short_title or patch.second.title}"
    facets = _words(patch, say)
    rows = [*(_row(edit, facets) for edit in patch.edits), *(_question(edit, facets) for edit in patch.question_edits)]
    if not rows:
        return Document(title, (), (_SAME,))
    return Document(title, (table((_FACET, first, second), [("", rows)], "", title, say),), (_LEAD,))


def _words(patch: Patch, say: Language) -> FacetWords:
    vocabulary = bundled_vocabulary()
    for head in (patch.second, patch.first):
        vocabulary = vocabulary.extended(head.actors).extended(head.places).extended(head.groups)
    questions = {e.contingency: asked.text for e in patch.question_edits for asked in (e.before, e.after) if asked}
    return FacetWords(vocabulary, questions, say)


def _row(edit: Edit, facets: FacetWords) -> tuple[str, ...]:
    sides = (facets.says(edit.issue, edit.aspect, says) for says in (edit.before, edit.after))
    return (facets.facet(edit.issue, edit.condition, edit.aspect), *sides)


def _question(edit: QuestionEdit, facets: FacetWords) -> tuple[str, ...]:
    return _QUESTION, facets.question(edit.before), facets.question(edit.after)
