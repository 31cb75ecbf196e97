"""Plain text: what `print` and the command show."""

from __future__ import annotations

from collections.abc import Iterator
from textwrap import fill

from peaceterms.compare import Comparison
from peaceterms.proposal import Proposal
from peaceterms.render.entries import Entry
from peaceterms.render.profile import Profile, profile
from peaceterms.render.report import Report, report
from peaceterms.render.values import capitalised
from peaceterms.telling import tells

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
    yield from _listed("MEASURES", found.measures)


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


@tells(Proposal, "text")
def proposal_text(proposal: Proposal) -> str:
    """A proposal in plain text, at most 100 characters wide but for long web addresses."""
    return "\n".join(_profile(profile(proposal))) + "\n"


def _profile(found: Profile) -> Iterator[str]:
    yield from (_wrapped(found.title), "=" * min(len(found.title), WIDTH), "")
    for line in found.lead:
        yield _wrapped(line)
    for title, entries in found.sections:
        yield from ("", title.upper())
        for entry in entries:
            yield _wrapped(capitalised(entry), "  - ")
