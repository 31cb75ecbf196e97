"""One English sentence for each departure or agreement, from templates filled by the declarations."""

from __future__ import annotations

from typing import Any

from peaceterms.compare import Agreement, Departure
from peaceterms.compare.departures import Context
from peaceterms.compare.positions import Said
from peaceterms.render.naming import (
    all_questions,
    aspect_name,
    branches_words,
    condition_words,
    content,
    held,
    issue_names,
)
from peaceterms.render.values import capitalised, joined, names
from peaceterms.semantics import Effect
from peaceterms.telling import tells


@tells(Departure, "sentence")
def departure_sentence(departure: Departure) -> str:
    """What differs, under which condition, whom it helps, and on what reading it rests."""
    return f"{_difference(departure)}{_under(departure)}{_favour(departure)}{_resting(departure)}."


def _difference(departure: Departure) -> str:
    """What differs. The verbs are in the passive, so that any name of a text fits."""
    first, second = departure.context.first.name, departure.context.second.name
    issues = issue_names(departure.issues, departure.context.vocabulary)
    done = departure.effect.done.replace("-", " ")
    before, after = departure.before, departure.after
    if departure.effect in _CONDITIONAL:
        return f"The {issues} is {done} in {second}: {side(departure, after)}; in {first}: {side(departure, before)}"
    if departure.aspect is None:
        return f"The {issues} is {done} in {second}{_bracketed(side(departure, after or before))}"
    start = f"On the {issues}, the {aspect_name(departure.kind, departure.aspect)} is"
    if before is None and departure.effect is Effect.SETTLES:
        return f"{start} stated only in {second}: {side(departure, after)}"
    if after is None and departure.effect is Effect.LEAVES_OPEN:
        return f"{start} stated only in {first}: {side(departure, before)}"
    return f"{start} {done} in {second}: {side(departure, before)} in {first}, {side(departure, after)} in {second}"


_CONDITIONAL = (Effect.MAKES_CONDITIONAL, Effect.MAKES_UNCONDITIONAL)


@tells(Agreement, "sentence")
def agreement_sentence(agreement: Agreement) -> str:
    """On what the two agree."""
    context = agreement.context
    issues = issue_names(agreement.issues, context.vocabulary)
    said = f" ({agreed(agreement)})" if agreement.aspect else ""
    start = f"{capitalised(context.first.name)} and {context.second.name} agree on the {issues}{said}"
    return f"{start}{_under(agreement)}{_resting(agreement)}."


def agreed(agreement: Agreement) -> str:
    """What both say: `control: Russia`; nothing where they agree that there is such a term at all."""
    if agreement.aspect is None:
        return ""
    said = held(Said(agreement.aspect, agreement.value), agreement.context.vocabulary)
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
    return held(Said(departure.aspect, says), vocabulary)


def _bracketed(words: str) -> str:
    return f" ({words})" if words else ""


def _under(finding: Departure | Agreement) -> str:
    if not finding.under:
        return ""
    words = condition_words(finding.under, finding.context.vocabulary, questions_of(finding.context))
    return f", {words}"


def _favour(departure: Departure) -> str:
    helped, harmed = helps(departure), harms(departure)
    return (f", in favour of {helped}" if helped else "") + (f", to the disadvantage of {harmed}" if harmed else "")


def helps(departure: Departure) -> str:
    """Whom it helps: `Crimea, and so whoever holds it (Russia, where the texts say so)`."""
    vocabulary = departure.context.vocabulary
    words = names(departure.gains, vocabulary)
    if vocabulary.places.keys().isdisjoint(departure.gains):
        return words
    holders = names(departure.gains_as_holder, vocabulary)
    return f"{words} and so of whoever holds it{f' ({holders}, by these texts)' if holders else ''}"


def harms(departure: Departure) -> str:
    """To whose disadvantage it is."""
    return names(departure.loses, departure.context.vocabulary)


def caveat(finding: Departure | Agreement) -> str:
    """On what reading it rests; nothing where it rests on a plain one."""
    implied = ["an implied reading"] if finding.implied else []
    ambiguous = ["one of several readings of a group term"] if finding.ambiguous else []
    return joined([*implied, *ambiguous])


def _resting(finding: Departure | Agreement) -> str:
    readings = caveat(finding)
    return f" (rests on {readings})" if readings else ""


def questions_of(context: Context) -> dict[str, str]:
    """The questions of the contingencies of both texts."""
    return all_questions(*context.positions)
