"""A comparison as blocks: what is shared, kind by kind, agreements before departures; then outcomes and measures."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from peaceterms.comparison.comparison import Comparison, FullComparison
from peaceterms.comparison.counts import Counts
from peaceterms.comparison.subjects import SubjectFindings
from peaceterms.differ.findings import Departure
from peaceterms.layout.across import survey
from peaceterms.layout.attribution import standing_run
from peaceterms.layout.blocks import Block, Document, Findings, Introduced, Items, Section, Texts, words
from peaceterms.layout.findings import entries_on, set_together
from peaceterms.layout.measures import measure_lines, outcome_lines
from peaceterms.proposal import Proposal
from peaceterms.terms import kind_of
from peaceterms.words.language import Language


def full_document(full: FullComparison, say: Language) -> Document:
    """Lay every finding of a comparison out."""
    return Document(title(full.comparison, say), tuple(_blocks(full.comparison, say)))


def subject_document(found: SubjectFindings, say: Language) -> Document:
    """Lay out what two texts come to on one subject."""
    first, second = say.texts(found.context)
    about = say.phrase("subject.title", subject=say.subject(found.subject), first=first, second=second)
    verdict = say.phrase("subject.verdict", verdict=say.word(found.verdict))
    by_analogy = (say.roles(found.context),) if found.context.roles else ()
    return Document(about, tuple(kinds_of(found, say)), (*by_analogy, verdict))


def title(comparison: Comparison, say: Language) -> str:
    """Return which text departs from which."""
    first, second = say.texts(comparison.context)
    name = "analogy" if comparison.roles else "comparison"
    return say.capitalised(say.phrase(f"{name}.title", first=first, second=second))


def _blocks(comparison: Comparison, say: Language) -> Iterator[Block]:
    first, second = say.texts(comparison.context)
    both = _introduced("first", first, comparison.first, say), _introduced("second", second, comparison.second, say)
    yield Texts(both)
    yield listed("summary", _summary(comparison, say), say)
    if comparison.warnings:
        yield listed("warnings", warning_lines(comparison, say), say)
    if comparison.context.is_across_conflicts:
        yield from survey(comparison, say, is_whole=True)
    yield from sections(comparison, say)
    if lines := tuple(outcome_lines(comparison, say)):
        yield listed("outcomes", lines, say)
    yield listed("measures", measure_lines(comparison, say), say)


def _introduced(number: str, name: str, proposal: Proposal, say: Language) -> Introduced:
    """Return one of the two texts; `number` is `first` or `second`."""
    return Introduced(
        say.phrase(f"comparison.{number}"),
        say.capitalised(name),
        proposal.title,
        say.byline_and_coverage(proposal),
        say.phrase("comparison.standing"),
        standing_run(proposal, say),
    )


def listed(name: str, lines: Iterable[str], say: Language, *, is_target: bool = False) -> Section:
    """Return the section of that name with whole sentences."""
    items = Items(tuple(map(words, lines)), bulleted=False)
    return Section(words(say.phrase(f"comparison.{name}")), (items,), name, is_target=is_target)


def warning_lines(comparison: Comparison, say: Language) -> Iterator[str]:
    """Return what a reader should know before relying on the comparison."""
    named = {comparison.first.id: comparison.first.name, comparison.second.id: comparison.second.name}
    for warning in comparison.warnings:
        yield say.capitalised(
            say.warning(warning, named.get(warning.text, warning.text), comparison.context.vocabulary)
        )


# In short


def _summary(comparison: Comparison, say: Language) -> Iterator[str]:
    shared, departures = len(comparison.shared), comparison.departures
    if comparison.roles:
        yield say.roles(comparison.context)
    if comparison.outside_scope:
        yield scope_words(comparison, say)
    yield say.phrase("comparison.shared", shared=shared, issues=say.counted(len(comparison.issues), "issue"))
    if comparison.context.is_across_conflicts:
        yield say.phrase("comparison.conflicts")
        return
    if is_older(comparison.second, comparison.first):
        yield say.phrase("comparison.older")
    yield counts_words(comparison, say)
    yield from _touched(departures, comparison, say)


def _touched(departures: Sequence[Departure], comparison: Comparison, say: Language) -> Iterator[str]:
    """Return how many departures help, harm, bind and relieve each party; what rests on a reading is told apart."""
    for key, parties in (("helps", say.helps), ("harms", say.harms)):
        if counts := Counter(party for departure in departures if (party := parties(departure))):
            yield say.phrase(f"comparison.{key}", parties=_each(counts, say))
    name = comparison.context.vocabulary.name
    duties = (("binds", "bound"), ("relieves", "relieved"), ("offers", "offered_by"))
    for key, side in duties:
        if counts := Counter(name(party) for departure in departures for party in getattr(departure, side)):
            yield say.phrase(
                f"comparison.{key}", parties=_each(counts, say, "next_party" if key == "offers" else "next_party_for")
            )
    if as_read := sum(bool(d.as_read and (d.gains or d.loses)) for d in departures):
        yield say.phrase("comparison.as_read", number=as_read)
    if neither := sum(not (d.touched or d.unknown or d.is_wording or d.offered_by) for d in departures):
        yield say.phrase("comparison.neither", number=neither)
    if worded := sum(departure.is_wording for departure in departures):
        yield say.phrase("comparison.worded", number=worded)
    if unknown := sum(departure.unknown for departure in departures):
        yield say.phrase("comparison.unknown", number=unknown)


def _each(counts: Counter[str], say: Language, between: str = "next_party") -> str:
    """Return parties with how many departures concern each: `Russia: 5; of Ukraine: 3`."""
    parties = (say.phrase("comparison.party", party=party, number=counts[party]) for party in sorted(counts))
    return say.phrase(f"comparison.{between}").join(parties)


def counts_words(comparison: Comparison, say: Language) -> str:
    """Return how many agreements and departures there are."""
    agreements = say.counted(len(comparison.agreements), "agreement")
    departures = say.counted(len(comparison.departures), "departure")
    return say.phrase("comparison.counts", agreements=agreements, departures=departures)


def scope_words(comparison: Comparison, say: Language) -> str:
    """Return that one of the texts is a part of the other, and what lies outside its scope."""
    names = list(map(say.inside, say.texts(comparison.context)))
    part = names.pop(comparison.context.part or 0)
    issues = say.counted(len(comparison.outside_scope), "issue")
    return say.capitalised(say.phrase("comparison.outside", part=part, whole=names[0], issues=issues))


def is_older(one: Proposal, other: Proposal) -> bool:
    """Return whether one text is older than the other, where both have a date."""
    return one.date is not None and other.date is not None and one.date.is_before(other.date)


# Subject by subject


def sections(comparison: Comparison, say: Language, *, linked: bool = False) -> Iterator[Section]:
    """Return all findings, subject by subject, and in each kind by kind; kinds that both address come first.

    `linked`: for a page of its own, on which links lead to subjects and findings, and subjects can be folded.
    """
    for found in comparison.subjects:
        if blocks := tuple(kinds_of(found, say, linked=linked)):
            name = words(say.subject(found.subject))
            yield Section(name, blocks, _anchor(found), is_target=linked, folds=linked)


def _anchor(found: SubjectFindings) -> str:
    """Return the name by which a link leads to a subject; one of the caller's own may have any letters."""
    return "subject-" + "-".join(re.findall(r"[a-z0-9]+", found.subject.lower()) or [str(len(found.subject))])


def kinds_of(found: SubjectFindings, say: Language, *, linked: bool = False) -> Iterator[Findings]:
    """Return the findings on one subject, kind by kind."""
    counts = found.counts
    for kind in sorted(counts, key=lambda kind: (not counts[kind].shared, not kind_of(kind).declaration.leads, kind)):
        entries = entries_on(kind, found, say)
        if entries and not linked:
            entries = tuple(replace(entry, id="") for entry in entries)
        if entries:
            lines = "; ".join(_parts(counts[kind], found, say))
            yield set_together(entries, say, title=say.capitalised(say.kind(kind)), counts=lines)


def _parts(counts: Counts, found: SubjectFindings, say: Language) -> Iterator[str]:
    if counts.shared:
        both = say.counted(counts.shared, "issue")
        yield say.phrase("comparison.kind_shared", issues=both, agree=counts.agree, depart=counts.depart)
    if counts.contingent:
        yield say.phrase("comparison.kind_contingent", number=counts.contingent)
    for number, name in zip((counts.only_first, counts.only_second), say.texts(found.context), strict=True):
        if number:
            yield say.phrase("comparison.kind_only", issues=say.counted(number, "issue"), text=name)
