"""A comparison as a page of its own: who says what and how firmly, the main findings on the first screen, then all."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import chain

from peaceterms.comparison.comparison import Comparison
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
from peaceterms.layout.comparison import MEASURES, OLDER, OUTCOMES, counts_words, is_older, sections, title
from peaceterms.layout.findings import set_together
from peaceterms.layout.measures import (
    SCALE,
    Measures,
    between,
    measure_lines,
    measures,
    open_to_decide,
    outcome_lines,
    share_words,
)
from peaceterms.proposal import Proposal, Source
from peaceterms.words.language import Language

SHOWN = 3
"""How many agreements and departures stand on the first screen; the others follow below."""
PARTIES = 4
"""How many of those whom departures help or harm stand there."""

_NUMBERS = "First text", "Second text"
_ISSUES = "Issue by issue"
_NO_ISSUE = "Neither text addresses any issue."
_NOBODY = "Helps and harms nobody whom the texts name"
_ORDER = "those in somebody's favour first, then those that cover most"
_RANGE = (
    "A range, because what only one text states and what is not yet decided can bring the two closer or further apart."
)
_SORTS = ("", "Agreements and departures"), ("agree", "Agreements"), ("depart", "Departures")
_ANYONE = "anybody or nobody"
_LABELS = "Show ", "in favour of ", "with the words "


@dataclass(frozen=True, slots=True)
class _Found:
    """What a comparison comes to: measured and told once, and shown in several places of the report."""

    comparison: Comparison
    sections: tuple[Findings, ...]
    outcomes: tuple[str, ...]
    open: tuple[str, ...]
    measures: Measures

    @property
    def entries(self) -> tuple[Entry, ...]:
        """Return all findings."""
        return tuple(chain.from_iterable(section.entries for section in self.sections))


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
    texts = tuple(zip(_NUMBERS, say.texts(found.comparison.context), proposals, strict=True))
    if is_older(found.comparison.second, found.comparison.first):
        yield Paragraph(words(f"{OLDER}."), role="note")
    yield Columns(tuple(_card(number, name, proposal, say) for number, name, proposal in texts), "texts")
    yield Columns((_agreements(found, say), _departures(found, say), _measures(found, say)), "summary")
    yield Section(words(_ISSUES), _issues(found), "issues", is_target=True)
    if found.outcomes:
        yield _listed(OUTCOMES, "outcomes", found.outcomes)
    yield _listed(MEASURES, "measures", measure_lines(found.measures, say))
    for _, name, proposal in texts:
        if proposal.chain:
            yield Section(words(_came_to_be_known(name)), (whole_chain(proposal, say),), "chain")
    for _, name, proposal in texts:
        if proposal.sources:
            yield Section(words(f"Sources of {_lowered(name)}"), (_sources(proposal),), "sources")


def _listed(title: str, name: str, lines: Iterator[str] | tuple[str, ...]) -> Section:
    items = Items(tuple(map(words, lines)), bulleted=False)
    return Section(words(title), (items,), name, is_target=True)


# The two texts


def _card(number: str, name: str, proposal: Proposal, say: Language) -> Box:
    standing = proposal.standing
    state = Run(standing.state, Mark.STATE, of=standing.state)
    blocks: tuple[Block, ...] = (
        Paragraph(words(Run(say.byline(proposal), Mark.STRONG)), foreign=True),
        Paragraph(words(proposal.title), role="title", foreign=True),
        Paragraph(words("Attribution: ", state, f" {say.capitalised(say.standing(proposal))}."), role="standing"),
    )
    steps = brief_steps(proposal, _came_to_be_known(name), say)
    heading = words(Run(number, Mark.NUMBER), " ", say.capitalised(name))
    return Box((Section(heading, (*blocks, *([steps] if steps else [])), foreign=True),))


def _came_to_be_known(name: str) -> str:
    return f"How {_lowered(name)} came to be known"


def _lowered(name: str) -> str:
    return name[:1].lower() + name[1:] if name.startswith("The ") else name


# The first screen


def _agreements(found: _Found, say: Language) -> Box:
    entries = [entry for entry in found.entries if entry.agrees]
    shown = [words(entry.headline) for entry in entries[:SHOWN]] or [words("nothing")]
    heading = words(Run("=", Mark.SIGN), " They agree on")
    agreed = Section(heading, (Items(tuple(shown)), *_more(len(entries) - SHOWN, "more agreement", say)))
    return Box((agreed, Section(words("In numbers"), tuple(_numbers(found, say)))))


def _numbers(found: _Found, say: Language) -> Iterator[Block]:
    """Return how many findings there are, and whom the departures help and harm."""
    below = say.counted(len(found.entries), "finding")
    yield Paragraph(words(f"{counts_words(found.comparison, say)}, told in {below} below."))
    parties = _parties(found.comparison)
    if parties:
        yield Table(("Departures that", "help", "harm"), (Group("", tuple(parties[:PARTIES])),))
        if (left := len(parties) - PARTIES) > 0:
            yield Paragraph(words(f"and {say.counted(left, 'other')}; as far as the texts name them"))


def _parties(comparison: Comparison) -> list[tuple[str, str, str]]:
    """Return whom departures help or harm, and how many of them; those whom most concern first."""
    name = comparison.context.vocabulary.name
    helped = Counter(party for departure in comparison.departures for party in departure.gains)
    harmed = Counter(party for departure in comparison.departures for party in departure.loses)
    ordered = sorted({*helped, *harmed}, key=lambda party: (-helped[party] - harmed[party], name(party)))
    return [(name(party), str(helped[party]), str(harmed[party])) for party in ordered]


def _departures(found: _Found, say: Language) -> Box:
    """Return those that help or harm somebody first, on issues that both address, then those that cover most."""
    entries = [entry for entry in found.entries if not entry.agrees]
    ranked = sorted(entries, key=lambda entry: (not entry.shared, not entry.favours, -entry.span))
    main = [replace(entry, favours=entry.favours or _NOBODY) for entry in ranked[:SHOWN]]
    shown = set_together(main, Detail.DIGEST) if main else Items((words("nothing"),))
    heading = words(Run("≠", Mark.SIGN), " Main departures ", Run(_ORDER, Mark.SMALL))
    return Box((Section(heading, (shown, *_more(len(entries) - SHOWN, "more departure", say))),), "main")


def _more(number: int, noun: str, say: Language) -> Iterator[Paragraph]:
    if number > 0:
        yield Paragraph(words(Run(f"and {say.counted(number, noun)} below", target="#issues")))


def _measures(found: _Found, say: Language) -> Box:
    measures = found.measures
    overlap = f"{measures.shared} of {measures.issues} issues are addressed by both ({measures.overlap:.2f})"
    return Box(
        (
            Section(words("What hangs on votes and events"), tuple(_hanging(found, say))),
            Section(words("Overlap"), (Paragraph(words(overlap, Bar(0, measures.overlap))),)),
            Section(words("Distance on what both address"), tuple(_distance(measures, say))),
        )
    )


def _hanging(found: _Found, say: Language) -> Iterator[Block]:
    yield Paragraph(words(f"{found.outcomes[0] if found.outcomes else 'Nothing'}."))
    if found.open:
        yield Items(tuple(words(say.capitalised(question)) for question in found.open[:SHOWN]))
    if (left := len(found.open) - SHOWN) > 0:
        yield Paragraph(words(Run(f"and {say.counted(left, 'more open question')}", target="#outcomes")))


def _distance(measures: Measures, say: Language) -> Iterator[Block]:
    if not measures.shared:
        yield Paragraph(words("Nothing to measure: they share no issue."))
        return
    low, high = measures.distance.low, measures.distance.high
    yield Paragraph(words(f"{between(low, high)}, {SCALE}", Bar(low, high)))
    yield Paragraph(words("It is the sum of:"))
    yield Items(tuple(_shares(measures, say)))
    yield Paragraph(words(Run(_RANGE, Mark.SMALL)))


def _shares(measures: Measures, say: Language) -> Iterator[Words]:
    yield from (words(share_words(share, ":")) for share in measures.by_kind[:SHOWN])
    if (left := len(measures.by_kind) - SHOWN) > 0:
        yield words(Run(f"and {say.counted(left, 'other kind')}", target="#measures"))


# Below


def _issues(found: _Found) -> tuple[Block, ...]:
    nothing = () if found.sections else (Paragraph(words(_NO_ISSUE)),)
    return (_filter(found.entries), *found.sections, *nothing)


def _filter(entries: Sequence[Entry]) -> Filter:
    return Filter(_SORTS, tuple(sorted({entry.helps for entry in entries if entry.helps})), _ANYONE, _LABELS)


def _sources(proposal: Proposal) -> Items:
    return Items(tuple(map(_source, proposal.sources)))


def _source(source: Source) -> Words:
    """Return a source; its address can be followed but is never fetched by a page."""
    address = Run(source.url, target=source.url) if source.url else ""
    return words(source.title, " " if source.url else "", address)
