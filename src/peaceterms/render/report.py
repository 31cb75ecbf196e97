"""What a rendering of a comparison shows, in order: the same for plain text, Markdown and HTML."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from typing import Any, NamedTuple, TypeVar

from peaceterms.compare import Agreement, Citation, ComparedOutcomes, Comparison, Counts, Departure, Issue
from peaceterms.compare.outcomes import Share
from peaceterms.proposal import Proposal, Silence
from peaceterms.render.attribution import byline, standing_words
from peaceterms.render.naming import aspect_name, cited, condition_words, issue_names
from peaceterms.render.sentences import agreed, caveat, harms, helps, questions_of, side, verb
from peaceterms.render.values import capitalised, joined
from peaceterms.semantics import Effect
from peaceterms.terms import kind_of

Finding = TypeVar("Finding", Agreement, Departure)


class Text(NamedTuple):
    """One of the two texts: its name, and who put it forward, how firmly that is known."""

    name: str
    title: str
    byline: str
    standing: str


class Side(NamedTuple):
    """What one text says, and where."""

    text: str
    says: str
    where: str


class Entry(NamedTuple):
    """One finding."""

    agrees: bool
    headline: str
    sides: tuple[Side, ...]
    remarks: tuple[str, ...]
    """Whom it helps, what it explains, on what it rests."""


class Section(NamedTuple):
    """All findings on one kind of term."""

    kind: str
    counts: str
    entries: tuple[Entry, ...]


class Report(NamedTuple):
    """A whole comparison, ready to be set in any form."""

    title: str
    texts: tuple[Text, Text]
    summary: tuple[str, ...]
    """The plain counts: what is shared, how many agreements and departures, and in whose favour."""
    sections: tuple[Section, ...]
    outcomes: tuple[str, ...]
    measures: tuple[str, ...]


def report(comparison: Comparison) -> Report:
    """Lay a comparison out: first what is shared, kind by kind, agreements before departures."""
    first, second = comparison.context.names
    return Report(
        title=f"Departures of {second} from {first}",
        texts=(_text(first, comparison.first), _text(second, comparison.second)),
        summary=tuple(_summary(comparison)),
        sections=tuple(_sections(comparison)),
        outcomes=tuple(_outcomes(comparison)),
        measures=tuple(_measures(comparison)),
    )


def _text(name: str, proposal: Proposal) -> Text:
    return Text(capitalised(name), proposal.title, byline(proposal), standing_words(proposal))


def _summary(comparison: Comparison) -> Iterable[str]:
    shared, issues = len(comparison.shared), len(comparison.issues)
    agreements, departures = len(comparison.agreements), comparison.departures
    yield f"Both address {shared} of the {_issues(issues)} that either addresses"
    yield f"{_counted(agreements, 'agreement')}, {_counted(len(departures), 'departure')}"
    for words, parties in (("in favour of", helps), ("to the disadvantage of", harms)):
        counts = Counter(party for departure in departures if (party := parties(departure)))
        if counts:
            yield f"Departures {words} {'; of '.join(f'{party}: {counts[party]}' for party in sorted(counts))}"
    if neither := sum(not departure.gains and not departure.loses for departure in departures):
        yield f"Departures that help or harm nobody whom the texts name: {neither}"


def _counted(number: int, noun: str) -> str:
    return f"{number} {noun}" if number == 1 else f"{number} {noun}s"


def _sections(comparison: Comparison) -> Iterable[Section]:
    counts = comparison.counts
    for kind in sorted(counts, key=lambda kind: (not counts[kind].shared, kind)):
        alike = _together(_telling([a for a in comparison.agreements if a.kind == kind]))
        apart = _details_together(d for d in comparison.departures if d.kind == kind)
        entries = (*map(_agreement, alike), *map(_departures, apart))
        if entries:
            yield Section(kind_of(kind).declaration.noun, _per_kind(counts[kind], comparison), entries)


def _telling(found: Sequence[Agreement]) -> list[Agreement]:
    """Agreements without those that say only that both have a term, where others say what both say of it."""
    said = {(issue, a.under) for a in found if a.aspect is not None for issue in a.issues}
    return [a for a in found if a.aspect is not None or not said.issuperset((i, a.under) for i in a.issues)]


def _together(found: Iterable[Finding]) -> list[list[Finding]]:
    """Findings on the same issues, under the same condition and in the same places of the texts, beside each other."""
    groups: dict[object, list[Finding]] = {}
    for finding in found:
        key = (finding.issues, finding.under, finding.first, finding.second)
        groups.setdefault(key, []).append(finding)
    return list(groups.values())


def _details_together(found: Iterable[Departure]) -> list[list[Departure]]:
    """Departures one by one, but for those in details of the same issues that help and harm nobody."""
    several = list(found)
    groups = _together(departure for departure in several if _is_detail(departure))
    grouped = {id(departure): group for group in groups for departure in group}
    first = {id(group[0]) for group in groups}
    return [grouped.get(id(d), [d]) for d in several if id(d) not in grouped or id(d) in first]


def _is_detail(departure: Departure) -> bool:
    decided = departure.gains or departure.loses or departure.claims
    return departure.aspect not in (None, "given") and not decided


def _per_kind(counts: Counts, comparison: Comparison) -> str:
    shared = f"{_issues(counts.shared)} in both (agree on {counts.agree}, depart on {counts.depart})"
    hanging = f"{counts.contingent} of them on conditions"
    only = [
        f"{_issues(number)} only in {name}"
        for number, name in zip((counts.only_first, counts.only_second), comparison.context.names, strict=True)
        if number
    ]
    return "; ".join([*([shared] if counts.shared else []), *([hanging] if counts.contingent else []), *only])


def _issues(number: int) -> str:
    return _counted(number, "issue")


def _agreement(alike: Sequence[Agreement]) -> Entry:
    """What both say alike on the same issues: in one line."""
    context = alike[0].context
    said = "; ".join(filter(None, map(agreed, alike))) or "both have it"
    first, second = context.names
    sides = (
        _side(first, "", [citation for agreement in alike for citation in agreement.first]),
        _side(second, "", [citation for agreement in alike for citation in agreement.second]),
    )
    caveats = dict.fromkeys(filter(None, map(_caveat, alike)))
    return Entry(True, _headed(alike[0], said), sides, _remarks(*caveats))


def _headed(finding: Agreement | Departure, what: str) -> str:
    """The issues, what is said of them, and under which condition."""
    context = finding.context
    issues = capitalised(issue_names(finding.issues, context.vocabulary))
    condition = condition_words(finding.under, context.vocabulary, questions_of(context))
    return f"{issues}: {what}{f', {condition}' if condition else ''}"


def _departures(apart: Sequence[Departure]) -> Entry:
    return _departure(apart[0]) if len(apart) == 1 else _details(apart)


def _details(apart: Sequence[Departure]) -> Entry:
    """Several details of the same issues, with what either text says of each."""
    names = [aspect_name(departure.kind, departure.aspect or "") for departure in apart]
    first, second = apart[0].context.names
    before = [(name, side(d, d.before)) for name, d in zip(names, apart, strict=True) if d.before is not None]
    after = [(name, side(d, d.after)) for name, d in zip(names, apart, strict=True) if d.after is not None]
    sides = (
        _side(first, _listed(before), [citation for departure in apart for citation in departure.first]),
        _side(second, _listed(after), [citation for departure in apart for citation in departure.second]),
    )
    caveats = dict.fromkeys(filter(None, map(_caveat, apart)))
    return Entry(False, _headed(apart[0], f"details differ ({joined(names)})"), sides, _remarks(*caveats))


def _listed(said: Iterable[tuple[str, str]]) -> str:
    return "; ".join(f"{name}: {words}" for name, words in said) or "does not say"


def _departure(departure: Departure) -> Entry:
    context = departure.context
    done = _headline(departure)
    what = f"{aspect_name(departure.kind, departure.aspect)} {done}" if departure.aspect else done
    first, second = context.names
    sides = (
        _side(first, _says(departure, departure.before, 0), departure.first),
        _side(second, _says(departure, departure.after, 1), departure.second),
    )
    return Entry(False, _headed(departure, what), sides, _departure_remarks(departure))


def _headline(departure: Departure) -> str:
    """What became of it; where only one text states an aspect, that is all that can be said."""
    first, second = departure.context.names
    if departure.effect is Effect.SETTLES and departure.before is None:
        return f"stated only in {second}"
    if departure.effect is Effect.LEAVES_OPEN and departure.after is None:
        return f"stated only in {first}"
    if departure.effect is Effect.MAKES_UNCONDITIONAL and departure.claims:
        return "made unconditional, without a vote"
    return verb(departure)


def _says(departure: Departure, held: Any, which: int) -> str:
    """What the first text (0) or the second (1) says."""
    if held is not None:
        return side(departure, held)
    if departure.aspect is not None:
        return "does not say"
    if all(issue in departure.context.positions[which].by_issue for issue in departure.issues):
        return "nothing further"
    proposal = (departure.context.first, departure.context.second)[which]
    manners = [silence.manner for silence in proposal.silences if _covers(silence, departure, proposal)]
    return f"silent ({joined(dict.fromkeys(manners))})" if manners else "silent"


def _covers(silence: Silence, departure: Departure, proposal: Proposal) -> bool:
    """Whether an encoder has said how the text is silent on what departs."""
    if silence.kind != departure.kind:
        return False
    places = {m for place in silence.places or () for m in proposal.vocabulary.members(place, proposal.readings)}
    about = {part for issue in departure.issues for part in issue.key}
    return not places or bool(places & about)


def _departure_remarks(departure: Departure) -> tuple[str, ...]:
    helped, harmed = helps(departure), harms(departure)
    favours = "; ".join(
        filter(None, (f"in favour of {helped}" if helped else "", f"to the disadvantage of {harmed}" if harmed else ""))
    )
    explained = [
        claimed
        for claimed in departure.claims
        if claimed.code != departure.code and claimed.effect is not departure.effect
    ]
    explains = "; ".join(_claimed(claimed) for claimed in explained)
    return _remarks(favours, f"accounts for: {explains}" if explains else "", _caveat(departure))


def _claimed(departure: Departure) -> str:
    issues = issue_names(departure.issues, departure.context.vocabulary)
    what = f"{aspect_name(departure.kind, departure.aspect)} of the {issues}" if departure.aspect else issues
    return f"{what} {_headline(departure)}"


def _caveat(finding: Agreement | Departure) -> str:
    return f"rests on {readings}" if (readings := caveat(finding)) else ""


def _remarks(*remarks: str) -> tuple[str, ...]:
    return tuple(capitalised(remark) for remark in remarks if remark)


def _side(name: str, says: str, citations: Sequence[Citation]) -> Side:
    where = joined(dict.fromkeys(cited(citation) for citation in citations))
    return Side(capitalised(name), says, where)


def _outcomes(comparison: Comparison) -> Iterable[str]:
    found = comparison.outcomes
    if not found.contingencies:
        return
    yield _share("On all issues that both address", found)
    kinds = sorted({issue.kind for issue, share in found.by_issue.items() if share.total > 1})
    for kind in kinds:
        yield _share(f"On {kind.replace('-', ' ')}", comparison.outcomes_on(kind))
        yield from _each_alone(kind, found, comparison)


def _each_alone(kind: str, found: ComparedOutcomes, comparison: Comparison) -> Iterable[str]:
    alike: dict[Share, list[Issue]] = {}
    for issue, share in found.by_issue.items():
        if issue.kind == kind and share.total > 1:
            alike.setdefault(share, []).append(issue)
    for share, issues in alike.items():
        names = capitalised(issue_names(tuple(issues), comparison.context.vocabulary))
        each = "each taken" if len(issues) > 1 else "taken"
        if share.same is not None:
            yield f"{names}, {each} alone: the same in {share.same} of {share.total}"


def _share(what: str, found: ComparedOutcomes) -> str:
    if found.same is None:
        return f"{what}: not counted, since too many of the {found.total} outcomes hang together"
    return f"{what}, the two come to the same settlement in {found.same} of {_counted(found.total, 'outcome')}"


def _measures(comparison: Comparison) -> Iterable[str]:
    shared, issues = len(comparison.shared), len(comparison.issues)
    yield f"Overlap {comparison.overlap:.2f}: {shared} of {_issues(issues)}"
    if shared:
        on = f"on the {_counted(shared, 'shared issue')}, from 0 (the same) to 1 (as far apart as can be)"
        distance = comparison.distance()
        yield f"Distance {distance} {on}{'' if distance.is_exact else '; the true interval may be narrower'}"
        yield "Low end: every open question turns out so that the two come closest; high end: so that they are furthest"
    else:
        yield "Distance: nothing to measure, since they share no issue"
