"""A comparison as a page of its own: who says what and how firmly, the main findings on the first screen, then all."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import chain

from peaceterms.comparison.comparison import Comparison, FullComparison
from peaceterms.differ.touched import Side
from peaceterms.layout.attribution import brief_steps, whole_chain
from peaceterms.layout.blocks import (
    Bar,
    Block,
    Box,
    Columns,
    Detail,
    Document,
    Entry,
    Filter,
    Findings,
    Group,
    Items,
    Mark,
    Paragraph,
    Run,
    Section,
    Table,
    Words,
    words,
)
from peaceterms.layout.comparison import counts_words, is_older, listed, sections, title, warning_lines
from peaceterms.layout.findings import set_together
from peaceterms.layout.measures import (
    Measures,
    measure_lines,
    measures,
    open_to_decide,
    outcome_lines,
    share_item,
)
from peaceterms.layout.tables import heads
from peaceterms.proposal import Proposal, Source
from peaceterms.words.language import Language

SHOWN = 3
"""How many agreements and departures stand on the first screen; the others follow below."""
PARTIES = 4
"""How many of those whom departures help or harm stand there."""


@dataclass(frozen=True, slots=True)
class _Found:
    """What a comparison comes to: measured and told once, and shown in several places of the report."""

    comparison: Comparison
    sections: tuple[Section, ...]
    outcomes: tuple[str, ...]
    open: tuple[str, ...]
    measures: Measures

    @property
    def entries(self) -> tuple[Entry, ...]:
        """Return all findings."""
        blocks = chain.from_iterable(section.blocks for section in self.sections)
        return tuple(chain.from_iterable(block.entries for block in blocks if isinstance(block, Findings)))


def full_report_document(full: FullComparison, say: Language) -> Document:
    """Lay the same page out."""
    return report_document(full.comparison, say)


def report_document(comparison: Comparison, say: Language) -> Document:
    """Lay a comparison out as a page of its own."""
    found = _Found(
        comparison,
        tuple(sections(comparison, say)),
        tuple(outcome_lines(comparison, say)),
        open_to_decide(comparison, say),
        measures(comparison, say),
    )
    return Document(title(comparison, say), tuple(_blocks(found, say)), foreign=True)


def _blocks(found: _Found, say: Language) -> Iterator[Block]:
    proposals = found.comparison.first, found.comparison.second
    texts = tuple(zip(("first", "second"), say.texts(found.comparison.context), proposals, strict=True))
    if is_older(found.comparison.second, found.comparison.first):
        yield Paragraph(words(say.phrase("report.older")), role="note")
    yield Columns(tuple(_card(number, name, proposal, say) for number, name, proposal in texts), "texts")
    if found.comparison.warnings:
        yield listed("warnings", warning_lines(found.comparison, say), say)
    yield Columns((_agreements(found, say), _departures(found, say), _measures(found, say)), "summary")
    yield Section(words(say.phrase("report.issues")), _issues(found, say), "issues", is_target=True)
    if found.outcomes:
        yield listed("outcomes", found.outcomes, say, is_target=True)
    yield listed("measures", measure_lines(found.measures, say), say, is_target=True)
    for _, name, proposal in texts:
        if proposal.chain:
            yield Section(words(_about("known", name, say)), (whole_chain(proposal, say),), "chain")
    for _, name, proposal in texts:
        if proposal.sources:
            yield Section(words(_about("sources", name, say)), (_sources(proposal),), "sources")


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


# The first screen


def _agreements(found: _Found, say: Language) -> Box:
    entries = [entry for entry in found.entries if entry.agrees]
    shown = [words(entry.headline) for entry in entries[:SHOWN]] or [words(say.phrase("says.nothing"))]
    heading = words(Run("=", Mark.SIGN), " ", say.phrase("report.agree_on"))
    agreed = Section(heading, (Items(tuple(shown)), *_more(len(entries) - SHOWN, "more_agreement", say)))
    return Box((agreed, Section(words(say.phrase("report.in_numbers")), tuple(_numbers(found, say)))))


def _numbers(found: _Found, say: Language) -> Iterator[Block]:
    """Return how many findings there are, and whom the departures help and harm."""
    counts, below = counts_words(found.comparison, say), say.counted(len(found.entries), "finding")
    yield Paragraph(words(say.phrase("report.counts", counts=counts, findings=below)))
    parties = _parties(found.comparison)
    if parties:
        columns = heads(("departures", "help", "harm", "bind", "relieve"), say)
        yield Table(columns, (Group("", tuple(parties[:PARTIES])),))
        if (left := len(parties) - PARTIES) > 0:
            yield Paragraph(words(say.phrase("report.other_parties", others=say.counted(left, "other"))))


def _parties(comparison: Comparison) -> list[tuple[str, ...]]:
    """Return whom departures help, harm, bind or relieve, and how many do; those whom most help or harm first."""
    name = comparison.context.vocabulary.name
    counts = [Counter(p for d in comparison.departures for p in d.on(side)) for side in Side]
    helped, harmed, bound, relieved = counts
    ordered = sorted(
        {*helped, *harmed, *bound, *relieved},
        key=lambda p: (-helped[p] - harmed[p], -bound[p] - relieved[p], name(p)),
    )
    return [(name(party), *(str(count[party]) for count in counts)) for party in ordered]


def _departures(found: _Found, say: Language) -> Box:
    """Return those that help or harm somebody first, on issues that both address, then those that cover most."""
    entries = [entry for entry in found.entries if not entry.agrees]
    ranked = sorted(entries, key=lambda entry: (not entry.shared, not entry.favours, -entry.span))
    main = [replace(entry, favours=entry.favours or say.phrase("report.nobody")) for entry in ranked[:SHOWN]]
    shown = set_together(main, say, Detail.DIGEST) if main else Items((words(say.phrase("says.nothing")),))
    heading = words(Run("≠", Mark.SIGN), f" {say.phrase('report.main')} ", Run(say.phrase("report.order"), Mark.SMALL))
    return Box((Section(heading, (shown, *_more(len(entries) - SHOWN, "more_departure", say))),), "main")


def _more(number: int, noun: str, say: Language) -> Iterator[Paragraph]:
    if number > 0:
        more = say.phrase("report.more_below", more=say.counted(number, noun))
        yield Paragraph(words(Run(more, target="#issues")))


def _measures(found: _Found, say: Language) -> Box:
    measures = found.measures
    overlap = Paragraph(words(_overlap(measures, say), Bar(0, measures.overlap)))
    return Box(
        (
            Section(words(say.phrase("report.hanging")), tuple(_hanging(found, say))),
            Section(words(say.phrase("head.overlap")), (overlap,)),
            Section(words(say.phrase("report.distance")), tuple(_distance(measures, say))),
        )
    )


def _overlap(measures: Measures, say: Language) -> str:
    overlap = say.decimal(measures.overlap)
    return say.phrase("report.overlap", shared=measures.shared, issues=measures.issues, overlap=overlap)


def _hanging(found: _Found, say: Language) -> Iterator[Block]:
    yield Paragraph(words(f"{found.outcomes[0]}." if found.outcomes else say.phrase("report.nothing_hangs")))
    if found.open:
        yield Items(tuple(words(say.capitalised(question)) for question in found.open[:SHOWN]))
    if (left := len(found.open) - SHOWN) > 0:
        more = say.phrase("report.more", more=say.counted(left, "more_open_question"))
        yield Paragraph(words(Run(more, target="#outcomes")))


def _distance(measures: Measures, say: Language) -> Iterator[Block]:
    if not measures.shared:
        yield Paragraph(words(say.phrase("report.no_distance")))
        return
    low, high = measures.distance.low, measures.distance.high
    scaled = say.phrase("report.scaled", distance=say.interval(low, high), scale=say.phrase("measures.scale"))
    yield Paragraph(words(scaled, Bar(low, high)))
    yield Paragraph(words(say.phrase("report.sum")))
    yield Items(tuple(_shares(measures, say)))
    yield Paragraph(words(Run(say.phrase("report.range"), Mark.SMALL)))


def _shares(measures: Measures, say: Language) -> Iterator[Words]:
    yield from (words(share_item(share, say)) for share in measures.by_kind[:SHOWN])
    if (left := len(measures.by_kind) - SHOWN) > 0:
        yield words(Run(say.phrase("report.more", more=say.counted(left, "other_kind")), target="#measures"))


# Below


def _issues(found: _Found, say: Language) -> tuple[Block, ...]:
    nothing = () if found.sections else (Paragraph(words(say.phrase("report.no_issue"))),)
    return (_filter(found.entries, say), *found.sections, *nothing)


def _filter(entries: Sequence[Entry], say: Language) -> Filter:
    helped = sorted({entry.helps for entry in entries if entry.helps})
    sorts = (
        ("", say.phrase("filter.all")),
        ("agree", say.phrase("filter.agree")),
        ("depart", say.phrase("filter.depart")),
    )
    labels = say.phrase("filter.show"), say.phrase("filter.favour"), say.phrase("filter.words")
    shown = say.phrase("filter.shown", left="{left}", all="{all}")
    return Filter(sorts, tuple(helped), say.phrase("filter.anyone"), labels, shown)


def _sources(proposal: Proposal) -> Items:
    return Items(tuple(map(_source, proposal.sources)))


def _source(source: Source) -> Words:
    """Return a source; its address can be followed but is never fetched by a page."""
    address = Run(source.url, target=source.url) if source.url else ""
    return words(source.title, " " if source.url else "", address)
