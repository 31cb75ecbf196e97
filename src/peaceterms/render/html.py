"""Fragments of HTML that a notebook shows. Every string is escaped; no script, no style that matters to the meaning.

What is left when a sanitiser takes classes and styles away still reads: headings, lists, and tables with heads.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from html import escape

from peaceterms.analysis.neighbours import Neighbour
from peaceterms.comparison.comparison import Comparison
from peaceterms.differ.findings import Agreement, Departure
from peaceterms.layout.entries import Entry, Side, entry
from peaceterms.layout.report import Report, report
from peaceterms.layout.several import listed
from peaceterms.layout.shapes import Grid, Outline
from peaceterms.telling import Listing, tells, told
from peaceterms.words.values import capitalised

_CELL = "text-align:left;vertical-align:top"
"""Notebooks set what stands in tables to the right, which is right for numbers and wrong for words."""


def tag(name: str, *inside: str, **attributes: str) -> str:
    """An element around HTML that is escaped already; `_` in the name of an attribute stands for `-`."""
    named = (f' {key.rstrip("_").replace("_", "-")}="{escape(value)}"' for key, value in attributes.items())
    return f"<{name}{''.join(named)}>{''.join(inside)}</{name}>"


def words(text: str) -> str:
    """Text from a proposal, escaped."""
    return escape(text)


def items(entries: Iterable[str]) -> str:
    """A list of entries that are escaped already."""
    return tag("ul", *(tag("li", entry) for entry in entries))


def cell(*inside: str, head: str = "", label: str = "") -> str:
    """A cell of a table; `head` is its scope if it is a head, `label` the head of its column for narrow screens."""
    scope, labelled = {"scope": head} if head else {}, {"data_label": label} if label else {}
    return tag("th" if head else "td", *inside, **scope, dir="auto", **labelled, style=_CELL)


def table(heads: Iterable[str], rows: Iterable[str], **attributes: str) -> str:
    """A table of rows that are made already."""
    top = tag("tr", *(cell(words(head), head="col") for head in heads))
    return tag("table", tag("thead", top), tag("tbody", *rows), **attributes)


def article(*inside: str) -> str:
    """A whole fragment."""
    return tag("article", *inside, class_="peaceterms")


# Comparisons


@tells(Comparison, "html")
def comparison_html(comparison: Comparison) -> str:
    """A comparison as a fragment of HTML."""
    return article(*_parts(report(comparison)))


def _parts(found: Report) -> Iterator[str]:
    yield tag("h2", words(found.title))
    for number, text in zip(("First", "Second"), found.texts, strict=True):
        lead = tag("strong", words(f"{number}: {text.name}."))
        lines = (f"{lead} {words(text.title)}. {words(text.byline)}.", f"<em>Standing:</em> {words(text.standing)}.")
        yield tag("p", "<br>".join(lines), dir="auto")
    yield from lines_under("h3", "In short", found.summary)
    yield from sections(found)
    yield from lines_under("h3", "Outcomes", found.outcomes)
    yield from lines_under("h3", "Measures", found.measured)


def lines_under(level: str, title: str, lines: Iterable[str]) -> Iterator[str]:
    """A heading with a list, if there is anything to list."""
    if entries := [words(line) for line in lines]:
        yield tag(level, title) + items(entries)


def sections(found: Report) -> Iterator[str]:
    """Kind by kind, a table of all findings with the two sides beside each other."""
    for section in found.sections:
        title = tag("h3", words(capitalised(section.kind)))
        counts = tag("p", words(f"{capitalised(section.counts)}."))
        yield tag("section", title, counts, findings(section.entries))


def findings(entries: Iterable[Entry]) -> str:
    """A table of findings on the same two texts."""
    several = list(entries)
    names = [side.text for side in several[0].sides] if several else []
    heads = ("Finding", *names, "In whose favour, and on what it rests")
    return table(heads, (_row(single, heads) for single in several), class_="findings")


def _row(single: Entry, heads: tuple[str, ...]) -> str:
    mark = tag("strong", "= Agree." if single.agrees else "≠ Depart.")
    cells = (cell(_side(side), label=head) for side, head in zip(single.sides, heads[1:], strict=False))
    remarks = cell("<br>".join(map(words, single.remarks)), label=heads[-1] if single.remarks else "")
    about = {"class_": "agree" if single.agrees else "depart", "data_helps": single.helps}
    return tag("tr", cell(f"{mark} {words(single.headline)}", head="row"), *cells, remarks, **about)


def _side(side: Side) -> str:
    where = tag("small", words(f"[{side.where}]")) if side.where else ""
    return " ".join(filter(None, (words(side.says), where)))


@tells(Departure, "html")
@tells(Agreement, "html")
def finding_html(finding: Agreement | Departure) -> str:
    """A departure or an agreement with what either text says."""
    return article(findings([entry(finding)]))


@tells(Neighbour, "html")
def neighbour_html(neighbour: Neighbour) -> str:
    """A text with its distance and overlap in one line."""
    return article(tag("p", words(str(neighbour))))


@tells(Listing, "html")
def listed_html(found: Listing[object]) -> str:
    """Findings on the same two texts in one table; anything else as it is laid out."""
    single = [one for one in found if isinstance(one, (Agreement, Departure))]
    if not single or len(single) < len(found) or len({id(one.context) for one in single}) > 1:
        return str(told(listed(found), "html"))
    return article(findings(map(entry, single)))


# Layouts


@tells(Outline, "html")
def outline_html(outline: Outline) -> str:
    """Sections with lists."""
    parts = [tag("h2", words(outline.title)), *(tag("p", words(line), dir="auto") for line in outline.lead)]
    for title, entries in outline.sections:
        parts += [tag("h3", words(capitalised(title)))] if title else []
        parts += [items(words(capitalised(entry)) for entry in entries)] if entries else []
    return article(*parts)


@tells(Grid, "html")
def grid_html(grid: Grid) -> str:
    """A table for each group of rows."""
    parts = [tag("h2", words(grid.title)), *(tag("p", words(line), dir="auto") for line in grid.lead)]
    for title, rows in grid.groups:
        parts += [tag("h3", words(title))] if title else []
        width = f"min-width:{9 * len(grid.columns)}rem"
        body = table(grid.columns, (_grid_row(row, grid) for row in rows), style=width)
        parts.append(tag("div", body, class_="scroll", tabindex="0", role="region", aria_label=title or grid.title))
    return article(*parts)


def _grid_row(row: tuple[str, ...], grid: Grid) -> str:
    head, *rest = row
    cells = (cell(words(held) if held else tag("small", words(grid.empty))) for held in rest)
    return tag("tr", cell(words(head), head="row"), *cells)
