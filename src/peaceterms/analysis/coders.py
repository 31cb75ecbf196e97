"""Reliability: how far two coders of one text, who did not see each other's work, come to the same."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum
from functools import cached_property
from typing import Annotated, Any

from typing_extensions import TypedDict

from peaceterms.analysis.linking import Linked, keys_shared, link
from peaceterms.analysis.observed import SORTS, Coding, Observation, known_of, observations, spreads
from peaceterms.analysis.one_name import one_name
from peaceterms.analysis.statistics import Pair, Spread, ac1, alpha, bounds, equal, kappa, spread
from peaceterms.columns import In, Share
from peaceterms.display import Result, Results
from peaceterms.positions.plain import texts
from peaceterms.proposal import Proposal
from peaceterms.proposal.renaming import renamed
from peaceterms.tables import json_text
from peaceterms.terms.markers import Text

ROLES = ("by", "to", "verified_by", "guaranteed_by")
"""The fields that name who must act, who gains by it, who verifies and who guarantees it."""


class Undefined(StrEnum):
    """Why there is no alpha."""

    TOO_FEW = "too few cases"
    """There are fewer than two units on every scale."""
    ONE_VALUE = "no variation"
    """All values are the same, so that nothing is known of chance."""
    NO_SCALE = "not measured"
    """Keys and own words are the same or not, and are held against no chance."""


class Sort(StrEnum):
    """What two coders differ in."""

    ONLY_FIRST = "only by the first coder"
    ONLY_SECOND = "only by the second coder"
    KIND = "different kinds"
    KEY = "different keys"
    STATED = "stated by one only"
    VALUE = "different values"


class MeasureRow(TypedDict):
    """How far two coders come to the same in one respect."""

    about: str
    """In what: `kinds`, `keys`, `stated.own`, `stated.by`, `values.ordinal`."""
    units: Annotated[int, In("units")]
    """How many things both coded."""
    equal: Share | None
    """In how many of them both came to the same; missing where there are none."""
    alpha: Annotated[float, In("coefficient")] | None
    """Krippendorff's alpha: 1 the same, 0 as by chance."""
    low: Annotated[float, In("coefficient")] | None
    """The lower bound of alpha, 95 of 100."""
    high: Annotated[float, In("coefficient")] | None
    """The upper bound."""
    undefined: str | None
    """Why there is no alpha: `too few cases`, `no variation`, `not measured`."""
    kappa: Annotated[float, In("coefficient")] | None
    """Cohen's kappa; of kinds alone."""
    ac1: Annotated[float, In("coefficient")] | None
    """Gwet's AC1; of what is stated or not."""
    both: Annotated[int, In("units")] | None
    """Of what is stated or not: in how many units both state something."""
    either: Annotated[int, In("units")] | None
    """In how many one of them does, or both."""


class DisagreementRow(TypedDict):
    """One thing in which two coders of a text differ."""

    text: str
    """The id of the text."""
    sort: str
    """In what they differ: `different kinds`, `different values`."""
    first_term: str | None
    """The id of the term of the first coder; missing where only the second has one."""
    first_kind: str | None
    """Its kind."""
    first_ref: str | None
    """Where in the text it stands."""
    second_term: str | None
    """The id of the term of the second coder; missing where only the first has one."""
    second_kind: str | None
    """Its kind."""
    second_ref: str | None
    """Where in the text it stands."""
    field: str | None
    """The aspect in which they differ, where it is one."""
    first: list[str]
    """What the first coder put into it; empty where nothing."""
    second: list[str]
    """What the second coder put into it."""


