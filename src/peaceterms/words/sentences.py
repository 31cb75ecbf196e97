"""One sentence for each departure or agreement, from templates filled by the declarations."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from peaceterms.differ.context import Context
from peaceterms.differ.findings import Agreement, Departure
from peaceterms.positions.contingency import AnyContingency
from peaceterms.positions.silences import is_as_reported, silences_on
from peaceterms.positions.statement import Stated
from peaceterms.terms import kind_of
from peaceterms.terms.base import LINKS
from peaceterms.terms.effects import CONDITIONAL, Effect
from peaceterms.terms.markers import is_open
from peaceterms.values import Offset, PartialDate
from peaceterms.vocabulary import Vocabulary
from peaceterms.words.catalogues import Grammar, Tables, Template
from peaceterms.words.conditions import Conditions, all_questions
from peaceterms.words.memo import Memo

_PARTS = {
    Effect.NARROWS: "less",
    Effect.SOFTENS: "less",
    Effect.WIDENS: "more",
    Effect.HARDENS: "more",
    Effect.REVERSES: "reversed",
}
"""The shapes of what differs in a term as a whole, where both texts have something of it."""
_DIFFERENCE = ("first", "second", "issues", "aspect", "before", "after", "says")
_AGREEMENT = ("under", "first", "second", "issues", "said", "resting")


class Sentences(Conditions):
    """Words for findings."""

    def __init__(self, code: str, tables: Tables, grammar: Grammar) -> None:
        super().__init__(code, tables, grammar)
        template = self.catalogue.template
        self._bare_departure = template("sentence.plain", "difference")
        self._full_departure = template("sentence.departure", "under", "difference", "favour", "resting")
        self._bare_agreement = template("sentence.agreement", *_AGREEMENT)
        self._full_agreement = template("sentence.agreement_saying", *_AGREEMENT)
        self._helping, self._harming = template("sentence.helps", "parties"), template("sentence.harms", "parties")
        self._rests = template("sentence.resting", "readings")
        self._memo: Memo | None = None
        self._differences: dict[tuple[str, str], Template] = {}
        self._readings = {(i, a): self._reading(i, a) for i in (False, True) for a in (False, True)}

    def _reading(self, implied: bool, ambiguous: bool) -> str:
        names = [name for name, rests in (("implied", implied), ("ambiguous", ambiguous)) if rests]
        return self.joined([self.phrase(f"reading.{name}") for name in names])

    def sentence(self, finding: Departure | Agreement) -> str:
        """Return a finding in one sentence."""
        words = self._departure(finding) if isinstance(finding, Departure) else self._agreement(finding)
        if finding.context.roles:
            words = self.phrase("analogy.sentence", sentence=words)
        return self.grammar.capitalised(words)

    def roles(self, context: Context) -> str:
        """Return by whose analogy, and who is taken for whom, where the reader compares two conflicts by one."""
        names = self.phrase("analogy.next").join(dict.fromkeys(map(context.vocabulary.name, context.stand_ins)))
        return self.phrase("analogy.roles", names=names)

    def texts(self, context: Context) -> tuple[str, str]:
        """Return what the two texts are called; by their order where they have one name."""
        first, second = context.first.name, context.second.name
        return (first, second) if first != second else (self.phrase("texts.first"), self.phrase("texts.second"))

    def _memo_of(self, context: Context) -> Memo:
        """Return what has been put into words for the comparison that was last told of, or a new memo."""
        memo = self._memo
        if memo is None or not memo.is_of(context):
            memo = self._memo = Memo(context, self.texts(context))
        return memo

    def _issues(self, finding: Departure | Agreement, memo: Memo) -> str:
        words = memo.issues.get(finding.issues)
        if words is None:
            words = memo.issues[finding.issues] = self.issue_names(finding.issues, finding.context.vocabulary)
        return words

    # Departures

    def _departure(self, departure: Departure) -> str:
        under, favour, resting = self._under(departure), self._favour(departure), self._resting(departure)
        difference = self._difference(departure)
        if not (under or favour or resting):
            return self._bare_departure((difference,))
        return self._full_departure((under, difference, favour, resting))

    def _favour(self, departure: Departure) -> str:
        if not (departure.touched or departure.offered_by):
            return ""
        told = [self._helping((self.helps(departure),))] if departure.gains else []
        if departure.loses:
            told.append(self._harming((self.harms(departure),)))
        for key, parties in (("binds", departure.bound), ("relieves", departure.relieved)):
            if parties:
                told.append(self.phrase(f"sentence.{key}", parties=self.names(parties, departure.context.vocabulary)))
        return "".join(told) + self._offer(departure)

    def _offer(self, departure: Departure) -> str:
        """Return whose own offer is no longer there, which is no gain to them."""
        if departure.offer is None:
            return ""
        parties = self.names(departure.offered_by, departure.context.vocabulary)
        return self.phrase(f"sentence.offer-{departure.offer}", parties=parties)

    def _difference(self, departure: Departure) -> str:
        """Return what differs, in words that fit any name of a text and of an aspect, singular or plural."""
        d = departure
        memo = self._memo_of(d.context)
        first, second = memo.texts
        issues = self._issues(d, memo)
        if d.is_step:
            before, after = self.rungs(d)
            return self.phrase("difference.step", first=first, second=second, before=before, after=after)
        aspect = self.catalogue.kind(d.kind).fields[d.aspect] if d.aspect else ""
        before, after = self.side(d, d.before), self.side(d, d.after)
        says = after or before
        if not d.is_of_rest and d.aspect is None and d.effect in _PARTS:
            before, after, says = (words or self.phrase("difference.nothing_more") for words in (before, after, says))
        elif d.aspect is None and (silence := self._silence(d, first, second)):
            says = f"{says}; {silence}" if says else silence
        template = self._template(_shape(d, says), self.verb(d), d.effect)
        return template((first, second, issues, aspect, before, after, says))

    def rungs(self, step: Departure) -> tuple[str, str]:
        """Return what either text says on its own rung of a ladder of kinds."""
        sides = ([one for one in step.claims if (one.effect is Effect.ADDS) is adds] for adds in (False, True))
        before, after = (self.joined([self._rung(step, one) for one in side]) for side in sides)
        return before, after

    def _rung(self, departure: Departure, one: Departure) -> str:
        """Return one of the two rungs of a step, with what is said of it."""
        says = self.side(one, one.after or one.before)
        issues = self.issue_names(one.issues, departure.context.vocabulary)
        return self.phrase("difference.named" if says else "difference.named_bare", issues=issues, says=says)

    def _template(self, shape: str, done: str, effect: Effect) -> Template:
        """Return the template for differences of a shape, with what became of it already filled in."""
        known = self._differences.get((shape, done))
        if known is None:
            key = f"difference.{shape}"
            known = self.catalogue.template(key, *_DIFFERENCE, variant=effect.value, done=done)
            self._differences[shape, done] = known
        return known

    def _silence(self, departure: Departure, first: str, second: str) -> str:
        """Return in what manner the text without the term is silent on it, where its encoder has said so."""
        if departure.unknown or departure.effect in CONDITIONAL:
            return ""
        adds = departure.effect is Effect.ADDS
        text = departure.context.first if adds else departure.context.second
        silences = silences_on(departure.issues, text) if text.silences else ()
        if not silences:
            return self.phrase("silence.as_far_as_reported") if is_as_reported(text) else ""
        return self.phrase(
            "difference.silent_in", text=first if adds else second, silent=self.silent(silences, text.coverage)
        )

    def side(self, departure: Departure, says: Any) -> str:
        """Return what one side says."""
        context, kind, aspect = departure.context, departure.kind, departure.aspect
        if departure.effect in CONDITIONAL:
            return self.branches(kind, says, context.vocabulary, questions_of(context))
        if aspect is None:
            return self._contents(kind, says, context) if says else ""
        if aspect == "given":
            return self.condition_or_none(says, context.vocabulary, questions_of(context))
        return self._value_of(self.catalogue.kind(kind), aspect, says, context.vocabulary)

    def _contents(self, kind: str, says: Stated, context: Context) -> str:
        known = (kept := self._memo_of(context).contents).get(id(says))
        if known is None or known[0] is not says:
            known = kept[id(says)] = says, self.content(kind, says, context.vocabulary)
        return known[1]

    def verb(self, departure: Departure) -> str:
        """Return what became of it: `brought forward`, `made conditional on a vote`."""
        if departure.effect is Effect.MAKES_CONDITIONAL and departure.claims:
            return self.phrase("difference.on_a_vote")
        return self._effects[departure.effect]

    # Agreements

    def _agreement(self, agreement: Agreement) -> str:
        memo = self._memo_of(agreement.context)
        first, second = memo.texts
        issues, said = self._issues(agreement, memo), self.agreed(agreement)
        template = self._full_agreement if said else self._bare_agreement
        return template((self._under(agreement), first, second, issues, said, self._resting(agreement)))

    def agreed(self, agreement: Agreement) -> str:
        """Return what both say: `control: Russia`; nothing where they agree that there is such a term at all."""
        if agreement.aspect is None:
            return ""
        words = self.catalogue.kind(agreement.kind)
        return self._said(words, agreement.aspect, agreement.value, agreement.context.vocabulary)

    # Both

    def _under(self, finding: Departure | Agreement) -> str:
        if not finding.under:
            return ""
        context, memo = finding.context, self._memo_of(finding.context)
        words = memo.under.get(finding.under)
        if words is None:
            condition = self.condition(finding.under, context.vocabulary, questions_of(context))
            words = memo.under[finding.under] = self.phrase("sentence.under", condition=condition)
        return words

    def helps(self, departure: Departure) -> str:
        """Return whom it helps: `Crimea and so of whoever holds it (Russia, by these texts)`; nothing where nobody."""
        return self._touched(departure, departure.gains, departure.gains_as_holder)

    def harms(self, departure: Departure) -> str:
        """Return to whose disadvantage it is; nothing where to nobody's."""
        return self._touched(departure, departure.loses, departure.loses_as_holder)

    def _touched(self, departure: Departure, parties: tuple[str, ...], holders: tuple[str, ...]) -> str:
        """Return parties, of places with those who hold them, unless a place stands for its people."""
        if kind_of(departure.kind).declaration.place_is_people:
            return self.names(parties, departure.context.vocabulary)
        return self._parties(parties, holders, departure.context)

    def _parties(self, parties: tuple[str, ...], holders: tuple[str, ...], context: Context) -> str:
        known = self._memo_of(context).parties
        words = known.get((parties, holders))
        if words is None:
            words = known[parties, holders] = self._with_holders(parties, holders, context.vocabulary)
        return words

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
        return self._readings[finding.implied, finding.ambiguous]

    def _resting(self, finding: Departure | Agreement) -> str:
        readings = self._readings[finding.implied, finding.ambiguous]
        return self._rests((readings,)) if readings else ""


