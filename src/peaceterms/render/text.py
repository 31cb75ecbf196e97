"""Plain text: what `print` and the command show."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from textwrap import fill

from peaceterms.comparison.comparison import Comparison
from peaceterms.differ.findings import Agreement, Departure
from peaceterms.layout.entries import Entry
from peaceterms.layout.report import Report, report
from peaceterms.layout.shapes import Grid, Outline
from peaceterms.telling import tells
from peaceterms.words.values import capitalised, joined

WIDTH = 100


def _wrapped(text: str, first: str = "", rest: str | None = None) -> str:
    later = " " * len(first) if rest is None else rest
    return fill(
        text,
        WIDTH,
        initial_indent=first,
        subsequent_indent=later,
        break_on_hyphens=False,
        break_long_words="://" not in text,
    )


@tells(Comparison, "text")
def comparison_text(comparison: Comparison) -> str:
    """A comparison in plain text, at most 100 characters wide but for long web addresses."""
    return "\n".join(_lines(report(comparison))) + "\n"


def _lines(found: Report) -> Iterator[str]:
    yield from (_wrapped(found.title), "=" * min(len(found.title), WIDTH), "")
    for number, text in zip(("First ", "Second"), found.texts, strict=True):
        yield _wrapped(f"{text.name}: {text.title}", f"{number}  ")
        yield _wrapped(text.byline, " " * 8)
        yield _wrapped(f"Standing: {text.standing}", " " * 8)
    yield from _listed("IN SHORT", found.summary)
    for section in found.sections:
        yield ""
        yield _wrapped(f"{section.kind.upper()}: {section.counts}", rest="  ")
        for entry in section.entries:
            yield from _entry(entry)
    yield from _listed("OUTCOMES", found.outcomes)
    yield from _listed("MEASURES", found.measured)


def _entry(entry: Entry) -> Iterator[str]:
    yield _wrapped(entry.headline, "  = " if entry.agrees else "  ≠ ")
    for side in entry.sides:
        where = f"[{side.where}]" if side.where else ""
        if said := " ".join(filter(None, (side.says, where))):
            yield _wrapped(f"{side.text}: {said}", " " * 6, " " * 8)
    for remark in entry.remarks:
        yield _wrapped(remark, "    » ")


def _listed(title: str, lines: tuple[str, ...]) -> Iterator[str]:
    if lines:
        yield from ("", title)
    for line in lines:
        yield _wrapped(line, "  ", "    ")


@tells(Departure, "text")
@tells(Agreement, "text")
def finding_text(finding: Agreement | Departure) -> str:
    """A departure or an agreement in one sentence."""
    return finding.explain()


@tells(Outline, "text")
def outline_text(outline: Outline) -> str:
    """Sections in plain text, at most 100 characters wide but for long web addresses."""
    return "\n".join(_outline(outline)) + "\n"


def _outline(found: Outline) -> Iterator[str]:
    yield from _head(found.title, found.lead)
    for title, entries in found.sections:
        yield from ("", _wrapped(title.upper(), rest="  ")) if title else ("",)
        for entry in entries:
            yield _wrapped(capitalised(entry), "  - ")


def _head(title: str, lead: Iterable[str]) -> Iterator[str]:
    lines = [_wrapped(line, rest="  ") for line in lead]
    yield from (_wrapped(title), "=" * min(len(title), WIDTH), *([""] if lines else []), *lines)


@tells(Grid, "text")
def grid_text(grid: Grid) -> str:
    """Rows in plain text: side by side where they fit into 100 characters, otherwise one below the other."""
    columns = zip(grid.columns, *grid.rows, strict=True)
    widths = [max(len(cell or grid.empty) for cell in column) for column in columns]
    fits = sum(widths) + 2 * len(widths) <= WIDTH
    lines = _side_by_side(grid, widths) if fits else _one_below_the_other(grid)
    return "\n".join([*_head(grid.title, grid.lead), *lines]) + "\n"


def _side_by_side(grid: Grid, widths: list[int]) -> Iterator[str]:
    for title, rows in grid.groups:
        yield from ("", title.upper()) if title else ("",)
        for row in (grid.columns, *rows):
            cells = zip((cell or grid.empty for cell in row), widths, strict=True)
            yield "  ".join(f"{cell:{width}}" for cell, width in cells).rstrip()


def _one_below_the_other(grid: Grid) -> Iterator[str]:
    for title, rows in grid.groups:
        yield from ("", title.upper()) if title else ("",)
        for head, *cells in rows:
            yield _wrapped(head, "  ", "    ")
            named = list(zip(grid.columns[1:], cells, strict=True))
            yield from (_wrapped(f"{name}: {cell}", " " * 6, " " * 8) for name, cell in named if cell)
            if grid.empty and (empty := [name for name, cell in named if not cell]):
                yield _wrapped(f"{capitalised(grid.empty)}: {joined(empty)}", " " * 6, " " * 8)
