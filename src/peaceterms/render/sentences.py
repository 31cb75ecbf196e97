"""One English sentence for each departure or agreement, from templates filled by the declarations."""

from __future__ import annotations

from typing import Any

from peaceterms.compare import Agreement, Departure
from peaceterms.compare.departures import Context
from peaceterms.render.naming import all_questions, aspect_name, branches_words, condition_words, content, issue_names
from peaceterms.render.values import capitalised, joined, value
from peaceterms.semantics import Effect
from peaceterms.telling import tells

_WHOLE = "the {issues} is {done} in {second}{content}"
_CONDITIONAL = "the {issues} is {done} in {second}: {after}; in {first}: {before}"
_CHANGED = "on the {issues}, the {aspect} is {done} in {second}: {before} in {first}, {after} in {second}"
_ONLY_FIRST = "on the {issues}, the {aspect} is stated only in {first}: {before}"
_ONLY_SECOND = "on the {issues}, the {aspect} is stated only in {second}: {after}"
_AGREED = "{first} and {second} agree on the {issues}{content}"


def _template(departure: Departure) -> str:
    match departure.effect:
        case Effect.ADDS | Effect.DROPS:
            return _WHOLE
        case Effect.MAKES_CONDITIONAL | Effect.MAKES_UNCONDITIONAL:
            return _CONDITIONAL
        case Effect.SETTLES if departure.before is None:
            return _ONLY_SECOND
        case Effect.LEAVES_OPEN if departure.after is None:
            return _ONLY_FIRST
        case _:
            return _CHANGED


@tells(Departure, "sentence")
def departure_sentence(departure: Departure) -> str:
    """What differs, under which condition, whom it helps, and on what reading it rests."""
    context = departure.context
    words = _template(departure).format(
        first=context.first.name,
        second=context.second.name,
        done=departure.effect.done.replace("-", " "),
        issues=issue_names(departure.issues, context.vocabulary),
        aspect=aspect_name(departure.kind, departure.aspect) if departure.aspect else "",
        before=side(departure, departure.before),
        after=side(departure, departure.after),
        content=_bracketed(side(departure, departure.after or departure.before)),
    )
    return f"{capitalised(words)}{_under(departure)}{_favour(departure)}{_resting(departure)}."


@tells(Agreement, "sentence")
def agreement_sentence(agreement: Agreement) -> str:
    """On what the two agree."""
    context = agreement.context
    said = (
        f"{aspect_name(agreement.kind, agreement.aspect)}: {value(agreement.value, context.vocabulary)}"
        if agreement.aspect
        else ""
    )
    words = _AGREED.format(
        first=context.first.name,
        second=context.second.name,
        issues=issue_names(agreement.issues, context.vocabulary),
        content=_bracketed(said),
    )
    return f"{capitalised(words)}{_under(agreement)}{_resting(agreement)}."


def side(departure: Departure, held: Any) -> str:
    """What one side says, in words."""
    context = departure.context
    vocabulary, questions = context.vocabulary, questions_of(context)
    if departure.effect in (Effect.MAKES_CONDITIONAL, Effect.MAKES_UNCONDITIONAL):
        return branches_words(departure.kind, held, vocabulary, questions)
    if departure.aspect == "given":
        return condition_words(held, vocabulary, questions)
    if departure.aspect is None:
        return content(departure.kind, held or (), vocabulary)
    return value(held, vocabulary)


def _bracketed(words: str) -> str:
    return f" ({words})" if words else ""


def _under(finding: Departure | Agreement) -> str:
    words = condition_words(finding.under, finding.context.vocabulary, questions_of(finding.context))
    return f", {words}" if words else ""


def _favour(departure: Departure) -> str:
    helped, harmed = helps(departure), harms(departure)
    return (f", in favour of {helped}" if helped else "") + (f", to the disadvantage of {harmed}" if harmed else "")


def helps(departure: Departure) -> str:
    """Whom it helps: `Crimea, and so whoever holds it (Russia, where the texts say so)`."""
    name = departure.context.vocabulary.name
    words = joined(name(party) for party in departure.gains)
    if not any(party in departure.context.vocabulary.places for party in departure.gains):
        return words
    holders = joined(name(holder) for holder in departure.gains_as_holder)
    return f"{words} and so of whoever holds it{f' ({holders}, by these texts)' if holders else ''}"


def harms(departure: Departure) -> str:
    """To whose disadvantage it is."""
    return joined(departure.context.vocabulary.name(party) for party in departure.loses)


def caveat(finding: Departure | Agreement) -> str:
    """On what reading it rests; nothing where it rests on a plain one."""
    readings = (("an implied reading", finding.implied), ("one of several readings of a group term", finding.ambiguous))
    return joined(reading for reading, rests in readings if rests)


def _resting(finding: Departure | Agreement) -> str:
    readings = caveat(finding)
    return f" (rests on {readings})" if readings else ""


def questions_of(context: Context) -> dict[str, str]:
    """The questions of the contingencies of both texts."""
    return all_questions(*context.positions)
