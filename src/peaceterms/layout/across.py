"""Two texts on different conflicts as blocks: what either says on the kinds of terms that both have."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from textwrap import wrap

from peaceterms.comparison.comparison import Comparison
from peaceterms.layout.blocks import Block, Facts, Section, Table, words
from peaceterms.layout.tables import heads, table
from peaceterms.positions.contingency import relative
from peaceterms.positions.issue import Issue
from peaceterms.positions.position import Position
from peaceterms.words.brief import fitting
from peaceterms.words.language import Language

CELL = 90
"""How many characters a cell may take; the first thing that a text says is always told."""
ROOM = 50
"""How many characters the aspects may take that are told of each thing."""
COLUMN = 34
"""About how many characters of a cell stand in one line."""
LINES = 22
"""How many lines the table may take where all has to fit on one screen."""
KINDS = 200
"""How many characters a list of kinds may take there."""

_Row = tuple[str, str, str]


def survey(comparison: Comparison, say: Language, *, is_whole: bool = False) -> Iterator[Block]:
    """Return the kinds that both texts have with what either says, and those that only one has.

    `is_whole`: all of it, not only what fits on one screen.
    """
    rows = [_row(kind, comparison, say, is_whole=is_whole) for kind in comparison.shared_kinds]
    shown = rows if is_whole else list(_fitting(rows))
    if shown:
        yield Section(words(say.phrase("across.both")), (_table(shown, comparison, say),), "across")
    names = [row[0] for row in rows if row not in shown]
    lists = tuple((label, words(said)) for label, said in _lists(comparison, names, bool(rows), is_whole, say))
    if lists:
        yield Facts(lists)


def _fitting(rows: Sequence[_Row]) -> Iterator[_Row]:
    taken = 0
    for row in rows:
        lines = max(len(wrap(cell, COLUMN)) for cell in row) + 1
        if taken + lines <= LINES:
            taken += lines
            yield row


def _table(rows: Sequence[_Row], comparison: Comparison, say: Language) -> Table:
    columns = (*heads(("kind",), say), *map(say.capitalised, say.texts(comparison.context)))
    return replace(table(columns, [("", rows)], "", say.phrase("across.both"), say), is_wrapped=True)


def _row(kind: str, comparison: Comparison, say: Language, *, is_whole: bool) -> _Row:
    first, second = (_says(kind, which, comparison, say, is_whole=is_whole) for which in (0, 1))
    return say.capitalised(say.kind(kind)), first, second


def _says(kind: str, which: int, comparison: Comparison, say: Language, *, is_whole: bool) -> str:
    """Return what a text says on a kind, of all issues on which it says the same together."""
    context = comparison.context
    alike: dict[str, list[Issue]] = {}
    for issue, position in context.positions[which].by_issue.items():
        if issue.kind == kind:
            alike.setdefault(_position(position, comparison, say), []).append(issue)
    told = [_about(issues, says, comparison, say) for says, issues in alike.items()]
    kept = told if is_whole else list(fitting(told, CELL, "; "))
    more = [say.phrase("brief.more", number=len(told) - len(kept))] if len(kept) < len(told) else []
    return say.phrase("table.next").join([*kept, *more])


def _about(issues: Sequence[Issue], says: str, comparison: Comparison, say: Language) -> str:
    about = say.capitalised(say.brief_issues(issues, comparison.context.vocabulary))
    return say.phrase("content.item", aspect=about, value=says)


def _position(position: Position, comparison: Comparison, say: Language) -> str:
    branches = [
        (relative(condition, position.issue), [statement.items for statement in statements])
        for condition, statements in position.branches.items()
    ]
    return say.brief_branches(position.issue.kind, branches, comparison.context.vocabulary, ROOM)


def _lists(
    comparison: Comparison, further: Sequence[str], has_any: bool, is_whole: bool, say: Language
) -> Iterator[tuple[str, str]]:
    """Return the kinds of which there is no more room to tell what is said, and those that only one text has."""
    if not has_any:
        yield say.phrase("digest.stayed"), say.phrase("says.nothing")
    if further:
        yield say.phrase("across.further"), "; ".join(further)
    own = [{issue.kind for issue in positions.by_issue} for positions in comparison.context.positions]
    for name, kinds in zip(say.texts(comparison.context), (own[0] - own[1], own[1] - own[0]), strict=True):
        if kinds:
            yield say.phrase("digest.only", text=say.inside(name)), _kinds(kinds, comparison, is_whole, say)


def _kinds(kinds: set[str], comparison: Comparison, is_whole: bool, say: Language) -> str:
    names = [say.kind(kind) for kind in comparison.kinds if kind in kinds]
    kept = names if is_whole else list(fitting(names, KINDS, "; "))
    listed, left = say.capitalised("; ".join(kept)), len(names) - len(kept)
    return say.phrase("digest.more", titles=listed, number=left) if left else listed
