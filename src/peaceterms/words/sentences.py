"""One sentence for each departure or agreement, from templates filled by the declarations."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from peaceterms.differ.findings import Agreement, Context, Departure
from peaceterms.positions.contingency import AnyContingency
from peaceterms.positions.silences import silences_on
from peaceterms.positions.statement import AspectValue
from peaceterms.terms.effects import Effect
from peaceterms.terms.markers import is_open
from peaceterms.values import Offset, PartialDate
from peaceterms.vocabulary import Vocabulary
from peaceterms.words.conditions import Conditions, all_questions

_CONDITIONAL = (Effect.MAKES_CONDITIONAL, Effect.MAKES_UNCONDITIONAL)
Parts = dict[str, str]


class Sentences(Conditions):
    """Words for findings."""

    def sentence(self, finding: Departure | Agreement) -> str:
        """Return a finding in one sentence."""
        words = self._departure(finding) if isinstance(finding, Departure) else self._agreement(finding)
        return self.capitalised(words)

    def texts(self, context: Context) -> tuple[str, str]:
        """Return what the two texts are called; by their order where they have one name."""
        first, second = context.first.name, context.second.name
        if first == second:
            return self._templates["texts.first"], self._templates["texts.second"]
        return first, second

    # Departures

    def _departure(self, departure: Departure) -> str:
        difference = self._difference(departure)
        d = departure
        if not (d.gains or d.loses or d.under or d.implied or d.ambiguous):
            return self._templates["sentence.plain"] % {"difference": difference}
        favour = f"{self._favour('helps', self.helps(d))}{self._favour('harms', self.harms(d))}"
        parts = {"under": self._under(d), "difference": difference, "favour": favour, "resting": self._resting(d)}
        return self._templates["sentence.departure"] % parts

    def _favour(self, side: str, parties: str) -> str:
        return self._templates[f"sentence.{side}"] % {"parties": parties} if parties else ""

    def _difference(self, departure: Departure) -> str:
        """Return what differs, in words that fit any name of a text and of an aspect, singular or plural."""
        first, second = self.texts(departure.context)
        issues = self.issue_names(departure.issues, departure.context.vocabulary)
        parts = {"first": first, "second": second, "issues": issues, "done": self.verb(departure)}
        if departure.effect in _CONDITIONAL:
            shape = "conditional"
            parts |= {"before": self.side(departure, departure.before), "after": self.side(departure, departure.after)}
        elif departure.unknown:
            shape = self._half_known(departure, parts)
        elif departure.aspect is None:
            shape = self._whole_term(departure, parts)
        else:
            parts["aspect"] = self.aspect(departure.kind, departure.aspect)
            shape = self._one_aspect(departure, departure.aspect, parts)
        return self.catalogue.variant(f"difference.{shape}", departure.effect.value) % parts

    def _whole_term(self, departure: Departure, parts: Parts) -> str:
        """Add what the term says; return the shape of the sentence."""
        says = [self.side(departure, departure.after or departure.before), self._silence(departure, parts)]
        parts["says"] = "; ".join(filter(None, says))
        return "term_saying" if parts["says"] else "term"

    def _silence(self, departure: Departure, parts: Parts) -> str:
        """Return in what manner the text without the term is silent on it, where its encoder has said so."""
        context, adds = departure.context, departure.effect is Effect.ADDS
        silences = silences_on(departure.issues, context.first if adds else context.second)
        text = parts["first" if adds else "second"]
        return self.phrase("difference.silent_in", text=text, silent=self.silent(silences)) if silences else ""

    def _half_known(self, departure: Departure, parts: Parts) -> str:
        """Add what one text says, where that is not known of the other; return the shape of the sentence."""
        known, other = ("first", "second") if departure.after is None else ("second", "first")
        says = self.side(departure, departure.before if departure.after is None else departure.after)
        parts |= {"known": parts[known], "other": parts[other]}
        parts["says"] = self.phrase("difference.says", says=says) if says else ""
        if departure.aspect is None:
            return "term_half_known"
        parts["aspect"] = self.aspect(departure.kind, departure.aspect)
        return "half_known"

    def _one_aspect(self, departure: Departure, aspect: str, parts: Parts) -> str:
        """Add what either text says of an aspect; return the shape of the sentence."""
        before, after = departure.before, departure.after
        if before is None and departure.effect is Effect.SETTLES:
            parts |= {"known": parts["second"], "says": self.side(departure, after)}
            return "only"
        if after is None and departure.effect is Effect.LEAVES_OPEN:
            parts |= {"known": parts["first"], "says": self.side(departure, before)}
            return "only"
        parts |= {"before": self.side(departure, before), "after": self.side(departure, after)}
        return "side_by_side" if _is_phrase(aspect, before) or _is_phrase(aspect, after) else "from_to"

    def side(self, departure: Departure, says: Any) -> str:
        """Return what one side says."""
        vocabulary, kind, aspect = departure.context.vocabulary, departure.kind, departure.aspect
        if departure.effect in _CONDITIONAL:
            return self.branches(kind, says, vocabulary, questions_of(departure.context))
        if aspect is None:
            return self.content(kind, says or (), vocabulary)
        if aspect == "given":
            return self.condition_or_none(says, vocabulary, questions_of(departure.context))
        return self.aspect_value(kind, AspectValue(aspect, says), vocabulary)

    def verb(self, departure: Departure) -> str:
        """Return what became of it: `brought forward`, `made conditional on a vote`."""
        if departure.effect is Effect.MAKES_CONDITIONAL and departure.claims:
            return self._templates["difference.on_a_vote"]
        return self.effect(departure.effect)

    # Agreements

    def _agreement(self, agreement: Agreement) -> str:
        first, second = self.texts(agreement.context)
        said = self._templates["sentence.said"] % {"said": self.agreed(agreement)} if agreement.aspect else ""
        return self._templates["sentence.agreement"] % {
            "under": self._under(agreement),
            "first": first,
            "second": second,
            "issues": self.issue_names(agreement.issues, agreement.context.vocabulary),
            "said": said,
            "resting": self._resting(agreement),
        }

    def agreed(self, agreement: Agreement) -> str:
        """Return what both say: `control: Russia`; nothing where they agree that there is such a term at all."""
        if agreement.aspect is None:
            return ""
        item = AspectValue(agreement.aspect, agreement.value)
        return self.item(agreement.kind, item, agreement.context.vocabulary)

    # Both

    def _under(self, finding: Departure | Agreement) -> str:
        if not finding.under:
            return ""
        context = finding.context
        condition = self.condition(finding.under, context.vocabulary, questions_of(context))
        return self.phrase("sentence.under", condition=condition)

    def helps(self, departure: Departure) -> str:
        """Return whom it helps: `Crimea and so of whoever holds it (Russia, by these texts)`; nothing where nobody."""
        return self._with_holders(departure.gains, departure.gains_as_holder, departure.context.vocabulary)

    def harms(self, departure: Departure) -> str:
        """Return to whose disadvantage it is; nothing where to nobody's."""
        return self._with_holders(departure.loses, departure.loses_as_holder, departure.context.vocabulary)

    def _with_holders(self, parties: Sequence[str], holders: Sequence[str], vocabulary: Vocabulary) -> str:
        if not parties:
            return ""
        words = self.names(parties, vocabulary)
        if vocabulary.places.keys().isdisjoint(parties):
            return words
        if not holders:
            return self.phrase("parties.holders_not_named", places=words)
        return self.phrase("parties.holders_named", places=words, holders=self.names(holders, vocabulary))

    def caveat(self, finding: Departure | Agreement) -> str:
        """Return on what reading it rests; nothing where it rests on a plain one."""
        if not (finding.implied or finding.ambiguous):
            return ""
        readings = [name for name in ("implied", "ambiguous") if getattr(finding, name)]
        return self.joined([self.phrase(f"reading.{name}") for name in readings])

    def _resting(self, finding: Departure | Agreement) -> str:
        readings = self.caveat(finding)
        return self.phrase("sentence.resting", readings=readings) if readings else ""


