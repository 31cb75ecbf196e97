"""A page and a report for each of the pairs that people ask for, and a table of them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

import peaceterms as pt
from making.pictures import picture
from making.setting import link, listed, table
from making.texts import PAIRS, SEED, address, compared
from peaceterms.layout.report import Report, report
from peaceterms.render.html import findings
from peaceterms.render.markdown import escaped
from peaceterms.words.values import capitalised


def comparisons() -> str:
    """A table of the pairs, with how much they share and how far they are apart on that."""
    heads = ("Comparison", "Both address", "Overlap", "Distance", "Agreements", "Departures", "Report")
    return table(heads, map(_row, PAIRS))


def _row(pair: tuple[str, str]) -> tuple[str, ...]:
    found = compared(*pair)
    return (
        link(report(found).title, f"{address(pair)}.md"),
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
    found = report(compared(*pair))
    return "\n\n".join(_parts(found, pair))


def _parts(found: Report, pair: tuple[str, str]) -> Iterator[str]:
    yield f"# {escaped(found.title)}"
    whole = link("report on one page", f"../reports/{address(pair)}.html")
    yield f"The same as a {whole} that needs nothing else and can be passed on."
    yield picture(f"compared/{address(pair)}")
    yield f"## The two texts\n\n{listed(said(found, pair, '../gallery/'))}"
    yield f"## In short\n\n{listed(map(escaped, found.summary))}"
    yield "## Issue by issue"
    for section in found.sections:
        counts = f"{escaped(capitalised(section.counts))}."
        yield f"### {escaped(capitalised(section.kind))}\n\n{counts}\n\n{findings(section.entries)}"
    for title, lines in (("Outcomes", found.outcomes), ("Measures", found.measured)):
        if lines:
            yield f"## {title}\n\n{listed(map(escaped, lines))}"


def said(found: Report, pair: tuple[str, str], gallery: str) -> Iterator[str]:
    """Who put each text forward, and how firmly that is known."""
    for text, id in zip(found.texts, pair, strict=True):
        named = f"**{escaped(text.name)}:** {link(text.title, f'{gallery}{id}.md')}."
        yield f"{named} {escaped(text.byline)}. *Standing:* {escaped(text.standing)}."


# The landing page


def seed() -> str:
    """What the seed comparison says, in a picture and a few lines."""
    found, comparison = report(compared(*SEED)), compared(*SEED)
    entries = sorted((e for section in found.sections for e in section.entries), key=lambda entry: not entry.agrees)
    rows = (("agree" if e.agrees else "depart", escaped(e.headline), escaped(e.favours)) for e in entries)
    return "\n\n".join(
        (
            picture(f"compared/{address(SEED)}", root=""),
            listed(said(found, SEED, "gallery/")),
            table(("They", "On what", "In whose favour"), rows),
            listed(_measures(comparison)),
        )
    )


def _measures(comparison: pt.Comparison) -> Iterable[str]:
    shared, issues, outcomes = len(comparison.shared), len(comparison.issues), comparison.outcomes
    yield f"Both address {shared} of {issues} issues: an overlap of {comparison.overlap:.2f}."
    yield f"On those they are {comparison.distance()} apart, from 0 (the same) to 1, as open votes and gaps turn out."
    yield f"They come to the same in {outcomes.same} of {outcomes.total} outcomes."
