"""Findings and what texts say in a few words: for headlines, and for the cells of tables."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Any, NamedTuple

from peaceterms.differ.context import Context
from peaceterms.differ.findings import Agreement, Departure
from peaceterms.positions.contingency import THERE, Bracket, Condition, Requirement, Vote
from peaceterms.positions.issue import Issue
from peaceterms.positions.position import Branch
from peaceterms.positions.silences import silences_on
from peaceterms.positions.statement import AspectValue
from peaceterms.proposal import Coverage, Proposal, Silence
from peaceterms.terms import kind_of
from peaceterms.terms.base import LINKS
from peaceterms.terms.declaration import Field
from peaceterms.terms.effects import CONDITIONAL, Effect
from peaceterms.terms.markers import Text
from peaceterms.values import Explicit
from peaceterms.vocabulary import Vocabulary
from peaceterms.words.sentences import Sentences

ROOM = 84
"""How many characters the aspects may take that are told of one thing that a text says; the first is always told."""
SHORT = 26
"""The same in a headline, and where each condition has something told under it."""
NAMES = 50
"""How many characters names of places, parties or things may take; the first is always told."""
QUOTED = 60
"""How many characters are told of somebody's own words."""
_TIMES = ("timing.start", "timing.deadline", "timing.duration", "timing.pace")
"""What is told besides of the aspects that every kind has; where that is all, also for whom and by whom."""


_PARTIES = ("by", "to")


class Headline(NamedTuple):
    """A finding in a few words."""

    about: str
    before: str
    """What the first text says; of an agreement what both say."""
    after: str
    """What the second text says; empty for an agreement."""


