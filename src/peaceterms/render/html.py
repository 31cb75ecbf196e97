"""Set blocks as a fragment of HTML that a notebook shows: no script, and no style that matters to the meaning.

Every string is escaped. What is left when a sanitiser takes classes and styles away still reads: headings, lists, and
tables with heads.
"""

from __future__ import annotations

from collections.abc import Iterable
from functools import cache
from html import escape
from typing import assert_never

from peaceterms.layout.blocks import (
    Bar,
    Block,
    Box,
    Choice,
    Columns,
    Detail,
    Document,
    EachOutcome,
    Entry,
    Facts,
    Filter,
    Findings,
    Group,
    HeadlineRow,
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
)

OURS = "peaceterms tex2jax_ignore mathjax_ignore"
"""The class of what is ours; the others tell what typesets mathematics on a page that dollars are money."""
CELL = "text-align:left;vertical-align:top"
"""Notebooks set what stands in tables to the right, which is right for numbers and wrong for words."""


def set_html(document: Document) -> str:
    """Set a document as a fragment, whose title is a heading of the second level."""
    return article(document, 2)


def article(document: Document, level: int) -> str:
    """Set a document as an article; its title is a heading of that level."""
    foreign = {"dir": "auto"} if document.foreign else {}
    title = tag(f"h{level}", escape(document.title), **foreign) if document.title else ""
    lead = (tag("p", escape(paragraph), dir="auto") for paragraph in document.lead)
    return tag("article", title, *lead, _blocks(document.blocks, level + 1), class_=OURS)


def tag(name: str, *inside: str, **attributes: str) -> str:
    """Return an element around HTML that is escaped already; `_` in the name of an attribute stands for `-`."""
    named = [f' {_attribute(key)}="{value if value.isalnum() else escape(value)}"' for key, value in attributes.items()]
    return f"<{name}{''.join(named)}>{''.join(inside)}</{name}>"


@cache
def _attribute(key: str) -> str:
    """Return the name of an attribute, which stands in the code of this module."""
    return key.rstrip("_").replace("_", "-")


# Blocks


def _blocks(blocks: Iterable[Block], level: int) -> str:
    return "".join(_block(block, level) for block in blocks)


def _block(block: Block, level: int) -> str:
    match block:
        case Paragraph():
            return _paragraph(block)
        case Items():
            return items(map(line, block.entries))
        case Steps():
            return _steps(block)
        case Table():
            return "".join(_group(group, block, level) for group in block.groups)
        case Findings():
            return _findings(block, level)
        case Facts():
            facts = (tag("dt", escape(label)) + tag("dd", line(said), dir="auto") for label, said in block.facts)
            return tag("dl", *facts, class_="facts")
        case Headlines():
            return _headlines(block)
        case Texts():
            return "".join(map(_introduced, block.texts))
        case Section():
            return _section(block, level)
        case Columns():
            return tag("div", *(_box(box, level) for box in block.boxes), class_=block.name)
        case Filter():
            return _filter(block)
        case EachOutcome():
            return _each_outcome(block)
        case _:
            assert_never(block)


def _paragraph(paragraph: Paragraph) -> str:
    foreign = {"dir": "auto"} if paragraph.foreign else {}
    role = {"class_": paragraph.role} if paragraph.role else {}
    return tag("p", line(paragraph.words), **foreign, **role)


def items(entries: Iterable[str]) -> str:
    """Return a list of entries that are escaped already."""
    return tag("ul", *(tag("li", entry) for entry in entries))


def _steps(steps: Steps) -> str:
    labelled = {"class_": "steps", "aria_label": steps.label} if steps.label else {}
    each = (tag("li", line(step.words), class_="also" if step.together else "then") for step in steps.steps)
    return tag("ol", *each, **labelled)


def _section(section: Section, level: int) -> str:
    foreign = {"dir": "auto"} if section.foreign else {}
    name = {"id": section.name} if section.is_target else {}
    inside = _blocks(section.blocks, level + 1 if section.title else level)
    if section.flipped:
        turned = tag("template", _blocks(section.flipped, level), id=f"{section.name}-flipped")
        return tag("div", inside, id=section.name) + turned
    if not section.folds:
        return tag(f"h{level}", line(section.title), **foreign, **name) + inside
    summary = tag("summary", tag(f"h{level}", line(section.title), **foreign))
    return tag("details", summary, inside, class_="fold", open="", **name)


