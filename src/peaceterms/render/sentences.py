"""One English sentence for each departure or agreement, from templates filled by the declarations."""

from __future__ import annotations

from peaceterms.compare import Agreement, Departure
from peaceterms.compare.departures import Context
from peaceterms.render.naming import all_questions, aspect_name, branches_words, condition_words, content, issue_names
from peaceterms.render.values import capitalised, joined, value
from peaceterms.semantics import Effect
from peaceterms.telling import tells

_TEMPLATES: dict[Effect, str] = {
    Effect.ADDS: "{second} adds the {issues}{content}",
    Effect.DROPS: "{second} drops the {issues}{content}",
    Effect.HARDENS: "on the {issues}, {second} hardens the {aspect} from {before} to {after}",
    Effect.SOFTENS: "on the {issues}, {second} softens the {aspect} from {before} to {after}",
    Effect.WIDENS: "on the {issues}, {second} widens the {aspect} from {before} to {after}",
    Effect.NARROWS: "on the {issues}, {second} narrows the {aspect} from {before} to {after}",
    Effect.RAISES: "on the {issues}, {second} raises the {aspect} from {before} to {after}",
    Effect.LOWERS: "on the {issues}, {second} lowers the {aspect} from {before} to {after}",
    Effect.BRINGS_FORWARD: "on the {issues}, {second} brings the {aspect} forward from {before} to {after}",
    Effect.DELAYS: "on the {issues}, {second} delays the {aspect} from {before} to {after}",
    Effect.LENGTHENS: "on the {issues}, {second} lengthens the {aspect} from {before} to {after}",
    Effect.SHORTENS: "on the {issues}, {second} shortens the {aspect} from {before} to {after}",
    Effect.SHIFTS: "on the {issues}, {second} changes the {aspect} from {before} to {after}",
    Effect.REVERSES: "on the {issues}, {second} turns the {aspect} from {before} into {after}",
    Effect.LEAVES_OPEN: "on the {issues}, {second} leaves the {aspect} open ({after}), which {first} gives as {before}",
    Effect.SETTLES: "on the {issues}, {second} gives the {aspect} as {after}, which {first} leaves open ({before})",
    Effect.RESEQUENCES: "on the {issues}, {second} changes the {aspect} from {before} to {after}",
    Effect.REWORDS: "on the {issues}, {second} words the {aspect} otherwise: {after}, where {first} has: {before}",
    Effect.MAKES_CONDITIONAL: "{second} makes the {issues} conditional: {after}, where {first} has it without condition{before}",
    Effect.MAKES_UNCONDITIONAL: "{second} makes the {issues} unconditional{after}, where {first} has it on conditions: {before}",
    Effect.AGREES: "{first} and {second} agree on the {issues}{content}",
}


@tells(Departure, "sentence")
def departure_sentence(departure: Departure) -> str:
    """What differs, under which condition, whom it helps, and on what reading it rests."""
    context = departure.context
    words = _TEMPLATES[departure.effect].format(
        first=context.first.name,
        second=context.second.name,
        issues=issue_names(departure.issues, context.vocabulary),
        aspect=aspect_name(departure.kind, departure.aspect) if departure.aspect else "",
        before=side(departure, departure.before),
        after=side(departure, departure.after),
        content=_bracketed(side(departure, departure.after or departure.before)),
    )
    return f"{capitalised(words)}{_under(departure)}{_favour(departure)}{caveat(departure)}."


@tells(Agreement, "sentence")
def agreement_sentence(agreement: Agreement) -> str:
    """On what the two agree."""
    context = agreement.context
    said = f"{aspect_name(agreement.kind, agreement.aspect)}: {value(agreement.value, context.vocabulary)}" if agreement.aspect else ""
    words = _TEMPLATES[Effect.AGREES].format(
        first=context.first.name,
        second=context.second.name,
        issues=issue_names(agreement.issues, context.vocabulary),
        content=_bracketed(said),
    )
    return f"{capitalised(words)}{_under(agreement)}{caveat(agreement)}."


def side(departure: Departure, held: object) -> str:
    """What one side says, in words."""
    context = departure.context
    vocabulary, questions = context.vocabulary, questions_of(context)
    if departure.effect in (Effect.MAKES_CONDITIONAL, Effect.MAKES_UNCONDITIONAL):
        return _branches(departure, held)
    if departure.aspect == "given":
        return condition_words(held, vocabulary, questions)  # type: ignore[arg-type]
    if departure.aspect is None:
        return content(departure.kind, held or (), vocabulary)  # type: ignore[call-overload,no-any-return]
    return value(held, vocabulary)


def _branches(departure: Departure, held: object) -> str:
    vocabulary, questions = departure.context.vocabulary, questions_of(departure.context)
    branches: tuple = held  # type: ignore[type-arg,assignment]
    if len(branches) == 1 and not branches[0].condition:
        return _bracketed(" or ".join(content(departure.kind, items, vocabulary) for items in branches[0].held))
    return branches_words(departure.kind, branches, vocabulary, questions)


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
    """On what reading it rests, if on no plain one."""
    readings = [*(["an implied reading"] if finding.implied else []), *(["one of several readings of a group term"] if finding.ambiguous else [])]
    return f" (rests on {joined(readings)})" if readings else ""


def questions_of(context: Context) -> dict[str, str]:
    """The questions of the contingencies of both texts."""
    return all_questions(*context.positions)
