"""A form that the library does not have, in one file: reStructuredText."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from typing import assert_never

from peaceterms.layout.blocks import (
    Block,
    Columns,
    Document,
    EachOutcome,
    Facts,
    Filter,
    Findings,
    Headlines,
    Items,
    Paragraph,
    Section,
    Steps,
    Table,
    Texts,
    plain,
)

_LINES = "=-~^"
"""What stands under a heading of each level."""


def set_restructured(document: Document) -> str:
    """Set a document as reStructuredText."""
    title = [_heading(document.title, 0)] if document.title else []
    return "\n\n".join((*title, *map(_escaped, document.lead), *_blocks(document.blocks, 1))) + "\n"


def _blocks(blocks: Iterable[Block], level: int) -> Iterator[str]:
    for block in blocks:
        yield from _block(block, level)


def _block(block: Block, level: int) -> Iterator[str]:
    match block:
        case Paragraph():
            yield _escaped(plain(block.words))
        case Items():
            yield _listed(plain(entry) for entry in block.entries)
        case Steps():
            yield _listed((plain(step.words) for step in block.steps), "#.")
        case Table():
            yield from _table(block, level)
        case Findings():
            yield from [_heading(block.title, level), _escaped(block.counts)] if block.title else []
            yield _listed(entry.headline for entry in block.entries)
        case Facts():
            yield _listed(f"{label}: {plain(said)}" for label, said in block.facts)
        case Headlines():
            yield _listed(f"{r.subject}: {r.about}: {r.before} / {r.after} {r.touched}" for r in block.rows)
        case Texts():
            yield _listed(f"{text.name}: {text.title}. {text.byline}. {text.standing.text}" for text in block.texts)
        case Section():
            yield _heading(plain(block.title), level)
            yield from _blocks(block.blocks, level + 1)
        case Columns():
            for box in block.boxes:
                yield from _blocks(box.blocks, level)
        case Filter() | EachOutcome():
            return
        case _:
            assert_never(block)


def _table(table: Table, level: int) -> Iterator[str]:
    for group in table.groups:
        yield from [_heading(group.title, level)] if group.title else []
        rows = ([cell or table.empty for cell in row] for row in (table.columns, *group.rows))
        lines = ("\n     ".join(f"- {_escaped(cell)}".rstrip() for cell in row) for row in rows)
        yield ".. list-table::\n   :header-rows: 1\n\n" + "\n".join(f"   * {line}" for line in lines)


def _heading(words: str, level: int) -> str:
    line = _escaped(words)
    return f"{line}\n{_LINES[level] * len(line)}"


def _listed(lines: Iterable[str], sign: str = "-") -> str:
    return "\n".join(f"{sign} {_escaped(line)}" for line in lines)


def _escaped(words: str) -> str:
    return re.sub(r"([\\`*_|])", r"\\\1", " ".join(words.split()))
