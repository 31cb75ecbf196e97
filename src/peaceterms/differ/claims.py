"""Claims: which findings tell which edits, so that nothing gets lost without being listed."""

from __future__ import annotations

from collections.abc import Iterable
from itertools import chain

from peaceterms.differ.context import Context
from peaceterms.differ.difference import Difference
from peaceterms.differ.edits import Edit, Edits, QuestionEdit
from peaceterms.positions.issue import Issue
from peaceterms.positions.statement import StatedValue


def unclaimed(edits: Edits, differences: Iterable[Difference], context: Context) -> tuple[Edit | QuestionEdit, ...]:
    """Return the edits that no difference tells."""
    told: dict[Issue, set[str | None]] = {}
    for difference in differences:
        for issue in _sources(difference, context):
            told.setdefault(issue, set()).add(difference.aspect)
    statements = (edit for edit in edits.statements if not _is_told(edit, told.get(edit.issue, set())))
    return (*statements, *edits.questions)


def _sources(difference: Difference, context: Context) -> set[Issue]:
    """The issue of a difference, and those of the whole that it was derived from."""
    statements = chain(difference.first, difference.second)
    return {difference.issue, *(rule.of for statement in statements for rule in statement.rules.values())}


def _is_told(edit: Edit, told: set[str | None]) -> bool:
    if edit.aspect is None:
        return bool(told)
    before, after = edit.before, edit.after
    if isinstance(before, StatedValue) and isinstance(after, StatedValue) and before.value == after.value:
        return False
    return not told.isdisjoint((edit.aspect, "given", None))
