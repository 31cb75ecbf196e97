"""Findings as blocks: each with what either text says, where, whom it helps and on what it rests."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from hashlib import sha256
from typing import Any, TypeVar

from peaceterms.comparison.ranking import place_of
from peaceterms.comparison.subjects import SubjectFindings
from peaceterms.differ.findings import Agreement, Departure
from peaceterms.differ.touched import Side as Way
from peaceterms.layout.blocks import Detail, Document, Entry, Findings, Side
from peaceterms.positions.plain import flat
from peaceterms.positions.silences import silences_on
from peaceterms.positions.statement import Citation
from peaceterms.proposal import Proposal
from peaceterms.terms.effects import ONE_SIDED, Effect
from peaceterms.words.language import Language
from peaceterms.words.sentences import questions_of

Finding = TypeVar("Finding", Agreement, Departure)


def finding_document(finding: Agreement | Departure, say: Language) -> Document:
    """Lay one finding out."""
    return Document("", (findings([finding], say),), sentence=say.sentence(finding))


def findings(several: Sequence[Agreement | Departure], say: Language, detail: Detail = Detail.FULL) -> Findings:
    """Return findings on the same two texts as one block, each by itself."""
    return set_together([entry(finding, say) for finding in several], say, detail)


def set_together(
    entries: Sequence[Entry], say: Language, detail: Detail = Detail.FULL, title: str = "", counts: str = ""
) -> Findings:
    """Return entries on the same two texts as one block."""
    names = [side.text for side in entries[0].sides] if entries else []
    columns = (say.phrase("head.finding"), *names, say.phrase("head.remarks"))
    return Findings(tuple(entries), columns, title, counts, detail)


def entry(finding: Agreement | Departure, say: Language) -> Entry:
    """Return one finding by itself."""
    return _departure(finding, say) if isinstance(finding, Departure) else _agreement([finding], say)


def entries_on(kind: str, found: SubjectFindings, say: Language) -> tuple[Entry, ...]:
    """Return all findings on one kind of term, agreements before departures."""
    agreements = _together(_telling([a for a in found.agreements if a.kind == kind]))
    own = (departure for departure in found.as_found if departure.kind == kind)
    departures = _details_together(sorted(own, key=lambda one: (place_of(one), one.as_read)))
    return (
        *(_identified(_agreement(group, say), group, say) for group in agreements),
        *(_identified(_departures(group, say), group, say) for group in departures),
    )


# Which findings stand together


def _telling(agreements: Sequence[Agreement]) -> list[Agreement]:
    """Return agreements without those that say only that both have a term, where others say what both say of it."""
    said = {(issue, a.under) for a in agreements if a.aspect is not None for issue in a.issues}
    return [a for a in agreements if a.aspect is not None or not said.issuperset((i, a.under) for i in a.issues)]


def _together(findings: Iterable[Finding]) -> list[list[Finding]]:
    """Group findings on the same issues, under the same condition and in the same places of the texts."""
    groups: dict[object, list[Finding]] = {}
    for finding in findings:
        key = (finding.issues, finding.under, finding.first, finding.second)
        groups.setdefault(key, []).append(finding)
    return list(groups.values())


def _details_together(departures: Iterable[Departure]) -> list[list[Departure]]:
    """Return departures one by one, but for those in details of the same issues that help and harm nobody."""
    ordered = list(departures)
    groups = _together(departure for departure in ordered if _is_detail(departure))
    grouped = {id(departure): group for group in groups for departure in group}
    first = {id(group[0]) for group in groups}
    return [grouped.get(id(d), [d]) for d in ordered if id(d) not in grouped or id(d) in first]


def _is_detail(departure: Departure) -> bool:
    decided = departure.touched or departure.offered_by or departure.claims
    return departure.aspect not in (None, "given") and not decided


# Agreements


def _agreement(group: Sequence[Agreement], say: Language) -> Entry:
    """Return what both say alike on the same issues: in one line."""
    said = "; ".join(filter(None, map(say.agreed, group))) or say.phrase("finding.both_have")
    return Entry(
        agrees=True,
        verdict=say.phrase("finding.agree"),
        headline=_headed(group[0], said, say),
        sides=_sides(group[0], "", "", say),
        helps="",
        favours="",
        notes=_remarks((*_caveats(group, say), *_on_points(group[0], say)), say),
        sentence=say.sentence(group[0]) if len(group) == 1 else "",
        shared=True,
        span=sum(len(agreement.issues) for agreement in group),
    )


def _headed(finding: Agreement | Departure, what: str, say: Language) -> str:
    """Return the issues, what is said of them, and under which condition."""
    context = finding.context
    issues = say.capitalised(say.issue_names(finding.issues, context.vocabulary))
    condition = say.condition(finding.under, context.vocabulary, questions_of(context))
    key = "finding.headline_under" if condition else "finding.headline"
    return say.phrase(key, issues=issues, what=what, condition=condition)


# Departures


def _departures(group: Sequence[Departure], say: Language) -> Entry:
    return _departure(group[0], say) if len(group) == 1 else _details(group, say)


def _details(group: Sequence[Departure], say: Language) -> Entry:
    """Return several details of the same issues, with what either text says of each."""
    names = [say.aspect(departure.kind, departure.aspect or "") for departure in group]
    before = [(name, say.side(d, d.before)) for name, d in zip(names, group, strict=True) if d.before is not None]
    after = [(name, say.side(d, d.after)) for name, d in zip(names, group, strict=True) if d.after is not None]
    return Entry(
        agrees=False,
        verdict=say.phrase("finding.depart"),
        headline=_headed(group[0], say.phrase("finding.details", aspects=say.joined(names)), say),
        sides=_sides(group[0], _listed(before, say), _listed(after, say), say),
        helps="",
        favours="",
        notes=_remarks((*_caveats(group, say), *_on_points(group[0], say)), say),
        sentence="",
        shared=True,
        span=sum(len(departure.issues) for departure in group),
    )


def _listed(said: Iterable[tuple[str, str]], say: Language) -> str:
    listed = (say.phrase("content.item", aspect=name, value=words) for name, words in said)
    return "; ".join(listed) or say.phrase("says.not")


def _departure(departure: Departure, say: Language) -> Entry:
    done = _done(departure, say)
    what = done
    if departure.aspect:
        what = say.phrase("finding.aspect_done", aspect=say.aspect(departure.kind, departure.aspect), done=done)
    before, after = _says(departure, departure.before, 0, say), _says(departure, departure.after, 1, say)
    if departure.is_step:
        before, after = map(say.capitalised, say.rungs(departure))
    return Entry(
        agrees=False,
        verdict=say.phrase("finding.depart"),
        headline=_headed(departure, what, say),
        sides=_sides(departure, before, after, say),
        helps=say.helps(departure),
        favours=_favours(departure, say),
        notes=_remarks((_explains(departure, say), _caveat(departure, say), *_on_points(departure, say)), say),
        sentence=say.sentence(departure),
        shared=_is_shared(departure),
        span=sum(len(single.issues) for single in departure.claims or (departure,)),
    )


def _favours(departure: Departure, say: Language) -> str:
    names = departure.context.vocabulary
    told = [
        ("finding.favour", say.helps(departure)),
        ("finding.disadvantage", say.harms(departure)),
        ("finding.binds", say.names(departure.bound, names)),
        ("finding.relieves", say.names(departure.relieved, names)),
        (f"finding.offer-{departure.offer}", say.names(departure.offered_by, names)),
    ]
    return say.capitalised("; ".join([say.phrase(key, parties=parties) for key, parties in told if parties]))


def _is_shared(departure: Departure) -> bool:
    return all(i in positions.by_issue for positions in departure.context.positions for i in departure.issues)


def _done(departure: Departure, say: Language) -> str:
    """Return what became of it; where only one text states an aspect, that is all that can be said."""
    first, second = say.texts(departure.context)
    if departure.is_step:
        return say.phrase(f"finding.{departure.transition}")
    if departure.aspect is None and departure.effect in ONE_SIDED and departure.is_refusal:
        adds = departure.effect is Effect.ADDS
        return say.phrase("finding.refused" if adds else "finding.refusal_gone", text=second if adds else first)
    if departure.aspect is None and departure.is_further:
        return say.phrase("finding.further", text=first if departure.after is None else second)
    if departure.unknown:
        return say.phrase("finding.stated", text=second if departure.after is not None else first)
    if departure.effect is Effect.SETTLES and departure.before is None:
        return say.phrase("finding.stated_only", text=second)
    if departure.effect is Effect.LEAVES_OPEN and departure.after is None:
        return say.phrase("finding.stated_only", text=first)
    if departure.effect is Effect.MAKES_UNCONDITIONAL and departure.claims:
        return say.phrase("finding.without_vote")
    return say.verb(departure)


def _says(departure: Departure, value: Any, which: int, say: Language) -> str:
    """Return what the first text (0) or the second (1) says."""
    if value is not None:
        return say.side(departure, value)
    if departure.unknown:
        return say.phrase("silence.not_known")
    if departure.aspect is not None:
        return say.phrase("says.not")
    if all(issue in departure.context.positions[which].by_issue for issue in departure.issues):
        return say.phrase("says.nothing_further")
    proposal = (departure.context.first, departure.context.second)[which]
    return say.silent(silences_on(departure.issues, proposal), proposal.coverage)


def _explains(departure: Departure, say: Language) -> str:
    """Return which other departures a transition accounts for."""
    explained = (
        claimed
        for claimed in (() if departure.is_step else departure.claims)
        if claimed.code != departure.code and claimed.effect is not departure.effect
    )
    explains = "; ".join(_claimed(claimed, say) for claimed in explained)
    return say.phrase("finding.accounts_for", departures=explains) if explains else ""


def _claimed(departure: Departure, say: Language) -> str:
    issues = say.issue_names(departure.issues, departure.context.vocabulary)
    aspect = say.aspect(departure.kind, departure.aspect) if departure.aspect else ""
    key = "finding.claimed_aspect" if aspect else "finding.claimed"
    return say.phrase(key, aspect=aspect, issues=issues, done=_done(departure, say))


# Remarks and sides


def _caveat(finding: Agreement | Departure, say: Language) -> str:
    return say.phrase("finding.rests", readings=readings) if (readings := say.caveat(finding)) else ""


def _caveats(findings: Iterable[Agreement | Departure], say: Language) -> Iterable[str]:
    return dict.fromkeys(_caveat(finding, say) for finding in findings)


def _on_points(finding: Agreement | Departure, say: Language) -> Iterator[str]:
    """Return what was said of just those terms that the finding rests on."""
    context = finding.context
    for proposal, cited in ((context.first, finding.first), (context.second, finding.second)):
        yield from say.on_points({citation.term for citation in cited}, proposal)


def _remarks(remarks: Iterable[str], say: Language) -> tuple[str, ...]:
    return tuple(say.capitalised(remark) for remark in remarks if remark)


def _sides(finding: Agreement | Departure, before: str, after: str, say: Language) -> tuple[Side, Side]:
    """Return what either text says, with where the finding has it from."""
    context = finding.context
    first, second = say.texts(context)
    return (
        _side(first, before, finding.first, context.first, say),
        _side(second, after, finding.second, context.second, say),
    )


def _side(name: str, says: str, citations: Sequence[Citation], proposal: Proposal, say: Language) -> Side:
    where = say.joined(dict.fromkeys(say.citation(citation) for citation in citations))
    terms = {term.id: term for term in proposal.terms} if citations else {}
    cited = [terms[citation.term] for citation in citations if citation.term in terms]
    known = {source.id: source for source in proposal.sources}
    named = dict.fromkeys(id for term in cited for id in term.sources)
    sources = tuple((say.source(known[id]), known[id].url or "") for id in named if id in known)
    quotes = dict.fromkeys(term.quote for term in cited if term.quote)
    quote = "; ".join(say.phrase("value.quoted", words=words) for words in quotes)
    return Side(
        say.capitalised(name), says, where, quote, sources, tuple(dict.fromkeys(c.ref or "" for c in citations))
    )


# What a page knows of an entry beside its words


def _mirrored(finding: Agreement | Departure) -> str:
    """Return what is the same of a finding the other way round."""
    return f"{finding.aspect} {' '.join(sorted(map(str, finding.issues)))} {flat(finding.under)}"


def _identified(entry: Entry, group: Sequence[Agreement | Departure], say: Language) -> Entry:
    """Return an entry with its id, its kind and subject, and whom it touches."""
    names = group[0].context.vocabulary
    touched = tuple(
        (side.value, tuple(names.name(party) for party in dict.fromkeys(p for one in group for p in one.on(side))))
        for side in Way
    )
    named = "|".join(f"{one.code} {' '.join(map(str, one.issues))} {flat(one.under)}" for one in group)
    return replace(
        entry,
        id=f"f-{sha256(named.encode()).hexdigest()[:10]}",
        mirror="|".join(
            sorted(f"{one.aspect} {' '.join(sorted(map(str, one.issues)))} {flat(one.under)}" for one in group)
        ),
        kind=say.capitalised(say.kind(group[0].kind)),
        subject=say.subject(group[0].subject),
        touched=touched,
    )
