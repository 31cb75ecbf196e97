"""The gallery: a table of all bundled proposals, and a page for each."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

import peaceterms as pt
from making.pictures import has_tree, picture
from making.setting import block, cell, code, filtered, link, listed, sections, table
from making.texts import PAIRS, address, compared, conflict, texts
from peaceterms.layout.document import document
from peaceterms.proposal import Source
from peaceterms.render.markdown import escaped
from peaceterms.words.language import language

SAY = language()

# The table


def gallery() -> str:
    """A filter, which the script of the page switches on, and every bundled proposal, by conflict and date."""
    ordered = sorted(texts().values(), key=lambda text: (conflict(text), str(text.date or ""), text.id))
    heads = ("Text", "Date", "Conflict", "Put forward by", "Standing", "Terms")
    return f"{filtered('proposals', map(conflict, ordered), 2)}\n\n{table(heads, map(_row, ordered))}"


def _row(proposal: pt.Proposal) -> tuple[str, ...]:
    named = f"{link(proposal.title, f'{proposal.id}.md')} {code(proposal.id)}"
    by = SAY.joined(map(proposal.vocabulary.name, proposal.by)) if proposal.by else "not stated"
    date = SAY.when(proposal.date) if proposal.date else "not dated"
    return named, date, conflict(proposal), cell(escaped(by)), _standing(proposal), str(len(proposal.terms))


def _standing(proposal: pt.Proposal) -> str:
    """The standing in a word, with the number of links where there are any."""
    standing = proposal.standing
    links = f", {SAY.counted(standing.links, 'link')}" if standing.links else ""
    return f"{standing.state}{links}"


# A page


def pages() -> Iterator[tuple[str, str]]:
    """Where each page lies, and what stands on it."""
    return ((f"gallery/{id}.md", page(proposal)) for id, proposal in texts().items())


def page(proposal: pt.Proposal) -> str:
    """Who said it and how firmly first, then what it says, and what became of it."""
    lines = sections(document(proposal))
    told = (
        ("How it came to be known", lines.get("chain", ())),
        ("What it says", lines.get("terms", ())),
        ("Silent on", lines.get("silences", ())),
        ("What became of it", lines.get("status", ())),
        ("Reactions", lines.get("reactions", ())),
        ("Polls", lines.get("polls", ())),
        ("Notes on the encoding", lines.get("notes", ())),
    )
    return "\n\n".join((*_head(proposal), *_sections(told, proposal), *_ending(proposal)))


def _head(proposal: pt.Proposal) -> Iterator[str]:
    yield f"# {escaped(proposal.title)}"
    if proposal.summary:
        yield escaped(proposal.summary)
    yield listed(_facts(proposal))


def _facts(proposal: pt.Proposal) -> Iterator[str]:
    yield f"**Put forward:** {escaped(SAY.byline(proposal))}."
    yield f"**Standing:** {escaped(SAY.standing(proposal))}."
    yield f"**Conflict:** {escaped(conflict(proposal))}."
    if proposal.derived_from and proposal.derived_from in texts():
        yield f"**Later version of:** {_named(proposal.derived_from)}."
    if later := [id for id, text in texts().items() if text.derived_from == proposal.id]:
        yield f"**Later versions:** {', '.join(map(_named, later))}."
    if proposal.checked:
        yield f"**Checked against its sources:** {SAY.when(proposal.checked)}."


def _named(id: str) -> str:
    return link(texts()[id].name, f"{id}.md")


def _sections(told: Iterable[tuple[str, Iterable[str]]], proposal: pt.Proposal) -> Iterator[str]:
    for title, entries in told:
        if lines := [escaped(entry) for entry in entries]:
            yield f"## {title}\n\n{listed(lines)}"
        if title == "What it says" and has_tree(proposal):
            yield f"## What it comes to\n\n{picture(f'outcomes/{proposal.id}')}"


def _ending(proposal: pt.Proposal) -> Iterator[str]:
    if proposal.sources:
        yield f"## Sources\n\n{listed(map(_source, proposal.sources))}"
    if pairs := [pair for pair in PAIRS if proposal.id in pair]:
        links = (link(document(compared(*pair).full).title, f"../comparisons/{address(pair)}.md") for pair in pairs)
        yield f"## Compared\n\n{listed(links)}"
    commands = block(f"peaceterms show {proposal.id}", "sh"), block(f'pt.load("{proposal.id}")', "python")
    yield "\n\n".join(("## Use it", *commands))


def _source(source: Source) -> str:
    return link(SAY.source(source), f"<{source.url}>") if source.url else escaped(SAY.source(source))
