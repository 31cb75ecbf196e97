"""Set blocks as plain text: what `print` and the command show. Only web addresses are wider than told."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from enum import Enum, auto
from itertools import zip_longest
from textwrap import fill, wrap
from typing import NamedTuple, assert_never

from peaceterms.layout.blocks import (
    Block,
    Columns,
    Detail,
    Document,
    EachOutcome,
    Entry,
    Facts,
    Filter,
    Findings,
    Headlines,
    Introduced,
    Items,
    Mark,
    Paragraph,
    Run,
    Section,
    Side,
    Steps,
    Table,
    Texts,
    Words,
    plain,
    words,
)

WIDTH = 100
"""How many characters a line holds where nothing else is asked for."""
COLUMN = 16
"""Where a column has less room, the cells of a row stand one below the other."""
LABEL = 24
"""How wide the column of labels is at most."""


class Role(Enum):
    """What a line is, for setters that show it by more than its place."""

    PLAIN = auto()
    TITLE = auto()
    HEADING = auto()
    AGREES = auto()
    DEPARTS = auto()
    REMARK = auto()


class Line(NamedTuple):
    """A line, which may be wrapped into several, with the words that it is made of."""

    text: str
    words: Words = ()
    lead: str = ""
    """The sign before the words, such as `  = `."""
    role: Role = Role.PLAIN


BLANK = Line("")


def set_text(document: Document, width: int = WIDTH) -> str:
    """Set a document as plain text; what is no more than a sentence is set without the end of a line."""
    if document.sentence:
        return document.sentence
    return "\n".join(line.text for line in lines(document, width)) + "\n"


def lines(document: Document, width: int = WIDTH) -> Iterator[Line]:
    """Return the lines of a document, each with the words that it is made of."""
    return _Setter(width).document(document)


class _Setter(NamedTuple):
    """Sets blocks in lines of some width."""

    width: int

    def document(self, document: Document) -> Iterator[Line]:
        """Return the lines of a document, each with the words that it is made of."""
        if document.sentence:
            yield Line(document.sentence, words(document.sentence))
            return
        yield self._wrapped(words(document.title), role=Role.TITLE)
        yield Line("=" * min(len(document.title), self.width), role=Role.TITLE)
        yield from [BLANK] if document.lead else []
        yield from (self._wrapped(words(paragraph), rest="  ") for paragraph in document.lead)
        for block in document.blocks:
            yield from self._apart(block)

    def _wrapped(self, line: Words, first: str = "", rest: str | None = None, role: Role = Role.PLAIN) -> Line:
        text = plain(line)
        later = " " * len(first) if rest is None else rest
        wrapped = fill(
            text,
            self.width,
            initial_indent=first,
            subsequent_indent=later,
            break_on_hyphens=False,
            break_long_words="://" not in text,
        )
        return Line(wrapped, line, first, role)

    def _apart(self, block: Block) -> Iterator[Line]:
        """Set a block with a blank line before it, if there is anything to set."""
        set_ = list(self._block(block))
        if set_ and set_[0] is not BLANK:
            yield BLANK
        yield from set_

    def _block(self, block: Block) -> Iterator[Line]:
        match block:
            case Paragraph():
                yield self._wrapped(block.words, rest="  ")
            case Items():
                yield from self._items(block)
            case Steps():
                yield from (self._wrapped(step.words, f"  {number}. ") for number, step in enumerate(block.steps, 1))
            case Table():
                yield from self._table(block)
            case Findings():
                yield from self._findings(block)
            case Facts():
                yield from self._facts(block)
            case Headlines():
                yield from self._headlines(block)
            case Texts():
                yield from self._texts(block)
            case Section():
                yield from self._section(block)
            case Columns():
                for box in block.boxes:
                    for inner in box.blocks:
                        yield from self._apart(inner)
            case Filter() | EachOutcome():
                return
            case _:
                assert_never(block)

    def _section(self, section: Section) -> Iterator[Line]:
        yield self._heading(plain(section.title).upper())
        for block in section.blocks:
            yield from self._block(block)

    def _heading(self, title: str, after: str = "") -> Line:
        return self._wrapped(words(title, after), rest="  ", role=Role.HEADING)

    def _items(self, items: Items) -> Iterator[Line]:
        first, rest = ("  - ", None) if items.bulleted else ("  ", "    ")
        return (self._wrapped(entry, first, rest) for entry in items.entries)

    # Comparisons

    def _texts(self, block: Texts) -> Iterator[Line]:
        indent = max(len(text.number) for text in block.texts) + 2
        for text in block.texts:
            yield from self._introduced(text, indent)

    def _introduced(self, text: Introduced, indent: int) -> Iterator[Line]:
        lead = f"{text.number:{indent}}"
        if text.title:
            yield self._wrapped(words(f"{text.name}: {text.title}"), lead)
            lead = " " * indent
        yield self._wrapped(words(text.byline), lead)
        yield self._wrapped(words(f"{text.label}: ", text.standing), " " * indent)

    def _findings(self, findings: Findings) -> Iterator[Line]:
        if findings.title:
            yield self._heading(findings.title, f": {findings.counts}")
        for entry in findings.entries:
            if findings.detail is Detail.SENTENCE:
                yield self._wrapped(words(entry.sentence), "  - ")
            else:
                yield from self._entry(entry)

    def _entry(self, entry: Entry) -> Iterator[Line]:
        first, role = ("  = ", Role.AGREES) if entry.agrees else ("  ≠ ", Role.DEPARTS)
        yield self._wrapped(words(entry.headline), first, role=role)
        for side in entry.sides:
            if side.says or side.where:
                yield self._wrapped(_side(side), " " * 6, " " * 8)
        yield from (self._wrapped(words(remark), "    » ", role=Role.REMARK) for remark in entry.remarks)

    def _facts(self, block: Facts) -> Iterator[Line]:
        width = min(max(len(label) for label, _ in block.facts), LABEL) + 2
        before = ""
        for label, said in block.facts:
            lead = f"{label if label != before else '':{width - 2}}  "
            yield self._wrapped(said, lead, " " * width)
            before = label

    def _headlines(self, block: Headlines) -> Iterator[Line]:
        width = max(len(row.subject) for row in block.rows) + 4
        before = ""
        for row in block.rows:
            lead = f"  {row.subject if row.subject != before else '':{width - 2}}"
            before = row.subject
            about = f"{row.about}: " if row.about else ""
            touched = f"  [{row.signs}]" if row.signs else ""
            yield self._wrapped(words(f"{about}{row.before} → {row.after}", touched), lead, role=Role.PLAIN)

    # Tables

    def _table(self, table: Table) -> Iterator[Line]:
        """Set rows side by side where they fit into the width, otherwise one below the other."""
        columns = zip(table.columns, *table.rows, strict=True)
        widths = [max(len(cell or table.empty) for cell in column) for column in columns]
        fits = sum(widths) + 2 * len(widths) <= self.width
        if table.is_wrapped and not fits and COLUMN * len(widths) <= self.width:
            yield from self._wrapped_table(table, self._shared(widths))
            return
        for group in table.groups:
            yield BLANK
            yield from [Line(group.title.upper(), words(group.title.upper()), role=Role.HEADING)] if group.title else []
            if fits:
                yield from (_side_by_side(row, widths, table.empty) for row in (table.columns, *group.rows))
            else:
                for row, blank in zip(group.rows, group.blanks or [""] * len(group.rows), strict=True):
                    yield from self._one_below_the_other(table.columns, row, blank)

    def _shared(self, widths: list[int]) -> list[int]:
        """Return how wide columns are that share the width: what one needs less than its part the others have."""
        room, left = self.width - 2 * (len(widths) - 1), sorted(widths)
        while left and left[0] <= room // len(left):
            room -= left.pop(0)
        most = room // len(left) if left else self.width
        return [min(width, most) for width in widths]

    def _wrapped_table(self, table: Table, widths: list[int]) -> Iterator[Line]:
        rule = Line("-" * (sum(widths) + 2 * (len(widths) - 1)))
        yield BLANK
        yield from _wrapped_row(table.columns, widths)
        for group in table.groups:
            if group.title:
                yield from (rule, Line(group.title.upper(), words(group.title.upper()), role=Role.HEADING))
            for row in group.rows:
                yield rule
                yield from _wrapped_row(tuple(cell or table.empty for cell in row), widths)

    def _one_below_the_other(self, columns: tuple[str, ...], row: tuple[str, ...], blank: str) -> Iterator[Line]:
        head, *cells = row
        yield self._wrapped(words(head), "  ", "    ")
        named = zip(columns[1:], cells, strict=True)
        yield from (self._wrapped(words(f"{name}: {cell}"), " " * 6, " " * 8) for name, cell in named if cell)
        yield from [self._wrapped(words(blank), " " * 6, " " * 8)] if blank else []


def _side(side: Side) -> Words:
    where = Run(f"[{side.where}]", Mark.REFERENCE) if side.where else ""
    return words(f"{side.text}: ", side.says, " " if side.says and where else "", where)


def _wrapped_row(cells: tuple[str, ...], widths: list[int]) -> Iterator[Line]:
    columns = [wrap(cell, width, break_on_hyphens=False) for cell, width in zip(cells, widths, strict=True)]
    for parts in zip_longest(*columns, fillvalue=""):
        yield _side_by_side(parts, widths, "")


def _side_by_side(row: Iterable[str], widths: list[int], empty: str) -> Line:
    cells = zip((cell or empty for cell in row), widths, strict=True)
    return Line("  ".join(f"{cell:{width}}" for cell, width in cells).rstrip())