def _shape(departure: Departure, says: str) -> str:
    """Return the shape of what differs, by which its template is found."""
    if departure.effect in CONDITIONAL:
        return "conditional"
    if departure.is_of_rest:
        return "rest_saying" if says else "rest"
    if departure.aspect is None and departure.effect in _PARTS:
        return _PARTS[departure.effect]
    if departure.aspect is None and not departure.unknown and departure.is_refusal:
        return "refusal"
    where = "first" if departure.after is None else "second"
    if departure.aspect is None:
        shape = f"term_in_{where}" if departure.unknown else "term"
        return f"{shape}_saying" if says else shape
    if departure.unknown:
        return f"in_{where}"
    return f"only_{where}" if _is_stated_once(departure) else _of_two_values(departure, departure.aspect)


def _is_stated_once(departure: Departure) -> bool:
    """Return whether only one text states an aspect."""
    settles, leaves_open = departure.effect is Effect.SETTLES, departure.effect is Effect.LEAVES_OPEN
    return (settles and departure.before is None) or (leaves_open and departure.after is None)


def _of_two_values(departure: Departure, aspect: str) -> str:
    both = departure.before, departure.after
    return "side_by_side" if any([_is_phrase(aspect, says) for says in both]) else "from_to"


def _is_phrase(aspect: str, says: Any) -> bool:
    """Return whether the words for a value make `from ... to ...` hard to read: `to be agreed`, `at signature`."""
    if aspect == "given" or aspect in LINKS:
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
