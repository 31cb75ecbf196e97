"""A patch as blocks: every edit, with what either text says."""

from __future__ import annotations

from peaceterms.differ.edits import Edit, QuestionEdit
from peaceterms.differ.patch import Patch
from peaceterms.layout.blocks import Document
from peaceterms.layout.facets import FacetWords
from peaceterms.layout.tables import table
from peaceterms.vocabulary import bundled_vocabulary
from peaceterms.words.language import Language


def patch_document(patch: Patch, say: Language) -> Document:
    """Lay a patch out."""
    first, second = (head.short_title or head.title for head in (patch.first, patch.second))
    title = say.phrase("patch.title", first=first, second=second)
    facets = _words(patch, say)
    rows = [
        *(_row(edit, facets) for edit in patch.edits),
        *(_question(edit, facets, say) for edit in patch.question_edits),
    ]
    if not rows:
        return Document(title, (), (say.phrase("patch.same"),))
    columns = say.phrase("head.facet"), say.capitalised(first), say.capitalised(second)
    return Document(title, (table(columns, [("", rows)], "", title, say),), (say.phrase("patch.lead"),))


def _words(patch: Patch, say: Language) -> FacetWords:
    vocabulary = bundled_vocabulary()
    for head in (patch.second, patch.first):
        vocabulary = vocabulary.extended(head.actors).extended(head.places).extended(head.groups)
    questions = {e.contingency: asked.text for e in patch.question_edits for asked in (e.before, e.after) if asked}
    return FacetWords(vocabulary, questions, say)


def _row(edit: Edit, facets: FacetWords) -> tuple[str, ...]:
    sides = (facets.says(edit.issue, edit.aspect, says) for says in (edit.before, edit.after))
    return (facets.facet(edit.issue, edit.condition, edit.aspect), *sides)


def _question(edit: QuestionEdit, facets: FacetWords, say: Language) -> tuple[str, ...]:
    return say.phrase("patch.question"), facets.question(edit.before), facets.question(edit.after)