def _box(box: Box, level: int) -> str:
    return tag("section", _blocks(box.blocks, level), **({"class_": box.name} if box.name else {}))


# Inside a line


def line(words: Words) -> str:
    """Return a line of words, escaped and marked."""
    return "".join(_bar(run) if isinstance(run, Bar) else _run(run) for run in words)


def _run(run: Run) -> str:
    words = escape(run.text)
    if run.target:
        elsewhere = {} if run.target.startswith("#") else {"rel": "noreferrer"}
        return tag("a", words, href=run.target, **elsewhere)
    match run.mark:
        case Mark.PLAIN | Mark.REFERENCE | Mark.DISPUTED:
            return words
        case Mark.STRONG:
            return tag("strong", words)
        case Mark.SMALL:
            return tag("small", words)
        case Mark.STATE:
            return tag("strong", words, class_=f"state {run.of}")
        case Mark.DENIED:
            return tag("strong", words, class_=run.mark)
        case Mark.NUMBER | Mark.SIGN | Mark.DOUBTFUL:
            return tag("span", words, class_=run.mark)
        case _:
            assert_never(run.mark)


def _bar(bar: Bar) -> str:
    place = f"margin-left:{bar.low * 100:.0f}%;width:{max((bar.high - bar.low) * 100, 1):.0f}%"
    return tag("span", tag("span", style=place), class_="bar", aria_hidden="true")


# Comparisons


def _introduced(text: Introduced) -> str:
    lead = tag("strong", escape(f"{': '.join(filter(None, (text.number, text.name)))}."))
    title = f" {escape(text.title)}." if text.title else ""
    standing = f"{tag('em', escape(f'{text.label}:'))} {line((text.standing,))}."
    return tag("p", "<br>".join((f"{lead}{title} {escape(text.byline)}.", standing)), dir="auto")


def _findings(findings: Findings, level: int) -> str:
    if findings.detail is Detail.DIGEST:
        return items(map(_digest, findings.entries))
    if not findings.title:
        return findings_table(findings)
    title = tag(f"h{level}", escape(findings.title))
    return tag("section", title, tag("p", escape(f"{findings.counts}.")), findings_table(findings))


def findings_table(findings: Findings) -> str:
    """Return a table of findings with the two sides beside each other."""
    rows = (_row(entry, findings.columns) for entry in findings.entries)
    return _table(findings.columns, rows, class_="findings")


def _row(entry: Entry, heads: tuple[str, ...]) -> str:
    mark = tag("strong", escape(f"{'=' if entry.agrees else '≠'} {entry.verdict}."))
    link = f" {tag('a', '¶', class_='link', href=f'#{entry.id}', aria_label=entry.headline)}" if entry.id else ""
    sides = zip(entry.sides, heads[1:], strict=False)
    cells = (_cell(_side(side, linked=bool(entry.id)), label=head) for side, head in sides)
    remarks = _cell("<br>".join(map(escape, entry.remarks)), label=heads[-1] if entry.remarks else "")
    said = tag("span", escape(entry.headline), class_="said") if entry.id else escape(entry.headline)
    head = _cell(f"{mark} {said}{link}", head="row")
    return tag("tr", head, *cells, remarks, class_="agree" if entry.agrees else "depart", **_known_of(entry))


def _known_of(entry: Entry) -> dict[str, str]:
    """Return what a script filters by; only where links can lead to the entry."""
    if not entry.id:
        return {}
    touched = {f"data_{way}": "|".join(names) for way, names in entry.touched if names}
    only = {} if entry.shared else {"data_one": ""}
    if entry.flipped != (entry.headline, *entry.remarks):
        only["data_flip"] = "\n".join(entry.flipped)
    return {"id": entry.id, "data_kind": entry.kind, "data_subject": entry.subject, **touched, **only}


def _side(side: Side, *, linked: bool) -> str:
    """Return what one text says; on a page of its own, a phrase of it and its sources as well."""
    where = tag("small", escape(f"[{side.where}]")) if side.where else ""
    quote = tag("small", escape(side.quote), class_="quote") if side.quote and linked else ""
    found = [(name, url) for name, url in side.sources if url and linked]
    sources = " ".join(tag("a", escape(_host(url)), href=url, rel="noreferrer", title=name) for name, url in found)
    return " ".join(filter(None, (escape(side.says), where, quote, tag("small", sources) if sources else "")))


