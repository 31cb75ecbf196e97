"""One English sentence for each departure or agreement, from templates filled by the declarations."""

from __future__ import annotations

from typing import Any

from peaceterms.differ.context import Context
from peaceterms.differ.findings import Agreement, Departure
from peaceterms.positions.contingency import AnyContingency
from peaceterms.positions.silences import silences_on
from peaceterms.positions.statement import AspectValue
from peaceterms.terms.effects import Effect
from peaceterms.terms.markers import is_open
from peaceterms.values import Offset, PartialDate
from peaceterms.vocabulary import Vocabulary
from peaceterms.words.naming import (
    all_questions,
    aspect_name,
    branches_words,
    condition_words,
    content,
    held,
    issue_names,
    silent,
)
from peaceterms.words.values import capitalised, joined, names


def departure_sentence(departure: Departure) -> str:
    """What differs, under which condition, whom it helps, and on what reading it rests."""
    words = f"{_under(departure)}{_difference(departure)}{_favour(departure)}{_resting(departure)}."
    return capitalised(words)


def _difference(departure: Departure) -> str:
    """What differs, in words that fit any name of a text and of an aspect, in the singular and the plural."""
    first, second = departure.context.names
    issues = issue_names(departure.issues, departure.context.vocabulary)
    before, after, done = departure.before, departure.after, verb(departure)
    if departure.effect in _CONDITIONAL:
        sides = f"{side(departure, after)}; in {first}: {side(departure, before)}"
        return f"the term on the {issues} is {done} in {second}: {sides}"
    if departure.unknown:
        return _half_known(departure, issues)
    if departure.aspect is None:
        says = _bracketed("; ".join(filter(None, (side(departure, after or before), _manner(departure)))))
        return f"the term on the {issues} is {done} in {second}{says}"
    start = f"on the {issues}, {aspect_name(departure.kind, departure.aspect)}:"
    if before is None and departure.effect is Effect.SETTLES:
        return f"{start} stated only in {second} ({side(departure, after)})"
    if after is None and departure.effect is Effect.LEAVES_OPEN:
        return f"{start} stated only in {first} ({side(departure, before)})"
    was, now = side(departure, before), side(departure, after)
    if _is_phrase(departure, before) or _is_phrase(departure, after):
        return f"{start} {done} in {second} (in {first}: {was}; in {second}: {now})"
    return f"{start} {done} in {second}, from {was} to {now}"


def _half_known(departure: Departure, issues: str) -> str:
    """What one text says, where that is not known of the other."""
    first, second = departure.context.names
    known, other = (first, second) if departure.after is None else (second, first)
    says = _bracketed(side(departure, departure.before if departure.after is None else departure.after))
    end = f"stated in {known}{says}; whether it is in {other} is not known"
    if departure.aspect is None:
        return f"the term on the {issues} is {end}"
    return f"on the {issues}, {aspect_name(departure.kind, departure.aspect)}: {end}"


def _manner(departure: Departure) -> str:
    """In what manner the text without the term is silent on it, where its encoder has said so."""
    context, adds = departure.context, departure.effect is Effect.ADDS
    silences = silences_on(departure.issues, context.first if adds else context.second)
    return f"in {context.names[0 if adds else 1]}: {silent(silences)}" if silences else ""


def _is_phrase(departure: Departure, says: Any) -> bool:
    """Whether the words for a value would make `from ... to ...` hard to read: `to be agreed`, `at signature`."""
    if departure.aspect in ("given", "after"):
        return True
    match says:
        case Offset():
            return not says.days
        case PartialDate():
            return "/" in says.text
        case _:
            return says is not None and is_open(says)


def verb(departure: Departure) -> str:
    """What became of it: `brought forward`, `made conditional on a vote`."""
    match departure.effect:
        case Effect.MAKES_CONDITIONAL if departure.claims:
            return "made conditional on a vote"
        case effect:
            return effect.done.replace("-", " ")


_CONDITIONAL = (Effect.MAKES_CONDITIONAL, Effect.MAKES_UNCONDITIONAL)


def agreement_sentence(agreement: Agreement) -> str:
    """On what the two agree."""
    context = agreement.context
    issues = issue_names(agreement.issues, context.vocabulary)
    said = f" ({agreed(agreement)})" if agreement.aspect else ""
    first, second = context.names
    return capitalised(f"{_under(agreement)}{first} and {second} agree on the {issues}{said}{_resting(agreement)}.")


def agreed(agreement: Agreement) -> str:
    """What both say: `control: Russia`; nothing where they agree that there is such a term at all."""
    if agreement.aspect is None:
        return ""
    said = held(agreement.kind, AspectValue(agreement.aspect, agreement.value), agreement.context.vocabulary)
    return f"{aspect_name(agreement.kind, agreement.aspect)}: {said}"


def side(departure: Departure, says: Any) -> str:
    """What one side says, in words."""
    vocabulary = departure.context.vocabulary
    if departure.effect in _CONDITIONAL:
        return branches_words(departure.kind, says, vocabulary, questions_of(departure.context))
    if departure.aspect is None:
        return content(departure.kind, says or (), vocabulary)
    if departure.aspect == "given":
        return condition_words(says, vocabulary, questions_of(departure.context)) or "without condition"
    return held(departure.kind, AspectValue(departure.aspect, says), vocabulary)


def _bracketed(words: str) -> str:
    return f" ({words})" if words else ""


def _under(finding: Departure | Agreement) -> str:
    if not finding.under:
        return ""
    words = condition_words(finding.under, finding.context.vocabulary, questions_of(finding.context))
    return f"{words}, "


def _favour(departure: Departure) -> str:
    helped, harmed = helps(departure), harms(departure)
    return (f", in favour of {helped}" if helped else "") + (f", to the disadvantage of {harmed}" if harmed else "")


def helps(departure: Departure) -> str:
    """Whom it helps: `Crimea and so of whoever holds it (Russia, by these texts)`."""
    return _with_holders(departure.gains, departure.gains_as_holder, departure.context.vocabulary)


def harms(departure: Departure) -> str:
    """To whose disadvantage it is."""
    return _with_holders(departure.loses, departure.loses_as_holder, departure.context.vocabulary)


def _with_holders(parties: tuple[str, ...], holders: tuple[str, ...], vocabulary: Vocabulary) -> str:
    words = names(parties, vocabulary)
    if vocabulary.places.keys().isdisjoint(parties):
        return words
    held_by = f" ({names(holders, vocabulary)}, by these texts)" if holders else ""
    return f"{words} and so of whoever holds it{held_by}"


def caveat(finding: Departure | Agreement) -> str:
    """On what reading it rests; nothing where it rests on a plain one."""
    implied = ["an implied reading"] if finding.implied else []
    ambiguous = ["one of several readings of a group term"] if finding.ambiguous else []
    return joined([*implied, *ambiguous])


def _resting(finding: Departure | Agreement) -> str:
    readings = caveat(finding)
    return f" (rests on {readings})" if readings else ""


def questions_of(context: Context) -> dict[AnyContingency, str]:
    """The questions of the contingencies of both texts."""
    return all_questions(*context.positions)
