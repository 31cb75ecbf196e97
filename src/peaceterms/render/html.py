"""HTML fragments that a notebook shows. Every string is escaped; no script, no style that matters to the meaning."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from html import escape

from peaceterms.compare import Comparison
from peaceterms.proposal import Proposal
from peaceterms.render.entries import Entry
from peaceterms.render.profile import profile
from peaceterms.render.report import Report, report
from peaceterms.render.values import capitalised
from peaceterms.telling import tells


def _tag(name: str, text: str) -> str:
    return f"<{name}>{escape(text)}</{name}>"


def _items(entries: Iterable[str]) -> str:
    return f"<ul>{''.join(f'<li>{entry}</li>' for entry in entries)}</ul>"


@tells(Comparison, "html")
def comparison_html(comparison: Comparison) -> str:
    """A comparison as a fragment of HTML."""
    return f'<article class="peaceterms">{"".join(_parts(report(comparison)))}</article>'


def _parts(found: Report) -> Iterator[str]:
    yield _tag("h2", found.title)
    for number, text in zip(("First", "Second"), found.texts, strict=True):
        lead = f"{_tag('strong', f'{number}: {text.name}.')} {escape(text.title)}. {escape(text.byline)}."
        yield f"<p>{lead}<br>{_tag('em', 'Standing:')} {escape(text.standing)}.</p>"
    yield from _listed("In short", found.summary)
    for section in found.sections:
        yield _tag("h3", capitalised(section.kind)) + _tag("p", f"{capitalised(section.counts)}.")
        yield _items(_entry(entry) for entry in section.entries)
    yield from _listed("Outcomes", found.outcomes)
    yield from _listed("Measures", found.measures)


def _listed(title: str, lines: Iterable[str]) -> Iterator[str]:
    if entries := [escape(line) for line in lines]:
        yield _tag("h3", title) + _items(entries)


def _entry(entry: Entry) -> str:
    sides = [_side(side.text, side.says, side.where) for side in entry.sides if side.says or side.where]
    remarks = [_tag("em", remark) for remark in entry.remarks]
    word = _tag("strong", "Agree." if entry.agrees else "Depart.")
    return f"{word} {escape(entry.headline)}{_items([*sides, *remarks])}"


def _side(text: str, says: str, where: str) -> str:
    return f"{escape(text)}: {escape(' '.join(filter(None, (says, f'[{where}]' if where else ''))))}"


@tells(Proposal, "html")
def proposal_html(proposal: Proposal) -> str:
    """A proposal as a fragment of HTML."""
    found = profile(proposal)
    parts = [_tag("h2", found.title), *(_tag("p", paragraph) for paragraph in found.lead)]
    for title, entries in found.sections:
        parts.append(_tag("h3", capitalised(title)) + _items(escape(capitalised(entry)) for entry in entries))
    return f'<article class="peaceterms">{"".join(parts)}</article>'
