"""What was read from a table of other people's data as blocks: rows, what was mended and refused, columns."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from peaceterms.interop.crosswalk import UNNAMED, columns
from peaceterms.interop.notes import Handling
from peaceterms.interop.reading import MOST_IDS, Reasoned, TableReading
from peaceterms.layout.blocks import Block, Document, Items, Section, Words, words
from peaceterms.layout.tables import heads, table
from peaceterms.words.language import Language

_HEADS = ("reason", "column", "rows", "which")


def reading_document(reading: TableReading, say: Language) -> Document:
    """Lay out what was read from a table."""
    source = _source(reading, say)
    if reading.name and reading.source.origin.id == UNNAMED:
        title = reading.name
    else:
        title = say.phrase("imported.title", table=reading.name, source=source) if reading.name else source
    return Document(title, tuple(_blocks(reading, say)), tuple(_lead(reading, say)))


def _source(reading: TableReading, say: Language) -> str:
    name, release = reading.source.origin.name, reading.source.release
    return say.phrase("imported.release", source=name, release=release) if release else name


def _lead(reading: TableReading, say: Language) -> Iterator[str]:
    counts = {name: say.number(number) for name, number in reading.counts.items()}
    counts["rows"] = say.counted(reading.rows, "row")
    yield say.phrase("imported.counts", **counts, agreements=say.counted(len(reading), "coded_agreement"))
    by_columns = reading.source.by_columns
    if by_columns not in ("", reading.source.release):
        yield say.phrase("imported.by_columns", releases=by_columns)
    yield say.phrase("imported.codes")


def _blocks(reading: TableReading, say: Language) -> Iterator[Block]:
    for handling in Handling:
        if several := [one for one in reading.reasons if one.handling is handling]:
            title = say.phrase(f"imported.{handling.value}")
            rows = [_row(one, say) for one in several]
            made = table(heads(_HEADS, say), [("", rows)], "", title, say)
            yield Section(words(title), (replace(made, is_wrapped=True),))
    yield Section(words(say.phrase("imported.columns")), (Items(tuple(_columns(reading, say))),))


def _row(one: Reasoned, say: Language) -> tuple[str, ...]:
    why = say.capitalised(say.phrase(f"why_row.{one.reason.value}"))
    return why, one.column, say.number(len(one.rows)), _ids(one.rows, say)


def _ids(ids: tuple[str, ...], say: Language) -> str:
    shown = ", ".join(ids[:MOST_IDS])
    more = len(ids) - MOST_IDS
    return say.phrase("imported.ids", ids=shown, more=say.number(more)) if more > 0 else shown


def _columns(reading: TableReading, say: Language) -> Iterator[Words]:
    yield words(say.phrase("imported.understood", columns=_ids(reading.understood, say)))
    if reading.renamed:
        pairs = [say.phrase("imported.renamed_one", found=repr(a), taken=b) for a, b in reading.renamed.items()]
        yield words(say.phrase("imported.renamed", columns=", ".join(pairs)))
    known = columns(reading.source.origin.id)
    for name in reading.not_understood:
        if name in known and known[name].scale in ("reversed", "constant"):
            yield words(say.phrase(f"imported.{known[name].scale}", column=name))
    if reading.not_understood:
        yield words(say.phrase("imported.not_understood", columns=", ".join(reading.not_understood)))
