"""Set blocks as Markdown, with every character that Markdown would read as markup escaped."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from typing import assert_never

from peaceterms.layout.blocks import (
    Bar,
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
    Steps,
    Table,
    Texts,
    Words,
    plain,
)


def escaped(text: str) -> str:
    """Return the text, so that Markdown shows it as it is."""
    one_line = re.sub(r"\s*\n\s*", " ", text).replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")
    marked = re.sub(r"([\\`*_\[\]#|~!$])", r"\\\1", one_line)
    return re.sub(r"^(\d+(?=[.)](?:\s|$))|(?=[-+=.)]))", r"\1\\", marked)


def set_markdown(document: Document) -> str:
    """Set a document as Markdown."""
    title = [f"# {escaped(document.title)}"] if document.title else []
    parts = (*title, *map(escaped, document.lead), *_blocks(document.blocks, 2))
    return "\n\n".join(parts) + "\n"


def _blocks(blocks: Iterable[Block], level: int) -> Iterator[str]:
    """Set blocks, each with what has to be set apart from it by a blank line."""
    for block in blocks:
        yield from _block(block, level)


def _block(block: Block, level: int) -> Iterator[str]:
    match block:
        case Paragraph():
            yield _line(block.words)
        case Items():
            yield _listed(map(_line, block.entries))
        case Steps():
            yield "\n".join(f"{number}. {_line(step.words)}" for number, step in enumerate(block.steps, 1))
        case Table():
            yield from _table(block, level)
        case Findings():
            yield from _findings(block, level)
        case Facts():
            yield _listed(f"**{escaped(label)}:** {_line(said)}" for label, said in block.facts)
        case Headlines():
            rows = ((r.subject, r.about, r.before, r.after, r.touched) for r in block.rows)
            yield _rows(block.columns, rows)
        case Texts():
            yield _listed(map(_introduced, block.texts))
        case Section():
            yield f"{'#' * level} {_line(block.title)}"
            yield from _blocks(block.blocks, level + 1)
        case Columns():
            for box in block.boxes:
                yield from _blocks(box.blocks, level)
        case Filter() | EachOutcome():
            return
        case _:
            assert_never(block)


def _line(line: Words) -> str:
    """Set words; where none is marked or leads anywhere, as one text, so that only its start is a start."""
    if all(isinstance(run, Bar) or (run.mark in _UNMARKED and not run.target) for run in line):
        return escaped(plain(line))
    return "".join(_run(run) for run in line if isinstance(run, Run))


_UNMARKED = (Mark.PLAIN, Mark.REFERENCE, Mark.NUMBER, Mark.SIGN, Mark.SMALL, Mark.DISPUTED, Mark.DOUBTFUL)


def _run(run: Run) -> str:
    words = escaped(run.text)
    match run.mark:
        case Mark.STRONG | Mark.STATE | Mark.DENIED:
            return f"**{words}**"
        case _:
            return f"<{run.target}>" if run.target == run.text else words


def _listed(entries: Iterable[str]) -> str:
    return "\n".join(f"- {entry}" for entry in entries)


# Comparisons


def _introduced(text: Introduced) -> str:
    name = escaped(": ".join(filter(None, (text.number, text.name))))
    title = f" {escaped(text.title)}." if text.title else ""
    return f"**{name}.**{title} {escaped(text.byline)}. *{text.label}:* {escaped(text.standing.text)}."


def _findings(findings: Findings, level: int) -> Iterator[str]:
    if findings.title:
        yield f"{'#' * level} {escaped(findings.title)}"
        yield f"{escaped(findings.counts)}."
    if findings.detail is Detail.SENTENCE:
        yield _listed(escaped(entry.sentence) for entry in findings.entries)
    else:
        yield "\n".join(line for entry in findings.entries for line in _entry(entry))


def _entry(entry: Entry) -> Iterator[str]:
    yield f"- **{entry.verdict}.** {escaped(entry.headline)}"
    for side in entry.sides:
        where = f"[{side.where}]" if side.where else ""
        if said := " ".join(filter(None, (side.says, where))):
            yield f"    - {escaped(side.text)}: {escaped(said)}"
    yield from (f"    - *{escaped(remark)}*" for remark in entry.remarks)


# Tables


def _table(table: Table, level: int) -> Iterator[str]:
    """Set a table for each group of rows."""
    for group in table.groups:
        if group.title:
            yield f"{'#' * level} {escaped(group.title)}"
        yield _rows(table.columns, (tuple(cell or table.empty for cell in row) for row in group.rows))


def _rows(columns: tuple[str, ...], rows: Iterable[tuple[str, ...]]) -> str:
    set_ = (_row(map(escaped, row)) for row in rows)
    return "\n".join((_row(map(escaped, columns)), _row("---" for _ in columns), *set_))


def _row(cells: Iterable[str]) -> str:
    return f"| {' | '.join(cells)} |"
