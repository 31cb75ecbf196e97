"""A comparison as a page of its own: one screen first, then all findings by subject, outcomes, clauses, and sources."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import chain

from peaceterms.comparison.comparison import Comparison, FullComparison
from peaceterms.differ.touched import Side
from peaceterms.layout.about import about, cited, glossary
from peaceterms.layout.across import survey
from peaceterms.layout.attribution import brief_steps, whole_chain
from peaceterms.layout.blocks import (
    Bar,
    Block,
    Box,
    Choice,
    Columns,
    Document,
    EachOutcome,
    Entry,
    Filter,
    Findings,
    Items,
    Mark,
    Paragraph,
    Run,
    Section,
    Words,
    words,
)
from peaceterms.layout.comparison import is_older, listed, scope_words, sections, title, warning_lines
from peaceterms.layout.digest import changed, lists
from peaceterms.layout.each import each_outcome
from peaceterms.layout.flipping import flipped
from peaceterms.layout.measures import measure_lines, measures, outcome_lines
from peaceterms.proposal import Proposal, Source
from peaceterms.words.language import Language


@dataclass(frozen=True, slots=True)
class _Found:
    """What a comparison comes to: told once, and shown in several places of the report."""

    comparison: Comparison
    mirror: Comparison
    """The same the other way round."""
    sections: tuple[Section, ...]
    outcomes: tuple[str, ...]

    @property
    def entries(self) -> tuple[Entry, ...]:
        """Return all findings."""
        blocks = chain.from_iterable(section.blocks for section in self.sections)
        return tuple(chain.from_iterable(block.entries for block in blocks if isinstance(block, Findings)))

    @property
    def texts(self) -> tuple[Proposal, Proposal]:
        """Return the two texts."""
        return self.comparison.first, self.comparison.second


def full_report_document(full: FullComparison, say: Language) -> Document:
    """Lay the same page out."""
    return report_document(full.comparison, say)


def report_document(comparison: Comparison, say: Language) -> Document:
    """Lay a comparison out as a page of its own."""
    comparison.distance()  # which the mirror takes over
    mirror = comparison.flip()
    told = flipped(tuple(sections(comparison, say, linked=True)), sections(mirror, say, linked=True))
    found = _Found(comparison, mirror, told, tuple(outcome_lines(comparison, say)))
    return Document(title(comparison, say), tuple(_blocks(found, say)), foreign=True)


def _blocks(found: _Found, say: Language) -> Iterator[Block]:
    comparison = found.comparison
    names = say.texts(comparison.context)
    is_across = comparison.context.is_across_conflicts
    if is_older(comparison.second, comparison.first) and not is_across:
        yield Paragraph(words(say.phrase("report.older")), role="note")
    numbered = zip(("first", "second"), names, found.texts, strict=True)
    if comparison.roles:
        yield Paragraph(words(say.roles(comparison.context)), role="note")
    yield Columns(tuple(_card(number, name, proposal, say) for number, name, proposal in numbered), "texts")
    if comparison.outside_scope:
        yield Paragraph(words(scope_words(comparison, say)), role="note")
    if comparison.warnings:
        yield listed("warnings", warning_lines(comparison, say), say)
    yield Section((), tuple(_digest(comparison, say)), "digest", flipped=tuple(_digest(found.mirror, say)))
    yield Columns((_contents(found, say),), "summary")
    yield Section(words(say.phrase("report.findings")), _findings(found, say), "findings", is_target=True)
    yield from _below(found, say)


# The two texts


def _card(number: str, name: str, proposal: Proposal, say: Language) -> Box:
    standing = proposal.standing
    state = Run(say.phrase(f"state.{standing.state}"), Mark.STATE, of=standing.state)
    told = say.capitalised(say.standing(proposal))
    blocks: tuple[Block, ...] = (
        Paragraph(words(Run(say.byline_and_coverage(proposal), Mark.STRONG)), foreign=True),
        Paragraph(words(proposal.title), role="title", foreign=True),
        Paragraph(words(say.phrase("report.attribution"), " ", state, f" {told}."), role="standing"),
    )
    steps = brief_steps(proposal, _about("known", name, say), say)
    heading = words(Run(say.phrase(f"report.{number}"), Mark.NUMBER), " ", say.capitalised(name))
    return Box((Section(heading, (*blocks, *([steps] if steps else [])), foreign=True),))


def _about(what: str, name: str, say: Language) -> str:
    return say.phrase(f"report.{what}", text=say.inside(name))


# One screen


def _digest(comparison: Comparison, say: Language) -> Iterator[Block]:
    """Return the headlines, what stayed, what only one text has, what is open, and the measures."""
    if comparison.context.is_across_conflicts:
        yield Paragraph(words(say.phrase("comparison.conflicts")))
        yield from survey(comparison, say, is_whole=True)
        return
    headlines, told = changed(comparison, say)
    yield from headlines
    yield lists(comparison, told, say)
    measured = measures(comparison, say)
    yield Paragraph(words(say.phrase("head.overlap"), Bar(0, measured.overlap)))
    if measured.shared and measured.distance.is_measurable:
        yield Paragraph(words(say.phrase("head.distance"), Bar(measured.distance.low, measured.distance.high)))


def _contents(found: _Found, say: Language) -> Box:
    """Return the subjects with what they come to, each a link to its findings, and what stands below them."""
    verdicts = {say.subject(one.subject): one for one in found.comparison.subjects}
    lines = []
    for section in found.sections:
        one = verdicts["".join(run.text for run in section.title if isinstance(run, Run))]
        link = Run(say.subject(one.subject), target=f"#{section.name}")
        counts = say.phrase(
            "report.subject_counts",
            verdict=say.word(one.verdict),
            departures=say.counted(len(one.departures), "departure"),
            agreements=say.counted(len(one.agreements), "agreement"),
        )
        lines.append(words(link, Run(counts, Mark.SMALL)))
    below = [("outcomes", bool(found.outcomes)), ("measures", True), ("clauses", True)]
    below += [("words", True), ("about", True)]
    targets = {"words": "words-used"}
    rest = [
        words(Run(say.phrase(f"report.{name}"), target=f"#{targets.get(name, name)}")) for name, there in below if there
    ]
    return Box((Section(words(say.phrase("report.contents")), (Items((*lines, *rest)),), "contents", is_target=True),))


# The findings


def _findings(found: _Found, say: Language) -> tuple[Block, ...]:
    nothing = () if found.sections else (Paragraph(words(say.phrase("report.no_issue"))),)
    return (_filter(found, say), *found.sections, *nothing)


def _filter(found: _Found, say: Language) -> Filter:
    entries = found.entries
    shown = [(key, say.phrase(f"filter.{key or 'all'}")) for key in ("", "agree", "depart", "one")]
    ways = [("", say.phrase("filter.touched")), *((side.value, say.phrase(f"filter.{side}")) for side in Side)]
    parties = sorted({party for entry in entries for _, names in entry.touched for party in names})
    choices = (
        Choice("show", say.phrase("filter.show"), tuple(shown)),
        _named("subject", dict.fromkeys(entry.subject for entry in entries), say),
        _named("kind", sorted({entry.kind for entry in entries}), say),
        _named("party", parties, say),
        Choice("way", say.phrase("filter.way"), tuple(ways)),
    )
    left = say.phrase("filter.shown", left="{left}", all="{all}")
    buttons = tuple((key, say.phrase(f"filter.{key}")) for key in ("everything", "fold", "unfold", "flip"))
    return Filter(
        choices, say.phrase("filter.words"), left, buttons, cited(found.comparison, say), say.phrase("filter.copied")
    )


def _named(name: str, values: Iterable[str], say: Language) -> Choice:
    every = ("", say.phrase(f"filter.any_{name}"))
    return Choice(name, say.phrase(f"filter.{name}"), (every, *((value, value) for value in values)))


# Below


def _below(found: _Found, say: Language) -> Iterator[Block]:
    comparison, names = found.comparison, say.texts(found.comparison.context)
    if found.outcomes:
        each: EachOutcome | None = each_outcome(comparison, say)
        lines = Items(tuple(map(words, found.outcomes)), bulleted=False)
        blocks = (each, lines) if each else (lines,)
        yield Section(words(say.phrase("report.outcomes")), blocks, "outcomes", is_target=True)
    yield listed("measures", measure_lines(comparison, say), say, is_target=True)
    yield Section(words(say.phrase("report.clauses")), (_clauses(found, say),), "clauses", is_target=True, folds=True)
    for name, proposal in zip(names, found.texts, strict=True):
        if proposal.chain:
            yield Section(words(_about("known", name, say)), (whole_chain(proposal, say),), "chain")
    for name, proposal in zip(names, found.texts, strict=True):
        if proposal.sources:
            yield Section(words(_about("sources", name, say)), (_sources(proposal, say),), "sources")
    yield Section(words(say.phrase("report.words")), (glossary(say),), "words-used", is_target=True)
    yield Section(words(say.phrase("report.about")), (about(comparison, say),), "about", is_target=True)


def _sources(proposal: Proposal, say: Language) -> Items:
    return Items(tuple(_source(source, say) for source in proposal.sources))


def _source(source: Source, say: Language) -> Words:
    """Return a source; its address can be followed but is never fetched by a page."""
    address = Run(source.url, target=source.url) if source.url else ""
    return words(say.source(source), " " if source.url else "", address)


def _clauses(found: _Found, say: Language) -> Columns:
    """Return the clauses of both texts, each in its own order, with what became of them."""
    names = say.texts(found.comparison.context)
    boxes = [
        Box((Section(words(say.capitalised(name)), (Items(tuple(_clauses_of(which, found, say))),)),))
        for which, name in enumerate(names)
    ]
    return Columns(tuple(boxes), "clauses")


def _clauses_of(which: int, found: _Found, say: Language) -> Iterator[Words]:
    """Return the places of a text in its own order, with the findings that rest on each."""
    proposal = found.texts[which]
    by_place: dict[str, list[Entry]] = {}
    for entry in found.entries:
        for place in entry.sides[which].places if len(entry.sides) > which else ():
            by_place.setdefault(place, []).append(entry)
    for place in dict.fromkeys(term.ref or "" for term in proposal.terms):
        entries = by_place.get(place, [])
        named = Run(place or say.phrase("report.no_place"), Mark.STRONG)
        fate = say.phrase(f"report.fate_{_fate(entries)}")
        links = [run for entry in entries for run in (Run(" "), Run(_sign(entry), target=f"#{entry.id}"))]
        yield words(named, ": ", _summaries(place, proposal), " ", Run(f"({fate})", Mark.SMALL), *links)


def _summaries(place: str, proposal: Proposal) -> str:
    said = dict.fromkeys(term.summary for term in proposal.terms if (term.ref or "") == place and term.summary)
    return " ".join(said)


def _sign(entry: Entry) -> str:
    return "=" if entry.agrees else "≠"


def _fate(entries: Sequence[Entry]) -> str:
    if not entries:
        return "none"
    if all(entry.agrees for entry in entries):
        return "kept"
    return "only" if all(not entry.shared for entry in entries) else "changed"