class Brief(Sentences):
    """Words for headlines and cells."""

    # What is said

    def brief(self, kind: str, items: Iterable[AspectValue], vocabulary: Vocabulary, room: int = ROOM) -> str:
        """Return what is said of an issue in a few words, the main aspect first."""
        said = {item.aspect: item.value for item in items}
        if "refused" in said:
            return self.phrase("content.refused")
        fields = _telling(kind, said)
        if kind_of(kind).declaration.negates(said):
            fields = fields[:1]
        told = [self._brief_item(kind, field, said[field.name], vocabulary) for field in fields]
        words = "; ".join(fitting(told, room, "; ")) or self.phrase("brief.stated")
        if (modality := said.get("modality")) is None:
            return words
        template = self.catalogue.template("brief.modality", "says", "modality", variant=modality.value)
        return template((words, self.value(modality, vocabulary)))

    def _brief_item(self, kind: str, field: Field, value: Any, vocabulary: Vocabulary) -> str:
        """Return an aspect with what is said of it; the main one without its name, where that can be told."""
        words, said = self.catalogue.kind(kind), self.brief_value(kind, field.name, value, vocabulary)
        if isinstance(value, bool):
            noun = words.fields[field.name]
            return noun if value else self.phrase("brief.not", aspect=noun)
        if field.name in _PARTIES:
            return self.phrase(f"brief.{field.name}", parties=said)
        if words.main and field.name == kind_of(kind).declaration.main:
            return words.main.replace("{value}", said)
        return self.phrase("content.item", aspect=words.fields[field.name], value=said)

    def brief_value(self, kind: str, aspect: str, value: Any, vocabulary: Vocabulary) -> str:
        """Return a value of an aspect; of many values the first, and how many more there are."""
        words = self.catalogue.kind(kind)
        if value is Explicit.UNLIMITED and kind_of(kind).declaration.by_name[aspect].many:
            return self.phrase("brief.any")
        if isinstance(value, tuple) and aspect not in words.facets and aspect not in LINKS:
            return self._some([self.value((one,), vocabulary) for one in value])
        said = self.aspect_value(kind, AspectValue(aspect, value), vocabulary)
        return said if len(said) <= QUOTED or aspect not in words.quoted else self._cut(said)

    def _some(self, names: list[str]) -> str:
        """Return names joined: those that there is room for, and how many more there are."""
        kept = list(fitting(names, NAMES, ", "))
        more = [self.phrase("brief.more", number=len(names) - len(kept))] if len(kept) < len(names) else []
        return self.joined([*kept, *more])

    def _cut(self, said: str) -> str:
        """Return the first of somebody's own words, in quotation marks as they are."""
        kept = said[:QUOTED].rpartition(" ")[0].rstrip(" ,;:")
        return self.phrase("brief.cut", words=kept, end=said[-1])

    def brief_branches(
        self, kind: str, branches: Iterable[Branch | tuple[Condition, Any]], vocabulary: Vocabulary, room: int = 0
    ) -> str:
        """Return what is said under each condition: `“option A”: controlled by Ukraine`."""
        parts = list(branches)
        room = room if len(parts) == 1 else 0
        told = (self._brief_branch(kind, condition, held, vocabulary, room) for condition, held in parts)
        return "; ".join(dict.fromkeys(told))

    def _brief_branch(
        self, kind: str, condition: Condition, held: Iterable[Any], vocabulary: Vocabulary, room: int
    ) -> str:
        each = dict.fromkeys(self.brief(kind, items, vocabulary, room) for items in held)
        says = self.phrase("brief.also").join(each)
        under = self.brief_condition(condition, vocabulary)
        return self.phrase("brief.branch", condition=under, says=says) if under else says

    def brief_condition(self, condition: Condition, vocabulary: Vocabulary) -> str:
        """Return a condition by its answers: `“option A”`, `vote “for Russia”`; nothing for what is unconditional."""
        return self.phrase("condition.and").join(self._brief_requirement(part, vocabulary) for part in condition)

    def _brief_requirement(self, part: Requirement, vocabulary: Vocabulary) -> str:
        match part.contingency:
            case Vote(place=place):
                shape = "brief.vote_there" if place == THERE else "brief.vote"
                return self.phrase(shape, place=vocabulary.name(place), answers=self._any_of(part.answers))
            case Bracket():
                return self.phrase("brief.bracket", sides=self.names(map(str, part.answers), vocabulary))
            case _:
                return self._any_of(part.answers)

    # Issues

    def brief_issues(self, issues: Sequence[Issue], vocabulary: Vocabulary) -> str:
        """Return the name of issues of one kind; of many places or parties the first, and how many more there are."""
        words = self.catalogue.kind(issues[0].kind)
        parts = [list(dict.fromkeys(parts)) for parts in zip(*[issue.key for issue in issues], strict=True)]
        keys = zip(words.keys, parts, strict=True)
        return words.named(
            tuple(self._some([self._key_part(key, part, vocabulary) for part in several]) for key, several in keys)
        )

    # Findings

    def headline(self, finding: Departure | Agreement) -> Headline:
        """Return a finding in a few words: what it is about, and what either text says."""
        if isinstance(finding, Agreement):
            return Headline(self._about(finding), self._brief_agreed(finding), "")
        if finding.is_step:
            before, after = self._brief_rungs(finding)
            return Headline("", before, after)
        before, after = (self._brief_side(finding, says, n) for n, says in enumerate((finding.before, finding.after)))
        return Headline(self._about(finding), before, after)

    def _about(self, finding: Departure | Agreement) -> str:
        """Return the issues, the aspect unless it tells itself, and the condition under which the finding holds."""
        vocabulary, words = finding.context.vocabulary, self.catalogue.kind(finding.kind)
        issues = self.brief_issues(finding.issues, vocabulary)
        is_told = isinstance(finding, Departure) and finding.effect in CONDITIONAL
        aspect = finding.aspect if not is_told and finding.aspect != "given" else None
        if aspect == kind_of(finding.kind).declaration.main and words.main:
            aspect = None
        under = self.brief_condition(finding.under, vocabulary)
        parts = (issues, words.fields[aspect] if aspect else "", under)
        return self.phrase("brief.next").join(filter(None, parts))

    def _brief_agreed(self, agreement: Agreement) -> str:
        if agreement.aspect is None:
            return self.phrase("brief.stated")
        return self._brief_aspect(agreement, agreement.value)

    def _brief_aspect(self, finding: Departure | Agreement, value: Any) -> str:
        """Return a value of the aspect that a finding is about."""
        words, aspect = self.catalogue.kind(finding.kind), finding.aspect or ""
        said = self.brief_value(finding.kind, aspect, value, finding.context.vocabulary)
        is_main = words.main and aspect == kind_of(finding.kind).declaration.main
        return words.main.replace("{value}", said) if is_main else said

    def _brief_side(self, departure: Departure, says: Any, which: int) -> str:
        """Return what the first text (0) or the second (1) says."""
        context = departure.context
        if departure.effect in CONDITIONAL:
            return self.brief_branches(departure.kind, says, context.vocabulary)
        if departure.aspect == "given":
            return self.brief_condition(says, context.vocabulary) or self.phrase("condition.unconditional")
        if says is None:
            return self._brief_silence(departure, which)
        if departure.aspect is None:
            return self.brief(departure.kind, says, context.vocabulary, SHORT)
        return self._brief_aspect(departure, says)

    def _brief_silence(self, departure: Departure, which: int) -> str:
        if departure.unknown:
            return self.phrase("silence.not_known")
        if departure.aspect is not None:
            return self.phrase("says.not")
        if all(issue in departure.context.positions[which].by_issue for issue in departure.issues):
            return self.phrase("says.nothing_further")
        return self.silent_of((departure.context.first, departure.context.second)[which], departure.issues)

    def silent_of(self, proposal: Proposal, issues: Sequence[Issue]) -> str:
        """Return that a text does not address issues, and in what manner."""
        return self.silent_brief(silences_on(tuple(issues), proposal), proposal.coverage)

    def silent_brief(self, silences: Iterable[Silence], coverage: Coverage | None = None) -> str:
        """Return the same for silences that are known."""
        words, long = self.silent(silences, coverage), self.phrase("silence.not_reported")
        if words != long:
            return words
        return self.phrase("brief.not_among" if coverage is Coverage.ALL_POINTS else "brief.not_reported")

    def _brief_rungs(self, step: Departure) -> Iterator[str]:
        """Return what either text says on its own rung of a ladder of kinds."""
        for adds in (False, True):
            side = [one for one in step.claims if (one.effect is Effect.ADDS) is adds]
            yield self.joined(dict.fromkeys(self._brief_rung(one, step.context) for one in side))

    def _brief_rung(self, one: Departure, context: Context) -> str:
        issues = self.capitalised(self.brief_issues(one.issues, context.vocabulary))
        says = self.brief(one.kind, one.after or one.before or (), context.vocabulary, SHORT)
        return self.phrase("content.item", aspect=issues, value=says)

    def signs(self, departure: Departure, *, short: bool = False) -> str:
        """Return who gains and who loses by a departure, and else whom it binds or relieves: `Ukraine +, Russia −`.

        `short` tells states by their codes of two letters: `UA +, RU −`.
        """
        sides = ("gains", departure.gains), ("loses", departure.loses)
        if not any(parties for _, parties in sides):
            sides = ("bound", departure.bound), ("relieved", departure.relieved)
        names = departure.context.vocabulary
        short = short and not departure.context.roles
        told = [self._sign(sign, parties, names, short=short) for sign, parties in sides if parties]
        signs = self.phrase("brief.next").join(told)
        return self.phrase("brief.as_read", signs=signs) if signs and departure.as_read else signs

    def _sign(self, sign: str, parties: Sequence[str], vocabulary: Vocabulary, *, short: bool) -> str:
        is_code = [short and re.fullmatch("[A-Z]{2}", party) for party in parties]
        names = [p if code else vocabulary.name(p) for p, code in zip(parties, is_code, strict=True)]
        return self.phrase(f"brief.{sign}", parties=self.phrase("brief.next").join(names))


def _telling(kind: str, said: Mapping[str, Any]) -> list[Field]:
    """Return the fields that are told first: the main one, the kind's own, when, and words only where nothing else."""
    declaration = kind_of(kind).declaration
    fields = [declaration.by_name[name] for name in declaration.in_order(said) if name in declaration.by_name]
    own = [field for field in fields if not field.is_shared]
    told = [f for f in own if not isinstance(f.marker, Text)] or own
    told.sort(key=lambda field: field.name != declaration.main)
    told += [field for field in fields if field.name in _TIMES]
    return told or [field for field in fields if field.name in _PARTIES]


def fitting(words: Iterable[str], room: int, between: str) -> Iterator[str]:
    """Return the first words that fit into so many characters, and one at least."""
    taken = -len(between)
    for place, word in enumerate(words):
        taken += len(between) + len(word)
        if place and taken > room:
            return
        yield word
