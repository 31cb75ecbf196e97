"""Markdown, with every character that Markdown would read as markup escaped."""

from __future__ import annotations

import re
from collections.abc import Iterator

from peaceterms.compare import Comparison
from peaceterms.proposal import Proposal
from peaceterms.render.entries import Entry
from peaceterms.render.profile import profile
from peaceterms.render.report import Report, report
from peaceterms.render.values import capitalised
from peaceterms.telling import tells


def escaped(text: str) -> str:
    """The text, so that Markdown shows it as it is."""
    plain = re.sub(r"\s*\n\s*", " ", text).replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")
    marked = re.sub(r"([\\`*_\[\]#|~!])", r"\\\1", plain)
    return re.sub(r"^(\d*)([-+=.)])", r"\1\\\2", marked)


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
        for entry in section.entries:
            yield from _entry(entry)
    yield from _listed("Outcomes", found.outcomes)
    yield from _listed("Measures", found.measures)


def _entry(entry: Entry) -> Iterator[str]:
    yield f"- **{'Agree' if entry.agrees else 'Depart'}.** {escaped(entry.headline)}"
    for side in entry.sides:
        where = f"[{side.where}]" if side.where else ""
        if said := " ".join(filter(None, (side.says, where))):
            yield f"    - {escaped(side.text)}: {escaped(said)}"
    for remark in entry.remarks:
        yield f"    - *{escaped(remark)}*"


def _listed(title: str, lines: tuple[str, ...]) -> Iterator[str]:
    if lines:
        yield from ("", f"## {title}", "")
        yield from (f"- {escaped(line)}" for line in lines)


@tells(Proposal, "markdown")
def proposal_markdown(proposal: Proposal) -> str:
    """A proposal in Markdown."""
    found = profile(proposal)
    lines = [f"# {escaped(found.title)}", ""]
    for paragraph in found.lead:
        lines += [escaped(paragraph), ""]
    for title, entries in found.sections:
        lines += [f"## {capitalised(title)}", "", *(f"- {escaped(capitalised(entry))}" for entry in entries), ""]
    return "\n".join(lines)
