"""What a text says apart from who and where: kinds, categories, choices, values on coarse scales, sorts of actors.

Texts on different conflicts share few issues, since issues name places and parties. Features are what they can share.
"""

from __future__ import annotations

from collections.abc import Iterator
from enum import Enum, StrEnum
from fractions import Fraction
from typing import Any, NamedTuple

from peaceterms.positions.contingency import Bracket, Condition
from peaceterms.positions.issue import NOT_STATED, Issue
from peaceterms.positions.kept import OncePerProposal
from peaceterms.positions.passes.aligned import aligned
from peaceterms.positions.position import Positions
from peaceterms.positions.settings import DEFAULT, Settings
from peaceterms.positions.statement import Statement
from peaceterms.proposal import Proposal
from peaceterms.terms import kind_of
from peaceterms.terms.declaration import Declaration, Field
from peaceterms.values import Duration, Explicit, Money, Offset, PartialDate, Quantity
from peaceterms.values.phrase import Phrase
from peaceterms.vocabulary import Vocabulary
from peaceterms.vocabulary.models import Actor

GIVEN = "given"
"""Stands where an aspect does: what is said hangs on a vote, an event or a choice."""
PARTIES = ("by", "to")
"""The parties to a term are no roles: that a state must act, and a state gains by it, is what terms are like."""


class Span(StrEnum):
    """How long something takes, roughly."""

    AT_ONCE = "no time"
    HOURS = "hours"
    DAYS = "days"
    WEEKS = "weeks"
    MONTHS = "months"
    YEARS = "years"
    DECADES = "decades"


class Share(StrEnum):
    """How large a part of the whole is, roughly."""

    NONE = "none"
    SMALL = "less than a quarter"
    MINOR = "a quarter or more"
    MAJOR = "a half or more"
    LARGE = "three quarters or more"
    WHOLE = "the whole"


class Named(StrEnum):
    """What a text names, whatever it is."""

    DATE = "a date"
    EVENT = "an event"


class Contingent(StrEnum):
    """What something hangs on."""

    VOTE = "a vote"
    EVENT = "an event"
    CHOICE = "a choice"


_SPANS = ((Span.AT_ONCE, 0), (Span.HOURS, 2), (Span.DAYS, 13), (Span.WEEKS, 59), (Span.MONTHS, 730), (Span.YEARS, 3652))
"""Up to how many days a length of time is called by that name; from ten years on it is decades."""
_SHARES = ((Share.NONE, 0), (Share.SMALL, 25), (Share.MINOR, 50), (Share.MAJOR, 75), (Share.LARGE, 100))
"""Below how many percent a part is called by that name; none only where it is none."""

Coarse = Enum | bool | str | Quantity | Money
"""A value without what it names: a choice, a word of the text, a sort of actor, a step of a coarse scale."""


class Feature(NamedTuple):
    """One thing that a text says of a kind of term. Without an aspect: that it has terms of the kind."""

    kind: str
    refused: bool
    """Whether the text refuses the thing; what is refused is a feature of its own."""
    aspect: str = ""
    value: Coarse = ""

    @property
    def whole(self) -> Feature:
        """That the text has terms of the kind, stated or refused, whatever they say."""
        return Feature(self.kind, self.refused)

    def __str__(self) -> str:
        """Return its id: `referendum.supervisor=organisation`, `not:amnesty`."""
        said = f".{self.aspect}={self.value}" if self.aspect else ""
        return f"{'not:' if self.refused else ''}{self.kind}{said}"


Features = frozenset[Feature]


def features_of(proposal: Proposal, settings: Settings = DEFAULT) -> Features:
    """Return the features of a text, without those that are only read into it where the settings say so."""
    return _as_read(proposal) if settings.as_read else _found(proposal, settings)


def _found(proposal: Proposal, settings: Settings) -> Features:
    (positions,) = aligned((proposal,), proposal.vocabulary, settings)
    return frozenset(_features(positions, proposal.vocabulary))


_as_read = OncePerProposal(lambda proposal: _found(proposal, DEFAULT))


def _features(positions: Positions, vocabulary: Vocabulary) -> Iterator[Feature]:
    for issue, position in positions.by_issue.items():
        declaration = kind_of(issue.kind).declaration
        keyed = tuple(_keyed(issue, declaration))
        for condition, statements in position.branches.items():
            for statement in statements:
                whole = Feature(issue.kind, declaration.negates(statement.content))
                yield whole
                said = (*keyed, *_given(condition), *_stated(statement, declaration, vocabulary))
                yield from (whole._replace(aspect=aspect, value=value) for aspect, value in said)


def _keyed(issue: Issue, declaration: Declaration) -> Iterator[tuple[str, Coarse]]:
    """The categories of an issue; the places and parties that it is about are what texts do not share."""
    for key, value in zip(declaration.keys, issue.key, strict=True):
        if not key.refers_to and value != NOT_STATED:
            yield key.name, str(value)


def _given(condition: Condition) -> Iterator[tuple[str, Coarse]]:
    for part in condition:
        if not isinstance(part.contingency, Bracket):
            yield GIVEN, Contingent[type(part.contingency).__name__.upper()]


def _stated(statement: Statement, declaration: Declaration, vocabulary: Vocabulary) -> Iterator[tuple[str, Coarse]]:
    """What is said of each aspect; that the thing is refused is what its features are told apart by already."""
    for aspect, value in statement.items:
        if aspect not in ("refused", *PARTIES) and (aspect, value) != declaration.negation:
            field = declaration.by_name[aspect]
            for one in value if isinstance(value, tuple) else (value,):
                if (coarse := _coarse(one, field, vocabulary)) is not None:
                    yield aspect, coarse


def _coarse(value: Any, field: Field, vocabulary: Vocabulary) -> Coarse | None:
    """Return a value without what it names; `None` where nothing is left: a place, words of the encoder's own."""
    match value:
        case Enum() | bool():
            return value
        case Issue():
            return value.kind
        case PartialDate():
            return Named.DATE
        case Duration() | Offset():
            return _span(value)
        case Quantity() | Money():
            return _share(value.in_base) if value.dimension == "percent" else value.magnitude
        case Phrase():
            return value.casefold()
        case _:
            return _sort(value, vocabulary) if field.refers_to else None


def _span(length: Duration | Offset) -> Span | Named | Explicit:
    if isinstance(length, Offset) and not length.days:
        return length.open or Named.EVENT
    return next((span for span, most in _SPANS if abs(length.days) <= most), Span.DECADES)


def _share(percent: Fraction) -> Share:
    return next((share for share, below in _SHARES if percent < below or percent == below == 0), Share.WHOLE)


def _sort(id: str, vocabulary: Vocabulary) -> Enum | None:
    """Return what sort of actor fills a role; nobody whom the vocabulary does not know."""
    entry = vocabulary.get(id)
    return entry.type if isinstance(entry, Actor) else None