@dataclass(frozen=True, slots=True, repr=False)
class Measured(Result):
    """How far two coders come to the same in one respect."""

    about: str
    """In what: `kinds`, `keys`, `stated.own`, `stated.by`, `values.ordinal`."""
    units: int
    equal: float | None
    """The share of units in which both came to the same; `None` where there are no units."""
    alpha: float | None = None
    """Krippendorff's alpha: 1 the same, 0 as by chance."""
    low: float | None = None
    """The lower bound of alpha, 95 of 100; see `peaceterms.analysis.statistics.bounds`."""
    high: float | None = None
    undefined: Undefined | None = None
    """Why there is no alpha."""
    kappa: float | None = None
    """Cohen's kappa, of kinds."""
    ac1: float | None = None
    """Gwet's AC1, of what is stated or not, where nearly all can be on one side."""
    both: int | None = None
    """Of what is stated or not: in how many units both state something."""
    either: int | None = None
    """In how many one of them does, or both."""

    def to_records(self) -> list[MeasureRow]:
        """Return one row."""
        return [
            {
                "about": self.about,
                "units": self.units,
                "equal": self.equal,
                "alpha": self.alpha,
                "low": self.low,
                "high": self.high,
                "undefined": self.undefined and self.undefined.value,
                "kappa": self.kappa,
                "ac1": self.ac1,
                "both": self.both,
                "either": self.either,
            }
        ]

    def _in_short(self) -> str:
        alpha = self.undefined if self.alpha is None else f"{self.alpha:.2f}"
        return f"{self.about}: alpha {alpha}, {self.units} units"


@dataclass(frozen=True, slots=True, repr=False)
class Disagreement(Result):
    """One thing in which two coders of a text differ."""

    sort: Sort
    coding: Coding
    linked: Linked
    field: str | None = None
    """The aspect in which they differ, where it is one."""
    first: Any = None
    """What the first coder put into it."""
    second: Any = None

    def to_records(self) -> list[DisagreementRow]:
        """Return one row."""
        first, second = self.linked.first, self.linked.second
        return [
            {
                "text": self.coding.first.id,
                "sort": self.sort.value,
                "first_term": first.id if first else None,
                "first_kind": first.kind if first else None,
                "first_ref": first.ref if first else None,
                "second_term": second.id if second else None,
                "second_kind": second.kind if second else None,
                "second_ref": second.ref if second else None,
                "field": self.field,
                "first": texts(self.first),
                "second": texts(self.second),
            }
        ]

    def _in_short(self) -> str:
        ids = " and ".join(term.id for term in (self.linked.first, self.linked.second) if term)
        return f"{self.sort}: {ids}{f', {self.field}' if self.field else ''}"


@dataclass(frozen=True, repr=False)
class Reliability(Result):
    """How far two coders come to the same, of one text or of several taken together."""

    codings: tuple[Coding, ...]
    """For each text the two codings, with their terms as they belong together."""

    @property
    def links(self) -> tuple[Linked, ...]:
        """The terms as they belong together, and those that stand alone."""
        return tuple(linked for coding in self.codings for linked in coding.links)

    @cached_property
    def measures(self) -> Results[Measured]:
        """In what they come to the same, and how far; in which there is nothing to measure is left out."""
        return Results(_measures(self.links, self._observed), Measured)

    @cached_property
    def disagreements(self) -> Results[Disagreement]:
        """All in which they differ, sort by sort, in the order of the texts."""
        found = [one for coding in self.codings for one in _disagreements(coding)]
        return Results(sorted(found, key=lambda one: list(Sort).index(one.sort)), Disagreement)

    @cached_property
    def _observed(self) -> list[Observation]:
        return [one for coding in self.codings for one in observations(coding)]

    def __getitem__(self, about: str) -> Measured:
        """Return the measure of one thing: `reliability["kinds"]`. Raises `KeyError` where there is none."""
        return {measure.about: measure for measure in self.measures}[about]

    def to_records(self) -> list[DisagreementRow]:
        """Return a row for each disagreement; the measures give a table of their own."""
        return [row for one in self.disagreements for row in one.to_records()]

    def to_json(self) -> str:
        """Return which codings they are, the measures and the disagreements as JSON."""
        codings = [{"first": one.first.id, "second": one.second.id} for one in self.codings]
        measures, found = self.measures.to_records(), self.disagreements.to_records()
        return json_text({"codings": codings, "measures": measures, "disagreements": found})

    @classmethod
    def _json_type(cls) -> Any:
        return dict[str, Any]

    def _in_short(self) -> str:
        counted = f"{len(self.codings)} texts" if len(self.codings) != 1 else self.codings[0].first.id
        return f"of {counted}: {len(self.disagreements)} disagreements"