def _host(url: str) -> str:
    """Return the host of an address, as what a link is called."""
    return url.partition("://")[2].partition("/")[0].removeprefix("www.")


def _digest(entry: Entry) -> str:
    sides = (f"{tag('b', escape(side.text))}: {escape(side.says)}" for side in entry.sides)
    parts = (
        *(tag("span", side, class_="side") for side in sides),
        tag("span", escape(entry.favours), class_="favours"),
    )
    return tag("strong", escape(entry.headline)) + "".join(parts)


def _filter(form: Filter) -> str:
    search = '<input type="search" id="words" autocomplete="off">'
    buttons = (tag("button", escape(words), type="button", id=name) for name, words in form.buttons)
    told = {"data_words": form.shown, "data_cite": form.cite, "data_copied": form.copied}
    return tag(
        "form",
        *(tag("label", escape(choice.label), " ", _select(choice)) for choice in form.choices),
        tag("label", escape(form.words), " ", search),
        *buttons,
        tag("output", "", role="status", id="shown", **told),
        id="filter",
        hidden="",
    )


def _select(choice: Choice) -> str:
    return tag(
        "select", *(tag("option", escape(words), value=value) for value, words in choice.options), id=choice.name
    )


def _each_outcome(block: EachOutcome) -> str:
    asked = (tag("label", escape(choice.label), " ", _select(choice)) for choice in block.choices)
    form = tag("form", tag("p", escape(block.lead)), *asked, id="choose", hidden="")
    words = [dict(choice.options) for choice in block.choices]
    rows = (
        tag(
            "tr",
            *(_cell(escape(words[place][answer]), head="row") for place, answer in enumerate(answers)),
            *(_cell(escape(said), label=label) for said, label in zip(cells, block.columns[len(words) :], strict=True)),
            data_answers="|".join(answers),
        )
        for answers, cells in block.rows
    )
    table = _table(block.columns, rows, class_="each", style=f"min-width:{9 * len(block.columns)}rem")
    return form + tag("div", table, class_="scroll", tabindex="0", role="region", aria_label=block.lead)


def _headlines(block: Headlines) -> str:
    return _table(block.columns, (_headline(row, block.columns) for row in block.rows), class_="headlines")


def _headline(row: HeadlineRow, heads: tuple[str, ...]) -> str:
    said = zip((row.about, row.before, row.after, row.touched), heads[1:], strict=True)
    cells = (_cell(escape(words), label=head if words else "") for words, head in said)
    return tag("tr", _cell(escape(row.subject), head="row"), *cells)


# Tables


def _group(group: Group, table: Table, level: int) -> str:
    labels = table.columns if table.is_wrapped else ()
    rows = (_table_row(row, table.empty, labels) for row in group.rows)
    title = tag(f"h{level}", escape(group.title)) if group.title else ""
    if not table.label:
        return title + _table(table.columns, rows)
    named = {"class_": "beside"} if table.is_wrapped else {}
    body = _table(table.columns, rows, style=f"min-width:{9 * len(table.columns)}rem", **named)
    return title + tag("div", body, class_="scroll", tabindex="0", role="region", aria_label=group.title or table.label)


def _table(heads: Iterable[str], rows: Iterable[str], **attributes: str) -> str:
    top = tag("tr", *(_cell(escape(head), head="col") for head in heads))
    return tag("table", tag("thead", top), tag("tbody", *rows), **attributes)


def _table_row(row: tuple[str, ...], empty: str, labels: tuple[str, ...] = ()) -> str:
    head, *rest = row
    named = zip(rest, labels[1:] or [""] * len(rest), strict=True)
    cells = (_cell(escape(held) if held else tag("small", escape(empty)), label=label) for held, label in named)
    return tag("tr", _cell(escape(head), head="row"), *cells)


def _cell(*inside: str, head: str = "", label: str = "") -> str:
    """Return a cell; `head` is its scope if it is a head, `label` the head of its column for narrow screens."""
    scope, labelled = {"scope": head} if head else {}, {"data_label": label} if label else {}
    return tag("th" if head else "td", *inside, **scope, dir="auto", **labelled, style=CELL)
