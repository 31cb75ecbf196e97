"""Findings as blocks: each with what either text says, where, whom it helps and on what it rests."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Any, TypeVar

from peaceterms.comparison.comparison import Comparison
from peaceterms.differ.findings import Agreement, Departure
from peaceterms.layout.blocks import Detail, Document, Entry, Findings, Side
from peaceterms.positions.silences import silences_on
from peaceterms.positions.statement import Citation
from peaceterms.terms.effects import Effect
from peaceterms.words.language import Language
from peaceterms.words.sentences import questions_of

Finding = TypeVar("Finding", Agreement, Departure)

_AGREE, _DEPART = "Agree", "Depart"
_HEADS = "Finding", "In whose favour, and on what it rests"
_BOTH_HAVE = "both have such a term"
_NO_VOTE = "made unconditional, without a vote"
_NOT_KNOWN, _DOES_NOT_SAY, _NOTHING_FURTHER = "not known", "does not say", "nothing further"


def finding_document(finding: Agreement | Departure, say: Language) -> Document:
    """Lay one finding out."""
    return Document("", (findings([finding], say),), sentence=say.sentence(finding))


def findings(several: Sequence[Agreement | Departure], say: Language, detail: Detail = Detail.FULL) -> Findings:
    """Return findings on the same two texts as one block, each by itself."""
    return set_together([entry(finding, say) for finding in several], detail)


def set_together(entries: Sequence[Entry], detail: Detail = Detail.FULL, title: str = "", counts: str = "") -> Findings:
    """Return entries on the same two texts as one block."""
    names = [side.text for side in entries[0].sides] if entries else []
    return Findings(tuple(entries), (_HEADS[0], *names, _HEADS[1]), title, counts, detail)


def entry(finding: Agreement | Departure, say: Language) -> Entry:
    """Return one finding by itself."""
    return _departure(finding, say) if isinstance(finding, Departure) else _agreement([finding], say)


def entries_on(kind: str, comparison: Comparison, say: Language) -> tuple[Entry, ...]:
    """Return all findings on one kind of term, agreements before departures."""
    agreements = _together(_telling([a for a in comparison.agreements if a.kind == kind]))
    departures = _details_together(d for d in comparison.departures if d.kind == kind)
    return (*(_agreement(group, say) for group in agreements), *(_departures(group, say) for group in departures))


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
    decided = departure.gains or departure.loses or departure.claims
    return departure.aspect not in (None, "given") and not decided


# Agreements


def _agreement(group: Sequence[Agreement], say: Language) -> Entry:
    """Return what both say alike on the same issues: in one line."""
    said = "; ".join(filter(None, map(say.agreed, group))) or _BOTH_HAVE
    return Entry(
        agrees=True,
        verdict=_AGREE,
        headline=_headed(group[0], said, say),
        sides=_sides(group[0], "", "", say),
        helps="",
        favours="",
        notes=_remarks(_caveats(group, say), say),
        sentence=say.sentence(group[0]) if len(group) == 1 else "",
        shared=True,
        span=sum(len(agreement.issues) for agreement in group),
    )


def _headed(finding: Agreement | Departure, what: str, say: Language) -> str:
    """Return the issues, what is said of them, and under which condition."""
    context = finding.context
    issues = say.capitalised(say.issue_names(finding.issues, context.vocabulary))
    condition = say.condition(finding.under, context.vocabulary, questions_of(context))
    return f"{issues}: {what}{f', {condition}' if condition else ''}"


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
        verdict=_DEPART,
        headline=_headed(group[0], f"details differ ({say.joined(names)})", say),
        sides=_sides(group[0], _listed(before), _listed(after), say),
        helps="",
        favours="",
        notes=_remarks(_caveats(group, say), say),
        sentence="",
        shared=True,
        span=sum(len(departure.issues) for departure in group),
    )


def _listed(said: Iterable[tuple[str, str]]) -> str:
    return "; ".join(f"{name}: {words}" for name, words in said) or _DOES_NOT_SAY


def _departure(departure: Departure, say: Language) -> Entry:
    done = _done(departure, say)
    what = f"{say.aspect(departure.kind, departure.aspect)} {done}" if departure.aspect else done
    before, after = _says(departure, departure.before, 0, say), _says(departure, departure.after, 1, say)
    return Entry(
        agrees=False,
        verdict=_DEPART,
        headline=_headed(departure, what, say),
        sides=_sides(departure, before, after, say),
        helps=say.helps(departure),
        favours=_favours(departure, say),
        notes=_remarks((_explains(departure, say), _caveat(departure, say)), say),
        sentence=say.sentence(departure),
        shared=_is_shared(departure),
        span=sum(len(single.issues) for single in departure.claims or (departure,)),
    )


def _favours(departure: Departure, say: Language) -> str:
    helped, harmed = say.helps(departure), say.harms(departure)
    parts = (f"in favour of {helped}" if helped else "", f"to the disadvantage of {harmed}" if harmed else "")
    return say.capitalised("; ".join(filter(None, parts)))


def _is_shared(departure: Departure) -> bool:
    return all(i in positions.by_issue for positions in departure.context.positions for i in departure.issues)


def _done(departure: Departure, say: Language) -> str:
    """Return what became of it; where only one text states an aspect, that is all that can be said."""
    first, second = say.texts(departure.context)
    if departure.unknown:
        return f"stated in {second if departure.after is not None else first}"
    if departure.effect is Effect.SETTLES and departure.before is None:
        return f"stated only in {second}"
    if departure.effect is Effect.LEAVES_OPEN and departure.after is None:
        return f"stated only in {first}"
    if departure.effect is Effect.MAKES_UNCONDITIONAL and departure.claims:
        return _NO_VOTE
    return say.verb(departure)


def _says(departure: Departure, value: Any, which: int, say: Language) -> str:
    """Return what the first text (0) or the second (1) says."""
    if value is not None:
        return say.side(departure, value)
    if departure.unknown:
        return _NOT_KNOWN
    if departure.aspect is not None:
        return _DOES_NOT_SAY
    if all(issue in departure.context.positions[which].by_issue for issue in departure.issues):
        return _NOTHING_FURTHER
    proposal = (departure.context.first, departure.context.second)[which]
    return say.silent(silences_on(departure.issues, proposal))


def _explains(departure: Departure, say: Language) -> str:
    """Return which other departures a transition accounts for."""
    explained = (
        claimed
        for claimed in departure.claims
        if claimed.code != departure.code and claimed.effect is not departure.effect
    )
    explains = "; ".join(_claimed(claimed, say) for claimed in explained)
    return f"accounts for: {explains}" if explains else ""


def _claimed(departure: Departure, say: Language) -> str:
    issues = say.issue_names(departure.issues, departure.context.vocabulary)
    what = f"{say.aspect(departure.kind, departure.aspect)} of the {issues}" if departure.aspect else issues
    return f"{what} {_done(departure, say)}"


# Remarks and sides


def _caveat(finding: Agreement | Departure, say: Language) -> str:
    return f"rests on {readings}" if (readings := say.caveat(finding)) else ""


def _caveats(findings: Iterable[Agreement | Departure], say: Language) -> Iterable[str]:
    return dict.fromkeys(_caveat(finding, say) for finding in findings)


def _remarks(remarks: Iterable[str], say: Language) -> tuple[str, ...]:
    return tuple(say.capitalised(remark) for remark in remarks if remark)


def _sides(finding: Agreement | Departure, before: str, after: str, say: Language) -> tuple[Side, Side]:
    """Return what either text says, with where the finding has it from."""
    first, second = say.texts(finding.context)
    return _side(first, before, finding.first, say), _side(second, after, finding.second, say)


def _side(name: str, says: str, citations: Sequence[Citation], say: Language) -> Side:
    where = say.joined(dict.fromkeys(say.citation(citation) for citation in citations))
    return Side(say.capitalised(name), says, where)
