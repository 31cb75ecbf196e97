"""The entries of a comparison: each finding with what either text says, where, whom it helps and on what it rests."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Any, NamedTuple, TypeVar

from peaceterms.comparison.comparison import Comparison
from peaceterms.differ.findings import Agreement, Departure
from peaceterms.positions.silences import silences_on
from peaceterms.positions.statement import Citation
from peaceterms.terms.effects import Effect
from peaceterms.words.language import language
from peaceterms.words.naming import aspect_name, cited, condition_words, issue_names, silent
from peaceterms.words.sentences import agreed, caveat, harms, helps, questions_of, side, verb
from peaceterms.words.values import capitalised, joined

Finding = TypeVar("Finding", Agreement, Departure)


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
    helps: str
    """Whom it helps, as far as the texts name them; empty where nobody."""
    harms: str
    notes: tuple[str, ...]
    """What it explains, and on what it rests."""
    shared: bool
    """Whether both texts address the issues."""
    span: int
    """How many differences or agreements on single issues it tells of."""

    @property
    def favours(self) -> str:
        """Whom it helps and to whose disadvantage it is, in words."""
        helped = f"in favour of {self.helps}" if self.helps else ""
        harmed = f"to the disadvantage of {self.harms}" if self.harms else ""
        return capitalised("; ".join(filter(None, (helped, harmed))))

    @property
    def remarks(self) -> tuple[str, ...]:
        """Whom it helps, what it explains, on what it rests."""
        return (self.favours, *self.notes) if self.favours else self.notes


def entry(finding: Agreement | Departure) -> Entry:
    """One finding by itself."""
    return _departure(finding) if isinstance(finding, Departure) else _agreement([finding])


def entries(comparison: Comparison, kind: str) -> tuple[Entry, ...]:
    """All findings on one kind of term, agreements before departures."""
    alike = _together(_telling([a for a in comparison.agreements if a.kind == kind]))
    apart = _details_together(d for d in comparison.departures if d.kind == kind)
    return (*map(_agreement, alike), *map(_departures, apart))


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


def _agreement(alike: Sequence[Agreement]) -> Entry:
    """What both say alike on the same issues: in one line."""
    said = "; ".join(filter(None, map(agreed, alike))) or "both have such a term"
    span = sum(len(agreement.issues) for agreement in alike)
    return Entry(
        True, _headed(alike[0], said), _sides(alike[0], "", ""), "", "", _remarks(*_caveats(alike)), True, span
    )


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
    before = [(name, side(d, d.before)) for name, d in zip(names, apart, strict=True) if d.before is not None]
    after = [(name, side(d, d.after)) for name, d in zip(names, apart, strict=True) if d.after is not None]
    headline = _headed(apart[0], f"details differ ({joined(names)})")
    sides, span = _sides(apart[0], _listed(before), _listed(after)), sum(len(departure.issues) for departure in apart)
    return Entry(False, headline, sides, "", "", _remarks(*_caveats(apart)), True, span)


def _listed(said: Iterable[tuple[str, str]]) -> str:
    return "; ".join(f"{name}: {words}" for name, words in said) or "does not say"


def _departure(departure: Departure) -> Entry:
    done = _headline(departure)
    what = f"{aspect_name(departure.kind, departure.aspect)} {done}" if departure.aspect else done
    sides = _sides(departure, _says(departure, departure.before, 0), _says(departure, departure.after, 1))
    span = sum(len(single.issues) for single in departure.claims or (departure,))
    helped, harmed = helps(departure), harms(departure)
    return Entry(False, _headed(departure, what), sides, helped, harmed, _notes(departure), _is_shared(departure), span)


def _is_shared(departure: Departure) -> bool:
    return all(i in held.by_issue for held in departure.context.positions for i in departure.issues)


def _headline(departure: Departure) -> str:
    """What became of it; where only one text states an aspect, that is all that can be said."""
    first, second = language().texts(departure.context)
    if departure.unknown:
        return f"stated in {second if departure.after is not None else first}"
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
    if departure.unknown:
        return "not known"
    if departure.aspect is not None:
        return "does not say"
    if all(issue in departure.context.positions[which].by_issue for issue in departure.issues):
        return "nothing further"
    proposal = (departure.context.first, departure.context.second)[which]
    return silent(silences_on(departure.issues, proposal))


def _notes(departure: Departure) -> tuple[str, ...]:
    explained = [
        claimed
        for claimed in departure.claims
        if claimed.code != departure.code and claimed.effect is not departure.effect
    ]
    explains = "; ".join(_claimed(claimed) for claimed in explained)
    return _remarks(f"accounts for: {explains}" if explains else "", _caveat(departure))


def _claimed(departure: Departure) -> str:
    issues = issue_names(departure.issues, departure.context.vocabulary)
    what = f"{aspect_name(departure.kind, departure.aspect)} of the {issues}" if departure.aspect else issues
    return f"{what} {_headline(departure)}"


def _caveat(finding: Agreement | Departure) -> str:
    return f"rests on {readings}" if (readings := caveat(finding)) else ""


def _caveats(found: Iterable[Agreement | Departure]) -> Iterable[str]:
    return dict.fromkeys(filter(None, map(_caveat, found)))


def _remarks(*remarks: str) -> tuple[str, ...]:
    return tuple(capitalised(remark) for remark in remarks if remark)


def _sides(finding: Agreement | Departure, before: str, after: str) -> tuple[Side, Side]:
    """What either text says, with where the finding has it from."""
    first, second = language().texts(finding.context)
    return _side(first, before, finding.first), _side(second, after, finding.second)


def _side(name: str, says: str, citations: Sequence[Citation]) -> Side:
    where = joined(dict.fromkeys(cited(citation) for citation in citations))
    return Side(capitalised(name), says, where)
