"""Markdown, with every character that Markdown would read as markup escaped."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from peaceterms.analysis.neighbours import Neighbour
from peaceterms.comparison.comparison import Comparison
from peaceterms.differ.findings import Agreement, Departure
from peaceterms.layout.entries import Entry, entry
from peaceterms.layout.report import Report, report
from peaceterms.layout.shapes import Grid, Outline
from peaceterms.telling import tells
from peaceterms.words.values import capitalised


def escaped(text: str) -> str:
    """The text, so that Markdown shows it as it is."""
    plain = re.sub(r"\s*\n\s*", " ", text).replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")
    marked = re.sub(r"([\\`*_\[\]#|~!])", r"\\\1", plain)
    return re.sub(r"^(\d+(?=[.)](?:\s|$))|(?=[-+=.)]))", r"\1\\", marked)


@tells(Comparison, "markdown")
def comparison_markdown(comparison: Comparison) -> str:
    """A comparison in Markdown."""
    return "\n".join(_lines(report(comparison))) + "\n"


def _lines(found: Report) -> Iterator[str]:
    yield from (f"# {escaped(found.title)}", "")
    for number, text in zip(("First", "Second"), found.texts, strict=True):
        lead = f"**{number}: {escaped(text.name)}.** {escaped(text.title)}. {escaped(text.byline)}."
        yield f"- {lead} *Standing:* {escaped(text.standing)}."
    yield from _listed("In short", found.summary)
    for section in found.sections:
        yield from ("", f"## {escaped(capitalised(section.kind))}", "", f"{escaped(capitalised(section.counts))}.", "")
        for single in section.entries:
            yield from _entry(single)
    yield from _listed("Outcomes", found.outcomes)
    yield from _listed("Measures", found.measured)


def _entry(told: Entry) -> Iterator[str]:
    yield f"- **{'Agree' if told.agrees else 'Depart'}.** {escaped(told.headline)}"
    for side in told.sides:
        where = f"[{side.where}]" if side.where else ""
        if said := " ".join(filter(None, (side.says, where))):
            yield f"    - {escaped(side.text)}: {escaped(said)}"
    for remark in told.remarks:
        yield f"    - *{escaped(remark)}*"


def _listed(title: str, lines: tuple[str, ...]) -> Iterator[str]:
    if lines:
        yield from ("", f"## {title}", "")
        yield from (f"- {escaped(line)}" for line in lines)


@tells(Departure, "markdown")
@tells(Agreement, "markdown")
def finding_markdown(finding: Agreement | Departure) -> str:
    """A departure or an agreement with what either text says."""
    return "\n".join(_entry(entry(finding))) + "\n"


@tells(Neighbour, "markdown")
def neighbour_markdown(neighbour: Neighbour) -> str:
    """A text with its distance and overlap in one line."""
    return f"{escaped(str(neighbour))}\n"


@tells(Outline, "markdown")
def outline_markdown(outline: Outline) -> str:
    """Sections with lists."""
    lines = [*_head(outline.title, outline.lead)]
    for title, entries in outline.sections:
        lines += [f"## {escaped(capitalised(title))}", ""] if title else []
        lines += [*(f"- {escaped(capitalised(entry))}" for entry in entries), ""]
    return "\n".join(lines)


def _head(title: str, lead: Iterable[str]) -> Iterator[str]:
    yield from (f"# {escaped(title)}", "")
    for paragraph in lead:
        yield from (escaped(paragraph), "")


@tells(Grid, "markdown")
def grid_markdown(grid: Grid) -> str:
    """A table for each group of rows."""
    lines = [*_head(grid.title, grid.lead)]
    for title, rows in grid.groups:
        lines += [f"## {escaped(title)}", ""] if title else []
        lines += [_row(map(escaped, grid.columns)), _row("---" for _ in grid.columns)]
        lines += [_row(escaped(cell or grid.empty) for cell in row) for row in rows]
        lines.append("")
    return "\n".join(lines)


def _row(cells: Iterable[str]) -> str:
    return f"| {' | '.join(cells)} |"