def _is_phrase(aspect: str, says: Any) -> bool:
    """Return whether the words for a value make `from ... to ...` hard to read: `to be agreed`, `at signature`."""
    if aspect in ("given", "after"):
        return True
    match says:
        case Offset():
            return not says.days
        case PartialDate():
            return "/" in says.text
        case _:
            return says is not None and is_open(says)


def questions_of(context: Context) -> dict[AnyContingency, str]:
    """Return the questions of the contingencies of both texts."""
    return all_questions(*context.positions)


# For callers that are not handed a language yet


def _english() -> Any:
    from peaceterms.words.language import language

    return language()


def agreed(agreement: Agreement) -> str:
    """Return what both say in English."""
    return str(_english().agreed(agreement))


def side(departure: Departure, says: Any) -> str:
    """Return what one side says in English."""
    return str(_english().side(departure, says))


def verb(departure: Departure) -> str:
    """Return what became of it in English."""
    return str(_english().verb(departure))


def helps(departure: Departure) -> str:
    """Return whom it helps in English."""
    return str(_english().helps(departure))


def harms(departure: Departure) -> str:
    """Return to whose disadvantage it is in English."""
    return str(_english().harms(departure))


def caveat(finding: Departure | Agreement) -> str:
    """Return on what reading it rests in English."""
    return str(_english().caveat(finding))
