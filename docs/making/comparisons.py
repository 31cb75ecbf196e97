"""A page and a report for each of the pairs that people ask for, and a table of them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

import peaceterms as pt
from making.pictures import picture
from making.setting import link, listed, sections, table
from making.texts import PAIRS, SEED, address, compared
from peaceterms.layout.blocks import Document, Findings, Headlines, Section, Texts, plain
from peaceterms.layout.document import document
from peaceterms.render.html import findings_table
from peaceterms.render.markdown import escaped


def comparisons() -> str:
    """A table of the pairs, with how much they share and how far they are apart on that."""
    heads = ("Comparison", "Both address", "Overlap", "Distance", "Agreements", "Departures", "Report")
    return table(heads, map(_row, PAIRS))


def _row(pair: tuple[str, str]) -> tuple[str, ...]:
    found = compared(*pair)
    return (
        link(document(found.full).title, f"{address(pair)}.md"),
        f"{len(found.shared)} of {len(found.issues)} issues",
        f"{found.overlap:.2f}",
        str(found.distance()) if found.shared else "nothing shared",
        str(len(found.agreements)),
        str(len(found.departures)),
        link("one page", f"../reports/{address(pair)}.html"),
    )


def pages() -> Iterator[tuple[str, str]]:
    """Where each page and each report lies, and what stands on it."""
    for pair in PAIRS:
        yield f"comparisons/{address(pair)}.md", page(pair)
        yield f"reports/{address(pair)}.html", compared(*pair).to_html()


def page(pair: tuple[str, str]) -> str:
    """The picture first, then who said it, then issue by issue."""
    return "\n\n".join(_parts(pair))


def _parts(pair: tuple[str, str]) -> Iterator[str]:
    comparison = compared(*pair)
    shown = document(comparison.full)
    yield f"# {escaped(shown.title)}"
    whole = link("report on one page", f"../reports/{address(pair)}.html")
    yield f"The same as a {whole} that needs nothing else and can be passed on."
    yield picture(f"compared/{address(pair)}")
    yield f"## The two texts\n\n{listed(said(shown, pair, '../gallery/'))}"
    named = sections(shown)
    yield f"## What differs\n\n{headlines(document(comparison))}"
    yield f"## In short\n\n{listed(map(escaped, named['summary']))}"
    for subject in _subjects(shown):
        yield f"## {escaped(plain(subject.title))}"
        for block in subject.blocks:
            if isinstance(block, Findings):
                yield f"### {escaped(block.title)}\n\n{escaped(block.counts)}.\n\n{findings_table(block)}"
    for title, name in (("Outcomes", "outcomes"), ("Measures", "measures")):
        if name in named:
            yield f"## {title}\n\n{listed(map(escaped, named[name]))}"


def _subjects(shown: Document) -> list[Section]:
    return [block for block in shown.blocks if isinstance(block, Section) and block.name.startswith("subject-")]


def headlines(digest: Document) -> str:
    """What changed, subject by subject, in a table."""
    told = (block for section in digest.blocks if isinstance(section, Section) for block in section.blocks)
    blocks = [block for block in told if isinstance(block, Headlines)]
    rows = ((r.subject, r.about, r.before, r.after, r.touched) for block in blocks for r in block.rows)
    return table(blocks[0].columns, (tuple(map(escaped, row)) for row in rows)) if blocks else "Nothing."


def said(shown: Document, pair: tuple[str, str], gallery: str) -> Iterator[str]:
    """Who put each text forward, and how firmly that is known."""
    texts = (text for block in shown.blocks if isinstance(block, Texts) for text in block.texts)
    for text, id in zip(texts, pair, strict=True):
        named = f"**{escaped(text.name)}:** {link(text.title, f'{gallery}{id}.md')}."
        yield f"{named} {escaped(text.byline)}. *Standing:* {escaped(text.standing.text)}."


# The landing page


def seed() -> str:
    """What the seed comparison says, in a picture and a few lines."""
    comparison = compared(*SEED)
    return "\n\n".join(
        (
            picture(f"compared/{address(SEED)}", root=""),
            listed(said(document(comparison.full), SEED, "gallery/")),
            headlines(document(comparison)),
            listed(_measures(comparison)),
        )
    )


def _measures(comparison: pt.Comparison) -> Iterable[str]:
    shared, issues, outcomes = len(comparison.shared), len(comparison.issues), comparison.outcomes
    yield f"Both address {shared} of {issues} issues: an overlap of {comparison.overlap:.2f}."
    yield f"On those they are {comparison.distance()} apart, from 0 (the same) to 1, as open votes and gaps turn out."
    yield f"They come to the same in {outcomes.same} of {outcomes.total} outcomes."