def reliability(codings: Iterable[tuple[Proposal, Proposal]]) -> Reliability:
    """Return how far two coders come to the same, of texts that each has coded.

    Raises `InvalidArgument` where too many terms can belong together, and what aligning two texts raises.
    """
    return Reliability(tuple(_coding(first, second) for first, second in codings))


def _coding(first: Proposal, second: Proposal) -> Coding:
    vocabulary, known = known_of(first, second)
    names = one_name(first, second, vocabulary)
    one, other = ([renamed(term, names) for term in text.terms] for text in (first, second))
    return Coding(first, second, vocabulary, known, link(one, other, known))


# Measures


def _measures(links: Sequence[Linked], observed: list[Observation]) -> Iterator[Measured]:
    """Return the measures, from where the text is cut to single values."""
    terms = [linked.both for linked in links if linked.both]
    placed = [linked.both for linked in links if linked.both and linked.at_one_place]
    alike = [(one, other) for one, other in terms if one.kind == other.kind]
    yield _of_kinds([(one.kind, other.kind) for one, other in placed])
    yield _of_shares("keys", [keys_shared(*both) == 1 for both in alike])
    for group in dict.fromkeys(one.group for one in observed):
        yield from _of_stating(group, [one.states for one in observed if one.group == group])
    told = [one for one in observed if all(one.states)]
    for sort in dict.fromkeys(SORTS.values()):
        yield from _of_values(sort, [one for one in told if one.sort == sort])
    for role in ROLES:
        yield from _of_values(role, [one for one in told if one.field.name == role])


def _of_kinds(pairs: Sequence[Pair]) -> Measured:
    return _measure("kinds", pairs, [spread(pairs)], kappa=kappa(pairs) if pairs else None)


def _of_stating(group: str, pairs: Sequence[tuple[bool, bool]]) -> Iterator[Measured]:
    if any(map(any, pairs)):
        both, either = sum(map(all, pairs)), sum(map(any, pairs))
        yield _measure(f"stated.{group}", pairs, [spread(pairs)], ac1=ac1(pairs, 2), both=both, either=either)


def _of_values(about: str, observed: Sequence[Observation]) -> Iterator[Measured]:
    name, same = f"values.{about}", [one.is_same for one in observed]
    if observed and about == SORTS[Text]:
        yield _of_shares(name, same)
    elif observed:
        yield _measure(name, [(True, one) for one in same], spreads(observed))


def _of_shares(about: str, same: Sequence[bool]) -> Measured:
    share = sum(same) / len(same) if same else None
    return Measured(about, len(same), share, undefined=Undefined.NO_SCALE)


def _measure(about: str, pairs: Sequence[Pair], found: Sequence[Spread], **others: Any) -> Measured:
    """Return a measure with its alpha and bounds, or why there is none."""
    share, value = equal(pairs) if pairs else None, alpha(*found)
    if value is not None:
        low, high = bounds(*found)
        return Measured(about, len(pairs), share, value, low, high, **others)
    few = sum(len(one.observed) for one in found) < 2
    why = Undefined.TOO_FEW if few else Undefined.ONE_VALUE
    return Measured(about, len(pairs), share, undefined=why, **others)


# Disagreements


def _disagreements(coding: Coding) -> Iterator[Disagreement]:
    for linked in coding.links:
        if (both := linked.both) is None:
            yield Disagreement(Sort.ONLY_FIRST if linked.first else Sort.ONLY_SECOND, coding, linked)
        elif both[0].kind != both[1].kind:
            yield Disagreement(Sort.KIND, coding, linked)
        elif keys_shared(*both) < 1:
            yield Disagreement(Sort.KEY, coding, linked)
    for one in observations(coding):
        if any(one.states) and not one.is_same:
            sort = Sort.VALUE if all(one.states) else Sort.STATED
            yield Disagreement(sort, coding, one.linked, one.field.name, one.first, one.second)
